/** Calculates cells of a workbook on demand, for files whose writers left formulas without their values. */
import type { CellRef } from '../cellRef';
import type { CellValue } from '../values';
import { evaluate } from './evaluate';
import { parse, type Node } from './parser';
import { fromCell, toCell, UNCALCULABLE, type Scalar } from './scalar';
import { Area, single, type Scope } from './value';
import { areasRead } from './precedents';

/** What a calculator needs to know of a workbook. Sheets and names are compared without regard to case. */
export interface CalculatorSource {
  /** Value (of a formula, the one it was saved with, `null` when none was) and formula of a cell; `undefined` for a blank. */
  cell(sheet: string, row: number, column: number): { value: CellValue; formula?: string } | undefined;
  /**
   * What a defined name refers to, with or without `=`; `undefined` when there is no such name. `sheet` is where the formula stands,
   * as a name may mean something of its own there.
   */
  name(name: string, sheet: string): string | undefined;
  /** Number of rows and columns of a sheet that may hold anything, `undefined` for no such sheet. Without it, 20,000 and 500. */
  extent?(sheet: string): { readonly rows: number; readonly columns: number } | undefined;
  /** Whether a row is hidden; without it none is. */
  hidden?(sheet: string, row: number): boolean;
}

export interface Calculator {
  /** Value of a cell, its formula worked out; `undefined` when that cannot be done here and the saved value has to stand. */
  value(ref: CellRef): CellValue | undefined;
  /** Value that a formula would have in a cell; `undefined` when it cannot be worked out here. */
  evaluate(formula: string, at: CellRef): CellValue | undefined;
}

/** A cell with a formula, as far as it is known. */
interface Entry {
  readonly at: CellRef;
  readonly saved: CellValue;
  readonly tree: Node | undefined;
  /** Order of discovery, and the earliest open entry that this one leads back to. */
  order: number;
  low: number;
  state: 'open' | 'done';
  precedents: readonly Entry[];
  /** `undefined` while open and for what cannot be calculated. */
  result: Scalar | undefined;
}

/** Cells that one calculator may look at, and letters of formulas that it may parse, over its whole life; a few seconds' work. */
const BUDGET = 20_000_000;

/** Calculations that may start within each other through references known only while calculating. */
const DEEPEST = 8;

const DEFAULT_EXTENT = { rows: 20_000, columns: 500 };

/**
 * A calculator over a workbook that must not change under it: every formula is parsed and worked out once. Formulas that refer to
 * each other in a circle cannot be calculated; a formula that uses one that cannot be calculated takes its saved value.
 */
export function createCalculator(source: CalculatorSource): Calculator {
  const entries = new Map<string, Entry>();
  const names = new Map<string, Node | undefined>();
  let left = BUDGET;
  let order = 0;
  let depth = 0;

  const spend = (cells: number): void => {
    left -= cells;
    if (left < 0) throw UNCALCULABLE;
  };

  const clip = (area: Area): Area => {
    const extent = source.extent ? source.extent(area.sheet) : DEFAULT_EXTENT;
    if (!extent) throw UNCALCULABLE;
    // An area given cell by cell is taken as it is; only whole columns and rows need an end.
    const bottom = source.extent || area.height > DEFAULT_EXTENT.rows ? Math.min(area.bottom, extent.rows - 1) : area.bottom;
    const right = source.extent || area.width > DEFAULT_EXTENT.columns ? Math.min(area.right, extent.columns - 1) : area.right;
    return new Area(area.sheet, area.top, area.left, bottom, right);
  };

  const named = (name: string, sheet: string): Node => {
    const key = `${name.toLowerCase()}!${sheet.toLowerCase()}`;
    if (!names.has(key)) {
      const refersTo = source.name(name, sheet);
      names.set(key, refersTo === undefined ? undefined : parse(refersTo));
    }
    const tree = names.get(key);
    if (!tree) throw UNCALCULABLE;
    return tree;
  };

  const guarded = <Result>(work: () => Result): Result | undefined => {
    try {
      return work();
    } catch (error) {
      if (error === UNCALCULABLE) return undefined;
      throw error;
    }
  };

  const entryAt = (sheet: string, row: number, column: number): Entry | undefined => {
    const cell = source.cell(sheet, row, column);
    if (cell?.formula === undefined) return undefined;
    const key = `${String(row)},${String(column)},${sheet.toLowerCase()}`;
    const known = entries.get(key);
    if (known) return known;
    left -= cell.formula.length;
    const tree = left < 0 ? undefined : parse(cell.formula);
    const entry: Entry = {
      at: { sheet, row, column },
      saved: cell.value,
      tree,
      order: 0,
      low: 0,
      state: 'open',
      precedents: [],
      result: undefined,
    };
    entries.set(key, entry);
    return entry;
  };

  /** Formula cells that a tree reads, whichever of its branches is taken. */
  const precedentsOf = (tree: Node, at: CellRef): Entry[] => {
    const found = new Set<Entry>();
    for (const area of areasRead(tree, at.sheet, (name) => guarded(() => named(name, at.sheet)))) {
      const { sheet, top, left: first, bottom, right } = guarded(() => clip(area)) ?? new Area(area.sheet, 0, 0, -1, -1);
      spend(Math.max(0, bottom - top + 1) * Math.max(0, right - first + 1));
      for (let row = top; row <= bottom; row += 1) {
        for (let column = first; column <= right; column += 1) {
          const entry = entryAt(sheet, row, column);
          if (entry) found.add(entry);
        }
      }
    }
    return [...found];
  };

  const work = (tree: Node, at: CellRef): Scalar | undefined =>
    guarded(() => {
      const scope: Scope = { at, arrays: false, names: 0, read, formulaAt, hidden, clip, named: (name) => named(name, at.sheet), spend };
      return single(evaluate(tree, scope), scope);
    });

  /** Works out an entry after everything it depends on: Tarjan's walk, which also finds the circles, without recursion. */
  const settle = (root: Entry): void => {
    if (root.order > 0) return;
    const open: Entry[] = [];
    const path: { readonly entry: Entry; next: number }[] = [];
    const enter = (entry: Entry): void => {
      order += 1;
      entry.order = order;
      entry.low = order;
      entry.precedents = (entry.tree && guarded(() => precedentsOf(entry.tree as Node, entry.at))) ?? [];
      open.push(entry);
      path.push({ entry, next: 0 });
    };
    enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { entry } = step;
      const precedent = entry.precedents[step.next];
      step.next += 1;
      if (precedent) {
        if (precedent.order === 0) enter(precedent);
        else if (precedent.state === 'open') entry.low = Math.min(entry.low, precedent.order);
        continue;
      }
      path.pop();
      const above = path.at(-1)?.entry;
      if (above) above.low = Math.min(above.low, entry.low);
      if (entry.low < entry.order) continue;
      const circle = open.splice(open.lastIndexOf(entry));
      const free = circle.length === 1 && !entry.precedents.includes(entry);
      if (free && entry.tree) entry.result = work(entry.tree, entry.at);
      for (const member of circle) {
        member.state = 'done';
        member.precedents = [];
      }
    }
  };

  function read(sheet: string, row: number, column: number): Scalar {
    const entry = entryAt(sheet, row, column);
    if (!entry) {
      const cell = source.cell(sheet, row, column);
      if (!cell && source.extent && !source.extent(sheet)) throw UNCALCULABLE;
      return fromCell(cell?.value ?? null);
    }
    if (entry.order === 0) {
      if (depth >= DEEPEST) throw UNCALCULABLE;
      depth += 1;
      settle(entry);
      depth -= 1;
    }
    if (entry.result !== undefined) return entry.result;
    if (entry.saved === null) throw UNCALCULABLE;
    return fromCell(entry.saved);
  }

  function formulaAt(sheet: string, row: number, column: number): string | undefined {
    return source.cell(sheet, row, column)?.formula;
  }

  function hidden(sheet: string, row: number): boolean {
    return source.hidden?.(sheet, row) ?? false;
  }

  return {
    value(ref) {
      const entry = entryAt(ref.sheet, ref.row, ref.column);
      if (!entry) return source.cell(ref.sheet, ref.row, ref.column)?.value ?? null;
      settle(entry);
      return entry.result === undefined ? undefined : toCell(entry.result);
    },
    evaluate(formula, at) {
      const tree = parse(formula);
      if (!tree) return undefined;
      for (const entry of guarded(() => precedentsOf(tree, at)) ?? []) settle(entry);
      const result = work(tree, at);
      return result === undefined ? undefined : toCell(result);
    },
  };
}
