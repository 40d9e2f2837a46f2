/** @jest-environment jsdom */
/** The pane opens at the place that a button of the ribbon named. */
import { act, render, screen } from '@testing-library/react';
import type { Place } from '../../src/taskpane/host';
import { Pane } from '../../src/taskpane/Pane';
import { fakeSession } from './fakeSession';

beforeAll(() => {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
});

test.each<[Place | undefined, string]>([
  [undefined, 'Kiểm tra'],
  ['check', 'Kiểm tra'],
  ['summary', 'Tóm tắt'],
  ['forms', 'Biểu mẫu'],
])('asked for %s it shows %s', async (place, name) => {
  await act(async () => {
    render(<Pane session={fakeSession()} host={{ kind: 'excel', ...(place && { place }) }} />);
    await Promise.resolve();
  });
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe(name);
  expect(screen.getByRole('tabpanel', { name })).toBeTruthy();
});
