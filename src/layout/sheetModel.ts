/** The sheet model: what a sheet is before any host or file format sees it. Built once here, printed and drawn elsewhere. */
import type { CellValue } from '../core/values';

/** Zero-based, inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Excel number format code. */
  readonly format?: string;
}

export interface ModelCell {
  readonly row: number;
  readonly column: number;
  /** Constant, or the cached value of `formula`. */
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** A check that Excel itself runs when a cell is typed into; it warns and lets the user decide. */
export interface ModelValidation {
  readonly area: Area;
  readonly type: 'whole' | 'decimal' | 'date' | 'list' | 'custom';
  readonly operator?: 'greaterThanOrEqual' | 'between';
  readonly formula1: string;
  readonly formula2?: string;
  readonly title: string;
  readonly message: string;
}

/** Lights up `area` where `formula` (no leading `=`, relative to the area's first cell) is true. */
export interface ModelCondition {
  readonly area: Area;
  readonly formula: string;
  readonly severity: 'error' | 'warning' | 'note';
  /** Id of the relation it speaks for; a file does not keep it. */
  readonly rule?: string;
}

export interface SheetModel {
  readonly name: string;
  readonly cells: readonly ModelCell[];
  readonly merges: readonly Area[];
  /** Widths in characters, by column from A. */
  readonly columnWidths: readonly (number | undefined)[];
  /** Heights in points, by row from 1. */
  readonly rowHeights: readonly (number | undefined)[];
  /** Rows and columns that stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ModelValidation[];
  readonly conditions: readonly ModelCondition[];
  /** Rows repeated on every printed page, zero-based and inclusive. */
  readonly printTitles?: { readonly top: number; readonly bottom: number };
  readonly printArea?: Area;
  readonly orientation: 'landscape' | 'portrait';
}

export interface ModelName {
  readonly name: string;
  /** Absolute reference or constant, no leading `=`. */
  readonly refersTo: string;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names: readonly ModelName[];
  readonly title: string;
  /** Version of the template these sheets follow. */
  readonly version: string;
}
