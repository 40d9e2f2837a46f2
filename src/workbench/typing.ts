/** How a typed or pasted text reads in Vietnam: dot for thousands, comma for decimals, day before month; whatever is in doubt stays a text. */
import { dateSerial, parseDate } from '../core/date';

export type Typed =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

const GROUPED = /^[-+]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const COMMA = /^[-+]?\d+(,\d+)?$/;
const POINT = /^[-+]?\d+\.\d+$/;
const LONGEST = 15;

/** Reads what was typed; a percentage is its hundredth, a date its Excel serial number. */
export function readTyped(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { kind: 'boolean', value: text.toLowerCase() === 'true' };
  const number = readNumber(text);
  if (number !== undefined) return { kind: 'number', value: number };
  const share = text.endsWith('%') ? readNumber(text.slice(0, -1).trimEnd()) : undefined;
  if (share !== undefined) return { kind: 'percent', value: Number((share / 100).toPrecision(LONGEST)) };
  const date = parseDate(text);
  // Excel's calendar starts in 1900; an older date can only be a text.
  if (date && date.year >= 1900 && /^\d/.test(text)) return { kind: 'date', serial: dateSerial(date) };
  return { kind: 'text', text: typed };
}

/** `6.800` is 6800, `4,97` and `4.97` are 4.97; `undefined` for anything else, and for more digits than a number can hold. */
function readNumber(text: string): number | undefined {
  if (text.replace(/\D/g, '').length > LONGEST) return undefined;
  if (GROUPED.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (COMMA.test(text)) return Number(text.replace(',', '.'));
  return POINT.test(text) ? Number(text) : undefined;
}
