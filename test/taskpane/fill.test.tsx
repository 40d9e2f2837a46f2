/** @jest-environment jsdom */
/** Điền mẫu in the pane: doubtful blanks with their sentences, what is chosen, and the file that comes of it. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { plainDraft } from '../../src/core/draft';
import { propose } from '../../src/drafts/fill/propose';
import { FillSection } from '../../src/taskpane/draft/FillSection';
import type { PaneHost } from '../../src/taskpane/host';
import { cellOf, makeBook } from '../support/makeBook';
import { fakeSession, type FakeSession } from './fakeSession';

const book = makeBook({ TTC: { '-': { so_ho: 1232 } }, PL2: { '2021-2025': { hdnd_gs_so_cuoc: 34 } } });
const MAU = plainDraft('Dân số có … hộ với … nhân khẩu.\nHĐND có gần … cuộc giám sát chuyên đề.\nTặng … suất quà.');
const mau = { name: 'mau.docx', proposals: propose(MAU, book), outdated: false };

function show(session: FakeSession, host: PaneHost = { kind: 'workbench' }): void {
  render(<FillSection session={session} host={host} />);
}

async function click(name: RegExp): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await Promise.resolve();
  });
}

beforeAll(() => {
  URL.createObjectURL = () => 'blob:x';
  HTMLAnchorElement.prototype.click = () => undefined;
});

test('a mẫu is chosen and read here', async () => {
  const session = fakeSession();
  show(session);
  const file = new File([new Uint8Array([1, 2])], 'mau.docx');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2]).buffer);
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Chọn mẫu .docx', { selector: 'input' }), { target: { files: [file] } });
    await Promise.resolve();
  });
  expect(session.called).toEqual(['openMau mau.docx 2']);
});

test('doubtful blanks are shown with their words, their reason and their cell', () => {
  const session = fakeSession({ mau });
  show(session);
  expect(screen.getByRole('status').textContent).toBe('4 chỗ trống: 1 chắc chắn, 1 cần hỏi lại, 2 để nguyên.');
  const [item] = screen.getAllByRole('listitem');
  expect(item?.textContent).toContain('HĐND có gần');
  expect(item?.textContent).toContain('Mẫu in sẵn “gần”, sổ có số đúng là 34; giữ “gần” thì ghi 40.');
  expect(screen.queryByText(/suất quà/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'PL2!F9' }));
  expect(session.revealed).toEqual([cellOf(book, 'PL2', '2021-2025', 'hdnd_gs_so_cuoc')]);
});

test('what is sure and what is chosen is filled in', async () => {
  const session = fakeSession({ mau });
  show(session);
  await click(/^Điền 1 chỗ/);
  fireEvent.change(screen.getByLabelText('Chỗ trống 3: ghi gì'), { target: { value: '40' } });
  await click(/^Điền 2 chỗ/);
  await click(/1 chỗ chắc chắn/);
  fireEvent.change(screen.getByLabelText('Chỗ trống 1: ghi gì'), { target: { value: '' } });
  await click(/^Điền 1 chỗ/);
  expect(session.called).toEqual(['fillMau [[1,"1.232"]]', 'fillMau [[1,"1.232"],[3,"40"]]', 'fillMau [[3,"40"]]']);
  expect(session.getState().done).toContain('mau (đã điền).docx');
});

test('after an edit in the workbook the figures are looked up again', async () => {
  const session = fakeSession({ mau: { ...mau, outdated: true } });
  show(session);
  expect(screen.queryByRole('button', { name: /^Điền/ })).toBeNull();
  await click(/Tìm lại số liệu/);
  expect(session.called).toEqual(['proposeAgain']);
});

test('where no file can be saved, the values are there to copy', () => {
  show(fakeSession({ mau }), { kind: 'excel', downloads: false });
  expect(screen.queryByRole('button', { name: /^Điền/ })).toBeNull();
  expect(screen.getByText(/Chép các giá trị/)).toBeTruthy();
});
