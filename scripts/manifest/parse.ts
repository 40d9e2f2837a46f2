/** A manifest as a tree whose names carry their namespace. */
import { SaxesParser } from 'saxes';

/** An element; its name is `app:`, `over:` or `type:` and the local name, whatever prefixes the file uses. */
export interface Element {
  readonly name: string;
  /** Its `xsi:type`, or nothing. */
  readonly type: string | undefined;
  /** Attributes without a namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Names of attributes with a namespace, other than `xsi:type` and declarations. */
  readonly strange: readonly string[];
  readonly children: readonly Element[];
  /** Its own text with the spaces around it, as Excel reads it; nothing but spaces is no text. */
  readonly text: string;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
}

/** The namespaces of a task-pane manifest, under the short names used here. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  over: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  type: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
};
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const SHORT = new Map(Object.entries(NAMESPACES).map(([short, uri]) => [uri, short]));

type Open = { -readonly [key in keyof Element]: Element[key] } & { children: Element[] };

/** Reads a manifest. Throws an Error with line and cause where it is no well-formed XML. */
export function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: Element | undefined;
  parser.on('error', (error) => {
    throw new Error(`Tệp không phải XML đúng quy cách: ${error.message}`);
  });
  parser.on('doctype', () => {
    throw new Error('Tệp khai báo kiểu tài liệu riêng (DOCTYPE); hãy bỏ đi.');
  });
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0' || (encoding ?? 'UTF-8').toUpperCase() !== 'UTF-8') throw new Error('Dòng 1: tệp phải là XML 1.0, mã hóa UTF-8.');
  });
  // Attributes may take several lines: an element is told by the line on which its tag begins.
  let line = 1;
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const all = Object.values(attributes);
    if (all.some((each) => each.uri === XMLNS && each.value !== each.value.trim()))
      throw new Error(`Dòng ${String(line)}: không gian tên của <${local}> có dấu cách thừa.`);
    const element: Open = {
      name: `${SHORT.get(uri) ?? `{${uri}}`}:${local}`,
      type: all.find((each) => each.uri === XSI && each.local === 'type')?.value,
      attributes: Object.fromEntries(all.filter((each) => each.uri === '').map((each) => [each.local, each.value])),
      strange: all
        .filter(({ uri, local: name }) => uri !== '' && uri !== XMLNS && !(uri === XSI && name === 'type'))
        .map(({ name }) => name),
      children: [],
      text: '',
      line,
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    if (element.text.trim() === '') element.text = '';
    if (open.length === 0) root = element;
  });
  parser.write(xml).close();
  if (!root) throw new Error('Tệp trống.');
  return root;
}

/** An element and everything below it, in the order of the file. */
export function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** The first element on a path of names below an element; nothing where it breaks off. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((found, name) => found?.children.find((child) => child.name === name), element);
}
