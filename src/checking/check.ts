/** The full check: every declared relation of every form that was found, in one pure pass. */
import { appendices } from '../appendices';
import type { Check, Finding, Report, Severity } from '../core/finding';
import type { Book } from '../core/form';
import { checkRule, type Tally } from '../rules';
import { planned, type Planned } from './plan';
import { withSuspects, type Seen } from './suspects';
import { viewOf } from './view';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/**
 * Holds every relation against the forms of a book. Any values in, a report out: blank cells and text make a verdict
 * unknown, never an exception; the book is not changed; the same book always gives the same report.
 */
export function check(book: Book): Report {
  const { flat, laid, plan } = planned(book);
  const forms = laid.map(({ form }, i): Seen => ({ view: viewOf(book, form, plan.words), rules: plan.rules[i] ?? [] }));
  const count: Tally = { passed: 0, unknown: 0 };
  const closer = new Map<Planned, readonly Check[]>();
  for (const { view, rules } of forms) {
    for (const one of rules) {
      const { passed, unknown } = count;
      if (one.glance?.(flat, count)) continue;
      [count.passed, count.unknown] = [passed, unknown];
      closer.set(one, checkRule(one.rule, view));
    }
  }
  const told = withSuspects(book, forms, closer);
  const spoken = [...told.values()].flat();
  const verdicts = { pass: count.passed, fail: 0, unknown: count.unknown };
  for (const { verdict } of spoken) verdicts[verdict] += 1;
  let all: readonly Check[] | undefined;
  return {
    passed: verdicts.pass,
    failed: verdicts.fail,
    unknown: verdicts.unknown,
    // Where nothing is to be said the single checks are spelled out only for those who ask.
    get checks() {
      return (all ??= forms.flatMap(({ view, rules }) => rules.flatMap((one) => told.get(one) ?? checkRule(one.rule, view))));
    },
    findings: inReadingOrder(spoken),
  };
}

function inReadingOrder(checks: readonly Check[]): Finding[] {
  const order = new Map(appendices.map((appendix, i) => [appendix.id, i]));
  return checks
    .flatMap((one) => one.findings)
    .sort(
      (a, b) =>
        (order.get(a.appendix) ?? 0) - (order.get(b.appendix) ?? 0) ||
        WEIGHT[a.severity] - WEIGHT[b.severity] ||
        a.at.row - b.at.row ||
        a.at.column - b.at.column ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
}
