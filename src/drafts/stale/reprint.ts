/** Numbers printed again in the manner in which they were printed before. */
import { formatNumber, parseVietnameseNumber, writtenDecimals } from '../../core/number';
import { meanShown } from '../../narrative/runs';
import type { FactControl } from './factControls';

/** How the numbers of one document look where a single one does not tell. */
export interface Manner {
  /** Counts 1 to 9 as `02` in running text. */
  readonly pad: boolean;
  /** Decimals of percentages that are not whole. */
  readonly percentDecimals: number;
}

const NONE = /(?<!\p{L})(không|chưa)(?!\p{L})|^[-–—]$/iu;

/** The number that a text alone prints, and its decimals; `undefined` when it prints none or more than one. */
export function printedNumber(text: string): { readonly value: number; readonly decimals: number; readonly percent: boolean } | undefined {
  const [, digits = '', sign] = /^(.*?)(\s*%)?$/s.exec(text.normalize('NFC').trim()) ?? [];
  const parsed = parseVietnameseNumber(digits);
  if (!parsed) return undefined;
  const decimals = parsed.form.decimal === undefined ? 0 : (/[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0);
  return { value: parsed.value, decimals, percent: sign !== undefined };
}

/** Whether words say this value: the number to the decimals that it is printed with, or for zero that there is none. */
export function says(text: string, value: number): boolean {
  const printed = printedNumber(text);
  if (!printed) return value === 0 && !/\d/.test(text) && NONE.test(text);
  if (printed.percent && value > 0 && value < 10 ** -printed.decimals / 2) return printed.value === 10 ** -printed.decimals;
  return parseVietnameseNumber(formatNumber(value, printed.decimals))?.value === printed.value;
}

/** The manner of a document, as its numbers show it. */
export function mannerOf(controls: readonly FactControl[]): Manner {
  const few = controls.filter(({ inTable, text }) => !inTable && /^0?[1-9]$/.test(text));
  const padded = few.filter(({ text }) => text.startsWith('0')).length;
  const decimals = controls.flatMap(({ text }) => {
    const printed = printedNumber(text);
    return printed?.percent && printed.decimals > 0 ? [printed.decimals] : [];
  });
  return { pad: padded * 2 >= few.length, percentDecimals: decimals[0] ?? 2 };
}

/** `value` printed as the control prints the value that it had; `undefined` where words must change with it, as for none or `gần 100%`. */
export function reprinted(control: FactControl, value: number, manner: Manner): string | undefined {
  const printed = printedNumber(control.text);
  if (!printed) return control.inTable === 'alone' && value > 0 ? formatNumber(value) : undefined;
  if (value === 0 && control.inTable !== 'alone') return undefined;
  if (printed.percent) return percentText(control, value, printed.decimals > 0 ? printed.decimals : manner.percentDecimals);
  if (/\.mean\.(?!change)/.test(control.tag)) return formatNumber(meanShown(value));
  const text = formatNumber(value, decimalsFor(value, control.value, printed.decimals));
  const plain = /^\d{4,}/.test(control.text) ? text.replaceAll('.', '') : text;
  return /^[1-9]$/.test(plain) && padded(control, manner) ? `0${plain}` : plain;
}

/** As many decimals as the value has where the old one had all of its own, as many as before where it was rounded or filled up with zeros. */
function decimalsFor(value: number, old: number, printed: number): number {
  const [now, before] = [writtenDecimals(value), writtenDecimals(old)];
  return printed < before ? printed : Math.max(now, printed > before ? printed : 0);
}

function padded({ text, inTable }: FactControl, manner: Manner): boolean {
  if (/^0?[1-9]$/.test(text)) return text.startsWith('0');
  return !inTable && manner.pad;
}

function percentText({ text }: FactControl, value: number, decimals: number): string | undefined {
  const half = 10 ** -decimals / 2;
  if ((value > 0 && value < half) || (value < 100 && value > 100 - half)) return undefined;
  const sign = /\s*%$/.exec(text.trim())?.[0] ?? '%';
  return formatNumber(value, Number.isInteger(value) ? 0 : decimals) + sign;
}
