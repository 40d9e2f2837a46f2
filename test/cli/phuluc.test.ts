/** The command line as a script calls it: its output, its JSON and its exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { phuluc as run } from '../../src/cli/phuluc';
import { recordOf } from '../../src/checking/setAside';
import type { Finding } from '../../src/core/finding';
import { writeXlsx } from '../../src/files/xlsx';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { readingOf } from '../../src/session/reading';
import { modelWith } from '../support/forms';

const SAMPLE = 'assets/samples/pho-hoa.xlsx';
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'phuluc-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

interface Run {
  code: number | null;
  out: string;
  err: string;
}

async function phuluc(...args: string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, { line: (text) => out.push(text), problem: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('the program prints to its streams and ends with its exit code', () => {
  const program = (...args: string[]): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { encoding: 'utf8' });
    return { code: status, out: stdout, err: stderr };
  };
  const found = program('check', SAMPLE, '--json');
  expect([found.code, found.err]).toEqual([1, '']);
  expect((JSON.parse(found.out) as CheckJson).findings.length).toBeGreaterThan(20);
  expect(program('check', 'khong-co.xlsx')).toEqual({ code: 2, out: '', err: expect.stringContaining('khong-co.xlsx') as string });
});

interface FindingJson {
  rule: string;
  severity: string;
  appendix: string;
  sheet: string;
  cell: string;
  row: string;
  column: string;
  message: string;
  expected: unknown;
  actual: unknown;
  related: string[];
  suspects: unknown[];
  fixes: { label: string; edits: { sheet: string; cell: string; value?: unknown; formula?: string }[] }[];
}
interface CheckJson {
  checks: { passed: number; failed: number; unknown: number };
  findings: FindingJson[];
}
interface LayoutJson {
  appendix: string;
  row: string;
  column: string;
  sheet: string;
  cell: string;
  type: string;
  unit: string | null;
}

test('a template for other periods and years is laid out, clean, and knows every leaf', async () => {
  const book = join(dir, 'mau.xlsx');
  expect(
    await phuluc(
      'template',
      '--out',
      book,
      '--unit',
      'đặc khu Lý Sơn',
      '--periods',
      '2016-2020,2021 – 2025, 2026',
      '--years',
      '2016,2020,2025,2026',
    ),
  ).toMatchObject({ code: 0 });
  const layout = await phuluc('layout', book, '--json');
  expect(layout.code).toBe(0);
  const cells = JSON.parse(layout.out) as LayoutJson[];
  const of = (appendix: string, row?: string): string[] =>
    cells.filter((cell) => cell.appendix === appendix && (row === undefined || cell.row === row)).map((cell) => cell.column);
  expect(
    ['2016-2020', '2021-2025', '2026', 'total'].map((row) => [
      of('PL2', row).length,
      of('PL3', row).length,
      of('PL4', row).length,
      of('PL6', row).length,
    ]),
  ).toEqual(Array.from({ length: 4 }, () => [28, 10, 18, 10]));
  expect(['2016', '2020', '2025', '2026'].map((row) => [of('PL5', row).length, of('TTC', row).sort()])).toEqual(
    Array.from({ length: 4 }, () => [14, ['dan_so', 'tong_cbcc']]),
  );
  expect(of('PL4', 'total')).toContain('mttq_hv_y4');
  expect(of('PL1')).toContain('so_ky_hieu');
  expect(new Set(cells.map((cell) => `${cell.sheet}!${cell.cell}`)).size).toBe(cells.length);
  expect(cells.find((cell) => cell.column === 'tthc_ty_le')).toMatchObject({ type: 'pct' });
  expect(cells.find((cell) => cell.column === 'txct_hdnd_so_nguoi')).toMatchObject({ type: 'int', unit: 'lượt người' });
  const check = await phuluc('check', book, '--json');
  expect(check.code).toBe(0);
  expect((JSON.parse(check.out) as CheckJson).findings).toEqual([]);
});

test('check of the sample: exit 1, and findings with all their fields', async () => {
  const run = await phuluc('check', SAMPLE, '--json');
  expect(run.code).toBe(1);
  const { checks, findings } = JSON.parse(run.out) as CheckJson;
  expect(checks.passed + checks.failed + checks.unknown).toBeGreaterThan(300);
  const total = findings.find((one) => one.rule === 'T1' && one.severity === 'error');
  expect(total).toMatchObject({
    appendix: 'PL6',
    sheet: 'PL6',
    cell: 'B11',
    row: 'total',
    column: 'mh_tap_the',
    expected: 32,
    actual: 15,
    related: ['PL6!B9', 'PL6!B10'],
  });
  expect(total?.fixes[0]).toEqual({
    label: 'Khôi phục công thức',
    edits: [{ sheet: 'PL6', cell: 'B11', formula: '=IF(COUNT(B9:B10)=0,"",SUM(B9:B10))' }],
  });
  for (const finding of findings) {
    expect(Object.keys(finding)).toEqual([
      'rule',
      'severity',
      'appendix',
      'sheet',
      'cell',
      'row',
      'column',
      'message',
      'expected',
      'actual',
      'related',
      'suspects',
      'fixes',
    ]);
    expect(['error', 'warning', 'note']).toContain(finding.severity);
  }
});

test('without --json people read it', async () => {
  const run = await phuluc('check', SAMPLE);
  expect(run.code).toBe(1);
  expect(run.out).toContain('LỖI [T1] PL6!B11: Tổng cộng: "Tập thể (Tổng số mô hình được công nhận)": 7 + 25 = 32, ô ghi 15, chênh 17.');
  expect(run.out).toMatch(/\d+ phép kiểm tra đạt, \d+ không đạt, \d+ chưa đủ số liệu/);
});

test('several files give an array with their names, and one that cannot be read makes exit 2', async () => {
  const clean = join(dir, 'sach.xlsx');
  const broken = join(dir, 'hong.xlsx');
  writeFileSync(clean, await writeXlsx(modelWith({})));
  writeFileSync(broken, 'not a workbook');
  const both = await phuluc('check', clean, SAMPLE, '--json');
  expect(both.code).toBe(1);
  expect((JSON.parse(both.out) as (CheckJson & { file: string })[]).map((one) => [one.file, one.findings.length > 0])).toEqual([
    [clean, false],
    [SAMPLE, true],
  ]);
  const bad = await phuluc('check', broken, clean, '--json');
  expect(bad.code).toBe(2);
  expect((JSON.parse(bad.out) as { file: string; error?: string }[])[0]).toMatchObject({
    file: broken,
    error: expect.stringMatching(/[.]$/) as string,
  });
});

test.each([
  [['check', 'khong-co.xlsx'], 'khong-co.xlsx'],
  [['check', 'package.json'], 'xlsx'],
  [['check'], 'Thiếu tên tệp'],
  [['template'], '--out'],
  [['template', '--out', 'x.xlsx', '--periods', '2018-2013'], '2018-2013'],
  [['template', '--out', 'x.xlsx', '--years', '20x'], '20x'],
  [['layout', SAMPLE, '--foo'], '--foo'],
  [['summary', SAMPLE, '--out', 'x.pdf'], '.pdf'],
  [['summary', SAMPLE, '--out', 'x.txt', '--report', 'thang'], 'thang'],
  [['gì đó'], 'gì đó'],
])('%j cannot be done: exit 2 and a sentence that says why', async (args, word) => {
  const run = await phuluc(...args);
  expect(run.code).toBe(2);
  expect(run.err).toContain(word);
  expect(run.out).toBe('');
  expect(run.err).not.toMatch(/\bat .*\.ts:\d+/);
});

test('summary writes text, HTML and a Word file', async () => {
  const [txt, html, docx] = ['tom-tat.txt', 'tom-tat.html', 'tom-tat.docx'].map((name) => join(dir, name)) as [string, string, string];
  for (const out of [txt, html, docx])
    expect((await phuluc('summary', SAMPLE, '--out', out, '--report', '10-nam', '--profile', 'dang')).code).toBe(0);
  expect(readFileSync(txt, 'utf8')).toContain('14.490');
  expect(readFileSync(html, 'utf8')).toMatch(/Times New Roman/);
  expect(existsSync(docx)).toBe(true);
  const parts = unzipSync(new Uint8Array(readFileSync(docx)));
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('14.490');
});

test('template --controls adds the places for the sums of the paper form, and only then', async () => {
  const [plain, controlled] = [join(dir, 'khong.xlsx'), join(dir, 'co.xlsx')];
  expect((await phuluc('template', '--out', plain)).code).toBe(0);
  expect((await phuluc('template', '--out', controlled, '--controls')).code).toBe(0);
  const names = (file: string): string => new TextDecoder().decode(unzipSync(readFileSync(file))['xl/workbook.xml']);
  expect([names(plain), names(controlled)].map((xml) => xml.includes('PL2_kiem_tra_cot'))).toEqual([false, true]);
});

test('a finding that was set aside says so, and still counts as an error', async () => {
  const model = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 }, total: { mh_tap_the: 15 } } });
  const { found, report } = readingOf(snapshotOf(model));
  const finding = report.findings.find((one) => one.rule === 'T1') as Finding;
  const kept = recordOf(finding, report, found.book, { reason: 'đã hỏi lại', by: 'Nguyễn Thị Hòa', at: '2026-11-21T07:05:00.000Z' }, []);
  const file = join(dir, 'bo-qua.xlsx');
  writeFileSync(file, await writeXlsx({ ...model, names: [...model.names, kept] }));

  const json = await phuluc('check', file, '--json');
  const errors = (JSON.parse(json.out) as { findings: { rule: string; setAside?: object }[] }).findings.filter((one) => one.rule === 'T1');
  expect(json.code).toBe(1);
  expect(errors.map((one) => one.setAside)).toEqual([{ reason: 'đã hỏi lại', by: 'Nguyễn Thị Hòa', at: '2026-11-21T07:05:00.000Z' }]);

  const sheet = join(dir, 'phieu.docx');
  const printed = await phuluc('check', file, '--report', sheet);
  expect(printed.code).toBe(1);
  expect(printed.out).toContain('LỖI (đã bỏ qua: đã hỏi lại, Nguyễn Thị Hòa) [T1] PL6!B11');
  expect(printed.out).toContain('1 mục đã bỏ qua.');
  expect(new TextDecoder().decode(unzipSync(readFileSync(sheet))['word/document.xml'])).toContain('đã hỏi lại');
});

test('a check report for several files, or in another format, is refused in words', async () => {
  expect(await phuluc('check', SAMPLE, SAMPLE, '--report', join(dir, 'a.docx'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('một tệp') as string,
  });
  expect(await phuluc('check', SAMPLE, '--report', join(dir, 'a.pdf'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('.docx') as string,
  });
});
