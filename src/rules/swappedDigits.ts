/** Relation kind `swappedDigits`: two neighbours that differ by two digits changing places look like one figure typed twice. Never an error. */
import type { Check } from '../core/finding';
import { cellsOf, inRow, judged, rowName, spell, terms, type Term } from './judge';
import { fails } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface SwappedDigitsRule extends RuleBase {
  readonly kind: 'swappedDigits';
  /** Counts that stand side by side, from left to right. */
  readonly leaves: readonly string[];
}

/** Shorter figures change two digits into another's by chance. */
const SHORTEST = 100;

export const swappedDigits: RuleKind<SwappedDigitsRule> = {
  kind: 'swappedDigits',
  about: 'Hai ô cạnh nhau có số từ ba chữ số chỉ khác nhau hai chữ số liền kề đổi chỗ thì có thể một ô gõ nhầm.',

  check(rule, view) {
    const rows = view.rows('period', 'year');
    let above: readonly Term[] = [];
    return rows.flatMap((row, i): Check[] => {
      const line = terms(view, row.key, rule.leaves);
      const earlier = above;
      above = line;
      return line.flatMap((term, j): Check[] => {
        const neighbours = [line[j - 1], earlier[j]].filter((other) => other !== undefined && (other.value ?? 0) >= SHORTEST);
        if (!term.cell || (term.value ?? 0) < SHORTEST || neighbours.length === 0) return [];
        const twin = neighbours.find((other) => other && swapped(term.value ?? 0, other.value ?? 0));
        if (!twin) return [judged(rule, view, row, term.operand, term.cell.at, 'pass')];
        const before = rows[i - 1];
        const place = twin.operand === term.operand && before ? rowName(before) : `"${view.name(twin.operand)}"`;
        const message = `"${view.name(term.operand)}" ghi ${spell(term.value ?? 0)}, ${place.charAt(0).toLocaleLowerCase('vi')}${place.slice(1)} ghi ${spell(twin.value ?? 0)}: chỉ khác nhau hai chữ số đổi chỗ; xem có ô nào gõ nhầm không.`;
        return [
          judged(rule, view, row, term.operand, term.cell.at, 'fail', {
            say: [{ message: inRow(row, message), actual: term.cell.value, related: cellsOf([twin]) }],
          }),
        ];
      });
    });
  },

  glance(rule, shape) {
    const lines = shape.rows('period', 'year').map((row) => rule.leaves.map((leaf) => shape.at(row.key, leaf)));
    return ({ values }, tally) => {
      for (let i = 0; i < lines.length; i += 1) {
        const [line, above] = [lines[i] ?? [], lines[i - 1]];
        let left = Number.NaN;
        for (let j = 0; j < line.length; j += 1) {
          const value = values[line[j] ?? -1] ?? Number.NaN;
          const up = above ? (values[above[j] ?? -1] ?? Number.NaN) : Number.NaN;
          if (value >= SHORTEST && (left >= SHORTEST || up >= SHORTEST)) {
            if ((left >= SHORTEST && mayBeSwapped(value, left)) || (up >= SHORTEST && mayBeSwapped(value, up))) fails(tally);
            else tally.passed += 1;
          }
          left = value;
        }
      }
      return true;
    };
  },
};

/** Digits that change places leave a multiple of nine between two whole figures. */
function mayBeSwapped(a: number, b: number): boolean {
  return a !== b && ((a - b) % 9 === 0 || !Number.isInteger(a - b)) && swapped(a, b);
}

/** Whether two neighbouring digits of the one, changed with each other, make the other. */
function swapped(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  if (a === b || left.length !== right.length) return false;
  const at = [...left].findIndex((digit, i) => digit !== right[i]);
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2);
}
