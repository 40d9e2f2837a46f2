/** How a relation is passed over at a glance: places as indexes into flat figures, so that only what needs words is judged in full. */
import type { CellRef } from '../core/cellRef';
import type { FormCell, FormRow, Leaf, RowKind } from '../core/form';
import { clean, same } from './judge';
import type { Operand } from './rule';

/** What stands in a place, as relations tell it apart. `none` is a written "không" (its value 0), `other` any text, error or odd number. */
export const HOLDS = { absent: 0, blank: 1, number: 2, none: 3, dash: 4, other: 5 } as const;

/** The cells of a book in one row, each known by its index; made anew for every check, in the order of the shape. */
export interface Flat {
  /** NaN where `numeric` gives nothing. */
  readonly values: Float64Array;
  /** One of `HOLDS`. */
  readonly holds: Uint8Array;
  readonly cells: (FormCell | undefined)[];
  /** At a cell of a total row: the sum of the figures above it, how many cells are above it, and how many of them are blank. */
  readonly sums: Float64Array;
  readonly above: Uint16Array;
  readonly blanks: Uint16Array;
}

/** A form without its values: books of one shape share what was worked out for it. */
export interface Shape {
  readonly leaves: readonly Leaf[];
  readonly rows: (...kinds: RowKind[]) => readonly FormRow[];
  /** Index of the operand's cell in a row, found as `FormView.cell` finds it; -1 where the sheet lacks it. */
  readonly at: (row: string, operand: Operand) => number;
  /** The same for the fields of Thông tin chung whose keys begin so. */
  readonly listed: (prefix: string) => readonly number[];
  /** Percentages of all tables, leaf by leaf, and whether they stand in this form. */
  readonly percentages: readonly { readonly at: number; readonly own: boolean }[];
  /** Whether sums of the paper form stand beside the table. */
  readonly controlled: boolean;
  /** Whether the row has a cell for its label. */
  readonly labelled: (row: string) => boolean;
}

export interface Tally {
  passed: number;
  failed: number;
  unknown: number;
  /** Some check has something to say, as each failed one has: `check` words it, once somebody reads it. */
  noted: boolean;
}

/**
 * Counts the checks of one rule in one form by their verdicts. False where these are not plain: then `check` judges, and what was counted
 * is put back. It never counts anything else than `check` would.
 */
export type Glance = (flat: Flat, tally: Tally) => boolean;

/** Counts one check that fails. */
export function fails(tally: Tally): void {
  tally.failed += 1;
  tally.noted = true;
}

/** Indexes of those operands that the sheet has in a row. */
export function present(shape: Shape, row: string, operands: readonly Operand[]): number[] {
  return operands.map((operand) => shape.at(row, operand)).filter((at) => at >= 0);
}

/** Sum of the figures at these places, and whether each of them holds one. */
export function knownAt({ values }: Flat, places: readonly number[]): number {
  let sum = 0;
  for (const at of places) {
    const value = values[at] as number;
    if (value === value) sum += value;
  }
  return clean(sum);
}

export function allKnown({ values }: Flat, places: readonly number[]): boolean {
  for (const at of places) if (Number.isNaN(values[at])) return false;
  return true;
}

/** Whether the totals at these places are the sums of their rows: `restates` of cells in a total row. */
export function restatedAt({ values, sums }: Flat, totals: readonly number[]): boolean {
  for (const at of totals) {
    const value = values[at] as number;
    if (!same(clean(sums[at] as number), value === value ? value : 0)) return false;
  }
  return true;
}

/** Whether one of these totals was added over some figures and some blanks: `overBlanks` finds it. */
export function partialAt({ values, above, blanks }: Flat, totals: readonly number[]): boolean {
  for (const at of totals) {
    const blank = blanks[at] as number;
    if (blank > 0 && blank < (above[at] as number) && !Number.isNaN(values[at])) return true;
  }
  return false;
}

/** A judgement of the formula in the first of some cells, asked anew only when its text, or where these cells stand, has changed. */
export function keptFor(places: readonly number[], judge: (cells: readonly FormCell[]) => boolean): (flat: Flat) => boolean {
  let known: { readonly formula: string; readonly stood: readonly CellRef[]; readonly verdict: boolean } | undefined;
  const stands = (flat: Flat, stood: readonly CellRef[]): boolean =>
    places.every((place, i) => {
      const [now, then] = [flat.cells[place]?.at, stood[i]];
      return now === then || (now?.row === then?.row && now?.column === then?.column && now?.sheet === then?.sheet);
    });
  return (flat) => {
    const formula = flat.cells[places[0] ?? -1]?.formula ?? '';
    if (known?.formula === formula && stands(flat, known.stood)) return known.verdict;
    const cells = places.flatMap((place) => flat.cells[place] ?? []);
    known = { formula, stood: cells.map((cell) => cell.at), verdict: judge(cells) };
    return known.verdict;
  };
}
