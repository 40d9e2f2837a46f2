/** What a report calls things: its unit, its time, who is above it, the documents it follows; all as names that templates may use. */
import type { Book, FormRow } from '../../core/form';
import { wordsIn } from '../fields';
import { periodRows, timeOfRows } from '../opening';
import { joinRuns, nameRun, plainRun, textOf } from '../runs';
import type { Letter, ProfileName, Run } from '../text';
import { rangeOf, rowWords } from '../timeWords';
import { unitOf, unitRuns, type Unit } from '../unit';
import type { Names } from '../voice';
import { authoritiesOf, type Authorities } from './authorities';
import { documentNames } from './documentNames';
import { numberIn } from './fieldNumbers';
import type { Outline } from './outline';

export interface Setting {
  readonly unit: Unit;
  readonly profile: ProfileName;
  readonly authorities: Authorities;
  /** False for a report dated before 01/7/2025, when there still were districts. */
  readonly twoTiers: boolean;
  readonly date: Letter['date'];
  /** Periods of the figures. */
  readonly rows: readonly FormRow[];
  /** The year of a report on one year. */
  readonly year?: number;
  /** What the time of the report is called once it has been named; absent where its periods do not tell their years. */
  readonly alias?: readonly Run[];
  readonly names: Names;
}

/** The setting of a book for one kind of report. */
export function settingOf(book: Book, outline: Outline, profile: ProfileName): Setting {
  const unit = unitOf(book);
  const date = dateOfReport(book);
  const rows = periodRows(book);
  const years = yearsOf(book, rows);
  const twoTiers = unit.level === 'đặc khu' || isTwoTiers(date, years?.to);
  const authorities = authoritiesOf(book, unit, twoTiers);
  const names = {
    ...unitNames(book, unit, authorities, twoTiers),
    ...timeNames(rows, years),
    ...documentNames(book, outline, profile, authorities, years?.to),
  };
  const alias = aliasOf(rows, years, outline);
  const year = years && years.from === years.to ? years.to : undefined;
  return { unit, profile, authorities, twoTiers, date, rows, ...(year === undefined ? {} : { year }), ...(alias ? { alias } : {}), names };
}

/** Numbers of the fields that say when a report was signed; what is no day or month of a calendar is left out. */
function dateOfReport(book: Book): Letter['date'] {
  const within = (key: string, from: number, to: number): number | undefined => {
    const value = numberIn(book, key);
    return value !== undefined && Number.isInteger(value) && value >= from && value <= to ? value : undefined;
  };
  const [day, month, year] = [within('ngay_bao_cao', 1, 31), within('thang_bao_cao', 1, 12), within('nam_bao_cao', 1900, 2999)];
  return { ...(day === undefined ? {} : { day }), ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) };
}

/** Without a date the last year reported decides; without that, what holds today. */
function isTwoTiers({ month, year }: Letter['date'], lastYear: number | undefined): boolean {
  if (year !== undefined) return year > 2025 || (year === 2025 && (month ?? 12) >= 7);
  return (lastYear ?? 2025) >= 2025;
}

/** First and last year of the report: as Thông tin chung says, else those of its periods. */
function yearsOf(book: Book, rows: readonly FormRow[]): { readonly from: number; readonly to: number } | undefined {
  const [from, to] = [numberIn(book, 'bao_cao_tu_nam'), numberIn(book, 'bao_cao_den_nam')];
  if (from !== undefined && to !== undefined && /^(19|20)\d{2}$/.test(String(from)) && /^(19|20)\d{2}$/.test(String(to)) && from <= to)
    return { from, to };
  const range = rangeOf(rows);
  if (range) return { from: Number(range.from), to: Number(range.to) };
  const last = /(?:19|20)\d{2}(?!.*\d{4})/.exec(rows.at(-1)?.label ?? '')?.[0];
  return last === undefined ? undefined : { from: Number(last), to: Number(last) };
}

/** `trong năm`, `trong nhiệm kỳ` where the figures cover just that, else `trong giai đoạn này`. */
function aliasOf(
  rows: readonly FormRow[],
  years: { readonly from: number; readonly to: number } | undefined,
  outline: Outline,
): Run[] | undefined {
  const range = rangeOf(rows);
  if (!range) return rows.length === 1 ? [plainRun('trong kỳ báo cáo')] : undefined;
  if (range.from === range.to) return [plainRun('trong năm')];
  const whole = String(years?.from) === range.from && String(years?.to) === range.to;
  return [plainRun(outline.kind === 'nhiem-ky' && whole ? 'trong nhiệm kỳ' : 'trong giai đoạn này')];
}

function unitNames(book: Book, unit: Unit, authorities: Authorities, twoTiers: boolean): Names {
  const own = unitRuns(unit);
  const form = book.forms.get('TTC');
  const area = authorities.area === '' ? undefined : [named(authorities.area)];
  const location = (): Run[] | undefined =>
    placeIn(book, 'phia_vi_tri', twoTiers)?.map((run) => nameRun(run.text.replace(/^phía\s+/i, '')));
  return {
    cap: () => [plainRun(unit.level)],
    don_vi: () => own,
    dang_uy: () => [plainRun('Đảng ủy '), ...own],
    ubnd: () => [plainRun('Ủy ban nhân dân '), ...own],
    khu: () => [plainRun(neighbourhood(book, unit))],
    vi_tri: location,
    // Where the place is said in full already, what lies above is not said again.
    noi_cap_tren: () => (area && location()?.some((run) => run.text.includes(authorities.name)) ? undefined : area),
    giap: () => borders(book, twoTiers),
    dan_toc_khac: () => ((numberIn(book, 'ty_le_kinh_pct') ?? 0) < 100 ? wordsIn(form, 'ds_dan_toc_thieu_so') : undefined),
    cap_uy_tren: () => [plainRun(authorities.partyCommittee)],
    ubnd_tren: () => [plainRun(authorities.government)],
    co_quan_tham_muu: () => [plainRun(authorities.ownOffice)],
  };
}

/** What the parts of a commune are called. */
function neighbourhood(book: Book, unit: Unit): string {
  const typed = wordsIn(book.forms.get('TTC'), 'ten_khu_dan_cu');
  const text = typed ? textOf(typed).toLocaleLowerCase('vi') : '';
  return text !== '' && !/\d/.test(text) ? text : unit.level === 'phường' ? 'tổ dân phố' : 'thôn';
}

const BORDERS = [
  ['bắc', ['giap_bac_1', 'giap_bac_2']],
  ['nam', ['giap_nam_1', 'giap_nam_2']],
  ['đông', ['giap_dong']],
  ['tây', ['giap_tay']],
] as const;

/** A place as it was typed; without the district that it names, where there are no districts any more. */
function placeIn(book: Book, key: string, twoTiers: boolean): Run[] | undefined {
  const runs = wordsIn(book.forms.get('TTC'), key);
  if (!runs || !twoTiers) return runs;
  const text = textOf(runs)
    .replace(/(^|[\s,;(-]+)(?:huyện|thị xã|quận)\s+[^,;)]+/giu, '')
    .replace(/^[\s,;-]+|[\s,;-]+$/g, '');
  return text === '' ? undefined : [nameRun(text)];
}

function borders(book: Book, twoTiers: boolean): Run[] | undefined {
  const sides = BORDERS.flatMap(([side, keys]) => {
    const neighbours = keys.flatMap((key) => placeIn(book, key, twoTiers) ?? []);
    return neighbours.length > 0
      ? [
          [
            plainRun(`phía ${side} giáp `),
            ...joinRuns(
              neighbours.map((run) => [run]),
              ' và ',
            ),
          ],
        ]
      : [];
  });
  return sides.length > 0 ? joinRuns(sides, '; ') : undefined;
}

/** A report that sums up more years than this is not called by their number: its name says how many it is about. */
const MOST_YEARS = 9;

function timeNames(rows: readonly FormRow[], years: { readonly from: number; readonly to: number } | undefined): Names {
  const span = years && (years.from === years.to ? String(years.to) : `${String(years.from)}-${String(years.to)}`);
  const count = years && years.to - years.from + 1;
  const oneYear = years !== undefined && years.from === years.to;
  const [only] = rows;
  // Half a year or a quarter names itself.
  const ownWords = only && rows.length === 1 && rowWords(only).length === 1 ? rowWords(only) : undefined;
  return {
    thoi_gian: () => (rows.length > 0 ? timeOfRows(rows) : undefined),
    giai_doan: () => ownWords ?? (span === undefined ? undefined : [plainRun(oneYear ? 'năm ' : 'giai đoạn '), nameRun(span)]),
    nhiem_ky: () => [plainRun('nhiệm kỳ'), ...(span === undefined || oneYear ? [] : [plainRun(' '), nameRun(span)])],
    so_nam: () => (count === undefined || count < 2 || count > MOST_YEARS ? undefined : [nameRun(`${String(count).padStart(2, '0')} năm`)]),
    nam_sau: () => (oneYear && !ownWords ? [plainRun('năm '), nameRun(String(years.to + 1))] : undefined),
    muoi_nam: () => [nameRun('10 năm')],
    nam_nam: () => [nameRun('05 năm')],
  };
}

function named(text: string): Run {
  return /\d/.test(text) ? nameRun(text) : plainRun(text);
}
