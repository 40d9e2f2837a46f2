/** The smallest sets of cells whose change keeps every link (Fellegi and Holt), each with what should stand there. */
import { UNKNOWN_FOR_ZERO, weigh, worthTrying, type Scene } from './evidence';
import { narrow, type Box, type Trial } from './narrow';
import { SLACK } from './problem';

/** One way to mend the targets. `values` holds cells that follow others too; a value that stays open is absent from `certain`. */
export interface Repair {
  readonly cells: readonly number[];
  readonly values: ReadonlyMap<number, number>;
  readonly certain: ReadonlySet<number>;
  readonly weight: number;
  /** Broken links that one move mends together, where the repair is a move. */
  readonly mends?: readonly number[];
}

/** All repairs of the smallest size up to `most` cells besides those `given` free; none when there are none or the work is spent. */
export function smallestRepairs(trial: Trial, scene: Scene, given: readonly number[], most: number): Repair[] {
  for (let size = disjoint(trial, given); size <= most; size += 1) {
    const found: Repair[] = [];
    const seen = new Set<string>();
    const visit = (cells: readonly number[]): void => {
      const id = cells.join();
      if (seen.has(id) || trial.work.left <= 0) return;
      seen.add(id);
      const outcome = narrow(trial, [...given, ...cells]);
      if ('boxes' in outcome) {
        const repair = settle(trial, scene, given, cells, outcome.boxes);
        if (repair) found.push(repair);
      } else if (cells.length < size) {
        for (const cell of outcome.conflict) visit([...cells, cell].sort((a, b) => a - b));
      }
    };
    visit([]);
    if (trial.work.left <= 0) return [];
    if (found.length > 0) return found;
  }
  return [];
}

/** Targets that share no cell each need a cell of their own. */
function disjoint({ problem, targets }: Trial, given: readonly number[]): number {
  const used = new Set(given);
  let count = 0;
  for (const target of targets) {
    const cells = new Set<number>();
    const spread = (cell: number): void => {
      cells.add(cell);
      const rule = problem.follows.get(cell);
      if (rule !== undefined) for (const other of problem.links[rule]?.cells ?? []) if (!cells.has(other)) spread(other);
    };
    problem.links[target]?.cells.forEach(spread);
    if ([...cells].some((cell) => used.has(cell))) continue;
    cells.forEach((cell) => used.add(cell));
    count += 1;
  }
  return count;
}

/** Gives every freed cell its value; where a range is left, the values that slips would explain are tried and the likeliest is kept. */
function settle(
  trial: Trial,
  scene: Scene,
  given: readonly number[],
  cells: readonly number[],
  boxes: ReadonlyMap<number, Box>,
): Repair | undefined {
  const all = [...given, ...cells];
  const open = all.find((cell) => !single(boxes.get(cell)));
  if (open === undefined) return repairOf(trial, scene, cells, boxes, new Set(all));
  const box = boxes.get(open) as Box;
  const figure = trial.problem.figures[open];
  if (!figure) return undefined;
  const fixed = new Map(all.flatMap((cell) => (single(boxes.get(cell)) ? [[cell, boxes.get(cell)?.low ?? 0] as const] : [])));
  const tried = worthTrying(figure, box.low, box.high, scene).flatMap((value): Repair[] => {
    if (trial.work.left <= 0) return [];
    const outcome = narrow(trial, all, new Map([...fixed, [open, value]]));
    if (!('boxes' in outcome)) return [];
    const rest = all.every((cell) => single(outcome.boxes.get(cell)));
    if (!rest) return [];
    const repair = repairOf(trial, scene, cells, outcome.boxes, new Set(all));
    // Among figures that a bound leaves free, the larger are the rarer.
    return [{ ...repair, weight: repair.weight * Math.min(1, (Math.abs(figure.value ?? value) + 1) / (Math.abs(value) + 1)) }];
  });
  const zero = figure.value === 0 ? UNKNOWN_FOR_ZERO : 0;
  const weight = tried.reduce((sum, one) => sum + one.weight, zero);
  const best = tried.reduce<Repair | undefined>((top, one) => (top && top.weight >= one.weight ? top : one), undefined);
  if (!best) return { cells, values: new Map(fixed), certain: new Set(fixed.keys()), weight: LEFT_OPEN ** cells.length };
  return !figure.blank && best.weight > weight * SURE ? { ...best, weight } : { ...best, certain: new Set(fixed.keys()), weight };
}

/** Share of the evidence that one value of a range needs to be proposed. */
const SURE = 0.6;

/** Weight of a cell that must change to something unknown. */
const LEFT_OPEN = 1e-3;

function single(box: Box | undefined): boolean {
  return box !== undefined && box.high - box.low <= SLACK;
}

function repairOf(
  { problem }: Trial,
  scene: Scene,
  cells: readonly number[],
  boxes: ReadonlyMap<number, Box>,
  certain: ReadonlySet<number>,
): Repair {
  const values = new Map<number, number>();
  for (const [cell, box] of boxes) if (single(box)) values.set(cell, tidyNumber((box.low + box.high) / 2));
  let weight = 1;
  for (const cell of cells) {
    const figure = problem.figures[cell];
    const value = values.get(cell);
    if (figure && value !== undefined) weight *= weigh(figure, value, scene);
  }
  return { cells, values, certain, weight };
}

/** Drops the binary dust of narrowing. */
function tidyNumber(value: number): number {
  return Number.parseFloat(value.toPrecision(12));
}
