/** What figures of a draft are held against: the forms of a workbook, or the tables of the draft itself. */
import { a1, qualified, type CellRef } from '../../../core/cellRef';
import type { Report } from '../../../core/finding';
import type { Book } from '../../../core/form';
import type { Held } from './cells';

/** A book with how its cells are spoken of. */
export interface Source {
  readonly book: Book;
  /** `ô J11 sheet PL4 (Tổng cộng)`. */
  place(held: Held): string;
  /** Whether an error of its own stands on a cell, so that it decides less. */
  doubtful(at: CellRef): boolean;
  /** Whether a cell may be another than it seems. */
  unproven(at: CellRef): boolean;
  /** The cell as a finding names it; `undefined` where no workbook holds it. */
  cellOf(at: CellRef): CellRef | undefined;
}

/** A workbook, with its check where there is one: a cell with an open error decides less. */
export function workbookSource(book: Book, report?: Report): Source {
  const broken = new Set((report?.findings ?? []).filter((one) => one.severity === 'error').map((one) => qualified(one.at)));
  return {
    book,
    place: ({ at, row }) => `ô ${a1(at.row, at.column)} sheet ${at.sheet}${row === '' ? '' : ` (${row})`}`,
    doubtful: (at) => broken.has(qualified(at)),
    unproven: () => false,
    cellOf: (at) => at,
  };
}
