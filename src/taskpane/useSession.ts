/** Hooks that tie components to a session: what it holds, and what is under way. */
import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Session, SessionState } from '../session/session';

/** The session's state; renders again with every change of it. */
export function useSessionState(session: Session): SessionState {
  return useSyncExternalStore(
    useCallback((listener: () => void) => session.subscribe(listener), [session]),
    useCallback(() => session.getState(), [session]),
  );
}

/** An action that cannot be started again while it runs, and whether it runs. */
export function usePending(action: () => Promise<void>): [run: () => void, pending: boolean] {
  const [pending, setPending] = useState(false);
  const run = (): void => {
    if (pending) return;
    setPending(true);
    void action().finally(() => {
      setPending(false);
    });
  };
  return [run, pending];
}
