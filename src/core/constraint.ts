/** Constraints: what relations demand of the numbers in cells, as equations and bounds that know no form and no rule. */
import type { CellRef } from './cellRef';
import type { Severity } from './finding';

/** `times` a cell. A blank counts as nothing in a sum that was added over it; an `open` blank can still become any figure. */
export interface Share {
  readonly at: CellRef;
  readonly times: number;
  readonly open: boolean;
  /** A total over blanks: what it counts is at least what it holds. */
  readonly least?: true;
}

/** `filled` and `zero` count a blank cell as not so; the others leave a blank cell open. */
export type State = 'positive' | 'zero' | 'filled' | 'hundred';

export type Demand =
  /** The shares, with `plus` (0 when absent), add up to 0, or to no more than 0. */
  | { readonly form: 'sum'; readonly shares: readonly Share[]; readonly relation: 'zero' | 'atMostZero'; readonly plus?: number }
  /** The cell is not typed but follows the others: a formula, or a total left blank that is their sum once written. */
  | { readonly form: 'follows'; readonly at: CellRef; readonly shares: readonly Share[] }
  /** `printed` is `part / whole * 100`, rounded to the decimals it is written with; blank when the whole is 0. */
  | { readonly form: 'ratio'; readonly printed: CellRef; readonly part: CellRef; readonly whole: CellRef }
  /** When the one is so, one of the others is so. */
  | {
      readonly form: 'implies';
      readonly when: { readonly at: CellRef; readonly is: State };
      readonly then: { readonly anyOf: readonly CellRef[]; readonly is: State };
    }
  /** The cell is wrong whatever stands elsewhere; `proposed` is what it should hold (null: nothing), where that can be told. */
  | { readonly form: 'wrong'; readonly at: CellRef; readonly proposed?: number | null };

/** A demand, with the place at which its relation reports it broken. */
export type Constraint = Demand & { readonly row: string; readonly column: string; readonly severity: Severity };
