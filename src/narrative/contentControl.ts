/** A content control of Word around the words that print a fact, so that a later reading of the file knows which fact they print. */
import { TextRun, XmlAttributeComponent, XmlComponent } from 'docx';
import { qualified } from '../core/cellRef';
import type { Fact } from './text';

/** Word takes no longer tag or title. */
const LONGEST = 64;

/** The tag of a fact's control: its id, the end of one too long for Word replaced by a checksum. */
export function tagOf(fact: Fact): string {
  if (fact.id.length <= LONGEST) return fact.id;
  let hash = 0x811c9dc5;
  for (const unit of fact.id) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `${fact.id.slice(0, LONGEST - 9)}~${hash.toString(16).padStart(8, '0')}`;
}

/**
 * `w:sdt` with the fact's id as tag, its first cell as title, and one run; yellow while the fact is doubtful.
 * Of the kind for rich text: LibreOffice prints one for plain text as a form field, without the yellow.
 */
export class FactControl extends XmlComponent {
  constructor(text: string, fact: Fact, id: number) {
    super('w:sdt');
    const title = fact.cells[0] ? qualified(fact.cells[0]).slice(0, LONGEST) : '';
    const properties = [
      ...(title ? [new Property('w:alias', title)] : []),
      new Property('w:tag', tagOf(fact)),
      new Property('w:id', String(id)),
    ];
    this.root.push(new Element('w:sdtPr', properties));
    this.root.push(new Element('w:sdtContent', [new TextRun(fact.doubtful ? { text, highlight: 'yellow' } : { text })]));
  }
}

class Element extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

class Property extends XmlComponent {
  constructor(name: string, value?: string) {
    super(name);
    if (value !== undefined) this.root.push(new Value({ value }));
  }
}

class Value extends XmlAttributeComponent<{ value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' };
}
