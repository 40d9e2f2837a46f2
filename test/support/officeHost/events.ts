/** Which events the add-in listens to, and how Excel tells them: flat JSON messages, later than the change itself. */
import type { Held } from './book';
import type { Actor, Change } from './workbook';

/** `[category, message type, target id, JSON, order, remote override]`, the shape of a rich API message entry. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

const CATEGORY = 65_536;

/** Message types of `Excel.EventType` on the wire, as Office.js registers them. */
const KINDS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  visibility: 24,
  renamed: 25,
  moved: 27,
} as const;

type Kind = keyof typeof KINDS;

/** How unreliable the delivery is to be; https://github.com/OfficeDev/office-js has reports of each. */
export interface Delivery {
  /** Events that get lost, counted from the next one. */
  miss: number;
  /** Times that each event arrives. */
  times: number;
  /** Holds events back and delivers them, last one first, on `release`. */
  hold: boolean;
}

export class HostEvents {
  readonly kinds = KINDS;
  readonly delivery: Delivery = { miss: 0, times: 1, hold: false };
  /** Every event that was sent, for tests that look at what Excel says. */
  readonly sent: { kind: Kind; target: string; message: Record<string, unknown> }[] = [];
  private readonly listening = new Map<string, number>();
  private readonly sinks = new Set<(entry: EventEntry) => void>();
  private held: EventEntry[] = [];

  constructor(private readonly triggerSource: () => boolean) {}

  listen(target: string, kind: Kind, on: boolean): void {
    const key = `${kind} ${target}`;
    const count = (this.listening.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  /** Number of registrations that stand. */
  get registered(): number {
    return [...this.listening.values()].reduce((sum, count) => sum + count, 0);
  }

  connect(sink: (entry: EventEntry) => void): () => void {
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  /** Delivers what was held back, last one first. */
  release(): void {
    this.delivery.hold = false;
    for (const entry of this.held.splice(0).reverse()) this.post(entry);
  }

  tell(change: Change, actor: Actor): void {
    const kind: Kind = change.kind === 'cells' ? 'changed' : change.kind;
    const message = this.message(change, actor);
    for (const target of ['Workbook', change.sheet.id]) {
      if (!this.listening.has(`${kind} ${target}`)) continue;
      this.sent.push({ kind, target, message });
      if (this.delivery.miss > 0) {
        this.delivery.miss--;
        continue;
      }
      const entry: EventEntry = [CATEGORY, KINDS[kind], target, JSON.stringify(message), 0, false];
      for (let n = 0; n < this.delivery.times; n++) {
        if (this.delivery.hold) this.held.push(entry);
        else this.post(entry);
      }
    }
  }

  private post(entry: EventEntry): void {
    for (const sink of this.sinks) setTimeout(() => sink(entry), 0);
  }

  private message(change: Change, actor: Actor): Record<string, unknown> {
    const base = {
      worksheetId: change.sheet.id,
      source: actor === 'remote' ? 'Remote' : 'Local',
      // Only hosts with ExcelApi 1.14 say who did it: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-triggersource-member
      ...(this.triggerSource() ? { triggerSource: actor === 'addin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
    };
    switch (change.kind) {
      case 'cells':
        return {
          ...base,
          address: change.address,
          changeType: change.changeType,
          shiftDirection: 'None',
          ...(change.details ? flat(change.details) : {}),
        };
      case 'renamed':
        return { ...base, nameBefore: change.before, nameAfter: change.sheet.name };
      case 'moved':
        return { ...base, positionBefore: change.before, positionAfter: change.after };
      case 'visibility':
        return { ...base, visibilityBefore: change.before, visibilityAfter: change.sheet.visibility };
      default:
        return base;
    }
  }
}

/** Details come for single cells only: https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs#excel-excel-worksheetchangedeventargs-details-member */
function flat(details: { before: Held; after: Held }): Record<string, unknown> {
  return {
    valueBefore: details.before,
    valueAfter: details.after,
    valueTypeBefore: valueType(details.before),
    valueTypeAfter: valueType(details.after),
  };
}

/** Name of `Excel.RangeValueType` for a value. */
export function valueType(value: Held): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(value) ? 'Error' : 'String';
}
