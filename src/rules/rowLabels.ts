/** Relation kind `rowLabels`: the rows of a form are the periods or years that Thông tin chung lists, each once. */
import type { Check } from '../core/finding';
import type { FormRow } from '../core/form';
import { normalisePeriod } from '../core/period';
import { read, type CellValue } from '../core/values';
import { judged } from './judge';
import type { FormView, RuleBase, RuleKind } from './rule';

export interface RowLabelsRule extends RuleBase {
  readonly kind: 'rowLabels';
  /** Prefix of the fields of Thông tin chung that list them. */
  readonly listPrefix: string;
  /** `giai đoạn` or `năm`. */
  readonly word: string;
  /** Label of the row that the form has below these; none for a form without totals. */
  readonly total?: string;
}

export const rowLabels: RuleKind<RowLabelsRule> = {
  kind: 'rowLabels',
  about: 'Dòng của biểu là đúng các giai đoạn hoặc năm đã ghi ở Thông tin chung, dưới đó là dòng Tổng cộng nếu mẫu có.',

  check(rule, view) {
    const general = view.book.forms.get('TTC');
    const listed = (general?.leaves ?? [])
      .filter((leaf) => leaf.key.startsWith(rule.listPrefix))
      .flatMap((leaf) => {
        const cell = general?.cell('-', leaf.key);
        return cell && read(cell.value).kind !== 'blank' ? [normalisePeriod(String(cell.value))] : [];
      });
    const seen = new Set<string>();
    const labels = view.rows('period', 'year').flatMap((row: FormRow): Check[] => {
      const at = view.form.labelAt.get(row.key);
      const column = view.form.leaves[0]?.key ?? '';
      if (!at) return [];
      const text = normalisePeriod(row.label);
      const again = seen.has(text);
      seen.add(text);
      if (again)
        return [
          judged(rule, view, row, column, at, 'fail', {
            say: [{ message: `Dòng "${row.label}" có hai lần trong biểu; mỗi ${rule.word} chỉ ghi một dòng.`, actual: row.label }],
          }),
        ];
      if (listed.length === 0) return [judged(rule, view, row, column, at, 'unknown')];
      if (listed.includes(text)) return [judged(rule, view, row, column, at, 'pass')];
      return [
        judged(rule, view, row, column, at, 'fail', {
          say: [
            {
              message: `Dòng "${row.label}" không có trong danh sách ${rule.word} ở Thông tin chung (${listed.join(', ')}).`,
              actual: row.label,
            },
          ],
        }),
      ];
    });
    return [...labels, ...totalRow(rule, view)];
  },

  glance(rule, shape) {
    const labels = shape
      .rows('period', 'year')
      .filter((row) => shape.labelled(row.key))
      .map((row) => normalisePeriod(row.label));
    const whole = rule.total === undefined || labels.length === 0 || shape.rows('total').length > 0;
    const twice = new Set(labels).size < labels.length;
    const fields = shape.listed(rule.listPrefix);
    let known: { readonly values: readonly CellValue[]; readonly listed: readonly string[] } | undefined;
    return ({ cells }, tally) => {
      if (twice || !whole) return false;
      if (!known || fields.some((at, i) => known?.values[i] !== cells[at]?.value)) {
        const values = fields.map((at) => cells[at]?.value ?? null);
        known = { values, listed: values.flatMap((value) => (read(value).kind === 'blank' ? [] : [normalisePeriod(String(value))])) };
      }
      const { listed } = known;
      if (listed.length === 0) tally.unknown += labels.length;
      else if (labels.every((label) => listed.includes(label))) tally.passed += labels.length;
      else return false;
      return true;
    };
  },
};

/** A form that should have totals and has no row for them: said at the label of its last row. */
function totalRow(rule: RowLabelsRule, view: FormView): Check[] {
  const last = view.rows('period', 'year').at(-1);
  const at = last && view.form.labelAt.get(last.key);
  if (rule.total === undefined || !at || view.rows('total').length > 0) return [];
  const message = `Dưới dòng "${last.label}" không có dòng ${rule.total}; thêm dòng này để tổng được tính và kiểm tra.`;
  return [judged(rule, view, last, view.form.leaves[0]?.key ?? '', at, 'fail', { say: [{ message, actual: last.label }] })];
}
