/** A Word report in the pane: held against a real file's cells, outdated when they change, brought up to them on a click. */
import { parseA1 } from '../../src/core/cellRef';
import { readDocx } from '../../src/files/docx';
import { toDocx } from '../../src/narrative/printDocx';
import { summarise } from '../../src/narrative/summarise';
import { createSession } from '../../src/session/createSession';
import { readingOf } from '../../src/session/reading';
import type { Session } from '../../src/session/session';
import { docxOf, p } from '../support/docx/files';
import { openFilePort, type FilePort } from '../support/filePort';
import { modelsBook } from './modelsBook';

const at = (text: string): { row: number; column: number } => parseA1(text) ?? { row: -1, column: -1 };

async function opened(): Promise<{ port: FilePort; session: Session; bytes: Uint8Array }> {
  const port = await openFilePort(modelsBook);
  const session = createSession(port, { debounce: 0 });
  await session.start();
  const { found, report } = readingOf(await port.read());
  return { port, session, bytes: await toDocx(summarise(found.book, report)) };
}

// A real file is written and read at every step.
jest.setTimeout(30_000);

const textOf = (bytes: Uint8Array): string =>
  readDocx(bytes)
    .draft.paragraphs.map(({ text }) => text)
    .join('\n');

test('a report is held against the workbook, is outdated when a cell changes, and is brought up to it', async () => {
  const { port, session, bytes } = await opened();
  await session.openDraft('bao-cao.docx', bytes);
  expect(session.getState().fault).toBeUndefined();
  expect(session.getState().draft).toMatchObject({
    name: 'bao-cao.docx',
    outdated: false,
    holding: { counts: { stale: 0, edited: 0, deleted: 0 } },
  });

  await port.typed('PL6', at('B9'), 9);
  await session.check();
  expect(session.getState().draft).toMatchObject({ outdated: true, holding: { counts: { stale: 0 } } });

  await session.holdDraftAgain();
  const stale = session.getState().draft?.holding.facts.filter(({ state }) => state === 'stale');
  expect(stale?.map(({ printed, update }) => `${printed} ${update ?? ''}`)).toEqual(expect.arrayContaining(['07 09', '32 34']));
  expect(session.getState().draft?.outdated).toBe(false);

  const before = port.bytes();
  const updated = await session.updateDraft();
  expect(updated?.name).toBe('bao-cao (cập nhật).docx');
  expect(textOf(updated?.bytes ?? new Uint8Array())).toContain('09 mô hình');
  expect(session.getState().draft).toMatchObject({ name: 'bao-cao (cập nhật).docx', holding: { counts: { stale: 0 } } });
  expect(port.bytes()).toBe(before);
  expect(await session.updateDraft()).toBeUndefined();

  session.closeDraft();
  expect(session.getState().draft).toBeUndefined();
});

test('the workbook is read anew before a report is updated, though nobody said that it changed', async () => {
  const { port, session, bytes } = await opened();
  await session.openDraft('bao-cao.docx', bytes);
  await port.typed('PL6', at('C9'), 6);
  const updated = await session.updateDraft();
  expect(textOf(updated?.bytes ?? new Uint8Array())).toContain('06 mô hình cá nhân');
});

test('a file that cannot be read leaves what was open, and says so', async () => {
  const { session } = await opened();
  await session.openDraft('cu.docx', docxOf({ body: p('Tổng số 45 cuộc') }));
  await session.openDraft('hong.docx', new Uint8Array([0x50, 0x4b, 3, 4]));
  expect(session.getState().fault).toContain('hỏng');
  expect(session.getState().draft?.name).toBe('cu.docx');
  expect(session.getState().busy).toBeUndefined();
});
