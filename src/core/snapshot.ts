/** What a host hands over in one reading: the cells and names of a workbook, and nothing that changes it. */
import type { CellValue } from './values';

export interface SnapshotCell {
  readonly value: CellValue;
  /** With its leading `=`; absent where the cell holds a constant. */
  readonly formula?: string;
  /** Excel number format code; absent means General or not known. */
  readonly format?: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden';
  /** Zero-based position of `cells[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Rows may be ragged; a missing cell is blank. */
  readonly cells: readonly (readonly (SnapshotCell | undefined)[])[];
}

export interface NameSnapshot {
  readonly name: string;
  /** What it refers to, e.g. `='PL2'!$B$9:$B$10`. */
  readonly refersTo: string;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
}

/** The cell at a zero-based position of a sheet; `undefined` when it is blank or outside what was read. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): SnapshotCell | undefined {
  return sheet.cells[row - sheet.top]?.[column - sheet.left];
}

/** Sheet of a snapshot by name, as Excel compares names: without regard to case. */
export function sheetNamed(snapshot: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
