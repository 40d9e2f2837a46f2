/** Which tabs of a paragraph draw dots or a line: a blank to be filled, as forms are printed. */
import type { TabStop } from './styles';

/** Room that a letter takes, in twentieths of a point: Times New Roman 14 on average. Nothing here knows the printed line better. */
const LETTER = 130;

/**
 * Offsets of the tabs that go to a stop with a leader. A tab goes to the next stop that is still free behind the words before it, or to the
 * last one free where these are longer than thought; beyond all stops there are only plain ones.
 */
export function leaderTabs(text: string, stops: readonly TabStop[]): number[] {
  if (!stops.some((stop) => stop.leader)) return [];
  const found: number[] = [];
  let position = 0;
  let free = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') [position, free] = [0, 0];
    else if (text[at] !== '\t') position += LETTER;
    else {
      while (free < stops.length - 1 && (stops[free]?.at ?? 0) <= position) free += 1;
      const stop = stops[free];
      if (!stop) continue;
      if (stop.leader) found.push(at);
      position = Math.max(position, stop.at);
      free += 1;
    }
  }
  return found;
}
