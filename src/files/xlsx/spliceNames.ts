/** Brings the defined names and print names of an opened workbook up to a model. */
import type { SheetModel, WorkbookModel } from '../../layout/sheetModel';
import { BOOK_ORDER } from './book';
import type { OpenBook } from './openBook';
import { insertInOrder, prefixOf } from './spliceStyles';
import { printNames } from './toHucre';
import { contentOf, element, elementOf, elementsOf, type Element } from '../package/xml';

const bare = (text: string): string => text.replace(/^=/, '').trim();

/** A name's element when it stands for the same thing to everyone; `sheet` is the place of the sheet that it belongs to. */
function find(list: Element, name: string, sheet?: string): Element | undefined {
  const alike = elementsOf(list).filter((node) => node.attributes['name']?.toLowerCase() === name.toLowerCase());
  if (sheet !== undefined) return alike.find((node) => node.attributes['localSheetId'] === sheet);
  return alike.find((node) => node.attributes['localSheetId'] === undefined) ?? alike[0];
}

function define(list: Element, prefix: string, name: string, refersTo: string, sheet?: string): void {
  const found = find(list, name, sheet);
  if (found) {
    if (contentOf(found).trim() !== refersTo) found.children.splice(0, Infinity, refersTo);
    return;
  }
  const attributes: Record<string, string> = { name, ...(sheet === undefined ? {} : { localSheetId: sheet }) };
  list.children.push(element(`${prefix}definedName`, attributes, [refersTo]));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function printingOf(list: Element, prefix: string, sheet: SheetModel, before: SheetModel | undefined, place: number): void {
  if (before && same(before.printTitles, sheet.printTitles) && same(before.printArea, sheet.printArea)) return;
  const at = String(place);
  for (const name of ['_xlnm.Print_Area', '_xlnm.Print_Titles']) {
    const old = find(list, name, at);
    if (old) list.children.splice(list.children.indexOf(old), 1);
  }
  for (const { name, range } of printNames(sheet)) define(list, prefix, name, range, at);
}

/** Adds and changes names; those that the model does not have stay, as they may belong to sheets that it does not have either. */
export function spliceNames({ book, sheets }: OpenBook, model: WorkbookModel): void {
  const { root } = book;
  const prefix = prefixOf(root);
  const list = elementOf(root, 'definedNames') ?? element(`${prefix}definedNames`, {});
  for (const { name, refersTo } of model.names) define(list, prefix, name, bare(refersTo));
  const places = elementsOf(elementOf(root, 'sheets')).map((node) => node.attributes['name']?.toLowerCase());
  for (const sheet of model.sheets) {
    const key = sheet.name.toLowerCase();
    printingOf(list, prefix, sheet, sheets.find((other) => other.model.name.toLowerCase() === key)?.model, places.indexOf(key));
  }
  if (list.children.length > 0 && !root.children.includes(list)) insertInOrder(root, list, BOOK_ORDER);
}
