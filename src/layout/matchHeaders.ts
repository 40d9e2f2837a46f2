/** Finds a form's columns by header text, for sheets whose defined names are gone: labels repeat, so whole paths are aligned in order. */
import { spellOut, type Appendix } from '../appendices/appendix';
import { isLeaf, type Group, type Leaf } from '../core/form';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../core/snapshot';
import { editDistance, expandAbbreviations, keyOf } from '../core/text';
import { tidy } from '../core/values';
import type { FoundColumns } from './findLeaves';

const MAX_HEADER_ROWS = 8;
/** A sheet whose headers match less than this share of the leaves is not this form. */
const ENOUGH = 0.6;

interface Header {
  readonly column: number;
  /** Folded header texts from the top level down. */
  readonly path: readonly string[];
  readonly text: string;
}

/** The best matching block of headers, on `only` or on any sheet; `undefined` when none is this form. */
export function matchHeaders(
  appendix: Appendix,
  wanted: readonly Leaf[],
  snapshot: WorkbookSnapshot,
  only?: string,
): FoundColumns | undefined {
  if (appendix.kind === 'fields') return undefined;
  const paths = pathsOf(spellOut(appendix.tree, yearLabels(wanted)), []);
  const rowLabel = keyOf(appendix.kind === 'list' ? (wanted[0]?.label ?? '') : appendix.rowLabel);
  let best: { score: number; found: FoundColumns } | undefined;
  for (const sheet of snapshot.sheets) {
    if (only !== undefined && sheet.name !== only) continue;
    for (const corner of corners(sheet, rowLabel)) {
      const top = firstRowBelow(sheet, corner);
      const from = appendix.kind === 'list' ? corner.column : corner.column + 1;
      const headers = readHeaders(sheet, corner.row, top, from);
      const pairs = align(paths, headers);
      const score = pairs.reduce((sum, pair) => sum + pair.score, 0) / Math.max(1, paths.length);
      if (score < ENOUGH || (best && best.score >= score)) continue;
      const at = new Map(pairs.map((pair) => [pair.key, pair.header.column]));
      const texts = new Map(pairs.map((pair) => [pair.key, pair.header.text]));
      const last = sheet.top + sheet.cells.length - 1;
      best = {
        score,
        found: { sheet: sheet.name, at, headers: texts, labels: corner.column, top, bottom: appendix.kind === 'list' ? last : top },
      };
    }
  }
  return best?.found;
}

/** Labels of the yearly leaves, one a year; empty where the year is not known. */
function yearLabels(wanted: readonly Leaf[]): string[] {
  const labels: string[] = [];
  for (const leaf of wanted) {
    const place = /_y(\d+)$/.exec(leaf.key)?.[1];
    if (place !== undefined) labels[Number(place) - 1] = leaf.label;
  }
  return labels;
}

function pathsOf(tree: readonly (Group | Leaf)[], above: readonly string[]): { key: string; path: string[] }[] {
  return tree.flatMap((node) => {
    const path = [...above, expandAbbreviations(keyOf(node.label))];
    return isLeaf(node) ? [{ key: node.key, path }] : pathsOf(node.children, path);
  });
}

/** Cells that read like the heading of the label column. */
function corners(sheet: SheetSnapshot, wanted: string): { row: number; column: number }[] {
  const found: { row: number; column: number }[] = [];
  sheet.cells.slice(0, 200).forEach((line, r) => {
    line.slice(0, 12).forEach((cell, c) => {
      if (typeof cell?.value === 'string' && keyOf(cell.value) === wanted) found.push({ row: sheet.top + r, column: sheet.left + c });
    });
  });
  return found;
}

/** The first row under the header: below it the label column is written again, or the column numbers `(1) (2)` end. */
function firstRowBelow(sheet: SheetSnapshot, corner: { row: number; column: number }): number {
  for (let row = corner.row + 1; row <= corner.row + MAX_HEADER_ROWS; row += 1) {
    const label = tidy(String(cellAt(sheet, row, corner.column)?.value ?? ''));
    const next = tidy(String(cellAt(sheet, row, corner.column + 1)?.value ?? ''));
    if (label !== '' && label !== 'A' && !/^\(\d+\)$/.test(label) && !/^\(\d+\)$/.test(next)) return row;
    if (/^\(\d+\)$/.test(next) || /^\(\d+\)$/.test(label)) return row + 1;
  }
  return corner.row + 1;
}

function readHeaders(sheet: SheetSnapshot, top: number, bottom: number, from: number): Header[] {
  const width = Math.max(0, ...sheet.cells.map((line) => line.length)) + sheet.left;
  const headers: Header[] = [];
  let left: string[] = [];
  for (let column = from; column < width; column += 1) {
    const own = Array.from({ length: bottom - top }, (_, i) => {
      const text = tidy(String(cellAt(sheet, top + i, column)?.value ?? ''));
      return /^\(\d+\)$/.test(text) ? '' : text;
    });
    // A blank under the same groups as its left neighbour belongs to that neighbour's merged group.
    let inherits = own.some((text) => text !== '');
    const full = own.map((text, level) => {
      if (text !== '') {
        inherits = false;
        return text;
      }
      return inherits && level < own.length - 1 ? (left[level] ?? '') : '';
    });
    const path = full.filter((text) => text !== '');
    if (path.length > 0)
      headers.push({ column, path: path.map((text) => expandAbbreviations(keyOf(text))), text: path[path.length - 1] ?? '' });
    left = full;
  }
  return headers;
}

/** Aligns leaves with headers in their order, maximising the likeness of what is paired. */
function align(
  paths: readonly { key: string; path: readonly string[] }[],
  headers: readonly Header[],
): { key: string; header: Header; score: number }[] {
  const [n, m] = [paths.length, headers.length];
  const likeness = paths.map(({ path }) => headers.map((header) => like(path, header.path)));
  const best: number[][] = Array.from({ length: n + 1 }, () => Array.from({ length: m + 1 }, () => 0));
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let j = m - 1; j >= 0; j -= 1) {
      const pair = (likeness[i]?.[j] ?? 0) + (best[i + 1]?.[j + 1] ?? 0);
      (best[i] as number[])[j] = Math.max(pair, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  const pairs: { key: string; header: Header; score: number }[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    const score = likeness[i]?.[j] ?? 0;
    const [path, header] = [paths[i], headers[j]];
    if (score > 0 && path && header && best[i]?.[j] === score + (best[i + 1]?.[j + 1] ?? 0)) {
      pairs.push({ key: path.key, header, score });
      i += 1;
      j += 1;
    } else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** 1 for the same leaf under the same groups, less for small slips of spelling or another group, 0 for another leaf. */
function like(wanted: readonly string[], seen: readonly string[]): number {
  const [a, b] = [wanted[wanted.length - 1] ?? '', seen[seen.length - 1] ?? ''];
  const anyYear = a === '' && /^\d{4}$/.test(b);
  const slips = a === b || anyYear ? 0 : editDistance(a, b, a.length < 8 ? 1 : 2);
  if (slips === undefined) return 0;
  const groups = wanted
    .slice(0, -1)
    .filter((group) => seen.slice(0, -1).some((other) => other === group || (editDistance(group, other, 2) ?? 9) <= 2)).length;
  const share = wanted.length > 1 ? groups / (wanted.length - 1) : 1;
  return (slips === 0 ? 1 : 0.8) * (0.6 + 0.4 * share);
}
