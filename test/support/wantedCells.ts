/** Which cells a sheet should light by itself: those that failed checks of its relations are about. */
import { appendices } from '../../src/appendices';
import type { Setup } from '../../src/appendices/appendix';
import { viewOf } from '../../src/checking/view';
import { checkRule, spellOutRule, type Rule } from '../../src/rules';
import { foundIn, modelWith, type Figures } from './forms';
import type { LitCell } from './litCells';

/** Kinds that plain Excel has no words for, and why. */
export const NOT_IN_EXCEL: Partial<Record<Rule['kind'], string>> = {
  attendance: 'a note that the check asks once; a form that is full of colours is read by nobody',
  controlTotals: 'its cells light where they are drawn, beside the form: see the controls of a sheet',
  copiedRow: 'a note, as above',
  pace: 'a note, as above',
  swappedDigits: 'a note, as above',
  blankMark: 'asks what a dash means; it never fails',
  overlap: 'tells that two groups may share members; it never fails',
  precision: 'reads number formats, which no function of Excel gives',
  rowLabels: 'row labels are formulas over Thông tin chung and differ only when typed over',
  documentDates: 'numbers of one issuer are read out of the text of a number',
  documentList: 'numbers are compared without regard to how they are spelled',
  documentNumbers: 'the form of a number is a pattern',
  supersededDocuments: 'a number is looked up among documents that were replaced',
};

/** A cell as the comparison knows it: `K1 error PL6!8:1`. */
export function keyOfLit({ rule, severity, sheet, row, column }: Omit<LitCell, 'lit' | 'formula'>): string {
  return `${rule} ${severity} ${sheet}!${String(row)}:${String(column)}`;
}

/** Every cell that a failed check should light. */
export function wantedCells(figures: Figures, setup: Setup): Set<string> {
  const { book } = foundIn(modelWith(figures, setup));
  const cells = new Set<string>();
  for (const appendix of appendices) {
    const form = book.forms.get(appendix.id);
    if (!form) continue;
    const view = viewOf(book, form);
    for (const declared of appendix.rules) {
      if (NOT_IN_EXCEL[declared.kind]) continue;
      for (const rule of spellOutRule(
        declared,
        form.leaves.map((leaf) => leaf.key),
      )) {
        for (const check of checkRule(rule, view)) {
          if (check.verdict !== 'fail') continue;
          const { severity } = check.findings[0] ?? rule;
          for (const { row, leaf } of painted(rule, check.row, check.column, view)) {
            const at = form.cell(row, leaf)?.at;
            if (at) cells.add(keyOfLit({ rule: rule.id, severity, ...at }));
          }
        }
      }
    }
  }
  return cells;
}

/** The cells that a failed check is about: those of its relation in the form itself, or the one that it is reported at. */
function painted(rule: Rule, row: string, column: string, view: ReturnType<typeof viewOf>): { row: string; leaf: string }[] {
  const own = (operands: readonly string[]) => operands.filter((operand) => !operand.includes('.')).map((leaf) => ({ row, leaf }));
  switch (rule.kind) {
    case 'atMost':
      return own([...rule.parts, ...rule.wholes]);
    case 'equalSums':
      return own([...rule.left, ...rule.right]);
    case 'implies':
      return own([rule.when.leaf, ...rule.then.anyOf]);
    case 'pair':
      return own([rule.events, rule.people]);
    case 'identical':
      return view.rows('period', 'year').flatMap((other) => rule.leaves.map((leaf) => ({ row: other.key, leaf })));
    default:
      return [{ row, leaf: column }];
  }
}
