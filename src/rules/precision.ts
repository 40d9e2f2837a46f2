/** Relation kind `precision`: the percentages of all forms are printed with one number of decimals. */
import { formatNumber, writtenDecimals } from '../core/number';
import { numeric } from '../core/values';
import type { AppendixId } from '../core/finding';
import type { FormCell, FormData, FormRow, Leaf } from '../core/form';
import { judged } from './judge';
import type { FormView, Operand, RuleBase, RuleKind } from './rule';

export interface PrecisionRule extends RuleBase {
  readonly kind: 'precision';
  /** Part and whole of a percentage by its leaf, a whole of another form as `TTC.dan_so`. */
  readonly shares: Readonly<Record<string, readonly [part: Operand, whole: Operand]>>;
}

/** More are not listed one by one. */
const LISTED = 6;

export const precision: RuleKind<PrecisionRule> = {
  kind: 'precision',
  about: 'Tỷ lệ % trong các biểu của một báo cáo ghi cùng một số chữ số thập phân; nêu ở biểu có ô ghi khác.',

  check(rule, view) {
    const all = percentages(rule, view);
    const [first] = all;
    if (!first) return [];
    const usual = usualOf(all);
    const shown = all.map((one) => (endsInZero(one, usual) ? { ...one, decimals: usual } : one));
    const odd = shown.filter(({ decimals }) => decimals !== usual);
    const [culprit] = odd;
    // Said once, in the form where it stands.
    const { form, row, leaf, cell } = culprit ?? first;
    if (form !== view.form) return [];
    if (!culprit) return [judged(rule, view, row, leaf.key, cell.at, 'pass')];
    const places = [...new Set(shown.map(({ decimals }) => decimals))].sort((a, b) => a - b).join(' và ');
    const list = (shown.length > LISTED ? odd.slice(0, LISTED) : shown).map(({ value, decimals }) => `${formatNumber(value, decimals)}%`);
    const message = `Tỷ lệ ghi lẫn ${places} chữ số thập phân (${shown.length > LISTED ? 'ghi khác: ' : ''}${list.join('; ')}); nên ghi thống nhất ${String(usual)} chữ số.`;
    const related = shown.filter((one) => one !== culprit).map((one) => one.cell.at);
    return [judged(rule, view, row, leaf.key, cell.at, 'fail', { say: [{ message, actual: cell.value, related }] })];
  },

  glance(_, shape) {
    return ({ cells }, tally) => {
      let first: { readonly own: boolean; readonly decimals: number } | undefined;
      for (const { at, own } of shape.percentages) {
        const cell = cells[at];
        const decimals = cell && shownDecimals(cell);
        if (decimals === undefined) continue;
        if (first && first.decimals !== decimals) return false;
        first ??= { own, decimals };
      }
      if (first?.own) tally.passed += 1;
      return true;
    };
  },
};

interface Shown {
  readonly form: FormData;
  readonly row: FormRow;
  readonly leaf: Leaf;
  readonly cell: FormCell;
  readonly value: number;
  readonly decimals: number;
  /** The number format fixes the decimals. */
  readonly fixed: boolean;
  /** The percentage that its part and whole give, where both are known. */
  readonly exact: number | undefined;
}

/** Whether a percentage has the usual decimals, and the last of them only does not show: 5,10 in a cell of format General. */
function endsInZero({ value, decimals, fixed, exact }: Shown, usual: number): boolean {
  return !fixed && decimals < usual && exact !== undefined && Math.abs(value - exact) <= 0.5 * 10 ** -usual + 1e-9;
}

/** Percentages of the tables, those of the first form first; Thông tin chung is not printed as a table. */
function percentages({ shares }: PrecisionRule, { book }: FormView): Shown[] {
  const { forms } = book;
  const tables = [...forms.values()].filter(({ appendix }) => appendix !== 'TTC').sort((a, b) => (a.appendix < b.appendix ? -1 : 1));
  const figure = (form: FormData, row: string, operand: Operand): number | undefined => {
    const [key = '', owner] = operand.split('.').reverse();
    const cell = owner === undefined ? form.cell(row, key) : forms.get(owner as AppendixId)?.cell(row, key);
    return cell && numeric(cell.value);
  };
  return tables.flatMap((form) =>
    form.leaves
      .filter((leaf) => leaf.type === 'pct')
      .flatMap((leaf) =>
        form.rows.flatMap((row): Shown[] => {
          if (row.kind === 'heading') return [];
          const cell = form.cell(row.key, leaf.key);
          const decimals = cell && shownDecimals(cell);
          if (!cell || typeof cell.value !== 'number' || decimals === undefined) return [];
          const [part, whole] = (shares[leaf.key] ?? []).map((operand) => figure(form, row.key, operand));
          const exact = part === undefined || !whole ? undefined : (part / whole) * 100;
          return [{ form, row, leaf, cell, value: cell.value, decimals, fixed: fixedBy(cell) !== undefined, exact }];
        }),
      ),
  );
}

/** The number of decimals that most have, the larger where two are as common. */
function usualOf(shown: readonly Shown[]): number {
  const counts = new Map<number, number>();
  for (const { decimals } of shown) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return Math.max(...[...counts].filter(([, count]) => count === most).map(([decimals]) => decimals));
}

/** Decimals that the cell shows: those of its number format, or of the number itself where the format leaves them open; whole numbers like 100 fit any. */
function shownDecimals(cell: FormCell): number | undefined {
  if (typeof cell.value !== 'number') return undefined;
  return fixedBy(cell) ?? (Number.isInteger(cell.value) ? undefined : writtenDecimals(cell.value));
}

/** Decimals that formats fix; `undefined` where they leave them open. */
const FIXED = new Map<string, number | undefined>();

function fixedBy({ format = 'General' }: FormCell): number | undefined {
  if (!FIXED.has(format)) {
    const fixed = /^#?,?#*0(?:\.(0+))?%?$/.exec(format.split(';')[0] ?? '');
    FIXED.set(format, fixed ? (fixed[1]?.length ?? 0) : undefined);
  }
  return FIXED.get(format);
}
