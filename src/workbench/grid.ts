/** The grid: draws a workbook model with Univer and takes it back as a model, with all that the user changed. */
import { ICommandService, LifecycleService, LifecycleStages, type IWorkbookData } from '@univerjs/core';
import { FormulaDataModel, IFunctionService, LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { WorkbookModel } from '../layout/sheetModel';
import { toUniverBook } from './bookData';
import { toWorkbookModel, type FormulaReader } from './bookModel';
import { watchCalculation, type Calculation } from './calculation';
import { watchChanges, type Changes } from './changes';
import { AddSheetsCommand, EditCellsCommand, MarkCellsCommand } from './commands';
import { readInputInVietnamese } from './input';
import { watchInsertions } from './insertedRules';
import { nameControls } from './menus';
import { forgetParsedFormulas, watchNames } from './nameChanges';
import { watchPrintFrames } from './printFrames';
import { startEngine, type Engine } from './univer';

const BARS = 125;

/** Univer's handle on the open workbook. */
export type OpenBook = NonNullable<ReturnType<Engine['api']['getActiveWorkbook']>>;

export interface Grid {
  /** Resolves when the grid is drawn and takes keys and clicks. */
  readonly ready: Promise<void>;
  readonly engine: Engine;
  readonly calculation: Calculation;
  readonly changes: Changes;
  readonly formulas: FormulaReader;
  /** The workbook on the screen. */
  book(): OpenBook;
  /** An id that no sheet, name or rule of this page has had. */
  newId(): string;
  /** Height of the cells on the screen, pixels. */
  room(): number;
  /** Shows another workbook in place of this one; what was there is gone, with its undo. Throws, and keeps it, when the other cannot be drawn. */
  open(model: WorkbookModel): Promise<void>;
  /** Ends the typing in a cell, keeping what was typed; resolves when it is in the cell, also where another call ended it. */
  commitTyping(): Promise<void>;
  /** Resolves when what was typed is in its cell and every formula shows its result; ends no typing itself. */
  settled(): Promise<void>;
  /** The workbook as it stands, the cell being typed included; print settings are those of the model that was opened. */
  toModel(): Promise<WorkbookModel>;
  /** Puts the keyboard on the cells. */
  focus(): void;
  dispose(): void;
}

/** Draws the model into the container. */
export function createGrid(container: HTMLElement, model: WorkbookModel): Grid {
  const engine = startEngine(container);
  const { api, injector } = engine;
  const commands = injector.get(ICommandService);
  commands.registerCommand(EditCellsCommand);
  commands.registerCommand(AddSheetsCommand);
  commands.registerCommand(MarkCellsCommand);

  let opened = model;
  let book: OpenBook;
  let ids = 0;
  let committing: Promise<unknown> = Promise.resolve();
  // Without the toolbar above the cells and the tabs below them.
  const room = (): number => container.clientHeight - BARS;
  const newId = (): string => `p${String((ids += 1))}`;
  // Shown with dot for thousands and comma for decimals, as it is typed.
  const show = (data: IWorkbookData): OpenBook => api.createWorkbook(data).setNumfmtLocal('vi');

  book = show(toUniverBook(model, room(), newId));
  // A formula of a stranger's file must not make the page fetch a picture from elsewhere.
  injector.get(IFunctionService).unregisterExecutors('IMAGE');
  readInputInVietnamese(injector);
  watchInsertions(injector);
  watchNames(injector);
  watchPrintFrames(injector, () => book);
  const stopNaming = nameControls(injector, container);
  const calculation = watchCalculation(injector);
  const changes = watchChanges(injector, () => book.getId());
  const formulaData = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  const formulas: FormulaReader = {
    formulaAt: (sheetId, row, column) => formulaData.getFormulaStringByCell(row, column, sheetId, book.getId()) ?? undefined,
    moved: (formula, rows, columns) => lexer.moveFormulaRefOffset(`=${formula}`, columns, rows).replace(/^=/, ''),
  };

  const grid: Grid = {
    ready: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
    engine,
    calculation,
    changes,
    formulas,
    newId,
    room,
    book: () => book,
    async open(next) {
      const data = toUniverBook(next, room(), newId);
      await calculation.settled();
      // Univer checks validations when it has nothing else to do, and stumbles where their workbook is gone.
      await new Promise((rest) => setTimeout(() => requestIdleCallback(rest), 100));
      const before = book.save();
      // One after the other: what Univer throws away with a workbook it throws away of all of them.
      api.disposeUnit(book.getId());
      forgetParsedFormulas(injector);
      try {
        book = show(data);
        opened = next;
      } catch (error) {
        book = show(before);
        throw error;
      }
    },
    commitTyping() {
      if (book.isCellEditing()) committing = book.endEditingAsync(true);
      return committing.then(() => undefined);
    },
    async settled() {
      await committing;
      await calculation.settled();
    },
    async toModel() {
      await grid.commitTyping();
      await calculation.settled();
      return toWorkbookModel(book.save(), opened, formulas);
    },
    focus() {
      container.querySelector<HTMLElement>('[data-u-comp="editor"] [contenteditable], [contenteditable="true"]')?.focus();
    },
    dispose() {
      stopNaming();
      changes.dispose();
      calculation.dispose();
      engine.dispose();
    },
  };
  return grid;
}
