/** Figures of a workbook's leaves, by the time that a sentence speaks of. */
import type { CellRef } from '../../../core/cellRef';
import type { AppendixId } from '../../../core/finding';
import type { Book, FormData, FormRow } from '../../../core/form';
import { spanOf } from '../../../core/period';
import { numeric } from '../../../core/values';
import type { TimeMention } from '../dates';

/** A figure of the workbook, where it stands. */
export interface Held {
  readonly value: number;
  readonly at: CellRef;
  /** `giai đoạn 2013-2018`, `Tổng cộng`; empty for a field. */
  readonly row: string;
}

/** What the book has for these leaves: the one asked for first, then what the sentence may mean as well. Empty when nothing is known. */
export function heldFor(book: Book, appendix: AppendixId, leaves: readonly string[], time: TimeMention | undefined): Held[] {
  const form = book.forms.get(appendix);
  if (!form) return [];
  const rows = form.rows.filter((row) => row.kind === 'period' || row.kind === 'year');
  if (appendix === 'TTC')
    return time ? [] : [form.rows.find((row) => row.kind === 'field')].flatMap((row) => (row ? fieldOf(form, row, leaves) : []));
  const spans = rows.map((row) => spanOf(row.label) ?? spanOf(row.key));
  const own = rows.flatMap((row) => sum(form, row, leaves));
  if (time) {
    const exact = rows.filter((_, i) => spans[i]?.from === time.from && spans[i]?.to === time.to);
    if (exact.length > 0) return exact.flatMap((row) => sum(form, row, leaves));
    const whole = spans[0]?.from === time.from && spans.at(-1)?.to === time.to;
    if (!whole || rows[0]?.kind === 'year') return [];
  }
  const last = own.at(-1);
  if (rows.some((row) => row.kind === 'year')) return last ? [last, ...own.slice(0, -1)] : [];
  const total = form.rows.find((row) => row.kind === 'total');
  const printed = total ? sum(form, total, leaves) : [];
  const added =
    own.length === rows.length && own.length > 0 && last
      ? [{ value: own.reduce((acc, held) => acc + held.value, 0), at: last.at, row: 'cộng các giai đoạn' }]
      : [];
  const both = [...printed, ...added];
  return both.length > 0 ? [...both, ...own] : [];
}

function fieldOf(form: FormData, row: FormRow, leaves: readonly string[]): Held[] {
  return sum(form, row, leaves).map((held) => ({ ...held, row: '' }));
}

function sum(form: FormData, row: FormRow, leaves: readonly string[]): Held[] {
  const cells = leaves.flatMap((leaf) => {
    const cell = form.cell(row.key, leaf);
    const value = cell ? numeric(cell.value) : undefined;
    return cell && value !== undefined ? [{ value, at: cell.at }] : [];
  });
  const [first] = cells;
  if (!first) return [];
  const label = row.kind === 'total' ? 'Tổng cộng' : row.kind === 'year' ? `năm ${row.label}` : `giai đoạn ${row.label}`;
  return [{ value: cells.reduce((acc, cell) => acc + cell.value, 0), at: first.at, row: label }];
}
