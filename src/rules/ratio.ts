/** Relation kind `ratio`: a printed percentage is its part over its whole, judged by the interval that its rounding leaves open. */
import { a1, qualified } from '../core/cellRef';
import type { Constraint } from '../core/constraint';
import type { Check, Fix } from '../core/finding';
import type { FormCell, FormRow } from '../core/form';
import { formatNumber, writtenDecimals } from '../core/number';
import { createCalculator } from '../core/formula/calculator';
import { cellsOf, inRow, judged, missingOf, spell, terms, type Say, type Term } from './judge';
import { fails, HOLDS, keptFor } from './glance';
import { areFigures, isEmpty, isFigure } from './native';
import type { FormView, Operand, RuleBase, RuleKind } from './rule';

export interface RatioRule extends RuleBase {
  readonly kind: 'ratio';
  /** Id under which the total row's ratio is reported, when the catalogue gives it one of its own. */
  readonly totalId?: string;
  readonly leaf: string;
  readonly part: Operand;
  readonly whole: Operand;
  /** What the whole counts, for the note that says which whole the printed ratio implies. */
  readonly wholeName: string;
  /** The form has no column for the whole, so a missing one is worth a note. */
  readonly wholeElsewhere?: true;
}

/** Decimals of a percentage that a formula of the forms prints. */
export const RATIO_DECIMALS = 2;

/** The formula of a ratio cell: blank while a figure is missing or the whole is 0. */
export function ratioFormula(part: string, whole: string): string {
  return `=IF(COUNT(${part},${whole})<2,"",IF(N(${whole})=0,"",ROUND(${part}/${whole}*100,${String(RATIO_DECIMALS)})))`;
}

export const ratio: RuleKind<RatioRule> = {
  kind: 'ratio',
  about: 'Tỷ lệ % bằng phần chia cho toàn bộ nhân 100; dòng Tổng cộng tính lại từ tổng, không cộng và không lấy trung bình.',

  check(rule, view) {
    return view.rows('period', 'year', 'total', 'field').flatMap((row): Check[] => {
      const cell = view.cell(row.key, rule.leaf);
      return cell ? [checkRow(row.kind === 'total' && rule.totalId ? { ...rule, id: rule.totalId } : rule, view, row, cell)] : [];
    });
  },

  glance(rule, shape) {
    const places = shape.rows('period', 'year', 'total', 'field').flatMap((row) => {
      const [at = -1, part = -1, whole = -1] = [rule.leaf, rule.part, rule.whole].map((operand) => shape.at(row.key, operand));
      const follows = keptFor([at, part, whole], (cells) => {
        const [printed, ...others] = cells;
        const [one, all] = others.map((cell): Term => ({ operand: '', cell, value: undefined, blank: false }));
        return printed !== undefined && one !== undefined && all !== undefined && computes(printed, one, all);
      });
      return at < 0 ? [] : [{ at, part, whole, follows }];
    });
    return (flat, tally) => {
      const { values, holds, cells } = flat;
      for (const { at, part, whole, follows } of places) {
        if (part < 0 || whole < 0) return false;
        const [printed, one, all] = [values[at], values[part], values[whole]] as [number, number, number];
        if (Number.isNaN(one) || Number.isNaN(all)) {
          const [a, b] = [Number.isNaN(one) ? undefined : one, Number.isNaN(all) ? undefined : all];
          const onlyBlanks = (a !== undefined || holds[part] === HOLDS.blank) && (b !== undefined || holds[whole] === HOLDS.blank);
          if (!Number.isNaN(printed) && onlyBlanks && !reachable(printed, a, b)) fails(tally);
          else {
            tally.unknown += 1;
            if (rule.wholeElsewhere && !Number.isNaN(printed) && a !== undefined && impliedWhole(printed, a)) tally.noted = true;
          }
        } else if (all === 0) {
          if (Number.isNaN(printed)) tally.passed += 1;
          else fails(tally);
        } else if (Number.isNaN(printed)) {
          if (holds[at] === HOLDS.blank) fails(tally);
          else tally.unknown += 1;
        } else {
          const typed = cells[at]?.formula === undefined;
          if (roundsTo(printed, one, all) && (typed || follows(flat))) {
            tally.passed += 1;
            tally.noted ||= typed;
          } else fails(tally);
        }
      }
      return true;
    };
  },

  constraints(rule, view) {
    return view.rows('period', 'year', 'total', 'field').flatMap((row): Constraint[] => {
      const [printed, part, whole] = terms(view, row.key, [rule.leaf, rule.part, rule.whole]) as [Term, Term, Term];
      if (!printed.cell || !part.cell || !whole.cell) return [];
      const at = { row: row.key, column: rule.leaf, severity: rule.severity };
      const known = part.value !== undefined && whole.value !== undefined && whole.value !== 0;
      const proposed = known ? Number((((part.value ?? 0) / (whole.value ?? 1)) * 100).toFixed(RATIO_DECIMALS)) : undefined;
      if (printed.blank)
        return known ? [{ ...at, severity: 'warning', form: 'wrong', at: printed.cell.at, proposed: proposed ?? null }] : [];
      if (printed.cell.formula === undefined)
        return [{ ...at, form: 'ratio', printed: printed.cell.at, part: part.cell.at, whole: whole.cell.at }];
      return known && !computes(printed.cell, part, whole)
        ? [{ ...at, form: 'wrong', at: printed.cell.at, proposed: proposed ?? null }]
        : [];
    });
  },

  values: (rule, place) => {
    const part = place.ref(rule.part);
    const whole = place.ref(rule.whole);
    return part === undefined || whole === undefined
      ? []
      : [{ leaf: rule.leaf, rows: ['period', 'year', 'total', 'field'], formula: ratioFormula(part, whole) }];
  },

  conditions: (rule, place) => {
    const [ref, part, whole] = [place.ref(rule.leaf), place.ref(rule.part), place.ref(rule.whole)];
    if (ref === undefined || part === undefined || whole === undefined) return [];
    const rows = ['period', 'year', 'total', 'field'] as const;
    const far = `ABS(N(${ref})-N(${part})/N(${whole})*100)>0.5/10^${decimalsOf(ref)}+1E-9`;
    const wrong = `IF(AND(${areFigures([part, whole])},${isFigure(ref)}),IF(N(${whole})=0,TRUE,${far}),FALSE)`;
    const absent = `AND(${areFigures([part, whole])},${isEmpty(ref)},N(${whole})<>0)`;
    return [
      { leaves: [rule.leaf], rows, severity: rule.severity, formula: wrong },
      { leaves: [rule.leaf], rows, severity: 'warning', formula: absent },
      { leaves: [rule.leaf], rows, severity: rule.severity, formula: outOfReach(ref, part, whole) },
    ];
  },
};

/** Excel text for the decimals a number is written with, 0 to 10. */
function decimalsOf(ref: string): string {
  const upTo = Array.from({ length: 10 }, (_, digits) => `IF(ROUND(N(${ref}),${String(digits)})=N(${ref}),${String(digits)},`);
  return `${upTo.join('')}10${')'.repeat(upTo.length)}`;
}

/** Excel text that is true when no count in the blank one of part and whole gives the printed percentage. */
function outOfReach(ref: string, part: string, whole: string): string {
  const half = `0.5/10^${decimalsOf(ref)}`;
  const [least, most] = [`(N(${ref})-${half})`, `(N(${ref})+${half})`];
  const noPart = `AND(${isEmpty(part)},${isFigure(whole)},INT(${most}*N(${whole})/100+1E-7)<${least}*N(${whole})/100-1E-7)`;
  const noWhole = `AND(${isEmpty(whole)},${isFigure(part)},IF(${least}>0,INT(N(${part})*100/${least}+1E-7)<N(${part})*100/${most}-1E-7,FALSE))`;
  const known = [part, whole].map((one) => `OR(${isEmpty(one)},${isFigure(one)})`).join(',');
  return `AND(${isFigure(ref)},OR(${isEmpty(part)},${isEmpty(whole)}),${known},OR(${least}>100,${noPart},${noWhole}))`;
}

/**
 * Whether counts can give the printed percentage at all: a part of no more than its whole, where the one that is known leaves
 * room for a whole number in the other. Always so when both are absent and the percentage is at most 100.
 */
export function reachable(printed: number, part: number | undefined, whole: number | undefined): boolean {
  const half = 0.5 * 10 ** -writtenDecimals(printed);
  const [least, most] = [(printed - half) / 100, (printed + half) / 100];
  if (least > 1) return false;
  if (part === undefined && whole !== undefined) return Math.floor(most * whole + 1e-7) >= least * whole - 1e-7;
  if (part !== undefined && whole === undefined) return least <= 0 || Math.floor(part / least + 1e-7) >= part / most - 1e-7;
  return true;
}

/** True when `part / whole * 100` rounds to `printed` at the decimals it is written with. */
export function roundsTo(printed: number, part: number, whole: number): boolean {
  return Math.abs(printed - (part / whole) * 100) <= 0.5 * 10 ** -writtenDecimals(printed) + 1e-9;
}

/** The wholes that a printed percentage of `part` leaves possible, rounded outward to people; `undefined` for 0 %. */
export function impliedWhole(printed: number, part: number): { readonly from: number; readonly to: number } | undefined {
  const half = 0.5 * 10 ** -writtenDecimals(printed);
  if (printed - half <= 0 || part <= 0) return undefined;
  return { from: Math.round((part / (printed + half)) * 100), to: Math.round((part / (printed - half)) * 100) };
}

function checkRow(rule: RatioRule, view: FormView, row: FormRow, cell: FormCell): Check {
  const [printed, part, whole] = terms(view, row.key, [rule.leaf, rule.part, rule.whole]) as [Term, Term, Term];
  const fix = restore(cell, part, whole);
  const name = view.name(rule.leaf);
  const verdict = (say: readonly Say[]): Check => judged(rule, view, row, rule.leaf, cell.at, 'fail', { say });
  const base = { actual: cell.value, related: cellsOf([part, whole]), fixes: fix };

  if (part.value === undefined || whole.value === undefined) {
    const onlyBlanks = [part, whole].every((term) => term.blank || term.value !== undefined);
    if (onlyBlanks && printed.value !== undefined && !reachable(printed.value, part.value, whole.value)) {
      return verdict([
        {
          message: inRow(row, `"${name}" ghi ${formatNumber(printed.value)}, ${unreached(part.value, whole.value, printed.value)}.`),
          ...base,
          fixes: [],
        },
      ]);
    }
    const implied =
      printed.value !== undefined && part.value !== undefined && rule.wholeElsewhere ? impliedWhole(printed.value, part.value) : undefined;
    return judged(rule, view, row, rule.leaf, cell.at, 'unknown', {
      missing: missingOf([part, whole]),
      say: implied ? [impliedNote(rule, row, part, printed, implied, false)] : [],
    });
  }
  if (whole.value === 0) {
    return printed.value === undefined
      ? judged(rule, view, row, rule.leaf, cell.at, 'pass')
      : verdict([
          {
            message: inRow(
              row,
              `"${name}" ghi ${formatNumber(printed.value)} trong khi "${view.name(rule.whole)}" là 0; tỷ lệ phải để trống.`,
            ),
            ...base,
          },
        ]);
  }
  const exact = (part.value / whole.value) * 100;
  const expected = Number(exact.toFixed(RATIO_DECIMALS));
  if (printed.blank) {
    return verdict([
      {
        message: inRow(row, `chưa có "${name}"; ${spell(part.value)} / ${spell(whole.value)} = ${percent(exact)}.`),
        severity: 'warning',
        expected,
        ...base,
        actual: null,
      },
    ]);
  }
  if (printed.value === undefined) return judged(rule, view, row, rule.leaf, cell.at, 'unknown', { missing: missingOf([printed]) });
  if (!roundsTo(printed.value, part.value, whole.value)) {
    const decimals = Math.max(writtenDecimals(printed.value), RATIO_DECIMALS);
    const gap = formatNumber(Math.abs(printed.value - exact), decimals);
    const say: Say[] = [
      {
        message: inRow(
          row,
          `"${name}": ${spell(part.value)} / ${spell(whole.value)} = ${percent(exact)}, ô ghi ${formatNumber(printed.value)}, chênh ${gap} điểm %.`,
        ),
        expected,
        ...base,
      },
    ];
    const implied = rule.wholeElsewhere ? impliedWhole(printed.value, part.value) : undefined;
    if (implied) say.push(impliedNote(rule, row, part, printed, implied, true));
    return verdict(say);
  }
  if (cell.formula !== undefined && !computes(cell, part, whole)) {
    return verdict([
      {
        message: inRow(
          row,
          `công thức của "${name}" không tính từ "${view.name(rule.part)}" và "${view.name(rule.whole)}" của dòng này; giá trị đang hiện tình cờ đúng.`,
        ),
        severity: 'warning',
        expected,
        ...base,
      },
    ]);
  }
  return judged(rule, view, row, rule.leaf, cell.at, 'pass', {
    say:
      cell.formula === undefined
        ? [
            {
              message: inRow(
                row,
                `"${name}": ${formatNumber(printed.value)} là đúng nhưng được gõ tay, không phải công thức; sửa số liệu gốc thì tỷ lệ không đổi theo.`,
              ),
              severity: 'note',
              expected,
              ...base,
            },
          ]
        : [],
  });
}

/** Why a percentage cannot be, with the nearest that can. */
function unreached(part: number | undefined, whole: number | undefined, printed: number): string {
  const [given, pairs] =
    part === undefined && whole !== undefined
      ? [`không số đếm nào trên ${spell(whole)} cho tỷ lệ này`, around((printed * whole) / 100).map((count) => [count, whole] as const)]
      : part !== undefined && whole === undefined && printed > 0
        ? [`${spell(part)} không là tỷ lệ này của số đếm nào`, around((part * 100) / printed).map((count) => [part, count] as const)]
        : ['', []];
  const near = pairs.filter(([a, b]) => b > 0 && a <= b).map(([a, b]) => `${spell(a)} / ${spell(b)} = ${percent((a / b) * 100)}`);
  return near.length === 0 || printed > 100 ? 'mà phần không thể lớn hơn toàn bộ' : `mà ${given}: ${near.join('; ')}`;
}

function around(value: number): number[] {
  return [Math.floor(value), Math.ceil(value)];
}

function impliedNote(rule: RatioRule, row: FormRow, part: Term, printed: Term, implied: { from: number; to: number }, known: boolean): Say {
  const range = implied.from === implied.to ? spell(implied.from) : `${spell(implied.from)}-${spell(implied.to)}`;
  const ask = known ? '' : ` Hãy ghi ${rule.wholeName} vào sheet Thông tin chung để kiểm tra được.`;
  return {
    message: inRow(
      row,
      `tỷ lệ ${formatNumber(printed.value ?? 0)}% của ${spell(part.value ?? 0)} ngụ ý ${rule.wholeName} khoảng ${range}.${ask}`,
    ),
    severity: 'note',
    related: cellsOf([part]),
  };
}

function percent(value: number): string {
  return `${formatNumber(value, RATIO_DECIMALS)}%`;
}

function restore(cell: FormCell, part: Term, whole: Term): Fix[] {
  if (!part.cell || !whole.cell) return [];
  const text = (term: FormCell): string => (term.at.sheet === cell.at.sheet ? a1(term.at.row, term.at.column) : qualified(term.at));
  return [{ label: 'Khôi phục công thức', edits: [{ at: cell.at, formula: ratioFormula(text(part.cell), text(whole.cell)) }] }];
}

/** Whether the formula follows its part and its whole: told by probing it with other figures. */
function computes(cell: FormCell, part: Term, whole: Term): boolean {
  const canonical = restore(cell, part, whole)[0]?.edits[0]?.formula;
  if (cell.formula?.replaceAll('$', '') === canonical) return true;
  const figures = new Map([part, whole].map((term, i) => [term.cell ? qualified(term.cell.at).toLowerCase() : '', i === 0 ? 371 : 1129]));
  const calculator = createCalculator({
    cell: (sheet, row, column) => ({ value: figures.get(qualified({ sheet, row, column }).toLowerCase()) ?? null }),
    name: () => undefined,
  });
  const value = calculator.evaluate(cell.formula ?? '', cell.at);
  return typeof value === 'number' && roundsTo(value, 371, 1129);
}
