/** Binds a form that somebody else laid out: which column of a selected header is which leaf, and the names that make it so. */
import { appendices } from '../appendices';
import { leafLabels, leafNames, leavesFor, type Appendix } from '../appendices/appendix';
import { absolute, type RangeRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../core/snapshot';
import { findRows, isTotalLabel } from './findRows';
import type { FoundColumns } from './findLeaves';
import { headerKey, isColumnNumber, labelLikeness } from './headerLikeness';
import { pathsOf, rowLabelOf } from './matchHeaders';
import { nameIndex } from './nameIndex';
import { labelsName, leafName, PREFIXES, totalName } from './names';
import { pairHeaders, type Pair } from './pairHeaders';
import { readHeaders, textAt, type Header } from './readHeaders';
import type { ModelName } from './sheetModel';

type Table = Exclude<Appendix, { kind: 'fields' }>;

/** One leaf of the form and the column that it seems to be. */
export interface LeafMatch {
  readonly key: string;
  /** As a person tells it from the other leaves. */
  readonly name: string;
  readonly certainty: Pair['certainty'];
  /** 0 to 1. */
  readonly score: number;
  /** Zero-based column of the sheet; absent where none is like it. */
  readonly column?: number;
}

/** What a selected header seems to be; nothing of it is in the workbook yet. */
export interface Binding {
  readonly appendix: AppendixId;
  readonly title: string;
  readonly sheet: string;
  readonly leaves: readonly LeafMatch[];
  /** The columns to choose from, with their texts from the top down joined by ` › `. */
  readonly columns: readonly { readonly column: number; readonly text: string }[];
  /** Column of the row labels. */
  readonly labels: number;
  /** First row under the header, and height of the header. */
  readonly top: number;
  readonly headerRows: number;
}

/** As many years as no report has. */
const MANY_YEARS = 8;
const tables = appendices.filter((appendix): appendix is Table => appendix.kind !== 'fields');

/** Forms that can be bound by hand. */
export const BINDABLE: readonly { readonly id: AppendixId; readonly title: string }[] = tables.map(({ id, title }) => ({ id, title }));

/** Reads the selected header as the given form, or as the one that it is most like; `undefined` when there is no text in the selection. */
export function proposeBinding(snapshot: WorkbookSnapshot, area: RangeRef, wanted?: AppendixId): Binding | undefined {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (!sheet) return undefined;
  const proposals = tables.filter(({ id }) => wanted === undefined || id === wanted).flatMap((form) => propose(form, sheet, area) ?? []);
  const worth = ({ leaves }: Binding): number => leaves.reduce((sum, leaf) => sum + leaf.score, 0) / Math.max(1, leaves.length);
  return proposals.sort((a, b) => worth(b) - worth(a))[0];
}

function propose(form: Table, sheet: SheetSnapshot, area: RangeRef): Binding | undefined {
  const years = Array.from({ length: MANY_YEARS }, () => '');
  const all = leavesFor(form, [], years, PREFIXES);
  const top = bottomOfHeader(sheet, area) + 1;
  const read = readHeaders(sheet, area.top, top, area.left, area.right + 1);
  const heading = headerKey(rowLabelOf(form, all));
  const corner = form.kind === 'list' ? undefined : read.find(({ path }) => path.some((text) => labelLikeness(heading, text) > 0));
  // Without its heading the labels are the first selected column when that has no figures, else the one before.
  const labels =
    corner?.column ??
    (form.kind === 'list' || hasFigures(sheet, top, area.left) ? Math.max(0, area.left - (form.kind === 'list' ? 0 : 1)) : area.left);
  const headers = read.filter(({ column }) => form.kind === 'list' || column > labels);
  if (headers.length === 0) return undefined;
  const pairs = pairHeaders(pathsOf(form, all), headers);
  const names = leafNames(leafLabels(form, [], yearTexts(pairs), PREFIXES));
  const shown = pairs.filter(({ key, certainty }) => certainty !== 'missing' || !/_y\d+$/.test(key));
  return {
    appendix: form.id,
    title: form.title,
    sheet: sheet.name,
    leaves: shown.map(({ key, header, score, certainty }) => ({
      key,
      name: names.get(key) ?? key,
      certainty,
      score,
      ...(header ? { column: header.column } : {}),
    })),
    columns: headers.map(({ column, texts }) => ({ column, text: texts.join(' › ') })),
    labels,
    top: isNumbering(sheet, top, labels, headers) ? top + 1 : top,
    headerRows: top - area.top,
  };
}

/** The last selected row that is header: below it a row is labelled with a year or a period, or holds mostly numbers. */
function bottomOfHeader(sheet: SheetSnapshot, area: RangeRef): number {
  for (let row = area.top + 1; row <= area.bottom; row += 1) {
    const label = textAt(sheet, row, area.left);
    const texts = Array.from({ length: area.right - area.left + 1 }, (_, i) => textAt(sheet, row, area.left + i)).filter(
      (text) => text !== '',
    );
    const numbers = texts.filter((text) => /^[\d.,%]+$/.test(text) && !/^\d{4}$/.test(text)).length;
    if (/\d{4}/.test(label) || isTotalLabel(label) || texts.every(isColumnNumber) || numbers > texts.length / 2) return row - 1;
  }
  return area.bottom;
}

/** True for a row that counts the columns, `(1) (2) (3)`; small figures beside a period do not. */
function isNumbering(sheet: SheetSnapshot, row: number, labels: number, headers: readonly Header[]): boolean {
  const label = textAt(sheet, row, labels);
  const counted = headers.filter(({ column }) => column !== labels).map(({ column }) => textAt(sheet, row, column));
  const numbers = counted.map((text) => (isColumnNumber(text) ? Number(text.replace(/[()]/g, '')) : NaN));
  return (
    (label === '' || isColumnNumber(label)) && numbers.length > 1 && numbers.every((n, i) => i === 0 || n === (numbers[i - 1] ?? 0) + 1)
  );
}

function hasFigures(sheet: SheetSnapshot, top: number, column: number): boolean {
  const text = textAt(sheet, top, column);
  return text !== '' && /^[\d.,%]+$/.test(text) && !/^\d{4}$/.test(text);
}

/** The year that each header of a yearly leaf shows, so that the leaf can be named by it. */
function yearTexts(pairs: readonly Pair[]): string[] {
  const years: string[] = [];
  for (const { key, header } of pairs) {
    const place = /_y(\d+)$/.exec(key)?.[1];
    const year = /\d{4}/.exec(header?.text ?? '')?.[0];
    if (place !== undefined && year !== undefined) years[Number(place) - 1] ??= year;
  }
  return Array.from(years, (year) => year ?? '');
}

/** Names to give, and names of the form to take away since they point to where it stood before. */
export interface BindingNames {
  readonly names: readonly ModelName[];
  readonly gone: readonly string[];
}

/** The names that bind the form as chosen: column by leaf key. `undefined` when no leaf has a column, or two have the same. */
export function namesOf(binding: Binding, chosen: ReadonlyMap<string, number>, snapshot: WorkbookSnapshot): BindingNames | undefined {
  const form = tables.find(({ id }) => id === binding.appendix);
  const sheet = sheetNamed(snapshot, binding.sheet);
  if (!form || !sheet || chosen.size === 0 || new Set(chosen.values()).size < chosen.size) return undefined;
  const { top, labels, headerRows } = binding;
  const last = sheet.top + sheet.cells.length - 1;
  const columns: FoundColumns = {
    sheet: sheet.name,
    at: chosen,
    headers: new Map(),
    labels,
    top,
    bottom: form.kind === 'list' ? last : top,
    headerRows,
  };
  const rows = findRows(form, sheet, columns, nameIndex({ sheets: snapshot.sheets, names: [] }));
  const bottom = Math.max(top, ...rows.filter(({ kind }) => kind !== 'total').map(({ at }) => at));
  const total = rows.find(({ kind }) => kind === 'total');
  const name = (text: string, range: Omit<RangeRef, 'sheet'>): ModelName => ({
    name: text,
    refersTo: absolute({ sheet: sheet.name, ...range }),
  });
  const names = [...chosen].map(([key, column]) => name(leafName(form.id, key), { top, bottom, left: column, right: column }));
  if (form.kind !== 'list') names.push(name(labelsName(form.id), { top, bottom, left: labels, right: labels }));
  if (total) {
    const places = [...chosen.values()];
    names.push(name(totalName(form.id), { top: total.at, bottom: total.at, left: Math.min(...places), right: Math.max(...places) }));
  }
  const given = new Set(names.map((one) => one.name.toLowerCase()));
  const own = new RegExp(`^${form.id}_`, 'i');
  const gone = snapshot.names.map((one) => one.name).filter((one) => own.test(one) && !given.has(one.toLowerCase()));
  return { names, gone };
}

/** Whether the header still reads as it did when the binding was proposed. */
export function stillReads(binding: Binding, snapshot: WorkbookSnapshot, area: RangeRef): boolean {
  const now = proposeBinding(snapshot, area, binding.appendix);
  const reading = ({ sheet, leaves, columns, labels, top }: Binding): string => JSON.stringify([sheet, leaves, columns, labels, top]);
  return now !== undefined && reading(now) === reading(binding);
}
