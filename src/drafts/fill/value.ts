/** What a workbook holds for a slot: a number or words, with its cells, or what is missing for it. */
import { appendices } from '../../appendices';
import { leafLabels, leafNames } from '../../appendices/appendix';
import { PERIOD_PREFIX, YEAR_PREFIX } from '../../appendices/thongTinChung';
import type { CellRef } from '../../core/cellRef';
import type { AppendixId } from '../../core/finding';
import type { Book, FormData } from '../../core/form';
import { parseVietnameseNumber } from '../../core/number';
import { spanOf } from '../../core/period';
import { numeric, tidy } from '../../core/values';
import { figureRows, plain, rowScope, sourceOf, totalScope, type Figure, type Source } from '../../narrative/figures';
import { yearlyPlaces } from '../../narrative/yearly';
import { rowsFor, type Time } from './time';

export interface Value {
  readonly value: number | string;
  readonly cells: readonly CellRef[];
  /** Cells that it rests on besides: the rows under a total. */
  readonly under?: readonly CellRef[];
  /** Why it may not be what the sentence asks for; absent when nothing speaks against it. */
  readonly doubt?: string;
}

/** Nothing to fill in, and why where there is something to say. */
export interface NoValue {
  readonly missing?: string;
}

interface Term {
  readonly value: number;
  readonly cells: readonly CellRef[];
  readonly under?: readonly CellRef[];
  readonly doubt?: string;
}

/** Reads the values that slots ask for out of a book. */
export class Values {
  private readonly sources = new Map<AppendixId, Source>();

  constructor(private readonly book: Book) {}

  /** The value of an operand of `slot.ts` at a time. Blank cells give no value and are named in `missing`. */
  of(operand: string, time: Time | undefined, words: boolean): Value | NoValue {
    let first: NoValue | undefined;
    for (const alternative of operand.split('|')) {
      const found = words ? this.words(alternative) : this.number(alternative, time);
      if ('value' in found) return found;
      first ??= found;
    }
    return first ?? {};
  }

  private words(operand: string): Value | NoValue {
    const cell = this.field(operand);
    const text = cell ? tidy(String(cell.value ?? '')) : '';
    return cell && text !== '' ? { value: text, cells: [cell.at] } : { missing: missing([nameOf(operand, this.book)]) };
  }

  private field(operand: string): ReturnType<FormData['cell']> {
    const [id = '', key = ''] = operand.split('.');
    return this.book.forms.get(id as AppendixId)?.cell('-', key);
  }

  private number(operand: string, time: Time | undefined): Value | NoValue {
    const [part = '', whole] = operand.split('/');
    const above = this.sum(part, time);
    if (whole === undefined || !('value' in above)) return above;
    const below = this.sum(whole, time);
    if (!('value' in below)) return below;
    if (below.value <= 0 || above.value > below.value) return {};
    const doubt = above.doubt ?? below.doubt;
    return {
      value: Math.round((above.value / below.value) * 10_000) / 100,
      cells: [...above.cells, ...below.cells],
      under: [...(above.under ?? []), ...(below.under ?? [])],
      ...(doubt === undefined ? {} : { doubt }),
    };
  }

  private sum(operand: string, time: Time | undefined): Term | NoValue {
    const terms = operand.split(/(?=[+-])/).map((text) => ({ sign: text.startsWith('-') ? -1 : 1, leaf: text.replace(/^[+-]/, '') }));
    const read = terms.map((term) => ({ ...term, found: this.term(term.leaf, time) }));
    const lacking = read.filter(({ found }) => !found).map(({ leaf }) => nameOf(leaf, this.book));
    if (lacking.length > 0) return { missing: missing(lacking) };
    const value = plain(read.reduce((sum, { sign, found }) => sum + sign * (found?.value ?? 0), 0));
    if (terms.length > 1 && value < 0 && terms.some(({ leaf }) => leaf.startsWith('PL')))
      return { missing: 'Hiệu của các ô liên quan là số âm; kiểm tra lại sổ.' };
    const doubt = read.find(({ found }) => found?.doubt !== undefined)?.found?.doubt;
    return {
      value,
      cells: read.flatMap(({ found }) => found?.cells ?? []),
      under: read.flatMap(({ found }) => found?.under ?? []),
      ...(doubt === undefined ? {} : { doubt }),
    };
  }

  private term(leaf: string, time: Time | undefined): Term | undefined {
    const [id = '', key = ''] = leaf.split('.');
    const form = this.book.forms.get(id as AppendixId);
    if (!form) return undefined;
    if (id === 'TTC') return fieldNumber(form, key);
    const source = this.sources.get(form.appendix) ?? sourceOf(form, this.book, {});
    this.sources.set(form.appendix, source);
    if (/_y(?:\*|\d+)$/.test(key)) return yearly(source, key, time);
    return form.rows.some((row) => row.kind === 'year') && id === 'PL5' ? stock(source, key, time) : flow(source, key, time);
  }
}

function fieldNumber(form: FormData, key: string): Term | undefined {
  const cell = form.cell('-', key);
  if (!cell) return undefined;
  const value = typeof cell.value === 'string' ? (parseVietnameseNumber(cell.value)?.value ?? numeric(cell.value)) : numeric(cell.value);
  return value === undefined ? undefined : { value, cells: [cell.at] };
}

/** A figure of a year: that of the year the sentence names, else the latest. */
function stock(source: Source, key: string, time: Time | undefined): Term | undefined {
  const rows = source.rows.filter((row) => spanOf(row.label) !== undefined);
  const year = time?.span && time.span.from === time.span.to ? String(time.span.to) : undefined;
  const row = (year === undefined ? undefined : rows.find((one) => spanOf(one.label)?.to === Number(year))) ?? rows.at(-1);
  const figure = row && rowScope(source, row.key).figure(key);
  if (!figure) return undefined;
  const own = spanOf(row.label)?.to ?? 0;
  const other = time?.span && (own < time.span.from || own > time.span.to);
  return { ...term(figure), ...(other ? { doubt: `Số của năm ${row.label}, câu trong mẫu nói ${said(time)}.` } : {}) };
}

/** A figure by year: that of the leaf named, of the year the sentence names, else of the latest. */
function yearly(source: Source, key: string, time: Time | undefined): Term | undefined {
  const places = yearlyPlaces(source.form, key.replace(/(?:\*|\d+)$/, ''));
  const year = time?.span && time.span.from === time.span.to ? String(time.span.to) : undefined;
  const named = key.endsWith('*') ? places.find(({ leaf }) => year !== undefined && leaf.label.includes(year)) : undefined;
  const place = named ?? (key.endsWith('*') ? places.at(-1) : places.find(({ leaf }) => leaf.key === key));
  const figure = place?.row && rowScope(source, place.row.key).figure(place.leaf.key);
  if (!place || !figure) return undefined;
  const own = spanOf(place.leaf.label)?.to;
  const other = time?.span && own !== undefined && (own < time.span.from || own > time.span.to);
  return { ...term(figure), ...(other ? { doubt: `Số của năm ${String(own)}, câu trong mẫu nói ${said(time)}.` } : {}) };
}

/** A figure over a time: of its row, of several rows together, or the total. */
function flow(source: Source, key: string, time: Time | undefined): Term | undefined {
  const rows = rowsFor(time, source.rows);
  if (rows === undefined) {
    const total = totalScope(source).figure(key);
    return (
      total && {
        ...term(total),
        under: rowCells(source, key),
        doubt: `Số tổng cộng của ${source.rows.map((row) => row.label).join(', ')}, câu trong mẫu nói ${said(time)}.`,
      }
    );
  }
  if (rows === 'total') {
    const total = totalScope(source).figure(key);
    return total && { ...term(total), under: rowCells(source, key) };
  }
  const figures = rows.map((row) => rowScope(source, row.key).figure(key));
  const known = figures.filter((figure) => figure !== undefined);
  const [first] = known;
  if (!first || known.length < figures.length || (known.length > 1 && first.type === 'pct')) return undefined;
  return { value: plain(known.reduce((sum, figure) => sum + figure.value, 0)), cells: known.flatMap((figure) => figure.cells) };
}

function rowCells(source: Source, key: string): CellRef[] {
  return source.rows.flatMap((row) => source.form.cell(row.key, key)?.at ?? []);
}

function term(figure: Figure): Term {
  return { value: figure.value, cells: figure.cells };
}

function said(time: Time | undefined): string {
  if (!time?.span) return 'một phần của năm';
  const { from, to } = time.span;
  return from === to ? `năm ${String(from)}` : to === 9999 ? `từ năm ${String(from)} đến nay` : `${String(from)}-${String(to)}`;
}

function missing(names: readonly string[]): string {
  return `Sổ chưa có: ${[...new Set(names)].join('; ')}.`;
}

/** How a message names a leaf: `PL2, Số người tham gia (Đoàn ĐBQH địa phương)`. */
export function nameOf(leaf: string, book: Book): string {
  const [id = '', key = ''] = leaf.split('.');
  const appendix = appendices.find((one) => one.id === id);
  if (!appendix) return leaf;
  const form = book.forms.get(appendix.id);
  const years = form
    ? figureRows(form)
        .filter((row) => row.kind === 'year')
        .map((row) => row.label)
    : [];
  const names = leafNames(leafLabels(appendix, [], years, { period: PERIOD_PREFIX, year: YEAR_PREFIX }));
  return `${id === 'TTC' ? appendix.sheet : id}, ${names.get(key) ?? key}`;
}
