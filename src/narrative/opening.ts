/** Title and lead-in of the short summary, and the time that a book speaks of. */
import type { AppendixId } from '../core/finding';
import type { Book, FormRow } from '../core/form';
import { sentenceOf } from './compose';
import { figureRows } from './figures';
import { capitalised, plainRun, tidyRuns } from './runs';
import type { Block, Run } from './text';
import { rangeOf, rowTime, wholeTime } from './timeWords';
import { unitRuns, type Unit } from './unit';

const PERIODIC: readonly AppendixId[] = ['PL2', 'PL3', 'PL4', 'PL6'];

/** Title lines and the lead-in paragraph. */
export function openingOf(book: Book, unit: Unit): Block[] {
  const rows = periodRows(book);
  const range = rangeOf(rows);
  const when = range ? timeOfRows(rows) : [];
  const whose: Run[] = unit.name ? [...unitRuns(unit), plainRun(range ? ', ' : ''), ...when] : when;
  const subtitle = tidyRuns(whose);
  return [
    { kind: 'title', runs: [plainRun('TÓM TẮT SỐ LIỆU CÔNG TÁC DÂN VẬN')] },
    ...(subtitle.length > 0 ? [{ kind: 'title' as const, runs: capitalised(subtitle) }] : []),
    { kind: 'paragraph', appendix: 'TTC', runs: leadIn(unit, rows) },
  ];
}

function leadIn(unit: Unit, rows: readonly FormRow[]): Run[] {
  const time = rows.length === 0 ? [] : [plainRun(' '), ...timeOfRows(rows)];
  const runs = [
    plainRun('qua tổng hợp số liệu tại các phụ lục, kết quả công tác dân vận của '),
    ...unitRuns(unit),
    ...time,
    plainRun(' như sau'),
  ];
  return tidyRuns([...sentenceOf(runs).slice(0, -1), plainRun(':')]);
}

/** Periods of the first form that has them. */
export function periodRows(book: Book): readonly FormRow[] {
  for (const id of PERIODIC) {
    const form = book.forms.get(id);
    if (form && figureRows(form).length > 0) return figureRows(form);
  }
  return [];
}

/** The time of all these rows: `từ năm 2013 đến năm 2022`, `năm 2024`. */
export function timeOfRows(rows: readonly FormRow[]): Run[] {
  const only = rows[0];
  return only && rows.length === 1 ? rowTime(only) : wholeTime(rows);
}
