/** Which cells are to blame for broken constraints, what they should hold, and how sure that is. */
import { shown } from '../../core/cellRef';
import type { Constraint } from '../../core/constraint';
import type { Suspect } from '../../core/finding';
import type { Scene } from './evidence';
import type { Figures } from './figures';
import { movesBehind } from './moves';
import { narrow, type Trial, type Work } from './narrow';
import { problemOf, reach, statusOf, type Link, type Problem, type Status } from './problem';
import { disjoint, smallestRepairs, type Repair } from './search';
import { namedSlip } from './slips';
import { strayZeros } from './strayZeros';
import { blameFor, rank, type Blame } from './verdict';

export type { Blame } from './verdict';

/** Most cells that one group of broken constraints is searched for; more than that is told constraint by constraint. */
const MOST = 4;
/** Visits of links for a whole workbook, which bounds the time; and the share of what is left that one search may take. */
const WORK = 22_000;
const SHARE = 0.4;
/** Visits that trying one value may take. */
const ENOUGH = 500;

/** Blames cells for the broken constraints at `places` of the list; a constraint about which nothing can be said is left out. */
export function blame(constraints: readonly Constraint[], places: readonly number[], figures: Figures): Map<number, Blame> {
  const problem = problemOf(constraints, figures);
  const work: Work = { left: WORK };
  const statuses = (): Status[] => problem.links.map((link) => statusOf(link, (cell) => problem.holding[cell] ?? NOTHING));
  const said = new Map<number, Blame>();
  const asWritten = statuses();
  const mended = new Map<number, Blame>();
  for (const place of places) {
    const zeros = strayZeros(problem, place);
    if (zeros) {
      said.set(place, zeros);
      continue;
    }
    const own = wrongByItself(problem, place, work);
    if (!own) continue;
    said.set(place, own.blame);
    mended.set(own.cell, { ...own.blame, repair: own.repair });
  }
  const status = mended.size > 0 ? statuses() : asWritten;
  for (const place of places) {
    const cell = [...reach(problem, place)].find((one) => mended.has(one));
    if (!said.has(place) && status[place] === 'held' && cell !== undefined) said.set(place, mended.get(cell) as Blame);
  }
  const broken = places.filter((place) => !said.has(place) && status[place] === 'broken');
  const hard = broken.filter((place) => constraints[place]?.severity === 'error');
  const soft = broken.filter((place) => constraints[place]?.severity !== 'error');
  const troubled = new Set(broken.flatMap((place) => problem.links[place]?.cells ?? []).flatMap((cell) => problem.figures[cell] ?? []));
  const scene: Scene = { figures, troubled };
  // A relation that waits for a figure must not be broken by the one that is proposed for it.
  const held = status.map((one) => one !== 'broken');
  const strict = held.map((one, place) => one || hard.includes(place));
  const accepted = new Map<number, number>();
  const emptied = new Map<number, number>();

  // A value that is right only together with others is proposed with them, never alone.
  const number = new Map(problem.figures.map(({ at }, cell) => [shown(at), cell]));
  const harmless = (blame: Blame): Blame => {
    const suspects = blame.suspects.map((suspect): Suspect => {
      const [cell, value] = [number.get(shown(suspect.at)), suspect.proposed];
      if (cell === undefined || (value !== null && typeof value !== 'number')) return suspect;
      const outcome = narrow({ problem, active: held, targets: [], work: { left: ENOUGH } }, [cell], new Map([[cell, value]]));
      return 'boxes' in outcome ? suspect : { at: suspect.at, score: suspect.score };
    });
    return { ...blame, suspects };
  };

  const strayed = (cells: readonly number[]): Blame => {
    const fixed = new Map(cells.map((cell) => [cell, null]));
    const alone = 'boxes' in narrow({ problem, active: held, targets: [], work: { left: ENOUGH } }, cells, fixed);
    const stand = cells.flatMap((cell) => problem.figures[cell]?.at ?? []);
    const score = Math.min(...cells.map((cell) => emptied.get(cell) ?? 0));
    return {
      suspects: stand.slice(0, 3).map((at) => ({ at, score, ...(alone ? { proposed: null } : {}) })),
      tied: [],
      repair: alone ? stand.map((at) => ({ at, value: null })) : [],
    };
  };

  const moves = movesBehind({ problem, active: strict, targets: hard, work: portion(work) });
  for (const group of withMoves(groupsOf(problem, hard, strict, scene, work), moves)) {
    const others = broken.filter((place) => !group.targets.includes(place));
    const ranked = rank(problem, group.repairs, others);
    const needed = disjoint(group.targets.map((place) => reach(problem, place)));
    for (const place of group.targets) said.set(place, harmless(blameFor(problem, place, ranked, group.alone, needed)));
    const [top] = ranked;
    if (top?.mends && top.weight > MOVED) for (const cell of top.emptied ?? []) emptied.set(cell, top.weight);
    for (const [cell, value] of ranked[0]?.values ?? []) accepted.set(cell, value);
  }
  // A total over nothing but figures that belong elsewhere is not missing.
  for (const place of places) {
    const link = problem.links[place] as Link;
    const addends = link.form === 'sum' && link.defines !== undefined ? link.cells.filter((cell) => cell !== link.defines) : [];
    const strays = addends.filter((cell) => problem.figures[cell]?.blank === false);
    if (strays.length > 0 && strays.every((cell) => emptied.has(cell))) said.set(place, strayed(strays));
  }
  const given = [...accepted.keys()].filter((cell) => !problem.follows.has(cell));
  const near = (cells: readonly number[], place: number): number[] => {
    const around = new Set(problem.links[place]?.cells.flatMap((cell) => problem.linksAt[cell] ?? []));
    return cells.filter((cell) => problem.linksAt[cell]?.some((other) => around.has(other)));
  };
  for (const place of soft) {
    const link = problem.links[place] as Link;
    const mended = statusOf(link, (cell) => {
      const value = accepted.get(cell);
      return value === undefined ? (problem.holding[cell] ?? NOTHING) : { value, blank: false };
    });
    const involved = mended === 'held' ? hard.find((other) => said.has(other) && shares(problem, other, place)) : undefined;
    if (involved !== undefined) {
      said.set(place, said.get(involved) as Blame);
      continue;
    }
    const active = held.map((one, other) => one || other === place || (hard.includes(other) && said.has(other)));
    const repairs = smallestRepairs({ problem, active, targets: [place], work: portion(work) }, scene, near(given, place), 2);
    const waiting = soft.filter((other) => !said.has(other));
    if (repairs.length > 0) said.set(place, harmless(blameFor(problem, place, rank(problem, repairs, waiting))));
  }
  return said;
}

/** A portion of the work that is left, taken from the whole as it is done. */
function portion(work: Work): Work {
  let left = Math.max(0, work.left) * SHARE;
  return {
    get left() {
      return left;
    },
    set left(value) {
      work.left -= left - value;
      left = value;
    },
  };
}

const NOTHING = { value: undefined, blank: true };

/** A cell that no other can excuse: it takes the value its constraints leave, or what its relation proposes, and stands mended for the rest. */
function wrongByItself(problem: Problem, place: number, work: Work): { cell: number; blame: Blame; repair: Blame['repair'] } | undefined {
  const link = problem.links[place] as Link;
  const cell = link.form === 'wrong' ? link.cells[0] : link.form === 'sum' ? link.defines : undefined;
  const figure = cell === undefined ? undefined : problem.figures[cell];
  if (cell === undefined || !figure) return undefined;
  const trial: Trial = { problem, active: problem.links.map((other) => other.form !== 'wrong'), targets: [], work };
  const outcome = narrow(trial, [cell]);
  // Where its other relations leave nothing to put there, it is not wrong by itself.
  if (link.form === 'wrong' && !('boxes' in outcome) && typeof link.proposed === 'number') return undefined;
  const box = 'boxes' in outcome ? outcome.boxes.get(cell) : undefined;
  const left = box && box.high === box.low ? box.low : undefined;
  const named = link.form === 'wrong' ? link.proposed : undefined;
  const value = named === undefined || (typeof named === 'number' && left !== undefined && namedSlip(named, left) > 0) ? left : named;
  if (value !== undefined) problem.holding[cell] = value === null ? NOTHING : { value, blank: false };
  const repair = typeof value === 'number' && !figure.formula ? [{ at: figure.at, value }] : [];
  const suspects = [{ at: figure.at, score: 1, ...(value === undefined ? {} : { proposed: value }) }];
  // What the relation itself proposes it offers itself.
  return { cell, blame: { suspects, tied: [], repair: value === named ? [] : repair }, repair };
}

interface Group {
  readonly targets: readonly number[];
  readonly repairs: readonly Repair[];
  /** Cut off from broken constraints that share its cells. */
  readonly alone: boolean;
}

/** Broken constraints that share cells are mended together; where that takes too many cells or too long, one by one. */
function groupsOf(problem: Problem, broken: readonly number[], active: readonly boolean[], scene: Scene, work: Work): Group[] {
  const groups: Group[] = [];
  let waiting = joined(problem, broken);
  while (waiting.length > 0) {
    const [targets = [], ...rest] = waiting;
    waiting = rest;
    const repairs = smallestRepairs({ problem, active, targets, work: portion(work) }, scene, [], MOST);
    const cells = new Set(repairs.flatMap((repair) => repair.cells));
    const reached = rest.filter((other) => other.some((place) => problem.links[place]?.cells.some((cell) => cells.has(cell))));
    if (reached.length > 0) {
      waiting = [[...targets, ...reached.flat()], ...rest.filter((other) => !reached.includes(other))];
    } else if (repairs.length > 0) {
      groups.push({ targets, repairs, alone: false });
    } else {
      for (const place of targets) {
        const kept = active.map((one, other) => one && (other === place || !broken.includes(other)));
        const own = smallestRepairs({ problem, active: kept, targets: [place], work: portion(work) }, scene, [], 2);
        if (own.length > 0 || work.left <= 0) {
          groups.push({ targets: [place], repairs: own, alone: targets.length > 1 });
          continue;
        }
        const only = active.map((_, other) => other === place);
        groups.push({
          targets: [place],
          repairs: smallestRepairs({ problem, active: only, targets: [place], work: portion(work) }, scene, [], 1),
          alone: true,
        });
      }
    }
  }
  return groups;
}

/** A move that mends whole groups at once stands beside the repairs of each, weighed against all others mending the rest. */
function withMoves(groups: readonly Group[], moves: readonly Repair[]): Group[] {
  const total = (group: Group): number => group.repairs.reduce((sum, repair) => sum + repair.weight, NEVER);
  return groups.map((group) => {
    const added = moves.flatMap((move): Repair[] => {
      const covered = groups.filter((one) => one.targets.some((place) => move.mends?.includes(place)));
      if (!covered.includes(group) || !covered.every((one) => one.targets.every((place) => move.mends?.includes(place)))) return [];
      return [{ ...move, weight: covered.reduce((weight, one) => (one === group ? weight : weight / (total(one) * AGAIN)), move.weight) }];
    });
    return added.length === 0 ? group : { ...group, repairs: [...group.repairs, ...added] };
  });
}

/** Chance of a second slip beside a first. */
const AGAIN = 0.04;

/** Share of the evidence from which on a move is taken as what happened. */
const MOVED = 0.8;

/** Weight of what nobody thought of. */
const NEVER = 1e-6;

/** Groups of places that are linked by common cells. */
function joined(problem: Problem, places: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const place of places) {
    const near = groups.filter((group) => group.some((other) => shares(problem, other, place)));
    const rest = groups.filter((group) => !near.includes(group));
    groups.splice(0, groups.length, ...rest, [...near.flat(), place]);
  }
  return groups;
}

function shares(problem: Problem, one: number, other: number): boolean {
  const cells = problem.links[other]?.cells ?? [];
  return (problem.links[one]?.cells ?? []).some((cell) => cells.includes(cell));
}
