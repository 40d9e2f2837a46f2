/** The full check: every declared relation of every form that was found, in one pure pass. */
import { appendices } from '../appendices';
import type { Check, Finding, Report, Severity } from '../core/finding';
import type { Book } from '../core/form';
import { checkRule, spellOutRule } from '../rules';
import { withSuspects, type Judged } from './suspects';
import { viewOf } from './view';

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/**
 * Holds every relation against the forms of a book. Any values in, a report out: blank cells and text make a verdict
 * unknown, never an exception; the book is not changed; the same book always gives the same report.
 */
export function check(book: Book): Report {
  const judged: Judged[] = [];
  for (const appendix of appendices) {
    const form = book.forms.get(appendix.id);
    if (!form) continue;
    const view = viewOf(book, form);
    const leaves = form.leaves.map((leaf) => leaf.key);
    for (const rule of appendix.rules) {
      for (const single of spellOutRule(rule, leaves)) judged.push({ rule: single, view, checks: checkRule(single, view) });
    }
  }
  const checks = withSuspects(book, judged);
  const count = { pass: 0, fail: 0, unknown: 0 };
  for (const { verdict } of checks) count[verdict] += 1;
  return { passed: count.pass, failed: count.fail, unknown: count.unknown, checks, findings: inReadingOrder(checks) };
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
