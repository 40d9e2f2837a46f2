/** XML parts of a package as trees, read strictly and without entities of their own, and printed back. */
import { SaxesParser } from 'saxes';
import { Fault } from '../../core/fault';
import { megabytes, PACKAGE_ADVICE, tooLarge, unreadable } from './limits';

/** An element; names keep their prefix as written, `local` drops it. */
export interface Element {
  readonly name: string;
  readonly local: string;
  readonly attributes: Record<string, string>;
  readonly children: (Element | string)[];
}

/** What a reader of XML text is told, in order; `end` is the offset behind the tag, for one without content both times the same. */
export interface XmlEvents {
  open(local: string, attributes: Record<string, string>, name: string, end: number): void;
  close(local: string, name: string, end: number): void;
  text(text: string): void;
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Text of an XML part; UTF-8 unless it says otherwise by its first bytes. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Fault for a part that declares a document type, and with it names for texts that may grow without end. */
export function doctypeIn(part: string): Fault {
  return unreadable(`Tệp khai báo kiểu tài liệu riêng (DOCTYPE) ở ${part}, không an toàn để đọc`, PACKAGE_ADVICE.beware);
}

/** Bytes of one XML part, cell contents aside, and elements within each other; no real file comes near. */
export const LARGEST = 64 * 2 ** 20;
export const DEEPEST = 200;

/** Walks through XML text. Throws a Fault naming `part` when it is broken or declares a document type. */
export function walk(text: string, part: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw doctypeIn(part);
  });
  parser.on('opentag', ({ name, attributes }) => {
    events.open(localOf(name), attributes, name, parser.position);
  });
  parser.on('closetag', ({ name }) => {
    events.close(localOf(name), name, parser.position);
  });
  parser.on('text', (content) => {
    events.text(content);
  });
  parser.on('cdata', (content) => {
    events.text(content);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unreadable(`Tệp bị hỏng ở phần ${part}`, PACKAGE_ADVICE.getAgain, error);
  }
}

/** Tree of an XML part. Throws a Fault as `walk` does. */
export function treeOf(content: Uint8Array | string, part: string): Element {
  if (content.length > LARGEST)
    throw tooLarge(`Phần ${part} của tệp lớn ${megabytes(content.length)}, nhiều hơn mức đọc được`, PACKAGE_ADVICE.copyOver);
  const root: Element = { name: '', local: '', attributes: {}, children: [] };
  const path = [root];
  walk(typeof content === 'string' ? content : textOf(content), part, {
    open: (local, attributes, name) => {
      const element: Element = { name, local, attributes, children: [] };
      path.at(-1)?.children.push(element);
      if (path.push(element) > DEEPEST) throw unreadable(`Phần ${part} của tệp lồng quá nhiều lớp`, PACKAGE_ADVICE.beware);
    },
    close: () => {
      path.pop();
    },
    text: (text) => {
      if (path.length > 1) path.at(-1)?.children.push(text);
    },
  });
  const top = elementsOf(root)[0];
  if (!top) throw unreadable(`Tệp bị hỏng ở phần ${part}`);
  return top;
}

/** Child elements, all or those of a local name. */
export function elementsOf(parent: Element | undefined, local?: string): Element[] {
  const found: Element[] = [];
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && (local === undefined || child.local === local)) found.push(child);
  return found;
}

/** First child element of a local name. */
export function elementOf(parent: Element | undefined, local: string): Element | undefined {
  return elementsOf(parent, local)[0];
}

/** Text directly within an element. */
export function contentOf(element: Element): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** An element of one's own, its name taken as it is. */
export function element(name: string, attributes: Record<string, string>, children: (Element | string)[] = []): Element {
  return { name, local: localOf(name), attributes, children };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text escaped for use within an element. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (letter) => ESCAPES[letter] ?? letter);
}

/** XML text of an element and all within it. */
export function printed(node: Element): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/[&<>"\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  const inner = node.children.map((child) => (typeof child === 'string' ? escapeText(child) : printed(child))).join('');
  return `<${node.name}${attributes}>${inner}</${node.name}>`;
}

/** A whole part, with the XML declaration that Excel writes. */
export function printedPart(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${printed(root)}`;
}
