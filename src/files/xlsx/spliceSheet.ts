/** Writes a sheet's model into the part it was opened from, so that what the model does not know of stays. */
import { a1 } from '../../core/cellRef';
import type { ModelCell, SheetModel } from '../../layout/sheetModel';
import { DAYS_TO_1904, type OpenSheet } from './openBook';
import type { RawCell } from './sheetCells';
import { cutSheet } from './sheetText';
import { prefixOf, withPrefix, type SplicedStyles } from './spliceStyles';
import { isDateFormat } from './styles';
import { element, elementsOf, escapeText, printed, treeOf, type Element } from '../package/xml';

export interface SheetSplice {
  readonly base: OpenSheet;
  readonly model: SheetModel;
  /** The same model as hucre wrote it into a workbook of its own, texts within the cells. */
  readonly fresh: Uint8Array;
  readonly styles: SplicedStyles;
  readonly from1904: boolean;
}

/** Children of a worksheet in the order that the format asks for. */
const ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects controls AlternateContent webPublishItems tableParts extLst'
).split(' ');

const ROW = /<row ([^>]*?)(?:\/>|>([^]*?)<\/row>)/g;
const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g;
const STYLE = / s="(\d+)"/;

/** Text of a value that does not depend on the order of its keys; what is false or left out is not there. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && item !== false);
  return `{${entries
    .map(([key, item]) => `${key}:${canonical(item)}`)
    .sort()
    .join(',')}}`;
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Whether two lists hold the same things in whatever order. */
const sameSet = (a: readonly unknown[], b: readonly unknown[]): boolean => same(a.map(canonical).sort(), b.map(canonical).sort());

/** Attributes with some left out. */
function without(attributes: Readonly<Record<string, string>>, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

type Widths = SheetModel['columnWidths'];

/** Widths and heights count as changed from a third of a character or point on: a grid on the screen knows them by pixels only. */
const sameSize = (a: number | undefined, b: number | undefined): boolean => a === b || Math.abs((a ?? 0) - (b ?? 0)) < 0.3;

function sameWidths(a: Widths, b: Widths): boolean {
  return Array.from({ length: Math.max(a.length, b.length) }).every((_, column) => sameSize(a[column], b[column]));
}

/** The columns as opened, one by one as far as widths changed, with the model's widths. */
function columnsOf(opened: Element | undefined, before: Widths, after: Widths, prefix: string): Element[] {
  const ranges = elementsOf(opened).map(({ attributes }) => ({
    attributes,
    min: Number(attributes['min']),
    max: Number(attributes['max']),
  }));
  const last = Math.max(before.length, after.length);
  const single = Array.from({ length: last }, (_, column): Element[] => {
    const number = column + 1;
    const own = ranges.find(({ min, max }) => min <= number && number <= max)?.attributes ?? {};
    const width = after[column];
    const kept = sameSize(before[column], width)
      ? own
      : { ...without(own, 'width', 'customWidth'), ...(width === undefined ? {} : { width: String(width), customWidth: '1' }) };
    if (Object.keys(kept).length === 0) return [];
    return [element(`${prefix}col`, { width: '9.140625', ...kept, min: String(number), max: String(number) })];
  }).flat();
  const beyond = ranges
    .filter(({ max }) => max > last)
    .map(({ attributes, min }) => element(`${prefix}col`, { ...attributes, min: String(Math.max(min, last + 1)) }));
  const columns = [...single, ...beyond];
  return columns.length === 0 ? [] : [element(`${prefix}cols`, {}, columns)];
}

interface Known {
  readonly raw: RawCell;
  readonly model: ModelCell;
}

/** Cells by address, as they were opened. */
function knownCells({ raw, model }: OpenSheet): Map<string, Known> {
  const known = new Map<string, Known>();
  raw.cells.forEach((cell, index) => {
    const twin = model.cells[index];
    if (twin) known.set(a1(cell.row, cell.column), { raw: cell, model: twin });
  });
  return known;
}

/** What stands within a cell: as opened where it did not change and could not be written again as well, else as hucre wrote it. */
function contentOf(
  cell: ModelCell | undefined,
  known: Known | undefined,
  fresh: { attributes: string; inner: string },
  from1904: boolean,
): [string, string] {
  const { raw, model } = known ?? {};
  if (cell && raw?.shared !== undefined && cell.formula === undefined && cell.value === model?.value) {
    // Letters within a text may have fonts of their own; those stand with the shared strings.
    return [' t="s"', `<v>${String(raw.shared)}</v>`];
  }
  let { attributes, inner } = fresh;
  if (cell && raw?.array && cell.formula === raw.formula) {
    inner = inner.replace(/^<f>/, `<f t="array" ref="${raw.array.area}">`);
    if (raw.array.mark !== undefined) attributes += ` cm="${raw.array.mark}"`;
  }
  if (from1904 && cell?.style?.format !== undefined && isDateFormat(cell.style.format) && !attributes.includes(' t=')) {
    inner = inner.replace(/<v>([^<]*)<\/v>/, (_, text: string) => `<v>${String(Number(text) - DAYS_TO_1904)}</v>`);
  }
  return [attributes, inner];
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
}

/** Attributes of a row as opened, with the model's height where that is another one; `undefined` lets the height follow the text. */
function rowAttributes(
  row: number,
  opened: Readonly<Record<string, string>>,
  before: number | undefined,
  after: number | undefined,
): string {
  const own = without(opened, 'r', 'spans');
  const height = after === undefined ? {} : { ht: String(after), customHeight: '1' };
  const all = { r: String(row + 1), ...(sameSize(before, after) ? own : { ...without(own, 'ht', 'customHeight'), ...height }) };
  return Object.entries(all)
    .map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

function sheetData({ base, model, styles, from1904 }: SheetSplice, freshCells: string, prefix: string): string {
  const known = knownCells(base);
  const wanted = new Map(model.cells.map((cell) => [a1(cell.row, cell.column), cell]));
  const rows = new Map<number, string>();
  const startOf = (row: number): string =>
    `<row${rowAttributes(row, base.raw.rows.get(row) ?? {}, base.model.rowHeights[row], model.rowHeights[row])}`;
  for (const [, settings = '', inside = ''] of freshCells.matchAll(ROW)) {
    const row = Number(/\br="(\d+)"/.exec(settings)?.[1]) - 1;
    let cells = '';
    for (const [, at = '', written = '', inner = ''] of inside.matchAll(CELL)) {
      const cell = wanted.get(at);
      const opened = known.get(at);
      const unchanged = opened !== undefined && same(opened.model.style ?? {}, cell?.style ?? {});
      const format = unchanged ? opened.raw.style : styles.format(Number(STYLE.exec(written)?.[1] ?? 0));
      const [type, content] = contentOf(cell, opened, { attributes: written.replace(STYLE, ''), inner }, from1904);
      if (content === '' && format === 0) continue;
      cells += `<c r="${at}" s="${String(format)}"${type}${content === '' ? '/>' : `>${content}</c>`}`;
    }
    rows.set(row, prefixed(`${startOf(row)}>${cells}</row>`, prefix));
  }
  for (const [row, attributes] of base.raw.rows) {
    const own = Object.keys(attributes).some((name) => name !== 'r' && name !== 'spans');
    if (own && !rows.has(row)) rows.set(row, prefixed(`${startOf(row)}/>`, prefix));
  }
  const inOrder = [...rows.entries()].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return `<${prefix}sheetData>${inOrder.join('')}</${prefix}sheetData>`;
}

/** The frame's children: ours where the model changed something, those that were opened elsewhere. */
function frameOf({ base, model, styles }: SheetSplice, opened: Element, fresh: Element): Element[] {
  const before = base.model;
  const prefix = prefixOf(opened);
  const theirs = (local: string): Element[] => elementsOf(opened, local);
  const ours = (local: string): Element[] => elementsOf(fresh, local).map((node) => withPrefix(node, prefix));
  const changed = new Map<string, () => Element[]>();
  if (ours('dimension').length > 0) changed.set('dimension', () => ours('dimension'));
  if (!sameWidths(before.columnWidths, model.columnWidths)) {
    changed.set('cols', () => columnsOf(theirs('cols')[0], before.columnWidths, model.columnWidths, prefix));
  }
  if (!sameSet(before.merges, model.merges)) changed.set('mergeCells', () => ours('mergeCells'));
  if (!sameSet(before.validations, model.validations)) changed.set('dataValidations', () => ours('dataValidations'));
  if (!same(before.freeze, model.freeze)) changed.set('sheetViews', () => ours('sheetViews'));
  if (!sameSet(before.conditions, model.conditions)) {
    changed.set('conditionalFormatting', () => {
      const rulesOf = (nodes: readonly Element[]): Element[] => nodes.flatMap((node) => elementsOf(node, 'cfRule'));
      const others = theirs('conditionalFormatting').filter((node) =>
        elementsOf(node).every((rule) => rule.attributes['type'] !== 'expression'),
      );
      const last = rulesOf(others).reduce((most, rule) => Math.max(most, Number(rule.attributes['priority']) || 0), 0);
      const formats = ours('conditionalFormatting');
      for (const { attributes } of rulesOf(formats)) {
        attributes['priority'] = String(last + Number(attributes['priority']));
        if (attributes['dxfId'] !== undefined) attributes['dxfId'] = String(styles.condition(Number(attributes['dxfId'])));
      }
      return [...others, ...formats];
    });
  }
  if (before.orientation !== model.orientation) {
    changed.set('pageSetup', () => {
      const [setup] = theirs('pageSetup');
      if (!setup) return ours('pageSetup');
      return [element(setup.name, { ...setup.attributes, orientation: model.orientation })];
    });
  }
  const locals = new Set([...ORDER, ...elementsOf(opened).map((node) => node.local)]);
  return [...locals].flatMap((local) => changed.get(local)?.() ?? theirs(local));
}

/** XML of the spliced part. */
export function spliceSheet(splice: SheetSplice): string {
  const { base, fresh, model } = splice;
  const opened = treeOf(base.text.head + base.text.tail, base.part);
  const written = cutSheet(fresh, model.name);
  const frame = frameOf(splice, opened, treeOf(written.head + written.tail, base.part));
  const cells = sheetData(splice, written.cells, prefixOf(opened));
  const at = ORDER.indexOf('sheetData');
  const before = frame.filter((node) => ORDER.indexOf(node.local) < at && ORDER.includes(node.local));
  const after = frame.filter((node) => !before.includes(node));
  // The root keeps the namespaces it was opened with.
  const shell = printed(element(opened.name, opened.attributes, ['\u0000']));
  const inside = before.map(printed).join('') + cells + after.map(printed).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${shell.split('\u0000').join(inside)}`;
}
