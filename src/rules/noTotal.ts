/** Relation kind `noTotal`: a figure of a year is not totalled over periods. */
import { inRow, judged, wrongWhereFailed } from './judge';
import type { RuleBase, RuleKind } from './rule';
import { read } from '../core/values';
import { formatNumber } from '../core/number';
import { HOLDS } from './glance';
import { isWritten } from './native';

export interface NoTotalRule extends RuleBase {
  readonly kind: 'noTotal';
  /** Keys that begin so are the yearly leaves. */
  readonly keyPrefixes: readonly string[];
}

export const noTotal: RuleKind<NoTotalRule> = {
  kind: 'noTotal',
  about: 'Số liệu thống kê theo năm thì dòng Tổng cộng để trống.',

  check(rule, view) {
    return view.rows('total').flatMap((row) =>
      view.form.leaves
        .filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.key.startsWith(prefix)))
        .flatMap((leaf) => {
          const cell = view.cell(row.key, leaf.key);
          if (!cell) return [];
          const reading = read(cell.value);
          if (reading.kind === 'blank' || reading.kind === 'dash' || (reading.kind === 'text' && reading.text.toLowerCase() === 'x')) {
            return [judged(rule, view, row, leaf.key, cell.at, 'pass')];
          }
          const shown = reading.kind === 'number' ? formatNumber(reading.value) : String(cell.value);
          return [
            judged(rule, view, row, leaf.key, cell.at, 'fail', {
              say: [
                {
                  message: inRow(
                    row,
                    `"${view.name(leaf.key)}" ghi ${shown}, nhưng đây là số liệu theo năm, không cộng theo giai đoạn; để trống ô này.`,
                  ),
                  expected: null,
                  actual: cell.value,
                  related: view.rows('period').flatMap((other) => view.cell(other.key, leaf.key)?.at ?? []),
                  fixes: [{ label: 'Xóa số ở ô Tổng cộng', edits: [{ at: cell.at, value: null }] }],
                },
              ],
            }),
          ];
        }),
    );
  },

  glance(rule, shape) {
    const yearly = shape.leaves.filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.key.startsWith(prefix)));
    const places = shape.rows('total').flatMap((row) => yearly.map((leaf) => shape.at(row.key, leaf.key)).filter((at) => at >= 0));
    return ({ holds }, tally) => {
      for (const at of places) if (holds[at] !== HOLDS.blank) return false;
      tally.passed += places.length;
      return true;
    };
  },

  constraints: (rule, view, judged = noTotal.check(rule, view)) => wrongWhereFailed(judged),

  conditions: (rule, place) =>
    place.leaves
      .filter((leaf) => rule.keyPrefixes.some((prefix) => leaf.startsWith(prefix)))
      .flatMap((leaf) => {
        const ref = place.ref(leaf);
        return ref === undefined
          ? []
          : [{ leaves: [leaf], rows: ['total'] as const, severity: rule.severity, formula: `IF(ISERROR(${ref}),TRUE,${isWritten(ref)})` }];
      }),
};
