/** The page's workbook: which file is open, whether it has unsaved changes, and how files come in and go out. */
import { Fault, faultMessage } from '../core/fault';
import { readXlsx, writeXlsx } from '../files/xlsx';
import { LIMITS } from '../files/xlsx/limits';
import type { WorkbookModel } from '../layout/sheetModel';
import { createSession } from '../session/createSession';
import type { Session } from '../session/session';
import type { Grid } from './grid';
import type { createWorkbenchPort } from './port';

/** Something that takes another workbook's place, held back because this one has unsaved changes. */
export interface Waiting {
  readonly label: string;
}

export interface DeskState {
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly busy?: 'opening' | 'saving';
  /** What went wrong last, one Vietnamese sentence or two. */
  readonly fault?: string;
  readonly waiting?: Waiting;
  /** How many workbooks were opened so far; this tells one from the next. */
  readonly turn: number;
  /** The session over the open workbook; another workbook has another session. */
  readonly session?: Session;
}

/** No method rejects: what goes wrong is told in `state.fault`, and the open workbook stays as it was. */
export interface Desk {
  readonly getState: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Draws the grid into the container with the sample, or with an empty workbook where the sample is missing. */
  start(container: HTMLElement): Promise<void>;
  /** Opens a file; asks first when there are unsaved changes. */
  openFile(file: File): Promise<void>;
  /** Starts an empty workbook; asks first when there are unsaved changes. */
  startNew(): Promise<void>;
  /** Hands the workbook over as an .xlsx file; true when that went well. */
  save(): Promise<boolean>;
  /** Answers the question in `state.waiting`. */
  answer(choice: 'save' | 'discard' | 'cancel'): Promise<void>;
  readonly dismissFault: () => void;
  readonly focusGrid: () => void;
  /** Puts what is being typed into its cell, as pressing Enter does. */
  commitTyping(): Promise<void>;
}

export const SAMPLE = 'assets/samples/pho-hoa.xlsx';
const NEW_NAME = 'phu-luc-dan-van.xlsx';

const EMPTY: WorkbookModel = {
  title: 'Phụ lục số liệu công tác dân vận',
  version: '',
  names: [],
  sheets: [
    { name: 'Trang 1', cells: [], merges: [], columnWidths: [], rowHeights: [], validations: [], conditions: [], orientation: 'landscape' },
  ],
};

interface Loaded {
  readonly fileName: string;
  readonly model: WorkbookModel;
  /** Bytes of the file it came from: what the model does not hold is saved from there. */
  readonly bytes?: Uint8Array;
}

/** A desk with nothing on it yet. */
export function createDesk(): Desk {
  let state: DeskState = { fileName: '', unsaved: false, turn: 0 };
  let grid: Grid | undefined;
  let portOver: typeof createWorkbenchPort | undefined;
  let base: Uint8Array | undefined;
  let opened: readonly string[] = [];
  let held: (() => Promise<void>) | undefined;
  const listeners = new Set<() => void>();

  const set = (change: Partial<DeskState>, ...cleared: readonly ('busy' | 'fault' | 'waiting')[]): void => {
    const next: Record<string, unknown> = { ...state, ...change };
    for (const key of cleared) Reflect.deleteProperty(next, key);
    state = next as unknown as DeskState;
    for (const listener of [...listeners]) listener();
  };

  /** A sheet that was deleted or renamed would come back out of the opened file, so the workbook is then written anew. */
  const stillHolds = (model: WorkbookModel): boolean =>
    opened.every((name) => model.sheets.some((sheet) => sheet.name.toLowerCase() === name));

  /** Puts a workbook on the screen; nothing of it shows when drawing fails. */
  const show = async (loaded: Loaded): Promise<void> => {
    if (!grid) throw notReady();
    await grid.open(loaded.model);
    await follow(loaded);
  };

  const follow = async (loaded: Loaded): Promise<void> => {
    if (!grid || !portOver) throw notReady();
    state.session?.stop();
    base = loaded.bytes;
    opened = loaded.model.sheets.map((sheet) => sheet.name.toLowerCase());
    const session = createSession(portOver(grid));
    set({ fileName: loaded.fileName, unsaved: false, session, turn: state.turn + 1 }, 'fault', 'waiting');
    await session.start();
  };

  const run = async (busy: 'opening' | 'saving', work: () => Promise<void>): Promise<boolean> => {
    set({ busy }, 'fault');
    try {
      await work();
      return true;
    } catch (error) {
      set({ fault: faultMessage(error) });
      return false;
    } finally {
      set({}, 'busy');
    }
  };

  /** Does it at once, or after the question about unsaved changes. */
  const replacing = async (label: string, work: () => Promise<void>): Promise<void> => {
    const act = async (): Promise<void> => {
      await run('opening', work);
    };
    if (!state.unsaved) return act();
    held = act;
    set({ waiting: { label } }, 'fault');
  };

  const desk: Desk = {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async start(container) {
      await run('opening', async () => {
        // The grid's engine is large: the page shows before it is there.
        const [{ createGrid }, port, sample] = await Promise.all([import('./grid'), import('./port'), loadSample()]);
        portOver = port.createWorkbenchPort;
        const first = sample instanceof Fault ? { fileName: NEW_NAME, model: EMPTY } : sample;
        grid = createGrid(container, first.model);
        grid.changes.listen(() => {
          if (!state.unsaved) set({ unsaved: true });
        });
        await grid.ready;
        await follow(first);
        if (sample instanceof Fault) set({ fault: sample.message });
      });
    },
    openFile: (file) =>
      replacing(`mở tệp "${file.name}"`, async () => {
        await show(await load(file));
      }),
    startNew: () =>
      replacing('tạo sổ mới', async () => {
        await show({ fileName: NEW_NAME, model: EMPTY });
      }),
    save: () =>
      run('saving', async () => {
        if (!grid) return;
        const model = await grid.toModel();
        download(await writeXlsx(model, stillHolds(model) ? base : undefined), state.fileName);
        set({ unsaved: false });
      }),
    async answer(choice) {
      const act = held;
      held = undefined;
      set({}, 'waiting');
      if (!act || choice === 'cancel') return;
      if (choice === 'discard' || (await desk.save())) await act();
    },
    dismissFault() {
      set({}, 'fault');
    },
    focusGrid() {
      grid?.focus();
    },
    async commitTyping() {
      await grid?.commitTyping();
    },
  };
  return desk;
}

/** Reads a file that a person chose; throws a Fault that names it. */
async function load(file: File): Promise<Loaded> {
  if (!/\.xlsx$/i.test(file.name)) {
    throw new Fault(
      'file-unreadable',
      `"${file.name}" không phải tệp .xlsx nên không mở. Nếu là tệp .xls cũ, hãy mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại ở đây.`,
    );
  }
  if (file.size > LIMITS.fileBytes)
    throw new Fault('file-too-large', `Tệp "${file.name}" quá lớn so với một sổ phụ lục nên không mở. Hãy kiểm tra lại tệp.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { model } = await readXlsx(bytes);
  return { fileName: file.name, model, bytes };
}

async function loadSample(): Promise<Loaded | Fault> {
  const response = await fetch(SAMPLE);
  if (!response.ok)
    return new Fault('file-unreadable', 'Không tìm thấy tệp mẫu nên trang mở một sổ trống. Bấm Mở tệp để mở tệp của đồng chí.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { model } = await readXlsx(bytes);
  return { fileName: 'pho-hoa.xlsx', model, bytes };
}

function notReady(): Fault {
  return new Fault('host-missing', 'Bảng tính chưa sẵn sàng. Hãy chờ vài giây rồi thử lại.');
}

function download(bytes: Uint8Array, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser may still be reading it when the click returns.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
