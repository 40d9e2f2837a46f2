/** Comments, workbook settings and custom XML parts of the Excel API. */
import { splitSheet, tryBox } from '../box';
import type { HostComment, HostSheet } from '../book';
import { HostError } from '../errors';
import { ApiCollection, ApiObject, type Session } from './object';
import { RangeApi } from './rangeApi';

type Found = { comment: HostComment; sheet: HostSheet };

/** Threaded comments, ExcelApi 1.10; of the workbook, or of one sheet. */
export class CommentsApi extends ApiCollection {
  constructor(
    session: Session,
    readonly sheet?: HostSheet,
  ) {
    super(session);
  }
  private get found(): Found[] {
    const sheets = this.sheet ? [this.sheet] : this.session.workbook.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.filter(({ note }) => !note).map((comment) => ({ comment, sheet })));
  }
  override list(): readonly ApiObject[] {
    return this.found.map((one) => new CommentApi(this.session, one));
  }
  override item(key: unknown): ApiObject {
    const one = this.found.find(({ comment }) => comment.id === key);
    if (!one) throw new HostError('ItemNotFound');
    return new CommentApi(this.session, one);
  }
  GetItemOrNullObject(id: string): ApiObject | null {
    return this.found.some(({ comment }) => comment.id === id) ? this.item(id) : null;
  }
  GetItemByCell(given: unknown): ApiObject {
    const at = this.cell(given);
    const one = this.found.find(({ comment, sheet }) => sheet === at.sheet && comment.row === at.row && comment.column === at.column);
    if (!one) throw new HostError('ItemNotFound');
    return new CommentApi(this.session, one);
  }
  /** One comment a cell: https://learn.microsoft.com/javascript/api/excel/excel.commentcollection#excel-excel-commentcollection-add-member(1) */
  Add(given: unknown, content: string): ApiObject {
    const { sheet, row, column } = this.cell(given);
    if (sheet.comments.some((comment) => comment.row === row && comment.column === column)) throw new HostError('InvalidOperation');
    this.session.workbook.changing('other');
    const comment: HostComment = { id: this.session.workbook.freshId(), row, column, content: String(content), resolved: false };
    sheet.comments.push(comment);
    return new CommentApi(this.session, { comment, sheet });
  }
  private cell(given: unknown): { sheet: HostSheet; row: number; column: number } {
    if (given instanceof RangeApi) return { sheet: given.sheet, row: given.box.top, column: given.box.left };
    const { sheet: name, rest } = splitSheet(String(given));
    const sheet = name === undefined ? this.sheet : this.session.workbook.find(name);
    const box = tryBox(rest);
    if (!sheet || !box) throw new HostError('InvalidArgument');
    return { sheet, row: box.top, column: box.left };
  }
}

class CommentApi extends ApiObject {
  constructor(
    session: Session,
    readonly found: Found,
  ) {
    super(session);
  }
  override get scalars(): readonly string[] {
    return ['Id', 'Content', 'Resolved', 'AuthorName'];
  }
  override identity(): Record<string, unknown> {
    return { Id: this.found.comment.id };
  }
  get Id(): string {
    return this.found.comment.id;
  }
  get Content(): string {
    return this.found.comment.content;
  }
  set Content(content: string) {
    this.session.workbook.changing('other');
    this.found.comment.content = content;
  }
  get Resolved(): boolean {
    return this.found.comment.resolved;
  }
  set Resolved(resolved: boolean) {
    this.session.workbook.changing('other');
    this.found.comment.resolved = resolved;
  }
  readonly AuthorName = 'Office host';
  get Replies(): ApiObject {
    return new RepliesApi(this.session, this.found.comment);
  }
  GetLocation(): ApiObject {
    const { row, column } = this.found.comment;
    return new RangeApi(this.session, this.found.sheet, { top: row, left: column, bottom: row, right: column });
  }
  Delete(): void {
    this.session.workbook.changing('other');
    this.found.sheet.comments = this.found.sheet.comments.filter((comment) => comment !== this.found.comment);
  }
}

class RepliesApi extends ApiCollection {
  constructor(
    session: Session,
    readonly comment: HostComment,
  ) {
    super(session);
  }
  override list(): readonly ApiObject[] {
    return (this.comment.replies ?? []).map((text) => new ReplyApi(this.session, text));
  }
  override item(): ApiObject {
    throw new HostError('ItemNotFound');
  }
}

class ReplyApi extends ApiObject {
  constructor(
    session: Session,
    readonly Content: string,
  ) {
    super(session);
  }
}

/** Settings of the workbook, kept in the file: https://learn.microsoft.com/javascript/api/excel/excel.settingcollection */
export class SettingsApi extends ApiCollection {
  private get settings(): Map<string, unknown> {
    return this.session.workbook.book.settings;
  }
  override list(): readonly ApiObject[] {
    return [...this.settings.keys()].map((key) => new SettingApi(this.session, key));
  }
  override item(key: unknown): ApiObject {
    if (!this.settings.has(String(key))) throw new HostError('ItemNotFound');
    return new SettingApi(this.session, String(key));
  }
  GetItemOrNullObject(key: string): ApiObject | null {
    return this.settings.has(key) ? this.item(key) : null;
  }
  Add(key: string, value: unknown): ApiObject {
    this.session.workbook.changing('other');
    this.settings.set(key, value);
    return new SettingApi(this.session, key);
  }
}

class SettingApi extends ApiObject {
  constructor(
    session: Session,
    readonly key: string,
  ) {
    super(session);
  }
  override get scalars(): readonly string[] {
    return ['Key', 'Value'];
  }
  override identity(): Record<string, unknown> {
    return { _Id: this.key };
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.session.workbook.book.settings.get(this.key) ?? null;
  }
  set Value(value: unknown) {
    this.session.workbook.changing('other');
    this.session.workbook.book.settings.set(this.key, value);
  }
  Delete(): void {
    this.session.workbook.changing('other');
    this.session.workbook.book.settings.delete(this.key);
  }
}

/** Custom XML parts, ExcelApi 1.5. */
export class XmlPartsApi extends ApiCollection {
  constructor(
    session: Session,
    readonly namespace?: string,
  ) {
    super(session);
  }
  private get ids(): string[] {
    const parts = [...this.session.workbook.book.xmlParts];
    return parts.filter(([, xml]) => this.namespace === undefined || namespaceOf(xml) === this.namespace).map(([id]) => id);
  }
  override list(): readonly ApiObject[] {
    return this.ids.map((id) => new XmlPartApi(this.session, id));
  }
  override item(key: unknown): ApiObject {
    if (!this.ids.includes(String(key))) throw new HostError('ItemNotFound');
    return new XmlPartApi(this.session, String(key));
  }
  GetItemOrNullObject(id: string): ApiObject | null {
    return this.ids.includes(id) ? this.item(id) : null;
  }
  GetByNamespace(namespace: string): ApiObject {
    return new XmlPartsApi(this.session, namespace);
  }
  GetOnlyItem(): ApiObject {
    if (this.ids.length !== 1) throw new HostError('GeneralException');
    return this.item(this.ids[0]);
  }
  GetOnlyItemOrNullObject(): ApiObject | null {
    return this.ids.length === 1 ? this.item(this.ids[0]) : null;
  }
  Add(xml: string): ApiObject {
    if (!/^\s*</.test(xml)) throw new HostError('InvalidArgument');
    this.session.workbook.changing('other');
    const id = this.session.workbook.freshId();
    this.session.workbook.book.xmlParts.set(id, xml);
    return new XmlPartApi(this.session, id);
  }
}

class XmlPartApi extends ApiObject {
  constructor(
    session: Session,
    readonly id: string,
  ) {
    super(session);
  }
  override get scalars(): readonly string[] {
    return ['Id', 'NamespaceUri'];
  }
  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }
  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.GetXml());
  }
  GetXml(): string {
    const xml = this.session.workbook.book.xmlParts.get(this.id);
    if (xml === undefined) throw new HostError('ItemNotFound');
    return xml;
  }
  SetXml(xml: string): void {
    this.session.workbook.changing('other');
    this.session.workbook.book.xmlParts.set(this.id, xml);
  }
  Delete(): void {
    this.session.workbook.changing('other');
    this.session.workbook.book.xmlParts.delete(this.id);
  }
}

const namespaceOf = (xml: string): string => /\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
