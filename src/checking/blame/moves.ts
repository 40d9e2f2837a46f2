/** Slips that move whole figures: two neighbours in each other's place, and a row whose figures stand one cell aside. */
import type { Figure, Figures } from './figures';
import { narrow, type Trial } from './narrow';
import type { Repair } from './search';

/** Chances of such slips, for one place of a row. */
const CHANCE = { exchange: 0.02, aside: 0.01 };
/** A drift is looked for where that many cells of one row are in trouble. */
const DRIFT = 3;
/** Runs of one row that are tried. */
const RUNS = 40;

/** Moves that mend every broken link they touch, two or more of them, and break none. */
export function movesBehind(trial: Trial, figures: Figures): Repair[] {
  const { problem, targets } = trial;
  const number = new Map(problem.figures.map((figure, cell) => [figure, cell]));
  const troubled = [...new Set(targets.flatMap((place) => problem.links[place]?.cells ?? []))].sort((a, b) => a - b);
  const beside = (cell: number, right: number, down: number): number | undefined => {
    const at = problem.figures[cell]?.at;
    const near = at && figures(at, right, down);
    return near && !near.formula ? number.get(near) : undefined;
  };
  const found: Repair[] = [];
  const offer = (cells: readonly number[], held: readonly (number | undefined)[], weight: number): boolean => {
    const repair = moved(trial, cells, held, weight);
    if (repair) found.push(repair);
    return repair !== undefined;
  };
  const value = (cell: number): number => problem.holding[cell]?.value ?? 0;

  for (const cell of troubled) {
    for (const [right, down] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const other = beside(cell, right, down);
      if (other !== undefined && value(cell) !== value(other)) offer([cell, other], [value(other), value(cell)], CHANCE.exchange);
    }
  }

  const rows = new Map<string, number[]>();
  for (const cell of troubled) {
    const { at } = problem.figures[cell] as Figure;
    const row = `${at.sheet} ${String(at.row)}`;
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  for (const cells of rows.values()) {
    if (cells.length < DRIFT) continue;
    let left = RUNS;
    for (const start of cells) {
      for (const step of [1, -1]) {
        const run = [start];
        for (let next = beside(start, step, 0); next !== undefined; next = beside(next, step, 0)) run.push(next);
        // The longest run first: what one slip explains needs no second.
        for (let size = run.length; size > 2 && left > 0; size -= 1) {
          left -= 1;
          const part = run.slice(0, size);
          if (offer(part, [...part.slice(1).map(value), undefined], CHANCE.aside)) break;
        }
      }
    }
  }
  return found;
}

/** The repair that puts `held` into the cells, the last left to its constraints where it is not given. */
function moved(trial: Trial, cells: readonly number[], held: readonly (number | undefined)[], weight: number): Repair | undefined {
  const { problem } = trial;
  const mended = trial.targets.filter((place) => problem.links[place]?.cells.some((cell) => cells.includes(cell)));
  if (mended.length < 2) return undefined;
  const fixed = new Map(cells.flatMap((cell, i) => (held[i] === undefined ? [] : [[cell, held[i]] as const])));
  const outcome = narrow({ ...trial, targets: [] }, cells, fixed);
  if (!('boxes' in outcome)) return undefined;
  const values = new Map([...outcome.boxes].flatMap(([cell, { low, high }]) => (low === high ? [[cell, low] as const] : [])));
  const changed = cells.filter((cell) => values.get(cell) !== problem.holding[cell]?.value);
  return { cells: changed, values, certain: new Set(values.keys()), weight, mends: mended };
}
