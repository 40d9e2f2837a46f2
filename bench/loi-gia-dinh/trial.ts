/** One slip in one workbook: what the check makes of it. */
import { check } from '../../src/checking/check';
import { viewOf } from '../../src/checking/view';
import { appendices } from '../../src/appendices';
import { shown } from '../../src/core/cellRef';
import type { Finding } from '../../src/core/finding';
import { constraintsOf, spellOutRule } from '../../src/rules';
import { brokenByHand } from '../byHand';
import { dice } from '../random';
import type { Edit, Operator } from './operators';
import { consistentWorkbook, type Kind, type Sheets, type Totals } from './workbook';

export interface Outcome {
  /** Equations between typed figures that the slipped cells lie on, the least of them. */
  readonly relations: number;
  /** A relation is broken, or a cell holds no figure of its kind; told by hand-written loops. */
  readonly visible: boolean;
  readonly detected: boolean;
  readonly first: boolean;
  readonly three: boolean;
  /** The first suspect is proposed the right figure. */
  readonly repaired: boolean;
  /** Some finding offers first a change that leaves a cell wrong. */
  readonly misrepaired: boolean;
  readonly tie: boolean;
}

/** Puts a slip into the workbook of a seed; `undefined` when it has no place for it. */
export function tryOut(operator: Operator, seed: number, totals: Totals, kind?: Kind): Outcome | undefined {
  const clean = consistentWorkbook(seed, totals, kind);
  const edits = operator.slip(clean, dice(seed ^ 0x5bd1e995));
  if (!edits) return undefined;
  const slipped = clean.with(edits);
  const before = new Set(serious(clean).map(name));
  const found = serious(slipped).filter((finding) => !before.has(name(finding)));
  const handBefore = new Set(brokenByHand(clean.book));
  const truth = new Map(edits.map(([place]) => [shown(clean.get(place)!.at), clean.get(place)?.value ?? null]));
  const best = found.reduce<Finding | undefined>(
    (top, one) => ((one.suspects[0]?.score ?? -1) > (top?.suspects[0]?.score ?? -1) ? one : top),
    undefined,
  );
  const suspects = best?.suspects ?? [];
  const right = suspects[0] && truth.get(shown(suspects[0].at));
  return {
    relations: Math.min(...edits.map((edit) => equations(clean, edit))),
    visible: brokenByHand(slipped.book).some((one) => !handBefore.has(one)),
    detected: found.length > 0,
    first: right !== undefined,
    three: suspects.some((suspect) => truth.has(shown(suspect.at))),
    repaired: right !== undefined && same(suspects[0]?.proposed, right),
    misrepaired: found.some((finding) => misleads(finding, truth, clean)),
    tie: found.some((finding) => finding.message.includes('Chưa thể kết luận')),
  };
}

function serious(sheets: Sheets): Finding[] {
  return check(sheets.book).findings.filter((finding) => finding.severity !== 'note');
}

const name = (finding: Finding): string => `${finding.rule} ${finding.severity} ${shown(finding.at)} ${finding.column}`;

function same(proposed: unknown, truth: unknown): boolean {
  return typeof proposed === 'number' && typeof truth === 'number'
    ? Math.abs(proposed - truth) < 0.0051 * (Number.isInteger(truth) ? 0 : 1) + 1e-9
    : proposed === truth;
}

/** A first fix that puts anything but the truth into a cell; a restored formula does so when its total was right before. */
function misleads(finding: Finding, truth: ReadonlyMap<string, unknown>, clean: Sheets): boolean {
  const edits = finding.fixes[0]?.edits ?? [];
  return edits.some(({ at, value, formula }) => {
    const cell = shown(at);
    if (formula !== undefined)
      return (
        !truth.has(cell) ||
        [...truth.keys()].some(
          (other) => other !== cell && other.startsWith(cell.split('!')[0] ?? '') && other.replace(/\d+$/, '') === cell.replace(/\d+$/, ''),
        )
      );
    return !truth.has(cell) ? !same(value, valueIn(clean, cell)) : !same(value, truth.get(cell));
  });
}

function valueIn(sheets: Sheets, cell: string): unknown {
  for (const form of sheets.book.forms.values()) {
    for (const row of form.rows)
      for (const leaf of form.leaves) {
        const own = form.cell(row.key, leaf.key);
        if (own && shown(own.at) === cell) return own.value;
      }
  }
  return undefined;
}

/** Equations over typed cells (sums that are not live formulas, typed percentages) that a cell takes part in. */
function equations(sheets: Sheets, [place]: Edit): number {
  const at = sheets.get(place)?.at;
  const form = sheets.book.forms.get(place.form);
  const appendix = appendices.find((one) => one.id === place.form);
  if (!at || !form || !appendix) return 0;
  const view = viewOf(sheets.book, form);
  const here = shown(at);
  return appendix.rules
    .flatMap((rule) => spellOutRule(rule, sheets.leaves(place.form)))
    .flatMap((rule) => constraintsOf(rule, view))
    .filter((one) => {
      if (one.severity !== 'error') return false;
      if (one.form === 'sum' && one.relation === 'zero')
        return (
          one.shares.some((share) => shown(share.at) === here) &&
          one.shares.every((share) => !share.least && (!share.open || valueIn(sheets, shown(share.at)) !== null))
        );
      return (
        one.form === 'ratio' &&
        [one.printed, one.part, one.whole].every((cell) => typeof valueIn(sheets, shown(cell)) === 'number') &&
        [one.printed, one.part, one.whole].some((cell) => shown(cell) === here)
      );
    }).length;
}
