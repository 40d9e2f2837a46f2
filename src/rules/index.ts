/** Every kind of relation, by name: the one place where a kind is registered. */
import type { Constraint } from '../core/constraint';
import type { Check } from '../core/finding';
import { addends, type AddendsRule } from './addends';
import { atMost, type AtMostRule } from './atMost';
import { attendance, type AttendanceRule } from './attendance';
import { blankMark, type BlankMarkRule } from './blankMark';
import { cellType, type CellTypeRule } from './cellType';
import { change, type ChangeRule } from './change';
import { controlTotals, type ControlTotalsRule } from './controlTotals';
import { copiedRow, type CopiedRowRule } from './copiedRow';
import { derived, type DerivedRule } from './derived';
import { documentDates, type DocumentDatesRule } from './documentDates';
import { documentList, type DocumentListRule } from './documentList';
import { documentNumbers, type DocumentNumbersRule } from './documentNumbers';
import { equalSums, type EqualSumsRule } from './equalSums';
import { identical, type IdenticalRule } from './identical';
import { implies, type ImpliesRule } from './implies';
import { noTotal, type NoTotalRule } from './noTotal';
import { overlap, type OverlapRule } from './overlap';
import { pace, type PaceRule } from './pace';
import { pair, type PairRule } from './pair';
import { periods, type PeriodsRule } from './periods';
import { precision, type PrecisionRule } from './precision';
import { ratio, type RatioRule } from './ratio';
import { rowLabels, type RowLabelsRule } from './rowLabels';
import type { Glance, Shape } from './glance';
import type { FormView, NativeCondition, NativePlace, NativeValue, RuleKind } from './rule';
import { supersededDocuments, type SupersededDocumentsRule } from './supersededDocuments';
import { swappedDigits, type SwappedDigitsRule } from './swappedDigits';
import { total, type TotalRule } from './total';
import { yearInPeriod, type YearInPeriodRule } from './yearInPeriod';

/** A declared relation of any kind. */
export type Rule =
  | AddendsRule
  | AtMostRule
  | AttendanceRule
  | BlankMarkRule
  | CellTypeRule
  | ChangeRule
  | ControlTotalsRule
  | CopiedRowRule
  | DerivedRule
  | DocumentDatesRule
  | DocumentListRule
  | DocumentNumbersRule
  | EqualSumsRule
  | IdenticalRule
  | ImpliesRule
  | NoTotalRule
  | OverlapRule
  | PaceRule
  | PairRule
  | PeriodsRule
  | PrecisionRule
  | RatioRule
  | RowLabelsRule
  | SupersededDocumentsRule
  | SwappedDigitsRule
  | TotalRule
  | YearInPeriodRule;

type Kinds = { readonly [K in Rule['kind']]: RuleKind<Extract<Rule, { kind: K }>> };

export const ruleKinds: Kinds = {
  addends,
  atMost,
  attendance,
  blankMark,
  cellType,
  change,
  controlTotals,
  copiedRow,
  derived,
  documentDates,
  documentList,
  documentNumbers,
  equalSums,
  identical,
  implies,
  noTotal,
  overlap,
  pace,
  pair,
  periods,
  precision,
  ratio,
  rowLabels,
  supersededDocuments,
  swappedDigits,
  total,
  yearInPeriod,
};

/** The kind of a rule; the cast is sound as `kind` selects the pair of declaration and kind together. */
function kindOf(rule: Rule): RuleKind<Rule> {
  return ruleKinds[rule.kind];
}

/** A declaration over several leaves, or over every year (`mttq_hv_y*`), as one declaration for each. */
export function spellOutRule(rule: Rule, leaves: readonly string[]): Rule[] {
  if (rule.kind === 'total' || rule.kind === 'addends') return rule.leaves.map((leaf) => ({ ...rule, leaves: [leaf] }));
  if (rule.kind !== 'atMost' || ![...rule.parts, ...rule.wholes].some((operand) => operand.endsWith('*'))) return [rule];
  const stem = (rule.parts[0] ?? '').replace('*', '');
  const years = leaves.filter((leaf) => leaf.startsWith(stem)).map((leaf) => leaf.slice(stem.length));
  const at = (operands: readonly string[], year: string): string[] => operands.map((operand) => operand.replace('*', year));
  return years.map((year) => ({ ...rule, parts: at(rule.parts, year), wholes: at(rule.wholes, year) }));
}

/** All checks of a rule in a form. */
export function checkRule(rule: Rule, view: FormView): Check[] {
  return kindOf(rule).check(rule, view);
}

/** A rule worked out for forms of one shape; `undefined` for one that is always judged in full. */
export function glanceOf(rule: Rule, shape: Shape): Glance | undefined {
  return kindOf(rule).glance?.(rule, shape);
}

/** What a rule demands of the numbers of a form; nothing for a relation that is not about numbers. `judged` are its checks, where these are known. */
export function constraintsOf(rule: Rule, view: FormView, judged?: readonly Check[]): Constraint[] {
  return kindOf(rule).constraints?.(rule, view, judged) ?? [];
}

/** Formulas that a rule puts into cells of the form. */
export function nativeValues(rule: Rule, place: NativePlace): NativeValue[] {
  return kindOf(rule).values?.(rule, place) ?? [];
}

/** Conditions under which a rule lights cells up. */
export function nativeConditions(rule: Rule, place: NativePlace): NativeCondition[] {
  return kindOf(rule).conditions?.(rule, place) ?? [];
}

export { CONTROL } from './controlTotals';
export { HOLDS, type Flat, type Glance, type Shape, type Tally } from './glance';
export type { FormView, NativeCondition, NativePlace, NativeValue, Operand, RuleKind } from './rule';
