/** Cuts the bytes of a worksheet into its frame and the rows that hold something, before anything is parsed. */
import { megabytes, tooLarge, unreadable } from '../package/limits';
import { ADVICE, BLANK_MARGIN, LIMITS } from './limits';
import { doctypeIn, textOf } from '../package/xml';

/** A worksheet part in three pieces. */
export interface SheetText {
  /** From the start to where the cells begin. */
  readonly head: string;
  /** The `sheetData` element; blank rows far below the last content are missing. */
  readonly cells: string;
  readonly tail: string;
}

const HEAD_BYTES = 4 * 2 ** 20;
const TAIL_BYTES = 48 * 2 ** 20;
const MARGIN_BYTES = 2 ** 20;

const LESS = 60;
const SLASH = 47;
const GREATER = 62;

const codes = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const SHEET_DATA = codes('sheetData');
const CELL_END = codes('c>');
const ROW_END = codes('row>');

const standsAt = (bytes: Uint8Array, text: readonly number[], at: number): boolean =>
  text.every((byte, index) => bytes[at + index] === byte);

/** Place of the first `text` from `from` on and before `to`; `to` when there is none. */
function next(bytes: Uint8Array, text: readonly number[], from: number, to: number): number {
  const [first = 0] = text;
  for (let at = bytes.indexOf(first, from); at >= 0 && at < to; at = bytes.indexOf(first, at + 1)) if (standsAt(bytes, text, at)) return at;
  return to;
}

/** Place of the last closing tag before `before` whose name begins with `text`, with or without a prefix; -1 for none. */
function lastClosing(bytes: Uint8Array, text: readonly number[], before: number): number {
  const [first = 0] = text;
  for (let at = before; at > 1; at -= 1) {
    if (bytes[at] !== first || !standsAt(bytes, text, at)) continue;
    for (let back = at - 1; back > at - 20 && back > 0 && bytes[back] !== GREATER; back -= 1) {
      if (bytes[back] === SLASH && bytes[back - 1] === LESS && (back === at - 1 || bytes[at - 1] === 58)) return back - 1;
    }
  }
  return -1;
}

/** Text of the first blank rows between the last content and the end of the cells, whole rows only. */
function blankRows(bytes: Uint8Array, from: number, end: number): string {
  const cut = from + MARGIN_BYTES < end;
  const text = textOf(bytes.subarray(from, cut ? from + MARGIN_BYTES : end));
  const starts = [...text.matchAll(/<(?:[\w.-]+:)?row[\s>/]/g)].map((found) => found.index);
  return text.slice(0, starts[BLANK_MARGIN.rows] ?? (cut ? (starts.at(-1) ?? 0) : text.length));
}

/**
 * Cuts a worksheet. Sheets with a million styled blank rows are common (a format given to whole columns), so the bytes are searched
 * from behind for the last cell with content, and only what stands before it, and a margin, is made into text. Throws a Fault when
 * the part is broken or too large.
 */
export function cutSheet(part: Uint8Array, sheet: string): SheetText {
  // UTF-16 is allowed and never seen; its bytes cannot be searched this way.
  const bytes = (part[0] ?? 0) < 0xfe ? part : new TextEncoder().encode(textOf(part));
  const broken = (): Error => unreadable(`Tệp bị hỏng: trang tính “${sheet}” không trọn vẹn`);
  const name = next(bytes, SHEET_DATA, 0, bytes.length);
  const start = bytes.indexOf(GREATER, name) + 1;
  const opening = bytes.lastIndexOf(LESS, name);
  if (name === bytes.length || start === 0 || opening < 0 || opening > HEAD_BYTES) throw broken();
  const prefix = textOf(bytes.subarray(opening + 1, name));
  const selfClosed = bytes[start - 2] === SLASH;
  const end = selfClosed ? start : lastClosing(bytes, SHEET_DATA, bytes.length - 1);
  if (end < start) throw broken();
  const tail = bytes.subarray(selfClosed ? start : bytes.indexOf(GREATER, end) + 1);
  if (tail.length > TAIL_BYTES) {
    throw tooLarge(`Định dạng của trang tính “${sheet}” chiếm ${megabytes(tail.length)}, nhiều hơn mức đọc được`, ADVICE.copyValues);
  }
  const last = lastClosing(bytes, CELL_END, end);
  const filled = last < start ? start : Math.min(end, next(bytes, ROW_END, last, end) + ROW_END.length);
  if (filled - start > LIMITS.cellBytes) {
    throw tooLarge(`Các ô của trang tính “${sheet}” chiếm ${megabytes(filled - start)}, nhiều hơn mức đọc được`, ADVICE.split);
  }
  const rows = textOf(bytes.subarray(start, filled)) + blankRows(bytes, filled, end);
  const texts = { head: textOf(bytes.subarray(0, opening)), tail: textOf(tail) };
  if (/<!DOCTYPE/i.test(texts.head)) throw doctypeIn(`trang tính “${sheet}”`);
  return { ...texts, cells: `<${prefix}sheetData>${rows}</${prefix}sheetData>` };
}
