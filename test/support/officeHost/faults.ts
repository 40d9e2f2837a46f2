/** What is made to go wrong: which request fails, how, and what of it still happens. */
import { HostError, type HostErrorCode } from './errors';

export interface Failure {
  readonly code: HostErrorCode;
  readonly message?: string;
  /** Actions of the batch that Excel executes before it fails; 0, the default, fails before anything. Batches are no transactions. */
  readonly after?: number;
  /** Whether results of the executed actions are answered with the error; true by default. */
  readonly results?: boolean;
}

export type Mishap =
  | { readonly kind: 'fail'; readonly error: HostError; readonly after: number; readonly results: boolean }
  /** No answer ever comes; `executed` says whether Excel did the work all the same. */
  | { readonly kind: 'silence'; readonly executed: boolean }
  | { readonly kind: 'delay'; readonly ms: number };

export class HostFaults {
  private plan = new Map<number, Mishap>();
  private from: { readonly k: number; readonly mishap: Mishap } | undefined;
  private seen = 0;
  private holding: (() => void)[] | undefined;
  private editing: (() => void)[] | undefined;

  /** The k-th request from now, counted from 1, fails. */
  failRequest(k: number, failure: Failure): void {
    this.plan.set(this.seen + k, mishapOf(failure));
  }

  /** All requests from the k-th from now on fail until `clear`: what is broken off cannot be put right either. */
  failFrom(k: number, failure: Failure): void {
    this.from = { k: this.seen + k, mishap: mishapOf(failure) };
  }

  /** The k-th request from now is never answered. */
  silenceRequest(k: number, executed: boolean): void {
    this.plan.set(this.seen + k, { kind: 'silence', executed });
  }

  delayRequest(k: number, ms: number): void {
    this.plan.set(this.seen + k, { kind: 'delay', ms });
  }

  /** Every request waits until `release`. */
  hold(): void {
    this.holding ??= [];
  }
  release(): void {
    const waiting = this.holding ?? [];
    this.holding = undefined;
    for (const go of waiting) go();
  }

  /** The person at the screen has begun to type into a cell. */
  beginCellEdit(): void {
    this.editing ??= [];
  }
  endCellEdit(): void {
    const waiting = this.editing ?? [];
    this.editing = undefined;
    for (const go of waiting) go();
  }
  get inCellEdit(): boolean {
    return this.editing !== undefined;
  }

  /** Forgets the plan; a held or edited state goes on. */
  clear(): void {
    this.plan.clear();
    this.from = undefined;
  }

  /** What becomes of the next request. */
  next(): Mishap | undefined {
    this.seen++;
    const mishap = this.plan.get(this.seen);
    this.plan.delete(this.seen);
    return mishap ?? (this.from && this.seen >= this.from.k ? this.from.mishap : undefined);
  }

  async waitIfHeld(): Promise<void> {
    if (this.holding) await new Promise<void>((go) => this.holding?.push(go));
  }
  async waitForCellEdit(): Promise<void> {
    if (this.editing) await new Promise<void>((go) => this.editing?.push(go));
  }
}

function mishapOf({ code, message, after = 0, results = true }: Failure): Mishap {
  return { kind: 'fail', error: new HostError(code, message), after, results };
}
