/** What numbers of these reports count: the counting word after a number, and which counting words can stand for each other. */

/** What a number counts. */
export interface Unit {
  /** The counting word as written, in lower case; empty when the number stands alone. */
  readonly word: string;
  /** Words of one class count the same things: `khẩu`, `người`, `đồng chí`. */
  readonly kind: string;
  /** What one of it is worth in its class: a tỷ đồng is 1000, a triệu đồng 1. */
  readonly scale: number;
}

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  hộ: ['hộ gia đình', 'hộ dân', 'hộ', 'gia đình'],
  người: [
    'nhân khẩu',
    'khẩu',
    'người',
    'đồng chí',
    'đ/c',
    'đảng viên',
    'cán bộ',
    'công chức',
    'viên chức',
    'hội viên',
    'đoàn viên',
    'thành viên',
    'công dân',
    'cử tri',
    'tín đồ',
    'phật tử',
    'giáo dân',
    'học sinh',
    'lao động',
    'đại biểu',
    'quần chúng',
    'em',
    'trẻ em',
    'cháu',
  ],
  lượt: [
    'lượt người',
    'lượt cử tri',
    'lượt công dân',
    'lượt cán bộ',
    'lượt hội viên',
    'lượt hộ',
    'lượt đảng viên',
    'lượt đại biểu',
    'lượt',
  ],
  cuộc: ['cuộc', 'buổi', 'đợt', 'hội nghị', 'lần', 'kỳ họp', 'phiên', 'điểm tiếp xúc'],
  đơn: ['đơn thư', 'đơn khiếu nại', 'đơn tố cáo', 'đơn kiến nghị', 'đơn phản ánh', 'đơn'],
  vụ: ['vụ việc', 'vụ', 'việc', 'trường hợp'],
  'ý kiến': ['ý kiến', 'kiến nghị', 'lượt ý kiến', 'phản ánh'],
  'hồ sơ': ['hồ sơ', 'thủ tục hành chính', 'tthc', 'thủ tục'],
  'mô hình': ['mô hình', 'điển hình'],
  'văn bản': ['văn bản', 'nghị quyết', 'kế hoạch', 'công văn', 'quyết định'],
  'chi bộ': ['chi bộ', 'chi, đảng bộ', 'đảng bộ bộ phận'],
  'tổ chức đảng': ['tổ chức đảng', 'tổ chức cơ sở đảng'],
  'đơn vị': ['đơn vị', 'cơ quan'],
  thôn: ['thôn', 'tổ dân phố', 'khu dân cư', 'khu phố', 'ấp', 'bản', 'buôn', 'làng', 'tdp', 'kdc', 'khóm', 'xóm'],
  'công trình': ['công trình, dự án', 'công trình', 'dự án'],
  'tập thể': ['tập thể'],
  'cá nhân': ['cá nhân'],
  'tổ chức': ['tổ chức'],
  'tiêu chí': ['tiêu chí', 'chỉ tiêu'],
  lớp: ['lớp'],
  trường: ['trường'],
  ha: ['ha', 'hecta', 'héc ta'],
  m2: ['m2', 'm²', 'mét vuông'],
  km: ['km', 'ki lô mét'],
  m: ['mét', 'm'],
  ngày: ['ngày công', 'ngày'],
  năm: ['năm'],
  nhóm: ['tổ hòa giải', 'tổ tiết kiệm', 'nhóm', 'câu lạc bộ', 'clb', 'tổ'],
  con: ['con'],
  cây: ['cây'],
  tuyến: ['tuyến đường', 'tuyến'],
};

const MONEY: Readonly<Record<string, number>> = {
  'nghìn tỷ đồng': 1e6,
  'tỷ đồng': 1000,
  'tỉ đồng': 1000,
  tỷ: 1000,
  'triệu đồng': 1,
  triệu: 1,
  'nghìn đồng': 1e-3,
  'ngàn đồng': 1e-3,
  đồng: 1e-6,
  đ: 1e-6,
};

const KNOWN = new Map<string, Unit>();
for (const [kind, words] of Object.entries(CLASSES)) for (const word of words) KNOWN.set(word, { word, kind, scale: 1 });
for (const [word, scale] of Object.entries(MONEY)) KNOWN.set(word, { word, kind: 'triệu đồng', scale });

const LONGEST = Math.max(...[...KNOWN.keys()].map((word) => word.split(' ').length));

/** Words that no counting word is. */
const NO_UNIT =
  /^(?:và|hoặc|đạt|chiếm|trong|với|là|được|đã|của|tại|cho|so|tăng|giảm|có|do|để|ở|theo|từ|đến|thuộc|về|nhằm|trên|còn|bằng|như|qua|vào|lên|nên|đang|chưa|không|gồm|bao|tương|cùng|hay|sau|trước|khi|mà|thì|bị|nay|giai|nhiệm|nữ|nam|dưới|hơn|gần|khoảng|tổng|số|trở|xuống|lần lượt|mỗi|các|những|này|nhưng|song|tuy|đó|riêng)$/;

/** The counting word at the start of a text in lower case with single spaces. */
export function unitOf(words: string): Unit {
  if (/^năm (?:19|20)\d\d/.test(words)) return NONE;
  const list = /^[^,;:.()%"'/+]{0,60}/.exec(words)?.[0].trim().split(' ') ?? [];
  if ((list[0] ?? '') === '' && /^đ\/c/.test(words)) return KNOWN.get('đ/c') ?? NONE;
  for (let count = Math.min(LONGEST, list.length); count > 0; count--) {
    const known = KNOWN.get(list.slice(0, count).join(' '));
    if (known) return known;
  }
  if (words.startsWith('đ/c')) return KNOWN.get('đ/c') ?? NONE;
  const first = list[0] ?? '';
  return first === '' || NO_UNIT.test(first) || /\d/.test(first) ? NONE : { word: first, kind: first, scale: 1 };
}

/** A number that stands alone. */
export const NONE: Unit = { word: '', kind: '', scale: 1 };
