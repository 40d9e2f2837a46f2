/** Sentence templates: Vietnamese text with `{slots}` and `[parts that go when a slot in them has nothing to say]`. */
import { Fault } from '../core/fault';

/** `{head:name:words}`, as a whole and taken apart. */
export interface SlotNode {
  readonly kind: 'slot';
  readonly slot: string;
  readonly head: string;
  readonly name: string;
  readonly words: string;
}

export type TemplateNode =
  { readonly kind: 'text'; readonly text: string } | SlotNode | { readonly kind: 'optional'; readonly nodes: readonly TemplateNode[] };

function slotOf(slot: string): SlotNode {
  const [head = '', name = '', words = ''] = slot.split(':');
  return { kind: 'slot', slot, head, name, words };
}

const parsed = new Map<string, readonly TemplateNode[]>();

/** The tree of a template; throws a Fault when its brackets do not match. */
export function parseTemplate(template: string): readonly TemplateNode[] {
  const known = parsed.get(template);
  if (known) return known;
  const tokens = template.match(/\{[^{}]*\}|[[\]]|[^[\]{}]+|[{}]/g) ?? [];
  let at = 0;
  const broken = (): Fault => new Fault('form-definition', `Mẫu câu viết sai dấu ngoặc: "${template}". Hãy báo cho người làm phần mềm.`);
  const read = (nested: boolean): TemplateNode[] => {
    const nodes: TemplateNode[] = [];
    for (;;) {
      const token = tokens[at++];
      if (token === undefined || token === ']') {
        if ((token === ']') !== nested) throw broken();
        return nodes;
      }
      if (token === '{' || token === '}') throw broken();
      if (token === '[') nodes.push({ kind: 'optional', nodes: read(true) });
      else if (token.startsWith('{')) nodes.push(slotOf(token.slice(1, -1)));
      else nodes.push({ kind: 'text', text: token });
    }
  };
  const nodes = read(false);
  parsed.set(template, nodes);
  return nodes;
}
