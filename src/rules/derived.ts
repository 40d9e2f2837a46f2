/** Relation kind `derived`: a field is the sum of some fields less others, and is a formula. */
import { a1 } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Fix } from '../core/finding';
import type { FormCell } from '../core/form';
import { clean, cellsOf, inRow, judged, knownSum, missingOf, same, shares, spell, terms, type Term } from './judge';
import type { RuleBase, RuleKind } from './rule';
import { isBlank } from '../core/values';
import { allKnown, fails, knownAt, present } from './glance';
import { areFigures, difference } from './native';

export interface DerivedRule extends RuleBase {
  readonly kind: 'derived';
  readonly leaf: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

/** The formula of a derived field: blank until every figure is there. */
function derivedFormula(plus: readonly string[], minus: readonly string[]): string {
  const all = [...plus, ...minus];
  return `=IF(COUNT(${all.join(',')})<${String(all.length)},"",${plus.join('+')}${minus.map((ref) => `-${ref}`).join('')})`;
}

export const derived: RuleKind<DerivedRule> = {
  kind: 'derived',
  about: 'Ô tính từ các ô khác: bằng tổng các ô cộng trừ đi các ô trừ.',

  check(rule, view) {
    return view.rows('field').flatMap((row): Check[] => {
      const cell = view.cell(row.key, rule.leaf);
      const plus = terms(view, row.key, rule.plus);
      const minus = terms(view, row.key, rule.minus);
      if (!cell || [...plus, ...minus].some((term) => !term.cell)) return [];
      const actual = terms(view, row.key, [rule.leaf])[0] as Term;
      const missing = missingOf([...plus, ...minus, actual]);
      if (missing.length > 0) return [judged(rule, view, row, rule.leaf, cell.at, 'unknown', { missing })];
      const expected = clean(knownSum(plus) - knownSum(minus));
      const name = view.name(rule.leaf);
      const related = cellsOf([...plus, ...minus]);
      const more = { expected, actual: cell.value, related, fixes: restore(cell, plus, minus) };
      if (!same(expected, actual.value ?? 0)) {
        const sum = [
          ...plus.map((term) => spell(term.value ?? 0)).join(' + '),
          ...minus.map((term) => ` - ${spell(term.value ?? 0)}`),
        ].join('');
        const message = inRow(
          row,
          `"${name}": ${sum} = ${spell(expected)}, ô ghi ${spell(actual.value ?? 0)}, chênh ${spell(Math.abs(expected - (actual.value ?? 0)))}.`,
        );
        return [judged(rule, view, row, rule.leaf, cell.at, 'fail', { say: [{ message, ...more }] })];
      }
      const typed = cell.formula === undefined;
      const message = inRow(row, `"${name}": ${spell(expected)} là đúng nhưng được gõ tay, không phải công thức.`);
      return [judged(rule, view, row, rule.leaf, cell.at, 'pass', { say: typed ? [{ message, severity: 'note', ...more }] : [] })];
    });
  },

  glance(rule, shape) {
    const places = shape.rows('field').flatMap((row) => {
      const at = shape.at(row.key, rule.leaf);
      const [plus, minus] = [present(shape, row.key, rule.plus), present(shape, row.key, rule.minus)];
      return at < 0 || plus.length < rule.plus.length || minus.length < rule.minus.length ? [] : [{ at, plus, minus }];
    });
    return (flat, tally) => {
      for (const { at, plus, minus } of places) {
        if (Number.isNaN(flat.values[at]) || !allKnown(flat, plus) || !allKnown(flat, minus)) {
          tally.unknown += 1;
        } else {
          if (same(clean(knownAt(flat, plus) - knownAt(flat, minus)), flat.values[at] as number)) {
            tally.passed += 1;
            tally.noted ||= flat.cells[at]?.formula === undefined;
          } else fails(tally);
        }
      }
      return true;
    };
  },

  constraints(rule, view) {
    return view.rows('field').flatMap((row): Constraint[] => {
      const cell = view.cell(row.key, rule.leaf);
      if (!cell || isBlank(cell.value)) return [];
      const parts = [...shares(terms(view, row.key, rule.plus), 1), ...shares(terms(view, row.key, rule.minus), -1)];
      const at = { row: row.key, column: rule.leaf, severity: rule.severity };
      return [
        cell.formula === undefined
          ? { ...at, form: 'sum', shares: [...parts, { at: cell.at, times: -1, open: true }], relation: 'zero' }
          : { ...at, form: 'follows', at: cell.at, shares: parts },
      ];
    });
  },

  values: (rule, place) => {
    const refs = (leaves: readonly string[]): string[] => leaves.flatMap((leaf) => place.ref(leaf) ?? []);
    return [{ leaf: rule.leaf, rows: ['field'], formula: derivedFormula(refs(rule.plus), refs(rule.minus)) }];
  },

  conditions: (rule, place) => {
    const refs = (leaves: readonly string[]): string[] => leaves.flatMap((leaf) => place.ref(leaf) ?? []);
    const [[own = ''], plus, minus] = [refs([rule.leaf]), refs(rule.plus), refs(rule.minus)];
    const formula = `AND(${areFigures([own, ...plus, ...minus])},${difference(plus, [...minus, own])}<>0)`;
    return [{ leaves: [rule.leaf], rows: ['field'], severity: rule.severity, formula }];
  },
};

function restore(cell: FormCell, plus: readonly Term[], minus: readonly Term[]): Fix[] {
  const refs = (list: readonly Term[]): string[] => list.flatMap((term) => (term.cell ? [a1(term.cell.at.row, term.cell.at.column)] : []));
  return [{ label: 'Khôi phục công thức', edits: [{ at: cell.at, formula: derivedFormula(refs(plus), refs(minus)) }] }];
}
