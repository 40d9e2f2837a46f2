/** What is odd without being wrong: leaps, crowds, copied rows and columns, digits that changed places; loops by hand. */
import { ALIKE, PAIRS } from './relations';
import { keyOf, yearsOf, type Table } from './tables';

export function oddFigures(table: Table): string[] {
  const id = table.form.appendix;
  const odd: string[] = [];
  const pairs = PAIRS.filter(([, form, , , each]) => form === id && each);
  const people = pairs.map(([, , , attending]) => attending);
  const counts = table.leaves.flatMap(({ key, type }, j) =>
    type === 'text' || type === 'pct' || key === 'mttq_pt_c3' || /^mttq_(hv|cb)_y/.test(key) ? [] : [j],
  );
  const paced = counts.filter((j) => !people.includes(table.leaves[j]!.key));

  let [above, aboveYears] = [-1, 0];
  for (const i of table.rows) {
    const span = yearsOf(table.form.rows[i]!.label);
    const years = table.form.rows[i]!.kind === 'year' ? 1 : span && span[1] >= span[0] ? span[1] - span[0] + 1 : 0;
    if (years === 0) continue;
    for (const j of above < 0 ? [] : paced) {
      const [a, b] = [table.figures[above]![j]!, table.figures[i]![j]!];
      if (!(a > 0 && b > 0) || Math.max(a, b) < 60) continue;
      const [slow, fast] = [a / aboveYears, b / years];
      if (Math.max(slow / fast, fast / slow) >= 10) odd.push(`${id} G1 ${keyOf(table, i)} ${table.leaves[j]!.key}`);
    }
    [above, aboveYears] = [i, years];
  }

  for (const [, , events, attending] of pairs) {
    let before = Number.NaN;
    for (const i of table.rows) {
      const [e, p] = [table.figures[i]![table.place[events] ?? -1]!, table.figures[i]![table.place[attending] ?? -1]!];
      if (!(e > 0 && p >= e)) continue;
      const each = p / e;
      if (each > 500 || Math.max(each / before, before / each) >= 8) odd.push(`${id} G2 ${keyOf(table, i)} ${attending}`);
      before = each;
    }
  }

  for (let row = 0; row < table.rows.length; row += 1) {
    const here = table.figures[table.rows[row]!]!;
    const there = row === 0 ? undefined : table.figures[table.rows[row - 1]!]!;
    let [telling, alike, first] = [0, 0, -1];
    for (let k = 0; k < counts.length; k += 1) {
      const j = counts[k]!;
      const [value, up, left] = [here[j]!, there?.[j] ?? Number.NaN, k === 0 ? Number.NaN : here[counts[k - 1]!]!];
      if (Math.max(value, up) >= 10) {
        telling += 1;
        if (value === up) {
          alike += 1;
          if (first < 0) first = j;
        }
      }
      if (value >= 100 && ((left >= 100 && swapped(value, left)) || (up >= 100 && swapped(value, up))))
        odd.push(`${id} G4 ${keyOf(table, table.rows[row]!)} ${table.leaves[j]!.key}`);
    }
    if (alike >= 3 && alike * 2 >= telling) odd.push(`${id} G3 ${keyOf(table, table.rows[row]!)} ${table.leaves[first]!.key}`);
  }

  for (const [rule, form, leaves] of ALIKE) {
    if (form !== id || table.rows.length === 0) continue;
    const places = leaves.map((leaf) => table.place[leaf] ?? -1);
    let [same, some] = [true, false];
    for (const i of table.rows) {
      for (const j of places) {
        if (typeof table.cells[i]![j]?.value !== 'number' || table.figures[i]![j] !== table.figures[i]![places[0]!]) same = false;
        if (table.figures[i]![j] !== 0) some = true;
      }
    }
    if (same && some) odd.push(`${id} ${rule} ${keyOf(table, table.rows[0]!)} ${leaves[0]!}`);
  }
  return odd;
}

/** Whether two neighbouring digits of the one, changed with each other, make the other. */
function swapped(a: number, b: number): boolean {
  if (a === b) return false;
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length) return false;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2);
}
