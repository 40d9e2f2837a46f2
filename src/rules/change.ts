/** Relation kind `change`: a stock rarely changes by more than half between two counts. */
import type { Check } from '../core/finding';
import { spanOf } from '../core/period';
import { formatNumber } from '../core/number';
import { cellsOf, judged, missingOf, spell, terms, type Term } from './judge';
import { homeOf, isFigure, ownRow } from './native';
import type { NativeCondition, RuleBase, RuleKind } from './rule';

export interface ChangeRule extends RuleBase {
  readonly kind: 'change';
  /** Prefix of the yearly leaves whose figures follow one another. */
  readonly keyPrefix: string;
  /** Largest usual change, in percent of the earlier figure. */
  readonly limit: number;
}

export const change: RuleKind<ChangeRule> = {
  kind: 'change',
  about: 'Số hội viên, cán bộ giữa hai mốc thời gian ít khi tăng hoặc giảm quá một nửa.',

  check(rule, view) {
    const yearly = view.form.leaves.filter((leaf) => leaf.key.startsWith(rule.keyPrefix));
    const rows = view.rows('period');
    const figure = (key: string, year: string): { term: Term; row: (typeof rows)[number] } | undefined => {
      const row = rows.find((candidate) => {
        const span = spanOf(candidate.label);
        return span !== undefined && span.from <= Number(year) && Number(year) <= span.to;
      });
      return row ? { term: terms(view, row.key, [key])[0] as Term, row } : undefined;
    };
    return yearly.slice(1).flatMap((leaf, i): Check[] => {
      const before = yearly[i];
      const [earlier, later] = [before && figure(before.key, before.label), figure(leaf.key, leaf.label)];
      if (!before || !earlier?.term.cell || !later?.term.cell) return [];
      const [a, b] = [earlier.term.value, later.term.value];
      const at = later.term.cell.at;
      if (a === undefined || b === undefined || a === 0) {
        return [judged(rule, view, later.row, leaf.key, at, 'unknown', { missing: missingOf([earlier.term, later.term]) })];
      }
      const percent = ((b - a) / a) * 100;
      if (Math.abs(percent) <= rule.limit) return [judged(rule, view, later.row, leaf.key, at, 'pass')];
      const way = percent > 0 ? 'tăng' : 'giảm';
      return [
        judged(rule, view, later.row, leaf.key, at, 'fail', {
          say: [
            {
              message: `${view.name(leaf.key)}: năm ${before.label} là ${spell(a)}, năm ${leaf.label} là ${spell(b)}, ${way} ${formatNumber(Math.abs(percent), 1)}%; xem lại hai số này.`,
              actual: b,
              related: cellsOf([earlier.term]),
            },
          ],
        }),
      ];
    });
  },

  conditions: (rule, place) => {
    const yearly = place.leaves.filter((leaf) => leaf.startsWith(rule.keyPrefix));
    return yearly.slice(1).flatMap((leaf, i): NativeCondition[] => {
      const [ref, home, before] = [place.ref(leaf), homeOf(place, leaf), homeOf(place, yearly[i] ?? '')];
      if (ref === undefined || !home || !before) return [];
      const far = `IF(N(${before.figure})=0,FALSE,ABS((N(${ref})-N(${before.figure}))/N(${before.figure})*100)>${String(rule.limit)})`;
      const formula = `AND(${home.row}=${ownRow(place)},${before.row}>0,${isFigure(ref)},${isFigure(before.figure)},${far})`;
      return [{ leaves: [leaf], rows: ['period'], severity: rule.severity, formula }];
    });
  },
};
