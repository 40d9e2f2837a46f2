/** What an appendix is: a printed form as data, with the relations its figures must keep. */
import { isLeaf, leavesOf, type Group, type Leaf, type LeafType } from '../core/form';
import type { AppendixId } from '../core/finding';
import type { Rule } from '../rules';

/** A group whose leaves are the years of the report: one leaf a year, keyed `prefix1`, `prefix2`, ... */
export interface YearlyGroup {
  readonly label: string;
  readonly yearly: { readonly keyPrefix: string; readonly type: LeafType; readonly unit?: string };
}

export interface FormGroup {
  readonly label: string;
  readonly children: readonly FormNode[];
}

export type FormNode = FormGroup | YearlyGroup | Leaf;

/** A line of Thông tin chung: a field, or the figures of each year. */
export interface Field extends Leaf {
  /** What to write, shown beside the cell. */
  readonly hint?: string;
  /** Computed from other fields. */
  readonly derived?: true;
}

export interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
  /** This section lists the periods, or the years with their figures, of the report. */
  readonly lists?: 'periods' | 'years';
}

interface Common {
  readonly id: AppendixId;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** A table whose rows are periods or years. */
export interface TableAppendix extends Common {
  readonly kind: 'period' | 'year';
  readonly rowLabel: string;
  readonly totalLabel?: string;
  /** Printed under the table. */
  readonly note?: string;
  readonly tree: readonly FormNode[];
}

/** A list of documents. */
export interface ListAppendix extends Common {
  readonly kind: 'list';
  readonly tree: readonly FormNode[];
}

/** Thông tin chung: labelled fields in sections. */
export interface FieldsAppendix extends Common {
  readonly kind: 'fields';
  readonly sections: readonly Section[];
}

export type Appendix = TableAppendix | ListAppendix | FieldsAppendix;

/** What a workbook of forms is made for. */
export interface Setup {
  /** Name of the unit without its level, e.g. `Phổ Hòa`; may be empty. */
  readonly unit: string;
  /** `xã`, `phường` or `đặc khu`. */
  readonly level: string;
  /** Periods as printed, e.g. `2013-2018`, ascending. */
  readonly periods: readonly string[];
  /** Years of the yearly figures, ascending. */
  readonly years: readonly string[];
}

/** The tree with its yearly groups spelled out for these years. */
export function spellOut(tree: readonly FormNode[], years: readonly string[]): (Group | Leaf)[] {
  return tree.map((node): Group | Leaf => {
    if ('yearly' in node) {
      const { keyPrefix, type, unit } = node.yearly;
      return {
        label: node.label,
        children: years.map((year, i) => ({ key: `${keyPrefix}${String(i + 1)}`, label: year, type, ...(unit ? { unit } : {}) })),
      };
    }
    if (isLeaf(node as Leaf | Group)) return node as Leaf;
    const group = node as FormGroup;
    return { label: group.label, children: spellOut(group.children, years) };
  });
}

/** Keys of the counts of a tree without yearly groups, in order. */
export function countsIn(tree: readonly FormNode[]): string[] {
  return leavesOf(spellOut(tree, [])).flatMap((leaf) => (leaf.type === 'int' ? [leaf.key] : []));
}

/** Keys of the yearly groups' leaves all begin so; they carry stocks of a year, never totalled. */
export function yearlyPrefixes(tree: readonly FormNode[]): string[] {
  return tree.flatMap((node) => ('yearly' in node ? [node.yearly.keyPrefix] : 'children' in node ? yearlyPrefixes(node.children) : []));
}

/** The leaves of an appendix for these periods and years, in order; those of Thông tin chung include the lists themselves. */
export function leavesFor(
  appendix: Appendix,
  periods: readonly string[],
  years: readonly string[],
  prefixes: { period: string; year: string },
): Leaf[] {
  if (appendix.kind !== 'fields') return leavesOf(spellOut(appendix.tree, years));
  return appendix.sections.flatMap((section): Leaf[] => {
    const listed = (prefix: string, items: readonly string[], label: string): Leaf[] =>
      items.map((_, i) => ({ key: `${prefix}${String(i + 1)}`, label: `${label} ${String(i + 1)}`, type: 'text' }));
    if (section.lists === 'periods') return listed(prefixes.period, periods, 'Giai đoạn');
    if (section.lists === 'years') return [...listed(prefixes.year, years, 'Năm thứ'), ...section.fields];
    return [...section.fields];
  });
}

/** A leaf's own label and that of the group right above it, empty for none. */
export interface LeafLabel {
  readonly own: string;
  readonly group: string;
}

/** Labels of all leaves of a form, by key. */
export function leafLabels(
  appendix: Appendix,
  periods: readonly string[],
  years: readonly string[],
  prefixes: { period: string; year: string },
): Map<string, LeafLabel> {
  if (appendix.kind === 'fields')
    return new Map(leavesFor(appendix, periods, years, prefixes).map((leaf) => [leaf.key, { own: leaf.label, group: '' }]));
  const labels = new Map<string, LeafLabel>();
  const walk = (nodes: readonly (Group | Leaf)[], group: string): void => {
    for (const node of nodes) {
      if (isLeaf(node)) labels.set(node.key, { own: node.label, group });
      else walk(node.children, node.label);
    }
  };
  walk(spellOut(appendix.tree, years), '');
  return labels;
}

/** How a message names a leaf that stands alone in it: its label, with its group where the label stands more than once in the form. */
export function leafNames(labels: ReadonlyMap<string, LeafLabel>): Map<string, string> {
  const count = new Map<string, number>();
  for (const { own } of labels.values()) count.set(own, (count.get(own) ?? 0) + 1);
  return new Map(
    [...labels].map(([key, { own, group }]) => {
      if (/^\d{4}$/.test(own)) return [key, `${group} năm ${own}`];
      return [key, (count.get(own) ?? 0) > 1 ? `${own} (${group})` : own];
    }),
  );
}
