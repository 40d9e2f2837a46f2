/** Whatever the forms hold: the check answers, a consistent workbook has no error, and a broken relation is named. */
import fc from 'fast-check';
import { check } from '../../src/checking/check';
import type { CellValue } from '../../src/core/values';
import { checksOf, foundIn, modelWith, reportOf, type Figures } from '../support/forms';
import { consistentFigures } from '../support/consistent';

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('-', 'không', '6.800', '27 triệu đồng', '#REF!', '1e999', '  ', '=1', '4,97', '٣'),
);

test('check never throws, never changes the book and always answers alike', () => {
  const model = modelWith({});
  const inputs = foundIn(model);
  const cells = [...inputs.book.forms.values()].flatMap((form) =>
    form.rows.flatMap((row) =>
      form.leaves.flatMap((leaf) => (form.cell(row.key, leaf.key) ? [[form.appendix, row.key, leaf.key] as const] : [])),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...cells), anyValue), { maxLength: 60 }), (edits) => {
      const figures: Record<string, Record<string, Record<string, CellValue>>> = {};
      for (const [[appendix, row, column], value] of edits) ((figures[appendix] ??= {})[row] ??= {})[column] = value;
      const { book } = foundIn(modelWith(figures));
      const [first, second] = [check(book), check(book)];
      expect(second).toEqual(first);
      expect(first.passed + first.failed + first.unknown).toBe(first.checks.length);
      for (const finding of first.findings) expect(finding.message).toMatch(/[.]$/);
    }),
    { numRuns: 60 },
  );
});

test('a consistent workbook has no error, with or without blanks', () => {
  fc.assert(
    fc.property(consistentFigures, ({ figures, setup }) => {
      expect(reportOf(figures, setup).findings.filter((one) => one.severity === 'error')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('breaking one total is named, with the right figure', () => {
  fc.assert(
    fc.property(
      consistentFigures,
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom('hdnd_so_nghi_quyet', 'tthc_da_tiep_nhan', 'txct_hdnd_so_buoi'),
      ({ figures, setup }, slip, leaf) => {
        const rows = figures['PL2'] ?? {};
        const values = setup.periods.map((period) => rows[period]?.[leaf]);
        const known = values.filter((value): value is number => typeof value === 'number');
        fc.pre(known.length === values.length && !('total' in rows && leaf in (rows['total'] ?? {})));
        const sum = known.reduce((total, value) => total + value, 0);
        const broken: Figures = { ...figures, PL2: { ...rows, total: { ...rows['total'], [leaf]: sum + slip } } };
        const [one] = checksOf(reportOf(broken, setup), 'T1', 'total', leaf);
        expect(one?.verdict).toBe('fail');
        expect(one?.findings[0]).toMatchObject({ severity: 'error', expected: sum, actual: sum + slip });
      },
    ),
    { numRuns: 40 },
  );
});
