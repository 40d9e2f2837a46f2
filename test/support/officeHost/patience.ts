/** Waiting made short: a timer as long as `PATIENCE` goes off once the host has fallen silent, not when its time is over. */

/** The limit that tests give the adapter, in milliseconds: far longer than the slowest machine needs for an answer. */
export const PATIENCE = 1_000_000;

const waiting = new Map<number, () => void>();
let isInstalled = false;
let nextId = -1;

/** Takes over the long timers of this window; all others go on as ever. */
export function shortenWaiting(): void {
  if (isInstalled) return;
  isInstalled = true;
  const set = window.setTimeout.bind(window);
  const clear = window.clearTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (run: () => void, ms = 0, ...given: unknown[]): number => {
      if (ms < PATIENCE) return set(run, ms, ...given);
      waiting.set(nextId, run);
      return nextId--;
    },
    clearTimeout: (id: number | undefined): void => {
      if (id === undefined || !waiting.delete(id)) clear(id);
    },
  });
}

/** Ends the wait that has lasted longest: requests are answered in their order, so it is that for the one without an answer. */
export function endPatience(): void {
  const [oldest] = waiting;
  if (!oldest) return;
  waiting.delete(oldest[0]);
  oldest[1]();
}
