/** Reads .xlsx workbooks: the one way in for files of any program. */
import type { WorkbookSnapshot } from '../../core/snapshot';
import type { WorkbookModel } from '../../layout/sheetModel';
import { openBook } from './openBook';

export interface XlsxWorkbook {
  /** What the checker reads: values, formulas, formats, names; hidden sheets too. */
  readonly snapshot: WorkbookSnapshot;
  /** What a grid draws: the same with styles, merges, widths and the like, as far as the sheet model can say them. */
  readonly model: WorkbookModel;
}

/**
 * Reads a workbook. Formulas are worked out afresh wherever that can be done here, since many programs save them without values or
 * with old ones; elsewhere the saved value stands, or `null` when there is none. Dates are Excel's day numbers counted from 1900.
 * Throws a Fault: `file-unreadable`, `file-protected` or `file-too-large`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const { snapshot, model } = await openBook(bytes);
  return { snapshot, model };
}
