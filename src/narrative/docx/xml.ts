/** Elements of a Word part as plain trees: a report has some ten thousand, too many to make each an object of the library. */
import { FileChild, type IXmlableObject } from 'docx';

/** An element with its attributes and what is in it. */
export type Xml = IXmlableObject;

export type Attributes = Readonly<Record<string, string | number>>;

/** An element that holds others, or words. */
export function element(name: string, children: readonly (Xml | string)[]): Xml {
  return { [name]: children };
}

/** An element with attributes alone, or with nothing. */
export function mark(name: string, attributes?: Attributes): Xml {
  return { [name]: attributes ? { _attr: attributes } : {} };
}

/** An element whose one attribute is `w:val`. */
export function value(name: string, said: string | number): Xml {
  return mark(name, { 'w:val': said });
}

/** A paragraph or a table that stands in a section of the library's document. */
export class Block extends FileChild {
  constructor(private readonly tree: Xml) {
    super('');
  }

  override prepForXml(): Xml {
    return this.tree;
  }
}
