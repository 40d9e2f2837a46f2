/** The use cases behind the pane: follow edits, check, fix, go to a cell, write the summary, add forms. */
import { shown } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import { Fault, faultMessage } from '../core/fault';
import { summarise } from '../narrative/summarise';
import { confirmed, proposed } from './binding';
import { standing } from './fixing';
import { lackingForms } from './insertion';
import { markedIn, marksOf } from './marks';
import type { EditHint, WorkbookPort } from './port';
import { readingOf, statusOf, unitIn, valuesOf, type Reading } from './reading';
import type { Session, SessionState } from './session';
import { asideName, standingName } from './settingAside';

export interface SessionOptions {
  /** Quiet time after an edit before the workbook is read again, milliseconds. */
  readonly debounce?: number;
  /** Wait before a live check that a busy host refused is tried again, milliseconds; it grows with each try. */
  readonly retry?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type Busy = NonNullable<SessionState['busy']>;

/** A session over a port. Nothing is read before `start`. */
export function createSession(port: WorkbookPort, options: SessionOptions = {}): Session {
  const { debounce = 120, retry = 1000, now = Date.now } = options;
  let state: SessionState = { ready: false, forms: [], summaryStale: false };
  const listeners = new Set<() => void>();
  let stopListening: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Raised by every reading, so that a slow one never overwrites a newer one. */
  let turn = 0;
  /** Live checks that failed in a row, and what the last one said. */
  let misses = 0;
  let liveFault: string | undefined;
  /** What the use case at work is, and its end; another kind waits for it, the same kind is not started twice. */
  let working: { readonly kind: Busy; readonly end: Promise<void> } | undefined;
  /** Where findings that were set aside are kept. */
  const namer = port.names ?? port.binding;
  /** Values that the summary was written from. */
  let summarised: string | undefined;

  const set = (change: Partial<SessionState> & { readonly clear?: readonly (keyof SessionState)[] }): void => {
    const { clear = [], ...rest } = change;
    const next: Record<string, unknown> = { ...state, ...rest };
    for (const key of clear) Reflect.deleteProperty(next, key);
    state = next as unknown as SessionState;
    for (const listener of [...listeners]) listener();
  };

  /** Reads and checks; undefined when a newer reading has begun meanwhile, or the session has stopped. */
  const look = async (): Promise<Reading | undefined> => {
    turn += 1;
    const mine = turn;
    const snapshot = await port.read().catch((error: unknown) => {
      // What became of a reading that was overtaken concerns nobody; the newer one tells.
      if (mine === turn) throw error;
      return undefined;
    });
    if (!snapshot || mine !== turn) return undefined;
    return readingOf(snapshot);
  };

  const show = ({ snapshot, found, report }: Reading): void => {
    set({
      ready: true,
      forms: found.forms.map(statusOf),
      report,
      unit: unitIn(found),
      ...(port.binding ? { canBind: true } : {}),
      ...(namer ? { canSetAside: true } : {}),
      ...(port.marks ? { marks: { count: markedIn(snapshot), undoable: port.marks.undoable } } : {}),
      summaryStale: summarised !== undefined && summarised !== valuesOf(found),
    });
  };

  const readAndCheck = async (): Promise<Reading | undefined> => {
    const reading = await look();
    if (reading) show(reading);
    return reading;
  };

  /** After a change that was made: shows the workbook as it now is, and says what was done even when that cannot be read. */
  const afterwards = async (done: string): Promise<string> => {
    try {
      await readAndCheck();
    } catch (error) {
      throw new Fault(
        error instanceof Fault ? error.code : 'host-busy',
        `${done} Nhưng chưa đọc lại được sổ nên danh sách có thể còn cũ. Hãy bấm Enter nếu đang gõ dở trong ô, rồi bấm “Kiểm tra”.`,
        { cause: error },
      );
    }
    return done;
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

  /** A host that is busy, as while a cell is being typed into, is asked again by itself; it is told of when that does not help either. */
  const live = async (): Promise<void> => {
    if (state.busy !== undefined) return follow({ own: false });
    try {
      const reading = await readAndCheck();
      if (!reading) return;
      misses = 0;
      // What a use case had to say stays; only the live check's own trouble is over.
      if (state.fault !== undefined && state.fault === liveFault) set({ clear: ['fault'] });
      liveFault = undefined;
    } catch (error) {
      if (!stopListening) return;
      misses += 1;
      const busy = error instanceof Fault && error.code === 'host-busy';
      if (!busy || misses > 1) {
        liveFault = faultMessage(error);
        set({ fault: liveFault });
      }
      if (!busy) return;
      clearTimeout(timer);
      timer = setTimeout(() => void live(), retry * 2 ** Math.min(misses - 1, 5));
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
        const reading = await look();
        if (!reading) return undefined;
        try {
          if (standing(finding, fix, reading.snapshot, reading.report) === 'mended') {
            show(reading);
            return 'Chỗ này nay đã đúng, không cần sửa nữa.';
          }
        } catch (error) {
          show(reading);
          throw error;
        }
        await port.applyEdits(fix.edits, reading.snapshot);
        return afterwards(`Đã thực hiện: ${fix.label}.`);
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
        const reading = await readAndCheck();
        if (!reading) return undefined;
        const { found, report } = reading;
        if (found.book.forms.size === 0) throw noForms();
        summarised = valuesOf(found);
        set({ summary: summarise(found.book, report), summaryStale: false });
        return undefined;
      }),

    insertForms: (setup) =>
      run('inserting', async () => {
        const model = lackingForms(setup, await port.read());
        await port.insertForms(model);
        return afterwards(`Đã tạo ${String(model.sheets.length)} sheet: ${model.sheets.map((sheet) => sheet.name).join(', ')}.`);
      }),

    setAside: (finding, reason, by) =>
      run('setting-aside', async () => {
        const reading = await readAndCheck();
        if (!namer || !reading) return undefined;
        const at = new Date(now()).toISOString();
        await namer.defineNames([asideName(finding, { reason, at, ...(by === undefined ? {} : { by }) }, reading)], []);
        return afterwards(`Đã bỏ qua một mục ở ô ${shown(finding.at)}. Khi số liệu liên quan thay đổi, mục này hiện lại.`);
      }),

    takeBack: (finding) =>
      run('setting-aside', async () => {
        const reading = await readAndCheck();
        if (!namer || !reading) return undefined;
        await namer.defineNames([standingName(finding, reading)], []);
        return afterwards(`Đã đưa mục ở ô ${shown(finding.at)} trở lại danh sách.`);
      }),

    mark: () =>
      run('marking', async () => {
        const reading = await readAndCheck();
        if (!port.marks || !reading) return undefined;
        const { marks, left } = marksOf(reading.report);
        if (marks.length === 0) return 'Không có ô nào có lỗi hay cảnh báo để đánh dấu.';
        await port.marks.mark(marks);
        const rest = left > 0 ? ` Còn ${String(left)} ô chưa đánh dấu; sửa bớt rồi đánh dấu lại.` : '';
        return afterwards(`Đã đánh dấu ${String(marks.length)} ô. Bấm “Bỏ đánh dấu” để trả lại như cũ.${rest}`);
      }),

    unmark: () =>
      run('marking', async () => {
        if (!port.marks) return undefined;
        await port.marks.unmark();
        return afterwards('Đã bỏ đánh dấu; màu ô và ghi chú cũ giữ nguyên.');
      }),

    propose: (appendix) =>
      run('binding', async () => {
        if (!port.binding) return undefined;
        // Choosing another form for a header goes on with the header that was selected.
        const area = appendix !== undefined && state.proposal ? state.proposal.area : await port.binding.selection();
        const reading = await readAndCheck();
        if (!reading) return undefined;
        const sheetOf = (id: AppendixId): string | undefined => reading.found.forms.find((form) => form.appendix === id)?.sheet;
        set({ proposal: proposed(reading.snapshot, area, sheetOf, appendix) });
        return undefined;
      }),

    bind: (columns) =>
      run('binding', async () => {
        const { proposal } = state;
        if (!port.binding || !proposal) return undefined;
        const { names, gone } = confirmed(proposal, columns, await port.read());
        await port.binding.defineNames(names, gone);
        set({ clear: ['proposal'] });
        return afterwards(`Đã gắn ${proposal.appendix} với ${String(columns.size)} cột của sheet "${proposal.sheet}".`);
      }),

    dropProposal: () => set({ clear: ['proposal'] }),

    tell: (kind, sentence) => set(kind === 'fault' ? { fault: sentence, clear: ['done'] } : { done: sentence, clear: ['fault'] }),
  };
}

function noForms(): Fault {
  return new Fault('no-forms', 'Không tìm thấy phụ lục nào trong sổ này. Mở sổ có phụ lục, hoặc tạo mới ở mục Biểu mẫu.');
}
