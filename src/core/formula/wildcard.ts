/** Excel's wildcards: `*` stands for any text, `?` for one character, `~` takes the next one as it is. */
import type { Scalar } from './scalar';

interface Piece {
  readonly kind: 'any' | 'one' | 'letter';
  readonly letter: string;
}

function pieces(pattern: string): Piece[] {
  const found = pattern.toLowerCase().match(/~[^]?|[^]/g) ?? [];
  return found.flatMap((text): Piece[] => {
    if (text === '*') return [{ kind: 'any', letter: '' }];
    if (text === '?') return [{ kind: 'one', letter: '' }];
    // A tilde at the end stands for nothing.
    return text === '~' ? [] : [{ kind: 'letter', letter: text.charAt(text.length - 1) }];
  });
}

/** Matches in time linear in pattern times text; a regular expression could take for ever on a stranger's file. */
function fits(pattern: readonly Piece[], text: string, from: number): boolean {
  let at = from;
  let piece = 0;
  let star = -1;
  let resume = from;
  while (at < text.length) {
    const current = pattern[piece];
    if (current && current.kind !== 'any' && (current.kind === 'one' || current.letter === text[at])) {
      at += 1;
      piece += 1;
    } else if (current?.kind === 'any') {
      star = piece;
      resume = at;
      piece += 1;
    } else if (star >= 0) {
      resume += 1;
      at = resume;
      piece = star + 1;
    } else return false;
  }
  while (pattern[piece]?.kind === 'any') piece += 1;
  return piece === pattern.length;
}

/** Test whether a value is a text that fits the whole pattern, without regard to case. */
export function wildcard(pattern: string): (value: Scalar) => boolean {
  const parts = pieces(pattern);
  return (value) => typeof value === 'string' && fits(parts, value.toLowerCase(), 0);
}

/** Zero-based place where the pattern first fits within the text, at or after `start`; -1 when nowhere. */
export function findWildcard(pattern: string, text: string, start: number): number {
  const lower = text.toLowerCase();
  if (!/[*?~]/.test(pattern)) return lower.indexOf(pattern.toLowerCase(), start);
  const parts: Piece[] = [...pieces(pattern), { kind: 'any', letter: '' }];
  for (let at = start; at <= lower.length; at += 1) if (fits(parts, lower, at)) return at;
  return -1;
}
