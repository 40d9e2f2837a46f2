/** Relation kind `change`: a stock rarely changes by more than half between two counts. */
import type { Constraint } from '../core/constraint';
import type { Check } from '../core/finding';
import type { FormRow } from '../core/form';
import { formatNumber } from '../core/number';
import { cellsOf, judged, missingOf, spell, terms, type Term } from './judge';
import { fails } from './glance';
import { homeOf, isFigure, ownRow } from './native';
import type { FormView, NativeCondition, RuleBase, RuleKind } from './rule';
import { rowOf } from './yearInPeriod';

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
    const { yearly, figure } = stocks(rule, view);
    return yearly.slice(1).flatMap((leaf, i): Check[] => {
      const before = yearly[i];
      const [earlier, later] = [before && figure(before.key, before.label), figure(leaf.key, leaf.label)];
      if (!before || !earlier?.term.cell || !later?.term.cell) return [];
      const [a, b] = [earlier.term.value, later.term.value];
      const at = later.term.cell.at;
      if (a === undefined || b === undefined || a === 0) {
        return [judged(rule, view, later.row, leaf.key, at, 'unknown', { missing: missingOf([earlier.term, later.term]) })];
      }
      const percent = changeOf(a, b);
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

  constraints(rule, view) {
    const { yearly, figure } = stocks(rule, view);
    return yearly.slice(1).flatMap((leaf, i): Constraint[] => {
      const before = yearly[i];
      const [earlier, later] = [before && figure(before.key, before.label), figure(leaf.key, leaf.label)];
      if (!earlier?.term.cell || !later?.term.cell || later.term.value === undefined || !((earlier.term.value ?? 0) > 0)) return [];
      const [a, b] = [earlier.term.cell.at, later.term.cell.at];
      const bound = (most: number, sign: 1 | -1): Constraint => ({
        row: later.row.key,
        column: leaf.key,
        severity: rule.severity,
        form: 'sum',
        shares: [
          { at: b, times: sign, open: true },
          { at: a, times: -sign * most, open: true },
        ],
        relation: 'atMostZero',
      });
      return [bound(1 + rule.limit / 100, 1), bound(1 - rule.limit / 100, -1)];
    });
  },

  glance(rule, shape) {
    const rows = shape.rows('period');
    const places = shape.leaves
      .filter((leaf) => leaf.key.startsWith(rule.keyPrefix))
      .map((leaf) => {
        const row = rowOf(rows, Number(leaf.label));
        return row ? shape.at(row.key, leaf.key) : -1;
      });
    return ({ values }, tally) => {
      for (let i = 1; i < places.length; i += 1) {
        const [earlier, later] = [places[i - 1] ?? -1, places[i] ?? -1];
        if (earlier < 0 || later < 0) continue;
        const [a, b] = [values[earlier], values[later]] as [number, number];
        if (Number.isNaN(a) || Number.isNaN(b) || a === 0) tally.unknown += 1;
        else if (Math.abs(changeOf(a, b)) <= rule.limit) tally.passed += 1;
        else fails(tally);
      }
      return true;
    };
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

/** In percent of the earlier figure. */
function changeOf(earlier: number, later: number): number {
  return ((later - earlier) / earlier) * 100;
}

/** The yearly leaves, and the figure of a year with the row that it stands in. */
function stocks(rule: ChangeRule, view: FormView) {
  const yearly = view.form.leaves.filter((leaf) => leaf.key.startsWith(rule.keyPrefix));
  const rows = view.rows('period');
  const figure = (key: string, year: string): { term: Term; row: FormRow } | undefined => {
    const row = rowOf(rows, Number(year));
    return row ? { term: terms(view, row.key, [key])[0] as Term, row } : undefined;
  };
  return { yearly, figure };
}
