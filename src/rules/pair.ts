/** Relation kind `pair`: events and the people at them come together; people are rarely fewer than events. */
import type { CellRef } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check } from '../core/finding';
import { cellsOf, inRow, judged, missingOf, spell, terms, type Say, type Term } from './judge';
import { fails, HOLDS } from './glance';
import { areFigures } from './native';
import type { RuleBase, RuleKind } from './rule';

export interface PairRule extends RuleBase {
  readonly kind: 'pair';
  readonly events: string;
  readonly people: string;
  /** Whether fewer people than events is worth a warning. */
  readonly atLeastOneEach: boolean;
}

export const pair: RuleKind<PairRule> = {
  kind: 'pair',
  about: 'Có cuộc thì có người tham gia và ngược lại; số người ít khi nhỏ hơn số cuộc.',

  check(rule, view) {
    return view.rows('period', 'year').flatMap((row): Check[] => {
      const [events, people] = terms(view, row.key, [rule.events, rule.people]) as [Term, Term];
      if (!events.cell || !people.cell) return [];
      const [first, second] = [view.label(rule.events), view.label(rule.people)];
      const names = { events: `"${first.own}"`, people: `"${second.own}"` };
      const about = (sentence: string): string => inRow(row, first.group ? `${first.group}: ${sentence}` : sentence);
      const [e, p] = [events.value, people.value];
      const fail = (at: Term, say: Say): Check =>
        judged(rule, view, row, at.operand, at.cell?.at ?? people.cell!.at, 'fail', {
          say: [{ actual: at.cell?.value ?? null, related: cellsOf([at === people ? events : people]), ...say }],
        });
      if (e === undefined || p === undefined) {
        const [given, blank] = e === undefined ? [people, events] : [events, people];
        const half = (given.value ?? 0) > 0 && blank.blank;
        return [
          judged(rule, view, row, blank.operand, blank.cell?.at ?? people.cell.at, 'unknown', {
            missing: missingOf([events, people]),
            say: half
              ? [
                  {
                    severity: 'note',
                    message: about(
                      `${given === events ? names.events : names.people} là ${spell(given.value ?? 0)} nhưng ${blank === events ? names.events : names.people} còn để trống.`,
                    ),
                    related: cellsOf([given]),
                  },
                ]
              : [],
          }),
        ];
      }
      if (e === 0 && p > 0)
        return [
          fail(people, {
            message: about(`${names.events} là 0 nhưng ${names.people} ghi ${spell(p)}; không có cuộc nào thì không có người tham gia.`),
            expected: 0,
          }),
        ];
      if (e > 0 && p === 0) return [fail(people, { message: about(`${names.events} là ${spell(e)} nhưng ${names.people} ghi 0.`) })];
      if (rule.atLeastOneEach && p < e)
        return [
          fail(people, {
            severity: 'warning',
            message: about(`${names.people} là ${spell(p)}, ít hơn ${names.events} là ${spell(e)}; xem có ghi nhầm hai ô cho nhau không.`),
          }),
        ];
      return [judged(rule, view, row, rule.people, people.cell.at, 'pass')];
    });
  },

  glance(rule, shape) {
    const places = shape.rows('period', 'year').flatMap((row) => {
      const [events, people] = [shape.at(row.key, rule.events), shape.at(row.key, rule.people)];
      return events < 0 || people < 0 ? [] : [{ events, people }];
    });
    return ({ values, holds }, tally) => {
      for (const { events, people } of places) {
        const [e, p] = [values[events], values[people]] as [number, number];
        if (Number.isNaN(e) || Number.isNaN(p)) {
          const [given, other] = Number.isNaN(e) ? [p, events] : [e, people];
          if (given > 0 && holds[other] === HOLDS.blank) tally.noted = true;
          tally.unknown += 1;
        } else {
          if ((e === 0 && p > 0) || (e > 0 && p === 0) || (rule.atLeastOneEach && p < e)) fails(tally);
          else tally.passed += 1;
        }
      }
      return true;
    };
  },

  constraints(rule, view) {
    return view.rows('period', 'year').flatMap((row): Constraint[] => {
      const [events, people] = [view.cell(row.key, rule.events)?.at, view.cell(row.key, rule.people)?.at];
      if (!events || !people) return [];
      const at = { row: row.key, column: rule.people, severity: rule.severity };
      const needs = (when: CellRef, then: CellRef): Constraint => ({
        ...at,
        form: 'implies',
        when: { at: when, is: 'positive' },
        then: { anyOf: [then], is: 'positive' },
      });
      const each = [
        { at: events, times: 1, open: true },
        { at: people, times: -1, open: true },
      ];
      const plenty: Constraint = { ...at, severity: 'warning', form: 'sum', shares: each, relation: 'atMostZero' };
      return [needs(people, events), needs(events, people), ...(rule.atLeastOneEach ? [plenty] : [])];
    });
  },

  conditions: (rule, place) => {
    const [e, p] = [place.ref(rule.events), place.ref(rule.people)];
    if (e === undefined || p === undefined) return [];
    const leaves = [rule.events, rule.people];
    const both = areFigures([e, p]);
    const rows = ['period', 'year'] as const;
    const alone = `AND(N(${e})>0,N(${p})=0)`;
    const few = `AND(${both},N(${p})<N(${e}),NOT(${alone}))`;
    return [
      { leaves, rows, severity: rule.severity, formula: `AND(${both},OR(AND(N(${e})=0,N(${p})>0),${alone}))` },
      ...(rule.atLeastOneEach ? [{ leaves, rows, severity: 'warning' as const, formula: few }] : []),
    ];
  },
};
