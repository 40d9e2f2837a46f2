/** Writing a workbook and reading it back. */
import fc from 'fast-check';
import { parseA1 } from '../../src/core/cellRef';
import { Fault } from '../../src/core/fault';
import { cellAt, sheetNamed } from '../../src/core/snapshot';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import { textsOf } from '../support/xlsx/files';
import { COMPUTED, MODEL } from '../support/xlsx/model';
import { problemsOf } from '../support/xlsx/strict';

const sheetWith = (cells: readonly ModelCell[], name = 'Trang'): SheetModel => ({
  name,
  cells,
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  conditions: [],
  orientation: 'portrait',
});
const bookWith = (sheets: readonly SheetModel[], names: WorkbookModel['names'] = []): WorkbookModel => ({
  sheets,
  names,
  title: '',
  version: '',
});

describe('a workbook that was written', () => {
  let bytes: Uint8Array;
  let texts: Record<string, string>;
  beforeAll(async () => {
    bytes = await writeXlsx(MODEL);
    texts = textsOf(bytes);
  });

  test('keeps every rule that Excel insists on', () => {
    expect(problemsOf(bytes)).toEqual([]);
  });

  test('is the same, byte for byte, when written again', async () => {
    expect(Buffer.compare(Buffer.from(await writeXlsx(structuredClone(MODEL))), Buffer.from(bytes))).toBe(0);
  });

  test('has its formulas calculated, whatever the model said', async () => {
    const { snapshot } = await readXlsx(bytes);
    for (const [address, expected] of Object.entries(COMPUTED)) {
      const [sheet = '', cell = ''] = address.split('!');
      const place = parseA1(cell);
      const found = cellAt(sheetNamed(snapshot, sheet) ?? { name: '', top: 0, left: 0, cells: [] }, place?.row ?? 0, place?.column ?? 0);
      if (typeof expected === 'number') expect(found?.value).toBeCloseTo(expected, 9);
      else expect([address, found?.value]).toEqual([address, expected]);
    }
  });

  test('has those values in the file itself, for programs that do not calculate', () => {
    const sheet = texts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<c r="B5"[^>]*><f>IF\(COUNT\(B3:B4\)=0,"",SUM\(B3:B4\)\)<\/f><v>14490<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="B7"[^>]* t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="D4"[^>]* t="str">/);
    expect(sheet).toMatch(/<c r="D7"[^>]* t="b">.*?<v>1<\/v>/);
    // Only Excel knows what time it is: the value that the model had stands.
    expect(sheet).toMatch(/<c r="E7"[^>]*><f>NOW\(\)<\/f><v>45000.5<\/v>/);
  });

  test('comes back as it was', async () => {
    const { model } = await readXlsx(bytes);
    const again = await readXlsx(await writeXlsx(model));
    expect(again.model).toEqual(model);
    for (const [index, sheet] of MODEL.sheets.entries()) {
      const back = model.sheets[index];
      expect(back?.name).toBe(sheet.name);
      const { merges, freeze, orientation, printArea, printTitles, conditions } = sheet;
      expect(back).toMatchObject({ merges, orientation });
      expect([back?.freeze, back?.printArea, back?.printTitles]).toEqual([freeze, printArea, printTitles]);
      expect(back?.columnWidths.slice(0, sheet.columnWidths.length)).toEqual(sheet.columnWidths);
      expect(back?.rowHeights).toEqual(sheet.rowHeights);
      expect(new Set(back?.conditions)).toEqual(new Set(conditions));
      for (const cell of sheet.cells) {
        const found = back?.cells.find((other) => other.row === cell.row && other.column === cell.column);
        expect([cell.row, cell.column, found?.formula]).toEqual([cell.row, cell.column, cell.formula]);
        if (cell.formula === undefined) expect(found?.value).toEqual(cell.value);
        if (cell.style) expect(found?.style).toEqual({ size: 12, ...cell.style });
      }
    }
    expect(model.names).toEqual(MODEL.names);
    expect([model.title, model.version]).toEqual([MODEL.title, MODEL.version]);
  });

  test('warns and lets the user decide, in words short enough for Excel', async () => {
    const { model } = await readXlsx(bytes);
    const [whole, decimal, custom] = model.sheets[1]?.validations ?? [];
    expect(whole).toEqual(MODEL.sheets[1]?.validations[0]);
    expect(decimal?.title).toHaveLength(32);
    expect(decimal?.message).toHaveLength(255);
    expect(custom?.formula1).toBe('LEN(A3)>3');
    const rules = (texts['xl/worksheets/sheet2.xml'] ?? '').match(/<dataValidation [^>]*>/g) ?? [];
    expect(rules).toHaveLength(3);
    for (const rule of rules) {
      expect(rule).toContain('errorStyle="warning"');
      expect(rule).toContain('showErrorMessage="1"');
      expect(rule).toContain('allowBlank="1"');
    }
  });

  test('lights up the more serious first', () => {
    const rules = [...(texts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/priority="(\d)" dxfId="(\d)"><formula>([^<]*)/g)];
    const fills = (texts['xl/styles.xml'] ?? '').match(/<dxf>.*?<\/dxf>/g) ?? [];
    const colours = rules.map(([, priority, format, formula]) => [
      priority,
      /bgColor rgb="FF(\w+)"/.exec(fills[Number(format)] ?? '')?.[1],
      formula,
    ]);
    expect(colours).toEqual([
      ['1', 'FFC7CE', '$C3&gt;$B3'],
      ['2', 'FFEB9C', 'AND(COUNT($B3,$C3)=2,$C3&gt;$B3)'],
      ['3', 'DDEBF7', 'D5&lt;50'],
    ]);
  });

  test('is set in Times New Roman throughout', () => {
    const fonts = (texts['xl/styles.xml'] ?? '').match(/<font>.*?<\/font>/g) ?? [];
    const cellFonts = fonts.filter((font) => !(texts['xl/styles.xml'] ?? '').includes(`<dxf>${font}`));
    expect(cellFonts.length).toBeGreaterThan(3);
    for (const font of cellFonts) expect(font).toContain('<name val="Times New Roman"/>');
  });

  test('prints on A4, one page wide, its header rows on every page, names quoted where needed', () => {
    const sheet = texts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<printOptions horizontalCentered="1"/>');
    const book = texts['xl/workbook.xml'] ?? '';
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'PL 2'!$1:$2</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="1">'PL 2'!$A$1:$D$5</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="2">'Năm ''22'!$A$1:$B$2</definedName>`);
    expect(book).toContain('fullCalcOnLoad="1"');
  });

  test('draws the border around the whole of merged cells', () => {
    const sheet = texts['xl/worksheets/sheet2.xml'] ?? '';
    const style = /<c r="B1"[^>]* s="(\d+)"/.exec(sheet)?.[1] ?? '';
    for (const covered of ['A2', 'C1', 'D1']) expect(sheet).toContain(`<c r="${covered}" s="${style}"/>`);
  });
});

describe('what Excel would not open is refused', () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const list = { area, type: 'list' as const, formula1: `"${'rất dài,'.repeat(40)}"`, title: '', message: '' };
  test.each<[string, WorkbookModel, string]>([
    [
      'two names alike',
      bookWith(
        [sheetWith([])],
        [
          { name: 'a_b', refersTo: '1' },
          { name: 'A_B', refersTo: '2' },
        ],
      ),
      'form-definition',
    ],
    ['a name like a cell', bookWith([sheetWith([])], [{ name: 'PL2', refersTo: '1' }]), 'form-definition'],
    ['a name with a space', bookWith([sheetWith([])], [{ name: 'dân số', refersTo: '1' }]), 'form-definition'],
    ['two sheets alike', bookWith([sheetWith([], 'A b'), sheetWith([], 'a B')]), 'bad-argument'],
    ['a sheet name with a slash', bookWith([sheetWith([], 'A/B')]), 'bad-argument'],
    ['a sheet name of 32 letters', bookWith([sheetWith([], 'x'.repeat(32))]), 'bad-argument'],
    ['a list of choices that is too long', bookWith([{ ...sheetWith([]), validations: [list] }]), 'form-definition'],
  ])('%s', async (_, model, code) => {
    await expect(writeXlsx(model)).rejects.toMatchObject({ name: 'Fault', code });
    await expect(writeXlsx(model)).rejects.toBeInstanceOf(Fault);
  });
});

describe('any content survives', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 }).map((value) => value.replace(/[\ufffe\uffff]/g, ''));
  const value = fc.oneof(
    text,
    fc.constantFrom(' _x000D_ ', '_x0041_', '\r\n', '\u0000', ']]>', '<v>', "'", '=1+1', '+1', '0123', '😀'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const place = fc.record({ row: fc.nat(30), column: fc.nat(12), value });

  test('texts, numbers and truths come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(place, { selector: ({ row, column }) => `${String(row)},${String(column)}` }), async (cells) => {
        const bytes = await writeXlsx(bookWith([sheetWith(cells)]));
        expect(problemsOf(bytes)).toEqual([]);
        const { model } = await readXlsx(bytes);
        const found = new Map(model.sheets[0]?.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell.value]));
        for (const cell of cells) {
          const expected = cell.value === '' ? null : cell.value === 0 ? 0 : cell.value;
          expect(found.get(`${String(cell.row)},${String(cell.column)}`) ?? null).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
