/** `phuluc fill`: an agency's own mẫu filled in from a workbook. */
import { extname } from 'node:path';
import { Fault } from '../core/fault';
import { editsOf, propose, type Proposal } from '../drafts/fill/propose';
import { editDocx, readDocx } from '../files/docx';
import { readingOf } from '../session/reading';
import type { Arguments } from './arguments';
import type { Output } from './output';
import { bytesOf, openSnapshot, refuseFormless, sameFile, save } from './files';

export async function fillCommand(args: Arguments, output: Output): Promise<number> {
  const [file, ...more] = args.files;
  if (file === undefined) throw new Fault('bad-argument', 'Thiếu tên tệp mẫu .docx.');
  if (more.length > 0) throw new Fault('bad-argument', `Lệnh fill chỉ nhận một mẫu, thừa: ${more.join(', ')}.`);
  const book = args.values.get('with');
  if (book === undefined) throw new Fault('bad-argument', 'Thiếu --with: tên tệp sổ .xlsx có số liệu.');
  const out = args.values.get('out');
  if (out === undefined) throw new Fault('bad-argument', 'Thiếu --out: tên tệp .docx sẽ ghi.');
  if (extname(out).toLowerCase() !== '.docx')
    throw new Fault('bad-argument', `Mẫu đã điền ghi dạng .docx; đặt tên tệp đuôi .docx thay cho "${out}".`);
  if (await sameFile(file, out)) throw new Fault('bad-argument', 'Tệp đã điền trùng tên tệp mẫu; đặt tên khác để giữ mẫu gốc.');
  const mau = readDocx(await bytesOf(file));
  const { found, report } = readingOf(await openSnapshot(book));
  refuseFormless(found, book);
  const proposals = propose(mau.draft, found.book, report);
  await save(out, editDocx(mau, editsOf(mau.draft, proposals)));
  if (args.flags.has('json')) output.line(JSON.stringify({ blanks: proposals.map(toJson) }));
  else print(proposals, out, output);
  return 0;
}

function toJson(proposal: Proposal): object {
  const { index, before, after, key, value, text, confidence, filled, note, choices, blank } = proposal;
  return {
    index,
    before,
    after,
    key: key ?? null,
    value: value ?? null,
    confidence,
    filled,
    text: text ?? null,
    ...(choices.length > 0 ? { choices } : {}),
    ...(note === undefined ? {} : { note }),
    paragraph: blank.paragraph,
  };
}

function print(proposals: readonly Proposal[], out: string, output: Output): void {
  for (const proposal of proposals) {
    const { index, before, after, key, text, filled, note } = proposal;
    const state = filled
      ? `ĐÃ ĐIỀN ${text ?? ''}`
      : text !== undefined
        ? `HỎI LẠI ${text}`
        : key === undefined
          ? 'CHƯA RÕ'
          : 'CHƯA CÓ SỐ LIỆU';
    output.line(
      `${String(index)}. ${before.slice(-40).trimStart()}[${state}]${after.slice(0, 30).trimEnd()}${key === undefined ? '' : ` (${key})`}${note === undefined ? '' : `: ${note}`}`,
    );
  }
  const filled = proposals.filter((proposal) => proposal.filled).length;
  const asked = proposals.filter((proposal) => !proposal.filled && proposal.text !== undefined).length;
  output.line(
    `Đã ghi ${out}: ${String(proposals.length)} chỗ trống, điền ${String(filled)}, cần hỏi lại ${String(asked)}, còn để trống ${String(proposals.length - filled - asked)}.`,
  );
}
