/** Finds the forms in a workbook that was read: each leaf by its defined name, else by its header, and each row by its label. */
import { appendices } from '../appendices';
import { leafLabels, leafNames, leavesFor, type Appendix } from '../appendices/appendix';
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import type { Book, FormCell, FormData, FormRow, Leaf } from '../core/form';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../core/snapshot';
import { findControls } from './controls';
import { findFields } from './findFields';
import { findColumns, type FoundColumns } from './findLeaves';
import { findRows, type FoundRow } from './findRows';
import { nameIndex, type NameIndex } from './nameIndex';
import { PREFIXES } from './names';

/** Whether a form was found. */
export interface FoundForm {
  readonly appendix: AppendixId;
  readonly title: string;
  readonly state: 'found' | 'partial' | 'missing';
  readonly sheet?: string;
  readonly at?: CellRef;
  readonly missing: readonly Leaf[];
  /** Those leaves as a person tells them apart: with their group where a label stands more than once. */
  readonly lacking: readonly string[];
}

export interface Found {
  readonly book: Book;
  /** One entry a form, in filing order. */
  readonly forms: readonly FoundForm[];
}

/** Looks for every form. Never throws for what a workbook holds: what is not found is said. */
export function findForms(snapshot: WorkbookSnapshot): Found {
  const names = nameIndex(snapshot);
  const forms = new Map<AppendixId, FormData>();
  const found: FoundForm[] = [];
  for (const appendix of appendices) {
    const form =
      appendix.kind === 'fields'
        ? fieldsForm(appendix, snapshot, names)
        : tableForm(appendix, snapshot, names, listedYears(forms.get('TTC')));
    if (form) forms.set(appendix.id, form);
    const first = form?.leaves
      .map((leaf) => form.rows.map((row) => form.cell(row.key, leaf.key)?.at).find((at) => at !== undefined))
      .find((at) => at !== undefined);
    found.push({
      appendix: appendix.id,
      title: appendix.title,
      state: !form ? 'missing' : form.missing.length > 0 ? 'partial' : 'found',
      ...(form ? { sheet: form.sheet } : {}),
      ...(first ? { at: first } : {}),
      missing: form?.missing ?? [],
      lacking: form ? namesOf(appendix, form) : [],
    });
  }
  return { book: { forms, valueAt: (ref) => valueOf(snapshot, ref) }, forms: found };
}

function namesOf(appendix: Appendix, form: FormData): string[] {
  const years: string[] = [];
  for (const leaf of [...form.leaves, ...form.missing]) {
    const place = /_y(\d+)$/.exec(leaf.key)?.[1];
    if (place !== undefined) years[Number(place) - 1] = leaf.label;
  }
  const names = leafNames(
    leafLabels(
      appendix,
      [],
      Array.from(years, (year) => year ?? ''),
      PREFIXES,
    ),
  );
  return form.missing.map((leaf) => names.get(leaf.key) ?? leaf.label);
}

function valueOf(snapshot: WorkbookSnapshot, ref: CellRef): FormCell['value'] {
  const sheet = sheetNamed(snapshot, ref.sheet);
  return sheet ? (cellAt(sheet, ref.row, ref.column)?.value ?? null) : null;
}

/** The years of the report, as their cells in Thông tin chung show them now. */
function listedYears(general: FormData | undefined): string[] {
  return (general?.leaves ?? [])
    .filter((leaf) => leaf.key.startsWith(PREFIXES.year))
    .map((leaf) => String(general?.cell('-', leaf.key)?.value ?? '').trim());
}

/** As many years as no report has; those that a sheet without names does not show are not missed. */
const MANY_YEARS = 8;

/** Leaves keyed by year, `mttq_hv_y4`, are as many as the sheet's own names say, else as Thông tin chung lists. */
function yearCount(names: NameIndex, appendix: Appendix, listed: number): number {
  const keys = names.keys(appendix.id);
  let count = 0;
  while (keys.some((key) => key.endsWith(`_y${String(count + 1)}`))) count += 1;
  return count || listed;
}

function tableForm(appendix: Appendix, snapshot: WorkbookSnapshot, names: NameIndex, listed: readonly string[]): FormData | undefined {
  if (appendix.kind === 'fields') return undefined;
  const count = yearCount(names, appendix, listed.length);
  const years = Array.from({ length: count || MANY_YEARS }, (_, i) => listed[i] ?? '');
  const asked = leavesFor(appendix, [], years, PREFIXES);
  const columns = findColumns(appendix, asked, snapshot, names);
  if (!columns) return undefined;
  const wanted = count > 0 ? asked : asked.filter((leaf) => !/_y\d+$/.test(leaf.key) || columns.at.has(leaf.key));
  const sheet = sheetNamed(snapshot, columns.sheet);
  if (!sheet) return undefined;
  const rows = findRows(appendix, sheet, columns, names);
  const leaves = wanted.filter((leaf) => columns.at.has(leaf.key)).map((leaf) => withYear(leaf, columns));
  const controls = findControls(appendix.id, columns.sheet, snapshot, names, rows, columns.at);
  const form = assemble(
    appendix.id,
    columns.sheet,
    leaves,
    rows,
    wanted.filter((leaf) => !columns.at.has(leaf.key)),
    (row, key) => {
      const column = columns.at.get(key);
      return column === undefined ? undefined : { sheet: columns.sheet, row: row.at, column };
    },
    snapshot,
    columns.labels,
  );
  return controls ? { ...form, controls } : form;
}

/** A yearly leaf carries the year that its header shows, where Thông tin chung does not say it. */
function withYear(leaf: Leaf, columns: FoundColumns): Leaf {
  if (leaf.label !== '' || !/_y\d+$/.test(leaf.key)) return leaf;
  return { ...leaf, label: columns.headers.get(leaf.key) ?? leaf.key };
}

function fieldsForm(appendix: Appendix, snapshot: WorkbookSnapshot, names: NameIndex): FormData | undefined {
  if (appendix.kind !== 'fields') return undefined;
  const located = findFields(appendix, snapshot, names);
  if (!located) return undefined;
  const single: FoundRow = { key: '-', kind: 'field', label: '', at: -1 };
  const rows = [single, ...located.years];
  return assemble(
    appendix.id,
    located.sheet,
    located.leaves,
    rows,
    located.missing,
    (row, key) => {
      if (row.kind === 'field') return located.fields.get(key);
      const column = located.yearColumns.get(key);
      return column === undefined ? undefined : { sheet: located.sheet, row: row.at, column };
    },
    snapshot,
    located.yearLabelColumn,
  );
}

function assemble(
  appendix: AppendixId,
  sheetName: string,
  leaves: readonly Leaf[],
  rows: readonly FoundRow[],
  missing: readonly Leaf[],
  place: (row: FoundRow, key: string) => CellRef | undefined,
  snapshot: WorkbookSnapshot,
  labelColumn: number | undefined,
): FormData {
  const cells = new Map<string, Map<string, FormCell>>();
  for (const row of rows) {
    const line = new Map<string, FormCell>();
    for (const leaf of leaves) {
      const at = place(row, leaf.key);
      if (!at) continue;
      const sheet = sheetNamed(snapshot, at.sheet);
      const cell = sheet ? cellAt(sheet, at.row, at.column) : undefined;
      line.set(leaf.key, {
        at,
        value: cell?.value ?? null,
        ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        ...(cell?.format === undefined ? {} : { format: cell.format }),
      });
    }
    cells.set(row.key, line);
  }
  const labelAt = new Map(
    rows.flatMap((row) =>
      labelColumn === undefined || row.at < 0 ? [] : [[row.key, { sheet: sheetName, row: row.at, column: labelColumn }] as const],
    ),
  );
  const shown: FormRow[] = rows.map(({ key, kind, label }) => ({ key, kind, label }));
  return { appendix, sheet: sheetName, leaves, rows: shown, labelAt, missing, cell: (row, column) => cells.get(row)?.get(column) };
}
