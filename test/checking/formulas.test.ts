/** Totals and ratios that were overwritten, or whose formula no longer covers its rows, and how they are restored. */
import { check } from '../../src/checking/check';
import type { Finding } from '../../src/core/finding';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { findingsOf, foundIn, modelWith } from '../support/forms';

const model = modelWith({
  TTC: { '2022': { dan_so: 4675 } },
  PL2: {
    '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6700 },
    '2019-2022': { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690 },
  },
  PL5: { '2022': { so_tin_do: 257 } },
  PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 } },
});

function edited(sheet: string, row: number, column: number, formula: string): WorkbookModel {
  return {
    ...model,
    sheets: model.sheets.map((one) =>
      one.name === sheet
        ? { ...one, cells: one.cells.map((cell) => (cell.row === row && cell.column === column ? { ...cell, formula } : cell)) }
        : one,
    ),
  };
}

function applied(finding: Finding, from: WorkbookModel): WorkbookModel {
  const edits = finding.fixes[0]?.edits ?? [];
  return {
    ...from,
    sheets: from.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const edit = edits.find(({ at }) => at.sheet === sheet.name && at.row === cell.row && at.column === cell.column);
        if (!edit) return cell;
        const { row, column, style } = cell;
        const place = { row, column, ...(style ? { style } : {}) };
        return edit.formula === undefined ? { ...place, value: edit.value ?? null } : { ...place, value: null, formula: edit.formula };
      }),
    })),
  };
}

// PL6 has its periods in rows 9 and 10 and its total in row 11; tập thể is column B.
test.each(['=SUM(B9:B10)', '=B9+B10', '=SUM(B9,B10)', '=B10+B9*1', '=IF(COUNT($B$9:$B$10)=0,"",SUM($B$9:$B$10))', '=SUBTOTAL(9,B9:B10)'])(
  '%s covers both periods',
  (formula) => {
    expect(findingsOf(check(foundIn(edited('PL6', 10, 1, formula)).book), 'T1')).toEqual([]);
  },
);

test.each([
  ['=SUM(B9:B9)', 'error', 7],
  ['=SUM(B10:B10)', 'error', 25],
  ['=SUM(B9:B10)-1', 'error', 31],
  ['=B9+25', 'warning', 32],
  ['=7+25', 'warning', 32],
])('%s does not, and the fix restores it', (formula, severity, actual) => {
  const broken = edited('PL6', 10, 1, formula);
  const [finding] = findingsOf(check(foundIn(broken).book), 'T1');
  expect(finding).toMatchObject({ severity, actual, expected: 32 });
  expect(finding?.fixes[0]?.label).toBe('Khôi phục công thức');
  const mended = check(foundIn(applied(finding as Finding, broken)).book);
  expect(findingsOf(mended, 'T1')).toEqual([]);
});

test('an uncovered period that is still blank is found before it is filled', () => {
  const one = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7 } } });
  const shrunk = {
    ...one,
    sheets: one.sheets.map((sheet) =>
      sheet.name === 'PL6'
        ? {
            ...sheet,
            cells: sheet.cells.map((cell) => (cell.row === 10 && cell.column === 1 ? { ...cell, formula: '=SUM(B9:B9)' } : cell)),
          }
        : sheet,
    ),
  };
  expect(findingsOf(check(foundIn(shrunk).book), 'T1')).toEqual([expect.objectContaining({ severity: 'warning' })]);
});

test('a ratio that was typed is a note when right, an error when wrong, and restored on request', () => {
  for (const [typed, severity] of [
    [98.53, 'note'],
    [98.5, 'note'],
    [99, 'note'],
    [97, 'error'],
    [98.52, 'error'],
  ] as const) {
    const own = modelWith({ PL2: { '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6700, tthc_ty_le: typed } } });
    const [finding] = findingsOf(check(foundIn(own).book), 'U2').filter((one) => one.column === 'tthc_ty_le');
    expect([typed, finding?.severity]).toEqual([typed, severity]);
    const mended = check(foundIn(applied(finding as Finding, own)).book);
    expect(findingsOf(mended, 'U2').filter((one) => one.column === 'tthc_ty_le')).toEqual([]);
  }
});

test('a ratio over a whole of another sheet is restored with that sheet in its formula', () => {
  const own = modelWith({ TTC: { '2022': { dan_so: 4675 } }, PL5: { '2022': { so_tin_do: 257, ty_le_tin_do: 5.58 } } });
  const [finding] = findingsOf(check(foundIn(own).book), 'D3', 'error');
  expect(finding?.fixes[0]?.edits[0]?.formula).toContain("'Thông tin chung'!C");
  const mended = check(foundIn(applied(finding as Finding, own)).book);
  expect(findingsOf(mended, 'D3')).toEqual([]);
});
