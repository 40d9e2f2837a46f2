/** The grid alone, with its parts at hand for the tests that drive it. */
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import type { EditHint } from '../../src/session/port';
import { createGrid, type Grid } from '../../src/workbench/grid';
import { createWorkbenchPort } from '../../src/workbench/port';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { PORT_CONTRACT, type PortHarness } from '../support/portContract';
import { sampleModel } from '../support/sampleModel';

const place = document.getElementById('place');
if (!place) throw new Error('no place for the grid');
const grid = createGrid(place, sampleModel);
const hints: EditHint[] = [];
const port = createWorkbenchPort(grid);
port.onEdit((hint) => hints.push(hint));

/** Selected sheet and cell. */
function selection(of: Grid): { sheet: string; a1: string } | undefined {
  const range = of.book().getActiveRange();
  return range ? { sheet: of.book().getActiveSheet().getSheetName(), a1: range.getA1Notation() } : undefined;
}

async function harness(model: WorkbookModel): Promise<PortHarness> {
  await grid.open(model);
  const own = createWorkbenchPort(grid);
  return {
    port: own,
    async userTypes(sheet, a1, input) {
      const { row, column } = parse(a1);
      await own.reveal({ sheet, row, column });
      grid.focus();
      await window.typeKeys(String(input));
    },
    selection: () => selection(grid),
    fill: (sheet, a1) => {
      const { row, column } = parse(a1);
      const style = grid.book().getSheetByName(sheet)?.getRange(row, column).getCellStyleData();
      return style?.bg?.rgb?.slice(1);
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 50)),
    dispose: () => undefined,
  };
}

function parse(a1: string): { row: number; column: number } {
  const range = grid.book().getActiveSheet().getRange(a1);
  return { row: range.getRow(), column: range.getColumn() };
}

const bench = {
  grid,
  port,
  hints,
  sampleModel,
  readXlsx,
  writeXlsx,
  selection: () => selection(grid),
  /** Runs one case of the port contract; the message of what was wrong, if anything was. */
  async runContract(name: string): Promise<string | undefined> {
    try {
      await PORT_CONTRACT.find((each) => each.name === name)?.run(harness);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
};

declare global {
  interface Window {
    bench: typeof bench;
    /** Types on the real keyboard and presses Enter; the test provides it. */
    typeKeys(text: string): Promise<void>;
  }
}
window.bench = bench;
