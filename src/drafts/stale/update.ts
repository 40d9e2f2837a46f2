/** Brings the stale numbers and charts of a draft up to the workbook, and nothing else. */
import type { ChartEdit, DraftEdit, TitleEdit } from '../../core/draft';
import { titleFor } from '../../narrative/controlNames';
import type { HeldChart } from './charts';
import type { HeldFact, Holding } from './compare';

export interface Update {
  readonly edits: readonly DraftEdit[];
  readonly titles: readonly TitleEdit[];
  /** Numbers that are replaced. */
  readonly updated: readonly HeldFact[];
  /** Stale numbers that only the writer can mend. */
  readonly left: readonly HeldFact[];
  readonly charts: readonly ChartEdit[];
  /** Stale charts that only the writer can mend. */
  readonly chartsLeft: readonly HeldChart[];
}

/** The edits for a holding. With `all`, numbers that were edited by hand become the workbook's again too; pictures never. */
export function updateOf({ facts, charts }: Pick<Holding, 'facts' | 'charts'>, { all = false }: { readonly all?: boolean } = {}): Update {
  const wanted = facts.filter(({ state }) => state === 'stale' || (all && state === 'edited'));
  const updated = wanted.filter(({ update, control }) => update !== undefined && control !== undefined);
  return {
    edits: updated.flatMap(({ control, update }): DraftEdit[] =>
      control && update !== undefined ? [{ paragraph: control.paragraph, from: control.from, to: control.to, text: update }] : [],
    ),
    titles: updated.flatMap(({ control, cell, now }): TitleEdit[] =>
      control && now !== undefined ? [{ control: control.control, title: titleFor(cell, now) }] : [],
    ),
    updated,
    left: wanted.filter((fact) => !updated.includes(fact) && fact.state === 'stale'),
    charts: charts.flatMap(({ redrawn }) => redrawn?.() ?? []),
    chartsLeft: charts.filter(({ state, redrawn }) => state === 'stale' && !redrawn),
  };
}
