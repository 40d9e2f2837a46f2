/** Relation kind `overlap`: subsets that may share members are not to be added up. */
import { cellsOf, inRow, judged, missingOf, spell, terms, type Term } from './judge';
import { present } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface OverlapRule extends RuleBase {
  readonly kind: 'overlap';
  readonly leaves: readonly [string, string];
}

export const overlap: RuleKind<OverlapRule> = {
  kind: 'overlap',
  about: 'Hai nhóm có thể trùng người thì không cộng lại với nhau.',

  check(rule, view) {
    return view.rows('period', 'year').flatMap((row) => {
      const pair = terms(view, row.key, rule.leaves) as [Term, Term];
      const [a, b] = pair;
      if (!a.cell || !b.cell) return [];
      if (a.value === undefined || b.value === undefined)
        return [judged(rule, view, row, a.operand, a.cell.at, 'unknown', { missing: missingOf(pair) })];
      const say =
        a.value > 0 && b.value > 0
          ? [
              {
                message: inRow(
                  row,
                  `"${view.name(a.operand)}" ${spell(a.value)} và "${view.name(b.operand)}" ${spell(b.value)} có thể trùng người; không cộng hai số này với nhau.`,
                ),
                severity: 'note' as const,
                related: cellsOf([b]),
              },
            ]
          : [];
      return [judged(rule, view, row, a.operand, a.cell.at, 'pass', { say })];
    });
  },

  glance(rule, shape) {
    const pairs = shape
      .rows('period', 'year')
      .map((row) => present(shape, row.key, rule.leaves))
      .filter((pair) => pair.length === 2);
    return ({ values }, tally) => {
      for (const [one = -1, other = -1] of pairs) {
        const [a, b] = [values[one], values[other]] as [number, number];
        if (a > 0 && b > 0) tally.noted = true;
        if (Number.isNaN(a) || Number.isNaN(b)) tally.unknown += 1;
        else tally.passed += 1;
      }
      return true;
    };
  },
};
