/** The arithmetic of the full check as plain loops over a book, without the engine: a measure for its speed, and a second opinion on what is broken. */
import type { Book } from '../../src/core/form';
import { brokenColumns, mixedDecimals } from './columns';
import { brokenDocuments } from './documents';
import { brokenLines } from './lines';
import { oddFigures } from './plausible';
import { tablesOf } from './tables';

/** Checks that fail, each as `PL6 K1 2013-2018 mh_tap_the`: form, rule, row and leaf. */
export interface ByHand {
  /** Relations that are broken, and cells that hold no figure of their kind. */
  readonly broken: readonly string[];
  /** Figures that are only odd (G1 to G4, L3). */
  readonly odd: readonly string[];
}

export function heldByHand(book: Book): ByHand {
  const tables = tablesOf(book);
  const broken = [...brokenDocuments(tables), ...mixedDecimals(tables)];
  const odd: string[] = [];
  for (const table of Object.values(tables)) {
    broken.push(...brokenColumns(tables, table), ...brokenLines(tables, table));
    if (table.rows.length > 0 && table.form.appendix !== 'TTC') odd.push(...oddFigures(table));
  }
  return { broken, odd };
}

/** The relations that a loop finds broken; what is only odd is none of them. */
export function brokenByHand(book: Book): readonly string[] {
  return heldByHand(book).broken;
}
