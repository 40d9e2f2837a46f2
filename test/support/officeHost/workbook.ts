/** The open workbook: sheets and names, what may be done to them, and who is told. Cells are in `cells.ts`. */
import type { Box } from './box';
import { isBlank, newSheet, rowOfKey, columnOfKey, type Held, type HostBook, type HostName, type HostSheet } from './book';
import { HostError } from './errors';
import { wordsIn, type EngineCell, type FormulaEngine } from './formulas';

/** Who changes the workbook: our own add-in, the person at the screen, or somebody who co-authors. */
export type Actor = 'addin' | 'user' | 'remote';

export interface ValueDetails {
  readonly before: Held;
  readonly after: Held;
}

export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: HostSheet;
      readonly address: string;
      readonly changeType: string;
      readonly details?: ValueDetails;
    }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated' | 'calculated'; readonly sheet: HostSheet }
  | { readonly kind: 'renamed'; readonly sheet: HostSheet; readonly before: string }
  | { readonly kind: 'moved'; readonly sheet: HostSheet; readonly before: number; readonly after: number }
  | { readonly kind: 'visibility'; readonly sheet: HostSheet; readonly before: string }
  | { readonly kind: 'selection'; readonly sheet: HostSheet; readonly box: Box };

const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/;

export class HostWorkbook {
  readonly book: HostBook;
  actor: Actor = 'user';
  /** Cells whose contents an add-in wrote, and changes of any other kind that it made. */
  readonly written = { cells: 0, other: 0 };
  /** An add-in's write empties Excel's undo stack. */
  undoEmptied = false;
  /** A workbook in view-only mode refuses every change with AccessDenied. */
  viewOnly = false;
  calculationSuspended = false;
  /** Some Excels lose the names of inserted sheets: https://github.com/OfficeDev/office-js/issues/3583 */
  losesNamesOnInsert = false;
  private stale = true;
  private reload = true;
  private nextId = 1;

  constructor(
    readonly engine: FormulaEngine,
    private readonly tell: (change: Change, actor: Actor) => void,
    name = 'Book1.xlsx',
  ) {
    const sheet = newSheet(this.freshId(), 'Sheet1');
    this.book = {
      name,
      sheets: [sheet],
      names: [],
      settings: new Map(),
      xmlParts: new Map(),
      active: sheet,
      selection: { top: 0, left: 0, bottom: 0, right: 0 },
      structureProtected: false,
    };
  }

  freshId(): string {
    return `{${(this.nextId++).toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  notify(change: Change): void {
    this.tell(change, this.actor);
  }

  /** Called before anything changes; counts what an add-in does and refuses it where the workbook cannot be edited. */
  changing(kind: 'cells' | 'other', count = 1): void {
    if (this.actor !== 'addin') return;
    if (this.viewOnly) throw new HostError('AccessDenied');
    this.written[kind] += count;
    this.undoEmptied = true;
  }

  /** A sheet by name or id, as Excel finds it: without regard to case. */
  find(key: string): HostSheet | undefined {
    const wanted = key.toLowerCase();
    return this.book.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  place(sheet: HostSheet): number {
    const place = this.book.sheets.indexOf(sheet);
    if (place < 0) throw new HostError('InvalidReference');
    return place;
  }

  addSheet(name?: string, at = this.book.sheets.length): HostSheet {
    this.mayRestructure();
    const chosen = name ?? this.freeName();
    this.checkName(chosen);
    this.changing('other');
    const sheet = newSheet(this.freshId(), chosen);
    this.book.sheets.splice(at, 0, sheet);
    this.reloadEngine();
    this.notify({ kind: 'added', sheet });
    return sheet;
  }

  /** Documented: the last visible sheet and a very hidden one cannot be deleted. */
  deleteSheet(sheet: HostSheet): void {
    this.mayRestructure();
    const place = this.place(sheet);
    const visible = this.book.sheets.filter((other) => other.visibility === 'Visible');
    if (sheet.visibility === 'VeryHidden' || (visible.length === 1 && visible[0] === sheet)) throw new HostError('InvalidOperation');
    this.changing('other');
    this.book.sheets.splice(place, 1);
    sheet.deleted = true;
    this.breakReferences(sheet.name);
    this.reloadEngine();
    if (this.book.active === sheet) this.activate(visible.find((other) => other !== sheet) ?? sheet);
    this.notify({ kind: 'deleted', sheet });
  }

  renameSheet(sheet: HostSheet, name: string): void {
    this.mayRestructure();
    if (name === sheet.name) return;
    this.checkName(name, sheet);
    this.changing('other');
    this.calculate();
    const before = sheet.name;
    for (const moved of this.engine.rename(this.place(sheet), name)) this.putFormula(moved);
    sheet.name = name;
    this.eachName((entry) => ({ ...entry, refersTo: renameIn(entry.refersTo, before, name) }));
    this.reloadEngine();
    this.notify({ kind: 'renamed', sheet, before });
  }

  moveSheet(sheet: HostSheet, to: number): void {
    this.mayRestructure();
    if (!Number.isInteger(to) || to < 0 || to >= this.book.sheets.length) throw new HostError('InvalidArgument');
    const before = this.place(sheet);
    if (before === to) return;
    this.changing('other');
    this.book.sheets.splice(before, 1);
    this.book.sheets.splice(to, 0, sheet);
    this.reloadEngine();
    this.notify({ kind: 'moved', sheet, before, after: to });
  }

  setVisibility(sheet: HostSheet, visibility: HostSheet['visibility']): void {
    this.mayRestructure();
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw new HostError('InvalidArgument');
    const others = this.book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw new HostError('InvalidOperation');
    this.changing('other');
    const before = sheet.visibility;
    sheet.visibility = visibility;
    if (this.book.active === sheet && visibility !== 'Visible' && others[0]) this.activate(others[0]);
    this.notify({ kind: 'visibility', sheet, before });
  }

  /** A hidden sheet cannot come to the front. Selecting is no change of the workbook. */
  activate(sheet: HostSheet): void {
    if (sheet.deleted) throw new HostError('InvalidReference');
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    if (this.book.active === sheet) return;
    const before = this.book.active;
    this.book.active = sheet;
    this.book.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.notify({ kind: 'deactivated', sheet: before });
    this.notify({ kind: 'activated', sheet });
  }

  select(sheet: HostSheet, box: Box): void {
    this.activate(sheet);
    this.book.selection = box;
    this.notify({ kind: 'selection', sheet, box });
  }

  /** Names of the workbook, then of its sheets. */
  *allNames(): Iterable<{ name: HostName; sheet?: HostSheet }> {
    for (const name of this.book.names) yield { name };
    for (const sheet of this.book.sheets) for (const name of sheet.names) yield { name, sheet };
  }

  eachName(map: (name: HostName) => HostName): void {
    this.book.names = this.book.names.map(map);
    for (const sheet of this.book.sheets) sheet.names = sheet.names.map(map);
  }

  /** The engine no longer knows the workbook and will be told anew. */
  reloadEngine(): void {
    this.reload = true;
    this.stale = true;
  }

  /** One cell changed. */
  refresh(sheet: HostSheet, row: number, column: number): void {
    this.stale = true;
    if (this.reload) return;
    const cell = sheet.cells.get(row * 16_384 + column);
    if (cell?.formula !== undefined && this.usesName(cell.formula)) return this.reloadEngine();
    this.engine.set(this.place(sheet), {
      row,
      column,
      held: cell?.held ?? '',
      ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
    });
  }

  /** Brings formula results up to date; no event tells of a recalculated cell. */
  calculate(): void {
    if (!this.stale || this.calculationSuspended) return;
    if (this.reload) {
      this.engine.load({
        sheets: this.book.sheets.map((sheet) => ({ name: sheet.name, cells: engineCells(sheet) })),
        names: this.engineNames(),
      });
      this.reload = false;
    }
    this.engine.calculate();
    this.stale = false;
    this.book.sheets.forEach((sheet, place) => {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula !== undefined) cell.held = this.engine.result(place, rowOfKey(key), columnOfKey(key));
      }
    });
  }

  putFormula(at: { sheet: number; row: number; column: number; formula: string }): void {
    const cell = this.book.sheets[at.sheet]?.cells.get(at.row * 16_384 + at.column);
    if (cell?.formula !== undefined) cell.formula = at.formula;
  }

  mayRestructure(): void {
    if (this.actor === 'addin' && this.viewOnly) throw new HostError('AccessDenied');
    if (this.book.structureProtected) throw new HostError('AccessDenied');
  }

  private checkName(name: string, self?: HostSheet): void {
    if (!SHEET_NAME.test(name)) throw new HostError('InvalidArgument');
    const other = this.find(name);
    if (other && other !== self) throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }

  private freeName(): string {
    for (let n = this.book.sheets.length + 1; ; n++) if (!this.find(`Sheet${n}`)) return `Sheet${n}`;
  }

  private breakReferences(name: string): void {
    const broken = (formula: string): string => formula.replace(sheetPattern(name), '#REF!');
    this.eachName((entry) => ({ ...entry, refersTo: broken(entry.refersTo) }));
    for (const sheet of this.book.sheets)
      for (const cell of sheet.cells.values()) if (cell.formula !== undefined) cell.formula = broken(cell.formula);
  }

  private usesName(formula: string): boolean {
    const words = wordsIn(formula);
    return [...this.allNames()].some(({ name }) => words.has(name.name.toLowerCase()));
  }

  private engineNames(): { name: string; refersTo: string; sheet?: number }[] {
    return [...this.allNames()].map(({ name, sheet }) => ({
      name: name.name,
      refersTo: name.refersTo,
      ...(sheet ? { sheet: this.place(sheet) } : {}),
    }));
  }
}

function* engineCells(sheet: HostSheet): Iterable<EngineCell> {
  for (const [key, cell] of sheet.cells) {
    if (isBlank(cell)) continue;
    yield {
      row: rowOfKey(key),
      column: columnOfKey(key),
      held: cell.held,
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    };
  }
}

function sheetPattern(name: string): RegExp {
  const escaped = name.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:'${escaped}'|(?<![\\p{L}\\d_.'])${escaped})!`, 'giu');
}

function renameIn(formula: string, before: string, after: string): string {
  return formula.replace(sheetPattern(before), `'${after.replaceAll("'", "''")}'!`);
}
