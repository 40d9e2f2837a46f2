/** @jest-environment jsdom */
/** Kiểm tra in the pane: what is listed, folded, announced, and what clicks ask of the session. */
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { fakeSession, type FakeSession } from './fakeSession';
import { constantTotals, FINDINGS, FORMS, LACKING, many, NO_FORMS, reportOf, SOME_FORMS, WRONG_TOTAL } from './sampleState';

beforeAll(() => {
  // jsdom has no media queries; a pane in it is a light one.
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
});

async function show(session: FakeSession, host: Parameters<typeof Pane>[0]['host'] = { kind: 'workbench' }): Promise<void> {
  await act(async () => {
    render(<Pane session={session} host={host} />);
    await Promise.resolve();
  });
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const status = () => screen.getAllByRole('status').map((element) => element.textContent);

test('findings stand under their sheet with severity in words, errors first', async () => {
  await show(fakeSession({ forms: FORMS, report: reportOf(FINDINGS) }));
  const sheet = screen.getByRole('region', { name: 'PL4' });
  const items = within(sheet).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^LỗiPL4!F9Ô ghi "27 triệu đồng"/),
    expect.stringMatching(/^Cảnh báoPL4!E9Giai đoạn 2013-2018/),
  ]);
});

test('a cell and a fix go to the session', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([WRONG_TOTAL]) });
  await show(session);
  fireEvent.click(button('PL6!B11'));
  fireEvent.click(button('Khôi phục công thức'));
  expect(session.revealed).toEqual([WRONG_TOTAL.at]);
  expect(session.fixed).toEqual([{ finding: WRONG_TOTAL, fix: WRONG_TOTAL.fixes[0] }]);
});

test('no second fix while cells are written', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([WRONG_TOTAL]), busy: 'fixing' });
  await show(session);
  fireEvent.click(button('Khôi phục công thức'));
  expect(session.fixed).toEqual([]);
});

test('the list follows the report, and says its counts politely', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS) });
  await show(session);
  expect(status()).toContain('4 lỗi, 1 cảnh báo, 12 ghi chú');
  act(() => {
    session.set({ report: reportOf(FINDINGS.filter((one) => one !== WRONG_TOTAL)) });
  });
  expect(status()).toContain('3 lỗi, 1 cảnh báo, 12 ghi chú');
  expect(screen.queryByText(/7 \+ 25 = 32/)).toBeNull();
});

test('a finding whose words change keeps its place in the page', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([WRONG_TOTAL]) });
  await show(session);
  const before = button('PL6!B11');
  act(() => {
    session.set({ report: reportOf([{ ...WRONG_TOTAL, message: '7 + 25 = 32, ô ghi 16, chênh 16.' }]) });
  });
  expect(button('PL6!B11')).toBe(before);
  expect(screen.getByText(/ô ghi 16/)).toBeTruthy();
});

test.each([
  ['the list has the focus', true],
  ['nothing is taken from the sheet that is typed into', false],
])('when the focused finding goes, %s', async (_, pageHasFocus) => {
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS) });
  await show(session);
  const asked = jest.spyOn(document, 'hasFocus').mockReturnValue(pageHasFocus);
  button('Khôi phục công thức').focus();
  act(() => {
    session.set({ report: reportOf(FINDINGS.filter((one) => one !== WRONG_TOTAL)) });
  });
  expect(document.activeElement === screen.getByRole('group', { name: 'Danh sách sai sót' })).toBe(pageHasFocus);
  asked.mockRestore();
});

test('notes are folded, those of one rule twice', async () => {
  await show(fakeSession({ forms: FORMS, report: reportOf(constantTotals(12)) }));
  expect(screen.queryAllByText(/là số gõ tay/)).toHaveLength(0);
  fireEvent.click(button('12 ghi chú'));
  expect(screen.queryAllByText(/là số gõ tay/)).toHaveLength(1);
  fireEvent.click(button('và 11 ghi chú cùng loại'));
  expect(screen.queryAllByText(/là số gõ tay/)).toHaveLength(12);
  expect(button('12 ghi chú').getAttribute('aria-expanded')).toBe('true');
});

/** The list grows by turns, which a busy machine gives seldom. */
const PATIENT = { timeout: 20_000 };

test('of very many findings a part is built, the rest on demand', async () => {
  await show(fakeSession({ forms: FORMS, report: reportOf(many(500)) }));
  const sheet = () => within(screen.getByRole('region', { name: 'PL1' }));
  const items = (count: number) =>
    waitFor(() => {
      expect(sheet().getAllByRole('listitem')).toHaveLength(count);
    }, PATIENT);
  await items(30);
  fireEvent.click(sheet().getByRole('button', { name: 'Xem thêm 26 mục' }));
  await items(56);
}, 30_000);

test('a long list begins at once and grows below what has the focus; its end is told', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([]) });
  await show(session);
  act(() => {
    session.set({ report: reportOf(many(500)) });
  });
  const list = () => within(screen.getByRole('region', { name: 'PL1' })).getByRole('list');
  expect(list().getAttribute('aria-busy')).toBe('true');
  const first = within(list())
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(first.length).toBeGreaterThan(0);
  const focused = within(list()).getAllByRole('button')[0];
  focused?.focus();
  await waitFor(() => {
    expect(list().getAttribute('aria-busy')).toBe('false');
  }, PATIENT);
  expect(
    within(list())
      .getAllByRole('listitem')
      .map((item) => item.textContent)
      .slice(0, first.length),
  ).toEqual(first);
  expect(document.activeElement).toBe(focused);
}, 30_000);

test('the button checks in full and says what came of it', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS, LACKING) });
  await show(session);
  await act(async () => {
    fireEvent.click(button('Kiểm tra'));
    await Promise.resolve();
  });
  expect(session.called).toEqual(['check']);
  expect(screen.getByText('214 phép kiểm tra đạt, 5 không đạt, 5 chưa đủ số liệu')).toBeTruthy();
  expect(screen.getByText(/^Đã kiểm tra toàn bộ lúc \d\d:\d\d\.$/)).toBeTruthy();
});

test('cells without data are listed by sheet and can be gone to', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf([], LACKING) });
  await show(session);
  fireEvent.click(button('Xem 19 ô chưa có số liệu'));
  fireEvent.click(button('PL2: 15 ô'));
  fireEvent.click(button('L9:O10'));
  expect(session.revealed).toEqual([{ sheet: 'PL2', row: 8, column: 11 }]);
});

describe('setting aside', () => {
  const aside = { ...WRONG_TOTAL, setAside: { reason: 'bản giấy in 15', by: 'Nguyễn Thị Hòa', at: '2026-11-21T07:05:00.000Z' } };
  const others = FINDINGS.filter((one) => one !== WRONG_TOTAL);

  test('asks for a reason first, and sends it with the name', async () => {
    const session = fakeSession({ forms: FORMS, report: reportOf([WRONG_TOTAL]), canSetAside: true });
    await show(session);
    fireEvent.click(button('Bỏ qua, vì ...'));
    fireEvent.click(button('Bỏ qua'));
    expect(session.setAsides).toEqual([]);
    fireEvent.change(screen.getByRole('textbox', { name: /Lý do bỏ qua/ }), { target: { value: 'bản giấy in 15' } });
    fireEvent.change(screen.getByRole('textbox', { name: /Người bỏ qua/ }), { target: { value: 'Nguyễn Thị Hòa' } });
    fireEvent.click(button('Bỏ qua'));
    expect(session.setAsides).toEqual([{ finding: WRONG_TOTAL, reason: 'bản giấy in 15', by: 'Nguyễn Thị Hòa' }]);
  });

  test('what was set aside stands apart, counted, with its reason and the way back', async () => {
    const session = fakeSession({ forms: FORMS, report: reportOf([aside, ...others]), canSetAside: true });
    await show(session);
    expect(status()).toContain('3 lỗi, 1 cảnh báo, 12 ghi chú; 1 lỗi đã bỏ qua');
    expect(screen.queryByText(/7 \+ 25 = 32/)).toBeNull();
    fireEvent.click(button('1 lỗi đã bỏ qua'));
    expect(screen.getByText(/^Lý do: bản giấy in 15 \(Nguyễn Thị Hòa, /)).toBeTruthy();
    fireEvent.click(button('Đưa lại vào danh sách'));
    expect(session.takenBack).toEqual([aside]);
  });

  test('all set aside is not the same as none found', async () => {
    await show(fakeSession({ forms: FORMS, report: reportOf([aside]), canSetAside: true }));
    expect(screen.getByRole('heading', { name: 'Không còn mục nào chưa xem' })).toBeTruthy();
  });

  test('where the host keeps no names it is not offered', async () => {
    await show(fakeSession({ forms: FORMS, report: reportOf([WRONG_TOTAL]) }));
    expect(screen.queryByRole('button', { name: 'Bỏ qua, vì ...' })).toBeNull();
  });
});

test('phiếu kiểm tra is handed over as a file, where the host hands over files', async () => {
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS), unit: 'phường Phổ Hòa' });
  await show(session);
  fireEvent.click(button('Xuất phiếu kiểm tra'));
  // The printer is loaded on demand.
  await waitFor(() => expect(saved).toEqual(['phieu-kiem-tra.docx']), PATIENT);
  expect(session.getState().done).toContain('phieu-kiem-tra.docx');
  jest.restoreAllMocks();
}, 60_000);

test('where no file can be handed over, phiếu kiểm tra is copied for Word', async () => {
  const kept = new Map<string, string>();
  document.execCommand = (command) => {
    const clipboardData = { setData: (type: string, text: string) => kept.set(type, text) };
    const event = Object.assign(new Event(command, { cancelable: true }), { clipboardData });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS), unit: 'phường Phổ Hòa' });
  await show(session, { kind: 'excel', downloads: false, commandKey: 'Command' });
  expect(screen.queryByRole('button', { name: 'Xuất phiếu kiểm tra' })).toBeNull();
  await act(async () => {
    fireEvent.click(button('Chép phiếu kiểm tra'));
    await Promise.resolve();
  });
  expect(kept.get('text/html')).toContain('Đơn vị: phường Phổ Hòa');
  expect(kept.get('text/plain')).toContain(WRONG_TOTAL.message);
  expect(session.getState().done).toBe('Đã chép phiếu kiểm tra. Mở Word, bấm Command+V để dán.');
});

describe('with nothing to show it says why', () => {
  test('every check that could be decided passed', async () => {
    await show(fakeSession({ forms: FORMS, report: reportOf([], LACKING) }));
    expect(screen.getByRole('heading', { name: 'Chưa thấy sai sót' })).toBeTruthy();
    expect(screen.getByText(/Đã xét 214 phép kiểm tra trên Thông tin chung, PL1.*Còn 5 phép chưa kết luận được/)).toBeTruthy();
  });

  test('more is open than decided', async () => {
    await show(fakeSession({ forms: FORMS, report: { ...reportOf([], LACKING), passed: 4 } }));
    expect(screen.getByRole('heading', { name: 'Chưa đủ số liệu để kết luận' })).toBeTruthy();
    expect(screen.queryByText(/0 lỗi/)).toBeNull();
  });

  test('no forms: it leads to Biểu mẫu', async () => {
    await show(fakeSession({ forms: NO_FORMS, report: { ...reportOf([]), passed: 0 } }));
    fireEvent.click(button('Mở mục Biểu mẫu'));
    const tab = screen.getByRole('tab', { name: 'Biểu mẫu' });
    expect(tab.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab);
  });

  test('some forms missing: it says so beside the findings', async () => {
    await show(fakeSession({ forms: SOME_FORMS, report: reportOf(FINDINGS) }));
    expect(screen.getByText('3 biểu chưa có hoặc thiếu cột nên chưa được kiểm tra đủ.')).toBeTruthy();
  });

  test('the workbook was not read yet', async () => {
    await show(fakeSession({ ready: false, busy: 'reading' }));
    expect(within(screen.getByRole('tabpanel')).getByText('Đang đọc sổ để kiểm tra.')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Đang đọc sổ' })).toBeTruthy();
  });
});

test('a fault alerts, keeps everything, and can be put away', async () => {
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS) });
  await show(session);
  act(() => {
    session.set({ fault: 'Sheet PL6 đang khóa.' });
  });
  expect(screen.getByRole('alert').textContent).toBe('Sheet PL6 đang khóa.');
  expect(screen.getByText(/7 \+ 25 = 32/)).toBeTruthy();
  fireEvent.click(button('Đóng thông báo'));
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('what the host lacks is said', async () => {
  await show(fakeSession({ forms: FORMS, report: reportOf([]) }), { kind: 'excel', remarks: ['Bản Excel này không báo khi ô thay đổi.'] });
  expect(screen.getByText('Bản Excel này không báo khi ô thay đổi.')).toBeTruthy();
  expect(screen.getByRole('main', { name: 'Phụ lục Dân vận' })).toBeTruthy();
});

test('arrows go along the tabs and round', async () => {
  await show(fakeSession({ forms: FORMS, report: reportOf([]) }));
  const chosen = () => screen.getByRole('tab', { selected: true }).textContent;
  for (const [key, expected] of [
    ['ArrowRight', 'Tóm tắt'],
    ['End', 'Biểu mẫu'],
    ['ArrowRight', 'Kiểm tra'],
    ['ArrowLeft', 'Biểu mẫu'],
    ['Home', 'Kiểm tra'],
  ] as const) {
    await act(async () => {
      fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key });
      await Promise.resolve();
    });
    expect(chosen()).toBe(expected);
    expect(document.activeElement?.textContent).toBe(expected);
  }
});

test('a state that cannot be drawn gives a sentence and a way back', async () => {
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const session = fakeSession({ forms: FORMS, report: reportOf(FINDINGS) });
  await show(session);
  const broken = { ...reportOf([]), findings: [{ ...WRONG_TOTAL, at: undefined }] } as never;
  act(() => {
    session.set({ report: broken });
  });
  expect(within(screen.getByRole('tabpanel')).getByText(/Phần này của bảng gặp lỗi và phải dừng/)).toBeTruthy();
  act(() => {
    session.set({ report: reportOf(FINDINGS) });
  });
  fireEvent.click(within(screen.getByRole('tabpanel')).getByRole('button', { name: 'Tải lại bảng' }));
  expect(screen.getByText(/7 \+ 25 = 32/)).toBeTruthy();
  complaint.mockRestore();
});
