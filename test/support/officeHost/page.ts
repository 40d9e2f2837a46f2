/** The host inside a browser page: injected before office.js, it puts itself in place of `window.external`. */
import type { WorkbookModel } from '../../../src/layout/sheetModel';
import { CONTRACT_BOOK } from '../portContract';
import { createIronCalcEngine, HostWindow, OfficeHost, type HostOptions } from './index';
import wasm from '@ironcalc/wasm/wasm_bg.wasm';

/** What tests in the page reach through `window.officeHost`. */
export interface PageHost {
  readonly host: OfficeHost;
  /** Opens another workbook behind the page. */
  open(model: WorkbookModel, options?: Omit<HostOptions, 'engine' | 'model'>): OfficeHost;
}

// The engine travels inside the script, since the host must stand before office.js runs.
const bytes = Uint8Array.from(atob(wasm.slice(wasm.indexOf(',') + 1)), (char) => char.charCodeAt(0));

const start = (model: WorkbookModel, options: Omit<HostOptions, 'engine' | 'model'> = {}): OfficeHost =>
  new OfficeHost({ engine: createIronCalcEngine(bytes), model, ...options });

const first = start(CONTRACT_BOOK);
const page = new HostWindow(first);
Object.defineProperty(window, 'external', { value: page.external, configurable: true });

let current = first;
const officeHost: PageHost = {
  get host() {
    return current;
  },
  open(model, options) {
    current = start(model, options);
    page.show(current);
    return current;
  },
};
Object.assign(window, { officeHost });
