/** The words that stand around a text by its kind: number, date, what an appendix belongs to, how the last sentence ends. */
import { formatDate } from '../../core/date';
import { roman } from '../numbering';
import type { Block, Letter, ProfileName, Run } from '../text';

/** Room to write by hand what is not known yet. */
const GAP = '\u00a0'.repeat(6);

/** `Số: 05/BC-UBND`, `Số 05-BC/ĐU`. */
export function numberLine(letter: Letter, profile: ProfileName): string {
  return `${profile === 'dang' ? 'Số' : 'Số:'} ${numberOf(letter, profile)}`;
}

/** `Phổ Hòa, ngày 05 tháng 11 năm 2024`. */
export function dateLine(letter: Letter): string {
  return `${letter.place ? `${letter.place}, ` : ''}${longDate(letter)}`;
}

/** `(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 11 năm 2024 của Ủy ban nhân dân xã Sơn Long)`, the Party's date short and behind a comma. */
export function attachedTo(letter: Letter, profile: ProfileName): string {
  const { day, month, year } = letter.date;
  const known = day !== undefined && month !== undefined && year !== undefined;
  const date = profile !== 'dang' ? ` ${longDate(letter)}` : known ? `, ngày ${formatDate({ day, month, year })}` : `, ${longDate(letter)}`;
  return `(Kèm theo ${letter.kind} số ${numberOf(letter, profile)}${date}${letter.issuer ? ` của ${letter.issuer}` : ''})`;
}

/** `Phụ lục I` of the State, `Phụ lục 1` of the Party; without a number where it is the State's only one. */
export function appendixName(number: string, count: number, profile: ProfileName): string {
  if (profile === 'dang') return `Phụ lục ${number}`;
  return count > 1 ? `Phụ lục ${roman(Number(number))}` : 'Phụ lục';
}

/** The recipients as the list closes them: `;` behind each, `.` behind the last. */
export function recipientLines(letter: Letter): string[] {
  const names = letter.recipients.map((name) => name.replace(/^[-+\s]+/, '').replace(/[\s;,.]+$/, '')).filter((name) => name !== '');
  return names.map((name, i) => `- ${name}${i < names.length - 1 ? ';' : '.'}`);
}

/** The blocks with the end that a whole document has: `./.` of the State, `.` of the Party. */
export function closed(blocks: readonly Block[], profile: ProfileName): readonly Block[] {
  const last = blocks[blocks.length - 1];
  if (!last || (last.kind !== 'paragraph' && last.kind !== 'item')) return blocks;
  const words = last.runs
    .map((run) => run.text)
    .join('')
    .trimEnd();
  const missing = words.endsWith('./.') ? '' : profile === 'dang' ? (/[.:!?]$/.test(words) ? '' : '.') : words.endsWith('.') ? '/.' : './.';
  if (missing === '') return blocks;
  const end: Run = { text: missing };
  return [...blocks.slice(0, -1), { ...last, runs: [...last.runs, end] }];
}

function numberOf({ number, series }: Letter, profile: ProfileName): string {
  const padded = /^\d$/.test(number) ? `0${number}` : number || GAP;
  return `${padded}${profile === 'dang' ? '-' : '/'}${series}`;
}

function longDate({ date: { day, month, year } }: Letter): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const inMonth = month === undefined ? GAP : month <= 2 ? two(month) : String(month);
  return `ngày ${day === undefined ? GAP : two(day)} tháng ${inMonth} năm ${year === undefined ? GAP : String(year)}`;
}
