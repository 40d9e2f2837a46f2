/** The use case of binding a form by hand: what is proposed for the selected header, and what is written once the user has confirmed. */
import type { RangeRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { AppendixId } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import { namesOf, proposeBinding, stillReads, type Binding, type BindingNames } from '../layout/bindForm';

/** A proposal with the selection that it was read from. */
export interface Proposal extends Binding {
  readonly area: RangeRef;
  /** Sheet where this form is found already; binding would replace it. */
  readonly replaces?: string;
}

/** Throws a Fault when the selection reads like no header. */
export function proposed(
  snapshot: WorkbookSnapshot,
  area: RangeRef,
  replaced: (id: AppendixId) => string | undefined,
  wanted?: AppendixId,
): Proposal {
  const binding = proposeBinding(snapshot, area, wanted);
  if (!binding) {
    throw new Fault(
      'bad-argument',
      'Vùng đang chọn không có chữ nào để nhận làm tiêu đề cột. Hãy bôi đen các dòng tiêu đề của bảng, từ cột giai đoạn đến cột cuối, rồi bấm lại.',
    );
  }
  const replaces = replaced(binding.appendix);
  return { ...binding, area, ...(replaces === undefined ? {} : { replaces }) };
}

/** The names to write; throws a Fault when the header has changed since it was proposed, or nothing sensible was chosen. */
export function confirmed(proposal: Proposal, chosen: ReadonlyMap<string, number>, snapshot: WorkbookSnapshot): BindingNames {
  if (!stillReads(proposal, snapshot, proposal.area)) {
    throw new Fault(
      'cell-gone',
      `Tiêu đề của bảng trên sheet "${proposal.sheet}" đã thay đổi nên chưa gắn. Hãy chọn lại tiêu đề rồi bấm Gắn biểu này.`,
    );
  }
  const names = namesOf(proposal, chosen, snapshot);
  if (!names) {
    throw new Fault('bad-argument', 'Chưa gắn được: chưa chọn cột nào, hoặc có hai mục cùng một cột. Hãy chọn lại cột cho từng mục.');
  }
  return names;
}
