/** The full check: every declared relation of every form that was found, in one pure pass. */
import { appendices } from '../appendices';
import type { Check, Finding, Report, Severity } from '../core/finding';
import type { Book } from '../core/form';
import { checkRule, type FormView, type Tally } from '../rules';
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
  const count: Tally = { passed: 0, failed: 0, unknown: 0, noted: false };
  const spoken: { readonly rule: Planned; readonly view: FormView; readonly judged: readonly Check[] | undefined }[] = [];
  for (const { view, rules } of forms) {
    for (const rule of rules) {
      const { passed, failed, unknown } = count;
      count.noted = false;
      if (!rule.glance?.(flat, count)) {
        [count.passed, count.failed, count.unknown] = [passed, failed, unknown];
        spoken.push({ rule, view, judged: checkRule(rule.rule, view) });
      } else if (count.noted) spoken.push({ rule, view, judged: undefined });
    }
  }
  const verdicts = { pass: count.passed, fail: count.failed, unknown: count.unknown };
  for (const { judged } of spoken) for (const { verdict } of judged ?? []) verdicts[verdict] += 1;

  // What is said beside a verdict, and who is to blame for a failure, is worked out for those who read it.
  const told = once(() =>
    withSuspects(book, forms, new Map(spoken.map(({ rule, view, judged }) => [rule, judged ?? checkRule(rule.rule, view)]))),
  );
  const checks = once(() => forms.flatMap(({ view, rules }) => rules.flatMap((one) => told().get(one) ?? checkRule(one.rule, view))));
  const findings = once(() => inReadingOrder([...told().values()].flat()));
  return {
    passed: verdicts.pass,
    failed: verdicts.fail,
    unknown: verdicts.unknown,
    get checks() {
      return checks();
    },
    get findings() {
      return findings();
    },
  };
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
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
