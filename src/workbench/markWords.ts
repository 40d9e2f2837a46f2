/** Shows the words of a mark while the mouse is over its cell. */
import { CellAlertManagerService, CellAlertType, HoverManagerService } from '@univerjs/preset-sheets-core';
import type { CellRef } from '../core/cellRef';
import type { Grid } from './grid';

const KEY = 'phuluc-mark';
const SIZE = { width: 300, height: 74 };

/** What listens to the mouse over each grid: with another workbook come other words. */
const listening = new WeakMap<Grid, { unsubscribe(): void }>();

/** `wordsAt` is asked for each cell that the mouse comes over, in place of what was asked before; nothing shows where it has none. */
export function showWords(grid: Grid, wordsAt: (at: CellRef) => string | undefined): void {
  const { injector } = grid.engine;
  const alerts = injector.get(CellAlertManagerService);
  listening.get(grid)?.unsubscribe();
  alerts.removeAlert(KEY);
  const subscription = injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const location = hovered?.location;
    const sheet = location && grid.book().getSheetBySheetId(location.subUnitId)?.getSheetName();
    const words = location && sheet !== undefined ? wordsAt({ sheet, row: location.row, column: location.col }) : undefined;
    if (!location || words === undefined) {
      alerts.removeAlert(KEY);
      return;
    }
    const [title = '', ...lines] = words.split('\n');
    alerts.showAlert({ type: CellAlertType.INFO, title, message: lines.join(' '), location, ...SIZE, key: KEY });
  });
  listening.set(grid, subscription);
}
