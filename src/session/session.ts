/** The pane's state and what the user can do with it: a store without React, Office or DOM. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId, Finding, Fix, Report } from '../core/finding';
import type { Setup } from '../appendices/appendix';
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
  readonly busy?: 'reading' | 'checking' | 'summing-up' | 'fixing' | 'inserting';
  readonly forms: readonly FormStatus[];
  readonly report?: Report;
  readonly fullCheck?: FullCheck;
  readonly summary?: Summary;
  /** True when cells changed after the summary was written. */
  readonly summaryStale: boolean;
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
  /** Puts a sentence in `state.fault` or `state.done`, for what the pane itself does (copy, download). */
  tell(kind: 'fault' | 'done', sentence: string): void;
}
