/** The small port through which a pane and its use cases reach whatever holds the workbook. */
import type { CellRef } from '../core/cellRef';
import type { Edit } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { WorkbookModel } from '../layout/sheetModel';

/** What a host says of a change; it is a hint, never the data. */
export interface EditHint {
  /** Sheets touched, when the host says so; absent means anything may have changed. */
  readonly sheets?: readonly string[];
  /** True when the change is one of our own writes. */
  readonly own: boolean;
}

/** Every method rejects with a Fault, and then the workbook is as it was before the call. */
export interface WorkbookPort {
  /** Reads all sheets and names in one go. Changes nothing. */
  read(): Promise<WorkbookSnapshot>;
  /** Adds the model's sheets behind those that are there; refuses when a sheet of that name exists. */
  insertForms(model: WorkbookModel): Promise<void>;
  /** Makes all edits together. */
  applyEdits(edits: readonly Edit[]): Promise<void>;
  /** Selects a cell on its sheet and brings it into sight. Changes nothing. */
  reveal(at: CellRef): Promise<void>;
  /** Calls back after the user's and other edits until the returned function is called. */
  onEdit(listener: (hint: EditHint) => void): () => void;
}
