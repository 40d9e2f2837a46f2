/** A printed percentage against its part and its whole, and what else it would fit. */
import { formatNumber } from '../../core/number';
import type { Figure } from './figures';
import { percent, shown } from './say';
import { slack } from './reading';

/** Whether the interval that the printed digits leave open holds part / whole; figures with decimals count as rounded themselves. */
export function fits(share: Figure, part: Figure | number, whole: Figure | number): boolean {
  const [a, b] = [bounds(part), bounds(whole)];
  if (b.from <= 0) return false;
  const half = 0.5 * 10 ** -share.decimals + 1e-9;
  return (a.from / b.to) * 100 <= share.value + half && (a.to / b.from) * 100 >= share.value - half;
}

function bounds(figure: Figure | number): { from: number; to: number } {
  if (typeof figure === 'number') return { from: figure, to: figure };
  const [value, half] = [figure.value * figure.unit.scale, slack(figure) * figure.unit.scale];
  return { from: value - half, to: value + half };
}

/** `315/618 = 50,97%, văn bản ghi 49,22% (49,22% ứng với 315/640)`. */
export function wrongShare(share: Figure, part: Figure, whole: Figure | { readonly value: number; readonly text: string }): string {
  const ofWhole = 'unit' in whole ? shown(whole) : whole.text;
  const [a, b] = [part.value * part.unit.scale, 'unit' in whole ? whole.value * whole.unit.scale : whole.value];
  const printed = `${formatNumber(share.value, share.decimals)}%`;
  const sign = share.percent ? '' : ', thiếu dấu %';
  const implied = impliedBy(share, part, b);
  return `${shown(part)}/${ofWhole} = ${percent((a / b) * 100, share.decimals)}, văn bản ghi ${printed}${sign}${implied ? ` (${printed} ứng với ${implied})` : ''}.`;
}

/** The nearest counts that the printed percentage fits: another whole, else another part. */
function impliedBy(share: Figure, part: Figure, whole: number): string | undefined {
  if (share.value <= 0 || !Number.isInteger(part.value) || part.unit.scale !== 1) return undefined;
  const other = Math.round((part.value * 100) / share.value);
  if (other > 0 && fits(share, part.value, other)) return `${formatNumber(part.value)}/${formatNumber(other)}`;
  const count = Math.round((share.value * whole) / 100);
  return fits(share, count, whole) ? `${formatNumber(count)}/${formatNumber(whole)}` : undefined;
}
