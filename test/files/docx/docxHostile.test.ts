/** What a stranger's Word file may do: each gets one clear sentence, and none takes the program down. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { Fault } from '../../../src/core/fault';
import { readDocx } from '../../../src/files/docx';
import { writeXlsx } from '../../../src/files/xlsx';
import { MODEL } from '../../support/xlsx/model';
import { container, forged } from '../../support/hostileFiles';
import { docxOf, p } from '../../support/docx/files';

const main = (xml: string): Uint8Array => docxOf({ body: '', parts: { 'word/document.xml': xml } });

const REFUSED: readonly [string, () => Uint8Array | Promise<Uint8Array>, Fault['code'], RegExp][] = [
  ['an empty file', () => new Uint8Array(), 'file-unreadable', /rỗng/],
  ['an old document', () => container('WordDocument'), 'file-unreadable', /\.doc\b.*Lưu thành/],
  ['a password', () => container('EncryptedPackage'), 'file-protected', /mật khẩu/],
  ['an old workbook', () => container('Workbook'), 'file-unreadable', /đời cũ/],
  ['OpenDocument', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'file-unreadable', /\.odt/],
  ['macros', () => docxOf({ body: p('a'), parts: { 'word/vbaProject.bin': 'x' } }), 'file-unreadable', /\.docm/],
  ['rich text', () => strToU8('{\\rtf1\\ansi Báo cáo}'), 'file-unreadable', /\.rtf/],
  ['a web page', () => strToU8('<html><body>Báo cáo</body></html>'), 'file-unreadable', /trang web/],
  ['a PDF', () => strToU8('%PDF-1.7 …'), 'file-unreadable', /PDF/],
  ['plain text', () => strToU8('Báo cáo tổng kết'), 'file-unreadable', /văn bản thường/],
  ['a workbook', () => writeXlsx(MODEL), 'file-unreadable', /Excel/],
  ['any other zip', () => zipSync({ 'anh.png': strToU8('x') }), 'file-unreadable', /tệp nén/],
  ['a package without a document', () => zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-unreadable', /không chứa văn bản/],
  ['a file cut short', () => docxOf({ body: p('a') }).slice(0, -100), 'file-unreadable', /hỏng/],
  ['broken XML', () => main('<w:document><w:body><w:p></w:body></w:document>'), 'file-unreadable', /hỏng/],
  ['letters that are none', () => docxOf({ body: '', parts: { 'word/document.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]) } }), 'file-unreadable', /hỏng/],
  ['a zip bomb', () => forged(docxOf({ body: p('a') }), 'word/document.xml', 0x7fffffff), 'file-too-large', /giải nén/],
  ['a part larger than it says', () => forged(docxOf({ body: p('a'.repeat(5000)) }), 'word/document.xml', 100), 'file-unreadable', /hỏng/],
  ['a document type', () => main(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>${p('&a;')}</w:document>`), 'file-unreadable', /DOCTYPE/],
  ['a document type in the styles', () => docxOf({ body: p('a'), styles: '', parts: { 'word/styles.xml': '<!DOCTYPE x><x/>' } }), 'file-unreadable', /DOCTYPE/],
  ['an entity of its own', () => docxOf({ body: p('&cong;') }), 'file-unreadable', /hỏng/],
  ['elements without end', () => docxOf({ body: '<w:tbl><w:tr><w:tc>'.repeat(200) + '</w:tc></w:tr></w:tbl>'.repeat(200) }), 'file-unreadable', /lồng quá nhiều lớp/],
  ['a million empty paragraphs', () => docxOf({ body: '<w:p/>'.repeat(1_000_000) }), 'file-too-large', /100\.000 đoạn/],
  ['a million properties', () => docxOf({ body: `<w:p>${'<w:x/>'.repeat(1_000_001)}</w:p>` }), 'file-too-large', /quá nhiều thành phần/],
]; // prettier-ignore

test.each(REFUSED)('%s', async (_, file, code, words) => {
  const bytes = await file();
  const fault = (() => {
    try {
      readDocx(bytes);
    } catch (error) {
      return error;
    }
    return undefined;
  })();
  expect(fault).toBeInstanceOf(Fault);
  expect([(fault as Fault).code, (fault as Fault).message]).toEqual([code, expect.stringMatching(words)]);
});

test('a file with bytes changed anywhere is read or refused with a sentence', () => {
  const bytes = docxOf({ body: p('Tổng số 45 cuộc'), styles: '', header: p('a') });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), (changes) => {
      const spoilt = Uint8Array.from(bytes);
      for (const [place, value] of changes) spoilt[place] = value;
      try {
        readDocx(spoilt);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
      }
    }),
    { numRuns: 200 },
  );
});
