/** Puts typed and pasted text into cells the Vietnamese way, in place of Univer's English guesses. */
import { CellValueType, ICommandService, isTextFormat, type ICellData, type Injector } from '@univerjs/core';
import { AFTER_CELL_EDIT, ISheetClipboardService, SheetInterceptorService, SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { EditCellsCommand, type EditCellsParams } from './commands';
import { cellsOfHtml, cellsOfText } from './pastedTable';
import { readTyped, type Typed } from './typing';

type Matrix = EditCellsParams['sheets'][string];

const DATE_FORMAT = 'dd/mm/yyyy';

/** Takes over what ends an edit, and what arrives from other programs through the clipboard. */
export function readInputInVietnamese(injector: Injector): void {
  readTypedCells(injector);
  readPastedCells(injector);
}

function readTypedCells(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before Univer's own reading, which takes 6.800 for 6.8 and 3/4 for the fourth of March.
    priority: 100,
    handler: (cell, context, next) => {
      if (!cell || cell.p || cell.f || cell.v === null || cell.v === undefined) return next(cell);
      const pattern = context.worksheet.getComposedCellStyle(context.row, context.col).n?.pattern;
      if (cell.t === CellValueType.FORCE_STRING || cell.t === CellValueType.STRING || (pattern && isTextFormat(pattern))) return next(cell);
      const typed = readTyped(String(cell.v));
      if (typed.kind === 'blank' || typed.kind === 'formula' || typed.kind === 'boolean') return next(cell);
      const styles = context.workbook.getStyles();
      const style = typeof cell.s === 'string' ? styles.get(cell.s) : cell.s;
      const format = formatFor(typed, pattern);
      return next({ ...cell, ...contents(typed), ...(format ? { s: { ...style, n: { pattern: format } } } : {}) });
    },
  });
}

function readPastedCells(injector: Injector): void {
  const clipboard = injector.get(ISheetClipboardService);
  const univerPaste = clipboard.legacyPaste.bind(clipboard);
  const univerPasteItem = clipboard.paste.bind(clipboard);
  // Cells copied in this grid keep Univer's own paste, which brings their formulas and looks along.
  const isOwn = (html: string): boolean => {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    return id !== undefined && Boolean(clipboard.copyContentCache().get(id));
  };

  clipboard.legacyPaste = async (html, text, files) => {
    if (files?.length || isOwn(html ?? '')) return univerPaste(html, text, files);
    return pasteCells(injector, html ?? '', text ?? '');
  };
  clipboard.paste = async (item, pasteType) => {
    const textOf = async (type: string): Promise<string> => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    const [html, text] = [await textOf('text/html'), await textOf('text/plain')];
    if ((!html && !text) || isOwn(html)) return univerPasteItem(item, pasteType);
    return pasteCells(injector, html, text);
  };
}

/** Writes a table's values from the selected cell on; the looks stay the form's own. */
function pasteCells(injector: Injector, html: string, text: string): boolean {
  const selections = injector.get(SheetsSelectionsService);
  const target = selections.currentSelectionParam;
  const selection = selections.getCurrentLastSelection();
  const table = cellsOfHtml(html) ?? cellsOfText(text);
  if (!target || !selection || table.length === 0) return false;
  const { startRow, startColumn, endRow, endColumn } = selection.range;
  const only = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  const matrix: Matrix = {};
  if (only !== undefined && !selection.primary?.isMergedMainCell) {
    for (let row = startRow; row <= endRow; row += 1)
      matrix[row] = Object.fromEntries(range(startColumn, endColumn).map((column) => [column, pasted(only)]));
  } else {
    table.forEach((line, i) => {
      matrix[startRow + i] = Object.fromEntries(line.map((value, j) => [startColumn + j, pasted(value)]));
    });
  }
  const params: EditCellsParams = { unitId: target.unitId, sheets: { [target.sheetId]: matrix } };
  return injector.get(ICommandService).syncExecuteCommand(EditCellsCommand.id, params);
}

function pasted(text: string): ICellData {
  const typed = readTyped(text);
  const format = typed.kind === 'date' ? DATE_FORMAT : undefined;
  return { f: null, si: null, p: null, v: null, t: null, ...contents(typed), ...(format ? { s: { n: { pattern: format } } } : {}) };
}

function contents(typed: Typed): ICellData {
  switch (typed.kind) {
    case 'number':
    case 'percent':
      return { v: typed.value, t: CellValueType.NUMBER };
    case 'date':
      return { v: typed.serial, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: typed.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'formula':
      return { f: typed.text };
    case 'text':
      // Forced: otherwise Univer reads it a second time and finds dates in `3-5`.
      return { v: typed.text, t: CellValueType.FORCE_STRING };
    case 'blank':
      return {};
  }
}

function formatFor(typed: Typed, pattern: string | undefined): string | undefined {
  if (typed.kind === 'date') return pattern && /[dy]/i.test(pattern) ? undefined : DATE_FORMAT;
  if (typed.kind === 'percent')
    return pattern?.includes('%') ? undefined : Number.isInteger(Math.round(typed.value * 1e6) / 1e4) ? '0%' : '0.00%';
  return undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
