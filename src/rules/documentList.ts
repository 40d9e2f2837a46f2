/** Relation kind `documentList`: each document of the list stands once, under one number and one date. */
import { dateOf, formatDate } from '../core/date';
import { normaliseNumber } from '../core/documentNumber';
import type { Check } from '../core/finding';
import { read } from '../core/values';
import { judged } from './judge';
import { entries, noEntries, type Entry } from './entries';
import type { RuleBase, RuleKind } from './rule';

export interface DocumentListRule extends RuleBase {
  readonly kind: 'documentList';
  /** Numbers that rightly stand for several documents. */
  readonly shared: readonly string[];
}

export const documentList: RuleKind<DocumentListRule> = {
  kind: 'documentList',
  about: 'Mỗi văn bản trong danh mục ghi một lần, với một số và một ngày.',

  check(rule, view) {
    const seen = new Map<string, Entry>();
    const shared = new Set(rule.shared.map(normaliseNumber));
    return entries(view).flatMap((entry): Check[] => {
      const text = read(entry.number?.value ?? null);
      if (!entry.number || text.kind === 'blank') return [];
      const number = normaliseNumber(String(entry.number.value));
      const before = seen.get(number);
      if (!before) {
        seen.set(number, entry);
        return [judged(rule, view, entry.row, 'so_ky_hieu', entry.number.at, 'pass')];
      }
      if (shared.has(number)) return [judged(rule, view, entry.row, 'so_ky_hieu', entry.number.at, 'pass')];
      const [first, second] = [dayOf(before), dayOf(entry)];
      if (first === undefined || second === undefined) {
        return [
          judged(rule, view, entry.row, 'so_ky_hieu', entry.number.at, 'unknown', {
            missing: [before.date, entry.date].flatMap((cell) => (cell && dayOf({ ...entry, date: cell }) === undefined ? [cell.at] : [])),
          }),
        ];
      }
      const spelled = String(entry.number.value).trim();
      const other = String(before.number?.value ?? '').trim();
      const again = spelled === other ? `văn bản số ${spelled}` : `văn bản số ${spelled} (dòng ${before.row.key} ghi ${other})`;
      const message =
        first === second
          ? `Văn bản thứ ${entry.row.key}: ${again} ngày ${first} đã ghi ở dòng ${before.row.key}; mỗi văn bản chỉ ghi một lần.`
          : `Văn bản thứ ${entry.row.key}: ${again} ghi ngày ${second}, dòng ${before.row.key} ghi ngày ${first}; một văn bản chỉ có một ngày.`;
      const related = [before.number, before.date, entry.date].flatMap((cell) => (cell ? [cell.at] : []));
      return [
        judged(rule, view, entry.row, 'so_ky_hieu', entry.number.at, 'fail', { say: [{ message, actual: entry.number.value, related }] }),
      ];
    });
  },

  glance: (_, shape) => noEntries(shape),
};

function dayOf(entry: Entry): string | undefined {
  const date = typeof entry.date?.value === 'number' ? dateOf(entry.date.value) : undefined;
  return date ? formatDate(date) : undefined;
}
