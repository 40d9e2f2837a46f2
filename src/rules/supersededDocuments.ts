/** Relation kind `supersededDocuments`: a document that was replaced is cited with the one that replaced it. */
import type { Check } from '../core/finding';
import { isBlank, tidy } from '../core/values';
import { entries, noEntries } from './entries';
import { judged } from './judge';
import type { RuleBase, RuleKind } from './rule';

/** A replaced document: how its number is written, and what is in force now. */
export interface Superseded {
  readonly number: string;
  readonly by: string;
}

export interface SupersededDocumentsRule extends RuleBase {
  readonly kind: 'supersededDocuments';
  readonly list: readonly Superseded[];
}

export const supersededDocuments: RuleKind<SupersededDocumentsRule> = {
  kind: 'supersededDocuments',
  about: 'Văn bản đã được thay thế thì dẫn văn bản đang có hiệu lực.',

  check(rule, view) {
    const patterns = rule.list.map((item) => ({
      item,
      pattern: new RegExp(`(^|[^\\p{L}\\d])${item.number.toLocaleLowerCase('vi').replaceAll('/', '\\/')}($|[^\\p{L}\\d])`, 'u'),
    }));
    return entries(view).flatMap(({ row, number, content }): Check[] =>
      [number, content].flatMap((cell, i): Check[] => {
        if (!cell || isBlank(cell.value)) return [];
        const column = i === 0 ? 'so_ky_hieu' : 'noi_dung';
        const text = tidy(String(cell.value))
          .replace(/\s*([-/])\s*/g, '$1')
          .toLocaleLowerCase('vi');
        const old = patterns.find(({ pattern }) => pattern.test(text))?.item;
        if (!old) return [judged(rule, view, row, column, cell.at, 'pass')];
        const message = `Văn bản thứ ${row.key}: ${old.number} đã được thay thế; nếu viết về hiện nay thì dẫn ${old.by}.`;
        return [judged(rule, view, row, column, cell.at, 'fail', { say: [{ message, actual: cell.value }] })];
      }),
    );
  },

  glance: (_, shape) => noEntries(shape),
};
