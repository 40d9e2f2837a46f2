/** The port over the bytes of an .xlsx: every reading and writing goes through the real reader and writer, as a batch program would. */
import { Fault } from '../../src/core/fault';
import { a1, type CellRef, type RangeRef } from '../../src/core/cellRef';
import type { Edit } from '../../src/core/finding';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import { refuseIfChanged } from '../../src/session/seen';
import type { EditHint, WorkbookPort } from '../../src/session/port';
import type { CellValue } from '../../src/core/values';

export interface FilePort extends WorkbookPort {
  /** Someone else edits the file. */
  typed(sheet: string, at: { row: number; column: number }, value: CellValue): Promise<void>;
  /** The user selects a range. */
  select(area: RangeRef): void;
  /** Where the last `reveal` went. */
  revealed(): CellRef | undefined;
  /** How often the file was written through the port. */
  writes(): number;
  /** The next call of this method rejects as a broken host would. */
  failNext(method: keyof WorkbookPort): void;
  bytes(): Uint8Array;
}

export async function openFilePort(model: WorkbookModel): Promise<FilePort> {
  let bytes = await writeXlsx(model);
  let revealed: CellRef | undefined;
  let writes = 0;
  let selected: RangeRef | undefined;
  let failing: keyof WorkbookPort | undefined;
  const listeners = new Set<(hint: EditHint) => void>();
  const tell = (hint: EditHint): void => {
    for (const listener of [...listeners]) queueMicrotask(() => (listeners.has(listener) ? listener(hint) : undefined));
  };
  const guard = (method: keyof WorkbookPort): void => {
    if (failing !== method) return;
    failing = undefined;
    throw new Fault('host-refused', 'Máy chủ thử nghiệm từ chối lần này. Hãy thử lại.');
  };
  const change = async (edits: readonly Edit[]): Promise<void> => {
    const { model: now } = await readXlsx(bytes);
    const sheets = edits.reduce((all, edit) => withEdit(all, edit), now.sheets);
    bytes = await writeXlsx({ ...now, sheets }, bytes);
  };

  return {
    async read() {
      guard('read');
      return (await readXlsx(bytes)).snapshot;
    },
    async insertForms(forms) {
      guard('insertForms');
      const { model: now } = await readXlsx(bytes);
      const taken = forms.sheets.find((sheet) => now.sheets.some((other) => other.name.toLowerCase() === sheet.name.toLowerCase()));
      if (taken) throw new Fault('host-refused', `Sổ đã có sheet "${taken.name}". Hãy đổi tên sheet đó rồi thử lại.`);
      bytes = await writeXlsx({ ...now, sheets: [...now.sheets, ...forms.sheets], names: [...now.names, ...forms.names] }, bytes);
      tell({ own: true });
    },
    async applyEdits(edits, seen) {
      guard('applyEdits');
      if (seen) refuseIfChanged(edits, seen, (await readXlsx(bytes)).snapshot);
      await change(edits);
      writes += 1;
      tell({ own: true });
    },
    binding: {
      selection: () =>
        selected ? Promise.resolve(selected) : Promise.reject(new Fault('bad-argument', 'Chưa chọn vùng nào. Hãy chọn rồi bấm lại.')),
      async defineNames(names, gone) {
        const { model: now } = await readXlsx(bytes);
        const replaced = new Set([...gone, ...names.map(({ name }) => name)].map((name) => name.toLowerCase()));
        bytes = await writeXlsx({ ...now, names: [...now.names.filter(({ name }) => !replaced.has(name.toLowerCase())), ...names] }, bytes);
        tell({ own: true });
      },
    },
    async reveal(at) {
      guard('reveal');
      const { snapshot } = await readXlsx(bytes);
      if (!snapshot.sheets.some((sheet) => sheet.name === at.sheet))
        throw new Fault('cell-gone', `Không còn sheet "${at.sheet}". Bấm Kiểm tra để đọc lại.`);
      revealed = at;
    },
    onEdit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async typed(sheet, at, value) {
      await change([{ at: { sheet, ...at }, value }]);
      tell({ own: false });
    },
    select: (area) => (selected = area),
    revealed: () => revealed,
    writes: () => writes,
    failNext: (method) => (failing = method),
    bytes: () => bytes,
  };
}

function withEdit(sheets: readonly SheetModel[], edit: Edit): SheetModel[] {
  const { sheet: name, row, column } = edit.at;
  if (![row, column].every((place) => Number.isInteger(place) && place >= 0) || row > 1_048_575 || column > 16_383) {
    throw new Fault('cell-gone', `Không có ô dòng ${String(row + 1)}, cột ${String(column + 1)}. Bấm Kiểm tra để đọc lại.`);
  }
  if (typeof edit.value === 'number' && !Number.isFinite(edit.value))
    throw new Fault('host-refused', `Giá trị ghi vào ô ${a1(row, column)} không phải số. Hãy gõ lại.`);
  const mine = (sheet: SheetModel): boolean => sheet.name.toLowerCase() === name.toLowerCase();
  if (!sheets.some(mine)) throw new Fault('cell-gone', `Không còn sheet "${name}" cho ô ${a1(row, column)}. Bấm Kiểm tra để đọc lại.`);
  return sheets.map((sheet) => {
    if (!mine(sheet)) return sheet;
    const old = sheet.cells.find((cell) => cell.row === row && cell.column === column);
    const cell: ModelCell = {
      row,
      column,
      value: edit.value ?? null,
      ...(edit.formula === undefined ? {} : { formula: edit.formula }),
      ...(old?.style ? { style: old.style } : {}),
    };
    return { ...sheet, cells: [...sheet.cells.filter((one) => one !== old), cell] };
  });
}
