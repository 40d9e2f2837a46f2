/** Tells listeners that the workbook changed, from the mutations that reach it: typing, pasting, deleting, undo, rows and columns. */
import { ICommandService, type Injector } from '@univerjs/core';

export interface Change {
  /** Ids of the sheets touched; absent where the change is not of one sheet. */
  readonly sheetIds?: readonly string[];
  /** True when it came from `duringOwn`. */
  readonly own: boolean;
}

export interface Changes {
  listen(listener: (change: Change) => void): () => void;
  /** Runs a write of our own, so that its changes are told as such. */
  duringOwn<T>(write: () => T): T;
  dispose(): void;
}

// What changes a workbook's content; calculations and the cell editor have mutations of their own, of no concern here.
const CONTENT = /^(sheet|data-validation)\.mutation\.|^formula\.mutation\.(set|remove)-defined-name$/;

/** Follows the workbook that `bookId` names; changes of one burst are told once, after it. */
export function watchChanges(injector: Injector, bookId: () => string): Changes {
  const listeners = new Set<(change: Change) => void>();
  let own = false;
  let told: { sheetIds: Set<string> | undefined; own: boolean } | undefined;

  const tell = (): void => {
    if (!told) return;
    const change: Change = { own: told.own, ...(told.sheetIds ? { sheetIds: [...told.sheetIds] } : {}) };
    told = undefined;
    for (const listener of [...listeners]) listener(change);
  };

  const subscription = injector.get(ICommandService).onMutationExecutedForCollab((mutation, options) => {
    const { unitId, subUnitId } = (mutation.params ?? {}) as { unitId?: string; subUnitId?: string };
    // Local only: formula results and what else every screen works out for itself.
    if (options?.onlyLocal || !CONTENT.test(mutation.id) || unitId !== bookId()) return;
    if (told && told.own !== own) tell();
    if (!told) {
      told = { sheetIds: subUnitId ? new Set([subUnitId]) : undefined, own };
      queueMicrotask(tell);
    } else if (!subUnitId) {
      told.sheetIds = undefined;
    } else {
      told.sheetIds?.add(subUnitId);
    }
  });

  return {
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    duringOwn(write) {
      own = true;
      try {
        return write();
      } finally {
        own = false;
      }
    },
    dispose() {
      subscription.dispose();
      listeners.clear();
    },
  };
}
