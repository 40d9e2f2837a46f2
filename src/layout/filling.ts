/** Values to put into a form while it is built, over its blanks and its formulas. */
import type { AppendixId } from '../core/finding';
import type { CellValue } from '../core/values';

/** A given value, with a number format where it is not the form's own. */
export interface Given {
  readonly value: CellValue;
  readonly format?: string;
}

/** The value for a row (period, year, `total`, place of an entry or `-`) and a leaf; `undefined` leaves the form as it is. */
export type Filling = (appendix: AppendixId, row: string, column: string) => Given | undefined;
