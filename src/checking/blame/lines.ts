/** Rows and columns of figures that somebody typed, as a slip would run along them. */
import type { Problem } from './problem';

export interface Line {
  readonly along: 'row' | 'column';
  readonly sheet: string;
  /** The row of a row, the column of a column. */
  readonly index: number;
  /** Cells by where they stand in the line. */
  readonly cells: ReadonlyMap<number, number>;
  /** The total of a column, when it is typed. */
  readonly total: number | undefined;
  /** Those of them that lie on broken relations, in order. */
  readonly troubled: readonly number[];
}

/** The lines of every sheet in which some cell is in trouble; formulas, percentages and sums beside the table are left out. */
export function linesOf(problem: Problem, troubled: ReadonlySet<number>): Line[] {
  const lines = new Map<string, Pick<Line, 'along' | 'sheet' | 'index'> & { cells: Map<number, number>; total: number | undefined }>();
  const lineAt = (along: Line['along'], sheet: string, index: number) => {
    const name = `${along} ${String(index)} ${sheet}`;
    const line = lines.get(name) ?? { along, sheet, index, cells: new Map<number, number>(), total: undefined };
    lines.set(name, line);
    return line;
  };
  const sheets = new Set([...troubled].flatMap((cell) => problem.figures[cell]?.at.sheet ?? []));
  problem.figures.forEach(({ at, formula, share, total, column }, cell) => {
    if (!sheets.has(at.sheet) || formula || share || column.length === 0) return;
    const down = lineAt('column', at.sheet, at.column);
    if (total) down.total = cell;
    else {
      down.cells.set(at.row, cell);
      lineAt('row', at.sheet, at.row).cells.set(at.column, cell);
    }
  });
  return [...lines.values()].map((line) => {
    const cells = new Map([...line.cells].sort(([a], [b]) => a - b));
    const all = [...cells.values(), ...(line.total === undefined ? [] : [line.total])];
    return { ...line, cells, troubled: all.filter((cell) => troubled.has(cell)) };
  });
}

/** Cells of a line from one of its places on, as long as they stand side by side. */
export function run({ cells }: Line, from: number, step: number): number[] {
  const found: number[] = [];
  for (let at = from, cell = cells.get(at); cell !== undefined; at += step, cell = cells.get(at)) found.push(cell);
  return found;
}
