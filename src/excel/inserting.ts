/** Inserts the sheets of a model in at most three requests, and takes them out again if Excel stops half way. */
import { Fault } from '../core/fault';
import type { WorkbookModel } from '../layout/sheetModel';
import { batch } from './batch';
import type { OwnWrites } from './ledger';
import { INSTEAD, type Abilities } from './requirements';
import { faultOf, nothingWasDone, UNCHANGED } from './troubles';

const DOING = 'chèn được phụ lục';
/** Excel opens a whole file here; it may take this many times the usual limit. */
const PATIENCE = 4;

/** Sheets and names of the workbook at one moment. */
interface Inventory {
  /** Names by id. */
  readonly sheets: ReadonlyMap<string, string>;
  /** What each name refers to, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

interface Loaded {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
}

export class FormInserter {
  constructor(
    private readonly own: OwnWrites,
    private readonly abilities: Abilities,
    private readonly toBytes: (model: WorkbookModel) => Promise<Uint8Array>,
    private readonly timeoutMs: number,
  ) {}

  /** Adds the model's sheets behind those that are there, with their names; refuses with a Fault where a sheet or a name is taken. */
  async insert(model: WorkbookModel): Promise<void> {
    if (!this.abilities.insertsSheets) {
      throw new Fault(
        'host-missing',
        `Bản Excel này chưa chèn được phụ lục vào tệp đang mở (cần Excel 2021 hoặc Microsoft 365). ${UNCHANGED} ${INSTEAD}`,
      );
    }
    const base64 = toBase64(await this.toBytes(model));
    const before = await this.inventory().catch((error: unknown) => {
      throw faultOf(error, DOING, UNCHANGED);
    });
    refuseIfTaken(model, before);
    await this.own.whileInserting(() => this.place(model, base64, before));
  }

  /** Answers the ids of the new sheets. */
  private async place(model: WorkbookModel, base64: string, before: Inventory): Promise<readonly string[]> {
    let hasBegun = false;
    try {
      const after = await this.sendFile(base64);
      hasBegun = true;
      const missing = model.names.filter((name) => !sameReference(after.names.get(name.name.toLowerCase()), name.refersTo));
      if (!complete(model, after))
        throw new Fault('host-refused', `Chưa ${DOING}: Excel không chèn đủ các trang. ${UNCHANGED} Hãy thử lại.`);
      if (missing.length > 0) await this.giveNames(missing, after);
      return newIds(before, after);
    } catch (error) {
      if (!hasBegun && nothingWasDone(error)) throw faultOf(error, DOING, UNCHANGED);
      return this.recover(model, before, error);
    }
  }

  private async sendFile(base64: string): Promise<Inventory> {
    const loaded = await batch({ clicked: true, timeoutMs: this.timeoutMs * PATIENCE }, (context) => {
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
      return this.load(context);
    });
    return inventoryOf(loaded);
  }

  /** Excel has been seen to lose names on the way, or their sheet: https://github.com/OfficeDev/office-js/issues/3583 */
  private async giveNames(missing: WorkbookModel['names'], after: Inventory): Promise<void> {
    await batch({ clicked: true, timeoutMs: this.timeoutMs }, ({ workbook }) => {
      for (const { name, refersTo } of missing) {
        if (after.names.has(name.toLowerCase())) workbook.names.getItem(name).formula = `=${refersTo}`;
        else workbook.names.add(name, `=${refersTo}`);
      }
    });
  }

  /** After a failure: lets complete work stand, takes everything else out again. */
  private async recover(model: WorkbookModel, before: Inventory, error: unknown): Promise<readonly string[]> {
    try {
      const after = await this.inventory();
      const added = newIds(before, after);
      const isNamed = model.names.every((name) => sameReference(after.names.get(name.name.toLowerCase()), name.refersTo));
      if (complete(model, after) && isNamed && !(error instanceof Fault)) return added;
      const left = [...after.names.keys()].filter(
        (name) => !before.names.has(name) && model.names.some((own) => own.name.toLowerCase() === name),
      );
      if (added.length + left.length > 0) await this.takeOut(this.ownOf(model, after, added), left);
    } catch (second) {
      const sheets = model.sheets.map((sheet) => sheet.name).join(', ');
      throw new Fault(
        'half-done',
        `Excel dừng giữa chừng khi đang chèn phụ lục. Số liệu cũ không thay đổi; nếu thấy các trang mới ${sheets} chưa đủ, hãy xóa các trang đó rồi chèn lại.`,
        {
          cause: second,
        },
      );
    }
    throw faultOf(error, DOING, UNCHANGED);
  }

  /** New sheets that carry a name of the model, or one that Excel numbered; somebody else may have added others meanwhile. */
  private ownOf(model: WorkbookModel, after: Inventory, added: readonly string[]): readonly string[] {
    return added.filter((id) =>
      model.sheets.some(({ name }) => (after.sheets.get(id) ?? '').replace(/ \(\d+\)$/, '').toLowerCase() === name.toLowerCase()),
    );
  }

  /** Names that pointed nowhere before point nowhere again once the sheets are gone. */
  private takeOut(sheets: readonly string[], names: readonly string[]): Promise<void> {
    return batch({ clicked: true, timeoutMs: this.timeoutMs }, ({ workbook }) => {
      for (const name of names) workbook.names.getItem(name).delete();
      for (const id of sheets) workbook.worksheets.getItem(id).delete();
    });
  }

  private async inventory(): Promise<Inventory> {
    return inventoryOf(await batch({ clicked: true, timeoutMs: this.timeoutMs }, (context) => this.load(context)));
  }

  private load({ workbook }: Excel.RequestContext): Loaded {
    return { sheets: workbook.worksheets.load('items/id,items/name'), names: workbook.names.load('items/name,items/formula') };
  }
}

function inventoryOf({ sheets, names }: Loaded): Inventory {
  return {
    sheets: new Map(sheets.items.map(({ id, name }) => [id, name])),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
  };
}

const newIds = (before: Inventory, after: Inventory): string[] => [...after.sheets.keys()].filter((id) => !before.sheets.has(id));

function complete(model: WorkbookModel, after: Inventory): boolean {
  const there = new Set([...after.sheets.values()].map((name) => name.toLowerCase()));
  return model.sheets.every(({ name }) => there.has(name.toLowerCase()));
}

/** Excel quotes sheet names where it must and drops quotes where it may. */
function sameReference(formula: string | undefined, refersTo: string): boolean {
  const plain = (text: string): string => text.replace(/^=/, '').replaceAll("'", '').toLowerCase();
  return formula !== undefined && plain(formula) === plain(refersTo);
}

/** A name left over from deleted sheets (`#REF!`) is free: it is pointed to the new sheet. */
function refuseIfTaken(model: WorkbookModel, before: Inventory): void {
  const there = new Set([...before.sheets.values()].map((name) => name.toLowerCase()));
  const sheet = model.sheets.find(({ name }) => there.has(name.toLowerCase()));
  if (sheet)
    throw new Fault(
      'host-refused',
      `Trong tệp đã có trang “${sheet.name}” nên chưa chèn phụ lục. ${UNCHANGED} Hãy đổi tên hoặc xóa trang đó rồi chèn lại.`,
    );
  const name = model.names.find(
    (one) => before.names.has(one.name.toLowerCase()) && !before.names.get(one.name.toLowerCase())?.includes('#REF!'),
  );
  if (name) {
    const where = before.names.get(name.name.toLowerCase())?.replace(/^=/, '').replace(/!.*$/, '').replaceAll("'", '') ?? '';
    throw new Fault(
      'host-refused',
      `Trang “${where}” đang giữ vùng tên “${name.name}” của phụ lục nên chưa chèn. ${UNCHANGED} Hãy xóa trang đó, hoặc chèn phụ lục vào một tệp mới.`,
    );
  }
}

/** Base64 of bytes, in pieces, since a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
