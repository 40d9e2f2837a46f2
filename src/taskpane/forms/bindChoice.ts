/** Which column is chosen for each leaf of a proposed form, and what is wrong with the choice. */
import type { Proposal } from '../../session/binding';
import { forms as words } from '../strings';

/** Only what is sure is chosen for the user; what is doubtful waits for her. */
export function chosenAtFirst({ leaves }: Proposal): ReadonlyMap<string, number> {
  return new Map(
    leaves.flatMap(({ key, column, certainty }) => (certainty === 'sure' && column !== undefined ? [[key, column] as const] : [])),
  );
}

/** A sentence when nothing is chosen or a column is chosen twice; else undefined. */
export function shareProblem({ leaves, columns }: Proposal, chosen: ReadonlyMap<string, number>): string | undefined {
  if (chosen.size === 0) return words.bindNothing;
  for (const { column, text } of columns) {
    const names = leaves.filter(({ key }) => chosen.get(key) === column).map(({ name }) => name);
    if (names.length > 1) return words.bindTwice(words.column(column, text), names);
  }
  return undefined;
}
