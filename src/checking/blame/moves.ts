/** Slips that move or copy whole figures: neighbours or lines in each other's place, lines that stand one cell aside or repeat another. */
import { odds, telling } from './evidence';
import { linesOf, run, type Line } from './lines';
import { narrow, type Box, type Trial } from './narrow';
import { SLACK, type Link } from './problem';
import type { Repair } from './search';

/** Chances of such slips, for one place or line; `filled` is for one that left no gap behind, `disorder` for a line of which is known only that it is wrong, and `disordered` for every cell of it. */
const CHANCE = { exchange: 0.02, lines: 0.005, aside: 0.01, down: 0.02, filled: 0.03, copied: 0.02, disorder: 0.002, disordered: 0.01 };
/** A line in disorder has that many cells in trouble. */
const SEVERAL = 3;
/** Runs of one line that are tried. */
const RUNS = 40;
/** What the figures that two lines share must tell until one counts as a copy of the other. */
const ALIKE = 1.5;

/** What one slip would have done to some cells: what they should hold, null for nothing, `undefined` where their relations must say. */
interface Move {
  readonly cells: readonly number[];
  readonly held: readonly (number | null | undefined)[];
  readonly weight: number;
  /** Broken relations that it must mend to be worth a thought. */
  readonly least: number;
  readonly vague?: true;
}

/** Moves that mend every broken link they touch and break none. */
export function movesBehind(trial: Trial): Repair[] {
  const { problem, targets } = trial;
  const found: Repair[] = [];
  const offer = (move: Move): boolean => {
    const repair = trial.work.left > 0 ? moved(trial, move) : undefined;
    if (repair) found.push(repair);
    return repair !== undefined;
  };
  const holds = (cell: number): number | null => problem.holding[cell]?.value ?? null;
  const troubled = new Set(targets.flatMap((place) => problem.links[place]?.cells ?? []));
  const lines = linesOf(problem, troubled);

  for (const line of lines) exchanges(line, troubled, holds, offer);
  for (const line of lines) {
    if (line.troubled.length === 0) continue;
    drifts(line, holds, offer);
    for (const other of lines) if (beside(line, other)) twins(line, other, holds, offer);
    if (line.troubled.length < SEVERAL) continue;
    const weight = CHANCE.disorder * CHANCE.disordered ** line.troubled.length;
    offer({ cells: line.troubled, held: [], weight, least: SEVERAL, vague: true });
  }
  return found;
}

type Holds = (cell: number) => number | null;
type Offer = (move: Move) => boolean;

/** Two neighbours in each other's place. */
function exchanges(line: Line, troubled: ReadonlySet<number>, holds: Holds, offer: Offer): void {
  for (const [at, cell] of line.cells) {
    const other = line.cells.get(at + 1);
    if (other === undefined || !(troubled.has(cell) || troubled.has(other)) || holds(cell) === holds(other)) continue;
    offer({ cells: [cell, other], held: [holds(other), holds(cell)], weight: CHANCE.exchange, least: 2 });
  }
}

/** Figures that each stand one cell further on than they should, the last of them lost: along a row from any cell, in a column from a blank one at its end. */
function drifts(line: Line, holds: Holds, offer: Offer): void {
  const row = line.along === 'row';
  if (row && line.troubled.length < 2) return;
  let left = RUNS;
  for (const [at, start] of line.cells) {
    for (const step of [1, -1]) {
      const whole = run(line, at, step);
      if (!line.troubled.includes(start) || (!row && (holds(start) !== null || line.cells.has(at - step)))) continue;
      // The longest run first: what one slip explains needs no second.
      for (let size = whole.length; size > 1 && left > 0; size = row ? size - 1 : 0) {
        left -= 1;
        const part = whole.slice(0, size);
        const held = [...part.slice(1).map(holds), undefined];
        const weight = (row ? CHANCE.aside : CHANCE.down) * (holds(start) === null ? 1 : CHANCE.filled);
        if (offer({ cells: part, held, weight, least: row ? 2 : 1 })) break;
      }
    }
  }
}

/** A line that repeats another of its form, or that stands in its place. */
function twins(line: Line, other: Line, holds: Holds, offer: Offer): void {
  const pairs = [...line.cells].flatMap(([at, cell]) => {
    const twin = other.cells.get(at);
    return twin === undefined ? [] : [[cell, twin] as const];
  });
  if (line.total !== undefined && other.total !== undefined) pairs.push([line.total, other.total]);
  const alike = pairs.filter(([cell, twin]) => holds(cell) === holds(twin));
  const told = alike.reduce((sum, [cell]) => sum + telling(holds(cell) ?? 0), 0);
  if (told >= ALIKE && alike.length >= pairs.length * MOSTLY) {
    const copied = alike.map(([cell]) => cell);
    const seen = copied.filter((cell) => line.troubled.includes(cell));
    for (const cells of seen.length < copied.length ? [seen, copied] : [seen])
      if (offer({ cells, held: [], weight: CHANCE.copied, least: 1 })) break;
  } else if (line.index < other.index && other.troubled.length > 0 && alike.length < pairs.length) {
    const cells = [...pairs.map(([cell]) => cell), ...pairs.map(([, twin]) => twin)];
    const held = [...pairs.map(([, twin]) => holds(twin)), ...pairs.map(([cell]) => holds(cell))];
    offer({ cells, held, weight: CHANCE.lines, least: 2 });
  }
}

/** Share of the figures of a copied line that are still those of the other. */
const MOSTLY = 0.85;

/** Whether one line may have been taken for another: rows of one form, neighbouring columns. */
function beside(line: Line, other: Line): boolean {
  if (line.along !== other.along || line.sheet !== other.sheet || line.index === other.index) return false;
  return line.along === 'row' || Math.abs(line.index - other.index) === 1;
}

/** The repair that a move stands for, where all relations agree with it; a cell for which they leave a 0 may as well hold nothing. */
function moved(trial: Trial, { cells, held, weight, least, vague }: Move): Repair | undefined {
  const { problem } = trial;
  const mends = trial.targets.filter((place) => problem.links[place]?.cells.some((cell) => cells.includes(cell)));
  if (mends.length < least) return undefined;
  const fixed = new Map(cells.flatMap((cell, i) => (held[i] === undefined ? [] : [[cell, held[i] ?? null] as const])));
  const boxes = agreed(trial, cells, fixed) ?? agreed(trial, cells, withoutZeros(trial, cells, fixed));
  if (!boxes) return undefined;
  const values = new Map([...boxes].flatMap(([cell, { low, high }]) => (low === high ? [[cell, low] as const] : [])));
  const emptied = new Set(cells.filter((cell) => boxes.get(cell)?.blank));
  const changed = cells.filter((cell) => {
    const { value, blank } = problem.holding[cell] ?? { value: undefined, blank: true };
    return emptied.has(cell) ? !blank : blank ? values.get(cell) !== 0 : values.get(cell) !== value;
  });
  const columns = changed.map((cell) => problem.figures[cell]?.column);
  const fit = changed.reduce((product, cell, i) => {
    const [figure, value] = [problem.figures[cell], values.get(cell)];
    // Figures that change places within a column go with it as well as before.
    const only = columns.indexOf(columns[i]) === columns.lastIndexOf(columns[i]);
    return figure && value !== undefined && only && !emptied.has(cell) ? product * odds(figure, value) : product;
  }, weight);
  // Whether it should be a 0 or nothing no relation tells.
  const open = changed.some((cell) => !fixed.has(cell) && (emptied.has(cell) || values.get(cell) === 0));
  return {
    cells: changed,
    values,
    certain: new Set(values.keys()),
    weight: fit,
    mends,
    emptied,
    ...(vague || open ? { vague: true } : {}),
  };
}

type Fixed = ReadonlyMap<number, number | null>;

function agreed(trial: Trial, cells: readonly number[], fixed: Fixed | undefined): ReadonlyMap<number, Box> | undefined {
  const outcome = fixed && narrow({ ...trial, targets: [] }, cells, fixed);
  return outcome && 'boxes' in outcome ? outcome.boxes : undefined;
}

/** The same with nothing in the open cells that the sums of their columns leave no figure; `undefined` when there are none. */
function withoutZeros({ problem, targets }: Trial, cells: readonly number[], fixed: Fixed): Fixed | undefined {
  const empty = cells.filter((cell) => {
    if (fixed.has(cell)) return false;
    return targets.some((place) => {
      const link = problem.links[place] as Link;
      if (link.form !== 'sum' || link.atMost || !link.cells.includes(cell)) return false;
      const others = link.cells.filter((other) => other !== cell);
      if (others.some((other) => cells.includes(other))) return false;
      const rest = link.cells.reduce(
        (sum, other, i) => (other === cell ? sum : sum + (link.times[i] ?? 0) * (problem.holding[other]?.value ?? 0)),
        link.plus,
      );
      return Math.abs(rest) <= SLACK;
    });
  });
  return empty.length === 0 ? undefined : new Map([...fixed, ...empty.map((cell) => [cell, null] as const)]);
}
