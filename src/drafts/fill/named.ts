/** Blanks that say what they want: `{{so_ho}}`, a tagged content control, a cell under a header or beside a label. */
import { appendices } from '../../appendices';
import { spellOut } from '../../appendices/appendix';
import { isLeaf, type Group, type Leaf } from '../../core/form';
import { editDistance, keyOf } from '../../core/text';
import type { Blank } from './blank';
import type { Slot } from './slot';
import { slots } from './slots';
import { timeOfLabel, type Time } from './time';
import { foldWords } from './words';

export interface NamedMatch {
  readonly slot: Slot;
  readonly confidence: number;
  /** The time that the name or the table gives. */
  readonly time?: Time;
  /** The name asks for all rows together. */
  readonly total?: true;
}

interface Entry {
  readonly slot: Slot;
  /** Folded words of its label, and of its label with those of one, two, ... groups above it. */
  readonly own: string;
  readonly paths: readonly string[];
  /** Its label alone tells what it counts. */
  readonly selfEvident: boolean;
}

/** Sections of Thông tin chung whose labels need no heading above them; those of PL5 need none either. */
const PLAIN_SECTIONS = new Set(['Đơn vị báo cáo', 'Địa bàn, dân cư', 'Vị trí địa lý', 'Tổ chức đảng']);
/** Words from which on a label is no general one. */
const LONG_LABEL = 6;

let known: readonly Entry[] | undefined;

/** Fields of Thông tin chung and leaves of the tables, as slots. */
function entries(): readonly Entry[] {
  known ??= appendices.flatMap((appendix): Entry[] => {
    const entry = (leaf: Leaf, path: readonly string[], plain: boolean): Entry => ({
      slot: slots.find((one) => one.key === leaf.key) ?? {
        key: leaf.key,
        type: leaf.type,
        value: `${appendix.id}.${leaf.key}`,
        places: [],
      },
      own: foldWords(leaf.label),
      selfEvident: plain || leaf.label.split(/\s+/).length >= LONG_LABEL,
      paths: path.map((_, i) => foldWords([...path.slice(i), leaf.label].join(' '))),
    });
    if (appendix.kind === 'fields')
      return appendix.sections
        .filter((section) => !section.lists)
        .flatMap((section) => section.fields.map((field) => entry(field, [section.title], PLAIN_SECTIONS.has(section.title))));
    if (appendix.kind === 'list') return [];
    const walk = (nodes: readonly (Group | Leaf)[], path: readonly string[]): Entry[] =>
      nodes.flatMap((node) => (isLeaf(node) ? [entry(node, path, appendix.id === 'PL5')] : walk(node.children, [...path, node.label])));
    return walk(spellOut(appendix.tree, []), []);
  });
  return known;
}

/** What a blank's own names or its table ask for; `undefined` when they name nothing that the forms have. */
export function matchNamed(blank: Blank): NamedMatch | undefined {
  for (const name of blank.names) {
    const found = byKey(name) ?? byLabel(name);
    if (found) return found;
  }
  return blank.kind === 'cell' ? matchTable(blank) : undefined;
}

/** What the labels of its row and column in a table ask for. */
export function matchTable(blank: Blank): NamedMatch | undefined {
  if (!blank.labels) return undefined;
  const { row, column } = blank.labels;
  return (
    (isTime(row) ? timed(byPath(column), row) : undefined) ??
    (isTime(column) || PLAIN_COLUMN.test(column) ? timed(byPath(row), column) : undefined)
  );
}

const TOTAL = /^\s*(tổng cộng|tổng số|tổng|cộng)\s*$/iu;
/** A header that says no more than that figures stand below it. */
const PLAIN_COLUMN = /^\s*$|^[^|]*(số lượng|kết quả|giá trị|số liệu|nội dung|ghi|tổng cộng|tổng số)[^|]*$/iu;

function isTime(label: string): boolean {
  return TOTAL.test(label) || timeOfLabel(label) !== undefined;
}

function timed(match: NamedMatch | undefined, label: string): NamedMatch | undefined {
  if (!match) return undefined;
  const time = timeOfLabel(label);
  return { ...match, ...(time ? { time } : {}), ...(TOTAL.test(label) ? { total: true as const } : {}) };
}

/** What a label with a colon right before a blank names: `- Số hộ: …`. */
export function matchLabel(before: string): NamedMatch | undefined {
  const label = /(?:^|[.;,+•*–-]\s*)([^.;,:]{3,120}):\s*$/u.exec(before)?.[1];
  return label === undefined ? undefined : byPath(label);
}

/** `so_ho`, `TTC.so_ho`, `PL2.tthc_da_tiep_nhan.2019-2022`. */
function byKey(name: string): NamedMatch | undefined {
  const match = /^(?:(?:TTC|PL[1-6])[._])?([a-z][a-z0-9_]*)(?:[.](.+))?$/i.exec(name.trim().replace(/[\s-]+(?=[a-z])/gi, '_'));
  const key = match?.[1]?.toLowerCase();
  const slot = slots.find((one) => one.key === key) ?? entries().find((entry) => entry.slot.key === key)?.slot;
  if (!slot) return undefined;
  const row = match?.[2];
  return row === undefined ? { slot, confidence: 1 } : timed({ slot, confidence: 1 }, row === 'total' ? 'Tổng cộng' : row);
}

function byLabel(name: string): NamedMatch | undefined {
  const words = foldWords(name);
  const underscored = keyOf(name).replace(/[^a-z0-9]+/g, '_');
  const found = entries().filter((entry) => entry.own === words || entry.paths.includes(words) || entry.slot.key === underscored);
  return found.length === 1 && found[0] ? { slot: found[0].slot, confidence: 0.95 } : undefined;
}

/** The leaf whose label, under the labels of its groups, is that of a header; a leaf that shares its label with others needs its group, too. */
function byPath(header: string): NamedMatch | undefined {
  if (!headers.has(header)) {
    // A hostile file may have a million headers; those of a real one are few.
    if (headers.size > 5000) headers.clear();
    headers.set(header, readPath(header));
  }
  return headers.get(header);
}

const headers = new Map<string, NamedMatch | undefined>();

function readPath(header: string): NamedMatch | undefined {
  const words = foldWords(header.replaceAll('|', ' ').replace(/\([^)]*\)\s*$/, ''));
  if (words.trim() === '' || words.length > 300) return undefined;
  const scored = entries()
    .map((entry) => ({
      entry,
      score: Math.max(0, ...entry.paths.map((path) => likeness(words, path)), alone(entry) ? likeness(words, entry.own) : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score < 0.6) return undefined;
  const clear = first.score - (second?.score ?? 0) >= 0.15;
  return { slot: first.entry.slot, confidence: clear && first.score >= 0.8 ? 0.92 : 0.6 };
}

/** Whether a label says by itself what is counted: no other leaf has it, and it is not as general as `Số hội nghị`. */
function alone(entry: Entry): boolean {
  return entry.selfEvident && entries().filter((other) => other.own === entry.own).length === 1;
}

/** Shared words over all words, 0 to 1; a word may be one letter off. */
function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((words) => [...new Set(words.split(' ').filter((word) => word !== '' && word !== '.'))]);
  if (!left || !right || left.length === 0) return 0;
  const shared = left.filter((word) =>
    right.some((other) => other === word || (word.length > 4 && editDistance(word, other, 1) <= 1)),
  ).length;
  return shared / (left.length + right.length - shared);
}
