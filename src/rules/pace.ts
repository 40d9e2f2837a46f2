/** Relation kind `pace`: a count per year, or a stock from year to year, seldom leaps from one row to the next. Never an error. */
import type { Check } from '../core/finding';
import type { FormRow } from '../core/form';
import { formatNumber } from '../core/number';
import { spanOf, yearsIn } from '../core/period';
import { cellsOf, inRow, judged, rowName, spell, terms, type Term } from './judge';
import { fails } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface PaceRule extends RuleBase {
  readonly kind: 'pace';
  readonly leaves: readonly string[];
  /** A leap is this many times more or less. */
  readonly times: number;
  /** Where neither figure reaches this, a leap says nothing. */
  readonly least: number;
}

export const pace: RuleKind<PaceRule> = {
  kind: 'pace',
  about: 'So với dòng trước, số bình quân mỗi năm (hoặc số của năm) ít khi tăng, giảm nhiều lần; dòng còn trống thì không so.',

  check(rule, view) {
    const rows = paced(view.rows('period', 'year'));
    return rows.slice(1).flatMap((later, i) => {
      const earlier = rows[i] as (typeof rows)[number];
      return rule.leaves.flatMap((leaf): Check[] => {
        const [before] = terms(view, earlier.row.key, [leaf]) as [Term];
        const [now] = terms(view, later.row.key, [leaf]) as [Term];
        const [a, b] = [before.value, now.value];
        if (!now.cell || a === undefined || b === undefined || a <= 0 || b <= 0) return [];
        const [slow, fast] = [a / earlier.years, b / later.years];
        if (!leaps(rule, a, b, slow, fast)) return [judged(rule, view, later.row, leaf, now.cell.at, 'pass')];
        const message = `"${view.name(leaf)}" ghi ${spellPace(b, later)}, ${lowered(earlier.row)} ghi ${spellPace(a, earlier)}: ${spellLeap(fast / slow)}; xem lại hai số này.`;
        return [
          judged(rule, view, later.row, leaf, now.cell.at, 'fail', {
            say: [{ message: inRow(later.row, message), actual: b, related: cellsOf([before]) }],
          }),
        ];
      });
    });
  },

  glance(rule, shape) {
    const rows = paced(shape.rows('period', 'year'));
    const places = rows.slice(1).flatMap((later, i) => {
      const earlier = rows[i] as (typeof rows)[number];
      return rule.leaves.flatMap((leaf) => {
        const [before, now] = [shape.at(earlier.row.key, leaf), shape.at(later.row.key, leaf)];
        return before < 0 || now < 0 ? [] : [{ before, now, then: earlier.years, since: later.years }];
      });
    });
    return ({ values }, tally) => {
      for (const { before, now, then, since } of places) {
        const [a, b] = [values[before], values[now]] as [number, number];
        if (!(a > 0 && b > 0)) continue;
        if (leaps(rule, a, b, a / then, b / since)) fails(tally);
        else tally.passed += 1;
      }
      return true;
    };
  },
};

/** Rows whose length in years is known. */
function paced(rows: readonly FormRow[]): { readonly row: FormRow; readonly years: number }[] {
  return rows.flatMap((row) => {
    const span = spanOf(row.label);
    return row.kind === 'year' ? [{ row, years: 1 }] : span && span.to >= span.from ? [{ row, years: yearsIn(span) }] : [];
  });
}

function leaps(rule: PaceRule, a: number, b: number, slow: number, fast: number): boolean {
  return Math.max(a, b) >= rule.least && Math.max(slow / fast, fast / slow) >= rule.times;
}

function spellPace(value: number, { row, years }: { readonly row: FormRow; readonly years: number }): string {
  if (row.kind === 'year' || years === 1) return spell(value);
  return `${spell(value)} (bình quân ${formatNumber(Number((value / years).toFixed(1)))} mỗi năm)`;
}

function spellLeap(ratio: number): string {
  if (ratio >= 1) return `gấp ${formatNumber(Number(ratio.toFixed(1)))} lần`;
  return ratio < 0.001 ? 'chưa bằng 0,1%' : `chỉ bằng ${formatNumber(Number((ratio * 100).toFixed(1)))}%`;
}

function lowered(row: FormRow): string {
  const name = rowName(row);
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}
