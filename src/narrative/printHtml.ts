/** Prints a summary as an HTML fragment that Word takes over from the clipboard as it stands: the same lines and tables as the .docx. */
import { escapeMarkup } from '../core/markup';
import {
  PAPER,
  type Grid,
  type GridCell,
  type Line,
  type Look,
  type PageSection,
  type Part,
  type Picture,
  type Rule,
} from './page/pageModel';
import { pagesOf, type PrintOptions } from './page/pagesOf';
import { printable } from './page/printable';
import { beginnings } from './page/spans';
import { plainRun } from './runs';
import type { Run, Summary } from './text';

/** The fragment: every style inline, numbers under an open error on yellow; pages on their side in a section of their own. */
export function toHtml(summary: Summary, options: PrintOptions = {}): string {
  const { page, sections } = pagesOf(summary, options);
  const several = sections.length > 1;
  const print = (part: Part): string => partHtml(part, page.font);
  const bodies = sections.map(
    ({ parts }, i) => `<div lang="vi"${several ? ` class="${nameOf(i)}"` : ''}>\n${parts.map(print).join('')}</div>\n`,
  );
  const pages = several ? `<style>\n${sections.map(pageRule).join('')}</style>\n` : '';
  const section = '<br clear="all" style="page-break-before:always;mso-break-type:section-break"/>\n';
  return `<meta charset="utf-8">\n${pages}${bodies.join(section)}`;
}

/** Paper and margins of a section, as Word reads them from a style sheet. */
function pageRule({ landscape, margins }: PageSection, i: number): string {
  const sides = landscape ? [PAPER.height, PAPER.width] : [PAPER.width, PAPER.height];
  const size = sides.map((side) => `${String(side)}mm`).join(' ');
  const around = [margins.top, margins.right, margins.bottom, margins.left].map((side) => `${String(side)}mm`).join(' ');
  const turned = landscape ? 'mso-page-orientation:landscape;' : '';
  return `@page ${nameOf(i)}{size:${size};${turned}margin:${around}}\ndiv.${nameOf(i)}{page:${nameOf(i)}}\n`;
}

function nameOf(section: number): string {
  return `Trang${String(section + 1)}`;
}

function partHtml(part: Part, font: string): string {
  switch (part.kind) {
    case 'grid':
      return gridHtml(part, font);
    case 'rule':
      return ruleHtml(part);
    case 'picture':
      return pictureHtml(part);
    default:
      return lineHtml(part, font);
  }
}

function lineHtml({ look, runs, writer }: Line, font: string, own = ''): string {
  const style = `${placeOf(look)};${lettersOf(look, font)}`;
  const words = runs.map(runHtml).join('');
  // Word takes the letters of a pasted paragraph from a span, not from the paragraph.
  const shade = writer ? ';background:#EDE6C8;mso-shading:#EDE6C8' : '';
  const span = words === '' ? '' : `<span lang="VI" style="${lettersOf(look, font)}${shade}">${words}</span>`;
  const marks = [look.bold && 'b', look.italic && 'i', look.underline && 'u'].filter((mark) => typeof mark === 'string');
  const marked = span === '' ? '' : marks.reduceRight((inside, mark) => `<${mark}>${inside}</${mark}>`, span);
  return `<p class="MsoNormal" style="${style}${own}">${marked}</p>\n`;
}

function placeOf(look: Look): string {
  const { rule, height } = look.line ?? { rule: 'multiple', height: 1 };
  const line =
    rule === 'multiple'
      ? height === 1
        ? 'line-height:normal'
        : `line-height:${String(Math.round(height * 100))}%`
      : `line-height:${points(height)};mso-line-height-rule:${rule === 'exactly' ? 'exactly' : 'at-least'}`;
  const sides = look.sides ? millimetres(look.sides) : '0cm';
  // Not h1 to h3: a document that numbers its headings would number these twice.
  const level = look.role === 'appendix' ? '1' : look.role?.startsWith('heading') ? look.role.slice(-1) : '';
  const keep = `${level ? `mso-outline-level:${level};` : ''}${look.keepNext ? 'page-break-after:avoid;' : ''}${look.pageBreak ? 'page-break-before:always;' : ''}`;
  return `${keep}margin-left:${sides};margin-right:${sides};${line};mso-pagination:widow-orphan;margin-top:${points(look.before)};margin-bottom:${points(look.after)};text-align:${look.align};text-indent:${String((look.firstLine ?? 0) / 10)}cm`;
}

function lettersOf(look: Look, font: string): string {
  const family = `'${font.replace(/[^\p{L}\p{N} -]/gu, '')}'`;
  const size = points(look.size);
  return `font-family:${family};mso-fareast-font-family:${family};mso-bidi-font-family:${family};font-size:${size};mso-bidi-font-size:${size};color:black;mso-ansi-language:VI${look.caps ? ';text-transform:uppercase' : ''}`;
}

function runHtml(run: Run): string {
  const text = escapeMarkup(printable(run.text)).replaceAll('\n', '<br/>');
  return run.fact?.doubtful ? `<span style="background:yellow;mso-highlight:yellow">${text}</span>` : text;
}

function ruleHtml({ width, room }: Rule): string {
  const side = `${((room - width) / 2).toFixed(1)}mm`;
  return `<p class="MsoNormal" style="margin:2.5pt ${side} 0cm ${side};border:none;border-top:solid black .75pt;font-size:1.0pt;line-height:2.0pt;mso-line-height-rule:exactly"></p>\n`;
}

function pictureHtml({ png, width, height, alt }: Picture): string {
  let bytes = '';
  for (const byte of png) bytes += String.fromCharCode(byte);
  const pixels = (millimetres: number): string => String(Math.round((millimetres * 96) / 25.4));
  return `<p class="MsoNormal" style="margin:6.0pt 0cm 0cm 0cm;text-align:center;page-break-after:avoid"><img src="data:image/png;base64,${btoa(bytes)}" width="${pixels(width)}" height="${pixels(height)}" alt="${escapeMarkup(printable(alt))}"/></p>\n`;
}

function gridHtml(grid: Grid, font: string): string {
  const all = millimetres(grid.widths.reduce((sum, width) => sum + width, 0));
  const head = Math.max(0, ...grid.rows.slice(0, grid.headRows).map((row) => row.height ?? 0));
  const begins = beginnings(grid.rows.map(({ cells }) => cells));
  const rows = grid.rows.map(({ cells, height }, row) => {
    const line = cells.map((cell, i) => cellHtml(cell, begins[row]?.[i] ?? 0, grid, head, font)).join('');
    return `<tr style="page-break-inside:avoid${height === undefined ? '' : `;height:${millimetres(height)}`}">${line}</tr>\n`;
  });
  const columns = grid.widths.map((width) => `<col style="width:${millimetres(width)}"/>`).join('');
  const border = grid.bordered ? 'border="1"' : 'border="0"';
  return `<table ${border} cellspacing="0" cellpadding="0" style="border-collapse:collapse;table-layout:fixed;mso-table-layout-alt:fixed;width:${all}${grid.bordered ? ';border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt' : ';border:none'}">\n<colgroup>${columns}</colgroup>\n${grid.headRows > 0 ? `<thead>\n${rows.slice(0, grid.headRows).join('')}</thead>\n` : ''}<tbody>\n${rows.slice(grid.headRows).join('')}</tbody>\n</table>\n`;
}

function cellHtml(cell: GridCell, begin: number, grid: Grid, head: number, font: string): string {
  const width = grid.widths.slice(begin, begin + cell.columns).reduce((sum, each) => sum + each, 0);
  const spans = `${cell.columns > 1 ? ` colspan="${String(cell.columns)}"` : ''}${cell.rows > 1 ? ` rowspan="${String(cell.rows)}"` : ''}`;
  const border = grid.bordered ? 'border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt' : 'border:none';
  const upright = cell.upright ? ';layout-flow:vertical;mso-layout-flow-alt:bottom-to-top' : '';
  // Word turns the cell, a browser the paragraph in it.
  const turned = cell.upright ? `;writing-mode:vertical-rl;transform:rotate(180deg);max-height:${millimetres(head)};margin:auto` : '';
  const parts = cell.parts.map((part) => (part.kind === 'rule' ? ruleHtml(part) : lineHtml(part, font, turned))).join('');
  const empty =
    cell.parts.length === 0
      ? lineHtml({ kind: 'line', look: { align: 'left', size: 10, before: 0, after: 0 }, runs: [plainRun('')] }, font)
      : '';
  return `<td${spans} valign="${cell.middle ? 'middle' : 'top'}" style="width:${millimetres(width)};${border};padding:0cm ${millimetres(grid.padding)} 0cm ${millimetres(grid.padding)}${upright}">${parts}${empty}</td>`;
}

function points(value: number): string {
  return `${Number.isInteger(value) ? `${String(value)}.0` : String(value)}pt`;
}

function millimetres(value: number): string {
  return `${value.toFixed(2)}mm`;
}
