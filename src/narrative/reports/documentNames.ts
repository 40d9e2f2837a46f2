/** The documents that a report follows or names in passing, as slots: those of the centre, the one that asked for it, its own basic ones. */
import type { CalendarDate } from '../../core/date';
import { normaliseNumber } from '../../core/documentNumber';
import type { Book } from '../../core/form';
import { read, tidy } from '../../core/values';
import { FIELDS, wordsIn } from '../fields';
import { plainRun, textOf } from '../runs';
import type { ProfileName, Run } from '../text';
import type { Names } from '../voice';
import type { Authorities } from './authorities';
import { CITATIONS, cite, dateIn } from './citations';
import { numberIn } from './fieldNumbers';
import type { Outline } from './outline';

/** The slots. A document of the centre that is younger than the report's last year has none. */
export function documentNames(
  book: Book,
  outline: Outline,
  profile: ProfileName,
  authorities: Authorities,
  lastYear: number | undefined,
): Names {
  const form = book.forms.get('TTC');
  const text = (key: string): string => {
    const runs = wordsIn(form, key);
    return runs ? tidy(textOf(runs)).replace(/^số\s*:?\s*/i, '') : '';
  };
  const own = (type: string, key: string, series: string): Run[] | undefined => {
    const typed = text(`${key}_so`);
    if (typed === '') return undefined;
    const [day, month, year] = ['ngay', 'thang', 'nam'].map((part) => numberIn(book, `${key}_${part}`));
    const number = /^\d+$/.test(typed) ? `${typed.padStart(2, '0')}${series}` : typed;
    const full = day !== undefined && month !== undefined && year !== undefined;
    const date = full ? dateIn(`${String(day)}/${String(month)}/${String(year)}`) : dateListed(book, number);
    return cite(type, number, date, profile);
  };
  const centre = Object.entries(CITATIONS).flatMap(([slot, { type, number, date, rest }]) => {
    // A report does not cite what was issued after its time.
    const known = lastYear === undefined || date.year <= lastYear;
    const runs = (full: boolean) => (): Run[] | undefined =>
      known ? [...cite(type, number, full ? date : undefined, profile), ...(full ? [plainRun(rest)] : [])] : undefined;
    return [[slot, runs(true)] as const, [`${slot}_ngan`, runs(false)] as const];
  });
  return {
    ...Object.fromEntries(centre),
    cong_van: () =>
      directive(text('cv_chi_dao_so'), read(form?.cell(FIELDS, 'cv_chi_dao_ngay')?.value ?? null), outline, profile, authorities),
    qd_quy_che: () => own('Quyết định', 'qd_quy_che_dv', '-QĐ/ĐU'),
    kh_chi_thi_33: () => own('Kế hoạch', 'kh_ct33', '/KH-UBND'),
    qd_cai_cach: () => own('Quyết định', 'qd_cchc', '/QĐ-UBND'),
  };
}

/** The date that the list of documents gives a number, where only one does. */
function dateListed(book: Book, number: string): CalendarDate | undefined {
  const form = book.forms.get('PL1');
  const same = (form?.rows ?? []).filter(
    (row) => normaliseNumber(String(form?.cell(row.key, 'so_ky_hieu')?.value ?? '')) === normaliseNumber(number),
  );
  const [only] = same;
  return only && same.length === 1 ? dateIn(form?.cell(only.key, 'ngay')?.value ?? null) : undefined;
}

/** The document that asked for the report, with its issuer where the number tells. */
function directive(
  typed: string,
  date: ReturnType<typeof read>,
  outline: Outline,
  profile: ProfileName,
  authorities: Authorities,
): Run[] | undefined {
  if (typed === '') return undefined;
  const bare = /^\d+$/.test(typed);
  const party = outline.issuer === 'dang-uy';
  const number = bare && party ? `${typed.padStart(2, '0')}-CV/${authorities.suffix}` : typed;
  const issuer =
    (bare && party) || /\/(TU|HU|ThU|QU)$/i.test(number)
      ? authorities.partyCommittee
      : /SNV|PNV/i.test(number)
        ? authorities.homeAffairs
        : /UBND/i.test(number)
          ? authorities.government
          : '';
  const day = date.kind === 'number' ? dateIn(date.value) : date.kind === 'text' ? dateIn(date.text) : undefined;
  return [...cite('Công văn', number, day, profile), ...(issuer ? [plainRun(` của ${issuer}`)] : [])];
}
