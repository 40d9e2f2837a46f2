/** Reads the whole workbook in one request once its sheets are known, in two the first time. */
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../core/snapshot';
import { batch } from './batch';
import type { Abilities } from './requirements';
import { faultOf, UNCHANGED } from './troubles';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: NonNullable<SheetSnapshot['visibility']>;
}

/**
 * As far as a sheet is read. Forms end long before; a list of a hundred thousand lines in some other sheet would make every edit slow and
 * break the size limit of Excel on the web.
 */
const READ_AREA = 'A1:IV5000';

/** How often a list of sheets that went stale under way is read anew before giving up. */
const ATTEMPTS = 3;

/** Keeps what the last reading learned: the sheets, and the cells as they then were. */
export class WorkbookReader {
  private sheets: readonly SheetEntry[] | undefined;
  private snapshot: WorkbookSnapshot | undefined;

  constructor(
    private readonly abilities: Abilities,
    private readonly timeoutMs: number,
  ) {}

  /** The workbook as last read; undefined before the first reading. */
  get last(): WorkbookSnapshot | undefined {
    return this.snapshot;
  }

  /** Name of a sheet by the id that events carry; undefined for a sheet not read yet. */
  nameOf(id: string): string | undefined {
    return this.sheets?.find((sheet) => sheet.id === id)?.name;
  }

  /** Reads all sheets, each as far as `READ_AREA`, and all names. Changes nothing; rejects with a Fault. */
  async read(): Promise<WorkbookSnapshot> {
    try {
      for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
        const snapshot = await this.request(this.sheets ?? []);
        if (snapshot) return (this.snapshot = snapshot);
      }
    } catch (error) {
      throw faultOf(error, 'đọc được tệp Excel', UNCHANGED);
    }
    throw faultOf({ code: 'RequestAborted' }, 'đọc được tệp Excel', UNCHANGED);
  }

  /** One request for the list of sheets and the cells of the sheets believed to be there; undefined when a sheet was missed. */
  private async request(believed: readonly SheetEntry[]): Promise<WorkbookSnapshot | undefined> {
    const reply = await batch({ clicked: false, timeoutMs: this.timeoutMs }, ({ workbook }) => ({
      sheets: workbook.worksheets.load('items/id,items/name,items/visibility'),
      names: workbook.names.load(this.abilities.nameFormulas ? 'items/name,items/formula' : 'items/name,items/value'),
      used: new Map(
        believed.map(({ id }) => {
          // Values only: formats alone may reach down to the last row of a sheet.
          const area = workbook.worksheets.getItemOrNullObject(id).getRange(READ_AREA).untrack();
          const range = area.getUsedRangeOrNullObject(true).untrack();
          return [id, range.load('values,formulas,numberFormat,rowIndex,columnIndex')] as const;
        }),
      ),
    }));
    this.sheets = reply.sheets.items.map(({ id, name, visibility }) => ({ id, name, visibility: VISIBILITY[visibility] }));
    if (this.sheets.some(({ id }) => !reply.used.has(id))) return undefined;
    return {
      sheets: this.sheets.map((sheet) => sheetOf(sheet, reply.used.get(sheet.id))),
      names: reply.names.items.map((item) => ({
        name: item.name,
        refersTo: refersTo(this.abilities.nameFormulas ? item.formula : item.value),
      })),
    };
  }
}

/** `value` of older Excels is the address without its leading `=`. */
function refersTo(text: unknown): string {
  const reference = String(text);
  return reference.startsWith('=') ? reference : `=${reference}`;
}

function sheetOf({ name, visibility }: SheetEntry, used: Excel.Range | undefined): SheetSnapshot {
  if (!used || used.isNullObject) return { name, visibility, top: 0, left: 0, cells: [] };
  const values = used.values as unknown[][];
  const formulas = used.formulas as unknown[][];
  const formats = used.numberFormat as unknown[][];
  return {
    name,
    visibility,
    top: used.rowIndex,
    left: used.columnIndex,
    cells: values.map((line, i) => line.map((value, j) => cellOf(value, formulas[i]?.[j], formats[i]?.[j]))),
  };
}

/** A cell from what Excel hands out: "" is blank; a text that begins with `=` comes back as its own formula and is none. */
export function cellOf(value: unknown, formula: unknown, format: unknown): SnapshotCell | undefined {
  const held = typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '') ? value : null;
  const computed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const plain = typeof format !== 'string' || format === 'General';
  if (held === null && !computed && plain) return undefined;
  return { value: held, ...(computed ? { formula } : {}), ...(plain ? {} : { format }) };
}
