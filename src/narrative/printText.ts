/** Prints a summary as plain text: a block a line, with the letter around it and the appendices behind it as rows of tabs. */
import { numberedBlocks } from './numbering';
import { appendixName, attachedTo, closed, dateLine, numberLine, recipientLines } from './page/documentWords';
import { formatNumber } from '../core/number';
import type { AppendixTable, Block, Chart, Letter, ProfileName, Run, Summary, TableCell } from './text';

export interface PlainTextOptions {
  /** Puts ` (?)` behind numbers under an open error; true when absent. */
  readonly markDoubtful?: boolean;
  /** That of the text when absent. */
  readonly profile?: ProfileName;
}

/** The text, paragraphs apart by an empty line, with a line break at its end; empty for a summary without blocks. */
export function toPlainText(summary: Summary, options: PlainTextOptions = {}): string {
  const mark = options.markDoubtful ?? true;
  const profile = options.profile ?? summary.profile ?? 'nha-nuoc';
  const say = (runs: readonly Run[]): string => runs.map((run) => run.text + (mark && run.fact?.doubtful ? ' (?)' : '')).join('');
  const { letter } = summary;
  const blocks = letter ? closed(summary.blocks, profile) : summary.blocks;
  const parts = [
    ...(letter ? [head(letter, profile, say)] : []),
    ...numberedBlocks(blocks, profile).map((block) => blockText(block, say)),
    ...(letter ? [foot(letter)] : []),
    ...(summary.appendices ?? []).map((table) => tableText(table, summary, profile, say)),
  ];
  return parts.map((part) => `${part}\n`).join('\n');
}

type Say = (runs: readonly Run[]) => string;

function head(letter: Letter, profile: ProfileName, say: Say): string {
  const caps = (text: string): string => text.toLocaleUpperCase('vi');
  const nation = profile === 'dang' ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const lines = [
    ...nation,
    '',
    ...[letter.superior, letter.issuer].filter((name) => name !== '').map(caps),
    numberLine(letter, profile),
    dateLine(letter),
    '',
    caps(letter.kind),
    say(letter.about),
  ];
  return lines.map((line) => line.replaceAll('\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0', '……')).join('\n');
}

function foot(letter: Letter): string {
  const { authority, title, name } = letter.signature;
  const signed = [authority, title].filter((line) => line !== '').map((line) => line.toLocaleUpperCase('vi'));
  return [...signed, ...(name ? ['', name] : []), '', 'Nơi nhận:', ...recipientLines(letter)].join('\n');
}

function blockText(block: Block, say: Say): string {
  const text = say(block.runs);
  if (block.kind === 'item') return `${block.level === 1 ? '-' : '  +'} ${text}`;
  if (block.kind === 'writer') return `[${text}]`;
  return block.kind === 'chart' ? [text, ...chartLines(block.chart, say)].join('\n') : text;
}

/** The values under the caption, a category a line. */
function chartLines({ unit, categories, series }: Chart, say: Say): string[] {
  return [
    ['', ...series.map(({ name }) => name)].join('\t'),
    ...categories.map((category, i) =>
      [category, ...series.map(({ values }) => (values[i] ? say([{ text: formatNumber(values[i].value), fact: values[i] }]) : ''))].join(
        '\t',
      ),
    ),
    `Đơn vị tính: ${unit}`,
  ];
}

function tableText(table: AppendixTable, summary: Summary, profile: ProfileName, say: Say): string {
  const count = summary.appendices?.length ?? 0;
  return [
    appendixName(table.number, count, profile),
    table.title,
    ...(summary.letter ? [attachedTo(summary.letter, profile).replaceAll('\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0', '……')] : []),
    ...gridLines([...table.header, ...table.body], table.widths.length, say),
    ...(table.note ? [`Ghi chú: ${table.note}`] : []),
  ].join('\n');
}

/** Rows of tabs; what a cell spans stays empty. */
function gridLines(rows: readonly (readonly TableCell[])[], width: number, say: Say): string[] {
  /** Rows that each column is still taken for by a cell above. */
  const taken = Array.from({ length: width }, () => 0);
  return rows.map((cells) => {
    const line = Array.from({ length: width }, () => '');
    const free = taken.map((left) => left === 0);
    taken.forEach((left, i) => (taken[i] = Math.max(0, left - 1)));
    let column = 0;
    for (const cell of cells) {
      while (column < width && !free[column]) column += 1;
      if (column >= width) break;
      line[column] = say(cell.runs).replace(/\s+/g, ' ');
      const span = cell.columns ?? 1;
      for (let i = column; i < Math.min(width, column + span); i += 1) taken[i] = Math.max(taken[i] ?? 0, (cell.rows ?? 1) - 1);
      column += span;
    }
    return line.join('\t').trimEnd();
  });
}
