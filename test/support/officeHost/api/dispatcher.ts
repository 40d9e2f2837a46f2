/** Executes the request JSON of the Rich API: object paths, actions in order, and the answer Office.js expects. */
import { HostError } from '../errors';
import { ApiCollection, ApiObject, memberOf, type Session } from './object';
import { WorkbookApi } from './workbookApi';

interface WireArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | number[] | null)[];
}

interface WirePath {
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

interface WireAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: { Select?: string[] };
}

interface WireRequest {
  Actions: WireAction[];
  ObjectPaths: Record<string, WirePath>;
  AutoKeepReference?: boolean;
}

/** Where a request is made to fail, and what of its answer is still delivered. */
export interface BreakOff {
  readonly error: HostError;
  /** Actions executed before the failure; 0 fails before anything. */
  readonly after: number;
  /** Whether results of what was executed come along with the error. */
  readonly results: boolean;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;
const QUERY_AS_JSON = 7;

/** Office.js announces itself once after loading; that request is no work of the add-in's. */
export function isHousekeeping(body: string): boolean {
  return body.includes('AddinInternalService');
}

/** Members that older Excels lack, by the minor number of the ExcelApi set that brought them. */
const SINCE: Readonly<Record<string, number>> = {
  'WorksheetsApi.GetItemOrNullObject': 4,
  'WorksheetApi.GetUsedRangeOrNullObject': 4,
  'NamesApi.Add': 4,
  'WorksheetApi._RegisterDataChangedEvent': 7,
  'WorksheetsApi._RegisterAddedEvent': 7,
  'WorksheetsApi._RegisterDeletedEvent': 7,
  'WorksheetsApi._RegisterDataChangedEvent': 9,
  'WorksheetApi.GetRanges': 9,
  'CommentsApi.Add': 10,
  'WorkbookApi.InsertWorksheetsFromBase64': 13,
  'WorksheetsApi._RegisterEventNameChanged': 17,
  'WorksheetsApi._RegisterEventVisibilityChanged': 17,
  'WorksheetsApi._RegisterEventMoved': 17,
};

class Execution {
  private readonly made = new Map<number, ApiObject | null>();
  readonly results: { ActionId: number; Value: unknown }[] = [];
  readonly traces: number[] = [];

  constructor(
    private readonly session: Session,
    private readonly request: WireRequest,
    private readonly minor: number,
  ) {}

  async run(action: WireAction): Promise<void> {
    if (action.ActionType === TRACE) {
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === SET_PROPERTY) return this.setProperty(object, action);
    this.results.push({ ActionId: action.Id, Value: await this.value(object, action) });
  }

  private async value(object: ApiObject | null, action: WireAction): Promise<unknown> {
    switch (action.ActionType) {
      case INSTANTIATE:
        return object && this.identity(object);
      case QUERY:
      case QUERY_AS_JSON:
        return object && this.query(object, action.QueryInfo?.Select ?? []);
      case METHOD:
        return object === null ? { _IsNull: true } : ((await this.call(object, action.Name, action.ArgumentInfo)) ?? null);
      default:
        throw new HostError('ApiNotFound', `ActionType ${action.ActionType}`);
    }
  }

  private setProperty(object: ApiObject | null, action: WireAction): void {
    // A null object swallows nothing: writing to it is an error, as in Excel.
    if (object === null) throw new HostError('InvalidReference');
    const name = memberOf(object, action.Name);
    if (name === undefined) throw new HostError('ApiNotFound', `${object.constructor.name}.${action.Name}`);
    (object as unknown as Record<string, unknown>)[name] = this.args(action.ArgumentInfo)[0];
  }

  private args(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i];
      return typeof id === 'number' && id !== 0 ? this.resolve(id) : value;
    });
  }

  private resolve(id: number): ApiObject | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidArgument', `Object path ${id}`);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : undefined;
    // What hangs on a null object is null itself: https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#ornullobject-methods-and-properties
    const object = parent === null ? null : this.make(path, parent);
    this.made.set(id, object);
    return object;
  }

  private make(path: WirePath, parent: ApiObject | undefined): ApiObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return new WorkbookApi(this.session);
      case 2:
        if (path.Name.endsWith('AddinInternalService')) return new AddinService(this.session);
        throw new HostError('ApiNotFound', path.Name);
      case 3:
        return asObject(this.call(owner(parent), path.Name, path.ArgumentInfo));
      case 4:
        return asObject(read(owner(parent), path.Name));
      case 5: {
        if (!(parent instanceof ApiCollection)) throw new HostError('InvalidArgument');
        return parent.item(this.args(path.ArgumentInfo)[0]);
      }
      case 6: {
        const kept = this.session.references.get(path.Name);
        if (!kept) throw new HostError('InvalidReference');
        return kept;
      }
      default:
        return null;
    }
  }

  private call(object: ApiObject, name: string, info: WireArguments | undefined): unknown {
    if (name === '_KeepReference') return this.keep(object);
    const key = memberOf(object, name);
    const method = key === undefined ? undefined : (object as unknown as Record<string, unknown>)[key];
    if ((SINCE[`${object.constructor.name}.${name}`] ?? 0) > this.minor)
      throw new HostError('ApiNotFound', 'This API is not supported by this version of Excel.');
    if (typeof method !== 'function') throw new HostError('ApiNotFound', `${object.constructor.name}.${name} is not in this host`);
    return (method as (...args: unknown[]) => unknown).apply(object, this.args(info));
  }

  private keep(object: ApiObject): string {
    for (const [id, kept] of this.session.references) if (kept === object) return id;
    const id = this.session.workbook.freshId();
    this.session.references.set(id, object);
    return id;
  }

  private identity(object: ApiObject): Record<string, unknown> {
    const known = object.identity();
    const reference = this.request.AutoKeepReference && object.keepable ? { _ReferenceId: this.keep(object) } : {};
    return { ...known, ...reference };
  }

  private query(object: ApiObject, select: readonly string[]): unknown {
    const result = this.identity(object);
    this.put(object, select.length === 0 ? ['*'] : select, result);
    return result;
  }

  private put(object: ApiObject, names: readonly string[], into: Record<string, unknown>): void {
    if (object instanceof ApiCollection) {
      const own = names.map((name) => name.replace(/^items\//i, ''));
      into['_Items'] = object.list().map((item, place) => {
        const value: Record<string, unknown> = { _Index: place, ...item.identity() };
        this.put(item, own, value);
        return value;
      });
      return;
    }
    for (const name of names) {
      const [head = '', ...rest] = name.split('/');
      if (head === '*' || head === '$all') {
        for (const scalar of object.scalars) into[scalar] = read(object, scalar);
        continue;
      }
      const key = memberOf(object, head);
      if (key === undefined) throw new HostError('InvalidArgument', `The property '${head}' does not exist.`);
      const value = read(object, key);
      if (!(value instanceof ApiObject)) {
        into[key] = value;
        continue;
      }
      const nested = (into[key] ??= value.identity()) as Record<string, unknown>;
      this.put(value, rest.length === 0 ? ['*'] : [rest.join('/')], nested);
    }
  }
}

class AddinService extends ApiObject {
  NotifyActionHandlerReady(): void {
    // Nothing to do: this host has no ribbon actions.
  }
}

function read(object: ApiObject, name: string): unknown {
  const key = memberOf(object, name);
  if (key === undefined) throw new HostError('ApiNotFound', `${object.constructor.name}.${name} is not in this host`);
  return (object as unknown as Record<string, unknown>)[key];
}

function owner(parent: ApiObject | undefined): ApiObject {
  if (!parent) throw new HostError('InvalidArgument');
  return parent;
}

function asObject(value: unknown): ApiObject | null {
  if (value === null || value instanceof ApiObject) return value;
  throw new HostError('InvalidArgument');
}

/** Executes one request at the minor number of an ExcelApi level; actions before a failure stay done, as in Excel. */
export async function execute(session: Session, body: string, minor: number, breakOff?: BreakOff): Promise<string> {
  const request = JSON.parse(body) as WireRequest;
  const execution = new Execution(session, request, minor);
  let failure: { error: HostError; at: number } | undefined;
  for (let i = 0; i <= request.Actions.length && !failure; i++) {
    const action = request.Actions[i];
    if (breakOff && i === Math.min(breakOff.after, request.Actions.length))
      failure = { error: breakOff.error, at: Math.max(0, Math.min(i, request.Actions.length - 1)) };
    else if (action) {
      try {
        await execution.run(action);
      } catch (error) {
        // A slip of this host itself must be seen by the test, so it goes out with its own words.
        failure = { error: error instanceof HostError ? error : new HostError('GeneralException', `officeHost: ${String(error)}`), at: i };
      }
    }
  }
  const withResults = !failure || breakOff?.results !== false;
  return JSON.stringify({
    Results: withResults ? execution.results : [],
    ...(execution.traces.length > 0 ? { TraceIds: execution.traces } : {}),
    ...(failure
      ? {
          Error: {
            Code: failure.error.code,
            Message: failure.error.message,
            Location: 'officeHost',
            ActionIndex: failure.at,
            HttpStatusCode: failure.error.status,
          },
        }
      : {}),
  });
}
