/** The appendices that a draft itself carries, as the book of forms that its figures can be held against. */
import { appendixOf } from '../../../appendices';
import { leafLabels, leafNames, leavesFor } from '../../../appendices/appendix';
import type { CellRef } from '../../../core/cellRef';
import type { DraftText } from '../../../core/draft';
import type { AppendixId } from '../../../core/finding';
import type { Book, FormCell, FormData, FormRow, Leaf } from '../../../core/form';
import { parseVietnameseNumber } from '../../../core/number';
import { cellAt, type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot } from '../../../core/snapshot';
import { numeric } from '../../../core/values';
import { findForms } from '../../../layout/find';
import { headerKey, labelLikeness } from '../../../layout/headerLikeness';
import { pathsOf } from '../../../layout/matchHeaders';
import { PREFIXES } from '../../../layout/names';
import { readHeaders } from '../../../layout/readHeaders';
import { readTables, type DraftTable, type TableCell } from './grid';
import { joinTables, labelsFigures } from './join';

/** A form as a table of the draft prints it. */
export interface OwnForm {
  readonly data: FormData;
  readonly table: DraftTable;
  /** `bảng "SỐ LIỆU MÔ HÌNH"`. */
  readonly name: string;
  /** How a leaf is named where it stands alone. */
  readonly names: ReadonlyMap<string, string>;
  /** Its merged headers were lost: only columns that their own total proves are read, by their place. */
  readonly loose: boolean;
}

/** Forms in a draft, by appendix. */
export type OwnForms = ReadonlyMap<AppendixId, OwnForm>;

/** The forms among the tables of a draft; tables that are no form are left out. */
export function ownForms(draft: DraftText): OwnForms {
  const tables = joinTables(readTables(draft)).filter(({ width, rows }) => width > 4 && rows.length > 2 && rows.some(startsFigures));
  if (tables.length === 0) return new Map();
  const snapshot: WorkbookSnapshot = { names: [], sheets: tables.map(sheetOf) };
  const found = findForms(snapshot).book;
  const forms = new Map<AppendixId, OwnForm>();
  for (const [id, form] of found.forms) {
    const place = snapshot.sheets.findIndex((sheet) => sheet.name === form.sheet);
    const [table, sheet] = [tables[place], snapshot.sheets[place]];
    const own = table && sheet && trusted(form, sheet, table);
    if (own) forms.set(id, own);
  }
  return forms;
}

/** The forms as a book. */
export function bookOf(forms: Iterable<OwnForm>): Book {
  return { forms: new Map([...forms].map(({ data }) => [data.appendix, data])), valueAt: () => null };
}

/** Where a cell stands in the text, and its row; the cell is absent where the draft has none. */
export function spotOf({ table }: OwnForm, at: CellRef): { readonly cell?: TableCell; readonly start: number; readonly end: number } {
  const line = (table.rows[at.row] ?? []).filter((cell) => cell !== undefined);
  const cell = table.rows[at.row]?.[at.column];
  return { ...(cell ? { cell } : {}), start: line[0]?.start ?? 0, end: line.at(-1)?.end ?? 0 };
}

const startsFigures = (line: readonly (TableCell | undefined)[]): boolean => labelsFigures(plain(line[0]));
const plain = (cell: TableCell | undefined): string => (cell?.text ?? '').replaceAll('*', '').replace(/\s+/g, ' ').trim();

function sheetOf({ rows }: DraftTable, place: number): SheetSnapshot {
  const cells = rows.map((line) =>
    Array.from(line, (cell): SnapshotCell | undefined => {
      const text = plain(cell);
      if (text === '') return undefined;
      const number = text.length < 24 ? parseVietnameseNumber(text.replace(/\s?%$/, ''))?.value : undefined;
      return { value: number ?? text };
    }),
  );
  return { name: `bảng ${String(place + 1)}`, top: 0, left: 0, cells };
}

/** The form with the columns that can be relied on; `undefined` where they are not to be told. */
function trusted(found: FormData, sheet: SheetSnapshot, table: DraftTable): OwnForm | undefined {
  const appendix = appendixOf(found.appendix);
  if (appendix.kind !== 'period' && appendix.kind !== 'year') return undefined;
  const rows = found.rows.filter((row) => row.kind === 'total' || labelsFigures(row.label));
  const first = rows[0] && found.labelAt.get(rows[0].key);
  if (!first || !rows.some((row) => row.kind !== 'total')) return undefined;
  const years = yearsOf(found);
  const all = leavesFor(appendix, [], years, PREFIXES);
  const label = first.column;
  const columns = new Map(
    found.leaves.flatMap((leaf) => {
      const column = found.cell(rows[0]?.key ?? '', leaf.key)?.at.column;
      return column === undefined ? [] : [[leaf.key, column] as const];
    }),
  );
  const whole = table.width - label - 1 === all.length;
  const inOrder = all.flatMap((leaf) => columns.get(leaf.key) ?? []).every((column, i, list) => i === 0 || column > (list[i - 1] ?? 0));
  const placeOf = (leaf: Leaf): number => label + 1 + all.indexOf(leaf);
  const inPlace = whole && all.every((leaf) => !columns.has(leaf.key) || columns.get(leaf.key) === placeOf(leaf));
  // A printed form keeps its columns in order, a whole one each in its place: where headers say otherwise, the merges above them are lost.
  const loose = !inOrder || (whole && !inPlace);
  if (loose && !whole) return undefined;
  if (loose) columns.clear();
  const lone = loose || !whole ? new Set<number>() : unheaded(found, all, years, sheet, first.row, label);
  for (const leaf of all) {
    const column = placeOf(leaf);
    const proven = loose && provesItself(sheet, found, rows, column);
    if (!columns.has(leaf.key) && (proven || lone.has(column))) columns.set(leaf.key, column);
  }
  const leaves = all.filter((leaf) => columns.has(leaf.key));
  if (leaves.length === 0) return undefined;
  const data = { ...found, rows, leaves, missing: [], cell: cellsOf(found, sheet, columns) };
  const names = leafNames(leafLabels(appendix, [], years, PREFIXES));
  return { data, table, name: `bảng "${table.caption === '' ? appendix.title : table.caption}"`, names, loose };
}

/** Years of the yearly leaves, as their headers show them. */
function yearsOf(form: FormData): string[] {
  const years: string[] = [];
  for (const { key, label } of form.leaves) {
    const place = /_y(\d+)$/.exec(key)?.[1];
    if (place !== undefined) years[Number(place) - 1] = label;
  }
  return Array.from(years, (year) => year ?? '');
}

/** Columns without a header of their own below the group that the form has there. */
function unheaded(
  form: FormData,
  all: readonly Leaf[],
  years: readonly string[],
  sheet: SheetSnapshot,
  top: number,
  label: number,
): Set<number> {
  const appendix = appendixOf(form.appendix);
  if (appendix.kind === 'fields') return new Set();
  const spelled = all.map((leaf) => ({ ...leaf, label: leaf.label || (years[0] ?? '') }));
  const wanted = pathsOf(appendix, spelled);
  const headers = readHeaders(sheet, 0, top, label + 1);
  return new Set(
    wanted.flatMap(({ path }, i): number[] => {
      const column = label + 1 + i;
      const header = headers.find((one) => one.column === column);
      const groups = path.slice(0, -1);
      const own = header ? headerKey(header.text) : '';
      return own === '' || groups.some((group) => labelLikeness(group, own) > 0) ? [column] : [];
    }),
  );
}

/** Every row of a column is a number and the total is their sum: proof enough that nothing slipped sideways there. */
function provesItself(sheet: SheetSnapshot, form: FormData, rows: readonly FormRow[], column: number): boolean {
  const figures = rows.map((row) => numeric(cellAt(sheet, form.labelAt.get(row.key)?.row ?? -1, column)?.value ?? null));
  const total = rows.at(-1)?.kind === 'total' ? figures.at(-1) : undefined;
  const others = figures.slice(0, -1);
  if (total === undefined || total <= 0 || others.length < 2 || others.includes(undefined)) return false;
  return others.reduce<number>((sum, figure) => sum + (figure ?? 0), 0) === total;
}

function cellsOf(found: FormData, sheet: SheetSnapshot, columns: ReadonlyMap<string, number>): FormData['cell'] {
  return (row, leaf): FormCell | undefined => {
    const [line, column] = [found.labelAt.get(row)?.row, columns.get(leaf)];
    if (line === undefined || column === undefined) return undefined;
    return { at: { sheet: sheet.name, row: line, column }, value: cellAt(sheet, line, column)?.value ?? null };
  };
}
