/** `phuluc check`: holds the relations of the forms against one workbook or many. */
import { basename, extname } from 'node:path';
import { a1, shown, type CellRef } from '../core/cellRef';
import { Fault, faultMessage } from '../core/fault';
import type { Edit, Finding, Severity } from '../core/finding';
import { readingOf, unitIn, type Reading } from '../session/reading';
import type { Arguments } from './arguments';
import type { Output } from './output';
import { openSnapshot, refuseFormless, save } from './files';

const WORD: Record<Severity, string> = { error: 'LỖI', warning: 'CẢNH BÁO', note: 'GHI CHÚ' };

type Outcome = ({ readonly file: string } & Omit<Reading, 'snapshot'>) | { readonly file: string; readonly fault: string };

export async function checkCommand(args: Arguments, output: Output): Promise<number> {
  if (args.files.length === 0) throw new Fault('bad-argument', 'Thiếu tên tệp sổ .xlsx.');
  const report = args.values.get('report');
  if (report !== undefined && args.files.length > 1) throw new Fault('bad-argument', '--report chỉ dùng khi kiểm tra một tệp.');
  if (report !== undefined && extname(report).toLowerCase() !== '.docx')
    throw new Fault('bad-argument', `Phiếu kiểm tra ghi dạng .docx; đặt tên tệp đuôi .docx thay cho "${report}".`);
  const outcomes: Outcome[] = [];
  for (const file of args.files) outcomes.push(await outcomeOf(file));
  const [first] = outcomes;
  if (report !== undefined && first && 'report' in first) {
    const { toCheckReport } = await import('../narrative/printCheckReport');
    await save(report, await toCheckReport(first.report, { unit: unitIn(first.found), at: new Date(), file: basename(first.file) }));
    if (!args.flags.has('json')) output.line(`Đã ghi phiếu kiểm tra vào ${report}.`);
  }
  if (args.flags.has('json')) {
    if (args.files.length > 1) output.line(JSON.stringify(outcomes.map((outcome) => ({ file: outcome.file, ...toJson(outcome) }))));
    else if (first) output.line(JSON.stringify(toJson(first)));
    for (const outcome of outcomes) if ('fault' in outcome) output.problem(outcome.fault);
  } else for (const outcome of outcomes) print(outcome, args.files.length > 1, output);
  if (outcomes.some((outcome) => 'fault' in outcome)) return 2;
  return outcomes.some((outcome) => 'report' in outcome && outcome.report.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
}

async function outcomeOf(file: string): Promise<Outcome> {
  try {
    const { found, report } = readingOf(await openSnapshot(file));
    refuseFormless(found, file);
    return { file, found, report };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { file, fault: faultMessage(error) };
  }
}

function toJson(outcome: Outcome): object {
  if ('fault' in outcome) return { error: outcome.fault };
  const { passed, failed, unknown, findings } = outcome.report;
  return { checks: { passed, failed, unknown }, findings: findings.map(findingJson) };
}

function findingJson(finding: Finding): object {
  const { rule, severity, appendix, at, row, column, message, expected, actual } = finding;
  return {
    rule,
    severity,
    appendix,
    sheet: at.sheet,
    cell: cellOf(at),
    row,
    column,
    message,
    expected: expected ?? null,
    actual: actual ?? null,
    related: finding.related.map(shown),
    suspects: finding.suspects.map((suspect) => ({
      sheet: suspect.at.sheet,
      cell: cellOf(suspect.at),
      score: suspect.score,
      proposed: suspect.proposed ?? null,
    })),
    fixes: finding.fixes.map((fix) => ({ label: fix.label, edits: fix.edits.map(editJson) })),
    ...(finding.setAside ? { setAside: { ...finding.setAside, by: finding.setAside.by ?? null } } : {}),
  };
}

function editJson(edit: Edit): object {
  const place = { sheet: edit.at.sheet, cell: cellOf(edit.at) };
  return edit.formula === undefined ? { ...place, value: edit.value ?? null } : { ...place, formula: edit.formula };
}

function cellOf(at: CellRef): string {
  return a1(at.row, at.column);
}

function print(outcome: Outcome, named: boolean, output: Output): void {
  if (named) output.line(`== ${outcome.file}`);
  if ('fault' in outcome) {
    output.problem(outcome.fault);
    return;
  }
  const { report, found } = outcome;
  for (const finding of report.findings)
    output.line(`${WORD[finding.severity]}${asideOf(finding)} [${finding.rule}] ${shown(finding.at)}: ${finding.message}`);
  for (const form of found.forms) {
    if (form.state === 'missing') output.line(`Không tìm thấy ${form.appendix} (${form.title}).`);
    if (form.state === 'partial')
      output.line(`${form.appendix}: không tìm thấy cột ${form.missing.map((leaf) => `"${leaf.label}"`).join(', ')}.`);
  }
  const count = (severity: Severity): string => String(report.findings.filter((finding) => finding.severity === severity).length);
  const aside = report.findings.filter((finding) => finding.setAside).length;
  output.line(
    `${String(report.passed)} phép kiểm tra đạt, ${String(report.failed)} không đạt, ${String(report.unknown)} chưa đủ số liệu; ${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('note')} ghi chú${aside > 0 ? `; ${String(aside)} mục đã bỏ qua` : ''}.`,
  );
}

function asideOf({ setAside }: Finding): string {
  return setAside ? ` (đã bỏ qua: ${setAside.reason}${setAside.by === undefined ? '' : `, ${setAside.by}`})` : '';
}
