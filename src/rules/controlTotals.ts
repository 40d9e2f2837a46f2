/** Relation kind `controlTotals`: sums taken from the paper form agree with the sheet's own; a row and a column that differ alike point at a cell. */
import type { Constraint } from '../core/constraint';
import type { Check, Fix } from '../core/finding';
import type { FormCell, FormRow } from '../core/form';
import { parseVietnameseNumber, splitQuantity } from '../core/number';
import { numeric, read } from '../core/values';
import { cellsOf, inRow, judged, knownSum, rowName, same, shares, spell, terms, type Term } from './judge';
import type { FormView, RuleBase, RuleKind } from './rule';

export interface ControlTotalsRule extends RuleBase {
  readonly kind: 'controlTotals';
  /** Leaves that are added up; percentages and figures of a year are not. */
  readonly leaves: readonly string[];
}

/** Row key of the printed totals and leaf key of the row sums. */
export const CONTROL = 'kiem_tra';
const CONTROL_ROW: FormRow = { key: CONTROL, kind: 'heading', label: '' };

export const controlTotals: RuleKind<ControlTotalsRule> = {
  kind: 'controlTotals',
  about: 'Số kiểm tra lấy từ bản giấy bằng tổng của dòng, của cột; ô trống tính là 0, số kiểm tra để trống thì không so.',

  check(rule, view) {
    const { lines, columns, off, hits } = heldAgainst(rule, view);
    const told = new Set<Line<FormRow> | Line<string>>(hits.flatMap(({ line, column }) => [line, column]));
    return [
      ...hits.map((hit) => judgeHit(rule, view, hit)),
      ...lines.filter((line) => !told.has(line)).map((line) => judgeRow(rule, view, line, off, columns.length > 0)),
      ...columns.filter((column) => !told.has(column)).map((column) => judgeColumn(rule, view, column, lines, off)),
      ...unreadControls(rule, view),
    ];
  },

  glance(_, shape) {
    return () => !shape.controlled;
  },

  constraints(rule, view) {
    const { lines, columns, off, hits } = heldAgainst(rule, view);
    const { severity } = rule;
    const trusted = new Set<Line<unknown>>(madeUp(off));
    const sum = (row: string, column: string, line: Line<unknown>): Constraint => ({
      row,
      column,
      severity,
      form: 'sum',
      shares: [...shares(line.all, 1, false), ...(trusted.has(line) ? [] : [{ at: line.control.at, times: -1, open: false }])],
      ...(trusted.has(line) ? { plus: -(numeric(line.control.value) ?? 0) } : {}),
      relation: 'zero',
    });
    // A row and a column that point at one cell are reported there, both.
    return [
      ...lines.map((line) => sum(line.of.key, hits.find((hit) => hit.line === line)?.column.of ?? CONTROL, line)),
      ...columns.map((column) => sum(hits.find((hit) => hit.column === column)?.line.of.key ?? CONTROL, column.of, column)),
    ];
  },
};

/** Rows that differ by amounts which make up for each other while every column agrees, or the other way round: two cells, not two wrong controls. */
function madeUp({ rows, columns }: Held['off']): readonly Line<unknown>[] {
  const [own, other] = rows.length > 0 ? [rows, columns] : [columns, rows];
  const gap = own.reduce<number>((all, line) => all + (line.gap ?? 0), 0);
  return own.length > 1 && other.length === 0 && same(gap, 0) ? own : [];
}

interface Held {
  readonly lines: readonly Line<FormRow>[];
  readonly columns: readonly Line<string>[];
  readonly off: { readonly rows: readonly Line<FormRow>[]; readonly columns: readonly Line<string>[] };
  readonly hits: readonly Hit[];
}

/** Rows and columns that have a control, those that differ from it, and the cells where a row and a column differ alike. */
function heldAgainst(rule: ControlTotalsRule, view: FormView): Held {
  const controls = view.form.controls;
  if (!controls) return { lines: [], columns: [], off: { rows: [], columns: [] }, hits: [] };
  const rows = view.rows('period', 'year');
  const lines = rows.flatMap((row) => lineOf(controls.rows.get(row.key), row, terms(view, row.key, rule.leaves)));
  const columns = rule.leaves.flatMap((leaf) =>
    lineOf(
      controls.columns.get(leaf),
      leaf,
      rows.flatMap((row) => terms(view, row.key, [leaf])),
    ),
  );
  const off = { rows: lines.filter(isOff), columns: columns.filter(isOff) };
  const hits = off.rows.flatMap((line) => {
    const alike = off.columns.filter((column) => same(column.gap ?? 0, line.gap ?? 0));
    const rivals = off.rows.filter((other) => same(other.gap ?? 0, line.gap ?? 0));
    const [column] = alike;
    const hit = column && alike.length === 1 && rivals.length === 1 ? hitOf(view, line, column) : undefined;
    return hit ? [hit] : [];
  });
  return { lines, columns, off, hits };
}

/** A row or a column with its control: how much the control exceeds the sum; `undefined` while that cannot be told. */
interface Line<Of> {
  readonly of: Of;
  readonly control: FormCell;
  readonly all: readonly Term[];
  readonly gap: number | undefined;
}

function lineOf<Of>(control: FormCell | undefined, of: Of, all: readonly Term[]): Line<Of>[] {
  const figure = control ? numeric(control.value) : undefined;
  if (!control || figure === undefined) return [];
  const readable = all.every((term) => term.value !== undefined || term.blank);
  return [{ of, control, all, gap: readable ? round(figure - knownSum(all)) : undefined }];
}

/** Sums of many fractions leave more dust than one figure does; the sheet's own conditions look no closer either. */
function round(value: number): number {
  return Number(value.toFixed(6));
}

function isOff(line: Line<unknown>): boolean {
  return line.gap !== undefined && !same(line.gap, 0);
}

interface Hit {
  readonly line: Line<FormRow>;
  readonly column: Line<string>;
  readonly cell: FormCell;
  /** What the cell holds when both controls are right. */
  readonly proposed: number;
}

/** The cell where the two cross, when the difference makes a figure that it may hold. */
function hitOf(view: FormView, line: Line<FormRow>, column: Line<string>): Hit | undefined {
  const cell = view.cell(line.of.key, column.of);
  const proposed = round((numeric(cell?.value ?? null) ?? 0) + (line.gap ?? 0));
  const whole = view.form.leaves.find((leaf) => leaf.key === column.of)?.type !== 'int' || Number.isInteger(proposed);
  return cell && whole && proposed >= 0 ? { line, column, cell, proposed } : undefined;
}

function judgeHit(rule: ControlTotalsRule, view: FormView, { line, column, cell, proposed }: Hit): Check {
  const held = numeric(cell.value);
  const fix: Fix = { label: `Ghi ${spell(proposed)}`, edits: [{ at: cell.at, value: proposed }] };
  const message = `dòng và cột "${view.name(column.of)}" cùng lệch ${spell(Math.abs(line.gap ?? 0))} so với số kiểm tra: ô ${held === undefined ? 'để trống' : `ghi ${spell(held)}`}, đúng ra là ${spell(proposed)}.`;
  const related = [line.control.at, column.control.at];
  const check = judged(rule, view, line.of, column.of, cell.at, 'fail', {
    say: [{ message: inRow(line.of, message), actual: cell.value, expected: proposed, related, fixes: [fix] }],
  });
  return { ...check, findings: check.findings.map((finding) => ({ ...finding, suspects: [{ at: cell.at, score: 1, proposed }] })) };
}

function judgeRow(rule: ControlTotalsRule, view: FormView, line: Line<FormRow>, off: Held['off'], crossed: boolean): Check {
  const { of: row, control, all, gap } = line;
  if (gap === undefined) return judged(rule, view, row, CONTROL, control.at, 'unknown', { missing: unread(all) });
  if (!isOff(line)) return judged(rule, view, row, CONTROL, control.at, 'pass');
  const names = off.columns.map((column) => `"${view.name(column.of)}"`);
  const where =
    names.length > 0
      ? `các cột đang lệch: ${names.join(', ')}`
      : crossed
        ? madeUp(off).length > 0
          ? 'không cột nào lệch mà các dòng lệch bù nhau, xem có hai ô của cùng một cột ghi lệch nhau không'
          : 'không cột nào lệch, xem lại chính số kiểm tra này'
        : 'ghi thêm số kiểm tra của các cột để biết ô nào';
  const message = `cộng các cột là ${spell(knownSum(all))}, số kiểm tra ghi ${spell(numeric(control.value) ?? 0)}, chênh ${spell(Math.abs(gap))}; ${where}.`;
  return judged(rule, view, row, CONTROL, control.at, 'fail', {
    say: [
      {
        message: inRow(row, message),
        actual: control.value,
        expected: knownSum(all),
        related: off.columns.map((column) => column.control.at),
      },
    ],
  });
}

function judgeColumn(
  rule: ControlTotalsRule,
  view: FormView,
  line: Line<string>,
  lines: readonly Line<FormRow>[],
  off: Held['off'],
): Check {
  const { of: leaf, control, all, gap } = line;
  if (gap === undefined) return judged(rule, view, CONTROL_ROW, leaf, control.at, 'unknown', { missing: unread(all) });
  if (!isOff(line)) return judged(rule, view, CONTROL_ROW, leaf, control.at, 'pass');
  const names = lines.filter(isOff).map((other) => rowName(other.of));
  const where =
    names.length > 0
      ? `các dòng đang lệch: ${names.join(', ')}`
      : lines.length > 0
        ? madeUp(off).length > 0
          ? 'không dòng nào lệch mà các cột lệch bù nhau, xem có hai ô của cùng một dòng ghi đổi chỗ cho nhau không'
          : 'không dòng nào lệch, có thể bản giấy cộng sai'
        : 'ghi thêm số kiểm tra của các dòng để biết ô nào';
  const message = `Cột "${view.name(leaf)}": các dòng cộng lại là ${spell(knownSum(all))}, tổng trên bản giấy ghi ${spell(numeric(control.value) ?? 0)}, chênh ${spell(Math.abs(gap))}; ${where}.`;
  return judged(rule, view, CONTROL_ROW, leaf, control.at, 'fail', {
    say: [{ message, actual: control.value, expected: knownSum(all), related: cellsOf(all) }],
  });
}

/** Controls that hold words: they hold nothing against the table, and that is said. */
function unreadControls(rule: ControlTotalsRule, view: FormView): Check[] {
  const controls = view.form.controls;
  if (!controls) return [];
  const rows = view.rows('period', 'year').flatMap((row) => {
    const control = controls.rows.get(row.key);
    return control ? [unreadControl(rule, view, row, CONTROL, control)] : [];
  });
  const columns = rule.leaves.flatMap((leaf) => {
    const control = controls.columns.get(leaf);
    return control ? [unreadControl(rule, view, CONTROL_ROW, leaf, control)] : [];
  });
  return [...rows, ...columns].flat();
}

function unreadControl(rule: ControlTotalsRule, view: FormView, row: FormRow, column: string, { at, value }: FormCell): Check[] {
  const reading = read(value);
  if (reading.kind !== 'text' && reading.kind !== 'error') return [];
  const meant = (parseVietnameseNumber(reading.text) ?? splitQuantity(reading.text))?.value;
  const fixes: Fix[] = meant === undefined ? [] : [{ label: `Ghi ${spell(meant)}`, edits: [{ at, value: meant }] }];
  const propose = meant === undefined ? '' : ` Đề nghị ghi ${spell(meant)}.`;
  const where = column === CONTROL ? '' : `cột "${view.name(column)}": `;
  const message = inRow(row, `${where}số kiểm tra ghi "${reading.text}", không phải số nên chưa so được.${propose}`);
  return [
    judged(rule, view, row, column, at, 'unknown', {
      missing: [at],
      say: [{ message, severity: 'warning', actual: value, ...(meant === undefined ? {} : { expected: meant }), fixes }],
    }),
  ];
}

function unread(all: readonly Term[]) {
  return cellsOf(all.filter((term) => term.value === undefined && !term.blank));
}
