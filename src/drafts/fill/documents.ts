/** Numbers and dates of documents: which document of the workbook a mẫu means, and whether what the mẫu has in print agrees with it. */
import type { CellRef } from '../../core/cellRef';
import { dateOf, formatDate, parseDate, type CalendarDate } from '../../core/date';
import { runningNumber, seriesOf } from '../../core/documentNumber';
import type { Book, FormData } from '../../core/form';
import { parseVietnameseNumber } from '../../core/number';
import { tidy } from '../../core/values';
import type { Part, Reference } from './references';
import { foldWords, holding } from './words';

/** What one blank of a reference is. */
export interface DocumentBlank {
  /** Index into the blanks. */
  readonly blank: number;
  readonly part: PartName;
  readonly key?: string;
  readonly value?: number | string;
  readonly cells: readonly CellRef[];
  readonly confidence: number;
  readonly note?: string;
  /** Digits of it that the mẫu has in print before the blank. */
  readonly printed?: string;
}

type PartName = 'number' | 'day' | 'month' | 'year';
const PARTS: readonly PartName[] = ['number', 'day', 'month', 'year'];
const SUFFIX: Readonly<Record<PartName, string>> = { number: 'so', day: 'ngay', month: 'thang', year: 'nam' };

/** Documents that the mẫu of a report names, with the fields of Thông tin chung that begin with `stem`. */
const KNOWN: readonly { readonly stem: string; readonly kind: RegExp; readonly title: RegExp }[] = [
  { stem: 'qd_quy_che_dv', kind: /^(quyết định|QĐ)/i, title: holding('quy chế (về)? (công tác)? dân vận') },
  { stem: 'kh_ct33', kind: /^(kế hoạch|KH)/i, title: holding('chỉ thị (số)? 33') },
  { stem: 'qd_cchc', kind: /^(quyết định|QĐ)/i, title: holding('cải cách (thủ tục)? hành chính') },
];

/** Issuers above the unit: their documents are not the unit's own. */
const ABOVE = /(?:^|[-/])(TW|TTg|CP|TU|HU|BTV|QH\d*|BNV)(?:$|[-/])/;

interface Source {
  readonly number?: { readonly value: number | string; readonly series: string; readonly at: CellRef };
  readonly day?: { readonly value: number; readonly at: CellRef };
  readonly month?: { readonly value: number; readonly at: CellRef };
  readonly year?: { readonly value: number; readonly at: CellRef };
}

/** The blanks of a reference, each with its key and what the book holds for it; one whose printed neighbours disagree with the book is never sure. */
export function documentBlanks(reference: Reference, book: Book): DocumentBlank[] {
  const { stem, source, confidence, note } = sourceFor(reference, book);
  const doubt = note ?? disagreement(reference, source);
  return PARTS.flatMap((part): DocumentBlank[] => {
    const written: Part | undefined = reference[part];
    if (written?.blank === undefined) return [];
    const found = source[part];
    const digits = written.digits;
    return [
      {
        blank: written.blank,
        part,
        ...(stem === undefined
          ? {}
          : { key: `${stem}_${SUFFIX[part]}`.replace(/^(so|ngay|thang|nam)_bao_cao_.*$/, `${SUFFIX[part]}_bao_cao`) }),
        ...(found ? { value: found.value } : {}),
        cells: found ? [found.at] : [],
        confidence: doubt === undefined ? confidence : Math.min(confidence, 0.5),
        ...(doubt === undefined ? {} : { note: doubt }),
        ...(digits === undefined ? {} : { printed: digits }),
      },
    ];
  });
}

interface Choice {
  readonly stem?: string;
  readonly source: Source;
  readonly confidence: number;
  readonly note?: string;
}

function sourceFor(reference: Reference, book: Book): Choice {
  const ttc = book.forms.get('TTC');
  const { series, kind } = reference;
  if (reference.own) {
    if (series !== '' && !/(^|[-/])BC/i.test(series)) return { source: {}, confidence: 0 };
    return { stem: 'so_bao_cao', source: ttc ? ownSource(ttc) : {}, confidence: 0.95 };
  }
  const title = foldWords(reference.title);
  if (/công văn/i.test(kind) || /^CV/i.test(series)) {
    if (!/(huyện|tỉnh|thành|thị) ủy|ban dân vận|ban xây dựng đảng|ban tổ chức/iu.test(reference.title) && !ABOVE.test(series))
      return { source: {}, confidence: 0 };
    const sure = /báo cáo|tổng kết|sơ kết/iu.test(reference.title);
    return { stem: 'cv_chi_dao', source: ttc ? directiveSource(ttc) : {}, confidence: sure ? 0.95 : 0.7 };
  }
  const known = ABOVE.test(series)
    ? undefined
    : KNOWN.find((one) => (one.kind.test(kind) || one.kind.test(series)) && one.title.test(title));
  const typed = known && ttc ? fieldsSource(ttc, known.stem) : {};
  if (known && Object.keys(typed).length > 0) return { stem: known.stem, source: typed, confidence: 0.95 };
  const entries = listed(book.forms.get('PL1'), reference, known?.title ?? title);
  const stem = known?.stem ?? (entries.length > 0 ? 'van_ban' : undefined);
  const fitting = entries.filter((entry) => disagreement(reference, entry) === undefined);
  const [entry] = fitting.length > 0 ? fitting : entries;
  if (!entry) return { ...(stem === undefined ? {} : { stem }), source: {}, confidence: stem === undefined ? 0 : 0.95 };
  if (fitting.length > 1)
    return {
      ...(stem === undefined ? {} : { stem }),
      source: entry,
      confidence: 0.5,
      note: 'PL1 có nhiều văn bản như vậy; chọn đúng văn bản.',
    };
  return { ...(stem === undefined ? {} : { stem }), source: entry, confidence: known ? 0.95 : 0.9 };
}

/** Why the number and date in print cannot be those of the source; `undefined` when they can. */
function disagreement(reference: Reference, source: Source): string | undefined {
  const named: Readonly<Record<PartName, string>> = { number: 'số', day: 'ngày', month: 'tháng', year: 'năm' };
  for (const part of PARTS) {
    const written = reference[part];
    if (written?.digits === undefined) continue;
    const found = source[part]?.value;
    if (found === undefined) {
      if (Object.keys(source).length > 0)
        return `Sổ chưa ghi ${named[part]} để đối chiếu với ${named[part]} ${written.digits} in sẵn trong mẫu.`;
      continue;
    }
    const same = written.blank === undefined ? Number(written.digits) === Number(found) : String(found).startsWith(written.digits);
    if (!same) return `Mẫu in sẵn ${named[part]} ${written.digits}, sổ ghi ${named[part]} ${String(found)}.`;
  }
  const series = source.number?.series ?? '';
  if (reference.series !== '' && series !== '' && series !== seriesOf(`1-${reference.series}`))
    return `Sổ ghi ký hiệu ${series.replaceAll('|', '-')}, mẫu in sẵn ${reference.series}.`;
  return undefined;
}

function numberField(form: FormData, key: string): { readonly value: number; readonly at: CellRef } | undefined {
  const cell = form.cell('-', key);
  const value = typeof cell?.value === 'string' ? parseVietnameseNumber(cell.value)?.value : cell?.value;
  return cell && typeof value === 'number' ? { value, at: cell.at } : undefined;
}

function numberOf(text: string, at: CellRef): Source['number'] | undefined {
  const words = tidy(text);
  const running = runningNumber(words);
  if (words === '') return undefined;
  return {
    value: running !== undefined && /^(số\s*)?\d+(\D|$)/i.test(words) ? running : words,
    series: running === undefined ? '' : seriesOf(words),
    at,
  };
}

function field(form: FormData, key: string): Source['number'] | undefined {
  const cell = form.cell('-', key);
  return cell && cell.value !== null ? numberOf(String(cell.value), cell.at) : undefined;
}

function given(parts: { readonly [K in PartName]?: Source[K] | undefined }): Source {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function ownSource(ttc: FormData): Source {
  return given({
    number: field(ttc, 'so_bao_cao'),
    day: numberField(ttc, 'ngay_bao_cao'),
    month: numberField(ttc, 'thang_bao_cao'),
    year: numberField(ttc, 'nam_bao_cao'),
  });
}

function directiveSource(ttc: FormData): Source {
  const cell = ttc.cell('-', 'cv_chi_dao_ngay');
  return given({ number: field(ttc, 'cv_chi_dao_so'), ...(cell ? dated(dateIn(cell.value), cell.at) : {}) });
}

function fieldsSource(ttc: FormData, stem: string): Source {
  return given({
    number: field(ttc, `${stem}_so`),
    day: numberField(ttc, `${stem}_ngay`),
    month: numberField(ttc, `${stem}_thang`),
    year: numberField(ttc, `${stem}_nam`),
  });
}

function dateIn(value: unknown): CalendarDate | undefined {
  return typeof value === 'number' ? dateOf(value) : typeof value === 'string' ? parseDate(value) : undefined;
}

function dated(date: CalendarDate | undefined, at: CellRef): Source {
  if (!date) return {};
  return { day: { value: date.day, at }, month: { value: date.month, at }, year: { value: date.year, at } };
}

/** Entries of PL1 of the same series whose title is that of the reference. */
function listed(form: FormData | undefined, reference: Reference, title: RegExp | string): Source[] {
  const text = (row: string, key: string): string => tidy(String(form?.cell(row, key)?.value ?? ''));
  return (form?.rows ?? []).flatMap((row): Source[] => {
    const numbered = form?.cell(row.key, 'so_ky_hieu');
    if (row.kind !== 'entry' || !numbered || numbered.value === null) return [];
    const number = numberOf(String(numbered.value), numbered.at);
    const series = number?.series ?? '';
    if (reference.series !== '' && series !== seriesOf(`1-${reference.series}`)) return [];
    const kind = foldWords(`${text(row.key, 'loai_van_ban')} ${series.replaceAll('|', ' ')}`);
    if (reference.series === '' && !kind.includes(foldWords(reference.kind))) return [];
    const about = foldWords(text(row.key, 'noi_dung'));
    if (typeof title === 'string' ? !alike(about, title) : !title.test(about)) return [];
    const date = form?.cell(row.key, 'ngay');
    return [given({ number, ...(date ? dated(dateIn(date.value), date.at) : {}) })];
  });
}

/** Whether two titles share most of the words of the shorter. */
function alike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => new Set(text.split(' ').filter((word) => word.length > 1)));
  if (!left || !right) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared >= 4 && shared / Math.min(left.size, right.size) >= 0.7;
}

/** A date as a field of a mẫu prints it whole. */
export function wholeDate(value: unknown): string | undefined {
  const date = dateIn(value);
  return date && formatDate(date);
}
