/** Puts the sheets of a model into the package of an opened workbook, everything else of which stays as it is. */
import type { WorkbookModel } from '../../layout/sheetModel';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import { BOOK_ORDER } from './book';
import { VERSION_PROPERTY, type OpenBook } from './openBook';
import type { Package } from '../package/package';
import { spliceNames } from './spliceNames';
import { spliceSheet } from './spliceSheet';
import { insertInOrder, prefixOf, spliceStyles, type SplicedStyles } from './spliceStyles';
import { element, elementOf, elementsOf, printedPart, treeOf, type Element } from '../package/xml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
const TYPES_PART = '[Content_Types].xml';
const CUSTOM_PART = 'docProps/custom.xml';

/** A part of the package that is edited as a tree and put back at the end. */
class Edited {
  readonly root: Element;

  constructor(
    private readonly pack: Package,
    private readonly name: string,
    empty: string,
  ) {
    this.root = treeOf(pack.get(name) ?? empty, name);
  }

  add(kind: string, attributes: Record<string, string>): void {
    this.root.children.push(element(prefixOf(this.root) + kind, attributes));
  }

  remove(test: (node: Element) => boolean): void {
    const gone = elementsOf(this.root).filter(test);
    for (const node of gone) this.root.children.splice(this.root.children.indexOf(node), 1);
  }

  /** An `rId…` that no relationship has yet. */
  freeId(): string {
    const taken = new Set(elementsOf(this.root).map((node) => node.attributes['Id']));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number += 1;
    return `rId${String(number)}`;
  }

  save(): void {
    this.pack.put(this.name, printedPart(this.root));
  }
}

interface Editing {
  readonly opened: OpenBook;
  readonly types: Edited;
  readonly links: Edited;
}

const EMPTY_LINKS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

function joinStyles({ opened, types, links }: Editing, fresh: Package): SplicedStyles {
  const { pack, book } = opened;
  const freshXml = fresh.get('xl/styles.xml') ?? new Uint8Array();
  const part = book.relationships.find((link) => link.kind === 'styles')?.target ?? '';
  const own = pack.get(part);
  if (own) {
    const styles = spliceStyles(own, freshXml, part);
    pack.put(part, styles.xml);
    return styles;
  }
  pack.put('xl/styles.xml', freshXml);
  types.add('Override', { PartName: '/xl/styles.xml', ContentType: `${CONTENT}.spreadsheetml.styles+xml` });
  links.add('Relationship', { Id: links.freeId(), Type: `${RELATIONS}/styles`, Target: '/xl/styles.xml' });
  return { xml: '', format: (number) => number, condition: (number) => number };
}

/** A sheet as fresh as hucre wrote it, its style numbers those of the opened workbook; cells without one get the fresh workbook's own. */
function freshSheet(xml: string, styles: SplicedStyles): string {
  return xml
    .replace(/<c r="[^>]*>/g, (tag) => {
      const number = / s="(\d+)"/.exec(tag)?.[1] ?? '0';
      return tag.replace(/ s="\d+"/, '').replace(/ r="[^"]*"/, (address) => `${address} s="${String(styles.format(Number(number)))}"`);
    })
    .replace(/(<cfRule [^>]*dxfId=")(\d+)"/g, (_, start: string, number: string) => `${start}${String(styles.condition(Number(number)))}"`);
}

function addSheet({ opened, types, links }: Editing, name: string, xml: string): void {
  const { pack, book } = opened;
  const folder = book.part.slice(0, book.part.lastIndexOf('/') + 1);
  let number = opened.sheets.length + 1;
  while (pack.get(`${folder}worksheets/sheet${String(number)}.xml`)) number += 1;
  const part = `${folder}worksheets/sheet${String(number)}.xml`;
  const id = links.freeId();
  pack.put(part, xml);
  types.add('Override', { PartName: `/${part}`, ContentType: `${CONTENT}.spreadsheetml.worksheet+xml` });
  links.add('Relationship', { Id: id, Type: `${RELATIONS}/worksheet`, Target: `/${part}` });
  const list = elementOf(book.root, 'sheets');
  const sheetId = elementsOf(list).reduce((most, node) => Math.max(most, Number(node.attributes['sheetId']) || 0), 0) + 1;
  const attributes = { name, sheetId: String(sheetId), 'xmlns:r': RELATIONS, 'r:id': id };
  list?.children.push(element(`${prefixOf(book.root)}sheet`, attributes));
}

/** Has Excel calculate everything on opening, and drops its list of formula cells, which no longer holds. */
function recalculate({ opened: { pack, book }, types, links }: Editing): void {
  const settings = elementOf(book.root, 'calcPr') ?? element(`${prefixOf(book.root)}calcPr`, {});
  settings.attributes['fullCalcOnLoad'] = '1';
  if (!book.root.children.includes(settings)) insertInOrder(book.root, settings, BOOK_ORDER);
  const chain = book.relationships.find((link) => link.kind === 'calcChain');
  if (!chain) return;
  pack.remove(chain.target);
  links.remove((node) => node.attributes['Id'] === chain.id);
  types.remove((node) => node.attributes['PartName']?.toLowerCase() === `/${chain.target}`.toLowerCase());
}

const CUSTOM = `${CONTENT}.custom-properties+xml`;
const EMPTY_CUSTOM =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>';

function stampVersion({ opened: { pack }, types }: Editing, version: string): void {
  const part = relationshipsOf(pack, '').find((link) => link.kind === 'custom-properties')?.target;
  const custom = new Edited(pack, part ?? CUSTOM_PART, EMPTY_CUSTOM);
  const found = elementsOf(custom.root).find((node) => node.attributes['name'] === VERSION_PROPERTY);
  const value = found && elementsOf(found)[0];
  if (value) value.children.splice(0, Infinity, version);
  else {
    const number = elementsOf(custom.root).reduce((most, node) => Math.max(most, Number(node.attributes['pid']) || 1), 1) + 1;
    const vt = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
    const attributes = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: String(number), name: VERSION_PROPERTY };
    custom.root.children.push(
      element(`${prefixOf(custom.root)}property`, attributes, [element('vt:lpwstr', { 'xmlns:vt': vt }, [version])]),
    );
  }
  custom.save();
  if (part !== undefined) return;
  types.add('Override', { PartName: `/${CUSTOM_PART}`, ContentType: CUSTOM });
  const links = new Edited(pack, relationshipsPart(''), EMPTY_LINKS);
  links.add('Relationship', { Id: links.freeId(), Type: `${RELATIONS}/custom-properties`, Target: CUSTOM_PART });
  links.save();
}

/** Splices the sheets of `model`, which hucre wrote into `fresh` in the model's order, into the opened workbook. */
export function splice(opened: OpenBook, model: WorkbookModel, fresh: Package): Package {
  const { pack, book } = opened;
  const types = new Edited(pack, TYPES_PART, '');
  const links = new Edited(pack, relationshipsPart(book.part), EMPTY_LINKS);
  const editing: Editing = { opened, types, links };
  const styles = joinStyles(editing, fresh);
  model.sheets.forEach((sheet, index) => {
    const xml = fresh.get(`xl/worksheets/sheet${String(index + 1)}.xml`) ?? new Uint8Array();
    const base = opened.sheets.find((other) => other.model.name.toLowerCase() === sheet.name.toLowerCase());
    if (base) pack.put(base.part, spliceSheet({ base, model: sheet, fresh: xml, styles, from1904: book.from1904 }));
    else addSheet(editing, sheet.name, freshSheet(new TextDecoder().decode(xml), styles));
  });
  spliceNames(opened, model);
  recalculate(editing);
  if (model.version !== '') stampVersion(editing, model.version);
  types.save();
  links.save();
  pack.put(book.part, printedPart(book.root));
  return pack;
}
