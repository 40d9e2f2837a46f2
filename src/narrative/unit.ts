/** Whose report it is, as Thông tin chung names it. */
import { keyOf } from '../core/text';
import { tidy } from '../core/values';
import type { Book } from '../core/form';
import { nameRun, plainRun } from './runs';
import type { Run } from './text';

/** The unit of a report. */
export interface Unit {
  /** xã, phường, đặc khu; `địa phương` when the workbook does not say. */
  readonly level: string;
  /** Proper name without the level; empty when the workbook does not say. */
  readonly name: string;
}

const LEVELS = ['đặc khu', 'phường', 'thị trấn', 'xã'];

/** The unit; a level written into the name is taken off it. */
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

/** `xã Sơn Long`, or the level alone. */
export function unitRuns(unit: Unit): Run[] {
  const name = /\d/.test(unit.name) ? nameRun(unit.name) : plainRun(unit.name);
  return unit.name ? [plainRun(`${unit.level} `), name] : [plainRun(unit.level)];
}
