/** The cells of a book as figures: what is written, what it may be, and which figures stand around it. */
import type { CellRef } from '../../core/cellRef';
import type { Book } from '../../core/form';
import { isBlank, numeric, type CellValue } from '../../core/values';

export interface Figure {
  readonly at: CellRef;
  readonly written: CellValue;
  /** Absent for a blank and for text. */
  readonly value: number | undefined;
  readonly blank: boolean;
  readonly formula: boolean;
  /** A count: whole numbers only. */
  readonly whole: boolean;
  readonly signed: boolean;
  readonly total: boolean;
  /** A percentage, worked out from other figures. */
  readonly share: boolean;
  /** What the cell's column holds in the rows of periods or years, this cell among them unless it is the total. */
  readonly column: readonly Figure[];
}

export type Figures = (at: CellRef, right?: number, down?: number) => Figure | undefined;

/** Looks figures up by cell, or by the cell so many columns to the right and rows down. */
export function figuresOf(book: Book): Figures {
  const sheets = new Map<string, Map<number, Figure>>();
  for (const form of book.forms.values()) {
    for (const leaf of form.leaves) {
      if (leaf.type === 'text' || leaf.type === 'date') continue;
      const column: Figure[] = [];
      for (const row of form.rows) {
        const cell = form.cell(row.key, leaf.key);
        if (!cell) continue;
        const { at, value: written } = cell;
        const figure: Figure = {
          at,
          written,
          value: numeric(written),
          blank: isBlank(written),
          formula: cell.formula !== undefined,
          whole: leaf.type === 'int',
          signed: leaf.signed === true,
          total: row.kind === 'total',
          share: leaf.type === 'pct',
          column,
        };
        if (!figure.total) column.push(figure);
        let sheet = sheets.get(at.sheet);
        if (!sheet) sheets.set(at.sheet, (sheet = new Map<number, Figure>()));
        sheet.set(at.row * WIDTH + at.column, figure);
      }
    }
  }
  return (at, right = 0, down = 0) => sheets.get(at.sheet)?.get((at.row + down) * WIDTH + at.column + right);
}

/** More columns than a sheet has. */
const WIDTH = 1 << 15;
