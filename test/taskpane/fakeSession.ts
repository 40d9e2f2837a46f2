/** A session over a state in memory that notes what it was asked to do; hosts and workbooks stay out of it. */
import type { CellRef } from '../../src/core/cellRef';
import type { Finding, Fix } from '../../src/core/finding';
import type { Setup } from '../../src/appendices/appendix';
import type { Session, SessionState } from '../../src/session/session';

export interface FakeSession extends Session {
  /** Changes the state and tells the listeners, as an edit in the workbook would. */
  set(change: Partial<SessionState>): void;
  readonly revealed: CellRef[];
  readonly fixed: { readonly finding: Finding; readonly fix: Fix }[];
  readonly inserted: Setup[];
  /** Names of the other actions that were called. */
  readonly called: string[];
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function fakeSession(start: Partial<SessionState> = {}): FakeSession {
  let state: Writable<SessionState> = { ready: true, forms: [], summaryStale: false, ...start };
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };
  const session: FakeSession = {
    revealed: [],
    fixed: [],
    inserted: [],
    called: [],
    set,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => Promise.resolve(),
    stop: () => undefined,
    check() {
      session.called.push('check');
      const { passed = 0, failed = 0, unknown = 0 } = state.report ?? {};
      set({ fullCheck: { passed, failed, unknown, at: Date.UTC(2026, 10, 21, 7, 5) } });
      return Promise.resolve();
    },
    applyFix(finding, fix) {
      session.fixed.push({ finding, fix });
      return Promise.resolve();
    },
    reveal(at) {
      session.revealed.push(at);
      return Promise.resolve();
    },
    writeSummary() {
      session.called.push('writeSummary');
      set({ summaryStale: false });
      return Promise.resolve();
    },
    insertForms(setup) {
      session.inserted.push(setup);
      return Promise.resolve();
    },
    tell(kind, sentence) {
      const rest = { ...state };
      delete rest.fault;
      delete rest.done;
      state = rest;
      set({ [kind]: sentence });
    },
  };
  return session;
}
