/** A sheet being drawn: cells, merges, names and checks gathered before they become a sheet model. */
import { absolute } from '../core/cellRef';
import type { CellValue } from '../core/values';
import type { Area, CellStyle, ModelCell, ModelCondition, ModelName, ModelValidation, SheetModel } from './sheetModel';

/** A sheet with the workbook's names that point into it. */
export interface DrawnSheet {
  readonly sheet: SheetModel;
  readonly names: readonly ModelName[];
}

/** Mutable while one sheet is built, and only then. */
export class Draft {
  readonly cells: ModelCell[] = [];
  readonly merges: Area[] = [];
  readonly names: ModelName[] = [];
  readonly validations: ModelValidation[] = [];
  readonly conditions: ModelCondition[] = [];
  readonly columnWidths: (number | undefined)[] = [];
  readonly rowHeights: (number | undefined)[] = [];

  constructor(readonly sheet: string) {}

  put(row: number, column: number, value: CellValue, style?: CellStyle): void {
    this.cells.push({ row, column, value, ...(style ? { style } : {}) });
  }

  compute(row: number, column: number, formula: string, style?: CellStyle): void {
    this.cells.push({ row, column, value: null, formula, ...(style ? { style } : {}) });
  }

  /** One value over a merged area; every cell of it carries the style, so that borders close. */
  spread(area: Area, value: CellValue, style: CellStyle, formula?: string): void {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const first = row === area.top && column === area.left;
        if (first && formula !== undefined) this.compute(row, column, formula, style);
        else this.put(row, column, first ? value : null, style);
      }
    }
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
  }

  name(name: string, area: Area): void {
    this.names.push({ name, refersTo: absolute({ sheet: this.sheet, ...area }) });
  }

  /** What was drawn; `frame` says what stays in sight, what repeats on every page and what is printed. All forms print across the page. */
  finish(frame: Required<Pick<SheetModel, 'freeze' | 'printTitles' | 'printArea'>>): DrawnSheet {
    const { sheet: name, cells, merges, names, validations, conditions, columnWidths, rowHeights } = this;
    const sheet = { name, cells, merges, columnWidths, rowHeights, validations, conditions, ...frame, orientation: 'landscape' as const };
    return { sheet, names };
  }
}
