/** The documents of a list as its relations see them. */
import { dateOf, dateSerial, isYear, parseDate, type CalendarDate } from '../core/date';
import type { FormCell, FormRow } from '../core/form';
import { isBlank, tidy } from '../core/values';
import { HOLDS, type Glance, type Shape } from './glance';
import type { FormView } from './rule';

export interface Entry {
  readonly row: FormRow;
  readonly number: FormCell | undefined;
  /** The number as it is written, without the day that a form with one column `Số, ngày` has behind it; empty for none. */
  readonly symbol: string;
  /** The cell of the day: that of the number where both stand in one. */
  readonly date: FormCell | undefined;
  /** The day itself, written as text too; absent for anything else. */
  readonly day?: CalendarDate & { readonly serial: number };
  readonly content: FormCell | undefined;
  readonly issuer: FormCell | undefined;
}

/** Kept for the relations of one form, which all read them. */
const known = new WeakMap<FormView, readonly Entry[]>();

/** Entries in the order of the sheet, headings left out. */
export function entries(view: FormView): readonly Entry[] {
  const list = known.get(view) ?? read(view);
  known.set(view, list);
  return list;
}

function read(view: FormView): readonly Entry[] {
  return view.rows('entry').map((row) => {
    const [number, own] = [view.cell(row.key, 'so_ky_hieu'), view.cell(row.key, 'ngay')];
    const { symbol, behind } = parted(number);
    const joined = behind !== undefined && (own === undefined || isBlank(own.value));
    const date = joined ? number : own;
    const day = joined ? behind : date && dayIn(date);
    return {
      row,
      number,
      symbol,
      date,
      ...(day ? { day: { ...day, serial: dateSerial(day) } } : {}),
      content: view.cell(row.key, 'noi_dung'),
      issuer: view.cell(row.key, 'co_quan_ban_hanh'),
    };
  });
}

/** `05-KH/ĐU ngày 25/01/2014` as number and day. */
function parted(number: FormCell | undefined): { readonly symbol: string; readonly behind?: CalendarDate } {
  const text = tidy(String(number?.value ?? ''));
  const [, symbol = '', words = ''] = /^(.*?\d.*?)[\s,;]+(ngày\s.*|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/iu.exec(text) ?? [];
  const behind = parseDate(words);
  return behind ? { symbol, behind } : { symbol: text };
}

function dayIn({ value }: FormCell): CalendarDate | undefined {
  if (typeof value === 'string') return parseDate(tidy(value));
  // A year alone is no day of 1905.
  return typeof value !== 'number' || isYear(value) ? undefined : dateOf(value);
}

/** An empty list of documents has nothing to judge. */
export function noEntries(shape: Shape): Glance {
  const places = shape.rows('entry').flatMap((row) => shape.leaves.map((leaf) => shape.at(row.key, leaf.key)).filter((at) => at >= 0));
  return ({ holds }) => places.every((at) => holds[at] === HOLDS.blank);
}
