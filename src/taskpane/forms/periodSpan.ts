/** The months that a written period covers, so far as its words tell. */
import { normalisePeriod, spanOf } from '../../core/period';

/** Months counted from year 0; `to` is the first month after the period. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
  /** False when words around the years were not understood, so that the years are only the outer bounds. */
  readonly exact: boolean;
}

const QUARTERS: Record<string, number> = { i: 0, ii: 1, iii: 2, iv: 3, '1': 0, '2': 1, '3': 2, '4': 3 };

const exact = (from: number, to: number): MonthSpan => ({ from, to, exact: true });
const month = (year: string | undefined, inYear: number): number => Number(year) * 12 + inYear;

/** `undefined` when the text names no year from 1900 to 2099. */
export function monthSpan(text: string): MonthSpan | undefined {
  const words = normalisePeriod(text)
    .toLowerCase()
    .replace(/\s*(?:đến|tới)\s*/g, '-')
    .replace(/^từ\s+/, '');
  const years = spanOf(words);
  if (years) return exact(years.from * 12, (years.to + 1) * 12);
  return monthsOf(words) ?? halfOf(words) ?? quarterOf(words) ?? outerYears(words);
}

/** `tháng 3/2026`, `7/2025-6/2026`. */
function monthsOf(words: string): MonthSpan | undefined {
  const one = String.raw`(?:tháng\s*)?(0?[1-9]|1[0-2])(?:\s*\/\s*|\s+năm\s+)((?:19|20)\d{2})`;
  const match = new RegExp(`^${one}(?:-${one})?$`).exec(words);
  if (!match) return undefined;
  const from = month(match[2], Number(match[1]) - 1);
  return exact(from, match[4] ? month(match[4], Number(match[3])) : from + 1);
}

/** `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `06 tháng cuối năm 2025`. */
function halfOf(words: string): MonthSpan | undefined {
  const match = /^(0?[1-9]|1[0-2])\s*tháng(\s+đầu|\s+cuối)?(?:\s+năm)?\s+((?:19|20)\d{2})$/.exec(words);
  if (!match) return undefined;
  const length = Number(match[1]);
  const start = match[2]?.trim() === 'cuối' ? 12 - length : 0;
  return exact(month(match[3], start), month(match[3], start + length));
}

/** `quý I năm 2026`, `quý 2/2026`. */
function quarterOf(words: string): MonthSpan | undefined {
  const match = /^quý\s*(iv|i{1,3}|[1-4])(?:\s*\/\s*|\s+(?:năm\s+)?)((?:19|20)\d{2})$/.exec(words);
  if (!match) return undefined;
  const start = (QUARTERS[match[1] ?? ''] ?? 0) * 3;
  return exact(month(match[2], start), month(match[2], start + 3));
}

function outerYears(words: string): MonthSpan | undefined {
  const years = [...words.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
  const [first, last] = [years[0], years[years.length - 1]];
  return first === undefined || last === undefined ? undefined : { from: first * 12, to: (last + 1) * 12, exact: false };
}
