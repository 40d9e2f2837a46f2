/** Cells of tables that ask for something: beside a label, or under a header. */
import { keyOf } from '../../core/text';
import type { DraftText } from '../../core/draft';
import type { Blank } from './blank';

interface Cell {
  readonly row: number;
  readonly column: number;
  text: string;
  /** Its first paragraph. */
  readonly paragraph: number;
}

/** A letterhead or the place for signatures is laid out in a table, too. */
const NOT_DATA = /cong hoa xa hoi|dang cong san|doc lap-tu do|noi nhan|(^|\n)t\/m |(^|\n)tm\.|ky ten/;

/** A cell with its labels; `blank` where nothing but dots or lines stands in it. */
export interface LabelledCell {
  readonly labels: NonNullable<Blank['labels']>;
  readonly blank?: Blank;
}

/** The cells of a draft's tables that have labels, by the index of their first paragraph. */
export function labelledCells(draft: DraftText): Map<number, LabelledCell> {
  const tables = new Map<number, Map<string, Cell>>();
  draft.paragraphs.forEach((paragraph, index) => {
    if (!paragraph.cell || paragraph.part !== 'body') return;
    const { table, row, column } = paragraph.cell;
    const cells = tables.get(table) ?? new Map<string, Cell>();
    tables.set(table, cells);
    const key = `${String(row)},${String(column)}`;
    const cell = cells.get(key);
    if (cell) cell.text += `\n${paragraph.text}`;
    else cells.set(key, { row, column, text: paragraph.text, paragraph: index });
  });
  const labelled = new Map<number, LabelledCell>();
  for (const cells of tables.values()) for (const [at, cell] of labelledIn(rowsOf([...cells.values()]), draft)) labelled.set(at, cell);
  return labelled;
}

function rowsOf(cells: readonly Cell[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const cell of cells) (rows[cell.row] ??= []).push(cell);
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

function labelledIn(rows: readonly Cell[][], draft: DraftText): [number, LabelledCell][] {
  if (rows.some((row) => row.some((cell) => NOT_DATA.test(keyOf(cell.text))))) return [];
  const first = rows.findIndex((row) => !isHeader(row));
  const header = first < 0 ? rows : rows.slice(0, first);
  return rows.slice(header.length).flatMap((row) =>
    row.flatMap((cell): [number, LabelledCell][] => {
      const left = row.filter((other) => other.column < cell.column && isLabel(other.text)).at(-1);
      const column = header
        .map(
          (above) =>
            above
              .filter((other) => other.column <= cell.column)
              .at(-1)
              ?.text.trim() ?? '',
        )
        .filter((text, i, all) => text !== '' && text !== all[i - 1])
        .join(' | ');
      if (!left && column === '') return [];
      const labels = { row: left?.text.trim() ?? '', column };
      const to = draft.paragraphs[cell.paragraph]?.text.length ?? 0;
      const hollow = /^[\s.…_]*$/.test(cell.text);
      return [
        [
          cell.paragraph,
          { labels, ...(hollow ? { blank: { paragraph: cell.paragraph, from: 0, to, kind: 'cell', names: [], labels } } : {}) },
        ],
      ];
    }),
  );
}

/** A row of a table's head: most of its cells past the first say something in words or years, the others continue what stands above. */
function isHeader(row: readonly Cell[]): boolean {
  const rest = row.length > 1 ? row.slice(1) : row;
  if (/^\s*\d+\s*[.)]?\s*$/.test(row[0]?.text ?? '')) return false;
  return rest.filter((cell) => isLabel(cell.text)).length * 2 > rest.length;
}

function isLabel(text: string): boolean {
  return /\p{L}{2}|^\s*(?:19|20)\d{2}(?!\d)|%/u.test(text) && !/…|\.{3}|__|\{\{/.test(text);
}
