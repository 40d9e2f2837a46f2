/** The sheet of the list of documents: headers, a level heading, numbered lines to fill. */
import { leavesFor, spellOut, type ListAppendix, type Setup } from '../appendices/appendix';
import { isLeaf } from '../core/form';
import { nativeConditions } from '../rules';
import { drawBanner, HEAD_TOP } from './banner';
import { Draft, type DrawnSheet } from './draft';
import type { Filling } from './filling';
import { leafName, PREFIXES } from './names';
import { conditionPlace, generalRef, type GeneralPlaces } from './place';
import { computedStyle, heightOf, inputStyle, linesIn, style } from './style';
import { validationFor } from './validations';

/** Points; the title takes two lines. */
const TITLE_HEIGHT = 36;
/** Lines for documents under the level heading of a new list. */
const LINES = 40;
const WIDTHS: Readonly<Record<string, number>> = { tt: 6, loai_van_ban: 20, so_ky_hieu: 22, ngay: 13, noi_dung: 62, co_quan_ban_hanh: 26 };

/** Draws the list; entries come from `fill` under their places `1`, `2`, ...; an entry with no number, date or content is a level heading. */
export function listSheet(appendix: ListAppendix, setup: Setup, general: GeneralPlaces | undefined, fill: Filling): DrawnSheet {
  const draft = new Draft(appendix.sheet);
  const tree = spellOut(appendix.tree, []);
  const leaves = leavesFor(appendix, [], [], PREFIXES);
  const last = leaves.length - 1;
  const column = new Map(leaves.map((leaf, i) => [leaf.key, i]));
  const top = HEAD_TOP + 3;
  leaves.forEach((leaf, i) => (draft.columnWidths[i] = WIDTHS[leaf.key] ?? 16));

  drawBanner(draft, appendix, TITLE_HEIGHT, setup, general, last);
  let from = 0;
  for (const node of tree) {
    if (isLeaf(node)) draft.spread({ top: HEAD_TOP, bottom: HEAD_TOP + 1, left: from, right: from }, node.label, style.head);
    else {
      draft.spread({ top: HEAD_TOP, bottom: HEAD_TOP, left: from, right: from + node.children.length - 1 }, node.label, style.head);
      node.children.forEach((child, i) => draft.put(HEAD_TOP + 1, from + i, child.label, style.head));
    }
    from += isLeaf(node) ? 1 : node.children.length;
  }
  leaves.forEach((_, i) => draft.put(HEAD_TOP + 2, i, `(${String(i + 1)})`, style.columnNumber));

  const given = countGiven(
    appendix,
    leaves.map((leaf) => leaf.key),
    fill,
  );
  const level = generalRef(general, 'cap_don_vi');
  const lines = given > 0 ? given : LINES + 1;
  for (let i = 0; i < lines; i += 1) {
    const row = top + i;
    const place = String(i + 1);
    const heading =
      given === 0
        ? i === 0
        : leaves.every((leaf) => leaf.key === 'loai_van_ban' || (fill(appendix.id, place, leaf.key)?.value ?? null) === null);
    for (const leaf of leaves) {
      const at = column.get(leaf.key) ?? 0;
      const value = fill(appendix.id, place, leaf.key)?.value ?? null;
      const base = inputStyle(leaf.type);
      const look = {
        ...base,
        wrap: true,
        align: leaf.type === 'text' ? ('left' as const) : ('center' as const),
        ...(heading ? { bold: true, format: 'General' } : {}),
      };
      if (leaf.key === 'tt' && !heading) draft.compute(row, at, numberFormula(column, row), { ...computedStyle('int'), fill: 'FFFFFF' });
      else if (heading && given === 0 && leaf.key === 'loai_van_ban') {
        if (level !== undefined) draft.compute(row, at, `="Cấp "&${level}`, look);
        else draft.put(row, at, `Cấp ${setup.level}`, look);
      } else draft.put(row, at, value, look);
    }
    const texts = leaves
      .filter((leaf) => leaf.type === 'text')
      .map((leaf) => linesIn(String(fill(appendix.id, place, leaf.key)?.value ?? ''), WIDTHS[leaf.key] ?? 16));
    draft.rowHeights[row] = Math.max(18, heightOf(Math.max(...texts)));
  }
  const bottom = top + lines - 1;
  for (const leaf of leaves) {
    const at = column.get(leaf.key) ?? 0;
    const area = { top, bottom, left: at, right: at };
    draft.name(leafName(appendix.id, leaf.key), area);
    const validation = leaf.key === 'tt' ? undefined : validationFor(leaf, area);
    if (validation) draft.validations.push(validation);
  }
  const place = conditionPlace({ leaves, column, top, bottom }, top, general);
  // A line with nothing but a level heading is no entry.
  const entry = ['so_ky_hieu', 'ngay', 'noi_dung', 'co_quan_ban_hanh'].flatMap((leaf) => place.ref(leaf) ?? []).join('&');
  for (const rule of appendix.rules) {
    for (const { leaves: painted, rows, formula, severity } of nativeConditions(rule, place)) {
      for (const leaf of painted) {
        const at = column.get(leaf);
        if (at === undefined || !rows.includes('entry')) continue;
        const area = { top, bottom, left: at, right: at };
        draft.conditions.push({ area, formula: `AND(LEN(TRIM(${entry}))>0,${formula})`, severity, rule: rule.id });
      }
    }
  }
  return draft.finish({
    freeze: { rows: top, columns: 0 },
    printTitles: { top: HEAD_TOP, bottom: top - 1 },
    printArea: { top: 0, left: 0, bottom, right: last },
  });
}

/** Numbers a line as soon as it names a document; headings and empty lines stay without a number. */
function numberFormula(column: ReadonlyMap<string, number>, row: number): string {
  const letter = (key: string): string => String.fromCharCode(65 + (column.get(key) ?? 0));
  const line = String(row + 1);
  return `=IF(AND(${letter('so_ky_hieu')}${line}="",${letter('noi_dung')}${line}=""),"",MAX(A$${String(HEAD_TOP + 3)}:A${String(row)})+1)`;
}

function countGiven(appendix: ListAppendix, keys: readonly string[], fill: Filling): number {
  let count = 0;
  while (keys.some((key) => fill(appendix.id, String(count + 1), key) !== undefined)) count += 1;
  return count;
}
