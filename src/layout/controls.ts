/** The control totals of a table: a column of row sums and a row of printed totals beside the form, outside what is printed. */
import { columnLetters } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import type { ControlTotals, FormCell } from '../core/form';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../core/snapshot';
import { CONTROL, type Rule } from '../rules';
import type { Draft } from './draft';
import type { Filling } from './filling';
import { controlColumnName, controlRowName } from './names';
import type { NameIndex } from './nameIndex';
import type { Block } from './place';
import { inputStyle, style } from './style';
import type { CellStyle } from './sheetModel';

const LOOK: CellStyle = { ...inputStyle('decimal'), format: '#,##0.##', fill: 'FFF9E5' };
const HEAD = 'Số kiểm tra: cộng dòng trên bản giấy (không in)';
const LABEL = 'Số kiểm tra (không in)';

/** Where a table's controls go: one column right of the form and one row below it, each after a gap. */
export interface ControlPlace {
  readonly appendix: AppendixId;
  readonly rules: readonly Rule[];
  readonly block: Block;
  /** Keys of the rows of the block, from the top. */
  readonly rows: readonly string[];
  readonly headTop: number;
  readonly row: number;
  readonly column: number;
}

/** Draws the controls of a form whose relations ask for them; nothing for any other form. */
export function drawControls(draft: Draft, place: ControlPlace, fill: Filling): void {
  const { appendix, block, row, column } = place;
  const rule = place.rules.find((one) => one.kind === 'controlTotals');
  if (rule?.kind !== 'controlTotals') return;
  draft.columnWidths[column - 1] = 3;
  draft.columnWidths[column] = 18;
  draft.spread({ top: place.headTop, bottom: block.top - 1, left: column, right: column }, HEAD, { ...style.head, fill: LOOK.fill ?? '' });
  place.rows.forEach((key, i) => draft.put(block.top + i, column, fill(appendix, key, CONTROL)?.value ?? null, LOOK));
  draft.name(controlColumnName(appendix), { top: block.top, bottom: block.bottom, left: column, right: column });
  draft.put(row, 0, LABEL, { ...style.rowLabel, fill: LOOK.fill ?? '' });
  draft.rowHeights[row] = 32;
  const last = block.leaves.length;
  for (const leaf of block.leaves) {
    if (rule.leaves.includes(leaf.key))
      draft.put(row, block.column.get(leaf.key) ?? 0, fill(appendix, CONTROL, leaf.key)?.value ?? null, LOOK);
  }
  draft.name(controlRowName(appendix), { top: row, bottom: row, left: 1, right: last });
  addConditions(draft, place, rule.leaves);
}

/** A control that differs lights up, and so does the cell at which a row and a column that differ alike cross. */
function addConditions(draft: Draft, { block, row, column }: ControlPlace, leaves: readonly string[]): void {
  const runs: { left: number; right: number }[] = [];
  for (const leaf of leaves) {
    const at = block.column.get(leaf);
    const before = runs[runs.length - 1];
    if (at === undefined) continue;
    if (before && before.right + 1 === at) before.right = at;
    else runs.push({ left: at, right: at });
  }
  const line = String(block.top + 1);
  const letters = columnLetters(column);
  const sum = `SUM(${runs.map(({ left, right }) => `$${columnLetters(left)}${line}:$${columnLetters(right)}${line}`).join(',')})`;
  const rowGap = `ROUND($${letters}${line}-${sum},6)`;
  const severity = 'error' as const;
  const rule = 'C1';
  draft.conditions.push({
    area: { top: block.top, bottom: block.bottom, left: column, right: column },
    formula: `IF(ISNUMBER($${letters}${line}),${rowGap}<>0,FALSE)`,
    severity,
    rule,
  });
  for (const { left, right } of runs) {
    const own = columnLetters(left);
    const control = `${own}$${String(row + 1)}`;
    const columnGap = `ROUND(${control}-SUM(${own}$${line}:${own}$${String(block.bottom + 1)}),6)`;
    draft.conditions.push(
      { area: { top: row, bottom: row, left, right }, formula: `IF(ISNUMBER(${control}),${columnGap}<>0,FALSE)`, severity, rule },
      {
        area: { top: block.top, bottom: block.bottom, left, right },
        formula: `IF(COUNT($${letters}${line},${control})=2,AND(${rowGap}<>0,${rowGap}=${columnGap}),FALSE)`,
        severity,
        rule,
      },
    );
  }
}

/** The controls of a form, by the defined names alone; `undefined` when the sheet has none. */
export function findControls(
  appendix: AppendixId,
  sheetName: string,
  snapshot: WorkbookSnapshot,
  names: NameIndex,
  rows: readonly { readonly key: string; readonly at: number }[],
  columns: ReadonlyMap<string, number>,
): ControlTotals | undefined {
  const key = (name: string): string => name.slice(appendix.length + 1);
  const sheet = sheetNamed(snapshot, sheetName);
  const here = (name: string) => {
    const range = names.get(appendix, key(name));
    return range?.sheet.toLowerCase() === sheetName.toLowerCase() ? range : undefined;
  };
  const [column, row] = [here(controlColumnName(appendix)), here(controlRowName(appendix))];
  if (!sheet || (!column && !row)) return undefined;
  const cell = (at: number, left: number): FormCell => {
    const found = cellAt(sheet, at, left);
    return {
      at: { sheet: sheetName, row: at, column: left },
      value: found?.value ?? null,
      ...(found?.formula === undefined ? {} : { formula: found.formula }),
    };
  };
  return {
    rows: new Map(
      column ? rows.filter(({ at }) => at >= column.top && at <= column.bottom).map(({ key, at }) => [key, cell(at, column.left)]) : [],
    ),
    columns: new Map(
      row ? [...columns].filter(([, at]) => at >= row.left && at <= row.right).map(([leaf, at]) => [leaf, cell(row.top, at)]) : [],
    ),
  };
}
