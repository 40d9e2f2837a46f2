/** Dates, years and spans of years as sentences write them; the numbers in them are names, not figures. */
import { parseDate, type CalendarDate } from '../../core/date';

/** A day written out. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** Absent when the calendar has no such day. */
  readonly date?: CalendarDate;
  /** The last of several days written together, as in `26 và 27/9/2013`. */
  readonly several?: true;
}

/** A year, or years from first to last. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** All that tells when. */
export interface Times {
  readonly dates: readonly DateMention[];
  /** Years and spans of years. */
  readonly times: readonly TimeMention[];
  /** Other stretches whose numbers tell when: `27/7`, `tháng 6`, `quý I`. */
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

const DAYS = String.raw`(?:\d{1,2}\s*(?:,|và|-|&)\s*){0,3}`;
const DATE = new RegExp(
  String.raw`(?<![\d/.,])(?:(?<days>${DAYS})(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>\d{4})(?!\d)` +
    String.raw`|ngày\s+(?<days2>${DAYS})(?<day2>\d{1,2})\s+tháng\s+(?<month2>\d{1,2})\s+năm\s+(?<year2>\d{4})(?!\d))`,
  'g',
);
const YEAR = String.raw`(?:19|20)\d{2}`;
const SPAN = new RegExp(
  String.raw`(?<![\d/.,])(?:(?<a>${YEAR})\s*-\s*(?<b>${YEAR})(?![\d])|từ\s+(?:đầu\s+)?(?:năm\s+)?(?<c>${YEAR})\s+đến\s+(?:hết\s+|nay\s+|cuối\s+)?(?:năm\s+)?(?<d>${YEAR})(?!\d)` +
    String.raw`|(?:năm|nhiệm kỳ|niên khóa|các năm)\s*(?<e>${YEAR})(?!\d|\s*-\s*${YEAR}(?!\d))|(?:tháng|quý)\s+(?:\d{1,2}|[ivx]{1,3})\s*(?:/|năm)\s*(?<f>${YEAR})(?!\d))`,
  'g',
);
const MORE_YEARS = new RegExp(
  String.raw`^\s*(?:,|và|;|đến|-|/)\s*(?:năm\s+)?(${YEAR})(?![\d.,]\d|\d|\s*(?:hộ|người|khẩu|lượt|con|cây|m|ha))`,
);
const OTHER =
  /(?<![\d/.,])(?:(?:ngày|dịp|đến|từ|lễ|sáng|chiều|tối)\s+\d{1,2}\s?[/-]\s?\d{1,2}(?![\d/])|ngày\s+\d{1,2}(?:\s+tháng\s+\d{1,2})?(?![\d/])|(?:tháng|quý)\s+\d{1,2}(?![\d.,]\d)|\d{1,2}\s?\/\s?(?:19|20)\d{2}(?!\d)|\d{1,2}\s+(?:tháng\s+(?:đầu|cuối)|giờ)|24\/24|24\/7|(?:22\/12|30\/4|01\/5|1\/5|02\/9|2\/9|27\/7|08\/3|8\/3|20\/10|20\/11|26\/3|19\/5|03\/02|3\/2|01\/6|1\/6|10\/3)(?![\d/])(?!\s*(?:hộ|người|thôn|đơn|chi bộ|mô hình|hồ sơ|vụ|chỉ tiêu|tiêu chí|ý kiến|đồng chí)))/g;

/** All times of a text in lower case. */
export function readTimes(lower: string): Times {
  const dates: DateMention[] = [];
  const times: TimeMention[] = [];
  for (const match of lower.matchAll(DATE)) {
    const { days, day, month, year, days2, day2, month2, year2 } = match.groups ?? {};
    const date = parseDate(`${day ?? day2 ?? ''}/${month ?? month2 ?? ''}/${year ?? year2 ?? ''}`);
    const several = (days ?? days2 ?? '') !== '';
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      ...(date ? { date } : {}),
      ...(several ? { several: true } : {}),
    });
  }
  for (const match of lower.matchAll(SPAN)) {
    const { a, b, c, d, e, f } = match.groups ?? {};
    const first = Number(a ?? c ?? e ?? f);
    let end = match.index + match[0].length;
    times.push({ start: match.index, end, from: first, to: Number(b ?? d ?? first) });
    if (e === undefined) continue;
    for (let more = MORE_YEARS.exec(lower.slice(end, end + 24)); more; more = MORE_YEARS.exec(lower.slice(end, end + 24))) {
      const start = end + more[0].length - 4;
      end += more[0].length;
      times.push({ start, end, from: Number(more[1]), to: Number(more[1]) });
    }
  }
  const others = [...lower.matchAll(OTHER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return { dates, times, others };
}

/** Negative when `a` is before `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
