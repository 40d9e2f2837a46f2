/** Workbook, Application and WorksheetCollection of the Excel API. */
import type { HostSheet } from '../book';
import { HostError } from '../errors';
import { NamesApi } from './nameApi';
import { ApiCollection, ApiObject, type ImportOptions, type Session } from './object';
import { RangeApi } from './rangeApi';
import { CommentsApi, SettingsApi, XmlPartsApi } from './storeApi';
import { WorksheetApi } from './worksheetApi';

export class WorkbookApi extends ApiObject {
  override get scalars(): readonly string[] {
    return [
      'Name',
      'ReadOnly',
      'IsDirty',
      'AutoSave',
      'PreviouslySaved',
      'CalculationEngineVersion',
      'ChartDataPointTrack',
      'UsePrecisionAsDisplayed',
    ];
  }
  get Name(): string {
    return this.session.workbook.book.name;
  }
  get ReadOnly(): boolean {
    return this.session.workbook.viewOnly;
  }
  get IsDirty(): boolean {
    return this.session.workbook.written.cells + this.session.workbook.written.other > 0;
  }
  readonly AutoSave = false;
  readonly PreviouslySaved = true;
  readonly CalculationEngineVersion = 191_029;
  readonly ChartDataPointTrack = true;
  readonly UsePrecisionAsDisplayed = false;

  get Application(): ApiObject {
    return new ApplicationApi(this.session);
  }
  get Worksheets(): ApiObject {
    return new WorksheetsApi(this.session);
  }
  get Names(): ApiObject {
    return new NamesApi(this.session);
  }
  get Comments(): ApiObject {
    return new CommentsApi(this.session);
  }
  get Settings(): ApiObject {
    return new SettingsApi(this.session);
  }
  get CustomXmlParts(): ApiObject {
    return new XmlPartsApi(this.session);
  }
  get Protection(): ApiObject {
    return new WorkbookProtectionApi(this.session);
  }

  GetSelectedRange(): ApiObject {
    const { active, selection } = this.session.workbook.book;
    return new RangeApi(this.session, active, selection);
  }
  GetActiveCell(): ApiObject {
    const { active, selection } = this.session.workbook.book;
    return new RangeApi(this.session, active, { top: selection.top, left: selection.left, bottom: selection.top, right: selection.left });
  }
  async InsertWorksheetsFromBase64(base64: string, options?: ImportOptions): Promise<string[]> {
    return this.session.importSheets(base64, options ?? {});
  }
  _GetRangeForEventByReferenceId(id: string): ApiObject {
    const range = this.session.references.get(id);
    if (!range) throw new HostError('InvalidReference');
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: string): ApiObject | null {
    return this.session.references.get(id) ?? null;
  }
  _RemoveReference(id: string): void {
    this.session.references.delete(id);
  }
  _RemoveAllReferences(): void {
    this.session.references.clear();
  }
}

class ApplicationApi extends ApiObject {
  override get scalars(): readonly string[] {
    return [
      'CalculationMode',
      'CalculationEngineVersion',
      'CalculationState',
      'DecimalSeparator',
      'ThousandsSeparator',
      'UseSystemSeparators',
    ];
  }
  CalculationMode = 'Automatic';
  readonly CalculationEngineVersion = 191_029;
  readonly CalculationState = 'Done';
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';
  readonly UseSystemSeparators = true;

  Calculate(): void {
    this.session.workbook.calculate();
  }
  /** Suspends calculation until the end of the request: https://learn.microsoft.com/office/dev/add-ins/excel/performance */
  SuspendApiCalculationUntilNextSync(): void {
    this.session.workbook.calculationSuspended = true;
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // This host draws nothing.
  }
}

class WorkbookProtectionApi extends ApiObject {
  override get scalars(): readonly string[] {
    return ['Protected'];
  }
  get Protected(): boolean {
    return this.session.workbook.book.structureProtected;
  }
  Protect(): void {
    this.session.workbook.changing('other');
    this.session.workbook.book.structureProtected = true;
  }
  Unprotect(): void {
    this.session.workbook.changing('other');
    this.session.workbook.book.structureProtected = false;
  }
}

class WorksheetsApi extends ApiCollection {
  override list(): readonly ApiObject[] {
    return this.session.workbook.book.sheets.map((sheet) => this.api(sheet));
  }
  override item(key: unknown): ApiObject {
    const sheet = this.session.workbook.find(String(key));
    if (!sheet) throw new HostError('ItemNotFound');
    return this.api(sheet);
  }
  override GetCount(visibleOnly?: boolean): number {
    return this.sheets(visibleOnly).length;
  }
  GetItemOrNullObject(key: string): ApiObject | null {
    const sheet = this.session.workbook.find(key);
    return sheet ? this.api(sheet) : null;
  }
  GetActiveWorksheet(): ApiObject {
    return this.api(this.session.workbook.book.active);
  }
  GetFirst(visibleOnly?: boolean): ApiObject {
    return this.api(this.sheets(visibleOnly)[0]);
  }
  GetLast(visibleOnly?: boolean): ApiObject {
    return this.api(this.sheets(visibleOnly).at(-1));
  }
  Add(name?: string): ApiObject {
    return this.api(this.session.workbook.addSheet(name ?? undefined));
  }

  private sheets(visibleOnly = false): HostSheet[] {
    return this.session.workbook.book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }
  private api(sheet: HostSheet | undefined): WorksheetApi {
    if (!sheet) throw new HostError('ItemNotFound');
    return new WorksheetApi(this.session, sheet);
  }
}

/** The collection hears all sheets: each `_Register…` of the wire switches one kind of event. */
const EVENTS: readonly (readonly [string, string, keyof Session['events']['kinds']])[] = [
  ['_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', 'changed'],
  ['_RegisterActivatedEvent', '_UnregisterActivatedEvent', 'activated'],
  ['_RegisterDeactivatedEvent', '_UnregisterDeactivatedEvent', 'deactivated'],
  ['_RegisterAddedEvent', '_UnregisterAddedEvent', 'added'],
  ['_RegisterDeletedEvent', '_UnregisterDeletedEvent', 'deleted'],
  ['_RegisterCalculatedEvent', '_UnregisterCalculatedEvent', 'calculated'],
  ['_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent', 'selection'],
  ['_RegisterEventNameChanged', '_UnregisterEventNameChanged', 'renamed'],
  ['_RegisterEventVisibilityChanged', '_UnregisterEventVisibilityChanged', 'visibility'],
  ['_RegisterEventMoved', '_UnregisterEventMoved', 'moved'],
];

/** Gives a class the register and unregister methods for the events of a target. */
export function registersEvents(prototype: ApiObject, target: (self: ApiObject) => string): void {
  for (const [register, unregister, kind] of EVENTS) {
    const method = (on: boolean): ((this: ApiObject) => void) =>
      function (this: ApiObject) {
        this.session.events.listen(target(this), kind, on);
      };
    Object.defineProperty(prototype, register, { value: method(true) });
    Object.defineProperty(prototype, unregister, { value: method(false) });
  }
}

registersEvents(WorksheetsApi.prototype, () => 'Workbook');
registersEvents(WorksheetApi.prototype, (self) => (self as WorksheetApi).sheet.id);
