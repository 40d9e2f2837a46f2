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
  readonly setAsides: { readonly finding: Finding; readonly reason: string; readonly by: string | undefined }[];
  readonly takenBack: Finding[];
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
    setAsides: [],
    takenBack: [],
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
    setAside(finding, reason, by) {
      session.setAsides.push({ finding, reason, by });
      return Promise.resolve();
    },
    takeBack(finding) {
      session.takenBack.push(finding);
      return Promise.resolve();
    },
    reveal(at) {
      session.revealed.push(at);
      return Promise.resolve();
    },
    writeSummary(choice = {}) {
      session.called.push(['writeSummary', choice.report, choice.length, choice.profile].filter((one) => one !== undefined).join(' '));
      set({ summaryStale: false, textChoice: choice });
      return Promise.resolve();
    },
    propose(appendix) {
      session.called.push(`propose ${appendix ?? 'any'}`);
      return Promise.resolve();
    },
    bind(columns) {
      session.called.push(`bind ${JSON.stringify([...columns])}`);
      return Promise.resolve();
    },
    dropProposal() {
      session.called.push('dropProposal');
    },
    openDraft(name, bytes) {
      session.called.push(`openDraft ${name} ${String(bytes.length)}`);
      return Promise.resolve();
    },
    holdDraftAgain() {
      session.called.push('holdDraftAgain');
      return Promise.resolve();
    },
    updateDraft() {
      session.called.push('updateDraft');
      return Promise.resolve({ name: 'bao-cao (cập nhật).docx', bytes: new Uint8Array([1]) });
    },
    closeDraft() {
      session.called.push('closeDraft');
    },
    openMau(name, bytes) {
      session.called.push(`openMau ${name} ${String(bytes.length)}`);
      return Promise.resolve();
    },
    proposeAgain() {
      session.called.push('proposeAgain');
      return Promise.resolve();
    },
    fillMau(texts) {
      session.called.push(`fillMau ${JSON.stringify([...texts])}`);
      return Promise.resolve({ name: 'mau (đã điền).docx', bytes: new Uint8Array([1]) });
    },
    mark() {
      session.called.push('mark');
      return Promise.resolve();
    },
    unmark() {
      session.called.push('unmark');
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
