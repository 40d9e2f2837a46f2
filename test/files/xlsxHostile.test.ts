/** What a stranger's file may do: each gets one clear sentence, and none takes the program down. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { Fault } from '../../src/core/fault';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import { LIMITS } from '../../src/files/xlsx/limits';
import { container, forged } from '../support/hostileFiles';
import { fileOf, partsOf, RELATIONS, STYLES } from '../support/xlsx/files';
import { MODEL } from '../support/xlsx/model';

const sheet = (content: string, level: 0 | 6 = 6): Uint8Array => fileOf({ sheets: { 'Trang 1': content }, styles: STYLES }, level);
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;
const one = data('<row r="1"><c r="A1"><v>1</v></c></row>');
const many = (count: number, each: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => each(index + 1)).join('');

const PART = 'xl/worksheets/sheet1.xml';
const strings = `<Relationship Id="rIdS" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`;

const REFUSED: readonly [string, () => Uint8Array, Fault['code'], RegExp][] = [
  ['an empty file', () => new Uint8Array(), 'file-unreadable', /rỗng/],
  ['text', () => strToU8('Giai đoạn,Số cuộc\n2013-2018,7\n'), 'file-unreadable', /\.csv/],
  ['a web page', () => strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'file-unreadable', /trang web/],
  ['a PDF', () => strToU8('%PDF-1.7 …'), 'file-unreadable', /PDF/],
  ['noise', () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), 'file-unreadable', /không phải tệp Excel/],
  ['noise that begins as a zip', () => Uint8Array.from({ length: 5000 }, (_, index) => [0x50, 0x4b][index] ?? (index * 7919) % 251), 'file-unreadable', /hỏng/],
  ['a password', () => container('EncryptedPackage'), 'file-protected', /mật khẩu/],
  ['an old workbook (.xls)', () => container('Workbook'), 'file-unreadable', /\.xls/],
  ['an old document (.doc)', () => container('WordDocument'), 'file-unreadable', /\.doc/],
  ['a document (.docx)', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<x/>') }), 'file-unreadable', /Word/],
  ['a spreadsheet of another kind (.ods)', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), 'file-unreadable', /OpenDocument/],
  ['a binary workbook (.xlsb)', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('x') }), 'file-unreadable', /\.xlsb/],
  ['any other zip', () => zipSync({ 'anh.png': strToU8('x') }), 'file-unreadable', /tệp nén/],
  ['a package without a workbook', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-unreadable', /sổ làm việc/],
  ['a file cut short', () => sheet(one).slice(0, -200), 'file-unreadable', /chưa trọn vẹn/],
  ['a sheet cut short', () => fileOf({ sheets: { A: '' }, parts: { [PART]: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' } }), 'file-unreadable', /không trọn vẹn/],
  ['broken XML', () => sheet(data('<row r="1"><c r="A1"><v>1</c></row>')), 'file-unreadable', /hỏng/],
  ['a sheet that is missing', () => fileOf({ sheets: { 'Trang 1': undefined } }), 'file-unreadable', /Trang 1/],
  ['rows that no sheet has', () => sheet(data('<row r="-5"><c r="A1"><v>1</v></c></row>')), 'file-unreadable', /-5/],
  ['cells that no sheet has', () => sheet(data('<row r="1"><c r="ZZZZ99"><v>1</v></c></row>')), 'file-unreadable', /ZZZZ99/],
  ['more bytes than are read', () => new Uint8Array(LIMITS.fileBytes + 1), 'file-too-large', /30 MB/],
  ['a zip bomb', () => forged(fileOf({ sheets: { A: one }, parts: { 'xl/media/a.bin': new Uint8Array(2 ** 20) } }), 'xl/media/a.bin', LIMITS.unpackedBytes), 'file-too-large', /300 MB/],
  ['a part that says it is huge', () => forged(sheet(one), PART, 0xfffffff0), 'file-too-large', /300 MB/],
  ['a part that is larger than it says', () => forged(sheet(data(many(5000, (row) => `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`))), PART, 500), 'file-unreadable', /hỏng/],
  ['entities in a sheet', () => fileOf({ sheets: { A: '' }, parts: { [PART]: `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>${one}</worksheet>` } }), 'file-unreadable', /DOCTYPE/],
  ['entities that grow', () => fileOf({ sheets: { A: one }, links: strings, parts: { 'xl/sharedStrings.xml': `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><sst><si><t>&b;</t></si></sst>` } }), 'file-unreadable', /DOCTYPE/],
  ['a million rows with one cell at the end', () => sheet(data('<row r="1048576"><c r="C1048576"><v>2</v></c></row>')), 'file-too-large', /C1048576/],
  ['a cell in the last column', () => sheet(data('<row r="1"><c r="XFD1"><v>1</v></c></row>')), 'file-too-large', /XFD1/],
  ['more cells than are read', () => sheet(data(many(1100, (row) => `<row r="${String(row)}">${many(490, () => '<c><v>1</v></c>')}</row>`)), 0), 'file-too-large', /500\.000 ô/],
  ['100,000 conditional formats', () => sheet(data('') + many(100_000, (row) => `<conditionalFormatting sqref="A${String(row)}"><cfRule type="expression" priority="${String(row)}"><formula>1</formula></cfRule></conditionalFormatting>`)), 'file-too-large', /100\.000 định dạng có điều kiện/],
  ['a condition over 30,000 areas', () => sheet(`${data(many(202, (row) => `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`))}<conditionalFormatting sqref="${many(30_000, (at) => `A${String((at % 200) + 1)} `).trim()}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`), 'file-too-large', /30\.000 vùng ô/],
  ['100,000 merges', () => sheet(`${one}<mergeCells>${many(100_000, (row) => `<mergeCell ref="A${String(row)}:B${String(row)}"/>`)}</mergeCells>`), 'file-too-large', /100\.000 vùng ô trộn/],
  ['100,000 validations', () => sheet(`${one}<dataValidations>${many(100_000, () => '<dataValidation type="whole" sqref="A1"/>')}</dataValidations>`), 'file-too-large', /100\.000 quy tắc/],
  ['columns described again and again', () => sheet(`<cols>${'<col min="1" max="16384" width="5"/>'.repeat(20_000)}</cols>${one}`), 'file-unreadable', /cột/],
  ['100,000 names', () => fileOf({ sheets: { A: one }, afterSheets: `<definedNames>${many(100_000, (n) => `<definedName name="n${String(n)}">A!$A$1</definedName>`)}</definedNames>` }), 'file-too-large', /100\.000 tên/],
  ['1,000 sheets', () => fileOf({ sheets: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`S${String(n)}`, one])) }), 'file-too-large', /1\.000 trang tính/],
  ['20,000 formulas of 8,000 letters out of one', () => sheet(data(many(20_000, (row) => `<row r="${String(row)}"><c r="A${String(row)}"><f t="shared" si="0"${row > 1 ? '/>' : ` ref="A1:A20000">${'SUM(B1:C9)+'.repeat(700)}1</f>`}</c></row>`))), 'file-too-large', /Công thức/],
]; // prettier-ignore

test.each(REFUSED)('%s', async (_, file, code, words) => {
  const bytes = file();
  const fault = await readXlsx(bytes).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ code });
  const { message } = fault as Fault;
  expect(message).toMatch(words);
  // What is wrong and what to do now, composed letters, no word of the program's own.
  expect(message).toMatch(/\. (Hãy|Tệp này không bình thường).*\.$/);
  expect(message).toBe(message.normalize('NFC'));
});

test('what cannot be read cannot be saved over either', async () => {
  await expect(writeXlsx(MODEL, container('EncryptedPackage'))).rejects.toMatchObject({ code: 'file-protected' });
  await expect(writeXlsx(MODEL, sheet(one).slice(0, -200))).rejects.toMatchObject({ code: 'file-unreadable' });
});

describe('strange, and still read', () => {
  test('a million blank rows with formats are cropped', async () => {
    const blank = '<row><c s="2"/></row>'.repeat(1_048_575);
    const { model } = await readXlsx(sheet(data(`<row r="1"><c r="A1"><v>1</v></c></row>${blank}`), 0));
    expect(model.sheets[0]?.cells).toHaveLength(201);
  });

  test('so are blank columns', async () => {
    const cells = many(16_384, () => '<c s="2"/>');
    const { model } = await readXlsx(sheet(data(`<row r="1"><c r="A1"><v>1</v></c></row><row r="2">${cells}</row>`)));
    expect(model.sheets[0]?.cells).toHaveLength(52);
  });

  test('a merge of the whole sheet is cut to what is there', async () => {
    const { model } = await readXlsx(sheet(`${one}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`));
    expect(model.sheets[0]?.merges).toEqual([]);
  });

  test('a name of ten million letters', async () => {
    const afterSheets = `<definedNames><definedName name="n">${'1+'.repeat(5_000_000)}1</definedName></definedNames>`;
    const { snapshot } = await readXlsx(fileOf({ sheets: { A: data('<row r="1"><c r="A1"><f>n</f><v>5</v></c></row>') }, afterSheets }));
    expect(snapshot.sheets[0]?.cells[0]?.[0]?.value).toBe(5);
  });

  test('texts that look like formulas, tags and prototypes stay texts', async () => {
    const texts = ['=1+1', '__proto__', '&lt;script&gt;alert(1)&lt;/script&gt;', '=HYPERLINK(&quot;x&quot;)', '{0}'];
    const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const { snapshot } = await readXlsx(sheet(data(`<row r="1">${cells}</row>`)));
    expect(snapshot.sheets[0]?.cells[0]).toEqual(
      ['=1+1', '__proto__', '<script>alert(1)</script>', '=HYPERLINK("x")', '{0}'].map((value) => ({ value })),
    );
  });

  test('a part named after a prototype', async () => {
    const parts = { ...partsOf({ sheets: { A: one } }), constructor: strToU8('x'), toString: strToU8('x') };
    expect((await readXlsx(zipSync(parts))).snapshot.sheets).toHaveLength(1);
  });
});

describe('any damage', () => {
  test('gives a workbook or a fault, and nothing else', async () => {
    const good = await writeXlsx(MODEL);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(good.length),
        async (bytes, end) => {
          const copy = good.slice(0, bytes.length % 2 === 0 ? good.length : Math.max(end, 1));
          for (const [at, byte] of bytes) copy[at] = byte;
          const result = await readXlsx(copy).catch((error: unknown) => error);
          if (result instanceof Error) expect(result).toBeInstanceOf(Fault);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('so does any XML for a sheet', async () => {
    const piece = fc.constantFrom(
      ...'<sheetData>|</sheetData>|<row r="1">|<row>|</row>|<c r="A1" t="s">|<c s="9">|</c>|<v>|1|</v>|<f t="shared" si="0">|A1|</f>|<f/>|<is><t>|</t></is>|<mergeCells>|<mergeCell ref="B2:A1"/>|<mergeCell ref="?"/>|</mergeCells>|<cols>|<col min="x" max="3"/>|</cols>|<!--|-->|<![CDATA[|]]>|&amp;|&x;|<pageSetup orientation="x"/>'.split(
        '|',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (parts) => {
        const result = await readXlsx(sheet(parts.join(''))).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(Fault);
      }),
      { numRuns: 400 },
    );
  });
});
