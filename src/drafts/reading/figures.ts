/** Figures of a draft: its numbers with what they count and when, without those that only name something. */
import { parseVietnameseNumber, writtenDecimals } from '../../core/number';
import { tidyWords, type Citation } from './citations';
import type { TimeMention, Times } from './dates';
import { NUMBER_WORDS, numberInWords } from './numberWords';
import type { Script, Sentence } from './script';
import { NONE, unitOf, type Unit } from './units';

/** A number that counts or measures something, with its words. */
export interface Figure {
  readonly index: number;
  readonly value: number;
  /** Decimals it is written with. */
  readonly decimals: number;
  /** Digits as written. */
  readonly text: string;
  /** Offsets of the digits, with the % sign. */
  readonly start: number;
  readonly end: number;
  readonly percent: boolean;
  readonly unit: Unit;
  /** `trên`, `gần`, `khoảng` and the like stand before it: not the exact number. */
  readonly about: boolean;
  /** Place of the sentence it stands in. */
  readonly sentence: number;
  /** Words of its sentence between the figure before and this one. */
  readonly before: string;
  /** Words after it up to the next figure or mark. */
  readonly after: string;
  /** Its year or span of years, when the sentence says one. */
  readonly time?: TimeMention;
  /** The whole of `12/15 hộ`: index of the figure behind the stroke. */
  readonly over?: number;
  readonly under?: number;
}

const NUMBER =
  /(?<![\p{L}\d]|\d[.,])(?:[1-9]\d{0,2}(?: \d{3})+(?:,\d{1,6})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?|\d{1,4}\.\d{1,2}(?![\d.])|\d{1,12}(?:,\d{1,6})?)(?![\d])(?:\s?%)?/gu;
const NUMBER_BEFORE = new RegExp(String.raw`${NUMBER_WORDS.source}\s?\($`, 'u');
/** `giảm 3,2 điểm phần trăm`. */
const POINTS = /^\s?điểm\s(?:phần trăm|%)/;
const HEADING = /^(?:[-+•·]\s*)?(?:phụ lục\s+|mục\s+|điều\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s))/;
/** What the number after these words names, rather than counts. */
const NAMES =
  /(?:^|[\s("'])(?:lần thứ|thứ|khóa|số hiệu|chỉ thị|nghị quyết|kết luận|nghị định|thông tư|quyết định|quy định|kế hoạch|hướng dẫn|pháp lệnh|chương trình hành động|chương trình|đề án|công văn|luật|trung ương|tw|điều|khoản|điểm|mục|chương|phần|phụ lục|phụ lục số|biểu|bảng|mẫu|mẫu số|mức độ|cấp độ|mức|covid|quốc lộ|tỉnh lộ|đường|km|thôn|tổ|ấp|khóm|khu phố|khu vực|xóm|bản|tổ dân phố|tổ dân phố số|thôn số|đội|lớp|khối|phường|quận|loại|hạng|đợt|kỳ họp thứ|kỳ họp lần thứ|quý|tháng|ngày|năm|số điện thoại|trang|đại hội|nhóm|(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|công văn|quy định|hướng dẫn|đề án|nghị định|thông tư|phụ lục|báo cáo|thông báo|chương trình|chương trình hành động) số|văn bản số|quyển|iso)\s*[:-]?\s*\(?$/;
const ABOUT =
  /(?:^|\s)(?:trên|(?<!(?:cao|thấp|nhiều|ít) )hơn|gần|khoảng|xấp xỉ|dưới|ít nhất|tối thiểu|tối đa|ước|ước đạt|không quá|chừng|cỡ|từ)\s*$/;

/** More numbers than any sentence says: a run of bare numbers, of which no relation is told. */
const CROWD = 100;

/** Figures of a text. */
export interface Figures {
  /** In order; those of a run of bare numbers are only counted. */
  readonly figures: Figure[];
  readonly count: number;
}

/** All figures of a text. Lines of tables have none: their numbers are cells. */
export function readFigures(script: Script, citations: readonly Citation[], times: Times): Figures {
  const taken = new Uint8Array(script.text.length + 1);
  for (const span of [...times.dates, ...times.times, ...times.others]) taken.fill(1, span.start, span.end);
  for (const citation of citations) taken.fill(1, citation.start, citation.end);
  for (const match of script.lower.matchAll(/(?:https?:\/\/|www\.)\S{1,400}/g)) taken.fill(1, match.index, match.index + match[0].length);
  const figures: Figure[] = [];
  let crowds = 0;
  let time = 0;
  for (const sentence of script.sentences) {
    if (sentence.table) continue;
    while (time < times.times.length && (times.times[time]?.start ?? 0) < sentence.start) time++;
    let until = time;
    while (until < times.times.length && (times.times[until]?.start ?? 0) < sentence.end) until++;
    const raw = numbersIn(script, sentence, taken);
    if (raw.length > CROWD) crowds += raw.length;
    else for (const figure of inSentence(script, sentence, raw, times.times.slice(time, until), figures.length)) figures.push(figure);
    time = until;
  }
  return { figures, count: figures.length + crowds };
}

/** A number before its words are looked at. */
interface Raw {
  readonly index: number;
  /** As written, a % sign included. */
  readonly text: string;
  readonly value: number;
}

/** Numbers of a sentence that count or measure, in order. */
function numbersIn(script: Script, sentence: Sentence, taken: Uint8Array): Raw[] {
  const lower = script.lower.slice(sentence.start, sentence.end);
  const digits = inDigits(lower, sentence, taken).map((match): Raw => ({
    index: match.index,
    text: match[0],
    value: parseVietnameseNumber(match[0].replace(/\s?%$/, ''))?.value ?? 0,
  }));
  const words = inWords(lower);
  return words.length === 0 ? digits : [...digits, ...words].sort((a, b) => a.index - b.index);
}

/** `ba mươi hai hộ`; a single digit in words is mostly none that counts, and words beside the same in digits only repeat it. */
function inWords(lower: string): Raw[] {
  if (!/mươi|mười|trăm|nghìn|ngàn/.test(lower)) return [];
  return [...lower.matchAll(NUMBER_WORDS)].flatMap((match): Raw[] => {
    const value = /mươi|mười|trăm|nghìn|ngàn/.test(match[0]) ? numberInWords(match[0]) : undefined;
    const behind = lower.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const bracketed = lower[match.index - 1] === '(' && behind.startsWith(')');
    if (value === undefined || bracketed || !COUNTED.test(tidyWords(behind))) return [];
    return /(?:^|[\s(])(?:thứ|hàng|vài|mấy|lần)\s$/.test(lower.slice(Math.max(0, match.index - 6), match.index))
      ? []
      : [{ index: match.index, text: match[0], value }];
  });
}

function inDigits(lower: string, sentence: Sentence, taken: Uint8Array): RegExpExecArray[] {
  const heading = HEADING.exec(lower)?.[0].length ?? 0;
  return [...lower.matchAll(NUMBER)].filter((match) => {
    const start = match.index;
    if (start < heading || taken[sentence.start + start]) return false;
    const after = lower.slice(start + match[0].length, start + match[0].length + 24);
    // `5A` and `QL1A` name; `600ha` and `5000m²` count.
    if (/^\p{L}/u.test(after) && !/^(?:ha|m|m2|m²|km|kg|đ|tr|tỷ|triệu|con|hộ|người|cây)(?![\p{L}])/u.test(after)) return false;
    if (match[0].endsWith('%')) return true;
    if (/^(?:19|20)\d\d$/.test(match[0]) && unitOf(tidyWords(lower.slice(start + 4, start + 60))).kind === '') return false;
    const before = tidyWords(lower.slice(Math.max(0, start - 40), start));
    // `đạt 97,5% kế hoạch (39/40)`, `so với đầu năm (150 hộ)`: what a bracket opens with is not named by the word before it.
    if (/\($/.test(before) && (/^\s?\/\s?\d/.test(after) || COUNTED.test(tidyWords(after)))) return true;
    return /dứt điểm\s*$/.test(before) || !/[\p{L}:(-]\s*$/u.test(before) || !NAMES.test(before) || countsAfter(before, after);
  });
}

function inSentence(script: Script, sentence: Sentence, raw: readonly Raw[], times: readonly TimeMention[], first: number): Figure[] {
  const lower = script.lower.slice(sentence.start, sentence.end);
  const spots = raw.map((match, i) => {
    const start = match.index;
    const end = start + match.text.length;
    const next = raw[i + 1];
    const over = next !== undefined && strokes(lower, end, next) && !match.text.includes('%');
    return {
      ...match,
      start,
      end,
      over,
      text: match.text.replace(/\s?%$/, ''),
      percent: match.text.endsWith('%') || POINTS.test(lower.slice(end, end + 20)),
    };
  });
  return spots.map((spot, i): Figure => {
    const previous = spots[i - 1];
    const next = spots[i + 1];
    const rest = tidyWords(lower.slice(behindBracket(lower, spot), spot.end + 90));
    const own = spot.percent ? NONE : spot.over && next ? unitOf(tidyWords(lower.slice(next.end, next.end + 90))) : unitOf(rest);
    const following = lower.slice(spot.end, Math.min(next?.start ?? Infinity, spot.end + 120));
    const after = tidyWords(/^[^,;:.()]*/.exec(following)?.[0] ?? '').trim();
    const before = tidyWords(lower.slice(Math.max(previous?.end ?? 0, spot.start - 160), spot.start));
    const when = timeOf(
      times,
      sentence.start + spot.start,
      sentence.start + spot.end,
      lower,
      sentence.start,
      next && sentence.start + next.start,
    );
    const { value } = spot;
    const fraction = /,(\d+)$|^\d+\.(\d{1,2})$/
      .exec(spot.text)
      ?.slice(1)
      .find((digits) => digits !== undefined);
    return {
      index: first + i,
      value,
      decimals: fraction?.length ?? writtenDecimals(value),
      text: spot.text,
      start: sentence.start + spot.start,
      end: sentence.start + spot.end,
      percent: spot.percent,
      unit: own,
      about: ABOUT.test(before),
      sentence: sentence.index,
      before: before.trim(),
      after,
      ...(when ? { time: when } : {}),
      ...(spot.over ? { over: first + i + 1 } : {}),
      ...(previous?.over ? { under: first + i - 1 } : {}),
    };
  });
}

/** `12/15 hộ` and `12 hộ/15 hộ`, not `12 hộ/15 khẩu`. */
function strokes(lower: string, end: number, next: Raw): boolean {
  const between = lower.slice(end, next.index).trim();
  if (between === '/') return true;
  const word = /^([^\d/,;.()]{1,25}?)\s?\/$/.exec(between)?.[1];
  return (
    word !== undefined &&
    lower
      .slice(next.index + next.text.length)
      .trimStart()
      .startsWith(word)
  );
}

/** Where the words of a number start that is written twice: `32 (ba mươi hai) hộ`, `ba mươi hai (32) hộ`. */
function behindBracket(lower: string, { start, end }: { readonly start: number; readonly end: number }): number {
  if (lower[start - 1] === '(' && lower[end] === ')' && /\p{L}\s?\($/u.test(lower.slice(Math.max(0, start - 4), start)))
    return NUMBER_BEFORE.test(lower.slice(Math.max(0, start - 30), start)) ? end + 1 : end;
  const words = /^\s?\(([^()\d]{2,40})\)/.exec(lower.slice(end, end + 45));
  return words && numberInWords(words[1] ?? '') !== undefined ? end + words[0].length : end;
}

/** `đợt 2` names, `mỗi đợt 25 người` counts: what follows tells. */
function countsAfter(before: string, after: string): boolean {
  if (/(?:cả|trong|mỗi|một|từng|hằng|hàng) năm\s*$/.test(before) && COUNTED.test(tidyWords(after))) return true;
  if (
    !/(?:thôn|tổ|ấp|khóm|khu phố|xóm|bản|tổ dân phố|đội|lớp|loại|đợt|nhóm|mức|hạng|đường|khối|km|khu vực|phường|kế hoạch|nghị quyết|quyết định|công văn|chương trình|đề án|luật|chỉ thị)\s*$/.test(
      before,
    )
  )
    return false;
  const unit = unitOf(tidyWords(after));
  return unit.kind !== '' && unit.word !== after.trim().charAt(0) && COUNTED.test(tidyWords(after));
}
const COUNTED =
  /^(?:hộ|người|lượt|cuộc|buổi|đồng chí|đảng viên|mô hình|ý kiến|đơn|vụ|hồ sơ|văn bản|triệu|tỷ|ha|m|km|cán bộ|công chức|công trình|dự án|chi bộ|thôn|thành viên|hội viên|đoàn viên|công dân|cử tri|học sinh|lớp|nhân khẩu|tổ chức|đơn vị|tập thể|cá nhân)/;

/** The time right behind the figure's words, else the nearest in front of it in the sentence. */
function timeOf(
  times: readonly TimeMention[],
  start: number,
  end: number,
  lower: string,
  base: number,
  next?: number,
): TimeMention | undefined {
  const behind = times.find((time) => time.start >= end && time.start < (next ?? Infinity));
  if (
    behind &&
    !/[,;:.()]/.test(lower.slice(end - base, behind.start - base)) &&
    !/so với|từ/.test(lower.slice(end - base, behind.start - base))
  )
    return behind;
  return times.filter((time) => time.end <= start).at(-1);
}
