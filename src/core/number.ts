/** Vietnamese numbers: `14.490`, `4.840,67`, `90,3%`, `02 cuộc`, and reading back what people type. */
import { tidy } from './values';

/** How a number was written; a feature that is absent was not used. */
export interface NumberForm {
  /** What stood between groups of three digits. */
  readonly thousands?: 'dot' | 'space' | 'comma';
  /** What stood before the fraction. */
  readonly decimal?: 'comma' | 'point';
  readonly sign?: '+' | '-';
  /** Written `02`. */
  readonly leadingZero: boolean;
  /** True for `6,800` and `6.800`: another country's reader would take it a thousand times smaller or larger. */
  readonly ambiguous: boolean;
}

export interface ParsedNumber {
  readonly value: number;
  readonly form: NumberForm;
}

/** A number with the words that followed it: `27` and `triệu đồng`. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

/** A number with thousands dots and a decimal comma; all its decimals, or exactly `decimals` of them, half rounded up. Infinities and NaN print as JavaScript does. */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return String(value);
  // Most figures of a text are small counts, which print as they are.
  if (decimals === undefined && value >= 0 && value < 1000 && Number.isInteger(value)) return String(value);
  const [whole = '0', fraction = ''] = decimalText(Math.abs(value), decimals).split('.');
  const digits = (whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole) + (fraction ? `,${fraction}` : '');
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

/** A count as running text prints it: 1 to 9 with a leading zero (`02`) unless `pad` is false. */
export function formatCount(value: number, options: { readonly pad?: boolean } = {}): string {
  const text = formatNumber(value);
  return (options.pad ?? true) && /^[1-9]$/.test(text) ? `0${text}` : text;
}

/** `90,3%` out of 90.3; with `trim`, zeros at the end of the fraction go. */
export function formatPercent(value: number, decimals: number, options: { readonly trim?: boolean } = {}): string {
  const text = formatNumber(value, decimals);
  return `${options.trim && text.includes(',') ? text.replace(/,?0+$/, '') : text}%`;
}

/**
 * Reads a number alone in its text as a Vietnamese reader does: `6.800` is six thousand eight hundred, `6,8` and `2.5` have decimals.
 * `undefined` when the text holds anything else, such as a unit.
 */
export function parseVietnameseNumber(text: string): ParsedNumber | undefined {
  const match = /^([+\-−–])?\s?(\d.*)$/.exec(tidy(text));
  if (!match) return undefined;
  const parsed = parseDigits(match[2] ?? '');
  if (!parsed) return undefined;
  const { plain, ...features } = parsed;
  const negative = match[1] !== undefined && match[1] !== '+';
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return {
    value: negative && value !== 0 ? -value : value,
    form: {
      ...features,
      ...(match[1] === undefined ? {} : { sign: negative ? ('-' as const) : ('+' as const) }),
      leadingZero: /^0\d/.test(plain),
    },
  };
}

/** Splits `27 triệu đồng`, `250.000.000đ`, `45 cuộc`; `undefined` when it is a bare number, or holds more than one number. */
export function splitQuantity(text: string): Quantity | undefined {
  const match = /^([+\-−–]?\s?\d(?:[\d., ]*\d)?)\s*([\p{L}%₫].*)$/u.exec(tidy(text));
  const number = match ? parseVietnameseNumber(match[1] ?? '') : undefined;
  const unit = (match?.[2] ?? '').replace(/[.,;:]+$/, '').trim();
  if (!number || /\d/.test(unit.replace(/(^|[\s/])[kcd]?m[23](?=[\s/]|$)/g, '$1'))) return undefined;
  return { value: number.value, unit };
}

const DONG: ReadonlyMap<string, number> = new Map([
  ['', 1e-6],
  ['nghìn', 1e-3],
  ['ngàn', 1e-3],
  ['triệu', 1],
  ['tr', 1],
  ['tỷ', 1e3],
  ['tỉ', 1e3],
  ['nghìn tỷ', 1e6],
  ['nghìn tỉ', 1e6],
  ['ngàn tỷ', 1e6],
  ['ngàn tỉ', 1e6],
]);

/** A sum of money in million đồng; `undefined` when the unit is not money. */
export function toMillionDong(quantity: Quantity): number | undefined {
  const unit = quantity.unit.normalize('NFC').toLowerCase().trim();
  const scale = unit.replace(/\s*(đồng|đ|₫|vnđ|vnd)$/, '');
  const factor = scale === unit && scale === '' ? undefined : DONG.get(scale);
  return factor === undefined ? undefined : Number.parseFloat((quantity.value * factor).toPrecision(15));
}

/** Decimals that a number is written with: those of its shortest decimal form, at most 10. */
export function writtenDecimals(value: number): number {
  const match = /\.(\d+)$/.exec(String(Number.parseFloat(value.toPrecision(13))));
  return Math.min(match?.[1]?.length ?? 0, 10);
}

interface Digits {
  /** Digits with a decimal point, as `Number` reads them. */
  readonly plain: string;
  readonly thousands?: 'dot' | 'space' | 'comma';
  readonly decimal?: 'comma' | 'point';
  readonly ambiguous: boolean;
}

/** Tried in order; the first that fits says how the digits are grouped. A group of thousands never follows a lone 0. */
const SHAPES: readonly { readonly shape: RegExp; readonly group: RegExp; readonly features: Omit<Digits, 'plain'> }[] = [
  { shape: /^\d+$/, group: /$^/, features: { ambiguous: false } },
  { shape: /^[1-9]\d{0,2}\.\d{3}$/, group: /\./g, features: { thousands: 'dot', ambiguous: true } },
  { shape: /^[1-9]\d{0,2}(\.\d{3}){2,}$/, group: /\./g, features: { thousands: 'dot', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}(\.\d{3})+,\d+$/, group: /\./g, features: { thousands: 'dot', decimal: 'comma', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}( \d{3})+$/, group: / /g, features: { thousands: 'space', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}( \d{3})+,\d+$/, group: / /g, features: { thousands: 'space', decimal: 'comma', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}( \d{3})+\.\d+$/, group: / /g, features: { thousands: 'space', decimal: 'point', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}(,\d{3}){2,}$/, group: /,/g, features: { thousands: 'comma', ambiguous: false } },
  { shape: /^[1-9]\d{0,2}(,\d{3})+\.\d+$/, group: /,/g, features: { thousands: 'comma', decimal: 'point', ambiguous: false } },
  { shape: /^[1-9]\d{0,2},\d{3}$/, group: /$^/, features: { decimal: 'comma', ambiguous: true } },
  { shape: /^\d+,\d+$/, group: /$^/, features: { decimal: 'comma', ambiguous: false } },
  { shape: /^\d+\.\d+$/, group: /$^/, features: { decimal: 'point', ambiguous: false } },
];

function parseDigits(text: string): Digits | undefined {
  const found = SHAPES.find(({ shape }) => shape.test(text));
  return found && { plain: text.replace(found.group, '').replace(',', '.'), ...found.features };
}

/** Plain decimal digits of a number that is not negative. Rounds the number as it prints, not its binary neighbour, so that 1,005 becomes 1,01. */
function decimalText(value: number, decimals: number | undefined): string {
  const exact = expand(value);
  if (decimals === undefined) return exact;
  const [whole = '0', fraction = ''] = exact.split('.');
  const cut = whole + fraction.slice(0, decimals).padEnd(decimals, '0');
  const up = Number(fraction[decimals] ?? '0') >= 5;
  // So many digits a number holds exactly, sparing the larger kind.
  const kept = cut.length <= 15 ? Number(cut) + Number(up) : BigInt(cut) + BigInt(up);
  const digits = kept.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** `1e-7` and `1e21` without their exponent. */
function expand(value: number): string {
  const written = String(value);
  if (!written.includes('e')) return written;
  const [digits = '0', exponent] = written.split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const shift = Number(exponent);
  return shift > 0 ? whole + fraction.padEnd(shift, '0') : `0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
}
