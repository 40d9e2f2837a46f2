/** Documents as a report cites them: type, number and date, in the manner of the Party or of the State. */
import { dateOf, formatDate, parseDate, type CalendarDate } from '../../core/date';
import type { CellValue } from '../../core/values';
import { nameRun, plainRun } from '../runs';
import type { ProfileName, Run } from '../text';

/** A document of the centre that reports refer to. */
export interface Citation {
  readonly type: string;
  readonly number: string;
  readonly date: CalendarDate;
  /** Issuer and subject, as they follow the date; without a digit. */
  readonly rest: string;
}

/** By slot name; `{nq25}` cites in full, `{nq25_ngan}` by type and number. */
export const CITATIONS: Readonly<Record<string, Citation>> = {
  nq25: {
    type: 'Nghị quyết',
    number: '25-NQ/TW',
    date: { year: 2013, month: 6, day: 3 },
    rest: ' của Ban Chấp hành Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới',
  },
  kl43: {
    type: 'Kết luận',
    number: '43-KL/TW',
    date: { year: 2019, month: 1, day: 7 },
    rest: ' của Ban Bí thư về tiếp tục thực hiện Nghị quyết nêu trên',
  },
  qd23: {
    type: 'Quyết định',
    number: '23-QĐ/TW',
    date: { year: 2021, month: 7, day: 30 },
    rest: ' của Bộ Chính trị về Quy chế công tác dân vận của hệ thống chính trị',
  },
  ct33: {
    type: 'Chỉ thị',
    number: '33/CT-TTg',
    date: { year: 2021, month: 11, day: 26 },
    rest: ' của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới',
  },
};

/** `Kế hoạch số 46-KH/ĐU, ngày 16/5/2017` for the Party, without the comma for the State; parts that are not known are left out. */
export function cite(type: string, number: string, date: CalendarDate | undefined, profile: ProfileName): Run[] {
  const numbered = [plainRun(`${type} số `), nameRun(number)];
  if (!date) return numbered;
  return [...numbered, plainRun(profile === 'dang' ? ', ngày ' : ' ngày '), nameRun(formatDate(date))];
}

/** The date in a cell: a serial number of Excel, or a date as people type it. */
export function dateIn(value: CellValue): CalendarDate | undefined {
  if (typeof value === 'number') return dateOf(value);
  return typeof value === 'string' ? parseDate(value) : undefined;
}
