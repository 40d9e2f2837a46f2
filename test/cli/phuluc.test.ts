/** The command line as a script calls it: its output, its JSON and its exit codes. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('what cannot be done: exit 2, nothing on the output, and a sentence that says why', () => {
  const NO_FOLDER = join('khong-co-thu-muc', 'x');
  test.each<[string, string[], RegExp]>([
    ['no command', [], /Cách dùng/],
    ['an unknown command', ['gì đó'], /Không có lệnh "gì đó"/],
    ['a file that is not there', ['check', 'khong-co.xlsx'], /"khong-co\.xlsx": không có tệp này/],
    ['a folder for a file', ['check', 'assets'], /"assets": đây là thư mục/],
    ['a folder for a file, in a summary', ['summary', 'assets', '--out', 'x.txt'], /"assets": đây là thư mục/],
    ['a file of another kind', ['check', 'package.json'], /xlsx/],
    ['a file of another kind, in a layout', ['layout', 'package.json', '--json'], /xlsx/],
    ['no file', ['check'], /Thiếu tên tệp/],
    ['no file to lay out', ['layout', '--json'], /Thiếu tên tệp/],
    ['no file to sum up', ['summary', '--out', 'x.txt'], /Thiếu tên tệp/],
    ['two files where one is taken', ['layout', SAMPLE, 'khac.xlsx'], /chỉ nhận một tệp, thừa: khac\.xlsx/],
    ['a file for a template', ['template', SAMPLE, '--out', 'x.xlsx'], /không nhận tệp/],
    ['no name for a template', ['template'], /--out/],
    ['no name for a summary', ['summary', SAMPLE], /--out/],
    ['an option without its value', ['template', '--out'], /Thiếu giá trị sau --out/],
    ['an option for a value', ['template', '--out', '--controls'], /Thiếu giá trị sau --out/],
    ['an unknown option', ['layout', SAMPLE, '--foo'], /Không có tùy chọn "--foo"/],
    ['an option of another command', ['template', '--out', 'x.xlsx', '--json'], /Không có tùy chọn "--json"/],
    ['a value for what takes none', ['check', SAMPLE, '--json=1'], /Không có tùy chọn "--json=1"/],
    ['a template that is no .xlsx', ['template', '--out', 'so.docx'], /\.xlsx thay cho "so\.docx"/],
    ['a summary of an unknown kind', ['summary', SAMPLE, '--out', 'x.pdf'], /"\.pdf"/],
    ['a summary without a kind', ['summary', SAMPLE, '--out', 'x'], /\.docx, \.html hoặc \.txt/],
    ['a period that ends before it begins', ['template', '--out', 'x.xlsx', '--periods', '2018-2013'], /2018-2013/],
    ['a year that is none', ['template', '--out', 'x.xlsx', '--years', '20x'], /20x/],
    ['an unknown report', ['summary', SAMPLE, '--out', 'x.txt', '--report', 'thang'], /không có "thang"/],
    ['an unknown profile', ['summary', SAMPLE, '--out', 'x.txt', '--profile', 'doan'], /không có "doan"/],
    ['an unknown length', ['summary', SAMPLE, '--out', 'x.txt', '--report', 'nam', '--length', 'dai'], /--length nhận gon, vua, day-du/],
    ['a length without a report', ['summary', SAMPLE, '--out', 'x.txt', '--length', 'gon'], /--length chỉ dùng cùng --report/],
    ['a template in a folder that is not there', ['template', '--out', `${NO_FOLDER}.xlsx`], /thư mục chưa có/],
    ['a summary in a folder that is not there', ['summary', SAMPLE, '--out', `${NO_FOLDER}.txt`], /thư mục chưa có/],
    ['a report of a check in a folder that is not there', ['check', SAMPLE, '--report', `${NO_FOLDER}.docx`], /thư mục chưa có/],
    ['a file for a folder', ['template', '--out', join('package.json', 'x.xlsx')], /không phải thư mục/],
  ])('%s', async (_, args, words) => {
    const run = await phuluc(...args);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(words);
    expect(run.out).toBe('');
    expect(run.err).not.toMatch(/\bat .*\.ts:\d+|E[A-Z]{4,}/);
  });

  test('a folder where a file is to be written', async () => {
    const folder = join(dir, 'thu-muc.xlsx');
    mkdirSync(folder);
    expect(await phuluc('template', '--out', folder)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('đây là thư mục') as string,
    });
  });

  test('a workbook without a form', async () => {
    const file = join(dir, 'khong-phu-luc.xlsx');
    const [sheet] = modelWith({}).sheets;
    writeFileSync(
      file,
      await writeXlsx({
        ...modelWith({}),
        names: [],
        sheets: sheet ? [{ ...sheet, name: 'Trang 1', cells: [], merges: [], validations: [], conditions: [] }] : [],
      }),
    );
    for (const args of [
      ['check', file],
      ['layout', file, '--json'],
      ['summary', file, '--out', join(dir, 'x.txt')],
    ])
      expect(await phuluc(...args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('không có phụ lục nào') as string });
  });

  test('an empty file', async () => {
    const file = join(dir, 'rong.xlsx');
    writeFileSync(file, '');
    expect(await phuluc('check', file)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('rỗng') as string });
  });
});

test('help is no fault', async () => {
  expect(await phuluc('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Cách dùng') as string, err: '' });
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
}, 30_000);

test('a report is written at the length and in the conventions asked for', async () => {
  const [short, full] = ['gon.txt', 'day-du.txt'].map((name) => join(dir, name)) as [string, string];
  expect((await phuluc('summary', SAMPLE, '--out', short, '--report', 'nhiem-ky', '--length', 'gon')).code).toBe(0);
  expect((await phuluc('summary', SAMPLE, '--out', full, '--report', 'nhiem-ky', '--length', 'day-du', '--profile', 'nha-nuoc')).code).toBe(
    0,
  );
  expect(readFileSync(short, 'utf8')).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(readFileSync(short, 'utf8')).not.toContain('Biểu đồ');
  expect(readFileSync(full, 'utf8')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(readFileSync(full, 'utf8')).toMatch(/Biểu đồ 1\. [^]*Phụ lục VI/);
}, 30_000);

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
