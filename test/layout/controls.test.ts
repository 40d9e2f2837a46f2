/** Control totals: off they leave no trace, on they stand outside the print, survive a file, and light the cell that both point at. */
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import { buildWorkbook } from '../../src/layout/build';
import { findForms } from '../../src/layout/find';
import { findingsOf, modelWith, SETUP } from '../support/forms';
import { litCells } from '../support/litCells';

const SLIP = modelWith({
  PL6: {
    '2013-2018': { mh_tap_the: 7, mh_kinh_te: 2, mh_vhxh: 4, kiem_tra: 13 },
    '2019-2022': { mh_tap_the: 22, mh_kinh_te: 11, mh_vhxh: 10, kiem_tra: 46 },
    kiem_tra: { mh_tap_the: 32, mh_kinh_te: 13, mh_vhxh: 14 },
  },
});

test('without them the forms are what they were', () => {
  const [plain, off, on] = [buildWorkbook(SETUP), buildWorkbook(SETUP, { controls: false }), buildWorkbook(SETUP, { controls: true })];
  expect(off).toEqual(plain);
  for (const [i, sheet] of plain.sheets.entries()) {
    const other = on.sheets[i];
    expect(other?.cells.slice(0, sheet.cells.length)).toEqual(sheet.cells);
    expect([other?.printArea, other?.printTitles, other?.freeze, other?.merges.slice(0, sheet.merges.length)]).toEqual([
      sheet.printArea,
      sheet.printTitles,
      sheet.freeze,
      sheet.merges,
    ]);
    for (const { row, column } of other?.cells.slice(sheet.cells.length) ?? [])
      expect(row > (sheet.printArea?.bottom ?? 0) || column > (sheet.printArea?.right ?? 0)).toBe(true);
  }
  expect(plain.names.every(({ name }) => on.names.some((other) => other.name === name))).toBe(true);
});

test('a slip is found at its cell after a file, with the figure that both controls ask for', async () => {
  const { snapshot } = await readXlsx(await writeXlsx(SLIP));
  const found = findForms(snapshot);
  expect(found.forms.map(({ state }) => state)).toEqual(Array.from({ length: 7 }, () => 'found'));
  expect(found.book.forms.get('PL6')?.rows.map(({ key }) => key)).toEqual(['2013-2018', '2019-2022', 'total']);
  const findings = findingsOf(check(found.book), 'C1');
  expect(findings.map((one) => [shown(one.at), one.expected, one.related.map(shown)])).toEqual([['PL6!B10', 25, ['PL6!M10', 'PL6!B13']]]);
  expect(findings[0]?.suspects).toEqual([{ at: findings[0]?.at, score: 1, proposed: 25 }]);
});

test('without the total row the controls are no period', () => {
  const cut = { ...SLIP, names: SLIP.names.filter(({ name }) => name !== 'PL6_tong_cong') };
  const sheets = cut.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => sheet.name !== 'PL6' || row !== 10) }));
  const rows = async () => findForms((await readXlsx(await writeXlsx({ ...cut, sheets }))).snapshot).book.forms.get('PL6')?.rows;
  return expect(rows()).resolves.toMatchObject([{ key: '2013-2018' }, { key: '2019-2022' }]);
});

test('Excel lights the two controls and the cell where they cross', () => {
  const lit = litCells(SLIP).filter((cell) => cell.rule === 'C1' && cell.lit);
  expect(lit.map((cell) => shown(cell)).sort()).toEqual(['PL6!B10', 'PL6!B13', 'PL6!M10']);
});
