/** Documents named in a draft with blanks in their number or date: `Quyết định số ….-QĐ/ĐU ngày …/…/2022 về …`, and the date line. */
import type { DraftParagraph, DraftText } from '../../core/draft';
import type { Blank } from './blank';

/** A part of a date or a document's number: written in the draft, a blank of it, or not there. */
export interface Part {
  /** Index into the blanks. */
  readonly blank?: number;
  /** Digits that are written, before the blank if there is one (`202…`). */
  readonly digits?: string;
}

export interface Reference {
  /** `Kế hoạch`, `Công văn`; empty for the number of the draft itself. */
  readonly kind: string;
  readonly number?: Part;
  /** `KH-UBND`, `QĐ/ĐU`; empty when not written. */
  readonly series: string;
  readonly day?: Part;
  readonly month?: Part;
  readonly year?: Part;
  /** What it is about: the words after it to the end of the sentence. */
  readonly title: string;
  /** True for the number and date at the head of the draft. */
  readonly own: boolean;
}

/** A blank as one character that no document holds. */
const HOLE = '\ue000';
const GAP = '[ \\u00a0]*';
const SERIES = `${GAP}[-–/]${GAP}[A-ZĐ][A-ZĐa-z]*(?:${GAP}[-–/&]${GAP}[A-ZĐ][A-ZĐa-z]*)*`;
const DATE = `(\\d{0,2}${HOLE}?)${GAP}(?:/|-|\\.|tháng)${GAP}(\\d{0,2}${HOLE}?)${GAP}(?:/|-|\\.|,?\\s*năm)${GAP}(\\d{0,4}${HOLE}?)`;
const NAMES =
  'quyết\\s+định|kế\\s+hoạch|công\\s+văn|nghị\\s+quyết|chỉ\\s+thị|kết\\s+luận|chương\\s+trình|hướng\\s+dẫn|quy\\s+chế|quy\\s+định|thông\\s+báo|đề\\s+án|báo\\s+cáo|tờ\\s+trình';
const REFERENCE = new RegExp(`(?:(${NAMES})\\s+)?số\\s*:?${GAP}(\\d*${HOLE}?)(${SERIES})?(?:${GAP},?\\s*(?:ngày${GAP}${DATE}))?`, 'giu');
const DATED = new RegExp(`(?:(${NAMES})[^.;:]{0,20}?)?ngày${GAP}${DATE}`, 'giu');

/** The documents of a draft of which a part is blank, in order. */
export function referencesIn(draft: DraftText, blanks: readonly Blank[]): Reference[] {
  const inParagraph = new Map<number, { readonly blank: Blank; readonly i: number }[]>();
  blanks.forEach((blank, i) => {
    if (blank.to > blank.from) push(inParagraph, blank.paragraph, { blank, i });
  });
  return [...inParagraph].flatMap(([index, own]) => {
    const paragraph = draft.paragraphs[index] as DraftParagraph;
    const { text, holes } = perforated(paragraph.text, own);
    const taken = new Set<number>();
    const found: Reference[] = [];
    const part = (match: RegExpMatchArray, group: number): Part | undefined => {
      const at = match.indices?.[group];
      const written = match[group] ?? '';
      if (!at || written === '') return undefined;
      const blank = written.endsWith(HOLE) ? holes.get(at[1] - 1) : undefined;
      const digits = written.replace(HOLE, '');
      return { ...(blank === undefined ? {} : { blank }), ...(digits === '' ? {} : { digits }) };
    };
    const keep = (match: RegExpMatchArray, groups: { number?: number; series?: number; date: number }): void => {
      const parts = {
        number: groups.number === undefined ? undefined : part(match, groups.number),
        day: part(match, groups.date),
        month: part(match, groups.date + 1),
        year: part(match, groups.date + 2),
      };
      const mine = Object.values(parts).flatMap((one) => one?.blank ?? []);
      const named =
        match[1] !== undefined || parts.day !== undefined || (groups.series !== undefined && match[groups.series] !== undefined);
      if (!named || mine.length === 0 || mine.some((blank) => taken.has(blank))) return;
      mine.forEach((blank) => taken.add(blank));
      const end = (match.index ?? 0) + match[0].length;
      const before = text.slice(0, match.index);
      found.push({
        kind: (match[1] ?? '').replace(/\s+/g, ' '),
        series: groups.series === undefined ? '' : (match[groups.series] ?? '').replace(/[ \u00a0]/g, '').replace(/^[-–/]/, ''),
        title: (/^[^.;”"]*/.exec(text.slice(end).replaceAll(HOLE, ' '))?.[0] ?? '').slice(0, 260),
        own:
          (/^báo/iu.test(match[1] ?? '') && /kèm theo\s*$/iu.test(before)) ||
          (match[1] === undefined && (groups.series === undefined ? isDateLine(before, text.slice(end)) : /(?:^|[\n\t])\s*$/.test(before))),
        ...Object.fromEntries(Object.entries(parts).filter(([, one]) => one !== undefined)),
      });
    };
    for (const match of text.matchAll(new RegExp(REFERENCE, 'giud'))) keep(match, { number: 2, series: 3, date: 4 });
    for (const match of text.matchAll(new RegExp(DATED, 'giud'))) keep(match, { date: 2 });
    return found;
  });
}

/** The text with each blank as one hole, and which blank a hole is by its offset. */
function perforated(
  text: string,
  own: readonly { readonly blank: Blank; readonly i: number }[],
): { text: string; holes: Map<number, number> } {
  const holes = new Map<number, number>();
  let made = '';
  let at = 0;
  for (const { blank, i } of own) {
    made += text.slice(at, blank.from);
    holes.set(made.length, i);
    made += HOLE;
    at = blank.to;
  }
  return { text: made + text.slice(at), holes };
}

/** `Trà Tân, ngày … tháng … năm …` with nothing else in its line. */
function isDateLine(before: string, after: string): boolean {
  const place = before.split(/[\n\t]|[ \u00a0]{3,}/).at(-1) ?? '';
  return /^\s*(?:[\n\t]|$)/.test(after) && /^\s*(?:[\p{L}\s.\ue000]{0,40},)?\s*$/u.test(place);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
