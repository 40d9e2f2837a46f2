/** `phuluc reconcile`: holds a report against itself and against the workbook it came from, and can bring its numbers up to it. */
import { extname } from 'node:path';
import { shown } from '../core/cellRef';
import { wholeText, type DraftText } from '../core/draft';
import { Fault } from '../core/fault';
import { reconcile, shownQuote, updateOf, type DraftFinding, type HeldChart, type HeldFact, type Reconciliation } from '../drafts';
import { readingOf } from '../session/reading';
import type { Arguments } from './arguments';
import { bytesOf, openSnapshot, refuseFormless, sameFile, save } from './files';
import type { Output } from './output';

const WORD = { error: 'LỖI', warning: 'CẢNH BÁO', note: 'GHI CHÚ' } as const;

export async function reconcileCommand(args: Arguments, output: Output): Promise<number> {
  const [file, ...more] = args.files;
  if (file === undefined) throw new Fault('bad-argument', 'Thiếu tên tệp báo cáo .docx hoặc .txt.');
  if (more.length > 0) throw new Fault('bad-argument', `Lệnh này chỉ nhận một báo cáo, thừa: ${more.join(', ')}.`);
  const workbook = args.values.get('with');
  const out = args.values.get('update') ?? args.values.get('out');
  if (out !== undefined) await refuseOut(file, out, workbook);
  const { draft, update } = await openDraft(file);
  const result = reconcile(draft, workbook === undefined ? {} : await bookIn(workbook));
  if (args.flags.has('json')) output.line(JSON.stringify(toJson(result)));
  else print(result, draft, output);
  if (out !== undefined) {
    const made = updateOf(result.holding, { all: args.flags.has('all') });
    await save(out, update(made));
    if (!args.flags.has('json')) output.line(updatedLine(made, out));
  }
  return result.findings.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

async function refuseOut(file: string, out: string, workbook: string | undefined): Promise<void> {
  if (extname(file).toLowerCase() === '.txt')
    throw new Fault('bad-argument', 'Chỉ cập nhật được tệp .docx; tệp .txt không ghi số nào lấy từ ô nào.');
  if (extname(out).toLowerCase() !== '.docx')
    throw new Fault('bad-argument', `Tệp cập nhật ghi dạng .docx; đặt tên tệp đuôi .docx thay cho "${out}".`);
  if (workbook === undefined) throw new Fault('bad-argument', 'Thiếu --with: sổ .xlsx có số liệu để cập nhật.');
  if (await sameFile(file, out)) throw new Fault('bad-argument', 'Tệp cập nhật trùng tên báo cáo gốc; đặt tên khác để giữ bản gốc.');
}

async function bookIn(path: string): Promise<Parameters<typeof reconcile>[1] & object> {
  const { found, report } = readingOf(await openSnapshot(path));
  refuseFormless(found, path);
  return { book: found.book, report };
}

interface OpenDraft {
  readonly draft: DraftText;
  readonly update: (made: ReturnType<typeof updateOf>) => Uint8Array;
}

async function openDraft(path: string): Promise<OpenDraft> {
  const bytes = await bytesOf(path);
  const { isPackage, readPlainText } = await import('../files/text');
  if (extname(path).toLowerCase() === '.txt' && !isPackage(bytes)) {
    return { draft: readPlainText(bytes), update: () => bytes };
  }
  const { editDocx, readDocx } = await import('../files/docx');
  const document = readDocx(bytes);
  return { draft: document.draft, update: ({ edits, titles, charts }) => editDocx(document, edits, titles, charts) };
}

function toJson({ findings, figures, found, holding }: Reconciliation): object {
  return {
    findings: findings.map(findingJson),
    figures,
    found,
    facts: holding.counts,
    controls: holding.facts.map(factJson),
    charts: holding.charts.map(chartJson),
  };
}

function findingJson({ kind, severity, quote, start, end, message, numbers, expected, confidence, cell }: DraftFinding): object {
  return { kind, severity, quote, start, end, message, numbers, expected: expected ?? null, confidence, cell: cell ? shown(cell) : null };
}

function factJson({ fact, state, printed, value, now, cell, message, update }: HeldFact): object {
  return {
    fact,
    state,
    printed,
    value,
    now: now ?? null,
    cell: cell ? shown(cell) : null,
    ...(message === '' ? {} : { message }),
    ...(state === 'stale' ? { update: update ?? null } : {}),
  };
}

function chartJson({ id, state, caption, changes, message, redrawn }: HeldChart): object {
  return {
    chart: id,
    state,
    caption,
    changes: changes.map(({ old, now, cell }) => ({ old: old ?? null, now: now ?? null, cell: cell ? shown(cell) : null })),
    ...(message === '' ? {} : { message }),
    ...(state === 'stale' ? { update: redrawn !== undefined } : {}),
  };
}

function print({ findings, figures, holding }: Reconciliation, draft: DraftText, output: Output): void {
  const text = wholeText(draft);
  for (const finding of findings)
    output.line(
      `${WORD[finding.severity]} [${finding.kind}] “${shownQuote(text, finding)}”: ${finding.message} (độ tin cậy ${String(Math.round(finding.confidence * 100))}%)`,
    );
  for (const fact of holding.facts) if (fact.state === 'deleted' || (fact.state === 'edited' && fact.agrees)) output.line(fact.message);
  for (const { state, changes, message } of holding.charts)
    if (state === 'deleted' || (state === 'edited' && changes.length === 0)) output.line(message);
  const { unchanged, stale, edited, deleted } = holding.counts;
  if (holding.facts.length > 0)
    output.line(
      `Số lấy từ sổ: ${String(unchanged)} còn khớp, ${String(stale)} đã cũ, ${String(edited)} sửa tay, ${String(deleted)} đã xóa.`,
    );
  if (holding.charts.length > 0) {
    const old = holding.charts.filter(({ state }) => state === 'stale').length;
    const own = holding.charts.filter(({ state }) => state === 'unchanged').length;
    output.line(
      `Biểu đồ vẽ từ sổ: ${String(own)} còn khớp, ${String(old)} vẽ theo số cũ, ${String(holding.charts.length - own - old)} đã thay hoặc xóa.`,
    );
  }
  output.line(`${String(figures)} số trong văn bản, ${String(findings.length)} chỗ cần xem.`);
}

function updatedLine({ updated, left, charts, chartsLeft }: ReturnType<typeof updateOf>, out: string): string {
  const drawn = charts.length > 0 ? `, vẽ lại ${String(charts.length)} biểu đồ` : '';
  const rest = left.length > 0 ? ` Còn ${String(left.length)} số đã cũ phải sửa tay vì câu chữ quanh nó phải đổi theo.` : '';
  const pictures = chartsLeft.length > 0 ? ` Còn ${String(chartsLeft.length)} biểu đồ cũ không vẽ lại được.` : '';
  return `Đã cập nhật ${String(updated.length)} số${drawn} vào ${out}.${rest}${pictures}`;
}
