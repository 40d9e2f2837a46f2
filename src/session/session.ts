/** The pane's state and what the user can do with it: a store without React, Office or DOM. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId, Finding, Fix, Report } from '../core/finding';
import type { Setup } from '../appendices/appendix';
import type { Proposal } from './binding';
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
  readonly busy?: 'reading' | 'checking' | 'summing-up' | 'fixing' | 'inserting' | 'marking' | 'binding' | 'setting-aside';
  readonly forms: readonly FormStatus[];
  /** Level and name of the unit that reports, empty for none; absent until the workbook was read. */
  readonly unit?: string;
  readonly report?: Report;
  readonly fullCheck?: FullCheck;
  readonly summary?: Summary;
  /** True when cells changed after the summary was written. */
  readonly summaryStale: boolean;
  /** True where a form can be bound by hand; absent where the host gives no names. */
  readonly canBind?: boolean;
  /** What the selected header seems to be, until it is confirmed or dropped. */
  readonly proposal?: Proposal;
  /** True where findings can be set aside; absent where the host keeps no names. */
  readonly canSetAside?: boolean;
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
  /** Re-reads, re-checks and writes the summary. */
  writeSummary(): Promise<void>;
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
  /** Puts a sentence in `state.fault` or `state.done`, for what the pane itself does (copy, download). */
  tell(kind: 'fault' | 'done', sentence: string): void;
}
