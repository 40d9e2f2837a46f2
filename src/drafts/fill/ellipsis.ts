/** Tells a dotted blank from dots that say "and so on": what opens a slot stands before a blank, what is counted after it. */
import { beginningWith, endingRight, foldWords } from './words';

/** Words after which a list cannot end: they ask for something to follow. */
const OPENERS = endingRight(
  'số|số lượng|tổng số|tổng|ngày|tháng|năm|quý|kỳ|khóa|thứ|lần thứ|giai đoạn|nhiệm kỳ|có|còn|với|và|của|cho|từ|đến|tới|gần|trên|hơn|dưới|khoảng|ước|bằng|do|theo|vào|tại|ở|trong|là|gồm|như|hoặc|được|đạt|chiếm|tăng|giảm|cử|nhận|kết nạp|tiếp|phía|giáp|tiếp giáp|tên|đồng chí|ông|bà|họ và tên|chức vụ|phản biện|giám sát|giải quyết|tố cáo|khiếu nại|xã|phường|đặc khu|huyện|thị xã|thành phố|tỉnh|thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản|đạo|tỷ lệ|diện tích|dân số|điều|khoản|kinh phí|trị giá|giá trị|bình quân',
);

/** Places of which a list may be made: `các xã, phường…` is no blank. */
const PLACES = endingRight('xã|phường|đặc khu|huyện|thị xã|thành phố|tỉnh|thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản|đạo|tố cáo|khiếu nại');

/** What is counted or measured. */
const UNITS = beginningWith(
  '(hộ|nhân khẩu|khẩu|người|dân|cuộc|lượt|buổi|điểm|đơn|vụ|ý kiến|kiến nghị|phản ánh|hồ sơ|mô hình|tập thể|cá nhân|gương|điển hình|chi bộ|đảng bộ|đảng viên|quần chúng|tổ chức|thôn|tổ|khu phố|khu dân cư|ấp|bản|đơn vị|cơ quan|cơ sở|doanh nghiệp|hợp tác xã|ha|m2|km|km2|mét|triệu|tỷ|nghìn|đồng|nghị quyết|chỉ thị|kế hoạch|quyết định|báo cáo|văn bản|hội nghị|hội thi|lớp|đợt|chuyến|tín đồ|phật tử|công trình|dự án|thủ tục|ngày|ngày công|tháng|năm|hội viên|đoàn viên|thành viên|cán bộ|công chức|chiến sĩ|quân nhân|đồng chí|trường|trường hợp|tiêu chí|sản phẩm|suất|phần|nhà|tin|bài|cử tri|đại biểu|già làng|người có uy tín|cơ sở thờ tự|dân tộc|tôn giáo|học sinh|câu lạc bộ|nhóm|tổ hòa giải|xã|phường|gia đình|căn|ngôi|cháu|em|phụ nữ|thanh niên|nông dân|lần|tấn|cây|con|bộ|chiếc|giải|tuyến|chi hội|chi đoàn|tiết mục|băng rôn|pa nô|bức|cặp|đôi)|%',
);

const FORM_OF_NUMBER = /^\s*(?:[-–/]\s?(?:[A-ZĐ]{2,}|[.…_\s]+\/|\d{1,4}\b)|[.…_\s]*\/[.…_\s\d]*)/u;

const SURE = 9;
const NEVER = -9;

/** How many dots a run amounts to: `…` counts three. */
export function dotWeight(run: string): number {
  return [...run].reduce(
    (sum, mark) => sum + (mark === '…' || mark === '⋯' ? 3 : mark === '‥' ? 2 : mark === '.' || mark === '․' ? 1 : 0),
    0,
  );
}

/** From this score on, dots are a blank; in a draft with sure blanks, from one less. */
export const BLANK = 2;

/**
 * How much speaks for a run of dots being a blank, given the text of its paragraph before and after it. Adds up what speaks for a blank (a word that
 * opens a slot, a unit, the form of a document number, length, space around) and against (glued to a list, to a bracket, to a quote).
 */
export function blankScore(before: string, run: string, after: string): number {
  const weight = dotWeight(run);
  const bare = before.trimEnd();
  const words = foldWords(bare.slice(-60));
  const next = foldWords(after.slice(0, 40));
  if (/\bv\.?\s?v$/i.test(bare) || /^\s*\d{1,4}\s*$/.test(after)) return NEVER;
  if (/[[(]\s*$/.test(before) && /^\s*[\])]/.test(after)) return NEVER;
  const glued = bare === before && bare !== '';
  const opened =
    bare === '' || /[:：/(]$/.test(bare) || /(?:năm|\/)\s*20\d?$/iu.test(bare) || (OPENERS.test(words) && !/[,;)]$/.test(bare));
  const counted = UNITS.test(next);
  const formed = FORM_OF_NUMBER.test(after);
  if ((opened && counted) || /^\s*%/.test(after)) return SURE;
  if (/(?:năm|\/)\s*20\d?$/iu.test(bare)) return SURE;
  if (formed && (opened || !glued)) return SURE;
  if (weight < 3) return NEVER;
  // Nobody types that many dots to say "and so on".
  if (weight >= 8 && !/["”’»]$/.test(bare)) return SURE;
  const clause = bare.slice(Math.max(...['.', ':', '_', '…'].map((mark) => bare.lastIndexOf(mark))) + 1);
  const listed = /[,;]\s*[^,;]{0,40}$/.test(clause) || /(^|\s)(các|những|nhiều)\s[^,;]{0,30}$/iu.test(clause);
  return (
    (weight >= 8 ? 3 : weight >= 5 ? 1 : 0) +
    (counted && repeats(before, after) ? 5 : 0) +
    (opened ? (PLACES.test(words) ? (listed ? 0 : 2) : 3) : 0) +
    (counted ? 2 : 0) +
    (glued ? -1 : 2) +
    (/[,;)"”’»]$/.test(bare) && glued ? -2 : 0) +
    (/^\s*["”’»)]/.test(after) && weight < 8 ? -2 : 0) +
    (listed && glued ? -2 : 0) +
    (bare === '' && after.trim() === '' ? 2 : 0)
  );
}

/** Whether the word after the run follows an earlier run or number of the paragraph, too: `…… chi bộ nông thôn, …chi bộ trường học`. */
function repeats(before: string, after: string): boolean {
  const word = /^\s*(\p{L}+\s\p{L}+)/u.exec(after)?.[1];
  if (word === undefined) return false;
  return [...before.matchAll(/[….\d]\s*(\p{L}+\s\p{L}+)/gu)].some(
    (match) => match[1]?.toLocaleLowerCase('vi') === word.toLocaleLowerCase('vi'),
  );
}
