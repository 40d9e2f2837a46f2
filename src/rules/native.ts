/** Excel text that several kinds share: what counts as a figure, as nothing and as none, in functions that Excel 2010 and LibreOffice know. */
import type { NativePlace, Operand } from './rule';

/** Written words for none and marks for nothing, as `core/values` reads them; a format in Excel may hold no list of values. */
const NONE = ['không', 'khong', 'ko', 'không có', 'khong co'];
const DASHES = ['-', '–', '—', '−', '--', '---', '//', 'x'];
/** The words of none for a count over a range, where a question mark is any one letter. */
const NONE_LIKE = ['kh?ng', 'kh?ng.', 'kh?ng c?', 'kh?ng c?.', 'ko', 'ko.'];

function among(ref: string, words: readonly string[]): string {
  return `FIND("|"&LOWER(TRIM(${ref}))&"|","|${words.join('|')}|")`;
}

const withDot = (words: readonly string[]): string[] => words.flatMap((word) => [word, `${word}.`]);

/** True when the cell holds a written "không". */
function isNone(ref: string): string {
  return `ISNUMBER(${among(`SUBSTITUTE(${ref},".","")`, NONE)})`;
}

/** True when the cell stands for a number: it holds one, or a written "không". */
export function isFigure(ref: string): string {
  return `OR(ISNUMBER(${ref}),${isNone(ref)})`;
}

/** How many of the cells stand for a number. */
export function figuresOf(refs: readonly string[]): string {
  const [named, own] = [refs.filter((ref) => !ref.startsWith('$')), refs.filter((ref) => ref.startsWith('$'))];
  // A name may reach COUNT as the text in its cell, which is a number there when it looks like one.
  return [...(own.length > 0 ? [`COUNT(${own.join(',')})`] : []), ...named.map((ref) => `ISNUMBER(${ref})`), ...refs.map(isNone)].join('+');
}

/** True when every one of the cells stands for a number. */
export function areFigures(refs: readonly string[]): string {
  return `${figuresOf(refs)}=${String(refs.length)}`;
}

export function isEmpty(ref: string): string {
  return `LEN(TRIM(${ref}))=0`;
}

/** True when the cell holds neither nothing nor a mark for it, whatever else. */
export function isWritten(ref: string): string {
  return `AND(LEN(TRIM(${ref}))>0,ISERROR(${among(ref, DASHES)}))`;
}

/** True when the cell holds words that are neither a figure nor a mark for none. */
export function isOddText(ref: string): string {
  return `AND(OR(ISTEXT(${ref}),ISLOGICAL(${ref})),LEN(TRIM(${ref}))>0,ISERROR(${among(ref, [...DASHES, ...withDot(NONE)])}))`;
}

function countOf(range: string, words: readonly string[]): string {
  return words.map((word) => `COUNTIF(${range},"${word}")`).join('+');
}

/** How many cells of a range stand for a number. */
export function figuresIn(range: string): string {
  return `COUNT(${range})+${countOf(range, NONE_LIKE)}`;
}

/** How many cells of a range are blank; one that somebody emptied with the space bar is. */
export function blanksIn(range: string): string {
  return `COUNTBLANK(${range})+COUNTIF(${range}," ")`;
}

/** True when no cell of a range holds words that are neither a figure nor a mark for none. */
export function readable(range: string): string {
  return `${blanksIn(range)}+${figuresIn(range)}+${countOf(range, DASHES)}=ROWS(${range})`;
}

/** True while none of the totals over these ranges was added over some figures and some blanks. */
export function noneOverBlanks(ranges: readonly string[]): string {
  return ranges.length === 0
    ? 'TRUE'
    : `AND(${ranges.map((range) => `OR(${blanksIn(range)}=0,${blanksIn(range)}=ROWS(${range}))`).join(',')})`;
}

/** True in a total row where some total is not the sum of its rows; elsewhere these have said it all. */
export function saysMore(place: NativePlace, operands: readonly Operand[]): string {
  const own = operands.filter((operand) => !operand.includes('.'));
  return `OR(${own.map((leaf) => `ROUND(SUM(${place.block(leaf)})-N(${place.ref(leaf) ?? '0'}),6)<>0`).join(',')})`;
}

/** Difference of two sums of cells, without the dust of binary fractions. */
export function difference(left: readonly string[], right: readonly string[]): string {
  // A name may reach SUM as the text in its cell, which is an error there and 0 to N.
  const sum = (refs: readonly string[]): string => `SUM(${refs.map((ref) => (ref.startsWith('$') ? ref : `N(${ref})`)).join(',')})`;
  return `ROUND(${sum(left)}-${sum(right)},6)`;
}

/** True for the label of a period such as `2013-2018` or `2024` that contains the year in `year`. */
function containsYear(label: string, year: string): string {
  const text = `SUBSTITUTE(${label}," ","")`;
  return `AND(LEFT(RIGHT(${text},9),4)<=${year}&"",RIGHT(${text},4)>=${year}&"")`;
}

/** Where a yearly leaf's figure belongs: the place of the first row whose period contains the year, 0 for none, and the figure there. */
export interface NativeHome {
  readonly row: string;
  readonly figure: string;
}

/** `undefined` for a leaf without a year above it. */
export function homeOf(place: NativePlace, leaf: string): NativeHome | undefined {
  const year = place.head(leaf);
  if (year === undefined) return undefined;
  const row = place.labels.reduceRight((rest, label, i) => `IF(${containsYear(label, year)},${String(i + 1)},${rest})`, '0');
  return { row, figure: `INDEX(${place.block(leaf)},${row})` };
}

/** The place of the row at hand among the rows of periods or years, from 1. */
export function ownRow(place: NativePlace): string {
  return `ROWS(${place.labels[0] ?? place.label}:${place.label})`;
}
