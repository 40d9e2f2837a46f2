/** Districts, which there are none of from 01/7/2025 on: as a receiver, as one that issues or does something since then. */
import { formatDate, type CalendarDate } from '../../core/date';
import type { DraftFinding } from '../finding';
import { name } from './central';
import { compareDates } from './dates';
import { wordsBetween, type Reading } from './reading';
import { finding, quoteOf } from './say';
import { reportDate } from './timeline';

/** The day on which districts ended. */
const END: CalendarDate = { day: 1, month: 7, year: 2025 };
const OFFICE = String.raw`(?:(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|ban thường vụ|ban dân vận|thường trực|ủy ban mttq|mttq|phòng nội vụ|công an)\s+)?(?:huyện ủy|thị ủy|quận ủy|huyện|quận)(?![\p{L}])`;
const ACTS = new RegExp(
  String.raw`(?:đề nghị|kiến nghị|trình|báo cáo|tham mưu|xin ý kiến|phối hợp với|theo chỉ đạo của|được)\s+(?:với |cho |đến |lên |các |lãnh đạo )?(${OFFICE})`,
  'u',
);
const OWN = new RegExp(
  String.raw`(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|ban thường vụ|ban dân vận)\s+(?:huyện|quận)(?![\p{L}])|(?:huyện|thị|quận) ủy(?![\p{L}])`,
  'u',
);
const BY_OWN = new RegExp(`^,?\\s*của ${OWN.source}`, 'u');
/** What is told of the time before, or of the end itself. */
const PAST =
  /cũ(?![\p{L}])|trước|nguyên|sáp nhập|sắp xếp|không còn|không tổ chức|kết thúc|chấm dứt|giải thể|bàn giao|tiếp nhận|chuyển giao|cấp huyện/u;

/** Findings of districts after their end. */
export function readDistricts(reading: Reading): DraftFinding[] {
  return [...receivers(reading), ...issuers(reading), ...doers(reading)];
}

const since = (date: CalendarDate | undefined): boolean => date !== undefined && compareDates(date, END) >= 0;

/** Among those that a report of the time since is sent to. */
function receivers(reading: Reading): DraftFinding[] {
  if (!since(reportDate(reading))) return [];
  const from = reading.script.sentences.find((sentence) =>
    /^(?:nơi nhận|kính gửi)/.test(reading.script.lower.slice(sentence.start, sentence.start + 12)),
  );
  if (!from) return [];
  return reading.script.sentences.slice(from.index, from.index + 12).flatMap((sentence): DraftFinding[] => {
    const words = wordsBetween(reading, sentence.start, sentence.end);
    const office = /(?:ubnd|hđnd|ban thường vụ|ban dân vận|thường trực)?\s*(?:huyện ủy|thị ủy|huyện|quận ủy)(?![\p{L}])/u
      .exec(words)?.[0]
      .trim();
    if (!office || words.length > 120) return [];
    return [
      finding(reading, {
        kind: 'level',
        severity: 'warning',
        confidence: 0.8,
        message: `Từ 01/7/2025 không còn cấp huyện; xem lại nơi nhận "${reading.script.text
          .slice(sentence.start, sentence.end)
          .replace(/^[-+\s]+/, '')
          .replace(/[;,.]\s*$/, '')}".`,
        numbers: [],
        start: sentence.start,
        end: sentence.end,
      }),
    ];
  });
}

/** A document of a district with a date since then. */
function issuers(reading: Reading): DraftFinding[] {
  return reading.citations.flatMap((citation): DraftFinding[] =>
    citation.date && since(citation.date) && (/[ |](?:HU|QU|THU)$/.test(citation.same) || BY_OWN.test(citation.about))
      ? [
          finding(reading, {
            kind: 'level',
            severity: 'warning',
            confidence: 0.8,
            message: `${name(citation)} ngày ${formatDate(citation.date)} ghi là của cấp huyện; từ 01/7/2025 không còn cấp huyện.`,
            numbers: [],
            ...quoteOf(reading, [citation]),
          }),
        ]
      : [],
  );
}

/** A sentence that asks something of a district in a report of the time since, or has it act on a day since. */
function doers(reading: Reading): DraftFinding[] {
  const { sentences, lower } = reading.script;
  const signed = since(reportDate(reading));
  const offices = [...lower.matchAll(new RegExp(OWN.source, 'gu'))];
  if (offices.length === 0) return [];
  const told = new Set<number>();
  const cited = reading.citations;
  let place = 0;
  return offices.flatMap((office): DraftFinding[] => {
    while (place + 1 < sentences.length && (sentences[place + 1]?.start ?? Infinity) <= office.index) place++;
    const sentence = sentences[place];
    if (!sentence || sentence.table || told.has(place)) return [];
    const words = reading.words[place] ?? '';
    const dates = reading.times.dates.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const years = reading.times.times.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const documents = cited.some((citation) => citation.sentence === place);
    const early =
      dates.some(({ date }) => date && !since(date)) ||
      years.some((time) => time.from < 2026 && !LATE.test(wordsBetween(reading, time.start - 9, time.end)));
    if (documents || early || PAST.test(words.replace(/trước (?:ngày|hạn)/g, ''))) return [];
    const late = dates.length > 0 || years.length > 0;
    const asked = signed && ACTS.exec(words);
    if (!late && !asked) return [];
    told.add(place);
    return [
      finding(reading, {
        kind: 'level',
        severity: 'warning',
        confidence: late ? 0.75 : 0.65,
        message: `"${reading.script.text.slice(office.index, office.index + office[0].length).replace(/\s+/g, ' ')}" được nhắc đến cho thời gian từ 01/7/2025, khi không còn cấp huyện; xem lại tên cơ quan.`,
        numbers: [],
        start: sentence.start,
        end: sentence.end,
      }),
    ];
  });
}

/** Months and quarters of 2025 since then. */
const LATE = /(?:tháng (?:0?[7-9]|1[0-2])|quý (?:iii|iv|3|4))\s*(?:\/|năm)\s*2025$/;
