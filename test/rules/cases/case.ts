/** What a case of a relation is: figures, the place that is judged, the verdict, and what is said. */
import type { Severity, Verdict } from '../../../src/core/finding';
import type { Figures } from '../../support/forms';

export interface Case {
  readonly rule: string;
  readonly row: string;
  readonly column: string;
  readonly figures: Figures;
  readonly verdict: Verdict;
  /** Severity and words of the finding that the check makes; none expected when absent. */
  readonly says?: { readonly severity: Severity; readonly words: readonly string[]; readonly expected?: number | null };
}

/** The two periods of the forms. */
export const A = '2013-2018';
export const B = '2019-2022';
