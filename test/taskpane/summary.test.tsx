/** @jest-environment jsdom */
/** Tóm tắt in the pane: numbers that lead to their cells, the question before doubtful text leaves, and what reaches the clipboard. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { PaneHost } from '../../src/taskpane/host';
import { Pane } from '../../src/taskpane/Pane';
import { SummaryText } from '../../src/taskpane/summary/SummaryText';
import { summarise } from '../../src/narrative/summarise';
import { anThinhBook } from '../narrative/reportSamples';
import { fakeSession, type FakeSession } from './fakeSession';
import { FORMS, reportOf, SUMMARY } from './sampleState';

const CERTAIN = { ...SUMMARY, doubtful: [] };

beforeAll(() => {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
  // jsdom knows the element but not how to open it.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

/** Lets the browser's copy command through to the page, as a click does; what the page put into it is kept. */
function allowCopy(): Map<string, string> {
  const clipboard = new Map<string, string>();
  document.execCommand = (command) => {
    const event = Object.assign(new Event(command, { cancelable: true }), {
      clipboardData: { setData: (type: string, text: string) => clipboard.set(type, text) },
    });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  };
  return clipboard;
}

async function settle(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

async function show(session: FakeSession, host: PaneHost = { kind: 'workbench' }): Promise<void> {
  await act(async () => {
    render(<Pane session={session} host={host} />);
    await Promise.resolve();
  });
  fireEvent.click(screen.getByRole('tab', { name: 'Tóm tắt' }));
  await screen.findByRole('button', { name: 'Viết tóm tắt' });
}

async function click(name: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
}

const withSummary = (change: Parameters<typeof fakeSession>[0] = {}) =>
  fakeSession({ forms: FORMS, report: reportOf([]), summary: SUMMARY, ...change });
const factButton = (name: RegExp) => screen.getByRole('button', { name });

test('nothing written yet: it says what the button does', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([]) });
  await show(session);
  expect(screen.getByRole('heading', { name: 'Chưa có bản tóm tắt' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Chép vào Word' })).toBeNull();
  await click('Viết tóm tắt');
  expect(session.called).toEqual(['writeSummary']);
});

test('a number goes to its first cell and names them all', async () => {
  const session = withSummary();
  await show(session);
  fireEvent.click(factButton(/^93\. Cộng từ ô PL2!B9, PL2!B10$/));
  fireEvent.keyDown(factButton(/^100%\. Tỷ lệ tính từ ô PL2!Q11, PL2!P11$/), { key: 'Enter' });
  expect(session.revealed).toEqual([
    { sheet: 'PL2', row: 8, column: 1 },
    { sheet: 'PL2', row: 10, column: 16 },
  ]);
});

test('a number under an error says so and is explained', async () => {
  await show(withSummary());
  expect(factButton(/^15\. Ô nguồn đang có lỗi\. Lấy từ ô PL6!B11$/)).toBeTruthy();
  expect(screen.getByText(/^1 số có dấu cảnh báo/)).toBeTruthy();
});

test('numbers are one stop of the Tab key; arrows go from one to the next', async () => {
  await show(withSummary());
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('[data-fact]')]
      .filter((element) => element.tabIndex === 0)
      .map((element) => element.textContent);
  expect(stops()).toEqual(['93']);
  const first = factButton(/^93/);
  act(() => {
    first.focus();
  });
  fireEvent.keyDown(first, { key: 'ArrowRight' });
  expect(document.activeElement?.textContent).toBe('14.490');
  expect(stops()).toEqual(['14.490']);
  fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
  expect(document.activeElement?.textContent).toBe('01');
});

test('a number under the pointer or the focus shows its cells', async () => {
  await show(withSummary());
  fireEvent.focus(factButton(/^14\.490/));
  expect((await screen.findByRole('tooltip')).textContent).toBe('Lấy từ ô PL2!P11');
  fireEvent.keyDown(factButton(/^14\.490/), { key: 'Escape' });
  await settle();
  expect(screen.queryByRole('tooltip')).toBeNull();
});

test('what was left out is listed on demand', async () => {
  const session = withSummary();
  await show(session);
  await click('2 nội dung không viết vì chưa có số liệu');
  await click('PL6!H9');
  expect(session.revealed).toEqual([{ sheet: 'PL6', row: 8, column: 7 }]);
});

test('certain text is copied at once, rich and plain', async () => {
  const clipboard = allowCopy();
  const session = withSummary({ summary: CERTAIN });
  await show(session);
  await click('Chép vào Word');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(clipboard.get('text/html')).toContain('14.490');
  expect(clipboard.get('text/html')).toMatch(/<p\b/);
  expect(clipboard.get('text/plain')).toContain('tiếp nhận 14.490 hồ sơ');
  expect(session.getState().done).toBe('Đã chép. Mở Word, bấm Ctrl+V.');
});

test('the old selection is back after copying', async () => {
  allowCopy();
  await show(withSummary({ summary: CERTAIN }));
  const paragraph = screen.getByText(/đã ban hành/);
  document.getSelection()?.selectAllChildren(paragraph);
  await click('Chép vào Word');
  expect(document.getSelection()?.toString()).toBe(paragraph.textContent);
  expect(document.querySelector('body > span[aria-hidden]')).toBeNull();
});

test('where the browser refuses both routes, the person is told what to do', async () => {
  document.execCommand = () => false;
  const session = withSummary({ summary: CERTAIN });
  await show(session);
  await click('Chép vào Word');
  expect(session.getState().fault).toMatch(/^Trình duyệt không cho chép\. Bôi đen/);
});

describe('doubtful text', () => {
  test('is asked about first, and copied on demand', async () => {
    const clipboard = allowCopy();
    await show(withSummary());
    await click('Chép vào Word');
    expect(clipboard.size).toBe(0);
    const dialog = screen.getByRole('dialog', { name: 'Bản tóm tắt còn điểm chưa chắc' });
    expect(within(dialog).getByRole('listitem').textContent).toBe('15 (ô PL6!B11)');
    await click('Vẫn chép');
    expect(clipboard.get('text/plain')).toContain('15');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('leads to the errors', async () => {
    const clipboard = allowCopy();
    await show(withSummary());
    await click('Chép vào Word');
    await click('Xem lỗi');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Kiểm tra');
    expect(document.activeElement?.textContent).toBe('Kiểm tra');
    expect(clipboard.size).toBe(0);
  });

  test('Escape copies nothing', async () => {
    const clipboard = allowCopy();
    await show(withSummary());
    await click('Chép vào Word');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(clipboard.size).toBe(0);
  });
});

test('text older than the cells is marked, and asked about first', async () => {
  const session = withSummary({ summary: CERTAIN });
  await show(session);
  expect(screen.getByText('Khớp với số liệu hiện có.')).toBeTruthy();
  act(() => {
    session.set({ summaryStale: true });
  });
  expect(screen.getByText(/^Số liệu đã thay đổi sau khi viết\./)).toBeTruthy();
  await click('Chép vào Word');
  await click('Viết lại');
  expect(session.called).toEqual(['writeSummary']);
});

test('a .docx is handed over under its name', async () => {
  const links: string[] = [];
  URL.createObjectURL = (blob) => `blob:${String((blob as Blob).type)}`;
  URL.revokeObjectURL = () => undefined;
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    links.push(`${this.download} ${this.href}`);
  });
  const session = withSummary({ summary: CERTAIN });
  await show(session);
  fireEvent.click(screen.getByRole('button', { name: 'Tải .docx' }));
  // The printer is loaded and run for real, which takes its time on a busy machine.
  await screen.findByText(/^Đã tạo tệp tom-tat-dan-van\.docx/, undefined, { timeout: 20_000 });
  expect(links).toEqual(['tom-tat-dan-van.docx blob:application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
  clicked.mockRestore();
}, 30_000);

test('where files cannot be handed over, copying is offered instead, in words', async () => {
  await show(withSummary(), { kind: 'excel', downloads: false, commandKey: 'Command' });
  expect(screen.queryByRole('button', { name: 'Tải .docx' })).toBeNull();
  expect(screen.getByText(/^Excel trên máy Mac và iPad không cho bảng này lưu tệp\./)).toBeTruthy();
});

describe('kinds of report', () => {
  const choose = (label: string, value: string): void => {
    fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });
  };

  test('a report is chosen with its length; its conventions are those of its agency until others are chosen', async () => {
    const session = withSummary();
    await show(session);
    expect(screen.queryByRole('combobox', { name: 'Độ dài' })).toBeNull();
    choose('Loại văn bản', 'nam');
    expect(screen.getByText(/^Bản dưới đây viết theo lựa chọn trước\. Bấm Viết báo cáo/)).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Thể thức' }).value).toBe('nha-nuoc');
    choose('Loại văn bản', 'nhiem-ky');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Thể thức' }).value).toBe('dang');
    choose('Độ dài', 'day-du');
    await click('Viết báo cáo');
    expect(session.called).toEqual(['writeSummary nhiem-ky day-du']);
    expect(screen.getByText('Khớp với số liệu hiện có.')).toBeTruthy();
  });

  test('what the writer must add is counted', async () => {
    const asked = { kind: 'writer' as const, runs: [{ text: 'Người viết bổ sung: nêu hạn chế' }] };
    await show(withSummary({ summary: { ...CERTAIN, blocks: [...CERTAIN.blocks, asked, asked] } }));
    expect(screen.getByText('2 chỗ tô nền vàng chờ người viết bổ sung.')).toBeTruthy();
    expect(screen.getAllByText(/nêu hạn chế/)).toHaveLength(2);
  });

  test('the last choice is offered again', async () => {
    const session = withSummary({ textChoice: { report: '10-nam', length: 'gon' } });
    await act(async () => {
      render(<Pane session={session} host={{ kind: 'workbench' }} />);
      await Promise.resolve();
    });
    fireEvent.click(screen.getByRole('tab', { name: 'Tóm tắt' }));
    await screen.findByRole('button', { name: 'Viết báo cáo' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Loại văn bản' }).value).toBe('10-nam');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Độ dài' }).value).toBe('gon');
  });

  test('a report is shown with its letter, numbers of headings, what the writer must add, charts as values, and its appendices', () => {
    const summary = summarise(anThinhBook('nhiem-ky'), undefined, { report: 'nhiem-ky', length: 'day-du' });
    render(<SummaryText summary={summary} session={fakeSession()} />);
    // Found in the page itself: asking for roles among so many numbers takes seconds.
    const shown = document.body.textContent;
    expect(shown).toContain('ĐẢNG ỦY XÃ AN THỊNH');
    const headings = [...document.querySelectorAll('h3')].map((heading) => heading.textContent);
    expect(headings).toContain('I- Tình hình chung');
    expect(headings).toContain('1. Khái quát tình hình địa phương');
    expect(headings).toContain('a) Hội đồng nhân dân xã');
    const asked = summary.blocks.filter((block) => block.kind === 'writer').length;
    expect(document.querySelectorAll('mark')).toHaveLength(asked);
    const table = document.querySelector('table');
    expect(table?.caption?.textContent).toBe('Biểu đồ 1. Đảng viên của Đảng bộ qua các năm');
    expect(table?.querySelector('[data-fact]')?.getAttribute('aria-label')).toMatch(/^318\. Lấy từ ô/);
    expect(shown).toMatch(/Kèm 6 phụ lục: Phụ lục 1, .*Phụ lục 6\./);
  });
});
