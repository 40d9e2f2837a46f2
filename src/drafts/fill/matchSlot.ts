/** Which slot a blank is, by the words around it, and how sure that is. */
import type { Context } from './context';
import type { Place, Slot } from './slot';
import { slots } from './slots';
import { beginningWith, endingRight, endingWith, foldWords, holding } from './words';

export interface Match {
  readonly slot: Slot;
  /** 0 to 1. */
  readonly confidence: number;
}

interface CompiledPlace {
  readonly slot: Slot;
  readonly place: Place;
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly unless?: RegExp;
  readonly within?: RegExp;
  readonly about?: RegExp;
  readonly not?: RegExp;
}

const SURE = 0.95;
/** Letters before a blank within which what it is about must stand. */
const NEAR = 180;
/** What makes a number another one than the form asks for, right after its unit. */
const NARROWED = beginningWith(
  '(hồ sơ|đơn|đơn thư|cuộc|buổi|mô hình|ý kiến|lượt|người|hội nghị|vụ|đảng viên|tổ chức|chi bộ|hộ|văn bản|nghị quyết) (trực tuyến|qua dịch vụ|qua bưu chính|đúng hạn|trước hạn|quá hạn|trễ hạn|tồn|tồn đọng|kỳ trước|chuyển tiếp|nữ|mới|nặc danh|đột xuất|thường xuyên|cấp huyện|cấp tỉnh|nghèo|cận nghèo|vượt cấp|trùng|không đủ)',
);
/** Right before the words a place asks for, these (folded) make them say another thing: `đang giải quyết` is not `giải quyết`. */
const DENIED = / (?:đang|chưa|khong|phải|cần|sẽ|sắp|đông|tây) $/u;
/** A sentence that speaks of more than this unit, or of what is yet to come. */
const ELSEWHERE = holding(
  'toàn (tỉnh|huyện|thị xã|thành phố|quốc)|trên địa bàn (tỉnh|huyện|thị xã|thành phố)|cấp (huyện|tỉnh)|đề nghị (khen|biểu dương|tặng)|đề xuất|phấn đấu|mục tiêu|chỉ tiêu|dự kiến|đăng ký',
);

/** A settlement by its name or number: what is said of it is not said of the unit. */
const OF_A_PART =
  /(?<!\p{L}|văn |cơ |toàn )(?:[Tt]hôn|[Tt]ổ dân phố|[Kk]hu phố|[Kk]hu dân cư|[Ấấ]p|[Bb]ản|[Bb]uôn|[Ll]àng|[Kk]hóm)\s+(?:số\s+)?(?:\d|\p{Lu})/u;
/** A mean or a share of one, where the forms count all. */
const EACH = /(?<!\p{L})(?:bình quân|trung bình|mỗi|hằng|hàng|từng) (?:mỗi )?(?:năm|tháng|quý|kỳ|thôn|tổ|chi bộ|cuộc|đơn vị)(?!\p{L})/iu;
/** The time before the one reported. */
const EARLIER = /cùng kỳ|(?:năm|kỳ|nhiệm kỳ) trước(?!\p{L})|năm ngoái/iu;
/** A body above the unit that the sentence speaks of last, in folded words. */
const ABOVE =
  /(?<! (?:của|theo|với|do)) (?:ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|công an) (?:huyen|tỉnh|thị xã|thanh phố) (?:(?!\.|(?:xã|phuong) )[^ ]+ )*$/u;
/** Kinds of the same event that are counted apart, in folded words. */
const PART_OF = / (?:chủ trì|phối hợp|tham gia|đột xuất) (?:giám sát|phản biện|tiếp|đối thoai) $/u;
/** A sentence whose time is for the writer to say. */
const UNDATED = holding('(từ năm|giai đoạn|nhiệm kỳ|trong năm|quý) _');

let compiled: readonly CompiledPlace[] | undefined;

function places(): readonly CompiledPlace[] {
  compiled ??= slots.flatMap((slot) =>
    slot.places.map((place) => ({
      slot,
      place,
      ...(place.right === undefined ? {} : { before: endingRight(place.right) }),
      ...(place.before === undefined ? {} : { before: endingWith(place.before) }),
      ...(place.after === undefined ? {} : { after: beginningWith(place.after) }),
      ...(place.unless === undefined ? {} : { unless: beginningWith(place.unless) }),
      ...(place.within === undefined ? {} : { within: holding(place.within) }),
      ...(place.about === undefined ? {} : { about: holding(place.about) }),
      ...(place.not === undefined ? {} : { not: holding(place.not) }),
    })),
  );
  return compiled;
}

/**
 * The likeliest slot of a context, `undefined` when none of them is printed so. Where two slots fit, the one that accounts for more of
 * the words wins; where neither does, none is sure.
 */
export function matchSlot(context: Context): Match | undefined {
  const best = new Map<string, Match & { readonly words: number }>();
  for (const candidate of places()) {
    const words = fit(candidate, context);
    if (words === undefined) continue;
    const confidence = candidate.place.sure ?? SURE;
    const known = best.get(candidate.slot.key);
    if (!known || confidence > known.confidence || (confidence === known.confidence && words > known.words))
      best.set(candidate.slot.key, { slot: candidate.slot, confidence, words });
  }
  const [first, second] = [...best.values()].sort((a, b) => b.confidence - a.confidence || b.words - a.words);
  if (!first) return undefined;
  const rivalled = second !== undefined && second.confidence === first.confidence && first.words - second.words < 2;
  const confidence = rivalled ? Math.min(first.confidence, 0.6) : first.confidence;
  const doubted =
    (NARROWED.test(context.after) ||
    OF_A_PART.test(clause(context.textBefore)) ||
    EARLIER.test(clause(context.textBefore)) ||
    PART_OF.test(context.before) ||
    ABOVE.test(context.before)
      ? 0.6
      : 1) *
    (ofForms(first.slot) && (EACH.test(clause(context.textBefore)) || ELSEWHERE.test(context.sentence) || UNDATED.test(context.sentence))
      ? 0.7
      : 1);
  return { slot: first.slot, confidence: confidence * doubted };
}

/** A sentence as far as it has come. */
function clause(before: string): string {
  return before.slice(before.search(/[^.]*$/));
}

function ofForms(slot: Slot): boolean {
  return /PL\d/.test(slot.value ?? '');
}

/** How many words around the blank the place accounts for; `undefined` when it does not fit. */
function fit(candidate: CompiledPlace, context: Context): number | undefined {
  const after = candidate.after?.exec(context.after);
  if (candidate.after && !after) return undefined;
  if (candidate.unless?.test(context.after)) return undefined;
  // After a comma a new item begins, unless the place asks for the item before it.
  if (candidate.before && !chained(candidate.place) && /[,;(]\s*$/.test(context.textBefore)) return undefined;
  const before = candidate.before?.exec(context.before.slice(-NEAR));
  if (candidate.before && !before) return undefined;
  if (before && DENIED.test(context.before.slice(-NEAR).slice(0, before.index + 1))) return undefined;
  if (candidate.place.first && wordsBefore(candidate, foldWords(context.textBefore.replace(/^[^]*(?:[\n\t]|[ \u00a0]{3})/, ''))) > 0)
    return undefined;
  if (candidate.within && !candidate.within.test(context.sentence)) return undefined;
  if (candidate.about && !candidate.about.test(context.about)) return undefined;
  if (candidate.not?.test(context.sentence)) return undefined;
  return count(before?.[0]) + count(after?.[0]);
}

function chained({ before, right }: Place): boolean {
  return (before ?? right ?? '').includes('_');
}

/** How many words the sentence has before those that the place asks for; a number in front of it (`1.`) is none. */
function wordsBefore(candidate: CompiledPlace, before: string): number {
  const stop = before.lastIndexOf(' . ');
  const sentence = stop < 0 ? before : before.slice(stop + 2);
  return count(sentence) - count(candidate.before?.exec(sentence)?.[0]);
}

function count(words: string | undefined): number {
  return words === undefined ? 0 : words.split(' ').filter((word) => word !== '').length;
}
