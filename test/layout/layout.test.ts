/** From a setup to sheets and back: every leaf is where its name says, and is found again when names or headers change. */
import { appendices } from '../../src/appendices';
import { leavesFor } from '../../src/appendices/appendix';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { findForms } from '../../src/layout/find';
import { PREFIXES } from '../../src/layout/names';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { modelWith, SETUP } from '../support/forms';

const sample = phoHoaWorkbook();

function figures(snapshot: WorkbookSnapshot): Record<string, unknown> {
  const { book } = findForms(snapshot);
  return Object.fromEntries(
    [...book.forms.values()].flatMap((form) =>
      form.rows.flatMap((row) =>
        form.leaves.map((leaf) => [`${form.appendix} ${row.key} ${leaf.key}`, form.cell(row.key, leaf.key)?.value ?? null] as const),
      ),
    ),
  );
}

const wanted = figures(snapshotOf(sample));

test('every form has its groups and leaves in order, with numbered columns', () => {
  for (const appendix of appendices) {
    const form = findForms(snapshotOf(sample)).book.forms.get(appendix.id);
    expect(form?.leaves.map((leaf) => leaf.key)).toEqual(leavesFor(appendix, SETUP.periods, SETUP.years, PREFIXES).map((leaf) => leaf.key));
  }
  const counts = appendices
    .filter((appendix) => appendix.kind !== 'fields')
    .map((appendix) => leavesFor(appendix, [], SETUP.years, PREFIXES).length);
  expect(counts).toEqual([6, 28, 10, 16, 14, 10]);
  const pl2 = sample.sheets.find((sheet) => sheet.name === 'PL2');
  expect(pl2?.cells.filter((cell) => /^\(\d+\)$/.test(String(cell.value))).map((cell) => cell.value)).toEqual(
    Array.from({ length: 28 }, (_, i) => `(${String(i + 1)})`),
  );
});

test('merges do not overlap and every merged header is closed by borders', () => {
  for (const sheet of sample.sheets) {
    const taken = new Set<string>();
    for (const area of sheet.merges) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          expect(taken.has(`${String(row)},${String(column)}`)).toBe(false);
          taken.add(`${String(row)},${String(column)}`);
        }
      }
    }
    expect(new Set(sheet.cells.map((cell) => `${String(cell.row)},${String(cell.column)}`)).size).toBe(sheet.cells.length);
  }
});

test('an empty form computes nothing: no zero, no error, in any total or ratio', () => {
  for (const sheet of snapshotOf(modelWith({})).sheets) {
    for (const line of sheet.cells)
      for (const cell of line)
        if (cell?.formula && /COUNT/.test(cell.formula)) expect([cell.formula, cell.value]).toEqual([cell.formula, '']);
  }
});

test('periods, years and the unit follow Thông tin chung', () => {
  const moved = modelWith({
    TTC: { '-': { giai_doan_1: '2011-2015', giai_doan_2: '2016-2020', ten_don_vi: 'Sơn Long', nam_thong_ke_2: 2019 } },
  });
  const { book } = findForms(snapshotOf(moved));
  for (const id of ['PL2', 'PL3', 'PL4', 'PL6'] as const)
    expect(book.forms.get(id)?.rows.map((row) => row.key)).toEqual(['2011-2015', '2016-2020', 'total']);
  expect(book.forms.get('PL5')?.rows.map((row) => row.key)).toEqual(['2013', '2019', '2022']);
  expect(book.forms.get('PL4')?.leaves.find((leaf) => leaf.key === 'mttq_hv_y2')?.label).toBe('2019');
  const banner = snapshotOf(moved).sheets.find((sheet) => sheet.name === 'PL6')?.cells[2]?.[0]?.value;
  expect(banner).toBe('Đơn vị: phường Sơn Long');
});

test('a header that the user rewrites changes nothing', () => {
  const renamed: WorkbookModel = {
    ...sample,
    sheets: sample.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === 'Kinh phí vận động được (triệu đồng)' ? { ...cell, value: 'Số tiền' } : cell)),
    })),
  };
  expect(figures(snapshotOf(renamed))).toEqual(wanted);
});

test('without names, tables are found by their headers, fields by their labels', () => {
  const nameless = { ...sample, names: [] };
  const found = figures(snapshotOf(nameless));
  const tables = Object.keys(wanted).filter((key) => /^(PL|TTC)/.test(key));
  expect(Object.fromEntries(tables.map((key) => [key, found[key]]))).toEqual(Object.fromEntries(tables.map((key) => [key, wanted[key]])));
});

test('with a renamed, moved sheet the forms are still found', () => {
  const text = (value: string): string => value.replaceAll("'PL6'!", "'Dân vận khéo'!").replaceAll('PL6!', "'Dân vận khéo'!");
  const moved: WorkbookModel = {
    ...sample,
    sheets: [...sample.sheets].reverse().map((sheet) => (sheet.name === 'PL6' ? { ...sheet, name: 'Dân vận khéo' } : sheet)),
    names: sample.names.map((name) => ({ ...name, refersTo: text(name.refersTo) })),
  };
  expect(figures(snapshotOf(moved))).toEqual(wanted);
  expect(findForms(snapshotOf(moved)).forms.find((form) => form.appendix === 'PL6')).toMatchObject({
    state: 'found',
    sheet: 'Dân vận khéo',
  });
});

test('a row inserted by a program that leaves the names behind is a period, and the total below it still the total', () => {
  const snapshot = snapshotOf(sample);
  const longer: WorkbookSnapshot = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === 'PL6'
        ? { ...sheet, cells: [...sheet.cells.slice(0, 10), [{ value: '2023-2024' }, { value: 3 }], ...sheet.cells.slice(10)] }
        : sheet,
    ),
  };
  const form = findForms(longer).book.forms.get('PL6');
  expect(form?.rows.map(({ key, kind }) => [key, kind])).toEqual([
    ['2013-2018', 'period'],
    ['2019-2022', 'period'],
    ['2023-2024', 'period'],
    ['total', 'total'],
  ]);
  expect([form?.cell('2023-2024', 'mh_tap_the')?.value, form?.cell('total', 'mh_tap_the')?.value]).toEqual([3, 15]);
});

test('a deleted column is missed by name and by label, the rest still stands', () => {
  const snapshot = snapshotOf(sample);
  const cut: WorkbookSnapshot = {
    names: snapshot.names.map((name) => (name.name === 'PL6_mh_qpan' ? { ...name, refersTo: '=#REF!' } : name)),
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === 'PL6'
        ? { ...sheet, cells: sheet.cells.map((line) => line.map((cell, column) => (column === 5 ? undefined : cell))) }
        : sheet,
    ),
  };
  const form = findForms(cut).forms.find((one) => one.appendix === 'PL6');
  expect(form).toMatchObject({ state: 'partial' });
  expect(form?.missing.map((leaf) => leaf.key)).toEqual(['mh_qpan']);
});

test('an empty workbook has none of the forms', () => {
  expect(findForms({ sheets: [{ name: 'Sheet1', top: 0, left: 0, cells: [] }], names: [] }).forms.map((form) => form.state)).toEqual(
    Array.from({ length: 7 }, () => 'missing'),
  );
});
