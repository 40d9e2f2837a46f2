/** The cells whose lack of data left checks undecided, gathered into areas that a person can take in. */
import type { Check } from '../../core/finding';
import type { CellRef } from '../../core/cellRef';
import type { Area } from '../../layout/sheetModel';

/** What one sheet lacks. */
export interface MissingSheet {
  readonly sheet: string;
  readonly cells: number;
  /** From top to bottom, then from left to right; together they hold each missing cell once. */
  readonly areas: readonly Area[];
}

/** Missing cells of all undecided checks, each once, by sheet in the order of the checks. */
export function missingBySheet(checks: readonly Check[]): readonly MissingSheet[] {
  const sheets = new Map<string, Map<string, CellRef>>();
  for (const check of checks) {
    if (check.verdict !== 'unknown') continue;
    for (const at of check.missing) {
      const cells = sheets.get(at.sheet) ?? new Map<string, CellRef>();
      cells.set(`${String(at.row)} ${String(at.column)}`, at);
      sheets.set(at.sheet, cells);
    }
  }
  return [...sheets].map(([sheet, cells]) => ({ sheet, cells: cells.size, areas: areasOf([...cells.values()]) }));
}

/** Neighbours in a row make a run; equal runs in rows that follow one another make an area. */
function areasOf(cells: CellRef[]): Area[] {
  const sorted = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const areas: Area[] = [];
  const open = new Map<string, number>();
  const close = (run: Area): void => {
    const span = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(span);
    const upper = above === undefined ? undefined : areas[above];
    if (above !== undefined && upper?.bottom === run.top - 1) areas[above] = { ...upper, bottom: run.bottom };
    else open.set(span, areas.push(run) - 1);
  };
  let run: Area | undefined;
  for (const { row, column } of sorted) {
    if (run && run.top === row && run.right === column - 1) run = { ...run, right: column };
    else {
      if (run) close(run);
      run = { top: row, left: column, bottom: row, right: column };
    }
  }
  if (run) close(run);
  return areas;
}
