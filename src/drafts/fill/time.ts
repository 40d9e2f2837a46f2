/** The time that a sentence speaks of, and the rows of a form that cover it. */
import type { DraftText } from '../../core/draft';
import type { FormRow } from '../../core/form';
import { normalisePeriod, spanOf, type Span } from '../../core/period';
import type { Context } from './context';

export interface Time {
  /** Years it covers; absent when it is part of a year. */
  readonly span?: Span;
  /** It has not ended: a term, or `từ năm 2021 đến nay`. */
  readonly open: boolean;
  /** Said in the sentence, in one before it, in a heading above, or only by the draft as a whole. */
  readonly by: 'sentence' | 'paragraph' | 'heading' | 'draft';
}

const YEAR = '((?:19|20)\\d{2})';
const RANGE = new RegExp(
  `(?:(giai đoạn|nhiệm kỳ)\\s+|từ\\s+năm\\s+|từ\\s+|năm\\s+)?${YEAR}\\s*(?:[-–—]|đến\\s+(?:năm\\s+)?)\\s*(?:${YEAR}|(nay|hiện nay))`,
  'giu',
);
const SINGLE = new RegExp(`(?<!so với |tháng \\S{1,3} |đến |từ )năm\\s+${YEAR}(?!\\s*[-–—])`, 'giu');
const PART = new RegExp(`(?:\\d+\\s+tháng|quý\\s+[IVX\\d]+)[^.;]{0,20}?năm\\s+${YEAR}`, 'giu');
/** Stretches that begin or end within a year, named with it or without. */
const WITHIN_YEAR =
  /\d+\s+tháng\s+(?:đầu|cuối)\s+năm|(?:trong|từng)\s+(?:quý|tháng)\s+(?:[IVX]+|\d+)|quý\s+[IVX]+(?!\p{L})|từ\s+(?:đầu\s+năm|(?:ngày|tháng)\s*\d[\d/.-]*)(?:[^.;]{0,20}?(?:19|20)\d{2})?[^.;,]{0,12}?\s+đến\s+(?:nay|hết|ngày|tháng|\d)/giu;
/** Years that belong to the name of a document or a congress. */
const NAMED = /(nghị quyết|đại hội|chương trình|chỉ thị|quyết định|kế hoạch|đề án|luật|nghị định|kết luận)[^,;.]{0,80}$/iu;

/** The time that a context's own sentence names: the last before the blank, else the first after it. */
export function timeOfSentence(context: Context): Time | undefined {
  const { textBefore, textAfter } = context;
  const before = textBefore.slice(startOfSentence(textBefore));
  const after = /^[^.;]*/.exec(textAfter)?.[0] ?? '';
  const named = timesIn(before).at(-1) ?? timesIn(after)[0];
  return named && { ...named, by: 'sentence' };
}

/** The time that the sentences before it in its paragraph spoke of last. */
export function timeBefore({ textBefore }: Context): Time | undefined {
  const named = timesIn(textBefore.slice(0, startOfSentence(textBefore))).at(-1);
  return named && { ...named, by: 'paragraph' };
}

/** The time that the headings above a context name, the nearest first, else the draft's own. */
export function timeAround(context: Context, draftTime: Time | undefined): Time | undefined {
  for (const heading of [...context.headings].reverse()) {
    const found = timesIn(heading).at(-1);
    if (found) return { ...found, by: 'heading' };
  }
  return draftTime;
}

/** How the title of a report begins, the line after `BÁO CÁO` as a rule. */
const TITLE = /^(báo cáo|tổng kết|sơ kết|kết quả|về|công tác|tình hình|đánh giá|thực hiện công tác|phụ lục|biểu)/iu;

/** The time that the title of a draft names; a line with blanks, or a sentence, is no title. */
export function timeOfDraft(draft: DraftText): Time | undefined {
  for (const { text } of draft.paragraphs.slice(0, 40)) {
    const words = text.trim();
    const capitals = words === words.toLocaleUpperCase('vi');
    if (words.length > 250 || /[.;:,]$|…|\.{3}|__|\{\{/.test(words) || !(capitals || TITLE.test(words))) continue;
    const found = timesIn(words)[0];
    if (found) return { ...found, by: 'draft' };
  }
  return undefined;
}

/** A period or a year by itself, as a table's row or column gives it. */
export function timeOfLabel(label: string): Time | undefined {
  const span = spanOf(normalisePeriod(label));
  return span && { span, open: false, by: 'sentence' };
}

/** The time that the words above a table name last. */
export function timeOfCaption(caption: string): Time | undefined {
  const named = timesIn(caption).at(-1);
  return named && { ...named, by: 'heading' };
}

function startOfSentence(text: string): number {
  return Math.max(...[...text.matchAll(/[.](?=\s|$)/g)].map((match) => match.index + 1), 0);
}

function timesIn(raw: string): Omit<Time, 'by'>[] {
  const text = raw.normalize('NFC');
  const found: (Omit<Time, 'by'> & { readonly at: number })[] = [];
  for (const match of text.matchAll(PART)) found.push({ open: false, at: match.index });
  for (const match of text.matchAll(WITHIN_YEAR)) found.push({ open: false, at: match.index });
  for (const match of text.matchAll(RANGE)) {
    // Of a day within a year only the first begins it.
    if (NAMED.test(text.slice(0, match.index)) || /(?<!(?:^|\D)0?1[/.-]0?1)[/.-]$/.test(text.slice(0, match.index))) continue;
    const from = Number(match[2]);
    const to = match[3] === undefined ? 9999 : Number(match[3]);
    found.push({ span: { from, to }, open: match[4] !== undefined || match[1]?.toLocaleLowerCase('vi') === 'nhiệm kỳ', at: match.index });
  }
  for (const match of text.matchAll(SINGLE)) {
    const inside = found.some(({ at }) => match.index >= at && match.index < at + 40 && text.slice(at, match.index).length < 30);
    if (!inside && !NAMED.test(text.slice(0, match.index)))
      found.push({ span: { from: Number(match[1]), to: Number(match[1]) }, open: false, at: match.index });
  }
  return found.sort((a, b) => a.at - b.at).map(({ span, open }) => ({ ...(span ? { span } : {}), open }));
}

/** Rows of a form that make up a time; `total` when they are all of them, `undefined` when they do not add up to it. */
export function rowsFor(time: Time | undefined, rows: readonly FormRow[]): 'total' | readonly FormRow[] | undefined {
  if (!time) return 'total';
  const { span, open } = time;
  const spans = rows.map((row) => spanOf(row.label) ?? spanOf(row.key));
  if (!span) return undefined;
  const covered = rows.filter((_, i) => {
    const own = spans[i];
    return own !== undefined && own.from >= span.from && own.to <= span.to;
  });
  const first = spans[rows.indexOf(covered[0] as FormRow)];
  const last = spans[rows.indexOf(covered.at(-1) as FormRow)];
  if (!first || !last || first.from !== span.from) return undefined;
  if (last.to !== span.to && !(open && covered.at(-1) === rows.at(-1))) return undefined;
  return covered.length === rows.length ? 'total' : covered;
}
