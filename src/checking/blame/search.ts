/** The smallest sets of cells whose change keeps every link (Fellegi and Holt), each with what should stand there. */
import { UNKNOWN_FOR_ZERO, weigh, worthTrying, type Scene } from './evidence';
import { narrow, type Box, type Trial } from './narrow';
import { reach, SLACK, statusOf, type Holding, type Link, type Problem } from './problem';

/** One way to mend the targets. `values` holds cells that follow others too; a value that stays open is absent from `certain`. */
export interface Repair {
  readonly cells: readonly number[];
  readonly values: ReadonlyMap<number, number>;
  readonly certain: ReadonlySet<number>;
  readonly weight: number;
  /** Cells that should hold nothing. */
  readonly emptied?: ReadonlySet<number>;
  /** Broken links that one move mends together, where the repair is a move. */
  readonly mends?: readonly number[];
  /** It says where, but nothing explains what is written there. */
  readonly vague?: true;
}

/** All repairs of the smallest size up to `most` cells besides those `given` free; none when there are none or the work is spent. */
export function smallestRepairs(trial: Trial, scene: Scene, given: readonly number[], most: number): Repair[] {
  const zeros = emptiedZeros(trial, given);
  const cellsOf = new Map(trial.targets.map((target) => [target, reach(trial.problem, target)]));
  for (let size = disjoint(cellsOf.values(), given); size <= most; size += 1) {
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
        const last = cells.length + 1 === size;
        for (const cell of outcome.conflict) {
          // The last cell must touch every target that is still left.
          if (last && !outcome.untouched.every((target) => cellsOf.get(target)?.has(cell))) continue;
          visit([...cells, cell].sort((a, b) => a - b));
        }
      }
    };
    visit([]);
    if (trial.work.left <= 0) return zeros;
    if (found.length > 0) return [...found, ...zeros];
  }
  return zeros;
}

/** Zeros that were written for figures not known: without them every target is mended, or waits for the figure. */
function emptiedZeros({ problem, active, targets }: Trial, given: readonly number[]): Repair[] {
  const [first = -1] = targets;
  return given.length > 0
    ? []
    : (problem.links[first]?.cells ?? []).flatMap((cell): Repair[] => {
        const figure = problem.figures[cell];
        if (figure?.value !== 0 || problem.holding[cell]?.value !== 0 || figure.formula || figure.total || figure.share) return [];
        const holding = (other: number): Holding => (other === cell ? EMPTY : (problem.holding[other] ?? EMPTY));
        const at = new Set(problem.linksAt[cell] ?? []);
        const mended = targets.every((place) => at.has(place) && statusOf(problem.links[place] as Link, holding) !== 'broken');
        const kept = mended && [...at].every((place) => !active[place] || statusOf(problem.links[place] as Link, holding) !== 'broken');
        return kept
          ? [{ cells: [cell], values: new Map(), certain: new Set([cell]), weight: UNKNOWN_FOR_ZERO, emptied: new Set([cell]) }]
          : [];
      });
}

const EMPTY: Holding = { value: undefined, blank: true };

/** How many of these share no cell with those before, nor with the `given`: each of them needs a cell of its own. */
export function disjoint(targets: Iterable<ReadonlySet<number>>, given: readonly number[] = []): number {
  const used = new Set(given);
  let count = 0;
  for (const cells of targets) {
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
  const weight = tried.reduce((sum, one) => sum + one.weight, 0);
  const best = tried.reduce<Repair | undefined>((top, one) => (top && top.weight >= one.weight ? top : one), undefined);
  if (!best) return { cells, values: new Map(fixed), certain: new Set(fixed.keys()), weight: LEFT_OPEN ** cells.length };
  return !figure.blank && best.weight > weight * SURE ? { ...best, weight } : { ...best, certain: new Set(fixed.keys()), weight };
}

/** Share of the evidence that one value of a range needs to be proposed. */
const SURE = 0.85;

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
  if (cells.length === 2 && exchanged(problem, cells, values)) weight += MISPLACED;
  return { cells, values, certain, weight };
}

/** Whether one cell of a row or a column holds too much by what the other lacks. */
function exchanged({ figures, holding }: Problem, cells: readonly number[], values: ReadonlyMap<number, number>): boolean {
  const [one, other] = cells.map((cell) => figures[cell]?.at);
  if (!one || !other || one.sheet !== other.sheet || (one.row !== other.row && one.column !== other.column)) return false;
  const gaps = cells.map((cell) => (values.get(cell) ?? 0) - (holding[cell]?.value ?? 0));
  return Math.abs((gaps[0] ?? 0) + (gaps[1] ?? 0)) <= SLACK;
}

/** Weight of a part of one figure counted with another: any part and any two figures are as likely. */
const MISPLACED = 3e-3;

/** Drops the binary dust of narrowing. */
function tidyNumber(value: number): number {
  return Number.parseFloat(value.toPrecision(12));
}
