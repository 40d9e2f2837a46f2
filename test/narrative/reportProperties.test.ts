/** What holds of every whole report of every kind and length, whatever the cells hold. */
import fc from 'fast-check';
import { thongTinChung } from '../../src/appendices/thongTinChung';
import { qualified } from '../../src/core/cellRef';
import type { CellValue } from '../../src/core/values';
import { factsIn } from '../../src/narrative/doubtful';
import { numberedBlocks } from '../../src/narrative/numbering';
import { toPlainText } from '../../src/narrative/printText';
import { LENGTHS, REPORT_KINDS } from '../../src/narrative/reports';
import { summarise, type SummariseOptions } from '../../src/narrative/summarise';
import type { Run, Summary } from '../../src/narrative/text';
import { anyValue, arbitraryBook, bookOf, figure, type ArbitraryBook } from './arbitraryBook';
import { proseFaults } from './proseFaults';

const FIELDS = thongTinChung.sections.flatMap((section) => section.fields);
const UNIT = new Set(['ten_don_vi', 'cap_don_vi']);

const name = fc.constantFrom('An Bình', 'Tân Phú', 'xã Hòa An', 'Công giáo', 'thôn', 'đông nam');
/** What a field of Thông tin chung holds when it is filled as it should be. */
const fieldValue = (type: string): fc.Arbitrary<CellValue> => {
  if (type === 'text') return fc.option(name);
  if (type === 'date') return fc.option(fc.integer({ min: 40000, max: 46000 }));
  return fc.oneof(fc.constant(null), fc.constant(0), fc.nat(12), fc.nat(3000));
};

const issuers = fc.constantFrom('Đảng ủy xã', 'UBND xã', 'Khối Dân vận', '', null);
const document = fc.record({
  loai_van_ban: fc.constantFrom('Kế hoạch', 'Công văn', null),
  so_ky_hieu: fc.constantFrom('46-KH/ĐU', '17/KH-UBND', '05-KH/KDV', '12-QĐ/ĐU', null),
  ngay: fc.constantFrom('16/5/2017', 43839, 'tháng 5', null),
  noi_dung: fc.constantFrom('Kế hoạch phát động thi đua', 'V/v đăng ký mô hình', 'Về công tác dân vận năm 2022', null),
  co_quan_ban_hanh: issuers,
});

/** A book with Thông tin chung and documents besides its tables. */
function whole(tables: fc.Arbitrary<ArbitraryBook>, field: (type: string) => fc.Arbitrary<CellValue>): fc.Arbitrary<ArbitraryBook> {
  const fields = fc.record(Object.fromEntries(FIELDS.filter(({ key }) => !UNIT.has(key)).map(({ key, type }) => [key, field(type)])));
  return fc.tuple(tables, fields, fc.array(document, { maxLength: 5 }), fc.boolean()).map(([sample, more, documents, bare]) => {
    if (bare) return sample;
    const ttc = sample.plain.TTC ?? {};
    const plain = {
      ...sample.plain,
      TTC: { ...ttc, '-': { ...ttc['-'], ...more } },
      PL1: Object.fromEntries(documents.map((entry, i) => [String(i + 1), entry])),
    };
    return { ...sample, plain };
  });
}

const choice: fc.Arbitrary<SummariseOptions> = fc.record({
  report: fc.constantFrom(...REPORT_KINDS),
  length: fc.constantFrom(...LENGTHS),
  profile: fc.constantFrom('dang', 'nha-nuoc'),
});

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
const facts = (summary: Summary) => summary.blocks.flatMap(factsIn);

test('a report of any values is written, and printed, without a throw; no digit stands outside a fact or a name', () => {
  fc.assert(
    fc.property(
      whole(arbitraryBook(anyValue, { totals: true }), () => anyValue),
      choice,
      (sample, options) => {
        const summary = summarise(bookOf(sample), undefined, options);
        toPlainText(summary);
        expect(summary.letter?.about.length).toBeGreaterThan(0);
        for (const block of summary.blocks) {
          expect(block.runs.length).toBeGreaterThan(0);
          for (const run of block.runs) {
            expect(run.text).toBe(run.text.normalize('NFC'));
            if (!run.fact && !('name' in run)) expect(run.text).not.toMatch(/\d/);
          }
        }
        for (const fact of facts(summary)) expect(fact.cells.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

test('a report of figures reads as prose', () => {
  fc.assert(
    fc.property(whole(arbitraryBook(figure, { totals: false }), fieldValue), choice, (sample, options) => {
      const summary = summarise(bookOf(sample), undefined, options);
      for (const block of summary.blocks) {
        const text = textOf(block.runs);
        expect(proseFaults(text)).toEqual([]);
        if (block.kind === 'paragraph') expect(text).toMatch(/^\p{Lu}.*[.:]$/su);
        if (block.kind === 'item') expect(text).toMatch(/[.;:]$/);
      }
    }),
    { numRuns: 150 },
  );
});

test('the same data give the same report; one id is one figure', () => {
  fc.assert(
    fc.property(whole(arbitraryBook(figure, { totals: true }), fieldValue), choice, (sample, options) => {
      const book = bookOf(sample);
      const first = summarise(book, undefined, options);
      expect(summarise(book, undefined, options)).toEqual(first);
      const values = new Map<string, number>();
      for (const fact of facts(first)) {
        expect([fact.id, values.get(fact.id) ?? fact.value]).toEqual([fact.id, fact.value]);
        values.set(fact.id, fact.value);
      }
    }),
    { numRuns: 40 },
  );
});

test('every count above zero that the outline asks for is stated in the longest report', () => {
  fc.assert(
    fc.property(arbitraryBook(figure, { totals: false }), (sample) => {
      const book = bookOf(sample);
      // A share that the counts beside it give is stated from these, not from the cell where somebody typed another.
      const counted = facts(summarise(book)).filter(({ id }) => !/ty_le/.test(id));
      const short = new Set(counted.flatMap((fact) => fact.cells.map(qualified)));
      const long = new Set(
        facts(summarise(book, undefined, { report: 'nhiem-ky', length: 'day-du' })).flatMap((fact) => fact.cells.map(qualified)),
      );
      expect([...short].filter((cell) => !long.has(cell))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('headings are numbered without a gap at every level', () => {
  fc.assert(
    fc.property(whole(arbitraryBook(figure, { totals: false }), fieldValue), choice, (sample, options) => {
      const summary = summarise(bookOf(sample), undefined, options);
      const numbered = numberedBlocks(summary.blocks, 'nha-nuoc');
      const last = [0, 0, 0];
      numbered.forEach((block) => {
        if (block.kind === 'title') last.fill(0);
        if (block.kind !== 'heading' || !block.level) return;
        const place = (last[block.level - 1] ?? 0) + 1;
        last[block.level - 1] = place;
        last.fill(0, block.level);
        const head = block.runs[0]?.text ?? '';
        expect(head).toBe(
          `${
            [
              ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'],
              ['1', '2', '3', '4', '5', '6', '7', '8'],
              ['a', 'b', 'c', 'd', 'đ'],
            ][block.level - 1]?.[place - 1] ?? '?'
          }${block.level === 3 ? ')' : '.'} `,
        );
      });
    }),
    { numRuns: 30 },
  );
});
