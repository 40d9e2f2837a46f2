/** Adds the styles of a fresh workbook to those of an opened one, whose own keep their numbers. */
import { element, elementOf, elementsOf, printed, printedPart, treeOf, type Element } from '../package/xml';

export interface SplicedStyles {
  readonly xml: string;
  /** Number, in the opened workbook, of a cell format or a conditional format of the fresh one. */
  readonly format: (fresh: number) => number;
  readonly condition: (fresh: number) => number;
}

/** The parts of a style sheet in the order that the format asks for. */
const ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

/** First number that a workbook may give to a number format of its own. */
const FIRST_OWN_FORMAT = 164;

/** A copy of an element, and all within it, whose names carry another prefix. */
export function withPrefix(node: Element, prefix: string): Element {
  const children = node.children.map((child) => (typeof child === 'string' ? child : withPrefix(child, prefix)));
  return element(prefix + node.local, { ...node.attributes }, children);
}

/** Prefix, with its colon, of an element's name. */
export function prefixOf(node: Element): string {
  return node.name.slice(0, node.name.length - node.local.length);
}

/** Puts children into a parent at the place that `order` gives to their kind. */
export function insertInOrder(parent: Element, child: Element, order: readonly string[]): void {
  const rank = order.indexOf(child.local);
  const place = parent.children.findIndex((other) => typeof other !== 'string' && order.indexOf(other.local) > rank);
  parent.children.splice(place < 0 ? parent.children.length : place, 0, child);
}

class List {
  private readonly container: Element;
  private readonly places = new Map<string, number>();
  private count = 0;

  constructor(root: Element, kind: string) {
    const found = elementOf(root, kind);
    this.container = found ?? element(prefixOf(root) + kind, {});
    if (!found) insertInOrder(root, this.container, ORDER);
    for (const item of elementsOf(this.container)) this.note(printed(item));
  }

  private note(text: string): number {
    const place = this.count;
    if (!this.places.has(text)) this.places.set(text, place);
    this.count += 1;
    return place;
  }

  /** Number of an item, added when there is none like it. */
  add(item: Element): number {
    const text = printed(item);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.container.children.push(item);
    const place = this.note(text);
    this.container.attributes['count'] = String(this.count);
    return place;
  }
}

function formatNumbers(base: Element, fresh: Element, prefix: string): Map<string, string> {
  const own = elementsOf(elementOf(base, 'numFmts'), 'numFmt');
  const byCode = new Map(own.map(({ attributes }) => [attributes['formatCode'], attributes['numFmtId'] ?? '']));
  let next = own.reduce((most, { attributes }) => Math.max(most, Number(attributes['numFmtId']) + 1 || 0), FIRST_OWN_FORMAT);
  const numbers = new Map<string, string>();
  let list: List | undefined;
  for (const { attributes } of elementsOf(elementOf(fresh, 'numFmts'), 'numFmt')) {
    const { numFmtId = '', formatCode = '' } = attributes;
    let number = byCode.get(formatCode);
    if (number === undefined) {
      number = String(next);
      next += 1;
      list ??= new List(base, 'numFmts');
      list.add(element(`${prefix}numFmt`, { numFmtId: number, formatCode }));
    }
    numbers.set(numFmtId, number);
  }
  return numbers;
}

/** Joins two styles parts; items that are alike are not doubled, so that saving again and again does not swell the file. */
export function spliceStyles(baseXml: Uint8Array, freshXml: Uint8Array, part: string): SplicedStyles {
  const base = treeOf(baseXml, part);
  const prefix = prefixOf(base);
  const fresh = treeOf(freshXml, part);
  const formats = formatNumbers(base, fresh, prefix);
  const moved = (kind: string): string[] => {
    const list = new List(base, kind);
    return elementsOf(elementOf(fresh, kind)).map((item) => String(list.add(withPrefix(item, prefix))));
  };
  const fonts = moved('fonts');
  const fills = moved('fills');
  const borders = moved('borders');
  const cells = new List(base, 'cellXfs');
  const places = elementsOf(elementOf(fresh, 'cellXfs'), 'xf').map((item) => {
    const { numFmtId = '0', fontId = '0', fillId = '0', borderId = '0' } = item.attributes;
    const copy = withPrefix(item, prefix);
    Object.assign(copy.attributes, {
      numFmtId: formats.get(numFmtId) ?? numFmtId,
      fontId: fonts[Number(fontId)] ?? '0',
      fillId: fills[Number(fillId)] ?? '0',
      borderId: borders[Number(borderId)] ?? '0',
      applyFont: '1',
    });
    return cells.add(copy);
  });
  const conditions = moved('dxfs').map(Number);
  return { xml: printedPart(base), format: (number) => places[number] ?? 0, condition: (number) => conditions[number] ?? 0 };
}
