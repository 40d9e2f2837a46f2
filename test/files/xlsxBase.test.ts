/** Saving over the workbook that was opened: what the model does not know of stays. */
import { strToU8, unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import { fileOf, MAIN, RELATIONS, STYLES, textsOf } from '../support/xlsx/files';
import { MODEL } from '../support/xlsx/model';
import { problemsOf } from '../support/xlsx/strict';

const CONTENT = 'application/vnd.openxmlformats-officedocument';
const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const links = (...inside: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`;
const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${CONTENT}.${type}+xml"/>`;

/** A sheet as Excel leaves it after years of use, with things on it that the model knows nothing of. */
const OLD_SHEET =
  '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D6"/>' +
  '<sheetViews><sheetView workbookViewId="0" zoomScale="85"><pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15.75"/><cols><col min="1" max="1" width="20" style="2" customWidth="1"/><col min="2" max="3" width="9" hidden="1"/></cols>' +
  '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>B1*10</f><v>20</v></c></row>' +
  '<row r="2" hidden="1"><c r="A2" s="1"><v>45601</v></c><c r="B2"><v>3</v></c><c r="C2"><f t="array" ref="C2:C3">B1:B2*2</f><v>4</v></c></row>' +
  '<row r="3"><c r="C3"><v>6</v></c></row><row r="6" hidden="1" outlineLevel="1"/></sheetData>' +
  '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="1"/><autoFilter ref="A1:C3"/>' +
  '<mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells>' +
  '<conditionalFormatting sqref="B1:B2"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C1"><cfRule type="expression" dxfId="0" priority="2"><formula>C1&gt;5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="textLength" sqref="A1"><formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="B1" r:id="rId3"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
  '<pageSetup paperSize="9" orientation="portrait" r:id="rId4"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>';

const OTHER_SHEET = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>Cũ!C1</f><v>20</v></c></row></sheetData>';

const OLD: Parameters<typeof fileOf>[0] = {
  sheets: { Cũ: OLD_SHEET, Khác: OTHER_SHEET },
  strings: ['<t>khác</t>', '<r><rPr><b/></rPr><t>Đậm</t></r><r><t xml:space="preserve"> nhạt</t></r>'],
  styles: STYLES,
  afterSheets:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Cũ!$A$1:$C$3</definedName>' +
    '<definedName name="cu">Cũ!$A$1</definedName><definedName name="rieng" localSheetId="1">Khác!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
  links:
    link('rIdC', 'calcChain', 'calcChain.xml') +
    link('rIdV', 'vbaProject', 'vbaProject.bin') +
    link('rIdX', 'customXml', '../customXml/item1.xml'),
  parts: {
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C1" i="1"/></calcChain>`,
    'xl/vbaProject.bin': strToU8('macro'),
    'customXml/item1.xml': '<x/>',
    'xl/worksheets/_rels/sheet1.xml.rels': links(
      link('rId1', 'drawing', '../drawings/drawing1.xml'),
      link('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
      '<Relationship Id="rId3" Type="' + RELATIONS + '/hyperlink" Target="https://example.com/" TargetMode="External"/>',
      link('rId4', 'printerSettings', '../printerSettings/printerSettings1.bin'),
      link('rId5', 'comments', '../comments1.xml'),
    ),
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="x"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml/>',
    'xl/printerSettings/printerSettings1.bin': strToU8('p'),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"/>`,
    'docProps/core.xml': '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Sổ cũ</dc:title></cp:coreProperties>',
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="vml" ContentType="x"/>' +
      override('xl/workbook.xml', 'spreadsheetml.sheet.main') +
      override('xl/calcChain.xml', 'spreadsheetml.calcChain') +
      override('xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet') +
      override('xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet') +
      override('xl/styles.xml', 'spreadsheetml.styles') +
      '</Types>',
  },
};

const OPENED = fileOf(OLD);
const SHEET = 'xl/worksheets/sheet1.xml';

async function opened(): Promise<WorkbookModel> {
  return (await readXlsx(OPENED)).model;
}

/** The model with one of its sheets changed. */
function changed(model: WorkbookModel, change: (sheet: SheetModel) => Partial<SheetModel>): WorkbookModel {
  return { ...model, sheets: model.sheets.map((sheet, index) => (index === 0 ? { ...sheet, ...change(sheet) } : sheet)) };
}

const withCell = (cell: ModelCell) => (sheet: SheetModel) => ({
  cells: [...sheet.cells.filter((other) => other.row !== cell.row || other.column !== cell.column), cell],
});

async function saved(model: WorkbookModel, base = OPENED): Promise<{ bytes: Uint8Array; texts: Record<string, string> }> {
  const bytes = await writeXlsx(model, base);
  expect(problemsOf(bytes)).toEqual([]);
  return { bytes, texts: textsOf(bytes) };
}

test('nothing changed: every part that no one touched is the same to the last byte, and so is a second saving', async () => {
  const model = await opened();
  const { bytes } = await saved(model);
  const [before, after] = [unzipSync(OPENED), unzipSync(bytes)];
  const kept = Object.keys(before).filter((name) => !/sheet\d\.xml$|workbook\.xml|styles\.xml|Content_Types|calcChain/.test(name));
  expect(kept.length).toBeGreaterThan(8);
  for (const name of kept)
    expect([name, Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? []))]).toEqual([name, 0]);
  expect((await readXlsx(bytes)).model).toEqual(model);
  expect(Buffer.compare(Buffer.from(await writeXlsx((await readXlsx(bytes)).model, bytes)), Buffer.from(bytes))).toBe(0);
});

test('a changed cell changes, and what depends on it, on other sheets too', async () => {
  const { bytes, texts } = await saved(changed(await opened(), withCell({ row: 0, column: 1, value: 7, style: { size: 11 } })));
  const { snapshot } = await readXlsx(bytes);
  expect(snapshot.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual(['Đậm nhạt', 7, 70]);
  expect(snapshot.sheets[1]?.cells[0]?.map((cell) => cell?.value)).toEqual(['khác', 70]);
  expect(texts[SHEET]).toContain('<c r="B1" s="0"><v>7</v></c>');
  expect(texts['xl/worksheets/sheet2.xml']).toContain('<f>Cũ!C1</f><v>70</v>');
});

test('what the model does not know of stays on the sheet', async () => {
  const { texts } = await saved(changed(await opened(), withCell({ row: 0, column: 1, value: 7 })));
  const sheet = texts[SHEET] ?? '';
  for (const kept of [
    '<tabColor rgb="FFFF0000"/>',
    'zoomScale="85"',
    '<col min="1" max="1" width="20" style="2" customWidth="1"/><col min="2" max="3" width="9" hidden="1"/>',
    '<row r="1" ht="30" customHeight="1">',
    '<row r="2" hidden="1">',
    '<row r="6" hidden="1" outlineLevel="1"/>',
    // Two fonts within a text, a double red border, text turned on its side.
    '<c r="A1" s="2" t="s"><v>1</v></c>',
    '<c r="A2" s="1"><v>45601</v></c>',
    '<c r="C2" s="0"><f t="array" ref="C2:C3">B1:B2*2</f><v>4</v></c>',
    'hashValue="x"',
    '<autoFilter ref="A1:C3"/>',
    'type="colorScale"',
    'type="textLength"',
    '<hyperlink ref="B1" r:id="rId3"/>',
    '<pageMargins left="1"',
    '<pageSetup paperSize="9" orientation="portrait" r:id="rId4"/>',
    '<oddFooter>&amp;C&amp;P</oddFooter>',
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
  ]) {
    expect(sheet).toContain(kept);
  }
});

test('what the model says changes: columns, rows, merges, conditions, checks, panes, the paper', async () => {
  const area = { top: 0, left: 1, bottom: 0, right: 1 };
  const model = changed(await opened(), () => ({
    columnWidths: [20, 9, 15, 12],
    rowHeights: [40],
    merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    conditions: [{ area, formula: 'B1<0', severity: 'error' }],
    validations: [{ area, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0', title: 'Số đếm', message: 'Ghi số.' }],
    freeze: { rows: 2, columns: 1 },
    orientation: 'landscape',
    printTitles: { top: 0, bottom: 1 },
    printArea: { top: 0, left: 0, bottom: 9, right: 3 },
  }));
  const { bytes, texts } = await saved(model);
  const [back] = (await readXlsx(bytes)).model.sheets;
  const { merges, conditions, validations, freeze, orientation, printTitles, printArea } = model.sheets[0] ?? {};
  expect(back).toMatchObject({ merges, conditions, validations, freeze, orientation, printTitles, printArea });
  expect(back?.columnWidths).toEqual([20, 9, 15]);
  expect(back?.rowHeights).toEqual([40]);
  const sheet = texts[SHEET] ?? '';
  expect(sheet).toContain('<row r="1" ht="40" customHeight="1">');
  // Hidden columns stay hidden, whatever their width.
  const columns = [...sheet.matchAll(/<col ([^>]*)\/>/g)].map(([, text = '']) =>
    Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value])),
  );
  expect(columns).toEqual([
    { min: '1', max: '1', width: '20', style: '2', customWidth: '1' },
    { min: '2', max: '2', width: '9', hidden: '1' },
    { min: '3', max: '3', width: '15', hidden: '1', customWidth: '1' },
    { min: '4', max: '4', width: '12', customWidth: '1' },
  ]);
  // A colour scale is nothing that the model can say, so it stays.
  expect(sheet).toContain('type="colorScale"');
  expect(sheet).not.toContain('C1&gt;5');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" r:id="rId4"/>');
  expect(texts['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Cũ\'!$1:$2</definedName>');
});

test('new sheets stand behind the old ones, with their names, styles and the version', async () => {
  const model = await opened();
  const { bytes, texts } = await saved({ ...MODEL, sheets: [...model.sheets, ...MODEL.sheets] });
  const back = await readXlsx(bytes);
  expect(back.snapshot.sheets.map((sheet) => sheet.name)).toEqual(['Cũ', 'Khác', ...MODEL.sheets.map((sheet) => sheet.name)]);
  const fresh = await readXlsx(await writeXlsx(MODEL));
  expect(back.model.sheets.slice(2)).toEqual(fresh.model.sheets);
  expect(back.model.names).toEqual(expect.arrayContaining([...MODEL.names, { name: 'cu', refersTo: 'Cũ!$A$1' }]));
  expect(back.model.version).toBe('1.0');
  // The workbook's own title is the user's.
  expect(back.model.title).toBe('Sổ cũ');
  expect(texts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
  expect(texts['xl/calcChain.xml']).toBeUndefined();
  expect(texts['xl/workbook.xml']).toContain('_FilterDatabase');
});

test('sheets that the model does not have stay to the last byte', async () => {
  const model = await opened();
  const { bytes } = await saved({ ...model, sheets: model.sheets.slice(0, 1) });
  const part = 'xl/worksheets/sheet2.xml';
  expect(textsOf(bytes)[part]).toBe(textsOf(OPENED)[part]);
});

test('names: those of the model are brought up to date, others stay', async () => {
  const model = await opened();
  const { texts } = await saved({
    ...model,
    names: [
      { name: 'CU', refersTo: "'Cũ'!$B$1" },
      { name: 'moi', refersTo: '"x&y"' },
    ],
  });
  const names = /<definedNames>.*<\/definedNames>/.exec(texts['xl/workbook.xml'] ?? '')?.[0] ?? '';
  expect(names).toContain(`<definedName name="cu">'Cũ'!$B$1</definedName>`);
  expect(names).toContain('<definedName name="moi">"x&amp;y"</definedName>');
  expect(names).toContain('<definedName name="rieng" localSheetId="1">');
});

test('a workbook whose elements carry a prefix, without styles and without links of its own', async () => {
  const xml = (text: string): string => text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
  const worksheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
  const base = fileOf({
    sheets: { A: '' },
    parts: { [SHEET]: xml(worksheet), 'xl/workbook.xml': xml(textsOf(fileOf({ sheets: { A: '' } }))['xl/workbook.xml'] ?? '') },
  });
  const { sheets, ...rest } = (await readXlsx(stripped(base))).model;
  const first = sheets.map((sheet) => ({ ...sheet, ...withCell({ row: 1, column: 1, value: 'mới', style: { bold: true } })(sheet) }));
  const { bytes, texts } = await saved({ ...rest, version: '1.0', sheets: [...first, ...MODEL.sheets] }, stripped(base));
  expect(texts[SHEET]).toContain('<x:row r="2"><x:c r="B2" s=');
  const back = await readXlsx(bytes);
  expect(back.snapshot.sheets[0]?.cells).toEqual([[{ value: 1 }], [undefined, { value: 'mới' }]]);
  expect(back.model.sheets[0]?.cells[1]?.style).toEqual({ bold: true, size: 12 });
});

/** The file without the styles part that its types speak of. */
function stripped(bytes: Uint8Array): Uint8Array {
  const texts = textsOf(bytes);
  const types = (texts['[Content_Types].xml'] ?? '').replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
  return fileOf({ sheets: {}, parts: { ...texts, '[Content_Types].xml': types } });
}

test('dates counted from 1904 are written back as they were counted', async () => {
  const base = fileOf({
    sheets: {
      A: '<sheetData><row r="1"><c r="A1" s="1"><v>44139</v></c><c r="B1"><v>44139</v></c><c r="C1" s="1"><f>A1+1</f><v>44140</v></c></row></sheetData>',
    },
    styles: STYLES,
    beforeSheets: '<workbookPr date1904="1"/>',
  });
  const { model } = await readXlsx(base);
  expect(model.sheets[0]?.cells.map((cell) => cell.value)).toEqual([45601, 44139, 45602]);
  const { texts } = await saved(changed(model, withCell({ row: 1, column: 0, value: 45000, style: { format: 'dd/mm/yyyy' } })), base);
  expect([...(texts[SHEET] ?? '').matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => Number(value))).toEqual([44139, 44139, 44140, 43538]);
});

test('saving again and again does not swell the file', async () => {
  let bytes = OPENED;
  const sizes: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const { model } = await readXlsx(bytes);
    bytes = await writeXlsx(changed(model, withCell({ row: 9, column: 0, value: turn, style: { bold: true, border: true } })), bytes);
    sizes.push(bytes.length);
  }
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(20);
});
