/** Rectangles of cells and the addresses that name them; zero-based and inclusive. */
import { a1, columnIndex, columnLetters, quoteSheet } from '../../../src/core/cellRef';
import { HostError } from './errors';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Box = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (box: Box): number => box.bottom - box.top + 1;
export const columnsOf = (box: Box): number => box.right - box.left + 1;
export const cellsOf = (box: Box): number => rowsOf(box) * columnsOf(box);
export const isWholeRows = (box: Box): boolean => box.left === 0 && box.right === LAST_COLUMN;
export const isWholeColumns = (box: Box): boolean => box.top === 0 && box.bottom === LAST_ROW;

/** A range whose cells Excel will not list one by one: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
export const isUnbounded = (box: Box): boolean => isWholeRows(box) || isWholeColumns(box);

export function contains(box: Box, row: number, column: number): boolean {
  return row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
}

export function intersection(one: Box, other: Box): Box | undefined {
  const box = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return box.top <= box.bottom && box.left <= box.right ? box : undefined;
}

export function bounding(one: Box, other: Box): Box {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Throws InvalidArgument, as Excel does, when a computed range leaves the sheet. */
export function inSheet(box: Box): Box {
  if (box.top < 0 || box.left < 0 || box.bottom > LAST_ROW || box.right > LAST_COLUMN || box.top > box.bottom || box.left > box.right) {
    throw new HostError('InvalidArgument');
  }
  return box;
}

/** `A1`, `A1:B2`, `A:C` or `2:5` text of a box. */
export function addressOf(box: Box): string {
  if (isWholeColumns(box)) return `${columnLetters(box.left)}:${columnLetters(box.right)}`;
  if (isWholeRows(box)) return `${box.top + 1}:${box.bottom + 1}`;
  const from = a1(box.top, box.left);
  const to = a1(box.bottom, box.right);
  return from === to ? from : `${from}:${to}`;
}

export const qualifiedAddress = (sheet: string, box: Box): string => `${quoteSheet(sheet)}!${addressOf(box)}`;

/** The sheet part of an address, if it has one, and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(address.trim().replace(/^=/, ''));
  if (!match) return { rest: address.trim().replace(/^=/, '') };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), rest: match[3] ?? '' };
}

/** Box of an address without its sheet; undefined when the text is no address. */
export function tryBox(address: string): Box | undefined {
  const text = address.replaceAll('$', '').trim();
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const from = { row: Number(cells[2]) - 1, column: columnIndex(cells[1] ?? '') };
    const to = cells[3] === undefined ? from : { row: Number(cells[4]) - 1, column: columnIndex(cells[3]) };
    return ordered(from.row, from.column, to.row, to.column);
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (columns) return ordered(0, columnIndex(columns[1] ?? ''), LAST_ROW, columnIndex(columns[2] ?? ''));
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return undefined;
}

function ordered(top: number, left: number, bottom: number, right: number): Box | undefined {
  const box = { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
  return box.top >= 0 && box.bottom <= LAST_ROW && box.right <= LAST_COLUMN ? box : undefined;
}
