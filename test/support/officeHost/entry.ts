/** What Excel makes of a text that is written into a cell, by hand or through `values` and `formulas`. */
import type { Held } from './book';

export interface Entry {
  readonly held: Held;
  readonly formula?: string;
  readonly marked?: true;
  /** The format that Excel puts on a General cell because of what was typed. */
  readonly format?: string;
}

const NUMBER = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%?)$/;
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads an entry under the en-US locale. A string in a cell formatted as Text stays as it is, whatever it looks like; elsewhere Excel parses it
 * as if typed, so `02` becomes 2 and `=`, `+`, `-` begin a formula.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
export function parseEntry(input: Held, format: string): Entry {
  if (typeof input !== 'string') return format === '@' && typeof input === 'number' ? { held: String(input) } : { held: input };
  if (input === '') return { held: '' };
  if (format === '@') return { held: input };
  if (input.startsWith("'")) return { held: input.slice(1), marked: true };
  if (/^=./.test(input)) return { held: '', formula: input };
  const plain = input.trim();
  const number = parseNumber(plain);
  if (number) return number;
  if (/^(true|false)$/i.test(plain)) return { held: /^true$/i.test(plain) };
  if (ERRORS.has(plain.toUpperCase())) return { held: plain.toUpperCase() };
  const date = parseDate(plain);
  if (date) return date;
  if (/^[+-]./.test(plain) && /^[+-]+[A-Za-z(0-9]/.test(plain))
    return { held: '', formula: plain.startsWith('+') ? `=${plain.slice(1)}` : `=${plain}` };
  return { held: input };
}

function parseNumber(text: string): Entry | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const digits = (match[3] ?? '').replaceAll(',', '');
  let value = Number(digits + (match[4] === undefined ? '' : `e${match[4]}`));
  if (match[1] === '-') value = -value;
  const decimals = /\.\d/.test(digits);
  if (match[5] === '%') return { held: Number((value / 100).toPrecision(15)), format: decimals ? '0.00%' : '0%' };
  if (match[2] === '$') return { held: value, format: decimals ? '$#,##0.00' : '$#,##0' };
  if ((match[3] ?? '').includes(',')) return { held: value, format: decimals ? '#,##0.00' : '#,##0' };
  if (match[4] !== undefined) return { held: value, format: '0.00E+00' };
  return { held: value };
}

function parseDate(text: string): Entry | undefined {
  const full = /^(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})$/.exec(text);
  if (full) {
    const [a, b, c] = [Number(full[1]), Number(full[2]), Number(full[3])];
    return a > 999 ? dated(a, b, c, 'm/d/yyyy') : dated(c < 30 ? 2000 + c : c < 100 ? 1900 + c : c, a, b, 'm/d/yyyy');
  }
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return dated(Number(monthYear[2]), Number(monthYear[1]), 1, 'mmm-yy');
  const monthDay = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (monthDay) return dated(new Date().getFullYear(), Number(monthDay[1]), Number(monthDay[2]), 'd-mmm');
  const named = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})[ -](\d{1,4})$/.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (!named || month === 0) return undefined;
  const number = Number(named[3]);
  return number > 31
    ? dated(number < 100 ? 1900 + number : number, month, Number(named[1] ?? 1), 'mmm-yy')
    : dated(new Date().getFullYear(), month, number, 'd-mmm');
}

/** Days since 30 December 1899, which is how Excel counts from March 1900 on. */
function dated(year: number, month: number, day: number, format: string): Entry | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { held: Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000), format };
}
