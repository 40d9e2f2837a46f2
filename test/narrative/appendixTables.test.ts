/** Appendices as printed: header cells, rows, totals, what a cell says, which numbers are facts; for any periods and years. */
import fc from 'fast-check';
import type { Report } from '../../src/core/finding';
import type { CellValue } from '../../src/core/values';
import { appendixTables } from '../../src/narrative/appendixTables';
import { placed } from '../../src/narrative/page/tableFit';
import type { AppendixTable, Fact, Run, TableCell } from '../../src/narrative/text';
import { cellOf, makeBook, type PlainBook } from '../support/makeBook';
import { anyValue, arbitraryBook, bookOf } from './arbitraryBook';
import { phoHoa } from './phoHoa';

const words = (cell: TableCell | undefined): string => (cell?.runs ?? []).map((run) => run.text).join('');
const lines = (rows: readonly (readonly TableCell[])[]): string[][] => rows.map((cells) => cells.map(words));
const tableOf = (plain: PlainBook, id: string, options?: Parameters<typeof appendixTables>[2]): AppendixTable => {
  const found = appendixTables(makeBook(plain), undefined, options).find((table) => table.appendix === id);
  if (!found) throw new Error(id);
  return found;
};
const factsIn = (rows: readonly (readonly TableCell[])[]): Fact[] =>
  rows.flatMap((cells) => cells.flatMap((cell) => cell.runs.flatMap((run) => run.fact ?? [])));

test('the forms of a book are printed in their order, each with its number; a form that is not there is not', () => {
  const names = (plain: PlainBook): string[] => appendixTables(makeBook(plain)).map((table) => `${table.appendix} ${table.number}`);
  expect(names(phoHoa)).toEqual(['PL2 2', 'PL3 3', 'PL4 4', 'PL5 5', 'PL6 6']);
  expect(names({ TTC: phoHoa.TTC ?? {}, PL6: phoHoa.PL6 ?? {} })).toEqual(['PL6 6']);
  expect(names({})).toEqual([]);
});

test('headers are merged as on paper: a group over its leaves, a leaf down to the last row', () => {
  const { header } = tableOf(phoHoa, 'PL6');
  expect(header.map((cells) => cells.map((cell) => `${words(cell)} ${String(cell.columns ?? 1)}x${String(cell.rows ?? 1)}`))).toEqual([
    ['Giai đoạn 1x3', 'Mô hình "Dân vận khéo" 10x1'],
    ['Tổng số mô hình được công nhận 2x1', 'Theo lĩnh vực 4x1', 'Hội thi "Dân vận khéo" 2x1', 'Biểu dương, khen thưởng 2x1'],
    [
      'Tập thể',
      'Cá nhân',
      'Kinh tế',
      'Văn hóa xã hội',
      'Quốc phòng an ninh',
      'Xây dựng đảng và HTCT',
      'Số hội thi',
      'Số đơn vị tham gia',
      'Tập thể',
      'Cá nhân',
    ].map((label) => `${label} 1x1`),
  ]);
  const wide = placed(tableOf(phoHoa, 'PL2').header).flat();
  expect(wide.find(({ cell }) => words(cell) === 'Số lượng nghị quyết đã ban hành')).toMatchObject({
    row: 1,
    column: 1,
    rows: 3,
    columns: 1,
  });
  expect(wide.find(({ cell }) => words(cell) === 'Ủy ban nhân dân các cấp')).toMatchObject({ row: 0, column: 11, columns: 18 });
});

test('rows carry their figures, blanks stay blank, the total is bold', () => {
  const { body } = tableOf(phoHoa, 'PL6');
  expect(lines(body)).toEqual([
    ['2013-2018', '7', '0', '2', '4', '0', '', '', '', '1', '1'],
    ['2019-2022', '25', '1', '11', '10', '5', '', '', '', '', '1'],
    ['Tổng cộng', '15', '1', '13', '14', '5', '', '', '', '1', '2'],
  ]);
  expect(body.map((cells) => cells.every((cell) => cell.bold === true))).toEqual([false, false, true]);
});

test('every figure is a fact that knows its cell, its form, leaf and row; one under an open error is doubtful', () => {
  const book = makeBook(phoHoa);
  const at = cellOf(book, 'PL6', 'total', 'mh_tap_the');
  const finding = { rule: 'T1', severity: 'error' as const, appendix: 'PL6' as const, at, row: 'total', column: 'mh_tap_the', message: '' };
  const report: Report = { passed: 0, failed: 1, unknown: 0, checks: [], findings: [{ ...finding, related: [], suspects: [], fixes: [] }] };
  const facts = appendixTables(book, report).flatMap((table) => factsIn(table.body));
  expect(facts.find((fact) => fact.id === 'PL6.mh_tap_the.2013-2018')).toEqual({
    id: 'PL6.mh_tap_the.2013-2018',
    value: 7,
    unit: 'mô hình',
    how: 'read',
    cells: [cellOf(book, 'PL6', '2013-2018', 'mh_tap_the')],
    doubtful: false,
  });
  expect(facts.filter((fact) => fact.doubtful).map((fact) => fact.id)).toEqual(['PL6.mh_tap_the.total']);
});

test.each<[CellValue, string, boolean]>([
  [14490, '14.490', true],
  [0, '0', true],
  [-3, '-3', true],
  [2.5, '2,5', true],
  [1234567.125, '1.234.567,125', true],
  [0.1 + 0.2, '0,3', true],
  ['không', 'không', true],
  ['-', '-', false],
  ['27 triệu đồng', '27 triệu đồng', false],
  ['6.800', '6.800', false],
  ['#DIV/0!', '#DIV/0!', false],
  [' hồ sơ\nmới ', 'hồ sơ\nmới', false],
  [true, 'TRUE', false],
  [null, '', false],
  [' ', '', false],
])('a cell that holds %j prints %j', (value, text, isFact) => {
  const { body } = tableOf({ PL6: { '2024': { mh_tap_the: value } } }, 'PL6');
  expect(words(body[0]?.[1])).toBe(text);
  expect((body[0]?.[1]?.runs ?? []).some((run) => run.fact !== undefined)).toBe(isFact);
});

test('percentages of one column have one number of decimals', () => {
  const rows = { '2013': { ty_le_tin_do: 4.97 }, '2018': { ty_le_tin_do: 5.4 }, '2022': { ty_le_tin_do: 6 } };
  const column = (options?: Parameters<typeof appendixTables>[2]): string[] =>
    lines(tableOf({ PL5: rows }, 'PL5', options).body).map((cells) => cells[11] ?? '');
  expect(column()).toEqual(['4,97', '5,40', '6,00']);
  expect(column({ percentDecimals: 1 })).toEqual(['5,0', '5,4', '6,0']);
  expect(lines(tableOf({ PL2: { '2024': { tthc_ty_le: 100 } } }, 'PL2').body)[0]?.[17]).toBe('100');
});

test('years head their columns, as many as there are', () => {
  const heads = (years: readonly string[]): string[] =>
    lines(appendixTables(makeBook({ PL4: { '2021-2025': {} } }, { years }))[0]?.header ?? [])
      .flat()
      .filter((text) => /^\d{4}$/.test(text));
  expect(heads(['2021', '2022', '2023', '2024', '2025'])).toEqual([
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
    '2021',
    '2022',
    '2023',
    '2024',
    '2025',
  ]);
  expect(heads(['2024'])).toEqual(['2024', '2024']);
  const none = appendixTables(makeBook({ PL4: { '2024': {} } }, { years: [] }))[0];
  expect(none?.widths).toHaveLength(11);
  expect(none?.note).toBe('Riêng mục (4) chỉ thống kê theo năm, không thống kê theo giai đoạn');
});

test('the list of documents has dates as people read them, numbers of documents as names, level headings over the width', () => {
  const entry = {
    tt: 1,
    loai_van_ban: 'Kế hoạch',
    so_ky_hieu: 25,
    ngay: 41664,
    noi_dung: 'Về công tác dân vận',
    co_quan_ban_hanh: 'Đảng ủy',
  };
  const book = makeBook({ PL1: { '1': { loai_van_ban: 'Cấp xã' }, '2': entry, '3': {}, '4': { ...entry, tt: 2, ngay: 'tháng 3/2014' } } });
  const form = book.forms.get('PL1');
  if (!form) throw new Error('PL1');
  const rows = form.rows.map((row) => (row.key === '1' ? { ...row, kind: 'heading' as const } : row));
  const [table] = appendixTables({ ...book, forms: new Map([['PL1', { ...form, rows }]]) });
  expect(lines(table?.body ?? [])).toEqual([
    ['', 'Cấp xã'],
    ['1', 'Kế hoạch', '25', '25/01/2014', 'Về công tác dân vận', 'Đảng ủy'],
    ['2', 'Kế hoạch', '25', 'tháng 3/2014', 'Về công tác dân vận', 'Đảng ủy'],
  ]);
  expect(table?.body[0]?.[1]).toMatchObject({ columns: 5, bold: true, align: 'left' });
  expect(factsIn(table?.body ?? []).map((fact) => fact.id)).toEqual(['PL1.tt.2', 'PL1.tt.4']);
});

test('an empty list is printed with a line to write on', () => {
  expect(lines(tableOf({ PL1: { '1': {} } }, 'PL1').body)).toEqual([['', '', '', '', '', '']]);
});

test('a leaf that the sheet lacks is printed blank where the form has it', () => {
  const book = makeBook({ PL3: { '2024': { llvt_tt_so_cuoc: 5, llvt_don_tong: 3 } } });
  const form = book.forms.get('PL3');
  if (!form) throw new Error('PL3');
  const without = form.leaves.filter((leaf) => leaf.key !== 'llvt_tt_so_nguoi');
  const missing = form.leaves.filter((leaf) => leaf.key === 'llvt_tt_so_nguoi');
  const cell = (row: string, key: string) => (key === 'llvt_tt_so_nguoi' ? undefined : form.cell(row, key));
  const [table] = appendixTables({ ...book, forms: new Map([['PL3', { ...form, leaves: without, missing, cell }]]) });
  expect(lines(table?.body ?? [])[0]).toEqual(['2024', '5', '', '', '', '', '', '', '3', '', '']);
});

test('of any book, every row of every table covers every column once, and every digit is a fact or a name', () => {
  fc.assert(
    fc.property(arbitraryBook(anyValue, { totals: true }), (sample) => {
      for (const { header, body, widths } of appendixTables(bookOf(sample))) {
        for (const rows of [header, body]) {
          const covered = rows.map(() => new Set<number>());
          for (const { row, column, columns, rows: height } of placed(rows).flat())
            for (let r = row; r < row + height; r += 1) for (let c = column; c < column + columns; c += 1) covered[r]?.add(c);
          expect(covered.map((columns) => columns.size)).toEqual(rows.map(() => widths.length));
        }
        for (const run of [...header, ...body].flat().flatMap((cell): readonly Run[] => cell.runs))
          if (!run.fact && !('name' in run)) expect(run.text).not.toMatch(/\d/);
        expect(widths.every((width) => width > 0)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
