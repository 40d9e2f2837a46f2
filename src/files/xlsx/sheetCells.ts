/** Reads the cells of a worksheet: raw values, formulas written out for every cell, style numbers. */
import { isErrorText, type CellValue } from '../../core/values';
import { a1, parseA1 } from '../../core/cellRef';
import { moveFormula } from '../../core/formula/references';
import { SHEET_ROWS } from '../../core/formula/tokens';
import { unescaped } from './book';
import { grouped, tooLarge, unreadable } from '../package/limits';
import { ADVICE, BLANK_MARGIN, LIMITS } from './limits';
import { walk } from '../package/xml';

/** A cell as its file has it. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** Constant, or the value that a formula was saved with; `null` for a blank and for a formula saved without one. May be an empty text. */
  readonly value: CellValue;
  /** With its leading `=`. */
  readonly formula?: string;
  /** The area that an array formula fills (such formulas cannot be calculated one cell at a time), and its mark as a dynamic one. */
  readonly array?: { readonly area: string; readonly mark?: string };
  /** Number of its format in the styles part. */
  readonly style: number;
  /** Place among the shared strings, for a text that comes from there. */
  readonly shared?: number;
}

/** A row's own settings, as written. */
export type RowAttributes = Readonly<Record<string, string>>;

export interface SheetCells {
  /** In reading order, blank cells only where they are styled. */
  readonly cells: readonly RawCell[];
  /** By zero-based row; rows without settings are missing. */
  readonly rows: ReadonlyMap<number, RowAttributes>;
  /** Number of rows and columns to the last cell that is not blank. */
  readonly used: { readonly rows: number; readonly columns: number };
}

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Day number of a date written as ISO text, as strict files have it; the text itself when it is none. */
function isoSerial(text: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d+)?))?Z?$/.exec(text);
  const time = match ? Date.parse(`${match[1] ?? ''}T${match[2] ?? '00:00:00'}Z`) : Number.NaN;
  return Number.isFinite(time) ? (time - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY : text;
}

function valueOf(type: string, text: string, inline: string | undefined, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return unescaped(inline ?? text);
  if (text === '' && type !== 'str') return inline === undefined ? null : unescaped(inline);
  switch (type) {
    case 's':
      return strings[Number(text)] ?? null;
    case 'str':
      return unescaped(text);
    case 'b':
      return text === '1' || text.toLowerCase() === 'true';
    case 'e':
      return isErrorText(text) ? text : '#VALUE!';
    case 'd':
      return isoSerial(text);
    default: {
      const number = Number(text);
      return Number.isFinite(number) && text.trim() !== '' ? number : text;
    }
  }
}

/** Reads the `sheetData` text of a sheet. `left` is the number of cells that may still be read. Throws a Fault beyond the limits. */
export function readCells(text: string, sheet: string, part: string, strings: readonly string[], left: number): SheetCells {
  const cells: RawCell[] = [];
  const rows = new Map<number, RowAttributes>();
  const masters = new Map<string, Master>();
  let lastRow = -1;
  let lastColumn = -1;
  let row = -1;
  let column = -1;
  let at: Readonly<Record<string, string>> | undefined;
  let formulaAt: Readonly<Record<string, string>> | undefined;
  let value = '';
  let formula = '';
  let inline: string | undefined;
  let into: 'value' | 'formula' | 'inline' | undefined;
  let phonetic = 0;
  let letters = 0;

  const open = (local: string, attributes: Record<string, string>): void => {
    if (local === 'row') {
      row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
      column = -1;
      if (!Number.isInteger(row) || row < 0 || row >= SHEET_ROWS)
        throw unreadable(`Tệp bị hỏng: trang tính “${sheet}” có dòng số ${attributes['r'] ?? ''}`);
      rows.set(row, attributes);
    } else if (local === 'c') {
      at = attributes;
      formulaAt = undefined;
      value = '';
      formula = '';
      inline = undefined;
      const place = attributes['r'] === undefined ? undefined : parseA1(attributes['r']);
      if (attributes['r'] !== undefined && !place) throw unreadable(`Tệp bị hỏng: trang tính “${sheet}” có ô tên “${attributes['r']}”`);
      column = place?.column ?? column + 1;
      row = place?.row ?? row;
    } else if (local === 'v') into = 'value';
    else if (local === 'f') {
      into = 'formula';
      formulaAt = attributes;
    } else if (local === 'rPh') phonetic += 1;
    else if (local === 't' && phonetic === 0) {
      into = 'inline';
      inline ??= '';
    }
  };

  const formulaText = (): string | undefined => {
    if (!formulaAt) return undefined;
    const { t, si = '' } = formulaAt;
    // LibreOffice writes a plain TRUE or #N/A as a formula.
    if (t === 'dataTable' || /^(?:TRUE\(\)|FALSE\(\)|#[A-Z/0]+[!?]?)$/.test(formula)) return undefined;
    if (t !== 'shared') return formula.trim() === '' ? undefined : `=${formula}`;
    if (formula.trim() !== '') {
      masters.set(si, { formula: `=${formula}`, row, column });
      return `=${formula}`;
    }
    const master = masters.get(si);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  };

  const finish = (): void => {
    const { t = 'n', s = '0', cm } = at ?? {};
    const { t: kind, ref: area = a1(row, column) } = formulaAt ?? {};
    const found = formulaText();
    letters += found?.length ?? 0;
    if (letters > LIMITS.formulaLetters) throw tooLarge(`Công thức của trang tính “${sheet}” dài quá mức đọc được`, ADVICE.copyValues);
    const content = valueOf(t, value, inline, strings);
    // An empty text that nothing calculated is a blank cell to everyone but a few functions.
    const blank = (content === null || content === '') && found === undefined;
    const style = Number(s) || 0;
    if (content === null && blank && style === 0) return;
    if (blank && column >= LIMITS.columns) return;
    if (!blank) {
      const beyond =
        row >= LIMITS.rows ? `${grouped(LIMITS.rows)} dòng` : column >= LIMITS.columns ? `${grouped(LIMITS.columns)} cột` : undefined;
      if (beyond !== undefined) {
        throw tooLarge(`Trang tính “${sheet}” có dữ liệu ở tận ô ${a1(row, column)}, ngoài ${beyond} đọc được`, ADVICE.clear);
      }
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    if (cells.length >= left) throw tooLarge(`Sổ có hơn ${grouped(LIMITS.cells)} ô, nhiều hơn mức đọc được`, ADVICE.split);
    cells.push({
      row,
      column,
      value: content,
      ...(found === undefined ? {} : { formula: found }),
      ...(kind === 'array'
        ? { array: { area: area.replace(/[^A-Z0-9:]/gi, ''), ...(/^\d+$/.test(cm ?? '') ? { mark: cm ?? '' } : {}) } }
        : {}),
      style,
      ...(t === 's' ? { shared: Number(value) } : {}),
    });
  };

  walk(text, part, {
    open,
    close: (local) => {
      if (local === 'c') finish();
      else if (local === 'rPh') phonetic -= 1;
      if (local === 'v' || local === 'f' || local === 't') into = undefined;
    },
    text: (content) => {
      if (into === 'value') value += content;
      else if (into === 'formula') formula += content;
      else if (into === 'inline') inline = (inline ?? '') + content;
    },
  });

  const [bottom, right] = [lastRow + BLANK_MARGIN.rows, Math.min(lastColumn + BLANK_MARGIN.columns, LIMITS.columns - 1)];
  const kept = cells.filter((cell) => cell.row <= bottom && cell.column <= right);
  for (const place of rows.keys()) if (place > bottom) rows.delete(place);
  return { cells: kept, rows, used: { rows: lastRow + 1, columns: lastColumn + 1 } };
}
