/** NamedItem and NamedItemCollection of the Excel API. */
import { qualifiedAddress, splitSheet, tryBox } from '../box';
import type { HostName, HostSheet } from '../book';
import { HostError } from '../errors';
import { ApiCollection, ApiObject, type Session } from './object';
import { RangeApi } from './rangeApi';
import { WorksheetApi } from './worksheetApi';
import { absolute } from '../../../../src/core/cellRef';

const VALID = /^[\p{L}_\\][\p{L}\d_.\\?]{0,254}$/u;
const CELL_LIKE = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i;

export class NamesApi extends ApiCollection {
  constructor(
    session: Session,
    readonly sheet?: HostSheet,
  ) {
    super(session);
  }

  private get names(): HostName[] {
    return this.sheet ? this.sheet.names : this.session.workbook.book.names;
  }

  /** The names of this scope only: https://github.com/OfficeDev/office-js/issues/1011 */
  override list(): readonly ApiObject[] {
    return this.names.map((name) => new NameApi(this.session, name, this.sheet));
  }
  override item(key: unknown): ApiObject {
    const name = this.find(String(key));
    if (!name) throw new HostError('ItemNotFound');
    return new NameApi(this.session, name, this.sheet);
  }
  GetItemOrNullObject(key: string): ApiObject | null {
    const name = this.find(key);
    return name ? new NameApi(this.session, name, this.sheet) : null;
  }
  Add(name: string, reference: unknown, comment?: string): ApiObject {
    if (!VALID.test(name) || CELL_LIKE.test(name)) throw new HostError('InvalidArgument');
    if (this.find(name)) throw new HostError('ItemAlreadyExists');
    const refersTo = this.reference(reference);
    this.session.workbook.changing('other');
    const entry: HostName = { name, refersTo, visible: true, comment: comment ?? '' };
    this.names.push(entry);
    this.session.workbook.reloadEngine();
    return new NameApi(this.session, entry, this.sheet);
  }

  private find(key: string): HostName | undefined {
    return this.names.find((name) => name.name.toLowerCase() === key.toLowerCase());
  }
  private reference(given: unknown): string {
    if (given instanceof RangeApi) return `=${absolute({ sheet: given.sheet.name, ...given.box })}`;
    if (typeof given !== 'string' || given === '') throw new HostError('InvalidArgument');
    return given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
  }
}

class NameApi extends ApiObject {
  constructor(
    session: Session,
    readonly name: HostName,
    readonly scope?: HostSheet,
  ) {
    super(session);
  }

  override get scalars(): readonly string[] {
    return ['Name', 'Type', 'Value', 'Visible', 'Comment', 'Scope', 'Formula'];
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.name.name };
  }
  get Name(): string {
    return this.name.name;
  }
  get Scope(): string {
    return this.scope ? 'Worksheet' : 'Workbook';
  }
  get Type(): string {
    const value = this.Value;
    if (this.target()) return 'Range';
    if (typeof value === 'number') return 'Double';
    if (typeof value === 'boolean') return 'Boolean';
    return String(value).startsWith('#') ? 'Error' : 'String';
  }
  /** For a name of a range, its address; for a constant, the constant. */
  get Value(): unknown {
    const target = this.target();
    if (target) return qualifiedAddress(target.sheet.name, target.box);
    const text = this.name.refersTo.replace(/^=/, '');
    if (text.includes('#REF!')) return '#REF!';
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (/^(TRUE|FALSE)$/i.test(text)) return /^TRUE$/i.test(text);
    return /^"(.*)"$/s.exec(text)?.[1]?.replaceAll('""', '"') ?? this.name.refersTo;
  }
  get Formula(): string {
    return this.name.refersTo;
  }
  set Formula(formula: string) {
    if (!formula.startsWith('=')) throw new HostError('InvalidArgument');
    this.session.workbook.changing('other');
    this.name.refersTo = formula;
    this.session.workbook.reloadEngine();
  }
  get Visible(): boolean {
    return this.name.visible;
  }
  set Visible(visible: boolean) {
    this.session.workbook.changing('other');
    this.name.visible = visible;
  }
  get Comment(): string {
    return this.name.comment;
  }
  set Comment(comment: string) {
    this.session.workbook.changing('other');
    this.name.comment = comment;
  }
  get Worksheet(): ApiObject {
    if (!this.scope) throw new HostError('ItemNotFound');
    return new WorksheetApi(this.session, this.scope);
  }
  GetRange(): ApiObject {
    const target = this.target();
    if (!target) throw new HostError('InvalidReference');
    return new RangeApi(this.session, target.sheet, target.box);
  }
  GetRangeOrNullObject(): ApiObject | null {
    const target = this.target();
    return target ? new RangeApi(this.session, target.sheet, target.box) : null;
  }
  Delete(): void {
    this.session.workbook.changing('other');
    const names = this.scope ? this.scope.names : this.session.workbook.book.names;
    names.splice(names.indexOf(this.name), 1);
    this.session.workbook.reloadEngine();
  }

  private target(): { sheet: HostSheet; box: NonNullable<ReturnType<typeof tryBox>> } | undefined {
    const { sheet: name, rest } = splitSheet(this.name.refersTo);
    const sheet = name === undefined ? undefined : this.session.workbook.find(name);
    const box = tryBox(rest);
    return sheet && box ? { sheet, box } : undefined;
  }
}
