/** Works out which sheets of forms a workbook lacks, as a model to insert. */
import { appendices } from '../appendices';
import type { Setup } from '../appendices/appendix';
import { Fault } from '../core/fault';
import type { WorkbookSnapshot } from '../core/snapshot';
import { buildWorkbook } from '../layout/build';
import { findForms } from '../layout/find';
import type { WorkbookModel } from '../layout/sheetModel';

/** The sheets to add; throws a Fault when nothing is lacking, or a sheet of such a name is there. */
export function lackingForms(setup: Setup, snapshot: WorkbookSnapshot): WorkbookModel {
  const there = new Set(
    findForms(snapshot)
      .forms.filter((form) => form.state !== 'missing')
      .map((form) => form.appendix),
  );
  const only = appendices.map((appendix) => appendix.id).filter((id) => !there.has(id));
  if (only.length === 0) throw new Fault('host-refused', 'Sổ này đã có đủ các phụ lục. Muốn làm bộ mới, hãy mở một sổ trống rồi tạo lại.');
  const model = buildWorkbook(setup, { only });
  const taken = model.sheets.filter((sheet) => snapshot.sheets.some((other) => other.name.toLowerCase() === sheet.name.toLowerCase()));
  if (taken.length > 0) {
    throw new Fault(
      'host-refused',
      `Sổ đã có sheet tên ${taken.map((sheet) => `"${sheet.name}"`).join(', ')}. Hãy đổi tên sheet đó rồi tạo lại.`,
    );
  }
  return model;
}
