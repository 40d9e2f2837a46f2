/** Dates against the calendar and against each other: days that do not exist, ends before starts, events before what they apply. */
import { formatDate, type CalendarDate } from '../../core/date';
import type { DraftFinding } from '../finding';
import { name } from './central';
import type { Citation } from './citations';
import { compareDates, type DateMention } from './dates';
import { sentenceAt, wordsBetween, type Reading } from './reading';
import type { Sentence } from './script';
import { finding } from './say';

/** Findings of the dates of a draft. */
export function readTimeline(reading: Reading): DraftFinding[] {
  return [...noSuchDay(reading), ...endBeforeStart(reading), ...eventsBefore(reading), ...appliedBefore(reading), ...afterReport(reading)];
}

function noSuchDay(reading: Reading): DraftFinding[] {
  const said = new Set<string>();
  return reading.times.dates.flatMap((mention): DraftFinding[] => {
    if (mention.date) return [];
    const text = wordsBetween(reading, mention.start, mention.end);
    // Once a sentence says it all.
    const place = `${String(sentenceAt(reading, mention.start)?.index)} ${text}`;
    if (said.has(place)) return [];
    said.add(place);
    return [say(reading, mention, 'error', 0.95, `Không có ngày ${text.replace(/^ngày /, '')} trong lịch.`)];
  });
}

function endBeforeStart(reading: Reading): DraftFinding[] {
  const spans = reading.times.times.flatMap((time): DraftFinding[] =>
    time.to < time.from
      ? [say(reading, time, 'error', 0.9, `Khoảng thời gian ${String(time.from)} - ${String(time.to)} có năm cuối trước năm đầu.`)]
      : [],
  );
  const days = reading.times.dates.flatMap((to, i): DraftFinding[] => {
    const from = reading.times.dates[i - 1];
    if (!from?.date || !to.date || compareDates(to.date, from.date) >= 0) return [];
    const between = wordsBetween(reading, from.end, to.start).trim();
    const start = wordsBetween(reading, from.start - 12, from.start).trim();
    if (
      !/^(?:đến|tới|-)(?: hết)?(?: ngày)?$/.test(between) ||
      (!/(?:^|\s)từ(?: ngày)?$/.test(start) && !/^ngày/.test(wordsBetween(reading, from.start, from.end)) && between === '-')
    )
      return [];
    return [say(reading, to, 'error', 0.9, `Từ ngày ${formatDate(from.date)} đến ngày ${formatDate(to.date)}: ngày cuối trước ngày đầu.`)];
  });
  const months = [...reading.script.lower.matchAll(MONTHS)].flatMap((match): DraftFinding[] => {
    const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map(Number);
    return a <= 12 && c <= 12 && d * 12 + c < b * 12 + a
      ? [
          say(
            reading,
            { start: match.index, end: match.index },
            'error',
            0.9,
            `${match[0].replace(/\s+/g, ' ')}: tháng cuối trước tháng đầu.`.replace(/^t/, 'T'),
          ),
        ]
      : [];
  });
  return [...spans, ...days, ...months];
}

const MONTHS = /từ\s+tháng\s+(\d{1,2})\s?(?:\/|năm)\s?((?:19|20)\d\d)\s+đến\s+(?:hết\s+)?tháng\s+(\d{1,2})\s?(?:\/|năm)\s?((?:19|20)\d\d)/g;
const STUDIES = /quán triệt|học tập|triển khai|phổ biến|tuyên truyền|nghiên cứu|thực hiện/;
const LATER = /sau đó|tiếp đó|tiếp theo|đến ngày|về sau|sau khi/;

/** Dates of events: not those that belong to documents. */
function events(reading: Reading): { mention: DateMention; date: CalendarDate; sentence: Sentence }[] {
  const owned = new Set(reading.citations.flatMap((citation) => (citation.until > citation.end ? [citation.until] : [])));
  let place = 0;
  const { sentences, lower } = reading.script;
  return reading.times.dates.flatMap((mention) => {
    while (place + 1 < sentences.length && (sentences[place + 1]?.start ?? Infinity) <= mention.start) place++;
    const sentence = sentences[place];
    const lead = lower.slice(Math.max(0, mention.start - 30), mention.start);
    const eventful =
      /(?:vào|trong|từ|các|tổ chức|diễn ra|tiến hành|hội nghị|cuộc họp|phiên họp|buổi lễ)\s+(?:các )?(?:ngày)?\s*$/.test(lead) ||
      (sentence && /^[\s"(+-]*(?:trong |vào )?(?:ngày)?\s*$/.test(lower.slice(sentence.start, mention.start)));
    return mention.date && sentence && !sentence.table && !owned.has(mention.end) && eventful
      ? [{ mention, date: mention.date, sentence }]
      : [];
  });
}

/** A session that studies a document of a later day. */
function eventsBefore(reading: Reading): DraftFinding[] {
  const bySentence = new Map<number, Citation[]>();
  for (const citation of reading.citations) {
    const list = bySentence.get(citation.sentence);
    if (list) list.push(citation);
    else bySentence.set(citation.sentence, [citation]);
  }
  return events(reading).flatMap(({ mention, date, sentence }): DraftFinding[] => {
    const cited = (bySentence.get(sentence.index) ?? []).filter((citation) => citation.date && compareDates(date, citation.date) < 0);
    return cited.flatMap((citation) => {
      const [from, to] = citation.start < mention.start ? [sentence.start, mention.start] : [mention.end, citation.start];
      const words = wordsBetween(reading, from, to);
      if (
        !citation.date ||
        !STUDIES.test(words) ||
        LATER.test(wordsBetween(reading, Math.min(mention.start, citation.start), Math.max(mention.start, citation.start)))
      )
        return [];
      if (/từ(?: ngày)?\s*$/.test(wordsBetween(reading, mention.start - 10, mention.start))) return [];
      return [
        say(
          reading,
          mention,
          'error',
          0.85,
          `Việc ngày ${formatDate(date)} không thể học tập, triển khai ${name(citation)} ban hành sau đó, ngày ${formatDate(citation.date)}.`,
        ),
      ];
    });
  });
}

/** `Kế hoạch số … ngày A về triển khai thực hiện Chỉ thị số … ngày B` with A before B. */
function appliedBefore(reading: Reading): DraftFinding[] {
  return reading.citations.flatMap((plan, i): DraftFinding[] => {
    const applied = reading.citations[i + 1];
    if (
      !plan.date ||
      !applied?.date ||
      applied.sentence !== plan.sentence ||
      compareDates(plan.date, applied.date) >= 0 ||
      plan.key === applied.key
    )
      return [];
    const words = wordsBetween(reading, plan.until, applied.start);
    const applies =
      /^,?\s*(?:của (?:(?!và\s|năm\s)[^,;.\s]+\s){1,10}?)?(?:về |để |nhằm )?(?:việc )?(?:tổ chức |xây dựng kế hoạch |tiếp tục )*(?:triển khai|thực hiện|quán triệt|cụ thể hóa|thi hành)/.test(
        words,
      );
    if (
      !applies ||
      /[;.]|(?:^|\s)(?:đã|ban hành|xây dựng|theo|căn cứ)(?:\s|$)/.test(words.replace(/xây dựng kế hoạch (?:triển khai|thực hiện)/, '')) ||
      /,\s*\S+(?: \S+)* (?:kế hoạch|quyết định|công văn)/.test(words) ||
      words.length > 200
    )
      return [];
    return [
      say(
        reading,
        { start: plan.start, end: applied.until },
        'error',
        0.85,
        `${name(plan)} ngày ${formatDate(plan.date)} không thể triển khai ${name(applied)} ban hành sau đó, ngày ${formatDate(applied.date)}.`,
      ),
    ];
  });
}

/** The date under which the report goes out: `Sơn Long, ngày 10 tháng 11 năm 2024` on a line of its own near the top. */
export function reportDate(reading: Reading): CalendarDate | undefined {
  const top = reading.script.sentences.slice(0, 14);
  const found = reading.times.dates.find((mention) => {
    const sentence = top.find((one) => one.start <= mention.start && mention.end <= one.end);
    return (
      sentence !== undefined &&
      mention.end >= sentence.end - 1 &&
      /^[^,.;:\d]{2,60},\s*$/.test(reading.script.lower.slice(sentence.start, mention.start).replace(/^.*[\t]/, ''))
    );
  });
  return found?.date;
}

function afterReport(reading: Reading): DraftFinding[] {
  const signed = reportDate(reading);
  if (!signed) return [];
  return reading.citations.flatMap((citation): DraftFinding[] =>
    citation.date && compareDates(citation.date, signed) > 0
      ? [
          say(
            reading,
            citation,
            'error',
            0.8,
            `${name(citation)} ngày ${formatDate(citation.date)} sau ngày của báo cáo, ${formatDate(signed)}.`,
          ),
        ]
      : [],
  );
}

function say(
  reading: Reading,
  at: { readonly start: number; readonly end: number },
  severity: 'error' | 'warning',
  confidence: number,
  message: string,
): DraftFinding {
  const sentence = sentenceAt(reading, at.start);
  return finding(reading, {
    kind: 'date',
    severity,
    confidence,
    message,
    numbers: [],
    start: sentence?.start ?? at.start,
    end: sentence?.end ?? at.end,
  });
}
