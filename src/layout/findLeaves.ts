/** Finds the column of each leaf of a form. */
import type { Appendix } from '../appendices/appendix';
import type { Leaf } from '../core/form';
import { cellAt, sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from '../core/snapshot';
import { tidy } from '../core/values';
import { matchHeaders } from './matchHeaders';
import { labelsName } from './names';
import type { NameIndex } from './nameIndex';

export interface FoundColumns {
  readonly sheet: string;
  /** Column of each leaf found. */
  readonly at: ReadonlyMap<string, number>;
  /** Header text right above the rows, by leaf. */
  readonly headers: ReadonlyMap<string, string>;
  /** Column of the row labels. */
  readonly labels: number;
  /** First and last row of the leaves' block. */
  readonly top: number;
  readonly bottom: number;
  /** Height of the header where it was found by its text: a page break may repeat it further down. */
  readonly headerRows?: number;
}

/** By defined names where there are any; leaves that have none are looked for among the headers of the same sheet, or of any sheet. */
export function findColumns(
  appendix: Appendix,
  wanted: readonly Leaf[],
  snapshot: WorkbookSnapshot,
  names: NameIndex,
): FoundColumns | undefined {
  const named = wanted.flatMap((leaf) => {
    const range = names.get(appendix.id, leaf.key.toLowerCase());
    return range ? [{ leaf, range }] : [];
  });
  const home = mostCommon(named.map(({ range }) => range.sheet));
  const own = named.filter(({ range }) => range.sheet === home);
  const first = own[0];
  if (!first || home === undefined) return matchHeaders(appendix, wanted, snapshot);
  const at = new Map(own.map(({ leaf, range }) => [leaf.key, range.left]));
  const top = Math.min(...own.map(({ range }) => range.top));
  const bottom = Math.max(...own.map(({ range }) => range.bottom));
  if (at.size < wanted.length) {
    const byHeader = matchHeaders(appendix, wanted, snapshot, home);
    const taken = new Set(at.values());
    for (const leaf of wanted) {
      const column = byHeader?.at.get(leaf.key);
      if (!at.has(leaf.key) && column !== undefined && !taken.has(column)) at.set(leaf.key, column);
    }
  }
  const block = names.get(appendix.id, labelsName(appendix.id).slice(appendix.id.length + 1));
  const labels = block?.sheet === home ? block.left : Math.max(0, Math.min(...at.values()) - 1);
  const sheet = sheetNamed(snapshot, home);
  const headers = new Map([...at].map(([key, column]) => [key, sheet ? headerAbove(sheet, top, column) : '']));
  return { sheet: sheet?.name ?? home, at, headers, labels, top, bottom };
}

function headerAbove(sheet: SheetSnapshot, top: number, column: number): string {
  for (let row = top - 1; row >= 0; row -= 1) {
    const text = tidy(String(cellAt(sheet, row, column)?.value ?? ''));
    if (text !== '' && !/^\(\d+\)$/.test(text)) return text;
  }
  return '';
}

function mostCommon(values: readonly string[]): string | undefined {
  const count = new Map<string, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}
