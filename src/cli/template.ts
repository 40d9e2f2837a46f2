/** `phuluc template`: a new workbook of forms. */
import { extname } from 'node:path';
import { periodFault, yearFault } from '../appendices/setup';
import type { Setup } from '../appendices/appendix';
import { Fault } from '../core/fault';
import { normalisePeriod } from '../core/period';
import { writeXlsx } from '../files/xlsx';
import { buildWorkbook } from '../layout/build';
import type { Arguments } from './arguments';
import type { Output } from './output';
import { save } from './files';
import { tidy } from '../core/values';

const LEVELS = ['xã', 'phường', 'đặc khu'];

export async function templateCommand(args: Arguments, output: Output): Promise<number> {
  const out = args.values.get('out');
  if (!out) throw new Fault('bad-argument', 'Thiếu --out: tên tệp .xlsx sẽ ghi.');
  if (extname(out).toLowerCase() !== '.xlsx')
    throw new Fault('bad-argument', `Sổ số liệu ghi dạng .xlsx; đặt tên tệp đuôi .xlsx thay cho "${out}".`);
  if (args.files.length > 0) throw new Fault('bad-argument', `Lệnh template không nhận tệp: ${args.files.join(', ')}.`);
  const setup: Setup = {
    ...unitOf(args.values.get('unit') ?? ''),
    periods: listOf(args.values.get('periods') ?? '2013-2018,2019-2022').map(normalisePeriod),
    years: listOf(args.values.get('years') ?? '2013,2018,2022'),
  };
  const wrong = periodFault(setup.periods) ?? yearFault(setup.years);
  if (wrong) throw new Fault('bad-argument', wrong);
  await save(out, await writeXlsx(buildWorkbook(setup, { controls: args.flags.has('controls') })));
  output.line(`Đã tạo ${out}: Thông tin chung và 6 phụ lục, giai đoạn ${setup.periods.join(', ')}, năm ${setup.years.join(', ')}.`);
  return 0;
}

function listOf(text: string): string[] {
  return text
    .split(/[,;]/)
    .map(tidy)
    .filter((item) => item !== '');
}

/** `phường Phổ Hòa` is the level and the name; a name alone is taken for a xã. */
function unitOf(text: string): { unit: string; level: string } {
  const name = tidy(text);
  const level = LEVELS.find((word) => name.toLocaleLowerCase('vi').startsWith(`${word} `));
  return level ? { unit: name.slice(level.length + 1), level } : { unit: name, level: 'xã' };
}
