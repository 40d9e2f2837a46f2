/** Numbers of Party and State documents: `05-KH/ĐU`, `17/KH-UBND`, `25-NQ/TW`. */
import { remembered } from './remember';
import { foldTone } from './text';
import { tidy } from './values';

export type IssuerKind = 'party' | 'state' | 'front';

/** The number alone: without `Số`, `Kế hoạch số` and the like in front. */
export function bareNumber(text: string): string {
  return tidy(text).replace(/^[\p{L}\s.:]+(?=\d)/u, '');
}

/** One spelling for a number: no words in front, no spaces, one kind of dash, capitals, no leading zeros. */
export const normaliseNumber = remembered((text: string): string =>
  bareNumber(text)
    .replace(/[–—−‐‑]/g, '-')
    .replace(/\s+/g, '')
    .toLocaleUpperCase('vi')
    .replace(/^0+(?=\d)/, ''),
);

/** The running number in front, `5` of `05-KH/ĐU`; `undefined` when there is none. */
export const runningNumber = remembered((text: string): number | undefined => {
  const match = /^(\d+)/.exec(normaliseNumber(text));
  return match ? Number(match[1]) : undefined;
});

/** The number without its running part and its separators, to tell series apart: `KH|ĐU`. */
export const seriesOf = remembered((text: string): string =>
  normaliseNumber(text)
    .replace(/^\d+/, '')
    .split(/[-/]/)
    .filter((part) => part !== '')
    .join('|'),
);

/** Which form a number should have, by who issued it; `undefined` when the issuer tells nothing. */
export const issuerKind = remembered((issuer: string): IssuerKind | undefined => {
  const text = foldTone(tidy(issuer).toLocaleLowerCase('vi'));
  const party =
    /(đảng ủy|đảng bộ|khối dân vận|huyện ủy|thị ủy|tỉnh ủy|thành ủy|ban dân vận|ban tuyên giáo|ban xây dựng đảng|chi bộ|trung ương|bộ chính trị|ban bí thư)/.test(
      text,
    );
  const state = /(ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|thủ tướng|chính phủ)/.test(text);
  const front = /(mttq|mặt trận)/.test(text);
  return [party, state, front].filter(Boolean).length === 1 ? (party ? 'party' : state ? 'state' : 'front') : undefined;
});

const LETTERS = 'A-ZĐĂÂÊÔƠƯ';
const FORMS: Readonly<Record<IssuerKind, { readonly form: RegExp; readonly like: string }>> = {
  party: { form: new RegExp(`^(?!.*/(?:UBND|HĐND|TTG)$)\\d+-[${LETTERS}]+(?:/[${LETTERS}]+(?:-[${LETTERS}]+)*)$`, 'i'), like: '05-KH/ĐU' },
  // A commune's own laws carry their year: 05/2021/QĐ-UBND.
  state: {
    form: new RegExp(`^(?!.*-(?:ĐU|HU|TU|TW)$)\\d+/(?:\\d{4}/)?(?:[${LETTERS}]+-)?[${LETTERS}]+(?:-[${LETTERS}0-9&]+)*$`, 'i'),
    like: '17/KH-UBND',
  },
  front: { form: new RegExp(`^\\d+/[${LETTERS}]+-[${LETTERS}]+(?:-[${LETTERS}]+)*$`, 'i'), like: '03/KH-MTTQ-BTT' },
};

/** Whether a number has its issuer's form; spaces inside count against it. */
export function hasForm(text: string, kind: IssuerKind): boolean {
  return FORMS[kind].form.test(tidy(text).replace(/[–—−‐‑]/g, '-'));
}

/** A number of that issuer as an example. */
export function exampleOf(kind: IssuerKind): string {
  return FORMS[kind].like;
}
