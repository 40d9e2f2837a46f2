/** The use case of setting a finding aside, and of taking it back: which name to write for the finding that the user clicked. */
import { emptied, recordOf } from '../checking/setAside';
import { shown } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Finding, SetAside } from '../core/finding';
import { tidy } from '../core/values';
import type { ModelName } from '../layout/sheetModel';
import type { Reading } from './reading';

/** Throws a Fault when there is no reason, or the workbook has this finding no more. */
export function asideName(finding: Finding, aside: SetAside, reading: Reading): ModelName {
  if (tidy(aside.reason) === '') throw new Fault('bad-argument', 'Chưa ghi lý do nên chưa bỏ qua. Hãy ghi lý do rồi bấm lại.');
  const { report, found, snapshot } = reading;
  return recordOf(standing(finding, reading), report, found.book, aside, snapshot.names);
}

/** The name to write so that the finding stands again; throws a Fault when there is none. */
export function standingName(finding: Finding, reading: Reading): ModelName {
  const name = emptied(standing(finding, reading), reading.report, reading.snapshot.names);
  if (name === undefined) throw changed(finding);
  return name;
}

/** The finding as the workbook has it now; one that says something else by now is another. */
function standing(finding: Finding, { report }: Reading): Finding {
  const { rule, row, column, severity, message, at } = finding;
  const now = report.findings.find(
    (one) =>
      one.rule === rule &&
      one.row === row &&
      one.column === column &&
      one.severity === severity &&
      one.message === message &&
      shown(one.at) === shown(at),
  );
  if (!now) throw changed(finding);
  return now;
}

function changed(finding: Finding): Fault {
  return new Fault(
    'cell-gone',
    `Số liệu quanh ô ${shown(finding.at)} đã thay đổi nên chưa ghi gì. Hãy xem lại danh sách vừa đọc lại rồi bấm lại.`,
  );
}
