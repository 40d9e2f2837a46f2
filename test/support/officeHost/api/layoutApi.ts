/** Sheet protection, freeze panes and page layout of the Excel API. */
import { LAST_COLUMN, LAST_ROW, splitSheet, tryBox, type Box } from '../box';
import type { HostSheet } from '../book';
import { HostError } from '../errors';
import { ApiObject, type Session } from './object';
import { RangeApi } from './rangeApi';

abstract class SheetPartApi extends ApiObject {
  constructor(
    session: Session,
    readonly sheet: HostSheet,
  ) {
    super(session);
  }
  protected changing(): void {
    this.session.workbook.changing('other');
  }
  protected range(box: Box | undefined): ApiObject | null {
    return box ? new RangeApi(this.session, this.sheet, box) : null;
  }
  protected boxOf(given: unknown): Box {
    if (given instanceof RangeApi) return given.box;
    const box = typeof given === 'string' ? tryBox(splitSheet(given).rest) : undefined;
    if (!box) throw new HostError('InvalidArgument');
    return box;
  }
}

export class SheetProtectionApi extends SheetPartApi {
  override get scalars(): readonly string[] {
    return ['Protected', 'Options'];
  }
  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get Options(): unknown {
    return this.sheet.protection?.options ?? {};
  }
  /** Protecting twice fails: https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1) */
  Protect(options?: Record<string, unknown>, password?: string): void {
    if (this.sheet.protection) throw new HostError('InvalidOperation');
    this.changing();
    this.sheet.protection = { options: options ?? {}, ...(password ? { password } : {}) };
  }
  Unprotect(password?: string): void {
    if (this.sheet.protection?.password !== undefined && this.sheet.protection.password !== password) throw new HostError('AccessDenied');
    this.changing();
    delete this.sheet.protection;
  }
}

export class FreezePanesApi extends SheetPartApi {
  FreezeRows(count?: number): void {
    this.freeze({ top: 0, left: 0, bottom: (count ?? 1) - 1, right: LAST_COLUMN });
  }
  FreezeColumns(count?: number): void {
    this.freeze({ top: 0, left: 0, bottom: LAST_ROW, right: (count ?? 1) - 1 });
  }
  FreezeAt(given: unknown): void {
    this.freeze({ ...this.boxOf(given), top: 0, left: 0 });
  }
  Unfreeze(): void {
    this.changing();
    delete this.sheet.frozen;
  }
  GetLocation(): ApiObject {
    const range = this.range(this.sheet.frozen);
    if (!range) throw new HostError('ItemNotFound');
    return range;
  }
  GetLocationOrNullObject(): ApiObject | null {
    return this.range(this.sheet.frozen);
  }
  private freeze(box: Box): void {
    this.changing();
    this.sheet.frozen = box;
  }
}

export class PageLayoutApi extends SheetPartApi {
  override get scalars(): readonly string[] {
    return ['Orientation', 'PaperSize', 'Zoom', 'CenterHorizontally'];
  }
  get Orientation(): string {
    return this.sheet.page.orientation;
  }
  set Orientation(value: string) {
    this.changing();
    this.sheet.page.orientation = value;
  }
  get PaperSize(): string | null {
    return this.sheet.page.paperSize ?? null;
  }
  set PaperSize(value: string) {
    this.changing();
    this.sheet.page.paperSize = value;
  }
  get Zoom(): unknown {
    return this.sheet.page.zoom ?? { scale: 100 };
  }
  set Zoom(value: unknown) {
    this.changing();
    this.sheet.page.zoom = value;
  }
  get CenterHorizontally(): boolean {
    return this.sheet.page.centerHorizontally;
  }
  set CenterHorizontally(value: boolean) {
    this.changing();
    this.sheet.page.centerHorizontally = value;
  }
  SetPrintArea(given: unknown): void {
    this.changing();
    this.sheet.page.printArea = this.boxOf(given);
  }
  GetPrintAreaOrNullObject(): ApiObject | null {
    return this.range(this.sheet.page.printArea);
  }
  SetPrintTitleRows(given: unknown): void {
    this.changing();
    const { top, bottom } = this.boxOf(given);
    this.sheet.page.titleRows = { top, bottom };
  }
  GetPrintTitleRowsOrNullObject(): ApiObject | null {
    const rows = this.sheet.page.titleRows;
    return this.range(rows && { ...rows, left: 0, right: LAST_COLUMN });
  }
  SetPrintTitleColumns(given: unknown): void {
    this.changing();
    const { left, right } = this.boxOf(given);
    this.sheet.page.titleColumns = { left, right };
  }
  GetPrintTitleColumnsOrNullObject(): ApiObject | null {
    const columns = this.sheet.page.titleColumns;
    return this.range(columns && { ...columns, top: 0, bottom: LAST_ROW });
  }
  SetPrintMargins(_unit: string, margins: Record<string, number>): void {
    this.changing();
    Object.assign(this.sheet.page.margins, margins);
  }
}
