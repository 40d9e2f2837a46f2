/** What a blank stands among: the words before and after it, its sentence, what was said before, the headings above. */
import type { DraftText } from '../../core/draft';
import type { Blank } from './blank';
import { foldAfter, foldWords, OTHER } from './words';

export interface Context {
  /** Folded words of its paragraph up to the blank, and from it on, where a comma ends a clause, too; other blanks are `_`. */
  readonly before: string;
  readonly after: string;
  /** Its sentence with the blank itself as `_`. */
  readonly sentence: string;
  /** Its sentence, what the paragraph says before it, and the headings above. */
  readonly about: string;
  /** The text of its paragraph before and after the blank as written, but for other blanks, which are `_`. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** Headings above as written, the nearest last. */
  readonly headings: readonly string[];
}

const REACH = 400;
const HEADING = /^\s*(?:[IVXLC]+\s*[.\-–)]|\d+(?:\.\d+)*\s*[.)]?\s|[a-zđ]\s*[.)]\s|[-*+•]\s*(?=\p{Lu}[^.]{0,60}:\s*$)|phụ lục|biểu số)/iu;

/** The contexts of the blanks of a draft, in their order. */
export function contextsOf(draft: DraftText, blanks: readonly Blank[]): Context[] {
  const headings = headingsOf(draft);
  return blanks.map((blank, i) => {
    const text = draft.paragraphs[blank.paragraph]?.text ?? '';
    const near = around(blanks, i);
    const textBefore = masked(text, Math.max(0, blank.from - REACH), blank.from, near);
    const textAfter = masked(text, blank.to, Math.min(text.length, blank.to + REACH), near);
    const cell = blank.kind === 'cell' && blank.labels ? `${blank.labels.column}: ${blank.labels.row} ` : '';
    const before = foldWords(cell + textBefore);
    // A paragraph ends a sentence, with a full stop or without.
    const after = foldAfter(blank.to + REACH < text.length ? textAfter : `${textAfter} .`);
    const rest = foldWords(textAfter);
    const start = before.lastIndexOf(' . ');
    const end = rest.indexOf(' . ');
    const sentence = `${start < 0 ? before : before.slice(start + 2)}${OTHER}${end < 0 ? rest : rest.slice(0, end + 3)}`;
    const above = headings[blank.paragraph] ?? [];
    const about = `${above.map(foldWords).join('. ')}. ${before}${sentence}`;
    return { before, after, sentence, about, textBefore, textAfter, headings: above };
  });
}

/** Other blanks of its paragraph that its context can reach, in order. */
function around(blanks: readonly Blank[], i: number): Blank[] {
  const own = blanks[i] as Blank;
  const within = (other: Blank | undefined): other is Blank =>
    other?.paragraph === own.paragraph && other.to > own.from - REACH && other.from < own.to + REACH;
  let [first, last] = [i, i];
  while (within(blanks[first - 1])) first -= 1;
  while (within(blanks[last + 1])) last += 1;
  return [...blanks.slice(first, i), ...blanks.slice(i + 1, last + 1)];
}

/** A stretch of a paragraph with the other blanks in it as `_`; a blank that swallowed the full stop gives it back. */
function masked(text: string, from: number, to: number, blanks: readonly Blank[]): string {
  let masked = '';
  let at = from;
  for (const blank of blanks) {
    if (blank.to <= from || blank.from >= to) continue;
    masked += `${text.slice(at, blank.from)} _ ${startsSentence(text.slice(blank.to)) ? '. ' : ''}`;
    at = blank.to;
  }
  return masked + text.slice(at, to);
}

/** Whether a text begins with a capital that opens a sentence, not a name such as `Phật tử`. */
export function startsSentence(text: string): boolean {
  return /^\s*(?!Phật|Đảng viên)\p{Lu}\p{Ll}*\s/u.test(text);
}

/** Headings above each paragraph: up to three, a nearer one of the same kind in place of the earlier. */
function headingsOf(draft: DraftText): string[][] {
  const kinds = ['roman', 'number', 'letter'] as const;
  let open: { kind: (typeof kinds)[number]; text: string }[] = [];
  return draft.paragraphs.map(({ text, cell }) => {
    const above = open.map((heading) => heading.text);
    if (!cell && HEADING.test(text) && text.length < 400 && !/[….]{3}|…/.test(text)) {
      const kind = /^\s*[IVXLC]+\s*[.\-–)]/.test(text) ? 'roman' : /^\s*\d/.test(text) ? 'number' : 'letter';
      open = [...open.filter((heading) => kinds.indexOf(heading.kind) < kinds.indexOf(kind)), { kind, text }];
    }
    return above;
  });
}
