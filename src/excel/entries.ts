/** What must be written into an Excel cell so that it then holds exactly what was meant. */
import { Fault } from '../core/fault';
import type { Edit } from '../core/finding';
import type { SnapshotCell } from '../core/snapshot';
import type { CellValue } from '../core/values';

/** The text to write, and the number format to put on the cell first where its own would spoil it. */
export interface Entry {
  readonly input: string | number | boolean;
  readonly format?: string;
}

/** What is known of the cell before: its last reading, or nothing. */
export type Known = SnapshotCell | undefined;

const TEXT_FORMAT = '@';

/**
 * Excel reads a written text as if it were typed: `02` becomes 2, `6.800` becomes 6,8 or 6800, `3-4` a date, `=…` a formula. Text that could be
 * reread so is marked with an apostrophe, which leaves the format of the cell alone; where the format is not known it might be Text, which would
 * show the apostrophe, so there the cell is made Text. A number or formula needs the opposite: a Text cell is made General first.
 * Throws a Fault for a number that is none.
 */
export function entryFor(edit: Pick<Edit, 'value' | 'formula'>, known: Known): Entry {
  const isText = known?.format === TEXT_FORMAT;
  if (edit.formula !== undefined) return { input: edit.formula, ...(isText ? { format: 'General' } : {}) };
  const value: CellValue = edit.value ?? null;
  if (value === null || value === '') return { input: '' };
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Fault('bad-argument', 'Số cần ghi vào ô không hợp lệ. Số liệu trong tệp không thay đổi.');
  if (typeof value !== 'string') return { input: value, ...(isText ? { format: 'General' } : {}) };
  if (isText || !couldBeReread(value)) return { input: value };
  return known ? { input: `'${value}` } : { input: value, format: TEXT_FORMAT };
}

/** True for a text that Excel, in some locale, might take for a number, a date, a truth value, an error or a formula. */
export function couldBeReread(text: string): boolean {
  const start = text.trim();
  return (
    /^[-+=@'#(]/.test(start) ||
    /^\p{Sc}?[\d.,]/u.test(start) ||
    /^(true|false|đúng|sai)$/i.test(start) ||
    /^\p{L}{3,9}\.?[ -]\d{1,4}$/u.test(start) ||
    /^tháng /i.test(start)
  );
}

/** The edit that brings a cell back to what it was. */
export function undoing(before: SnapshotCell | undefined): Pick<Edit, 'value' | 'formula'> {
  return before?.formula === undefined ? { value: before?.value ?? null } : { formula: before.formula };
}
