/** Reads the header of a table as it stands in a sheet: for each column its texts from the top group down, merged groups carried along. */
import { cellAt, type SheetSnapshot } from '../core/snapshot';
import { tidy } from '../core/values';
import { headerKey, isColumnNumber } from './headerLikeness';

export interface Header {
  readonly column: number;
  /** Keys of the texts from the top level down. */
  readonly path: readonly string[];
  /** The lowest text as it stands. */
  readonly text: string;
  /** All texts as they stand, from the top level down. */
  readonly texts: readonly string[];
}

export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  return tidy(String(cellAt(sheet, row, column)?.value ?? ''));
}

/** Headers in the rows `top` to before `bottom`, from column `from` to before `to`; columns without any text are left out. */
export function readHeaders(sheet: SheetSnapshot, top: number, bottom: number, from: number, to = Infinity): Header[] {
  const width = Math.min(to, Math.max(0, ...sheet.cells.map((line) => line.length)) + sheet.left);
  const headers: Header[] = [];
  let left: string[] = [];
  for (let column = from; column < width; column += 1) {
    const own = Array.from({ length: bottom - top }, (_, i) => {
      const text = textAt(sheet, top + i, column);
      return isColumnNumber(text) ? '' : text;
    });
    // A blank under the same groups as its left neighbour belongs to that neighbour's merged group.
    let inherits = own.some((text) => text !== '');
    const full = own.map((text, level) => {
      if (text !== '') {
        // Where merges were lost a group may be written over each of its columns; then the levels below still belong together.
        inherits = inherits && text === left[level];
        return text;
      }
      return inherits && level < own.length - 1 ? (left[level] ?? '') : '';
    });
    const texts = full.filter((text) => text !== '');
    if (texts.length > 0) headers.push({ column, path: texts.map(headerKey), text: texts.at(-1) ?? '', texts });
    left = full;
  }
  return headers;
}
