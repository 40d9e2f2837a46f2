/** What every sentence of one appendix shares: its figures, its rows, how numbers print, how much is said, and the names of the report. */
import type { FormRow } from '../core/form';
import type { Source } from './figures';
import type { Printer } from './runs';
import type { Run } from './text';

/** How much is said of a matter beyond its totals. */
export interface Detail {
  /** The figures period by period, and a stock at all its points in time; without, only totals and the last point. */
  readonly periods: boolean;
  /** How the figures moved from one period to the next. */
  readonly changes: boolean;
  /** Figures that are the same are said once, and breakdowns take turns in wording: the prose of a long text. */
  readonly varied: boolean;
}

/** Slots that stand for names; `undefined` when one is not known. */
export type Names = Readonly<Record<string, () => readonly Run[] | undefined>>;

export interface Voice {
  readonly source: Source;
  /** Rows with figures of their own, in the order of the form. */
  readonly rows: readonly FormRow[];
  readonly printer: Printer;
  /** xã, phường, đặc khu. */
  readonly level: string;
  readonly detail: Detail;
  /** Another way to name the time of all rows together, where the text has named it before. */
  readonly whole?: readonly Run[];
  /** What sentences about Thông tin chung may name. */
  readonly names?: Names;
}

/** A sentence without its capital and its full stop. */
export interface Spoken {
  /** The row it speaks of, `total`, `TIMELESS`, or any other mark of its time; `undefined` when it goes on about what was said before it. */
  readonly scope: string | undefined;
  /** When it speaks, where the scope is neither a row nor `total`. */
  readonly when?: readonly Run[];
  readonly runs: readonly Run[];
}

/** Stands where a sentence says when, until it is known whether it must. */
export const TIME: Run = { text: '' };

/** The scope of a sentence that has no time of its own. */
export const TIMELESS = 'none\n';

/** Everything that the figures allow. */
export const EVERYTHING: Detail = { periods: true, changes: true, varied: false };
