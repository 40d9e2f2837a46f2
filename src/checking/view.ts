/** How a form is shown to its relations: rows by kind, operands of other forms, names for messages. */
import { appendixOf } from '../appendices';
import { leafLabels, leafNames, type LeafLabel } from '../appendices/appendix';
import { PERIOD_PREFIX, YEAR_PREFIX } from '../appendices/thongTinChung';
import type { AppendixId } from '../core/finding';
import type { Book, FormData, FormRow, RowKind } from '../core/form';
import type { FormView, Operand } from '../rules';

/** How the leaves of a form are called; the same for every form with these leaves. */
export interface Words {
  readonly labels: ReadonlyMap<string, LeafLabel>;
  readonly names: ReadonlyMap<string, string>;
}

/** The view of one form of a book; what it looks up is kept for the checks that follow, and `words` for other books of the same shape. */
export function viewOf(book: Book, form: FormData, words = new Map<AppendixId, Words>()): FormView {
  const rows = new Map<string, readonly FormRow[]>();
  const wordsOf = (owner: FormData): Words => {
    const known = words.get(owner.appendix) ?? wordsFor(owner);
    words.set(owner.appendix, known);
    return known;
  };
  const resolve = (operand: Operand): { owner: FormData | undefined; key: string } => {
    const dot = operand.indexOf('.');
    return dot < 0
      ? { owner: form, key: operand }
      : { owner: book.forms.get(operand.slice(0, dot) as AppendixId), key: operand.slice(dot + 1) };
  };

  return {
    form,
    book,
    rows(...kinds: RowKind[]) {
      const key = kinds.join();
      const known = rows.get(key) ?? form.rows.filter((row) => kinds.includes(row.kind));
      rows.set(key, known);
      return known;
    },
    cell(row, operand) {
      if (!operand.includes('.')) return form.cell(row, operand);
      const { owner, key } = resolve(operand);
      return owner?.cell(row, key) ?? owner?.cell('-', key);
    },
    label(operand) {
      const { owner, key } = resolve(operand);
      return (owner && wordsOf(owner).labels.get(key)) ?? { own: key, group: '' };
    },
    name(operand) {
      const { owner, key } = resolve(operand);
      return (owner && wordsOf(owner).names.get(key)) ?? key;
    },
  };
}

/** Words of the form's own definition, with the years and periods that the sheet has. */
function wordsFor(form: FormData): Words {
  const listed = (prefix: string): string[] => form.leaves.filter((leaf) => leaf.key.startsWith(prefix)).map((leaf) => leaf.key);
  const yearly = form.leaves.filter((leaf) => /_y\d+$/.test(leaf.key)).map((leaf) => leaf.label);
  const years = form.appendix === 'TTC' ? listed(YEAR_PREFIX) : [...new Set(yearly)];
  const labels = leafLabels(appendixOf(form.appendix), listed(PERIOD_PREFIX), years, { period: PERIOD_PREFIX, year: YEAR_PREFIX });
  return { labels, names: leafNames(labels) };
}
