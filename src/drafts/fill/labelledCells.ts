/** Cells of tables that ask for something: beside a label, or under a header. */
import { keyOf } from '../../core/text';
import type { DraftParagraph, DraftText } from '../../core/draft';
import type { Blank, CellLabels } from './blank';
import { promptsIn } from './prompts';
import { timeOfLabel } from './time';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** What a cell merged downwards leaves in a row below. */
  readonly above: boolean;
  /** As the mẫu prints it, without prompts. */
  text: string;
  /** Another table stands in it. */
  outer: boolean;
  /** Its first paragraph. */
  readonly paragraph: number;
}

/** A letterhead or the place for signatures is laid out in a table, too. */
const NOT_DATA = /cong hoa xa hoi|dang cong san|doc lap-tu do|noi nhan|(^|\n)t\/m |(^|\n)tm\.|ky ten/;
/** More than Word draws in a table. */
const MOST_COLUMNS = 100;
/** Columns in which nothing is reported. */
const NO_REPORT = /^(?:s?tt|so tt|so thu tu|ghi chu|dvt|don vi tinh|d\.v\.t|dv tinh|don vi do)[.:]?$/;
const UNIT = /^(?:dvt|don vi( tinh| do)?|d\.v\.t|dv tinh)[.:]?$/;
const NUMBER = /^\s*(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)]?\s*$/i;

/** A cell with its labels; `blank` where nothing but dots or lines stands in it. */
export interface LabelledCell {
  readonly labels: CellLabels;
  readonly blank?: Blank;
}

/** The cells of a draft's tables that have labels, by the index of their first paragraph. */
export function labelledCells(draft: DraftText): Map<number, LabelledCell> {
  const tables = new Map<number, Map<string, Cell>>();
  const captions = new Map<number, string>();
  let said = '';
  draft.paragraphs.forEach((paragraph, index) => {
    const { cell: place, part } = paragraph;
    if (part !== 'body') return;
    if (!place) {
      if (paragraph.text.trim() !== '') said = paragraph.text;
      return;
    }
    const { table, row, column, span = 1, above = false } = place;
    const cells = tables.get(table) ?? new Map<string, Cell>();
    tables.set(table, cells);
    if (!captions.has(table)) captions.set(table, said);
    const key = `${String(row)},${String(column)}`;
    const cell = cells.get(key);
    const inner = (draft.paragraphs[index - 1]?.cell?.table ?? -1) > table;
    if (cell) {
      cell.text += `\n${shown(paragraph)}`;
      cell.outer ||= inner;
    } else cells.set(key, { row, column, span, above, text: shown(paragraph), outer: inner && opens(draft, index), paragraph: index });
  });
  const labelled = new Map<number, LabelledCell>();
  for (const [table, cells] of tables)
    for (const [at, cell] of labelledIn([...cells.values()], captions.get(table) ?? '', draft)) labelled.set(at, cell);
  return labelled;
}

/** Whether the table before a cell's first paragraph stands in that cell: the cell would else begin with the paragraph's first. */
function opens(draft: DraftText, index: number): boolean {
  const [own, before] = [draft.paragraphs[index]?.cell, draft.paragraphs[index - 1]?.cell];
  return own !== undefined && before !== undefined && before.table > own.table && own.paragraph === 0;
}

/** The words of a paragraph but for prompts of controls. */
function shown(paragraph: DraftParagraph): string {
  return promptsIn(paragraph).reduceRight((words, { from, to }) => words.slice(0, from) + words.slice(to), paragraph.text);
}

/** The rows of a table, each with a cell at every column that it covers; a merged cell is the same at all of them. */
function gridOf(cells: readonly Cell[]): Map<number, Cell>[] {
  const rows: Map<number, Cell>[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = (rows[cell.row] ??= new Map<number, Cell>());
    const whole = cell.above ? (rows[cell.row - 1]?.get(cell.column) ?? cell) : cell;
    for (let column = cell.column; column < Math.min(cell.column + cell.span, MOST_COLUMNS); column += 1) row.set(column, whole);
  }
  return rows.filter((row) => row !== undefined);
}

function labelledIn(cells: readonly Cell[], caption: string, draft: DraftText): [number, LabelledCell][] {
  if (cells.some((cell) => NOT_DATA.test(keyOf(cell.text)))) return [];
  if (cells.some(({ column }) => column > MOST_COLUMNS)) return [];
  const rows = gridOf(cells);
  const titles: string[] = [caption];
  // A title over the whole width of the table.
  while (rows.length > 1 && new Set(rows[0]?.values()).size === 1 && (rows[0]?.size ?? 0) > 1)
    titles.push([...(rows.shift()?.values() ?? [])][0]?.text ?? '');
  const first = rows.findIndex((row) => !isHeader(row));
  const body = first < 0 ? [] : rows.slice(first);
  const head = new Head(rows.slice(0, first < 0 ? rows.length : first));
  const labelColumns = columnsOfLabels(body);
  const said = body.map((row) => rowLabels(row, head, labelColumns));
  const times = { rows: said.map(({ own }) => own).filter(isYears), columns: head.texts().filter(isYears) };
  const levels = new Levels();
  return body.flatMap((row, index) => {
    const own = said[index] as RowLabels;
    const groups = [...levels.above(own), ...own.groups];
    return [...new Set(row.values())].flatMap((cell): [number, LabelledCell][] => {
      // Merged downwards, it belongs to the row where it begins.
      if (body[index - 1]?.get(cell.column) === cell) return [];
      const column = head.labelOf(cell.column);
      const left = own.labelLeftOf(cell.column);
      if ((left === '' && column === '') || NO_REPORT.test(keyOf(head.lastOf(cell.column)))) return [];
      const labels: CellLabels = {
        row: left,
        column,
        groups: groups.join(' | '),
        unit: own.unit,
        parent: isParent(own, said[index + 1]),
        about: titles.join(' '),
        times,
      };
      const to = draft.paragraphs[cell.paragraph]?.text.length ?? 0;
      const hollow =
        /^[\s.…_]*$/.test(cell.text) && !cell.outer && !(labelColumns.has(cell.column) && labelColumns.size > 1 && left === '');
      const blank = { paragraph: cell.paragraph, from: 0, to, kind: 'cell' as const, names: [], labels };
      return [[cell.paragraph, { labels, ...(hollow ? { blank } : {}) }]];
    });
  });
}

function isYears(text: string): boolean {
  return timeOfLabel(text) !== undefined;
}

/** The rows of a table that head its columns. */
class Head {
  constructor(private readonly rows: readonly Map<number, Cell>[]) {}

  private textsOf(column: number): string[] {
    return this.rows
      .map((row) => row.get(column)?.text.trim() ?? '')
      .filter((text, i, all) => text !== '' && text !== all[i - 1] && !/^\(?\p{L}?\d{0,2}\)?$/u.test(text));
  }

  /** What stands above a column, the outermost first. */
  labelOf(column: number): string {
    return this.textsOf(column).join(' | ');
  }

  lastOf(column: number): string {
    return this.textsOf(column).at(-1) ?? '';
  }

  /** All that it says. */
  texts(): string[] {
    return this.rows.flatMap((row) => [...new Set(row.values())].map(({ text }) => text.trim()));
  }
}

interface RowLabels {
  /** What names the row; empty when nothing does. */
  readonly own: string;
  /** What stands to the left of it for several rows. */
  readonly groups: readonly string[];
  readonly level: number;
  readonly unit: string;
  labelLeftOf(column: number): string;
}

function rowLabels(row: ReadonlyMap<number, Cell>, head: Head, labelColumns: ReadonlySet<number>): RowLabels {
  const cells = [...new Set(row.values())];
  const labels = cells.filter((cell) => isLabel(cell.text) && !NO_REPORT.test(keyOf(head.lastOf(cell.column))));
  const fixed = labels.filter((cell) => labelColumns.has(cell.column));
  const naming = labelColumns.size > 0 ? fixed : labels;
  const own = naming.at(-1)?.text.trim() ?? '';
  const mark = cells.find((cell) => NUMBER.test(cell.text) || /^\s*[-+*•–]\s*$/.test(cell.text))?.text ?? own;
  const alone = cells.length === 1 || (cells.length === 2 && NUMBER.test(cells[0]?.text ?? ''));
  return {
    own,
    groups: fixed.slice(0, -1).map((cell) => cell.text.trim()),
    level: alone ? 0 : levelOf(mark),
    unit: cells.find((cell) => UNIT.test(keyOf(head.lastOf(cell.column))))?.text.trim() ?? '',
    labelLeftOf: (column) => {
      // Beside the columns of labels a table may have further ones with a label each.
      const left = labels.filter((cell) => cell.column < column);
      const near = naming.filter((cell) => cell.column < column).at(-1) ?? left.at(-1);
      return near?.text.trim() ?? '';
    },
  };
}

/** Whether the next row says in part what a row says as a whole, rather than naming some of it. */
function isParent(own: RowLabels, next: RowLabels | undefined): boolean {
  return own.own !== '' && next !== undefined && next.level > own.level && !/^[-+*•–\s]*trong đó/iu.test(next.own);
}

/** How deep a row's number or dash sets it in the table. */
function levelOf(mark: string): number {
  const text = mark.trim();
  if (/^(?:[IVX]+|[A-Z])\s*(?:[.)]|$)/.test(text)) return 1;
  if (/^\d{1,3}\s*(?:[.)]|$)(?!\d)/.test(text)) return 2;
  if (/^(?:\d+\.\d+|[a-zđ]\s*[.)]|[a-zđ]$)/.test(text)) return 3;
  return /^[-+*•–]/.test(text) ? 4 : 5;
}

/** The labels of rows that those below belong to. */
class Levels {
  private open: { readonly level: number; readonly text: string }[] = [];

  /** What stands above a row, which then stands above those below it that are set deeper. */
  above({ own, level }: RowLabels): string[] {
    if (own === '') return this.open.map(({ text }) => text);
    this.open = this.open.filter((one) => one.level < level);
    const above = this.open.map(({ text }) => text);
    if (level < 5) this.open.push({ level, text: own });
    return above;
  }
}

/** Columns in which most rows have words. */
function columnsOfLabels(body: readonly ReadonlyMap<number, Cell>[]): Set<number> {
  const counts = new Map<number, number>();
  for (const row of body)
    for (const cell of new Set(row.values())) if (isLabel(cell.text)) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 >= body.length && body.length > 1).map(([column]) => column));
}

/** A row of a table's head: most of its cells past the first say something in words or years, or number the columns. */
function isHeader(row: ReadonlyMap<number, Cell>): boolean {
  const cells = [...new Set(row.values())];
  const rest = cells.length > 1 ? cells.slice(1) : cells;
  if (cells.length > 2 && cells.every((cell) => /^\s*\(?(?:\p{L}|\d{1,2})\)?\s*$/u.test(cell.text))) return true;
  if (cells.length === 1 && row.size > 1) return false;
  if (NUMBER.test(cells[0]?.text ?? '')) return false;
  return rest.filter((cell) => isLabel(cell.text)).length * 2 > rest.length;
}

function isLabel(text: string): boolean {
  return /\p{L}{2}|^\s*(?:19|20)\d{2}(?!\d)|%/u.test(text) && !/…|\.{3}|__|\{\{/.test(text);
}
