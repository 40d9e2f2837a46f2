/** A mẫu in Word, filled in from a book: what is written where, in which look, and what stays. */
import { editsOf, propose } from '../../../src/drafts/fill/propose';
import { editDocx, readDocx } from '../../../src/files/docx';
import { changedParts, docxOf, p, partOf, r, sdt } from '../../support/docx/files';
import { makeBook } from '../../support/makeBook';

const book = makeBook({
  TTC: { '-': { ten_don_vi: 'Trà Tân', so_ho: 1232, so_chi_bo: 8, tap_huan_luot: 45, so_nhan_khau: 4675 } },
  PL2: { '2021-2025': { tthc_da_tiep_nhan: 14490, tthc_da_giai_quyet: 14490 } },
  PL6: { '2021-2025': { mh_tap_the: 7, mh_ca_nhan: 0, kt_tap_the: 3 } },
});
const fill = (body: string): { lines: string[]; xml: string } => {
  const file = docxOf({ body });
  const mau = readDocx(file);
  const out = editDocx(mau, editsOf(mau.draft, propose(mau.draft, book)));
  expect(changedParts(file, out)).toEqual(file === out ? [] : ['word/document.xml']);
  return { lines: readDocx(out).draft.paragraphs.map(({ text }) => text), xml: partOf(out) };
};

const BOLD = '<w:b/>';
const LEADER = '<w:pPr><w:tabs><w:tab w:val="left" w:leader="dot" w:pos="4000"/></w:tabs></w:pPr>';
const UNDERLINED = '<w:u w:val="single"/>';
const cell = (text: string): string => `<w:tc>${text === '' ? '<w:p/>' : p(text)}</w:tc>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

const CASES: readonly [string, string, readonly string[]][] = [
  ['dots in pieces of several looks', `<w:p>${r('Đảng bộ có ')}${r('…', BOLD)}${r('..')}${r('…chi bộ trực thuộc')}</w:p>`, ['Đảng bộ có 08 chi bộ trực thuộc']],
  ['a word cut anywhere', `<w:p>${r('Bộ phận Một cửa tiếp n')}${r('hận…', BOLD)}${r('..h')}${r('ồ sơ')}</w:p>`, ['Bộ phận Một cửa tiếp nhận 14.490 hồ sơ']],
  ['a tab with a leader', `<w:p>${LEADER}${r('Số hộ:')}<w:r><w:tab/></w:r>${r('hộ')}</w:p>`, ['Số hộ: 1.232 hộ']],
  ['underlined spaces', `<w:p>${r('Đảng bộ có ')}${r('        ', UNDERLINED)}${r(' chi bộ trực thuộc')}</w:p>`, ['Đảng bộ có 08 chi bộ trực thuộc']],
  ['a key in braces over two runs', `<w:p>${r('Xã {{ten_')}${r('don_vi}}', BOLD)}${r(', {{khong_ro}}')}</w:p>`, ['Xã Trà Tân, {{khong_ro}}']],
  ['a control with its prompt', `<w:p>${r('Cử ')}${sdt('tap_huan_luot', r('Bấm để nhập'), '<w:showingPlcHdr/>')}${r(' lượt')}</w:p>`, ['Cử 45 lượt']],
  ['an empty control', `<w:p>${r('Cử ')}${sdt('tap_huan_luot', '')}${r(' lượt')}</w:p>`, ['Cử 45 lượt']],
  ['an unknown control stays', `<w:p>${sdt('la', r('Nhập tên'), '<w:showingPlcHdr/>')}</w:p>`, ['Nhập tên']],
  ['cells beside labels', table(['Số hộ', ''], ['Số nhân khẩu', ''], ['Số cây', '']), ['Số hộ', '1.232', 'Số nhân khẩu', '4.675', 'Số cây', '']],
  ['cells of a form', table(['Giai đoạn', 'Tổng số mô hình được công nhận: tập thể', 'Biểu dương, khen thưởng: tập thể'], ['2021-2025', '', ''], ['Tổng cộng', '', '']), ['Giai đoạn', 'Tổng số mô hình được công nhận: tập thể', 'Biểu dương, khen thưởng: tập thể', '2021-2025', '7', '3', 'Tổng cộng', '7', '3']],
  ['dots in cells', table(['Số hộ', '…… hộ'], ['Số nhân khẩu', '……'], ['2021-2025', 'Tiếp nhận … hồ sơ thủ tục hành chính']), ['Số hộ', '1.232 hộ', 'Số nhân khẩu', '4.675', '2021-2025', 'Tiếp nhận 14.490 hồ sơ thủ tục hành chính']],
  ['ellipses stay', p('Tổ chức học nghị quyết, kế hoạch…về dân vận'), ['Tổ chức học nghị quyết, kế hoạch…về dân vận']],
]; // prettier-ignore

test.each(CASES)('%s', (_, body, lines) => {
  expect(fill(body).lines).toEqual(lines);
});

test('a value takes the look of the blank', () => {
  const { xml } = fill(`<w:p>${r('Đảng bộ có ')}${r('…..', BOLD)}${r(' chi bộ trực thuộc')}</w:p>`);
  expect(/<w:body>(.*)<\/w:body>/.exec(xml)?.[1]).toBe(`<w:p>${r('Đảng bộ có ')}${r('08', BOLD)}${r(' chi bộ trực thuộc')}</w:p>`);
});
