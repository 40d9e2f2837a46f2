/** Arrow keys inside a text of many buttons, which is one stop of the Tab key. */
import { useCallback, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** For elements that match `selector` and are given `tabIndex={-1}`; the first, later the last one used, is the stop. `content` is what they are drawn from. */
export function useArrows(
  selector: string,
  content: unknown,
): { ref: RefObject<HTMLDivElement | null>; onArrow: (event: KeyboardEvent) => void } {
  const ref = useRef<HTMLDivElement>(null);
  const stops = useCallback(() => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])], [selector]);
  const stopAt = (elements: readonly HTMLElement[], at: HTMLElement | undefined): void => {
    for (const element of elements) element.tabIndex = element === at ? 0 : -1;
  };
  useLayoutEffect(() => {
    const elements = stops();
    stopAt(elements, elements[0]);
  }, [stops, content]);
  const onArrow = (event: KeyboardEvent): void => {
    const elements = stops();
    const here = elements.findIndex((element) => element === document.activeElement);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? elements.length - 1 : here + (STEPS[event.key] ?? NaN);
    const target = elements[to];
    if (here < 0 || !target) return;
    event.preventDefault();
    stopAt(elements, target);
    target.focus();
  };
  return { ref, onArrow };
}
