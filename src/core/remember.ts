/** Pure functions of texts that give the same answer again without working it out again: headers and labels are read at every edit. */

/** Answers kept by one function; more than the labels of a workbook, and small enough not to matter. */
const KEPT = 5000;

/** Forgets all when full, so that a stranger's file cannot fill the memory. */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const answer = work(text);
    if (known.size >= KEPT) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/** The same for two texts. */
export function rememberedPair<T>(work: (first: string, second: string) => T): (first: string, second: string) => T {
  const byFirst = remembered((first) => remembered((second) => work(first, second)));
  return (first, second) => byFirst(first)(second);
}
