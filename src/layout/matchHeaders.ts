/** Finds a form's columns by header text, for sheets whose defined names are gone. What is not sure is not taken. */
import { spellOut, type Appendix } from '../appendices/appendix';
import { isLeaf, type Group, type Leaf } from '../core/form';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { FoundColumns } from './findLeaves';
import { headerKey, isColumnNumber, labelLikeness } from './headerLikeness';
import { pairHeaders, type Pair, type WantedPath } from './pairHeaders';
import { readHeaders, textAt, type Header } from './readHeaders';

const MAX_HEADER_ROWS = 8;
/** A sheet whose headers match less than this share of the leaves is not this form. */
const ENOUGH = 0.6;

/** The best matching block of headers, on `only` or on any sheet; `undefined` when none is this form. */
export function matchHeaders(
  appendix: Appendix,
  wanted: readonly Leaf[],
  snapshot: WorkbookSnapshot,
  only?: string,
): FoundColumns | undefined {
  if (appendix.kind === 'fields') return undefined;
  const paths = pathsOf(appendix, wanted);
  const rowLabel = headerKey(rowLabelOf(appendix, wanted));
  // Years that no report has are asked for where their number is not known; they are not missed.
  const expected = paths.filter(({ path }) => path.at(-1) !== '').length;
  let best: { score: number; found: FoundColumns } | undefined;
  for (const sheet of snapshot.sheets) {
    if (only !== undefined && sheet.name !== only) continue;
    for (const corner of corners(sheet, rowLabel)) {
      const top = firstRowBelow(sheet, corner);
      const from = appendix.kind === 'list' ? corner.column : corner.column + 1;
      const headers = readHeaders(sheet, corner.row, top, from);
      const sure = pairHeaders(paths, headers).filter(({ certainty }) => certainty === 'sure');
      const pairs = appendix.kind === 'list' ? [...sure, ...wholeGroups(paths, headers, sure)] : sure;
      const score = pairs.reduce((sum, pair) => sum + pair.score, 0) / Math.max(1, expected);
      if (score < ENOUGH || (best && best.score >= score)) continue;
      const at = new Map(pairs.flatMap(({ key, header }) => (header ? [[key, header.column] as const] : [])));
      const texts = new Map(pairs.flatMap(({ key, header }) => (header ? [[key, header.text] as const] : [])));
      const last = sheet.top + sheet.cells.length - 1;
      const bottom = appendix.kind === 'list' ? last : top;
      best = { score, found: { sheet: sheet.name, at, headers: texts, labels: corner.column, top, bottom, headerRows: top - corner.row } };
    }
  }
  return best?.found;
}

/** Groups that a list prints as one column, `Số, ngày`: it stands for the first of their leaves, and the relations read both out of it. */
function wholeGroups(paths: readonly WantedPath[], headers: readonly Header[], pairs: readonly Pair[]): Pair[] {
  const found = new Set(pairs.map(({ key }) => key));
  const taken = new Set(pairs.map(({ header }) => header?.column));
  const groups = new Map(paths.filter(({ path }) => path.length > 1).map(({ path }) => [path.slice(0, -1).join('|'), path.slice(0, -1)]));
  return [...groups].flatMap(([group, own]): Pair[] => {
    const leaves = paths.filter(({ path }) => path.slice(0, -1).join('|') === group);
    const [first] = leaves;
    const header = headers.find(({ column, path }) => !taken.has(column) && labelLikeness(own.at(-1) ?? '', path.at(-1) ?? '') > 0);
    return first && header && leaves.every(({ key }) => !found.has(key)) ? [{ key: first.key, header, score: 1, certainty: 'sure' }] : [];
  });
}

/** Heading of the column of row labels; in a list, of its first column. */
export function rowLabelOf(appendix: Exclude<Appendix, { kind: 'fields' }>, wanted: readonly Leaf[]): string {
  return appendix.kind === 'list' ? (wanted[0]?.label ?? '') : appendix.rowLabel;
}

/** Keys of groups and label of each leaf, from the top down. */
export function pathsOf(appendix: Exclude<Appendix, { kind: 'fields' }>, wanted: readonly Leaf[]): WantedPath[] {
  const years: string[] = [];
  for (const leaf of wanted) {
    const place = /_y(\d+)$/.exec(leaf.key)?.[1];
    if (place !== undefined) years[Number(place) - 1] = leaf.label;
  }
  const walk = (tree: readonly (Group | Leaf)[], above: readonly string[]): WantedPath[] =>
    tree.flatMap((node) => {
      const path = [...above, headerKey(node.label)];
      return isLeaf(node) ? [{ key: node.key, path }] : walk(node.children, path);
    });
  return walk(spellOut(appendix.tree, years), []);
}

/** Cells that read like the heading of the label column. */
function corners(sheet: SheetSnapshot, wanted: string): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  sheet.cells.slice(0, 200).forEach((line, r) => {
    line.slice(0, 12).forEach((cell, c) => {
      if (typeof cell?.value === 'string' && labelLikeness(wanted, headerKey(cell.value)) > 0)
        found.push({ row: sheet.top + r, column: sheet.left + c });
    });
  });
  return found;
}

/** The first row under the header: below it the label column is written again, or the column numbers `(1) (2)` end. */
function firstRowBelow(sheet: SheetSnapshot, corner: { row: number; column: number }): number {
  for (let row = corner.row + 1; row <= corner.row + MAX_HEADER_ROWS; row += 1) {
    const label = textAt(sheet, row, corner.column);
    const next = textAt(sheet, row, corner.column + 1);
    const numbered = isColumnNumber(next) && (label === '' ? next.startsWith('(') : isColumnNumber(label));
    if (numbered || /^\(\d+\)$/.test(label)) return row + 1;
    if (label !== '') return row;
  }
  return corner.row + 1;
}
