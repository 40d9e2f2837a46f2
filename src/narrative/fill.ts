/** Fills a template's slots with figures, enumerations and names; a slot with nothing to say takes its sentence or its optional part with it. */
import type { Figure, Scope } from './figures';
import { evaluate } from './operands';
import { enumerate, figureRuns, hasComma, joinRuns, plainRun, type Printer } from './runs';
import type { ListItem } from './sentence';
import { parseTemplate, type SlotNode, type TemplateNode } from './template';
import type { Run } from './text';
import type { Names } from './voice';

/** What a slot says; `undefined` when it has nothing to say, `null` for one that is not known. */
export type Slots = (slot: string) => readonly Run[] | null | undefined;

/** The slots of names. */
export function slotsOf(names: Names): Slots {
  return (slot) => (Object.hasOwn(names, slot) ? names[slot]?.() : null);
}

/** What a template may speak of. */
export interface Telling {
  readonly printer: Printer;
  readonly scope: Scope;
  /** All periods together, when `scope` is one of them. */
  readonly whole?: Scope | undefined;
  /** Leaves that `{0:words}` stands for. */
  readonly about: readonly string[];
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  /** Slots that hold neither figures nor lists. */
  readonly slots: Slots;
  /** What a text field says, for `{text:key}`. */
  readonly words?: (key: string) => readonly Run[] | undefined;
  /** Figures that are the same may be said once, `{a==b}`. */
  readonly merges?: boolean;
}

/** The runs of a template, or `undefined` when a slot outside its optional parts has nothing to say. */
export function fill(template: string, telling: Telling): Run[] | undefined {
  return fillNodes(parseTemplate(template), telling);
}

/** The first of the templates that fills. */
export function fillFirst(templates: readonly string[], telling: Telling): Run[] | undefined {
  for (const template of templates) {
    const runs = fill(template, telling);
    if (runs) return runs;
  }
  return undefined;
}

/** `words` as the statement that these figures, at least one, are zero. */
export function zeroRun(words: string, figures: readonly Figure[], printer: Printer): Run | undefined {
  const first = figures[0];
  if (!first) return undefined;
  return {
    text: words,
    fact: printer.fact({ ...first, key: figures.map((figure) => figure.key).join(','), cells: figures.flatMap((figure) => figure.cells) }),
  };
}

function fillNodes(nodes: readonly TemplateNode[], telling: Telling): Run[] | undefined {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (node.kind === 'text') {
      runs.push(plainRun(node.text));
      continue;
    }
    const filled = node.kind === 'slot' ? fillSlot(node, telling) : (fillNodes(node.nodes, telling) ?? []);
    if (!filled) return undefined;
    for (const run of filled) runs.push(run);
  }
  return runs;
}

function fillSlot({ slot, head, name, words }: SlotNode, telling: Telling): readonly Run[] | undefined {
  const own = telling.slots(slot);
  if (own !== null) return own;
  if (head === 'list') return fillList(telling.lists[name] ?? [], telling);
  if (head === 'text') return telling.words?.(name);
  if (head === 'zeros') return fillZeros(telling.lists[name] ?? [], words, telling);
  if (head === '0') return asZero(name, telling.about, telling, true);
  if (head.endsWith('=0')) return asZero(name, head.slice(0, -2).split(','), telling, false);
  const operand = head.startsWith('!') ? head.slice(1) : head;
  // Periods are told as all of them together are, so that their clauses match.
  if (operand.includes('==') && (!telling.merges || (telling.whole && !evaluate(operand, telling.whole)))) return undefined;
  const figure = evaluate(operand, telling.scope);
  if (operand !== head && telling.whole && evaluate(operand, telling.whole)?.value === figure?.value) return undefined;
  return figure && figure.value > 0 ? figureRuns(figure, telling.printer, name !== 'n') : undefined;
}

function fillList(items: readonly ListItem[], telling: Telling): Run[] | undefined {
  const filled = items.map((item) => fill(item.some, telling)).filter((runs) => runs !== undefined);
  return filled.length > 0 ? enumerate(filled) : undefined;
}

function fillZeros(items: readonly ListItem[], words: string, telling: Telling): Run[] | undefined {
  const zero = items.map((item) => ({ item, figure: telling.scope.figure(item.leaf) })).filter(({ figure }) => figure?.value === 0);
  const run = zeroRun(
    words,
    zero.flatMap(({ figure }) => figure ?? []),
    telling.printer,
  );
  const names = zero.map(({ item }) => [plainRun(item.name ?? '')]);
  return run && [run, plainRun(' '), ...joinRuns(names, names.some(hasComma) ? '; ' : ', ')];
}

function asZero(words: string, leaves: readonly string[], telling: Telling, blanksAllowed: boolean): Run[] | undefined {
  const figures = leaves.map((leaf) => telling.scope.figure(leaf.trim()));
  const known = figures.filter((figure) => figure !== undefined);
  if (known.some((figure) => figure.value !== 0) || (!blanksAllowed && known.length < figures.length)) return undefined;
  const run = zeroRun(words, known, telling.printer);
  return run && [run];
}
