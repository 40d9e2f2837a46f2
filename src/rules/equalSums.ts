/** Relation kind `equalSums`: two ways of counting the same thing agree. */
import type { Constraint } from '../core/constraint';
import type { Check } from '../core/finding';
import type { FormRow, RowKind } from '../core/form';
import { spanOf } from '../core/period';
import {
  cellsOf,
  inRow,
  judged,
  knownSum,
  missingOf,
  naming,
  overBlanks,
  restates,
  same,
  shares,
  spell,
  spellSide,
  terms,
  type Term,
} from './judge';
import { allKnown, fails, HOLDS, knownAt, partialAt, present, restatedAt, type Flat, type Shape } from './glance';
import { areFigures, blanksIn, difference, figuresOf, isEmpty, noneOverBlanks, saysMore } from './native';
import type { FormView, NativePlace, Operand, RuleBase, RuleKind } from './rule';

export interface EqualSumsRule extends RuleBase {
  readonly kind: 'equalSums';
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** What both sides count, e.g. `tổng số mô hình`. */
  readonly counts: string;
  /** Only the row of the latest year, for a figure of Thông tin chung that stands for the latest year. */
  readonly latestOnly?: true;
}

const ROWS: readonly RowKind[] = ['period', 'year', 'total', 'field'];

export const equalSums: RuleKind<EqualSumsRule> = {
  kind: 'equalSums',
  about: 'Hai cách cộng của cùng một con số phải bằng nhau.',

  check(rule, view) {
    const rows = view.rows(...ROWS);
    return rowsFor(rule, rows).flatMap((row): Check[] => {
      const left = terms(view, row.key, rule.left);
      const right = terms(view, row.key, rule.right);
      const all = [...left, ...right];
      const at = all.find((term) => term.cell && !term.operand.includes('.'))?.cell?.at;
      if (!at || !left.some((term) => term.cell) || !right.some((term) => term.cell)) return [];
      if (restates(view, row, all)) return [];
      const column = all.find((term) => term.cell && !term.operand.includes('.'))?.operand ?? '';
      const partial = overBlanks(view, row, all);
      const missing = [...missingOf(all).filter((cell) => !readsAsNone(view, cell, all, row)), ...[...partial.values()].flat()];
      const [l, r] = [knownSum(left), knownSum(right)];
      const hidden = all.filter((term) => term.value === undefined && term.cell && readsAsNone(view, term.cell.at, all, row));
      const full = (side: readonly Term[]): boolean => side.every((term) => term.value !== undefined && !partial.has(term));
      const [leftFull, rightFull] = [full(left), full(right)];
      if (broken(leftFull, rightFull, missing.length, l, r)) {
        const sure = broken(leftFull, rightFull, missing.length + hidden.length, l, r);
        const name = naming(view, [...rule.left, ...rule.right]);
        const blank = hidden.map((term) => `"${name(term.operand)}"`).join(', ');
        const none = hidden.length > 0 ? ` Cột ${blank} để trống ở mọi dòng nên coi là không có; nếu có thì ghi vào.` : '';
        return [
          judged(rule, view, row, column, at, 'fail', {
            say: [
              {
                message: inRow(
                  row,
                  `${rule.counts} không khớp: ${spellSide(left, name)}; ${spellSide(right, name)}; chênh ${spell(Math.abs(l - r))}.${none}`,
                ),
                ...(sure ? {} : { severity: 'warning' as const }),
                actual: l,
                expected: r,
                related: cellsOf(all.slice(1)),
              },
            ],
          }),
        ];
      }
      return [judged(rule, view, row, column, at, missing.length > 0 ? 'unknown' : 'pass', { missing })];
    });
  },

  glance(rule, shape) {
    const rows = shape.rows(...ROWS);
    const all = [...rule.left, ...rule.right];
    const places = rowsFor(rule, rows).flatMap((row) => {
      const [left, right] = [present(shape, row.key, rule.left), present(shape, row.key, rule.right)];
      const own = present(
        shape,
        row.key,
        all.filter((operand) => !operand.includes('.')),
      );
      const whole = left.length + right.length === all.length;
      const { kind } = row;
      return own.length > 0 && left.length > 0 && right.length > 0 ? [{ kind, left, right, own, whole }] : [];
    });
    const columns = all.map((operand) => columnOf(shape, operand));
    return (flat, tally) => {
      for (const { kind, left, right, own, whole } of places) {
        const total = kind === 'total';
        if (total && restatedAt(flat, own)) continue;
        if (!whole) return false;
        const leftFull = allKnown(flat, left) && !(total && partialAt(flat, left));
        const rightFull = allKnown(flat, right) && !(total && partialAt(flat, right));
        let missing = 0;
        if (!leftFull || !rightFull) {
          [...left, ...right].forEach((at, k) => {
            const none = Number.isNaN(flat.values[at]) && kind !== 'field' && standsForNone(flat, columns, k);
            if ((Number.isNaN(flat.values[at]) && !none) || (total && partialAt(flat, [at]))) missing += 1;
          });
        }
        if (broken(leftFull, rightFull, missing, knownAt(flat, left), knownAt(flat, right))) fails(tally);
        else if (missing > 0) tally.unknown += 1;
        else tally.passed += 1;
      }
      return true;
    };
  },

  constraints(rule, view) {
    const rows = view.rows(...ROWS);
    return rowsFor(rule, rows).flatMap((row): Constraint[] => {
      const [left, right] = [terms(view, row.key, rule.left), terms(view, row.key, rule.right)];
      const all = [...left, ...right];
      const column = all.find((term) => term.cell && !term.operand.includes('.'))?.operand;
      if (column === undefined || !left.some((term) => term.cell) || !right.some((term) => term.cell)) return [];
      if (row.kind === 'total' && all.every((term) => term.cell?.formula !== undefined || !term.cell)) return [];
      const partial = new Set(overBlanks(view, row, all).keys());
      const sides = [...shares(left, 1, true, partial), ...shares(right, -1, true, partial)];
      const sum: Constraint = { row: row.key, column, severity: rule.severity, form: 'sum', shares: sides, relation: 'zero' };
      const blank = new Set(all.filter((term) => term.cell && term.blank).map((term) => term.cell?.at));
      const none = sides.map((share) => (blank.has(share.at) && readsAsNone(view, share.at, all, row) ? { ...share, open: false } : share));
      return none.every((share) => share.open) ? [sum] : [sum, { ...sum, severity: 'warning', shares: none }];
    });
  },

  conditions: (rule, place) => {
    const refs = (operands: readonly Operand[]): string[] => operands.flatMap((operand) => place.ref(operand) ?? []);
    const [left, right] = [refs(rule.left), refs(rule.right)];
    if (left.length < rule.left.length || right.length < rule.right.length) return [];
    const differ = difference(left, right);
    const own = [...rule.left, ...rule.right].filter((operand) => !operand.includes('.'));
    // A side with every figure written cannot be less than what the other side has already reached.
    const unequal = (leftFull: string, rightFull: string): string => `OR(AND(${leftFull},${differ}<0),AND(${rightFull},${differ}>0))`;
    const over = (operands: readonly Operand[]): string =>
      noneOverBlanks(operands.filter((operand) => own.includes(operand)).map(place.block));
    const [leftFull, rightFull] = [areFigures(left), areFigures(right)];
    const sure = unequal(leftFull, rightFull);
    const inTotal = unequal(`${leftFull},${over(rule.left)}`, `${rightFull},${over(rule.right)}`);
    const maybe = unlessNone(rule, place, differ);
    const { severity } = rule;
    if (rule.latestOnly)
      return [
        {
          leaves: own,
          rows: ['year'],
          severity,
          formula: `IF(ISERROR(${yearOf(place.label)}),FALSE,AND(${yearOf(place.label)}=MAX(${place.labels.map(yearOf).join(',')}),${sure}))`,
        },
      ];
    return [
      { leaves: own, rows: ROWS.filter((kind) => kind !== 'total'), severity, formula: sure },
      { leaves: own, rows: ['total'], severity, formula: `AND(${saysMore(place, own)},${inTotal})` },
      { leaves: own, rows: ['period', 'year'], severity: 'warning', formula: maybe },
      { leaves: own, rows: ['total'], severity: 'warning', formula: `AND(${saysMore(place, own)},${maybe})` },
    ];
  },
};

/** The rows in which the relation is held: all, or that of the latest year whatever the order of the years. */
function rowsFor(rule: EqualSumsRule, rows: readonly FormRow[]): readonly FormRow[] {
  const year = (row: FormRow): number => spanOf(row.label)?.to ?? 0;
  return rule.latestOnly
    ? rows.slice(0, 1).map((first) => rows.reduce((best, row) => (year(row) >= year(best) ? row : best), first))
    : rows;
}

function yearOf(label: string): string {
  return `VALUE(${label})`;
}

/** Excel text that is true where the sides differ and some column, blank throughout, can still explain it: what `readsAsNone` says. */
function unlessNone(rule: EqualSumsRule, place: NativePlace, differ: string): string {
  const blocks = (operands: readonly Operand[]): string[] => operands.map((operand) => place.block(operand));
  const blanks = (operands: readonly Operand[]): string => blocks(operands).map(blanksIn).join('+');
  const all = [...rule.left, ...rule.right];
  const either = all.map((leaf) => {
    const [block, total] = [place.block(leaf), place.total(leaf)];
    const empty = `${blanksIn(block)}=ROWS(${block})`;
    return `OR(COUNT(${block})=ROWS(${block}),${total === undefined ? empty : `AND(${empty},${isEmpty(total)})`})`;
  });
  const rows = `ROWS(${place.block(all[0] ?? '')})`;
  const written = `COUNT(${blocks(all).join(',')})`;
  const here = `(${figuresOf(all.flatMap((leaf) => place.ref(leaf) ?? []))})*${rows}=${written}`;
  const open = `OR(AND(${blanks(rule.left)}>0,${differ}<0),AND(${blanks(rule.right)}>0,${differ}>0))`;
  return `AND(${written}>${rows},${open},${here},${either.join(',')})`;
}

/** The cells of an operand's column: those of its rows, and with the total; none for another form's. */
interface Column {
  readonly rows: readonly number[];
  readonly all: readonly number[];
}

function columnOf(shape: Shape, operand: Operand): Column {
  const at = (...kinds: RowKind[]): number[] =>
    operand.includes('.') ? [] : shape.rows(...kinds).flatMap((row) => present(shape, row.key, [operand]));
  return { rows: at('period', 'year'), all: at('period', 'year', 'total') };
}

/** What `readsAsNone` says of a column. */
function standsForNone({ values, holds }: Flat, columns: readonly Column[], own: number): boolean {
  const empty = ({ all }: Column): boolean => all.every((at) => holds[at] === HOLDS.blank);
  const written = ({ rows }: Column): boolean => rows.every((at) => holds[at] === HOLDS.number && !Number.isNaN(values[at]));
  const [column, others] = [columns[own], columns.filter((other, k) => k !== own && other.all.length > 0)];
  if (!column || column.all.length === 0 || !empty(column)) return false;
  return others.filter(written).length > 1 && others.every((other) => written(other) || empty(other));
}

/** With every figure known the sides must be equal; a side that is complete may never be less than what is known of the other. */
function broken(leftFull: boolean, rightFull: boolean, missing: number, l: number, r: number): boolean {
  if (missing === 0) return !same(l, r);
  return (leftFull && l < r - 1e-9) || (rightFull && r < l - 1e-9);
}

/**
 * A blank cell reads as none when its whole column is blank while every other figure of the relation is written in every row:
 * then nobody is still typing, the form was handed in without that column.
 */
function readsAsNone(view: FormView, at: { row: number; column: number }, all: readonly Term[], row: FormRow): boolean {
  const term = all.find((candidate) => candidate.cell?.at.row === at.row && candidate.cell.at.column === at.column);
  if (!term?.blank || row.kind === 'field' || term.operand.includes('.')) return false;
  const columnBlank = view
    .rows('period', 'year', 'total')
    .every((other) => terms(view, other.key, [term.operand]).every((cell) => cell.blank));
  if (!columnBlank) return false;
  const others = all.filter((candidate) => candidate !== term && !candidate.operand.includes('.')).map((candidate) => candidate.operand);
  const written = others.filter((operand) =>
    view.rows('period', 'year').every((other) => terms(view, other.key, [operand]).every(({ cell }) => typeof cell?.value === 'number')),
  );
  const blankToo = others.filter((operand) =>
    view.rows('period', 'year', 'total').every((other) => terms(view, other.key, [operand]).every((cell) => cell.blank)),
  );
  return written.length > 1 && written.length + blankToo.length === others.length;
}
