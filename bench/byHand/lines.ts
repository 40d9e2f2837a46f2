/** Sums, limits, pairs, shares and consequences in every line of a table, and fields worked out from others: loops by hand. */
import { writtenPlaces } from './columns';
import { DERIVED, IMPLIED, LIMITS, PAIRS, SHARES, SUMS, type Implied, type Limit, type Share, type State, type Sum } from './relations';
import { addressOf, cellAt, figureAt, isBlank, keyOf, same, type Table, type Tables } from './tables';

export function brokenLines(tables: Tables, table: Table): string[] {
  const id = table.form.appendix;
  const broken: string[] = [];
  const lines = table.form.rows.flatMap((row, i) => (row.kind === 'heading' || row.kind === 'entry' ? [] : [i]));
  for (const sum of SUMS) {
    if (sum[1] !== id) continue;
    for (const line of sum[4] ? lines.slice(-1) : lines) {
      const leaf = brokenSum(tables, table, line, sum);
      if (leaf) broken.push(`${id} ${sum[0]} ${keyOf(table, line)} ${leaf}`);
    }
  }
  for (const limit of LIMITS) {
    if (limit[1] !== id) continue;
    for (const line of lines)
      if (exceeds(tables, table, line, limit)) broken.push(`${id} ${limit[0]} ${keyOf(table, line)} ${limit[2][0]!}`);
  }
  for (const pair of PAIRS) {
    if (pair[1] !== id) continue;
    const [rule, , events, people, each] = pair;
    for (const line of table.rows) {
      const [e, p] = [figureAt(tables, table, line, events), figureAt(tables, table, line, people)];
      if ((e === 0 && p > 0) || (e > 0 && p === 0) || (each && p < e)) broken.push(`${id} ${rule} ${keyOf(table, line)} ${people}`);
    }
  }
  for (const share of SHARES) {
    if (share[1] !== id) continue;
    for (const line of lines)
      if (wrongShare(tables, table, line, share))
        broken.push(`${id} ${share[0] === 'U2' && line === table.total ? 'T2' : share[0]} ${keyOf(table, line)} ${share[2]}`);
  }
  for (const implied of IMPLIED) {
    if (implied[1] !== id) continue;
    for (const line of lines) {
      if (line === table.total || !fails(tables, table, line, implied)) continue;
      const leaf = [...implied[4], implied[2]].find((one) => !one.startsWith('TTC.') && cellAt(tables, table, line, one));
      if (leaf) broken.push(`${id} ${implied[0]} ${keyOf(table, line)} ${leaf}`);
    }
  }
  if (id === 'TTC') {
    for (const [rule, leaf, plus, minus] of DERIVED) {
      let sum = 0;
      for (const one of plus) sum += figureAt(tables, table, 0, one);
      for (const one of minus) sum -= figureAt(tables, table, 0, one);
      const written = figureAt(tables, table, 0, leaf);
      if (!Number.isNaN(sum) && !Number.isNaN(written) && !same(sum, written)) broken.push(`${id} ${rule} - ${leaf}`);
    }
  }
  return broken;
}

/** Whether all totals are the sums of their rows: then these have said it. */
function restated(table: Table, line: number, leaves: readonly string[]): boolean {
  if (line !== table.total) return false;
  for (const leaf of leaves) {
    const j = table.place[leaf];
    if (j === undefined || !table.cells[line]![j]) continue;
    const total = table.figures[line]![j]!;
    if (!same(table.sums[j]!, Number.isNaN(total) ? 0 : total)) return false;
  }
  return true;
}

/** Whether a total was added over some figures and some blanks. */
function partial(table: Table, line: number, leaf: string): boolean {
  const j = table.place[leaf];
  if (line !== table.total || j === undefined || Number.isNaN(table.figures[line]![j])) return false;
  return table.blanks[j]! > 0 && table.blanks[j]! < table.counts[j]!;
}

/** The leaf at which two sums that differ are reported. */
function brokenSum(tables: Tables, table: Table, line: number, [, , left, right]: Sum): string | undefined {
  const all = [...left, ...right];
  if (restated(table, line, all)) return undefined;
  const a = sideOf(tables, table, line, left, all);
  const b = sideOf(tables, table, line, right, all);
  const differ = a.missing + b.missing === 0 ? !same(a.sum, b.sum) : (a.full && a.sum < b.sum - 1e-9) || (b.full && b.sum < a.sum - 1e-9);
  return a.any && b.any && differ ? all.find((leaf) => !leaf.startsWith('TTC.') && cellAt(tables, table, line, leaf)) : undefined;
}

interface Side {
  sum: number;
  /** Every number is there, and no total among them was added over blanks. */
  full: boolean;
  any: boolean;
  missing: number;
}

function sideOf(tables: Tables, table: Table, line: number, leaves: readonly string[], all: readonly string[]): Side {
  const side: Side = { sum: 0, full: true, any: false, missing: 0 };
  for (const leaf of leaves) {
    const value = figureAt(tables, table, line, leaf);
    const cell = cellAt(tables, table, line, leaf);
    if (cell) side.any = true;
    const unknown = Number.isNaN(value);
    if (!unknown) side.sum += value;
    if (!unknown && !partial(table, line, leaf)) continue;
    side.full = false;
    if (!unknown || (cell && !readsAsNone(table, line, leaf, all))) side.missing += 1;
  }
  return side;
}

/** Whether a column that is blank throughout, beside columns that are all written, stands for none. */
function readsAsNone(table: Table, line: number, leaf: string, all: readonly string[]): boolean {
  const empty = (one: string): boolean => {
    const j = table.place[one] ?? -1;
    return table.blanks[j] === table.counts[j] && (table.total < 0 || isBlank(table.cells[table.total]![j]));
  };
  if (leaf.startsWith('TTC.') || !isBlank(cellAt({}, table, line, leaf)) || !empty(leaf)) return false;
  const others = all.filter((one) => one !== leaf && !one.startsWith('TTC.'));
  const written = others.filter((one) => table.numbers[table.place[one] ?? -1] === table.rows.length);
  return written.length > 1 && others.every((one) => written.includes(one) || empty(one));
}

function exceeds(tables: Tables, table: Table, line: number, [, , parts, wholes, plus]: Limit): boolean {
  let [part, whole, any] = [0, 0, false];
  for (const leaf of parts) {
    const value = figureAt(tables, table, line, leaf);
    if (!Number.isNaN(value)) part += value;
    if (cellAt(tables, table, line, leaf)) any = true;
  }
  for (const leaf of wholes) {
    whole += figureAt(tables, table, line, leaf);
    if (partial(table, line, leaf)) return false;
  }
  const more = plus === undefined ? Number.NaN : figureAt(tables, table, line, plus);
  if (!Number.isNaN(more)) whole += more;
  return any && part > whole + 1e-9 && !restated(table, line, [...parts, ...wholes]);
}

function wrongShare(tables: Tables, table: Table, line: number, [, , printed, part, whole]: Share): boolean {
  const cell = cellAt(tables, table, line, printed);
  if (!cell) return false;
  const [p, a, b] = [printed, part, whole].map((leaf) => figureAt(tables, table, line, leaf)) as [number, number, number];
  const half = 0.5 * 10 ** -writtenPlaces(p);
  if (Number.isNaN(a) || Number.isNaN(b)) {
    const [partCell, wholeCell] = [cellAt(tables, table, line, part), cellAt(tables, table, line, whole)];
    if (Number.isNaN(p) || (Number.isNaN(a) && !isBlank(partCell)) || (Number.isNaN(b) && !isBlank(wholeCell))) return false;
    const [least, most] = [(p - half) / 100, (p + half) / 100];
    if (least > 1) return true;
    if (!Number.isNaN(b)) return Math.floor(most * b + 1e-7) < least * b - 1e-7;
    return !Number.isNaN(a) && least > 0 && Math.floor(a / least + 1e-7) < a / most - 1e-7;
  }
  if (b === 0) return !Number.isNaN(p);
  if (Number.isNaN(p)) return isBlank(cell);
  if (Math.abs(p - (a / b) * 100) > half + 1e-9) return true;
  if (cell.formula === undefined) return false;
  const [over, under] = [part, whole].map((leaf) => addressOf(cellAt(tables, table, line, leaf)!, cell.at.sheet)) as [string, string];
  return cell.formula.replaceAll('$', '') !== `=IF(COUNT(${over},${under})<2,"",IF(N(${under})=0,"",ROUND(${over}/${under}*100,2)))`;
}

function fails(tables: Tables, table: Table, line: number, [, , when, is, anyOf, then]: Implied): boolean {
  if (!cellAt(tables, table, line, when) || stands(tables, table, line, when, is) !== true) return false;
  for (const leaf of anyOf) if (stands(tables, table, line, leaf, then) !== false) return false;
  return true;
}

/** `undefined` where that cannot be told. */
function stands(tables: Tables, table: Table, line: number, leaf: string, state: State): boolean | undefined {
  const blank = isBlank(cellAt(tables, table, line, leaf));
  if (state === 'filled') return !blank;
  if (state === 'zero' && blank) return false;
  const value = figureAt(tables, table, line, leaf);
  if (Number.isNaN(value)) return undefined;
  return state === 'positive' ? value > 0 : state === 'zero' ? value === 0 : value === 100;
}
