/** Leaves that each stand for a year inside a table of periods: each is read in the one row whose period holds its year. */
import type { FormData, FormRow, Leaf } from '../core/form';
import { spanOf } from '../core/period';
import { figureRows } from './figures';

export interface YearlyPlace {
  readonly leaf: Leaf;
  /** `undefined` when no period holds the year. */
  readonly row: FormRow | undefined;
}

/** The leaves of a yearly group in order, each with its row. */
export function yearlyPlaces(form: FormData, prefix: string): YearlyPlace[] {
  const rows = figureRows(form);
  return form.leaves
    .filter((leaf) => leaf.key.startsWith(prefix) && /^\d+$/.test(leaf.key.slice(prefix.length)))
    .map((leaf) => ({ leaf, row: rows.length === 1 ? rows[0] : rows.find((row) => holds(row, leaf.label)) }));
}

function holds(row: FormRow, label: string): boolean {
  const span = spanOf(row.label) ?? spanOf(row.key);
  const year = spanOf(label);
  return span && year ? span.from <= year.from && year.to <= span.to : row.label.includes(label);
}
