/** How the forms look: one small set of cell styles, widths and number formats. */
import type { LeafType } from '../core/form';
import type { CellStyle } from './sheetModel';

const cell: CellStyle = { size: 11, border: true, valign: 'middle' };

export const style = {
  banner: { size: 13, bold: true, align: 'center', valign: 'middle', wrap: true },
  title: { size: 13, bold: true, align: 'center', valign: 'middle', wrap: true },
  unit: { size: 12, italic: true, align: 'center', valign: 'middle' },
  head: { ...cell, bold: true, align: 'center', wrap: true, fill: 'EAF1F8' },
  columnNumber: { ...cell, size: 10, italic: true, align: 'center', fill: 'F7FAFC' },
  rowLabel: { ...cell, align: 'center', wrap: true },
  totalLabel: { ...cell, bold: true, align: 'center', fill: 'F2F2F2' },
  noTotal: { ...cell, fill: 'D9D9D9' },
  note: { size: 11, italic: true, valign: 'top', wrap: true },
  section: { ...cell, bold: true, fill: 'EAF1F8' },
  fieldLabel: { ...cell, wrap: true },
  fieldUnit: { ...cell, color: '595959' },
  hint: { size: 10, italic: true, color: '595959', valign: 'middle', wrap: true },
} as const satisfies Record<string, CellStyle>;

/** Number format of a leaf's cells. */
export const FORMAT: Record<LeafType, string> = {
  int: '#,##0',
  decimal: '#,##0.0',
  pct: '0.00',
  date: 'dd/mm/yyyy',
  text: '@',
};

/** Style of a figure that is typed. */
export function inputStyle(type: LeafType): CellStyle {
  return type === 'text' ? { ...cell, wrap: true, format: FORMAT.text } : { ...cell, align: 'center', format: FORMAT[type] };
}

/** Style of a figure that the sheet computes. */
export function computedStyle(type: LeafType, bold = false): CellStyle {
  return { ...cell, align: 'center', format: FORMAT[type], fill: 'F2F2F2', bold };
}

/** Lines that a text takes in a column of `width` characters. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(3, width - 1);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const long = word.length * 1.08;
    if (used > 0 && used + 1 + long > room) {
      lines += 1;
      used = long;
    } else {
      used += (used > 0 ? 1 : 0) + long;
    }
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

/** Height in points of that many lines. */
export function heightOf(lines: number, size = 11): number {
  return Math.ceil(lines * size * 1.36 + 4);
}
