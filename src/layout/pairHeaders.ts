/** Pairs the leaves of a form with the headers of a table, and says of each pair how sure it is. */
import { groupShare, labelLikeness, pathLikeness } from './headerLikeness';
import type { Header } from './readHeaders';

/** A leaf with the keys of its groups and its label, from the top down. */
export interface WantedPath {
  readonly key: string;
  readonly path: readonly string[];
}

export interface Pair {
  readonly key: string;
  /** Absent where no header is like the leaf. */
  readonly header?: Header;
  /** 0 to 1. */
  readonly score: number;
  readonly certainty: 'sure' | 'doubtful' | 'missing';
}

/** Scores nearer than this are a tie. */
const MARGIN = 0.05;
/** What a header that stands where the leaf should, under another name, is worth. */
const BY_PLACE = 0.3;

/**
 * First what only one header is like, in whatever order the columns stand; then what repeats, in the order of the form; then, as a mere guess,
 * the one header that stands between two neighbours of a leaf. One pair a leaf, in the order of `wanted`.
 */
export function pairHeaders(wanted: readonly WantedPath[], headers: readonly Header[]): readonly Pair[] {
  const table = new Table(wanted, headers);
  while (table.pairUnique());
  table.pairInOrder();
  table.pairByPlace();
  return table.pairs();
}

class Table {
  private readonly scores: readonly (readonly number[])[];
  private readonly found = new Map<number, { at: number; score: number; certainty: 'sure' | 'doubtful' }>();

  constructor(
    private readonly wanted: readonly WantedPath[],
    private readonly headers: readonly Header[],
  ) {
    this.scores = wanted.map(({ path }) => headers.map((header) => pathLikeness(path, header.path)));
  }

  pairs(): Pair[] {
    return this.wanted.map(({ key }, i): Pair => {
      const found = this.found.get(i);
      const header = found && this.headers[found.at];
      return found && header ? { key, header, score: found.score, certainty: found.certainty } : { key, score: 0, certainty: 'missing' };
    });
  }

  /** Leaf and header that are each other's best by more than a tie. True when there was one. */
  pairUnique(): boolean {
    const [leaves, columns] = [this.openLeaves(), this.openColumns()];
    let any = false;
    for (const i of leaves) {
      const at = columns.reduce((best, j) => (this.score(i, j) > this.score(i, best) ? j : best), columns[0] ?? -1);
      const score = this.score(i, at);
      const rivals =
        columns.some((j) => j !== at && this.score(i, j) > score - MARGIN) ||
        leaves.some((k) => k !== i && this.score(k, at) > score - MARGIN);
      if (score === 0 || rivals || this.taken(at)) continue;
      this.put(i, at, this.holds(i, at) ? 'sure' : 'doubtful');
      any = true;
    }
    return any;
  }

  /** The order-keeping pairs that are most alike. Sure only where as many headers as leaves are alike, so that none can have slipped. */
  pairInOrder(): void {
    const alike = (i: number, j: number): boolean => this.score(i, j) > 0;
    // What is like nothing would only blur which of several alike comes first.
    const leaves = this.openLeaves().filter((i) => this.openColumns().some((j) => alike(i, j)));
    const columns = this.openColumns().filter((j) => leaves.some((i) => alike(i, j)));
    const chosen = align(leaves.length, columns.length, (a, b) => this.score(leaves[a] ?? -1, columns[b] ?? -1));
    for (const [a, b] of chosen) {
      const [i = -1, j = -1] = [leaves[a], columns[b]];
      const near = (k: number, c: number): boolean => alike(k, c) && this.score(k, c) > this.score(i, j) - MARGIN;
      const rivalColumns = columns.filter((c) => near(i, c)).length;
      const rivalLeaves = leaves.filter((k) => near(k, j)).length;
      const isYear = this.wanted[i]?.path.at(-1) === '';
      this.put(i, j, this.holds(i, j) && (rivalColumns === rivalLeaves || isYear) ? 'sure' : 'doubtful');
    }
  }

  pairByPlace(): void {
    for (const i of this.openLeaves()) {
      const [before, after] = [this.found.get(i - 1), this.found.get(i + 1)];
      const at = before && !this.taken(before.at + 1) ? before.at + 1 : after && !this.taken(after.at - 1) ? after.at - 1 : -1;
      const between = (!before || at === before.at + 1) && (!after || at === after.at - 1);
      if (at < 0 || at >= this.headers.length || !between || (!before && !after)) continue;
      this.found.set(i, { at, score: BY_PLACE, certainty: 'doubtful' });
    }
  }

  /** A label that is right, or nearly right under the right group. */
  private holds(i: number, j: number): boolean {
    const [wanted = [], seen = []] = [this.wanted[i]?.path, this.headers[j]?.path];
    return labelLikeness(wanted.at(-1) ?? '', seen.at(-1) ?? '') === 1 || groupShare(wanted, seen) >= 0.5;
  }

  private put(i: number, at: number, certainty: 'sure' | 'doubtful'): void {
    this.found.set(i, { at, score: this.score(i, at), certainty });
  }
  private score(i: number, j: number): number {
    return this.scores[i]?.[j] ?? 0;
  }
  private taken(at: number): boolean {
    return [...this.found.values()].some((one) => one.at === at);
  }
  private openLeaves(): number[] {
    return this.wanted.map((_, i) => i).filter((i) => !this.found.has(i));
  }
  private openColumns(): number[] {
    const taken = new Set([...this.found.values()].map(({ at }) => at));
    return this.headers.map((_, j) => j).filter((j) => !taken.has(j));
  }
}

/** Pairs of two rows, in order, with the largest sum of scores; pairs that score nothing are left out. */
function align(n: number, m: number, score: (i: number, j: number) => number): [number, number][] {
  const best: number[][] = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) (best[i] as number[])[j] = Math.max(score(i, j) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    const own = score(i, j);
    // Scores are fractions, and sums of them in another order differ in their last digit.
    if (own > 0 && at(i, j) <= own + at(i + 1, j + 1) + 1e-9) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
