/** A workbook as plain tables of numbers, read once: what the hand-written loops go over. */
import type { Book, FormCell, FormData, Leaf } from '../../src/core/form';

export interface Table {
  readonly form: FormData;
  readonly leaves: readonly Leaf[];
  /** Line by line, leaf by leaf: the cell, and its number (NaN for none; a written "không" is 0). */
  readonly cells: (FormCell | undefined)[][];
  readonly figures: number[][];
  /** Where a leaf stands in a line; -1 is not in it. */
  readonly place: Record<string, number>;
  /** Lines of periods or years, and the total's line, -1 for none. */
  readonly rows: readonly number[];
  readonly total: number;
  /** Of every leaf over these lines: the sum of its numbers, how many cells there are, how many blank, and how many hold a number. */
  readonly sums: number[];
  readonly counts: number[];
  readonly blanks: number[];
  readonly numbers: number[];
}

export type Tables = Record<string, Table>;

export function tablesOf(book: Book): Tables {
  const tables: Tables = {};
  for (const [id, form] of book.forms) tables[id] = tableOf(form);
  return tables;
}

function tableOf(form: FormData): Table {
  const { leaves } = form;
  const cells: (FormCell | undefined)[][] = [];
  const figures: number[][] = [];
  const rows: number[] = [];
  let total = -1;
  const place: Record<string, number> = {};
  for (let j = 0; j < leaves.length; j += 1) place[leaves[j]!.key] = j;
  const [sums, counts, blanks, numbers] = [[], [], [], []].map(() => leaves.map(() => 0)) as [number[], number[], number[], number[]];
  for (let i = 0; i < form.rows.length; i += 1) {
    const row = form.rows[i]!;
    const above = row.kind === 'period' || row.kind === 'year';
    if (above) rows.push(i);
    else if (row.kind === 'total') total = i;
    const line: (FormCell | undefined)[] = [];
    const values: number[] = [];
    for (let j = 0; j < leaves.length; j += 1) {
      const cell = form.cell(row.key, leaves[j]!.key);
      const value = cell ? numberIn(cell) : Number.NaN;
      line.push(cell);
      values.push(value);
      if (!above || !cell) continue;
      counts[j]! += 1;
      if (isBlank(cell)) blanks[j]! += 1;
      if (typeof cell.value === 'number') numbers[j]! += 1;
      if (!Number.isNaN(value)) sums[j]! += value;
    }
    cells.push(line);
    figures.push(values);
  }
  return { form, leaves, cells, figures, place, rows, total, sums, counts, blanks, numbers };
}

function numberIn({ value }: FormCell): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : Number.NaN;
  return typeof value === 'string' && value !== '' && isNone(value) ? 0 : Number.NaN;
}

export function isBlank(cell: FormCell | undefined): boolean {
  return !cell || cell.value === null || (typeof cell.value === 'string' && cell.value.trim() === '');
}

export function isNone(text: string): boolean {
  return /^(không|khong|không có|khong co|ko)\.?$/i.test(text.trim());
}

export function isDash(text: string): boolean {
  return /^([-–—−]+|\/\/|x)$/i.test(text.trim());
}

/** A cell of a leaf, of Thông tin chung for the same year or from its one line where the leaf begins with `TTC.`. */
export function cellAt(tables: Tables, table: Table, line: number, leaf: string): FormCell | undefined {
  if (!leaf.startsWith('TTC.')) return table.cells[line]![table.place[leaf] ?? -1];
  const general = tables['TTC'];
  const key = general?.place[leaf.slice(4)] ?? -1;
  return general?.cells[general.form.rows.findIndex((row) => row.key === keyOf(table, line))]?.[key] ?? general?.cells[0]?.[key];
}

/** The number of such a cell, NaN for none. */
export function figureAt(tables: Tables, table: Table, line: number, leaf: string): number {
  if (!leaf.startsWith('TTC.')) return table.figures[line]![table.place[leaf] ?? -1] ?? Number.NaN;
  const cell = cellAt(tables, table, line, leaf);
  return cell ? numberIn(cell) : Number.NaN;
}

export function keyOf(table: Table, line: number): string {
  return table.form.rows[line]!.key;
}

export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** First and last year of `2013-2018` or `2024`. */
export function yearsOf(label: string): readonly [number, number] | undefined {
  const match = /^((?:19|20)\d{2})(?:\s*[-–—]\s*((?:19|20)\d{2}))?$/.exec(label.trim().replace(/^giai đoạn\s+/i, ''));
  return match ? [Number(match[1]), Number(match[2] ?? match[1])] : undefined;
}

/** `B9` of a cell, with its sheet where it stands on another than `from`. */
export function addressOf({ at }: FormCell, from = at.sheet): string {
  let letters = '';
  for (let rest = at.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  const plain = `${letters}${String(at.row + 1)}`;
  return at.sheet === from ? plain : `'${at.sheet}'!${plain}`;
}
