/** Words folded for comparison: one spelling, abbreviations spelled out, sentences parted by ` . `, clauses by ` ; `, other blanks as `_`. */
import { foldTone } from '../../core/text';

/** Stands for another blank in folded words. */
export const OTHER = '_';

/** What abbreviations of these reports stand for. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  HĐND: 'hội đồng nhân dân',
  UBND: 'ủy ban nhân dân',
  MTTQ: 'mặt trận tổ quốc',
  MTTQVN: 'mặt trận tổ quốc việt nam',
  UBMT: 'ủy ban mặt trận',
  UBMTTQ: 'ủy ban mặt trận tổ quốc',
  UBMTTQVN: 'ủy ban mặt trận tổ quốc việt nam',
  LLVT: 'lực lượng vũ trang',
  DTTS: 'dân tộc thiểu số',
  CBCC: 'cán bộ công chức',
  CBCCVC: 'cán bộ công chức viên chức',
  TTHC: 'thủ tục hành chính',
  CCHC: 'cải cách hành chính',
  QCDC: 'quy chế dân chủ',
  HTCT: 'hệ thống chính trị',
  ĐBQH: 'đại biểu quốc hội',
  QPAN: 'quốc phòng an ninh',
  VHXH: 'văn hóa xã hội',
  KTXH: 'kinh tế xã hội',
  LHPN: 'liên hiệp phụ nữ',
  TNCS: 'thanh niên cộng sản',
  TXCT: 'tiếp xúc cử tri',
  KNTC: 'khiếu nại tố cáo',
  DVK: 'dân vận khéo',
  TDP: 'tổ dân phố',
  KDC: 'khu dân cư',
  GPMB: 'giải phóng mặt bằng',
  NQ: 'nghị quyết',
  KL: 'kết luận',
  QĐ: 'quyết định',
  KH: 'kế hoạch',
  CV: 'công văn',
  CTr: 'chương trình',
  HD: 'hướng dẫn',
  TB: 'thông báo',
  BC: 'báo cáo',
  KT: 'kinh tế',
  VH: 'văn hóa',
  XH: 'xã hội',
  QP: 'quốc phòng',
  AN: 'an ninh',
};

/**
 * A word to compare by: long words without tones and marks, which slips of the pen and of OCR change; words of up to four letters as
 * they are, since `hộ` is not `hồ`, nor `đông` `đồng`.
 */
function foldWord(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return bare.length > 4 ? bare : word;
}

/** Folded words, a space before and after them all, so that a pattern can ask for whole words. */
export function foldWords(text: string): string {
  const words = foldTone(text.replace(/(?:…|\.{2,})[.…]*(?!\s*\p{Lu}|[.…])/gu, ' '))
    .replace(/\p{L}+/gu, (word) => (Object.hasOwn(ABBREVIATIONS, word) ? (ABBREVIATIONS[word] ?? word) : word.toLocaleLowerCase('vi')))
    .replace(/(?<!\d)[.!?…]+|[.!?…]+(?!\d)/g, ' . ')
    .replace(/m²/g, 'm2')
    .replace(/[%/;]/g, ' $& ')
    .replace(/[^\p{L}\p{N}%/._;]+/gu, ' ')
    .replace(/_+/g, ` ${OTHER} `)
    .replace(/\p{L}+/gu, foldWord)
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? ' ' : ` ${words} `;
}

/** Words that a comma parts and that are one thing all the same. */
const PAIRS =
  /(cán bộ|công chức|cơ quan|công trình|tổ chức đảng|khiếu nại|già làng|trưởng bản|quán triệt|tuyên truyền|phát động|đối thoại|ý kiến|phản ánh|biểu dương|thanh tra|tin báo|đơn thư|thiên tai|tổ chức tôn giáo|đoàn viên|hội viên|chỉ đạo|lãnh đạo|cán bộ, công chức)\s*,\s*(?=công chức|chiến s[ĩỹ]|viên chức|đơn vị|dự án|đảng viên|tố cáo|trưởng bản|người có uy tín|triển khai|chỉ đạo|vận động|gặp mặt|gặp gỡ|kiến nghị|phản ánh|khen thưởng|kiểm tra|tố giác|tin báo|dịch bệnh|điểm nhóm|hội viên|thành viên)/giu;

/** Folded words of what follows a blank: a comma ends a clause there, but for pairs such as `cán bộ, công chức`. */
export function foldAfter(text: string): string {
  return foldWords(text.normalize('NFC').replace(PAIRS, '$1 ').replace(/[,:(]/g, ';'));
}

/** Words that may stand between what a blank is about and the blank itself. */
const FILLERS = fold('được|là|có|gần|trên|hơn|khoảng|tổng|tổng số|số|đã|với|gồm|cả thảy|tổng cộng|đạt|ước|chỉ|bằng|cho|đối với|lũy kế');

/**
 * A pattern of folded words, written in plain Vietnamese: `(a|b)` and `(a)?` as in regular expressions, `~` for up to four words of the
 * same clause, `~~` for up to fourteen, `_` for another blank, `#` for a number, `.` for the end of a sentence or a clause. Spaces part whole words and may be left out
 * where an optional word is.
 */
function source(pattern: string): string {
  return fold(pattern)
    .replace(/\((?!\?)/g, '(?:')
    .replaceAll('.', '[.;]')
    .replaceAll('#', '[0-9][0-9.,]*')
    .replaceAll(' ', ' ?(?<= )')
    .replaceAll('~~', '(?:(?![.;_] )[^ ]+ ){0,14}?')
    .replaceAll('~', '(?:(?![.;_] )[^ ]+ ){0,4}?');
}

function fold(pattern: string): string {
  return foldTone(pattern)
    .replace(/[^\p{L}\p{N}%/._()|?~#]+/gu, ' ')
    .replace(/\p{L}+/gu, foldWord)
    .trim();
}

/** Where a word ends. */
const END = '(?:(?<= )|(?= ))';

/** Matches words that end with the pattern, up to three fillers after it. */
export function endingWith(pattern: string): RegExp {
  return new RegExp(` (?:${source(pattern)})${END}(?: ?(?:${FILLERS})(?= )){0,3} ?$`);
}

/** Matches words that end with the pattern and nothing after it. */
export function endingRight(pattern: string): RegExp {
  return new RegExp(` (?:${source(pattern)})${END} ?$`);
}

/** Matches words that begin with the pattern. */
export function beginningWith(pattern: string): RegExp {
  return new RegExp(`^ (?:${source(pattern)})${END}`);
}

/** Matches words that hold the pattern anywhere. */
export function holding(pattern: string): RegExp {
  return new RegExp(` (?:${source(pattern)})${END}`);
}
