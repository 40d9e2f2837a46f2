/** An XML part of a document as a tree that knows where in the text each element stands, so that it can be changed in place. */
import { grouped, megabytes, PACKAGE_ADVICE, tooLarge, unreadable } from '../package/limits';
import { DEEPEST, LARGEST, walk } from '../package/xml';
import { ADVICE, LIMITS } from './limits';

/** An element; names of Word's own elements begin with `w:`, whatever prefix the file gives them. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  /** Offsets in the text of the part: of its first character, behind its start tag, of its end tag, behind all of it. */
  readonly start: number;
  readonly inner: number;
  innerEnd: number;
  end: number;
  /** Letters directly within it, for elements of text only. */
  text: string;
}

export interface Tree {
  readonly root: Node;
  /** What Word's own elements begin with in the file, `w:` as a rule. */
  readonly prefix: string;
  /** The text that the offsets count in. */
  readonly source: string;
}

const WORD = /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;

/** Tree of a part's text. Throws a Fault when it is broken, too large, or declares a document type. */
export function placedTree(source: string, part: string): Tree {
  if (source.length > LARGEST)
    throw tooLarge(`Phần ${part} của tệp lớn ${megabytes(source.length)}, nhiều hơn mức đọc được`, PACKAGE_ADVICE.copyOver);
  const top: Node = { name: '', attributes: {}, children: [], start: 0, inner: 0, innerEnd: 0, end: 0, text: '' };
  const path = [top];
  let prefix = 'w:';
  let elements = 0;
  let paragraphs = 0;
  walk(source, part, {
    open: (local, attributes, name, end) => {
      if (path.length === 1) prefix = prefixIn(attributes) ?? prefix;
      const own = name.length === prefix.length + local.length && name.startsWith(prefix);
      const node: Node = {
        name: own ? `w:${local}` : name,
        attributes,
        children: [],
        // No `<` stands within a tag.
        start: source.lastIndexOf('<', end - 1),
        inner: end,
        innerEnd: end,
        end,
        text: '',
      };
      path.at(-1)?.children.push(node);
      if (path.push(node) > DEEPEST) throw unreadable(`Phần ${part} của tệp lồng quá nhiều lớp`, PACKAGE_ADVICE.beware);
      elements += 1;
      if (own && local === 'p') paragraphs += 1;
      if (paragraphs > LIMITS.paragraphs)
        throw tooLarge(`Tệp có hơn ${grouped(LIMITS.paragraphs)} đoạn, nhiều hơn mức đọc được`, ADVICE.split);
      if (elements > LIMITS.elements) throw tooLarge(`Phần ${part} của tệp có quá nhiều thành phần, nhiều hơn mức đọc được`, ADVICE.split);
    },
    close: (_local, _name, end) => {
      const node = path.pop();
      if (!node) return;
      node.innerEnd = end === node.inner ? end : source.lastIndexOf('<', end - 1);
      node.end = end;
    },
    text: (text) => {
      const node = path.at(-1);
      if (node?.name === 'w:t' || node?.name === 'm:t' || node?.name === 'w:instrText') node.text += text;
    },
  });
  const root = top.children[0];
  if (!root) throw unreadable(`Tệp bị hỏng ở phần ${part}`);
  return { root, prefix, source };
}

function prefixIn(attributes: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(attributes).find(([name, value]) => /^xmlns(:|$)/.test(name) && WORD.test(value))?.[0];
  return found === undefined ? undefined : found === 'xmlns' ? '' : `${found.slice('xmlns:'.length)}:`;
}

/** First child of a name, e.g. `w:rPr`. */
export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name);
}

/** An attribute by its name without prefix, `val` where none is given. */
export function attributeOf(node: Node | undefined, local = 'val'): string | undefined {
  if (!node) return undefined;
  const { attributes } = node;
  if (`w:${local}` in attributes) return attributes[`w:${local}`];
  return Object.entries(attributes).find(([name]) => name === local || name.endsWith(`:${local}`))?.[1];
}

/** Whether an element that switches something on or off is there and says on. */
export function isOn(node: Node | undefined): boolean | undefined {
  return node && !/^(0|false|off|none)$/.test(attributeOf(node) ?? '1');
}
