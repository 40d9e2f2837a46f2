/** Decides whether a fix that the user clicked still fits what the workbook now holds. */
import { shown } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Finding, Fix, Report } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import { sheetNamed } from '../core/snapshot';

/**
 * `needed` when the workbook still has this finding with this fix, `mended` when the finding is gone. Throws a Fault when the sheet is gone or
 * the figures around it changed: rows may have moved, and the fix would then write over what somebody typed.
 */
export function standing(finding: Finding, fix: Fix, snapshot: WorkbookSnapshot, report: Report): 'needed' | 'mended' {
  const gone = [finding.at.sheet, ...fix.edits.map((edit) => edit.at.sheet)].find((name) => !sheetNamed(snapshot, name));
  if (gone !== undefined) throw new Fault('cell-gone', `Sheet "${gone}" không còn trong sổ. Bấm Kiểm tra để đọc lại rồi sửa.`);
  const alike = report.findings.filter(
    (one) => one.rule === finding.rule && one.appendix === finding.appendix && one.row === finding.row && one.column === finding.column,
  );
  if (alike.length === 0) return 'mended';
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const stands = alike.some(
    (one) => same(one.at, finding.at) && one.message === finding.message && one.fixes.some((other) => same(other.edits, fix.edits)),
  );
  if (stands) return 'needed';
  throw new Fault(
    'cell-gone',
    `Số liệu quanh ô ${shown(finding.at)} đã thay đổi sau khi tìm ra sai sót này nên chưa sửa gì. Hãy xem lại danh sách vừa đọc lại rồi bấm sửa.`,
  );
}
