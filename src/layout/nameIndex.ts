/** The defined names of a workbook that mark leaves, by appendix and key. */
import { parseRange, type RangeRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import { sheetNamed, type WorkbookSnapshot } from '../core/snapshot';

export interface NameIndex {
  /** Where a leaf's name points; `undefined` when the name is gone or points nowhere. */
  get(appendix: AppendixId, key: string): RangeRef | undefined;
  /** Keys that have a live name for this appendix. */
  keys(appendix: AppendixId): readonly string[];
}

/** Indexes names like `PL2_hdnd_so_nghi_quyet`, without regard to case, as Excel compares them. */
export function nameIndex(snapshot: WorkbookSnapshot): NameIndex {
  const ranges = new Map<string, Map<string, RangeRef>>();
  for (const { name, refersTo } of snapshot.names) {
    const match = /^(TTC|PL[1-6])_(.+)$/i.exec(name);
    const range = match ? parseRange(refersTo) : undefined;
    if (!match || !range || !sheetNamed(snapshot, range.sheet)) continue;
    const id = (match[1] ?? '').toUpperCase();
    const known = ranges.get(id) ?? new Map<string, RangeRef>();
    if (!known.has((match[2] ?? '').toLowerCase())) known.set((match[2] ?? '').toLowerCase(), range);
    ranges.set(id, known);
  }
  return {
    get: (appendix, key) => ranges.get(appendix)?.get(key),
    keys: (appendix) => [...(ranges.get(appendix)?.keys() ?? [])],
  };
}
