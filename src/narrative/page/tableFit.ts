/** Fits a printed appendix to its page: the largest letters its columns can hold, header words upright where they must, parts where even that is too wide. */
import type { PageProfile } from '../pageProfile';
import { textOf } from '../runs';
import type { AppendixTable, TableCell } from '../text';
import { beginnings } from './spans';
import { emWidth, longestWord } from './textWidth';

/** A table, or the part of one, with its measures: points and millimetres. */
export interface FittedTable {
  readonly table: AppendixTable;
  readonly size: number;
  readonly upright: boolean;
  /** Beside the words of a cell. */
  readonly padding: number;
  readonly widths: readonly number[];
  /** Height of the lowest header row where words stand upright in it. */
  readonly headHeight?: number;
}

/** A cell with the first row and column that it covers. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

const MM = 25.4 / 72;
/** Height of a line of single spacing, in ems. */
const LINE = 1.15;
/** What is longer, in ems, is no word of a form, and is broken. */
const LONGEST_WORD = 14;
/** Row labels up to here, in ems, stand on one line: `2013-2018`, `Tổng cộng`. */
const SHORT_LABEL = 6;
/** Lines that header words may take. */
const MOST_LINES = 6;
/** Words never quite fill their lines, and where the font lacks a letter of Vietnamese its stand-in is wider. */
const LOOSE = 1.12;

/** The table in as few parts as its page allows. */
export function fitTable(table: AppendixTable, room: number, page: PageProfile): FittedTable[] {
  const whole = fitWhole(table, room, page);
  if (whole) return [whole];
  const parts = topParts(table);
  if (parts.length < 2) return [squeezed(table, room, page)];
  return parts.flatMap((part) => fitWhole(part, room, page) ?? squeezed(part, room, page));
}

/** Where each cell of a table stands, row by row. */
export function placed(rows: readonly (readonly TableCell[])[]): PlacedCell[][] {
  const begins = beginnings(rows);
  return rows.map((cells, row) =>
    cells.map((cell, i) => ({ cell, row, column: begins[row]?.[i] ?? 0, columns: cell.columns ?? 1, rows: cell.rows ?? 1 })),
  );
}

function fitWhole(table: AppendixTable, room: number, page: PageProfile): FittedTable | undefined {
  const cells = measured(table);
  for (const upright of [false, true]) {
    const [largest, smallest] = upright
      ? [Math.min(page.tableSize, page.tableUprightBelow - 0.5), page.tableSmallest]
      : [page.tableSize, Math.max(page.tableUprightBelow, page.tableSmallest)];
    for (let size = largest; size >= smallest; size -= 0.5) {
      const needs = needsOf(cells, table.widths.length, size, upright, page);
      if (total(needs) > room) continue;
      const widths = shared(needs, table.widths, room);
      return {
        table,
        size,
        upright,
        padding: paddingOf(upright, page),
        widths,
        ...(upright ? { headHeight: headHeight(cells, widths, size, page) } : {}),
      };
    }
  }
  return undefined;
}

/** A table that fits no page as it should: as small as allowed, its columns narrowed alike. */
function squeezed(table: AppendixTable, room: number, page: PageProfile): FittedTable {
  const cells = measured(table);
  const size = page.tableSmallest;
  const needs = needsOf(cells, table.widths.length, size, true, page);
  const widths = needs.map((need) => (need * room) / total(needs));
  return { table, size, upright: true, padding: paddingOf(true, page), widths, headHeight: headHeight(cells, widths, size, page) };
}

interface Measured extends PlacedCell {
  readonly head: boolean;
  /** Widest word and the whole, in ems. */
  readonly word: number;
  readonly all: number;
}

function measured(table: AppendixTable): Measured[] {
  const measure = (cell: PlacedCell, head: boolean): Measured => {
    const text = textOf(cell.cell.runs);
    const bold = head || cell.cell.bold === true;
    return {
      ...cell,
      head,
      word: Math.min(longestWord(text, bold), LONGEST_WORD) * (/\p{L}/u.test(text) ? LOOSE : 1),
      all: emWidth(text, bold),
    };
  };
  return [
    ...placed(table.header)
      .flat()
      .map((cell) => measure(cell, true)),
    ...placed(table.body)
      .flat()
      .map((cell) => measure(cell, false)),
  ];
}

/** Header words of single columns stand upright, except those above the row labels. */
export function standsUpright(cell: Pick<PlacedCell, 'column' | 'columns'>): boolean {
  return cell.columns === 1 && cell.column > 0;
}

/** Narrow columns have no room to spare. */
function paddingOf(upright: boolean, page: PageProfile): number {
  return upright ? page.cellPadding / 2 : page.cellPadding;
}

function needsOf(cells: readonly Measured[], columns: number, size: number, upright: boolean, page: PageProfile): number[] {
  const needs = Array.from({ length: columns }, () => 0);
  const raise = (column: number, need: number): void => {
    needs[column] = Math.max(needs[column] ?? 0, need);
  };
  const em = size * MM;
  const padding = 2 * paddingOf(upright, page) + 0.2;
  for (const cell of cells) {
    if (cell.columns > 1) continue;
    if (cell.head && upright && standsUpright(cell)) {
      const lines = Math.ceil((cell.all * em * LOOSE) / page.uprightLength);
      raise(cell.column, lines * LINE * em + 1);
    } else if (!cell.head && cell.column === 0 && cell.all <= SHORT_LABEL) raise(cell.column, cell.all * em * LOOSE + padding);
    else raise(cell.column, Math.max(cell.word, cell.head ? (cell.all * LOOSE) / MOST_LINES : 0) * em + padding);
  }
  for (const cell of cells) {
    if (cell.columns === 1 || !cell.head) continue;
    const span = Array.from({ length: cell.columns }, (_, i) => cell.column + i);
    const need = Math.max(cell.word, (cell.all * LOOSE) / MOST_LINES) * em + padding;
    const missing = need - total(span.map((column) => needs[column] ?? 0));
    if (missing > 0) for (const column of span) raise(column, (needs[column] ?? 0) + missing / span.length);
  }
  return needs;
}

/** Columns share the room by their relative widths, none getting less than it needs. */
function shared(needs: readonly number[], wanted: readonly number[], room: number): number[] {
  const at = (scale: number): number[] => needs.map((need, i) => Math.max(need, scale * (wanted[i] ?? 0)));
  let [low, high] = [0, room];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (total(at(middle)) > room) high = middle;
    else low = middle;
  }
  const widths = at(low);
  const left = (room - total(widths)) / widths.length;
  return widths.map((width) => width + left);
}

function headHeight(cells: readonly Measured[], widths: readonly number[], size: number, page: PageProfile): number {
  const em = size * MM;
  const heights = cells
    .filter((cell) => cell.head && standsUpright(cell))
    .map((cell) => {
      const lines = Math.max(1, Math.floor(((widths[cell.column] ?? 0) - 0.5) / (LINE * em)));
      return Math.max((cell.all * em * LOOSE) / lines, cell.word * em) + 2;
    });
  return Math.min(Math.max(10, ...heights), page.uprightLength + 8);
}

/** One table for each top-level group of the header, each with the row labels. */
function topParts(table: AppendixTable): AppendixTable[] {
  const header = placed(table.header);
  const body = placed(table.body);
  const [labels, ...groups] = header[0] ?? [];
  if (labels?.column !== 0) return [];
  return groups.map((group): AppendixTable => {
    const inside = ({ column }: PlacedCell): boolean => column === 0 || (column >= group.column && column < group.column + group.columns);
    const cut = (rows: readonly (readonly PlacedCell[])[]): TableCell[][] =>
      rows.map((cells) => cells.filter(inside).map(({ cell }) => cell));
    const { widths } = table;
    return {
      ...table,
      header: cut(header),
      body: cut(body),
      widths: [widths[0] ?? 1, ...widths.slice(group.column, group.column + group.columns)],
    };
  });
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
