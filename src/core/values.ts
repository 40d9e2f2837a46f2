/** What a cell can hold, told apart the way a form reader must: blank is not zero, text is not a number. */

/** A raw cell value as every host gives it; `null` is an empty cell, an Excel error is its text (`#DIV/0!`). */
export type CellValue = string | number | boolean | null;

/** How a cell reads to the checker. `none` is a written "không"; `dash` is "-", which people use for none and for unknown. */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const DASH = /^[-–—−]+$|^\/\/$|^x$/i;
const NONE = /^(không|khong|không có|khong co|ko)\.?$/i;
const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)$/i;

/** Words of ASCII and composed Vietnamese letters, a space between them: nearly every cell, and tidy as it is. */
const TIDY = /^(?:[!-~\u00c0-\u024f\u1ea0-\u1eff]+(?: [!-~\u00c0-\u024f\u1ea0-\u1eff]+)*)?$/;

/** Longer texts are not matched with `TIDY`, which needs memory for each of their words. */
const LONG = 1000;

/** Collapses every kind of white space (NBSP, ZWSP, line breaks) to single spaces, composes to NFC and trims. */
export function tidy(text: string): string {
  if (text.length < LONG && TIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for the text of an Excel error value. */
export function isErrorText(value: CellValue): value is string {
  return typeof value === 'string' && ERROR.test(value.trim());
}

/** Reads a raw value. White space alone is blank; `true`/`false` read as text; NaN and infinities read as text. */
export function read(value: CellValue): Reading {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'text', text: String(value) };
  }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  const text = tidy(value);
  if (text === '') return { kind: 'blank' };
  if (isErrorText(text)) return { kind: 'error', text };
  if (DASH.test(text)) return { kind: 'dash' };
  if (NONE.test(text)) return { kind: 'none' };
  return { kind: 'text', text };
}

/** The number a cell stands for in a relation: a number, or 0 for a written "không"; `undefined` for anything else. */
export function numeric(value: CellValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  return read(value).kind === 'none' ? 0 : undefined;
}

/** True for an empty cell and for one with nothing but white space. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && tidy(value) === '');
}
