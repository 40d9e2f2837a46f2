/** Marks cells of the grid with a fill, and with words that show while the mouse is over them; one step of Undo takes all of it back. */
import { absolute, type CellRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import { NO_FILL, placeOf, planOf, recordsIn, type CellLook, type MarkRecord } from '../layout/markRecords';
import type { Mark, MarkPort } from '../session/port';
import { toUniverName } from './bookData';
import { styleOf } from './bookModel';
import { MarkCellsCommand, type EditCellsParams, type MarkCellsParams } from './commands';
import type { Grid } from './grid';
import { showWords } from './markWords';
import { hex } from './styles';

type Matrix = EditCellsParams['sheets'][string];

/** The marks of this grid. The words of a mark are those of this page; a workbook that is opened with marks shows their fills alone. */
export function createMarker(grid: Grid, write: (id: string, params: MarkCellsParams) => void): MarkPort {
  /** What marks say, by their names: these move with the cells, and go and come back with Undo. */
  const words = new Map<string, string>();
  showWords(grid, (at) => {
    const record = recordsOf(grid).find((one) => one.at && placeOf(one.at) === placeOf(at));
    return record && words.get(record.name);
  });

  const lead = async (wanted: readonly Mark[]): Promise<void> => {
    await grid.commitTyping();
    const records = recordsOf(grid);
    const cells = [...records.flatMap(({ at }) => at ?? []), ...wanted.map(({ at }) => at)];
    const gone = wanted.find(({ at }) => !sheetOf(grid, at));
    if (gone) throw new Fault('cell-gone', `Không còn trang tính "${gone.at.sheet}" nên không ô nào được đánh dấu. Hãy bấm Kiểm tra.`);
    // A mark here has no comment: its words show over the cell. What Excel has said of a cell stays in the file.
    const silent = new Set(cells.map(placeOf));
    const { removals, additions } = planOf(
      records.map(withoutComment),
      wanted,
      (at) => lookOf(grid, at),
      () => false,
      silent,
    );
    const sheets: Record<string, Matrix> = {};
    const paint = (at: CellRef, fill: string): void => {
      const id = sheetOf(grid, at)?.getSheetId() ?? '';
      // Univer takes the formula from a cell that changes without one.
      const formula = grid.formulas.formulaAt(id, at.row, at.column);
      const bg = fill === NO_FILL ? null : { rgb: `#${fill}` };
      ((sheets[id] ??= {})[at.row] ??= {})[at.column] = { s: { bg }, ...(formula === undefined ? {} : { f: formula, si: null }) };
    };
    for (const { record, fill } of removals) if (record.at && fill !== undefined && sheetOf(grid, record.at)) paint(record.at, fill);
    for (const { record } of additions) if (record.fill !== undefined) paint(record.at, record.fill);
    for (const mark of wanted) {
      const name = additions.find(({ record }) => placeOf(record.at) === placeOf(mark.at))?.record.name;
      const kept = records.find((one) => one.at && placeOf(one.at) === placeOf(mark.at))?.name;
      words.set(name ?? kept ?? '', mark.text);
    }
    if (removals.length + additions.length === 0) return;
    write(MarkCellsCommand.id, {
      unitId: grid.book().getId(),
      sheets,
      names: additions.map(({ record: { name, at } }) =>
        toUniverName(
          { name, refersTo: absolute({ sheet: at.sheet, top: at.row, left: at.column, bottom: at.row, right: at.column }) },
          grid.newId(),
        ),
      ),
      gone: removals.flatMap(({ record }) => grid.book().getDefinedName(record.name)?.toBuilder().build().id ?? []),
    });
  };
  return { undoable: true, mark: lead, unmark: () => lead([]) };
}

function recordsOf(grid: Grid): MarkRecord[] {
  return recordsIn(
    grid
      .book()
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), refersTo: name.getFormulaOrRefString() })),
  );
}

function sheetOf(grid: Grid, { sheet }: CellRef): ReturnType<ReturnType<Grid['book']>['getSheets']>[number] | undefined {
  return grid
    .book()
    .getSheets()
    .find((one) => one.getSheetName().toLowerCase() === sheet.toLowerCase());
}

function lookOf(grid: Grid, at: CellRef): CellLook | undefined {
  const sheet = sheetOf(grid, at)?.getSheet();
  if (!sheet) return undefined;
  const cell = sheet.getCellMatrix().getValue(at.row, at.column);
  const rgb = cell && styleOf(cell, grid.book().getWorkbook().getSnapshot().styles)?.bg?.rgb;
  return { fill: rgb ? hex(rgb) : NO_FILL };
}

/** A record as this page can act on it. */
function withoutComment(record: MarkRecord): MarkRecord {
  const { name, at, was, fill } = record;
  return { name, at, was, ...(fill === undefined ? {} : { fill }) };
}
