/** Finds the cell of each field of Thông tin chung: by defined name, else beside its label. */
import { leavesFor, type FieldsAppendix } from '../appendices/appendix';
import type { CellRef } from '../core/cellRef';
import type { Leaf } from '../core/form';
import { cellAt, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../core/snapshot';
import { keyOf } from '../core/text';
import { tidy } from '../core/values';
import type { FoundRow } from './findRows';
import { labelsName, PREFIXES } from './names';
import type { NameIndex } from './nameIndex';

export interface FoundFields {
  readonly sheet: string;
  readonly leaves: readonly Leaf[];
  readonly missing: readonly Leaf[];
  readonly fields: ReadonlyMap<string, CellRef>;
  readonly years: readonly FoundRow[];
  readonly yearColumns: ReadonlyMap<string, number>;
  readonly yearLabelColumn: number | undefined;
}

/** More periods or years than any report lists. */
const MOST = 40;

/** `undefined` when the workbook has nothing of Thông tin chung. */
export function findFields(appendix: FieldsAppendix, snapshot: WorkbookSnapshot, names: NameIndex): FoundFields | undefined {
  const labelled = sheetNamed(snapshot, appendix.sheet);
  const labels = labelled ? labelCells(labelled) : new Map<string, CellRef>();
  const locate = (key: string, label: string): CellRef | undefined => {
    const range = names.get('TTC', key);
    return range ? { sheet: range.sheet, row: range.top, column: range.left } : beside(labels.get(keyOf(label)));
  };
  const listed = (prefix: string, word: string): string[] => {
    const keys: string[] = [];
    while (keys.length < MOST && locate(`${prefix}${String(keys.length + 1)}`, `${word} ${String(keys.length + 1)}`))
      keys.push(String(keys.length + 1));
    return keys;
  };
  const leaves = leavesFor(appendix, listed(PREFIXES.period, 'Giai đoạn'), listed(PREFIXES.year, 'Năm thứ'), PREFIXES);
  const yearly = appendix.sections.flatMap((section) => (section.lists === 'years' ? section.fields : []));
  const yearlyKeys = new Set(yearly.map((field) => field.key));

  const fields = new Map<string, CellRef>();
  for (const leaf of leaves) {
    const at = yearlyKeys.has(leaf.key) ? undefined : locate(leaf.key, leaf.label);
    if (at) fields.set(leaf.key, at);
  }
  const yearColumns = new Map<string, number>();
  for (const field of yearly) {
    const column = names.get('TTC', field.key)?.left ?? labels.get(keyOf(`${field.label} (${field.unit ?? ''})`))?.column;
    if (column !== undefined) yearColumns.set(field.key, column);
  }
  const sheet = [...fields.values()][0]?.sheet;
  if (sheet === undefined) return undefined;
  const yearCells = leaves.filter((leaf) => leaf.key.startsWith(PREFIXES.year)).flatMap((leaf) => fields.get(leaf.key) ?? []);
  const block = names.get('TTC', labelsName('TTC').slice(4));
  const rows = block ? Array.from({ length: block.bottom - block.top + 1 }, (_, i) => block.top + i) : yearCells.map((at) => at.row);
  const column = block?.left ?? yearCells[0]?.column;
  const found = leaves.filter((leaf) => fields.has(leaf.key) || yearColumns.has(leaf.key));
  return {
    sheet,
    leaves: found,
    missing: leaves.filter((leaf) => !found.includes(leaf)),
    fields,
    years: column === undefined ? [] : yearRows(sheetNamed(snapshot, sheet), rows, column),
    yearColumns,
    yearLabelColumn: column,
  };
}

/** Rows of the years that are written, each year once. */
function yearRows(sheet: SheetSnapshot | undefined, rows: readonly number[], column: number): FoundRow[] {
  const years: FoundRow[] = [];
  for (const at of rows) {
    const label = tidy(String(sheet ? (cellAt(sheet, at, column)?.value ?? '') : ''));
    if (label !== '' && !years.some((row) => row.key === label)) years.push({ key: label, kind: 'year', label, at });
  }
  return years;
}

/** Cells of the sheet by their folded text, the first of each text. */
function labelCells(sheet: SheetSnapshot): Map<string, CellRef> {
  const cells = new Map<string, CellRef>();
  sheet.cells.forEach((line, r) =>
    line.slice(0, 6).forEach((cell, c) => {
      const key = typeof cell?.value === 'string' ? keyOf(cell.value) : '';
      if (key !== '' && !cells.has(key)) cells.set(key, { sheet: sheet.name, row: sheet.top + r, column: sheet.left + c });
    }),
  );
  return cells;
}

function beside(label: CellRef | undefined): CellRef | undefined {
  return label ? { ...label, column: label.column + 1 } : undefined;
}
