/** What the forms ask for and the text is silent about, as there is no figure: blank cells, and cells whose words are no number. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import type { FormData, FormRow, Leaf } from '../core/form';
import { read } from '../core/values';
import { figureRows, rowScope, type Source } from './figures';
import { evaluate } from './operands';
import { capitalised, plainRun, textOf } from './runs';
import type { AppendixText, LeafWords } from './sentence';
import type { Omission } from './text';
import { rowsWords } from './timeWords';
import { yearlyPlaces } from './yearly';

/** The omissions of one form, leaf by leaf. */
export function omissionsOf(text: AppendixText, source: Source): Omission[] {
  const { form } = source;
  const found = Object.entries(text.leaves).flatMap(([key, words]): Omission[] => {
    const leaves = form.leaves.filter((leaf) => leaf.key === key);
    const places = leaves.length > 0 ? leaves.flatMap((leaf) => figureRows(form).map((row) => ({ leaf, row }))) : yearlyPlaces(form, key);
    if (places.length === 0) return [{ appendix: form.appendix, what: `${named(words)}: biểu không có cột này`, cells: [] }];
    return leaves.length > 0 ? ofLeaf(words, leaves[0] as Leaf, source) : ofYears(words, places, form);
  });
  return found;
}

/** A form that the workbook lacks. */
export function missingForm(appendix: AppendixId, number: string): Omission {
  return { appendix, what: `Phụ lục ${number}: không có trong tệp`, cells: [] };
}

function ofLeaf(words: LeafWords, leaf: Leaf, source: Source): Omission[] {
  const { form } = source;
  const rows = figureRows(form);
  const silent = rows.filter((row) => !speaks(words, leaf, row, source));
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
  const reading = read(source.form.cell(row.key, leaf.key)?.value ?? null);
  if (leaf.type === 'text') return reading.kind === 'text' || reading.kind === 'number' || reading.kind === 'none';
  const scope = rowScope(source, row.key);
  if (scope.figure(leaf.key)) return true;
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
