/** Fields that a mẫu leaves to be filled: text fields of a form, and merge fields. */
import type { DraftSpan } from '../../core/draft';
import { attributeOf, childOf, type Node } from './tree';

/** A field while it is read: its code first, then what it shows. */
export interface OpenField {
  readonly begin: Node;
  /** The paragraph it began in. */
  readonly paragraph: unknown;
  atCode: boolean;
  code: string;
  readonly codes: Node[];
  separate?: Node;
  /** Where what it shows begins in the text of its paragraph. */
  from: number;
}

/** A field in its paragraph, with what is needed to fill it. */
export interface Field {
  readonly from: number;
  readonly to: number;
  /** Before this element stands what the field shows; absent for a field without marks of its own. */
  readonly end?: Node;
  /** Whether a mark parts its code from what it shows. */
  readonly parted: boolean;
  /** Elements that go once it is filled: a merge field would print its name again. */
  readonly spent: readonly Node[];
  /** An element of which only the tags go. */
  readonly wrapping?: Node;
}

/** A field's mark-up and its span; `undefined` for fields that are not for the writer to fill. */
export function fieldOf(open: OpenField, end: Node, text: string): { field: Field; span: DraftSpan } | undefined {
  const shown = text.slice(open.from);
  const to = text.length;
  const { begin, separate, codes, from } = open;
  const merged = mergeName(open.code);
  if (merged !== undefined) {
    const spent = [begin, ...codes, ...(separate ? [separate] : []), end];
    return { field: { from, to, end, parted: separate !== undefined, spent }, span: mergeSpan(merged, shown, from, to) };
  }
  const input = childOf(childOf(begin, 'w:ffData'), 'w:textInput');
  const kind = attributeOf(childOf(input, 'w:type'));
  if (!/^\s*FORMTEXT\b/i.test(open.code) || /^(?:calculated|current)/.test(kind ?? '')) return undefined;
  const name = attributeOf(childOf(childOf(begin, 'w:ffData'), 'w:name'));
  const help = attributeOf(childOf(childOf(begin, 'w:ffData'), 'w:helpText'));
  const initial = attributeOf(childOf(input, 'w:default'));
  return {
    field: { from, to, end, parted: separate !== undefined, spent: [] },
    span: {
      kind: shown.trim() === '' || shown === initial ? 'placeholder' : 'control',
      from,
      to,
      ...(name === undefined ? {} : { tag: name }),
      ...(help === undefined ? {} : { title: help }),
    },
  };
}

/** A merge field that one element holds, code and all; `undefined` for other fields. */
export function simpleField(node: Node, from: number, text: string): { field: Field; span: DraftSpan } | undefined {
  const name = mergeName(attributeOf(node, 'instr') ?? '');
  if (name === undefined || from === text.length) return undefined;
  return {
    field: { from, to: text.length, parted: true, spent: [], wrapping: node },
    span: mergeSpan(name, text.slice(from), from, text.length),
  };
}

function mergeSpan(name: string, shown: string, from: number, to: number): DraftSpan {
  const bare = shown.replace(/[«»]/g, '').trim();
  return { kind: bare === '' || bare === name ? 'placeholder' : 'control', from, to, tag: name };
}

function mergeName(code: string): string | undefined {
  const match = /^\s*MERGEFIELD\s+(?:"([^"]+)"|([^\s\\]+))/i.exec(code);
  return match?.[1] ?? match?.[2];
}
