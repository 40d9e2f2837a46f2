/** Findings put into words: the sentence they quote, numbers as reports print them. */
import type { CellRef } from '../../core/cellRef';
import type { Severity } from '../../core/finding';
import { formatNumber } from '../../core/number';
import type { DraftFinding, DraftFindingKind } from '../finding';
import type { Figure } from './figures';
import type { Reading } from './reading';

/** A finding before its quote is cut out of the draft. */
export interface Say {
  readonly kind: DraftFindingKind;
  readonly severity: Severity;
  readonly confidence: number;
  readonly message: string;
  /** Offsets in the script of what is quoted. */
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly number[];
  readonly expected?: number | string;
  readonly cell?: CellRef;
}

/** The finding, its quote and offsets those of the draft as stored. */
export function finding(reading: Reading, { start, end, ...rest }: Say): DraftFinding {
  const { script } = reading;
  const [from, to] = [script.at(start), script.at(end)];
  return { ...rest, quote: script.whole.slice(from, to), start: from, end: to };
}

/** From the first sentence of these figures to the last. */
export function quoteOf(reading: Reading, figures: readonly { readonly sentence: number }[]): { start: number; end: number } {
  const places = figures.map((figure) => figure.sentence);
  const [first, last] = [Math.min(...places), Math.max(...places)].map((place) => reading.script.sentences[place]);
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** A figure as a message repeats it, with its thousands dots: `1.376,77`. */
export function shown(figure: Figure): string {
  return formatNumber(figure.value, figure.decimals);
}

/** A computed value with no more decimals than it needs. */
export function number(value: number, decimals = 6): string {
  const text = formatNumber(value, decimals);
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}

/** A percentage with the decimals of the printed one, at least two. */
export function percent(value: number, like = 0): string {
  return `${formatNumber(value, Math.max(2, like))}%`;
}

/** What would be right, as a number: with the decimals of the printed one, at least two. */
export function rounded(value: number, like = 0): number {
  return Number(value.toFixed(Math.max(2, like)));
}
