/** What ranked repairs say of one broken constraint: suspects with their scores, whether the evidence decides, and the repair to offer. */
import type { CellRef } from '../../core/cellRef';
import type { Suspect } from '../../core/finding';
import type { Figure } from './figures';
import { reach, statusOf, type Link, type Problem } from './problem';
import type { Repair } from './search';
import { namedSlip } from './slips';

/** What is said about one broken constraint. */
export interface Blame {
  /** At most three, the likeliest first. */
  readonly suspects: readonly Suspect[];
  /** Cells between which the evidence does not decide; empty when it does. */
  readonly tied: readonly CellRef[];
  /** Changes that go together, when one repair clearly wins. */
  readonly repair: readonly { readonly at: CellRef; readonly value: number | null }[];
}

/**
 * How many times likelier the first must be than the second for the evidence to have decided: where the second is a slip as people make them, and where it is none,
 * the less so beside a percentage, which anybody gets wrong. Under these the benchmark finds wrong cells named first.
 */
const DECIDES = { slip: 40, none: 15, besideShare: 3 };
/** Share of the evidence that a repair needs to be offered. */
const OFFERED = 0.8;
/** The same where several slips must have met. */
const CERTAIN = 0.98;
/** What a repair gains for every other broken constraint that it mends as well. */
const MENDS_MORE = 8;
/** What a cell loses for every bound that holds as it is. */
const VOUCHED = 0.85;

const NOTHING = { value: undefined, blank: true };

/** Repairs with their share of all evidence, the likeliest first; `others` are broken constraints besides those that all of them mend. */
export function rank(problem: Problem, repairs: readonly Repair[], others: readonly number[]): Repair[] {
  const weighed = repairs.map((repair) => {
    const holding = (cell: number): { value: number | undefined; blank: boolean } => {
      const value = repair.values.get(cell);
      if (repair.emptied?.has(cell)) return NOTHING;
      return value === undefined ? (problem.holding[cell] ?? NOTHING) : { value, blank: false };
    };
    const around = new Set(repair.cells.flatMap((cell) => problem.linksAt[cell] ?? []));
    let weight = repair.weight;
    for (const place of around) {
      const link = problem.links[place] as Link;
      if (others.includes(place) && !repair.mends?.includes(place) && statusOf(link, holding) === 'held') weight *= MENDS_MORE;
      const bound = link.form !== 'sum' || link.atMost;
      if (bound && statusOf(link, (cell) => problem.holding[cell] ?? NOTHING) === 'held') weight *= VOUCHED;
    }
    return { ...repair, weight };
  });
  const sum = weighed.reduce((total, repair) => total + repair.weight, 0) || 1;
  return weighed
    .map((repair) => ({ ...repair, weight: repair.weight / sum }))
    .sort((a, b) => b.weight - a.weight || before(problem, a.cells[0] ?? 0, b.cells[0] ?? 0));
}

function before(problem: Problem, a: number, b: number): number {
  const [one, other] = [problem.figures[a]?.at, problem.figures[b]?.at];
  return one && other ? one.row - other.row || one.column - other.column : 0;
}

/**
 * What ranked repairs say of one broken constraint: only its own cells, or all when none of its own is among them.
 * At least so many cells were `needed` to mend all that is mended together; `alone`: it could not be looked at together with others that are broken, so that the evidence for its cells decides nothing.
 */
export function blameFor(problem: Problem, place: number, ranked: readonly Repair[], alone = false, needed = 1): Blame {
  const own = reach(problem, place);
  const of = (repair: Repair): readonly number[] => repair.cells.filter((cell) => own.has(cell));
  const scores = new Map<number, { score: number; value: number | null | undefined; best: number }>();
  for (const repair of ranked) {
    for (const cell of of(repair)) {
      const known = scores.get(cell) ?? { score: 0, value: undefined, best: -1 };
      known.score += repair.weight;
      if (repair.weight > known.best) {
        known.best = repair.weight;
        known.value = valueIn(repair, cell);
      }
      scores.set(cell, known);
    }
  }
  const order = [...scores].sort(([a, one], [b, other]) => other.score - one.score || before(problem, a, b));
  const suspects = order.slice(0, 3).flatMap(([cell, { score, value }]): Suspect[] => {
    const figure = problem.figures[cell];
    return figure
      ? [{ at: figure.at, score: Math.round(Math.min(1, score) * 1000) / 1000, ...(value === undefined ? {} : { proposed: value }) }]
      : [];
  });
  const [first] = ranked;
  const top = order[0]?.[1].score ?? 0;
  const winners = new Set(first ? of(first) : []);
  const share = first !== undefined && of(first).some((cell) => problem.figures[cell]?.share);
  const apart = alone && !first?.mends;
  const rivals = order.filter(([cell, { score, value }], i) => {
    if (apart) return i < 3 && !winners.has(cell);
    const enough = isSlip(problem.figures[cell], value) ? DECIDES.slip : share ? DECIDES.besideShare : DECIDES.none;
    return i < 3 && !winners.has(cell) && score * enough > top;
  });
  const lead = order.find(([cell]) => winners.has(cell));
  const tied = rivals.length > 0 && lead ? [lead, ...rivals].flatMap(([cell]) => problem.figures[cell]?.at ?? []) : [];
  const agreed = first
    ? ranked.filter((repair) => agree(of(first), first, repair, of(repair))).reduce((sum, repair) => sum + repair.weight, 0)
    : 0;
  // To leave a zero out excuses every relation it stands in, and so explains none.
  const zeroed = first !== undefined && !first.mends && first.emptied !== undefined;
  const many = first !== undefined && !first.mends && first.cells.length > 1;
  const strained = many && first.cells.length > needed;
  const clear = tied.length === 0 && !apart && !first?.vague && !zeroed && !strained && agreed >= (many ? CERTAIN : OFFERED);
  return { suspects, tied, repair: first && clear ? changes(problem, place, first) : [] };
}

/** Whether what is written can be told as a slip: a digit gone wrong, a figure left out, or one that stands in another row as well. */
function isSlip(figure: Figure | undefined, truth: number | null | undefined): boolean {
  if (!figure || truth === undefined) return false;
  const { value } = figure;
  return (
    value === undefined ||
    truth === null ||
    namedSlip(value, truth) > 0 ||
    figure.column.some((other) => other !== figure && other.value === value)
  );
}

/** What a repair puts into a cell, null for nothing; `undefined` when that is open. */
function valueIn({ certain, values, emptied }: Repair, cell: number): number | null | undefined {
  return emptied?.has(cell) ? null : certain.has(cell) ? values.get(cell) : undefined;
}

/** Whether two repairs say the same of the cells of one constraint. */
function agree(cells: readonly number[], one: Repair, other: Repair, its: readonly number[]): boolean {
  return cells.length === its.length && cells.every((cell) => its.includes(cell) && valueIn(one, cell) === valueIn(other, cell));
}

/** The part of a repair that must go together with a constraint's own cells; none when a value is open or a formula would be lost. */
function changes(problem: Problem, place: number, repair: Repair): Blame['repair'] {
  const own = reach(problem, place);
  const together = new Set(repair.cells.filter((cell) => own.has(cell)));
  for (let size = -1; size !== together.size;) {
    size = together.size;
    const links = new Set([...together].flatMap((cell) => problem.linksAt[cell] ?? []));
    for (const cell of repair.cells) if ((problem.linksAt[cell] ?? []).some((link) => links.has(link))) together.add(cell);
  }
  const edits = [...together].map((cell) => ({
    figure: problem.figures[cell],
    value: valueIn(repair, cell),
  }));
  if (edits.some(({ figure, value }) => !figure || figure.formula || value === undefined)) return [];
  return edits.flatMap(({ figure, value }) => (figure && value !== undefined ? [{ at: figure.at, value }] : []));
}
