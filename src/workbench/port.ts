/** The workbench side of the port: the use cases read and write the grid through it, as they do Excel. */
import { ICommandService, type ICellData, type Nullable } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import { a1, type CellRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Edit } from '../core/finding';
import type { NameSnapshot, SheetSnapshot, SnapshotCell } from '../core/snapshot';
import { LIMITS } from '../files/xlsx/limits';
import type { WorkbookPort } from '../session/port';
import { refuseIfChanged } from '../session/seen';
import { toUniverName, toUniverSheet, toUniverValue } from './bookData';
import { styleOf, toCellValue } from './bookModel';
import { AddSheetsCommand, EditCellsCommand, type AddSheetsParams, type EditCellsParams } from './commands';
import type { Grid } from './grid';
import { createMarker } from './marking';

type Matrix = EditCellsParams['sheets'][string];

/** The port of this grid. */
export function createWorkbenchPort(grid: Grid): WorkbookPort {
  const commands = grid.engine.injector.get(ICommandService);
  const write = (id: string, params: object): void => {
    try {
      grid.changes.duringOwn(() => commands.syncExecuteCommand(id, params));
    } catch (cause) {
      throw new Fault('host-refused', 'Bảng tính không nhận thay đổi này và giữ nguyên như trước. Hãy thử lại.', { cause });
    }
  };
  return {
    async read() {
      await grid.settled();
      return { sheets: readSheets(grid), names: readNames(grid) };
    },

    async insertForms(model) {
      const book = grid.book();
      const taken = new Set(book.getSheets().map((sheet) => sheet.getSheetName().toLowerCase()));
      const clash = model.sheets.find((sheet) => taken.has(sheet.name.toLowerCase()));
      if (clash) {
        throw new Fault(
          'host-refused',
          `Tệp đã có trang tính "${clash.name}" nên không thêm biểu mẫu nào. Hãy đổi tên hoặc xóa trang tính đó rồi thử lại.`,
        );
      }
      await grid.commitTyping();
      const params: AddSheetsParams = {
        unitId: book.getId(),
        index: book.getSheets().length,
        sheets: model.sheets.map((sheet) => toUniverSheet(sheet, grid.room(), grid.newId())),
        names: model.names.map((name) => toUniverName(name, idOfName(grid, name.name) ?? grid.newId())),
      };
      write(AddSheetsCommand.id, params);
      const first = book.getSheetBySheetId(params.sheets[0]?.data.id ?? '');
      if (first) book.setActiveSheet(first);
    },

    async applyEdits(edits, seen) {
      if (edits.length === 0) return;
      await grid.commitTyping();
      if (seen) refuseIfChanged(edits, seen, { sheets: readSheets(grid), names: [] });
      const params: EditCellsParams = { unitId: grid.book().getId(), sheets: toMatrices(grid, edits) };
      write(EditCellsCommand.id, params);
    },

    async reveal(at) {
      const { sheet, row, column } = locate(grid, at);
      const book = grid.book();
      if (sheet.isSheetHidden()) throw new Fault('cell-gone', `Trang tính "${at.sheet}" đang ẩn. Hãy cho hiện trang tính đó rồi bấm lại.`);
      if (row >= sheet.getMaxRows() || column >= sheet.getMaxColumns()) {
        throw new Fault('cell-gone', `Trang tính "${at.sheet}" không còn ô ${a1(row, column)}. Hãy bấm Kiểm tra để đọc lại tệp.`);
      }
      await grid.commitTyping();
      book.setActiveSheet(sheet);
      const merge = sheet.getSheet().getMergedCell(row, column);
      const range = merge ?? { startRow: row, endRow: row, startColumn: column, endColumn: column };
      await commands.executeCommand(SetSelectionsOperation.id, {
        unitId: book.getId(),
        subUnitId: sheet.getSheetId(),
        reveal: true,
        selections: [
          {
            range,
            primary: { ...range, actualRow: row, actualColumn: column, isMerged: Boolean(merge), isMergedMainCell: Boolean(merge) },
            style: null,
          },
        ],
      });
    },

    marks: createMarker(grid, write),

    binding: {
      async selection() {
        await grid.commitTyping();
        const ranges = grid.book().getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
        const [range] = ranges;
        if (!range || ranges.length > 1)
          throw new Fault('bad-argument', 'Chưa rõ đang chọn vùng nào. Hãy bôi đen một vùng ô liền nhau trên trang tính rồi bấm lại.');
        const { startRow: top, startColumn: left, endRow: bottom, endColumn: right } = range.getRange();
        return { sheet: grid.book().getActiveSheet().getSheetName(), top, left, bottom, right };
      },
      async defineNames(names, gone) {
        await grid.commitTyping();
        const params: AddSheetsParams = {
          unitId: grid.book().getId(),
          index: grid.book().getSheets().length,
          sheets: [],
          names: names.map((name) => toUniverName(name, idOfName(grid, name.name) ?? grid.newId())),
          gone: gone.flatMap((name) => idOfName(grid, name) ?? []),
        };
        write(AddSheetsCommand.id, params);
      },
    },

    onEdit(listener) {
      return grid.changes.listen(({ sheetIds, own }) => {
        if (!sheetIds) {
          listener({ own });
          return;
        }
        const book = grid.book();
        const sheets = sheetIds.flatMap((id) => book.getSheetBySheetId(id)?.getSheetName() ?? []);
        listener({ own, sheets });
      });
    },
  };
}

function readSheets(grid: Grid): SheetSnapshot[] {
  const { formulas } = grid;
  const workbook = grid.book().getWorkbook();
  const { styles } = workbook.getSnapshot();
  return workbook.getSheets().map((sheet) => {
    const id = sheet.getSheetId();
    const cells: (SnapshotCell | undefined)[][] = [];
    sheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      if (!cell) return;
      const value = toCellValue(cell);
      const formula = formulas.formulaAt(id, row, column);
      const format = styleOf(cell, styles)?.n?.pattern;
      if (value === null && formula === undefined && format === undefined) return;
      while (cells.length <= row) cells.push([]);
      const line = cells[row] ?? [];
      while (line.length < column) line.push(undefined);
      line[column] = { value, ...(formula === undefined ? {} : { formula }), ...(format === undefined ? {} : { format }) };
    });
    return { name: sheet.getName(), visibility: sheet.isSheetHidden() ? 'hidden' : 'visible', top: 0, left: 0, cells };
  });
}

function readNames(grid: Grid): NameSnapshot[] {
  return grid
    .book()
    .getDefinedNames()
    .map((name) => ({ name: name.getName(), refersTo: `=${name.getFormulaOrRefString().replace(/^=/, '')}` }));
}

function idOfName(grid: Grid, name: string): string | undefined {
  return grid.book().getDefinedName(name)?.toBuilder().build().id;
}

/** Every edit's cell is looked up before any is written, so that a bad one leaves all as they were. */
function toMatrices(grid: Grid, edits: readonly Edit[]): Record<string, Matrix> {
  const sheets: Record<string, Matrix> = {};
  for (const edit of edits) {
    const { sheet, row, column } = locate(grid, edit.at);
    if (typeof edit.value === 'number' && !Number.isFinite(edit.value)) {
      throw new Fault(
        'bad-argument',
        `Giá trị định ghi vào ô ${a1(row, column)} của trang "${edit.at.sheet}" không phải là số nên không ô nào được ghi.`,
      );
    }
    const matrix = (sheets[sheet.getSheetId()] ??= {});
    (matrix[row] ??= {})[column] = toContents(edit);
  }
  return sheets;
}

// Univer merges what it is given into the cell: everything that is to go must be named.
function toContents(edit: Edit): ICellData {
  const gone = { p: null, si: null, f: null };
  if (edit.formula !== undefined) return { ...gone, f: edit.formula, v: null, t: null };
  const { v = null, t = null } = toUniverValue(edit.value ?? null);
  return { ...gone, v, t };
}

function locate(
  grid: Grid,
  at: CellRef,
): { sheet: NonNullable<ReturnType<ReturnType<Grid['book']>['getSheetByName']>>; row: number; column: number } {
  const sheet = grid
    .book()
    .getSheets()
    .find((candidate) => candidate.getSheetName().toLowerCase() === at.sheet.toLowerCase());
  if (!sheet) throw new Fault('cell-gone', `Không còn trang tính "${at.sheet}". Hãy bấm Kiểm tra để đọc lại tệp.`);
  const inside = Number.isInteger(at.row) && Number.isInteger(at.column) && at.row >= 0 && at.column >= 0;
  if (!inside || at.row >= LIMITS.rows || at.column >= LIMITS.columns) {
    const cell = inside ? a1(at.row, at.column) : 'này';
    throw new Fault('cell-gone', `Trang tính "${at.sheet}" không có ô ${cell}. Hãy bấm Kiểm tra để đọc lại tệp.`);
  }
  return { sheet, row: at.row, column: at.column };
}
