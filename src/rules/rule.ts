/** What every kind of relation shares: its declaration, how it sees a form, and how it speaks Excel. */
import type { Book, FormCell, FormData, FormRow, LeafType, RowKind } from '../core/form';
import type { Constraint } from '../core/constraint';
import type { Check, Severity } from '../core/finding';
import type { Glance, Shape } from './glance';

/** Fields of every declared relation. */
export interface RuleBase {
  /** Id in the catalogue of relations, e.g. `K1`; several declarations may share one. */
  readonly id: string;
  /** Severity of a failed check. */
  readonly severity: Severity;
  /** Where the relation is written or follows from, in Vietnamese. */
  readonly source: string;
}

/** A leaf of the same form by its key, or of another form as `TTC.dan_so`. */
export type Operand = string;

/** A form seen by a relation. */
export interface FormView {
  readonly form: FormData;
  readonly book: Book;
  /** Rows of the given kinds, in the order of the sheet. */
  readonly rows: (...kinds: RowKind[]) => readonly FormRow[];
  /** The operand's cell in a row; a yearly figure of Thông tin chung is taken for the same year, any other field from its one row. */
  readonly cell: (row: string, operand: Operand) => FormCell | undefined;
  /** The operand as a message names it: its label, with its group where the label stands more than once. */
  readonly name: (operand: Operand) => string;
  /** The operand's own label and that of the group it stands under (empty for none). */
  readonly label: (operand: Operand) => { readonly own: string; readonly group: string };
}

/** How a sheet builder lets a relation refer to cells while it writes native formulas; references are to the first row of a block. */
export interface NativePlace {
  /** One cell of the row at hand, `$C9`; another form's through its defined name. `undefined` when the workbook lacks it. */
  readonly ref: (operand: Operand) => string | undefined;
  /** Keys of the form's leaves, years spelled out. */
  readonly leaves: readonly string[];
  /** What a leaf holds. */
  readonly type: (leaf: string) => LeafType | undefined;
  /** Whether a leaf may be negative. */
  readonly signed: (leaf: string) => boolean;
  /** The rows of periods or years, `$C$9:$C$10`. */
  readonly block: (leaf: string) => string;
  /** The cells of these rows one by one, `$C$9`. */
  readonly cells: (leaf: string) => readonly string[];
  /** The row of the total, `$C$11`; `undefined` for a form without one. */
  readonly total: (leaf: string) => string | undefined;
  /** The header cell above a leaf, where the year of a yearly leaf stands. */
  readonly head: (leaf: string) => string | undefined;
  /** Label of the row at hand, `$A9`, and of all rows of periods or years, `$A$9`. */
  readonly label: string;
  readonly labels: readonly string[];
}

/** A native condition: paints `leaves` in rows of the given kinds where `formula` (no `=`) is true. */
export interface NativeCondition {
  readonly leaves: readonly string[];
  readonly rows: readonly RowKind[];
  readonly formula: string;
  readonly severity: Severity;
}

/** A native value: the formula (with `=`) that the form itself holds in a leaf, in rows of the given kinds. */
export interface NativeValue {
  readonly leaf: string;
  readonly rows: readonly RowKind[];
  readonly formula: string;
}

/** One kind of relation: how it is judged, and what of it Excel can hold itself. */
export interface RuleKind<R extends RuleBase = RuleBase> {
  readonly kind: string;
  /** One sentence of documentation. */
  readonly about: string;
  check(rule: R, view: FormView): Check[];
  /** The rule worked out for forms of one shape, told from places and never from values; a kind without one is always judged by `check`. */
  glance?(rule: R, shape: Shape): Glance;
  /**
   * What the relation demands of cells' numbers, for telling which cell is to blame; each at the row and column where `check` reports it.
   * `judged` is what `check` gives, for whoever has it already; checks that say nothing may be left out.
   */
  constraints?(rule: R, view: FormView, judged?: readonly Check[]): Constraint[];
  /** Formulas that the sheet holds in cells; for total rows the place's block is the rows above. */
  values?(rule: R, place: NativePlace): NativeValue[];
  conditions?(rule: R, place: NativePlace): NativeCondition[];
}
