/** What the user types to have new forms made: its start, its changes, and what is wrong with it. */
import type { Setup } from '../../appendices/appendix';
import { normalisePeriod, spanOf } from '../../core/period';
import { tidy } from '../../core/values';
import { forms as words, setup as sentences } from '../strings';
import { monthSpan, type MonthSpan } from './periodSpan';

export interface PeriodLine {
  readonly id: number;
  readonly text: string;
}

/** Texts exactly as typed. */
export interface SetupDraft {
  readonly unit: string;
  readonly level: string;
  readonly periods: readonly PeriodLine[];
  readonly years: string;
  /** True until the user types years: till then they are the ends of the periods. */
  readonly yearsFollow: boolean;
}

export type SetupAction =
  | { readonly type: 'unit' | 'level' | 'years'; readonly text: string }
  | { readonly type: 'period'; readonly id: number; readonly text: string }
  | { readonly type: 'remove'; readonly id: number }
  | { readonly type: 'add' };

/** A sentence, and the line of the list it is about where it is about one. */
export interface Problem {
  readonly sentence: string;
  readonly id?: number;
}

/** Fewest periods that the forms are made for. */
export const MIN_PERIODS = 2;

/** The last five-year plan period that is over, and the running one up to this year: `2021-2025` and `2026` in 2026. */
export function defaultDraft(today: Date): SetupDraft {
  const year = today.getFullYear();
  const start = Math.floor((year - 1) / 5) * 5 + 1;
  const running = start === year ? String(year) : `${String(start)}-${String(year)}`;
  const periods = [`${String(start - 5)}-${String(start - 1)}`, running].map((text, id) => ({ id, text }));
  return { unit: '', level: words.levels[0], periods, years: endsOf(periods), yearsFollow: true };
}

/** The draft after one change; the years go along with the periods until they were typed. */
export function reduceSetup(draft: SetupDraft, action: SetupAction): SetupDraft {
  switch (action.type) {
    case 'unit':
      return { ...draft, unit: action.text };
    case 'level':
      return { ...draft, level: action.text };
    case 'years':
      return { ...draft, years: action.text, yearsFollow: false };
    case 'period':
      return withPeriods(
        draft,
        draft.periods.map((line) => (line.id === action.id ? { ...line, text: action.text } : line)),
      );
    case 'remove':
      return draft.periods.length <= MIN_PERIODS
        ? draft
        : withPeriods(
            draft,
            draft.periods.filter((line) => line.id !== action.id),
          );
    case 'add': {
      const last = spanOf(draft.periods[draft.periods.length - 1]?.text ?? '');
      const id = Math.max(-1, ...draft.periods.map((line) => line.id)) + 1;
      return withPeriods(draft, [...draft.periods, { id, text: last ? String(last.to + 1) : '' }]);
    }
  }
}

function withPeriods(draft: SetupDraft, periods: readonly PeriodLine[]): SetupDraft {
  return { ...draft, periods, years: draft.yearsFollow ? endsOf(periods) || draft.years : draft.years };
}

/** First year of the first period and last year of each, as the printed forms take them; empty when no period is of whole years. */
function endsOf(periods: readonly PeriodLine[]): string {
  const spans = periods.flatMap((line) => spanOf(line.text) ?? []);
  const first = spans[0];
  if (!first) return '';
  return [...new Set([first.from, ...spans.map((span) => span.to)])].sort((a, b) => a - b).join(', ');
}

/** The first thing that is wrong with the periods; `undefined` when they ascend without overlap or repetition. */
export function periodsProblem(periods: readonly PeriodLine[]): Problem | undefined {
  if (periods.length < MIN_PERIODS) return { sentence: sentences.fewPeriods };
  const seen = new Set<string>();
  let earlier: { readonly text: string; readonly span: MonthSpan } | undefined;
  for (const [i, { id, text: typed }] of periods.entries()) {
    const text = normalisePeriod(typed);
    if (!text) return { id, sentence: sentences.blank(i + 1) };
    const span = monthSpan(text);
    if (!span) return { id, sentence: sentences.noYear(text) };
    if (span.to <= span.from) return { id, sentence: sentences.backwards(text) };
    if (seen.has(text.toLowerCase())) return { id, sentence: sentences.twice(text) };
    if (earlier && span.to <= earlier.span.from) return { id, sentence: sentences.order(text, earlier.text) };
    if (earlier && overlaps(earlier.span, span)) return { id, sentence: sentences.overlap(earlier.text, text) };
    seen.add(text.toLowerCase());
    earlier = { text, span };
  }
  return undefined;
}

/** Two spans of which one is only bounded by its years may share a year: `nửa đầu 2026` and `nửa cuối 2026` do not overlap. */
function overlaps(a: MonthSpan, b: MonthSpan): boolean {
  const leeway = a.exact && b.exact ? 0 : 12;
  return b.from < a.to - leeway;
}

function yearsOf(text: string): string[] {
  return tidy(text)
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
}

/** The first thing that is wrong with the typed years. */
export function yearsProblem(text: string): Problem | undefined {
  const years = yearsOf(text);
  if (years.length === 0) return { sentence: sentences.noYears };
  const bad = years.find((year) => !/^(19|20)\d{2}$/.test(year));
  if (bad) return { sentence: sentences.notYear(bad) };
  for (const [i, year] of years.entries()) {
    const before = years[i - 1];
    if (years.indexOf(year) < i) return { sentence: sentences.yearTwice(year) };
    if (before !== undefined && year < before) return { sentence: sentences.yearOrder(year, before) };
  }
  return undefined;
}

/** Level words in front of a name: `Phường Phổ Hòa`. */
const LEVEL = new RegExp(`^(${words.levels.join('|')})\\s+`, 'i');

/** Said, but nothing is refused for it: a name that carries another level than the chosen one. */
export function unitRemark(draft: SetupDraft): string | undefined {
  const written = LEVEL.exec(tidy(draft.unit))?.[1]?.toLowerCase();
  return written && written !== draft.level ? words.unitLevel(written, draft.level) : undefined;
}

/** The setup that the draft stands for, spellings evened out; `undefined` while something is wrong with it. */
export function toSetup(draft: SetupDraft): Setup | undefined {
  if (periodsProblem(draft.periods) || yearsProblem(draft.years)) return undefined;
  const unit = tidy(draft.unit);
  const written = LEVEL.exec(unit);
  return {
    unit: written?.[1]?.toLowerCase() === draft.level ? unit.slice(written[0].length) : unit,
    level: draft.level,
    periods: draft.periods.map((line) => normalisePeriod(line.text)),
    years: yearsOf(draft.years),
  };
}
