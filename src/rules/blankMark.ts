/** Relation kind `blankMark`: "-" and "không" in a figure's cell are asked about, so that none and not known stay apart. */
import type { Check } from '../core/finding';
import type { FormRow, Leaf } from '../core/form';
import { read } from '../core/values';
import { inRow, judged } from './judge';
import { HOLDS } from './glance';
import type { FormView, RuleBase, RuleKind } from './rule';
import { rowOf } from './yearInPeriod';

type Rows = FormView['rows'];

export interface BlankMarkRule extends RuleBase {
  readonly kind: 'blankMark';
  /** Leaves whose keys begin so hold figures of a year: a mark in any row but that of the year's period says that none belongs there. */
  readonly yearly?: readonly string[];
}

export const blankMark: RuleKind<BlankMarkRule> = {
  kind: 'blankMark',
  about: 'Ô trống là chưa có số liệu, 0 là không có; dấu gạch và chữ "không" thì hỏi lại.',

  check(rule, view) {
    return view.form.leaves.filter(isFigure).flatMap((leaf) =>
      askedRows(rule, leaf, view.rows).flatMap((row): Check[] => {
        const cell = view.cell(row.key, leaf.key);
        if (!cell || typeof cell.value !== 'string') return [];
        const kind = read(cell.value).kind;
        if (kind !== 'dash' && kind !== 'none') return [];
        const zero = { label: 'Ghi 0 (không có)', edits: [{ at: cell.at, value: 0 }] };
        const blank = { label: 'Để trống (chưa có số liệu)', edits: [{ at: cell.at, value: null }] };
        const meaning =
          kind === 'dash'
            ? `ghi "${String(cell.value).trim()}": nếu là không có thì ghi 0, nếu chưa có số liệu thì để trống.`
            : `ghi "${String(cell.value).trim()}", được hiểu là 0; nên ghi số 0 để cộng được.`;
        return [
          judged(rule, view, row, leaf.key, cell.at, kind === 'dash' ? 'unknown' : 'pass', {
            missing: kind === 'dash' ? [cell.at] : [],
            say: [
              {
                message: inRow(row, `ô "${view.name(leaf.key)}" ${meaning}`),
                actual: cell.value,
                fixes: kind === 'dash' ? [zero, blank] : [zero],
              },
            ],
          }),
        ];
      }),
    );
  },

  glance(rule, shape) {
    const places = shape.leaves
      .filter(isFigure)
      .flatMap((leaf) => askedRows(rule, leaf, shape.rows).map((row) => shape.at(row.key, leaf.key)))
      .filter((at) => at >= 0);
    return ({ holds }) => {
      for (const at of places) if (holds[at] === HOLDS.dash || holds[at] === HOLDS.none) return false;
      return true;
    };
  },
};

function isFigure({ type }: Leaf): boolean {
  return type === 'int' || type === 'decimal' || type === 'pct';
}

/** The rows in which a mark leaves open what is meant. */
function askedRows({ yearly = [] }: BlankMarkRule, { key, label }: Leaf, rows: Rows): readonly FormRow[] {
  if (!yearly.some((prefix) => key.startsWith(prefix))) return rows('period', 'year', 'total', 'field');
  const home = rowOf(rows('period'), Number(label));
  return home ? [home] : rows('period');
}
