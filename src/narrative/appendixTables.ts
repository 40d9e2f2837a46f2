/** The appendices of a book as they are printed behind its report: headers merged, rows and totals, each number a fact. */
import { appendices } from '../appendices';
import { spellOut, type Appendix, type FormNode, type ListAppendix, type TableAppendix } from '../appendices/appendix';
import { dateOf } from '../core/date';
import { qualified } from '../core/cellRef';
import type { Report } from '../core/finding';
import { isLeaf, leavesOf, type Book, type FormData, type FormRow, type Group, type Leaf } from '../core/form';
import { formatNumber } from '../core/number';
import { isBlank, numeric } from '../core/values';
import { plain, TOTAL } from './figures';
import { emWidth, longestWord } from './page/textWidth';
import { textOf } from './runs';
import type { AppendixTable, Fact, Run, TableCell } from './text';

export interface AppendixTableOptions {
  /** Decimals of the percentages of a column that are not all whole; 2 when absent, as the forms print them. */
  readonly percentDecimals?: number;
}

/**
 * The forms that the book has, in the order in which they are filed; a leaf that its sheet lacks is printed blank.
 * Facts whose cell has an open error in `report` are doubtful. What is no number is printed as it was typed. Never throws.
 */
export function appendixTables(book: Book, report?: Report, options: AppendixTableOptions = {}): AppendixTable[] {
  const errors = new Set(
    (report?.findings ?? []).filter(({ severity, setAside }) => severity === 'error' && !setAside).map(({ at }) => qualified(at)),
  );
  const printer: CellPrinter = { decimals: options.percentDecimals ?? 2, isWrong: (cell) => errors.has(cell) };
  return appendices.flatMap((appendix): AppendixTable[] => {
    const form = book.forms.get(appendix.id);
    if (!form || appendix.kind === 'fields') return [];
    return [appendix.kind === 'list' ? listTable(appendix, form, printer) : figureTable(appendix, form, printer)];
  });
}

interface CellPrinter {
  readonly decimals: number;
  isWrong(cell: string): boolean;
}

function figureTable(appendix: TableAppendix, form: FormData, printer: CellPrinter): AppendixTable {
  const tree = treeOf(appendix.tree, form);
  const leaves = leavesOf(tree);
  const print = columnPrinters(form, leaves, printer);
  const body = form.rows.map((row): TableCell[] => {
    const bold = row.kind === TOTAL ? { bold: true } : {};
    const label = row.label || (row.kind === TOTAL ? (appendix.totalLabel ?? '') : '');
    return [
      { runs: named(label), align: 'center', ...bold },
      ...leaves.map((leaf): TableCell => ({ runs: print(row, leaf), align: leaf.type === 'text' ? 'left' : 'center', ...bold })),
    ];
  });
  const depth = depthOf(tree);
  const corner: TableCell = { runs: named(appendix.rowLabel), rows: depth, align: 'center', bold: true };
  const header = headerRows(tree, depth).map((cells, i) => (i === 0 ? [corner, ...cells] : cells));
  return {
    ...frameOf(appendix),
    header,
    body,
    widths: [labelWidth([textOf(corner.runs), ...form.rows.map((row) => row.label)]), ...widthsOf(leaves, body, 1)],
    ...(appendix.note === undefined ? {} : { note: appendix.note }),
  };
}

/** Documents under the headings of their levels; lines without a word are left out. */
function listTable(appendix: ListAppendix, form: FormData, printer: CellPrinter): AppendixTable {
  const tree = treeOf(appendix.tree, form);
  const leaves = leavesOf(tree);
  const print = columnPrinters(form, leaves, printer);
  const body = form.rows.flatMap((row): TableCell[][] => {
    const cells = leaves.map((leaf): TableCell => ({ runs: print(row, leaf), align: leaf.type === 'text' ? 'left' : 'center' }));
    const [first, ...rest] = cells;
    const words = rest.flatMap((cell) => cell.runs);
    if (words.length === 0 || !first) return [];
    if (row.kind !== 'heading') return [cells];
    return [
      [
        { ...first, bold: true },
        { runs: words, columns: rest.length, align: 'left', bold: true },
      ],
    ];
  });
  const empty = [leaves.map((): TableCell => ({ runs: [] }))];
  return {
    ...frameOf(appendix),
    header: headerRows(tree, depthOf(tree)),
    body: body.length > 0 ? body : empty,
    widths: widthsOf(
      leaves,
      body.filter((cells) => cells.length === leaves.length),
      0,
    ),
  };
}

function frameOf({ id, title }: Appendix): Pick<AppendixTable, 'appendix' | 'number' | 'title'> {
  return { appendix: id, number: id.slice(2), title };
}

/** The declared tree with the years that the sheet has; a group without years is not printed. */
function treeOf(tree: readonly FormNode[], form: FormData): (Group | Leaf)[] {
  const years: string[] = [];
  for (const leaf of [...form.missing, ...form.leaves]) {
    const place = /_y(\d+)$/.exec(leaf.key)?.[1];
    if (place !== undefined) years[Number(place) - 1] = leaf.label;
  }
  const spelled = spellOut(
    tree,
    Array.from(years, (year) => year ?? ''),
  );
  const grown = (nodes: readonly (Group | Leaf)[]): (Group | Leaf)[] =>
    nodes.flatMap((node): (Group | Leaf)[] => {
      if (isLeaf(node)) return [node];
      const children = grown(node.children);
      return children.length > 0 ? [{ ...node, children }] : [];
    });
  return grown(spelled);
}

function depthOf(tree: readonly (Group | Leaf)[]): number {
  return Math.max(1, ...tree.map((node) => (isLeaf(node) ? 1 : 1 + depthOf(node.children))));
}

/** A row a level; a leaf reaches down to the last. */
function headerRows(tree: readonly (Group | Leaf)[], depth: number): TableCell[][] {
  const rows = Array.from({ length: depth }, (): TableCell[] => []);
  const draw = (nodes: readonly (Group | Leaf)[], row: number): void => {
    for (const node of nodes) {
      const span = isLeaf(node) ? { rows: depth - row } : { columns: leavesOf(node.children).length };
      rows[row]?.push({ runs: named(node.label), ...span, align: 'center', bold: true });
      if (!isLeaf(node)) draw(node.children, row + 1);
    }
  };
  draw(tree, 0);
  return rows;
}

/** What a cell prints; percentages of one column have the same decimals. */
function columnPrinters(form: FormData, leaves: readonly Leaf[], printer: CellPrinter): (row: FormRow, leaf: Leaf) => Run[] {
  const decimals = new Map(
    leaves
      .filter((leaf) => leaf.type === 'pct')
      .map((leaf) => {
        const values = form.rows.map((row) => form.cell(row.key, leaf.key)?.value ?? null);
        return [leaf.key, values.every((value) => typeof value !== 'number' || Number.isInteger(value)) ? 0 : printer.decimals];
      }),
  );
  return (row, leaf) => {
    const cell = form.cell(row.key, leaf.key);
    if (!cell || isBlank(cell.value)) return [];
    const { at, value } = cell;
    const figure = numeric(value);
    if (typeof value === 'number' && leaf.type === 'date') return named(dateText(value));
    // A document's number is its name.
    if (figure === undefined || (form.appendix === 'PL1' && leaf.type === 'text')) return named(typed(value));
    const fact: Fact = {
      id: `${form.appendix}.${leaf.key}.${row.kind === TOTAL ? TOTAL : row.key}`,
      value: plain(figure),
      ...(leaf.type === 'pct' ? { unit: '%' } : leaf.unit ? { unit: leaf.unit } : {}),
      how: 'read',
      cells: [at],
      doubtful: printer.isWrong(qualified(at)),
    };
    const text = typeof value === 'number' ? formatNumber(plain(value), decimals.get(leaf.key)) : typed(value);
    return [{ text, fact }];
  };
}

/** What is no figure, as its cell shows it. */
function typed(value: string | number | boolean | null): string {
  return (typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value ?? '')).normalize('NFC').trim();
}

/** `05/11/2024`; a number that is no date as it is. */
function dateText(serial: number): string {
  const date = dateOf(serial);
  if (!date) return formatNumber(serial);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.day)}/${two(date.month)}/${String(date.year)}`;
}

function named(text: string): Run[] {
  return text === '' ? [] : [{ text: text.normalize('NFC'), name: true }];
}

/** In ems: texts up to here are best in one line; no column asks for more than the other. */
const SHORT_TEXT = 10;
const LONGEST_COLUMN = 30;

/** Relative widths by what the columns hold: figures by their digits, texts by a share of their length. */
function widthsOf(leaves: readonly Leaf[], body: readonly (readonly TableCell[])[], before: number): number[] {
  return leaves.map((leaf, i) => {
    const texts = body.map((cells) => textOf(cells[before + i]?.runs ?? []));
    const widest = Math.max(3, ...texts.map((text) => emWidth(text)));
    if (leaf.type !== 'text') return Math.min(widest, 12);
    return Math.max(
      6,
      Math.min(widest, Math.max(SHORT_TEXT, Math.min(LONGEST_COLUMN, widest / 2.5))),
      ...texts.map((text) => Math.min(longestWord(text), LONGEST_COLUMN)),
    );
  });
}

function labelWidth(labels: readonly string[]): number {
  return Math.max(4, ...labels.map((label) => Math.max(longestWord(label), Math.min(10, emWidth(label) / 1.5))));
}
