/** Small workbooks for the calculator, written as cells by address. */
import { a1, parseA1, type CellRef } from '../../src/core/cellRef';
import { createCalculator, type Calculator, type CalculatorSource } from '../../src/core/formula/calculator';
import type { CellValue } from '../../src/core/values';

/** A formula with the value it was saved with. */
export interface Saved {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Cells by address, on the sheet `Sheet1` unless the address says otherwise; a text that starts with `=` is a formula without a saved value. */
export function sourceOf(
  cells: Readonly<Record<string, CellValue | Saved>>,
  names: Readonly<Record<string, string>> = {},
): CalculatorSource {
  const byPlace = new Map<string, Saved>();
  for (const [address, content] of Object.entries(cells)) {
    const [sheet = '', cell = ''] = address.includes('!') ? address.split('!') : ['Sheet1', address];
    const place = parseA1(cell);
    if (!place) throw new Error(address);
    const saved = typeof content === 'object' && content !== null ? content : undefined;
    const formula = typeof content === 'string' && content.startsWith('=') ? content : undefined;
    const plain: Saved = formula === undefined ? { value: content as CellValue } : { value: null, formula };
    byPlace.set(`${sheet.toLowerCase()}!${a1(place.row, place.column)}`, saved ?? plain);
  }
  return {
    cell: (sheet, row, column) => byPlace.get(`${sheet.toLowerCase()}!${a1(row, column)}`),
    name: (name) => Object.entries(names).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1],
  };
}

/** Place of an address. */
export const at = (address: string, sheet = 'Sheet1'): CellRef => ({ sheet, ...(parseA1(address) ?? { row: 0, column: 0 }) });

/** A calculator over such cells and names. */
export const calculatorOf = (...source: Parameters<typeof sourceOf>): Calculator => createCalculator(sourceOf(...source));
