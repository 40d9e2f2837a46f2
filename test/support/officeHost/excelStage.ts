/** Ready-made stage for tests in jsdom: office.js loaded once a file, a new workbook and port each test. */
import { parseA1 } from '../../../src/core/cellRef';
import { createExcelPort, type ExcelPortOptions } from '../../../src/excel/port';
import type { WorkbookModel } from '../../../src/layout/sheetModel';
import type { WorkbookPort } from '../../../src/session/port';
import type { PortHarness } from '../portContract';
import { HostWindow, OfficeHost, createIronCalcEngine, type HostOptions } from './index';
import { engineBytes, loadOffice } from './loadOffice';
import { endPatience, PATIENCE, shortenWaiting } from './patience';

export interface Stage extends PortHarness {
  readonly host: OfficeHost;
  readonly port: WorkbookPort;
}

const bytes = engineBytes();
let shown: HostWindow | undefined;

/** A host without a port, behind the window of office.js. */
export async function openHost(options: Omit<HostOptions, 'engine'> = {}): Promise<OfficeHost> {
  shortenWaiting();
  const host = new OfficeHost({ engine: createIronCalcEngine(bytes), onSilence: endPatience, ...options });
  if (shown) shown.show(host);
  else {
    shown = new HostWindow(host);
    await loadOffice(shown.external);
  }
  return host;
}

/** A workbook open in the host, with a port on it and counts at zero. */
export async function openStage(
  model: WorkbookModel,
  options: ExcelPortOptions = {},
  hostOptions: Omit<HostOptions, 'engine' | 'model'> = {},
): Promise<Stage> {
  const host = await openHost({ ...hostOptions, model });
  const port = createExcelPort({ timeoutMs: PATIENCE, ...options });
  host.resetCounts();
  return {
    host,
    port,
    userTypes: (sheet, a1, input) => host.user.type(sheet, a1, input),
    selection: () => host.selection(),
    fill: (sheet, address) => fillAt(host, sheet, address),
    settled: () => host.idle(),
    dispose: () => undefined,
  };
}

/** Fill of a cell as RRGGBB; undefined for none. */
export function fillAt(host: OfficeHost, sheet: string, address: string): string | undefined {
  const at = parseA1(address);
  return (
    at &&
    host.workbook
      .find(sheet)
      ?.cells.get(at.row * 16_384 + at.column)
      ?.look?.fill?.slice(1)
  );
}
