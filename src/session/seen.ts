/** Guards what was typed: edits are decided on a reading, and a cell that changed since then is left alone. */
import { shown, type CellRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Edit } from '../core/finding';
import { cellAt, sheetNamed, type SnapshotCell, type WorkbookSnapshot } from '../core/snapshot';

/** Whether two readings of a cell hold the same; a formula is its own content, whatever it comes to. */
export function sameContent(one: SnapshotCell | undefined, other: SnapshotCell | undefined): boolean {
  if (one?.formula !== undefined || other?.formula !== undefined) return one?.formula === other?.formula;
  return (one?.value ?? null) === (other?.value ?? null);
}

/** Throws a Fault when a cell of the edits holds something else now than it did in the reading they were decided on. */
export function refuseIfChanged(edits: readonly Edit[], seen: WorkbookSnapshot, now: WorkbookSnapshot): void {
  const changed = edits.find(({ at }) => !sameContent(cellIn(seen, at), cellIn(now, at)));
  if (changed) throw typedOver(changed.at);
}

/** The fault for edits that were not made since a cell was typed into meanwhile. */
export function typedOver(at: CellRef): Fault {
  return new Fault(
    'cell-gone',
    `Ô ${shown(at)} vừa được sửa nên giữ nguyên số mới, chưa ghi gì thêm. Hãy xem lại danh sách rồi bấm lại nếu vẫn cần.`,
  );
}

function cellIn(snapshot: WorkbookSnapshot, at: CellRef): SnapshotCell | undefined {
  const sheet = sheetNamed(snapshot, at.sheet);
  return sheet ? cellAt(sheet, at.row, at.column) : undefined;
}
