/** Puts together what pages took apart: a table that goes on below, or beside with its row labels printed again. */
import { spanOf } from '../../../core/period';
import { isTotalLabel } from '../../../layout/findRows';
import type { DraftTable, Grid, TableCell } from './grid';

/** Tables with those that continue them joined. */
export function joinTables(tables: readonly DraftTable[]): DraftTable[] {
  const joined: DraftTable[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    const both = before && table.continues ? (below(before, table) ?? beside(before, table)) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(table);
  }
  return joined;
}

const textOf = (cell: TableCell | undefined): string => (cell?.text ?? '').replaceAll('*', '').replace(/\s+/g, ' ').trim();
const texts = (rows: Grid, row: number): string => (rows[row] ?? []).map(textOf).join('\t');

/** True for the label of a row of figures: a period, a year, the total. */
export function labelsFigures(label: string): boolean {
  return spanOf(label) !== undefined || /(?:tháng|quý|kỳ|năm|giai đoạn).*(?:19|20)\d\d/i.test(label) || isTotalLabel(label);
}

const isFigures = (rows: Grid, row: number): boolean => labelsFigures(textOf(rows[row]?.[0]));
const labels = (rows: Grid): string[] => rows.map((line) => textOf(line[0])).filter(labelsFigures);

function below(first: DraftTable, next: DraftTable): DraftTable | undefined {
  if (first.width !== next.width) return undefined;
  const again = texts(first.rows, 0) === texts(next.rows, 0);
  const known = new Set(labels(first.rows));
  if ((!again && !isFigures(next.rows, 0)) || labels(next.rows).some((label) => known.has(label))) return undefined;
  return { ...first, rows: [...first.rows, ...next.rows] };
}

/** With the same labels down the side and other headers: the columns go on. */
function beside(first: DraftTable, next: DraftTable): DraftTable | undefined {
  const [own, others] = [labels(first.rows), labels(next.rows)];
  if (own.length === 0 || own.join('\t') !== others.join('\t') || texts(first.rows, 0) === texts(next.rows, 0)) return undefined;
  if (textOf(first.rows[0]?.[0]) !== textOf(next.rows[0]?.[0])) return undefined;
  const [top, nextTop] = [first.rows, next.rows].map((rows) => rows.findIndex((_, row) => isFigures(rows, row)));
  if (top === undefined || nextTop === undefined || top < 1 || nextTop < 1) return undefined;
  const line = (left: number | undefined, right: number | undefined): (TableCell | undefined)[] => [
    ...Array.from({ length: first.width }, (_, column) => (left === undefined ? undefined : first.rows[left]?.[column])),
    ...(right === undefined ? [] : (next.rows[right] ?? []).slice(1)),
  ];
  const heads = Array.from({ length: Math.max(top, nextTop) }, (_, row) =>
    line(row < top ? row : undefined, row < nextTop ? row : undefined),
  );
  const figures = (rows: Grid): number[] => rows.flatMap((_, row) => (isFigures(rows, row) ? [row] : []));
  const right = figures(next.rows);
  const body = figures(first.rows).map((row, i) => line(row, right[i]));
  return { ...first, rows: [...heads, ...body], width: first.width + next.width - 1 };
}
