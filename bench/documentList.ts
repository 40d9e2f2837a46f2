/** A list of documents as a commune keeps it, for workbooks whose tables are made up. */
import { dateSerial } from '../src/core/date';
import type { Dice } from './random';
import type { Edit } from './loi-gia-dinh/operators';
import type { Sheets } from './loi-gia-dinh/workbook';

const ISSUERS = [
  { issuer: 'Đảng ủy xã', number: (running: number): string => `${two(running)}-KH/ĐU` },
  { issuer: 'UBND xã', number: (running: number): string => `${two(running)}/KH-UBND` },
  { issuer: 'Ủy ban MTTQ Việt Nam xã', number: (running: number): string => `${two(running)}/KH-MTTQ-BTT` },
] as const;

const SUBJECTS = [
  'triển khai thực hiện Nghị quyết số 25-NQ/TW về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận',
  'phát động phong trào thi đua "Dân vận khéo"',
  'thực hiện quy chế dân chủ ở cơ sở',
  'tiếp dân, đối thoại trực tiếp với nhân dân',
  'vận động nhân dân hiến đất mở rộng đường liên thôn',
] as const;

function two(running: number): string {
  return String(running).padStart(2, '0');
}

/** The workbook with as many documents in Phụ lục 1 as its sheet has lines for, at most `count`, in the order of their dates. */
export function withDocuments(sheets: Sheets, dice: Dice, count = 25): Sheets {
  const form = sheets.book.forms.get('PL1');
  const rows = (form?.rows ?? []).filter(({ kind }) => kind === 'entry').slice(0, count);
  const years = sheets.span.periods.flatMap((period) => period.split('-').map(Number));
  const [first = 0, last = 0] = [Math.min(...years), Math.max(...years)];
  const edits = rows.flatMap(({ key }, i): Edit[] => {
    const year = first + Math.floor((i * (last - first + 1)) / rows.length);
    const { issuer, number } = dice.pick(ISSUERS);
    // Day by day through the year, and numbers that rise with them.
    const serial = dateSerial({ year, month: 1, day: 1 }) + Math.floor((i * 300) / rows.length) + dice.between(0, 5);
    const values = {
      loai_van_ban: 'Kế hoạch',
      so_ky_hieu: number(i + 1),
      ngay: serial,
      noi_dung: `Về ${SUBJECTS[i % SUBJECTS.length] ?? ''} năm ${String(year)}, đợt ${String(i + 1)}`,
      co_quan_ban_hanh: issuer,
    };
    return Object.entries(values).map(([leaf, value]) => [{ form: 'PL1', row: key, leaf }, { value }] as const);
  });
  return sheets.with(edits);
}
