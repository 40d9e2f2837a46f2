/** The constraints of a workbook as numbered cells and links between them. */
import type { CellRef } from '../../core/cellRef';
import type { Constraint, State } from '../../core/constraint';
import { writtenDecimals } from '../../core/number';
import type { Figure, Figures } from './figures';

/** A constraint over numbered cells; `defines` is the cell that follows the others. */
export type Link =
  | {
      readonly form: 'sum';
      readonly cells: readonly number[];
      readonly times: readonly number[];
      readonly open: readonly boolean[];
      readonly least: readonly boolean[];
      readonly atMost: boolean;
      readonly plus: number;
      readonly defines?: number;
    }
  | { readonly form: 'ratio'; readonly cells: readonly [printed: number, part: number, whole: number] }
  | { readonly form: 'implies'; readonly cells: readonly number[]; readonly is: State; readonly then: State }
  | { readonly form: 'wrong'; readonly cells: readonly [number]; readonly proposed: number | null | undefined };

/** held, broken, or idle: a cell that it needs holds no number. */
export type Status = 'held' | 'broken' | 'idle';

/** What stands in a cell while repairs are tried. */
export interface Holding {
  readonly value: number | undefined;
  readonly blank: boolean;
}

export interface Problem {
  readonly figures: readonly Figure[];
  /** What each cell is taken to hold: as written, or as mended where it is wrong by itself. */
  readonly holding: Holding[];
  readonly links: readonly Link[];
  /** Links at each cell. */
  readonly linksAt: readonly (readonly number[])[];
  /** For a cell that follows others, the link that says how. */
  readonly follows: ReadonlyMap<number, number>;
}

/** Numbers the cells of the constraints; the links keep the order of the constraints. */
export function problemOf(constraints: readonly Constraint[], figures: Figures): Problem {
  const index = new Map<Figure, number>();
  const list: Figure[] = [];
  const linksAt: number[][] = [];
  const follows = new Map<number, number>();
  const number = (at: CellRef): number | undefined => {
    const figure = figures(at);
    if (!figure) return undefined;
    const known = index.get(figure);
    if (known !== undefined) return known;
    index.set(figure, list.length);
    linksAt.push([]);
    return list.push(figure) - 1;
  };
  const links = constraints.map((constraint, place): Link => {
    const link = linkOf(constraint, number);
    if (link.form === 'sum' && link.defines !== undefined) follows.set(link.defines, place);
    for (const cell of new Set(link.cells)) linksAt[cell]?.push(place);
    return link;
  });
  return { figures: list, holding: list.map(({ value, blank }) => ({ value, blank })), links, linksAt, follows };
}

function linkOf(constraint: Constraint, number: (at: CellRef) => number | undefined): Link {
  switch (constraint.form) {
    case 'sum':
    case 'follows': {
      const shares = constraint.shares.flatMap(({ at, times, open, least = false }) => {
        const cell = number(at);
        return cell === undefined ? [] : [{ cell, times, open, least }];
      });
      const defines = constraint.form === 'follows' ? number(constraint.at) : undefined;
      if (defines !== undefined) shares.push({ cell: defines, times: -1, open: true, least: false });
      return {
        form: 'sum',
        cells: shares.map((share) => share.cell),
        times: shares.map((share) => share.times),
        open: shares.map((share) => share.open),
        least: shares.map((share) => share.least),
        atMost: constraint.form === 'sum' && constraint.relation === 'atMostZero',
        plus: (constraint.form === 'sum' && constraint.plus) || 0,
        ...(defines === undefined ? {} : { defines }),
      };
    }
    case 'ratio': {
      const [printed, part, whole] = [constraint.printed, constraint.part, constraint.whole].map(number);
      return printed === undefined || part === undefined || whole === undefined
        ? NOTHING
        : { form: 'ratio', cells: [printed, part, whole] };
    }
    case 'implies': {
      const cells = [constraint.when.at, ...constraint.then.anyOf].flatMap((at) => number(at) ?? []);
      return { form: 'implies', cells, is: constraint.when.is, then: constraint.then.is };
    }
    case 'wrong': {
      const cell = number(constraint.at);
      return cell === undefined ? NOTHING : { form: 'wrong', cells: [cell], proposed: constraint.proposed };
    }
  }
}

/** A constraint over a cell that no form has demands nothing. */
const NOTHING: Link = { form: 'sum', cells: [], times: [], open: [], least: [], atMost: true, plus: 0 };

/** Cells of a constraint, and those that its cells follow. */
export function reach(problem: Problem, place: number): Set<number> {
  const found = new Set<number>();
  const visit = (cell: number): void => {
    if (found.has(cell)) return;
    found.add(cell);
    const rule = problem.follows.get(cell);
    if (rule !== undefined) problem.links[rule]?.cells.forEach(visit);
  };
  problem.links[place]?.cells.forEach(visit);
  return found;
}

/** How a link stands with what the cells hold. */
export function statusOf(link: Link, holding: (cell: number) => Holding): Status {
  switch (link.form) {
    case 'wrong':
      return 'broken';
    case 'sum': {
      let [low, high] = [link.plus, link.plus];
      for (const [i, cell] of link.cells.entries()) {
        const { value, blank } = holding(cell);
        const times = link.times[i] ?? 0;
        if (value !== undefined) {
          low += times * value;
          high += times * value;
        } else if (!blank) {
          return 'idle';
        }
        if (link.least[i] || (value === undefined && link.open[i])) {
          if (times > 0) high = Infinity;
          else low = -Infinity;
        }
      }
      return low > SLACK || (!link.atMost && high < -SLACK) ? 'broken' : 'held';
    }
    case 'ratio': {
      const [printed, part, whole] = link.cells.map((cell) => holding(cell).value);
      if (printed === undefined || part === undefined || whole === undefined) return 'idle';
      if (whole === 0) return 'broken';
      return Math.abs(printed - (part / whole) * 100) <= halfStep(printed) + SLACK ? 'held' : 'broken';
    }
    case 'implies': {
      const [when = 0, ...then] = link.cells;
      const given = stands(holding(when), link.is);
      const follows = then.map((cell) => stands(holding(cell), link.then));
      if (given === false || follows.includes(true)) return 'held';
      return given === undefined || follows.includes(undefined) ? 'idle' : 'broken';
    }
  }
}

/** Room for binary dust in sums of decimals. */
export const SLACK = 1e-7;

/** Half a unit of the last digit that a percentage is written with. */
export function halfStep(printed: number): number {
  return 0.5 * 10 ** -writtenDecimals(printed);
}

function stands({ value, blank }: Holding, state: State): boolean | undefined {
  if (state === 'filled') return !blank;
  if (blank) return state === 'zero' ? false : undefined;
  if (value === undefined) return undefined;
  return state === 'positive' ? value > 0 : state === 'zero' ? value === 0 : value === 100;
}
