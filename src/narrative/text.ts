/** What a summary is before it is printed: blocks of runs, in which every number is a fact that knows its cells. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';

/** How a fact came from its cells. */
export type Derivation = 'read' | 'sum' | 'difference' | 'share' | 'mean' | 'change';

/** A number that the text states. */
export interface Fact {
  /** Stable for the same figure of the same form, e.g. `PL6.mh_tap_the.2013-2018` or `PL6.mh_tap_the.share.total`. */
  readonly id: string;
  readonly value: number;
  readonly unit?: string;
  readonly how: Derivation;
  readonly cells: readonly CellRef[];
  /** True while a cell of it has an open error. */
  readonly doubtful: boolean;
}

/**
 * Plain words without a digit; the words that print a fact (its number, or the `không phát sinh` that says it is zero);
 * or a name, whose digits are no figure: a period, a year, a document, the unit, words quoted from a cell.
 */
export type Run = { readonly text: string; readonly fact?: Fact } | { readonly text: string; readonly name: true; readonly fact?: never };

export type Block =
  | { readonly kind: 'title'; readonly runs: readonly Run[] }
  | { readonly kind: 'heading'; readonly appendix: AppendixId; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly appendix: AppendixId; readonly runs: readonly Run[] };

/** Something the forms ask for that the text is silent about, as there is no figure. */
export interface Omission {
  readonly appendix: AppendixId;
  readonly what: string;
  readonly cells: readonly CellRef[];
}

export interface Summary {
  readonly blocks: readonly Block[];
  readonly omissions: readonly Omission[];
  /** Facts under open errors, each once, in the order of the text. */
  readonly doubtful: readonly Fact[];
}
