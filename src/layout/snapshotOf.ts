/** A workbook model as a host would read it: formulas computed, nothing else changed. */
import { createCalculator } from '../core/formula/calculator';
import type { SnapshotCell, WorkbookSnapshot } from '../core/snapshot';
import type { ModelCell, WorkbookModel } from './sheetModel';

/** Snapshot of the model; a formula that cannot be computed here keeps the model's own value. */
export function snapshotOf(model: WorkbookModel): WorkbookSnapshot {
  const grids = new Map(model.sheets.map((sheet) => [sheet.name.toLowerCase(), gridOf(sheet.cells)]));
  const names = new Map(model.names.map((name) => [name.name.toLowerCase(), name.refersTo]));
  const calculator = createCalculator({
    cell: (sheet, row, column) => grids.get(sheet.toLowerCase())?.[row]?.[column],
    name: (name) => names.get(name.toLowerCase()),
  });
  return {
    names: model.names.map(({ name, refersTo }) => ({ name, refersTo: `=${refersTo}` })),
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      top: 0,
      left: 0,
      cells: (grids.get(sheet.name.toLowerCase()) ?? []).map((line, row) =>
        Array.from(line, (cell, column): SnapshotCell | undefined => {
          if (!cell) return undefined;
          const value = cell.formula === undefined ? cell.value : (calculator.value({ sheet: sheet.name, row, column }) ?? cell.value);
          return {
            value,
            ...(cell.formula === undefined ? {} : { formula: cell.formula }),
            ...(cell.style?.format === undefined ? {} : { format: cell.style.format }),
          };
        }),
      ),
    })),
  };
}

function gridOf(cells: readonly ModelCell[]): (ModelCell | undefined)[][] {
  const height = 1 + Math.max(-1, ...cells.map((cell) => cell.row));
  const grid: (ModelCell | undefined)[][] = Array.from({ length: height }, () => []);
  for (const cell of cells) (grid[cell.row] as (ModelCell | undefined)[])[cell.column] = cell;
  return grid;
}
