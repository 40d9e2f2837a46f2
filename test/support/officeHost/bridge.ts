/** Plays the native `window.external` that a Windows Excel gives a task pane, so that Microsoft's own Office.js runs against this host. */
import type { EventEntry, HostEvents } from './events';

/** What the bridge needs of the host. */
export interface BridgeHost {
  readonly events: HostEvents;
  readonly apiLevel: string;
  readonly extraSets: Readonly<Record<string, string>>;
  /** Settings of `Office.context.document.settings`, as JSON texts by key. */
  documentSettings: Record<string, string>;
  /** Executes a request body; answers undefined where Excel would refuse the call as such (a cell is being edited). */
  request(body: string, flags: number): Promise<string | undefined>;
}

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
/** `ooeInvalidApiCallInContext`, which Office.js reads as InvalidOperationInCellEditMode. */
const INVALID_IN_CONTEXT = 5004;
const NOT_SUPPORTED = 5000;

type Callback = (answer: unknown) => void;
type EventHandler = (dispId: number, args: unknown) => void;

const safeArray = (items: readonly unknown[]): { toArray(): readonly unknown[] } => ({ toArray: () => items });
const later = (run: () => void): void => void setTimeout(run, 0);

/** The window of an add-in: Office.js is loaded into it once, while the workbook behind it may be another one each test. */
export class HostWindow {
  private readonly listening = new Map<EventHandler, (entry: EventEntry) => void>();
  private stops: (() => void)[] = [];

  constructor(private current: BridgeHost) {}

  /** Puts another workbook behind the window. */
  show(host: BridgeHost): void {
    this.current = host;
    for (const stop of this.stops) stop();
    this.stops = [...this.listening.values()].map((sink) => host.events.connect(sink));
  }

  /** The object to put in place of `window.external` before office.js loads. */
  readonly external: object = {
    GetContext: () => context(() => this.current),
    Execute: (dispId: number, [message = []]: readonly (readonly unknown[])[], callback: Callback) => {
      if (dispId !== EXECUTE_RICH_API) return later(() => callback(NOT_SUPPORTED));
      void this.current
        .request(String(message[4]), Number(message[6]))
        .then((answer) => callback(answer === undefined ? INVALID_IN_CONTEXT : safeArray([0, [200, [], answer]])));
    },
    RegisterEvent: (dispId: number, _target: string, handler: EventHandler, callback: Callback) => {
      if (dispId === RICH_API_MESSAGE) {
        const sink = (entry: EventEntry): void => handler(dispId, safeArray([entry]));
        this.listening.set(handler, sink);
        this.stops.push(this.current.events.connect(sink));
      }
      later(() => callback(0));
    },
    UnregisterEvent: (_dispId: number, _target: string, callback: Callback) => {
      for (const stop of this.stops.splice(0)) stop();
      this.listening.clear();
      later(() => callback(0));
    },
  };
}

function context(current: () => BridgeHost): object {
  const color = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xffffff, controlForegroundColor: 0 };
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'phu-luc-dan-van',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => 'memory:///Book1.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.18025.20000',
    GetSupportedMatrix: () =>
      JSON.stringify({
        ExcelApi: current().apiLevel,
        RichApiRuntime: '1.3',
        SharedRuntime: '1.1',
        DialogApi: '1.2',
        Settings: '1.1',
        DocumentEvents: '1.1',
        ...current().extraSets,
      }),
    GetOfficeThemeInfo: () => JSON.stringify(color),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of Object.entries(current().documentSettings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        current().documentSettings = Object.fromEntries(keys.map((key, i) => [key, values[i] ?? '']));
      },
    }),
  };
}
