/** Opens the bytes of a workbook: its model, its snapshot, and what a later saving needs to know of the file. */
import { createCalculator, type CalculatorSource } from '../../core/formula/calculator';
import type { NameSnapshot, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../core/snapshot';
import type { CellStyle, ModelCell, SheetModel, WorkbookModel } from '../../layout/sheetModel';
import { relationshipsOf } from '../package/relationships';
import { isTrue, readBook, sharedStrings, type Book, type BookName } from './book';
import { readFrame, type Frame } from './frame';
import { LIMITS } from './limits';
import type { Package } from '../package/package';
import { unpackBook } from './unpackBook';
import { readCells, type RawCell, type SheetCells } from './sheetCells';
import { cutSheet, type SheetText } from './sheetText';
import { fromHucreStyle, isDateFormat } from './styles';
import { checkRules, sheetModelOf } from './toModel';
import { contentOf, elementOf, elementsOf, treeOf } from '../package/xml';

/** Days between the first days of the two ways of counting. */
export const DAYS_TO_1904 = 1462;

/** Custom document property that holds the version of the template. */
export const VERSION_PROPERTY = 'PhuLucDanVan.Version';

/** A sheet with cells, as found in a file. */
export interface OpenSheet {
  readonly part: string;
  readonly text: SheetText;
  readonly raw: SheetCells;
  readonly model: SheetModel;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

export interface OpenBook {
  readonly pack: Package;
  readonly book: Book;
  readonly sheets: readonly OpenSheet[];
  readonly model: WorkbookModel;
  readonly snapshot: WorkbookSnapshot;
}

interface Located {
  readonly name: string;
  readonly index: number;
  readonly part: string;
  readonly visibility: OpenSheet['visibility'];
  readonly text: SheetText;
  readonly raw: SheetCells;
}

function readSheets(pack: Package, book: Book): Located[] {
  const strings = sharedStrings(pack, book);
  let left: number = LIMITS.cells;
  return book.sheets.flatMap(({ name, part, visibility }, index) => {
    const bytes = part === undefined ? undefined : pack.get(part);
    if (part === undefined || !bytes) return [];
    const text = cutSheet(bytes, name);
    checkRules(text.head, name);
    checkRules(text.tail, name);
    const raw = readCells(text.cells, name, part, strings, left);
    left -= raw.cells.length;
    return [{ name, index, part, visibility, text, raw }];
  });
}

/** Names by lower case: those of the whole workbook first, one of a sheet where no other has its name. */
function namesOf(names: readonly BookName[]): Map<string, BookName> {
  const found = new Map<string, BookName>();
  const own = names.filter((name) => !name.name.toLowerCase().startsWith('_xlnm.') && name.refersTo !== '');
  for (const name of [...own.filter((item) => item.sheet === undefined), ...own]) {
    if (!found.has(name.name.toLowerCase())) found.set(name.name.toLowerCase(), name);
  }
  return found;
}

function propertyOf(pack: Package, part: string, found: (root: ReturnType<typeof treeOf>) => string | undefined): string {
  const bytes = pack.get(part);
  return (bytes && found(treeOf(bytes, part))) ?? '';
}

function titleOf(pack: Package): string {
  return propertyOf(pack, 'docProps/core.xml', (root) => {
    const title = elementOf(root, 'title');
    return title && contentOf(title);
  });
}

function versionOf(pack: Package): string {
  const part = relationshipsOf(pack, '').find((link) => link.kind === 'custom-properties')?.target ?? 'docProps/custom.xml';
  return propertyOf(pack, part, (root) => {
    const property = elementsOf(root, 'property').find((item) => item.attributes['name'] === VERSION_PROPERTY);
    const value = property && elementsOf(property)[0];
    return value && contentOf(value);
  });
}

/** A cell as every reader of it wants it: day numbers counted from 1900. */
function shiftedTo1900(cell: RawCell, style: CellStyle | undefined): RawCell {
  const dated = typeof cell.value === 'number' && style?.format !== undefined && isDateFormat(style.format);
  return dated ? { ...cell, value: Number(cell.value) + DAYS_TO_1904 } : cell;
}

function sourceOf(sheets: readonly Located[], names: readonly BookName[]): CalculatorSource {
  const grids = new Map(
    sheets.map(({ name, index, raw }) => {
      const rows: RawCell[][] = [];
      for (const cell of raw.cells) (rows[cell.row] ??= [])[cell.column] = cell;
      const hidden = new Set([...raw.rows].filter(([, attributes]) => isTrue(attributes['hidden'])).map(([row]) => row));
      return [name.toLowerCase(), { rows, used: raw.used, index, hidden }] as const;
    }),
  );
  const refersTo = new Map(names.map((name) => [`${name.name.toLowerCase()}!${String(name.sheet ?? '')}`, name.refersTo]));
  return {
    cell: (sheet, row, column) => {
      const cell = grids.get(sheet.toLowerCase())?.rows[row]?.[column];
      if (!cell) return undefined;
      return cell.formula === undefined || cell.array ? { value: cell.value } : { value: cell.value, formula: cell.formula };
    },
    name: (name, sheet) => {
      const own = grids.get(sheet.toLowerCase())?.index;
      return refersTo.get(`${name.toLowerCase()}!${String(own ?? '')}`) ?? refersTo.get(`${name.toLowerCase()}!`);
    },
    extent: (sheet) => grids.get(sheet.toLowerCase())?.used,
    hidden: (sheet, row) => grids.get(sheet.toLowerCase())?.hidden.has(row) ?? false,
  };
}

function snapshotOf(name: string, visibility: OpenSheet['visibility'], cells: readonly ModelCell[]): SheetSnapshot {
  const filled = cells.filter((cell) => cell.value !== null || cell.formula !== undefined);
  const top = filled.reduce((least, cell) => Math.min(least, cell.row), Infinity);
  const left = filled.reduce((least, cell) => Math.min(least, cell.column), Infinity);
  if (filled.length === 0) return { name, visibility, top: 0, left: 0, cells: [] };
  const rows: (SnapshotCell | undefined)[][] = [];
  for (const { row, column, value, formula, style } of filled) {
    while (rows.length <= row - top) rows.push([]);
    const line = rows[row - top];
    while (line && line.length < column - left) line.push(undefined);
    line?.push({ value, ...(formula === undefined ? {} : { formula }), ...(style?.format === undefined ? {} : { format: style.format }) });
  }
  return { name, visibility, top, left, cells: rows };
}

/** Opens a workbook. Throws a Fault when it cannot be read. */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  const pack = unpackBook(bytes);
  const book = readBook(pack);
  const part = (kind: string): Uint8Array | undefined => pack.get(book.relationships.find((link) => link.kind === kind)?.target ?? '');
  const read = readSheets(pack, book);
  const numbers = new Set(read.flatMap(({ raw }) => raw.cells.map((cell) => cell.style)).concat(0));
  const frames = read.map(({ text, name, part: own, visibility }) => ({
    sheet: { name, part: own, visibility },
    xml: text.head + text.tail,
  }));
  const frame = await readFrame(frames, numbers, { styles: part('styles'), theme: part('theme') });
  const styles = stylesOf(frame);
  const located = book.from1904 ? read.map((sheet) => from1904(sheet, styles)) : read;
  const names = namesOf(book.names);
  const calculator = createCalculator(sourceOf(located, book.names));
  const sheets = located.map(({ name, index, part: own, visibility, text, raw }, place): OpenSheet => {
    const cells = raw.cells.map(({ row, column, value, formula, array, style }): ModelCell => {
      const constant = value === '' && formula === undefined ? null : value;
      const known = formula === undefined || array ? constant : calculator.value({ sheet: name, row, column });
      const found = styles.get(style);
      return {
        row,
        column,
        value: known === undefined ? value : known,
        ...(formula === undefined ? {} : { formula }),
        ...(found ? { style: found } : {}),
      };
    });
    const model = sheetModelOf({
      name,
      index,
      frame: frame.sheets[place] ?? { name, rows: [] },
      cells,
      rows: raw.rows,
      used: raw.used,
      names: book.names,
      theme: frame.themeColors,
    });
    return { part: own, text, raw, model, visibility };
  });
  const listed = [...names.values()];
  return {
    pack,
    book,
    sheets,
    model: {
      sheets: sheets.map((sheet) => sheet.model),
      names: listed.map(({ name, refersTo }) => ({ name, refersTo })),
      title: titleOf(pack),
      version: versionOf(pack),
    },
    snapshot: {
      sheets: sheets.map(({ model, visibility }) => snapshotOf(model.name, visibility, model.cells)),
      names: listed.map(({ name, refersTo }): NameSnapshot => ({ name, refersTo: `=${refersTo}` })),
    },
  };
}

function stylesOf(frame: Frame): Map<number, CellStyle> {
  const styles = new Map<number, CellStyle>();
  for (const [number, style] of frame.styles) {
    const own = fromHucreStyle(style, frame.defaultFont, frame.themeColors);
    styles.set(number, own);
  }
  return styles;
}

function from1904(sheet: Located, styles: ReadonlyMap<number, CellStyle>): Located {
  return { ...sheet, raw: { ...sheet.raw, cells: sheet.raw.cells.map((cell) => shiftedTo1900(cell, styles.get(cell.style))) } };
}
