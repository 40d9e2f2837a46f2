/** What the port contract asks of an adapter, the workbook it is tried on, and how its cases compare. */
import { parseA1 } from '../../src/core/cellRef';
import { Fault } from '../../src/core/fault';
import type { Edit } from '../../src/core/finding';
import { cellAt, sheetNamed, type SnapshotCell } from '../../src/core/snapshot';
import type { CellValue } from '../../src/core/values';
import type { SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import type { WorkbookPort } from '../../src/session/port';

/** An adapter over a workbook of its own, and the hands of a user on it. */
export interface PortHarness {
  readonly port: WorkbookPort;
  /** The user types into a cell and presses Enter. */
  readonly userTypes: (sheet: string, a1: string, input: string | number) => void | Promise<void>;
  /** What is selected; undefined where the host has no selection. */
  readonly selection: () => { sheet: string; a1: string } | undefined;
  /** Fill of a cell as RRGGBB, undefined for none; absent where the host shows no looks. */
  readonly fill?: (sheet: string, a1: string) => string | undefined | Promise<string | undefined>;
  /** Resolves when what was set off has had its effect: registrations made, events told. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void | Promise<void>;
}

export type HarnessFactory = (model: WorkbookModel) => Promise<PortHarness>;

/** What a host may lack: a file computes nothing, selects nothing and has no user. */
export type Need = 'recalculation' | 'selection' | 'user';

export interface ContractCase {
  readonly name: string;
  readonly needs: readonly Need[];
  /** Rejects with an Error that says what was wrong. */
  readonly run: (make: HarnessFactory) => Promise<void>;
}

/** Throws, with what is compared, unless two values read the same as JSON. */
export function same(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`);
}

/** The fault that work rejects with; throws when there is none or when it is not a Vietnamese sentence. */
export async function faulty(work: Promise<unknown>, what: string): Promise<Fault> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Fault)) throw new Error(`${what}: expected a Fault, got ${String(error)}`, { cause: error });
    if (!/[àáạảãâăđêôơưếệịộợụừứ]/i.test(error.message)) throw new Error(`${what}: not a Vietnamese sentence: ${error.message}`);
    return error;
  }
  throw new Error(`${what}: expected a Fault, nothing was thrown`);
}

/** An edit of a cell by its address. */
export const edit = (sheet: string, a1: string, change: Pick<Edit, 'value' | 'formula'>): Edit => ({
  at: { sheet, ...place(a1) },
  ...change,
});

/** Zero-based place of an address. */
export function place(a1: string): { row: number; column: number } {
  const at = parseA1(a1);
  if (!at) throw new Error(`${a1} is no address`);
  return at;
}

/** A cell as the port reads it. */
export async function cell(port: WorkbookPort, sheet: string, a1: string): Promise<SnapshotCell | undefined> {
  const found = sheetNamed(await port.read(), sheet);
  const { row, column } = place(a1);
  return found && cellAt(found, row, column);
}

/** A blank cell may be told as a blank or not at all. */
export const valueOf = async (port: WorkbookPort, sheet: string, a1: string): Promise<CellValue> =>
  (await cell(port, sheet, a1))?.value ?? null;

/** A bare sheet of cells. */
export function sheet(name: string, cells: SheetModel['cells']): SheetModel {
  return { name, cells, merges: [], columnWidths: [], rowHeights: [], validations: [], conditions: [], orientation: 'landscape' };
}

/** Two sheets, one with accents and spaces in its name, with a cell of every kind. */
export const CONTRACT_BOOK: WorkbookModel = {
  title: 'Hợp đồng cổng',
  version: '1',
  sheets: [
    sheet('PL2', [
      { row: 0, column: 0, value: 'Giai đoạn' },
      { row: 0, column: 1, value: 'Số cuộc' },
      { row: 1, column: 0, value: '2013-2018', style: { format: '@' } },
      { row: 1, column: 1, value: 1490, style: { format: '#,##0' } },
      { row: 2, column: 0, value: '2019-2022', style: { format: '@' } },
      { row: 2, column: 1, value: 1450.5, style: { format: '#,##0' } },
      { row: 3, column: 0, value: 'Tổng cộng', style: { bold: true, fill: 'DDEBF7' } },
      { row: 3, column: 1, value: 2940.5, formula: '=SUM(B2:B3)', style: { bold: true, format: '#,##0' } },
      { row: 4, column: 1, value: '12', style: { format: '@' } },
      { row: 5, column: 1, value: true },
      { row: 6, column: 1, value: 1 },
    ]),
    sheet('Phụ lục 3', [{ row: 0, column: 0, value: 'Đơn vị' }]),
  ],
  names: [{ name: 'PL2_cuoc', refersTo: 'PL2!$B$2:$B$3' }],
};

/** A form that is not in the contract book yet. */
export const NEW_FORM: WorkbookModel = {
  title: 'Biểu mới',
  version: '1',
  sheets: [
    sheet('PL6 Mô hình', [
      { row: 0, column: 0, value: 'Số mô hình' },
      { row: 1, column: 0, value: 7 },
      { row: 2, column: 0, value: 25 },
    ]),
  ],
  names: [{ name: 'PL6_mo_hinh', refersTo: "'PL6 Mô hình'!$A$2:$A$3" }],
};

/** Texts that Excel would take for something else if they were typed. */
export const TEXTS = [
  '02',
  '6.800',
  '12/2022',
  '3-4',
  '50%',
  '1e5',
  'TRUE',
  '=1+1',
  '+84 234',
  '-',
  '-Không',
  "'trong nháy",
  '#N/A',
  ' 7',
  'Mar 5',
  '25-NQ/TW',
];
