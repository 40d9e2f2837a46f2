/** Relation kind `attendance`: people at one event are seldom very many, nor many times more or fewer than before. Never an error. */
import type { Check } from '../core/finding';
import { formatNumber } from '../core/number';
import { cellsOf, inRow, judged, rowName, spell, terms, type Term } from './judge';
import { fails } from './glance';
import type { RuleBase, RuleKind } from './rule';

export interface AttendanceRule extends RuleBase {
  readonly kind: 'attendance';
  readonly events: string;
  readonly people: string;
  /** People at one event that are worth a second look. */
  readonly most: number;
  /** So many times more or fewer than in the row before, too. */
  readonly times: number;
}

export const attendance: RuleKind<AttendanceRule> = {
  kind: 'attendance',
  about: 'Số người bình quân một cuộc ít khi quá lớn, hoặc hơn kém dòng trước nhiều lần.',

  check(rule, view) {
    let usual: { readonly each: number; readonly name: string; readonly pair: readonly Term[] } | undefined;
    return view.rows('period', 'year').flatMap((row): Check[] => {
      const pair = terms(view, row.key, [rule.events, rule.people]) as [Term, Term];
      const [events, people] = pair;
      // Fewer people than events is a finding of its own.
      if (!people.cell || events.value === undefined || people.value === undefined || events.value <= 0 || people.value < events.value)
        return [];
      const each = people.value / events.value;
      const before = usual;
      usual = { each, name: rowName(row), pair };
      const leap = before && Math.max(each / before.each, before.each / each) >= rule.times ? before : undefined;
      if (each <= rule.most && !leap) return [judged(rule, view, row, rule.people, people.cell.at, 'pass')];
      const { group } = view.label(rule.events);
      const shown = (value: number): string => formatNumber(Number(value.toFixed(1)));
      const against = leap ? `, ${leap.name.charAt(0).toLocaleLowerCase('vi')}${leap.name.slice(1)} là ${shown(leap.each)}` : '';
      const message = `${group ? `${group}: ` : ''}${spell(people.value)} người / ${spell(events.value)} cuộc, bình quân ${shown(each)} người một cuộc${against}; xem lại các số này.`;
      return [
        judged(rule, view, row, rule.people, people.cell.at, 'fail', {
          say: [{ message: inRow(row, message), actual: people.value, related: cellsOf([events, ...(leap?.pair ?? [])]) }],
        }),
      ];
    });
  },

  glance(rule, shape) {
    const pairs = shape.rows('period', 'year').flatMap((row) => {
      const [events, people] = [shape.at(row.key, rule.events), shape.at(row.key, rule.people)];
      return events < 0 || people < 0 ? [] : [{ events, people }];
    });
    return ({ values }, tally) => {
      let before = Number.NaN;
      for (const { events, people } of pairs) {
        const [e, p] = [values[events], values[people]] as [number, number];
        if (!(e > 0 && p >= e)) continue;
        const each = p / e;
        if (each > rule.most || Math.max(each / before, before / each) >= rule.times) fails(tally);
        else tally.passed += 1;
        before = each;
      }
      return true;
    };
  },
};
