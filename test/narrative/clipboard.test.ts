/** The clipboard gets the words and tables of the .docx, and no mark-up that a cell wrote. */
import fc from 'fast-check';
import { tagOf } from '../../src/narrative/controlNames';
import { toDocx } from '../../src/narrative/printDocx';
import { toHtml } from '../../src/narrative/printHtml';
import { outlines, REPORT_KINDS, writeReport } from '../../src/narrative/reports';
import type { ProfileName, Summary } from '../../src/narrative/text';
import { docxLines, docxTables } from '../support/docx/docxText';
import { all, xmlTree, type XmlElement } from '../support/docx/tree';
import { makeBook } from '../support/makeBook';
import { anyValue, arbitraryBook, bookOf } from './arbitraryBook';
import { phoHoa } from './phoHoa';
import { wholeReport } from './wholeReport';

const profiles: readonly ProfileName[] = ['nha-nuoc', 'dang'];

describe('the clipboard', () => {
  /** Lines and tables of the HTML, as `docxLines` and `docxTables` give them. */
  const html = (summary: Summary): XmlElement =>
    xmlTree(`<html>${toHtml(summary).replace('<meta charset="utf-8">', '').replaceAll('<br/>', '<br>\n</br>')}</html>`);
  const linesOf = (root: XmlElement): string[] => all(root, 'p').map((line) => line.text);

  test.each(profiles.flatMap((profile) => REPORT_KINDS.map((kind) => [kind, profile] as const)))(
    'has the words and tables of Word: %s, %s',
    async (kind, profile) => {
      const report = writeReport(makeBook(phoHoa), undefined, outlines[kind], { profile, length: 'day-du' });
      const bytes = await toDocx(report);
      const root = html(report);
      const filled = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');
      expect(filled(linesOf(root))).toEqual(filled(docxLines(bytes)));
      expect(
        all(root, 'table').map((table) => all(table, 'tr').map((row) => all(row, 'td').map((cell) => linesOf(cell).join('\n')))),
      ).toEqual(docxTables(bytes).map((table) => table.map((row) => row.filter((cell) => cell !== null))));
    },
  );

  test('merges the same cells as Word', () => {
    const report = wholeReport('nha-nuoc');
    const spans = (table: XmlElement): string[] =>
      all(table, 'td').map(({ attributes }) => `${attributes['colspan'] ?? '1'}x${attributes['rowspan'] ?? '1'}`);
    const wanted = report.appendices?.map(({ header, body }) =>
      [...header, ...body].flat().map(({ columns = 1, rows = 1 }) => `${String(columns)}x${String(rows)}`),
    );
    expect(all(html(report), 'table').slice(2).map(spans)).toEqual(wanted);
  });

  test('turns the pages of the appendices, and repeats their headers', () => {
    const text = toHtml(wholeReport('dang'));
    expect(text).toContain('mso-page-orientation:landscape');
    expect(text.match(/<thead>/g)).toHaveLength(5);
    expect(toHtml({ blocks: [], omissions: [], doubtful: [] })).not.toContain('@page');
  });

  test('never lets a cell write HTML', () => {
    fc.assert(
      fc.property(
        arbitraryBook(
          fc.oneof(
            anyValue,
            fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=1>', '&lt;', ']]>'),
            fc.string({ unit: 'binary' }),
          ),
          { totals: true },
        ),
        (sample) => {
          const report = writeReport(bookOf(sample), undefined, outlines['10-nam'], {});
          const names = new Set<string>();
          const walk = (element: XmlElement): void => {
            names.add(element.name);
            element.children.forEach(walk);
          };
          walk(html(report));
          expect(
            [...names].filter(
              (name) =>
                ![
                  'html',
                  'style',
                  'div',
                  'p',
                  'span',
                  'b',
                  'i',
                  'u',
                  'br',
                  'table',
                  'colgroup',
                  'col',
                  'thead',
                  'tbody',
                  'tr',
                  'td',
                  'img',
                ].includes(name),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('facts keep their tags apart from one another', () => {
    const tags = (wholeReport('nha-nuoc').appendices ?? []).flatMap(({ body }) =>
      body.flat().flatMap((cell) => cell.runs.flatMap((run) => (run.fact ? [tagOf(run.fact)] : []))),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});
