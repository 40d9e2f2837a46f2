/** Sheets are scaled so that a large frozen header leaves the figures in sight. */
import type { SheetModel } from '../../src/layout/sheetModel';
import { fittingZoom } from '../../src/workbench/zoom';

const sheet = (rows: number, points: number): SheetModel => ({
  name: 'PL2',
  cells: [],
  merges: [],
  columnWidths: [],
  rowHeights: Array<number>(rows).fill(points),
  freeze: { rows, columns: 1 },
  validations: [],
  conditions: [],
  orientation: 'landscape',
});

test.each([
  ['a small header', sheet(4, 15), 600, 1],
  ['no frozen rows', sheet(0, 15), 600, 1],
  ['a header as high as the screen', sheet(6, 75), 600, 0.7],
  ['a header far higher than the screen', sheet(20, 75), 600, 0.6],
  ['a screen not measured yet', sheet(6, 75), 0, 1],
])('%s', (_what, model, room, zoom) => {
  expect(fittingZoom(model, room)).toBe(zoom);
});
