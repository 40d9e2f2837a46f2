/** What the forms ask for and the text is silent about, as there is no figure: blank cells, and cells whose words are no number. */
import { thongTinChung } from '../appendices/thongTinChung';
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import type { FormData, FormRow, Leaf } from '../core/form';
import { read } from '../core/values';
import { FIELDS } from './fields';
import { rowScope, type Source } from './figures';
import { evaluate } from './operands';
import { capitalised, plainRun, textOf } from './runs';
import type { AppendixText, LeafWords } from './sentence';
import type { Omission } from './text';
import { rowsWords } from './timeWords';
import { yearlyPlaces } from './yearly';

/** The omissions of one form, leaf by leaf; of those leaves alone that are named in `only`, by key or prefix. */
export function omissionsOf(text: AppendixText, source: Source, only?: ReadonlySet<string>): Omission[] {
  const { form, rows } = source;
  const lacks = (words: LeafWords): Omission => ({
    appendix: form.appendix,
    what: `${named(words)}: biểu không có cột này`,
    cells: [],
  });
  return Object.entries(text.leaves).flatMap(([key, words]): readonly Omission[] => {
    if (only && !only.has(key)) return [];
    const leaf = source.leaves.get(key);
    if (leaf) return rows.length > 0 ? ofLeaf(words, leaf, source) : [lacks(words)];
    const places = yearlyPlaces(form, key);
    return places.length > 0 ? ofYears(words, places, form) : [lacks(words)];
  });
}

/** Fields of Thông tin chung that are computed from others. */
const DERIVED: ReadonlySet<string> = new Set(
  thongTinChung.sections.flatMap((section) => section.fields).flatMap((field) => (field.derived ? [field.key] : [])),
);

/** Fields of Thông tin chung, of those named, that hold no figure; what is computed from others has no gap of its own. */
export function fieldOmissions(source: Source, only: ReadonlySet<string>): Omission[] {
  const scope = rowScope(source, FIELDS);
  return source.form.leaves.flatMap((leaf): Omission[] => {
    const cell = source.form.cell(FIELDS, leaf.key);
    if (!only.has(leaf.key) || DERIVED.has(leaf.key) || leaf.type === 'text' || leaf.type === 'date') return [];
    if (!cell || scope.figure(leaf.key)) return [];
    const blank = read(cell.value).kind === 'blank';
    return [
      blank
        ? { appendix: 'TTC', what: leaf.label, cells: [cell.at] }
        : unreadable({ name: leaf.label }, leaf, { key: FIELDS, kind: 'field', label: '' }, source.form, ''),
    ];
  });
}

/** A form that the workbook lacks. */
export function missingForm(appendix: AppendixId, number: string): Omission {
  return { appendix, what: `Phụ lục ${number}: không có trong tệp`, cells: [] };
}

function ofLeaf(words: LeafWords, leaf: Leaf, source: Source): Omission[] {
  const { form, rows } = source;
  const silent = rows.filter((row) => !speaks(words, leaf, row, source));
  if (silent.length === 0) return [];
  const blank = silent.filter((row) => read(form.cell(row.key, leaf.key)?.value ?? null).kind === 'blank');
  const some = blank.length < rows.length ? ` (${textOf(rowsWords(blank))})` : '';
  return [
    ...(blank.length > 0 ? [{ appendix: form.appendix, what: named(words) + some, cells: cellsOf(form, blank, leaf) }] : []),
    ...silent
      .filter((row) => !blank.includes(row))
      .map((row) => unreadable(words, leaf, row, form, rows.length > 1 ? textOf(rowsWords([row])) : '')),
  ];
}

function speaks(words: LeafWords, leaf: Leaf, row: FormRow, source: Source): boolean {
  const scope = rowScope(source, row.key);
  if (leaf.type !== 'text' && scope.figure(leaf.key)) return true;
  const reading = read(source.form.cell(row.key, leaf.key)?.value ?? null);
  if (leaf.type === 'text') return reading.kind === 'text' || reading.kind === 'number' || reading.kind === 'none';
  if (reading.kind !== 'blank' || !words.share) return false;
  // A blank ratio is no gap when it follows from its parts, or when there is nothing to take a share of.
  return evaluate(words.share, scope) !== undefined || words.share.split('/').some((part) => scope.figure(part)?.value === 0);
}

function ofYears(
  words: LeafWords,
  places: readonly { readonly leaf: Leaf; readonly row: FormRow | undefined }[],
  form: FormData,
): Omission[] {
  const silent = places.filter(
    ({ leaf, row }) => !row || typeof form.cell(row.key, leaf.key)?.value !== 'number' || Number(form.cell(row.key, leaf.key)?.value) < 0,
  );
  return silent.flatMap(({ leaf, row }) => {
    const cell = row && form.cell(row.key, leaf.key);
    const kind = read(cell?.value ?? null).kind;
    if (kind === 'none') return [];
    const when = textOf(rowsWords([{ key: leaf.label, kind: 'year', label: leaf.label }]));
    if (row && kind !== 'blank') return [unreadable(words, leaf, row, form, when)];
    return [{ appendix: form.appendix, what: `${named(words)} (${when})`, cells: cell ? [cell.at] : [] }];
  });
}

function unreadable(words: LeafWords, leaf: Leaf, row: FormRow, form: FormData, when: string): Omission {
  const cell = form.cell(row.key, leaf.key);
  const reading = read(cell?.value ?? null);
  const held =
    reading.kind === 'dash' ? 'dấu gạch, chưa rõ là không có hay chưa có số liệu' : `“${String(cell?.value)}”, không dùng làm số liệu được`;
  return { appendix: form.appendix, what: `${named(words)}${when ? ` (${when})` : ''}: ô ghi ${held}`, cells: cell ? [cell.at] : [] };
}

function cellsOf(form: FormData, rows: readonly FormRow[], leaf: Leaf): CellRef[] {
  return rows.flatMap((row) => form.cell(row.key, leaf.key)?.at ?? []);
}

function named(words: LeafWords): string {
  return textOf(capitalised([plainRun(words.name)]));
}
