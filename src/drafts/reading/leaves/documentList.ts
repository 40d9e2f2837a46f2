/** The unit's own documents in the text against the list of Phụ lục 1, that of the workbook or one printed in the draft itself. */
import type { CellRef } from '../../../core/cellRef';
import { dateOf, formatDate, parseDate, type CalendarDate } from '../../../core/date';
import { normaliseNumber, seriesOf } from '../../../core/documentNumber';
import type { Book } from '../../../core/form';
import { tidy } from '../../../core/values';
import type { DraftFinding } from '../../finding';
import { name } from '../central';
import { tidyWords, type Citation } from '../citations';
import { isOwn, sameDocument } from '../documents';
import { sentenceOf, wordsBetween, type Reading } from '../reading';
import { finding, quoteOf } from '../say';

/** A unit's documents of some years; what is longer is no list to hold another against. */
const MOST = 1000;

interface Listed {
  readonly number: string;
  readonly key: string;
  readonly same: string;
  readonly about: string;
  readonly date?: CalendarDate;
  readonly cell?: CellRef;
  /** Where the draft itself prints it. */
  readonly citation?: Citation;
}

/** Findings of documents on one side only, or with another date or spelling on the other. */
export function readDocumentList(reading: Reading, book?: Book): DraftFinding[] {
  const fromBook = book ? listOf(book).slice(0, MOST) : [];
  const fromDraft = reading.citations
    .filter((citation) => citation.table && citation.date)
    .map((citation): Listed => ({ ...citation, citation }))
    .slice(0, MOST);
  const list = fromBook.length > 0 ? fromBook : fromDraft;
  const own = reading.citations.filter((citation) => !citation.table && isOwn(citation)).slice(0, MOST);
  const common = new Set(own.filter((citation) => list.some((one) => one.same === citation.same)).map((citation) => citation.same));
  const [cited, listed] = [own, list.filter((one) => isOwn({ same: one.same, about: '' }))].map(
    (side) => new Set(side.map((one) => one.same)).size,
  );
  // A report that names few of the documents leaves the rest to its appendix; the two are no lists of one thing.
  if (list.length < 3 || common.size * 2 < Math.max(cited ?? 0, listed ?? 0))
    return fromBook.length > 0 ? otherDates(reading, own, list) : [];
  return [
    ...onlyInText(reading, own, list),
    ...onlyInList(reading, own, list),
    ...(fromBook.length > 0 ? otherDates(reading, own, list) : []),
  ];
}

function listOf(book: Book): Listed[] {
  const form = book.forms.get('PL1');
  return (form?.rows ?? []).flatMap((row): Listed[] => {
    const [number, date, content, issuer] = ['so_ky_hieu', 'ngay', 'noi_dung', 'co_quan_ban_hanh'].map((key) => form?.cell(row.key, key));
    const text = tidy(String(number?.value ?? ''));
    if (!number || !/^\d/.test(text)) return [];
    const day = typeof date?.value === 'number' ? dateOf(date.value) : typeof date?.value === 'string' ? parseDate(date.value) : undefined;
    return [
      {
        number: text,
        key: normaliseNumber(text),
        same: `${String(Number(/^\d+/.exec(text)?.[0]))} ${seriesOf(text)}`,
        about: tidyWords(`${String(content?.value ?? '')} ${String(issuer?.value ?? '')}`.toLowerCase()),
        ...(day ? { date: day } : {}),
        cell: number.at,
      },
    ];
  });
}

const sameDay = (a: CalendarDate | undefined, b: CalendarDate | undefined): boolean =>
  !a || !b || (a.day === b.day && a.month === b.month && a.year === b.year);

/** One document under two spellings of its sign: `05-KH/KDVĐU` and `05-KH/KDV`, of one day. */
function respelled(a: Listed | Citation, b: Listed | Citation): boolean {
  const [one, other] = [a, b].map(({ same }) => same.split(/[ |]/));
  if (!a.date || !b.date || !sameDay(a.date, b.date) || !one || !other || one[0] !== other[0] || one[1] !== other[1]) return false;
  const [x, y] = [one.slice(2).join(''), other.slice(2).join('')];
  return x !== y && (x.startsWith(y) || y.startsWith(x));
}

/** What the list of Phụ lục 1 is of. */
const ABOUT_DAN_VAN = /dân vận|dân chủ|nghị quyết|kết luận|chỉ thị|chương trình hành động/;

function onlyInText(reading: Reading, own: readonly Citation[], list: readonly Listed[]): DraftFinding[] {
  const seen = new Set<string>();
  return own.flatMap((citation): DraftFinding[] => {
    if (seen.has(citation.same) || list.some((one) => one.same === citation.same)) return [];
    seen.add(citation.same);
    const twin = list.find((one) => respelled(one, citation));
    const sentence = sentenceOf(reading, citation);
    const meant = ABOUT_DAN_VAN.test(wordsBetween(reading, citation.until, sentence.end));
    const dated = citation.date ? ` ngày ${formatDate(citation.date)}` : '';
    return [
      finding(reading, {
        kind: 'document',
        severity: twin || meant ? 'warning' : 'note',
        confidence: twin ? 0.75 : meant ? 0.8 : 0.6,
        message: twin
          ? `${name(citation)}${dated} trong danh mục văn bản (PL1) ghi là ${twin.number}; một văn bản chỉ có một ký hiệu.`
          : `${name(citation)}${dated} có trong báo cáo, không có trong danh mục văn bản (PL1).`,
        numbers: [],
        ...(twin?.cell ? { cell: twin.cell } : {}),
        ...quoteOf(reading, [citation]),
      }),
    ];
  });
}

function onlyInList(reading: Reading, own: readonly Citation[], list: readonly Listed[]): DraftFinding[] {
  const seen = new Set<string>();
  return list.flatMap((listed): DraftFinding[] => {
    if (
      seen.has(listed.same) ||
      !isOwn({ same: listed.same, about: '' }) ||
      own.some((one) => one.same === listed.same || respelled(listed, one))
    )
      return [];
    seen.add(listed.same);
    const dated = listed.date ? ` ngày ${formatDate(listed.date)}` : '';
    const where = listed.citation ?? reading.citations.find((one) => one.table && one.same === listed.same) ?? own.at(-1);
    return where
      ? [
          finding(reading, {
            kind: 'document',
            severity: 'warning',
            confidence: 0.75,
            message: `Văn bản số ${listed.number}${dated} có trong danh mục văn bản (PL1), không được nhắc trong báo cáo.`,
            numbers: [],
            ...(listed.cell ? { cell: listed.cell } : {}),
            ...quoteOf(reading, [where]),
          }),
        ]
      : [];
  });
}

/** The workbook's date of a document against the draft's; two dates in the draft itself are told elsewhere. */
function otherDates(reading: Reading, own: readonly Citation[], list: readonly Listed[]): DraftFinding[] {
  const seen = new Set<string>();
  return own.flatMap((citation): DraftFinding[] => {
    const candidates = list.filter((one) => one.same === citation.same);
    const other = candidates.find((one) => one.date && citation.date && sameDocument(one, citation));
    if (!other?.date || !citation.date || seen.has(citation.same) || candidates.some((one) => sameDay(one.date, citation.date))) return [];
    seen.add(citation.same);
    return [
      finding(reading, {
        kind: 'document',
        severity: 'error',
        confidence: 0.85,
        message: `${name(citation)} ghi ngày ${formatDate(citation.date)}, danh mục văn bản (PL1) ghi ngày ${formatDate(other.date)}; một văn bản chỉ có một ngày.`,
        numbers: [],
        expected: formatDate(other.date),
        ...(other.cell ? { cell: other.cell } : {}),
        ...quoteOf(reading, [citation]),
      }),
    ];
  });
}
