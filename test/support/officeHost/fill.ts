/** Puts sheets of a model into the workbook: how a test book is made, and what an inserted file turns into. */
import type { ModelCell, SheetModel, WorkbookModel } from '../../../src/layout/sheetModel';
import { LAST_COLUMN, LAST_ROW } from './box';
import type { CellLook, HostSheet } from './book';
import { cellFor } from './cells';
import type { HostWorkbook } from './workbook';

const SEVERITY_FILL = { error: '#FFC7CE', warning: '#FFEB9C', note: '#DDEBF7' } as const;

/** Fills an empty sheet from its model, values as they are: nothing is parsed as an entry. */
export function fillSheet(workbook: HostWorkbook, sheet: HostSheet, model: SheetModel): void {
  for (const cell of model.cells) fillCell(sheet, cell);
  sheet.merges = model.merges.map((area) => ({ ...area }));
  model.columnWidths.forEach((width, column) => width !== undefined && sheet.columnWidths.set(column, width));
  model.rowHeights.forEach((height, row) => height !== undefined && sheet.rowHeights.set(row, height));
  if (model.freeze) {
    const { rows, columns } = model.freeze;
    sheet.frozen = { top: 0, left: 0, bottom: rows > 0 ? rows - 1 : LAST_ROW, right: columns > 0 ? columns - 1 : LAST_COLUMN };
  }
  sheet.rules = model.conditions.map((condition, priority) => ({
    id: workbook.freshId(),
    box: condition.area,
    type: 'Custom',
    formula: `=${condition.formula}`,
    priority,
    stopIfTrue: false,
    fill: SEVERITY_FILL[condition.severity],
  }));
  sheet.validations = model.validations.map((one) => ({
    box: one.area,
    rule: {
      [one.type === 'whole' ? 'wholeNumber' : one.type]: {
        formula1: one.formula1,
        formula2: one.formula2 ?? null,
        operator: one.operator ?? 'Between',
      },
    },
    prompt: { message: '', showPrompt: false, title: '' },
    errorAlert: { message: one.message, showAlert: true, style: 'Warning', title: one.title },
    ignoreBlanks: true,
  }));
  sheet.page.orientation = model.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (model.printTitles) sheet.page.titleRows = { ...model.printTitles };
  if (model.printArea) sheet.page.printArea = { ...model.printArea };
  workbook.reloadEngine();
}

function fillCell(sheet: HostSheet, given: ModelCell): void {
  const cell = cellFor(sheet, given.row, given.column);
  cell.held = given.value ?? '';
  if (given.formula !== undefined) cell.formula = given.formula;
  const { style } = given;
  if (!style) return;
  if (style.format !== undefined) cell.format = style.format;
  const look: CellLook = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.size === undefined ? {} : { size: style.size }),
    ...(style.color === undefined ? {} : { color: `#${style.color}` }),
    ...(style.fill === undefined ? {} : { fill: `#${style.fill}` }),
    ...(style.align === undefined ? {} : { horizontal: style.align }),
    ...(style.valign === undefined ? {} : { vertical: style.valign }),
    ...(style.wrap ? { wrap: true } : {}),
  };
  if (Object.keys(look).length > 0) cell.look = look;
}

/** Opens a model as the workbook: its sheets are the only ones, its names the only names. */
export function openModel(workbook: HostWorkbook, model: WorkbookModel): void {
  const [first, ...others] = model.sheets;
  const sheet = workbook.book.sheets[0];
  if (!first || !sheet) return;
  sheet.name = first.name;
  fillSheet(workbook, sheet, first);
  for (const other of others) fillSheet(workbook, workbook.addSheet(other.name), other);
  workbook.book.names = model.names.map((name) => ({ name: name.name, refersTo: `=${name.refersTo}`, visible: true, comment: '' }));
  workbook.reloadEngine();
}
