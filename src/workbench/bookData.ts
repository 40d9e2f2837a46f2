/** A workbook model as the data Univer opens: cells, styles, sizes, validations, conditions and names. */
import {
  BooleanNumber,
  CellValueType,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  LocaleType,
  type ICellData,
  type IRange,
  type IRowData,
  type ISheetDataValidationRule,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellValue } from '../core/values';
import { CONDITION_COLORS } from '../files/xlsx/styles';
import type { Area, ModelCell, ModelCondition, ModelName, ModelValidation, SheetModel, WorkbookModel } from '../layout/sheetModel';
import { autoHeights } from './autoHeights';
import { heightInPixels, widthInPixels } from './sizes';
import { DEFAULT_STYLE, toUniverStyle } from './styles';
import { fittingZoom, STANDARD_HEIGHT } from './zoom';

/** Names under which Univer keeps what its plugins add to a workbook. */
export const RESOURCE = {
  validations: 'SHEET_DATA_VALIDATION_PLUGIN',
  conditions: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
  names: 'SHEET_DEFINED_NAME_PLUGIN',
} as const;

/** Scope that Univer gives a name of the whole workbook. */
export const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

/** What a sheet's model holds that Univer has no place for; kept with the sheet and given back on saving. */
export type SheetKeepsake = Pick<SheetModel, 'printTitles' | 'printArea' | 'orientation'>;

export interface UniverCondition {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    readonly subType: string;
    readonly value?: unknown;
    readonly style?: { readonly bg?: { readonly rgb?: string | null } | null; readonly cl?: { readonly rgb?: string | null } | null };
  };
}

export interface UniverName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment: string;
  readonly localSheetId: string;
}

/** One sheet in Univer's terms, with what its plugins keep for it. */
export interface UniverSheet {
  readonly data: Partial<IWorksheetData> & { readonly id: string; readonly name: string };
  readonly validations: readonly ISheetDataValidationRule[];
  readonly conditions: readonly UniverCondition[];
}

/** The whole model, for so many pixels of height; sheets get the ids `newId` hands out. */
export function toUniverBook(model: WorkbookModel, room: number, newId: () => string): IWorkbookData {
  const bookId = newId();
  const sheets = model.sheets.map((sheet) => toUniverSheet(sheet, room, newId()));
  const names = model.names.map((name) => toUniverName(name, newId()));
  const bySheet = <T>(pick: (sheet: UniverSheet) => T): Record<string, T> =>
    Object.fromEntries(sheets.map((sheet) => [sheet.data.id, pick(sheet)]));
  return {
    id: bookId,
    name: model.title,
    appVersion: '',
    locale: LocaleType.VI_VN,
    styles: {},
    sheetOrder: sheets.map((sheet) => sheet.data.id),
    sheets: bySheet((sheet) => sheet.data),
    resources: [
      { name: RESOURCE.validations, data: JSON.stringify(bySheet((sheet) => sheet.validations)) },
      { name: RESOURCE.conditions, data: JSON.stringify(bySheet((sheet) => sheet.conditions)) },
      { name: RESOURCE.names, data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, name]))) },
    ],
  };
}

/** One sheet of the model under an id of its own, for so many pixels of height. */
export function toUniverSheet(sheet: SheetModel, room: number, id: string): UniverSheet {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of sheet.cells) (cellData[cell.row] ??= {})[cell.column] = toUniverCell(cell);
  const keepsake: SheetKeepsake = {
    orientation: sheet.orientation,
    ...(sheet.printTitles ? { printTitles: sheet.printTitles } : {}),
    ...(sheet.printArea ? { printArea: sheet.printArea } : {}),
  };
  const lastRow = Math.max(0, sheet.rowHeights.length - 1, ...sheet.cells.map((cell) => cell.row));
  const lastColumn = Math.max(0, sheet.columnWidths.length - 1, ...sheet.cells.map((cell) => cell.column));
  return {
    data: {
      id,
      name: sheet.name,
      // Room to type below and beside the form, without the thousands of empty rows that slow a small machine.
      rowCount: lastRow + 101,
      columnCount: Math.max(26, lastColumn + 11),
      zoomRatio: fittingZoom(sheet, room),
      defaultRowHeight: STANDARD_HEIGHT,
      defaultColumnWidth: 72,
      defaultStyle: DEFAULT_STYLE,
      cellData,
      mergeData: sheet.merges.map(toRange),
      columnData: Object.fromEntries(
        sheet.columnWidths.flatMap((width, i) =>
          width === undefined ? [] : [[i, { w: widthInPixels(width), custom: { characters: width } }]],
        ),
      ),
      rowData: toRowData(sheet),
      ...(sheet.freeze && sheet.freeze.rows + sheet.freeze.columns > 0
        ? {
            freeze: {
              ySplit: sheet.freeze.rows,
              xSplit: sheet.freeze.columns,
              startRow: sheet.freeze.rows || -1,
              startColumn: sheet.freeze.columns || -1,
            },
          }
        : {}),
      custom: { keepsake },
    },
    validations: sheet.validations.map((validation, i) => toUniverValidation(validation, `${id}-v${String(i)}`)),
    // Where several light up one cell, the first wins; a note must not hide an error.
    conditions: [...sheet.conditions]
      .sort((a, b) => RANK[a.severity] - RANK[b.severity])
      .map((condition, i) => toUniverCondition(condition, `${id}-c${String(i)}`)),
  };
}

function toRowData(sheet: SheetModel): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, points] of autoHeights(sheet))
    rows[row] = { h: heightInPixels(points), ah: heightInPixels(points), ia: BooleanNumber.TRUE };
  sheet.rowHeights.forEach((points, row) => {
    if (points !== undefined) rows[row] = { h: heightInPixels(points), ia: BooleanNumber.FALSE, custom: { points } };
  });
  return rows;
}

/** A cell's value, formula and style; a text that looks like a number stays a text. */
export function toUniverCell(cell: Pick<ModelCell, 'value' | 'formula' | 'style'>): ICellData {
  const style = toUniverStyle(cell.style);
  return { ...(cell.formula === undefined ? {} : { f: cell.formula }), ...toUniverValue(cell.value), ...(style ? { s: style } : {}) };
}

/** A value with the type that keeps Univer from guessing another; nothing for blank. */
export function toUniverValue(value: CellValue): Pick<ICellData, 'v' | 't'> {
  if (value === null) return {};
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** A name of the whole workbook. */
export function toUniverName(name: ModelName, id: string): UniverName {
  return { id, name: name.name, formulaOrRefString: name.refersTo, comment: '', localSheetId: WHOLE_WORKBOOK };
}

/** Univer's range of an area. */
export function toRange(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

const RANK: Readonly<Record<ModelCondition['severity'], number>> = { error: 0, warning: 1, note: 2 };

const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  // Univer's own kind reads what the cell shows, month before day, and finds every 25/01/2014 wrong. A date is a number of days.
  date: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  custom: DataValidationType.CUSTOM,
} as const;

const OPERATORS = { greaterThanOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL, between: DataValidationOperator.BETWEEN } as const;

function toUniverValidation(validation: ModelValidation, uid: string): ISheetDataValidationRule {
  return {
    uid,
    ranges: [toRange(validation.area)],
    type: TYPES[validation.type],
    formula1: validation.type === 'list' ? validation.formula1.replace(/^"(.*)"$/s, '$1') : validation.formula1,
    ...(validation.formula2 === undefined ? {} : { formula2: validation.formula2 }),
    ...(validation.operator ? { operator: OPERATORS[validation.operator] } : {}),
    allowBlank: true,
    // A warning keeps what was typed; a stop would throw away a figure that the officer may have good reason for.
    errorStyle: DataValidationErrorStyle.WARNING,
    showErrorMessage: true,
    errorTitle: validation.title,
    error: validation.message,
    // Univer keeps what it does not know, and copies it where it splits a rule.
    bizInfo: { modelType: validation.type } as object,
  };
}

function toUniverCondition(condition: ModelCondition, cfId: string): UniverCondition {
  const { fill, text } = CONDITION_COLORS[condition.severity];
  return {
    cfId,
    ranges: [toRange(condition.area)],
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: `=${condition.formula}`,
      style: { bg: { rgb: `#${fill}` }, cl: { rgb: `#${text}` } },
    },
  };
}
