/** The session's state and its rules: one use case at a time, live readings in between, the newest reading wins. */
import { Fault, faultMessage } from '../core/fault';
import { markedIn } from './marks';
import type { EditHint, WorkbookPort } from './port';
import { readingOf, statusOf, unitIn, valuesOf, type Reading } from './reading';
import type { SessionState } from './session';

export interface SessionOptions {
  /** Quiet time after an edit before the workbook is read again, milliseconds. */
  readonly debounce?: number;
  /** Wait before a live check that a busy host refused is tried again, milliseconds; it grows with each try. */
  readonly retry?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

type Busy = NonNullable<SessionState['busy']>;

/** What use cases are made of. */
export interface Engine {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes the state; keys in `clear` go. */
  readonly set: (change: Partial<SessionState> & { readonly clear?: readonly (keyof SessionState)[] }) => void;
  /** Reads and checks without showing it; undefined when a newer reading has begun meanwhile, or the session has stopped. */
  readonly look: () => Promise<Reading | undefined>;
  readonly show: (reading: Reading) => void;
  /** `look` and `show`. */
  readonly readAndCheck: () => Promise<Reading | undefined>;
  /** After a change that was made: shows the workbook as it now is, and says what was done even when that cannot be read. */
  readonly afterwards: (done: string) => Promise<string>;
  /** Runs one use case; what it throws becomes the one sentence in `fault`, and nothing else changes. Gives what it has to say in `done`. */
  readonly run: (busy: Busy, work: () => Promise<string | undefined>) => Promise<void>;
  /** Values of the forms that the summary was written from. */
  readonly summarisedFrom: (values: string) => void;
  /** Called with each reading that is shown; what it gives goes into the state. */
  readonly onShow: (change: (reading: Reading) => Partial<SessionState>) => void;
  readonly listen: () => void;
  readonly stop: () => void;
}

/** The engine over a port. Nothing is read before it is asked to. */
export function createEngine(port: WorkbookPort, options: SessionOptions): Engine {
  const { debounce = 120, retry = 1000 } = options;
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
  /** Values that the summary was written from. */
  let summarised: string | undefined;
  const shown: ((reading: Reading) => Partial<SessionState>)[] = [];

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

  const show = (reading: Reading): void => {
    const { snapshot, found, report } = reading;
    set({
      ready: true,
      forms: found.forms.map(statusOf),
      report,
      unit: unitIn(found),
      ...(port.binding ? { canBind: true } : {}),
      ...((port.names ?? port.binding) ? { canSetAside: true } : {}),
      ...(port.marks ? { marks: { count: markedIn(snapshot), undoable: port.marks.undoable } } : {}),
      summaryStale: summarised !== undefined && summarised !== valuesOf(found),
      ...shown.reduce<Partial<SessionState>>((all, change) => ({ ...all, ...change(reading) }), {}),
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
    set,
    look,
    show,
    readAndCheck,
    afterwards,
    run,
    summarisedFrom(values) {
      summarised = values;
    },
    onShow(change) {
      shown.push(change);
    },
    listen() {
      stopListening ??= port.onEdit(follow);
    },
    stop() {
      stopListening?.();
      stopListening = undefined;
      clearTimeout(timer);
      turn += 1;
    },
  };
}
