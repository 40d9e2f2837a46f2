/** A chart with its bars standing, which suits few categories with short labels. */
import { barLength, centred, framed, INSET, lineHeight, millimetres, type Bars, type Drawing, type Piece } from './drawing';
import { breaksWord, textWidth, wrap } from './lettering';

/** Millimetres. */
const PLOT_HEIGHT = 55;
/** Millimetres. */
const WIDEST_BAR = 16;
const MOST_LABEL_LINES = 3;
/** The share of a category's place that its bars take at the most, and its label. */
const BARS_SHARE = 0.78;
const LABEL_SHARE = 0.94;

/** The drawing with text of `size` pixels an em; `undefined` where values or labels would run into their neighbours. */
export function upright(bars: Bars, width: number, size: number): Drawing | undefined {
  const { categories, series, lowest, highest } = bars;
  const place = width / categories.length;
  const barWidth = Math.min(millimetres(WIDEST_BAR), (place * BARS_SHARE) / series.length);
  const labelWidth = place * LABEL_SHARE;
  const valueWidth = series.length > 1 ? barWidth - size * 0.15 : labelWidth;
  const labels = categories.map((text) => wrap(text, labelWidth, size));
  const tooWide =
    labels.some((lines) => lines.length > MOST_LABEL_LINES) ||
    categories.some((text) => breaksWord(text, labelWidth, size)) ||
    series.some((each) => each.bars.some(({ label }) => textWidth(label, size) > valueWidth));
  if (tooWide) return undefined;

  const line = lineHeight(size);
  const gap = size * 0.12;
  const room = millimetres(PLOT_HEIGHT) / (highest - lowest || 1);
  const base = Math.round(line + gap + highest * room);
  const bottom = lowest < 0 ? base - lowest * room + gap + line : base;
  const pieces: Piece[] = [];
  categories.forEach((_, i) => {
    series.forEach((each, s) => {
      const { share, label } = each.bars[i] ?? { share: undefined, label: '' };
      const left = place * (i + 0.5) + barWidth * (s - series.length / 2);
      const end = base - barLength((share ?? 0) * room);
      const [above, below] = end < base ? [end, base] : [base, end];
      if (share) pieces.push({ kind: 'bar', left: left + INSET, top: above, right: left + barWidth - INSET, bottom: below, series: s });
      const top = (share ?? 0) < 0 ? end + gap : end - gap - line;
      pieces.push(...centred([label], left, left + barWidth, top, size));
    });
  });
  pieces.push({ kind: 'rule', left: 0, top: base - 1, right: width, bottom: base + 1 });
  const names: Drawing = {
    height: Math.max(0, ...labels.map((lines) => lines.length)) * line + size * 0.25,
    pieces: labels.flatMap((lines, i) => centred(lines, place * i, place * (i + 1), size * 0.25, size)),
  };
  return framed(bars, width, size, [{ height: bottom, pieces }, names]);
}
