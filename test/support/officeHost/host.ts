/** The workbook host: one open workbook, its wire, its events, what it counted and what it is told to do wrong. */
import type { WorkbookModel } from '../../../src/layout/sheetModel';
import { execute, isHousekeeping } from './api/dispatcher';
import type { ApiObject, Session } from './api/object';
import type { BridgeHost } from './bridge';
import { asCellValue, columnOfKey, isBlank, rowOfKey, type HostSheet } from './book';
import { addressOf } from './box';
import { readHeld } from './cells';
import { HostError } from './errors';
import { HostEvents } from './events';
import { HostFaults } from './faults';
import { openModel } from './fill';
import type { FormulaEngine } from './formulas';
import { importSheets } from './importSheets';
import { HostUser } from './user';
import { HostWorkbook } from './workbook';
import { a1, parseA1 } from '../../../src/core/cellRef';
import type { CellValue } from '../../../src/core/values';

export interface HostOptions {
  readonly engine: FormulaEngine;
  /** Highest ExcelApi requirement set that the host claims; 1.17 unless told otherwise. A text, since 1.10 is not 1.1. */
  readonly apiLevel?: string;
  /** Further requirement sets, e.g. `{ ExcelApiOnline: '1.1' }`. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly model?: WorkbookModel;
  /** Told when a request is left without an answer. */
  readonly onSilence?: () => void;
}

/** The request flag by which `delayForCellEdit` asks Excel to wait. */
const DELAY_FOR_CELL_EDIT = 64;

const NO_ANSWER = Symbol('no answer');
/** The JSON that goes back, undefined for a call that Excel refuses as such. */
type Answer = string | undefined | typeof NO_ANSWER;

export interface Traffic {
  requests: number;
  bytesIn: number;
  bytesOut: number;
  actions: number;
}

export class OfficeHost implements BridgeHost {
  readonly faults = new HostFaults();
  readonly events: HostEvents;
  readonly workbook: HostWorkbook;
  readonly user: HostUser;
  /** Somebody who co-authors the workbook from elsewhere. */
  readonly coauthor: HostUser;
  readonly extraSets: Readonly<Record<string, string>>;
  documentSettings: Record<string, string> = {};
  apiLevel: string;
  /** What came over the wire since `resetCounts`; Office.js's own greeting after loading is not counted. */
  traffic: Traffic = emptyTraffic();
  /** Bodies of the requests, for a test that looks at what was asked. */
  log: string[] = [];
  private readonly session: Session;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: HostOptions) {
    this.apiLevel = options.apiLevel ?? '1.17';
    this.extraSets = { DelayForCellEdit: '1.1', ...options.sets };
    this.events = new HostEvents(() => this.minor >= 14);
    this.workbook = new HostWorkbook(options.engine, (change, actor) => this.events.tell(change, actor));
    if (options.model) openModel(this.workbook, options.model);
    this.user = new HostUser(this.workbook);
    this.coauthor = new HostUser(this.workbook, 'remote');
    this.session = {
      workbook: this.workbook,
      events: this.events,
      references: new Map<string, ApiObject>(),
      importSheets: (base64, how) => importSheets(this.workbook, base64, how),
    };
  }

  private get minor(): number {
    return Number(this.apiLevel.split('.')[1] ?? 0);
  }

  /** Contents of cells that an add-in wrote since `resetCounts`. */
  get cellWrites(): number {
    return this.workbook.written.cells;
  }
  /** Changes of any other kind that an add-in made: formats, names, sheets, comments, settings. */
  get otherWrites(): number {
    return this.workbook.written.other;
  }
  /** Ranges that the add-in still holds on to. */
  get referencesHeld(): number {
    return this.session.references.size;
  }

  resetCounts(): void {
    this.traffic = emptyTraffic();
    this.log = [];
    this.workbook.written.cells = 0;
    this.workbook.written.other = 0;
    this.workbook.undoEmptied = false;
  }

  /** Value of a cell as it stands, blank as null. */
  value(sheet: string, address: string): CellValue {
    const at = parseA1(address);
    const found = this.workbook.find(sheet);
    if (!at || !found) throw new HostError('ItemNotFound', `${sheet}!${address}`);
    return asCellValue(readHeld(this.workbook, found, at.row, at.column));
  }

  selection(): { sheet: string; a1: string } {
    const { active, selection } = this.workbook.book;
    return { sheet: active.name, a1: addressOf(selection) };
  }

  /** Everything a user could see or lose, as plain data: for holding the workbook before against the workbook after. */
  dump(): unknown {
    this.workbook.calculate();
    const { sheets, names, settings, structureProtected, xmlParts } = this.workbook.book;
    return {
      sheets: sheets.map(dumpSheet),
      names: names.map((name) => `${name.name} ${name.refersTo}`).sort(),
      settings: [...settings],
      xmlParts: [...xmlParts.values()],
      structureProtected,
    };
  }

  request(body: string, flags: number): Promise<string | undefined> {
    if (isHousekeeping(body)) return this.run(() => execute(this.session, body, this.minor));
    this.traffic.requests++;
    this.traffic.bytesIn += body.length;
    this.log.push(body);
    return this.run(() => this.answer(body, flags));
  }

  private async answer(body: string, flags: number): Promise<Answer> {
    await this.faults.waitIfHeld();
    const mishap = this.faults.next();
    if (mishap?.kind === 'delay') await new Promise((go) => setTimeout(go, mishap.ms));
    // Excel refuses while a cell is being edited unless the add-in asked it to wait: https://learn.microsoft.com/javascript/api/excel/excel.runoptions
    if (this.faults.inCellEdit && (flags & DELAY_FOR_CELL_EDIT) === 0) return undefined;
    await this.faults.waitForCellEdit();
    if (mishap?.kind === 'silence' && !mishap.executed) return NO_ANSWER;
    this.workbook.actor = 'addin';
    try {
      const answer = await execute(this.session, body, this.minor, mishap?.kind === 'fail' ? mishap : undefined);
      this.traffic.bytesOut += answer.length;
      this.traffic.actions += (JSON.parse(body) as { Actions: unknown[] }).Actions.length;
      return mishap?.kind === 'silence' ? NO_ANSWER : answer;
    } finally {
      this.workbook.actor = 'user';
      this.workbook.calculationSuspended = false;
    }
  }

  /** Resolves when the requests sent so far are answered and what they set off has been told. */
  async idle(): Promise<void> {
    for (let seen = -1; seen !== this.traffic.requests;) {
      seen = this.traffic.requests;
      await this.queue;
      for (let turn = 0; turn < 4; turn++) await new Promise((go) => setTimeout(go, 0));
    }
  }

  /** Excel takes requests one after the other; one that is never answered does not hold up the next. */
  private run(job: () => Promise<Answer>): Promise<string | undefined> {
    const done = this.queue.then(job);
    this.queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done.then((answer) => {
      if (answer !== NO_ANSWER) return answer;
      setTimeout(() => this.options.onSilence?.(), 0);
      return new Promise<never>(() => undefined);
    });
  }
}

function dumpSheet(sheet: HostSheet): unknown {
  const cells = [...sheet.cells]
    .filter(([, cell]) => !isBlank(cell) || cell.format !== 'General' || cell.look)
    .sort(([a], [b]) => a - b)
    .map(([key, { held, formula, format, look }]) => [a1(rowOfKey(key), columnOfKey(key)), formula ?? held, held, format, look ?? null]);
  const { name, visibility, merges, names, protection, frozen, validations, page, comments } = sheet;
  const rules = sheet.rules.map(({ box, formula, fill }) => [addressOf(box), formula, fill ?? null]);
  const said = comments.map(({ row, column, content, resolved, replies }) => [a1(row, column), content, resolved, replies ?? []]);
  return {
    name,
    visibility,
    cells,
    merges,
    names,
    protection: protection ?? null,
    frozen: frozen ?? null,
    rules,
    validations,
    page,
    comments: said,
  };
}

const emptyTraffic = (): Traffic => ({ requests: 0, bytesIn: 0, bytesOut: 0, actions: 0 });
