/** The pages of printed appendices: name, title, the report they belong to, the table fitted to the page, its note. */
import type { PageProfile } from '../pageProfile';
import type { AppendixTable, Letter, ProfileName, TableCell } from '../text';
import { appendixName, attachedTo } from './documentWords';
import { balancedSides, centred, spacer } from './letterhead';
import { PAPER, type Grid, type GridCell, type Line, type PageSection, type Part } from './pageModel';
import { fitTable, placed, standsUpright, type FittedTable, type PlacedCell } from './tableFit';
import { widthOf } from './textWidth';

/** Pages on their side, each appendix from a new one; none without appendices. */
export function appendixSection(
  tables: readonly AppendixTable[],
  letter: Letter | undefined,
  profile: ProfileName,
  page: PageProfile,
): PageSection[] {
  if (tables.length === 0) return [];
  const margins = { top: page.appendixTop, bottom: page.appendixBottom, left: page.appendixLeft, right: page.appendixRight };
  const parts = tables.flatMap((table, i) => {
    const name = appendixName(table.number, tables.length, profile);
    return [
      centred(name, { size: page.appendixHeadingSize, bold: true, keepNext: true, role: 'appendix', pageBreak: i > 0 }),
      ...tableParts(table, letter && attachedTo(letter, profile), page),
    ];
  });
  return [{ landscape: true, margins, parts }];
}

function tableParts(table: AppendixTable, attached: string | undefined, page: PageProfile): Part[] {
  const room = PAPER.height - page.appendixLeft - page.appendixRight;
  const fitted = fitTable(table, room, page);
  const sides = balancedSides(widthOf(table.title, page.appendixTitleSize, true), room);
  const note: Line = {
    kind: 'line',
    look: { align: 'left', size: Math.max(11, fitted[0]?.size ?? 0), italic: true, before: 4, after: 0 },
    runs: [{ text: `Ghi chú: ${table.note ?? ''}`, name: true }],
  };
  return [
    centred(table.title, { size: page.appendixTitleSize, bold: true, sides, keepNext: true }),
    ...(attached === undefined ? [] : [centred(attached, { size: page.appendixTitleSize, italic: true, keepNext: true })]),
    ...fitted.flatMap((part) => [spacer(8), gridOf(part)]),
    ...(table.note === undefined ? [] : [note]),
  ];
}

function gridOf({ table, size, upright, padding, widths, headHeight }: FittedTable): Grid {
  const cells = (rows: readonly (readonly TableCell[])[], head: boolean): GridCell[][] =>
    placed(rows).map((row) => row.map((each) => gridCell(each, size, head, head && upright && standsUpright(each))));
  const header = cells(table.header, true);
  return {
    kind: 'grid',
    widths,
    rows: [
      ...header.map((row, i) => ({ cells: row, ...(i === header.length - 1 && headHeight !== undefined ? { height: headHeight } : {}) })),
      ...cells(table.body, false).map((row) => ({ cells: row })),
    ],
    headRows: header.length,
    bordered: true,
    padding,
  };
}

function gridCell({ cell, columns, rows }: PlacedCell, size: number, head: boolean, upright: boolean): GridCell {
  const look = {
    align: cell.align ?? ('center' as const),
    size,
    before: head ? 1 : 2,
    after: head ? 1 : 2,
    ...(head || cell.bold ? { bold: true } : {}),
  };
  return {
    parts: [{ kind: 'line', look, runs: cell.runs }],
    columns,
    rows,
    middle: true,
    ...(upright ? { upright } : {}),
  };
}
