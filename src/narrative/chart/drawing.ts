/** A chart as pieces to draw, before it is drawn; lengths in pixels, y downwards. */
import { formatNumber, formatPercent } from '../../core/number';
import { meanShown } from '../runs';
import type { Chart, Fact } from '../text';
import { textWidth, tidyText, wrap } from './lettering';

export const DOTS_PER_INCH = 200;
/** White between a bar and the edge of its place, in pixels. */
export const INSET = 1;

export type Piece =
  | {
      readonly kind: 'bar';
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
      readonly series: number;
    }
  | { readonly kind: 'rule'; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  /** `x` is the left end of the line, `baseline` what its letters stand on, `size` the pixels of an em. */
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly baseline: number; readonly size: number };

/** Pieces within a height; the width is the picture's. */
export interface Drawing {
  readonly height: number;
  readonly pieces: readonly Piece[];
}

/** A figure of a chart: where its bar ends, as a share of the largest, and what stands at that end. */
export interface Bar {
  /** From -1 to 1; `undefined` where there is no figure. */
  readonly share: number | undefined;
  readonly label: string;
}

/** A chart with its numbers turned into shares and words, its labels tidied and cut to a length that a reader would read. */
export interface Bars {
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  /** The lowest and the highest share, 0 between them. */
  readonly lowest: number;
  readonly highest: number;
  /** What the reader must be told of signs in the picture. */
  readonly notes: readonly string[];
}

const MISSING = '–';
const DOUBTFUL = ' (?)';
const LONGEST_LABEL = 160;
const DECIMALS = 2;
/** Height of a line of text, and how far above its foot the letters stand, in ems. */
const LEADING = 1.2;
const FOOT = 0.3;

export function millimetres(length: number): number {
  return (length * DOTS_PER_INCH) / 25.4;
}

/** Pixels of an em in text of so many points. */
export function points(size: number): number {
  return (size * DOTS_PER_INCH) / 72;
}

/** A bar's length, at least so much that a figure other than nothing can be seen. */
export function barLength(length: number): number {
  const least = 3;
  return length === 0 ? 0 : Math.sign(length) * Math.max(least, Math.abs(length));
}

export function lineHeight(size: number): number {
  return size * LEADING;
}

/** Reads a chart's figures. One that is no finite number counts as missing. */
export function barsOf(chart: Chart): Bars {
  const unit = cut(chart.unit);
  const known = (fact: Fact | undefined): fact is Fact => fact !== undefined && Number.isFinite(fact.value);
  const facts = chart.series.map(({ values }) => chart.categories.map((_, i) => values[i]));
  const largest = facts.flat().reduce((most, fact) => (known(fact) ? Math.max(most, Math.abs(fact.value)) : most), 0);
  const bar = (fact: Fact | undefined): Bar =>
    known(fact) ? { share: largest > 0 ? fact.value / largest : 0, label: printed(fact, unit) } : { share: undefined, label: MISSING };
  const series = chart.series.map(({ name }, s) => ({ name: cut(name), bars: (facts[s] ?? []).map(bar) }));
  const shares = series.flatMap(({ bars }) => bars.map(({ share = 0 }) => share));
  return {
    unit,
    categories: chart.categories.map(cut),
    series,
    lowest: Math.min(0, ...shares),
    highest: Math.max(0, ...shares),
    notes: [
      ...(facts.flat().every(known) ? [] : [`Dấu “${MISSING}”: chưa có số liệu.`]),
      ...(facts.flat().some((fact) => known(fact) && fact.doubtful) ? [`Dấu “${DOUBTFUL.trim()}”: số liệu còn lỗi phải rà soát.`] : []),
    ],
  };
}

/** A figure as the chart prints it: `14.490`, `33,5`, `90,30%`. */
function printed({ value, how, doubtful }: Fact, unit: string): string {
  const whole = Number.isInteger(value);
  const few = how === 'mean' ? meanShown(value) : whole ? value : Number(value.toFixed(DECIMALS));
  const text = unit === '%' ? formatPercent(value, whole ? 0 : DECIMALS) : formatNumber(few);
  return doubtful ? text + DOUBTFUL : text;
}

function cut(text: string): string {
  const tidy = tidyText(text.slice(0, 2 * LONGEST_LABEL));
  return tidy.length > LONGEST_LABEL ? `${tidy.slice(0, LONGEST_LABEL)}…` : tidy;
}

/** Lines of text in the middle of `left` to `right`, the first just below `top`. */
export function centred(lines: readonly string[], left: number, right: number, top: number, size: number): Piece[] {
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x: (left + right - textWidth(text, size)) / 2,
    baseline: top + lineHeight(size) * (i + 1) - FOOT * size,
    size,
  }));
}

/** Lines of text that begin at `left`, or that end at `right`. */
export function aligned(lines: readonly string[], at: { left: number } | { right: number }, top: number, size: number): Piece[] {
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x: 'left' in at ? at.left : at.right - textWidth(text, size),
    baseline: top + lineHeight(size) * (i + 1) - FOOT * size,
    size,
  }));
}

/** What stands above the bars: the unit, or the name of the only series with its unit. */
function heading({ unit, series }: Bars, width: number, size: number): Drawing {
  const only = series.length === 1 ? (series[0]?.name ?? '') : '';
  const words = only && unit && unit !== '%' ? `${only} (${unit})` : only || (unit && unit !== '%' ? `Đơn vị tính: ${unit}` : '');
  const lines = wrap(words, width, size);
  return { height: lines.length * lineHeight(size) + (lines.length > 0 ? size * 0.5 : 0), pieces: aligned(lines, { left: 0 }, 0, size) };
}

/** The key of several series, in rows of as many as fit, each row in the middle. */
function legend({ series }: Bars, width: number, size: number): Drawing {
  if (series.length < 2) return { height: 0, pieces: [] };
  const swatch = size * 0.75;
  const gap = size * 0.45;
  const apart = size * 1.6;
  const entries = series.map(({ name }, index) => {
    const lines = wrap(name, width - swatch - gap, size);
    return { index, lines, width: swatch + gap + Math.max(0, ...lines.map((line) => textWidth(line, size))) };
  });
  const rows: (typeof entries)[] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + apart + entry.width > width) {
      rows.push([]);
      used = -apart;
    }
    rows.at(-1)?.push(entry);
    used += apart + entry.width;
  }
  const pieces: Piece[] = [];
  let top = size * 0.7;
  for (const row of rows) {
    let x = (width - row.reduce((sum, entry) => sum + entry.width + apart, -apart)) / 2;
    for (const entry of row) {
      const middle = top + lineHeight(size) / 2;
      pieces.push({ kind: 'bar', left: x, top: middle - swatch / 2, right: x + swatch, bottom: middle + swatch / 2, series: entry.index });
      pieces.push(...aligned(entry.lines, { left: x + swatch + gap }, top, size));
      x += entry.width + apart;
    }
    top += lineHeight(size) * Math.max(1, ...row.map(({ lines }) => lines.length));
  }
  return { height: top, pieces };
}

/** What stands below all else. */
function footnotes({ notes }: Bars, width: number, size: number): Drawing {
  const lines = notes.flatMap((note) => wrap(note, width, size));
  const gap = lines.length > 0 ? size * 0.5 : 0;
  return { height: gap + lines.length * lineHeight(size), pieces: aligned(lines, { left: 0 }, gap, size) };
}

/** A chart's plot with what stands around it: above its unit, below its key and notes. */
export function framed(bars: Bars, width: number, size: number, plot: readonly Drawing[]): Drawing {
  const noteSize = Math.min(points(9), size * 0.9);
  return stacked([heading(bars, width, size), ...plot, legend(bars, width, size), footnotes(bars, width, noteSize)]);
}

/** Drawings one below the other. */
function stacked(drawings: readonly Drawing[]): Drawing {
  const pieces: Piece[] = [];
  let top = 0;
  for (const drawing of drawings) {
    pieces.push(...drawing.pieces.map((piece) => lowered(piece, top)));
    top += drawing.height;
  }
  return { height: top, pieces };
}

function lowered(piece: Piece, by: number): Piece {
  return piece.kind === 'text' ? { ...piece, baseline: piece.baseline + by } : { ...piece, top: piece.top + by, bottom: piece.bottom + by };
}
