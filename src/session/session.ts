/** The pane's state and what the user can do with it: a store without React, Office or DOM. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId, Finding, Fix, Report } from '../core/finding';
import type { Setup } from '../appendices/appendix';
import type { Proposal } from './binding';
import type { OpenDraft } from './drafting';
import type { OpenMau } from './filling';
import type { TextChoice } from '../narrative/summarise';
import type { Summary } from '../narrative/text';

/** Whether a form was found, and where. */
export interface FormStatus {
  readonly appendix: AppendixId;
  readonly title: string;
  readonly state: 'found' | 'partial' | 'missing';
  /** Sheet it was found on. */
  readonly sheet?: string;
  /** Cell to go to. */
  readonly at?: CellRef;
  /** Labels of leaves that the sheet lacks. */
  readonly missing: readonly string[];
}

/** The last full check that the user asked for. */
export interface FullCheck {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SessionState {
  /** False until the workbook was read once. */
  readonly ready: boolean;
  readonly busy?:
    'reading' | 'checking' | 'summing-up' | 'fixing' | 'inserting' | 'marking' | 'binding' | 'setting-aside' | 'holding-draft' | 'filling';
  readonly forms: readonly FormStatus[];
  /** Level and name of the unit that reports, empty for none; absent until the workbook was read. */
  readonly unit?: string;
  readonly report?: Report;
  readonly fullCheck?: FullCheck;
  readonly summary?: Summary;
  /** What kind of text the summary is, and what is offered next time; absent until one was written. */
  readonly textChoice?: TextChoice;
  /** True when cells changed after the summary was written. */
  readonly summaryStale: boolean;
  /** True where a form can be bound by hand; absent where the host gives no names. */
  readonly canBind?: boolean;
  /** What the selected header seems to be, until it is confirmed or dropped. */
  readonly proposal?: Proposal;
  /** True where findings can be set aside; absent where the host keeps no names. */
  readonly canSetAside?: boolean;
  /** The Word report that is open, held against the workbook. */
  readonly draft?: OpenDraft;
  /** The mẫu that is open, with what its blanks would get. */
  readonly mau?: OpenMau;
  /** Marks on cells: how many there are, and whether the host's Undo takes marking back. Absent where the host marks no cells. */
  readonly marks?: { readonly count: number; readonly undoable: boolean };
  /** What went wrong last, one Vietnamese sentence or two; gone with the next success. */
  readonly fault?: string;
  /** What was done last, one Vietnamese sentence. */
  readonly done?: string;
}

/** No method rejects: what goes wrong is told in `state.fault`, and the rest of the state stays as it was. */
export interface Session {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook, checks it, and follows edits until `stop`. */
  start(): Promise<void>;
  stop(): void;
  /** Re-reads everything and checks it in full. */
  check(): Promise<void>;
  applyFix(finding: Finding, fix: Fix): Promise<void>;
  reveal(at: CellRef): Promise<void>;
  /** Re-reads, re-checks and writes the text of this choice, or of the one before where none is given. */
  writeSummary(choice?: TextChoice): Promise<void>;
  /** Adds the sheets of the forms that the workbook lacks, for this setup. */
  insertForms(setup: Setup): Promise<void>;
  /** Keeps this finding as set aside, with a reason and, where given, by whom; it still counts. Only where `state.canSetAside`. */
  setAside(finding: Finding, reason: string, by?: string): Promise<void>;
  /** Lets a finding that was set aside stand again. */
  takeBack(finding: Finding): Promise<void>;
  /** Marks the cells with errors and warnings in the workbook itself; only where `state.marks` is there. */
  mark(): Promise<void>;
  /** Takes all marks away again. */
  unmark(): Promise<void>;
  /** Reads the selected header as this form, or as the one that it is most like, into `state.proposal`; only where `state.canBind`. */
  propose(appendix?: AppendixId): Promise<void>;
  /** Binds the proposed form with these columns, zero-based by leaf key: names that stay in the workbook. */
  bind(columns: ReadonlyMap<string, number>): Promise<void>;
  dropProposal(): void;
  /** Opens a Word report and holds it against the workbook as it now is, into `state.draft`. */
  openDraft(name: string, bytes: Uint8Array): Promise<void>;
  /** Holds the open report against the workbook as it now is. */
  holdDraftAgain(): Promise<void>;
  /** Re-reads the workbook and brings the report's stale numbers up to it: the new file, which is then the open one; `undefined` when there is nothing to change, or no way to. */
  updateDraft(): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  closeDraft(): void;
  /** Opens a mẫu and holds its blanks against the workbook as it now is, into `state.mau`. */
  openMau(name: string, bytes: Uint8Array): Promise<void>;
  /** Holds the blanks of the open mẫu against the workbook as it now is. */
  proposeAgain(): Promise<void>;
  /** The open mẫu with these texts in its blanks, by index of their proposals; `undefined` when there is nothing to fill in, or the workbook has changed meanwhile. */
  fillMau(texts: ReadonlyMap<number, string>): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
  /** Puts a sentence in `state.fault` or `state.done`, for what the pane itself does (copy, download). */
  tell(kind: 'fault' | 'done', sentence: string): void;
}
