/** Every measure of a page can be set, and tables are fitted to their pages. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { appendixTables } from '../../src/narrative/appendixTables';
import { fitTable } from '../../src/narrative/page/tableFit';
import { emWidth, longestWord, widthOf } from '../../src/narrative/page/textWidth';
import { pageProfiles, type PageProfile } from '../../src/narrative/pageProfile';
import { toDocx } from '../../src/narrative/printDocx';
import type { Summary } from '../../src/narrative/text';
import { makeBook } from '../support/makeBook';
import { arbitraryBook, bookOf } from './arbitraryBook';
import { phoHoa } from './phoHoa';
import { wholeReport } from './wholeReport';

/** For each measure another value that the document must show. */
const others: { readonly [K in keyof PageProfile]: PageProfile[K] } = (() => {
  const base = pageProfiles['nha-nuoc'];
  const moved = Object.fromEntries(
    Object.entries(base).map(([key, value]) => [key, typeof value === 'number' ? value + 2 : value]),
  ) as unknown as PageProfile;
  return {
    ...moved,
    font: 'Liberation Serif',
    line: 1.5,
    lineRule: 'exactly',
    headings: [base.headings[2], base.headings[1], base.headings[0]],
    ruleShare: 0.5,
    signatureTitleBold: false,
    tableSmallest: 10,
    tableUprightBelow: 8,
    uprightLength: 25,
  };
})();

const whole = wholeReport('nha-nuoc');
const short: Summary = {
  ...whole,
  blocks: whole.blocks.filter(({ kind }) => kind !== 'chart'),
  appendices: (whole.appendices ?? []).filter(({ appendix }) => appendix === 'PL2' || appendix === 'PL6'),
};
const xml = async (measures: Partial<PageProfile>): Promise<string> => {
  const files = unzipSync(await toDocx(short, { measures }));
  return Object.keys(files)
    .filter((name) => /^word\/(document|styles|header\d+)\.xml$/.test(name))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()))
    .join('');
};
const unmoved = xml({});

test('the same measures give the same pages', async () => {
  expect((await xml({})) === (await unmoved)).toBe(true);
});

test.each(Object.keys(pageProfiles['nha-nuoc']) as (keyof PageProfile)[])('the measure %s can be set', async (key) => {
  expect((await xml({ [key]: others[key] })) === (await unmoved)).toBe(false);
});

describe('tables fit their pages', () => {
  const page = pageProfiles['nha-nuoc'];
  const room = 262;

  test('the widest form of a real ward stays whole, in letters that can be read', () => {
    for (const table of appendixTables(makeBook(phoHoa))) {
      const fitted = fitTable(table, room, page);
      expect(fitted).toHaveLength(1);
      expect(fitted[0]?.size).toBeGreaterThanOrEqual(9);
      expect(fitted[0]?.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 3);
    }
  });

  test('a form too wide for small letters is parted at its main groups, row labels before each', () => {
    const [table] = appendixTables(makeBook({ PL2: { '2024': {} } }));
    const parts = table ? fitTable(table, 120, page) : [];
    expect(parts.map((part) => part.table.widths.length)).toEqual([11, 19]);
    for (const part of parts) {
      expect(part.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(120, 3);
      expect(part.table.header[0]?.[0]?.runs[0]?.text).toBe('Giai đoạn');
      expect(part.table.body[0]?.[0]?.runs[0]?.text).toBe('2024');
    }
  });

  test('every figure has room for its digits, whatever the figures, periods and years', () => {
    fc.assert(
      fc.property(arbitraryBook(fc.integer({ min: 0, max: 99_999_999 }), { totals: true }), (sample) => {
        for (const table of appendixTables(bookOf(sample)))
          for (const { table: part, widths, size } of fitTable(table, room, page)) {
            expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(room, 3);
            if (size > page.tableSmallest)
              for (const cells of part.body)
                cells.forEach((cell, i) => {
                  const text = cell.runs.map((run) => run.text).join('');
                  if (i > 0 && /^\d/.test(text)) expect(widthOf(text, size, cell.bold)).toBeLessThan(widths[i] ?? 0);
                });
          }
      }),
      { numRuns: 20 },
    );
  });

  test('widths of words are those of the printed letters', () => {
    expect(emWidth('14.490')).toBeCloseTo(2.75, 5);
    expect(emWidth('Đảng ủy')).toBeCloseTo(emWidth('Đang uy'), 5);
    expect(emWidth('ĐẢNG', true)).toBeGreaterThan(emWidth('ĐẢNG'));
    expect(longestWord('Số người tham gia')).toBe(emWidth('người'));
    expect(widthOf('0'.repeat(72), 12)).toBeCloseTo(152.4, 5);
  });
});
