/** The use cases behind the pane: follow edits, check, fix, go to a cell, write the summary, add forms. */
import { appendices } from '../appendices';
import { check } from '../checking/check';
import type { Edit } from '../core/finding';
import { Fault, faultMessage } from '../core/fault';
import { buildWorkbook } from '../layout/build';
import { findForms, type Found } from '../layout/find';
import { summarise } from '../narrative/summarise';
import type { EditHint, WorkbookPort } from './port';
import type { FormStatus, Session, SessionState } from './session';

export interface SessionOptions {
  /** Quiet time after an edit before the workbook is read again, milliseconds. */
  readonly debounce?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type Busy = NonNullable<SessionState['busy']>;

/** A session over a port. Nothing is read before `start`. */
export function createSession(port: WorkbookPort, options: SessionOptions = {}): Session {
  const { debounce = 120, now = Date.now } = options;
  let state: SessionState = { ready: false, forms: [], summaryStale: false };
  const listeners = new Set<() => void>();
  let stopListening: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every reading, so that a slow one never overwrites a newer one. */
  let turn = 0;
  /** What the use case at work is, and its end; another kind waits for it, the same kind is not started twice. */
  let working: { readonly kind: Busy; readonly end: Promise<void> } | undefined;
  /** Values that the summary was written from. */
  let summarised: string | undefined;

  const set = (change: Partial<SessionState> & { readonly clear?: readonly (keyof SessionState)[] }): void => {
    const { clear = [], ...rest } = change;
    const next: Record<string, unknown> = { ...state, ...rest };
    for (const key of clear) Reflect.deleteProperty(next, key);
    state = next as unknown as SessionState;
    for (const listener of [...listeners]) listener();
  };

  const readAndCheck = async (): Promise<Found | undefined> => {
    turn += 1;
    const mine = turn;
    const snapshot = await port.read();
    if (mine !== turn) return undefined;
    const found = findForms(snapshot);
    set({
      ready: true,
      forms: found.forms.map(statusOf),
      report: check(found.book),
      summaryStale: summarised !== undefined && summarised !== valuesOf(found),
    });
    return found;
  };

  /** Runs one use case; what it throws becomes the one sentence in `fault`, and nothing else changes. */
  const run = async (busy: Busy, work: () => Promise<string | undefined>): Promise<void> => {
    while (working) {
      if (working.kind === busy) return working.end;
      await working.end;
    }
    const end = perform(busy, work);
    working = { kind: busy, end };
    await end;
  };

  const perform = async (busy: Busy, work: () => Promise<string | undefined>): Promise<void> => {
    set({ busy, clear: ['fault', 'done'] });
    try {
      const done = await work();
      working = undefined;
      set({ clear: ['busy'], ...(done === undefined ? {} : { done }) });
    } catch (error) {
      working = undefined;
      set({ clear: ['busy'], fault: faultMessage(error) });
    }
  };

  const follow = (hint: EditHint): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void live(), hint.own ? 0 : debounce);
  };

  const live = async (): Promise<void> => {
    if (state.busy !== undefined) return follow({ own: false });
    try {
      await readAndCheck();
      if (state.fault !== undefined) set({ clear: ['fault'] });
    } catch (error) {
      set({ fault: faultMessage(error) });
    }
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async start() {
      stopListening ??= port.onEdit(follow);
      await run('reading', async () => {
        await readAndCheck();
        return undefined;
      });
    },

    stop() {
      stopListening?.();
      stopListening = undefined;
      clearTimeout(timer);
      turn += 1;
    },

    check: () =>
      run('checking', async () => {
        await readAndCheck();
        const report = state.report;
        if (report) set({ fullCheck: { passed: report.passed, failed: report.failed, unknown: report.unknown, at: now() } });
        return undefined;
      }),

    applyFix: (finding, fix) =>
      run('fixing', async () => {
        await refuseIfChanged(port, fix.edits, finding.at.sheet);
        await port.applyEdits(fix.edits);
        await readAndCheck();
        return `Đã thực hiện: ${fix.label}.`;
      }),

    async reveal(at) {
      try {
        await port.reveal(at);
        if (state.fault !== undefined) set({ clear: ['fault'] });
      } catch (error) {
        set({ fault: faultMessage(error) });
      }
    },

    writeSummary: () =>
      run('summing-up', async () => {
        const found = await readAndCheck();
        if (!found) return undefined;
        if (found.book.forms.size === 0) throw noForms();
        summarised = valuesOf(found);
        set({ summary: summarise(found.book, state.report), summaryStale: false });
        return undefined;
      }),

    insertForms: (setup) =>
      run('inserting', async () => {
        const snapshot = await port.read();
        const there = new Set(
          findForms(snapshot)
            .forms.filter((form) => form.state !== 'missing')
            .map((form) => form.appendix),
        );
        const only = appendices.map((appendix) => appendix.id).filter((id) => !there.has(id));
        if (only.length === 0)
          throw new Fault('host-refused', 'Sổ này đã có đủ các phụ lục. Muốn làm bộ mới, hãy mở một sổ trống rồi tạo lại.');
        const model = buildWorkbook(setup, { only });
        const taken = model.sheets.filter((sheet) =>
          snapshot.sheets.some((other) => other.name.toLowerCase() === sheet.name.toLowerCase()),
        );
        if (taken.length > 0) {
          throw new Fault(
            'host-refused',
            `Sổ đã có sheet tên ${taken.map((sheet) => `"${sheet.name}"`).join(', ')}. Hãy đổi tên sheet đó rồi tạo lại.`,
          );
        }
        await port.insertForms(model);
        await readAndCheck();
        return `Đã tạo ${String(only.length)} sheet: ${model.sheets.map((sheet) => sheet.name).join(', ')}.`;
      }),

    tell: (kind, sentence) => set(kind === 'fault' ? { fault: sentence, clear: ['done'] } : { done: sentence, clear: ['fault'] }),
  };
}

function noForms(): Fault {
  return new Fault('no-forms', 'Không tìm thấy phụ lục nào trong sổ này. Mở sổ có phụ lục, hoặc tạo mới ở mục Biểu mẫu.');
}

function statusOf(form: Found['forms'][number]): FormStatus {
  const { missing, ...rest } = form;
  return { ...rest, missing: missing.map((leaf) => leaf.label) };
}

/** All values of the forms as one text, to tell whether anything the summary speaks of has changed. */
function valuesOf(found: Found): string {
  const forms = [...found.book.forms.values()];
  return JSON.stringify(
    forms.map((form) => form.rows.map((row) => [row.label, form.leaves.map((leaf) => form.cell(row.key, leaf.key)?.value ?? null)])),
  );
}

/** A fix is for the sheet it was found on; when that sheet is gone the user is told rather than another one written to. */
async function refuseIfChanged(port: WorkbookPort, edits: readonly Edit[], sheet: string): Promise<void> {
  const snapshot = await port.read();
  const gone = [sheet, ...edits.map((edit) => edit.at.sheet)].find(
    (name) => !snapshot.sheets.some((other) => other.name.toLowerCase() === name.toLowerCase()),
  );
  if (gone !== undefined) throw new Fault('cell-gone', `Sheet "${gone}" không còn trong sổ. Bấm Kiểm tra để đọc lại rồi sửa.`);
}
