/** Documents of the centre that reports keep citing, with the dates they bear. */
import { formatDate, type CalendarDate } from '../../core/date';
import { pl1 } from '../../appendices/pl1';
import type { Superseded } from '../../rules/supersededDocuments';
import type { DraftFinding } from '../finding';
import type { Citation } from './citations';
import { sentenceOf, wordsBetween, type Reading } from './reading';
import { finding, quoteOf } from './say';

/** By number: each date that is right. 25-NQ/TW names two documents. */
const DATES: Readonly<Record<string, readonly CalendarDate[]>> = {
  '25-NQ/TW': [day(3, 6, 2013), day(12, 3, 2003)],
  '43-KL/TW': [day(7, 1, 2019)],
  '05-CT/TW': [day(15, 5, 2016)],
  '114-KL/TW': [day(14, 7, 2015)],
  '120-KL/TW': [day(7, 1, 2016)],
  '62-KL/TW': [day(8, 12, 2009)],
  '217-QĐ/TW': [day(12, 12, 2013)],
  '218-QĐ/TW': [day(12, 12, 2013)],
  '23-QĐ/TW': [day(30, 7, 2021)],
  '33/CT-TTg': [day(26, 11, 2021)],
  '160-TB/TW': [day(15, 1, 2020)],
  '59/2023/NĐ-CP': [day(14, 8, 2023)],
};

function day(date: number, month: number, year: number): CalendarDate {
  return { day: date, month, year };
}

const KNOWN = new Map(
  Object.entries(DATES).map(([number, dates]) => [number.toLocaleUpperCase('vi').replace(/^0+/, ''), { number, dates }]),
);
const OLD: readonly Superseded[] = pl1.rules.flatMap((rule) => (rule.kind === 'supersededDocuments' ? rule.list : []));
const SPELLED = OLD.map((old) => ({ old, spelled: spelling(old.number) }));
const REPLACED = /nay là|thay thế|thay cho|trước đây|hết hiệu lực|được thay|bãi bỏ/;

/** A date close to a known document's own, yet not it: the same year, or the same day of another year. */
export function readKnownDates(reading: Reading): DraftFinding[] {
  return firsts(reading.citations.filter((citation) => wrongDate(citation) !== undefined)).map((citation) => {
    const right = wrongDate(citation);
    const [was, is] = [citation.date, right].map((date) => (date ? formatDate(date) : ''));
    return finding(reading, {
      kind: 'document',
      severity: 'warning',
      confidence: 0.85,
      message: `${name(citation)} ghi ngày ${was ?? ''}; văn bản này ban hành ngày ${is ?? ''}.`,
      numbers: [],
      expected: is ?? '',
      ...quoteOf(reading, [citation]),
    });
  });
}

function wrongDate({ key, date }: Citation): CalendarDate | undefined {
  const known = KNOWN.get(key);
  if (!date || !known || known.dates.some((one) => one.day === date.day && one.month === date.month && one.year === date.year))
    return undefined;
  return known.dates.find((one) => one.year === date.year || (one.day === date.day && one.month === date.month));
}

/** Documents that others have replaced, cited as if in force. */
export function readSuperseded(reading: Reading): DraftFinding[] {
  const cited = reading.citations.flatMap((citation) => {
    const own = spelling(citation.key);
    const old = SPELLED.find(({ spelled }) => own === spelled || (spelled.startsWith(own) && own.endsWith('UBTVQH')))?.old;
    return old ? [{ citation, old }] : [];
  });
  const open = cited.filter(({ citation }) => {
    const around = wordsBetween(reading, Math.max(sentenceOf(reading, citation).start, citation.start - 90), citation.until + 60);
    return !REPLACED.test(around);
  });
  const seen = new Set<string>();
  return open.flatMap(({ citation, old }) => {
    if (seen.has(old.number)) return [];
    seen.add(old.number);
    return [
      finding(reading, {
        kind: 'document',
        severity: 'warning',
        confidence: 0.75,
        message: `${name(citation)} đã được thay thế; nếu viết về hiện nay thì dẫn ${old.by}.`,
        numbers: [],
        expected: old.by,
        ...quoteOf(reading, [citation]),
      }),
    ];
  });
}

/** The letters and digits of a number, so that a lost dash does not hide it: `16/CTTTg`. */
function spelling(number: string): string {
  return number
    .toLocaleUpperCase('vi')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/^0+/, '');
}

/** `Kết luận số 43-KL/TW`. */
export function name(citation: Citation): string {
  const kind = citation.kind === '' ? 'Văn bản' : citation.kind.charAt(0).toUpperCase() + citation.kind.slice(1);
  return `${kind} số ${citation.number}`;
}

/** Of citations with one number and date, the first. */
function firsts(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter((citation) => {
    const id = `${citation.key} ${citation.date ? formatDate(citation.date) : ''}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
