/** Sentences that compare the last two periods: as they stand when equally long, by the year when not. */
import { fill } from './fill';
import { plain, rowScope, type Figure } from './figures';
import { evaluate } from './operands';
import { figureRuns, meanShown, plainRun, textOf } from './runs';
import type { Run } from './text';
import { comparable, rowWords } from './timeWords';
import type { Voice } from './voice';

/** Below these a comparison says nothing: few events, fewer still once spread over years, a change within chance, a percentage of a handful. */
const ENOUGH = 10;
const ENOUGH_FOR_MEANS = 20;
const CHANGE = 0.1;
const ENOUGH_FOR_PERCENT = 10;
/** Beyond three times as many a percentage no longer tells anything. */
const PERCENT_LIMIT = 200;

/** Of two periods, which the sentence before has just named. */
const DIRECT_OF_TWO = {
  up: ['so với {rowA}, {subject} tăng {change}[ ({percent})]'],
  down: ['so với {rowA}, {subject} giảm {change}[ ({percent})]'],
};

const MEANS_OF_TWO = {
  up: [
    'tính bình quân mỗi năm, {subject} tăng từ {aNumber} lên {b}[ (tăng {percent})]',
    'bình quân mỗi năm, {subject} ở giai đoạn sau là {b}, cao hơn mức {a} của giai đoạn trước[ (tăng {percent})]',
  ],
  down: [
    'tính bình quân mỗi năm, {subject} giảm từ {aNumber} xuống còn {b}[ (giảm {percent})]',
    'bình quân mỗi năm, {subject} ở giai đoạn sau là {b}, thấp hơn mức {a} của giai đoạn trước[ (giảm {percent})]',
  ],
};

/** Of the last two among more. */
const MEANS = {
  up: [
    'tính bình quân mỗi năm, {subject} tăng từ {a} trong {rowA} lên {b} trong {rowB}[ (tăng {percent})]',
    'bình quân mỗi năm, {subject} trong {rowB} là {b}, cao hơn mức {a} của {rowA}[ (tăng {percent})]',
  ],
  down: [
    'tính bình quân mỗi năm, {subject} giảm từ {a} trong {rowA} xuống còn {b} trong {rowB}[ (giảm {percent})]',
    'bình quân mỗi năm, {subject} trong {rowB} là {b}, thấp hơn mức {a} của {rowA}[ (giảm {percent})]',
  ],
};

const DIRECT = {
  up: [
    'so với {rowA}, {subject} trong {rowB} tăng {change}[ ({percent})]',
    '{subject} trong {rowB} tăng {change}[, tương ứng {percent},] so với {rowA}',
  ],
  down: [
    'so với {rowA}, {subject} trong {rowB} giảm {change}[ ({percent})]',
    '{subject} trong {rowB} giảm {change}[, tương ứng {percent},] so với {rowA}',
  ],
};

/** The change of `b` against `a` in percent, when it is worth saying. */
export function percentChange(a: Figure, b: Figure): Figure | undefined {
  const percent = plain((Math.abs(b.value - a.value) / a.value) * 100);
  if (a.value < ENOUGH_FOR_PERCENT || percent < 1 || percent > PERCENT_LIMIT) return undefined;
  return {
    ...b,
    key: `${b.key}.change`,
    row: `${a.row}.${b.row}`,
    type: 'pct',
    unit: '%',
    value: percent,
    how: 'change',
    cells: [...a.cells, ...b.cells],
  };
}

/** By how much `b` differs from `a`. */
export function difference(a: Figure, b: Figure): Figure {
  return {
    ...b,
    key: `${b.key}.difference`,
    row: `${a.row}.${b.row}`,
    value: plain(Math.abs(b.value - a.value)),
    how: 'difference',
    cells: [...a.cells, ...b.cells],
  };
}

/** Compares the last two rows; `undefined` unless both have a positive figure and the difference means something. */
export function speakChange(
  compare: { readonly operand: string; readonly subject: string },
  voice: Voice,
  turn: number,
): Run[] | undefined {
  const [rowA, rowB] = voice.rows.slice(-2);
  if (!rowA || !rowB) return undefined;
  const lengths = comparable(rowA, rowB);
  const a = evaluate(compare.operand, rowScope(voice.source, rowA.key));
  const b = evaluate(compare.operand, rowScope(voice.source, rowB.key));
  if (!lengths || !a || !b || a.value === 0 || b.value === 0) return undefined;
  const direct = lengths.yearsA === lengths.yearsB;
  const meanA = mean(a, lengths.yearsA);
  const meanB = mean(b, lengths.yearsB);
  const [from, to] = direct ? [a, b] : [meanA, meanB];
  if (!worthSaying(a.value + b.value, from, to, direct)) return undefined;
  // A reader who divides the printed means must find the printed percentage.
  const shownExactly = direct || [meanA, meanB].every((figure) => meanShown(figure.value) === figure.value);
  const percent = shownExactly && (direct || a.value >= ENOUGH_FOR_PERCENT) ? percentOf(direct, a, b, from, to) : undefined;
  const wordings = (voice.rows.length > 2 ? (direct ? DIRECT : MEANS) : direct ? DIRECT_OF_TWO : MEANS_OF_TWO)[
    to.value > from.value ? 'up' : 'down'
  ];
  return fill(wordings[turn % wordings.length] ?? '', {
    printer: voice.printer,
    scope: rowScope(voice.source, rowB.key),
    about: [],
    lists: {},
    slots: (slot) => {
      switch (slot) {
        case 'subject':
          return [plainRun(compare.subject)];
        case 'a':
          return figureRuns(from, voice.printer);
        case 'aNumber':
          return figureRuns(from, voice.printer, false);
        case 'b':
          return figureRuns(to, voice.printer);
        case 'rowA':
          return rowWords(rowA);
        case 'rowB':
          return rowWords(rowB);
        case 'change':
          return figureRuns(difference(a, b), voice.printer);
        case 'percent':
          return percent && figureRuns(percent, voice.printer);
        default:
          return null;
      }
    },
  });
}

function percentOf(direct: boolean, a: Figure, b: Figure, from: Figure, to: Figure): Figure | undefined {
  if (direct) return percentChange(a, b);
  const value = plain((Math.abs(to.value - from.value) / from.value) * 100);
  if (value < 1 || value > PERCENT_LIMIT) return undefined;
  return {
    ...b,
    key: `${b.key}.mean.change`,
    row: `${a.row}.${b.row}`,
    type: 'pct',
    unit: '%',
    value,
    how: 'change',
    cells: [...a.cells, ...b.cells],
  };
}

function mean(figure: Figure, years: number): Figure {
  return { ...figure, key: `${figure.key}.mean`, value: plain(figure.value / years), how: 'mean' };
}

function worthSaying(events: number, from: Figure, to: Figure, direct: boolean): boolean {
  const looksSame = direct ? from.value === to.value : meanShown(from.value) === meanShown(to.value);
  return !looksSame && events >= (direct ? ENOUGH : ENOUGH_FOR_MEANS) && Math.abs(to.value / from.value - 1) >= CHANGE;
}

/** True for a sentence that has words. */
export function spoken(runs: readonly Run[] | undefined): runs is Run[] {
  return runs !== undefined && textOf(runs) !== '';
}
