/** The declared sentences hold together: every leaf is spoken of and named, every slot can be filled by something that exists. */
import { leavesOf } from '../../src/core/form';
import { appendices } from '../../src/appendices';
import { spellOut, yearlyPrefixes, type TableAppendix } from '../../src/appendices/appendix';
import type { FlowSentence, Sentence } from '../../src/narrative/sentence';
import { appendixTexts } from '../../src/narrative/sentences';
import { parseTemplate, type TemplateNode } from '../../src/narrative/template';

const FREE = ['time', 'cap', 'period', 'trong_do', ';trong_do', '.trong_do', 'quote'];

/** Slots of a template, those in optional parts too. */
function slotsOf(template: string): string[] {
  const walk = (nodes: readonly TemplateNode[]): string[] =>
    nodes.flatMap((node) => (node.kind === 'slot' ? [node.slot] : node.kind === 'optional' ? walk(node.nodes) : []));
  return walk(parseTemplate(template));
}

function templatesOf(sentence: Sentence): string[] {
  if (sentence.kind === 'quote') return [sentence.some];
  if (sentence.kind === 'series') return [sentence.subject, sentence.none, ...(sentence.follow ? [sentence.follow] : [])];
  const items = Object.values(sentence.lists ?? {}).flat();
  return [
    ...sentence.some,
    ...(sentence.none ?? []),
    ...(sentence.kind === 'flow' ? [...sentence.period, ...(sentence.periodNone ? [sentence.periodNone] : [])] : []),
    ...items.map((item) => item.some),
  ];
}

/** Leaves that a slot reads, or the list it names. */
function readBy(slot: string): { readonly leaves: readonly string[]; readonly list?: string } {
  const [head = '', name = ''] = slot.split(':');
  if (head === 'list' || head === 'zeros') return { leaves: [], list: name };
  if (FREE.includes(slot) || head === '0') return { leaves: [] };
  if (head.endsWith('=0')) return { leaves: head.slice(0, -2).split(',') };
  return { leaves: head.replace(/^!/, '').split(/==|[|/+-]/) };
}

describe.each(appendixTexts)('$appendix', (text) => {
  const form = appendices.find((appendix) => appendix.id === text.appendix) as TableAppendix;
  const prefixes = yearlyPrefixes(form.tree);
  const keys = leavesOf(spellOut(form.tree, [])).map((leaf) => leaf.key);
  const sentences = Object.values(text.topics).flat();
  const templates = sentences.flatMap((sentence) => templatesOf(sentence).map((template) => ({ sentence, template })));

  test('names every leaf of its form and no other', () => {
    expect(Object.keys(text.leaves).sort()).toEqual([...keys, ...prefixes].sort());
  });

  test('its paragraphs take every topic once', () => {
    expect([...text.paragraphs.flat()].sort()).toEqual(Object.keys(text.topics).sort());
  });

  test('speaks of every leaf', () => {
    const spokenOf = new Set([
      ...templates.flatMap(({ template }) => slotsOf(template)).flatMap((slot) => readBy(slot).leaves),
      ...sentences.flatMap((sentence) =>
        sentence.kind === 'series'
          ? ['leaf' in sentence.about ? sentence.about.leaf : sentence.about.yearly]
          : sentence.kind === 'quote'
            ? [sentence.leaf]
            : [],
      ),
    ]);
    for (const leaf of Object.keys(text.leaves)) expect([leaf, spokenOf.has(leaf)]).toEqual([leaf, true]);
  });

  test.each(templates.map(({ sentence, template }) => [template, sentence] as const))('%s', (template, sentence) => {
    expect(template).toBe(template.normalize('NFC'));
    expect(
      parseTemplate(template)
        .map((node) => (node.kind === 'text' ? node.text : ''))
        .join(''),
    ).not.toMatch(/\d/);
    for (const slot of slotsOf(template)) {
      const { leaves, list } = readBy(slot);
      for (const leaf of leaves) expect([slot, leaf.startsWith('TTC.') || keys.includes(leaf)]).toEqual([slot, true]);
      if (list !== undefined) expect(Object.keys((sentence as FlowSentence).lists ?? {})).toContain(list);
    }
  });

  test('clauses of a period begin with it, and its leaves lead sentences of the form', () => {
    for (const sentence of sentences) {
      if (sentence.kind !== 'flow') continue;
      for (const clause of sentence.period) expect(clause).toMatch(/^\{period\} /);
      for (const leaf of [...sentence.about, ...(sentence.unless ?? [])]) expect(keys).toContain(leaf);
      for (const whole of sentence.some) expect(whole).toMatch(/^\{time\}/);
    }
  });
});

test.each(['{a', 'a}', '[a', 'a]', '[a[b]'])('the template %j is refused', (template) => {
  expect(() => parseTemplate(template)).toThrow(/Mẫu câu/);
});
