/** `phuluc fill` as a script calls it: the filled file, the JSON, and what it refuses. */
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { phuluc } from '../../src/cli/phuluc';
import { readDocx } from '../../src/files/docx';
import { docxOf, p } from '../support/docx/files';

const SAMPLE = 'assets/samples/pho-hoa.xlsx';
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fill-'));
  writeFileSync(
    join(dir, 'mau.docx'),
    docxOf({
      body: [
        'ĐẢNG ỦY PHƯỜNG………',
        'Toàn phường có…hộ với…..nhân khẩu.',
        'Giai đoạn 2013-2018, HĐND phường ban hành … nghị quyết.',
        'Có gần … cuộc giám sát chuyên đề của HĐND, tặng … suất quà, sách, vở…',
      ]
        .map((line) => p(line))
        .join(''),
    }),
  );
});
afterAll(() => rmSync(dir, { recursive: true }));

async function fill(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await phuluc(['fill', ...args], { line: (text) => out.push(text), problem: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test('fills in what is sure and tells of every blank', async () => {
  const out = join(dir, 'bao-cao.docx');
  const run = await fill(join(dir, 'mau.docx'), '--with', SAMPLE, '--out', out, '--json');
  expect([run.code, run.err]).toEqual([0, '']);
  const { blanks } = JSON.parse(run.out) as {
    blanks: { index: number; key: string | null; value: number | string | null; filled: boolean }[];
  };
  expect(blanks.map(({ index, key, value, filled }) => [index, key, value, filled])).toEqual([
    [1, 'ten_don_vi', 'Phổ Hòa', true],
    [2, 'so_ho', 1232, true],
    [3, 'so_nhan_khau', 4675, true],
    [4, 'hdnd_so_nghi_quyet', 41, true],
    [5, 'hdnd_gs_so_cuoc', 34, false],
    [6, null, null, false],
  ]);
  expect(blanks[1]).toMatchObject({ before: 'Toàn phường có', after: 'hộ với…..nhân khẩu.', confidence: expect.any(Number) as number });
  expect(readDocx(readFileSync(out)).draft.paragraphs.map(({ text }) => text)).toEqual([
    'ĐẢNG ỦY PHƯỜNG PHỔ HÒA',
    'Toàn phường có 1.232 hộ với 4.675 nhân khẩu.',
    'Giai đoạn 2013-2018, HĐND phường ban hành 41 nghị quyết.',
    'Có gần … cuộc giám sát chuyên đề của HĐND, tặng … suất quà, sách, vở…',
  ]);
});

test('prints a list that can be read', async () => {
  const run = await fill(join(dir, 'mau.docx'), '--with', SAMPLE, '--out', join(dir, 'doc.docx'));
  expect(run.out).toContain('2. Toàn phường có[ĐÃ ĐIỀN 1.232]hộ với…..nhân khẩu. (so_ho)');
  expect(run.out).toContain('[HỎI LẠI 34]');
  expect(run.out).toMatch(/6 chỗ trống, điền 4, cần hỏi lại 1, còn để trống 1\.$/);
});

test('never writes over the mẫu, by whatever name', async () => {
  const mau = join(dir, 'mau.docx');
  const before = readFileSync(mau);
  symlinkSync(mau, join(dir, 'lien-ket.docx'));
  linkSync(mau, join(dir, 'ban-sao.docx'));
  for (const out of [mau, relative(process.cwd(), mau), join(dir, 'lien-ket.docx'), join(dir, 'ban-sao.docx')]) {
    const run = await fill(mau, '--with', SAMPLE, '--out', out);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/^[^\n]*trùng tên tệp mẫu[^\n]*$/);
  }
  expect(readFileSync(mau).equals(before)).toBe(true);
});

const REFUSED: readonly [string, readonly string[], RegExp][] = [
  ['no mẫu', ['--with', SAMPLE, '--out', 'x.docx'], /Thiếu tên tệp mẫu/],
  ['no book', ['mau.docx', '--out', 'x.docx'], /Thiếu --with/],
  ['no output', ['mau.docx', '--with', SAMPLE], /Thiếu --out/],
  ['output of another kind', ['mau.docx', '--with', SAMPLE, '--out', 'x.pdf'], /đuôi \.docx/],
  ['a mẫu that is not there', ['khong-co.docx', '--with', SAMPLE, '--out', 'x.docx'], /khong-co\.docx/],
  ['a mẫu that is no Word file', [SAMPLE, '--with', SAMPLE, '--out', 'x.docx'], /Word/],
];

test.each(REFUSED)('refuses %s', async (_, args, message) => {
  const run = await fill(...args);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toMatch(message);
  expect(existsSync('x.docx')).toBe(false);
});
