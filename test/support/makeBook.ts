/** Builds a book of forms from plain figures, for tests of what reads books: `{ PL6: { '2013-2018': { mh_tap_the: 7 } } }`. */
import { appendices } from '../../src/appendices';
import { spellOut, type Appendix } from '../../src/appendices/appendix';
import type { CellRef } from '../../src/core/cellRef';
import type { AppendixId } from '../../src/core/finding';
import { leavesOf, type Book, type FormCell, type FormData, type FormRow, type Leaf, type RowKind } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';

/** Figures of a form: by row, then by leaf. Leaves that are not named are blank. */
export type PlainForm = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** Forms by appendix; the row `total` (or `Tổng cộng`) is the total row, `-` the fields of TTC. An appendix that is not named is not in the book. */
export type PlainBook = Partial<Record<AppendixId, PlainForm>>;

export interface MakeBookOptions {
  /** Labels of the yearly leaves of PL4; the years 2013, 2018, 2022 when absent. */
  readonly years?: readonly string[];
}

const FIRST_ROW = 8;
const TOTAL_NAMES = ['total', 'Tổng cộng'];

/** The book. Rows stand in the order given, a total row last; in a table of periods a total row is there even when it is not named. */
export function makeBook(plain: PlainBook, options: MakeBookOptions = {}): Book {
  const forms = new Map<AppendixId, FormData>();
  for (const appendix of appendices) {
    const rows = plain[appendix.id];
    if (rows) forms.set(appendix.id, makeForm(appendix, rows, options.years ?? ['2013', '2018', '2022']));
  }
  return {
    forms,
    valueAt(ref) {
      for (const form of forms.values()) {
        if (form.sheet !== ref.sheet) continue;
        for (const row of form.rows)
          for (const leaf of form.leaves) {
            const cell = form.cell(row.key, leaf.key);
            if (cell && cell.at.row === ref.row && cell.at.column === ref.column) return cell.value;
          }
      }
      return null;
    },
  };
}

/** Where `makeBook` puts a cell. */
export function cellOf(book: Book, appendix: AppendixId, row: string, column: string): CellRef {
  const at = book.forms.get(appendix)?.cell(row, column)?.at;
  if (!at) throw new Error(`no cell ${appendix} ${row} ${column}`);
  return at;
}

function makeForm(appendix: Appendix, plain: PlainForm, years: readonly string[]): FormData {
  const leaves = leavesFor(appendix, plain, years);
  const labels = Object.keys(plain).filter((key) => !TOTAL_NAMES.includes(key));
  const hasTotal = appendix.kind === 'period';
  const rows: FormRow[] = [
    ...labels.map((label): FormRow => ({ key: label, kind: kindOf(appendix, label), label })),
    ...(hasTotal ? [{ key: 'total', kind: 'total' as const, label: 'Tổng cộng' }] : []),
  ];
  const figures = (row: string): Readonly<Record<string, CellValue>> =>
    (row === 'total' ? TOTAL_NAMES.map((name) => plain[name]).find((found) => found) : plain[row]) ?? {};
  const cells = new Map<string, FormCell>();
  rows.forEach((row, i) => {
    leaves.forEach((leaf, j) => {
      if (!belongs(appendix, row.key, leaf.key)) return;
      cells.set(`${row.key}\n${leaf.key}`, {
        at: { sheet: appendix.sheet, row: FIRST_ROW + i, column: 1 + j },
        value: figures(row.key)[leaf.key] ?? null,
      });
    });
  });
  return {
    appendix: appendix.id,
    sheet: appendix.sheet,
    leaves,
    rows,
    labelAt: new Map(rows.map((row, i) => [row.key, { sheet: appendix.sheet, row: FIRST_ROW + i, column: 0 }])),
    missing: [],
    cell: (row, column) => cells.get(`${row}\n${column}`),
  };
}

function leavesFor(appendix: Appendix, plain: PlainForm, years: readonly string[]): Leaf[] {
  const declared =
    appendix.kind === 'fields'
      ? appendix.sections.flatMap((section): readonly Leaf[] => section.fields)
      : leavesOf(spellOut(appendix.tree, years));
  const known = new Set(declared.map((leaf) => leaf.key));
  const others = new Set(Object.values(plain).flatMap((figures) => Object.keys(figures)));
  for (const key of others) if (appendix.kind !== 'fields' && !known.has(key)) throw new Error(`${appendix.id} has no leaf ${key}`);
  return [...declared, ...[...others].filter((key) => !known.has(key)).map((key): Leaf => ({ key, label: key, type: 'text' }))];
}

function kindOf(appendix: Appendix, label: string): RowKind {
  if (appendix.kind === 'fields') return label === '-' ? 'field' : 'year';
  if (appendix.kind === 'list') return 'entry';
  return appendix.kind === 'year' ? 'year' : 'period';
}

/** In TTC the figures of a year stand in the year's row, every other field in `-`. */
function belongs(appendix: Appendix, row: string, leaf: string): boolean {
  if (appendix.kind !== 'fields') return true;
  return (row === '-') !== ['dan_so', 'tong_cbcc'].includes(leaf);
}
