/** Arbitrary books for the summary's properties: any values in any cells, or figures and blanks only, over any kind of periods. */
import fc from 'fast-check';
import { appendices } from '../../src/appendices';
import { spellOut, type TableAppendix } from '../../src/appendices/appendix';
import { leavesOf, type Book, type Leaf } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';
import { makeBook, type PlainBook } from '../support/makeBook';

export const tables = appendices.filter((appendix): appendix is TableAppendix => appendix.kind === 'period' || appendix.kind === 'year');

export function leavesOfTable(table: TableAppendix, years: readonly string[]): Leaf[] {
  return leavesOf(spellOut(table.tree, years));
}

/** Rows that reports really have: periods of equal and unequal length, one year, half years, labels nobody can compute with. */
export const periodSets: readonly (readonly string[])[] = [
  ['2013-2018', '2019-2022'],
  ['2013 – 2018', '2019 – 2022'],
  ['2016-2020', '2021-2025'],
  ['2011-2015', '2016-2020', '2021-2024'],
  ['2021-2025'],
  ['2024'],
  ['2023', '2024'],
  ['6 tháng đầu năm 2026'],
  ['6 tháng đầu năm 2025', '6 tháng đầu năm 2026'],
  ['Quý I năm 2026'],
  ['2011-2013', '2019-2022'],
  ['Giai đoạn trước sắp xếp', 'Giai đoạn sau sắp xếp'],
];
export const yearSets: readonly (readonly string[])[] = [
  ['2013', '2018', '2022'],
  ['2024'],
  ['2021', '2025'],
  ['2021', '2022', '2023', '2024', '2025'],
];

const units: readonly Readonly<Record<string, string>>[] = [
  { ten_don_vi: 'Phổ Hòa', cap_don_vi: 'phường' },
  { ten_don_vi: 'Phường 12', cap_don_vi: 'Phường' },
  { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã' },
  { ten_don_vi: 'Lý Sơn', cap_don_vi: 'đặc khu' },
  {},
];

/** What people, other programs and accidents leave in cells. */
export const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.nat(40),
  fc.nat(20_000),
  fc.double(),
  fc.boolean(),
  fc.constantFrom('', ' ', '-', '–', 'không', '0', '02', '6.800', '27 triệu đồng', '#DIV/0!', '<b>', '10/20', 'x', '\u00a0', 'hồ sơ\nmới'),
  fc.string(),
);

/** Figures as a filled form has them. */
export const figure: fc.Arbitrary<CellValue> = fc.oneof(fc.constant(null), fc.constant(0), fc.nat(12), fc.nat(3000));

/** Plain data, so that a counterexample can be read. */
export interface ArbitraryBook {
  readonly plain: PlainBook;
  readonly periods: readonly string[];
  readonly years: readonly string[];
}

/** The book of it. */
export function bookOf({ plain, years }: ArbitraryBook): Book {
  return makeBook(plain, { years });
}

/** Books whose tables hold `value`; text leaves hold words only when `value` does. */
export function arbitraryBook(value: fc.Arbitrary<CellValue>, options: { readonly totals: boolean }): fc.Arbitrary<ArbitraryBook> {
  return fc
    .record({ periods: fc.constantFrom(...periodSets), years: fc.constantFrom(...yearSets), unit: fc.constantFrom(...units) })
    .chain(({ periods, years, unit }) => {
      const forms = tables.map((table) => {
        const leaves = leavesOfTable(table, years).filter((leaf) => leaf.type !== 'text' || options.totals);
        const rows = table.kind === 'year' ? years : options.totals ? [...periods, 'total'] : periods;
        const row = fc.record(Object.fromEntries(leaves.map((leaf) => [leaf.key, value])));
        return fc
          .tuple(...rows.map(() => row))
          .map((filled) => [table.id, Object.fromEntries(rows.map((key, i) => [key, filled[i] ?? {}]))] as const);
      });
      return fc.tuple(...forms).map((filled) => {
        const ttc = { '-': unit, ...Object.fromEntries(years.map((year) => [year, { dan_so: 4675, tong_cbcc: 21 }])) };
        const plain: PlainBook = { TTC: ttc, ...Object.fromEntries(filled) };
        return { plain, periods, years };
      });
    });
}
