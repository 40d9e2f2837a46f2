/** What a label asks for: the words of a mẫu's label held against those of the forms' leaves. */
import { appendices } from '../../appendices';
import { spellOut, type Appendix } from '../../appendices/appendix';
import { isLeaf, type Group, type Leaf } from '../../core/form';
import { keyOf } from '../../core/text';
import type { Slot } from './slot';
import { slots } from './slots';
import { foldWords } from './words';

/** A leaf of the forms, as something that labels may ask for. */
export interface Entry {
  readonly slot: Slot;
  /** Its label, folded; and that with the labels of one, two, ... groups above it. */
  readonly own: string;
  readonly paths: readonly string[];
  /** Its label needs no heading above it. */
  readonly selfEvident: boolean;
  /** Its label as a key: `tong_so_mo_hinh`. */
  readonly bare: string;
  /** Words of its label, of the group right above, and all that it may be called by. */
  readonly ownWords: ReadonlySet<string>;
  readonly groupWords: ReadonlySet<string>;
  readonly allWords: ReadonlySet<string>;
  /** Words of its unit that are no mere counter: `hồ sơ`. */
  readonly unitWords: ReadonlySet<string>;
}

/** A label as the mẫu prints it: what it says itself, and what stands above it. */
export interface Label {
  readonly own: string;
  /** Labels of groups that it belongs to; empty for none. */
  readonly groups: string;
  /** What the table is about: its caption and the headings above; empty for none. */
  readonly about: string;
  /** What is counted, where the mẫu says so beside it. */
  readonly unit?: string;
  /** The part of `own` that stands nearest to the blank; all of it when absent. */
  readonly last?: string;
}

export interface LeafMatch {
  readonly slot: Slot;
  /** 0 to 1: 0.92 where nothing else is meant, 0.6 where it may be. */
  readonly confidence: number;
}

/** Who is counted at meetings. */
const ATTENDING = ['người', 'số lượt người', 'số người', 'lượt người', 'số lượt', 'lượt cử tri', 'số cử tri', 'số đại biểu', 'lượt'];

/** What several words together are called, one spelling for each. */
const PHRASES: readonly (readonly [RegExp, string])[] = (
  [
    [
      'ủy ban mặt trận tổ quốc việt nam|ủy ban mặt trận tổ quốc|ủy ban mặt trận|mặt trận tổ quốc việt nam|mặt trận tổ quốc|mặt trận',
      ' mttq',
    ],
    ['hội đồng nhân dân', ' hdnd'],
    ['đơn vị', ' donvi'],
    ['ủy ban nhân dân', ' ubnd'],
    ['đoàn đại biểu quốc hội|đại biểu quốc hội', ' dbqh'],
    ['lực lượng vũ trang', ' llvt'],
    ['đồng bào dân tộc thiểu số|dân tộc thiểu số', ' dtts'],
    ['cải cách thủ tục hành chính|cải cách hành chính', ' cchc'],
    ['khen thưởng|biểu dương|tuyên dương', ' khen'],
    ['hộ gia đình|hộ dân', ' hộ'],
    ['tiếp dân', ' tiếp nguoidan'],
    ['nhân dân|người dân|công dân', ' nguoidan'],
    ['nhân khẩu|dân số', ' khẩu'],
    ['đối thoại|gặp mặt|gặp gỡ', ' doithoai'],
    ['đảng viên|đv', ' dangvien'],
    ['cán bộ công chức', ' cbcc'],
    ['tổ chức đảng', ' tochucdang'],
    ['của đảng bộ|trực thuộc đảng bộ|đảng bộ|trực thuộc', ''],
    ['người có tôn giáo|người có đạo|người theo đạo|có đạo|theo đạo', ' tôn giáo'],
    [
      `${ATTENDING.flatMap((who) => ['tham gia', 'tham dự', 'dự'].map((verb) => `${who} ${verb}`)).join('|')}|${ATTENDING.slice(1).join('|')}`,
      ' luotnguoi',
    ],
    ['số cuộc|số buổi|số hội nghị|số điểm|số lần|cuộc|buổi|hội nghị', ' socuoc'],
    ['ban hành', ''],
  ] as const
).map(([words, token]) => [new RegExp(` (?:${words.split('|').map(folded).join('|')})(?= )`, 'g'), token] as const);

function folded(text: string): string {
  return foldWords(text).trim();
}

/** Words that say nothing of what is counted. */
const PLAIN = new Set(
  folded(
    'số so lượng tổng các những được đã của và là cho về trong tại có theo với trên do ở kết quả công tác việc thực hiện toàn xã phường đặc ' +
      'khu cấp địa bàn tỷ tỉ lệ tính đến thời gian năm kỳ giai đoạn báo cáo nội dung chỉ tiêu mục gồm người hiện nay tên cộng cụ thể',
  ).split(' '),
);
/** Counters: they tell the number of meetings from that of people, and little else. */
const COUNTERS = new Set(['socuoc', 'luotnguoi']);
const SHARE = /%|tỷ lệ|tỉ lệ/iu;

function wordsOf(text: string): Set<string> {
  let words = foldWords(text.replace(/[()|:]/g, ' ; ').replace(/[,“”"'+–-]/g, ' '));
  for (const [phrase, token] of PHRASES) words = words.replace(phrase, token);
  return new Set(words.split(' ').filter((word) => /\p{L}/u.test(word) && !PLAIN.has(word)));
}

/** Words from which on a label is no general one. */
const LONG_LABEL = 6;
/** Sections of Thông tin chung whose labels say it all. */
const BODIES = ['hdnd', 'ubnd', 'mttq', 'llvt'];
const PLAIN_SECTIONS = new Set(['Đơn vị báo cáo', 'Địa bàn, dân cư', 'Vị trí địa lý', 'Tổ chức đảng']);

let known: readonly Entry[] | undefined;

/** Fields of Thông tin chung and leaves of the tables, as slots. */
export function entries(): readonly Entry[] {
  if (known) return known;
  const leaves = appendices.flatMap(leavesOf);
  known = [...leaves, ...computed(new Set(leaves.map(({ slot }) => slot.key)))];
  return known;
}

function leavesOf(appendix: Appendix): Entry[] {
  if (appendix.kind === 'list') return [];
  if (appendix.kind === 'fields')
    return appendix.sections
      .filter((section) => !section.lists)
      .flatMap((section) => section.fields.map((field) => entryOf(appendix, field, [section.title])));
  const walk = (nodes: readonly (Group | Leaf)[], path: readonly string[]): Entry[] =>
    nodes.flatMap((node) => (isLeaf(node) ? [entryOf(appendix, node, path)] : walk(node.children, [...path, node.label])));
  return walk(spellOut(appendix.tree, []), []);
}

/** What the forms do not print and slots compute, or count by year. */
function computed(printed: ReadonlySet<string>): Entry[] {
  return slots.flatMap((slot): Entry[] => {
    if (!slot.label || printed.has(slot.key)) return [];
    const appendix = appendices.find(({ id }) => slot.value?.startsWith(`${id}.`));
    const [group = '', own = ''] = slot.label;
    return appendix
      ? [{ ...entryOf(appendix, { key: slot.key, label: own, type: slot.type }, [group]), slot, ownWords: wordsOf(own) }]
      : [];
  });
}

function entryOf(appendix: Appendix, leaf: Leaf, path: readonly string[]): Entry {
  const slot = slots.find((one) => one.key === leaf.key) ?? {
    key: leaf.key,
    type: leaf.type,
    value: `${appendix.id}.${leaf.key}`,
    places: [],
  };
  const unit = wordsOf(leaf.unit ?? '');
  const title = appendix.kind === 'fields' ? '' : appendix.title;
  const group = appendix.kind === 'fields' ? '' : (path.at(-1) ?? '');
  const words = slot.label?.join(' ') ?? leaf.label;
  return {
    slot,
    own: foldWords(leaf.label),
    bare: keyOf(leaf.label).replace(/[^a-z0-9]+/g, '_'),
    paths: path.map((_, i) => foldWords([...path.slice(i), leaf.label].join(' '))),
    selfEvident: appendix.id === 'PL5' || PLAIN_SECTIONS.has(path[0] ?? '') || leaf.label.split(/\s+/).length >= LONG_LABEL,
    ownWords: wordsOf(words),
    groupWords: wordsOf(group),
    allWords: new Set([...wordsOf([...path, words, slot.also ?? ''].join(' ; ')), ...wordsOf(title), ...unit]),
    unitWords: new Set([...unit].filter((word) => !COUNTERS.has(word))),
  };
}

let weights: ReadonlyMap<string, number> | undefined;

/** How much a word tells: the fewer leaves have it, the more. */
function weightOf(word: string): number {
  if (COUNTERS.has(word)) return 0.5;
  if (!weights) {
    const counts = new Map<string, number>();
    for (const { allWords } of entries()) for (const one of allWords) counts.set(one, (counts.get(one) ?? 0) + 1);
    weights = new Map([...counts].map(([one, count]) => [one, Math.log(1 + entries().length / count)]));
  }
  return weights.get(word) ?? Math.log(1 + entries().length);
}

/** The part of `asked`, by weight, that `words` hold; 1 for nothing asked. */
function share(asked: ReadonlySet<string>, words: ReadonlySet<string>): number {
  let [held, all] = [0, 0];
  for (const word of asked) {
    const weight = weightOf(word);
    all += weight;
    if (words.has(word)) held += weight;
  }
  return all === 0 ? 1 : held / all;
}

/** Whose or which figures a heading may narrow a table to, other than the unit's. */
const OTHERS =
  /(?<!\p{L})(?:hội (?:liên hiệp )?phụ nữ|hội lhpn|hội nông dân|hội cựu chiến binh|hội ccb|đoàn thanh niên|đoàn tncs|công đoàn|trực tuyến|đăng ký|đề nghị|dự kiến|phấn đấu|kế hoạch năm|từng thôn|theo thôn|các thôn)(?!\p{L})/iu;
/** Labels that ask for words. */
const NAMES = /^\s*(?:tên|họ|địa (?:chỉ|danh)|danh sách)(?!\p{L})/iu;

/** Whether what is counted is what another leaf counts. */
function countsElse(entry: Entry, counted: ReadonlySet<string>): boolean {
  const units = [...counted].filter((word) => !COUNTERS.has(word) && entries().some((one) => one.unitWords.has(word)));
  return entry.unitWords.size > 0 && units.length > 0 && !units.some((word) => entry.allWords.has(word));
}

/** The leaf that a form prints under the same words: its label with those of the groups above it, or by itself where that says it all. */
function byPath(own: string, groups: string): Entry | undefined {
  const parts = [...groups.split(' ; '), ...own.split(' ; ')].filter((part) => part.trim() !== '').map(foldWords);
  const label = foldWords(own);
  const found = entries().filter((entry) => {
    if (entry.selfEvident && entry.own === label) return true;
    return parts.some((_, i) => i < parts.length - 1 && entry.paths.includes(parts.slice(i).join('').replace(/  +/g, ' ')));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Below it a leaf is not even offered. */
const LEAST = 0.55;
/** A leaf that is sure is that much likelier than any other. */
const CLEAR = 0.1;

/** The leaf that a label asks for; `undefined` when none has most of its words. Each word that it has besides makes it doubtful. */
export function leafFor(label: Label): LeafMatch | undefined {
  const key = [label.own, label.groups, label.about, label.unit, label.last].join('\n');
  if (!matches.has(key)) {
    // A hostile file may have a million labels; those of a real one are few.
    if (matches.size > 5000) matches.clear();
    matches.set(key, likeliest(label));
  }
  return matches.get(key);
}

const matches = new Map<string, LeafMatch | undefined>();

function likeliest({ own, groups, about, unit = '', last = own }: Label): LeafMatch | undefined {
  if (own.length + groups.length > 400) return undefined;
  const printed = byPath(own, groups);
  if (printed && !OTHERS.test(groups)) return { slot: printed.slot, confidence: 0.92 };
  const asked = wordsOf(own);
  if ([...asked].every((word) => COUNTERS.has(word)) && wordsOf(groups).size === 0) return undefined;
  const above = wordsOf(groups);
  const counted = wordsOf(unit);
  const all = new Set([...asked, ...above, ...counted, ...wordsOf(about.slice(-300))]);
  const nearest = wordsOf(last);
  const forWords = NAMES.test(own);
  const bodies = BODIES.filter((body) => all.has(body));
  const rate = SHARE.test(`${own} ${unit}`);
  const scored = entries()
    .filter(({ slot }) => (slot.type === 'pct') === rate && (slot.type === 'text' || slot.type === 'date') === forWords)
    .filter((entry) => !countsElse(entry, counted))
    .map((entry) => {
      const explained = share(asked, entry.allWords);
      const covered = entry.ownWords.size === 0 && !rate ? 0 : share(entry.ownWords, all);
      const byUnit = entry.unitWords.size > 0 && share(entry.unitWords, asked) === 1 && share(entry.unitWords, entry.ownWords) < 1;
      const grouped = Math.max(share(entry.groupWords, all), byUnit ? 0.7 : 0);
      const context = share(above, entry.allWords);
      const ofBody = bodies.some((body) => entry.allWords.has(body));
      const placed =
        grouped >= 0.4 || (ofBody && grouped > 0) || entry.selfEvident || entry.ownWords.size >= 4 || entry.groupWords.size === 0;
      return {
        entry,
        explained,
        covered,
        placed,
        score:
          (bodies.length > 0 && !ofBody ? 0.8 : 1) *
          explained *
          (0.6 * covered + 0.15 * grouped + 0.1 * context + 0.15 * share(nearest, entry.ownWords)),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (!first || first.score < LEAST || first.explained < 0.7) return undefined;
  const clear = first.score - (second?.score ?? 0) >= CLEAR;
  const sure =
    clear && first.explained > 0.98 && first.covered >= 0.6 && first.score >= 0.7 && first.placed && !OTHERS.test(`${groups} ${about}`);
  return { slot: first.entry.slot, confidence: sure ? 0.92 : 0.6 };
}
