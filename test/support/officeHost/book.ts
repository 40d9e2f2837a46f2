/** The workbook as data: sheets, cells, names and what hangs on them. Behaviour is in `workbook.ts`. */
import type { CellValue } from '../../../src/core/values';
import type { Box } from './box';

/** What a cell holds; a blank is `''`, as Excel hands it out. */
export type Held = string | number | boolean;

export interface CellLook {
  fill?: string;
  /** Name of `Excel.FillPattern`; absent for a plain fill. */
  pattern?: string;
  patternColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  color?: string;
  size?: number;
  fontName?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  /** Every cell is locked until somebody unlocks it; it matters on a protected sheet only. */
  unlocked?: boolean;
}

export interface HostCell {
  held: Held;
  /** With its leading `=`; `held` is then its last computed result. */
  formula?: string;
  /** The apostrophe that marks a constant as text; Excel never hands it out. */
  marked?: boolean;
  format: string;
  look?: CellLook;
}

export interface HostName {
  name: string;
  /** With its leading `=`. */
  refersTo: string;
  visible: boolean;
  comment: string;
}

export interface HostRule {
  id: string;
  box: Box;
  type: string;
  formula: string;
  priority: number;
  stopIfTrue: boolean;
  fill?: string;
  font?: string;
}

export interface HostValidation {
  box: Box;
  rule: unknown;
  prompt: unknown;
  errorAlert: unknown;
  ignoreBlanks: boolean;
}

export interface HostComment {
  id: string;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
  replies?: string[];
  /** A note of the old kind: a cell that has one takes no comment, and the list of comments leaves it out. */
  note?: true;
}

export interface PageSetup {
  orientation: string;
  paperSize?: string;
  printArea?: Box;
  titleRows?: { top: number; bottom: number };
  titleColumns?: { left: number; right: number };
  zoom?: unknown;
  centerHorizontally: boolean;
  margins: Record<string, number>;
}

export interface HostSheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  readonly cells: Map<number, HostCell>;
  merges: Box[];
  names: HostName[];
  protection?: { password?: string; options: Record<string, unknown> };
  frozen?: Box;
  rules: HostRule[];
  validations: HostValidation[];
  comments: HostComment[];
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  page: PageSetup;
  deleted: boolean;
}

export interface HostBook {
  name: string;
  sheets: HostSheet[];
  names: HostName[];
  settings: Map<string, unknown>;
  xmlParts: Map<string, string>;
  active: HostSheet;
  selection: Box;
  structureProtected: boolean;
}

const COLUMNS = 16_384;

export const cellKey = (row: number, column: number): number => row * COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / COLUMNS);
export const columnOfKey = (key: number): number => key % COLUMNS;

export function newSheet(id: string, name: string): HostSheet {
  return {
    id,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    merges: [],
    names: [],
    rules: [],
    validations: [],
    comments: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    page: { orientation: 'Portrait', centerHorizontally: false, margins: {} },
    deleted: false,
  };
}

export const isBlank = (cell: HostCell | undefined): boolean => cell === undefined || (cell.held === '' && cell.formula === undefined);

/** A held value as our own code writes it down: blank is null. */
export const asCellValue = (held: Held): CellValue => (held === '' ? null : held);
