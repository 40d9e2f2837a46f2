/** Relation kind `precision`: the percentages of one form are printed with one number of decimals. */
import { formatNumber, writtenDecimals } from '../core/number';
import { read } from '../core/values';
import type { FormCell } from '../core/form';
import { judged } from './judge';
import type { RuleBase, RuleKind } from './rule';

export interface PrecisionRule extends RuleBase {
  readonly kind: 'precision';
}

export const precision: RuleKind<PrecisionRule> = {
  kind: 'precision',
  about: 'Tỷ lệ % trong một biểu ghi cùng một số chữ số thập phân.',

  check(rule, view) {
    const shown = view.form.leaves
      .filter((leaf) => leaf.type === 'pct')
      .flatMap((leaf) =>
        view.rows('period', 'year', 'total').flatMap((row) => {
          const cell = view.cell(row.key, leaf.key);
          const decimals = cell ? shownDecimals(cell) : undefined;
          return cell && decimals !== undefined ? [{ leaf, row, cell, decimals }] : [];
        }),
      );
    const first = shown[0];
    if (!first) return [];
    const counts = new Map<number, number>();
    for (const { decimals } of shown) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    const most = Math.max(...counts.values());
    const usual = Math.max(...[...counts].filter(([, count]) => count === most).map(([decimals]) => decimals));
    const odd = shown.filter(({ decimals }) => decimals !== usual);
    const culprit = odd[0];
    if (!culprit) return [judged(rule, view, first.row, first.leaf.key, first.cell.at, 'pass')];
    const list = shown
      .map(({ cell, decimals }) => `${formatNumber(Number(read(cell.value).kind === 'number' ? cell.value : 0), decimals)}%`)
      .join('; ');
    return [
      judged(rule, view, culprit.row, culprit.leaf.key, culprit.cell.at, 'fail', {
        say: [
          {
            message: `Tỷ lệ ghi lẫn ${[...counts.keys()].sort((a, b) => a - b).join(' và ')} chữ số thập phân (${list}); nên ghi thống nhất ${String(usual)} chữ số.`,
            actual: culprit.cell.value,
            related: shown.filter((one) => one !== culprit).map(({ cell }) => cell.at),
          },
        ],
      }),
    ];
  },

  glance(_, shape) {
    const places = shape.leaves
      .filter((leaf) => leaf.type === 'pct')
      .flatMap((leaf) => shape.rows('period', 'year', 'total').map((row) => shape.at(row.key, leaf.key)))
      .filter((at) => at >= 0);
    return ({ cells }, tally) => {
      let first: number | undefined;
      for (const at of places) {
        const cell = cells[at];
        const decimals = cell && shownDecimals(cell);
        if (decimals === undefined) continue;
        if (first !== undefined && decimals !== first) return false;
        first = decimals;
      }
      if (first !== undefined) tally.passed += 1;
      return true;
    };
  },
};

/** Decimals that the cell shows: those of its number format, or of the number itself where the format leaves them open; whole numbers like 100 fit any. */
function shownDecimals(cell: FormCell): number | undefined {
  if (typeof cell.value !== 'number') return undefined;
  const fixed = /^#?,?#*0(?:\.(0+))?%?$/.exec((cell.format ?? 'General').split(';')[0] ?? '');
  if (fixed) return fixed[1]?.length ?? 0;
  return Number.isInteger(cell.value) ? undefined : writtenDecimals(cell.value);
}
