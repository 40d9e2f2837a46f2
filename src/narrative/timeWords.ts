/** Periods and years as sentences name them; their digits are names, not figures. */
import type { FormRow } from '../core/form';
import { normalisePeriod, spanOf, yearsIn } from '../core/period';
import { tidy } from '../core/values';
import { joinRuns, nameRun, plainRun } from './runs';
import type { Run } from './text';

/** The whole time of the forms: `2013-2022`, when their periods tell it. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

/** Words of rows, kept as they are asked for in every clause. */
const known = new WeakMap<FormRow, Run[]>();

/** `giai đoạn 2013-2018`, `năm 2024`, `6 tháng đầu năm 2026`. */
export function rowWords(row: FormRow): Run[] {
  const kept = known.get(row) ?? namedRow(row);
  known.set(row, kept);
  return kept;
}

function namedRow(row: FormRow): Run[] {
  const label = normalisePeriod(row.label) || normalisePeriod(row.key);
  const span = spanOf(label);
  if (span) return [plainRun(yearsIn(span) === 1 && /^\d{4}$/.test(label) ? 'năm ' : 'giai đoạn '), nameRun(label)];
  return /^\d{4}/.test(label) ? [plainRun('giai đoạn '), nameRun(label)] : [nameRun(uncapitalised(tidy(row.label) || label))];
}

/** When a sentence about one row speaks: `giai đoạn 2013-2018`, `trong 6 tháng đầu năm 2026`. */
export function rowTime(row: FormRow): Run[] {
  const words = rowWords(row);
  return words.length > 1 ? words : [plainRun('trong '), ...words];
}

/** First and last year of rows that follow each other without a gap; `undefined` when their labels do not tell. */
export function rangeOf(rows: readonly FormRow[]): TimeRange | undefined {
  const spans = rows.map((row) => spanOf(row.label) ?? spanOf(row.key));
  const joined = spans.every((span, i) => span && span.from <= span.to && (i === 0 || span.from === (spans[i - 1]?.to ?? NaN) + 1));
  const first = spans[0];
  const last = spans[spans.length - 1];
  return joined && first && last ? { from: String(first.from), to: String(last.to) } : undefined;
}

const wholes = new WeakMap<readonly FormRow[], Run[]>();

/** When a sentence about all rows speaks: `từ năm 2013 đến năm 2022`. */
export function wholeTime(rows: readonly FormRow[]): Run[] {
  const kept = wholes.get(rows) ?? joinedTime(rows);
  wholes.set(rows, kept);
  return kept;
}

function joinedTime(rows: readonly FormRow[]): Run[] {
  const range = rangeOf(rows);
  if (!range) return [plainRun('trong cả thời gian báo cáo')];
  if (range.from === range.to) return [plainRun('năm '), nameRun(range.from)];
  return [plainRun('từ năm '), nameRun(range.from), plainRun(' đến năm '), nameRun(range.to)];
}

/** `các năm 2013, 2018 và 2022`, or the rows' own names joined. */
export function rowsWords(rows: readonly FormRow[]): Run[] {
  const words = rows.map(rowWords);
  if (words.length < 2 || words.some((runs) => runs[0]?.text !== 'năm ')) return joinRuns(words, ', ', ' và ');
  return [
    plainRun('các năm '),
    ...joinRuns(
      words.map((runs) => runs.slice(1)),
      ', ',
      ' và ',
    ),
  ];
}

/** How two rows may be compared: as they stand when they are equally long, by the year when not; `undefined` when their lengths are unknown. */
export function comparable(a: FormRow, b: FormRow): { readonly yearsA: number; readonly yearsB: number } | undefined {
  const spans = [a, b].map((row) => spanOf(row.label) ?? spanOf(row.key));
  const [first, second] = spans;
  if (first && second && yearsIn(first) > 0 && yearsIn(second) > 0) return { yearsA: yearsIn(first), yearsB: yearsIn(second) };
  const [kindA, kindB] = [a, b].map((row) => normalisePeriod(row.label).replace(/\d{4}/, ''));
  const sameKind = kindA === kindB && kindA !== '' && kindA !== undefined && /\d{4}/.test(a.label) && a.label !== b.label;
  return sameKind ? { yearsA: 1, yearsB: 1 } : undefined;
}

function uncapitalised(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1) : text;
}
