/** What an object of the Excel API is to the dispatcher: PascalCase members are the API, everything else is private to the host. */
import type { Box } from '../box';
import type { HostSheet } from '../book';
import type { HostEvents } from '../events';
import type { HostWorkbook } from '../workbook';

/** What API objects reach beyond their own state. */
export interface Session {
  readonly workbook: HostWorkbook;
  readonly events: HostEvents;
  /** Objects an add-in keeps across requests, by the id it was given. */
  readonly references: Map<string, ApiObject>;
  importSheets(base64: string, options: ImportOptions): Promise<string[]>;
}

export interface ImportOptions {
  readonly sheetNamesToInsert?: readonly string[];
  readonly positionType?: string;
  readonly relativeTo?: string;
}

/** A range as other API objects know it. */
export interface RangeLike {
  readonly sheet: HostSheet;
  readonly box: Box;
}

export abstract class ApiObject {
  constructor(readonly session: Session) {}

  /** Properties that a bare `load()` fetches. */
  get scalars(): readonly string[] {
    return [];
  }

  /** Whether Office.js keeps it across requests by a reference id. */
  get keepable(): boolean {
    return false;
  }

  /** What identifies the object in a collection or after the request. */
  identity(): Record<string, unknown> {
    return {};
  }
}

export abstract class ApiCollection extends ApiObject {
  abstract list(): readonly ApiObject[];

  /** The item that `getItem` names; throws ItemNotFound. */
  abstract item(key: unknown): ApiObject;

  GetCount(): number {
    return this.list().length;
  }
}

const API_NAME = /^_?[A-Z]/;

/** Members by the lower case of their names, for each kind of object. */
const MEMBERS = new Map<object, ReadonlyMap<string, string>>();

function membersOf(kind: object): ReadonlyMap<string, string> {
  const known = MEMBERS.get(kind);
  if (known) return known;
  const found = new Map<string, string>();
  for (let p: object | null = kind; p && p !== Object.prototype; p = Object.getPrototypeOf(p) as object | null) {
    for (const key of Object.getOwnPropertyNames(p))
      if (API_NAME.test(key) && !found.has(key.toLowerCase())) found.set(key.toLowerCase(), key);
  }
  MEMBERS.set(kind, found);
  return found;
}

/** The member that a name of the wire means; names of properties arrive as the caller typed them. */
export function memberOf(object: ApiObject, name: string): string | undefined {
  return membersOf(Object.getPrototypeOf(object) as object).get(name.toLowerCase());
}
