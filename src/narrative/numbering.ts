/** Numbers of headings, as each profile writes them. */
import { nameRun } from './runs';
import type { Block, ProfileName } from './text';

const ROMAN = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
/** Letters in the order of Vietnamese lists, which leave out f, j, w and z. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];

/**
 * The blocks with their headings numbered: `I.` `1.` `a)` for the State, `I-` `1.` `a)` for the Party.
 * A heading without a level has no number; after a title the first level begins anew.
 */
export function numberedBlocks(blocks: readonly Block[], profile: ProfileName): readonly Block[] {
  const places = [0, 0, 0];
  return blocks.map((block): Block => {
    if (block.kind === 'title') places.fill(0);
    if (block.kind !== 'heading' || block.level === undefined) return block;
    const level = block.level - 1;
    places[level] = (places[level] ?? 0) + 1;
    places.fill(0, level + 1);
    return { ...block, runs: [nameRun(`${headingNumber(block.level, places[level] ?? 1, profile)} `), ...block.runs] };
  });
}

/** `I-`, `1.`, `a)` for a place counted from 1. */
export function headingNumber(level: 1 | 2 | 3, place: number, profile: ProfileName): string {
  if (level === 1) return `${roman(place)}${profile === 'dang' ? '-' : '.'}`;
  return level === 2 ? `${String(place)}.` : `${LETTERS[place - 1] ?? String(place)})`;
}

/** A number from 1 to 89 in Roman digits; in our own digits beyond. */
export function roman(place: number): string {
  if (!Number.isInteger(place) || place < 1 || place > 89) return String(place);
  let rest = place;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}
