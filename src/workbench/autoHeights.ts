/** Heights for rows that set none of their own and whose wrapped texts need more than one line. */
import { heightOf, linesIn } from '../layout/style';
import type { SheetModel } from '../layout/sheetModel';

// Excel's width of a column that sets none.
const STANDARD_WIDTH = 8.43;

/** Height in points by row; rows that set their own, or need no more than one line, are left out. */
export function autoHeights(sheet: SheetModel): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const { row, column, value, style } of sheet.cells) {
    if (!style?.wrap || typeof value !== 'string' || sheet.rowHeights[row] !== undefined) continue;
    const merge = sheet.merges.find((area) => area.top === row && area.left === column);
    // A text over several rows shares their heights; none of them has to hold it alone.
    if (merge && merge.bottom > row) continue;
    let width = 0;
    for (let at = column; at <= (merge?.right ?? column); at += 1) width += sheet.columnWidths[at] ?? STANDARD_WIDTH;
    const lines = value.split('\n').reduce((sum, paragraph) => sum + linesIn(paragraph, width), 0);
    if (lines > 1) heights.set(row, Math.max(heights.get(row) ?? 0, heightOf(lines, style.size)));
  }
  return heights;
}
