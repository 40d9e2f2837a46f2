/** `phuluc reconcile` as a script calls it: its JSON, the updated file, its exit codes, and the texts that it takes. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phuluc as run } from '../../src/cli/phuluc';
import { readDocx } from '../../src/files/docx';
import { writeXlsx } from '../../src/files/xlsx';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { toDocx } from '../../src/narrative/printDocx';
import { summarise } from '../../src/narrative/summarise';
import { readingOf } from '../../src/session/reading';
import { modelWith } from '../support/forms';

// A workbook and a report are read from disk for every call.
jest.setTimeout(30_000);

/** A book of one form: the fewer sheets, the quicker it is written and read. */
function bookWith(figures: Readonly<Record<string, number>>): WorkbookModel {
  const whole = modelWith({
    PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 3 }, '2019-2022': { mh_tap_the: 25, mh_ca_nhan: 1, ...figures } },
  });
  return {
    ...whole,
    sheets: whole.sheets.filter(({ name }) => !/^PL[1-5]$/.test(name)),
    names: whole.names.filter(({ name }) => !/^PL[1-5]_/.test(name)),
  };
}

let dir = '';
const file = (name: string): string => join(dir, name);

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'phuluc-'));
  const { found, report } = readingOf(snapshotOf(bookWith({})));
  writeFileSync(file('bao-cao.docx'), await toDocx(summarise(found.book, report)));
  writeFileSync(file('cu.xlsx'), await writeXlsx(bookWith({})));
  writeFileSync(file('moi.xlsx'), await writeXlsx(bookWith({ mh_tap_the: 28 })));
});
afterAll(() => rmSync(dir, { recursive: true }));

async function reconcile(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['reconcile', ...args], { line: (text) => out.push(text), problem: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

interface Json {
  findings: { kind: string; severity: string; quote: string; start: number; end: number; message: string; numbers: number[]; expected: unknown; confidence: number; cell: string | null }[];
  figures: number;
  facts: Record<string, number>;
  controls: { fact: string; state: string; printed: string; value: number; now: number | null; cell: string | null }[];
  charts: { chart: string; state: string; caption: string; changes: { old: number | null; now: number | null; cell: string | null }[]; update?: boolean }[];
} // prettier-ignore
const json = async (...args: string[]): Promise<Json> => JSON.parse((await reconcile(...args, '--json')).out) as Json;

test('a report in step with its workbook: nothing found, exit 0', async () => {
  const done = await reconcile(file('bao-cao.docx'), '--with', file('cu.xlsx'));
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toMatch(/\d+ còn khớp, 0 đã cũ, 0 sửa tay, 0 đã xóa\./);
});

test('a stale report: exit 1, each number with old, new and cell', async () => {
  const done = await reconcile(file('bao-cao.docx'), '--with', file('moi.xlsx'));
  expect(done.code).toBe(1);
  expect(done.out).toContain('Văn bản ghi 25, ô PL6!B10 nay là 28.');
  const { findings, figures, facts, controls } = await json(file('bao-cao.docx'), '--with', file('moi.xlsx'));
  expect(figures).toBeGreaterThan(5);
  expect(facts).toMatchObject({ edited: 0, deleted: 0 });
  expect(facts['stale']).toBe(findings.filter(({ kind }) => kind === 'stale').length);
  expect(controls.find(({ fact }) => fact === 'PL6.mh_tap_the.2019-2022')).toMatchObject({ state: 'stale', printed: '25', value: 25, now: 28, cell: 'PL6!B10' });
  const stale = findings.find(({ quote }) => quote === '25');
  expect(stale).toMatchObject({ kind: 'stale', severity: 'error', numbers: [25], expected: 28, confidence: 1, cell: 'PL6!B10' });
  const whole = readDocx(new Uint8Array(readFileSync(file('bao-cao.docx')))).draft.paragraphs.map(({ text }) => text).join('\n');
  expect(whole.slice(stale?.start, stale?.end)).toBe('25');
}); // prettier-ignore

test('--update writes a file that is in step, and leaves the first as it was', async () => {
  const before = readFileSync(file('bao-cao.docx'));
  const done = await reconcile(file('bao-cao.docx'), '--with', file('moi.xlsx'), '--update', file('moi.docx'));
  expect(done.out).toMatch(/Đã cập nhật \d+ số vào .*moi\.docx\./);
  expect(readFileSync(file('bao-cao.docx')).equals(before)).toBe(true);
  expect((await json(file('moi.docx'), '--with', file('moi.xlsx'))).facts).toMatchObject({ stale: 0, edited: 0, deleted: 0 });
});

test('a chart drawn from figures that have changed is listed, and drawn anew in the updated file', async () => {
  const fields = { mh_kinh_te: 6, mh_vhxh: 20 };
  const { found, report } = readingOf(snapshotOf(bookWith(fields)));
  writeFileSync(file('day-du.docx'), await toDocx(summarise(found.book, report, { report: '10-nam', length: 'day-du' })));
  writeFileSync(file('linh-vuc.xlsx'), await writeXlsx(bookWith({ ...fields, mh_vhxh: 19 })));
  const held = await reconcile(file('day-du.docx'), '--with', file('linh-vuc.xlsx'), '--update', file('moi.docx'));
  expect(held).toMatchObject({ code: 1, err: '' });
  expect(held.out).toMatch(/LỖI \[chart\] “Biểu đồ 1\. .*”: Biểu đồ 1 vẽ theo số cũ: ô PL6!E10 từ 20 nay là 19\./);
  expect(held.out).toContain('Biểu đồ vẽ từ sổ: 0 còn khớp, 1 vẽ theo số cũ, 0 đã thay hoặc xóa.');
  expect(held.out).toMatch(/Đã cập nhật \d+ số, vẽ lại 1 biểu đồ vào /);
  expect((await json(file('moi.docx'), '--with', file('linh-vuc.xlsx'))).charts).toMatchObject([{ chart: 'bieu_do.linh_vuc', state: 'unchanged', changes: [] }]);
}); // prettier-ignore

test('without a workbook only what was edited can be told', async () => {
  expect((await json(file('bao-cao.docx'))).facts).toMatchObject({ stale: 0, edited: 0, deleted: 0 });
});

const WRONG = 'Năm 2024 tổ chức 45 cuộc.\nCó 15 mô hình, gồm 7 mô hình tập thể và 25 mô hình cá nhân.';
const ENCODINGS: readonly [string, Buffer][] = [
  ['UTF-8', Buffer.from(WRONG)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${WRONG}`)],
  ['line ends of Windows', Buffer.from(WRONG.replace('\n', '\r\n'))],
  ['UTF-16', Buffer.from(`\ufeff${WRONG}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(WRONG, 'utf16le')],
  ['UTF-16, the other end first', Buffer.from(`\ufeff${WRONG}`, 'utf16le').swap16()],
];

test.each(ENCODINGS)('a text in %s says the same', async (_, bytes) => {
  writeFileSync(file('a.txt'), bytes);
  const { findings, controls } = await json(file('a.txt'));
  expect(findings.map(({ kind }) => kind)).toEqual(['parts']);
  expect(WRONG.slice(findings[0]?.start, findings[0]?.end)).toBe(findings[0]?.quote);
  expect(controls).toEqual([]);
});

const REFUSED: readonly [string, () => string[], RegExp][] = [
  ['no report', () => [], /Thiếu tên tệp báo cáo/],
  ['two reports', () => [file('a.docx'), file('b.docx')], /một báo cáo/],
  ['a file that is not there', () => [file('khong-co.docx')], /khong-co\.docx/],
  ['a workbook that is not there', () => [file('bao-cao.docx'), '--with', file('khong-co.xlsx')], /khong-co\.xlsx/],
  ['a workbook in place of the report', () => [file('cu.xlsx')], /Excel/],
  ['a report in place of the workbook', () => [file('bao-cao.docx'), '--with', file('bao-cao.docx')], /Word/],
  ['an update without a workbook', () => [file('bao-cao.docx'), '--update', file('x.docx')], /--with/],
  ['an update over the report itself', () => [file('bao-cao.docx'), '--with', file('cu.xlsx'), '--update', file('bao-cao.docx')], /trùng tên/],
  ['an update into another format', () => [file('bao-cao.docx'), '--with', file('cu.xlsx'), '--update', file('x.pdf')], /\.docx/],
  ['an update of plain text', () => [file('a.txt'), '--with', file('cu.xlsx'), '--update', file('x.docx')], /\.txt/],
]; // prettier-ignore

test.each(REFUSED)('%s: exit 2 and a sentence', async (_, args, words) => {
  writeFileSync(file('a.txt'), WRONG);
  const done = await reconcile(...args());
  expect([done.code, done.out]).toEqual([2, '']);
  expect(done.err).toMatch(words);
  expect(existsSync(file('x.docx'))).toBe(false);
});
