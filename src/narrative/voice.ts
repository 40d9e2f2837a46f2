/** What every sentence of one appendix shares: its figures, its rows, how numbers print, and the level of the unit. */
import type { FormRow } from '../core/form';
import type { Source } from './figures';
import type { Printer } from './runs';
import type { Run } from './text';

export interface Voice {
  readonly source: Source;
  /** Rows with figures of their own, in the order of the form. */
  readonly rows: readonly FormRow[];
  readonly printer: Printer;
  /** xã, phường, đặc khu. */
  readonly level: string;
}

/** A sentence without its capital and its full stop. */
export interface Spoken {
  /** The row it speaks of, or `total`, or any other mark of its time; `undefined` when it goes on about what was said before it. */
  readonly scope: string | undefined;
  /** When it speaks, where the scope is neither a row nor `total`. */
  readonly when?: readonly Run[];
  readonly runs: readonly Run[];
}

/** Stands where a sentence says when, until it is known whether it must. */
export const TIME: Run = { text: '' };
