/** The same little workbook as different programs write it reads alike. */
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import type { WorkbookSnapshot } from '../../src/core/snapshot';
import { readXlsx } from '../../src/files/xlsx';
import { fileOf, LINKS, MAIN, partsOf, RELATIONS, STYLES } from '../support/xlsx/files';

/*
 * A1 Đã nhận | B1 2 | C1 =A2+B1 | D1 a date
 * A2 10      | B2 3 | C2 =A3+B2 | D2 "Có" in two fonts
 * A3 20      | B3 4 | C3 =A4+B3 | D3 #N/A
 * A4         | B4 TRUE          | D4 =IF(B4,"a<b","") | E4 =SUM($A$2:A3)/0
 */
const CELLS = {
  head: 'Đã  nhận',
  rich: 'Có ít',
  date: 45601,
};

/** What every dialect is expected to read as. */
const EXPECTED: WorkbookSnapshot['sheets'][number]['cells'] = [
  [{ value: CELLS.head }, { value: 2 }, { value: 12, formula: '=A2+B1' }, { value: CELLS.date, format: 'dd/mm/yyyy' }],
  [{ value: 10 }, { value: 3 }, { value: 23, formula: '=A3+B2' }, { value: CELLS.rich }],
  [{ value: 20 }, { value: 4 }, { value: 4, formula: '=A4+B3' }, { value: '#N/A' }],
  [undefined, { value: true }, undefined, { value: 'a<b', formula: '=IF(B4,"a<b","")' }, { value: '#DIV/0!', formula: '=SUM($A$2:A3)/0' }],
];

const row = (number: number, ...cells: string[]): string => `<row r="${String(number)}">${cells.join('')}</row>`;
const text = (index: number): string => `<v>${String(index)}</v>`;

const RICH = '<r><t xml:space="preserve">Có </t></r><r><rPr><b/></rPr><t>ít</t></r><rPh sb="0" eb="1"><t>ゴミ</t></rPh>';
const STRINGS = [`<t xml:space="preserve">${CELLS.head}</t>`, RICH];

/** Excel: shared texts, shared formulas, saved values. */
const excel = [
  row(1, `<c r="A1" t="s">${text(0)}</c>`, '<c r="B1"><v>2</v></c>', '<c r="C1"><f t="shared" ref="C1:C3" si="0">A2+B1</f><v>12</v></c>', `<c r="D1" s="1"><v>${String(CELLS.date)}</v></c>`),
  row(2, '<c r="A2"><v>10</v></c>', '<c r="B2"><v>3</v></c>', '<c r="C2"><f t="shared" si="0"/><v>23</v></c>', `<c r="D2" t="s">${text(1)}</c>`),
  row(3, '<c r="A3"><v>20</v></c>', '<c r="B3"><v>4</v></c>', '<c r="C3"><f t="shared" si="0"/><v>4</v></c>', '<c r="D3" t="e"><v>#N/A</v></c>'),
  row(4, '<c r="B4" t="b"><v>1</v></c>', '<c r="D4" t="str"><f>IF(B4,"a&lt;b","")</f><v>a&lt;b</v></c>', '<c r="E4" t="e"><f>SUM($A$2:A3)/0</f><v>#DIV/0!</v></c>'),
].join(''); // prettier-ignore

/** openpyxl and other libraries: texts in the cells, formulas without values. */
const library = [
  row(1, `<c r="A1" t="inlineStr"><is><t>${CELLS.head}</t></is></c>`, '<c r="B1" t="n"><v>2</v></c>', '<c r="C1"><f>A2+B1</f><v/></c>', `<c r="D1" s="1" t="n"><v>${String(CELLS.date)}</v></c>`),
  row(2, '<c r="A2" t="n"><v>10</v></c>', '<c r="B2" t="n"><v>3</v></c>', '<c r="C2"><f>A3+B2</f><v></v></c>', `<c r="D2" t="inlineStr"><is>${RICH}</is></c>`),
  row(3, '<c r="A3" t="n"><v>20</v></c>', '<c r="B3" t="n"><v>4</v></c>', '<c r="C3"><f>A4+B3</f></c>', '<c r="D3" t="e"><v>#N/A</v></c>'),
  row(4, '<c r="B4" t="b"><v>1</v></c>', '<c r="D4"><f>IF(B4,"a&lt;b","")</f><v></v></c>', '<c r="E4"><f>SUM($A$2:A3)/0</f></c>'),
].join(''); // prettier-ignore

const sheet = (cells: string): string => `<sheetData>${cells}</sheetData>`;
const dialect = (cells: string, more: Partial<Parameters<typeof fileOf>[0]> = {}): Parameters<typeof fileOf>[0] => ({
  sheets: { 'Trang 1': sheet(cells) },
  strings: STRINGS,
  styles: STYLES,
  ...more,
});

function prefixed(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const done = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    const xml = new TextDecoder().decode(bytes);
    if (!xml.includes(`xmlns="${MAIN}"`)) return [name, bytes];
    return [name, strToU8(xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`))];
  });
  return Object.fromEntries(done);
}

/** As programs write that do not know a part's size before it is finished. */
function streamed(parts: Record<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    file.push(bytes.subarray(0, 5));
    file.push(bytes.subarray(5), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function utf16(xml: Uint8Array): Uint8Array {
  const content = Buffer.from(`\ufeff${new TextDecoder().decode(xml)}`, 'utf16le');
  return new Uint8Array(content);
}

const plain = partsOf(dialect(excel));
const sheetPart = 'xl/worksheets/sheet1.xml';

const DIALECTS: readonly [string, () => Uint8Array][] = [
  ['Excel', () => fileOf(dialect(excel))],
  ['openpyxl, without saved values', () => fileOf(dialect(library))],
  ['old saved values', () => fileOf(dialect(excel.replaceAll('<v>12</v>', '<v>999</v>').replace('<v>23</v>', '<v>0</v>')))],
  [
    'no addresses',
    () =>
      fileOf(
        dialect(
          `${excel
            .replaceAll(/ r="[A-Z]*\d+"/g, '')
            .replace('<row><c t="b">', '<row><c/><c t="b">')
            .replace('<c t="str">', '<c/><c t="str">')}`,
        ),
      ),
  ],
  ['names with a prefix, as the OpenXML SDK and ClosedXML write', () => zipSync(prefixed(plain))],
  ['sizes after the data, as streaming writers do', () => streamed(plain)],
  ['UTF-16', () => zipSync({ ...plain, [sheetPart]: utf16(plain[sheetPart] ?? new Uint8Array()) })],
  ['a byte order mark', () => zipSync({ ...plain, [sheetPart]: strToU8(`\ufeff${new TextDecoder().decode(plain[sheetPart])}`) })],
  [
    'other part names, absolute targets, backslashes, as WPS and .NET do',
    () => {
      const { [sheetPart]: moved = new Uint8Array(), ...others } = plain;
      const parts = { ...others, 'XL\\Trang\\S.xml': moved };
      const links = new TextDecoder().decode(plain['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', '/xl/trang/s.xml');
      return zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(links) });
    },
  ],
  [
    'strict Open XML, dates as text',
    () => {
      const strict = Object.entries(plain).map(([name, bytes]): [string, Uint8Array] => [
        name,
        strToU8(
          new TextDecoder()
            .decode(bytes)
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
            .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
            .replace(`<c r="D1" s="1"><v>${String(CELLS.date)}</v></c>`, '<c r="D1" s="1" t="d"><v>2024-11-05</v></c>'),
        ),
      ]);
      return zipSync(Object.fromEntries(strict));
    },
  ],
  [
    'LibreOffice: formats to the last row and column',
    () =>
      fileOf(
        dialect('', {
          sheets: {
            'Trang 1':
              '<sheetFormatPr defaultRowHeight="12.8"/><cols><col min="1" max="16384" width="11.52" customWidth="false"/></cols>' +
              sheet(`${excel}<row r="1048576" customFormat="false" ht="12.8" customHeight="false"><c r="A1048576" s="2"/></row>`),
          },
        }),
      ),
  ],
];

test.each(DIALECTS)('%s', async (_, file) => {
  const { snapshot, model } = await readXlsx(file());
  expect(snapshot.sheets).toEqual([{ name: 'Trang 1', visibility: 'visible', top: 0, left: 0, cells: EXPECTED }]);
  const drawn = new Map(model.sheets[0]?.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  EXPECTED.forEach((line, place) => {
    line.forEach((cell, column) => {
      if (!cell) return;
      const found = drawn.get(`${String(place)},${String(column)}`);
      expect([found?.value, found?.formula]).toEqual([cell.value, cell.formula]);
    });
  });
});

describe('what else a file may hold', () => {
  test('hidden sheets are read, chart sheets are not', async () => {
    const bytes = fileOf({
      sheets: { Hiện: sheet(''), Ẩn: sheet(row(3, '<c r="C3"><v>5</v></c>')), 'Rất ẩn': sheet(''), 'Biểu đồ': sheet('') },
      states: { Ẩn: 'state="hidden"', 'Rất ẩn': 'state="veryHidden"' },
      parts: {
        'xl/_rels/workbook.xml.rels':
          `<Relationships xmlns="${LINKS}">` +
          [1, 2, 3, 4]
            .map(
              (n) =>
                `<Relationship Id="rId${String(n)}" Type="${RELATIONS}/${n === 4 ? 'chartsheet' : 'worksheet'}" Target="worksheets/sheet${String(n)}.xml"/>`,
            )
            .join('') +
          '</Relationships>',
      },
    });
    const { snapshot, model } = await readXlsx(bytes);
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Hiện', 'visible'],
      ['Ẩn', 'hidden'],
      ['Rất ẩn', 'veryHidden'],
    ]);
    expect(snapshot.sheets[1]).toMatchObject({ top: 2, left: 2, cells: [[{ value: 5 }]] });
    expect(model.sheets).toHaveLength(3);
  });

  test('names: of removed sheets too, Excel’s own never, a sheet’s own where no other has its name', async () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1:$B$2</definedName>' +
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">A!$A$1</definedName>' +
      '<definedName name="PL2_so">A!$A$1</definedName><definedName name="mat">#REF!$A$1</definedName>' +
      '<definedName name="rieng" localSheetId="0">A!$A$1</definedName><definedName name="pl2_SO" localSheetId="1">B!$A$1</definedName></definedNames>';
    const cells = sheet(row(1, '<c r="A1"><v>7</v></c><c r="B1"><f>PL2_so</f></c><c r="C1"><f>rieng*2</f></c>'));
    const { snapshot, model } = await readXlsx(
      fileOf({ sheets: { A: cells, B: cells.replace('<v>7</v>', '<v>9</v>') }, afterSheets: names }),
    );
    expect(snapshot.names).toEqual([
      { name: 'PL2_so', refersTo: '=A!$A$1' },
      { name: 'mat', refersTo: '=#REF!$A$1' },
      { name: 'rieng', refersTo: '=A!$A$1' },
    ]);
    expect(model.names[0]).toEqual({ name: 'PL2_so', refersTo: 'A!$A$1' });
    expect(model.sheets[0]?.printArea).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    const values = snapshot.sheets.map((found) => found.cells[0]?.map((cell) => cell?.value));
    // On sheet B the name means B's own cell; a name of sheet A means nothing there, and no value was saved.
    expect(values).toEqual([
      [7, 7, 14],
      [9, 9, null],
    ]);
  });

  test('dates counted from 1904 are told as if counted from 1900', async () => {
    const cells = sheet(
      row(1, `<c r="A1" s="1"><v>${String(CELLS.date - 1462)}</v></c><c r="B1"><v>5</v></c><c r="C1"><f>YEAR(A1)</f></c>`),
    );
    const { snapshot } = await readXlsx(fileOf({ sheets: { A: cells }, styles: STYLES, beforeSheets: '<workbookPr date1904="1"/>' }));
    expect(snapshot.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([CELLS.date, 5, 2024]);
  });

  test('a date format does not spoil a number that is no date', async () => {
    const cells = sheet(
      row(1, '<c r="A1" s="1"><v>250000000</v></c><c r="B1" s="3"><v>-4.97</v></c><c r="C1" s="1"><v>45601.123456789</v></c>'),
    );
    const { snapshot } = await readXlsx(fileOf({ sheets: { A: cells }, styles: STYLES }));
    expect(snapshot.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([250000000, -4.97, 45601.123456789]);
  });

  test('an array formula keeps its value, a formula that cannot be calculated too; without a value it is blank', async () => {
    const cells = sheet(
      row(1, '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>42</v></c><c r="B1"><v>3</v></c>') +
        row(2, '<c r="A2"><f>_xlfn.XLOOKUP(1,B1:B2,B1:B2)</f><v>17</v></c><c r="B2"><f>TODAY()</f></c><c r="C2"><f>B2+1</f></c>'),
    );
    const { snapshot } = await readXlsx(fileOf({ sheets: { A: cells } }));
    expect(snapshot.sheets[0]?.cells).toEqual([
      [{ value: 42, formula: '=SUM(B1:B2*2)' }, { value: 3 }],
      [
        { value: 17, formula: '=_xlfn.XLOOKUP(1,B1:B2,B1:B2)' },
        { value: null, formula: '=TODAY()' },
        { value: null, formula: '=B2+1' },
      ],
    ]);
  });

  test('styles: theme and indexed colours, default font, lines, number formats', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">' +
      ['dk1', 'lt1', 'dk2', 'lt2', 'accent1']
        .map((slot, index) => `<a:${slot}><a:srgbClr val="${String(index).repeat(6)}"/></a:${slot}>`)
        .join('') +
      '</a:clrScheme></a:themeElements></a:theme>';
    const cells = sheet(row(1, '<c r="A1" s="2"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1" s="3"/>'));
    const links = `<Relationship Id="rIdH" Type="${RELATIONS}/theme" Target="theme/theme1.xml"/>`;
    const { model } = await readXlsx(fileOf({ sheets: { A: cells }, styles: STYLES, links, parts: { 'xl/theme/theme1.xml': theme } }));
    expect(model.sheets[0]?.cells.map((cell) => cell.style)).toEqual([
      { bold: true, size: 14, color: '444444', fill: 'FFFF99', border: true, align: 'center', valign: 'middle', format: '#,##0.0' },
      { size: 11 },
      { size: 11, format: 'm/d/yyyy' },
    ]);
  });

  test('merges, checks and conditions that reach to the end of the sheet are cut to what is there', async () => {
    const bytes = fileOf({
      sheets: {
        A:
          sheet(row(1, '<c r="A1"><v>1</v></c><c r="C1"><v>1</v></c>') + row(2, '<c r="A2"><v>1</v></c>')) +
          '<mergeCells count="2"><mergeCell ref="A1:XFD1"/><mergeCell ref="F9:G1048576"/></mergeCells>' +
          '<conditionalFormatting sqref="B1:B1048576 D3"><cfRule type="expression" priority="1" dxfId="0"><formula>$A1&gt;B1</formula></cfRule>' +
          '<cfRule type="cellIs" priority="2" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation type="whole" operator="greaterThanOrEqual" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation>' +
          '<dataValidation type="textLength" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
      },
      styles: STYLES,
    });
    const [found] = (await readXlsx(bytes)).model.sheets;
    expect(found?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(found?.validations.map((rule) => rule.area)).toEqual([{ top: 0, left: 0, bottom: 201, right: 52 }]);
    expect(found?.conditions).toEqual([
      { area: { top: 0, left: 1, bottom: 201, right: 1 }, formula: '$A1>B1', severity: 'note' },
      { area: { top: 2, left: 3, bottom: 2, right: 3 }, formula: '$A3>D3', severity: 'note' },
    ]);
  });
});
