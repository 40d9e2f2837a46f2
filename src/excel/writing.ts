/** Writes edits into Excel in one request, and brings the cells back if Excel stops half way: a batch is no transaction. */
import { a1, columnLetters } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Edit } from '../core/finding';
import { cellAt, sheetNamed, type SnapshotCell, type WorkbookSnapshot } from '../core/snapshot';
import { sameContent, typedOver } from '../session/seen';
import { batch } from './batch';
import { entryFor, undoing, type Entry, type Known } from './entries';
import type { OwnWrites } from './ledger';
import { cellOf } from './reading';
import { faultOf, nothingWasDone, UNCHANGED } from './troubles';

/** Last places of an Excel sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

const DOING = 'ghi được vào ô';

/** Cells side by side in one row, written by one command. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly edits: readonly Edit[];
}

/** Cells of runs as they were found, run by run; undefined where Excel did not say. */
type Found = readonly (readonly Known[] | undefined)[];

export class WorkbookWriter {
  constructor(
    private readonly own: OwnWrites,
    private readonly lastRead: () => Promise<WorkbookSnapshot>,
    private readonly timeoutMs: number,
  ) {}

  /** Makes all edits or none; rejects with a Fault that says what became of the cells. A later edit of the same cell counts. */
  async apply(edits: readonly Edit[], seen?: WorkbookSnapshot): Promise<void> {
    const runs = runsOf(edits);
    if (runs.length === 0) return;
    const snapshot = await this.lastRead();
    const entries = runs.map((run) => {
      const known = knownOf(snapshot, run);
      return run.edits.map((edit, j) => entryFor(edit, known[j]));
    });
    const before: { ranges?: Excel.Range[] } = {};
    try {
      await this.send(runs, entries, before);
    } catch (error) {
      this.own.forget();
      if (nothingWasDone(error)) throw faultOf(error, DOING, UNCHANGED);
      await this.recover(runs, foundIn(before.ranges) ?? runs.map((run) => contentOf(snapshot, run)), error);
      return;
    }
    if (seen) await this.giveBack(runs, entries, foundIn(before.ranges) ?? [], seen);
  }

  /** The batch has told what it wrote over. Where that was not what the edits were decided on, somebody typed meanwhile: all cells get it back. */
  private async giveBack(
    runs: readonly Run[],
    entries: readonly (readonly Entry[])[],
    before: Found,
    seen: WorkbookSnapshot,
  ): Promise<void> {
    const typed = runs.flatMap((run, i) => {
      const believed = contentOf(seen, run);
      return run.edits.filter((_edit, j) => before[i] !== undefined && !sameContent(before[i][j], believed?.[j]));
    })[0];
    if (!typed) return;
    const fault = typedOver(typed.at);
    const parts = runs.map((run, i): Part => {
      const was = before[i] ?? [];
      return { run, was, is: was.map((cell, j) => withFormat(cell ?? BLANK, entries[i]?.[j]?.format)) };
    });
    await this.takeBack(parts, fault);
    throw fault;
  }

  /** Sheets and cells are looked up, and read, before the first is written: what is missing stops the batch while nothing has changed. */
  private send(runs: readonly Run[], entries: readonly (readonly Entry[])[], before: { ranges?: Excel.Range[] }): Promise<void> {
    for (const run of runs) this.own.expect(run.sheet, addressOf(run));
    return batch({ clicked: true, timeoutMs: this.timeoutMs }, (context) => {
      before.ranges = runs.map((run) => rangeOf(context, run).load('values,formulas,numberFormat'));
      runs.forEach((run, i) => {
        // An object of its own: one that is written to answers with what was written, not with what was there.
        const range = rangeOf(context, run);
        const line = entries[i] ?? [];
        // null leaves the format of a cell as it is.
        if (line.some((entry) => entry.format !== undefined)) range.numberFormat = [line.map((entry) => entry.format ?? null)];
        range.formulas = [line.map((entry) => entry.input)];
      });
    });
  }

  /** After a failed write: finds out what was written and either lets the complete work stand or takes the written part back. */
  private async recover(runs: readonly Run[], before: Found, error: unknown): Promise<void> {
    let after: Found | undefined;
    try {
      after = await this.readBack(runs);
    } catch (second) {
      if (isGone(error) && isGone(second)) throw faultOf(error, DOING, UNCHANGED);
      throw this.halfDone(runs, error, 'Chưa rõ những ô sau đã ghi hay chưa:');
    }
    const written = runs.map((run, i) => run.edits.map((edit, j) => holds(after[i]?.[j], edit, before[i]?.[j])));
    if (written.every((line) => line.every(Boolean))) return;
    // A cell that holds neither what was there nor what was written was typed into meanwhile; it is left alone.
    const ours = runs.flatMap((run, i) => {
      const [was, is] = [before[i], after[i]];
      return was === undefined
        ? []
        : partsOf(run, was, is ?? [], (j) => !same(was[j], is?.[j]) && (written[i]?.[j] === true || sameContent(was[j], is?.[j])));
    });
    const lost = runs.filter((_run, i) => before[i] === undefined && written[i]?.includes(true));
    if (lost.length > 0) throw this.halfDone(lost, error, 'Những ô sau đã ghi xong và không trả lại được:');
    if (ours.length > 0) await this.takeBack(ours, error);
    throw faultOf(error, DOING, UNCHANGED);
  }

  private async readBack(runs: readonly Run[]): Promise<Found> {
    const ranges = await batch({ clicked: true, timeoutMs: this.timeoutMs }, (context) =>
      runs.map((run) => rangeOf(context, run).load('values,formulas,numberFormat')),
    );
    return foundIn(ranges) ?? [];
  }

  private async takeBack(parts: readonly Part[], error: unknown): Promise<void> {
    const restore = (): Promise<void> =>
      batch({ clicked: true, timeoutMs: this.timeoutMs }, (context) => {
        for (const { run, was, is } of parts) {
          this.own.expect(run.sheet, addressOf(run));
          const range = rangeOf(context, run);
          // The format first, since it decides how the contents are read; and only where it changed, since a protected sheet refuses it.
          if (was.some((cell, j) => !sameFormat(cell, is[j])))
            range.numberFormat = [was.map((cell, j) => (sameFormat(cell, is[j]) ? null : (cell?.format ?? 'General')))];
          range.formulas = [was.map((cell) => entryFor(undoing(cell), cell ?? BLANK).input)];
        }
      });
    try {
      await restore();
    } catch {
      // Whatever stopped the write may stop the first try to take it back; the second one's error is what counts.
      await restore().catch(() => {
        throw this.halfDone(
          parts.map(({ run }) => run),
          error,
          'Những ô sau đã ghi và không trả lại được:',
        );
      });
    }
  }

  private halfDone(runs: readonly Run[], error: unknown, lead: string): Fault {
    const cells = runs.map((run) => `${run.sheet}!${addressOf(run)}`);
    const shown = cells.slice(0, 5).join('; ') + (cells.length > 5 ? ` và ${cells.length - 5} vùng khác` : '');
    return new Fault('half-done', `Excel dừng giữa chừng khi đang ghi. ${lead} ${shown}. Hãy xem lại các ô này rồi bấm “Kiểm tra”.`, {
      cause: error,
    });
  }
}

const BLANK: SnapshotCell = { value: null };

/** Orders edits by sheet and place, drops overruled ones, and joins neighbours of a row; throws a Fault for a place that no sheet has. */
function runsOf(edits: readonly Edit[]): Run[] {
  const latest = new Map<string, Edit>();
  for (const edit of edits) {
    const { sheet, row, column } = edit.at;
    if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS && Number.isInteger(row) && Number.isInteger(column))) {
      throw new Fault('bad-argument', `Trang “${sheet}” không có ô cần ghi. ${UNCHANGED}`);
    }
    latest.set(`${sheet.toLowerCase()}\n${row}\n${column}`, edit);
  }
  const ordered = [...latest.values()].sort(
    (x, y) => compare(x.at.sheet.toLowerCase(), y.at.sheet.toLowerCase()) || x.at.row - y.at.row || x.at.column - y.at.column,
  );
  const runs: { sheet: string; row: number; column: number; edits: Edit[] }[] = [];
  for (const edit of ordered) {
    const { sheet, row, column } = edit.at;
    const run = runs.at(-1);
    if (run && run.sheet.toLowerCase() === sheet.toLowerCase() && run.row === row && run.column + run.edits.length === column)
      run.edits.push(edit);
    else runs.push({ sheet, row, column, edits: [edit] });
  }
  return runs;
}

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

function addressOf(run: Run): string {
  const from = a1(run.row, run.column);
  return run.edits.length === 1 ? from : `${from}:${columnLetters(run.column + run.edits.length - 1)}${run.row + 1}`;
}

function rangeOf(context: Excel.RequestContext, run: Run): Excel.Range {
  return context.workbook.worksheets.getItem(run.sheet).getRange(addressOf(run)).untrack();
}

/** Cells of a run as last read; undefined, for want of a format, outside of what was read. */
function knownOf(snapshot: WorkbookSnapshot, run: Run): readonly Known[] {
  const sheet = sheetNamed(snapshot, run.sheet);
  return run.edits.map((_edit, j) => {
    const column = run.column + j - (sheet?.left ?? 0);
    const line = sheet?.cells[run.row - sheet.top];
    return sheet && line && column >= 0 && column < line.length ? (cellAt(sheet, run.row, run.column + j) ?? BLANK) : undefined;
  });
}

/** Contents of a run as last read, blank outside of what was read; undefined for a sheet that was not read. */
function contentOf(snapshot: WorkbookSnapshot, run: Run): readonly Known[] | undefined {
  const sheet = sheetNamed(snapshot, run.sheet);
  return sheet && run.edits.map((_edit, j) => cellAt(sheet, run.row, run.column + j) ?? BLANK);
}

/** Cells that Excel answered; undefined when the answer did not bring them. */
function foundIn(ranges: readonly Excel.Range[] | undefined): readonly (readonly Known[])[] | undefined {
  if (!ranges || ranges.some((range) => range.toJSON().formulas === undefined)) return undefined;
  return ranges.map(({ values, formulas, numberFormat }) =>
    (values[0] ?? []).map((value: unknown, j) => cellOf(value, formulas[0]?.[j], numberFormat[0]?.[j]) ?? BLANK),
  );
}

/** Whether a cell holds what an edit meant. Excel may spell a formula its own way, so any new formula counts. */
function holds(after: Known, edit: Edit, before: Known): boolean {
  if (edit.formula !== undefined)
    return after?.formula !== undefined && (after.formula === edit.formula || after.formula !== before?.formula);
  const meant = edit.value === '' ? null : (edit.value ?? null);
  return after?.formula === undefined && (after?.value ?? null) === meant;
}

const withFormat = (cell: SnapshotCell, format: string | undefined): SnapshotCell => (format === undefined ? cell : { ...cell, format });
const sameFormat = (one: Known, other: Known): boolean => (one?.format ?? 'General') === (other?.format ?? 'General');
const same = (one: Known, other: Known): boolean => sameContent(one, other) && sameFormat(one, other);

/** Cells of a run that are to be taken back: what they held, and what they hold now. */
interface Part {
  readonly run: Run;
  readonly was: readonly Known[];
  readonly is: readonly Known[];
}

function partsOf(run: Run, was: readonly Known[], is: readonly Known[], chosen: (place: number) => boolean): Part[] {
  const parts: Part[] = [];
  run.edits.forEach((edit, j) => {
    if (!chosen(j)) return;
    const last = parts.at(-1);
    const next = last && last.run.column + last.run.edits.length === run.column + j;
    const part = next ? parts.pop() : undefined;
    parts.push({
      run: { ...run, column: part?.run.column ?? run.column + j, edits: [...(part?.run.edits ?? []), edit] },
      was: [...(part?.was ?? []), was[j]],
      is: [...(part?.is ?? []), is[j]],
    });
  });
  return parts;
}

/** True when the cells are not there to be looked at, so none can have been written. */
function isGone(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && (error.code === 'ItemNotFound' || error.code === 'InvalidReference')
  );
}
