/** The small interface behind which a spreadsheet engine computes; the host itself knows no formula. */
import type { Held } from './book';

export interface EngineCell {
  readonly row: number;
  readonly column: number;
  readonly held: Held;
  readonly formula?: string;
}

export interface EngineBook {
  readonly sheets: readonly { readonly name: string; readonly cells: Iterable<EngineCell> }[];
  /** `sheet` is the place of the sheet that a name belongs to; absent for names of the workbook. */
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: number }[];
}

/** A change of the shape of one sheet, `at` and `count` in rows or columns. */
export interface Reshape {
  readonly sheet: number;
  readonly kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
  readonly at: number;
  readonly count: number;
}

/** Computes synchronously; places of sheets count from 0 in the order of the last `load`. */
export interface FormulaEngine {
  /** Replaces all it knows; names that no formula uses may be left out. */
  load(book: EngineBook): void;
  set(sheet: number, cell: EngineCell): void;
  calculate(): void;
  /** Result of a formula cell; errors are their text. */
  result(sheet: number, row: number, column: number): Held;
  /** Every formula as it reads after a change of shape, keyed by sheet, row and column after the change. */
  reshape(change: Reshape): readonly { sheet: number; row: number; column: number; formula: string }[];
  /** Every formula as it reads after a sheet got a new name. */
  rename(sheet: number, name: string): readonly { sheet: number; row: number; column: number; formula: string }[];
}

/** Words of a formula, in lower case, that may be names. */
export function wordsIn(formula: string): ReadonlySet<string> {
  return new Set(formula.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu));
}
