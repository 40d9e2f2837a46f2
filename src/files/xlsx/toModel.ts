/** The sheet model of a sheet read from a file: what the model can say of it, the rest left to the file. */
import type { Sheet as HucreSheet } from 'hucre/xlsx';
import { parseA1 } from '../../core/cellRef';
import { moveFormula, references } from '../../core/formula/references';
import { SHEET_COLUMNS } from '../../core/formula/tokens';
import type { Area, ModelCell, ModelCondition, ModelValidation, SheetModel } from '../../layout/sheetModel';
import { isTrue, type BookName } from './book';
import { grouped, tooLarge, unreadable } from '../package/limits';
import { ADVICE, BLANK_MARGIN, LIMITS } from './limits';
import type { RowAttributes } from './sheetCells';
import { severityOf } from './styles';

type HucreValidation = NonNullable<HucreSheet['dataValidations']>[number];
type HucreCondition = NonNullable<HucreSheet['conditionalRules']>[number];

interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/** The areas of a list such as `A1:B2 C3`, cut to what is read of the sheet, with how far each lies from the list's first cell. */
function areasOf(list: string, bounds: Bounds): { area: Area; down: number; right: number }[] {
  const areas = list.split(/\s+/).flatMap((text): Area[] => {
    const [first = '', last = first] = text.split(':');
    const from = parseA1(first);
    const to = parseA1(last);
    if (!from || !to) return [];
    const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
    return [{ top, bottom, left: Math.min(from.column, to.column), right: Math.max(from.column, to.column) }];
  });
  const top = areas.reduce((least, area) => Math.min(least, area.top), Infinity);
  const left = areas.reduce((least, area) => Math.min(least, area.left), Infinity);
  return areas
    .filter((area) => area.top < bounds.rows && area.left < bounds.columns)
    .map((area) => ({
      area: { ...area, bottom: Math.min(area.bottom, bounds.rows - 1), right: Math.min(area.right, bounds.columns - 1) },
      down: area.top - top,
      right: area.left - left,
    }));
}

const TYPES = new Set(['whole', 'decimal', 'date', 'list', 'custom']);

function validationsOf(rule: HucreValidation, bounds: Bounds): ModelValidation[] {
  const { type, operator = 'between', errorTitle = '', errorMessage = '' } = rule;
  const formula1 = rule.values ? `"${rule.values.join(',')}"` : rule.formula1;
  const compared = type === 'whole' || type === 'decimal' || type === 'date';
  if (!TYPES.has(type) || formula1 === undefined) return [];
  if (compared && operator !== 'between' && operator !== 'greaterThanOrEqual') return [];
  return areasOf(rule.range, bounds).map(({ area, down, right }) => ({
    area,
    type: type as ModelValidation['type'],
    ...(compared ? { operator: operator as 'between' | 'greaterThanOrEqual' } : {}),
    formula1: moveFormula(formula1, down, right),
    ...(compared && operator === 'between' && rule.formula2 !== undefined ? { formula2: moveFormula(rule.formula2, down, right) } : {}),
    title: errorTitle,
    message: errorMessage,
  }));
}

function conditionsOf(rule: HucreCondition, bounds: Bounds, theme: readonly string[]): ModelCondition[] {
  const { formula } = rule;
  if (rule.type !== 'expression' || typeof formula !== 'string') return [];
  const severity = severityOf(rule.style, theme);
  return areasOf(rule.range, bounds).map(({ area, down, right }) => ({ area, formula: moveFormula(formula, down, right), severity }));
}

function printNames(names: readonly BookName[], sheet: number): Pick<SheetModel, 'printTitles' | 'printArea'> {
  const areas = (name: string): ReturnType<typeof references> =>
    references(names.find((item) => item.sheet === sheet && item.name === name)?.refersTo ?? '');
  const rows = areas('_xlnm.Print_Titles').find((area) => area.left === 0 && area.right === SHEET_COLUMNS - 1);
  const [printed, ...more] = areas('_xlnm.Print_Area');
  return {
    ...(rows ? { printTitles: { top: rows.top, bottom: rows.bottom } } : {}),
    ...(printed && more.length === 0
      ? { printArea: { top: printed.top, left: printed.left, bottom: printed.bottom, right: printed.right } }
      : {}),
  };
}

/** Refuses a sheet whose rules have multiplied beyond use, before anyone walks through them. */
export function checkRules(xml: string, sheet: string): void {
  const counts = new Map<string, number>();
  let spanned = 0;
  for (const [tag, kind = ''] of xml.matchAll(/<(?:[\w.-]+:)?(mergeCell|cfRule|dataValidation|col)\s[^>]*/g)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === 'col')
      spanned += Math.max(0, Number(/\bmax="(\d+)"/.exec(tag)?.[1] ?? 0) - Number(/\bmin="(\d+)"/.exec(tag)?.[1] ?? 0)) + 1;
  }
  const most = LIMITS.rulesOfASheet;
  const words: readonly [string, string][] = [
    ['mergeCell', 'vùng ô trộn'],
    ['cfRule', 'định dạng có điều kiện'],
    ['dataValidation', 'quy tắc kiểm tra dữ liệu nhập'],
  ];
  for (const [kind, what] of words) {
    const found = counts.get(kind) ?? 0;
    if (found > most)
      throw tooLarge(`Trang tính “${sheet}” có ${grouped(found)} ${what}, nhiều hơn mức đọc được là ${grouped(most)}`, ADVICE.copyValues);
  }
  if (spanned > 4 * SHEET_COLUMNS) throw unreadable(`Tệp bị hỏng: trang tính “${sheet}” khai báo ${grouped(spanned)} cột`, ADVICE.resave);
}

export interface ModelSource {
  readonly name: string;
  readonly index: number;
  readonly frame: HucreSheet;
  readonly cells: readonly ModelCell[];
  readonly rows: ReadonlyMap<number, RowAttributes>;
  readonly used: Bounds;
  readonly names: readonly BookName[];
  readonly theme: readonly string[];
}

/** Model of a sheet. Merges, checks and conditions that reach far beyond the cells are cut to them. */
export function sheetModelOf({ name, index, frame, cells, rows, used, names, theme }: ModelSource): SheetModel {
  const bounds = {
    rows: Math.min(LIMITS.rows, used.rows + BLANK_MARGIN.rows),
    columns: Math.min(LIMITS.columns, used.columns + BLANK_MARGIN.columns),
  };
  const right = cells.reduce((most, cell) => Math.max(most, cell.column + 1), used.columns);
  const bottom = cells.reduce((most, cell) => Math.max(most, cell.row + 1), used.rows);
  const merges = (frame.merges ?? [])
    .map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: Math.min(merge.endRow, Math.max(merge.startRow, bottom - 1)),
      right: Math.min(merge.endCol, Math.max(merge.startCol, right - 1)),
    }))
    .filter((area) => area.top < bottom && area.left < right && (area.bottom > area.top || area.right > area.left));
  const heights: (number | undefined)[] = [];
  for (const [row, { ht, customHeight }] of rows) {
    // A height that nobody set is Excel's own, and follows the text.
    if (row < bottom && isTrue(customHeight) && Number(ht) > 0) heights[row] = Number(ht);
  }
  const validations = (frame.dataValidations ?? []).flatMap((rule) => validationsOf(rule, bounds));
  const conditions = (frame.conditionalRules ?? []).flatMap((rule) => conditionsOf(rule, bounds, theme));
  const areas = validations.length + conditions.length;
  if (areas > LIMITS.rulesOfASheet)
    throw tooLarge(`Trang tính “${name}” có ${grouped(areas)} vùng ô kèm quy tắc, nhiều hơn mức đọc được`, ADVICE.copyValues);
  const freeze = { rows: frame.freezePane?.rows ?? 0, columns: frame.freezePane?.columns ?? 0 };
  return {
    name,
    cells,
    merges,
    columnWidths: (frame.columns ?? []).slice(0, right).map((column) => column.width),
    rowHeights: Array.from(heights),
    ...(freeze.rows > 0 || freeze.columns > 0 ? { freeze } : {}),
    validations,
    conditions,
    ...printNames(names, index),
    orientation: frame.pageSetup?.orientation ?? 'portrait',
  };
}
