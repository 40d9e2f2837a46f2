/** A report that somebody wrote, held against itself and against a workbook. */
import type { Report } from '../core/finding';
import type { DraftText } from '../core/draft';
import type { Book } from '../core/form';
import { chartsNow } from '../narrative/chartsNow';
import { factsNow } from '../narrative/factsNow';
import type { DraftFinding } from './finding';
import { readDraft, type FoundFigure } from './reading';
import { holdDraft, type Holding } from './stale';

export { shortQuote, shownQuote } from './quote';
export type { DraftFinding, DraftFindingKind } from './finding';
export type { FoundFigure } from './reading';
export { updateOf, type FactState, type HeldChart, type HeldFact, type Holding, type Update } from './stale';

/** All that can be said of a draft. */
export interface Reconciliation {
  /** In the order of the text. */
  readonly findings: readonly DraftFinding[];
  /** Number of figures found in the text. */
  readonly figures: number;
  /** Those figures with what they count, without runs of bare numbers. */
  readonly found: readonly FoundFigure[];
  readonly holding: Holding;
}

/** Holds a draft against itself, and against a workbook where one is given. Never throws for what the text says. */
export function reconcile(draft: DraftText, options: { readonly book?: Book; readonly report?: Report } = {}): Reconciliation {
  const holding = holdDraft(draft, options.book && factsNow(options.book), options.book && chartsNow(options.book, options.report));
  const settled = holding.facts.flatMap(({ control, state }) =>
    control && state !== 'edited' ? [{ start: control.start, end: control.start + control.text.length }] : [],
  );
  const reading = readDraft(draft, { ...options, said: holding.findings, settled });
  // A number that is known to be stale is not found a second time for what it says.
  const told = reading.findings.filter(
    ({ kind, start, end }) => kind !== 'leaf' || !holding.findings.some((stale) => stale.start < end && start < stale.end),
  );
  const findings = [...holding.findings, ...told].sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, figures: reading.figures, found: reading.found, holding };
}
