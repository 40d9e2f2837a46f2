/** The cells of a book as figures: what is written, what it may be, and which figures stand around it. */
import type { CellRef } from '../../core/cellRef';
import type { Book, FormCell } from '../../core/form';
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
  const apart = new Map<string, Map<number, Figure>>();
  for (const form of book.forms.values()) {
    const controls = [...(form.controls?.rows.values() ?? []), ...(form.controls?.columns.values() ?? [])];
    for (const cell of controls) put(apart, paper(cell));
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
        put(sheets, figure);
      }
    }
  }
  return (at, right = 0, down = 0) => {
    const known = sheets.get(at.sheet)?.get((at.row + down) * WIDTH + at.column + right);
    return known ?? (right === 0 && down === 0 ? apart.get(at.sheet)?.get(at.row * WIDTH + at.column) : undefined);
  };
}

function put(sheets: Map<string, Map<number, Figure>>, figure: Figure): void {
  const { sheet, row, column } = figure.at;
  const known = sheets.get(sheet) ?? new Map<number, Figure>();
  sheets.set(sheet, known.set(row * WIDTH + column, figure));
}

/** More columns than a sheet has. */
const WIDTH = 1 << 15;

/** A sum of the paper form: a figure like others, but beside the table, so that it is nobody's neighbour. */
function paper({ at, value: written }: FormCell): Figure {
  const value = numeric(written);
  return {
    at,
    written,
    value,
    blank: isBlank(written),
    formula: false,
    whole: false,
    signed: false,
    total: true,
    share: false,
    column: [],
  };
}
