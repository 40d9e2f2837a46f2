/** Documents against themselves: one document with two dates, two spellings, a number that no document of its issuer has. */
import { formatDate, type CalendarDate } from '../../core/date';
import { exampleOf, hasForm, type IssuerKind } from '../../core/documentNumber';
import type { DraftFinding } from '../finding';
import { name } from './central';
import type { Citation } from './citations';
import { sentenceOf, wordsBetween, type Reading } from './reading';
import { finding, quoteOf } from './say';

/** Numbers that rightly stand for two documents. */
const SHARED: ReadonlySet<string> = new Set(['25-NQ/TW']);

/** Findings of all documents that the draft cites. */
export function readDocuments(reading: Reading): DraftFinding[] {
  return [...twoDates(reading), ...undated(reading), ...malformed(reading)];
}

/** Whether two citations of one number mean one document: dates of one year or a year apart on the same day, or the same words behind. */
export function sameDocument(a: Pick<Citation, 'date' | 'about' | 'key'>, b: Pick<Citation, 'date' | 'about' | 'key'>): boolean {
  if (!a.date || !b.date) return true;
  if (issuerWords(a.about) !== '' && issuerWords(b.about) !== '' && issuerWords(a.about) !== issuerWords(b.about)) return false;
  const years = Math.abs(a.date.year - b.date.year);
  if (years === 0) return true;
  if (a.date.day === b.date.day && a.date.month === b.date.month) return true;
  // A number that comes back without saying what it is about points to where that was said.
  const told = [a, b].filter(({ about }) =>
    /^[,(]?\s*(?:của|do|về|v\/v|ban hành|triển khai|thực hiện|kế hoạch|phê duyệt)/.test(about),
  ).length;
  return years <= 5 && ((told === 1 && years <= 1) || likeness(a.about, b.about) >= 0.6);
}

/** `ubnd huyện`, `đảng ủy` out of `của UBND huyện Sơn Tây về ...`. */
function issuerWords(about: string): string {
  return (
    /^(?:của |do )((?:ubnd|ủy ban nhân dân|hđnd|đảng ủy|huyện ủy|thị ủy|tỉnh ủy|thành ủy|ban thường vụ|mttq|bộ|sở|phòng)(?: (?:xã|phường|huyện|thị xã|thành phố|tỉnh|\S+ ủy|chính trị|nội vụ))?)/
      .exec(about)?.[1]
      ?.replace('ủy ban nhân dân', 'ubnd') ?? ''
  );
}

function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> =>
    new Set(
      text
        .split(/[^\p{L}\d]+/u)
        .filter((word) => word.length > 1)
        .slice(0, 24),
    );
  const [one, other] = [words(a), words(b)];
  const least = Math.min(one.size, other.size);
  return least < 5 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}

const sameDay = (a: CalendarDate, b: CalendarDate): boolean => a.day === b.day && a.month === b.month && a.year === b.year;

function twoDates(reading: Reading): DraftFinding[] {
  return [...byNumber(reading.citations).values()].flatMap((cited): DraftFinding[] => {
    const days = new Set<string>();
    const dated = cited.filter((citation) => {
      const day = citation.date ? formatDate(citation.date) : undefined;
      if (day === undefined || SHARED.has(citation.key) || days.has(day) || days.size >= 8) return false;
      days.add(day);
      return true;
    });
    const found: DraftFinding[] = [];
    dated.forEach((later, i) => {
      const before = dated.slice(0, i).find((one) => one.date && later.date && !sameDay(one.date, later.date) && sameDocument(one, later));
      if (!before?.date || !later.date) return;
      const [first, second] = [before.date, later.date].map(formatDate);
      found.push(
        finding(reading, {
          kind: 'document',
          severity: 'error',
          confidence: before.date.year === later.date.year ? 0.85 : 0.8,
          message: `${name(later)} ghi ngày ${second ?? ''}, nơi khác trong văn bản ghi ngày ${first ?? ''} (“${snippet(before)}”); một văn bản chỉ có một ngày.`,
          numbers: [],
          ...quoteOf(reading, [later]),
        }),
      );
    });
    return found;
  });
}

function snippet(citation: Citation): string {
  return citation.about.split(' ').slice(0, 9).join(' ').trim();
}

/** Citations by running number and series. */
export function byNumber(citations: readonly Citation[]): Map<string, Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    const group = groups.get(citation.same);
    if (group) group.push(citation);
    else groups.set(citation.same, [citation]);
  }
  return groups;
}

/** Issued by the reporting unit itself, as its signs and words tell. */
export function isOwn(citation: Pick<Citation, 'same' | 'about'>): boolean {
  if (
    /^(?:của |do )?(?:ban thường vụ )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|mttq|ủy ban mttq|đảng ủy)?\s*(?:tỉnh|thành phố|huyện|thị xã|quận|trung ương|thủ tướng|chính phủ|bộ |sở )/.test(
      citation.about.slice(0, 60),
    )
  )
    return false;
  const signs = citation.same.split(' ').slice(1).join(' ').split('|');
  return signs.some((sign) => /^(?:ĐU|KDV|KDVĐU|BDV|UBND|HĐND|MTTQ|UBMTTQ|BTT)$/.test(sign));
}

/** An own document that is first named without its date, though the draft knows it. */
function undated(reading: Reading): DraftFinding[] {
  return [...byNumber(reading.citations).values()].flatMap((cited): DraftFinding[] => {
    const [first] = cited;
    const dated = cited.find((citation) => citation.date);
    if (
      !first ||
      first.date ||
      !dated?.date ||
      !isOwn(first) ||
      first.table ||
      dated.sentence === first.sentence ||
      /phụ lục/.test(wordsBetween(reading, first.end, sentenceOf(reading, first).end))
    )
      return [];
    return [
      finding(reading, {
        kind: 'document',
        severity: 'note',
        confidence: 0.55,
        message: `${name(first)} chưa ghi ngày; nơi khác trong văn bản ghi ngày ${formatDate(dated.date)}.`,
        numbers: [],
        expected: formatDate(dated.date),
        ...quoteOf(reading, [first]),
      }),
    ];
  });
}

const PARTY = /^(?:TW|TU|HU|ĐU|ĐUK|QU|THU|KDV|KDVĐU|BDV|BDVTW|VPTW|BTGDVTW|BTCTW|UBKT|UBKTTW|BTGDV|VPĐU|BXDĐ)$/;
const STATE = /^(?:UBND|UB|HĐND|CP|TTG|BNV|SNV|PNV|UBTVQH\d*|QH\d*|BTC|BTP)$/;
const STATE_KINDS = /^(?:QĐ|CT|NQ|KH|NĐ|TT|BC|TB|CV|HD)$/;
/** The sign of a kind of document, where it has but one. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  'nghị quyết': /^NQ/,
  'quyết định': /^QĐ/,
  'kế hoạch': /^KH/,
  'chỉ thị': /^CT$/,
  'công văn': /^CV$/,
  'báo cáo': /^BC$/,
  'hướng dẫn': /^HD/,
  'tờ trình': /^TTR$/,
};
const YEARLY = /^(?:NĐ\|CP|PL\|UBTVQH\d*)$/;

function malformed(reading: Reading): DraftFinding[] {
  const seen = new Set<string>();
  return reading.citations.flatMap((citation): DraftFinding[] => {
    if (seen.has(citation.number)) return [];
    const wrong = faultOf(citation);
    if (!wrong) return [];
    seen.add(citation.number);
    return [
      finding(reading, {
        kind: 'document',
        severity: wrong.note ? 'note' : 'warning',
        confidence: wrong.confidence,
        message: `Số, ký hiệu "${citation.number}" ${wrong.text}.`,
        numbers: [],
        ...(wrong.right ? { expected: wrong.right } : {}),
        ...quoteOf(reading, [citation]),
      }),
    ];
  });
}

interface Wrong {
  readonly text: string;
  readonly confidence: number;
  readonly right?: string;
  readonly note?: true;
}

function faultOf(citation: Citation): Wrong | undefined {
  const compact = citation.number.replace(/\s*([-/])\s*/g, '$1').replace(/'$/, '');
  const signs = (/^\d+(?:\/\d{4})?[-/\s]?(.*)$/.exec(compact)?.[1] ?? '').toLocaleUpperCase('vi').split(/[-/\s]/);
  const last = signs.at(-1) ?? '';
  const kind: IssuerKind | undefined = signs.some((sign) => PARTY.test(sign))
    ? 'party'
    : signs.some((sign) => STATE.test(sign))
      ? 'state'
      : undefined;
  if (/^T(?:VV|YW|U'|VW)$/.test(last))
    return {
      text: `không có ký hiệu cơ quan "${last}"; có thể là ${compact.replace(/T[^-/]*$/i, 'TW')}`,
      confidence: 0.85,
      right: compact.replace(/T[^-/]*$/i, 'TW'),
    };
  if (signs.length === 1 && /^(?:CT|QĐ|CĐ)T?TTG$/.test(last))
    return {
      text: 'thiếu dấu gạch nối giữa loại văn bản và cơ quan ban hành; dạng đúng như 16/CT-TTg',
      confidence: 0.85,
      right: compact.replace(/(CT|QĐ|CĐ)T?(TTg)/i, '$1-TTg'),
    };
  const run = signs.length === 1 ? /^(KH|QĐ|NQ|BC|TB|CT|CV|CTR|HD|TTR)(UBND|HĐND|ĐU|TU|HU|TW)$/.exec(last) : null;
  if (run) {
    const number = /^\d+/.exec(compact)?.[0] ?? '';
    const right = /UBND|HĐND/.test(run[2] ?? '')
      ? `${number}/${run[1] ?? ''}-${run[2] ?? ''}`
      : `${number}-${run[1] ?? ''}/${run[2] ?? ''}`;
    return { text: `viết liền loại văn bản với cơ quan ban hành; dạng đúng như ${right}`, confidence: 0.85, right };
  }
  const plain = compact.replace(/^(\d+)\/(?:19|20)\d{2}\//, '$1/');
  if (/^\d+\//.test(compact) && YEARLY.test(signs.join('|')) && plain === compact) {
    const right = compact.replace('/', `/${citation.date ? String(citation.date.year) : '(năm)'}/`);
    return { text: `thiếu năm ban hành trong số; dạng đúng như ${right}`, confidence: 0.85, right };
  }
  if (kind === 'party' && signs.some((sign) => STATE.test(sign)) && /^\d+-/.test(compact))
    return citation.spaced ? spaced(compact) : undefined;
  const sort = SIGNS[citation.kind];
  const sorts = signs.filter((sign) => Object.values(SIGNS).some((one) => one.test(sign)));
  if (kind && sort && signs.length >= 2 && sorts.length === 1 && !sort.test(sorts[0] ?? ''))
    return citation.kind === 'công văn' && kind === 'state'
      ? undefined
      : { text: `không phải ký hiệu của ${citation.kind}; xem lại tên loại hoặc số, ký hiệu`, confidence: 0.75 };
  if (kind === 'state' && sort?.test(last) && STATE.test(signs[0] ?? '')) {
    const right = `${/^\d+/.exec(compact)?.[0] ?? ''}/${last}-${signs.slice(0, -1).join('-')}`;
    return { text: `đặt cơ quan trước tên loại; dạng đúng như ${right}`, confidence: 0.8, right };
  }
  if (kind && !/^\d+\/(?:UB)?QH\d*$/i.test(plain) && !hasForm(plain, kind)) {
    const of = kind === 'party' ? 'của Đảng' : 'của Nhà nước';
    const right = kind === 'party' && signs.length >= 2 ? `${/^\d+/.exec(compact)?.[0] ?? ''}-${series(compact)}` : undefined;
    return {
      text: `chưa đúng thể thức văn bản ${of}; dạng đúng như ${right ?? exampleOf(kind)}`,
      confidence: 0.8,
      ...(right ? { right } : {}),
    };
  }
  if (kind === 'state' && signs.length === 1 && /^UBND$/.test(last))
    return { text: 'thiếu tên loại hoặc đơn vị soạn thảo; công văn có dạng như 49/UBND-VP', confidence: 0.6, note: true };
  if (kind === 'state' && signs.length === 2 && STATE_KINDS.test(last) && STATE.test(signs[0] ?? '')) return undefined;
  return citation.spaced ? spaced(compact) : undefined;
}

/** `KH/ĐU` out of `25-KH-ĐU` and `218/QĐ-TW`. */
function series(compact: string): string {
  const [first = '', ...rest] = compact.replace(/^\d+[-/\s]/, '').split(/[-/\s]/);
  return `${first}/${rest.join('-')}`;
}

function spaced(compact: string): Wrong {
  return { text: `có khoảng trắng thừa; viết liền là ${compact}`, confidence: 0.6, right: compact, note: true };
}
