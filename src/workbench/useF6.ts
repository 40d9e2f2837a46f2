/** F6 moves the keyboard between the grid and what stands beside it, as in Office. */
import { useEffect, useRef, type RefObject } from 'react';

const FOCUSABLE = '[role="tab"][aria-selected="true"], button:not(:disabled), a[href], input:not(:disabled), [tabindex="0"]';

/** Coming back to the side, the focus returns to where it was there. */
export function useF6({ aside, focusGrid }: { aside: RefObject<HTMLElement | null>; focusGrid: () => void }): void {
  const last = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const side = aside.current;
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || !side) return;
      event.preventDefault();
      event.stopPropagation();
      const now = document.activeElement;
      if (now instanceof HTMLElement && side.contains(now)) {
        last.current = now;
        focusGrid();
        return;
      }
      const before = last.current;
      const target = before && side.contains(before) && before.checkVisibility() ? before : side.querySelector<HTMLElement>(FOCUSABLE);
      target?.focus();
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
    };
  }, [aside, focusGrid]);
}
