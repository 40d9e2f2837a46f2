/** Which cells "Đánh dấu ô lỗi" marks, in what colour, with which words. */
import type { CellRef } from '../core/cellRef';
import type { Report } from '../core/finding';
import type { WorkbookSnapshot } from '../core/snapshot';
import { MARK_PREFIX } from '../layout/names';
import type { Mark } from './port';

/** The fills that the sheets' own conditional formats use. */
const FILLS = { error: 'FFC7CE', warning: 'FFEB9C' } as const;
const WORDS = { error: 'Lỗi', warning: 'Cảnh báo' } as const;
/** More marks than anybody reads; they would only make the workbook slow. */
export const MOST_MARKS = 400;
/** Excel takes longer comments, people do not read them. */
const LONGEST = 1_000;

/** One mark a cell with errors or warnings, errors first; notes, and what was set aside with a reason, are left out. `left` counts the cells beyond `MOST_MARKS`. */
export function marksOf(report: Report): { readonly marks: readonly Mark[]; readonly left: number } {
  const cells = new Map<string, { at: CellRef; severity: keyof typeof FILLS; lines: string[] }>();
  for (const severity of ['error', 'warning'] as const) {
    for (const finding of report.findings) {
      if (finding.severity !== severity || finding.setAside) continue;
      const { at } = finding;
      const place = `${at.sheet}\n${String(at.row)}\n${String(at.column)}`;
      const cell = cells.get(place) ?? { at, severity, lines: [] };
      cell.lines.push(`${WORDS[severity]}: ${finding.message}`);
      cells.set(place, cell);
    }
  }
  const marks = [...cells.values()].slice(0, MOST_MARKS).map(({ at, severity, lines }): Mark => {
    const text = ['Phụ lục Dân vận', ...new Set(lines)].join('\n');
    return { at, fill: FILLS[severity], text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text };
  });
  return { marks, left: cells.size - marks.length };
}

/** How many cells of the workbook carry a mark, as its names remember them. */
export function markedIn(snapshot: WorkbookSnapshot): number {
  return snapshot.names.filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())).length;
}
