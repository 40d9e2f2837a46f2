/** Cell references in A1 style; rows and columns count from 0 inside, from 1 in the text. */

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface RangeRef {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Zero-based column of its letters. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1` text of a zero-based position. */
export function a1(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** Zero-based position of an `A1` or `$A$1` text; `undefined` when it is none. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim());
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? '') } : undefined;
}

/** A sheet name as a formula writes it, quoted wherever Excel could misread it. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d{1,7}$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `Sheet!A1` text, the sheet quoted where needed. */
export function qualified(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${a1(ref.row, ref.column)}`;
}

/** `PL6!B11` as people read it, the sheet never quoted; not for formulas. */
export function shown(ref: CellRef): string {
  return `${ref.sheet}!${a1(ref.row, ref.column)}`;
}

/** Parses `=Sheet!$A$1:$B$2`, `'My sheet'!A1` and the like; `undefined` for anything that is not one area on one sheet. */
export function parseRange(text: string): RangeRef | undefined {
  const match = /^=?\s*(?:'((?:[^']|'')+)'|([^'!:]+))!(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/i.exec(text.trim());
  if (!match) return undefined;
  const from = parseA1(match[3] ?? '');
  const to = parseA1(match[4] ?? match[3] ?? '');
  if (!from || !to) return undefined;
  return {
    sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"),
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** Absolute `'Sheet'!$A$1:$B$2` text of a range, as a defined name refers to it (no leading `=`). */
export function absolute(range: RangeRef): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  const from = corner(range.top, range.left);
  const to = corner(range.bottom, range.right);
  return `${quoteSheet(range.sheet)}!${from === to ? from : `${from}:${to}`}`;
}
