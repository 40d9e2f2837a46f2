/** The tables of a draft as grids: what stands in each row and column, and where in the text. */
import type { DraftParagraph, DraftText } from '../../../core/draft';

/** A cell with its offsets in the whole text; several paragraphs of one cell are one text. */
export interface TableCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cells by row; a place that a merged cell covers has none. */
export type Grid = readonly (readonly (TableCell | undefined)[])[];

/** A table, its lines in one piece. */
export interface DraftTable {
  readonly rows: Grid;
  /** Columns of its widest row, empty ones too. */
  readonly width: number;
  /** The capitals right above it; empty where there are none. */
  readonly caption: string;
  /** Nothing but blank lines, or `(tiếp theo)`, parts it from the table before. */
  readonly continues: boolean;
}

/** What no appendix exceeds: what is larger is left alone, so that a stranger's file costs little. */
const MOST = { tables: 40, rows: 80, columns: 60 };

/** Tables of Word by their cells, tables of a plain text by lines with tabs; in the order of the text. */
export function readTables(draft: DraftText): DraftTable[] {
  const tables: DraftTable[] = [];
  let above: string[] = [];
  let rows: TableCell[][] = [];
  let current: number | 'lines' | undefined;
  const close = (): void => {
    const width = Math.max(0, ...rows.slice(0, MOST.rows).map((row) => row.length));
    if (rows.length > 1 && rows.length <= MOST.rows && width > 1 && width <= MOST.columns && tables.length < MOST.tables)
      tables.push({ rows, width, caption: captionOf(above), continues: tables.length > 0 && above.every(saysNothing) });
    if (current !== undefined) above = [];
    rows = [];
    current = undefined;
  };
  for (const paragraph of draft.paragraphs) {
    const { cell, text } = paragraph;
    const kind = cell ? cell.table : text.includes('\t') ? 'lines' : undefined;
    if (kind !== current) close();
    current = kind;
    if (cell) put(rows, cell, paragraph);
    else if (kind === 'lines') rows.push(cellsOf(paragraph));
    else above.push(text);
  }
  close();
  return tables;
}

function put(rows: TableCell[][], { row, column }: NonNullable<DraftParagraph['cell']>, { text, start }: DraftParagraph): void {
  if (row > MOST.rows || column > MOST.columns) return;
  while (rows.length <= row) rows.push([]);
  const line = rows[row] as (TableCell | undefined)[];
  const before = line[column];
  line[column] = { text: before ? `${before.text}\n${text}` : text, start: before?.start ?? start, end: start + text.length };
}

function cellsOf({ text, start }: DraftParagraph): TableCell[] {
  let from = start;
  return text.split('\t', MOST.columns + 1).map((part) => {
    const cell = { text: part, start: from, end: from + part.length };
    from += part.length + 1;
    return cell;
  });
}

const bare = (text: string): string => text.replaceAll('*', '').replace(/\s+/g, ' ').trim();
const saysNothing = (text: string): boolean => /^(?:\(?\s*(?:phụ lục.{0,20})?tiếp(?: theo)?\s*\)?|\d{1,3}|)$/i.test(bare(text));

/** The last lines in capitals, those in brackets passed over. */
function captionOf(above: readonly string[]): string {
  const lines: string[] = [];
  for (const line of above.slice(-8).map(bare).reverse()) {
    if (line === '' || line.startsWith('(')) continue;
    if (line !== line.toUpperCase() || !/\p{Lu}/u.test(line) || lines.length === 3) break;
    lines.unshift(line);
  }
  return shortened(lines.join(' '));
}

/** As much of a long caption as tells one table from another. */
function shortened(caption: string): string {
  return caption.length <= 100 ? caption : `${caption.slice(0, 100).replace(/\s+\S*$/, '')}…`;
}
