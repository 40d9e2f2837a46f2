/** DataValidation and conditional formats of the Excel API; of the latter, custom formulas with fill and font. */
import { intersection } from '../box';
import type { HostRule, HostValidation } from '../book';
import { HostError } from '../errors';
import { ApiCollection, ApiObject, type RangeLike, type Session } from './object';
import { RangeApi } from './rangeApi';

const NO_PROMPT = { message: '', showPrompt: false, title: '' };
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };

export class DataValidationApi extends ApiObject {
  constructor(
    session: Session,
    readonly range: RangeLike,
  ) {
    super(session);
  }
  override get scalars(): readonly string[] {
    return ['Type', 'Rule', 'Prompt', 'ErrorAlert', 'IgnoreBlanks', 'Valid'];
  }
  get Type(): string {
    const rule = this.known?.rule as Record<string, unknown> | undefined;
    const kind = rule && Object.keys(rule).find((key) => rule[key] !== undefined && rule[key] !== null);
    return kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : 'None';
  }
  get Rule(): unknown {
    return this.known?.rule ?? {};
  }
  set Rule(rule: unknown) {
    this.change({ rule });
  }
  get Prompt(): unknown {
    return this.known?.prompt ?? NO_PROMPT;
  }
  set Prompt(prompt: unknown) {
    this.change({ prompt });
  }
  get ErrorAlert(): unknown {
    return this.known?.errorAlert ?? NO_ALERT;
  }
  set ErrorAlert(errorAlert: unknown) {
    this.change({ errorAlert });
  }
  get IgnoreBlanks(): boolean {
    return this.known?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  /** Not judged here: the rules are kept, not run. */
  readonly Valid = null;

  Clear(): void {
    this.session.workbook.changing('other');
    this.range.sheet.validations = this.range.sheet.validations.filter(({ box }) => !intersection(box, this.range.box));
  }

  private get known(): HostValidation | undefined {
    return this.range.sheet.validations.find(({ box }) => intersection(box, this.range.box));
  }
  private change(part: Partial<HostValidation>): void {
    this.session.workbook.changing('other');
    const { sheet, box } = this.range;
    const before = sheet.validations.find((one) => JSON.stringify(one.box) === JSON.stringify(box));
    const base: HostValidation = before ?? { box, rule: {}, prompt: NO_PROMPT, errorAlert: NO_ALERT, ignoreBlanks: true };
    sheet.validations = [...sheet.validations.filter((one) => one !== before), { ...base, ...part }];
  }
}

export class ConditionalFormatsApi extends ApiCollection {
  constructor(
    session: Session,
    readonly range: RangeLike,
  ) {
    super(session);
  }
  override list(): readonly ApiObject[] {
    return this.rules().map((rule) => new ConditionalFormatApi(this.session, this.range, rule));
  }
  override item(key: unknown): ApiObject {
    const rule = this.rules().find((one) => one.id === key);
    if (!rule) throw new HostError('ItemNotFound');
    return new ConditionalFormatApi(this.session, this.range, rule);
  }
  GetItemOrNullObject(id: string): ApiObject | null {
    return this.rules().some((one) => one.id === id) ? this.item(id) : null;
  }
  GetItemAt(place: number): ApiObject {
    return this.item(this.rules()[place]?.id);
  }
  /** A new format comes first: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection#excel-excel-conditionalformatcollection-add-member(1) */
  Add(type: string): ApiObject {
    if (type !== 'Custom') throw new HostError('NotImplemented', 'This host keeps custom conditional formats only.');
    this.session.workbook.changing('other');
    const { sheet, box } = this.range;
    const rule: HostRule = { id: this.session.workbook.freshId(), box, type, formula: '', priority: 0, stopIfTrue: false };
    sheet.rules = [rule, ...sheet.rules].map((one, priority) => Object.assign(one, { priority }));
    return new ConditionalFormatApi(this.session, this.range, rule);
  }
  ClearAll(): void {
    this.session.workbook.changing('other');
    const gone = new Set(this.rules());
    this.range.sheet.rules = this.range.sheet.rules.filter((rule) => !gone.has(rule));
  }
  private rules(): HostRule[] {
    return this.range.sheet.rules.filter(({ box }) => intersection(box, this.range.box));
  }
}

class RuleApi extends ApiObject {
  constructor(
    session: Session,
    readonly range: RangeLike,
    readonly rule: HostRule,
  ) {
    super(session);
  }
}

class ConditionalFormatApi extends RuleApi {
  override get scalars(): readonly string[] {
    return ['StopIfTrue', 'Priority', 'Type', 'Id'];
  }
  override identity(): Record<string, unknown> {
    return { Id: this.rule.id };
  }
  get Id(): string {
    return this.rule.id;
  }
  get Type(): string {
    return this.rule.type;
  }
  get Priority(): number {
    return this.rule.priority;
  }
  get StopIfTrue(): boolean {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    this.session.workbook.changing('other');
    this.rule.stopIfTrue = stop;
  }
  get Custom(): ApiObject {
    return new CustomFormatApi(this.session, this.range, this.rule);
  }
  get CustomOrNullObject(): ApiObject {
    return this.Custom;
  }
  GetRange(): ApiObject {
    return new RangeApi(this.session, this.range.sheet, this.rule.box);
  }
  Delete(): void {
    this.session.workbook.changing('other');
    this.range.sheet.rules = this.range.sheet.rules.filter((rule) => rule !== this.rule);
  }
}

class CustomFormatApi extends RuleApi {
  get Rule(): ApiObject {
    return new FormulaRuleApi(this.session, this.range, this.rule);
  }
  get Format(): ApiObject {
    return new RuleLookApi(this.session, this.range, this.rule);
  }
}

class FormulaRuleApi extends RuleApi {
  override get scalars(): readonly string[] {
    return ['Formula'];
  }
  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(formula: string) {
    this.session.workbook.changing('other');
    this.rule.formula = formula;
  }
}

class RuleLookApi extends RuleApi {
  get Fill(): ApiObject {
    return new RuleColorApi(this.session, this.range, this.rule, 'fill');
  }
  get Font(): ApiObject {
    return new RuleColorApi(this.session, this.range, this.rule, 'font');
  }
}

class RuleColorApi extends RuleApi {
  constructor(
    session: Session,
    range: RangeLike,
    rule: HostRule,
    readonly part: 'fill' | 'font',
  ) {
    super(session, range, rule);
  }
  override get scalars(): readonly string[] {
    return ['Color'];
  }
  get Color(): string {
    return this.rule[this.part] ?? '';
  }
  set Color(color: string) {
    this.session.workbook.changing('other');
    this.rule[this.part] = color.toUpperCase();
  }
}
