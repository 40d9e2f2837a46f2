/**
 * What the host keeps around the cells: rows and columns, sheets, names, looks, rules, stores, inserted files.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { writeXlsx } from '../../src/files/xlsx';
import { CONTRACT_BOOK } from '../support/portContract';
import type { OfficeHost } from '../support/officeHost';
import { openHost } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

let host: OfficeHost;
beforeEach(async () => {
  host = await openHost({ model: CONTRACT_BOOK });
});

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>, name = 'PL2'): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

test('rows and columns move formulas, names and merges along', () => {
  host.user.insertRows('PL2', 3, 2);
  host.user.insertColumns('PL2', 'A');
  expect(host.workbook.find('PL2')?.cells.get(5 * 16_384 + 2)?.formula).toBe('=SUM(C2:C5)');
  expect(host.workbook.book.names[0]?.refersTo.replaceAll("'", '')).toBe('=PL2!$C$2:$C$5');
  expect(host.value('PL2', 'C6')).toBe(2940.5);
  expect(host.value('PL2', 'C7')).toBe('12');
  host.user.deleteRows('PL2', 2, 4);
  expect(host.workbook.book.names[0]?.refersTo).toContain('#REF!');
  expect(host.value('PL2', 'C2')).toBe('#REF!');
});

test('renamed sheets take formulas and names along, deleted ones leave #REF!', () => {
  host.user.type('Phụ lục 3', 'B1', '=PL2!B4');
  host.user.renameSheet('PL2', 'HĐND, UBND');
  expect([host.value('Phụ lục 3', 'B1'), host.workbook.book.names[0]?.refersTo]).toEqual([2940.5, "='HĐND, UBND'!$B$2:$B$3"]);
  host.user.deleteSheet('HĐND, UBND');
  expect([host.value('Phụ lục 3', 'B1'), host.workbook.book.names[0]?.refersTo]).toEqual(['#REF!', '=#REF!$B$2:$B$3']);
});

test('names of the workbook and of a sheet', async () => {
  const found = await inSheet(async (sheet, context) => {
    context.workbook.names.add('phien_ban', '="1.0"');
    sheet.names.add('rieng', sheet.getRange('B2'));
    sheet.getRange('D1').formulas = [['=SUM(PL2_cuoc)+rieng']];
    const names = context.workbook.names.load('items/name,items/type,items/value,items/formula,items/scope');
    const own = sheet.names.load('items/name,items/scope');
    const range = context.workbook.names.getItem('PL2_cuoc').getRange().load('address');
    await context.sync();
    return [
      names.items.map(({ name, type, value, formula }): unknown[] => [name, type, value, String(formula).replaceAll("'", '')]),
      own.items.map(({ name, scope }) => [name, scope]),
      range.address,
    ];
  });
  expect(found).toEqual([
    [
      ['PL2_cuoc', 'Range', expect.stringMatching(/PL2'?!B2:B3$/), '=PL2!$B$2:$B$3'],
      ['phien_ban', 'String', '1.0', '="1.0"'],
    ],
    [['rieng', 'Worksheet']],
    expect.stringMatching(/PL2'?!B2:B3$/),
  ]);
  expect(host.value('PL2', 'D1')).toBe(4430.5);
});

test('looks, rules, panes, pages, comments, settings and XML parts are kept', async () => {
  const kept = await inSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:B3');
    range.format.fill.color = '#ffc7ce';
    range.format.font.bold = true;
    sheet.getRange('A1:B1').merge();
    range.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    const rule = range.conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=B2<0';
    rule.custom.format.fill.color = '#FF0000';
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.setPrintArea('A1:B7');
    context.workbook.comments.add("'PL2'!B2", 'Ô này lệch 17');
    context.workbook.settings.add('bo_qua', { T1: 'đã rà soát' });
    context.workbook.customXmlParts.add('<a xmlns="urn:phu-luc"/>');
    await context.sync();
    const [look, mixed, validation] = [
      range.format.load('fill/color,font/bold'),
      sheet.getRange('B2:B4').format.fill.load('color'),
      range.dataValidation.load('type,rule'),
    ];
    const rules = range.conditionalFormats.load('items/type,items/id');
    const comments = sheet.comments.load('items/content');
    const setting = context.workbook.settings.getItem('bo_qua').load('value');
    const parts = context.workbook.customXmlParts.getByNamespace('urn:phu-luc');
    const count = parts.getCount();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    rules.items[0]?.delete();
    await context.sync();
    return [
      look.fill.color,
      look.font.bold,
      mixed.color,
      validation.type,
      rules.items.map(({ type }) => type),
      comments.items.map(({ content }) => content),
      setting.value as unknown,
      count.value,
      frozen.address,
    ];
  });
  expect(kept).toEqual([
    '#FFC7CE',
    true,
    '',
    'WholeNumber',
    ['Custom'],
    ['Ô này lệch 17'],
    { T1: 'đã rà soát' },
    1,
    expect.stringContaining('1:1'),
  ]);
  const sheet = host.workbook.find('PL2');
  expect([sheet?.merges.length, sheet?.rules.length, sheet?.page.orientation, sheet?.page.printArea]).toEqual([
    1,
    0,
    'Landscape',
    { top: 0, left: 0, bottom: 6, right: 1 },
  ]);
});

test('settings of the document are kept by the host', async () => {
  Office.context.document.settings.set('ho_so', { don_vi: 'Xã A' });
  await new Promise((done) => Office.context.document.settings.saveAsync(done));
  expect(Object.keys(host.documentSettings).length).toBe(1);
  expect(Office.context.document.settings.get('ho_so')).toEqual({ don_vi: 'Xã A' });
});

test('inserted sheets keep formulas, formats and names; a taken name gets a number', async () => {
  const file = btoa(String.fromCharCode(...(await writeXlsx(CONTRACT_BOOK))));
  const sheets = await Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: 'End' });
    const all = context.workbook.worksheets.load('items/name,items/id');
    await context.sync();
    expect(ids.value).toEqual(all.items.slice(2).map(({ id }) => id));
    return all.items.map(({ name }) => name);
  });
  expect(sheets).toEqual(['PL2', 'Phụ lục 3', 'PL2 (2)', 'Phụ lục 3 (2)']);
  expect([host.value('PL2 (2)', 'B4'), host.value('PL2 (2)', 'B5')]).toEqual([2940.5, '12']);
  expect(host.workbook.find('PL2 (2)')?.names.map(({ name }) => name)).toEqual(['PL2_cuoc']);
});
