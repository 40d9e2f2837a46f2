/** The evidence for one repair: how well a slip, the cells around and the other periods explain what was written. */
import type { Figure, Figures } from './figures';
import { slipChance, truthsNear } from './slips';

/** What evidence is looked for in. */
export interface Scene {
  readonly figures: Figures;
  /** Cells of broken constraints. */
  readonly troubled: ReadonlySet<Figure>;
}

/** Chances of what happens to a whole cell; a figure far from any of these is left to `slipChance`. */
const CHANCE = {
  omitted: 0.05,
  stale: 0.05,
  copied: 0.01,
  moved: 0.05,
  carried: 0.012,
  partial: 0.05,
  twice: 0.02,
  miscalculated: 0.1,
  other: 0.1,
};

/** A typing slip seldom happens where a formula stands. */
const FORMULA = 0.1;

/** The weight of the claim that `truth` should stand in a figure's cell. */
export function weigh(figure: Figure, truth: number, { figures, troubled }: Scene): number {
  const { value: written, formula } = figure;
  const trust = formula ? FORMULA : 1;
  const around = neighbours(figure, figures);
  const there = around.filter((near) => near.value === truth);
  let chance = 0;
  if (there.length > 0)
    chance += CHANCE.moved * (there.some((near) => troubled.has(near)) ? Math.max(telling(truth), 0.5) : telling(truth));
  if (written === undefined) return trust * (chance + CHANCE.omitted) * odds(figure, truth);
  const above = figures(figure.at, 0, -1);
  if (above?.value === written && !figure.total) chance += CHANCE.stale * telling(written);
  else if (around.some((near) => near.value === written)) chance += CHANCE.copied * telling(written);
  chance += slipChance(written, truth);
  if (figure.share) chance += CHANCE.miscalculated;
  else if (figure.total) chance += sumSlip(figure, written, truth);
  return trust * chance * odds(figure, truth);
}

/** How much better a figure goes with the other periods than what is written; 1 where nothing is. */
export function odds(figure: Figure, truth: number): number {
  return figure.value === undefined ? plausible(figure, truth) : plausible(figure, truth) / plausible(figure, figure.value);
}

/** Weight of the claim that a 0 was written for a figure not known. */
export const UNKNOWN_FOR_ZERO = 0.05;

/** Figures worth trying where the constraints leave a range. */
export function worthTrying(figure: Figure, low: number, high: number, { figures }: Scene): number[] {
  const { value } = figure;
  const near = neighbours(figure, figures).flatMap((other) => other.value ?? []);
  const own = value === undefined ? [low, high].filter(Number.isFinite) : truthsNear(value, low, high);
  return [...new Set([...own, ...near])].filter((truth) => truth >= low && truth <= high && truth !== value);
}

/** The cells left, right, above and below. */
function neighbours(figure: Figure, figures: Figures): Figure[] {
  return SIDES.flatMap(([right, down]) => figures(figure.at, right, down) ?? []);
}

const SIDES = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

/** How much a match of two figures says, from 0 to 1: small ones coincide by chance. */
export function telling(value: number): number {
  const size = Math.abs(value);
  return size < 3 ? 0.05 : size < 10 ? 0.15 : size < 100 ? 0.6 : 1;
}

/** Slips of adding up by hand: a period left out or added twice, a figure of one period alone, a carry forgotten. */
function sumSlip(figure: Figure, written: number, truth: number): number {
  const addends = figure.column.flatMap((one) => one.value ?? []).filter((value) => value !== 0);
  const gap = Math.abs(written - truth);
  let chance = CHANCE.other / 10 ** Math.min(String(Math.round(Math.abs(written))).length, 6);
  if (addends.length > 1 && addends.includes(gap)) chance += written < truth ? CHANCE.partial : CHANCE.twice;
  if (gap > 0 && Math.log10(gap) % 1 === 0) chance += CHANCE.carried;
  return chance;
}

/** How well a figure goes with those of the other periods, as far as these lie together: the density of Student's t over logarithms, 1 where it is highest. */
function plausible(figure: Figure, value: number): number {
  if (figure.total) return 1;
  let [count, sum, squares] = [0, 0, 0];
  for (const other of figure.column) {
    if (other === figure || other.value === undefined || other.value < 0) continue;
    const size = Math.log(other.value + 0.5);
    count += 1;
    sum += size;
    squares += size * size;
  }
  if (count === 0) return 1;
  const mean = sum / count;
  const within = SPREAD.width + Math.max(0, squares - count * mean * mean) / 2;
  const gap = Math.log(Math.abs(value) + 0.5) - mean;
  return (1 + ((count / (count + 1)) * gap * gap) / (2 * within)) ** -(SPREAD.sureness + count / 2);
}

/** What is known of the spread of a column before looking at it: a figure a few times larger or smaller is nothing rare. */
const SPREAD = { sureness: 1, width: 0.3 };
