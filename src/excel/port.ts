/** The workbook port over Office.js: what the pane uses inside Excel. */
import { a1 } from '../core/cellRef';
import type { CellRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { WorkbookModel } from '../layout/sheetModel';
import type { WorkbookPort } from '../session/port';
import { batch } from './batch';
import { FormInserter } from './inserting';
import { CellMarker } from './marking';
import { RangeNamer } from './naming';
import { OwnWrites } from './ledger';
import { EditListening } from './listening';
import { WorkbookReader } from './reading';
import { askAbilities, type Abilities } from './requirements';
import { codeOf, faultOf, UNCHANGED } from './troubles';
import { WorkbookWriter } from './writing';

export interface ExcelPortOptions {
  /** Longest wait for one answer, in milliseconds; 20 seconds unless told otherwise. */
  readonly timeoutMs?: number;
  /** Told when edits cannot be listened to; the port goes on without. */
  readonly onTrouble?: (fault: Fault) => void;
  /** What this Excel can do; asked of Excel unless given. */
  readonly abilities?: Abilities;
}

const TIMEOUT_MS = 20_000;

/** The port of the workbook open in Excel; call it after Office is ready. Nothing of it writes but `applyEdits`, `insertForms`, `binding` and `marks`. */
export function createExcelPort(options: ExcelPortOptions = {}): WorkbookPort {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const abilities = options.abilities ?? askAbilities();
  const own = new OwnWrites();
  const reader = new WorkbookReader(abilities, timeoutMs);
  const writer = new WorkbookWriter(own, async () => reader.last ?? reader.read(), timeoutMs);
  const inserter = new FormInserter(own, abilities, toXlsx, timeoutMs);
  const listening = new EditListening(own, abilities, (id) => reader.nameOf(id), options.onTrouble ?? (() => undefined), timeoutMs);
  return {
    async read() {
      const snapshot = await reader.read();
      listening.settle();
      return snapshot;
    },
    insertForms: (model) => inserter.insert(model),
    applyEdits: (edits, seen) => writer.apply(edits, seen),
    reveal: (at) => reveal(at, timeoutMs),
    onEdit: (listener) => listening.add(listener),
    ...(abilities.nameFormulas ? { binding: new RangeNamer(timeoutMs) } : {}),
    ...(abilities.marksCells ? { marks: new CellMarker(abilities, timeoutMs) } : {}),
  };
}

/** Loaded on the first click only: the pane opens without the .xlsx writer. */
async function toXlsx(model: WorkbookModel): Promise<Uint8Array> {
  const { writeXlsx } = await import('../files/xlsx');
  return writeXlsx(model);
}

async function reveal(at: CellRef, timeoutMs: number): Promise<void> {
  const seen: { sheet?: Excel.Worksheet } = {};
  try {
    await batch({ clicked: true, timeoutMs }, ({ workbook }) => {
      const sheet = workbook.worksheets.getItem(at.sheet).load('visibility');
      seen.sheet = sheet;
      sheet.activate();
      sheet.getRange(a1(at.row, at.column)).untrack().select();
    });
  } catch (error) {
    const visibility = seen.sheet?.toJSON().visibility;
    if (visibility !== undefined && visibility !== 'Visible') {
      throw new Fault(
        'host-refused',
        `Trang “${at.sheet}” đang bị ẩn nên chưa chuyển đến ô được. ${UNCHANGED} Hãy bấm chuột phải vào tên trang bất kỳ, chọn “Bỏ ẩn” rồi thử lại.`,
        { cause: error },
      );
    }
    if (codeOf(error) === 'ItemNotFound') {
      throw new Fault('cell-gone', `Trong tệp không còn trang “${at.sheet}”. ${UNCHANGED} Hãy bấm “Kiểm tra” để đọc lại tệp.`, {
        cause: error,
      });
    }
    throw faultOf(error, 'chuyển được đến ô', UNCHANGED);
  }
}
