/** Relation kind `supersededDocuments`: a document that was replaced is cited with the one that replaced it. */
import type { Check } from '../core/finding';
import type { FormCell } from '../core/form';
import { remembered } from '../core/remember';
import { tidy } from '../core/values';
import { entries, noEntries } from './entries';
import { judged } from './judge';
import type { RuleBase, RuleKind } from './rule';

/** A replaced document: how its number is written, and what is in force now. */
export interface Superseded {
  readonly number: string;
  readonly by: string;
  /** Words of the content that tell another document of the same number. */
  readonly unlessAbout?: readonly string[];
}

export interface SupersededDocumentsRule extends RuleBase {
  readonly kind: 'supersededDocuments';
  readonly list: readonly Superseded[];
}

export const supersededDocuments: RuleKind<SupersededDocumentsRule> = {
  kind: 'supersededDocuments',
  about: 'Văn bản đã được thay thế thì dẫn văn bản đang có hiệu lực.',

  check(rule, view) {
    const list = rule.list.map((item) => ({ item, ...soughtFor(item.number) }));
    return entries(view).flatMap(({ row, number, content }): Check[] =>
      [number, content].flatMap((cell, i): Check[] => {
        const text = tidy(String(cell?.value ?? ''));
        if (!cell || text === '') return [];
        const column = i === 0 ? 'so_ky_hieu' : 'noi_dung';
        const old = list.find(
          ({ item, digits, pattern }) => text.includes(digits) && pattern.test(plain(text)) && !isAbout(content, item.unlessAbout),
        )?.item;
        if (!old) return [judged(rule, view, row, column, cell.at, 'pass')];
        const message = `Văn bản thứ ${row.key}: ${old.number} đã được thay thế; nếu viết về hiện nay thì dẫn ${old.by}.`;
        return [judged(rule, view, row, column, cell.at, 'fail', { say: [{ message, actual: cell.value }] })];
      }),
    );
  },

  glance: (_, shape) => noEntries(shape),
};

/** A number standing by itself in a plain text, whatever stands between its parts (16/CTTTg, 290/QĐ-TW), and the digits in front, which few texts have. */
const soughtFor = remembered((number: string): { readonly digits: string; readonly pattern: RegExp } => {
  const parts = number.toLocaleLowerCase('vi').split(/[-/]/);
  return { digits: parts[0] ?? '', pattern: new RegExp(`(^|[^\\p{L}\\d])0*${parts.join('[-/]?')}($|[^\\p{L}\\d])`, 'u') };
});

function plain(text: string): string {
  return text
    .replace(/[–—−‐‑]/g, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .toLocaleLowerCase('vi');
}

function isAbout(content: FormCell | undefined, words: readonly string[] = []): boolean {
  const about = String(content?.value ?? '').toLocaleLowerCase('vi');
  return words.some((word) => about.includes(word));
}
