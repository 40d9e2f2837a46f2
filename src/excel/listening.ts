/** Listens to Excel's events and hands them on as hints: which sheets may have changed, and whether we did it ourselves. */
import { Fault, faultMessage } from '../core/fault';
import type { EditHint } from '../session/port';
import { within } from './batch';
import type { OwnWrites } from './ledger';
import type { Abilities } from './requirements';
import { codeOf, faultOf } from './troubles';

type Listener = (hint: EditHint) => void;

/** What Excel keeps of a registration, enough to end it. */
type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

export class EditListening {
  private readonly listeners = new Set<Listener>();
  private registrations: Registration[] = [];
  private wanted = false;
  private registered = false;
  /** Registering and ending go one after the other. */
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly own: OwnWrites,
    private readonly abilities: Abilities,
    private readonly nameOf: (sheetId: string) => string | undefined,
    private readonly onTrouble: (fault: Fault) => void,
    private readonly timeoutMs: number,
  ) {}

  /** Calls back until the returned function is called. The first listener registers with Excel, the last one to go ends that. */
  add(listener: Listener): () => void {
    // A wrapper, so that the same function can listen twice.
    const entry: Listener = (hint) => listener(hint);
    this.listeners.add(entry);
    this.settle();
    return () => {
      this.listeners.delete(entry);
      this.settle();
    };
  }

  /** Tries again to register where Excel refused before, as while a cell was being edited. */
  settle(): void {
    this.wanted = this.listeners.size > 0;
    this.work = this.work.then(() => this.step());
  }

  private async step(): Promise<void> {
    if (this.wanted === this.registered || this.abilities.edits === 'none') return;
    try {
      await within(this.timeoutMs, this.wanted ? this.register() : this.unregister());
      this.registered = this.wanted;
    } catch (error) {
      this.tellTrouble(error);
    }
  }

  private tellTrouble(error: unknown): void {
    const fault = faultOf(error, 'theo dõi được việc sửa ô', 'Khi chưa theo dõi được, số liệu chỉ được kiểm tra lúc bấm “Kiểm tra”.');
    this.onTrouble(fault instanceof Fault ? fault : new Fault('host-refused', faultMessage(fault), { cause: fault }));
  }

  private async register(): Promise<void> {
    const made: Registration[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      made.push(worksheets.onAdded.add((event) => this.sheetEvent(event.worksheetId)));
      made.push(worksheets.onDeleted.add((event) => this.sheetEvent(event.worksheetId)));
      if (this.abilities.tellsRenames) made.push(worksheets.onNameChanged.add((event) => this.sheetEvent(event.worksheetId)));
      if (this.abilities.edits === 'workbook') made.push(worksheets.onChanged.add((event) => this.changed(event)));
      else made.push(...(await this.perSheet(context)));
      await context.sync();
    });
    this.registrations = made;
  }

  /** Excels before 1.9 tell of edits sheet by sheet; a sheet added later is listened to once it is read by `settle`. */
  private async perSheet(context: Excel.RequestContext): Promise<Registration[]> {
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    return sheets.items.map((sheet) => sheet.onChanged.add((event) => this.changed(event)));
  }

  private async unregister(): Promise<void> {
    const [first] = this.registrations;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const registration of this.registrations) registration.remove();
      await context.sync();
    });
    this.registrations = [];
  }

  private changed(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const sheet = this.nameOf(event.worksheetId);
    // The ledger is asked in any case, so that an entry does not outlive its event.
    const claimed = this.own.claim(sheet, event.address);
    const own =
      this.abilities.tellsOwn && event.triggerSource ? event.triggerSource === 'ThisLocalAddin' : claimed && event.source === 'Local';
    return this.tell({ own, ...(sheet === undefined ? {} : { sheets: [sheet] }) });
  }

  /** Sheets that come, go or are renamed: anything may read differently now. */
  private sheetEvent(sheetId: string): Promise<void> {
    const own = this.own.isOwnSheet(sheetId);
    if (this.abilities.edits === 'sheet' && this.registered) {
      this.registered = false;
      this.work = this.work.then(() => this.letGo());
      this.settle();
    }
    return this.tell({ own });
  }

  /** Ends all registrations before new ones are made; those of a sheet that was deleted are gone with it, which Excel answers with an error. */
  private async letGo(): Promise<void> {
    try {
      await within(this.timeoutMs, this.unregister());
    } catch (error) {
      if (codeOf(error) === '') this.tellTrouble(error);
    }
    this.registrations = [];
  }

  private tell(hint: EditHint): Promise<void> {
    for (const listener of [...this.listeners]) listener(hint);
    return Promise.resolve();
  }
}
