/** XML as a small tree, for tests that look into packages; throws where it is not well-formed. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text within. */
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

/** The root element. */
export function xmlTree(xml: string): XmlElement {
  const parser = new SaxesParser();
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Open = { name, attributes: attributes, children: [], text: '' };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  const root = top.children[0];
  if (!root) throw new Error('no element');
  return root;
}

/** Every element of these names under a root, the root itself included, in document order. */
export function all(root: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (element: XmlElement): void => {
    if (names.includes(element.name)) found.push(element);
    element.children.forEach(walk);
  };
  walk(root);
  return found;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}
