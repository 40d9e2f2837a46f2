/** Where in the text of a part the single letters of a text element stand. */
import type { Piece } from './paragraphs';
import type { Patch } from './patches';
import type { Tree } from './tree';

/** One letter as XML writes it: a reference, a line end, or the letter itself. */
const WRITTEN = /&[^;]*;|\r\n|[^]/gu;

/** Offsets in the part of the places before each letter (UTF-16 unit) of the piece, and behind the last one; `undefined` when comments or the like stand among them. */
function places(piece: Piece, source: string): number[] | undefined {
  const { node, letters } = piece;
  const written = source.slice(node.inner, node.innerEnd);
  if (written.includes('<')) return undefined;
  const found: number[] = [];
  let at = node.inner;
  for (const [letter] of written.matchAll(WRITTEN)) {
    // A letter of two units counts as two places, of which nothing is ever cut apart.
    const units = letter.startsWith('&') ? referenceUnits(letter) : letter === '\r\n' ? 1 : letter.length;
    for (let unit = 0; unit < units; unit += 1) found.push(at);
    at += letter.length;
  }
  found.push(at);
  const trimmed = letters?.trimmed ?? 0;
  return found.slice(trimmed, trimmed + (piece.to - piece.from) + 1);
}

function referenceUnits(reference: string): number {
  const code = /^&#(?:x([0-9a-f]+)|(\d+));$/i.exec(reference);
  const value = code ? (code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)) : 0;
  return value > 0xffff ? 2 : 1;
}

/**
 * Patches that replace the letters `from` to `to` of a piece (counted within it) by XML made to stand in a text element,
 * and have the element keep its spaces.
 */
export function letterPatches(
  piece: Piece,
  shown: string,
  from: number,
  to: number,
  xml: string,
  plainXml: (text: string) => string,
  tree: Tree,
): Patch[] {
  const { node, letters } = piece;
  const found = places(piece, tree.source);
  if (!found) {
    const text = plainXml(shown.slice(0, from)) + xml + plainXml(shown.slice(to));
    return [...keepSpaces(piece, tree), { start: node.inner, end: node.innerEnd, text }];
  }
  const [first = node.inner, last = node.innerEnd] = [found[0], found.at(-1)];
  const patches: Patch[] = [...keepSpaces(piece, tree), { start: found[from] ?? first, end: found[to] ?? last, text: xml }];
  // White letters that Word did not show until now stay unseen.
  if (letters && !letters.kept) {
    if (first > node.inner) patches.push({ start: node.inner, end: first, text: '' });
    if (last < node.innerEnd) patches.push({ start: last, end: node.innerEnd, text: '' });
  }
  return patches;
}

function keepSpaces({ node, letters }: Piece, { source }: Tree): Patch[] {
  if (!letters || letters.kept) return [];
  const tag = source.slice(node.start, node.inner);
  const stated = /\sxml:space\s*=\s*("[^"]*"|'[^']*')/.exec(tag);
  const start = stated ? node.start + stated.index : node.inner - 1;
  return [{ start, end: stated ? start + stated[0].length : start, text: ' xml:space="preserve"' }];
}
