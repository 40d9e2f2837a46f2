/** The port contract over office.js, to be run inside a page. */
import { createExcelPort } from '../../src/excel/port';
import type { PageHost } from '../support/officeHost/page';
import '../support/officeHost/page';
import { PORT_CONTRACT } from '../support/portContract';

declare global {
  interface Window {
    officeHost: PageHost;
    /** Runs one case by its place in the contract; rejects with what was wrong. */
    runCase(place: number): Promise<void>;
  }
}

window.runCase = async (place) => {
  await Office.onReady();
  await PORT_CONTRACT[place]?.run((model) => {
    const host = window.officeHost.open(model);
    return Promise.resolve({
      port: createExcelPort(),
      userTypes: (sheet, address, input) => host.user.type(sheet, address, input),
      selection: () => host.selection(),
      settled: () => host.idle(),
      dispose: () => undefined,
    });
  });
};
