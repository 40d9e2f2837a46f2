/** Worksheet of the Excel API. */
import { splitSheet, tryBox, WHOLE_SHEET, type Box } from '../box';
import type { HostSheet } from '../book';
import { usedBox } from '../cells';
import { HostError } from '../errors';
import { AreasApi } from './areasApi';
import { FreezePanesApi, PageLayoutApi, SheetProtectionApi } from './layoutApi';
import { NamesApi } from './nameApi';
import { ApiObject, type Session } from './object';
import { RangeApi } from './rangeApi';
import { CommentsApi } from './storeApi';

export class WorksheetApi extends ApiObject {
  constructor(
    session: Session,
    readonly sheet: HostSheet,
  ) {
    super(session);
    if (sheet.deleted) throw new HostError('InvalidReference');
  }

  override get scalars(): readonly string[] {
    return ['Id', 'Name', 'Position', 'Visibility', 'TabColor', 'ShowGridlines', 'ShowHeadings', 'EnableCalculation'];
  }
  override identity(): Record<string, unknown> {
    return { Id: this.sheet.id };
  }

  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.session.workbook.renameSheet(this.sheet, name);
  }
  get Position(): number {
    return this.session.workbook.place(this.sheet);
  }
  set Position(to: number) {
    this.session.workbook.moveSheet(this.sheet, to);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(value: string) {
    this.session.workbook.setVisibility(this.sheet, value as HostSheet['visibility']);
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(color: string) {
    this.session.workbook.changing('other');
    this.sheet.tabColor = color;
  }
  readonly ShowGridlines = true;
  readonly ShowHeadings = true;
  readonly EnableCalculation = true;

  get Names(): ApiObject {
    return new NamesApi(this.session, this.sheet);
  }
  get Protection(): ApiObject {
    return new SheetProtectionApi(this.session, this.sheet);
  }
  get FreezePanes(): ApiObject {
    return new FreezePanesApi(this.session, this.sheet);
  }
  get PageLayout(): ApiObject {
    return new PageLayoutApi(this.session, this.sheet);
  }
  get Comments(): ApiObject {
    return new CommentsApi(this.session, this.sheet);
  }

  /** An address, a name, or nothing for the whole sheet. */
  GetRange(address?: string | null): ApiObject {
    return this.range(address ? this.boxOf(address) : WHOLE_SHEET);
  }
  GetRanges(addresses?: string | null): ApiObject {
    const parts = addresses ? addresses.split(',').map((part) => this.boxOf(part)) : [WHOLE_SHEET];
    return new AreasApi(this.session, this.sheet, parts);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): ApiObject {
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  GetCell(row: number, column: number): ApiObject {
    return this.range({ top: row, left: column, bottom: row, right: column });
  }
  /** An empty sheet answers with its first cell: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getusedrange-member(1) */
  GetUsedRange(valuesOnly?: boolean): ApiObject {
    return this.range(usedBox(this.sheet, valuesOnly ?? false) ?? { top: 0, left: 0, bottom: 0, right: 0 });
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): ApiObject | null {
    const box = usedBox(this.sheet, valuesOnly ?? false);
    return box ? this.range(box) : null;
  }
  GetNextOrNullObject(visibleOnly?: boolean): ApiObject | null {
    return this.neighbour(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly?: boolean): ApiObject | null {
    return this.neighbour(-1, visibleOnly);
  }
  _GetSheetById(id: string): ApiObject {
    const sheet = this.session.workbook.find(id);
    if (!sheet) throw new HostError('ItemNotFound');
    return new WorksheetApi(this.session, sheet);
  }
  _GetAnotherWorksheetById(id: string): ApiObject {
    return this._GetSheetById(id);
  }

  Activate(): void {
    this.session.workbook.activate(this.sheet);
  }
  Delete(): void {
    this.session.workbook.deleteSheet(this.sheet);
  }
  Calculate(): void {
    this.session.workbook.calculate();
  }

  private neighbour(step: number, visibleOnly = false): ApiObject | null {
    const { sheets } = this.session.workbook.book;
    for (let place = this.Position + step; place >= 0 && place < sheets.length; place += step) {
      const sheet = sheets[place];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible')) return new WorksheetApi(this.session, sheet);
    }
    return null;
  }
  private range(box: Box): RangeApi {
    return new RangeApi(this.session, this.sheet, box);
  }
  private boxOf(address: string): Box {
    const { sheet, rest } = splitSheet(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.sheet.name.toLowerCase()) throw new HostError('InvalidArgument');
    const box = tryBox(rest);
    if (box) return box;
    const named = [...this.sheet.names, ...this.session.workbook.book.names].find((name) => name.name.toLowerCase() === rest.toLowerCase());
    const target = named && splitSheet(named.refersTo);
    const there = target && target.sheet?.toLowerCase() === this.sheet.name.toLowerCase() ? tryBox(target.rest) : undefined;
    if (!there) throw new HostError('InvalidArgument');
    return there;
  }
}
