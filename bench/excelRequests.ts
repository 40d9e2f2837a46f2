/** Counts what the Excel adapter asks of Excel on the real forms: requests, bytes and writes, on Microsoft's office.js over the workbook host. */
import { JSDOM } from 'jsdom';
import type { Setup } from '../src/appendices/appendix';
import { createExcelPort } from '../src/excel/port';
import { buildWorkbook } from '../src/layout/build';
import type { WorkbookModel } from '../src/layout/sheetModel';
import { createIronCalcEngine, HostWindow, OfficeHost } from '../test/support/officeHost';
import { engineBytes, HOST_INFO, loadOffice } from '../test/support/officeHost/loadOffice';

export interface RequestCount {
  readonly work: string;
  readonly requests: number;
  /** What the design allows; every edit by the user counts as one. */
  readonly limit: number;
  readonly kilobytes: number;
  readonly cellsWritten: number;
}

const EDITS = 500;

/** Runs every use case once over the forms of a setup and counts; throws a Fault where one does not work. */
export async function excelRequests(setup: Setup): Promise<readonly RequestCount[]> {
  const forms = buildWorkbook(setup);
  const blank: WorkbookModel = {
    ...forms,
    sheets: forms.sheets.slice(0, 1).map((sheet) => ({ ...sheet, name: 'Trang1', cells: [] })),
    names: [],
  };
  const host = new OfficeHost({ engine: createIronCalcEngine(engineBytes()), model: blank });
  await openWindow(host);
  const port = createExcelPort();
  const counts: RequestCount[] = [];
  const count = async (work: string, limit: number, job: () => Promise<unknown>): Promise<void> => {
    host.resetCounts();
    await job();
    const { requests, bytesIn, bytesOut } = host.traffic;
    counts.push({
      work,
      requests,
      limit,
      kilobytes: Math.round((bytesIn + bytesOut) / 1024),
      cellsWritten: host.cellWrites + host.otherWrites,
    });
  };
  const target = forms.sheets.at(-1)?.name ?? '';
  await count('Chèn Thông tin chung và sáu phụ lục', 3, () => port.insertForms(forms));
  await count('Mở: đọc cả tệp lần đầu', 2, () => createExcelPort().read());
  await port.read();
  await count('Kiểm tra: đọc lại cả tệp', 1, () => port.read());
  await count('Sửa một ô theo đề xuất', 1, () => port.applyEdits([{ at: { sheet: target, row: 8, column: 2 }, value: 12 }]));
  await count('Chuyển đến ô', 1, () => port.reveal({ sheet: target, row: 8, column: 2 }));
  await count(`Kiểm tra khi gõ, ${EDITS} lần sửa`, EDITS, async () => {
    for (let n = 0; n < EDITS; n++) {
      host.user.type(target, `C${8 + (n % 3)}`, String(n));
      await port.read();
    }
  });
  return counts;
}

/** A task pane's window, whose names are put where a page has them. */
async function openWindow(host: OfficeHost): Promise<void> {
  const { window } = new JSDOM('<!doctype html>', { url: `https://localhost:3000/taskpane.html?${HOST_INFO}`, runScripts: 'outside-only' });
  const { document, Node, HTMLScriptElement, Event } = window;
  Object.assign(globalThis, { window, document, Node, HTMLScriptElement, Event });
  for (const name of ['Office', 'Excel', 'OfficeExtension']) {
    Object.defineProperty(globalThis, name, { get: () => (window as unknown as Record<string, unknown>)[name] });
  }
  await loadOffice(new HostWindow(host).external);
}
