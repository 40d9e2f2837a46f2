/** Relation kind `yearInPeriod`: a year's figure is one figure, standing in the row of the period that contains the year. */
import type { Check } from '../core/finding';
import type { FormRow } from '../core/form';
import { spanOf } from '../core/period';
import { inRow, judged, missingOf, wrongWhereFailed, spell, terms, type Term } from './judge';
import { HOLDS } from './glance';
import { homeOf, isFigure, ownRow } from './native';
import type { NativeCondition, RuleBase, RuleKind } from './rule';

export interface YearInPeriodRule extends RuleBase {
  readonly kind: 'yearInPeriod';
  readonly keyPrefixes: readonly string[];
}

export const yearInPeriod: RuleKind<YearInPeriodRule> = {
  kind: 'yearInPeriod',
  about: 'Số liệu của một năm chỉ có một giá trị, ghi ở dòng giai đoạn có năm đó.',

  check(rule, view) {
    const rows = view.rows('period');
    return view.form.leaves
      .filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.key.startsWith(prefix)))
      .flatMap((leaf): Check[] => {
        const year = Number(leaf.label);
        const home = rowOf(rows, year);
        return rows
          .filter((row) => row !== home)
          .flatMap((row): Check[] => {
            const away = terms(view, row.key, [leaf.key])[0] as Term;
            if (!away.cell) return [];
            const name = view.name(leaf.key);
            if (away.blank) return [judged(rule, view, row, leaf.key, away.cell.at, 'pass')];
            if (!home || away.value === undefined)
              return [judged(rule, view, row, leaf.key, away.cell.at, 'unknown', { missing: missingOf([away]) })];
            const own = terms(view, home.key, [leaf.key])[0] as Term;
            const [message, agrees] =
              own.value === undefined
                ? [
                    `"${name}" ghi ${spell(away.value)} ở dòng này; năm ${leaf.label} thuộc giai đoạn ${home.label}, hãy ghi ở dòng đó.`,
                    false,
                  ]
                : own.value === away.value
                  ? [`"${name}" ghi lặp lại ${spell(away.value)} ở dòng này; chỉ ghi ở dòng ${home.label}.`, true]
                  : [`"${name}" ghi ${spell(away.value)}, dòng ${home.label} ghi ${spell(own.value)}; một năm chỉ có một số.`, false];
            const empty = { at: away.cell.at, value: null };
            return [
              judged(rule, view, row, leaf.key, away.cell.at, 'fail', {
                say: [
                  {
                    message: inRow(row, message),
                    severity: agrees ? 'warning' : rule.severity,
                    actual: away.cell.value,
                    expected: null,
                    related: own.cell ? [own.cell.at] : [],
                    fixes:
                      own.cell && own.blank
                        ? [{ label: `Chuyển sang dòng ${home.label}`, edits: [{ at: own.cell.at, value: away.value }, empty] }]
                        : agrees
                          ? [{ label: 'Xóa số ghi lặp', edits: [empty] }]
                          : [],
                  },
                ],
              }),
            ];
          });
      });
  },

  glance(rule, shape) {
    const rows = shape.rows('period');
    const away = shape.leaves
      .filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.key.startsWith(prefix)))
      .flatMap((leaf) => {
        const home = rowOf(rows, Number(leaf.label));
        return rows.filter((row) => row !== home).map((row) => shape.at(row.key, leaf.key));
      })
      .filter((at) => at >= 0);
    return ({ holds }, tally) => {
      for (const at of away) if (holds[at] !== HOLDS.blank) return false;
      tally.passed += away.length;
      return true;
    };
  },

  constraints: (rule, view, judged = yearInPeriod.check(rule, view)) => wrongWhereFailed(judged),

  conditions: (rule, place) =>
    place.leaves
      .filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.startsWith(prefix)))
      .flatMap((leaf): NativeCondition[] => {
        const [ref, home] = [place.ref(leaf), homeOf(place, leaf)];
        if (ref === undefined || home === undefined) return [];
        const astray = `${isFigure(ref)},${home.row}>0,${home.row}<>${ownRow(place)}`;
        const again = `AND(${isFigure(home.figure)},N(${home.figure})=N(${ref}))`;
        const condition = { leaves: [leaf], rows: ['period'] as const };
        return [
          { ...condition, severity: rule.severity, formula: `AND(${astray},NOT(${again}))` },
          { ...condition, severity: 'warning', formula: `AND(${astray},${again})` },
        ];
      }),
};

/** The row of the period that contains a year. */
export function rowOf(rows: readonly FormRow[], year: number): FormRow | undefined {
  return rows.find((row) => {
    const span = spanOf(row.label);
    return span !== undefined && span.from <= year && year <= span.to;
  });
}
