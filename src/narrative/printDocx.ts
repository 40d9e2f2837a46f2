/** Prints a summary as a Word file: A4, Times New Roman, page numbers from page 2, each number in a content control. */
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { FactControl } from './contentControl';
import { pageProfiles, type PageProfile } from './pageProfile';
import { textOf, tidyRuns } from './runs';
import type { Block, ProfileName, Run, Summary } from './text';

export interface DocxOptions {
  /** `nha-nuoc` when absent. */
  readonly profile?: ProfileName;
  /** Measures that differ from the profile's. */
  readonly measures?: Partial<PageProfile>;
}

/** The file's bytes. */
export async function toDocx(summary: Summary, options: DocxOptions = {}): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(docxDocument(summary, options)));
}

/** The document before it is packed. */
export function docxDocument(summary: Summary, options: DocxOptions = {}): Document {
  const page = { ...pageProfiles[options.profile ?? 'nha-nuoc'], ...options.measures };
  const title = summary.blocks
    .filter((block) => block.kind === 'title')
    .map((block) => textOf(block.runs))
    .join(' - ');
  let controls = 0;
  const paragraphs = summary.blocks.map((block) => paragraph(block, page, () => ++controls));
  return new Document({
    title,
    creator: 'Phụ lục Dân vận',
    lastModifiedBy: 'Phụ lục Dân vận',
    styles: documentStyles(page),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(page.top / 2),
            },
          },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ children: [] })],
      },
    ],
  });
}

/** A length in millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function paragraph(block: Block, page: PageProfile, nextControl: () => number): Paragraph {
  // The library's list of what a paragraph takes names its own classes only; a control of ours stands wherever a run does.
  const children = wordRuns(block.runs).map((run) =>
    run.fact ? new FactControl(run.text, run.fact, nextControl()) : new TextRun({ text: run.text }),
  ) as unknown as ParagraphChild[];
  if (block.kind === 'title') return new Paragraph({ heading: HeadingLevel.TITLE, children });
  if (block.kind === 'heading') return new Paragraph({ heading: HeadingLevel.HEADING_1, children });
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(page.firstLine) },
    children,
  });
}

/** Words and names side by side print as one run. */
function wordRuns(runs: readonly Run[]): Run[] {
  return tidyRuns(runs.map((run) => (run.fact ? run : { text: run.text })));
}

/** Letters, spacing and language of a document by its page profile. */
export function documentStyles(page: PageProfile): ConstructorParameters<typeof Document>[0]['styles'] & object {
  const font = { ascii: page.font, hAnsi: page.font, eastAsia: page.font, cs: page.font };
  const run = { font, size: page.size * 2, color: '000000' };
  const spacing = { before: 0, after: page.spaceAfter * 20, line: Math.round(page.line * 240), lineRule: LineRuleType.AUTO };
  return {
    default: {
      document: { run: { ...run, language: { value: 'vi-VN', eastAsia: 'vi-VN' } }, paragraph: { spacing } },
      title: { run: { ...run, bold: true }, paragraph: { spacing, alignment: AlignmentType.CENTER } },
      heading1: {
        run: { ...run, bold: true },
        paragraph: { spacing: { ...spacing, before: page.spaceAfter * 20 }, keepNext: true, indent: { firstLine: twips(page.firstLine) } },
      },
    },
  };
}
