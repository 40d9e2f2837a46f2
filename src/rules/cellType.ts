/** Relation kind `cellType`: a figure's cell holds a figure of its kind; what people write instead is told apart and a value proposed. */
import type { Check } from '../core/finding';
import type { FormCell, FormRow, Leaf, LeafType } from '../core/form';
import { dateOf, dateSerial, formatDate, isYear, parseDate } from '../core/date';
import { formatNumber, parseVietnameseNumber, splitQuantity, toMillionDong } from '../core/number';
import { read } from '../core/values';
import { clean, inRow, judged, restates, terms, wrongWhereFailed, type Say } from './judge';
import { fails, HOLDS, restatedAt } from './glance';
import { isOddText } from './native';
import type { FormView, RuleBase, RuleKind } from './rule';

export interface CellTypeRule extends RuleBase {
  readonly kind: 'cellType';
}

export const cellType: RuleKind<CellTypeRule> = {
  kind: 'cellType',
  about: 'Ô số đếm ghi số nguyên không âm; ô tỷ lệ, số tiền ghi số không âm; ô ngày ghi ngày. Chữ, đơn vị trong ô được tách ra.',

  check(rule, view) {
    return view.form.leaves
      .filter((leaf) => leaf.type !== 'text')
      .flatMap((leaf) =>
        view.form.rows.flatMap((row): Check[] => {
          const cell = row.kind === 'heading' ? undefined : view.cell(row.key, leaf.key);
          if (!cell) return [];
          if (cell.value === null) return [];
          // Most cells: a figure of its kind.
          if (row.kind !== 'total' && isPlain(cell.value, leaf) && !showsDate(cell))
            return [judged(rule, view, row, leaf.key, cell.at, 'pass')];
          const kind = read(cell.value).kind;
          if (kind === 'blank' || kind === 'none' || kind === 'dash') return [];
          // A total that is the sum of its rows is no slip of its own.
          const ownTotal = row.kind === 'total' && kind === 'number' && leaf.type !== 'pct';
          if (ownTotal && restates(view, row, terms(view, row.key, [leaf.key]))) return [];
          const slip = diagnose(cell, leaf);
          if (!slip) return [judged(rule, view, row, leaf.key, cell.at, 'pass')];
          const check = judged(rule, view, row, leaf.key, cell.at, 'fail', { say: [say(view, row, leaf, cell, slip)] });
          const proposed = slip.proposed;
          if (proposed === undefined) return [check];
          return [
            { ...check, findings: check.findings.map((finding) => ({ ...finding, suspects: [{ at: cell.at, score: 1, proposed }] })) },
          ];
        }),
      );
  },

  glance(_, shape) {
    const places = shape.leaves
      .filter((leaf) => leaf.type !== 'text')
      .flatMap((leaf) =>
        shape.rows('period', 'year', 'total', 'entry', 'field').flatMap((row) => {
          const at = shape.at(row.key, leaf.key);
          return at < 0 ? [] : [{ at, leaf, own: row.kind === 'total' && leaf.type !== 'pct' ? [at] : undefined }];
        }),
      );
    return (flat, tally) => {
      for (const { at, leaf, own } of places) {
        const held = flat.holds[at];
        if (held === HOLDS.other) {
          fails(tally);
          continue;
        }
        if (held === HOLDS.number && leaf.type !== 'date' && showsDate(flat.cells[at])) return false;
        if (held !== HOLDS.number || (own && restatedAt(flat, own))) continue;
        if (!fits(flat.values[at] as number, leaf)) return false;
        tally.passed += 1;
      }
      return true;
    };
  },

  constraints: (rule, view, judged = cellType.check(rule, view)) => wrongWhereFailed(judged),

  conditions: (rule, place) =>
    place.leaves.flatMap((leaf) => {
      const ref = place.ref(leaf);
      const type = place.type(leaf);
      if (ref === undefined || type === 'text' || type === undefined) return [];
      const wrong = `AND(ISNUMBER(${ref}),${WRONG[type](ref, place.signed(leaf))})`;
      const inTotal = type === 'pct' ? wrong : `AND(${wrong},ROUND(SUM(${place.block(leaf)})-N(${ref}),6)<>0)`;
      const slip = (number: string): string => `IF(ISERROR(${ref}),TRUE,OR(${isOddText(ref)},${number}))`;
      const severity = rule.severity;
      return [
        { leaves: [leaf], rows: ['period', 'year', 'field', 'entry'] as const, severity, formula: slip(wrong) },
        { leaves: [leaf], rows: ['total'] as const, severity, formula: slip(inTotal) },
      ];
    }),
};

/** Excel text that is true for a number that no cell of the type may hold. */
const WRONG: Readonly<Record<Exclude<LeafType, 'text'>, (ref: string, signed: boolean) => string>> = {
  int: (ref, signed) => (signed ? `INT(N(${ref}))<>N(${ref})` : `OR(N(${ref})<0,INT(N(${ref}))<>N(${ref}))`),
  decimal: (ref, signed) => (signed ? 'FALSE' : `N(${ref})<0`),
  pct: (ref, signed) => (signed ? 'FALSE' : `N(${ref})<0`),
  date: (ref) => `OR(N(${ref})<1,N(${ref})>=2958466,AND(N(${ref})>=1900,N(${ref})<2100,INT(N(${ref}))=N(${ref})))`,
};

/** A figure that its leaf can hold. */
function fits(value: number, leaf: Leaf): boolean {
  return leaf.type === 'date' ? value >= 1 && value < 2958466 && !isYear(value) : isPlain(value, leaf);
}

/** A number that its leaf can hold, told without reading it as text. */
function isPlain(value: FormCell['value'], leaf: Leaf): boolean {
  return (
    typeof value === 'number' && value >= 0 && value < Infinity && leaf.type !== 'date' && (leaf.type !== 'int' || Number.isInteger(value))
  );
}

/** What is wrong with a cell, in a clause, and what it probably stands for. */
interface Slip {
  readonly clause: string;
  readonly proposed?: number;
  /** How the proposed value reads, when not as a plain number. */
  readonly shown?: string;
}

/** `undefined` when the cell holds a figure of its leaf's type. */
function diagnose(cell: FormCell, leaf: Leaf): Slip | undefined {
  const reading = read(cell.value);
  if (reading.kind === 'error') return { clause: `đang báo lỗi ${reading.text} của Excel; sửa công thức hoặc gõ lại số` };
  if (reading.kind === 'number' && leaf.type !== 'date' && showsDate(cell)) return dateSlip(reading.value);
  if (reading.kind === 'number') return diagnoseNumber(clean(reading.value), leaf);
  if (reading.kind !== 'text') return undefined;
  return leaf.type === 'date' ? diagnoseDate(reading.text) : diagnoseText(reading.text, leaf);
}

/** Excel makes a date out of `9/5`: what was typed can only be asked for. */
function dateSlip(serial: number): Slip {
  const date = dateOf(serial);
  return { clause: `đang hiện ngày ${date ? formatDate(date) : 'tháng'}; gõ lại số, chọn định dạng số cho ô` };
}

const SHOWS_DATE = new Map<string, boolean>();

/** Whether a number shows as a date: by its format, without what is quoted or in brackets. */
function showsDate(cell: FormCell | undefined): boolean {
  const format = cell?.format;
  if (format === undefined) return false;
  let shows = SHOWS_DATE.get(format);
  if (shows === undefined) SHOWS_DATE.set(format, (shows = /[dy]/i.test(format.replace(/"[^"]*"|\\[^]|\[[^\]]*\]|General/gi, ''))));
  return shows;
}

function diagnoseNumber(value: number, leaf: Leaf): Slip | undefined {
  if (leaf.type === 'date' && isYear(value)) return { clause: `chỉ ghi năm ${String(value)}; ghi đủ ngày/tháng/năm` };
  if (leaf.type === 'date')
    return value >= 1 && value < 2958466 ? undefined : { clause: `ghi ${formatNumber(value)}, không phải ngày tháng` };
  if (value < 0 && !leaf.signed) {
    const figure = Math.abs(value);
    return {
      clause: `ghi số âm ${formatNumber(value)}`,
      proposed: leaf.type === 'int' ? (fractionOf(figure)?.proposed ?? figure) : figure,
    };
  }
  return leaf.type === 'int' ? fractionOf(value) : undefined;
}

/** A count with a fraction: a thousands dot that was read as a decimal point where the figure allows it, else a slip to round. */
function fractionOf(value: number): Slip | undefined {
  if (Number.isInteger(value)) return undefined;
  const thousand = clean(value * 1000);
  return Number.isInteger(thousand)
    ? { clause: `ghi ${formatNumber(value)}, có lẽ dấu chấm hàng nghìn bị hiểu thành dấu thập phân`, proposed: thousand }
    : { clause: `ghi số lẻ ${formatNumber(value)} trong khi đây là số đếm`, proposed: Math.round(value) };
}

function diagnoseText(text: string, leaf: Leaf): Slip {
  const plain = parseVietnameseNumber(text.replace(/\s*%$/, ''));
  if (plain && (leaf.type === 'pct' || !text.endsWith('%'))) {
    const value = leaf.type === 'int' ? wholeOf(text, plain.value) : Math.abs(plain.value);
    return { clause: `ghi "${text}" dạng chữ nên Excel không cộng được`, proposed: value };
  }
  const quantity = splitQuantity(text);
  if (quantity) {
    const million = leaf.unit === 'triệu đồng' ? toMillionDong(quantity) : undefined;
    const value = clean(million ?? quantity.value);
    return {
      clause: `ghi "${text}", có cả số lẫn đơn vị trong ô; tách ra: số ${formatNumber(value)}, đơn vị ${million === undefined ? quantity.unit : 'triệu đồng'}`,
      proposed: value,
    };
  }
  return { clause: `ghi "${text}", không đọc được thành số; ghi số, hoặc để trống nếu chưa có số liệu` };
}

/** A count out of its text: `6,800` has lost a thousands comma, other fractions are rounded. */
function wholeOf(text: string, value: number): number {
  const figure = Math.abs(value);
  if (Number.isInteger(figure)) return figure;
  return /^[+-]?\d{1,3},\d{3}$/.test(text) ? clean(figure * 1000) : (fractionOf(figure)?.proposed ?? Math.round(figure));
}

function diagnoseDate(text: string): Slip {
  const date = parseDate(text);
  return date
    ? { clause: `ghi "${text}" dạng chữ, chưa phải ngày tháng của Excel`, proposed: dateSerial(date), shown: formatDate(date) }
    : { clause: `ghi "${text}", không phải ngày tháng có thật; ghi theo dạng ngày/tháng/năm` };
}

function say(view: FormView, row: FormRow, leaf: Leaf, cell: FormCell, slip: Slip): Say {
  const shown = slip.proposed === undefined ? '' : (slip.shown ?? formatNumber(slip.proposed));
  return {
    message: inRow(row, `ô "${view.name(leaf.key)}" ${slip.clause}.${shown ? ` Đề nghị ghi ${shown}.` : ''}`),
    actual: cell.value,
    ...(slip.proposed === undefined
      ? {}
      : { expected: slip.proposed, fixes: [{ label: `Ghi ${shown}`, edits: [{ at: cell.at, value: slip.proposed }] }] }),
  };
}
