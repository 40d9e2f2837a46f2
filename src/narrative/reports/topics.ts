/** The matters that reports may speak of, by name (`PL2.giam_sat`), and the leaves that each needs. */
import { Fault } from '../../core/fault';
import type { AppendixId } from '../../core/finding';
import type { Sentence } from '../sentence';
import { appendixTexts } from '../sentences';
import { ttcTopics } from '../sentences/ttc';
import { parseTemplate, type TemplateNode } from '../template';

export interface Topic {
  readonly appendix: AppendixId;
  readonly sentences: readonly Sentence[];
  /** Leaves that the sentences read, yearly ones by their prefix; of the topic's own form only. */
  readonly leaves: ReadonlySet<string>;
}

const topics: ReadonlyMap<string, Topic> = new Map(
  [...appendixTexts, { appendix: 'TTC' as const, topics: ttcTopics }].flatMap(({ appendix, topics: named }) =>
    Object.entries(named).map(([name, sentences]) => [
      `${appendix}.${name}`,
      { appendix, sentences, leaves: new Set(sentences.flatMap(leavesIn)) },
    ]),
  ),
);

/** The topic of a name; throws a Fault for one that no form has. */
export function topicOf(name: string): Topic {
  const topic = topics.get(name);
  if (!topic) throw new Fault('form-definition', `Đề cương báo cáo nhắc nội dung "${name}" chưa có. Hãy báo cho người làm phần mềm.`);
  return topic;
}

function leavesIn(sentence: Sentence): string[] {
  switch (sentence.kind) {
    case 'series':
      return ['leaf' in sentence.about ? sentence.about.leaf : sentence.about.yearly, ...slotsIn(sentence.follow ?? '')];
    case 'quote':
      return [sentence.leaf];
    case 'field':
    case 'flow':
      return [
        ...sentence.about,
        ...sentence.some.flatMap(slotsIn),
        ...Object.values(sentence.lists ?? {}).flatMap((items) => items.flatMap((item) => [item.leaf, ...slotsIn(item.some)])),
      ];
  }
}

/** Operands of a template's slots, taken apart; words that are no leaf do no harm. */
function slotsIn(template: string): string[] {
  const walk = (nodes: readonly TemplateNode[]): string[] =>
    nodes.flatMap((node) => (node.kind === 'slot' ? node.slot.split(/[^a-z0-9_.]+/i) : node.kind === 'optional' ? walk(node.nodes) : []));
  return walk(parseTemplate(template)).filter((word) => word !== '' && !word.includes('.'));
}
