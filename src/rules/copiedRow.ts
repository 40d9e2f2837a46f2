/** Relation kind `copiedRow`: many figures that stand alike in two rows that follow one another look copied. Never an error. */
import type { Check } from '../core/finding';
import { cellsOf, inRow, judged, rowName, spell, terms, type Term } from './judge';
import { fails } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface CopiedRowRule extends RuleBase {
  readonly kind: 'copiedRow';
  readonly leaves: readonly string[];
}

/** Figures below this agree by chance. */
const TELLING = 10;
/** So many telling figures alike, and at least half of all that could be compared. */
const MANY = 3;

export const copiedRow: RuleKind<CopiedRowRule> = {
  kind: 'copiedRow',
  about: 'Hai dòng liền nhau có nhiều số từ 10 trở lên giống hệt nhau thì có thể do chép dòng; chưa đủ ba số để so thì không xét.',

  check(rule, view) {
    const rows = view.rows('period', 'year');
    return rows.slice(1).flatMap((row, i): Check[] => {
      const above = rows[i];
      if (!above) return [];
      const here = terms(view, row.key, rule.leaves);
      const there = terms(view, above.key, rule.leaves);
      const telling = here.flatMap((term, j): (readonly [Term, Term])[] => {
        const other = there[j];
        if (term.value === undefined || other?.value === undefined) return [];
        return Math.max(term.value, other.value) >= TELLING ? [[term, other]] : [];
      });
      const alike = telling.filter(([term, other]) => term.value === other.value);
      const suspect = alike.length >= MANY && alike.length * 2 >= telling.length;
      const [first] = (suspect ? alike[0] : telling[0]) ?? [];
      if (telling.length < MANY || !first?.cell) return [];
      if (!suspect) return [judged(rule, view, row, first.operand, first.cell.at, 'pass')];
      const figures = alike.slice(0, 5).map(([term]) => `"${view.name(term.operand)}" ${spell(term.value ?? 0)}`);
      const more = alike.length > figures.length ? ` và ${spell(alike.length - figures.length)} số khác` : '';
      const earlier = rowName(above);
      const message = `${spell(alike.length)} số giống hệt ${earlier.charAt(0).toLocaleLowerCase('vi')}${earlier.slice(1)}: ${figures.join(', ')}${more}; xem có phải chép dòng mà chưa sửa không.`;
      return [
        judged(rule, view, row, first.operand, first.cell.at, 'fail', {
          say: [
            { message: inRow(row, message), actual: first.cell.value, related: cellsOf(alike.flat().filter((term) => term !== first)) },
          ],
        }),
      ];
    });
  },

  glance(rule, shape) {
    const lines = shape.rows('period', 'year').map((row) => rule.leaves.map((leaf) => shape.at(row.key, leaf)));
    return ({ values }, tally) => {
      for (let i = 1; i < lines.length; i += 1) {
        const [here, there] = [lines[i] ?? [], lines[i - 1] ?? []];
        let [telling, alike] = [0, 0];
        for (let j = 0; j < here.length; j += 1) {
          const [value, other] = [values[here[j] ?? -1] ?? Number.NaN, values[there[j] ?? -1] ?? Number.NaN];
          // With one of them absent no comparison holds.
          if (!(value >= TELLING || other >= TELLING) || Number.isNaN(value - other)) continue;
          telling += 1;
          if (value === other) alike += 1;
        }
        if (telling < MANY) continue;
        if (alike >= MANY && alike * 2 >= telling) fails(tally);
        else tally.passed += 1;
      }
      return true;
    };
  },
};
