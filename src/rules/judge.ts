/** What the kinds of relation share: reading operands, building a check, and saying sums in Vietnamese. */
import type { CellRef } from '../core/cellRef';
import type { Constraint, Share } from '../core/constraint';
import type { Check, Finding, Fix, Severity, Verdict } from '../core/finding';
import type { FormCell, FormRow } from '../core/form';
import { formatNumber } from '../core/number';
import { isBlank, numeric } from '../core/values';
import type { FormView, Operand, RuleBase } from './rule';

/** An operand's cell with the number it stands for; `value` is absent when it is blank, text, a dash or an error. */
export interface Term {
  readonly operand: Operand;
  readonly cell: FormCell | undefined;
  readonly value: number | undefined;
  /** Nothing is written there. */
  readonly blank: boolean;
}

/** Reads operands in a row. A cell that the sheet lacks reads as a term with no cell and no value. */
export function terms(view: FormView, row: string, operands: readonly Operand[]): Term[] {
  return operands.map((operand) => {
    const cell = view.cell(row, operand);
    return { operand, cell, value: cell ? numeric(cell.value) : undefined, blank: !cell || isBlank(cell.value) };
  });
}

/** Sum of the terms that are numbers. */
export function knownSum(list: readonly Term[]): number {
  return clean(list.reduce((sum, term) => sum + (term.value ?? 0), 0));
}

/** Drops the binary dust that adding decimal fractions leaves. */
export function clean(value: number): number {
  return Number.isInteger(value) ? value : Number.parseFloat(value.toPrecision(13));
}

export function same(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Cells of terms, without those the sheet lacks. */
export function cellsOf(list: readonly Term[]): CellRef[] {
  return list.flatMap((term) => (term.cell ? [term.cell.at] : []));
}

/** The terms as shares of a constraint, without those the sheet lacks; `open` says what a blank among them means. */
export function shares(list: readonly Term[], times: 1 | -1, open = true, least: ReadonlySet<Term> = NONE): Share[] {
  return list.flatMap((term) =>
    term.cell ? [{ at: term.cell.at, times, open, ...(least.has(term) ? { least: true as const } : {}) }] : [],
  );
}

const NONE: ReadonlySet<Term> = new Set();

/**
 * Terms of a total row that were added over some figures and some blanks, with these blanks: what they count is at least what they hold.
 * A total whose rows are all blank stands for itself.
 */
export function overBlanks(view: FormView, row: FormRow, list: readonly Term[]): ReadonlyMap<Term, readonly CellRef[]> {
  if (row.kind !== 'total') return EMPTY;
  const found = new Map<Term, readonly CellRef[]>();
  for (const term of list) {
    const addends = view.rows('period', 'year').flatMap((other) => view.cell(other.key, term.operand) ?? []);
    const blank = addends.filter((cell) => isBlank(cell.value)).map((cell) => cell.at);
    if (term.value !== undefined && blank.length > 0 && blank.length < addends.length) found.set(term, blank);
  }
  return found;
}

const EMPTY: ReadonlyMap<Term, readonly CellRef[]> = new Map();

/** Whether every term of a total row is the sum of its rows, typed or computed: then these have said all that the totals can say. */
export function restates(view: FormView, row: FormRow, list: readonly Term[]): boolean {
  return (
    row.kind === 'total' &&
    list.every((term) => {
      if (!term.cell || term.operand.includes('.')) return true;
      const rows = view.rows('period', 'year').flatMap((other) => terms(view, other.key, [term.operand]));
      return same(knownSum(rows), term.value ?? 0);
    })
  );
}

/** Cells of the terms that give no number. */
export function missingOf(list: readonly Term[]): CellRef[] {
  return cellsOf(list.filter((term) => term.value === undefined));
}

/** `7 + 25 = 32`, or just `32` for one term; blanks are left out. */
export function spellSum(list: readonly Term[]): string {
  const known = list.filter((term) => term.value !== undefined);
  const parts = known.map((term) => spell(term.value ?? 0));
  return parts.length > 1 ? `${parts.join(' + ')} = ${spell(knownSum(known))}` : (parts[0] ?? '0');
}

export function spell(value: number): string {
  return formatNumber(clean(value));
}

/** Names for the operands of one sentence: bare labels where these differ, with their groups where they do not. */
export function naming(view: FormView, operands: readonly Operand[]): (operand: Operand) => string {
  const own = operands.map((operand) => view.label(operand).own);
  const plain = new Set(own).size === own.length && !own.some((label) => /^\d{4}$/.test(label));
  return (operand) => (plain ? view.label(operand).own : view.name(operand));
}

/** `"Tập thể" + "Cá nhân" = 7 + 0 = 7`. */
export function spellSide(list: readonly Term[], name: (operand: Operand) => string): string {
  return `${list.map((term) => `"${name(term.operand)}"`).join(' + ')} = ${spellSum(list)}`;
}

/** `Giai đoạn 2013-2018`, `Năm 2013`, `Tổng cộng`, or nothing for a field. */
export function rowName(row: FormRow): string {
  switch (row.kind) {
    case 'period':
      return /^\d/.test(row.label) ? `Giai đoạn ${row.label}` : row.label;
    case 'year':
      return `Năm ${row.label}`;
    case 'total':
      return 'Tổng cộng';
    case 'entry':
      return `Văn bản thứ ${row.key}`;
    default:
      return '';
  }
}

/** The sentence with its row in front: `Giai đoạn 2013-2018: ...`. */
export function inRow(row: FormRow, sentence: string): string {
  const name = rowName(row);
  return name ? `${name}: ${sentence}` : sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

/** For relations over one cell: wherever the check failed the cell is wrong, and what was expected is proposed. */
export function wrongWhereFailed(checks: readonly Check[]): Constraint[] {
  return checks.flatMap(({ verdict, row, column, findings: [finding] }) => {
    if (verdict !== 'fail' || !finding) return [];
    const { at, expected, severity } = finding;
    return [
      { row, column, severity, form: 'wrong', at, ...(typeof expected === 'number' || expected === null ? { proposed: expected } : {}) },
    ];
  });
}

/** What a check says beyond its verdict. */
export interface Say {
  readonly message: string;
  readonly severity?: Severity;
  /** Where, when not at the check's own cell. */
  readonly at?: FormCell;
  readonly column?: string;
  readonly expected?: number | string | null;
  readonly actual?: FormCell['value'];
  readonly related?: readonly CellRef[];
  readonly fixes?: readonly Fix[];
}

/** Builds the check of a rule at one cell; a failed verdict needs something to say. */
export function judged(
  rule: RuleBase,
  view: FormView,
  row: FormRow,
  column: Operand,
  at: CellRef,
  verdict: Verdict,
  more: { missing?: readonly CellRef[]; say?: readonly Say[] } = {},
): Check {
  const findings = more.say?.map((say): Finding => ({
    rule: rule.id,
    severity: say.severity ?? rule.severity,
    appendix: view.form.appendix,
    at: say.at?.at ?? at,
    row: row.key,
    column: say.column ?? column,
    message: say.message,
    ...(say.expected === undefined ? {} : { expected: say.expected }),
    ...(say.actual === undefined ? {} : { actual: say.actual }),
    related: say.related ?? [],
    suspects: [],
    fixes: say.fixes ?? [],
  }));
  return {
    rule: rule.id,
    appendix: view.form.appendix,
    row: row.key,
    column,
    verdict,
    at,
    missing: more.missing ?? [],
    findings: findings ?? [],
  };
}
