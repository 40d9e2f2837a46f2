/** @jest-environment jsdom */
/** Biểu mẫu in the pane: what was found, and what new forms are made for. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { fakeSession, type FakeSession } from './fakeSession';
import { FORMS, NO_FORMS, SOME_FORMS } from './sampleState';

beforeAll(() => {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
  jest.useFakeTimers({
    now: new Date(2026, 10, 21),
    doNotFake: ['queueMicrotask', 'setTimeout', 'setImmediate', 'nextTick', 'performance'],
  });
});
afterAll(() => {
  jest.useRealTimers();
});

async function show(session: FakeSession): Promise<void> {
  await act(async () => {
    render(<Pane session={session} host={{ kind: 'workbench' }} />);
    await Promise.resolve();
  });
  await go('Biểu mẫu');
}

async function go(tab: string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('tab', { name: tab }));
    await Promise.resolve();
  });
}

async function submit(): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Tạo phụ lục' }));
    await Promise.resolve();
  });
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, text: string) => fireEvent.change(box(name), { target: { value: text } });

test('found, partial and missing forms, and the way to them', async () => {
  const session = fakeSession({ forms: SOME_FORMS });
  await show(session);
  const items = within(screen.getByRole('tabpanel')).getAllByRole('listitem');
  expect(items.map((item) => item.textContent?.slice(0, 30))).toEqual([
    'Đã tìm thấyThông tin chung!A1T',
    'Đã tìm thấyPL1!A1PL1 Văn bản v',
    'Đã tìm thấyPL2!A1PL2 Kết quả t',
    'Chưa cóPL3 Kết quả thực hiện c',
    'Thiếu một phầnPL4!A1PL4 Kết qu',
    'Thiếu một phầnPL5!A1PL5 Số liệ',
    'Đã tìm thấyPL6!A1PL6 Số liệu m',
  ]);
  expect(screen.getByText('Thiếu: Số cuộc phản biện; Hiện vật, kết quả khác')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Xem 5 mục còn thiếu' }));
  expect(screen.getByText(/^Thiếu: Số ĐV là người DTTS;.*Số tín đồ tôn giáo$/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'PL6!A1' }));
  expect(session.revealed).toEqual([{ sheet: 'PL6', row: 0, column: 0 }]);
});

test('the setup that was typed is what is made', async () => {
  const session = fakeSession({ forms: NO_FORMS });
  await show(session);
  fireEvent.click(screen.getByRole('radio', { name: 'phường' }));
  type('Tên đơn vị', 'Phường Phổ Hòa');
  type('Giai đoạn 1', '2013 – 2018');
  type('Giai đoạn 2', '2019-2022');
  await submit();
  expect(session.inserted).toEqual([
    { unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] },
  ]);
});

test('starts with what fits the day', async () => {
  await show(fakeSession({ forms: NO_FORMS }));
  expect([box('Giai đoạn 1').value, box('Giai đoạn 2').value, box('Năm thống kê').value]).toEqual([
    '2021-2025',
    '2026',
    '2021, 2025, 2026',
  ]);
});

test('a period line is added, then taken away; two stay', async () => {
  await show(fakeSession({ forms: NO_FORMS }));
  expect(screen.queryByRole('button', { name: /^Bỏ giai đoạn/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Thêm giai đoạn' }));
  expect(box('Giai đoạn 3').value).toBe('2027');
  expect(document.activeElement).toBe(box('Giai đoạn 3'));
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ giai đoạn 1 (2021-2025)' }));
  expect([box('Giai đoạn 1').value, box('Giai đoạn 2').value]).toEqual(['2026', '2027']);
  expect(document.activeElement).toBe(box('Giai đoạn 1'));
});

test('a slip is said while typing, and nothing is made of it', async () => {
  const session = fakeSession({ forms: NO_FORMS });
  await show(session);
  type('Giai đoạn 2', '2025-2026');
  expect(screen.getByText('Giai đoạn 2021-2025 và 2025-2026 trùng nhau một phần; số liệu sẽ bị tính hai lần.')).toBeTruthy();
  expect(box('Giai đoạn 2').getAttribute('aria-invalid')).toBe('true');
  expect(box('Giai đoạn 1').getAttribute('aria-invalid')).toBe('false');
  await submit();
  expect(session.inserted).toEqual([]);
  expect(document.activeElement).toBe(box('Giai đoạn 2'));
  type('Giai đoạn 2', '2026');
  expect(screen.queryByText(/trùng nhau/)).toBeNull();
});

test('what was typed survives a fault and another tab', async () => {
  const session = fakeSession({ forms: NO_FORMS });
  await show(session);
  type('Tên đơn vị', 'Sơn Long');
  type('Năm thống kê', '2024');
  act(() => {
    session.set({ fault: 'Sổ đang khóa cấu trúc.' });
  });
  await go('Kiểm tra');
  await go('Biểu mẫu');
  expect([box('Tên đơn vị').value, box('Năm thống kê').value]).toEqual(['Sơn Long', '2024']);
});

test('with every form there, nothing is made and it says so', async () => {
  const session = fakeSession({ forms: FORMS });
  await show(session);
  expect(screen.getByText('Sổ đã có đủ các biểu, không còn sheet nào để thêm.')).toBeTruthy();
  await submit();
  expect(session.inserted).toEqual([]);
});
