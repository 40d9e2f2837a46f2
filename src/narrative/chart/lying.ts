/** A chart with its bars lying, one category below the other: for many categories, long labels and wide numbers. */
import { aligned, barLength, framed, INSET, lineHeight, millimetres, type Bars, type Drawing, type Piece } from './drawing';
import { textWidth, wrap } from './lettering';

/** Thickness in millimetres. */
const BAR = 5;
/** Shares of the picture's width, at the most. */
const WIDEST_LABELS = 0.4;
const WIDEST_VALUES = 0.35;

/** The drawing with text of `size` pixels an em; bars are as thick as a line of it at the least. */
export function lying(bars: Bars, width: number, size: number): Drawing {
  const { categories, series, lowest, highest } = bars;
  const line = lineHeight(size);
  const gap = size * 0.4;
  const thick = Math.min(millimetres(BAR), line * 1.1);
  const labels = categories.map((text) => wrap(text, width * WIDEST_LABELS, size));
  const labelWidth = Math.max(0, ...labels.flat().map((text) => textWidth(text, size)));
  const values = series.flatMap((each) => each.bars);
  const widestOf = (some: typeof values): number => Math.max(0, ...some.map(({ label }) => textWidth(label, size)));
  const shrink = Math.min(1, (width * WIDEST_VALUES) / (widestOf(values) || 1));
  const valueSize = size * shrink;
  const negative = widestOf(values.filter(({ share = 0 }) => share < 0)) * shrink;
  const positive = widestOf(values.filter(({ share = 0 }) => share >= 0)) * shrink;

  const left = labelWidth + gap + (lowest < 0 ? negative + gap : 0);
  const room = (width - left - positive - gap) / (highest - lowest || 1);
  const base = Math.round(left - lowest * room);
  const pieces: Piece[] = [];
  const apart = thick * 0.6;
  let top = apart / 2;
  labels.forEach((lines, i) => {
    const height = Math.max(lines.length * line, series.length * thick);
    pieces.push(...aligned(lines, { right: labelWidth }, top + (height - lines.length * line) / 2, size));
    series.forEach((each, s) => {
      const { share, label } = each.bars[i] ?? { share: undefined, label: '' };
      const above = top + (height - series.length * thick) / 2 + s * thick;
      const end = base + barLength((share ?? 0) * room);
      const [from, to] = end < base ? [end, base] : [base, end];
      if (share) pieces.push({ kind: 'bar', left: from, top: above + INSET, right: to, bottom: above + thick - INSET, series: s });
      const side = (share ?? 0) < 0 ? { right: end - gap } : { left: end + gap };
      pieces.push(...aligned([label], side, above + (thick - lineHeight(valueSize)) / 2, valueSize));
    });
    top += height + apart;
  });
  pieces.push({ kind: 'rule', left: base - 1, top: 0, right: base + 1, bottom: top - apart / 2 });
  return framed(bars, width, size, [{ height: top - apart / 2, pieces }]);
}
