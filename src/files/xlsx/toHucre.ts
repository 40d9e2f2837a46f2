/** A workbook model as hucre writes it. */
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { a1, absolute, quoteSheet } from '../../core/cellRef';
import { Fault } from '../../core/fault';
import { createCalculator, type Calculator } from '../../core/formula/calculator';
import type { Area, CellStyle, ModelCell, ModelValidation, SheetModel, WorkbookModel } from '../../layout/sheetModel';
import { VERSION_PROPERTY } from './openBook';
import { conditionStyle, DEFAULT_FONT, toHucreStyle } from './styles';

type HucreStyle = NonNullable<Parameters<NonNullable<WriteSheet['cells']>['set']>[1]['style']>;
type HucreValidation = NonNullable<WriteSheet['dataValidations']>[number];
type HucreName = NonNullable<WriteOptions['namedRanges']>[number];

/** The same bytes for the same model: no file says when it was made. */
const WRITTEN_ON = new Date(Date.UTC(2024, 0, 1));

/** Lengths beyond which Excel calls a file damaged. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

const bare = (formula: string): string => formula.replace(/^=/, '');

const range = ({ top, left, bottom, right }: Area): string =>
  top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`;

/** Text as a cell can hold it: what looks like an escape of the format is escaped itself, what no XML can hold is dropped. */
function writable(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .slice(0, 32_767);
}

/** What an opened workbook knows of its cells and a model does not. */
export interface OpenedCells {
  /** Whether a cell's formula fills an area, and so keeps the value it has. */
  isArray(sheet: string, row: number, column: number, formula: string): boolean;
  isHidden(sheet: string, row: number): boolean;
}

/** Calculates over a model before it becomes a file. */
function calculatorOf(model: WorkbookModel, opened: OpenedCells | undefined): Calculator {
  const names = new Map(model.names.map((name) => [name.name.toLowerCase(), name.refersTo]));
  const sheets = new Map(
    model.sheets.map((sheet) => {
      const rows: ModelCell[][] = [];
      let columns = 0;
      for (const cell of sheet.cells) {
        (rows[cell.row] ??= [])[cell.column] = cell;
        columns = Math.max(columns, cell.column + 1);
      }
      return [sheet.name.toLowerCase(), { rows, columns }] as const;
    }),
  );
  return createCalculator({
    cell: (sheet, row, column) => {
      const cell = sheets.get(sheet.toLowerCase())?.rows[row]?.[column];
      const held = cell?.formula !== undefined && opened?.isArray(sheet, row, column, cell.formula);
      return held ? { value: cell.value } : cell;
    },
    name: (name) => names.get(name.toLowerCase()),
    extent: (sheet) => {
      const found = sheets.get(sheet.toLowerCase());
      return found && { rows: found.rows.length, columns: found.columns };
    },
    hidden: (sheet, row) => opened?.isHidden(sheet, row) ?? false,
  });
}

/** Cells with those that a merge covers: these carry its style too, else its border has gaps. */
function withCovered(sheet: SheetModel): ModelCell[] {
  const cells = new Map(sheet.cells.map((cell) => [a1(cell.row, cell.column), cell]));
  for (const { top, left, bottom, right } of sheet.merges) {
    const style = cells.get(a1(top, left))?.style;
    if (!style || (bottom - top + 1) * (right - left + 1) > 10_000) continue;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = a1(row, column);
        if (!cells.has(key)) cells.set(key, { row, column, value: null, style });
      }
    }
  }
  return [...cells.values()];
}

function validation(rule: ModelValidation): HucreValidation {
  const { area, type, operator, formula1, formula2, title, message } = rule;
  const formula = bare(formula1);
  if (type === 'list' && formula.startsWith('"') && formula.length > LONGEST_MESSAGE + 2) {
    throw new Fault(
      'form-definition',
      `Danh sách lựa chọn của ô ${range(area)} dài quá 255 ký tự, Excel không mở được. Hãy rút gọn danh sách.`,
    );
  }
  return {
    type,
    range: range(area),
    ...(operator === undefined ? {} : { operator }),
    formula1: formula,
    ...(formula2 === undefined ? {} : { formula2: bare(formula2) }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: shortened(title, LONGEST_TITLE),
    errorMessage: shortened(message, LONGEST_MESSAGE),
  };
}

const ORDER = { error: 0, warning: 1, note: 2 } as const;

function hucreSheet(sheet: SheetModel, calculator: Calculator, styleOf: (style: CellStyle) => HucreStyle): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const { row, column, value, formula, style } of withCovered(sheet)) {
    const known = formula === undefined ? value : (calculator.value({ sheet: sheet.name, row, column }) ?? value);
    const content = typeof known === 'string' ? writable(known) : known;
    cells.set(`${String(row)},${String(column)}`, {
      ...(formula === undefined
        ? { value: content }
        : { value: null, formula: bare(formula).replace(/\r\n?/g, '\n'), formulaResult: content }),
      ...(style ? { style: styleOf(style) } : {}),
    });
  }
  // The most serious finding wins where several light up one cell.
  const conditions = [...sheet.conditions].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const heights = [...sheet.rowHeights.entries()].filter(([, height]) => height !== undefined);
  const widths = Array.from(sheet.columnWidths, (width) => (width === undefined ? {} : { width }));
  return {
    name: sheet.name,
    cells,
    columns: widths,
    rowDefs: new Map(heights.map(([row, height]) => [row, { height: height ?? 15 }])),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    ...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
    dataValidations: sheet.validations.map(validation),
    conditionalRules: conditions.map(({ area, formula, severity }, index) => ({
      type: 'expression' as const,
      priority: index + 1,
      range: range(area),
      formula: bare(formula),
      style: conditionStyle(severity),
    })),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: MARGINS,
    },
  };
}

/** Names of a sheet's printing; hucre itself would write them without the quotes that a sheet name may need. */
export function printNames({ name, printArea, printTitles }: SheetModel): HucreName[] {
  const rows = printTitles && `${quoteSheet(name)}!$${String(printTitles.top + 1)}:$${String(printTitles.bottom + 1)}`;
  return [
    ...(printArea ? [{ name: '_xlnm.Print_Area', range: absolute({ sheet: name, ...printArea }), scope: name }] : []),
    ...(rows === undefined ? [] : [{ name: '_xlnm.Print_Titles', range: rows, scope: name }]),
  ];
}

function checkNames(model: WorkbookModel): void {
  const seen = new Set<string>();
  for (const { name } of model.names) {
    const key = name.toLowerCase();
    // Excel takes a workbook with such a name for damaged.
    const cellLike = /^[a-z]{1,3}\d+$/i.test(name) || /^(?:r\d*c?\d*|c\d*)$/i.test(name);
    const fault = seen.has(key)
      ? 'bị trùng'
      : cellLike || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)
        ? 'không hợp lệ trong Excel'
        : undefined;
    if (fault) throw new Fault('form-definition', `Tên “${name}” đặt cho vùng ô ${fault}, không ghi được sổ. Hãy sửa tên này rồi lưu lại.`);
    seen.add(key);
  }
}

/**
 * What hucre is to write for a model, formulas with their values worked out. Texts are shared between cells, or stand in the cells
 * themselves when the sheets are to go into an opened workbook. Throws a Fault where Excel would call the file damaged.
 */
export function toHucre(model: WorkbookModel, opened?: OpenedCells): WriteOptions {
  checkNames(model);
  const calculator = calculatorOf(model, opened);
  const styles = new Map<CellStyle, HucreStyle>();
  const styleOf = (style: CellStyle): HucreStyle => {
    const known = styles.get(style) ?? toHucreStyle(style);
    styles.set(style, known);
    return known;
  };
  return {
    sheets: model.sheets.map((sheet) => hucreSheet(sheet, calculator, styleOf)),
    namedRanges: [...model.names.map((name) => ({ name: name.name, range: bare(name.refersTo) })), ...model.sheets.flatMap(printNames)],
    defaultFont: DEFAULT_FONT,
    properties: {
      title: model.title,
      creator: 'Phụ lục Dân vận',
      created: WRITTEN_ON,
      modified: WRITTEN_ON,
      ...(model.version === '' ? {} : { custom: { [VERSION_PROPERTY]: model.version } }),
    },
    stringMode: opened ? 'inline' : 'shared',
  };
}
