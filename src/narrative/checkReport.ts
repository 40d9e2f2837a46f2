/** What "Phiếu kiểm tra" says: every finding of a check, what was set aside, by whom and why, and how many checks there were. */
import { shown } from '../core/cellRef';
import type { Finding, Report, Severity } from '../core/finding';
import { formatNumber } from '../core/number';

export interface CheckReportOptions {
  /** Level and name of the unit, `phường Phổ Hòa`; empty for none. */
  readonly unit: string;
  /** When the check was made, in the clock of the machine. */
  readonly at: Date;
  /** Name of the file that was checked. */
  readonly file?: string;
}

/** One table under its heading. */
export interface CheckReportTable {
  readonly heading: string;
  /** Millimetres; the column of the findings takes what is left. */
  readonly columns: readonly { readonly name: string; readonly width?: number }[];
  readonly rows: readonly (readonly string[])[];
}

/** The report before any way of printing it. */
export interface CheckReport {
  readonly title: string;
  readonly lines: readonly string[];
  readonly tables: readonly CheckReportTable[];
  /** Where the person who checked signs. */
  readonly signature: string;
}

const TITLES: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' };
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** The words of the report of a check. */
export function checkReportOf(report: Report, { unit, at, file }: CheckReportOptions): CheckReport {
  const aside = report.findings.filter((finding) => finding.setAside);
  const open = SEVERITIES.flatMap((severity) => {
    const own = report.findings.filter((finding) => finding.severity === severity && !finding.setAside);
    return own.length === 0 ? [] : [openTable(`${TITLES[severity]} (${count(own.length)})`, own)];
  });
  return {
    title: 'PHIẾU KIỂM TRA SỐ LIỆU',
    lines: [
      ...(unit ? [`Đơn vị: ${unit}`] : []),
      ...(file === undefined ? [] : [`Tệp: ${file}`]),
      `Kiểm tra lúc ${moment(at)}.`,
      totals(report),
      ...(report.findings.length === 0 ? ['Không có lỗi, cảnh báo hay ghi chú nào.'] : []),
    ],
    tables: aside.length === 0 ? open : [...open, asideTable(`Đã bỏ qua, có lý do (${count(aside.length)})`, aside)],
    signature: 'Người kiểm tra (ký, ghi rõ họ tên)',
  };
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

function openTable(heading: string, findings: readonly Finding[]): CheckReportTable {
  return {
    heading,
    columns: [{ name: 'Ô', width: 28 }, { name: 'Quy tắc', width: 18 }, { name: 'Nội dung' }],
    rows: findings.map((finding) => [shown(finding.at), finding.rule, finding.message]),
  };
}

function asideTable(heading: string, findings: readonly Finding[]): CheckReportTable {
  return {
    heading,
    columns: [
      { name: 'Ô', width: 28 },
      { name: 'Mức', width: 20 },
      { name: 'Nội dung' },
      { name: 'Lý do bỏ qua', width: 58 },
      { name: 'Người bỏ qua', width: 34 },
      { name: 'Lúc', width: 26 },
    ],
    rows: findings.map((finding) => [
      shown(finding.at),
      `${TITLES[finding.severity]} ${finding.rule}`,
      finding.message,
      finding.setAside?.reason ?? '',
      finding.setAside?.by ?? 'không ghi tên',
      momentOf(finding.setAside?.at ?? ''),
    ]),
  };
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
