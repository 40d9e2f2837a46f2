/** The person at the screen, and people elsewhere: what they do to the workbook without any add-in. */
import { inSheet, tryBox, type Box } from './box';
import type { Held, HostSheet } from './book';
import { cellFor, cellOf, writeCells } from './cells';
import { HostError } from './errors';
import type { Reshape } from './formulas';
import { reshape } from './structure';
import type { Actor, HostWorkbook } from './workbook';

export class HostUser {
  constructor(
    private readonly workbook: HostWorkbook,
    private readonly actor: Exclude<Actor, 'addin'> = 'user',
  ) {}

  /** Types into a cell and presses Enter; Excel reads the text as it reads any entry. */
  type(sheet: string, address: string, input: Held): void {
    this.act(() => writeCells(this.workbook, this.sheet(sheet), box(address), input));
  }
  /** Pastes a block; one event for all of it, without details. */
  paste(sheet: string, topLeft: string, grid: readonly (readonly Held[])[]): void {
    const { top, left } = box(topLeft);
    const area = inSheet({ top, left, bottom: top + grid.length - 1, right: left + (grid[0]?.length ?? 1) - 1 });
    this.act(() => writeCells(this.workbook, this.sheet(sheet), area, grid));
  }
  /** Presses Delete on a selection. */
  clear(sheet: string, address: string): void {
    this.act(() => writeCells(this.workbook, this.sheet(sheet), box(address), ''));
  }
  /** A format picked from the ribbon: no onChanged event. */
  format(sheet: string, address: string, format: string): void {
    const { top, left, bottom, right } = box(address);
    const target = this.sheet(sheet);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = cellOf(target, row, column) ?? { held: '', format: 'General' };
        cell.format = format;
        target.cells.set(row * 16_384 + column, cell);
      }
    }
  }
  /** A fill picked from the ribbon, with a pattern and its colour from the dialog; undefined for none. */
  fill(sheet: string, address: string, color: string | undefined, pattern?: string, patternColor?: string): void {
    const { top, left } = box(address);
    const cell = cellFor(this.sheet(sheet), top, left);
    const rest = { ...cell.look };
    for (const trait of ['fill', 'pattern', 'patternColor'] as const) delete rest[trait];
    cell.look = {
      ...rest,
      ...(color === undefined ? {} : { fill: color }),
      ...(pattern === undefined ? {} : { pattern }),
      ...(patternColor === undefined ? {} : { patternColor }),
    };
  }
  /** Writes a comment, or over the one that is there; `answer` replies to it; `note` is a note of the old kind. */
  comment(sheet: string, address: string, text: string, how: 'comment' | 'answer' | 'note' = 'comment'): void {
    const { top: row, left: column } = box(address);
    const { comments } = this.sheet(sheet);
    const there = comments.find((one) => one.row === row && one.column === column);
    if (there && how === 'answer') there.replies = [...(there.replies ?? []), text];
    else if (there) there.content = text;
    else
      comments.push({
        id: this.workbook.freshId(),
        row,
        column,
        content: text,
        resolved: false,
        ...(how === 'note' ? { note: true as const } : {}),
      });
  }
  /** `row` counts from 1, as on the screen. */
  insertRows(sheet: string, row: number, count = 1): void {
    this.reshape(sheet, 'insertRows', row - 1, count);
  }
  deleteRows(sheet: string, row: number, count = 1): void {
    this.reshape(sheet, 'deleteRows', row - 1, count);
  }
  insertColumns(sheet: string, letters: string, count = 1): void {
    this.reshape(sheet, 'insertColumns', box(`${letters}1`).left, count);
  }
  deleteColumns(sheet: string, letters: string, count = 1): void {
    this.reshape(sheet, 'deleteColumns', box(`${letters}1`).left, count);
  }
  addSheet(name?: string): void {
    this.act(() => this.workbook.addSheet(name));
  }
  renameSheet(sheet: string, name: string): void {
    this.act(() => this.workbook.renameSheet(this.sheet(sheet), name));
  }
  deleteSheet(sheet: string): void {
    this.act(() => this.workbook.deleteSheet(this.sheet(sheet)));
  }
  moveSheet(sheet: string, to: number): void {
    this.act(() => this.workbook.moveSheet(this.sheet(sheet), to));
  }
  hide(sheet: string, visibility: HostSheet['visibility'] = 'Hidden'): void {
    this.act(() => this.workbook.setVisibility(this.sheet(sheet), visibility));
  }
  protect(sheet: string, password?: string): void {
    this.sheet(sheet).protection = { options: {}, ...(password === undefined ? {} : { password }) };
  }
  unprotect(sheet: string): void {
    delete this.sheet(sheet).protection;
  }
  protectStructure(on = true): void {
    this.workbook.book.structureProtected = on;
  }
  /** Unlocks cells, so that they can be written on a protected sheet. */
  unlock(sheet: string, address: string): void {
    const { top, left, bottom, right } = box(address);
    const target = this.sheet(sheet);
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = cellOf(target, row, column) ?? { held: '', format: 'General' };
        cell.look = { ...cell.look, unlocked: true };
        target.cells.set(row * 16_384 + column, cell);
      }
    }
  }
  defineName(name: string, refersTo: string): void {
    this.workbook.book.names.push({ name, refersTo: refersTo.startsWith('=') ? refersTo : `=${refersTo}`, visible: true, comment: '' });
    this.workbook.reloadEngine();
  }
  deleteName(name: string): void {
    const names = this.workbook.book.names;
    const place = names.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
    if (place < 0) throw new HostError('ItemNotFound');
    names.splice(place, 1);
    this.workbook.reloadEngine();
  }
  select(sheet: string, address: string): void {
    this.act(() => this.workbook.select(this.sheet(sheet), box(address)));
  }

  private reshape(sheet: string, kind: Reshape['kind'], at: number, count: number): void {
    this.act(() => reshape(this.workbook, this.sheet(sheet), kind, at, count));
  }
  private act(deed: () => void): void {
    const before = this.workbook.actor;
    this.workbook.actor = this.actor;
    try {
      deed();
    } finally {
      this.workbook.actor = before;
    }
  }
  private sheet(name: string): HostSheet {
    const sheet = this.workbook.find(name);
    if (!sheet) throw new HostError('ItemNotFound', name);
    return sheet;
  }
}

function box(address: string): Box {
  const found = tryBox(address);
  if (!found) throw new HostError('InvalidArgument', address);
  return found;
}
