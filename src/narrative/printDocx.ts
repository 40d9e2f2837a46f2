/** Prints a summary as a Word file: letterhead, text, signature, appendices on their side; each number in a content control. */
import { AlignmentType, Document, Header, PageNumber, PageOrientation, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { parseDate } from '../core/date';
import { paragraphOf, pictureOf, ruleOf, spacingOf, lettersOf, type Press } from './docx/lines';
import { packed } from './docx/pack';
import { withPrintedList } from './docx/printedList';
import { tableOf } from './docx/tables';
import { Block } from './docx/xml';
import { halfPoints, twips } from './docx/units';
import { bodyLook, headingLook, titleLook } from './page/bodyParts';
import { PAPER, type Look, type PageSection, type Part } from './page/pageModel';
import { pagesOf, type Pages, type PrintOptions } from './page/pagesOf';
import { printable } from './page/printable';
import type { PageProfile } from './pageProfile';
import { textOf } from './runs';
import type { Summary } from './text';

export interface DocxOptions extends PrintOptions {
  /** When the file says that it was made; the day of the letter when absent, nothing where that is not known. */
  readonly at?: Date;
}

/** The file's bytes: the same for the same summary and options, whenever and wherever they are asked for. */
export async function toDocx(summary: Summary, options: DocxOptions = {}): Promise<Uint8Array> {
  const pages = pagesOf(summary, options);
  const document = documentOf(pages);
  const about = { title: printable(titleOf(summary)), at: options.at ?? signedOn(summary) };
  return packed(document, about, withPrintedList(document, summary, pages));
}

/** The day of the letter, at midnight. */
function signedOn({ letter }: Summary): Date | undefined {
  const { day, month, year } = letter?.date ?? {};
  const date = parseDate(`${String(day)}/${String(month)}/${String(year)}`);
  return date && new Date(Date.UTC(date.year, date.month - 1, date.day));
}

/** The document before it is packed. */
function documentOf({ page, sections }: Pages): Document {
  let controls = 0;
  const press: Press = {
    plain: { ...bodyLook(page), align: 'left', firstLine: 0 },
    capitals: page.headings[0].caps,
    nextId: () => ++controls,
  };
  return new Document({
    styles: documentStyles(page),
    sections: sections.map((section, i) => sectionOf(section, i === 0, i === sections.length - 1, page, press)),
  });
}

function titleOf({ blocks, letter }: Summary): string {
  if (letter) return [letter.kind, textOf(letter.about)].filter((part) => part !== '').join(' ');
  return blocks
    .filter((block) => block.kind === 'title')
    .map((block) => textOf(block.runs))
    .join(' - ');
}

function sectionOf(
  { landscape, margins, parts }: PageSection,
  first: boolean,
  final: boolean,
  page: PageProfile,
  press: Press,
): ISectionOptions {
  const children = parts.map((part) => childOf(part, press));
  // Word wants a paragraph behind a table at the end of its pages, and the library one to end a section with; a tiny one starts no page of its own.
  const last = parts[parts.length - 1];
  if (!last || last.kind === 'grid' || !final)
    children.push(new Paragraph({ ...(last ? { spacing: { before: 0, after: 0, line: 20 }, run: { size: 2 } } : {}), children: [] }));
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(page.pageNumberSize) });
  return {
    properties: {
      titlePage: first,
      page: {
        // The library takes the sides of the paper upright and turns them itself.
        size: {
          width: twips(PAPER.width),
          height: twips(PAPER.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(page.pageNumberTop),
          footer: twips(Math.min(page.pageNumberTop, margins.bottom)),
        },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0, line: 240 }, children: [number] })],
      }),
      ...(first ? { first: new Header({ children: [new Paragraph({ children: [] })] }) } : {}),
    },
    children,
  };
}

function childOf(part: Part, press: Press): ISectionOptions['children'][number] {
  switch (part.kind) {
    case 'grid':
      return new Block(tableOf(part, press));
    case 'rule':
      return new Block(ruleOf(part));
    case 'picture':
      return pictureOf(part, press);
    default:
      return new Block(paragraphOf(part, press));
  }
}

/** Letters, spacing and language of a document by its page profile. */
export function documentStyles(page: PageProfile): ConstructorParameters<typeof Document>[0]['styles'] & object {
  const font = { ascii: page.font, hAnsi: page.font, eastAsia: page.font, cs: page.font };
  const run = { font, size: halfPoints(page.size), color: '000000' };
  const style = (look: Look): object => ({
    run: { ...run, ...lettersOf(look, undefined) },
    paragraph: {
      spacing: spacingOf(look),
      ...(look.align === 'center' ? { alignment: AlignmentType.CENTER } : {}),
      ...(look.firstLine ? { indent: { firstLine: twips(look.firstLine) } } : {}),
      ...(look.keepNext ? { keepNext: true } : {}),
    },
  });
  return {
    default: {
      document: { run: { ...run, language: { value: 'vi-VN', eastAsia: 'vi-VN' } }, paragraph: { spacing: spacingOf(bodyLook(page)) } },
      title: style(titleLook(page)),
      heading1: style(headingLook(page, 1)),
      heading2: style(headingLook(page, 2)),
      heading3: style(headingLook(page, 3)),
    },
  };
}
