/** The sentences about Thông tin chung hold together: every slot is a field of the form, a list of the sentence, or a name that reports have. */
import { thongTinChung } from '../../src/appendices/thongTinChung';
import type { FieldSentence } from '../../src/narrative/sentence';
import { outlines } from '../../src/narrative/reports';
import { settingOf } from '../../src/narrative/reports/setting';
import { ttcTopics, ttcUnits } from '../../src/narrative/sentences/ttc';
import { parseTemplate, type SlotNode, type TemplateNode } from '../../src/narrative/template';
import { makeBook } from '../support/makeBook';

const keys = new Set(thongTinChung.sections.flatMap((section) => section.fields).map((field) => field.key));
const names = new Set([...Object.keys(settingOf(makeBook({}), outlines['nhiem-ky'], 'dang').names), 'cap']);

function slotsOf(template: string): SlotNode[] {
  const walk = (nodes: readonly TemplateNode[]): SlotNode[] =>
    nodes.flatMap((node) => (node.kind === 'slot' ? [node] : node.kind === 'optional' ? walk(node.nodes) : []));
  return walk(parseTemplate(template));
}

const sentences = Object.entries(ttcTopics).flatMap(([topic, list]) => list.map((sentence) => [topic, sentence as FieldSentence] as const));

test.each(sentences)('%s', (_, sentence) => {
  expect(sentence.kind).toBe('field');
  for (const leaf of sentence.about) expect(keys).toContain(leaf);
  const items = Object.values(sentence.lists ?? {}).flat();
  for (const template of [...sentence.some, ...(sentence.brief ?? []), ...(sentence.none ?? []), ...items.map((item) => item.some)]) {
    expect(template).toBe(template.normalize('NFC'));
    for (const { slot, head, name } of slotsOf(template)) {
      if (head === '0' || names.has(slot)) continue;
      if (head === 'list') expect(Object.keys(sentence.lists ?? {})).toContain(name);
      else for (const leaf of head === 'text' ? [name] : head.replace(/=0$/, '').split(/[|/+-]/)) expect(keys).toContain(leaf);
    }
  }
});

test('units are told for fields that exist', () => {
  for (const key of Object.keys(ttcUnits)) expect(keys).toContain(key);
});
