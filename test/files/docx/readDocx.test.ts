/** What a reader sees of a Word file, and what of it is a blank, a control or a prompt. */
import type { DraftText } from '../../../src/core/draft';
import { wholeText } from '../../../src/core/draft';
import { readDocx } from '../../../src/files/docx';
import { docxOf, p, r, sdt, type HandMade } from '../../support/docx/files';

const read = (made: HandMade | string): DraftText => readDocx(docxOf(typeof made === 'string' ? { body: made } : made)).draft;
const texts = (draft: DraftText): string[] => draft.paragraphs.map((paragraph) => paragraph.text);
/** Spans as `kind[tag]:words`. */
const spans = (draft: DraftText): string[] =>
  draft.paragraphs.flatMap(({ text, spans: found }) =>
    found.map(({ kind, tag, from, to }) => `${kind}${tag === undefined ? '' : `[${tag}]`}:${text.slice(from, to)}`),
  );

const del = (content: string): string => `<w:del w:id="1" w:author="A">${content}</w:del>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;

const TEXTS: readonly [string, string, readonly string[]][] = [
  ['runs side by side', `<w:p>${r('Tổng số ')}${r('45', '<w:b/>')}${r(' cuộc')}</w:p>`, ['Tổng số 45 cuộc']],
  ['references of XML', p('&lt;a&gt; &amp; &#7897; &quot;b&quot;'), ['<a> & ộ "b"']],
  ['spaces at the ends that Word does not show', '<w:p><w:r><w:t> a  b\n</w:t></w:r></w:p>', ['a  b']],
  ['a space that does not break is kept anywhere', '<w:p><w:r><w:t>\u00a0a\u00a0</w:t></w:r></w:p>', ['\u00a0a\u00a0']],
  ['tabs and breaks', '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:noBreakHyphen/></w:r></w:p>', ['a\tb\nc\n\u2011']],
  ['tab stops are no tabs', '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', ['a']],
  ['symbols', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>x</w:t></w:r></w:p>', ['\uf0a8x']],
  ['what was deleted is gone', `<w:p>${r('có ')}${del('<w:r><w:delText>30</w:delText></w:r>')}<w:ins w:id="2">${r('32')}</w:ins>${r(' cuộc')}</w:p>`, ['có 32 cuộc']],
  ['what was moved stands where it went', `<w:p><w:moveFrom w:id="1">${r('đi')}</w:moveFrom></w:p><w:p><w:moveTo w:id="1">${r('đi')}</w:moveTo></w:p>`, ['', 'đi']],
  ['old properties of a tracked change are past', `<w:p>${r('thấy', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`, ['thấy']],
  ['results of fields without their codes', `<w:p>${r('Trang ')}${field('PAGE', r('2'))}${r('.')}</w:p>`, ['Trang 2.']],
  ['a field within the code of another', `<w:p>${field(`IF </w:instrText></w:r>${field('MERGEFIELD x', r('ẩn'))}<w:r><w:instrText>= 1`, r('hiện'))}</w:p>`, ['hiện']],
  ['a field over paragraphs', `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('mã')}</w:p><w:p>${r('mã')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('kết quả')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, ['', 'kết quả']],
  ['a simple field', `<w:p><w:fldSimple w:instr="DATE">${r('01/7/2025')}</w:fldSimple></w:p>`, ['01/7/2025']],
  ['links, smart tags and custom marks', `<w:p><w:hyperlink>${r('a')}</w:hyperlink><w:smartTag w:element="x">${r('b')}</w:smartTag><w:customXml w:element="y">${r('c')}</w:customXml></w:p>`, ['abc']],
  ['hidden letters', `<w:p>${r('thấy')}${r('ẩn', '<w:vanish/>')}${r('rõ', '<w:vanish w:val="0"/>')}</w:p>`, ['thấyrõ']],
  ['formulas', '<w:p><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>', ['x=2']],
  ['comments and bookmarks print nothing', `<w:p><w:bookmarkStart w:id="0" w:name="b"/><w:commentRangeStart w:id="0"/>${r('a')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`, ['a']],
  ['two ways to say the same are said once', `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>mới</w:t></mc:Choice><mc:Fallback><w:t>cũ</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`, ['mới']],
  ['a text box after its paragraph', `<w:p>${r('ngoài')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box(p('trong'))}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box(p('trong'))}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${r(' sau')}</w:p>`, ['ngoài sau', 'trong']],
  ['controls around rows, cells and paragraphs', `<w:tbl>${sdt('dong', `<w:tr>${sdt('o', cell(p('1')))}${cell(sdt('khoi', p('2') + p('3')))}</w:tr>`)}</w:tbl>`, ['1', '2', '3']],
]; // prettier-ignore

test.each(TEXTS)('%s', (_, body, expected) => {
  expect(texts(read(body))).toEqual(expected);
});

test('another prefix for the names of Word', () => {
  const body =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>chữ</x:t></x:r></x:p></x:body></x:document>';
  expect(texts(read({ body: '', parts: { 'word/document.xml': body } }))).toEqual(['chữ']);
});

test('a part in two-byte letters', () => {
  const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('Phổ Hòa')}</w:body></w:document>`;
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  expect(texts(read({ body: '', parts: { 'word/document.xml': bytes } }))).toEqual(['Phổ Hòa']);
});

test('tables know their rows and the columns of their grid, tables within tables too', () => {
  const inner = `<w:tbl><w:tr>${cell(p('trong'))}</w:tr></w:tbl>`;
  const table =
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('a'), '<w:gridSpan w:val="2"/>')}${cell(p('b'))}</w:tr>` +
    `<w:tr>${cell(p('c') + inner + p('d'))}</w:tr></w:tbl>`;
  const draft = read(p('trước') + table + `<w:tbl><w:tr>${cell(p('e'))}</w:tr></w:tbl>`);
  expect(draft.paragraphs.map(({ text, cell: at }) => [text, at && `${String(at.table)}:${String(at.row)},${String(at.column)}/${String(at.paragraph)}`])).toEqual([
    ['trước', undefined],
    ['a', '0:0,1/0'],
    ['b', '0:0,3/0'],
    ['c', '0:1,0/0'],
    ['trong', '1:0,0/0'],
    ['d', '0:1,0/1'],
    ['e', '2:0,0/0'],
  ]); // prettier-ignore
});

test('body first, then footnotes, headers and footers; offsets run through all', () => {
  const draft = read({
    body: p('thân') + p('hai'),
    header: p('đầu'),
    footer: p('cuối'),
    footnotes: `<w:footnote w:type="separator" w:id="-1">${p('—')}</w:footnote><w:footnote w:id="1">${p('chú')}</w:footnote>`,
  });
  expect(draft.paragraphs.map(({ text, part }) => `${part} ${text}`)).toEqual([
    'body thân',
    'body hai',
    'footnote chú',
    'header đầu',
    'footer cuối',
  ]);
  const whole = wholeText(draft);
  for (const { text, start } of draft.paragraphs) expect(whole.slice(start, start + text.length)).toBe(text);
});

const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="left" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Bo"><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="clear" w:pos="9000"/></w:tabs></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>' +
  '<w:style w:type="character" w:styleId="Gach"><w:name w:val="Gạch"/><w:rPr><w:u w:val="dotted"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>';
const line = (tabs: string, runs: string, style = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}<w:tabs>${tabs}</w:tabs></w:pPr>${runs}</w:p>`;
const tab = '<w:r><w:tab/></w:r>';
const stop = (pos: number, leader = ''): string =>
  `<w:tab w:val="left"${leader === '' ? '' : ` w:leader="${leader}"`} w:pos="${String(pos)}"/>`;

const SPANS: readonly [string, string, readonly string[]][] = [
  ['a control in a sentence', `<w:p>${r('có ')}${sdt('PL6.a.total', r('45'))}${r(' cuộc')}</w:p>`, ['control[PL6.a.total]:45']],
  ['an empty control', `<w:p>${r('có ')}${sdt('a', '')}${r(' cuộc')}</w:p>`, ['control[a]:']],
  ['a prompt', `<w:p>${sdt('a', r('Bấm để nhập'), '<w:showingPlcHdr/>')}</w:p>`, ['placeholder[a]:Bấm để nhập']],
  ['controls within controls', `<w:p>${sdt('ngoai', `${r('a')}${sdt('trong', r('b'))}`)}</w:p>`, ['control[ngoai]:ab', 'control[trong]:b']],
  ['a control of several paragraphs', sdt('a', p('1') + p('2')), ['control[a]:1', 'control[a]:2']],
  ['underlined words and blanks, side by side one', `<w:p>${r('ngày ')}${r('  ', '<w:u w:val="single"/>')}<w:r><w:rPr><w:u w:val="dash"/></w:rPr><w:tab/></w:r>${r('x', '<w:u w:val="none"/>')}</w:p>`, ['underlined:  \t', 'leader:\t']],
  ['underlined by style', `<w:p>${r('a', '<w:rStyle w:val="Gach"/>')}${r('ẩn', '<w:rStyle w:val="An"/>')}</w:p>`, ['underlined:a']],
  ['dots to a stop', line(stop(5000, 'dot'), r('Họ tên:') + tab), ['leader:\t']],
  ['dots to the second stop only', line(stop(1000) + stop(8000, 'underscore'), r('a') + tab + r('b') + tab), ['leader:\t']],
  ['a stop behind longer words', line(stop(1000, 'dot') + stop(8000), r('rất nhiều chữ đứng trước') + tab), []],
  ['dots by style', `<w:p>${r('Số:')}${tab}</w:p>`, ['leader:\t']],
  ['dots that a style took away', `<w:p><w:pPr><w:pStyle w:val="Bo"/></w:pPr>${r('Số:')}${tab}</w:p>`, []],
  ['a style based on itself', `<w:p><w:pPr><w:pStyle w:val="Vong"/></w:pPr>${r('Số:')}${tab}</w:p>`, []],
]; // prettier-ignore

test.each(SPANS)('%s', (_, body, expected) => {
  expect(spans(read({ body, styles: STYLES }))).toEqual(expected);
});

test('controls are counted through the document, and know title and tag', () => {
  const body = sdt('a', p('1') + p('2')) + `<w:p>${sdt('b', r('3'), '<w:alias w:val="PL6!B7 = 3"/>')}</w:p>`;
  const found = read({ body, header: `<w:p>${sdt('c', r('4'))}</w:p>` }).paragraphs.flatMap((paragraph) => paragraph.spans);
  expect(found.map(({ control, tag, title }) => [control, tag, title])).toEqual([
    [0, 'a', undefined],
    [0, 'a', undefined],
    [1, 'b', 'PL6!B7 = 3'],
    [2, 'c', undefined],
  ]);
});
