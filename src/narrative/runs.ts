/** Small operations on runs: joining, tidying, and printing figures as runs. */
import { formatCount, formatNumber, formatPercent } from '../core/number';
import type { Figure } from './figures';
import type { Fact, Run } from './text';

/** How numbers look in one document. */
export interface NumberStyle {
  /** Counts 1 to 9 as `02`. */
  readonly pad: boolean;
  /** Decimals of every percentage that is not whole. */
  readonly percentDecimals: number;
}

/** What turns figures into runs. */
export interface Printer {
  readonly style: NumberStyle;
  fact(figure: Figure): Fact;
}

export function plainRun(text: string): Run {
  return { text };
}

export function nameRun(text: string): Run {
  return { text, name: true };
}

/** A figure's number with its unit; a share that would round to a lie gets its `gần` or `dưới`. */
export function figureRuns(figure: Figure, printer: Printer, withUnit = true): Run[] {
  const fact = printer.fact(figure);
  if (figure.type === 'pct') return percentRuns(figure.value, fact, printer.style.percentDecimals);
  const text =
    figure.how === 'mean'
      ? formatNumber(meanShown(figure.value))
      : figure.type === 'int'
        ? formatCount(figure.value, printer.style)
        : formatNumber(figure.value);
  return withUnit && figure.unit ? [{ text, fact }, plainRun(` ${figure.unit}`)] : [{ text, fact }];
}

/** A yearly mean as printed: one decimal below 100, whole above. */
export function meanShown(value: number): number {
  const step = value < 100 ? 10 : 1;
  return Math.round(value * step) / step;
}

function percentRuns(value: number, fact: Fact, decimals: number): Run[] {
  const step = 10 ** -decimals;
  if (value > 0 && value < step / 2) return [plainRun('dưới '), { text: formatPercent(step, decimals), fact }];
  if (value < 100 && value > 100 - step / 2) return [plainRun('gần '), { text: '100%', fact }];
  return [{ text: Number.isInteger(value) ? formatPercent(value, 0) : formatPercent(value, decimals), fact }];
}

/** Lists of runs between separators, the last two between `last`. */
export function joinRuns(items: readonly (readonly Run[])[], separator: string, last = separator): Run[] {
  const joined: Run[] = [];
  for (const [i, item] of items.entries()) {
    if (i > 0) joined.push(plainRun(i === items.length - 1 ? last : separator));
    for (const run of item) joined.push(run);
  }
  return joined;
}

/** An enumeration as Vietnamese writes it: `a, b và c`, or `a; b; c` where an item has a comma of its own. */
export function enumerate(items: readonly (readonly Run[])[]): Run[] {
  return items.some(hasComma) ? joinRuns(items, '; ') : joinRuns(items, ', ', ' và ');
}

export function hasComma(runs: readonly Run[]): boolean {
  for (const run of runs) if (!run.fact && run.text.includes(',')) return true;
  return false;
}

export function textOf(runs: readonly Run[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

/** Marks that may stand apart from their letters; what is not of the letters and signs of Vietnamese is looked at twice. */
const MARKS = /\p{M}/u;
const UNUSUAL = /[^\u0020-\u024f\u1ea0-\u1eff\u2013\u2018-\u201d]/;

/** The same words in NFC, plain neighbours merged, empty runs gone. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    // Nearly all words are composed already, and composing costs more than looking.
    const text = UNUSUAL.test(run.text) && MARKS.test(run.text) ? run.text.normalize('NFC') : run.text;
    const before = tidied[tidied.length - 1];
    if (text === '') continue;
    if (before && isPlain(before) && isPlain(run)) tidied[tidied.length - 1] = plainRun(before.text + text);
    else tidied.push(text === run.text ? run : { ...run, text });
  }
  return tidied;
}

/** The first letter made a capital. */
export function capitalised(runs: readonly Run[]): Run[] {
  const [first] = runs;
  if (!first) return [];
  const text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return text === first.text ? [...runs] : [{ ...first, text }, ...runs.slice(1)];
}

function isPlain(run: Run): boolean {
  return !run.fact && !('name' in run);
}
