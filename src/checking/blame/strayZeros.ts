/** A blank total over nothing but blanks and zeros: the total was forgotten, or a 0 was written for a figure not known. */
import type { Problem } from './problem';
import type { Blame } from './verdict';

/** What is said of such a total, whose rows hold at least one blank; `undefined` for any other place. */
export function strayZeros({ links, figures }: Problem, place: number): Blame | undefined {
  const link = links[place];
  const total = link?.form === 'sum' && link.defines !== undefined ? figures[link.defines] : undefined;
  if (link?.form !== 'sum' || !total?.blank) return undefined;
  const addends = link.cells.flatMap((cell) => (cell === link.defines ? [] : (figures[cell] ?? [])));
  const zeros = addends.filter((figure) => figure.value === 0);
  if (zeros.length === 0 || zeros.length === addends.length || addends.some((figure) => !figure.blank && figure.value !== 0))
    return undefined;
  const rows = zeros.map(({ at }) => ({ at, score: 0.5 / zeros.length, proposed: null }));
  const own = { at: total.at, score: 0.5, proposed: 0 };
  // A lone zero is as likely the slip as the total; several were meant.
  const suspects = (zeros.length === 1 ? [...rows, own] : [own, ...rows]).slice(0, 3);
  return { suspects, tied: suspects.map(({ at }) => at), repair: [] };
}
