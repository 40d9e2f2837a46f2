/** Finds the rows of a form by their labels: periods or years, the total, the entries of a list. */
import type { Appendix } from '../appendices/appendix';
import type { RowKind } from '../core/form';
import { normalisePeriod, spanOf } from '../core/period';
import { cellAt, type SheetSnapshot } from '../core/snapshot';
import { keyOf } from '../core/text';
import { read, tidy } from '../core/values';
import type { FoundColumns } from './findLeaves';
import { totalName, labelsName } from './names';
import type { NameIndex } from './nameIndex';

export interface FoundRow {
  readonly key: string;
  readonly kind: RowKind;
  readonly label: string;
  /** Zero-based row of the sheet; -1 for the fields of Thông tin chung, which have rows of their own. */
  readonly at: number;
}

const TOTAL = new Set(['tong cong', 'tong', 'cong', 'tong so', 'tong cong:', 'cong chung', 'tong chung']);

/** True for a label that names the total row. */
export function isTotalLabel(text: string): boolean {
  return TOTAL.has(keyOf(text));
}

/** Rows from the top of the leaves' block downwards, as long as they are labelled or lie inside the block; labels written twice get a mark. */
export function findRows(appendix: Appendix, sheet: SheetSnapshot, columns: FoundColumns, names: NameIndex): FoundRow[] {
  return appendix.kind === 'list' ? listRows(sheet, columns) : tableRows(appendix, sheet, columns, names);
}

function tableRows(
  appendix: Exclude<Appendix, { kind: 'list' }>,
  sheet: SheetSnapshot,
  columns: FoundColumns,
  names: NameIndex,
): FoundRow[] {
  const named = names.get(appendix.id, totalName(appendix.id).slice(appendix.id.length + 1));
  const here = appendix.kind === 'period' && named?.sheet.toLowerCase() === columns.sheet.toLowerCase();
  // Some programs insert a row and leave the names where they were: a row with the label of a period is no total.
  const totalRow = here && spanOf(tidy(String(cellAt(sheet, named.top, columns.labels)?.value ?? ''))) === undefined ? named.top : undefined;
  const block = names.get(appendix.id, labelsName(appendix.id).slice(appendix.id.length + 1));
  const bottom = Math.max(columns.bottom, block?.bottom ?? 0);
  const rows: FoundRow[] = [];
  const seen = new Map<string, number>();
  const end = sheet.top + sheet.cells.length;
  for (let at = columns.top; at < end || at <= bottom; at += 1) {
    const label = tidy(String(cellAt(sheet, at, columns.labels)?.value ?? ''));
    if (at > columns.top && appendix.kind !== 'fields' && isHeaderAgain(appendix, sheet, columns, at)) {
      at += (columns.headerRows ?? 1) - 1;
      continue;
    }
    const filled = [...columns.at.values()].some((column) => read(cellAt(sheet, at, column)?.value ?? null).kind !== 'blank');
    const isTotal = at === totalRow || isTotalLabel(label);
    if (isTotal) {
      rows.push({ key: 'total', kind: 'total', label, at });
      break;
    }
    if (label === '' && !filled) {
      if (at > Math.max(bottom, totalRow ?? 0) && !goesOnBelow(sheet, columns, at)) break;
      continue;
    }
    if (at > Math.max(bottom, totalRow ?? 0) && (label === '' || /^(ghi chu|chu thich|nguoi lap|noi nhan|so kiem tra)/.test(keyOf(label))))
      break;
    const key = normalisePeriod(label) || `dòng ${String(at + 1)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    rows.push({ key: count > 1 ? `${key} (${String(count)})` : key, kind: appendix.kind === 'year' ? 'year' : 'period', label, at });
  }
  return rows;
}

/** True where a row was left empty for looks: right below it the periods go on, or the total stands. */
function goesOnBelow(sheet: SheetSnapshot, columns: FoundColumns, at: number): boolean {
  const label = tidy(String(cellAt(sheet, at + 1, columns.labels)?.value ?? ''));
  const filled = [...columns.at.values()].some((column) => read(cellAt(sheet, at + 1, column)?.value ?? null).kind !== 'blank');
  return filled && (isTotalLabel(label) || spanOf(label) !== undefined);
}

/** True where a page break has the heading of the row labels printed again, with headers beside it. */
function isHeaderAgain(
  appendix: Exclude<Appendix, { kind: 'list' | 'fields' }>,
  sheet: SheetSnapshot,
  columns: FoundColumns,
  at: number,
): boolean {
  const label = keyOf(String(cellAt(sheet, at, columns.labels)?.value ?? ''));
  return (
    label === keyOf(appendix.rowLabel) && ![...columns.at.values()].some((column) => typeof cellAt(sheet, at, column)?.value === 'number')
  );
}

function listRows(sheet: SheetSnapshot, columns: FoundColumns): FoundRow[] {
  const value = (at: number, key: string): boolean => {
    const column = columns.at.get(key);
    return column !== undefined && read(cellAt(sheet, at, column)?.value ?? null).kind !== 'blank';
  };
  const rows: FoundRow[] = [];
  const end = Math.max(columns.bottom, sheet.top + sheet.cells.length - 1);
  for (let at = columns.top; at <= end; at += 1) {
    const filled = ['so_ky_hieu', 'ngay', 'noi_dung', 'co_quan_ban_hanh'].some((key) => value(at, key));
    const headed = value(at, 'loai_van_ban');
    if (at > columns.bottom && !filled) break;
    const heading = headed && !filled;
    rows.push({ key: String(rows.length + 1), kind: heading ? 'heading' : 'entry', label: '', at });
  }
  return rows;
}
