/** `phuluc summary`: the text of a workbook, for Word, as HTML or plain. */
import { extname } from 'node:path';
import { Fault } from '../core/fault';
import { toDocx } from '../narrative/printDocx';
import { toHtml } from '../narrative/printHtml';
import { toPlainText } from '../narrative/printText';
import { LENGTHS, REPORT_KINDS } from '../narrative/reports';
import { summarise } from '../narrative/summarise';
import { readingOf } from '../session/reading';
import { onlyFile, type Arguments } from './arguments';
import type { Output } from './output';
import { openSnapshot, refuseFormless, save } from './files';

const PROFILES = ['dang', 'nha-nuoc'] as const;

export async function summaryCommand(args: Arguments, output: Output): Promise<number> {
  const file = onlyFile(args);
  const out = args.values.get('out');
  if (!out) throw new Fault('bad-argument', 'Thiếu --out: tên tệp .docx, .html hoặc .txt sẽ ghi.');
  const kind = extname(out).toLowerCase();
  if (!['.docx', '.html', '.txt'].includes(kind))
    throw new Fault('bad-argument', `Không ghi được loại tệp "${kind}"; đặt tên tệp đuôi .docx, .html hoặc .txt.`);
  const report = oneOf(args, 'report', REPORT_KINDS);
  const length = oneOf(args, 'length', LENGTHS);
  const profile = oneOf(args, 'profile', PROFILES);
  if (length && !report) throw new Fault('bad-argument', '--length chỉ dùng cùng --report, vì bản tóm tắt ngắn chỉ có một độ dài.');
  const { found, report: checked } = readingOf(await openSnapshot(file));
  refuseFormless(found, file);
  const summary = summarise(found.book, checked, {
    ...(report ? { report } : {}),
    ...(length ? { length } : {}),
    ...(profile ? { profile } : {}),
  });
  // A report is printed by the conventions that it cites by; the short summary cites nothing and takes either.
  const printed = profile ?? summary.profile;
  const options = printed ? { profile: printed } : {};
  if (kind === '.docx') await save(out, await toDocx(summary, options));
  else await save(out, kind === '.html' ? toHtml(summary, options) : toPlainText(summary, options));
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
