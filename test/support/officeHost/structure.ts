/** Rows and columns that come and go, and everything on the sheet that moves with them. */
import { addressOf, LAST_COLUMN, LAST_ROW, splitSheet, tryBox, type Box } from './box';
import { cellKey, columnOfKey, rowOfKey, type HostCell, type HostSheet } from './book';
import { absolute, columnIndex, columnLetters } from '../../../src/core/cellRef';
import type { Reshape } from './formulas';
import { HostError } from './errors';
import type { HostWorkbook } from './workbook';

const CHANGE_TYPE = {
  insertRows: 'RowInserted',
  deleteRows: 'RowDeleted',
  insertColumns: 'ColumnInserted',
  deleteColumns: 'ColumnDeleted',
} as const;

/** Inserts or deletes whole rows or columns. */
export function reshape(workbook: HostWorkbook, sheet: HostSheet, kind: Reshape['kind'], at: number, count: number): void {
  const permission = {
    insertRows: 'allowInsertRows',
    deleteRows: 'allowDeleteRows',
    insertColumns: 'allowInsertColumns',
    deleteColumns: 'allowDeleteColumns',
  }[kind];
  if (sheet.protection && sheet.protection.options[permission] !== true) throw new HostError('AccessDenied');
  workbook.changing('other');
  workbook.calculate();
  if (kind === 'deleteRows' || kind === 'deleteColumns')
    trimRanges(workbook, sheet, kind === 'deleteRows' ? 'rows' : 'columns', at, at + count - 1);
  const moved = workbook.engine.reshape({ sheet: workbook.place(sheet), kind, at, count });
  const shift = shifter(kind, at, count);
  moveCells(sheet, shift);
  for (const place of moved) workbook.putFormula(place);
  moveTrappings(sheet, shift);
  workbook.eachName((name) => {
    const { sheet: named, rest } = splitSheet(name.refersTo);
    const box = tryBox(rest);
    if (!box || named?.toLowerCase() !== sheet.name.toLowerCase()) return name;
    const next = shift(box);
    return { ...name, refersTo: next ? `=${absolute({ sheet: sheet.name, ...next })}` : `=${sheet.name}!#REF!` };
  });
  workbook.reloadEngine();
  const byRow = kind === 'insertRows' || kind === 'deleteRows';
  const box = byRow
    ? { top: at, bottom: at + count - 1, left: 0, right: LAST_COLUMN }
    : { top: 0, bottom: LAST_ROW, left: at, right: at + count - 1 };
  workbook.notify({ kind: 'cells', sheet, address: addressOf(box), changeType: CHANGE_TYPE[kind] });
}

const RANGE = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7}):(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/gu;

/** A range that loses some of its rows or columns, be it the first or the last, becomes shorter in formulas, as in Excel; the engine would break it. */
function trimRanges(workbook: HostWorkbook, sheet: HostSheet, of: 'rows' | 'columns', first: number, last: number): void {
  const trim = (text: string, home: HostSheet): string =>
    text.replace(RANGE, (whole, prefix: string | undefined, ...parts: string[]) => {
      const named = prefix === undefined ? home : workbook.find((splitSheet(`${prefix}A1`).sheet ?? '').replaceAll("''", "'"));
      if (named !== sheet) return whole;
      const [c1 = '', left = '', r1 = '', top = '', c2 = '', right = '', r2 = '', bottom = ''] = parts;
      let [from, to] = of === 'rows' ? [Number(top) - 1, Number(bottom) - 1] : [columnIndex(left), columnIndex(right)];
      if (from >= first && to <= last) return whole;
      if (from >= first && from <= last) from = last + 1;
      if (to >= first && to <= last) to = first - 1;
      return of === 'rows'
        ? `${prefix ?? ''}${c1}${left}${r1}${from + 1}:${c2}${right}${r2}${to + 1}`
        : `${prefix ?? ''}${c1}${columnLetters(from)}${r1}${top}:${c2}${columnLetters(to)}${r2}${bottom}`;
    });
  for (const home of workbook.book.sheets) {
    for (const [key, cell] of home.cells) {
      const shorter = cell.formula === undefined ? undefined : trim(cell.formula, home);
      if (shorter === cell.formula || shorter === undefined) continue;
      cell.formula = shorter;
      workbook.refresh(home, rowOfKey(key), columnOfKey(key));
    }
  }
}

type Shift = (box: Box) => Box | undefined;

/** Where a box goes; undefined when all of it is deleted. */
function shifter(kind: Reshape['kind'], at: number, count: number): Shift {
  const [from, to] = kind === 'insertRows' || kind === 'deleteRows' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  const inserting = kind === 'insertRows' || kind === 'insertColumns';
  const limit = from === 'top' ? LAST_ROW : LAST_COLUMN;
  return (box) => {
    const [first, last] = [box[from], box[to]];
    if (inserting) {
      const next = { ...box, [from]: first >= at ? first + count : first, [to]: last >= at ? Math.min(last + count, limit) : last };
      return next[from] > limit ? undefined : next;
    }
    const end = at + count - 1;
    if (first >= at && last <= end) return undefined;
    const pulled = (n: number, edge: number): number => (n > end ? n - count : n >= at ? edge : n);
    return { ...box, [from]: pulled(first, at), [to]: pulled(last, at - 1) };
  };
}

function moveCells(sheet: HostSheet, shift: Shift): void {
  const next = new Map<number, HostCell>();
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const box = shift({ top: row, bottom: row, left: column, right: column });
    if (box) next.set(cellKey(box.top, box.left), cell);
  }
  sheet.cells.clear();
  for (const [key, cell] of next) sheet.cells.set(key, cell);
}

function moveTrappings(sheet: HostSheet, shift: Shift): void {
  const kept = <T extends { box: Box }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const box = shift(item.box);
      return box ? [{ ...item, box }] : [];
    });
  sheet.merges = sheet.merges.flatMap((merge) => shift(merge) ?? []);
  sheet.rules = kept(sheet.rules);
  sheet.validations = kept(sheet.validations);
  sheet.comments = sheet.comments.flatMap((comment) => {
    const box = shift({ top: comment.row, bottom: comment.row, left: comment.column, right: comment.column });
    return box ? [{ ...comment, row: box.top, column: box.left }] : [];
  });
}
