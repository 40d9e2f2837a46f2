/** Relation kind `documentList`: each document of the list stands once, under one number and one date. */
import { formatDate } from '../core/date';
import { normaliseNumber, runningNumber, seriesOf } from '../core/documentNumber';
import type { Check } from '../core/finding';
import { remembered } from '../core/remember';
import { keyOf } from '../core/text';
import type { CellValue } from '../core/values';
import { judged, type Say } from './judge';
import { entries, noEntries, type Entry } from './entries';
import type { RuleBase, RuleKind } from './rule';

export interface DocumentListRule extends RuleBase {
  readonly kind: 'documentList';
  /** Numbers that rightly stand for several documents, with the day of each, `03/6/2013`. */
  readonly shared: readonly { readonly number: string; readonly days: readonly string[] }[];
}

export const documentList: RuleKind<DocumentListRule> = {
  kind: 'documentList',
  about: 'Mỗi văn bản trong danh mục ghi một lần, với một số và một ngày.',

  check(rule, view) {
    const seen: Listed[] = [];
    const known = new Map<string, Listed[]>();
    const shared = new Map(rule.shared.map(({ number, days }) => [sameNumber(number), days]));
    return entries(view).flatMap((entry): Check[] => {
      if (!entry.number || entry.symbol === '') return [];
      const at = entry.number.at;
      const one = listed(entry, entry.symbol);
      const alike = known.get(one.key) ?? [];
      known.set(one.key, [...alike, one]);
      seen.push(one);
      const days = shared.get(one.key) ?? [];
      const verdicts = alike.map((before) => ({ before, said: heldAgainst(one, before, days) }));
      const spelled = seen.find((before) => before !== one && before.key !== one.key && isRespelled(one, before));
      const told =
        verdicts.find(({ said }) => said === 'again') ??
        verdicts.find(({ said }) => said === 'other day') ??
        (spelled ? { before: spelled, said: 'respelled' as const } : verdicts.find(({ said }) => said === 'other year'));
      if (told && told.said !== 'apart' && told.said !== 'unknown')
        return [
          judged(rule, view, entry.row, 'so_ky_hieu', at, told.said === 'other year' ? 'pass' : 'fail', {
            say: [sayOf(one, told.before, told.said)],
          }),
        ];
      const undated = verdicts.filter(({ said }) => said === 'unknown').flatMap(({ before }) => [before.entry, entry]);
      if (undated.length > 0) {
        const missing = new Set(undated.flatMap(({ date, day }) => (date && !day ? [date.at] : [])));
        return [judged(rule, view, entry.row, 'so_ky_hieu', at, 'unknown', { missing: [...missing] })];
      }
      return [judged(rule, view, entry.row, 'so_ky_hieu', at, 'pass')];
    });
  },

  glance: (_, shape) => noEntries(shape),
};

interface Listed {
  readonly entry: Entry;
  readonly spelled: string;
  /** One for all spellings of a number, whatever stands between its parts. */
  readonly key: string;
  readonly day: string | undefined;
  readonly about: string;
}

type Held = 'again' | 'other day' | 'other year' | 'apart' | 'unknown';

function listed(entry: Entry, spelled: string): Listed {
  const day = entry.day && formatDate(entry.day);
  return { entry, spelled, key: sameNumber(spelled), day, about: wordsOf(entry.content?.value ?? null) };
}

function sameNumber(text: string): string {
  const running = runningNumber(text);
  return running === undefined ? normaliseNumber(text) : `${String(running)} ${seriesOf(text)}`;
}

function wordsOf(value: CellValue): string {
  return barely(String(value ?? ''));
}

const barely = remembered((text: string): string =>
  keyOf(text)
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim(),
);

/** What two entries of one number are; numbers start anew with a year or a term, so in different years their content decides. */
function heldAgainst(one: Listed, before: Listed, shared: readonly string[]): Held {
  if (one.day === undefined || before.day === undefined) return 'unknown';
  if (one.day === before.day) return 'again';
  if (shared.includes(one.day) && shared.includes(before.day)) return 'apart';
  if (one.entry.day?.year === before.entry.day?.year || shared.length > 0) return 'other day';
  if (one.about === '' || before.about === '' || isAlike(one.about, before.about)) return 'other day';
  return isYearly(one) && isYearly(before) ? 'apart' : 'other year';
}

/** State documents, `17/KH-UBND`, are numbered anew every year; those of the Party run through a term. */
function isYearly({ spelled }: Listed): boolean {
  return /^\d+\//.test(normaliseNumber(spelled));
}

/** One document under two symbols: the same running number and kind, day, issuer and content. */
function isRespelled(one: Listed, before: Listed): boolean {
  return (
    one.day !== undefined &&
    one.day === before.day &&
    runningNumber(one.spelled) !== undefined &&
    runningNumber(one.spelled) === runningNumber(before.spelled) &&
    kindOf(one) === kindOf(before) &&
    one.about !== '' &&
    wordsOf(one.entry.issuer?.value ?? null) === wordsOf(before.entry.issuer?.value ?? null) &&
    isAlike(one.about, before.about)
  );
}

/** The kind of document that its number names, `KH`. */
function kindOf({ spelled }: Listed): string {
  return seriesOf(spelled).split('|')[0] ?? '';
}

/** Whether two contents say the same: mostly the same words, and all the same figures. */
function isAlike(a: string, b: string): boolean {
  const [one, two] = [a, b].map((text) => new Set(text.split(' ')));
  if (!one || !two) return false;
  const common = [...one].filter((word) => two.has(word));
  const figures = [...one, ...two].filter((word) => /\d/.test(word) && !common.includes(word));
  return figures.length === 0 && common.length >= 0.7 * Math.max(one.size, two.size);
}

function sayOf(one: Listed, before: Listed, said: 'again' | 'other day' | 'other year' | 'respelled'): Say {
  const { entry, spelled, day = '' } = one;
  const line = before.entry.row.key;
  const number = spelled === before.spelled ? `văn bản số ${spelled}` : `văn bản số ${spelled} (dòng ${line} ghi ${before.spelled})`;
  const clause = {
    again: `${number} ngày ${day} đã ghi ở dòng ${line}; mỗi văn bản chỉ ghi một lần.`,
    'other day': `${number} ghi ngày ${day}, dòng ${line} ghi ngày ${before.day ?? ''}; một văn bản chỉ có một ngày.`,
    'other year': `${number} ghi ngày ${day}, dòng ${line} ghi ngày ${before.day ?? ''}; nếu là hai văn bản khác nhau thì để nguyên.`,
    respelled: `số ${spelled} và số ${before.spelled} ở dòng ${line} cùng ngày ${day}, cùng nội dung; có lẽ là một văn bản ghi hai cách.`,
  }[said];
  return {
    message: `Văn bản thứ ${entry.row.key}: ${clause}`,
    ...(said === 'other year' ? { severity: 'note' as const } : {}),
    actual: entry.number?.value ?? null,
    related: [...new Set([before.entry.number, before.entry.date, entry.date])].flatMap((cell) =>
      cell && cell !== entry.number ? [cell.at] : [],
    ),
  };
}
