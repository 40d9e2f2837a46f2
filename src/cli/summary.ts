/** `phuluc summary`: the text of a workbook, for Word, as HTML or plain. */
import { extname } from 'node:path';
import { check } from '../checking/check';
import { Fault } from '../core/fault';
import { toDocx } from '../narrative/printDocx';
import { toHtml } from '../narrative/printHtml';
import { toPlainText } from '../narrative/printText';
import { summarise } from '../narrative/summarise';
import { onlyFile, type Arguments } from './arguments';
import type { Output } from './output';
import { openForms, save } from './files';

const REPORTS = ['nhiem-ky', 'nam', '5-nam', '10-nam'] as const;
const PROFILES = ['dang', 'nha-nuoc'] as const;

export async function summaryCommand(args: Arguments, output: Output): Promise<number> {
  const file = onlyFile(args);
  const out = args.values.get('out');
  if (!out) throw new Fault('bad-argument', 'Thiếu --out: tên tệp .docx, .html hoặc .txt sẽ ghi.');
  const kind = extname(out).toLowerCase();
  if (!['.docx', '.html', '.txt'].includes(kind))
    throw new Fault('bad-argument', `Không ghi được loại tệp "${kind}"; đặt tên tệp đuôi .docx, .html hoặc .txt.`);
  const report = oneOf(args, 'report', REPORTS);
  const profile = oneOf(args, 'profile', PROFILES);
  const { book } = await openForms(file);
  const summary = summarise(book, check(book), report ? { report } : {});
  if (kind === '.docx') await save(out, await toDocx(summary, profile ? { profile } : {}));
  else await save(out, kind === '.html' ? toHtml(summary) : toPlainText(summary));
  const doubtful = summary.doubtful.length;
  output.line(
    `Đã ghi ${out}.${doubtful > 0 ? ` Có ${String(doubtful)} số đang có lỗi chưa sửa, đã đánh dấu; chạy lệnh check để xem.` : ''}`,
  );
  return 0;
}

function oneOf<T extends string>(args: Arguments, name: string, allowed: readonly T[]): T | undefined {
  const value = args.values.get(name);
  if (value === undefined) return undefined;
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Fault('bad-argument', `--${name} nhận ${allowed.join(', ')}; không có "${value}".`);
  return found;
}
