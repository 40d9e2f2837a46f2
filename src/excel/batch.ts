/** One batch to Excel and its answer, with a limit on the waiting. */
import { Timeout } from './troubles';

export interface BatchOptions {
  /** True for what the user clicked: Excel then waits for a cell that is being typed into. Live reads never wait, they come again. */
  readonly clicked: boolean;
  readonly timeoutMs: number;
  /** All of the batch is one step of the user's Undo (ExcelApi 1.20). */
  readonly mergeUndo?: true;
}

/**
 * Queues commands, sends them in one request and hands back what `queue` returned. Ranges in it must be untracked as they are made, otherwise
 * Office.js sends a second request to let go of them. Rejects with Excel's own error, or with Timeout.
 */
export function batch<T>(options: BatchOptions, queue: (context: Excel.RequestContext) => T): Promise<T> {
  const ways = { delayForCellEdit: options.clicked, ...(options.mergeUndo ? { mergeUndoGroup: true } : {}) };
  const answer = Excel.run(ways, async (context) => {
    const queued = queue(context);
    await context.sync();
    return queued;
  });
  return within(options.timeoutMs, answer);
}

/** Waits for an answer, but no longer than the limit in milliseconds; then it rejects with Timeout, and the late answer goes unheard. */
export async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Timeout('no answer')), limitMs);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
