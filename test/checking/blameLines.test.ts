/** Slips that touch several cells at once, and what is never proposed: a value that breaks a relation that held. */
import fc from 'fast-check';
import { confusions } from '../../bench/loi-gia-dinh/confusions';
import { heldOut, heldOutKind } from '../../bench/loi-gia-dinh/heldOut';
import { operators } from '../../bench/loi-gia-dinh/operators';
import { consistentWorkbook, type Place, type Sheets } from '../../bench/loi-gia-dinh/workbook';
import { dice } from '../../bench/random';
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import type { Finding } from '../../src/core/finding';
import { findingsOf, reportOf } from '../support/forms';

const [A, B] = ['2013-2018', '2019-2022'];
const UNDECIDED = 'Chưa thể kết luận giữa';

const suspects = (finding: Finding | undefined): string[] =>
  (finding?.suspects ?? []).map(({ at, proposed }) => `${shown(at)} -> ${String(proposed)}`);

test('a row that repeats another is a tie between the two, cell by cell, and nothing is offered for it', () => {
  const line = { llvt_tt_so_cuoc: 96, llvt_tt_so_nguoi: 2100, llvt_giup_xd_dang: 19, llvt_giup_ktxh: 27 };
  const total = { llvt_tt_so_cuoc: 166, llvt_tt_so_nguoi: 3880, llvt_giup_xd_dang: 31, llvt_giup_ktxh: 41 };
  const found = findingsOf(reportOf({ PL3: { [A]: line, [B]: line, total } }), 'T1', 'error');
  expect(found.map((one) => suspects(one).slice(0, 2).sort())).toEqual([
    ['PL3!B10 -> 70', 'PL3!B9 -> 70'],
    ['PL3!C10 -> 1780', 'PL3!C9 -> 1780'],
    ['PL3!D10 -> 12', 'PL3!D9 -> 12'],
    ['PL3!E10 -> 14', 'PL3!E9 -> 14'],
  ]);
  for (const { message, fixes } of found) {
    expect(message).toContain(UNDECIDED);
    expect(fixes).toEqual([]);
  }
});

test('a figure that slid into a blank cell beside it is put back, and the blank is a blank again', () => {
  const report = reportOf({
    PL3: {
      [A]: { llvt_tt_so_cuoc: 96, llvt_giup_xd_dang: null, llvt_giup_ktxh: 43 },
      [B]: { llvt_tt_so_cuoc: 70, llvt_giup_xd_dang: 28, llvt_giup_ktxh: null },
      total: { llvt_tt_so_cuoc: 166, llvt_giup_xd_dang: 71, llvt_giup_ktxh: null },
    },
  });
  const [finding] = findingsOf(report, 'T1', 'error');
  expect(suspects(finding)[0]).toBe('PL3!D9 -> 43');
});

test('a 0 for a figure not known may have been meant to be blank, which is said and never offered alone', () => {
  const report = reportOf({
    PL2: {
      [A]: { hdnd_gs_so_cuoc: 0, hdnd_gs_so_tcd_dv: 4 },
      [B]: { hdnd_gs_so_cuoc: 12, hdnd_gs_so_tcd_dv: 2 },
      total: { hdnd_gs_so_cuoc: 12, hdnd_gs_so_tcd_dv: 6 },
    },
  });
  const [finding] = findingsOf(report, 'H2', 'error');
  expect(suspects(finding)).toContain('PL2!F10 -> null');
  expect(finding?.fixes.flatMap((fix) => fix.edits).filter(({ value }) => value === null)).toEqual([]);
});

const all = [...operators, ...confusions, ...heldOut];

/** One to three slips in a workbook of any kind. */
const slips = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  names: fc.array(fc.constantFrom(...all.map(({ name }) => name)), { minLength: 1, maxLength: 3 }),
  totals: fc.constantFrom('typed' as const, 'formula' as const),
  other: fc.boolean(),
});

function slipped({ seed, names, totals, other }: typeof slips extends fc.Arbitrary<infer Slips> ? Slips : never): Sheets {
  return names.reduce(
    (sheets, name, i) => {
      const edits = all.find((one) => one.name === name)?.slip(sheets, dice(seed + i));
      return edits ? sheets.with(edits) : sheets;
    },
    consistentWorkbook(seed, totals, other ? heldOutKind : undefined),
  );
}

test('a total over nothing but a figure that slid there is not to be written: the figure is to go', () => {
  const sheets = slipped({ seed: 492301, names: ['lệch hàng (số trôi sang phải)'], totals: 'typed', other: false });
  expect(sheets.get({ form: 'PL2', row: B, leaf: 'ubnd_qt_so_hoi_nghi' })?.value).toBe(1155);
  const [finding] = check(sheets.book).findings.filter(({ rule }) => rule === 'T4');
  expect(suspects(finding)).toEqual(['PL2!L11 -> null']);
  expect(finding?.fixes.map((fix) => fix.label)).toEqual(['Sửa PL2!L11 thành ô trống']);
});

/** Relations by where they stand: those that hold, or those that do not. */
const standing = (sheets: Sheets, verdict: 'pass' | 'fail'): Set<string> =>
  new Set(
    check(sheets.book)
      .checks.filter((one) => one.verdict === verdict && (verdict === 'pass' || one.findings.some(({ severity }) => severity === 'error')))
      .map(({ rule, appendix, row, column }) => `${rule} ${appendix} ${row} ${column}`),
  );

/** Places of the typed cells, by their address. */
function typedPlaces(sheets: Sheets): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const form of sheets.book.forms.values())
    for (const row of form.rows)
      for (const leaf of form.leaves) {
        const own = form.cell(row.key, leaf.key);
        if (own && own.formula === undefined) places.set(shown(own.at), { form: form.appendix, row: row.key, leaf: leaf.key });
      }
  return places;
}

test('a value that is proposed, put into its cell alone, breaks no relation that held', () => {
  fc.assert(
    fc.property(slips, (made) => {
      const sheets = slipped(made);
      // Relations of one name may stand in one place: what failed there before is not newly broken.
      const failed = standing(sheets, 'fail');
      const held = new Set([...standing(sheets, 'pass')].filter((one) => !failed.has(one)));
      const places = typedPlaces(sheets);
      const named = check(sheets.book).findings.flatMap((finding) => finding.suspects);
      const tried = new Map(named.map(({ at, proposed }) => [`${shown(at)} ${String(proposed)}`, { at, proposed }]));
      for (const { at, proposed } of tried.values()) {
        const place = places.get(shown(at));
        if (proposed === undefined || !place) continue;
        const failing = standing(sheets.with([[place, { value: proposed }]]), 'fail');
        expect([...failing].filter((one) => held.has(one))).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test('where it is said that nothing can be concluded, at least two cells are named and no value is offered first that is not likely', () => {
  fc.assert(
    fc.property(slips, (made) => {
      const sheets = slipped(made);
      for (const { message, suspects: named, fixes } of check(sheets.book).findings) {
        if (!message.includes(UNDECIDED)) continue;
        expect(named.length).toBeGreaterThan(1);
        for (const { at, value } of fixes[0]?.edits ?? []) {
          if (value !== undefined) expect(named.find((one) => shown(one.at) === shown(at))?.score ?? 0).toBeGreaterThan(0.5);
        }
      }
    }),
    { numRuns: 40 },
  );
});
