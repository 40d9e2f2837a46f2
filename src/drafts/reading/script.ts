/** A draft made readable: one spelling of letters and signs, lines that belong together joined, cut into sentences, offsets kept. */
import { wholeText, type DraftText } from '../../core/draft';
import { foldTone } from '../../core/text';

/** `wrap` stands for a line end inside a sentence; it is white space to every pattern. */
const WRAP = '\v';

/** A sentence, or a line of a table. */
export interface Sentence {
  readonly index: number;
  /** Offsets in `Script.text`, without white space at either end. */
  readonly start: number;
  readonly end: number;
  /** Sentences of one paragraph share a block; lines that were joined are one paragraph. */
  readonly block: number;
  /** A line of a table: its words are labels and its numbers cells. */
  readonly table: boolean;
}

/** A draft as it is read. */
export interface Script {
  /** As stored. */
  readonly whole: string;
  /** NFC, old tone placement, plain dashes, quotes and spaces; letter by letter beside `lower`. */
  readonly text: string;
  readonly lower: string;
  readonly sentences: readonly Sentence[];
  /** Offset in `whole` of an offset in `text`. */
  at(offset: number): number;
}

/** Reads a draft. Every part is linear in its length. */
export function readScript(draft: DraftText): Script {
  const whole = wholeText(draft);
  const { plain, at } = normalised(whole);
  const even = foldTone(plain)
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\r\f*]/g, ' ')
    .replace(/[–—−‐‑‒―]/g, '-')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚]/g, "'");
  const lines = linesOf(even, draft, whole, at);
  const text = joinLines(even, lines);
  return { whole, text, lower: lowered(text), sentences: sentencesOf(text, lines), at };
}

/** Lower case, letter by letter, so that offsets stay. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

/** Composed letters without invisible ones; most texts are so already and keep their offsets. */
function normalised(whole: string): { plain: string; at: (offset: number) => number } {
  const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/;
  if (!invisible.test(whole) && whole.normalize('NFC') === whole) return { plain: whole, at: (offset) => offset };
  const offsets: number[] = [];
  let plain = '';
  for (const match of whole.matchAll(/[^\p{M}]\p{M}*|\p{M}/gsu)) {
    if (invisible.test(match[0])) continue;
    const letters = match[0].normalize('NFC');
    plain += letters;
    for (let i = 0; i < letters.length; i++) offsets.push(match.index);
  }
  offsets.push(whole.length);
  return { plain, at: (offset) => offsets[offset] ?? whole.length };
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly table: boolean;
  readonly part: string;
}

/** Lines that are not blank. */
function linesOf(text: string, draft: DraftText, whole: string, at: (offset: number) => number): Line[] {
  const lines: Line[] = [];
  const lists = documentLists(draft);
  let start = 0;
  let paragraph = 0;
  for (const raw of text.split('\n')) {
    while (paragraph + 1 < draft.paragraphs.length && (draft.paragraphs[paragraph + 1]?.start ?? whole.length) <= at(start)) paragraph++;
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const own = draft.paragraphs[paragraph];
      const table = trimmed.includes('\t') || (own?.cell !== undefined && (trimmed.length < 90 || lists.has(own.cell.table)));
      const from = start + raw.indexOf(trimmed);
      lines.push({ start: from, end: from + trimmed.length, text: trimmed, table, part: own?.part ?? 'body' });
    }
    start += raw.length + 1;
  }
  return lines;
}

/**
 * Tables that list documents, and those that go on with one behind a page: their longest cell is a number and a title, where that
 * of another may be a paragraph laid out in a table.
 */
function documentLists({ paragraphs }: DraftText): Set<number> {
  const heading = /cơ quan ban hành|số,? ?(?:và |\/ ?)?(?:ngày|ký hiệu)/i;
  const lists = new Set<number>();
  const widths = new Map<number, number>();
  for (const { cell, text } of paragraphs) {
    if (!cell) continue;
    widths.set(cell.table, Math.max(widths.get(cell.table) ?? 0, cell.column));
    if (cell.row < 2 && text.length < 60 && heading.test(text.normalize('NFC'))) lists.add(cell.table);
  }
  for (const [table, width] of widths) if (lists.has(table - 1) && widths.get(table - 1) === width && width > 2) lists.add(table);
  return lists;
}

const HEADING =
  /^(?:[IVXLC]{1,6}\s*[.)/-]|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\s*[.)]\s|[-+•·¹²³⁴⁵⁶⁷⁸⁹]|(?:phần|chương|mục|điều)\s)/i;
const CLOSED = /[.:!?…]["')\]]*$/;
const OPEN = /(?:[,(-]|\s(?:và|của|số|ngày|các|những|với|theo|tháng))$/i;

/** Whether the text was broken at a line width, as scans are: then a full line runs on even before a capital. */
function widthOf(lines: readonly Line[]): number {
  const long = lines.filter((line) => line.text.length >= 40 && !line.table);
  const running = lines.filter((line, i) => {
    const next = lines[i + 1];
    return line.text.length >= 40 && !line.table && !CLOSED.test(line.text) && next !== undefined && /^\p{Ll}/u.test(next.text);
  });
  if (long.length < 10 || running.length < long.length * 0.4) return Infinity;
  const lengths = long.map((line) => line.text.length).sort((a, b) => a - b);
  return 0.75 * (lengths[Math.floor(lengths.length * 0.75)] ?? Infinity);
}

function runsOn(line: Line, next: Line, width: number): boolean {
  if (line.table || next.table || line.part !== next.part || CLOSED.test(line.text) || HEADING.test(next.text)) return false;
  const capitals = line.text === line.text.toUpperCase();
  if (capitals !== (next.text === next.text.toUpperCase()) && capitals) return false;
  if (/^[\p{Ll}\d(,;)]/u.test(next.text)) return true;
  if (line.text.endsWith(';')) return false;
  return OPEN.test(line.text) || line.text.length >= width;
}

function joinLines(text: string, lines: readonly Line[]): string {
  const width = widthOf(lines);
  const parts: string[] = [];
  let done = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || !runsOn(line, next, width)) return;
    parts.push(text.slice(done, line.end), text.slice(line.end, next.start).replaceAll('\n', WRAP));
    done = next.start;
  });
  parts.push(text.slice(done));
  return parts.join('');
}

/** Nobody writes longer ones; a text without full stops is cut so that work on one sentence stays bounded. */
const LONGEST = 2500;

/** What a full stop after it does not end. */
const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|TP|TX|TT|Tp|Tr|Th|ThS|TS|PGS|GS|BS|KS|CN|đ\/c|Đ\/c|VD)$/u;

function sentencesOf(text: string, lines: readonly Line[]): Sentence[] {
  const sentences: Sentence[] = [];
  let line = 0;
  let block = 0;
  const push = (from: number, to: number): void => {
    let start = from;
    while (to - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST);
      const cut = space > start ? space : start + LONGEST;
      add(start, cut);
      start = cut;
    }
    add(start, to);
  };
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const start = from + raw.indexOf(trimmed);
    while (line + 1 < lines.length && (lines[line + 1]?.start ?? 0) <= start) line++;
    sentences.push({ index: sentences.length, start, end: start + trimmed.length, block, table: lines[line]?.table ?? false });
  };
  let from = 0;
  for (const match of text.matchAll(/\n|[.!?…]["')\]]?(?=\s+["'([]?[\p{Lu}\d+-])/gu)) {
    const at = match.index;
    if (match[0] !== '\n') {
      const before = text.slice(Math.max(from, at - 12), at);
      if (
        ABBREVIATION.test(before) ||
        /^\s*(?:[-+]\s*)?(?:[IVXLC]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])$/.test(text.slice(from, Math.min(at, from + 16)))
      )
        continue;
    }
    push(from, at + match[0].length);
    from = at + match[0].length;
    if (match[0] === '\n') block++;
  }
  push(from, text.length);
  return sentences;
}
