/** A fact is found again in its workbook by the tag of its control alone, and in the same workbook is worth what was printed. */
import fc from 'fast-check';
import { shown } from '../../src/core/cellRef';
import { tagOf } from '../../src/narrative/controlNames';
import { factsNow } from '../../src/narrative/factsNow';
import { factsOf } from '../../src/narrative/factsOf';
import { outlines, REPORT_KINDS, writeReport } from '../../src/narrative/reports';
import { summarise } from '../../src/narrative/summarise';
import { makeBook, type PlainBook } from '../support/makeBook';
import { arbitraryBook, bookOf, figure } from './arbitraryBook';

test('every fact of every text, in any workbook', () => {
  fc.assert(
    fc.property(arbitraryBook(figure, { totals: true }), fc.constantFrom(...REPORT_KINDS), (sample, kind) => {
      const book = bookOf(sample);
      const now = factsNow(book);
      const texts = [summarise(book), writeReport(book, undefined, outlines[kind], { length: 'day-du' })];
      for (const fact of texts.flatMap(factsOf)) expect([fact.id, now(tagOf(fact))?.value]).toEqual([fact.id, fact.value]);
    }),
    { numRuns: 25 },
  );
});

const BEFORE: PlainBook = {
  PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 3, mh_kinh_te: 4, mh_vhxh: 2 }, '2019-2022': { mh_tap_the: 12, mh_ca_nhan: null, mh_kinh_te: 6, mh_vhxh: 8 } },
  PL4: { '2013-2018': { mttq_hv_y1: 50, mttq_hv_y2: 60 }, '2019-2022': { mttq_hv_y3: 75 } },
}; // prettier-ignore

const WORTH: readonly [string, number | undefined, string, ('up' | 'down')?][] = [
  ['PL6.mh_tap_the.2013-2018', 7, 'one'],
  ['PL6.mh_tap_the.total', 19, 'several'],
  ['PL6.mh_tap_the+mh_kinh_te.total', 29, 'several'],
  ['PL6.mh_tap_the-mh_kinh_te.2019-2022', 6, 'several'],
  ['PL6.mh_tap_the.mean.2013-2018', 1.166666666667, 'one'],
  ['PL6.mh_tap_the.difference.2013-2018.2019-2022', 5, 'several', 'up'],
  ['PL6.mh_tap_the.change.2013-2018.2019-2022', 71.42857142857, 'several', 'up'],
  ['PL6.mh_tap_the.mean.change.2019-2022.2013-2018', 61.1111111111, 'several', 'down'],
  ['PL4.mttq_hv_y3.difference.2013-2018.2019-2022', 25, 'several', 'up'],
  ['PL6.mh_ca_nhan.2019-2022', undefined, 'one'],
  ['PL6.mh_ca_nhan.2013-2018+2019-2022', undefined, 'several'],
  ['PL6.mh_khac.2013-2018', undefined, 'none'],
  ['PL6.mh_tap_the.2030', undefined, 'none'],
  ['PL3.llvt_tt_so_cuoc.total', undefined, 'none'],
]; // prettier-ignore

test.each(WORTH)('%s', (...[tag, value, cells, direction]) => {
  const found = factsNow(makeBook(BEFORE))(tag);
  expect(found?.value).toBe(value);
  expect(found?.direction).toBe(direction);
  expect(found?.cells.length === 0 ? 'none' : found?.cells.length === 1 ? 'one' : 'several').toBe(cells);
});

test('one number that stood for two cells is none any more once they differ', () => {
  const book = makeBook({ PL6: { '2013-2018': { mh_qpan: 0 }, '2019-2022': { mh_qpan: 3 } } });
  expect(factsNow(book)('PL6.mh_qpan.2013-2018+2019-2022')).toMatchObject({ value: undefined, apart: true });
});

test('a word that is no fact', () => {
  const now = factsNow(makeBook(BEFORE));
  expect(['writer', 'Ten_nguoi_ky', 'PL9.x.total', 'PL6'].map(now)).toEqual([undefined, undefined, undefined, undefined]);
});

test('cells are those of the workbook', () => {
  const book = makeBook(BEFORE);
  const at = book.forms.get('PL6')?.cell('2019-2022', 'mh_ca_nhan')?.at;
  expect(factsNow(book)('PL6.mh_ca_nhan.2019-2022')?.cells.map(shown)).toEqual(at ? [shown(at)] : []);
});
