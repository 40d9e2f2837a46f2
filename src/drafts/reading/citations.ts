/** Documents cited in a text: number, kind, date, and what they are about. */
import { normaliseNumber, seriesOf } from '../../core/documentNumber';
import type { CalendarDate } from '../../core/date';
import type { DateMention } from './dates';
import type { Script } from './script';

/** A document as the draft cites it; offsets are those of the script. */
export interface Citation {
  readonly start: number;
  readonly end: number;
  /** As printed, a line end inside left out. */
  readonly number: string;
  /** One spelling: `25-NQ/TW`. */
  readonly key: string;
  /** Running number and series, however they are separated: `25 NQ|TW`. */
  readonly same: string;
  /** Spaces were written inside the number. */
  readonly spaced: boolean;
  /** Kind of document in lower case: `kế hoạch`; empty when not said. */
  readonly kind: string;
  readonly date?: CalendarDate;
  /** End of the date. */
  readonly until: number;
  /** Words after it in lower case, up to the next document or the end of the clause. */
  readonly about: string;
  readonly sentence: number;
  readonly table: boolean;
}

const KINDS =
  'nghị quyết|chỉ thị|kết luận|quyết định|quy định|kế hoạch phối hợp|kế hoạch|công văn|chương trình phối hợp|chương trình hành động|chương trình|hướng dẫn|đề án|thông báo|báo cáo|quy chế|nghị định|thông tư|pháp lệnh|thông tri|tờ trình|luật';
const NUMBER =
  /(?<![\p{L}\d/.,-])(\d{1,5}(?:[^\S\n]?\/[^\S\n]?(?:19|20)\d{2})?)([^\S\n]*[-/][^\S\n]*|[^\S\n])(\p{Lu}[\p{L}&]{0,11}\d{0,2}(?:[^\S\n]*[-/&][^\S\n]*\p{Lu}[\p{L}&]{0,11}\d{0,2}'?){0,4})(?![\p{L}\d])/gu;
const LEAD = new RegExp(String.raw`(?:(${KINDS})\s+)?(?:liên tịch\s+)?(?:số|sổ)?\s*:?\s*$`);
const NUMBERED = new RegExp(String.raw`(?:(?:${KINDS})(?:\s+(?:số|sổ))?|số|sổ)\s*:?\s*$`);

/** All documents of a text, in order. */
export function readCitations(script: Script, dates: readonly DateMention[]): Citation[] {
  const found: { match: RegExpExecArray; lead: string }[] = [];
  for (const match of script.text.matchAll(NUMBER)) {
    const lead = tidyWords(script.lower.slice(Math.max(0, match.index - 40), match.index));
    const series = match[3] ?? '';
    const named = NUMBERED.test(lead);
    const capitals = (series.match(/\p{Lu}/gu) ?? []).length;
    // Without a dash or a slash in front of the letters only `số 03 CTr/BDVTW` is a document, never `2.283 KHẨU`.
    const sure = /[-/]/.test(match[2] ?? '')
      ? capitals >= 2 && (named || /[-/]/.test(series) || /^\p{Lu}+$/u.test(series))
      : named && /\p{L}[-/]\p{Lu}/u.test(series) && capitals >= 3;
    if (sure) found.push({ match, lead });
  }
  let sentence = 0;
  let date = 0;
  return found.map(({ match, lead }, i): Citation => {
    const start = match.index;
    const end = start + match[0].length;
    while (sentence + 1 < script.sentences.length && (script.sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    while (date < dates.length && (dates[date]?.start ?? 0) < end) date++;
    const dated = dates[date];
    const between = dated ? tidyWords(script.lower.slice(end, dated.start)) : 'none';
    const own = dated && dated.start - end < 40 && /^[\s,(]*(?:ký|ban hành)?(?:\s*ngày)*\s*$/.test(between) ? dated : undefined;
    const until = own ? own.end : end;
    const stop = Math.min(found[i + 1]?.match.index ?? Infinity, script.sentences[sentence]?.end ?? Infinity, until + 160);
    const raw = match[0];
    const joined = raw.replace(/\s*\v\s*/g, '');
    const about = tidyWords(script.lower.slice(until, stop));
    return {
      start,
      end,
      number: joined.replace(/\s+/g, ' '),
      key: normaliseNumber(joined),
      same: `${String(Number(/^\d+/.exec(joined)?.[0]))} ${seriesOf(joined)}`,
      spaced: /[-/]\s|\s[-/]/.test(joined),
      kind: LEAD.exec(lead)?.[1] ?? '',
      ...(own?.date ? { date: own.date } : {}),
      until,
      about,
      sentence,
      table: script.sentences[sentence]?.table ?? false,
    };
  });
}

/** White space as single spaces, none in front. */
export function tidyWords(text: string): string {
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trimStart();
}
