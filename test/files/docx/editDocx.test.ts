/** Words changed in place: what they look like, and that nothing else of the file changes. */
import fc from 'fast-check';
import { Fault } from '../../../src/core/fault';
import type { DraftEdit, TitleEdit } from '../../../src/core/draft';
import { editDocx, readDocx } from '../../../src/files/docx';
import { changedParts, docxOf, p, partOf, r, sdt, type HandMade } from '../../support/docx/files';

const edited = (made: HandMade | string, edits: readonly DraftEdit[], titles: readonly TitleEdit[] = []): string => {
  const bytes = docxOf(typeof made === 'string' ? { body: made } : made);
  const out = editDocx(readDocx(bytes), edits, titles);
  expect(changedParts(bytes, out)).toEqual(['word/document.xml']);
  return /<w:body>(.*)<\/w:body>/s.exec(partOf(out))?.[1] ?? '';
};
const at = (from: number, to: number, text: string, paragraph = 0): DraftEdit => ({ paragraph, from, to, text });

const EDITS: readonly [string, string, readonly DraftEdit[], string][] = [
  ['a number in bold', `<w:p>${r('có ')}${r('45', '<w:b/>')}${r(' cuộc')}</w:p>`, [at(3, 5, '1.047')], `<w:p>${r('có ')}${r('1.047', '<w:b/>')}${r(' cuộc')}</w:p>`],
  ['letters across runs take the look of the first', `<w:p>${r('ab', '<w:b/>')}${r('cd', '<w:i/>')}${r('ef')}</w:p>`, [at(1, 5, 'X')], `<w:p>${r('aX', '<w:b/>')}${r('', '<w:i/>')}${r('f')}</w:p>`],
  ['references beside the place stay as written', p('&quot;a&#8220;b&amp;c'), [at(3, 4, '<&>')], p('&quot;a&#8220;&lt;&amp;&gt;&amp;c')],
  ['letters of two units', p('😀&#x1F600;x'), [at(4, 5, 'y')], p('😀&#x1F600;y')],
  ['spaces are kept from now on, those unseen stay unseen', '<w:p><w:r><w:t> ab </w:t></w:r></w:p>', [at(1, 2, 'c ')], p('ac ')],
  ['spaces were kept by default', '<w:p><w:r><w:t xml:space="default">ab</w:t></w:r></w:p>', [at(2, 2, ' ')], p('ab ')],
  ['tabs and line breaks', p('ab'), [at(1, 1, 'x\ty\r\nz')], '<w:p><w:r><w:t xml:space="preserve">ax</w:t><w:tab/><w:t xml:space="preserve">y</w:t><w:br/><w:t xml:space="preserve">zb</w:t></w:r></w:p>'],
  ['a tab filled stays underlined', '<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r></w:p>', [at(0, 1, 'Hòa')], p('Hòa', '<w:u w:val="single"/>')],
  ['letters with a comment among them', '<w:p><w:r><w:t>ab<!-- c -->&lt;d</w:t></w:r></w:p>', [at(1, 2, 'x')], p('ax&lt;d')],
  ['several edits of one run', p('a1b2c3'), [at(5, 6, '30'), at(1, 2, '10'), at(3, 4, '')], p('a10bc30')],
  ['an inserted word goes with the letters before it', `<w:p>${r('a', '<w:b/>')}${r('c')}</w:p>`, [at(1, 1, 'b')], `<w:p>${r('ab', '<w:b/>')}${r('c')}</w:p>`],
  ['beside a control it stays outside', `<w:p>${r('có ')}${sdt('a', r('5'))}${r(' cuộc')}</w:p>`, [at(4, 4, '!')], `<w:p>${r('có ')}${sdt('a', r('5'))}${r('! cuộc')}</w:p>`],
  ['behind a tab', '<w:p><w:r><w:tab/></w:r></w:p>', [at(1, 1, 'x')], '<w:p><w:r><w:tab/><w:t xml:space="preserve">x</w:t></w:r></w:p>'],
  ['an empty control', `<w:p>${r('có ', '<w:b/>')}${sdt('a', '')}</w:p>`, [at(3, 3, '5')], `<w:p>${r('có ', '<w:b/>')}${sdt('a', r('5', '<w:b/>'))}</w:p>`],
  ['an empty control closed at once', `<w:p><w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr></w:sdtPr><w:sdtContent/></w:sdt></w:p>`, [at(0, 0, '5')], `<w:p><w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr></w:sdtPr><w:sdtContent>${r('5', '<w:i/>')}</w:sdtContent></w:sdt></w:p>`],
  ['a control without any content', `<w:p><w:sdt><w:sdtPr/></w:sdt></w:p>`, [at(0, 0, '5')], `<w:p><w:sdt><w:sdtPr/><w:sdtContent>${r('5')}</w:sdtContent></w:sdt></w:p>`],
  ['a control with an empty run', `<w:p>${sdt('a', '<w:r><w:rPr><w:b/></w:rPr></w:r>')}</w:p>`, [at(0, 0, '5')], `<w:p>${sdt('a', r('5', '<w:b/>'))}</w:p>`],
  ['a prompt', `<w:p>${sdt('a', r('Bấm', '<w:rStyle w:val="PlaceholderText"/><w:b/>'), '<w:showingPlcHdr/>')}</w:p>`, [at(0, 3, '5')], `<w:p>${sdt('a', r('5', '<w:b/>'))}</w:p>`],
  ['a prompt of a control with a look of its own', `<w:p>${sdt('a', r('Bấm', '<w:rStyle w:val="PlaceholderText"/>'), '<w:rPr><w:i/></w:rPr><w:showingPlcHdr/>')}</w:p>`, [at(0, 3, '5')], `<w:p>${sdt('a', r('5', '<w:i/>'), '<w:rPr><w:i/></w:rPr>')}</w:p>`],
  ['a control bound to stored data', `<w:p>${sdt('a', r('1'), '<w:dataBinding w:xpath="/x"/>')}</w:p>`, [at(0, 1, '5')], `<w:p>${sdt('a', r('5'))}</w:p>`],
  ['an empty paragraph', '<w:p w:rsidR="1"/>', [at(0, 0, 'a')], `<w:p w:rsidR="1">${r('a')}</w:p>`],
  ['an empty cell takes the look of its mark, not the history', '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>', [at(0, 0, '5')], `<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:ins w:id="1"/><w:b/></w:rPr></w:pPr>${r('5', '<w:b/>')}</w:p></w:tc></w:tr></w:tbl>`],
  ['an empty paragraph with an empty run', '<w:p><w:r><w:rPr><w:i/></w:rPr></w:r></w:p>', [at(0, 0, '5')], `<w:p>${r('5', '<w:i/>')}</w:p>`],
  ['inserted letters that are tracked stay tracked', `<w:p><w:ins w:id="1">${r('30')}</w:ins><w:del w:id="2"><w:r><w:delText>20</w:delText></w:r></w:del></w:p>`, [at(0, 2, '40')], `<w:p><w:ins w:id="1">${r('40')}</w:ins><w:del w:id="2"><w:r><w:delText>20</w:delText></w:r></w:del></w:p>`],
]; // prettier-ignore

test.each(EDITS)('%s', (_, body, edits, expected) => {
  expect(edited(body, edits)).toBe(expected);
});

const TITLES: readonly [string, string, string][] = [
  ['a title is replaced', '<w:alias w:val="PL6!B7 = 3"/>', '<w:alias w:val="PL6!B7 = &quot;4&quot;"/>'],
  ['a title is added behind the look', '<w:rPr><w:b/></w:rPr>', '<w:rPr><w:b/></w:rPr><w:alias w:val="PL6!B7 = &quot;4&quot;"/>'],
];

test.each(TITLES)('%s', (_, before, after) => {
  const body = (properties: string): string => `<w:p>${sdt('a', r('3'), properties)}</w:p>`;
  expect(edited(body(before), [at(0, 1, '4')], [{ control: 0, title: 'PL6!B7 = "4"' }])).toBe(body(after).replace('>3<', '>4<'));
});

test('no edit, no change: the very bytes', () => {
  const bytes = docxOf({ body: p('a') });
  expect(editDocx(readDocx(bytes), [])).toBe(bytes);
  expect(editDocx(readDocx(bytes), [at(1, 1, '')])).toBe(bytes);
});

test('other parts change where their own words do', () => {
  const bytes = docxOf({ body: p('a'), header: p('b'), styles: '' });
  const out = editDocx(readDocx(bytes), [at(0, 1, 'c', 1)]);
  expect(changedParts(bytes, out)).toEqual(['word/header.xml']);
  expect(readDocx(out).draft.paragraphs.map((paragraph) => paragraph.text)).toEqual(['a', 'c']);
});

test('letters of two bytes stay so', () => {
  const text = `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('Phổ Hòa')}</w:body></w:document>`;
  const bytes = docxOf({ body: '', parts: { 'word/document.xml': new Uint8Array(Buffer.from(text, 'utf16le')) } });
  const out = readDocx(editDocx(readDocx(bytes), [at(4, 7, 'Thạnh')]));
  expect(Buffer.from(out.pack.get('word/document.xml') ?? []).toString('utf16le')).toBe(text.replace('Hòa', 'Thạnh'));
});

test('a filled template is a document', () => {
  const bytes = docxOf({ body: p('a'), kind: 'template.main' });
  const out = editDocx(readDocx(bytes), [at(0, 1, 'b')]);
  expect(partOf(out, '[Content_Types].xml')).toBe(partOf(bytes, '[Content_Types].xml').replace('template.main', 'document.main'));
});

const REFUSED: readonly [string, HandMade, readonly DraftEdit[], RegExp][] = [
  ['edits that overlap', { body: p('abc') }, [at(0, 2, 'x'), at(1, 3, 'y')], /chồng lên nhau/],
  ['two words at one place', { body: p('abc') }, [at(1, 1, 'x'), at(1, 1, 'y')], /chồng lên nhau/],
  ['a place that is not there', { body: p('abc') }, [at(2, 4, 'x')], /không có trong tệp/],
  ['a paragraph that is not there', { body: p('abc') }, [at(0, 0, 'x', 3)], /không có trong tệp/],
  ['letters that XML has no room for', { body: p('abc') }, [at(0, 1, 'a\u0001')], /ký tự/],
  ['half a letter', { body: p('abc') }, [at(0, 1, '\ud83d')], /ký tự/],
  ['a signed file', { body: p('abc'), parts: { '_xmlsignatures/sig1.xml': '<x/>' } }, [at(0, 1, 'x')], /chữ ký/],
];

test.each(REFUSED)('%s', (_, made, edits, words) => {
  const file = readDocx(docxOf(made));
  const attempt = (): unknown => editDocx(file, edits);
  expect(attempt).toThrow(Fault);
  expect(attempt).toThrow(words);
});

/** Runs, tabs, controls, fields and deletions in any order. */
const content = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'ộ', ' ', '&amp;', '&#10;', '😀', '<w:x/>'), maxLength: 6 }).map((text) => `<w:r><w:t>${text.replaceAll('<w:x/>', '')}</w:t></w:r>`),
      fc.string({ unit: fc.constantFrom('b', ' ', '&lt;', '\r\n'), maxLength: 6 }).map((text) => r(text, '<w:b/>')),
      fc.constantFrom('<w:r><w:tab/></w:r>', '<w:r><w:t>x</w:t><w:br/><w:t> y</w:t></w:r>', '<w:del><w:r><w:delText>d</w:delText></w:r></w:del>', '<w:r/>'),
      fc.constantFrom(sdt('a', ''), sdt('b', r('5')), sdt('c', r('Bấm'), '<w:showingPlcHdr/>'), sdt('d', sdt('e', r('6')))),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => `<w:p>${pieces.join('')}</w:p>`); // prettier-ignore

test('whatever is replaced wherever, what is read afterwards is the text with the words replaced', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 4 }), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('', 'X', ' 1 ', 'a\tb', 'ngày\n')), { maxLength: 6 }), (bodies, wishes) => {
      const file = readDocx(docxOf({ body: bodies.join('') }));
      const { paragraphs } = file.draft;
      const taken = new Set<number>();
      const edits = wishes.flatMap(([which, one, other, text]) => {
        const paragraph = which % paragraphs.length;
        if (taken.has(paragraph)) return [];
        taken.add(paragraph);
        const length = paragraphs[paragraph]?.text.length ?? 0;
        const [from = 0, to = 0] = [one % (length + 1), other % (length + 1)].sort((a, b) => a - b);
        // Half a letter is no letter.
        const whole = (place: number): number => (/[\udc00-\udfff]/.test(paragraphs[paragraph]?.text[place] ?? '') ? place - 1 : place);
        return [at(whole(from), whole(to), text, paragraph)];
      });
      const expected = paragraphs.map(({ text }, index) => {
        const edit = edits.find((candidate) => candidate.paragraph === index);
        return edit ? text.slice(0, edit.from) + edit.text + text.slice(edit.to) : text;
      });
      expect(readDocx(editDocx(file, edits)).draft.paragraphs.map((paragraph) => paragraph.text)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
}); // prettier-ignore
