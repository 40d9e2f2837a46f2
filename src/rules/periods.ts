/** Relation kind `periods`: periods follow one another without gap or overlap and cover the years the report speaks of. */
import type { Check } from '../core/finding';
import type { FormCell, FormRow } from '../core/form';
import { normalisePeriod, spanOf, type Span } from '../core/period';
import { numeric, read } from '../core/values';
import { judged, type Say } from './judge';
import { areFigures } from './native';
import type { FormView, NativeCondition, RuleBase, RuleKind } from './rule';

export interface PeriodsRule extends RuleBase {
  readonly kind: 'periods';
  /** Prefix of the fields that list the periods in Thông tin chung. */
  readonly keyPrefix: string;
  readonly from: string;
  readonly to: string;
}

export const periods: RuleKind<PeriodsRule> = {
  kind: 'periods',
  about: 'Các giai đoạn liền nhau, tăng dần, không trùng nhau và phủ hết thời gian báo cáo.',

  check(rule, view) {
    const row = view.rows('field')[0];
    if (!row) return [];
    const listed = view.form.leaves
      .filter((leaf) => leaf.key.startsWith(rule.keyPrefix))
      .flatMap((leaf) => {
        const cell = view.cell(row.key, leaf.key);
        const text = cell && read(cell.value).kind !== 'blank' ? normalisePeriod(String(cell.value)) : '';
        return cell && text ? [{ key: leaf.key, cell, text, span: spanOf(text) }] : [];
      });
    const steps = listed.slice(1).map((later, i) => judgeStep(rule, view, row, listed[i] as Listed, later));
    const range = judgeRange(rule, view, row, listed);
    return range ? [...steps, range] : steps;
  },

  conditions: (rule, place) => {
    const fields = place.leaves.filter((leaf) => leaf.startsWith(rule.keyPrefix)).flatMap((leaf) => ({ leaf, ref: place.ref(leaf) ?? '' }));
    const years = fields.map(({ ref }) => yearsOf(ref));
    const rows = ['field'] as const;
    const { severity } = rule;
    const steps = fields.slice(1).map(({ leaf }, i): NativeCondition => {
      const [a, b] = [years[i] as NativeYears, years[i + 1] as NativeYears];
      const follows = `AND(${a.from}<=${a.to},${b.from}<=${b.to},${b.from}=${a.to}+1)`;
      const formula = `AND(LEN(${b.text})>0,OR(${a.text}=${b.text},IF(AND(${a.are},${b.are}),NOT(${follows}),FALSE)))`;
      return { leaves: [leaf], rows, severity, formula };
    });
    const [start, end, first, last] = [place.ref(rule.from), place.ref(rule.to), years[0], years.at(-1)];
    if (start === undefined || end === undefined || !first || !last) return steps;
    const covers = `AND(${first.from}=N(${start}),${last.to}=N(${end}))`;
    const formula = `IF(AND(${areFigures([start, end])},${first.are},${last.are}),NOT(${covers}),FALSE)`;
    return [...steps, { leaves: [rule.from], rows, severity, formula }];
  },
};

/** Excel text for a period such as `2013-2018` or `2024`: whether it is one, and its first and last year. */
interface NativeYears {
  readonly text: string;
  readonly are: string;
  readonly from: string;
  readonly to: string;
}

function yearsOf(ref: string): NativeYears {
  const text = `SUBSTITUTE(${ref}," ","")`;
  const [from, to] = [`VALUE(LEFT(${text},4))`, `VALUE(RIGHT(${text},4))`];
  const shape = `OR(LEN(${text})=4,AND(LEN(${text})=9,ISNUMBER(FIND(MID(${text},5,1),"-–—−"))))`;
  const year = (value: string): string => `IF(ISERROR(${value}),FALSE,AND(${value}>=1900,${value}<2100))`;
  return { text, from, to, are: `${shape},${year(from)},${year(to)}` };
}

interface Listed {
  readonly key: string;
  readonly cell: FormCell;
  readonly text: string;
  readonly span: Span | undefined;
}

function judgeStep(rule: PeriodsRule, view: FormView, row: FormRow, earlier: Listed, later: Listed): Check {
  const check = (verdict: 'pass' | 'fail' | 'unknown', message?: string): Check => {
    const say: Say[] = message ? [{ message, actual: later.cell.value, related: [earlier.cell.at] }] : [];
    return judged(rule, view, row, later.key, later.cell.at, verdict, { say });
  };
  const [a, b] = [earlier.span, later.span];
  if (earlier.text === later.text) return check('fail', `Giai đoạn ${later.text} ghi hai lần.`);
  if (!a || !b) return check('unknown');
  if (b.to < b.from) return check('fail', `Giai đoạn ${later.text} có năm cuối trước năm đầu.`);
  if (a.to < a.from) return check('fail', `Giai đoạn ${earlier.text} có năm cuối trước năm đầu.`);
  if (b.from < a.from)
    return check('fail', `Giai đoạn ${later.text} đứng sau giai đoạn ${earlier.text} nhưng bắt đầu sớm hơn; xếp theo thứ tự thời gian.`);
  if (b.from <= a.to)
    return check(
      'fail',
      `Giai đoạn ${earlier.text} và ${later.text} trùng nhau năm ${b.from === Math.min(a.to, b.to) ? '' : `${String(b.from)}-`}${String(Math.min(a.to, b.to))}; số liệu dễ bị tính hai lần.`,
    );
  if (b.from > a.to + 1)
    return check(
      'fail',
      `Giữa giai đoạn ${earlier.text} và ${later.text} bỏ trống ${b.from - a.to === 2 ? `năm ${String(a.to + 1)}` : `các năm ${String(a.to + 1)}-${String(b.from - 1)}`}.`,
    );
  return check('pass');
}

function judgeRange(rule: PeriodsRule, view: FormView, row: FormRow, listed: readonly Listed[]): Check | undefined {
  const from = view.cell(row.key, rule.from);
  const to = view.cell(row.key, rule.to);
  const first = listed[0];
  const last = listed[listed.length - 1];
  if (!from || !to || !first || !last) return undefined;
  const [start, end] = [numeric(from.value), numeric(to.value)];
  if (start === undefined || end === undefined || !first.span || !last.span) {
    return judged(rule, view, row, rule.from, from.at, 'unknown', {
      missing: [from, to].filter((cell) => numeric(cell.value) === undefined).map((cell) => cell.at),
    });
  }
  if (first.span.from === start && last.span.to === end) return judged(rule, view, row, rule.from, from.at, 'pass');
  return judged(rule, view, row, rule.from, from.at, 'fail', {
    say: [
      {
        message: `Báo cáo nói về ${String(start)}-${String(end)} nhưng các giai đoạn của phụ lục phủ ${String(first.span.from)}-${String(last.span.to)}; ghi rõ trong báo cáo hoặc sửa giai đoạn.`,
        related: [to.at, first.cell.at, last.cell.at],
      },
    ],
  });
}
