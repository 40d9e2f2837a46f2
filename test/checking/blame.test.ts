/** Which cell is to blame, what should stand there, and when that cannot be told, in figures of the real forms. */
import fc from 'fast-check';
import { operators } from '../../bench/loi-gia-dinh/operators';
import { consistentWorkbook, type Place, type Sheets } from '../../bench/loi-gia-dinh/workbook';
import { dice } from '../../bench/random';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import type { AppendixId, Finding } from '../../src/core/finding';
import { findingsOf, foundIn, reportOf, type Figures } from '../support/forms';

const [A, B] = ['2013-2018', '2019-2022'];

/** The first suspect as `PL6!B10 -> 25`. */
function first(finding: Finding | undefined): string {
  const suspect = finding?.suspects[0];
  return suspect ? `${shown(suspect.at)} -> ${String(suspect.proposed)}` : 'nobody';
}

const models = (over: Record<string, Record<string, number>>): Figures => {
  const lines: Record<string, Record<string, number>> = {
    [A]: { mh_tap_the: 7, mh_ca_nhan: 0, mh_kinh_te: 2, mh_vhxh: 5, mh_qpan: 0, mh_xdd_htct: 0 },
    [B]: { mh_tap_the: 25, mh_ca_nhan: 1, mh_kinh_te: 11, mh_vhxh: 10, mh_qpan: 5, mh_xdd_htct: 0 },
    total: { mh_tap_the: 32, mh_ca_nhan: 1, mh_kinh_te: 13, mh_vhxh: 15, mh_qpan: 5, mh_xdd_htct: 0 },
  };
  return { PL6: Object.fromEntries(Object.entries(lines).map(([row, line]) => [row, { ...line, ...over[row] }])) };
};

const cases: readonly { name: string; figures: Figures; rules: readonly string[]; blamed: string; fix?: string }[] = [
  {
    name: 'two digits swapped, seen by its column and by its row',
    figures: models({ [B]: { mh_tap_the: 52 } }),
    rules: ['T1', 'K1'],
    blamed: 'PL6!B10 -> 25',
    fix: 'Sửa PL6!B10 thành 25',
  },
  {
    name: 'a digit too many in a field of the models',
    figures: models({ [A]: { mh_vhxh: 55 } }),
    rules: ['T1', 'K1'],
    blamed: 'PL6!E9 -> 5',
    fix: 'Sửa PL6!E9 thành 5',
  },
  {
    name: 'a wrong total, seen by its column and by its row',
    figures: models({ total: { mh_kinh_te: 31 } }),
    rules: ['T1', 'K1'],
    blamed: 'PL6!D11 -> 13',
  },
  {
    name: 'two digits swapped, seen by its column alone',
    figures: { PL2: { [A]: { hdnd_so_nghi_quyet: 41 }, [B]: { hdnd_so_nghi_quyet: 25 }, total: { hdnd_so_nghi_quyet: 93 } } },
    rules: ['T1'],
    blamed: 'PL2!B11 -> 52',
    fix: 'Sửa PL2!B11 thành 52',
  },
  {
    name: 'ten times too much',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 68000 }, [B]: { tthc_da_tiep_nhan: 7690 }, total: { tthc_da_tiep_nhan: 14490 } } },
    rules: ['T1'],
    blamed: 'PL2!P10 -> 6800',
    fix: 'Sửa PL2!P10 thành 6.800',
  },
  {
    name: 'a period left out of the total',
    figures: { PL3: { [A]: { llvt_tt_so_nguoi: 2100 }, [B]: { llvt_tt_so_nguoi: 1780 }, total: { llvt_tt_so_nguoi: 2100 } } },
    rules: ['T1'],
    blamed: 'PL3!C11 -> 3880',
  },
  {
    name: 'a minus sign, which the total gives away too',
    figures: { PL2: { [A]: { hdnd_so_nghi_quyet: -41 }, [B]: { hdnd_so_nghi_quyet: 52 }, total: { hdnd_so_nghi_quyet: 93 } } },
    rules: ['T5', 'T1'],
    blamed: 'PL2!B10 -> 41',
  },
  {
    name: 'a thousands dot read as a decimal point',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 6.8 }, [B]: { tthc_da_tiep_nhan: 7690 }, total: { tthc_da_tiep_nhan: 14490 } } },
    rules: ['T5', 'T1'],
    blamed: 'PL2!P10 -> 6800',
  },
  {
    name: 'words that only the total can put into figures',
    figures: { PL2: { [A]: { hdnd_so_nghi_quyet: 'bốn mốt' }, [B]: { hdnd_so_nghi_quyet: 52 }, total: { hdnd_so_nghi_quyet: 93 } } },
    rules: ['T5'],
    blamed: 'PL2!B10 -> 41',
    fix: 'Sửa PL2!B10 thành 41',
  },
  {
    name: 'letters split into settled and open, with live totals',
    figures: { PL3: { [A]: { llvt_don_tong: 53, llvt_don_da_gq: 30, llvt_don_chua_gq: 5 } } },
    rules: ['L2'],
    blamed: 'PL3!I9 -> 35',
  },
  {
    name: 'a total left blank',
    figures: { PL6: { [A]: { kt_tap_the: 1 }, [B]: { kt_tap_the: 2 }, total: { kt_tap_the: null } } },
    rules: ['T4'],
    blamed: 'PL6!J11 -> 3',
  },
  {
    name: 'a share typed over its formula',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6700, tthc_ty_le: 95.31 } } },
    rules: ['U2'],
    blamed: 'PL2!R10 -> 98.53',
  },
];

test.each(cases)('$name', ({ figures, rules, blamed, fix }) => {
  const report = reportOf(figures);
  for (const rule of rules) {
    const [finding] = findingsOf(report, rule, 'error');
    expect([rule, first(finding)]).toEqual([rule, blamed]);
    expect(finding?.message).not.toContain('Chưa thể kết luận');
    if (fix !== undefined && finding?.suspects[0]?.proposed !== finding?.expected) expect(finding?.fixes[0]?.label).toBe(fix);
    for (const suspect of finding?.suspects ?? []) expect(suspect.score >= 0 && suspect.score <= 1).toBe(true);
    expect(finding?.suspects.length).toBeLessThanOrEqual(3);
  }
});

test("two neighbours in each other's place are both named, each with the other's figure", () => {
  const pair = { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490 };
  const report = reportOf({
    PL2: {
      [A]: { txct_hdnd_so_buoi: 1490, txct_hdnd_so_nguoi: 45 },
      [B]: { txct_hdnd_so_buoi: 38, txct_hdnd_so_nguoi: 1450 },
      total: { txct_hdnd_so_buoi: 83, txct_hdnd_so_nguoi: 2940 },
    },
  });
  expect(findingsOf(report, 'T1', 'error').map(first)).toEqual([
    `PL2!J10 -> ${String(pair.txct_hdnd_so_buoi)}`,
    `PL2!K10 -> ${String(pair.txct_hdnd_so_nguoi)}`,
  ]);
});

test('a row that drifted one cell to the right is blamed cell by cell', () => {
  const total = { llvt_tt_so_cuoc: 166, llvt_tt_so_nguoi: 3880, llvt_giup_xd_dang: 20, llvt_giup_ktxh: 25 };
  const report = reportOf({
    PL3: {
      [A]: { llvt_tt_so_cuoc: null, llvt_tt_so_nguoi: 96, llvt_giup_xd_dang: 2100, llvt_giup_ktxh: 9 },
      [B]: { llvt_tt_so_cuoc: 70, llvt_tt_so_nguoi: 1780, llvt_giup_xd_dang: 11, llvt_giup_ktxh: 11 },
      total,
    },
  });
  expect(findingsOf(report, 'T1', 'error').map(first)).toEqual(['PL3!B9 -> 96', 'PL3!C9 -> 2100', 'PL3!D9 -> 9', 'PL3!E9 -> 14']);
});

test('two slips that both happen are a tie even where one is a few times likelier', () => {
  // 6.600 of 6.800 would print as 97 as well, and 6.700 is one digit away from it.
  const report = reportOf({ PL2: { [A]: { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6700, tthc_ty_le: 97 } } });
  const [finding] = findingsOf(report, 'U2', 'error');
  expect(first(finding)).toBe('PL2!R10 -> 98.53');
  expect(finding?.message).toContain('Chưa thể kết luận giữa ô PL2!R10 và ô PL2!Q10; đối chiếu "Tỷ lệ %" dòng 2013-2018 trên bản giấy.');
});

test('a blank total over a lone zero: the total was forgotten, or the zero was meant to be blank', () => {
  const report = reportOf({ PL6: { [A]: { kt_tap_the: 0 }, [B]: { kt_tap_the: null }, total: { kt_tap_the: null } } });
  const [finding] = findingsOf(report, 'T4', 'error');
  expect(finding?.suspects).toEqual([
    { at: { sheet: 'PL6', row: 8, column: 9 }, score: 0.5, proposed: null },
    { at: { sheet: 'PL6', row: 10, column: 9 }, score: 0.5, proposed: 0 },
  ]);
  expect(finding?.message).toContain('Chưa thể kết luận giữa ô PL6!J9 và ô PL6!J11');
});

test('sums of the paper form, by row and by column, name the cell, which no other relation sees', () => {
  const figures = { hdnd_so_nghi_quyet: 41, hdnd_gs_so_cuoc: 12, so_don_tiep_nhan: 130 };
  const columns = { hdnd_so_nghi_quyet: 93, hdnd_gs_so_cuoc: 26, so_don_tiep_nhan: 250 };
  const report = reportOf({
    PL2: {
      [A]: { ...figures, so_don_tiep_nhan: 310, kiem_tra: 183 },
      [B]: { hdnd_so_nghi_quyet: 52, hdnd_gs_so_cuoc: 14, so_don_tiep_nhan: 120, kiem_tra: 186 },
      kiem_tra: columns,
    },
  });
  const [finding] = findingsOf(report, 'C1', 'error');
  expect(finding?.suspects[0]).toMatchObject({ proposed: 130 });
  expect(finding?.suspects[0]?.at).toEqual(finding?.at);
  expect(finding?.message).not.toContain('Chưa thể kết luận');
});

test('evidence that ties is called a tie, and says what to look up', () => {
  const report = reportOf({ PL2: { [A]: { hdnd_so_nghi_quyet: 41 }, [B]: { hdnd_so_nghi_quyet: 52 }, total: { hdnd_so_nghi_quyet: 83 } } });
  const [finding] = findingsOf(report, 'T1', 'error');
  expect(finding?.message).toMatch(
    /Chưa thể kết luận giữa ô PL2!B\d+(, ô PL2!B\d+)? và ô PL2!B\d+; đối chiếu "Số lượng nghị quyết đã ban hành" dòng .* trên bản giấy\.$/,
  );
  expect(finding?.suspects).toHaveLength(3);
  expect(finding?.fixes.every((fix) => !fix.label.startsWith('Sửa'))).toBe(true);
});

test('the printed figures of phường Phổ Hòa: the total of tập thể is to blame, for its column and for its row', () => {
  const report = check(foundIn(phoHoaWorkbook()).book);
  for (const rule of ['T1', 'K1']) expect(findingsOf(report, rule, 'error').map(first)).toEqual(['PL6!B11 -> 32']);
  // 7 models by kind, 6 by field: one too many, or one in the column left blank.
  const [warning] = findingsOf(report, 'K1', 'warning');
  expect(warning?.suspects.map((suspect) => `${shown(suspect.at)} ${String(suspect.proposed)}`).sort()).toEqual(['PL6!B9 6', 'PL6!G9 1']);
  expect(findingsOf(report, 'T5').map(first)).toEqual(['PL4!F9 -> 27']);
});

test('a right total is not to be overwritten by a formula when a period is to blame', () => {
  const [finding] = findingsOf(reportOf(models({ [B]: { mh_tap_the: 52 } })), 'T1', 'error');
  expect(finding?.fixes.map((fix) => fix.label)).toEqual(['Sửa PL6!B10 thành 25']);
});

const slipped = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...operators), fc.constantFrom('typed' as const, 'formula' as const))
  .map(([seed, operator, totals]) => {
    const clean = consistentWorkbook(seed, totals);
    const edits = operator.slip(clean, dice(seed));
    return { sheets: edits ? clean.with(edits) : clean, name: `${operator.name} ${String(seed)} ${totals}` };
  });

const failing = (sheets: Sheets): Set<string> =>
  new Set(
    check(sheets.book)
      .findings.filter((one) => one.severity === 'error')
      .map((one) => `${one.rule} ${shown(one.at)} ${one.column}`),
  );

/** The place in the forms of a cell. */
function placeOf(sheets: Sheets, cell: string): Place | undefined {
  for (const form of sheets.book.forms.values())
    for (const row of form.rows)
      for (const leaf of form.leaves) {
        const own = form.cell(row.key, leaf.key);
        if (own && shown(own.at) === cell) return { form: form.appendix satisfies AppendixId, row: row.key, leaf: leaf.key };
      }
  return undefined;
}

test('a repair that is offered mends its relation and breaks none that held', () => {
  fc.assert(
    fc.property(slipped, ({ sheets }) => {
      const before = failing(sheets);
      for (const finding of check(sheets.book).findings) {
        const fix = finding.fixes[0];
        if (!fix?.label.startsWith('Sửa') || finding.severity !== 'error') continue;
        const edits = fix.edits.flatMap(({ at, value }) => {
          const place = placeOf(sheets, shown(at));
          return place ? [[place, { value: value ?? null }] as const] : [];
        });
        const after = failing(sheets.with(edits));
        expect(after.has(`${finding.rule} ${shown(finding.at)} ${finding.column}`)).toBe(false);
        if (sheets.totals === 'typed') expect([...after].filter((one) => !before.has(one))).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

test('the same workbook always gets the same suspects, and scores never exceed the whole', () => {
  fc.assert(
    fc.property(slipped, ({ sheets }) => {
      const findings = check(sheets.book).findings;
      expect(check(sheets.book).findings).toEqual(findings);
      for (const { suspects } of findings) {
        expect(suspects.every(({ score }, i) => score >= 0 && score <= (suspects[i - 1]?.score ?? 1))).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
