/** What LibreOffice makes of our workbooks: an independent reader, calculator and writer. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { cellAt, sheetNamed } from '../../src/core/snapshot';
import { readXlsx, writeXlsx, type XlsxWorkbook } from '../../src/files/xlsx';
import { MODEL } from '../support/xlsx/model';
import { savedByLibreOffice } from '../support/libreOffice';

jest.setTimeout(180_000);

/** The workbook without the values of its formulas, so that whoever opens it has to calculate. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): [string, Uint8Array] => {
    if (!/worksheets\/sheet\d+\.xml$/.test(name)) return [name, part];
    const xml = new TextDecoder().decode(part);
    return [name, strToU8(xml.replace(/( t="\w+")?>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '>$2'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** Their saved values, not ours worked out again. */
function savedValues(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  Object.entries(unzipSync(bytes)).forEach(([name, part]) => {
    const sheet = /worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    if (sheet === undefined) return;
    const xml = new TextDecoder().decode(part);
    for (const [, address = '', value = ''] of xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f[^>]*>[^<]*<\/f><v>([^<]*)<\/v>/g)) {
      found.set(
        `${sheet}!${address}`,
        value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      );
    }
  });
  return found;
}

let ours: XlsxWorkbook;
let theirs: XlsxWorkbook;
let calculated: Map<string, string>;

beforeAll(async () => {
  const bytes = await writeXlsx(MODEL);
  const saved = savedByLibreOffice(withoutValues(bytes), 'libreoffice.xlsx');
  ours = await readXlsx(bytes);
  theirs = await readXlsx(saved);
  calculated = savedValues(saved);
});

test('calculates what we calculate', () => {
  let compared = 0;
  MODEL.sheets.forEach((sheet, index) => {
    const snapshot = sheetNamed(ours.snapshot, sheet.name);
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined || formula.includes('NOW()') || !snapshot) continue;
      const value = cellAt(snapshot, row, column)?.value;
      const found = calculated.get(`${String(index + 1)}!${String.fromCharCode(65 + column)}${String(row + 1)}`);
      compared += 1;
      if (typeof value === 'number') expect(Number(found)).toBeCloseTo(value, 9);
      else expect([formula, found]).toEqual([formula, typeof value === 'boolean' ? String(Number(value)) : value]);
    }
  });
  expect(compared).toBe(10);
});

// Frozen panes are missing here: LibreOffice writes them only for a workbook that it shows in a window.
test('keeps values, formulas, styles, merges, checks, conditions, names, print settings and the version', () => {
  const told = ({ model }: XlsxWorkbook): unknown => ({
    title: model.title,
    version: model.version,
    names: new Set(model.names),
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      cells: new Map(
        sheet.cells
          .filter((cell) => cell.formula?.includes('NOW()') !== true)
          .map(({ row, column, value, formula, style }) => [`${String(row)},${String(column)}`, { value, formula, style }]),
      ),
      merges: new Set(sheet.merges),
      validations: new Set(sheet.validations),
      conditions: new Set(sheet.conditions),
      printTitles: sheet.printTitles,
      printArea: sheet.printArea,
      orientation: sheet.orientation,
    })),
  });
  expect(told(theirs)).toEqual(told(ours));
});
