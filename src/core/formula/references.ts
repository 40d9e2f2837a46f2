/** What a formula refers to, and the same formula as it reads when moved to another cell. */
import { columnLetters } from '../cellRef';
import { SHEET_COLUMNS, SHEET_ROWS, tokenize, type Corner, type ReferenceToken } from './tokens';

/** An area that a formula names, zero-based and inclusive; without a sheet it lies on the formula's own. */
export interface ReferencedArea {
  readonly sheet?: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Area of a reference token; whole columns and rows span the sheet. */
export function areaOf(token: ReferenceToken): ReferencedArea {
  const { from, to = token.from } = token;
  return {
    ...(token.sheet === undefined ? {} : { sheet: token.sheet }),
    top: Math.min(from.row ?? 0, to.row ?? 0),
    left: Math.min(from.column ?? 0, to.column ?? 0),
    bottom: Math.max(from.row ?? SHEET_ROWS - 1, to.row ?? SHEET_ROWS - 1),
    right: Math.max(from.column ?? SHEET_COLUMNS - 1, to.column ?? SHEET_COLUMNS - 1),
  };
}

/** The areas that a formula refers to directly, in the order of its text; names are not followed. Empty for what is no formula. */
export function references(formula: string): ReferencedArea[] {
  return (tokenize(formula) ?? []).flatMap((token) => (token.kind === 'reference' ? [areaOf(token)] : []));
}

function cornerText(corner: Corner, rows: number, columns: number): string | undefined {
  const column = corner.column === undefined || corner.columnFixed ? corner.column : corner.column + columns;
  const row = corner.row === undefined || corner.rowFixed ? corner.row : corner.row + rows;
  if ((column ?? 0) < 0 || (column ?? 0) >= SHEET_COLUMNS || (row ?? 0) < 0 || (row ?? 0) >= SHEET_ROWS) return undefined;
  const letters = column === undefined ? '' : (corner.columnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (corner.rowFixed ? '$' : '') + String(row + 1));
}

/**
 * The formula as it reads when copied `rows` down and `columns` to the right: relative references move, `$` ones stay, and what
 * leaves the sheet becomes `#REF!`. A formula that is not understood comes back unchanged.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  let moved = '';
  let done = 0;
  for (const token of tokenize(formula) ?? []) {
    if (token.kind !== 'reference') continue;
    const from = cornerText(token.from, rows, columns);
    const to = token.to ? cornerText(token.to, rows, columns) : '';
    const text = from === undefined || to === undefined ? '#REF!' : from + (to && `:${to}`);
    moved += formula.slice(done, token.start) + token.prefix + text;
    done = token.end;
  }
  return moved + formula.slice(done);
}
