/** Numbers of Party and State documents: `05-KH/ĐU`, `17/KH-UBND`, `25-NQ/TW`. */
import { foldTone } from './text';
import { tidy } from './values';

export type IssuerKind = 'party' | 'state' | 'front';

/** One spelling for a number: no spaces, one kind of dash, capitals, no "số" in front, no leading zeros. */
export function normaliseNumber(text: string): string {
  return tidy(text)
    .replace(/[–—−‐‑]/g, '-')
    .replace(/^(số)[:\s]*/i, '')
    .replace(/\s+/g, '')
    .toLocaleUpperCase('vi')
    .replace(/^0+(?=\d)/, '');
}

/** The running number in front, `5` of `05-KH/ĐU`; `undefined` when there is none. */
export function runningNumber(text: string): number | undefined {
  const match = /^(\d+)/.exec(normaliseNumber(text));
  return match ? Number(match[1]) : undefined;
}

/** The number without its running part and its separators, to tell series apart: `KH|ĐU`. */
export function seriesOf(text: string): string {
  return normaliseNumber(text)
    .replace(/^\d+/, '')
    .split(/[-/]/)
    .filter((part) => part !== '')
    .join('|');
}

/** Which form a number should have, by who issued it; `undefined` when the issuer tells nothing. */
export function issuerKind(issuer: string): IssuerKind | undefined {
  const text = foldTone(tidy(issuer).toLocaleLowerCase('vi'));
  const party = /(đảng ủy|khối dân vận|huyện ủy|thị ủy|tỉnh ủy|thành ủy|ban dân vận|ban xây dựng đảng|chi bộ|trung ương)/.test(text);
  const state = /(ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)/.test(text);
  const front = /(mttq|mặt trận)/.test(text);
  return [party, state, front].filter(Boolean).length === 1 ? (party ? 'party' : state ? 'state' : 'front') : undefined;
}

const LETTERS = 'A-ZĐĂÂÊÔƠƯ';
const FORMS: Readonly<Record<IssuerKind, { readonly form: RegExp; readonly like: string }>> = {
  party: { form: new RegExp(`^\\d+-[${LETTERS}]+(?:/[${LETTERS}]+(?:-[${LETTERS}]+)*)$`, 'i'), like: '05-KH/ĐU' },
  state: { form: new RegExp(`^\\d+/(?:[${LETTERS}]+-)?[${LETTERS}]+(?:-[${LETTERS}0-9&]+)*$`, 'i'), like: '17/KH-UBND' },
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
