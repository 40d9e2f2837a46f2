/** The frame of a workbook: its sheets in order with their parts, its defined names, its shared strings, its date system. */
import { grouped, megabytes, tooLarge, unreadable } from '../package/limits';
import { ADVICE, LIMITS } from './limits';
import type { Package } from '../package/package';
import { relationshipsOf, type Relationship } from '../package/relationships';
import { contentOf, elementOf, elementsOf, textOf, treeOf, walk, type Element } from '../package/xml';

export interface BookSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Name of the sheet's part; `undefined` for a chart or macro sheet, which has no cells. */
  readonly part: string | undefined;
}

export interface BookName {
  readonly name: string;
  readonly refersTo: string;
  /** Place of the sheet that the name belongs to, `undefined` for the whole workbook. */
  readonly sheet: number | undefined;
}

export interface Book {
  /** Name of the workbook's own part. */
  readonly part: string;
  readonly root: Element;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Day numbers count from 1904 rather than 1900. */
  readonly from1904: boolean;
}

/** Children of a workbook part in the order that the format asks for. */
export const BOOK_ORDER: readonly string[] = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** Whether an attribute says yes, in any of the ways that the format allows. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function relationId(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes['r:id'] ?? Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
}

/** Reads the frame of a workbook. Throws a Fault when the package holds none or too much. */
export function readBook(pack: Package): Book {
  const part = relationshipsOf(pack, '').find((link) => link.kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const bytes = pack.get(part);
  if (!bytes) throw unreadable('Tệp không chứa sổ làm việc nào', ADVICE.choose);
  const root = treeOf(bytes, part);
  const relationships = relationshipsOf(pack, part);
  const sheets = elementsOf(elementOf(root, 'sheets'), 'sheet').map(({ attributes }): BookSheet => {
    const link = relationships.find(({ id }) => id === relationId(attributes));
    const { name = '', state } = attributes;
    return {
      name,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      part: link?.kind === 'worksheet' ? link.target : undefined,
    };
  });
  if (sheets.length === 0) throw unreadable('Sổ không có trang tính nào');
  if (sheets.length > LIMITS.sheets) {
    throw tooLarge(`Sổ có ${grouped(sheets.length)} trang tính, nhiều hơn mức đọc được là ${grouped(LIMITS.sheets)}`, ADVICE.split);
  }
  for (const sheet of sheets) {
    if (sheet.part !== undefined && !pack.get(sheet.part)) throw unreadable(`Tệp bị hỏng: thiếu nội dung trang tính “${sheet.name}”`);
  }
  const names = elementsOf(elementOf(root, 'definedNames'), 'definedName').map((node): BookName => {
    const { name = '', localSheetId } = node.attributes;
    return { name, refersTo: contentOf(node).trim(), sheet: localSheetId === undefined ? undefined : Number(localSheetId) };
  });
  if (names.length > LIMITS.names) {
    const found = `Sổ có ${grouped(names.length)} tên vùng ô, nhiều hơn mức đọc được là ${grouped(LIMITS.names)}`;
    throw tooLarge(found, 'Hãy mở bằng Excel, xóa bớt trong Công thức > Trình quản lý tên rồi lưu lại.');
  }
  return { part, root, relationships, sheets, names, from1904: isTrue(elementOf(root, 'workbookPr')?.attributes['date1904']) };
}

/** `_x000D_` and the like, as the format writes letters that XML does not allow. */
export function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** The texts that cells share, by index; runs of rich text joined, phonetic hints left out. */
export function sharedStrings(pack: Package, book: Book): string[] {
  const part = book.relationships.find((link) => link.kind === 'sharedStrings')?.target;
  const bytes = part === undefined ? undefined : pack.get(part);
  if (part === undefined || !bytes) return [];
  if (bytes.length > LIMITS.cellBytes) {
    throw tooLarge(`Chữ trong sổ chiếm ${megabytes(bytes.length)}, nhiều hơn mức đọc được là ${megabytes(LIMITS.cellBytes)}`, ADVICE.split);
  }
  const strings: string[] = [];
  let text = '';
  let reading = false;
  let phonetic = 0;
  walk(textOf(bytes), part, {
    open: (local) => {
      if (local === 'si') text = '';
      else if (local === 'rPh') phonetic += 1;
      else if (local === 't') reading = phonetic === 0;
    },
    close: (local) => {
      if (local === 'si') strings.push(unescaped(text));
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 't') reading = false;
    },
    text: (content) => {
      if (reading) text += content;
    },
  });
  return strings;
}
