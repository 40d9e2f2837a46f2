/** Prints "Phiếu kiểm tra" as HTML that Word takes from the clipboard, and as plain text. */
import { escapeMarkup } from '../core/markup';
import type { CheckReport } from './checkReport';
import { printable } from './page/printable';

const FONT = "font-family:'Times New Roman',serif;font-size:12.0pt";
const CELL = `border:solid windowtext 1.0pt;padding:0cm 1.5mm;vertical-align:top;${FONT}`;

/** A fragment; nothing of the report is taken for markup. */
export function checkReportToHtml({ title, lines, tables, signature }: CheckReport): string {
  const say = (text: string): string => escapeMarkup(printable(text));
  const paragraph = (text: string, style = ''): string =>
    `<p class="MsoNormal" style="margin:0cm 0cm 4.0pt;${FONT};${style}">${text}</p>\n`;
  const parts = tables.map(({ heading, columns, rows }) => {
    const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
      `<tr>${cells.map((cell) => `<${tag} style="${CELL}${tag === 'th' ? ';background:#EAF1F8' : ''}">${say(cell)}</${tag}>`).join('')}</tr>\n`;
    const head = line(
      columns.map(({ name }) => name),
      'th',
    );
    const body = rows.map((row) => line(row, 'td')).join('');
    return `${paragraph(`<b>${say(heading)}</b>`, 'margin-top:8.0pt')}<table style="border-collapse:collapse;width:100%"><thead>${head}</thead><tbody>${body}</tbody></table>\n`;
  });
  const top = paragraph(`<b>${say(title)}</b>`, 'text-align:center;font-size:14.0pt');
  const foot = paragraph(say(signature), 'text-align:right;margin-top:12.0pt');
  return `<meta charset="utf-8">\n<div lang="vi">\n${top}${lines.map((text) => paragraph(say(text))).join('')}${parts.join('')}${foot}</div>\n`;
}

/** One line a finding, its columns apart by tabs. */
export function checkReportToText({ title, lines, tables, signature }: CheckReport): string {
  const parts = tables.flatMap(({ heading, columns, rows }) => [
    '',
    heading,
    columns.map(({ name }) => name).join('\t'),
    ...rows.map((row) => row.join('\t')),
  ]);
  return [title, ...lines, ...parts, '', signature].join('\n');
}
