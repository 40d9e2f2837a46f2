/** @jest-environment jsdom */
/** Báo cáo Word in the pane: a file chosen or dropped, the lists in their order, cells to go to, and the updated file on its way out. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { HeldFact } from '../../src/drafts';
import type { OpenDraft } from '../../src/session/drafting';
import type { PaneHost } from '../../src/taskpane/host';
// Loaded before the first test rather than within it.
import '../../src/taskpane/draft/DraftTab';
import '../../src/taskpane/summary/SummaryTab';
import { Pane } from '../../src/taskpane/Pane';
import { fakeSession, type FakeSession } from './fakeSession';
import { FORMS, reportOf } from './sampleState';

jest.setTimeout(20_000);

beforeAll(() => {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
  URL.createObjectURL = () => 'blob:test';
});

const cell = { sheet: 'PL6', row: 8, column: 1 };
const fact = (part: Partial<HeldFact>): HeldFact => ({
  fact: 'PL6.a.total',
  state: 'unchanged',
  printed: '45',
  value: 45,
  now: 45,
  message: '',
  cell,
  ...part,
});
const STALE = fact({
  state: 'stale',
  now: 47,
  update: '47',
  message: 'Văn bản ghi 45, ô PL6!B9 nay là 47.',
  context: { before: 'tổ chức ', after: ' cuộc đối thoại' },
});
const BY_HAND = fact({ state: 'stale', now: 0, message: 'Văn bản ghi 45, ô PL6!B9 nay là 0. Không thay được bằng số 0.' });
const EDITED = fact({ state: 'edited', printed: '46', message: 'Số 45 đã được sửa tay thành “46”; ô PL6!B9 nay là 47.' });
const GONE = fact({ state: 'deleted', printed: '', message: 'Số 45 (ô PL6!B9) đã bị xóa khỏi văn bản, hoặc không còn gắn với sổ.' });

function draftOf(facts: readonly HeldFact[], more: Partial<OpenDraft> = {}): OpenDraft {
  const counts = { unchanged: 0, stale: 0, edited: 0, deleted: 0 };
  for (const { state } of facts) counts[state] += 1;
  return { name: 'bao-cao.docx', findings: [], figures: 12, holding: { facts, counts, charts: [], findings: [] }, outdated: false, ...more };
} // prettier-ignore

async function show(draft?: OpenDraft, host: PaneHost = { kind: 'workbench' }): Promise<FakeSession> {
  const session = fakeSession({ forms: FORMS, report: reportOf([]), ...(draft ? { draft } : {}) });
  await act(async () => {
    render(<Pane session={session} host={host} />);
    await Promise.resolve();
  });
  fireEvent.click(screen.getByRole('tab', { name: 'Báo cáo Word' }));
  await screen.findByRole('heading', { name: 'Đối chiếu báo cáo với sổ' });
  return session;
}

const SECTION = 'section[aria-label="Đối chiếu báo cáo với sổ"]';
/** Asked of the page itself: by role, hundreds of items take long to find. */
const items = (): Element[] => [...document.querySelectorAll(`${SECTION} li`)];
const statusText = (): string | undefined => document.querySelector(`${SECTION} [role="status"]`)?.textContent ?? undefined;

async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const chosen = (name: string): File => Object.assign(new File(['abc'], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(3)) });
const place = (): Element => document.querySelector('[data-takes-files]') ?? document.body;

test('a file is chosen, or dropped', async () => {
  const session = await show();
  const input = document.querySelector('input[type="file"]') ?? document.body;
  fireEvent.change(input, { target: { files: [chosen('a.docx')] } });
  await settle();
  fireEvent.drop(place(), { dataTransfer: { types: ['Files'], files: [chosen('B.DOCX')] } });
  await settle();
  expect(session.called).toEqual(['openDraft a.docx 3', 'openDraft B.DOCX 3']);
});

test('another kind of file is refused in words, and nothing is read', async () => {
  const session = await show();
  fireEvent.drop(place(), { dataTransfer: { types: ['Files'], files: [chosen('so.xlsx')] } });
  await settle();
  expect(session.called).toEqual([]);
  expect(screen.getByText(/"so\.xlsx" không phải tệp Word \.docx/)).toBeTruthy();
});

test('stale numbers come first, with old, new, the words around them and the cell', async () => {
  const session = await show(draftOf([EDITED, STALE, BY_HAND, GONE]));
  const lists = screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);
  expect(lists).toEqual(['2 số đã cũ', '1 số đã sửa tay']);
  const first = items()[0] as HTMLElement | undefined;
  expect(first?.textContent).toContain('tổ chức 45 47 cuộc đối thoại');
  expect(within(first ?? document.body).getByText('45', { selector: 'del' })).toBeTruthy();
  fireEvent.click(within(first ?? document.body).getByRole('button', { name: 'PL6!B9' }));
  expect(session.revealed).toEqual([cell]);
  expect(statusText()).toBe('0 số khớp, 2 đã cũ, 1 sửa tay, 1 đã xóa.');
  fireEvent.click(screen.getByRole('button', { name: '1 số đã xóa khỏi báo cáo' }));
  expect(screen.getByText(/đã bị xóa khỏi văn bản/)).toBeTruthy();
});

test('sentences that do not hold are quoted', async () => {
  const finding = { kind: 'sum', severity: 'error', quote: 'gồm 7 tập thể và 25 cá nhân', start: 0, end: 5, message: '7 + 25 = 32, văn bản ghi 15.', numbers: [7, 25], confidence: 0.9 } as const; // prettier-ignore
  await show(draftOf([fact({})], { findings: [finding] }));
  expect(screen.getByText('gồm 7 tập thể và 25 cá nhân', { selector: 'blockquote' })).toBeTruthy();
  expect(screen.getByText(/7 \+ 25 = 32/)).toBeTruthy();
  expect(statusText()).toBe('1 số lấy từ sổ đều khớp.');
});

test('a chart of old figures is told at its caption, and is reason enough to update', async () => {
  const message = 'Biểu đồ 1 vẽ theo số cũ: ô PL6!B9 từ 45 nay là 47.';
  const finding = { kind: 'chart', severity: 'error', quote: 'Biểu đồ 1. Mô hình theo lĩnh vực', start: 0, end: 5, message, numbers: [45], confidence: 1, cell } as const; // prettier-ignore
  const chart = { id: 'bieu_do.linh_vuc', state: 'stale', caption: finding.quote, changes: [{ old: 45, now: 47, cell }], message, redrawn: () => ({ chart: 0 }) as never } as const; // prettier-ignore
  const held = draftOf([fact({})], { findings: [finding] });
  const session = await show({ ...held, holding: { ...held.holding, charts: [chart] } });
  expect(screen.getAllByRole('heading', { level: 4 }).map((heading) => heading.textContent)).toEqual(['1 biểu đồ không còn khớp với sổ']);
  expect(screen.getByText(finding.quote, { selector: 'blockquote' })).toBeTruthy();
  expect(screen.getByText(message)).toBeTruthy();
  expect(statusText()).toBe('1 số lấy từ sổ đều khớp. 1 biểu đồ không còn khớp với sổ.');
  fireEvent.click(screen.getByRole('button', { name: 'Cập nhật số liệu vào tệp' }));
  await settle();
  expect(session.getState().done).toContain('Đã cập nhật 0 số, vẽ lại 1 biểu đồ và tạo tệp');
});

test('the updated file is made and handed over, and it is said what was done', async () => {
  const session = await show(draftOf([STALE, BY_HAND]));
  fireEvent.click(screen.getByRole('button', { name: 'Cập nhật số liệu vào tệp' }));
  await settle();
  expect(session.called).toEqual(['updateDraft']);
  expect(session.getState().done).toContain('Đã cập nhật 1 số và tạo tệp bao-cao (cập nhật).docx');
});

test('nothing to replace, no button', async () => {
  await show(draftOf([BY_HAND]));
  expect(screen.queryByText('Cập nhật số liệu vào tệp')).toBeNull();
});

test('where no file can be handed over, it says so', async () => {
  await show(draftOf([STALE]), { kind: 'excel', downloads: false });
  expect(screen.queryByText('Cập nhật số liệu vào tệp')).toBeNull();
  expect([...document.querySelectorAll(`${SECTION} p`)].some((p) => p.textContent?.includes('không cho bảng này lưu tệp'))).toBe(true);
});

test('cells that changed since make it outdated', async () => {
  const session = await show(draftOf([fact({})], { outdated: true }));
  expect(statusText()).toContain('đã thay đổi');
  fireEvent.click(screen.getByRole('button', { name: 'Đối chiếu lại' }));
  await settle();
  expect(session.called).toEqual(['holdDraftAgain']);
});

test('a report of hundreds of stale numbers is drawn in part', async () => {
  await show(draftOf(Array.from({ length: 200 }, () => STALE)));
  expect(items().length).toBe(30);
  fireEvent.click(screen.getByText('Xem thêm 170 mục'));
  expect(items().length).toBe(200);
});
