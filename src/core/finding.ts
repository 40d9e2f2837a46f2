/** Findings: values that say something in the data is wrong, where, by how much, and what would mend it. */
import type { CellRef } from './cellRef';
import type { CellValue } from './values';

export type AppendixId = 'TTC' | 'PL1' | 'PL2' | 'PL3' | 'PL4' | 'PL5' | 'PL6';

/** error: cannot be. warning: rarely right. note: look once. */
export type Severity = 'error' | 'warning' | 'note';

/** unknown: a needed cell is blank or does not hold a number. */
export type Verdict = 'pass' | 'fail' | 'unknown';

/** One change of one cell; exactly one of `value` and `formula` is given. `value: null` empties the cell. */
export interface Edit {
  readonly at: CellRef;
  readonly value?: CellValue;
  readonly formula?: string;
}

/** A change that the user may click; `edits` go together or not at all. */
export interface Fix {
  readonly label: string;
  readonly edits: readonly Edit[];
}

export interface Suspect {
  readonly at: CellRef;
  /** 0 to 1, larger is likelier. */
  readonly score: number;
  readonly proposed?: CellValue;
}

/** Why a finding was set aside, by whom (absent when no name was given), and when, as an ISO date and time. */
export interface SetAside {
  readonly reason: string;
  readonly by?: string;
  readonly at: string;
}

export interface Finding {
  /** Id of the relation, e.g. `T1`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly appendix: AppendixId;
  readonly at: CellRef;
  /** Period or year as printed, `total`, a document's place in PL1, or `-` in Thông tin chung. */
  readonly row: string;
  /** Key of the leaf. */
  readonly column: string;
  readonly message: string;
  readonly expected?: CellValue;
  readonly actual?: CellValue;
  readonly related: readonly CellRef[];
  readonly suspects: readonly Suspect[];
  readonly fixes: readonly Fix[];
  /** Somebody looked at it and let it stand; it counts all the same. */
  readonly setAside?: SetAside;
}

/** One relation held against one place of the forms. */
export interface Check {
  readonly rule: string;
  readonly appendix: AppendixId;
  readonly row: string;
  readonly column: string;
  readonly verdict: Verdict;
  readonly at: CellRef;
  /** Cells whose lack of data left the verdict unknown. */
  readonly missing: readonly CellRef[];
  readonly findings: readonly Finding[];
}

export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly unknown: number;
  readonly checks: readonly Check[];
  /** In the order a reader walks the forms: by sheet, error first, then row by row. */
  readonly findings: readonly Finding[];
}
