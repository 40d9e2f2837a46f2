/** The sheet of a table: banner, merged headers, column numbers, rows of periods or years, the total row and the printed note. */
import { spellOut, yearlyPrefixes, type Setup, type TableAppendix } from '../appendices/appendix';
import { isLeaf, leavesOf, type Group, type Leaf, type RowKind } from '../core/form';
import { nativeValues } from '../rules';
import { drawBanner, HEAD_TOP } from './banner';
import { tableConditions } from './conditions';
import { drawControls } from './controls';
import { Draft, type DrawnSheet } from './draft';
import type { Filling } from './filling';
import { labelsName, leafName, PREFIXES, totalName } from './names';
import { conditionPlace, generalRef, valuePlace, type Block, type GeneralPlaces } from './place';
import type { ModelValidation } from './sheetModel';
import { computedStyle, heightOf, inputStyle, linesIn, style } from './style';
import { validationFor } from './validations';

/** Points; titles of tables fit in one line. */
const TITLE_HEIGHT = 22;

/** Draws the sheet; `general` says where Thông tin chung stands when it is part of the same workbook, `controls` adds the control totals. */
export function tableSheet(
  appendix: TableAppendix,
  setup: Setup,
  general: GeneralPlaces | undefined,
  fill: Filling,
  controls = false,
): DrawnSheet {
  const draft = new Draft(appendix.sheet);
  const tree = spellOut(appendix.tree, setup.years);
  const leaves = leavesOf(tree);
  const depth = depthOf(tree);
  const kind: RowKind = appendix.kind === 'period' ? 'period' : 'year';
  const labels = kind === 'period' ? setup.periods : setup.years;
  const top = HEAD_TOP + depth + 1;
  const bottom = top + labels.length - 1;
  const total = appendix.totalLabel === undefined ? undefined : bottom + 1;
  const last = leaves.length;
  const block: Block = {
    leaves,
    column: new Map(leaves.map((leaf, i) => [leaf.key, i + 1])),
    top,
    bottom,
    ...(total === undefined ? {} : { total }),
    heads: new Map(headRows(tree, HEAD_TOP)),
  };

  drawBanner(draft, appendix, TITLE_HEIGHT, setup, general, last);
  widths(draft, appendix, leaves);
  drawHead(draft, appendix.rowLabel, tree, depth, general);
  leaves.forEach((_, i) => draft.put(HEAD_TOP + depth, i + 1, `(${String(i + 1)})`, style.columnNumber));
  draft.put(HEAD_TOP + depth, 0, 'A', style.columnNumber);

  labels.forEach((label, i) => {
    const ref = generalRef(general, `${kind === 'period' ? PREFIXES.period : PREFIXES.year}${String(i + 1)}`);
    if (ref !== undefined) draft.compute(top + i, 0, `=IF(${ref}="","",${ref})`, style.rowLabel);
    else draft.put(top + i, 0, label, style.rowLabel);
    drawRow(draft, appendix, block, top + i, kind, label, general, fill);
    draft.rowHeights[top + i] = 24;
  });
  if (total !== undefined) {
    draft.put(total, 0, appendix.totalLabel ?? '', style.totalLabel);
    drawRow(draft, appendix, block, total, 'total', 'total', general, fill);
    draft.rowHeights[total] = 24;
    draft.name(totalName(appendix.id), { top: total, bottom: total, left: 1, right: last });
  }
  if (appendix.note !== undefined) {
    const row = (total ?? bottom) + 2;
    draft.spread({ top: row, bottom: row, left: 0, right: last }, `Ghi chú: ${appendix.note}`, style.note);
  }

  for (const leaf of leaves) {
    const column = block.column.get(leaf.key) ?? 0;
    draft.name(leafName(appendix.id, leaf.key), { top, bottom, left: column, right: column });
  }
  draft.validations.push(...validationsOver(leaves, block));
  draft.name(labelsName(appendix.id), { top, bottom, left: 0, right: 0 });
  draft.conditions.push(
    ...tableConditions(
      appendix.rules,
      { column: block.column, kind, top, bottom, ...(total === undefined ? {} : { total }) },
      conditionPlace(block, top, general),
      total === undefined ? undefined : conditionPlace(block, total, general),
    ),
  );
  const end = (total ?? bottom) + (appendix.note === undefined ? 0 : 2);
  if (controls) {
    const { id, rules } = appendix;
    drawControls(draft, { appendix: id, rules, block, rows: labels, headTop: HEAD_TOP, row: end + 2, column: last + 2 }, fill);
  }
  return draft.finish({
    freeze: { rows: top, columns: 1 },
    printTitles: { top: HEAD_TOP, bottom: top - 1 },
    printArea: { top: 0, left: 0, bottom: end, right: last },
  });
}

function drawRow(
  draft: Draft,
  appendix: TableAppendix,
  block: Block,
  row: number,
  kind: RowKind,
  key: string,
  general: GeneralPlaces | undefined,
  fill: Filling,
): void {
  const place = valuePlace(block, row, general);
  const formulas = new Map(
    appendix.rules
      .flatMap((rule) => nativeValues(rule, place))
      .flatMap((value) => (value.rows.includes(kind) ? [[value.leaf, value.formula] as const] : [])),
  );
  const yearly = yearlyPrefixes(appendix.tree);
  for (const leaf of block.leaves) {
    const column = block.column.get(leaf.key) ?? 0;
    const given = fill(appendix.id, key, leaf.key);
    const formula = formulas.get(leaf.key);
    const look = formula === undefined ? inputStyle(leaf.type) : computedStyle(leaf.type, kind === 'total');
    if (given !== undefined) draft.put(row, column, given.value, given.format === undefined ? look : { ...look, format: given.format });
    else if (formula !== undefined) draft.compute(row, column, formula, look);
    else if (kind === 'total')
      draft.put(row, column, null, yearly.some((prefix) => leaf.key.startsWith(prefix)) ? style.noTotal : computedStyle(leaf.type));
    else draft.put(row, column, null, look);
  }
}

/** One validation for every run of neighbouring leaves of one kind. */
function validationsOver(leaves: readonly Leaf[], block: Block): ModelValidation[] {
  const merged: ModelValidation[] = [];
  for (const leaf of leaves) {
    const column = block.column.get(leaf.key) ?? 0;
    const own = validationFor(leaf, { top: block.top, bottom: block.bottom, left: column, right: column });
    const before = merged[merged.length - 1];
    if (!own) continue;
    if (before && before.area.right + 1 === column && before.message === own.message)
      merged[merged.length - 1] = { ...before, area: { ...before.area, right: column } };
    else merged.push(own);
  }
  return merged;
}

/** The row in which each leaf's own header begins. */
function headRows(tree: readonly (Group | Leaf)[], row: number): [string, number][] {
  return tree.flatMap((node) => (isLeaf(node) ? [[node.key, row] as [string, number]] : headRows(node.children, row + 1)));
}

function depthOf(tree: readonly (Group | Leaf)[]): number {
  return Math.max(...tree.map((node) => (isLeaf(node) ? 1 : 1 + depthOf(node.children))));
}

function widths(draft: Draft, appendix: TableAppendix, leaves: readonly Leaf[]): void {
  const narrow = leaves.length > 20;
  draft.columnWidths[0] = appendix.kind === 'period' ? 13 : 8;
  leaves.forEach((leaf, i) => {
    const longest = Math.max(...leaf.label.split(' ').map((word) => word.length));
    draft.columnWidths[i + 1] =
      leaf.type === 'text' ? 18 : narrow ? Math.max(7, longest + 1) : Math.max(10.5, longest + 2, leaf.label.length > 40 ? 13 : 0);
  });
}

function drawHead(
  draft: Draft,
  rowLabel: string,
  tree: readonly (Group | Leaf)[],
  depth: number,
  general: GeneralPlaces | undefined,
): void {
  const bottom = HEAD_TOP + depth - 1;
  draft.spread({ top: HEAD_TOP, bottom, left: 0, right: 0 }, rowLabel, style.head);
  const needs: { top: number; bottom: number; points: number }[] = [];
  const draw = (nodes: readonly (Group | Leaf)[], row: number, from: number): number => {
    let column = from;
    for (const node of nodes) {
      const next = isLeaf(node) ? column + 1 : draw(node.children, row + 1, column);
      const area = { top: row, bottom: isLeaf(node) ? bottom : row, left: column, right: next - 1 };
      const year = isLeaf(node) ? /_y(\d+)$/.exec(node.key)?.[1] : undefined;
      const ref = year === undefined ? undefined : generalRef(general, `${PREFIXES.year}${year}`);
      draft.spread(area, node.label, style.head, ref === undefined ? undefined : `=IF(${ref}="","",${ref})`);
      let width = 0;
      for (let at = column; at < next; at += 1) width += draft.columnWidths[at] ?? 9;
      needs.push({ top: area.top, bottom: area.bottom, points: heightOf(linesIn(node.label, width)) });
      column = next;
    }
    return column;
  };
  draw(tree, HEAD_TOP, 1);
  // Headers of one row decide its height; headers over several rows stretch the last of them.
  for (const need of needs.sort((a, b) => a.bottom - a.top - (b.bottom - b.top))) {
    let room = 0;
    for (let row = need.top; row <= need.bottom; row += 1) room += draft.rowHeights[row] ?? 18;
    for (let row = need.top; row <= need.bottom; row += 1) draft.rowHeights[row] ??= 18;
    if (room < need.points) draft.rowHeights[need.bottom] = (draft.rowHeights[need.bottom] ?? 18) + need.points - room;
  }
}
