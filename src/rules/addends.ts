/** Relation kind `addends`: a total over blank rows says that blanks count as nothing, and rows with figures have a total. */
import type { Check } from '../core/finding';
import { cellsOf, inRow, judged, knownSum, shares, spell, terms, type Term } from './judge';
import type { RuleBase, RuleKind } from './rule';
import { fails, HOLDS, present } from './glance';
import { restoreTotal, sumsOver } from './total';
import { isBlank } from '../core/values';
import { isEmpty } from './native';

export interface AddendsRule extends RuleBase {
  readonly kind: 'addends';
  readonly leaves: readonly string[];
}

export const addends: RuleKind<AddendsRule> = {
  kind: 'addends',
  about: 'Có tổng mà còn dòng giai đoạn để trống thì nêu ra; có số ở dòng giai đoạn thì phải có tổng.',

  check(rule, view) {
    const totalRow = view.rows('total')[0];
    if (!totalRow) return [];
    return rule.leaves.flatMap((leaf): Check[] => {
      const cell = view.cell(totalRow.key, leaf);
      if (!cell) return [];
      const rows = view.rows('period', 'year').flatMap((row) => terms(view, row.key, [leaf]));
      const actual = terms(view, totalRow.key, [leaf])[0] as Term;
      // A written "không" is no figure to add up: the total's own formula leaves it out, and asks for nothing.
      const known = rows.filter((term) => typeof term.cell?.value === 'number');
      const blank = rows.filter((term) => term.blank);
      if (known.length === 0 && actual.blank) return [judged(rule, view, totalRow, leaf, cell.at, 'unknown', { missing: cellsOf(blank) })];
      if (actual.blank) {
        const sum = knownSum(known);
        return [
          judged(rule, view, totalRow, leaf, cell.at, 'fail', {
            say: [
              {
                message: inRow(totalRow, `"${view.name(leaf)}" để trống trong khi các dòng giai đoạn cộng lại là ${spell(sum)}.`),
                expected: sum,
                actual: null,
                related: cellsOf(rows),
                fixes: restoreTotal(cell, rows),
              },
            ],
          }),
        ];
      }
      if (actual.value !== undefined && blank.length > 0) {
        const message =
          known.length > 0
            ? `"${view.name(leaf)}" còn ${spell(blank.length)} ô giai đoạn để trống, tổng đang coi ô trống là không có. Nếu đúng là không có thì ghi 0.`
            : `"${view.name(leaf)}" có tổng ${spell(actual.value)} nhưng chưa có số của từng giai đoạn.`;
        return [
          judged(rule, view, totalRow, leaf, cell.at, 'pass', {
            say: [{ message: inRow(totalRow, message), severity: 'note', related: cellsOf(blank) }],
          }),
        ];
      }
      return [judged(rule, view, totalRow, leaf, cell.at, 'pass')];
    });
  },

  glance(rule, shape) {
    const row = shape.rows('total')[0];
    const rows = shape.rows('period', 'year');
    const places = (row ? rule.leaves : []).flatMap((leaf) => {
      const at = shape.at(row?.key ?? '', leaf);
      const list = rows.flatMap((other) => present(shape, other.key, [leaf]));
      return at < 0 ? [] : [{ at, list, whole: list.length === rows.length }];
    });
    return ({ values, holds }, tally) => {
      for (const { at, list, whole } of places) {
        let [figures, blanks] = [0, 0];
        for (const place of list) {
          if (holds[place] === HOLDS.number) figures += 1;
          else if (holds[place] === HOLDS.blank) blanks += 1;
          else if (holds[place] === HOLDS.other) return false;
        }
        const blank = holds[at] === HOLDS.blank;
        if (!whole) return false;
        if (blank && figures > 0) fails(tally);
        else if (blank) tally.unknown += 1;
        else tally.passed += 1;
        if (!Number.isNaN(values[at]) && blanks > 0) tally.noted = true;
      }
      return true;
    };
  },

  constraints(rule, view) {
    return sumsOver(rule, view, (cell) => isBlank(cell.value)).map(({ cell, addends: list, at }) => ({
      ...at,
      form: 'follows',
      at: cell.at,
      shares: shares(list, 1, false),
    }));
  },

  conditions: (rule, place) =>
    rule.leaves.flatMap((leaf) => {
      const ref = place.ref(leaf);
      const block = place.block(leaf);
      return ref === undefined
        ? []
        : [{ leaves: [leaf], rows: ['total'] as const, severity: rule.severity, formula: `AND(${isEmpty(ref)},COUNT(${block})>0)` }];
    }),
};
