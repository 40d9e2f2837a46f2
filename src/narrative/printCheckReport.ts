/** Prints "Phiếu kiểm tra": every finding of a check, what was set aside, by whom and why, and how many checks there were. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
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
import { shown } from '../core/cellRef';
import type { Finding, Report, Severity } from '../core/finding';
import { formatNumber } from '../core/number';
import { pageProfiles, type PageProfile } from './pageProfile';
import { documentStyles, twips } from './printDocx';

export interface CheckReportOptions {
  /** Level and name of the unit, `phường Phổ Hòa`; empty for none. */
  readonly unit: string;
  /** When the check was made, in the clock of the machine. */
  readonly at: Date;
  /** Name of the file that was checked. */
  readonly file?: string;
}

const PAGE: PageProfile = { ...pageProfiles['nha-nuoc'], left: 20, right: 15, size: 12, firstLine: 0, spaceAfter: 4, line: 1.1 };
/** Millimetres between the margins of a page on its side. */
const WIDTH = 297 - PAGE.left - PAGE.right;
const TITLES: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' };
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** The file's bytes. */
export async function toCheckReport(report: Report, options: CheckReportOptions): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(checkReportDocument(report, options)));
}

/** The document before it is packed. */
export function checkReportDocument(report: Report, { unit, at, file }: CheckReportOptions): Document {
  const aside = report.findings.filter((finding) => finding.setAside);
  const sections = SEVERITIES.flatMap((severity) => {
    const open = report.findings.filter((finding) => finding.severity === severity && !finding.setAside);
    return open.length === 0 ? [] : [heading(`${TITLES[severity]} (${count(open.length)})`), openTable(open)];
  });
  const set = aside.length === 0 ? [] : [heading(`Đã bỏ qua, có lý do (${count(aside.length)})`), asideTable(aside)];
  const none = report.findings.length === 0 ? [text('Không có lỗi, cảnh báo hay ghi chú nào.')] : [];
  return new Document({
    title: 'Phiếu kiểm tra số liệu',
    creator: 'Phụ lục Dân vận',
    lastModifiedBy: 'Phụ lục Dân vận',
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
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('PHIẾU KIỂM TRA SỐ LIỆU')] }),
          ...(unit ? [text(`Đơn vị: ${unit}`)] : []),
          ...(file === undefined ? [] : [text(`Tệp: ${file}`)]),
          text(`Kiểm tra lúc ${moment(at)}.`),
          text(totals(report)),
          ...none,
          ...sections,
          ...set,
          text(''),
          new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun('Người kiểm tra (ký, ghi rõ họ tên)')] }),
        ],
      },
    ],
  });
}

/** `12 phép kiểm tra đạt, 3 không đạt, 2 chưa đủ số liệu; 3 lỗi, 0 cảnh báo, 1 ghi chú; trong đó đã bỏ qua 1 lỗi.` */
function totals({ passed, failed, unknown, findings }: Report): string {
  const of = (list: readonly Finding[], severity: Severity): number => list.filter((finding) => finding.severity === severity).length;
  const aside = findings.filter((finding) => finding.setAside);
  const all = SEVERITIES.map((severity) => `${count(of(findings, severity))} ${TITLES[severity].toLocaleLowerCase('vi')}`).join(', ');
  const set = SEVERITIES.filter((severity) => of(aside, severity) > 0)
    .map((severity) => `${count(of(aside, severity))} ${TITLES[severity].toLocaleLowerCase('vi')}`)
    .join(', ');
  return `${count(passed)} phép kiểm tra đạt, ${count(failed)} không đạt, ${count(unknown)} chưa đủ số liệu; ${all}${set ? `; trong đó đã bỏ qua ${set}` : ''}.`;
}

function openTable(findings: readonly Finding[]): Table {
  return table(
    [
      ['Ô', 28],
      ['Quy tắc', 18],
      ['Nội dung', WIDTH - 46],
    ],
    findings.map((finding) => [shown(finding.at), finding.rule, finding.message]),
  );
}

function asideTable(findings: readonly Finding[]): Table {
  return table(
    [
      ['Ô', 28],
      ['Mức', 20],
      ['Nội dung', WIDTH - 166],
      ['Lý do bỏ qua', 58],
      ['Người bỏ qua', 34],
      ['Lúc', 26],
    ],
    findings.map((finding) => [
      shown(finding.at),
      `${TITLES[finding.severity]} ${finding.rule}`,
      finding.message,
      finding.setAside?.reason ?? '',
      finding.setAside?.by ?? 'không ghi tên',
      momentOf(finding.setAside?.at ?? ''),
    ]),
  );
}

/** Columns by heading and width in millimetres; the headings are printed again on every page. */
function table(columns: readonly (readonly [heading: string, width: number])[], rows: readonly (readonly string[])[]): Table {
  const line = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell, i) =>
          new TableCell({
            width: { size: twips(columns[i]?.[1] ?? 0), type: WidthType.DXA },
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
    columnWidths: columns.map(([, width]) => twips(width)),
    rows: [
      line(
        columns.map(([name]) => name),
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

function count(value: number): string {
  return formatNumber(value);
}

/** `14:05 ngày 21/11/2026`. */
function moment(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())} ngày ${two(at.getDate())}/${two(at.getMonth() + 1)}/${String(at.getFullYear())}`;
}

/** The moment of an ISO date and time; the text itself when it is none. */
function momentOf(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : moment(at);
}
