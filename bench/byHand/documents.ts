/** The list of documents, held by hand: each once, its number in the form of its issuer, dates within the report and one after the other. */
import type { Table, Tables } from './tables';
import { yearsOf } from './tables';

const LETTERS = 'A-ZĐĂÂÊÔƠƯ';
const FORMS = {
  party: new RegExp(`^(?!.*/(?:UBND|HĐND|TTG)$)\\d+-[${LETTERS}]+(?:/[${LETTERS}]+(?:-[${LETTERS}]+)*)$`, 'i'),
  state: new RegExp(`^(?!.*-(?:ĐU|HU|TU|TW)$)\\d+/(?:\\d{4}/)?(?:[${LETTERS}]+-)?[${LETTERS}]+(?:-[${LETTERS}0-9&]+)*$`, 'i'),
  front: new RegExp(`^\\d+/[${LETTERS}]+-[${LETTERS}]+(?:-[${LETTERS}]+)*$`, 'i'),
};
const PARTY =
  /(đảng ủy|đảng bộ|khối dân vận|huyện ủy|thị ủy|tỉnh ủy|thành ủy|ban dân vận|ban tuyên giáo|ban xây dựng đảng|chi bộ|trung ương|bộ chính trị|ban bí thư)/;
const STATE = /(ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|thủ tướng|chính phủ)/;
const FRONT = /(mttq|mặt trận)/;
const REPLACED = [
  { number: '16', pattern: /(^|[^\p{L}\d])0*16[-/]?ct[-/]?ttg($|[^\p{L}\d])/u, unless: ['dịch', 'covid', 'cách mạng công nghiệp'] },
  { number: '290', pattern: /(^|[^\p{L}\d])0*290[-/]?qđ[-/]?tw($|[^\p{L}\d])/u, unless: [] },
  { number: '34', pattern: /(^|[^\p{L}\d])0*34[-/]?2007[-/]?pl[-/]?ubtvqh11($|[^\p{L}\d])/u, unless: [] },
  { number: '04', pattern: /(^|[^\p{L}\d])0*04[-/]?2015[-/]?nđ[-/]?cp($|[^\p{L}\d])/u, unless: [] },
];
/** 25-NQ/TW is two documents. */
const SHARED = '25 NQ|TW';
const SHARED_DAYS = [serialOf(2003, 3, 12), serialOf(2013, 6, 3)];

interface Document {
  readonly row: string;
  readonly number: string;
  readonly plain: string;
  readonly running: number;
  readonly series: string;
  /** Serial number of its date, NaN for none. */
  readonly day: number;
  readonly year: number;
  readonly content: string;
  readonly issuer: string;
}

export function brokenDocuments(tables: Tables): string[] {
  const documents = tables['PL1'] ? documentsOf(tables['PL1']) : [];
  const { from, to, signed } = limitsOf(tables['TTC']);
  const broken: string[] = [];
  const seen: Document[] = [];
  const dated = documents.filter(({ day }) => !Number.isNaN(day));
  const back = stepsBack(dated);
  for (const one of documents) {
    if (one.number !== '') {
      if (seen.some((before) => isAgain(one, before))) broken.push(`PL1 V1 ${one.row} so_ky_hieu`);
      seen.push(one);
      const form = formOf(one.issuer);
      if (form && !form.test(one.number.replace(/^[\p{L}\s.:]+(?=\d)/u, '').replace(/[–—−]/g, '-')))
        broken.push(`PL1 V2 ${one.row} so_ky_hieu`);
      if (isReplaced(one.number, one.content)) broken.push(`PL1 V6 ${one.row} so_ky_hieu`);
    }
    if (one.content !== '' && isReplaced(one.content, one.content)) broken.push(`PL1 V6 ${one.row} noi_dung`);
    const outside = one.day >= signed + 1 || one.year < from || one.year > to;
    if (outside || back.has(one) || dated.some((other) => isDisordered(one, other))) broken.push(`PL1 V3 ${one.row} ngay`);
  }
  return broken;
}

function documentsOf(list: Table): Document[] {
  const [atNumber, atDate, atContent, atIssuer] = ['so_ky_hieu', 'ngay', 'noi_dung', 'co_quan_ban_hanh'].map(
    (leaf) => list.place[leaf] ?? -1,
  );
  const documents: Document[] = [];
  for (let i = 0; i < list.cells.length; i += 1) {
    if (list.form.rows[i]!.kind !== 'entry') continue;
    const line = list.cells[i]!;
    const [number, content, issuer] = [textOf(line[atNumber!]?.value), textOf(line[atContent!]?.value), textOf(line[atIssuer!]?.value)];
    const day = dayOf(line[atDate!]?.value);
    if (number === '' && content === '' && Number.isNaN(day)) continue;
    const plain = plainNumber(number);
    const running = /^\d+/.exec(plain);
    documents.push({
      row: list.form.rows[i]!.key,
      number,
      plain,
      running: running ? Number(running[0]) : Number.NaN,
      series: plain
        .replace(/^\d+/, '')
        .split(/[-/]/)
        .filter((part) => part !== '')
        .join('|'),
      day,
      year: Number.isNaN(day) ? Number.NaN : new Date((day - 25_569) * 86_400_000).getUTCFullYear(),
      content,
      issuer,
    });
  }
  return documents;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().replace(/\s+/g, ' ') : '';
}

function wordsOf(text: string): string {
  const bare = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return bare.replace(/[^\p{L}\d]+/gu, ' ').trim();
}

function plainNumber(number: string): string {
  const bare = number.replace(/^[\p{L}\s.:]+(?=\d)/u, '');
  return bare
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
}

function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function dayOf(value: unknown): number {
  if (typeof value === 'string') {
    const match = /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/i.exec(value.trim());
    return match ? serialOf(Number(match[3]), Number(match[2]), Number(match[1])) : Number.NaN;
  }
  if (typeof value !== 'number' || !(value >= 1 && value < 2_958_466)) return Number.NaN;
  return Number.isInteger(value) && value >= 1900 && value < 2100 ? Number.NaN : Math.floor(value);
}

function limitsOf(general: Table | undefined): { from: number; to: number; signed: number } {
  const field = (leaf: string): number => general?.figures[0]?.[general.place[leaf] ?? -1] ?? Number.NaN;
  let [from, to] = [field('bao_cao_tu_nam'), field('bao_cao_den_nam')];
  if (Number.isNaN(from) && Number.isNaN(to)) {
    for (let j = 0; j < (general?.leaves.length ?? 0); j += 1) {
      const listed = general!.leaves[j]!.key.startsWith('giai_doan_') ? yearsOf(String(general!.cells[0]![j]?.value ?? '')) : undefined;
      if (!listed) continue;
      from = listed[0] < from || Number.isNaN(from) ? listed[0] : from;
      to = listed[1] > to || Number.isNaN(to) ? listed[1] : to;
    }
  }
  const signed = serialOf(field('nam_bao_cao'), field('thang_bao_cao'), field('ngay_bao_cao'));
  return from > to ? { from: Number.NaN, to: Number.NaN, signed } : { from, to, signed };
}

/** Whether two entries are one document, or one number with two dates. */
function isAgain(one: Document, before: Document): boolean {
  if (Number.isNaN(one.day) || Number.isNaN(before.day)) return false;
  const same = Number.isNaN(one.running) ? one.plain === before.plain : one.running === before.running && one.series === before.series;
  if (!same) {
    if (one.day !== before.day || one.running !== before.running || one.content === '') return false;
    const kind = one.series.split('|')[0] === before.series.split('|')[0];
    return kind && wordsOf(one.issuer) === wordsOf(before.issuer) && alike(wordsOf(one.content), wordsOf(before.content));
  }
  if (one.day === before.day) return true;
  const shared = `${String(one.running)} ${one.series}` === SHARED;
  if (shared && SHARED_DAYS.includes(one.day) && SHARED_DAYS.includes(before.day)) return false;
  if (shared || one.year === before.year || one.content === '' || before.content === '') return true;
  return alike(wordsOf(one.content), wordsOf(before.content));
}

/** Mostly the same words, and all the same figures. */
function alike(a: string, b: string): boolean {
  const [one, other] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let common = 0;
  for (const word of one) {
    if (other.has(word)) common += 1;
    else if (/\d/.test(word)) return false;
  }
  for (const word of other) if (!one.has(word) && /\d/.test(word)) return false;
  return common >= 0.7 * Math.max(one.size, other.size);
}

function formOf(issuer: string): RegExp | undefined {
  const text = issuer.toLowerCase().replaceAll('uỷ', 'ủy');
  const forms = [PARTY.test(text) && FORMS.party, STATE.test(text) && FORMS.state, FRONT.test(text) && FORMS.front].filter(
    (form) => form !== false,
  );
  return forms.length === 1 ? forms[0] : undefined;
}

/** A smaller number of the same series and year with a later date. */
function isDisordered(one: Document, other: Document): boolean {
  return one.running < other.running && one.day > other.day && one.year === other.year && one.series === other.series;
}

/** Documents that stand next below another of their issuer although dated before it; after it, in a list from new to old. */
function stepsBack(dated: readonly Document[]): Set<Document> {
  const last: Record<string, Document> = {};
  const [up, down]: Document[][] = [[], []];
  const orderly = new Set<Document>();
  for (const one of dated) {
    const issuer = one.issuer.toLowerCase();
    const before = issuer === '' ? undefined : last[issuer];
    last[issuer] = one;
    if (!before || before.day === one.day) continue;
    (one.day > before.day ? up : down)!.push(one);
    if (isDisordered(before, one) || isDisordered(one, before)) orderly.add(one);
  }
  const wrong = down!.length > up!.length && down!.length > 1 ? up! : down!;
  return new Set(wrong.filter((one) => !orderly.has(one)));
}

/** Whether a replaced number stands in the text by itself. */
function isReplaced(text: string, content: string): boolean {
  for (const { number, pattern, unless } of REPLACED) {
    if (!text.includes(number)) continue;
    const lower = text
      .replace(/[–—−]/g, '-')
      .replace(/\s*([-/])\s*/g, '$1')
      .toLowerCase();
    if (pattern.test(lower) && !unless.some((word) => content.toLowerCase().includes(word))) return true;
  }
  return false;
}
