/** The documents of a list as its relations see them. */
import type { FormCell, FormRow } from '../core/form';
import { HOLDS, type Glance, type Shape } from './glance';
import type { FormView } from './rule';

export interface Entry {
  readonly row: FormRow;
  readonly number: FormCell | undefined;
  readonly date: FormCell | undefined;
  readonly content: FormCell | undefined;
  readonly issuer: FormCell | undefined;
}

/** Entries in the order of the sheet, headings left out. */
export function entries(view: FormView): Entry[] {
  return view.rows('entry').map((row) => ({
    row,
    number: view.cell(row.key, 'so_ky_hieu'),
    date: view.cell(row.key, 'ngay'),
    content: view.cell(row.key, 'noi_dung'),
    issuer: view.cell(row.key, 'co_quan_ban_hanh'),
  }));
}

/** An empty list of documents has nothing to judge. */
export function noEntries(shape: Shape): Glance {
  const places = shape.rows('entry').flatMap((row) => shape.leaves.map((leaf) => shape.at(row.key, leaf.key)).filter((at) => at >= 0));
  return ({ holds }) => places.every((at) => holds[at] === HOLDS.blank);
}
