/** How much a sheet is scaled down so that its frozen header leaves room for the figures below it. */
import type { SheetModel } from '../layout/sheetModel';
import { autoHeights } from './autoHeights';
import { heightInPixels } from './sizes';

/** Height of a row that sets none and holds one line, pixels. */
export const STANDARD_HEIGHT = 22;

// Of the height on the screen; without this the header of a large form fills a small screen, and nothing can be scrolled into sight.
const MOST_FROZEN = 0.7;
const SMALLEST = 0.6;

/** Zoom for so many pixels of height: 1 where the frozen rows leave enough room, never so small that it cannot be read. */
export function fittingZoom(sheet: SheetModel, room: number): number {
  const automatic = autoHeights(sheet);
  let frozen = 0;
  for (let row = 0; row < (sheet.freeze?.rows ?? 0); row += 1) {
    const points = sheet.rowHeights[row] ?? automatic.get(row);
    frozen += points === undefined ? STANDARD_HEIGHT : heightInPixels(points);
  }
  if (frozen === 0 || room <= 0) return 1;
  const fitting = Math.floor(((room * MOST_FROZEN) / frozen) * 20) / 20;
  return Math.min(1, Math.max(SMALLEST, fitting));
}
