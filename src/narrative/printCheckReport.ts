/** Prints "Phiếu kiểm tra" as a Word document. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Report } from '../core/finding';
import { checkReportOf, type CheckReportOptions, type CheckReportTable } from './checkReport';
import { pageProfiles, type PageProfile } from './pageProfile';
import { packed } from './docx/pack';
import { twips } from './docx/units';
import { documentStyles } from './printDocx';

const PAGE: PageProfile = { ...pageProfiles['nha-nuoc'], left: 20, right: 15, size: 12, firstLine: 0, spaceAfter: 4, line: 1.1 };
/** Millimetres between the margins of a page on its side. */
const WIDTH = 297 - PAGE.left - PAGE.right;

/** The file's bytes: the same for the same report and options. */
export async function toCheckReport(report: Report, options: CheckReportOptions): Promise<Uint8Array> {
  return packed(checkReportDocument(report, options), { title: 'Phiếu kiểm tra số liệu', at: options.at });
}

/** The document before it is packed. */
export function checkReportDocument(report: Report, options: CheckReportOptions): Document {
  const { title, lines, tables, signature } = checkReportOf(report, options);
  return new Document({
    styles: documentStyles(PAGE),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
            margin: { top: twips(PAGE.top), bottom: twips(PAGE.bottom), left: twips(PAGE.left), right: twips(PAGE.right) },
          },
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...lines.map(text),
          ...tables.flatMap((one) => [heading(one.heading), table(one)]),
          text(''),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun(signature)] }),
        ],
      },
    ],
  });
}

/** The headings are printed again on every page. */
function table({ columns, rows }: CheckReportTable): Table {
  const left = WIDTH - columns.reduce((sum, { width = 0 }) => sum + width, 0);
  const widths = columns.map(({ width = left }) => twips(width));
  const line = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { left: twips(1.5), right: twips(1.5) },
            ...(head ? { shading: { fill: 'EAF1F8' } } : {}),
            children: [
              new Paragraph({ ...(head ? { alignment: AlignmentType.CENTER } : {}), children: [new TextRun({ text: cell, bold: head })] }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      line(
        columns.map(({ name }) => name),
        true,
      ),
      ...rows.map((row) => line(row, false)),
    ],
  });
}

function heading(words: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(words)] });
}

function text(words: string): Paragraph {
  return new Paragraph({ children: [new TextRun(words)] });
}
