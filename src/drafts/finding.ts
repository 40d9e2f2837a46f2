/** What is wrong with a sentence or a number of a draft: a value, with the words it stands in. */
import type { CellRef } from '../core/cellRef';
import type { Severity } from '../core/finding';

/**
 * `share`, `sum`, `parts`, `shares100`, `change`: arithmetic that does not come out; `repeat`: a figure said twice, differently;
 * `document`, `date`, `level`: names of documents, dates and levels of government that contradict each other;
 * `leaf`: a figure that the workbook, or a table of the draft itself, has otherwise; `table`: a cell of such a table that its own
 * relations or the workbook contradict; `stale`: a number printed from a cell that has changed since; `chart`: a picture drawn from such.
 */
export type DraftFindingKind =
  'share' | 'sum' | 'parts' | 'shares100' | 'change' | 'repeat' | 'document' | 'date' | 'level' | 'leaf' | 'table' | 'stale' | 'chart';

export interface DraftFinding {
  readonly kind: DraftFindingKind;
  readonly severity: Severity;
  /** The words meant, as they stand in the draft. */
  readonly quote: string;
  /** Offsets of the quote in `wholeText` of the draft. */
  readonly start: number;
  readonly end: number;
  /** One Vietnamese sentence or two, with the arithmetic in it. */
  readonly message: string;
  /** The numbers that take part, in the order of the text. */
  readonly numbers: readonly number[];
  /** What would be right, where that is known. */
  readonly expected?: number | string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Cell that decides, where one does. */
  readonly cell?: CellRef;
}
