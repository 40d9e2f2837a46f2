/** What Univer holds as a workbook model again, so that saving loses nothing the forms hold. */
import {
  BooleanNumber,
  CellValueType,
  DataValidationOperator,
  DataValidationType,
  type ICellData,
  type IRange,
  type ISheetDataValidationRule,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
} from '@univerjs/core';
import type { CellValue } from '../core/values';
import type { Area, ModelCell, ModelCondition, ModelName, ModelValidation, SheetModel, WorkbookModel } from '../layout/sheetModel';
import { RESOURCE, type SheetKeepsake, type UniverCondition, type UniverName } from './bookData';
import { heightInPixels, heightInPoints, widthInCharacters, widthInPixels } from './sizes';
import { severityOfFill, toModelStyle } from './styles';

/** What only the running engine knows of a formula. */
export interface FormulaReader {
  /** A cell's formula with its leading `=`, also where it is a copy of a neighbour's; `undefined` for a constant. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  /** The formula (no leading `=`) moved by so many rows and columns. */
  moved(formula: string, rows: number, columns: number): string;
}

/** The saved workbook as a model; title and version are those of the model that was opened. */
export function toWorkbookModel(
  data: IWorkbookData,
  opened: Pick<WorkbookModel, 'title' | 'version'>,
  formulas: FormulaReader,
): WorkbookModel {
  const validations = resource<Record<string, ISheetDataValidationRule[]>>(data, RESOURCE.validations);
  const conditions = resource<Record<string, UniverCondition[]>>(data, RESOURCE.conditions);
  const sheets = data.sheetOrder.flatMap((id) => {
    const sheet = data.sheets[id];
    return sheet ? [toSheetModel(id, sheet, data.styles, validations[id] ?? [], conditions[id] ?? [], formulas)] : [];
  });
  const names = Object.values(resource<Record<string, UniverName>>(data, RESOURCE.names)).map((name): ModelName => ({
    name: name.name,
    refersTo: name.formulaOrRefString.replace(/^=/, ''),
  }));
  return { sheets, names, title: opened.title, version: opened.version };
}

function resource<T extends object>(data: IWorkbookData, name: string): T {
  const text = data.resources?.find((entry) => entry.name === name)?.data;
  return (text ? JSON.parse(text) : {}) as T;
}

function toSheetModel(
  id: string,
  sheet: Partial<IWorksheetData>,
  styles: IWorkbookData['styles'],
  validations: readonly ISheetDataValidationRule[],
  conditions: readonly UniverCondition[],
  formulas: FormulaReader,
): SheetModel {
  const cells: ModelCell[] = [];
  for (const [row, line] of entries(sheet.cellData)) {
    for (const [column, cell] of entries(line)) {
      const formula = formulas.formulaAt(id, row, column);
      const style = toModelStyle(styleOf(cell, styles));
      const value = toCellValue(cell);
      if (value === null && !formula && !style) continue;
      cells.push({ row, column, value, ...(formula ? { formula } : {}), ...(style ? { style } : {}) });
    }
  }
  const keepsake = ((sheet.custom ?? {}) as { keepsake?: SheetKeepsake }).keepsake;
  const freeze =
    sheet.freeze && (sheet.freeze.xSplit > 0 || sheet.freeze.ySplit > 0)
      ? { rows: sheet.freeze.ySplit, columns: sheet.freeze.xSplit }
      : undefined;
  return {
    name: sheet.name ?? '',
    cells,
    merges: (sheet.mergeData ?? []).map(toArea),
    columnWidths: list(entries(sheet.columnData), ({ w, custom }) => {
      const characters = (custom as { characters?: number } | null | undefined)?.characters;
      return characters !== undefined && widthInPixels(characters) === w ? characters : w === undefined ? undefined : widthInCharacters(w);
    }),
    rowHeights: list(entries(sheet.rowData), ({ h, ia, custom }) => {
      const points = (custom as { points?: number } | null | undefined)?.points;
      if (points !== undefined && h === heightInPixels(points)) return points;
      return h === undefined || ia === BooleanNumber.TRUE ? undefined : heightInPoints(h);
    }),
    ...(freeze ? { freeze } : {}),
    validations: validations.flatMap((rule) => toValidations(rule, formulas)),
    conditions: conditions.flatMap((rule) => toConditions(rule, formulas)),
    ...(keepsake?.printTitles ? { printTitles: keepsake.printTitles } : {}),
    ...(keepsake?.printArea ? { printArea: keepsake.printArea } : {}),
    orientation: keepsake?.orientation ?? 'landscape',
  };
}

/** A cell's value as the port gives it: blank is null, an error is its text. */
export function toCellValue(cell: ICellData | null | undefined): CellValue {
  if (!cell) return null;
  // Rich text, as a paste from Word makes it; its paragraphs end in a carriage return.
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n') || null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
}

/** The style a cell wears, whether written out or by its id. */
export function styleOf(cell: ICellData, styles: IWorkbookData['styles']): Nullable<IStyleData> {
  return typeof cell.s === 'string' ? styles[cell.s] : cell.s;
}

function entries<T>(table: Readonly<Record<number, T>> | undefined): [number, T][] {
  return Object.entries(table ?? {})
    .map(([key, value]): [number, T] => [Number(key), value])
    .filter(([, value]) => value !== null && value !== undefined)
    .sort(([a], [b]) => a - b);
}

function list<T, R>(items: readonly [number, T][], pick: (item: T) => R | undefined): (R | undefined)[] {
  const out: (R | undefined)[] = [];
  for (const [index, item] of items) {
    const value = pick(item);
    if (value === undefined) continue;
    while (out.length < index) out.push(undefined);
    out[index] = value;
  }
  return out;
}

function toArea(range: IRange): Area {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}

const TYPES: Readonly<Record<string, ModelValidation['type']>> = {
  [DataValidationType.WHOLE]: 'whole',
  [DataValidationType.DECIMAL]: 'decimal',
  [DataValidationType.DATE]: 'date',
  [DataValidationType.LIST]: 'list',
  [DataValidationType.CUSTOM]: 'custom',
};

const OPERATORS: Readonly<Record<string, ModelValidation['operator']>> = {
  [DataValidationOperator.GREATER_THAN_OR_EQUAL]: 'greaterThanOrEqual',
  [DataValidationOperator.BETWEEN]: 'between',
};

// Univer keeps one rule over several ranges, each formula relative to the first; the model has one area a rule.
function toValidations(rule: ISheetDataValidationRule, formulas: FormulaReader): ModelValidation[] {
  const { modelType } = (rule.bizInfo ?? {}) as { modelType?: ModelValidation['type'] };
  const type = TYPES[rule.type] === 'decimal' && modelType === 'date' ? 'date' : TYPES[rule.type];
  const operator = rule.operator === undefined ? undefined : OPERATORS[rule.operator];
  if (!type) return [];
  return rule.ranges.map((range) => {
    const first = movedTo(rule.formula1 ?? '', rule.ranges[0], range, formulas);
    const formula1 = type === 'list' && !first.startsWith('=') ? `"${first}"` : first;
    // Univer writes an empty second formula beside operators that have none.
    const formula2 = rule.formula2 ? movedTo(rule.formula2, rule.ranges[0], range, formulas) : undefined;
    return {
      area: toArea(range),
      type,
      ...(operator ? { operator } : {}),
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
    };
  });
}

function toConditions(condition: UniverCondition, formulas: FormulaReader): ModelCondition[] {
  const { rule, ranges } = condition;
  const formula = rule.value;
  if (rule.subType !== 'formula' || typeof formula !== 'string') return [];
  return ranges.map((range) => ({
    area: toArea(range),
    formula: movedTo(formula, ranges[0], range, formulas).replace(/^=/, ''),
    severity: severityOfFill(rule.style?.bg?.rgb),
  }));
}

function movedTo(formula: string, from: IRange | undefined, to: IRange, formulas: FormulaReader): string {
  if (!from || !formula.startsWith('=')) return formula;
  const rows = to.startRow - from.startRow;
  const columns = to.startColumn - from.startColumn;
  return rows === 0 && columns === 0 ? formula : `=${formulas.moved(formula.slice(1), rows, columns)}`;
}
