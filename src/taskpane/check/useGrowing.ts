/** Draws a long list a little at a time, so that its beginning is on the screen within one frame. */
import { useEffect, useState } from 'react';

/** Items of a wholly new list that are drawn at once, and those added each time the page has been painted. */
const FIRST = 3;
const SLICE = 6;

interface Growing<T> {
  readonly list: readonly T[];
  readonly drawn: number;
}

/** The part of the list to draw now, at most `most` items of it; what was drawn before stays, whatever changes around it. */
export function useGrowing<T>(list: readonly T[], most: number, keyOf: (item: T) => string): readonly T[] {
  const [state, setState] = useState<Growing<T>>({ list, drawn: FIRST });
  let { drawn } = state;
  if (state.list !== list) {
    drawn = isNew(state, list, keyOf) ? FIRST : drawn;
    setState({ list, drawn });
  }
  const wanted = Math.min(list.length, most);
  useEffect(() => {
    if (drawn >= wanted) return undefined;
    const turn = setTimeout(() => {
      setState((now) => ({ ...now, drawn: now.drawn + SLICE }));
    });
    return () => {
      clearTimeout(turn);
    };
  }, [drawn, wanted]);
  return list.slice(0, Math.min(drawn, wanted));
}

/** Whether nothing of what was drawn is at the beginning of the list. */
function isNew<T>({ list: before, drawn }: Growing<T>, list: readonly T[], keyOf: (item: T) => string): boolean {
  const old = new Set(before.slice(0, drawn).map(keyOf));
  return !list.slice(0, drawn).some((item) => old.has(keyOf(item)));
}
