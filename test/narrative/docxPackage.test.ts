/** Every .docx that is printed is a sound package: parts, relationships, order of elements, tables, controls, paper. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { appendixTables } from '../../src/narrative/appendixTables';
import { toCheckReport } from '../../src/narrative/printCheckReport';
import { toDocx } from '../../src/narrative/printDocx';
import { outlines, REPORT_KINDS, writeReport } from '../../src/narrative/reports';
import { summarise } from '../../src/narrative/summarise';
import type { ProfileName, Summary } from '../../src/narrative/text';
import { docxLines } from '../support/docx/docxText';
import { docxProblems } from '../support/docx/problems';
import { makeBook } from '../support/makeBook';
import { anyValue, arbitraryBook, bookOf } from './arbitraryBook';
import { phoHoa } from './phoHoa';
import { wholeReport } from './wholeReport';

const profiles: readonly ProfileName[] = ['nha-nuoc', 'dang'];
const cases = profiles.flatMap((profile) => REPORT_KINDS.map((kind) => [kind, profile] as const));

test.each(cases)('report %s of profile %s', async (kind, profile) => {
  const report = writeReport(makeBook(phoHoa), undefined, outlines[kind], { profile, length: 'day-du' });
  expect(docxProblems(await toDocx(report))).toEqual([]);
});

test.each(profiles)('a report with everything, of profile %s', async (profile) => {
  expect(docxProblems(await toDocx(wholeReport(profile)))).toEqual([]);
});

const odd = (parts: Partial<Summary>): Summary => ({ blocks: [], omissions: [], doubtful: [], ...parts });

test.each<[string, Summary]>([
  ['nothing at all', odd({})],
  ['a summary without a letter', summarise(makeBook(phoHoa))],
  ['appendices alone', odd({ appendices: appendixTables(makeBook(phoHoa)) })],
  ['a letter alone', odd({ letter: wholeReport('dang').letter ?? (undefined as never) })],
  [
    'many years',
    odd({
      appendices: appendixTables(makeBook({ PL4: { '2011-2024': {} } }, { years: Array.from({ length: 14 }, (_, i) => String(2011 + i)) })),
    }),
  ],
  [
    'many periods',
    odd({
      appendices: appendixTables(makeBook({ PL2: Object.fromEntries(Array.from({ length: 60 }, (_, i) => [String(1950 + i), {}])) })),
    }),
  ],
])('%s', async (_, summary) => {
  expect(docxProblems(await toDocx(summary))).toEqual([]);
});

test('the sheet of findings', async () => {
  const bytes = await toCheckReport(
    { passed: 1, failed: 0, unknown: 0, checks: [], findings: [] },
    { unit: 'xã Sơn Long', at: new Date(2024, 0, 5) },
  );
  expect(docxProblems(bytes)).toEqual([]);
});

test('any values in any cells, over any periods and years', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryBook(fc.oneof(anyValue, fc.string({ unit: 'binary' })), { totals: true }),
      fc.constantFrom(...REPORT_KINDS),
      async (sample, kind) => {
        expect(docxProblems(await toDocx(writeReport(bookOf(sample), undefined, outlines[kind], { length: 'day-du' })))).toEqual([]);
      },
    ),
    { numRuns: 8 },
  );
});

test('what no XML may hold is left out, what a cell says in lines stays in lines', async () => {
  const text = 'a\u0000b\u0007\ud800c\r\nd\te <w:p/> & "f" \u2028g';
  const appendices = appendixTables(makeBook({ PL4: { '2024': { mttq_pt_c4: text } } }));
  const bytes = await toDocx(odd({ appendices }));
  expect(docxProblems(bytes)).toEqual([]);
  expect(docxLines(bytes)).toContain('abc\nd e <w:p/> & "f" \ng');
});

/** A sound file with one text of one part replaced. */
async function broken(part: string, from: string | RegExp, to: string): Promise<string[]> {
  const files = unzipSync(await toDocx(wholeReport('nha-nuoc')));
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return docxProblems(zipSync({ ...files, [part]: strToU8(after) }));
}

const DOCUMENT = 'word/document.xml';

test.each<[string, string, string | RegExp, string, RegExp]>([
  ['an element that is not closed', DOCUMENT, '</w:body>', '', /document\.xml: /],
  ['a part without a content type', '[Content_Types].xml', /<Default [^>]*Extension="png"[^>]*>/, '', /media\/.* has no content type/],
  [
    'a relationship to nothing',
    'word/_rels/document.xml.rels',
    /Target="header1\.xml"/,
    'Target="header9.xml"',
    /header9\.xml is not there/,
  ],
  ['a reference that is not declared', DOCUMENT, /r:embed="[^"]*"/, 'r:embed="rId99"', /refers to rId99/],
  ['two controls of one id', DOCUMENT, '<w:id w:val="2"/>', '<w:id w:val="1"/>', /control 1 twice/],
  ['a tag before the title', DOCUMENT, /(<w:alias [^>]*>)(<w:tag [^>]*>)/, '$2$1', /w:alias behind w:tag/],
  ['alignment before spacing', DOCUMENT, /(<w:spacing [^>]*>)(<w:jc [^>]*>)/, '$2$1', /w:spacing behind w:jc/],
  ['an element that is none', DOCUMENT, '<w:keepNext/>', '<w:keepThat/>', /w:keepThat in w:pPr/],
  ['a cell without a paragraph', DOCUMENT, /(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>(<\/w:tc>)/, '$1$2', /w:tc without a last w:p/],
  ['a row short of a column', DOCUMENT, /<w:gridSpan w:val="10"\/>/, '<w:gridSpan w:val="9"/>', /covers \d+ of \d+ columns/],
  ['a merge under nothing', DOCUMENT, '<w:vMerge w:val="restart"/>', '', /goes on under none/],
  ['paper of no size', DOCUMENT, /w:w="16838"/, 'w:w="12000"', /paper of 12000/],
  ['a style that is not declared', DOCUMENT, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading7"/>', /style Heading7/],
])('the check itself finds %s', async (_, part, from, to, problem) => {
  expect((await broken(part, from, to)).join('\n')).toMatch(problem);
});
