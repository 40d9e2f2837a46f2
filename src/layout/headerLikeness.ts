/** How much a header that was read looks like a label of a form: folded, abbreviations spelled out, slips of typing and scanning allowed. */
import { remembered, rememberedPair } from '../core/remember';
import { editDistance, expandAbbreviations, keyOf } from '../core/text';

/** Letters that scanning mixes up, after tones and marks are gone; such a slip counts half. */
const SCANNED: readonly (readonly [RegExp, string])[] = [
  [/vv/g, 'w'],
  [/rn/g, 'm'],
  [/n/g, 'u'],
  [/[l1|]/g, 'i'],
  [/0/g, 'o'],
];

/** A header as a key to compare: without tones, abbreviations in full. */
export const headerKey = remembered((text: string): string => expandAbbreviations(keyOf(text)));

/** True for `(1)`, `1` and `A`, which number the columns of a printed table. */
export function isColumnNumber(text: string): boolean {
  return /^(\(?\d{1,2}\)?|A|\(A\))$/.test(text.trim());
}

/** 1 for the same label, less for slips, 0 for another one. Both are keys; `''` is the label of a year that is not known, and any year is like it. */
export const labelLikeness = rememberedPair((wanted: string, seen: string): number => {
  if (wanted === '') return /^(nam )?\d{4}$/.test(seen) ? 1 : 0;
  if (wanted === seen) return 1;
  const whole = slips(wanted, seen);
  // A unit or a remark in brackets is not part of the label, nor does it matter how a list is joined, or whether a number is called số or số lượng.
  const bare = (text: string): string =>
    text
      .replace(/ ?\([^()]*\)/g, '')
      .replace(/[,;:."]| va | & /g, ' ')
      .replace(/\bso luong\b/g, 'so')
      .replace(/ +/g, ' ')
      .trim();
  const stripped = bare(seen) === '' ? Infinity : slips(bare(wanted), bare(seen));
  const fewest = Math.min(whole, stripped);
  return fewest > 2 ? 0 : stripped < whole ? 0.95 - fewest * 0.1 : 0.97 - fewest * 0.1;
});

/** Slips between two keys, `Infinity` when there are more than a label of this length may have. */
function slips(a: string, b: string): number {
  const limit = Math.min(a.length, b.length) < 8 ? 1 : 2;
  // Slips of scanning count half, so twice as many are looked at.
  const plain = editDistance(a, b, limit * 2);
  const scan = (text: string): string => SCANNED.reduce((all, [pattern, letter]) => all.replace(pattern, letter), text);
  const scanned = editDistance(scan(a), scan(b), limit);
  const cost = Number.isFinite(plain) ? Math.min(plain, scanned + Math.max(0, plain - scanned) / 2) : scanned + 1;
  return cost <= limit ? cost : Infinity;
}

/** Likeness of paths from the top group down to the label, 0 to 1; groups more or fewer count little, the label counts most. */
export function pathLikeness(wanted: readonly string[], seen: readonly string[]): number {
  const label = labelLikeness(wanted.at(-1) ?? '', seen.at(-1) ?? '');
  return label === 0 ? 0 : label * (0.6 + 0.4 * groupShare(wanted, seen));
}

/** How many of the wanted groups the seen path has, 0 to 1; 1 where no group is wanted. */
export function groupShare(wanted: readonly string[], seen: readonly string[]): number {
  const groups = wanted.slice(0, -1);
  if (groups.length === 0) return 1;
  const there = groups.filter((group) => seen.slice(0, -1).some((other) => labelLikeness(group, other) > 0));
  return there.length / groups.length;
}
