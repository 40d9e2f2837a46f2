/** The small port through which a pane and its use cases reach whatever holds the workbook. */
import type { CellRef, RangeRef } from '../core/cellRef';
import type { Edit } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { ModelName, WorkbookModel } from '../layout/sheetModel';

/** What a host says of a change; it is a hint, never the data. */
export interface EditHint {
  /** Sheets touched, when the host says so; absent means anything may have changed. */
  readonly sheets?: readonly string[];
  /** True when the change is one of our own writes. */
  readonly own: boolean;
}

/** A cell to mark. */
export interface Mark {
  readonly at: CellRef;
  /** RRGGBB. */
  readonly fill: string;
  /** What the comment on the cell says. */
  readonly text: string;
}

/** Marks on cells, for a host that has them. They stay in the workbook until they are taken away, here or after it is opened again. */
export interface MarkPort {
  /** True where the user can take the marks back with the host's own Undo; else marking empties the list of what can be undone. */
  readonly undoable: boolean;
  /** Marks these cells and no others, in one go. Fills and comments that were there are kept or remembered. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes away what `mark` added; what the user has changed on a marked cell since stays as the user has it. */
  unmark(): Promise<void>;
}

/** A host that keeps names on demand. */
export interface NamePort {
  /** Gives these names, in place of those that are called so, and takes the names `gone` away; all of it or nothing. */
  defineNames(names: readonly ModelName[], gone: readonly string[]): Promise<void>;
}

/** What binding a form by hand needs of a host. */
export interface BindPort extends NamePort {
  /** The range that the user has selected. */
  selection(): Promise<RangeRef>;
}

/** Every method rejects with a Fault, and then the workbook is as it was before the call. */
export interface WorkbookPort {
  /** Reads all sheets and names in one go. Changes nothing. */
  read(): Promise<WorkbookSnapshot>;
  /** Adds the model's sheets behind those that are there; refuses when a sheet of that name exists. */
  insertForms(model: WorkbookModel): Promise<void>;
  /** Makes all edits together. `seen` is the reading they were decided on: where a cell has changed since, none is made and it keeps what it has. */
  applyEdits(edits: readonly Edit[], seen?: WorkbookSnapshot): Promise<void>;
  /** Selects a cell on its sheet and brings it into sight. Changes nothing. */
  reveal(at: CellRef): Promise<void>;
  /** Calls back after the user's and other edits until the returned function is called. */
  onEdit(listener: (hint: EditHint) => void): () => void;
  /** Absent where the host gives no names on demand. */
  readonly binding?: BindPort;
  /** Names for a host that has no binding; absent where `binding` gives them, or none can be given. */
  readonly names?: NamePort;
  /** Absent where the host marks no cells. */
  readonly marks?: MarkPort;
}
