/** Title and lead-in of a summary, by the kind of report it is for, and whose report it is. */
import { tidy } from '../core/values';
import { keyOf } from '../core/text';
import type { AppendixId } from '../core/finding';
import type { Book, FormRow } from '../core/form';
import { sentenceOf } from './compose';
import { figureRows } from './figures';
import { capitalised, nameRun, plainRun, tidyRuns } from './runs';
import type { Block, Run } from './text';
import { rangeOf, rowTime, wholeTime } from './timeWords';

/** Which report the summary is for: tổng kết nhiệm kỳ, dân vận chính quyền năm, sơ kết 05 năm, tổng kết 10 năm. */
export type ReportKind = 'nhiem-ky' | 'nam' | '5-nam' | '10-nam';

/** The unit of a report. */
export interface Unit {
  /** xã, phường, đặc khu; `địa phương` when the workbook does not say. */
  readonly level: string;
  /** Proper name without the level; empty when the workbook does not say. */
  readonly name: string;
}

const LEVELS = ['đặc khu', 'phường', 'thị trấn', 'xã'];
const PERIODIC: readonly AppendixId[] = ['PL2', 'PL3', 'PL4', 'PL6'];

/** The unit as Thông tin chung names it; a level written into the name is taken off it. */
export function unitOf(book: Book): Unit {
  const text = (key: string): string => {
    const value = book.forms.get('TTC')?.cell('-', key)?.value;
    return typeof value === 'string' || typeof value === 'number' ? tidy(String(value)) : '';
  };
  const full = text('ten_don_vi');
  const inName = LEVELS.find((level) => keyOf(full).startsWith(`${keyOf(level)} `) && full.length > level.length + 1);
  const typed = text('cap_don_vi').toLocaleLowerCase('vi');
  const level = LEVELS.find((known) => keyOf(known) === keyOf(typed)) ?? (/\d/.test(typed) ? '' : typed);
  return { level: level || inName || 'địa phương', name: inName ? full.slice(inName.length + 1) : full };
}

/** Title lines and the lead-in paragraph. */
export function openingOf(book: Book, unit: Unit, kind: ReportKind | undefined): Block[] {
  const rows = periodRows(book);
  const title = titleOf(kind, rows).map((run) => ({ ...run, text: run.text.toLocaleUpperCase('vi') }));
  const range = rangeOf(rows);
  const whose: Run[] = unit.name ? [...named(unit), ...(range ? [plainRun(', '), ...when(rows)] : [])] : range ? when(rows) : [];
  const subtitle = tidyRuns(whose);
  return [
    { kind: 'title', runs: tidyRuns(title) },
    ...(subtitle.length > 0 ? [{ kind: 'title' as const, runs: capitalised(subtitle) }] : []),
    { kind: 'paragraph', appendix: 'TTC', runs: leadIn(kind, unit, rows) },
  ];
}

function titleOf(kind: ReportKind | undefined, rows: readonly FormRow[]): Run[] {
  const range = rangeOf(rows);
  switch (kind) {
    case 'nhiem-ky':
      return [
        plainRun('Tóm tắt số liệu tổng kết công tác dân vận nhiệm kỳ'),
        ...(range ? [plainRun(' '), nameRun(spanText(range.from, range.to))] : []),
      ];
    case 'nam':
      return [plainRun('Tóm tắt số liệu công tác dân vận chính quyền'), ...(range ? [plainRun(' năm '), nameRun(range.to)] : [])];
    case '5-nam':
      return [plainRun('Tóm tắt số liệu sơ kết '), nameRun('05 năm'), plainRun(' thực hiện công tác dân vận chính quyền')];
    case '10-nam':
      return [
        plainRun('Tóm tắt số liệu tổng kết '),
        nameRun('10 năm'),
        plainRun(' thực hiện '),
        nameRun('Nghị quyết số 25-NQ/TW'),
        plainRun(' và '),
        nameRun('05 năm'),
        plainRun(' thực hiện '),
        nameRun('Kết luận số 43-KL/TW'),
      ];
    default:
      return [plainRun('Tóm tắt số liệu công tác dân vận')];
  }
}

const LEADS: Readonly<Record<ReportKind | 'none', string>> = {
  none: 'kết quả công tác dân vận',
  'nhiem-ky': 'kết quả công tác dân vận trong nhiệm kỳ',
  nam: 'kết quả công tác dân vận chính quyền',
  '5-nam': 'kết quả công tác dân vận chính quyền',
  '10-nam': 'kết quả thực hiện nghị quyết, kết luận về công tác dân vận',
};

function leadIn(kind: ReportKind | undefined, unit: Unit, rows: readonly FormRow[]): Run[] {
  const time = rows.length === 0 ? [] : [plainRun(' '), ...when(rows)];
  const runs = [
    plainRun(`qua tổng hợp số liệu tại các phụ lục, ${LEADS[kind ?? 'none']} của `),
    ...named(unit),
    ...time,
    plainRun(' như sau'),
  ];
  return tidyRuns([...sentenceOf(runs).slice(0, -1), plainRun(':')]);
}

/** Periods of the first form that has them. */
function periodRows(book: Book): readonly FormRow[] {
  for (const id of PERIODIC) {
    const form = book.forms.get(id);
    if (form && figureRows(form).length > 0) return figureRows(form);
  }
  return [];
}

function when(rows: readonly FormRow[]): Run[] {
  const only = rows[0];
  return only && rows.length === 1 ? rowTime(only) : wholeTime(rows);
}

function named(unit: Unit): Run[] {
  const name = /\d/.test(unit.name) ? nameRun(unit.name) : plainRun(unit.name);
  return unit.name ? [plainRun(`${unit.level} `), name] : [plainRun(unit.level)];
}

function spanText(from: string, to: string): string {
  return from === to ? from : `${from}-${to}`;
}
