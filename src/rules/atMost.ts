/** Relation kind `atMost`: parts together do not exceed their whole. */
import type { Check } from '../core/finding';
import {
  cellsOf,
  inRow,
  judged,
  knownSum,
  missingOf,
  naming,
  overBlanks,
  restates,
  shares,
  spell,
  spellSide,
  terms,
  type Term,
} from './judge';
import { allKnown, fails, knownAt, partialAt, present, restatedAt } from './glance';
import { areFigures, difference, homeOf, noneOverBlanks, ownRow, saysMore } from './native';
import type { Operand, RuleBase, RuleKind } from './rule';
import type { FormRow, Leaf, RowKind } from '../core/form';
import { rowOf } from './yearInPeriod';

export interface AtMostRule extends RuleBase {
  readonly kind: 'atMost';
  readonly parts: readonly Operand[];
  readonly wholes: readonly Operand[];
  /** Added to the whole when written, nothing when blank, e.g. what an earlier term carried over. */
  readonly plus?: readonly Operand[];
  /** For figures of a year: only in the row of the period that has the year, as they stand nowhere else. */
  readonly inItsPeriod?: true;
  /** A clause after the arithmetic, for a limit that has a known reason to be passed. */
  readonly unless?: string;
}

const ROWS: readonly RowKind[] = ['period', 'year', 'total', 'field'];

export const atMost: RuleKind<AtMostRule> = {
  kind: 'atMost',
  about: 'Phần không lớn hơn toàn bộ; ô trống của phần tính ít nhất là 0, ô trống của toàn bộ thì chưa kết luận.',

  check(rule, view) {
    return rowsFor(rule, view.form.leaves, view.rows).flatMap((row): Check[] => {
      const parts = terms(view, row.key, rule.parts);
      const wholes = terms(view, row.key, rule.wholes);
      const plus = terms(view, row.key, rule.plus ?? []).filter((term) => term.value !== undefined);
      const at = parts.find((term) => term.cell)?.cell?.at;
      if (!at || !wholes.some((term) => term.cell)) return [];
      if (restates(view, row, [...parts, ...wholes])) return [];
      const column = rule.parts[0] ?? '';
      const partial = [...overBlanks(view, row, wholes).values()].flat();
      const missing = [...missingOf(parts), ...missingOf(wholes), ...partial];
      const [low, high] = [knownSum(parts), knownSum([...wholes, ...plus])];
      if (partial.length > 0 || wholes.some((term) => term.value === undefined))
        return [judged(rule, view, row, column, at, 'unknown', { missing })];
      if (low > high + 1e-9) {
        const whole = [...wholes, ...plus];
        const name = naming(view, [...rule.parts, ...whole.map((term) => term.operand)]);
        return [
          judged(rule, view, row, column, at, 'fail', {
            say: [
              {
                message: inRow(
                  row,
                  `${spellSide(parts, name)}, lớn hơn ${spellSide(whole, name)}, vượt ${spell(low - high)}.${rule.unless ? ` ${rule.unless}` : ''}`,
                ),
                actual: low,
                expected: high,
                related: cellsOf([...parts.slice(1), ...wholes, ...plus]),
              },
            ],
          }),
        ];
      }
      return [judged(rule, view, row, column, at, missing.length > 0 ? 'unknown' : 'pass', { missing })];
    });
  },

  glance(rule, shape) {
    const places = rowsFor(rule, shape.leaves, shape.rows).flatMap((row) => {
      const [parts, wholes, plus] = [rule.parts, rule.wholes, rule.plus ?? []].map((operands) => present(shape, row.key, operands));
      if (!parts?.length || !wholes?.length) return [];
      const own = present(
        shape,
        row.key,
        [...rule.parts, ...rule.wholes].filter((operand) => !operand.includes('.')),
      );
      return [
        { total: row.kind === 'total', parts, wholes, all: [...wholes, ...(plus ?? [])], lacking: wholes.length < rule.wholes.length, own },
      ];
    });
    return (flat, tally) => {
      for (const { total, parts, wholes, all, lacking, own } of places) {
        if (total && restatedAt(flat, own)) continue;
        if (lacking || !allKnown(flat, wholes) || (total && partialAt(flat, wholes))) tally.unknown += 1;
        else if (knownAt(flat, parts) > knownAt(flat, all) + 1e-9) fails(tally);
        else if (allKnown(flat, parts)) tally.passed += 1;
        else tally.unknown += 1;
      }
      return true;
    };
  },

  constraints(rule, view) {
    return rowsFor(rule, view.form.leaves, view.rows).flatMap((row) => {
      const [parts, wholes, plus] = [rule.parts, rule.wholes, rule.plus ?? []].map((operands) => terms(view, row.key, operands)) as [
        Term[],
        Term[],
        Term[],
      ];
      if (!parts.some((term) => term.cell) || !wholes.some((term) => term.cell)) return [];
      return [
        {
          row: row.key,
          column: rule.parts[0] ?? '',
          severity: rule.severity,
          form: 'sum',
          shares: [
            ...shares(parts, 1),
            ...shares(wholes, -1, true, new Set(overBlanks(view, row, wholes).keys())),
            ...shares(plus, -1, false),
          ],
          relation: 'atMostZero',
        },
      ];
    });
  },

  conditions: (rule, place) => {
    const refs = (operands: readonly Operand[]): string[] => operands.flatMap((operand) => place.ref(operand) ?? []);
    const [parts, wholes, plus] = [refs(rule.parts), refs(rule.wholes), refs(rule.plus ?? [])];
    if (parts.length < rule.parts.length || wholes.length < rule.wholes.length) return [];
    const formula = `AND(${areFigures(wholes)},${difference(parts, [...wholes, ...plus])}>0)`;
    const own = [...rule.parts, ...rule.wholes].filter((operand) => !operand.includes('.'));
    const blocks = rule.wholes.filter((operand) => !operand.includes('.')).map(place.block);
    const inTotal = `AND(${saysMore(place, own)},${noneOverBlanks(blocks)},${formula})`;
    if (rule.inItsPeriod) {
      const home = homeOf(place, rule.parts[0] ?? '');
      const here = home && `AND(${home.row}>0,${home.row}=${ownRow(place)},${formula})`;
      return here === undefined ? [] : [{ leaves: own, rows: ['period'], severity: rule.severity, formula: here }];
    }
    return [
      { leaves: own, rows: ROWS.filter((kind) => kind !== 'total'), severity: rule.severity, formula },
      { leaves: own, rows: ['total'], severity: rule.severity, formula: inTotal },
    ];
  },
};

/** The rows in which the relation is held. */
function rowsFor(rule: AtMostRule, leaves: readonly Leaf[], rows: (...kinds: RowKind[]) => readonly FormRow[]): readonly FormRow[] {
  if (!rule.inItsPeriod) return rows(...ROWS);
  const home = rowOf(rows('period'), Number(leaves.find((leaf) => leaf.key === rule.parts[0])?.label));
  return home ? [home] : [];
}
