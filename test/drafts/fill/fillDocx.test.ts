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

const mark = (type: string, content = ''): string => `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
/** A text field of a form with what it shows, in runs of its own. */
const field = (name: string, shown: readonly string[], more = ''): string =>
  `${mark('begin', `<w:ffData><w:name w:val="${name}"/><w:textInput>${more}</w:textInput></w:ffData>`)}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${mark('separate')}${shown.map((text) => r(text, BOLD)).join('')}${mark('end')}`;
const EMPTY = ['\u2002', '\u2002', '\u2002', '\u2002', '\u2002'];
const merge = (name: string): string =>
  `${mark('begin')}<w:r><w:instrText> MERGEFIELD ${name} \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}${r(`«${name}»`, BOLD)}${mark('end')}`;
/** A text box as Word saves it, once for itself and once for programs of old. */
const box = (own: string, old: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${own}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${old}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const CASES: readonly [string, string, readonly string[]][] = [
  ['dots in pieces of several looks', `<w:p>${r('Đảng bộ có ')}${r('…', BOLD)}${r('..')}${r('…chi bộ trực thuộc')}</w:p>`, ['Đảng bộ có 08 chi bộ trực thuộc']],
  ['a word cut anywhere', `<w:p>${r('Bộ phận Một cửa tiếp n')}${r('hận…', BOLD)}${r('..h')}${r('ồ sơ')}</w:p>`, ['Bộ phận Một cửa tiếp nhận 14.490 hồ sơ']],
  ['a tab with a leader', `<w:p>${LEADER}${r('Số hộ:')}<w:r><w:tab/></w:r>${r('hộ')}</w:p>`, ['Số hộ: 1.232 hộ']],
  ['underlined spaces', `<w:p>${r('Đảng bộ có ')}${r('        ', UNDERLINED)}${r(' chi bộ trực thuộc')}</w:p>`, ['Đảng bộ có 08 chi bộ trực thuộc']],
  ['a key in braces over two runs', `<w:p>${r('Xã {{ten_')}${r('don_vi}}', BOLD)}${r(', {{khong_ro}}')}</w:p>`, ['Xã Trà Tân, {{khong_ro}}']],
  ['a control with its prompt', `<w:p>${r('Cử ')}${sdt('tap_huan_luot', r('Bấm để nhập'), '<w:showingPlcHdr/>')}${r(' lượt')}</w:p>`, ['Cử 45 lượt']],
  ['an empty control', `<w:p>${r('Cử ')}${sdt('tap_huan_luot', '')}${r(' lượt')}</w:p>`, ['Cử 45 lượt']],
  ['fields of a form', `<w:p>${r('Toàn xã có ')}${field('Text1', EMPTY)}${r(' hộ với ')}${field('Text2', EMPTY)}${r(' khẩu')}</w:p>`, ['Toàn xã có 1.232 hộ với 4.675 khẩu']],
  ['a field that shows nothing', `<w:p>${r('Toàn xã có ')}${field('Text1', [])}${r(' hộ')}</w:p>`, ['Toàn xã có 1.232 hộ']],
  ['a field named by a key', `<w:p>${r('Số liệu: ')}${field('so_nhan_khau', EMPTY)}</w:p>`, ['Số liệu: 4.675']],
  ['a field that was filled', `<w:p>${r('Đảng bộ có ')}${field('Text1', ['15'])}${r(' chi bộ')}</w:p>`, ['Đảng bộ có 15 chi bộ']],
  ['a field with its first text', `<w:p>${r('Số hộ: ')}${field('Text1', ['Nhập số'], '<w:default w:val="Nhập số"/>')}</w:p>`, ['Số hộ: 1.232']],
  ['a box to tick', `<w:p>${mark('begin', '<w:ffData><w:name w:val="so_ho"/><w:checkBox/></w:ffData>')}<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>${mark('end')}${r(' Có')}</w:p>`, [' Có']],
  ['merge fields', `<w:p>${r('Xã ')}${merge('ten_don_vi')}${r(', ')}${merge('la')}${r(', ')}<w:fldSimple w:instr=" MERGEFIELD so_ho ">${r('«so_ho»', BOLD)}</w:fldSimple></w:p>`, ['Xã Trà Tân, «la», 1.232']],
  ['a merge field in the code of another', `<w:p>${mark('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${merge('so_ho')}<w:r><w:instrText> = 1 "a" "b" </w:instrText></w:r>${mark('separate')}${r('b')}${mark('end')}</w:p>`, ['b']],
  ['controls without a name', `<w:p>${r('Toàn xã có ')}${sdt('', r('Bấm để nhập'), '<w:showingPlcHdr/><w:text/>')}${r(' hộ')}</w:p>`, ['Toàn xã có 1.232 hộ']],
  ['a control beside a label', table(['Số hộ', '']).replace('<w:p/>', `<w:p>${sdt('', r('Bấm để nhập'), '<w:showingPlcHdr/>')}</w:p>`) + p('x'), ['Số hộ', '1.232', 'x']],
  ['an unknown control stays', `<w:p>${sdt('la', r('Nhập tên'), '<w:showingPlcHdr/>')}</w:p>`, ['Nhập tên']],
  ['cells beside labels', table(['Số hộ', ''], ['Số nhân khẩu', ''], ['Số cây', '']), ['Số hộ', '1.232', 'Số nhân khẩu', '4.675', 'Số cây', '']],
  ['cells of a form', table(['Giai đoạn', 'Tổng số mô hình được công nhận: tập thể', 'Biểu dương, khen thưởng: tập thể'], ['2021-2025', '', ''], ['Tổng cộng', '', '']), ['Giai đoạn', 'Tổng số mô hình được công nhận: tập thể', 'Biểu dương, khen thưởng: tập thể', '2021-2025', '7', '3', 'Tổng cộng', '7', '3']],
  ['dots in cells', table(['Số hộ', '…… hộ'], ['Số nhân khẩu', '……'], ['2021-2025', 'Tiếp nhận … hồ sơ thủ tục hành chính']), ['Số hộ', '1.232 hộ', 'Số nhân khẩu', '4.675', '2021-2025', 'Tiếp nhận 14.490 hồ sơ thủ tục hành chính']],
  ['merged cells', `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('Giai đoạn')}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Mô hình được công nhận')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>${cell('Tập thể')}${cell('Cá nhân')}</w:tr><w:tr>${cell('2021-2025')}${cell('')}${cell('')}</w:tr></w:tbl>`, ['Giai đoạn', 'Mô hình được công nhận', '', 'Tập thể', 'Cá nhân', '2021-2025', '7', '0']],
  ['a table in a cell', `<w:tbl><w:tr>${cell('Dân cư')}<w:tc>${table(['Số hộ', ''])}<w:p/></w:tc></w:tr></w:tbl>`, ['Dân cư', 'Số hộ', '1.232', '']],
  ['ellipses stay', p('Tổ chức học nghị quyết, kế hoạch…về dân vận'), ['Tổ chức học nghị quyết, kế hoạch…về dân vận']],
]; // prettier-ignore

test.each(CASES)('%s', (_, body, lines) => {
  expect(fill(body).lines).toEqual(lines);
});

test('a merge field leaves only its words', () => {
  const { xml } = fill(`<w:p>${r('Xã ')}${merge('ten_don_vi')}</w:p>`);
  expect(/<w:body>(.*)<\/w:body>/.exec(xml)?.[1]?.replaceAll('<w:r></w:r>', '')).toBe(`<w:p>${r('Xã ')}${r('Trà Tân', BOLD)}</w:p>`);
});

test('a field keeps its marks', () => {
  const { xml } = fill(`<w:p>${r('Toàn xã có ')}${field('Text1', EMPTY)}${r(' hộ')}</w:p>`);
  expect(xml.match(/fldCharType="\w+"/g)).toEqual(['fldCharType="begin"', 'fldCharType="separate"', 'fldCharType="end"']);
  expect(xml).toContain(`${mark('separate')}${r('1.232', BOLD)}`);
});

test('both copies of a text box are filled', () => {
  const [own, old] = [`<w:p>${r('Toàn xã có ')}${r('……', BOLD)}${r(' hộ')}</w:p>`, `<w:p>${r('Toàn xã có …')}${r('… hộ')}</w:p>`];
  const { xml } = fill(box(own, old));
  expect(xml).toContain(`<w:p>${r('Toàn xã có ')}${r('1.232', BOLD)}${r(' hộ')}</w:p>`);
  expect(xml.match(/Toàn xã có 1\.232/g)).toHaveLength(1);
  expect(xml).not.toContain('…');
});

test('a value takes the look of the blank', () => {
  const { xml } = fill(`<w:p>${r('Đảng bộ có ')}${r('…..', BOLD)}${r(' chi bộ trực thuộc')}</w:p>`);
  expect(/<w:body>(.*)<\/w:body>/.exec(xml)?.[1]).toBe(`<w:p>${r('Đảng bộ có ')}${r('08', BOLD)}${r(' chi bộ trực thuộc')}</w:p>`);
});
