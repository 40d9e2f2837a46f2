/** The vocabulary of printed forms: leaves under groups, rows of periods or years; data of real forms lives elsewhere. */
import type { CellRef } from './cellRef';
import type { AppendixId } from './finding';
import type { CellValue } from './values';

export type LeafType = 'int' | 'decimal' | 'pct' | 'text' | 'date';

/** A column of a form (or a field of Thông tin chung), known by its key whatever its label becomes. */
export interface Leaf {
  readonly key: string;
  readonly label: string;
  readonly type: LeafType;
  readonly unit?: string;
  /** The figure may be negative, as a rate of growth may. */
  readonly signed?: true;
}

export interface Group {
  readonly label: string;
  readonly children: readonly (Group | Leaf)[];
}

/** What kind of line of a form a row is. `entry` is a document of PL1, `field` a line of Thông tin chung. */
export type RowKind = 'period' | 'year' | 'total' | 'entry' | 'heading' | 'field';

export interface FormRow {
  /** Period or year as printed (`2013-2018`), `total`, the place of an entry, `-` for a field. */
  readonly key: string;
  readonly kind: RowKind;
  readonly label: string;
}

/** A cell of a form where it was found. */
export interface FormCell {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** Sums read off the paper form: of a row over its counts, by row, and the printed totals, by leaf. */
export interface ControlTotals {
  readonly rows: ReadonlyMap<string, FormCell>;
  readonly columns: ReadonlyMap<string, FormCell>;
}

/** One form as found in a workbook. */
export interface FormData {
  readonly appendix: AppendixId;
  readonly sheet: string;
  /** Leaves that were found, in the order of the form; year columns are spelled out. */
  readonly leaves: readonly Leaf[];
  readonly rows: readonly FormRow[];
  /** Label cell of a row. */
  readonly labelAt: ReadonlyMap<string, CellRef>;
  /** Leaves of the form that the sheet lacks. */
  readonly missing: readonly Leaf[];
  /** Sums of the paper form beside the table; absent where the sheet has no place for them. */
  readonly controls?: ControlTotals;
  /** `undefined` when the leaf or the row is not in the sheet. */
  cell(row: string, column: string): FormCell | undefined;
}

/** The forms of one workbook, keyed by appendix. */
export interface Book {
  readonly forms: ReadonlyMap<AppendixId, FormData>;
  /** Values of cells outside the forms, for formulas that refer to them. */
  valueAt(ref: CellRef): CellValue;
}

/** True for a leaf, false for a group. */
export function isLeaf(node: Group | Leaf): node is Leaf {
  return 'key' in node;
}

/** Leaves of a tree from left to right. */
export function leavesOf(tree: readonly (Group | Leaf)[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const node of tree) {
    if (isLeaf(node)) leaves.push(node);
    else leaves.push(...leavesOf(node.children));
  }
  return leaves;
}
