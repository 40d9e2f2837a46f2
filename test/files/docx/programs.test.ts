/** Files of other programs and our own: read alike, the same bytes when nothing is edited, and opened by LibreOffice when something is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editDocx, readDocx } from '../../../src/files/docx';
import { toDocx } from '../../../src/narrative/printDocx';
import { summarise } from '../../../src/narrative/summarise';
import { changedParts } from '../../support/docx/files';
import { textByLibreOffice } from '../../support/docx/libreOffice';
import { makeBook } from '../../support/makeBook';
import { hasLibreOffice } from '../../support/libreOffice';

jest.setTimeout(180_000);

const golden = (name: string): Uint8Array => new Uint8Array(readFileSync(join('test', 'files', 'golden', name)));
const own = (): Promise<Uint8Array> =>
  toDocx(summarise(makeBook({ PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 } } })));

const MADE_ELSEWHERE = ['python-docx.docx', 'libreoffice.docx'] as const;

test.each(MADE_ELSEWHERE)('%s reads as it was written', (name) => {
  const { paragraphs } = readDocx(golden(name)).draft;
  expect(paragraphs.map(({ text, part, cell }) => [text, part, cell && `${String(cell.row)},${String(cell.column)}`])).toEqual([
    ['Tổng số 45 cuộc đối thoại, có 1.784 lượt người & khách mời.', 'body', undefined],
    ['Họ và tên:\t      ', 'body', undefined],
    ['Nội dung', 'body', '0,0'],
    ['', 'body', '0,2'],
    ['', 'body', '1,0'],
    ['', 'body', '1,1'],
    ['93', 'body', '1,2'],
    ['Đảng ủy phường', 'header', undefined],
  ]);
  expect(paragraphs[1]?.spans).toEqual([{ kind: 'underlined', from: 11, to: 17 }]);
});

const FILES: readonly [string, () => Uint8Array | Promise<Uint8Array>][] = [...MADE_ELSEWHERE.map((name): [string, () => Uint8Array] => [name, () => golden(name)]), ['our own', own]]; // prettier-ignore

test.each(FILES)('%s: a number in every paragraph, and only their parts change', async (_, file) => {
  const bytes = await file();
  const read = readDocx(bytes);
  expect(editDocx(read, [])).toBe(bytes);
  const edits = read.draft.paragraphs.map(({ text }, paragraph) => ({ paragraph, from: 0, to: Math.min(2, text.length), text: `№${String(paragraph)}: ` }));
  const out = editDocx(read, edits);
  const expected = read.draft.paragraphs.map(({ text }, index) => `№${String(index)}: ${text.slice(2)}`);
  expect(readDocx(out).draft.paragraphs.map(({ text }) => text)).toEqual(expected);
  expect(changedParts(bytes, out).filter((name) => !/^word\/(document|header\d+)\.xml$/.test(name))).toEqual([]);
  if (!hasLibreOffice()) return;
  const text = textByLibreOffice(out);
  read.draft.paragraphs.forEach(({ part }, index) => {
    if (part === 'body') expect(text).toContain(`№${String(index)}:`);
  });
}); // prettier-ignore
