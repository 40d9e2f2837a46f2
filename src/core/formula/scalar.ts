/** Single values inside a formula and how Excel turns one kind into another. */
import { isErrorText, type CellValue } from '../values';

/** An Excel error as a value of its own, so that it is never mistaken for the text that spells it. */
export class ErrorValue {
  constructor(readonly text: string) {}
}

/** `null` is a blank. */
export type Scalar = number | string | boolean | null | ErrorValue;

export const DIVIDED_BY_ZERO = new ErrorValue('#DIV/0!');
export const BAD_VALUE = new ErrorValue('#VALUE!');
export const BAD_REFERENCE = new ErrorValue('#REF!');
export const BAD_NUMBER = new ErrorValue('#NUM!');
export const NOT_AVAILABLE = new ErrorValue('#N/A');

const KNOWN = new Map([DIVIDED_BY_ZERO, BAD_VALUE, BAD_REFERENCE, BAD_NUMBER, NOT_AVAILABLE].map((error) => [error.text, error]));

/** Longest text a cell holds. */
export const LONGEST_TEXT = 32_767;

/** Thrown by an evaluation that has to give up; the calculator turns it into `undefined`. */
export const UNCALCULABLE = new Error('cannot be calculated here');

/** Error value of its text. */
export function errorOf(text: string): ErrorValue {
  const upper = text.trim().toUpperCase();
  return KNOWN.get(upper) ?? new ErrorValue(upper);
}

/** What a cell holds, as a formula sees it. */
export function fromCell(value: CellValue): Scalar {
  if (typeof value === 'number') return Number.isFinite(value) ? value : BAD_NUMBER;
  return isErrorText(value) ? errorOf(value) : value;
}

/** What a cell shows of a formula's result; a blank result is 0. */
export function toCell(value: Scalar): CellValue {
  if (value === null) return 0;
  if (value instanceof ErrorValue) return value.text;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : BAD_NUMBER.text;
  return typeof value === 'string' && value.length > LONGEST_TEXT ? BAD_VALUE.text : value;
}

const PLAIN_NUMBER = /^([-+]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?\s*(%?)$/i;
// Text that Excel may read as a date, a time or money, depending on the machine: better not to guess.
const MAYBE_NUMBER =
  /[$€£¥₫]\s*\d|\d\s*[$€£¥₫đ]|^[-+(]?\s*(?:\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$|\d{1,2}:\d{2}|\d{1,2}[- ][a-z]{3}|[a-z]{3,9}[- ]\d)/i;

/** Number that a text spells in the en-US way (`1,234.5`, `12%`), else `#VALUE!`. Gives up on dates, times and money. */
export function textToNumber(text: string): number | ErrorValue {
  const trimmed = text.trim();
  const match = PLAIN_NUMBER.exec(trimmed);
  if (match && /\d/.test((match[2] ?? '') + (match[3] ?? ''))) {
    const number = Number(`${match[1] ?? ''}${(match[2] ?? '0').replaceAll(',', '')}${match[3] ?? ''}${match[4] ?? ''}`);
    if (Number.isFinite(number)) return match[5] ? number / 100 : number;
  }
  if (MAYBE_NUMBER.test(trimmed)) throw UNCALCULABLE;
  return BAD_VALUE;
}

/** Number of a value in arithmetic: blank is 0, TRUE is 1, text must spell a number. */
export function toNumber(value: Scalar): number | ErrorValue {
  if (typeof value === 'number' || value instanceof ErrorValue) return value;
  if (typeof value === 'string') return textToNumber(value);
  return value === true ? 1 : 0;
}

/** Text of a number as Excel joins it: up to 15 digits. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    const [digits = '', power = ''] = rounded.toExponential().split('e');
    const exponent = Number(power);
    return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return size < 1e-6 && size !== 0 ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded + 0);
}

/** Text of a value: blank is empty, TRUE is `TRUE`. */
export function toText(value: Scalar): string | ErrorValue {
  if (typeof value === 'string' || value instanceof ErrorValue) return value;
  if (value === null) return '';
  return typeof value === 'number' ? numberText(value) : value ? 'TRUE' : 'FALSE';
}

/** Truth of a value: 0 and blank are false, text must spell TRUE or FALSE. */
export function toTruth(value: Scalar): boolean | ErrorValue {
  if (typeof value === 'boolean' || value instanceof ErrorValue) return value;
  if (typeof value !== 'string') return value !== null && value !== 0;
  const upper = value.toUpperCase();
  return upper === 'TRUE' ? true : upper === 'FALSE' ? false : BAD_VALUE;
}

/** Whether two numbers agree in the 15 digits that Excel keeps. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < Math.abs(a) * 2 ** -48;
}

/** Sum as Excel gives it: what is left of two terms that cancel each other is 0. */
export function addNumbers(a: number, b: number): number {
  return sameNumber(a, -b) ? 0 : a + b;
}

/** A number, or `#NUM!` when it is beyond what a cell holds. */
export function finite(value: number): number | ErrorValue {
  return Number.isFinite(value) ? value : BAD_NUMBER;
}

/** Power as Excel has it: 0^0 and a root of a negative number are `#NUM!`. */
export function power(base: number, exponent: number): number | ErrorValue {
  if (base === 0 && exponent === 0) return BAD_NUMBER;
  return base === 0 && exponent < 0 ? DIVIDED_BY_ZERO : finite(base ** exponent);
}

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Below 0, 0 or above 0 as `a` sorts before, with or after `b`: numbers, then text without regard to case, then FALSE and TRUE. */
export function compare(a: Exclude<Scalar, ErrorValue>, b: Exclude<Scalar, ErrorValue>): number {
  const blankLike = (other: typeof a): number | string | boolean =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === 'number' && typeof right === 'number') return sameNumber(left, right) ? 0 : left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  const rank = (value: typeof left): number => RANK[typeof value as keyof typeof RANK];
  return rank(left) - rank(right) || Number(left) - Number(right);
}
