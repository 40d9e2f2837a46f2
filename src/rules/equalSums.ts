/** Relation kind `equalSums`: two ways of counting the same thing agree. */
import type { Constraint } from '../core/constraint';
import type { Check } from '../core/finding';
import type { FormRow, RowKind } from '../core/form';
import { cellsOf, inRow, judged, knownSum, missingOf, naming, same, shares, spell, spellSide, terms, type Term } from './judge';
import type { FormView, Operand, RuleBase, RuleKind } from './rule';

export interface EqualSumsRule extends RuleBase {
  readonly kind: 'equalSums';
  readonly left: readonly Operand[];
  readonly right: readonly Operand[];
  /** What both sides count, e.g. `tổng số mô hình`. */
  readonly counts: string;
  /** Only the last row, for a figure of Thông tin chung that stands for the latest year. */
  readonly latestOnly?: true;
}

const ROWS: readonly RowKind[] = ['period', 'year', 'total', 'field'];

export const equalSums: RuleKind<EqualSumsRule> = {
  kind: 'equalSums',
  about: 'Hai cách cộng của cùng một con số phải bằng nhau.',

  check(rule, view) {
    const rows = view.rows(...ROWS);
    return (rule.latestOnly ? rows.slice(-1) : rows).flatMap((row): Check[] => {
      const left = terms(view, row.key, rule.left);
      const right = terms(view, row.key, rule.right);
      const all = [...left, ...right];
      const at = all.find((term) => term.cell && !term.operand.includes('.'))?.cell?.at;
      if (!at || !left.some((term) => term.cell) || !right.some((term) => term.cell)) return [];
      if (row.kind === 'total' && all.every((term) => term.cell?.formula !== undefined || !term.cell)) return [];
      const column = all.find((term) => term.cell && !term.operand.includes('.'))?.operand ?? '';
      const missing = missingOf(all).filter((cell) => !readsAsNone(view, cell, all, row));
      const [l, r] = [knownSum(left), knownSum(right)];
      const hidden = all.filter((term) => term.value === undefined && term.cell && readsAsNone(view, term.cell.at, all, row));
      if (broken(left, right, missing.length, l, r)) {
        const sure = broken(left, right, missing.length + hidden.length, l, r);
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

  constraints(rule, view) {
    const rows = view.rows(...ROWS);
    return (rule.latestOnly ? rows.slice(-1) : rows).flatMap((row): Constraint[] => {
      const [left, right] = [terms(view, row.key, rule.left), terms(view, row.key, rule.right)];
      const all = [...left, ...right];
      const column = all.find((term) => term.cell && !term.operand.includes('.'))?.operand;
      if (column === undefined || !left.some((term) => term.cell) || !right.some((term) => term.cell)) return [];
      if (row.kind === 'total' && all.every((term) => term.cell?.formula !== undefined || !term.cell)) return [];
      const sides = [...shares(left, 1), ...shares(right, -1)];
      const sum: Constraint = { row: row.key, column, severity: rule.severity, form: 'sum', shares: sides, relation: 'zero' };
      const blank = new Set(all.filter((term) => term.cell && term.blank).map((term) => term.cell?.at));
      const none = sides.map((share) => (blank.has(share.at) && readsAsNone(view, share.at, all, row) ? { ...share, open: false } : share));
      return none.every((share) => share.open) ? [sum] : [sum, { ...sum, severity: 'warning', shares: none }];
    });
  },

  conditions: (rule, place) => {
    const refs = (operands: readonly Operand[]): string[] => operands.flatMap((operand) => place.ref(operand) ?? []);
    const [left, right] = [refs(rule.left), refs(rule.right)];
    if (rule.latestOnly || left.length < rule.left.length || right.length < rule.right.length) return [];
    const all = [...left, ...right];
    const differ = `ROUND(SUM(${left.join(',')})-SUM(${right.join(',')}),6)`;
    const full = (side: readonly string[]): string => `COUNT(${side.join(',')})=${String(side.length)}`;
    // A side with every figure written cannot be less than what the other side has already reached.
    const formula = `OR(AND(${full(all)},${differ}<>0),AND(${full(left)},${differ}<0),AND(${full(right)},${differ}>0))`;
    return [
      { leaves: [...rule.left, ...rule.right].filter((operand) => !operand.includes('.')), rows: ROWS, severity: rule.severity, formula },
    ];
  },
};

/** With every figure known the sides must be equal; a side that is complete may never be less than what is known of the other. */
function broken(left: readonly Term[], right: readonly Term[], missing: number, l: number, r: number): boolean {
  if (missing === 0) return !same(l, r);
  const complete = (side: readonly Term[]): boolean => side.every((term) => term.value !== undefined);
  return (complete(left) && l < r - 1e-9) || (complete(right) && r < l - 1e-9);
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
    view.rows('period', 'year').every((other) => terms(view, other.key, [operand]).every((cell) => cell.value !== undefined)),
  );
  const blankToo = others.filter((operand) =>
    view.rows('period', 'year', 'total').every((other) => terms(view, other.key, [operand]).every((cell) => cell.blank)),
  );
  return written.length > 1 && written.length + blankToo.length === others.length;
}
