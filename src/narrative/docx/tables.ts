/** Grids of a page as tables of Word: merged cells, header rows on every page, rows in one piece. */
import type { Grid, GridCell } from '../page/pageModel';
import { beginnings } from '../page/spans';
import { paragraphOf, ruleOf, type Press } from './lines';
import { twips } from './units';
import { element, mark, value, type Xml } from './xml';

const EDGES = ['top', 'left', 'bottom', 'right'] as const;
const LINE = { 'w:val': 'single', 'w:color': '000000', 'w:sz': 4 };
const NONE = { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0 };

/** The table, as wide as its columns together. */
export function tableOf(grid: Grid, press: Press): Xml {
  const widths = wholeWidths(grid.widths);
  const edge = grid.bordered ? LINE : NONE;
  const padding = twips(grid.padding);
  const rows = rowsOf(grid).map(({ cells, height }, i) =>
    element('w:tr', [
      element('w:trPr', [
        mark('w:cantSplit'),
        ...(i < grid.headRows ? [mark('w:tblHeader')] : []),
        ...(height === undefined ? [] : [mark('w:trHeight', { 'w:val': twips(height), 'w:hRule': 'atLeast' })]),
      ]),
      ...cells.map((each) => cellOf(each, sum(widths.slice(each.column, each.column + each.cell.columns)), press)),
    ]),
  );
  return element('w:tbl', [
    element('w:tblPr', [
      mark('w:tblW', { 'w:type': 'dxa', 'w:w': sum(widths) }),
      // Word sets the first cell's words, not its edge, on the margin.
      mark('w:tblInd', { 'w:type': 'dxa', 'w:w': 0 }),
      element(
        'w:tblBorders',
        [...EDGES, 'insideH', 'insideV'].map((side) => mark(`w:${side}`, edge)),
      ),
      mark('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        EDGES.map((side) => mark(`w:${side}`, { 'w:type': 'dxa', 'w:w': side === 'left' || side === 'right' ? padding : 0 })),
      ),
    ]),
    element(
      'w:tblGrid',
      widths.map((width) => mark('w:gridCol', { 'w:w': width })),
    ),
    ...rows,
  ]);
}

interface Placed {
  readonly cell: GridCell;
  readonly column: number;
  /** The cell began in a row above. */
  readonly goesOn: boolean;
}

/** Every row with all its cells: those that begin in it, and those that reach into it from above. */
function rowsOf({ rows }: Grid): { readonly cells: readonly Placed[]; readonly height: number | undefined }[] {
  const begins = beginnings(rows.map(({ cells }) => cells));
  const all = rows.map((): Placed[] => []);
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, i) => {
      const column = begins[row]?.[i] ?? 0;
      for (let r = row; r < row + cell.rows; r += 1) all[r]?.push({ cell, column, goesOn: r > row });
    });
  });
  return rows.map(({ height }, row) => ({ cells: (all[row] ?? []).sort((a, b) => a.column - b.column), height }));
}

function cellOf({ cell, goesOn }: Placed, width: number, press: Press): Xml {
  return element('w:tc', [
    element('w:tcPr', [
      mark('w:tcW', { 'w:type': 'dxa', 'w:w': width }),
      ...(cell.columns > 1 ? [value('w:gridSpan', cell.columns)] : []),
      ...(goesOn ? [value('w:vMerge', 'continue')] : cell.rows > 1 ? [value('w:vMerge', 'restart')] : []),
      ...(cell.upright ? [value('w:textDirection', 'btLr')] : []),
      ...(cell.middle ? [value('w:vAlign', 'center')] : []),
    ]),
    ...(goesOn ? [paragraphOf(emptyOf(cell), press)] : partsOf(cell, press)),
  ]);
}

function partsOf(cell: GridCell, press: Press): Xml[] {
  const parts = cell.parts.map((part) => (part.kind === 'rule' ? ruleOf(part) : paragraphOf(part, press)));
  return parts.length > 0 ? parts : [paragraphOf({ kind: 'line', look: { ...press.plain, after: 0, firstLine: 0 }, runs: [] }, press)];
}

function emptyOf(cell: GridCell): Parameters<typeof paragraphOf>[0] {
  const first = cell.parts.find((part) => part.kind === 'line');
  return { kind: 'line', look: { align: 'left', size: first?.look.size ?? 8, before: 0, after: 0 }, runs: [] };
}

/** Widths in whole twentieths of a point that add up as the millimetres do. */
function wholeWidths(widths: readonly number[]): number[] {
  let edge = 0;
  let before = 0;
  return widths.map((width) => {
    edge += width;
    const here = twips(edge);
    const whole = here - before;
    before = here;
    return whole;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
