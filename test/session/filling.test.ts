/** A mẫu in the pane: its blanks held against a real file's cells, outdated when they change, filled in as chosen. */
import { parseA1 } from '../../src/core/cellRef';
import { readDocx } from '../../src/files/docx';
import { createSession } from '../../src/session/createSession';
import type { Session } from '../../src/session/session';
import { docxOf, p } from '../support/docx/files';
import { openFilePort, type FilePort } from '../support/filePort';
import { modelsBook } from './modelsBook';

const at = (text: string): { row: number; column: number } => parseA1(text) ?? { row: -1, column: -1 };
const MAU = docxOf({ body: p('Có … mô hình “Dân vận khéo” của tập thể, gần … mô hình của cá nhân; tặng … suất quà.') });

async function opened(): Promise<{ port: FilePort; session: Session }> {
  const port = await openFilePort(modelsBook);
  const session = createSession(port, { debounce: 0 });
  await session.start();
  await session.openMau('mau.dotx', MAU);
  return { port, session };
}

// A real file is written and read at every step.
jest.setTimeout(30_000);

const textOf = (bytes: Uint8Array | undefined): string =>
  readDocx(bytes ?? new Uint8Array())
    .draft.paragraphs.map(({ text }) => text)
    .join('\n');

test('blanks are held against the workbook, and filled in as chosen', async () => {
  const { port, session } = await opened();
  expect(session.getState().fault).toBeUndefined();
  expect(session.getState().mau?.proposals.map(({ key, value, filled }) => [key, value, filled])).toEqual([
    ['mh_tap_the', 32, true],
    ['mh_ca_nhan', 4, false],
    [undefined, undefined, false],
  ]);
  const before = port.bytes();
  const filled = await session.fillMau(new Map([[1, '32']]));
  expect(filled?.name).toBe('mau (đã điền).docx');
  expect(textOf(filled?.bytes)).toBe('Có 32 mô hình “Dân vận khéo” của tập thể, gần … mô hình của cá nhân; tặng … suất quà.');
  expect(port.bytes()).toBe(before);
  expect(await session.fillMau(new Map())).toBeUndefined();
});

test('a figure that changed meanwhile is looked at again before anything is filled in', async () => {
  const { port, session } = await opened();
  await port.typed('PL6', at('B9'), 8);
  expect(await session.fillMau(new Map([[1, '32']]))).toBeUndefined();
  expect(session.getState().done).toContain('vừa thay đổi');
  expect(session.getState().mau).toMatchObject({ outdated: false, proposals: [{ value: 33 }, {}, {}] });

  await port.typed('PL6', at('B9'), 9);
  await session.check();
  expect(session.getState().mau).toMatchObject({ outdated: true, proposals: [{ value: 33 }, {}, {}] });
  await session.proposeAgain();
  expect(session.getState().mau).toMatchObject({ outdated: false, proposals: [{ value: 34 }, {}, {}] });
});

test('a file that cannot be read leaves what was open, and says so', async () => {
  const { session } = await opened();
  await session.openMau('hong.docx', new Uint8Array([1, 2, 3]));
  expect(session.getState().fault).toBeDefined();
  expect(session.getState().mau?.name).toBe('mau.dotx');
});

test('a file without blanks is told of', async () => {
  const { session } = await opened();
  await session.openMau('day-du.docx', docxOf({ body: p('Có 32 mô hình.') }));
  expect(session.getState().done).toContain('không có chỗ trống');
});
