/** Where a sentence names a whole and then its parts: `618 hộ (trong đó …)`, `gồm …`, `12 đơn (khiếu nại 8, tố cáo 4)`. */
import { wordsBetween, type Reading } from './reading';
import type { Figure } from './figures';

/** A stretch of words that lists parts of figures in front of it. */
export interface Scope {
  /** `trong đó` leaves room for more, `gồm`, a bracket and a colon list all. */
  readonly marker: 'trong đó' | 'gồm' | 'bracket' | 'colon';
  readonly start: number;
  readonly end: number;
  /** Figures before it that it may divide, in order. */
  readonly wholes: readonly Figure[];
  /** Figures listed in it, without those of brackets inside. */
  readonly parts: readonly Figure[];
  /** Words of the scope in lower case. */
  readonly words: string;
}

const MARKER = /trong (?:đó|số đó|số này)|(?:bao )?gồm(?: có)?(?![\p{L}])|chia ra(?![\p{L}])|cụ thể(?: là)?\s*[:,]/gu;
/** A clause that starts so tells something new instead of another part. */
const ANEW =
  /^(?:(?:và )?(?:đã|đến nay|hiện nay|hiện(?! vật)|kết quả|qua đó|từ đó|ngoài ra|đồng thời|bên cạnh đó|trong năm|tổ chức|vận động|huy động|đạt|tăng|giảm|so với|phối hợp|ban hành|tiếp nhận|giải quyết|tổng cộng|tổng số|tổng|thu hút|hỗ trợ|trao|tặng|xây dựng(?! (?:đảng|hệ thống|htct|chính quyền))|duy trì)(?![\p{L}]))/u;

/** Scopes by the figures that are parts in them. */
export type ScopesByPart = ReadonlyMap<Figure, readonly Scope[]>;

/** Each part with the scopes it stands in, the inner last. */
export function byPart(scopes: readonly Scope[]): ScopesByPart {
  const map = new Map<Figure, Scope[]>();
  for (const scope of scopes)
    for (const part of scope.parts) {
      const known = map.get(part);
      if (known) known.push(scope);
      else map.set(part, [scope]);
    }
  return map;
}

/** More than anybody writes; so much is looked at. */
const MOST_WHOLES = 12;
const MOST_PARTS = 60;

/** All scopes of a draft, in order. */
export function readScopes(reading: Reading): Scope[] {
  return reading.script.sentences.flatMap((sentence): Scope[] => {
    if (sentence.table) return [];
    return [...marked(reading, sentence.index), ...bracketed(reading, sentence.index), ...amongst(reading, sentence.index)].sort(
      (a, b) => a.start - b.start,
    );
  });
}

function marked(reading: Reading, index: number): Scope[] {
  const { script } = reading;
  const sentence = script.sentences[index];
  if (!sentence) return [];
  const lower = script.lower.slice(sentence.start, sentence.end);
  // `giai đoạn 2019-2021 gồm 30 lượt` divides nothing that was said before.
  const found = [...lower.matchAll(MARKER)].filter(
    (match) => !match[0].includes('gồm') || !/(?:19|20)\d\d[^,;.(]*$/.test(lower.slice(Math.max(0, match.index - 120), match.index)),
  );
  return found.flatMap((match, i): Scope[] => {
    const at = match.index;
    const start = sentence.start + at + match[0].length;
    const open = openBracket(lower, at);
    const next = found[i + 1];
    const close = open ? closing(lower, at) : next ? next.index : lower.length;
    let end = sentence.start + close;
    let parts = partsOf(reading, index, start, end);
    // `trong đó:` at the end of a line is followed by its list.
    if (parts.length === 0 && /^[\s:]*$/.test(lower.slice(at + match[0].length))) {
      for (const line of listAfter(reading, index)) {
        const item = script.sentences[line];
        if (!item) continue;
        parts = [...parts, ...partsOf(reading, line, item.start, item.end)];
        end = item.end;
      }
    }
    const wholes = wholesBefore(reading, index, at);
    const nearest = wholes.at(-1);
    if (
      match[0].includes('gồm') &&
      (!nearest || /\d/.test(script.lower.slice(nearest.end, sentence.start + at).replace(/\([^()]{0,20}%\)/g, '')))
    )
      return [];
    if (parts.length === 0 || wholes.length === 0) return [];
    const marker = match[0].startsWith('trong') || match[0].startsWith('cụ thể') ? 'trong đó' : 'gồm';
    return [{ marker, start, end, wholes, parts, words: wordsBetween(reading, start, end) }];
  });
}

/** A bracket right behind a figure's words, and a list behind the colon of a total, that hold several figures. */
function bracketed(reading: Reading, index: number): Scope[] {
  const sentence = reading.script.sentences[index];
  const figures = reading.bySentence[index] ?? [];
  if (!sentence) return [];
  const lower = reading.script.lower.slice(sentence.start, sentence.end);
  return figures.flatMap((figure, i): Scope[] => {
    if (figure.percent || figure.over !== undefined) return [];
    const from = figure.end - sentence.start;
    const opening = /^(?:[^(),;:.\d]|, (?:công chức|viên chức|người lao động)){0,60}([(:])/.exec(lower.slice(from, from + 90));
    if (!opening) return [];
    const at = from + opening[0].length;
    const bracket = opening[1] === '(';
    if (!bracket && !/(?:tổng số|tổng cộng|tổng|cộng)(?![\p{L}])/u.test(figure.before)) return [];
    const close = bracket ? closing(lower, at) : lower.length;
    const inside = lower.slice(at, close);
    if (inside.length > 800) return [];
    // `(mỗi nhà 60 triệu đồng)` divides by a count, `(1.985 - 1.965)` reckons.
    if (/^\s*(?:mỗi|bình quân|trung bình)\s/.test(inside)) return [];
    if (MARKERS.test(inside) || /\d\s?[-+=×]\s?\d/.test(inside.replace(/(?:19|20)\d\d\s?-\s?(?:19|20)\d\d/g, ''))) return [];
    const parts = partsOf(reading, index, sentence.start + at, sentence.start + close);
    if (parts.length < 2) return [];
    const timed = (part: Figure): boolean => part.time !== undefined && part.time.start >= sentence.start + at;
    // `giảm 12 đơn (năm 2023 có 40 đơn, …)` compares.
    const clause = lower.slice(lastStop(lower, at), from);
    if (/(?:tăng|giảm|so với)/.test(clause) || (parts.some(timed) && new Set(parts.map((part) => part.time?.start)).size < parts.length))
      return [];
    const wholes = figures
      .slice(Math.max(0, i - MOST_WHOLES), i + 1)
      .filter((other) => !other.percent && other.start >= lastStop(lower, at) + sentence.start);
    return [
      { marker: bracket ? 'bracket' : 'colon', start: sentence.start + at, end: sentence.start + close, wholes, parts, words: inside },
    ];
  });
}
/** `Trong 120 đảng viên có 80 nam và 40 nữ`. */
function amongst(reading: Reading, index: number): Scope[] {
  const sentence = reading.script.sentences[index];
  const whole = reading.bySentence[index]?.find((figure) => /(?:^|\s)trong(?: (?:tổng )?số)?$/.test(figure.before));
  if (!sentence || !whole || whole.percent || whole.over !== undefined || whole.unit.kind === 'năm') return [];
  const rest = reading.script.lower.slice(whole.end, sentence.end);
  const opening = /^[^,;.()\d]{0,60}?,?\s(?:thì )?có\s/.exec(rest);
  if (!opening || MARKERS.test(rest)) return [];
  const start = whole.end + opening[0].length;
  const parts = partsOf(reading, index, start, sentence.end);
  return parts.length < 2 ? [] : [{ marker: 'trong đó', start, end: sentence.end, wholes: [whole], parts, words: rest }];
}

const MARKERS = new RegExp(MARKER.source, 'u');

function openBracket(lower: string, at: number): boolean {
  return lower.lastIndexOf('(', at) > lower.lastIndexOf(')', at - 1);
}

/** Place of the bracket that closes the one open at `from`. */
function closing(lower: string, from: number): number {
  let depth = 1;
  for (let i = from; i < lower.length; i++) {
    if (lower[i] === '(') depth++;
    if (lower[i] === ')' && --depth === 0) return i;
  }
  return lower.length;
}

/** Where the clause starts that ends at `at`: behind the last semicolon that does not stand right before. */
function lastStop(lower: string, at: number): number {
  return lower.lastIndexOf(';', at - 4) + 1;
}

function wholesBefore(reading: Reading, index: number, at: number): Figure[] {
  const sentence = reading.script.sentences[index];
  if (!sentence) return [];
  const lower = reading.script.lower.slice(sentence.start, sentence.end);
  const from = sentence.start + lastStop(lower, at);
  const counts = (figures: readonly Figure[]): Figure[] =>
    figures.filter(
      (figure) => !figure.percent && figure.over === undefined && !/(?:bình quân|trung bình)(?: mỗi \S+)?$/.test(figure.before),
    );
  const own = counts(reading.bySentence[index] ?? []).filter((figure) => figure.start >= from && figure.end <= sentence.start + at);
  if (own.length > 0 || lower.slice(0, at).replace(/[\s(+-]/g, '') !== '') return own.slice(-MOST_WHOLES);
  const before = reading.script.sentences[index - 1];
  return before && before.block === sentence.block && !before.table ? counts(reading.bySentence[index - 1] ?? []).slice(-MOST_WHOLES) : [];
}

/** Lines of a list behind `trong đó:`; one line where no dash marks them. */
function listAfter(reading: Reading, index: number): number[] {
  const { sentences, text } = reading.script;
  const lines: number[] = [];
  const first = sentences[index + 1];
  const mark = first ? /^[-+•*·]|^[a-zđ]\)/.exec(text.slice(first.start, first.start + 2))?.[0] : undefined;
  for (let i = index + 1; i < sentences.length && i < index + 12; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.table) break;
    if (mark !== undefined && mark.length === 1 && text[sentence.start] !== mark) break;
    if (mark === undefined && i > index + 1) break;
    lines.push(i);
  }
  return lines;
}

/** Figures listed between two offsets, up to the clause that starts anew. */
function partsOf(reading: Reading, index: number, start: number, end: number): Figure[] {
  const inside = (reading.bySentence[index] ?? []).filter((figure) => figure.start >= start && figure.end <= end).slice(0, MOST_PARTS);
  const list: Figure[] = [];
  let depth = 0;
  let from = start;
  let firstAnew: boolean | undefined;
  for (const figure of inside) {
    const gap = reading.script.lower.slice(from, figure.start);
    for (const letter of gap) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    const clauses = gap.split(/[,;]/);
    const last = clauses.map((clause) => clause.replace(/\s+/g, ' ').trim());
    // `đạt 85%` tells the share of the part before it.
    const anew = last.some(
      (clause, i) => (i > 0 || list.length === 0) && ANEW.test(clause) && !(figure.percent && /^đạt(?: tỷ lệ)?$/.test(clause)),
    );
    firstAnew ??= anew;
    // `giai đoạn A là 10 đơn, đã giải quyết 5 đơn; giai đoạn B …` goes on with its times.
    const timed = figure.time !== undefined && figure.time === list.at(-1)?.time;
    if (
      (anew && firstAnew === false && !timed) ||
      /đến (?:nay|năm|hết|cuối|tháng)[^,;]*$/.test(gap) ||
      /(?:tăng|giảm)(?: thêm)?\s*$/.test(gap)
    )
      break;
    from = figure.end;
    if (depth > 0 || figure.percent || figure.under !== undefined) continue;
    list.push(figure);
  }
  return list;
}
