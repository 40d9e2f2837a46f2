/** Reading and writing cells the way Excel does: shapes, null and "", protection, used range. */
import { addressOf, columnsOf, contains, isUnbounded, rowsOf, type Box } from './box';
import { cellKey, columnOfKey, isBlank, rowOfKey, type CellLook, type Held, type HostCell, type HostSheet } from './book';
import { parseEntry } from './entry';
import { HostError } from './errors';
import type { HostWorkbook } from './workbook';

export type Grid<T> = T[][];

/** Builds rows by columns; null for a range whose cells Excel does not list (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded). */
export function gridOf<T>(box: Box, make: (row: number, column: number) => T): Grid<T> | null {
  if (isUnbounded(box)) return null;
  return Array.from({ length: rowsOf(box) }, (_, i) => Array.from({ length: columnsOf(box) }, (_, j) => make(box.top + i, box.left + j)));
}

export function cellOf(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function cellFor(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell: HostCell = { held: '', format: 'General' };
  sheet.cells.set(key, cell);
  return cell;
}

/** What `formulas` hands out; the apostrophe of a marked text is dropped: https://github.com/OfficeDev/office-js/issues/6687 */
export const formulaOf = (cell: HostCell | undefined): Held => cell?.formula ?? cell?.held ?? '';

/** Smallest box around the used cells; without `valuesOnly` a formatted blank is used too. Undefined for an empty sheet. */
export function usedBox(sheet: HostSheet, valuesOnly: boolean, within?: Box): Box | undefined {
  let box: { top: number; left: number; bottom: number; right: number } | undefined;
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell) && (valuesOnly || (cell.format === 'General' && cell.look === undefined))) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (within && !contains(within, row, column)) continue;
    if (!box) box = { top: row, left: column, bottom: row, right: column };
    box.top = Math.min(box.top, row);
    box.left = Math.min(box.left, column);
    box.bottom = Math.max(box.bottom, row);
    box.right = Math.max(box.right, column);
  }
  return box;
}

/** Throws AccessDenied where a protected sheet holds a locked cell that the write touches. */
export function mayWrite(sheet: HostSheet, cells: Iterable<readonly [number, number]>): void {
  if (!sheet.protection) return;
  for (const [row, column] of cells) if (!cellOf(sheet, row, column)?.look?.unlocked) throw new HostError('AccessDenied');
}

/** Throws AccessDenied on a protected sheet unless the protection allows the format of cells to change. */
export function mayFormat(sheet: HostSheet): void {
  if (sheet.protection && sheet.protection.options['allowFormatCells'] !== true) throw new HostError('AccessDenied');
}

/**
 * Writes values or formulas. A single value goes into every cell; otherwise the shape must be that of the range (InvalidArgument); null leaves a cell,
 * "" clears it: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function writeCells(workbook: HostWorkbook, sheet: HostSheet, box: Box, given: unknown): void {
  const grid = asGrid(box, given);
  const targets: { row: number; column: number; value: Held }[] = [];
  grid.forEach((line, i) =>
    line.forEach((value, j) => value === null || targets.push({ row: box.top + i, column: box.left + j, value: asHeld(value) })),
  );
  mayWrite(
    sheet,
    targets.map(({ row, column }) => [row, column] as const),
  );
  if (targets.length === 0) return;
  workbook.changing('cells', targets.length);
  const single = targets.length === 1 ? targets[0] : undefined;
  const before = single && readHeld(workbook, sheet, single.row, single.column);
  for (const { row, column, value } of targets) put(workbook, sheet, row, column, value);
  const details = single && before !== undefined ? { before, after: readHeld(workbook, sheet, single.row, single.column) } : undefined;
  workbook.notify({ kind: 'cells', sheet, address: addressOf(box), changeType: 'RangeEdited', ...(details ? { details } : {}) });
}

/** Puts one entry, without asking and without telling. */
export function put(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number, value: Held): void {
  const cell = cellFor(sheet, row, column);
  const entry = parseEntry(value, cell.format);
  cell.held = entry.held;
  if (entry.formula === undefined) delete cell.formula;
  else cell.formula = entry.formula;
  if (entry.marked) cell.marked = true;
  else delete cell.marked;
  if (entry.format !== undefined && cell.format === 'General') cell.format = entry.format;
  workbook.refresh(sheet, row, column);
}

export function readHeld(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number): Held {
  workbook.calculate();
  return cellOf(sheet, row, column)?.held ?? '';
}

export function writeFormats(workbook: HostWorkbook, sheet: HostSheet, box: Box, given: unknown): void {
  mayFormat(sheet);
  const grid = asGrid(box, given);
  workbook.changing('other');
  grid.forEach((line, i) =>
    line.forEach((value, j) => {
      if (value === null) return;
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      cellFor(sheet, box.top + i, box.left + j).format = value === '' ? 'General' : value;
    }),
  );
}

/** Clears contents, formats or both, as `Range.clear` does. */
export function clearCells(workbook: HostWorkbook, sheet: HostSheet, box: Box, applyTo: string): void {
  const inside = [...sheet.cells.keys()].filter((key) => contains(box, rowOfKey(key), columnOfKey(key)));
  mayWrite(
    sheet,
    inside.map((key) => [rowOfKey(key), columnOfKey(key)] as const),
  );
  workbook.changing('cells', inside.length);
  for (const key of inside) {
    const cell = sheet.cells.get(key);
    if (!cell) continue;
    if (applyTo !== 'Formats') put(workbook, sheet, rowOfKey(key), columnOfKey(key), '');
    if (applyTo !== 'Contents') {
      cell.format = 'General';
      delete cell.look;
    }
  }
  workbook.notify({ kind: 'cells', sheet, address: addressOf(box), changeType: 'RangeEdited' });
}

/** Sets one trait of the look of every cell of a box. */
export function look<K extends keyof CellLook>(
  workbook: HostWorkbook,
  sheet: HostSheet,
  box: Box,
  trait: K,
  value: CellLook[K] | undefined,
): void {
  mayFormat(sheet);
  workbook.changing('other');
  const bounded = isUnbounded(box) ? usedBox(sheet, false, box) : box;
  if (!bounded) return;
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      const cell = cellFor(sheet, row, column);
      const next: CellLook = { ...cell.look };
      if (value === undefined) delete next[trait];
      else next[trait] = value;
      if (Object.keys(next).length === 0) delete cell.look;
      else cell.look = next;
    }
  }
}

/** One trait of a box; null where its cells differ, which is Excel's word for mixed. */
export function commonLook<K extends keyof CellLook>(sheet: HostSheet, box: Box, trait: K, otherwise: CellLook[K]): CellLook[K] | null {
  const bounded = isUnbounded(box) ? (usedBox(sheet, false, box) ?? { ...box, bottom: box.top, right: box.left }) : box;
  const first = cellOf(sheet, bounded.top, bounded.left)?.look?.[trait] ?? otherwise;
  for (let row = bounded.top; row <= bounded.bottom; row++) {
    for (let column = bounded.left; column <= bounded.right; column++) {
      if ((cellOf(sheet, row, column)?.look?.[trait] ?? otherwise) !== first) return null;
    }
  }
  return first;
}

function asGrid(box: Box, given: unknown): Grid<unknown> {
  if (isUnbounded(box)) throw new HostError('InvalidRequest', 'Cell-level properties cannot be set on an unbounded range.');
  if (!Array.isArray(given)) return gridOf(box, () => given) ?? [];
  const lines = given as unknown[];
  const shaped = lines.length === rowsOf(box) && lines.every((line) => Array.isArray(line) && line.length === columnsOf(box));
  if (!shaped) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines as unknown[][];
}

function asHeld(value: unknown): Held {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new HostError('InvalidArgument');
}
