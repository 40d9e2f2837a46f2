/** How much of a stranger's workbook is read, and the sentences that refuse the rest. */
import { Fault } from '../../core/fault';

/** Bytes, entries, rows and the like; beyond them a file is refused, never half read. */
export const LIMITS = {
  /** Size of the file. */
  fileBytes: 30 * 2 ** 20,
  /** Size of all its parts together, unpacked. */
  unpackedBytes: 300 * 2 ** 20,
  parts: 10_000,
  sheets: 200,
  /** Rows and columns of a sheet, to the last one that holds anything. */
  rows: 20_000,
  columns: 500,
  /** Cells of all sheets together, styled blank ones included. */
  cells: 1_000_000,
  /** Bytes of cell text that are looked at, all sheets together. */
  cellBytes: 100 * 2 ** 20,
  names: 20_000,
  /** Merges, validations and conditional formats of one sheet, each. */
  rulesOfASheet: 20_000,
} as const;

/** Styled blank rows and columns that are kept beyond the last content; what lies further out is cropped without a word. */
export const BLANK_MARGIN = { rows: 200, columns: 50 } as const;

const number = (value: number): string => value.toString().replace(/\B(?=(\d{3})+$)/g, '.');

/** Fault for a workbook that has more of something than is read; `what` names it with its place. */
export function tooMany(what: string, found: number, most: number, advice: string): Fault {
  return new Fault('file-too-large', `${what}: ${number(found)}, nhiều nhất đọc được ${number(most)}. ${advice}`);
}

/** Fault for bytes that are not a workbook that can be read; `reason` ends without a full stop. */
export function unreadable(reason: string, cause?: unknown): Fault {
  const advice = 'Hãy mở tệp bằng Excel, lưu lại thành Sổ làm việc Excel (.xlsx) rồi chọn lại.';
  return new Fault('file-unreadable', `${reason}. ${advice}`, cause === undefined ? {} : { cause });
}
