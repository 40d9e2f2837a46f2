/** Narrows what freed cells can hold until every link is kept, or says which other cells would have to be freed. */
import type { State } from '../../core/constraint';
import { halfStep, SLACK, type Link, type Problem } from './problem';
import { writtenDecimals } from '../../core/number';

/** What a freed cell can hold; `why` are the links that narrowed it. */
export interface Box {
  low: number;
  high: number;
  /** It is to hold nothing. */
  readonly blank?: true;
  readonly why: Set<number>;
}

/** The boxes of the freed cells and of those that follow them, or the cells of which at least one more must be freed, and the targets that none is freed of. */
export type Outcome =
  { readonly boxes: ReadonlyMap<number, Box> } | { readonly conflict: readonly number[]; readonly untouched: readonly number[] };

/** Work that may still be done, in visits of a link; a search without any left gives no answer rather than half of one. */
export interface Work {
  left: number;
}

export interface Trial {
  readonly problem: Problem;
  /** Links that must be kept. */
  readonly active: readonly boolean[];
  /** Broken links that must be mended. */
  readonly targets: readonly number[];
  readonly work: Work;
}

/** Frees `cells`, those of `fixed` at the given value only, null for nothing. */
export function narrow(
  { problem, active, targets, work }: Trial,
  cells: readonly number[],
  fixed?: ReadonlyMap<number, number | null>,
): Outcome {
  const boxes = new Map<number, Box>();
  const touched = new Set<number>();
  const free = (cell: number): void => {
    if (boxes.has(cell)) return;
    const value = fixed?.get(cell);
    const low = problem.figures[cell]?.signed ? -Infinity : 0;
    if (value === null) boxes.set(cell, { low: 0, high: 0, blank: true, why: new Set() });
    else boxes.set(cell, { low: value ?? low, high: value ?? Infinity, why: new Set() });
    for (const place of problem.linksAt[cell] ?? []) {
      const link = problem.links[place];
      if (!link || !active[place]) continue;
      touched.add(place);
      if (link.form === 'sum' && link.defines !== undefined) free(link.defines);
    }
  };
  cells.forEach(free);

  const untouched = targets.filter((place) => !touched.has(place));
  const [least] = untouched.sort((a, b) => (problem.links[a]?.cells.length ?? 0) - (problem.links[b]?.cells.length ?? 0));
  const waiting = (): readonly number[] | undefined => (least === undefined ? undefined : choices(problem, [least], boxes));
  // Of two things that cannot be so, the one with the fewer ways out is followed first.
  const blocked = (places: Iterable<number>): Outcome => {
    const [conflict, other] = [choices(problem, places, boxes), waiting()];
    return { conflict: other && other.length < conflict.length ? other : conflict, untouched };
  };

  const range = rangeIn(problem, boxes);
  const rests = new Map<Link, Rest | undefined>();
  const keep = (link: Link, squeeze: Squeeze): boolean => {
    if (link.form === 'ratio') return keepRatio(problem, link, range, squeeze);
    if (link.form === 'implies') return keepImplies(link, boxes, range, squeeze);
    if (link.form === 'wrong') return true;
    if (!rests.has(link)) rests.set(link, restOf(link, boxes, range));
    const rest = rests.get(link);
    return !rest || keepSum(link, rest, boxes, squeeze);
  };

  for (let round = 0, changed = true; changed && round < ROUNDS; round += 1) {
    changed = false;
    work.left -= 1 + touched.size;
    if (work.left <= 0) return { conflict: [], untouched };
    for (const place of touched) {
      const link = problem.links[place] as Link;
      const squeeze: Squeeze = (cell, low, high) => {
        const box = boxes.get(cell);
        if (!box || box.blank) return true;
        if (problem.figures[cell]?.whole) [low, high] = [Math.ceil(low - SLACK), Math.floor(high + SLACK)];
        if (low <= box.low + SLACK && high >= box.high - SLACK) return true;
        box.low = Math.max(box.low, low);
        box.high = Math.min(box.high, high);
        for (const other of link.cells) for (const reason of boxes.get(other)?.why ?? []) box.why.add(reason);
        box.why.add(place);
        changed = true;
        return box.low <= box.high + SLACK;
      };
      if (keep(link, squeeze)) continue;
      const reasons = new Set([place]);
      for (const cell of link.cells) for (const reason of boxes.get(cell)?.why ?? []) reasons.add(reason);
      return blocked(reasons);
    }
  }
  const conflict = waiting();
  return conflict ? { conflict, untouched } : { boxes };
}

const ROUNDS = 24;

/** Narrows a freed cell; false when nothing is left. */
type Squeeze = (cell: number, low: number, high: number) => boolean;

/** Cells of links that are not freed yet; for a cell that follows others, these. */
function choices(problem: Problem, places: Iterable<number>, boxes: ReadonlyMap<number, Box>): number[] {
  const found = new Set<number>();
  const visit = (cell: number): void => {
    const rule = problem.follows.get(cell);
    if (rule !== undefined) for (const other of problem.links[rule]?.cells ?? []) if (other !== cell) visit(other);
    if (rule === undefined && !boxes.has(cell)) found.add(cell);
  };
  for (const place of places) problem.links[place]?.cells.forEach(visit);
  return [...found].sort((a, b) => a - b);
}

type Range = (cell: number, open?: boolean) => readonly [number, number] | undefined;

function rangeIn(problem: Problem, boxes: ReadonlyMap<number, Box>): Range {
  return (cell, open = true) => {
    const box = boxes.get(cell);
    if (box && !box.blank) return [box.low, box.high];
    const { value, blank } = (!box && problem.holding[cell]) || { value: undefined, blank: true };
    if (value !== undefined) return [value, value];
    if (!blank) return undefined;
    return open ? [problem.figures[cell]?.signed ? -Infinity : 0, Infinity] : [0, 0];
  };
}

/** A sum with the cells that are not freed added up; idle where one of these holds no number. */
interface Rest {
  readonly low: number;
  readonly high: number;
  /** Places of the freed cells among those of the link. */
  readonly freed: readonly number[];
}

type Sum = Extract<Link, { form: 'sum' }>;

function restOf(link: Sum, boxes: ReadonlyMap<number, Box>, range: Range): Rest | undefined {
  const freed: number[] = [];
  let [low, high] = [link.plus, link.plus];
  for (const [i, cell] of link.cells.entries()) {
    const box = boxes.get(cell);
    if (box && !box.blank) {
      freed.push(i);
      continue;
    }
    const held = range(cell, link.open[i]);
    if (!held) return undefined;
    const [times, most] = [link.times[i] ?? 0, link.least[i] ? Infinity : held[1]];
    low += times > 0 ? held[0] * times : most * times;
    high += times > 0 ? most * times : held[0] * times;
  }
  return { low, high, freed };
}

function keepSum(link: Sum, rest: Rest, boxes: ReadonlyMap<number, Box>, squeeze: Squeeze): boolean {
  // The least and the most of the whole, one freed cell left out.
  const end = (most: boolean, without = -1): number => {
    let sum = most ? rest.high : rest.low;
    for (const i of rest.freed) {
      const box = i === without ? undefined : boxes.get(link.cells[i] ?? -1);
      if (!box) continue;
      const times = link.times[i] ?? 0;
      sum += (times > 0 === most ? (link.least[i] ? Infinity : box.high) : box.low) * times;
    }
    return sum;
  };
  if (end(false) > SLACK || (!link.atMost && end(true) < -SLACK)) return false;
  return rest.freed.every((i) => {
    const times = link.times[i] ?? 1;
    const most = -end(false, i);
    const least = link.atMost ? -Infinity : -end(true, i);
    const [from, to] = times > 0 ? [least / times, most / times] : [most / times, least / times];
    // What counts for at least what it holds can hold less than its share.
    return squeeze(link.cells[i] ?? -1, link.least[i] ? -Infinity : from, to);
  });
}

function keepRatio(problem: Problem, link: Extract<Link, { form: 'ratio' }>, range: Range, squeeze: Squeeze): boolean {
  const [printed, part, whole] = link.cells;
  const [p, a, b] = [range(printed), range(part), range(whole)];
  if (!p || !a || !b) return true;
  if (b[1] <= 0) return false;
  if (p[0] !== p[1]) {
    if (a[0] !== a[1] || b[0] !== b[1]) return true;
    const written = problem.figures[printed]?.value;
    const value = Number(((a[0] / b[0]) * 100).toFixed(written === undefined ? DECIMALS : writtenDecimals(written) || DECIMALS));
    return squeeze(printed, value, value);
  }
  const half = halfStep(p[0]) + SLACK;
  const [least, most] = [Math.max(0, p[0] - half) / 100, (p[0] + half) / 100];
  if (a[0] > b[1] * most || (Number.isFinite(b[0]) && a[1] < b[0] * least)) return false;
  return squeeze(part, b[0] * least, most * b[1]) && squeeze(whole, Math.max(a[0] / most, 10 * SLACK), least > 0 ? a[1] / least : Infinity);
}

/** Decimals of a proposed percentage where the written one shows none. */
const DECIMALS = 2;

function keepImplies(link: Extract<Link, { form: 'implies' }>, boxes: ReadonlyMap<number, Box>, range: Range, squeeze: Squeeze): boolean {
  const [when = -1, ...then] = link.cells;
  const given = within(range(when), link.is);
  if (given === false) return true;
  const follows = then.map((cell) => within(range(cell), link.then));
  if (follows.some((so) => so !== false)) {
    const last = follows.filter((so) => so !== false).length === 1 ? then[follows.findIndex((so) => so !== false)] : undefined;
    return given !== true || last === undefined || squeeze(last, ...SO[link.then]);
  }
  const unless = NOT_SO[link.is];
  if (given === true || !boxes.has(when)) return given !== true;
  return unless !== undefined && squeeze(when, ...unless);
}

/** Whether every, no or some figure of a range is in a state. */
function within(range: readonly [number, number] | undefined, state: State): boolean | undefined {
  if (!range) return undefined;
  const [low, high] = SO[state];
  if (range[0] >= low - SLACK && range[1] <= high + SLACK) return true;
  return range[1] < low - SLACK || range[0] > high + SLACK ? false : undefined;
}

const SO: Record<State, readonly [number, number]> = {
  positive: [1, Infinity],
  zero: [0, 0],
  filled: [-Infinity, Infinity],
  hundred: [100, 100],
};
const NOT_SO: Partial<Record<State, readonly [number, number]>> = { positive: [0, 0], zero: [1, Infinity] };
