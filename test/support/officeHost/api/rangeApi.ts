/** Range of the Excel API: contents, shape, neighbours, and what can be done to cells. */
import { formatValue } from 'hucre';
import {
  bounding,
  cellsOf,
  columnsOf,
  inSheet,
  intersection,
  isWholeColumns,
  isWholeRows,
  LAST_COLUMN,
  LAST_ROW,
  qualifiedAddress,
  rowsOf,
  splitSheet,
  tryBox,
  type Box,
} from '../box';
import type { HostCell, HostSheet } from '../book';
import { cellOf, clearCells, formulaOf, gridOf, usedBox, writeCells, writeFormats, type Grid } from '../cells';
import { HostError } from '../errors';
import { valueType } from '../events';
import { reshape } from '../structure';
import { RangeFormatApi } from './formatApi';
import { ApiObject, type RangeLike, type Session } from './object';
import { ConditionalFormatsApi, DataValidationApi } from './rulesApi';
import { WorksheetApi } from './worksheetApi';

export class RangeApi extends ApiObject implements RangeLike {
  readonly box: Box;

  constructor(
    session: Session,
    readonly sheet: HostSheet,
    box: Box,
  ) {
    super(session);
    if (sheet.deleted) throw new HostError('InvalidReference');
    this.box = inSheet(box);
  }

  override get keepable(): boolean {
    return true;
  }
  override get scalars(): readonly string[] {
    return [
      'Address',
      'CellCount',
      'ColumnCount',
      'ColumnIndex',
      'Formulas',
      'NumberFormat',
      'RowCount',
      'RowIndex',
      'Text',
      'Values',
      'ValueTypes',
    ];
  }

  get Address(): string {
    return qualifiedAddress(this.sheet.name, this.box);
  }
  get AddressLocal(): string {
    return this.Address;
  }
  /** -1 for a range of more than 2^31-1 cells: https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-cellcount-member */
  get CellCount(): number {
    return cellsOf(this.box) > 2_147_483_647 ? -1 : cellsOf(this.box);
  }
  get RowCount(): number {
    return rowsOf(this.box);
  }
  get ColumnCount(): number {
    return columnsOf(this.box);
  }
  get RowIndex(): number {
    return this.box.top;
  }
  get ColumnIndex(): number {
    return this.box.left;
  }
  get IsEntireRow(): boolean {
    return isWholeRows(this.box);
  }
  get IsEntireColumn(): boolean {
    return isWholeColumns(this.box);
  }
  get Values(): Grid<unknown> | null {
    this.session.workbook.calculate();
    return this.grid((cell) => cell?.held ?? '');
  }
  set Values(given: unknown) {
    writeCells(this.session.workbook, this.sheet, this.box, given);
  }
  get Formulas(): Grid<unknown> | null {
    this.session.workbook.calculate();
    return this.grid(formulaOf);
  }
  set Formulas(given: unknown) {
    writeCells(this.session.workbook, this.sheet, this.box, given);
  }
  get ValueTypes(): Grid<unknown> | null {
    this.session.workbook.calculate();
    return this.grid((cell) => valueType(cell?.held ?? ''));
  }
  get Text(): Grid<string> | null {
    this.session.workbook.calculate();
    return this.grid((cell) => shown(cell));
  }
  get NumberFormat(): Grid<unknown> | null {
    return this.grid((cell) => cell?.format ?? 'General');
  }
  set NumberFormat(given: unknown) {
    writeFormats(this.session.workbook, this.sheet, this.box, given);
  }
  get RowHidden(): boolean | null {
    return uniform(this.box.top, this.box.bottom, this.sheet.hiddenRows);
  }
  set RowHidden(hidden: boolean) {
    this.hide(this.box.top, this.box.bottom, this.sheet.hiddenRows, hidden);
  }
  get ColumnHidden(): boolean | null {
    return uniform(this.box.left, this.box.right, this.sheet.hiddenColumns);
  }
  set ColumnHidden(hidden: boolean) {
    this.hide(this.box.left, this.box.right, this.sheet.hiddenColumns, hidden);
  }

  get Worksheet(): ApiObject {
    return new WorksheetApi(this.session, this.sheet);
  }
  get Format(): ApiObject {
    return new RangeFormatApi(this.session, this);
  }
  get DataValidation(): ApiObject {
    return new DataValidationApi(this.session, this);
  }
  get ConditionalFormats(): ApiObject {
    return new ConditionalFormatsApi(this.session, this);
  }

  GetCell(row: number, column: number): ApiObject {
    return this.at({ top: this.box.top + row, left: this.box.left + column, bottom: this.box.top + row, right: this.box.left + column });
  }
  GetRow(row: number): ApiObject {
    return this.at({ ...this.box, top: this.box.top + row, bottom: this.box.top + row });
  }
  GetColumn(column: number): ApiObject {
    return this.at({ ...this.box, left: this.box.left + column, right: this.box.left + column });
  }
  GetLastCell(): ApiObject {
    return this.at({ ...this.box, top: this.box.bottom, left: this.box.right });
  }
  GetLastRow(): ApiObject {
    return this.at({ ...this.box, top: this.box.bottom });
  }
  GetLastColumn(): ApiObject {
    return this.at({ ...this.box, left: this.box.right });
  }
  GetEntireRow(): ApiObject {
    return this.at({ ...this.box, left: 0, right: LAST_COLUMN });
  }
  GetEntireColumn(): ApiObject {
    return this.at({ ...this.box, top: 0, bottom: LAST_ROW });
  }
  GetOffsetRange(rows: number, columns: number): ApiObject {
    const { top, left, bottom, right } = this.box;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number): ApiObject {
    return this.at({ ...this.box, bottom: this.box.bottom + rows, right: this.box.right + columns });
  }
  GetBoundingRect(other: unknown): ApiObject {
    return this.at(bounding(this.box, this.other(other)));
  }
  GetIntersection(other: unknown): ApiObject {
    const box = intersection(this.box, this.other(other));
    if (!box) throw new HostError('ItemNotFound');
    return this.at(box);
  }
  GetIntersectionOrNullObject(other: unknown): ApiObject | null {
    const box = intersection(this.box, this.other(other));
    return box ? this.at(box) : null;
  }
  GetUsedRange(valuesOnly?: boolean): ApiObject {
    const box = usedBox(this.sheet, valuesOnly ?? false, this.box);
    if (!box) throw new HostError('ItemNotFound');
    return this.at(box);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): ApiObject | null {
    const box = usedBox(this.sheet, valuesOnly ?? false, this.box);
    return box ? this.at(box) : null;
  }

  Select(): void {
    this.session.workbook.select(this.sheet, this.box);
  }
  Clear(applyTo?: string): void {
    clearCells(this.session.workbook, this.sheet, this.box, applyTo ?? 'All');
  }
  /** Whole rows and columns only; shifting single cells is not in this host. */
  Insert(): ApiObject {
    this.restructure('insert');
    return this;
  }
  Delete(): void {
    this.restructure('delete');
  }
  Merge(across?: boolean): void {
    this.session.workbook.changing('other');
    const { top, bottom } = this.box;
    const parts = across
      ? Array.from({ length: bottom - top + 1 }, (_, i) => ({ ...this.box, top: top + i, bottom: top + i }))
      : [this.box];
    this.sheet.merges = [...this.sheet.merges.filter((merge) => !intersection(merge, this.box)), ...parts];
  }
  Unmerge(): void {
    this.session.workbook.changing('other');
    this.sheet.merges = this.sheet.merges.filter((merge) => !intersection(merge, this.box));
  }
  Calculate(): void {
    this.session.workbook.calculate();
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw new HostError('InvalidArgument');
  }

  private restructure(verb: 'insert' | 'delete'): void {
    const { top, left } = this.box;
    if (this.IsEntireRow) reshape(this.session.workbook, this.sheet, verb === 'insert' ? 'insertRows' : 'deleteRows', top, this.RowCount);
    else if (this.IsEntireColumn)
      reshape(this.session.workbook, this.sheet, verb === 'insert' ? 'insertColumns' : 'deleteColumns', left, this.ColumnCount);
    else throw new HostError('NotImplemented', 'This host inserts and deletes whole rows and columns only.');
  }
  private hide(from: number, to: number, hidden: Set<number>, hide: boolean): void {
    this.session.workbook.changing('other');
    for (let n = from; n <= to; n++) {
      if (hide) hidden.add(n);
      else hidden.delete(n);
    }
  }
  private at(box: Box): RangeApi {
    return new RangeApi(this.session, this.sheet, box);
  }
  private other(given: unknown): Box {
    if (given instanceof RangeApi) return given.box;
    const box = typeof given === 'string' ? tryBox(splitSheet(given).rest) : undefined;
    if (!box) throw new HostError('InvalidArgument');
    return box;
  }
  private grid<T>(of: (cell: HostCell | undefined) => T): Grid<T> | null {
    return gridOf(this.box, (row, column) => of(cellOf(this.sheet, row, column)));
  }
}

function shown(cell: HostCell | undefined): string {
  if (!cell || cell.held === '') return '';
  if (typeof cell.held === 'boolean') return cell.held ? 'TRUE' : 'FALSE';
  return typeof cell.held === 'number' ? formatValue(cell.held, cell.format) : cell.held;
}

function uniform(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  const first = hidden.has(from);
  for (let n = from; n <= to; n++) if (hidden.has(n) !== first) return null;
  return first;
}
