/** @jest-environment jsdom */
/** What the pane offers only where the host can do it, and only after asking: marks on cells, and forms bound by hand. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { Pane } from '../../src/taskpane/Pane';
import { chosenAtFirst, shareProblem } from '../../src/taskpane/forms/bindChoice';
import type { Proposal } from '../../src/session/binding';
import { fakeSession, type FakeSession } from './fakeSession';
import { FINDINGS, FORMS, reportOf } from './sampleState';

beforeAll(() => {
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false, media: '' }) as MediaQueryList;
  // jsdom knows the element, not its opening and closing.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

async function show(session: FakeSession, tab?: string): Promise<void> {
  await act(async () => {
    render(<Pane session={session} host={{ kind: 'excel' }} />);
    await Promise.resolve();
  });
  if (tab !== undefined) await click(screen.getByRole('tab', { name: tab }));
}

async function click(element: HTMLElement): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

const button = (name: string) => screen.getByRole('button', { name });

describe('marks', () => {
  const state = { forms: FORMS, report: reportOf(FINDINGS) };

  test('a host that marks no cells is not offered it', async () => {
    await show(fakeSession(state));
    expect(screen.queryByRole('button', { name: 'Đánh dấu ô lỗi' })).toBeNull();
  });

  test.each([
    [false, /không hoàn tác \(Undo\) được/],
    [true, /Có thể hoàn tác/],
  ])('it asks first, and says what becomes of Undo (undoable: %s)', async (undoable, words) => {
    const session = fakeSession({ ...state, marks: { count: 0, undoable } });
    await show(session);
    await click(button('Đánh dấu ô lỗi'));
    expect(session.called).toEqual([]);
    const dialog = screen.getByRole('dialog', { name: 'Đánh dấu ô lỗi trong sổ?' });
    expect(dialog.textContent).toMatch(words);
    await click(within(dialog).getByRole('button', { name: 'Thôi' }));
    expect(session.called).toEqual([]);
    await click(button('Đánh dấu ô lỗi'));
    await click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Đánh dấu' }));
    expect(session.called).toEqual(['mark']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('marks that are there are taken away with one click, even when nothing is wrong any more', async () => {
    const session = fakeSession({ forms: FORMS, report: reportOf([]), marks: { count: 3, undoable: false } });
    await show(session);
    expect(screen.queryByRole('button', { name: 'Đánh dấu lại' })).toBeNull();
    await click(button('Bỏ đánh dấu'));
    expect(session.called).toEqual(['unmark']);
  });
});

const PROPOSAL: Proposal = {
  appendix: 'PL6',
  title: 'MÔ HÌNH',
  sheet: 'Biểu huyện',
  area: { sheet: 'Biểu huyện', top: 2, left: 0, bottom: 4, right: 3 },
  replaces: 'PL6',
  labels: 0,
  top: 5,
  headerRows: 3,
  columns: [
    { column: 1, text: 'Mô hình › Tập thể' },
    { column: 2, text: 'Mô hình › Cá nhan' },
    { column: 3, text: 'Mô hình › Mảng một' },
  ],
  leaves: [
    { key: 'mh_tap_the', name: 'Tập thể', certainty: 'sure', score: 1, column: 1 },
    { key: 'mh_ca_nhan', name: 'Cá nhân', certainty: 'sure', score: 0.9, column: 2 },
    { key: 'mh_kinh_te', name: 'Kinh tế', certainty: 'doubtful', score: 0.3, column: 3 },
    { key: 'mh_vhxh', name: 'Văn hóa - xã hội', certainty: 'missing', score: 0 },
  ],
};

describe('a form bound by hand', () => {
  test('is not offered where the host gives no names', async () => {
    await show(fakeSession({ forms: FORMS }), 'Biểu mẫu');
    expect(screen.queryByRole('button', { name: 'Gắn biểu này' })).toBeNull();
  });

  test('the selected header is read at a click', async () => {
    const session = fakeSession({ forms: FORMS, canBind: true });
    await show(session, 'Biểu mẫu');
    await click(button('Gắn biểu này'));
    expect(session.called).toEqual(['propose any']);
  });

  test('doubtful columns are shown with their likeness, chosen by the user, and confirmed', async () => {
    const session = fakeSession({ forms: FORMS, canBind: true, proposal: PROPOSAL });
    await show(session, 'Biểu mẫu');
    expect(screen.getByText('2 cột khớp chắc chắn, 1 chưa chắc, 1 không tìm thấy')).toBeTruthy();
    expect(screen.getByText('Có thể là cột D: Mô hình › Mảng một (giống 30%). Chọn nếu đúng.')).toBeTruthy();
    expect(screen.getByText(/PL6 đang lấy từ sheet "PL6"/)).toBeTruthy();
    const box = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
    expect(box('Kinh tế').value).toBe('');
    fireEvent.change(box('Văn hóa - xã hội'), { target: { value: '1' } });
    expect(screen.getByText(/cột B: Mô hình › Tập thể đang được chọn cho "Tập thể" và "Văn hóa - xã hội"/)).toBeTruthy();
    await click(button('Xác nhận gắn'));
    expect(session.called).toEqual([]);
    fireEvent.change(box('Văn hóa - xã hội'), { target: { value: '' } });
    fireEvent.change(box('Kinh tế'), { target: { value: '3' } });
    await click(button('Xác nhận gắn'));
    expect(session.called).toEqual(['bind [["mh_tap_the",1],["mh_ca_nhan",2],["mh_kinh_te",3]]']);
  });

  test('another form may be chosen for the same header, or none', async () => {
    const session = fakeSession({ forms: FORMS, canBind: true, proposal: PROPOSAL });
    await show(session, 'Biểu mẫu');
    fireEvent.change(screen.getByRole('combobox', { name: 'Bảng đang chọn trên sheet "Biểu huyện" là' }), { target: { value: 'PL3' } });
    await click(button('Thôi'));
    expect(session.called).toEqual(['propose PL3', 'dropProposal']);
  });

  test('only what is sure is chosen at first; nothing chosen is a problem', () => {
    expect([...chosenAtFirst(PROPOSAL)]).toEqual([
      ['mh_tap_the', 1],
      ['mh_ca_nhan', 2],
    ]);
    expect(shareProblem(PROPOSAL, new Map())).toBe('Chưa chọn cột nào để gắn.');
    expect(shareProblem(PROPOSAL, chosenAtFirst(PROPOSAL))).toBeUndefined();
  });
});
