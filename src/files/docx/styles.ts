/** What the styles of a document say that bears on reading it: underlining, hiding, tab stops, and which style is the prompt's. */
import type { Package } from '../package/package';
import { partText } from './partText';
import { attributeOf, childOf, isOn, placedTree, type Node } from './tree';

export interface TabStop {
  /** Twentieths of a point from the margin. */
  readonly at: number;
  /** Whether dots or a line lead to it. */
  readonly leader: boolean;
  /** Takes away the stop that stands there. */
  readonly clear: boolean;
}

/** What properties say; `undefined` where they say nothing. */
export interface LetterLook {
  readonly underlined?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

interface Style extends LetterLook {
  readonly basedOn: string | undefined;
  readonly stops: readonly TabStop[];
}

export interface Styles {
  /** Look of letters by the style of their run and of their paragraph, where these say something. */
  look(runStyle: string | undefined, paragraphStyle: string | undefined): LetterLook;
  /** Stops of a paragraph style, those of the styles it is based on first. */
  stops(paragraphStyle: string | undefined): readonly TabStop[];
  /** Whether a style is that of prompts in controls. */
  isPrompt(style: string): boolean;
}

/** Styles that are based on more others than this are not followed further. */
const LONGEST_CHAIN = 20;

/** Reads the styles of a document; a document without any has none. */
export function readStyles(pack: Package, part: string | undefined): Styles {
  const bytes = part === undefined ? undefined : pack.get(part);
  const styles = new Map<string, Style>();
  const prompts = new Set(['PlaceholderText']);
  let normal: string | undefined;
  const nodes = bytes && part !== undefined ? placedTree(partText(part, bytes).text, part).root.children : [];
  for (const node of nodes) {
    const id = attributeOf(node, 'styleId');
    if (node.name !== 'w:style' || id === undefined) continue;
    if (/^placeholder text$/i.test(attributeOf(childOf(node, 'w:name')) ?? '')) prompts.add(id);
    if (attributeOf(node, 'type') === 'paragraph' && /^(1|true|on)$/.test(attributeOf(node, 'default') ?? '')) normal = id;
    styles.set(id, {
      basedOn: attributeOf(childOf(node, 'w:basedOn')),
      ...lookOf(childOf(node, 'w:rPr')),
      stops: stopsOf(childOf(node, 'w:pPr')),
    });
  }
  /** A style and those it is based on, the furthest first. */
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    let at = id === undefined ? undefined : styles.get(id);
    while (at && found.length < LONGEST_CHAIN) {
      found.unshift(at);
      at = at.basedOn === undefined ? undefined : styles.get(at.basedOn);
    }
    return found;
  };
  const looks = new Map<string, LetterLook>();
  const stops = new Map<string | undefined, readonly TabStop[]>();
  return {
    look(runStyle, paragraphStyle) {
      const key = `${runStyle ?? ''}\n${paragraphStyle ?? ''}`;
      const kept = looks.get(key);
      if (kept) return kept;
      const look = joinedLook([...chain(paragraphStyle ?? normal), ...chain(runStyle)]);
      looks.set(key, look);
      return look;
    },
    stops(paragraphStyle) {
      const kept = stops.get(paragraphStyle);
      if (kept) return kept;
      const found = chain(paragraphStyle ?? normal).flatMap((style) => style.stops);
      stops.set(paragraphStyle, found);
      return found;
    },
    isPrompt: (style) => prompts.has(style),
  };
}

/** What run properties themselves say. */
export function lookOf(properties: Node | undefined): LetterLook {
  return { underlined: isOn(childOf(properties, 'w:u')), hidden: isOn(childOf(properties, 'w:vanish')) };
}

/** Looks laid over each other, the last the strongest. */
export function joinedLook(looks: readonly LetterLook[]): LetterLook {
  let [underlined, hidden] = [undefined as boolean | undefined, undefined as boolean | undefined];
  for (const look of looks) {
    underlined = look.underlined ?? underlined;
    hidden = look.hidden ?? hidden;
  }
  return { underlined, hidden };
}

/** Tab stops that paragraph properties themselves set or clear. */
export function stopsOf(properties: Node | undefined): TabStop[] {
  return (childOf(properties, 'w:tabs')?.children ?? []).flatMap((stop): TabStop[] => {
    const at = Number(attributeOf(stop, 'pos'));
    const kind = attributeOf(stop);
    if (!Number.isFinite(at) || kind === 'bar') return [];
    return [{ at, leader: !/^(none)?$/.test(attributeOf(stop, 'leader') ?? ''), clear: kind === 'clear' }];
  });
}

/** The stops that remain of a list in which later ones replace or clear earlier ones at their place, from left to right. */
export function standingStops(stops: readonly TabStop[]): TabStop[] {
  const byPlace = new Map(stops.map((stop) => [stop.at, stop]));
  return [...byPlace.values()].filter((stop) => !stop.clear).sort((a, b) => a.at - b.at);
}
