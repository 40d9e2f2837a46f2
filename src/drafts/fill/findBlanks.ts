/** All blanks of a draft in the order of its text. */
import type { DraftParagraph, DraftSpan, DraftText } from '../../core/draft';
import type { Blank } from './blank';
import { labelledCells } from './labelledCells';
import { BLANK, blankScore } from './ellipsis';
import { promptsIn } from './prompts';

interface Place {
  readonly from: number;
  readonly to: number;
  readonly kind: Blank['kind'];
  readonly names?: readonly string[];
  readonly score?: number;
}

/** The blanks of a draft. Dots that end a list, leaders of a table of contents and ruled lines for decoration are none. */
export function findBlanks(draft: DraftText): Blank[] {
  const cells = labelledCells(draft);
  const dots = draft.paragraphs.map(dotsIn);
  const sure = dots.reduce((count, places) => count + places.filter(({ score }) => score > BLANK).length, 0);
  const wide = wideControls(draft);
  const least = sure > 2 ? BLANK - 1 : BLANK;
  return draft.paragraphs.flatMap((paragraph, index) => {
    const cell = cells.get(index);
    if (cell?.blank && controlsIn(paragraph).length === 0) return [cell.blank];
    const places = placesIn(paragraph, dots[index]?.filter(({ score }) => score >= least) ?? []);
    const naming = paragraph.spans.filter((span) => namesOne(span, places) && !(span.control !== undefined && wide.has(span.control)));
    return places.map(({ from, to, kind, names = [], score }): Blank => {
      const inside = naming.filter((span) => span.from <= from && to <= span.to);
      return {
        paragraph: index,
        from,
        to,
        kind,
        names: [...new Set([...names, ...inside.flatMap(namesOf)])],
        ...(cell ? { labels: cell.labels } : {}),
        ...(score !== undefined && score < BLANK ? { doubtful: true as const } : {}),
      };
    });
  });
}

/** Whether a control is about a single blank, rather than around a whole sentence of them. */
function namesOne(span: DraftSpan, places: readonly Place[]): boolean {
  return span.kind === 'control' && places.filter(({ from, to }) => span.from <= from && to <= span.to).length === 1;
}

/** Controls that hold several paragraphs. */
function wideControls(draft: DraftText): Set<number> {
  const [seen, wide] = [new Set<number>(), new Set<number>()];
  for (const { spans } of draft.paragraphs)
    for (const { control } of spans) if (control !== undefined) (seen.has(control) ? wide : seen).add(control);
  return wide;
}

/** Candidates that do not overlap; what the mẫu marks itself wins over what merely looks like a blank. */
function placesIn(paragraph: DraftParagraph, dots: readonly Place[]): Place[] {
  const found = [
    ...controlsIn(paragraph),
    ...keysIn(paragraph),
    ...dots,
    ...ruledIn(paragraph),
    ...leadersIn(paragraph),
    ...spacesIn(paragraph),
  ];
  const ranked = found.map((place, rank) => ({ place, rank })).sort((a, b) => a.place.from - b.place.from || a.rank - b.rank);
  const kept: { place: Place; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    const apart = !last || next.place.from >= last.place.to;
    if (apart && !(last && last.place.from === next.place.from && last.place.to === next.place.to)) kept.push(next);
    else if (last && next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ place }) => place);
}

function namesOf(span: DraftSpan): string[] {
  return [span.tag, span.title].filter((name) => name !== undefined && name.trim() !== '') as string[];
}

function controlsIn(paragraph: DraftParagraph): Place[] {
  return promptsIn(paragraph).map((span) => ({ from: span.from, to: span.to, kind: 'control' as const, names: namesOf(span) }));
}

function keysIn({ text }: DraftParagraph): Place[] {
  return [...text.matchAll(/\{\{\s*([^{}]{1,80}?)\s*\}\}/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: 'key' as const,
    names: [match[1] ?? ''],
  }));
}

const DOTS = /[.…‥․⋯](?:[.…‥․⋯]|[ \u00a0](?=[.…‥․⋯]))*/g;

function dotsIn({ text }: DraftParagraph): (Place & { readonly score: number })[] {
  return [...text.matchAll(DOTS)].flatMap((match) => {
    // A full stop before the dots of the next sentence is none of them; in `. . . .` it is.
    const stop = /^\.[ \u00a0]+(?=[.…]{2}|…)/.exec(match[0])?.[0].length ?? 0;
    const [from, to] = [match.index + stop, match.index + match[0].length];
    const run = text.slice(from, to);
    return /[…‥⋯]|[.․].?[.․]/.test(run) ? [{ from, to, kind: 'dots' as const, score: scoreAt(text, from, to) }] : [];
  });
}

/** How far around a run its score looks. */
const REACH = 300;

function scoreAt(text: string, from: number, to: number): number {
  return blankScore(text.slice(Math.max(0, from - REACH), from), text.slice(from, to), text.slice(to, to + REACH));
}

function ruledIn({ text }: DraftParagraph): Place[] {
  // A line of nothing else is drawn under a heading.
  return [...text.matchAll(/(?<!^[\s_]*)_{2,}(?:[ \u00a0]?_+)*|_{2,}(?:[ \u00a0]?_+)*(?![\s_]*$)/gm)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: 'ruled' as const,
  }));
}

/** Tabs that draw a leader, and underlined white space; neither before the page number of a table of contents. */
function leadersIn({ text, spans }: DraftParagraph): Place[] {
  if (/\t\s*[\dIVXivx]+\s*$/.test(text) || text.trim() === '') return [];
  const places = spans
    .filter(
      (span) => span.kind === 'leader' || (span.kind === 'underlined' && /^[\s\u00a0]{2,}$|^\t$/.test(text.slice(span.from, span.to))),
    )
    .map((span) => ({ from: span.from, to: span.to, kind: 'leader' as const }));
  return places.reduce<Place[]>((joined, place) => {
    const last = joined.at(-1);
    if (last && place.from <= last.to) return [...joined.slice(0, -1), { ...last, to: Math.max(last.to, place.to) }];
    return [...joined, place];
  }, []);
}

const SPACE = '[ \\u00a0\\t]';
/** White space after a word that a number follows, before what a number precedes; one space is none, two may be a slip of the finger. */
const BEFORE_NUMBER = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:số|ngày|tháng|năm)\\s?[:/]?)${SPACE}{2,}(?=[-–/]|(?:tháng|năm)(?!\\p{L})|$)`,
  'giu',
);
const BETWEEN_SLASHES = new RegExp(`(?<=[/])${SPACE}{2,}(?=/|\\d{4}|$)`, 'g');
/** Wider white space is a blank where dots would be one. */
const WIDE = new RegExp(`${SPACE}{4,}`, 'g');

function spacesIn({ text }: DraftParagraph): Place[] {
  const places: Place[] = [];
  for (const pattern of [BEFORE_NUMBER, BETWEEN_SLASHES, WIDE]) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (pattern === BEFORE_NUMBER && to === text.length && !/ngày.*năm\s*$/iu.test(text)) continue;
      if (pattern === WIDE && (match[0].includes('\t') || !widely(text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH))))
        continue;
      places.push({ from, to, kind: 'space' });
    }
  }
  return places;
}

function widely(before: string, after: string): boolean {
  return (
    before.trim() !== '' &&
    after.trim() !== '' &&
    !/[….]$/.test(before) &&
    /\p{Ll}$/u.test(before) &&
    blankScore(before, '..', after) >= BLANK
  );
}
