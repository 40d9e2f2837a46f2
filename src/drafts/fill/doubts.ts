/** Why a value, though the words around ask for it, may not belong there: another level, another time, a contradiction. */
import type { Book, FormData } from '../../core/form';
import { keyOf } from '../../core/text';
import type { Slot } from './slot';
import type { Time } from './time';
import { foldWords } from './words';

/** What settlements are called. */
const SETTLEMENT = /^\s*(thôn|tổ dân phố|khu phố|khu dân cư|khóm|ấp|bản|buôn|làng)(?!\p{L})/iu;
/** Rates of growth; all other rates are parts of a whole. */
const SIGNED = new Set(['toc_do_tang_gtsx_pct']);

/** What the words after the blank say that cannot be true of the value. */
export function contradiction({ key, type }: Slot, value: number | string, after: string, ttc: FormData | undefined): string | undefined {
  if (type === 'pct' && !SIGNED.has(key) && Number(value) > 100) return 'Tỷ lệ trong sổ lớn hơn 100%.';
  if (key === 'ty_le_kinh_pct' && value === 100 && /còn lại/iu.test(after.slice(0, 40)))
    return 'Sổ ghi 100% là người Kinh, mẫu in sẵn “còn lại”.';
  const settlement = ttc?.cell('-', 'ten_khu_dan_cu')?.value;
  if (key !== 'so_thon' || typeof settlement !== 'string' || settlement.trim() === '') return undefined;
  const named = foldWords(settlement);
  return foldWords(after).startsWith(named) || !SETTLEMENT.test(after)
    ? undefined
    : `Sổ gọi là ${settlement.trim()}, mẫu in sẵn tên gọi khác.`;
}

/** Thông tin chung holds figures as of the report; a sentence about a time before it asks for others. */
export function outdated(time: Time | undefined, draftTime: Time | undefined, ttc: FormData | undefined): string | undefined {
  if (time?.by !== 'sentence' || !time.span) return undefined;
  const ends = [ttc?.cell('-', 'bao_cao_den_nam')?.value, ttc?.cell('-', 'nam_bao_cao')?.value, draftTime?.span?.to].filter(
    (year) => typeof year === 'number' && year < 9999,
  );
  const end = Math.min(...(ends as number[]));
  if (!Number.isFinite(end) || time.span.to >= end) return undefined;
  return `Thông tin chung ghi số đến lúc báo cáo, câu trong mẫu nói đến năm ${String(time.span.to)}.`;
}

/** The same for a column or row of a table: it asks for what Thông tin chung holds only at its end, or over all of its years. */
export function partial(time: Time, ttc: FormData | undefined): string | undefined {
  const year = (key: string): number | undefined => {
    const value = ttc?.cell('-', key)?.value;
    return typeof value === 'number' ? value : undefined;
  };
  const [first, last] = [year('bao_cao_tu_nam'), year('bao_cao_den_nam') ?? year('nam_bao_cao')];
  const { span } = time;
  if (span && span.to === last && (span.from === span.to || span.from === first)) return undefined;
  return 'Thông tin chung chỉ ghi một số đến lúc báo cáo, bảng trong mẫu chia theo thời gian.';
}

const LEVELS = ['xã', 'phường', 'đặc khu', 'huyện', 'thị xã', 'quận', 'thành phố', 'tỉnh'];
/** Words that a field may repeat though the mẫu prints them. */
const LEADING = /^(?:(?:đảng bộ|phía|hướng)\s+)?(?:(xã|phường|đặc khu|huyện|thị xã|quận|thành phố|tỉnh)\s+)?/iu;

/** A value as the mẫu needs it, and what speaks against it. */
export interface Level {
  readonly value: string | number;
  readonly doubt?: string;
}

/** A name without the level that the mẫu has in print; doubtful when the book gives it another. */
export function levelled(value: string, key: string, before: string, book: Book): Level {
  const printedLevel = LEVELS.filter((level) => new RegExp(`(?:^|\\s)${keyOf(level)}\\s*$`).test(keyOf(before))).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (key === 'phia_vi_tri') return { value: /(phía|hướng)\s*$/iu.test(before) ? value.replace(/^(phía|hướng)\s+/iu, '') : value };
  if (printedLevel === undefined || !/^(ten_|giap_)/.test(key)) return { value };
  const own = LEADING.exec(value);
  const level = own?.[1] ?? (key === 'ten_don_vi' ? String(book.forms.get('TTC')?.cell('-', 'cap_don_vi')?.value ?? '') : '');
  const name = value.slice(own?.[0].length ?? 0);
  if (level.trim() !== '' && keyOf(level) !== keyOf(printedLevel))
    return { value: name, doubt: `Sổ ghi ${level.toLocaleLowerCase('vi')} ${name}, mẫu in sẵn “${printedLevel}”.` };
  return { value: name };
}
