/** Relation kind `total`: the total row of a leaf is the sum of its period rows, and is a formula that covers them all. */
import { createCalculator } from '../core/formula/calculator';
import { a1 } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Fix } from '../core/finding';
import type { FormCell, FormRow } from '../core/form';
import { clean, inRow, judged, knownSum, missingOf, same, spell, spellSum, shares, terms, cellsOf, type Term, type Say } from './judge';
import { fails, HOLDS, keptFor, knownAt, present } from './glance';
import { figuresIn, isFigure, readable } from './native';
import type { FormView, RuleBase, RuleKind } from './rule';
import { isBlank, read } from '../core/values';

export interface TotalRule extends RuleBase {
  readonly kind: 'total';
  readonly leaves: readonly string[];
}

/** The formula that a total cell holds over the rows `block`: blank while every row is blank. */
export function totalFormula(block: string): string {
  return `=IF(COUNT(${block})=0,"",SUM(${block}))`;
}

export const total: RuleKind<TotalRule> = {
  kind: 'total',
  about: 'Tổng cộng bằng tổng các dòng giai đoạn của cùng một cột.',

  check(rule, view) {
    const totalRow = view.rows('total')[0];
    const rows = view.rows('period', 'year');
    if (!totalRow) return [];
    return rule.leaves.flatMap((leaf) => {
      const cell = view.cell(totalRow.key, leaf);
      return cell ? [checkLeaf(rule, view, totalRow, rows, leaf, cell)] : [];
    });
  },

  glance(rule, shape) {
    const row = shape.rows('total')[0];
    const rows = shape.rows('period', 'year');
    const places = (row ? rule.leaves : []).flatMap((leaf) => {
      const at = shape.at(row?.key ?? '', leaf);
      const addends = rows.flatMap((other) => present(shape, other.key, [leaf]));
      const covers = keptFor([at, ...addends], ([cell, ...others]) => {
        const list = others.map((other): Term => ({ operand: leaf, cell: other, value: undefined, blank: false }));
        return cell !== undefined && coversAll(cell, list, restoreTotal(cell, list));
      });
      return at < 0 ? [] : [{ at, addends, covers, whole: addends.length === rows.length }];
    });
    return (flat, tally) => {
      for (const { at, addends, covers, whole } of places) {
        const typed = flat.cells[at]?.formula === undefined;
        if (!whole || (!typed && !covers(flat))) return false;
        let [figures, odd] = [0, Number.isNaN(flat.values[at])];
        for (const place of addends) {
          const held = flat.holds[place];
          if (held === HOLDS.other) odd = true;
          else if (held === HOLDS.number || held === HOLDS.none) figures += 1;
        }
        if (odd || figures === 0) tally.unknown += 1;
        else if (!same(knownAt(flat, addends), flat.values[at] as number)) fails(tally);
        else {
          tally.passed += 1;
          tally.noted ||= typed;
        }
      }
      return true;
    };
  },

  constraints(rule, view) {
    return sumsOver(rule, view, (cell) => !isBlank(cell.value)).map(({ cell, at, addends }): Constraint =>
      cell.formula === undefined
        ? { ...at, form: 'sum', shares: [...shares(addends, 1, false), { at: cell.at, times: -1, open: true }], relation: 'zero' }
        : { ...at, form: 'follows', at: cell.at, shares: shares(addends, 1, false) },
    );
  },

  values: (rule, place) => rule.leaves.map((leaf) => ({ leaf, rows: ['total'], formula: totalFormula(place.block(leaf)) })),

  conditions: (rule, place) =>
    rule.leaves.flatMap((leaf) => {
      const ref = place.ref(leaf);
      if (ref === undefined) return [];
      const block = place.block(leaf);
      return [
        {
          leaves: [leaf],
          rows: ['total'],
          severity: rule.severity,
          formula: `AND(${isFigure(ref)},${figuresIn(block)}>0,${readable(block)},ROUND(SUM(${block})-N(${ref}),6)<>0)`,
        },
      ];
    }),
};

/** The total cells of a rule's leaves that are as wanted and have figures above them, with these and the place where they are reported. */
export function sumsOver(
  rule: RuleBase & { readonly leaves: readonly string[] },
  view: FormView,
  wanted: (cell: FormCell) => boolean,
): { cell: FormCell; addends: Term[]; at: Pick<Constraint, 'row' | 'column' | 'severity'> }[] {
  const totalRow = view.rows('total')[0];
  if (!totalRow) return [];
  return rule.leaves.flatMap((leaf) => {
    const cell = view.cell(totalRow.key, leaf);
    if (!cell || !wanted(cell)) return [];
    const addends = view.rows('period', 'year').flatMap((row) => terms(view, row.key, [leaf]));
    return addends.every((term) => term.blank) ? [] : [{ cell, addends, at: { row: totalRow.key, column: leaf, severity: rule.severity } }];
  });
}

function checkLeaf(rule: TotalRule, view: FormView, totalRow: FormRow, rows: readonly FormRow[], leaf: string, cell: FormCell): Check {
  const addends = rows.flatMap((row) => terms(view, row.key, [leaf]));
  const actual = terms(view, totalRow.key, [leaf])[0] as Term;
  const known = addends.filter((term) => term.value !== undefined);
  const unreadable = addends.filter((term) => term.value === undefined && !term.blank && read(term.cell?.value ?? null).kind !== 'dash');
  const fix = restoreTotal(cell, addends);
  const covers = cell.formula === undefined ? undefined : coversAll(cell, addends, fix);
  const gap: Say[] =
    covers === false
      ? [
          {
            message: inRow(
              totalRow,
              `công thức của ô "${view.name(leaf)}" không cộng đủ các dòng giai đoạn; giá trị đang hiện là ${shown(cell)}. Bấm "Khôi phục công thức".`,
            ),
            severity: 'warning',
            actual: cell.value,
            expected: knownSum(addends),
            related: cellsOf(addends),
            fixes: fix,
          },
        ]
      : [];

  if (known.length === 0 || unreadable.length > 0 || actual.value === undefined) {
    const missing = [...missingOf(addends), ...missingOf([actual])];
    return judged(rule, view, totalRow, leaf, cell.at, gap.length > 0 ? 'fail' : 'unknown', { missing, say: gap });
  }
  const sum = knownSum(addends);
  if (!same(sum, actual.value)) {
    const blanks = addends.some((term) => term.value === undefined) ? ' (ô trống tính là 0)' : '';
    const difference = spell(Math.abs(clean(sum - actual.value)));
    return judged(rule, view, totalRow, leaf, cell.at, 'fail', {
      say: [
        {
          message: inRow(
            totalRow,
            `"${view.name(leaf)}": ${spellSum(addends)}${blanks}, ô ghi ${spell(actual.value)}, chênh ${difference}.`,
          ),
          expected: sum,
          actual: cell.value,
          related: cellsOf(addends),
          fixes: fix,
        },
      ],
    });
  }
  if (gap.length > 0) return judged(rule, view, totalRow, leaf, cell.at, 'fail', { say: gap });
  return judged(rule, view, totalRow, leaf, cell.at, 'pass', {
    say:
      cell.formula === undefined
        ? [
            {
              message: inRow(
                totalRow,
                `"${view.name(leaf)}": ${spell(actual.value)} là đúng nhưng được gõ tay, không phải công thức; sửa dòng giai đoạn thì tổng không đổi theo.`,
              ),
              severity: 'note',
              expected: sum,
              actual: cell.value,
              related: cellsOf(addends),
              fixes: fix,
            },
          ]
        : [],
  });
}

function shown(cell: FormCell): string {
  return typeof cell.value === 'number'
    ? spell(cell.value)
    : cell.value === null || cell.value === ''
      ? 'trống'
      : `"${String(cell.value)}"`;
}

/** The fix that puts the sum formula over these addends into the total cell; none when the addends do not stand in one column without gaps. */
export function restoreTotal(cell: FormCell, addends: readonly Term[]): Fix[] {
  const places = addends.flatMap((term) => (term.cell ? [term.cell.at] : []));
  const first = places[0];
  const last = places[places.length - 1];
  if (!first || !last || places.length !== addends.length) return [];
  const formula =
    last.row - first.row === places.length - 1
      ? totalFormula(`${a1(first.row, first.column)}:${a1(last.row, last.column)}`)
      : totalFormula(places.map((at) => a1(at.row, at.column)).join(','));
  return [{ label: 'Khôi phục công thức', edits: [{ at: cell.at, formula }] }];
}

/** Whether the total's formula adds every addend once and nothing else: told by probing it with figures that only a full sum explains. */
function coversAll(cell: FormCell, addends: readonly Term[], fix: readonly Fix[]): boolean {
  const canonical = fix[0]?.edits[0]?.formula;
  const formula = cell.formula ?? '';
  if (formula.replace(/\$|\s/g, '').toUpperCase() === canonical) return true;
  const probe = (figures: readonly number[]): number | undefined => {
    const at = new Map(addends.map((term, i) => [term.cell ? key(term.cell.at) : '', figures[i] ?? 0]));
    const calculator = createCalculator({
      cell: (sheet, row, column) => ({ value: at.get(key({ sheet, row, column })) ?? null }),
      name: () => undefined,
    });
    const value = calculator.evaluate(formula, cell.at);
    return typeof value === 'number' ? value : undefined;
  };
  const primes = addends.map((_, i) => 1009 + 7 ** (i % 9) * 13 + i * 101);
  const doubled = primes.map((value, i) => value * (2 + (i % 3)));
  return [primes, doubled].every((figures) => probe(figures) === figures.reduce((sum, value) => sum + value, 0));
}

function key(at: { sheet: string; row: number; column: number }): string {
  return `${at.sheet.toLowerCase()}!${String(at.row)}:${String(at.column)}`;
}
