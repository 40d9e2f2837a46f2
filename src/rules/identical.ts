/** Relation kind `identical`: the same figures across several columns in every row look copied. */
import { cellsOf, judged, spell, terms } from './judge';
import { fails, HOLDS, present } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface IdenticalRule extends RuleBase {
  readonly kind: 'identical';
  readonly leaves: readonly string[];
}

export const identical: RuleKind<IdenticalRule> = {
  kind: 'identical',
  about: 'Các cột khác nội dung mà giống hệt nhau ở mọi dòng thì có thể do chép số.',

  check(rule, view) {
    const rows = view.rows('period', 'year');
    const table = rows.map((row) => terms(view, row.key, rule.leaves));
    const first = table[0]?.[0]?.cell;
    const row = rows[0];
    if (!first || !row) return [];
    const all = table.flat();
    // A written "không" repeated is no copied figure.
    const missing = cellsOf(all.filter((term) => typeof term.cell?.value !== 'number'));
    const column = rule.leaves[0] ?? '';
    if (missing.length > 0) return [judged(rule, view, row, column, first.at, 'unknown', { missing })];
    const alike = table.every((line) => line.every((term) => term.value === line[0]?.value)) && all.some((term) => term.value !== 0);
    if (!alike) return [judged(rule, view, row, column, first.at, 'pass')];
    const figures = table.map((line, i) => `${line.map((term) => spell(term.value ?? 0)).join('/')} (${rows[i]?.label ?? ''})`).join(', ');
    return [
      judged(rule, view, row, column, first.at, 'fail', {
        say: [
          {
            message: `${rule.leaves.map((leaf) => `"${view.name(leaf)}"`).join(', ')} giống hệt nhau ở mọi giai đoạn: ${figures}; xem có phải một số chép sang nhiều cột không.`,
            actual: first.value,
            related: cellsOf(all.slice(1)),
          },
        ],
      }),
    ];
  },

  glance(rule, shape) {
    const table = shape.rows('period', 'year').map((row) => present(shape, row.key, rule.leaves));
    const whole = table.every((line) => line.length === rule.leaves.length);
    return ({ values, holds }, tally) => {
      if (!whole) return false;
      let [figures, differ, places, some] = [0, false, 0, false];
      for (const line of table) {
        for (const at of line) {
          places += 1;
          if (holds[at] === HOLDS.other) return false;
          if (holds[at] === HOLDS.number) figures += 1;
          if (values[at] !== values[line[0] ?? at]) differ = true;
          if (values[at] !== 0) some = true;
        }
      }
      if (places === 0) return true;
      if (figures < places) tally.unknown += 1;
      else if (differ || !some) tally.passed += 1;
      else fails(tally);
      return true;
    };
  },

  conditions: (rule, place) => {
    const [first = [], ...others] = rule.leaves.map((leaf) => place.cells(leaf));
    const all = [first, ...others].flat().join(',');
    const alike = others.flatMap((cells) => cells.map((cell, i) => `${cell}=${first[i] ?? cell}`));
    const formula = `AND(COUNT(${all})=${String(first.length * rule.leaves.length)},OR(MAX(${all})<>0,MIN(${all})<>0),${alike.join(',')})`;
    return [{ leaves: rule.leaves, rows: ['period', 'year'], severity: rule.severity, formula }];
  },
};
