/** Marks cells with a fill and a comment in one write request, and takes away exactly what it added. */
import { a1, parseRange, type CellRef } from '../core/cellRef';
import { Fault } from '../core/fault';
import type { Mark, MarkPort } from '../session/port';
import { batch } from './batch';
import { NO_FILL, placeOf, planOf, recordsIn, sumOf, type CellLook, type MarkPlan, type MarkRecord } from '../layout/markRecords';
import type { Abilities } from './requirements';
import { codeOf, faultOf, nothingWasDone } from './troubles';

const DOING = 'đánh dấu được ô';
const UNMARKED = 'Số liệu và màu ô trong tệp không thay đổi.';

/** Each cell with an old note, of which an Excel before 1.18 does not tell, costs two tries. */
const MOST_TRIES = 12;

/** Marks, and looks of the cells concerned, at one moment. */
interface Seen {
  readonly records: readonly MarkRecord[];
  readonly looks: ReadonlyMap<string, CellLook>;
  /** A protected sheet that holds one of the cells. */
  readonly locked?: string;
}

export class CellMarker implements MarkPort {
  constructor(
    private readonly abilities: Abilities,
    private readonly timeoutMs: number,
  ) {}

  get undoable(): boolean {
    return this.abilities.groupsUndo;
  }

  mark(marks: readonly Mark[]): Promise<void> {
    return this.lead(marks);
  }

  unmark(): Promise<void> {
    return this.lead([]);
  }

  /** Brings the marks of the workbook to those wanted; on failure it tries again from what it then finds, and else takes its own marks out. */
  private async lead(wanted: readonly Mark[]): Promise<void> {
    const before = await this.look(wanted).catch((error: unknown) => {
      throw faultOf(error, DOING, UNMARKED);
    });
    if (before.locked !== undefined) {
      throw new Fault(
        'host-refused',
        `Chưa ${DOING}: trang “${before.locked}” đang được bảo vệ. ${UNMARKED} Hãy bỏ bảo vệ trang tính (thẻ Xem lại, “Bỏ bảo vệ trang tính”) rồi thử lại.`,
      );
    }
    const old = new Set(before.records.map(({ name }) => name));
    const silent = new Set<string>();
    const plan = (seen: Seen): MarkPlan =>
      planOf(
        seen.records,
        wanted,
        (at) => seen.looks.get(placeOf(at)),
        ({ name }) => !old.has(name),
        silent,
      );
    let seen = before;
    let suspect: string | undefined;
    let failure: unknown;
    for (let attempt = 0; attempt < MOST_TRIES && !isEmpty(plan(seen)); attempt++) {
      try {
        // Some Excels refuse to group what can be undone: https://github.com/OfficeDev/office-js/issues/6711
        await this.send(plan(seen), this.undoable && attempt === 0);
        return;
      } catch (error) {
        failure ??= error;
        if (nothingWasDone(error)) break;
        seen = await this.lookAgain(wanted, error);
        const stuck = placeOfStuck(seen, old);
        // An Excel that does not answer is not asked for more; what it did unheard may be all. Without a cell to blame a second failure is final.
        if (codeOf(error) === 'Timeout' || (stuck === undefined && attempt > 0)) break;
        if (stuck !== undefined && stuck === suspect) silent.add(stuck);
        suspect = stuck;
      }
    }
    if (failure === undefined || isEmpty(plan(seen))) return;
    await this.backOut(old, failure);
    throw faultOf(failure, DOING, UNMARKED);
  }

  private lookAgain(wanted: readonly Mark[], error: unknown): Promise<Seen> {
    return this.look(wanted).catch(() => {
      throw halfDone(error);
    });
  }

  /** Takes out the marks that were not there before; marks that were there and are gone stay gone, which loses nothing of the user's. */
  private async backOut(old: ReadonlySet<string>, error: unknown): Promise<void> {
    const now = await this.lookAgain([], error);
    const added = now.records.filter(({ name }) => !old.has(name));
    if (added.length === 0) return;
    await this.send(
      planOf(added, [], (at) => now.looks.get(placeOf(at))),
      false,
    ).catch(() => {
      throw halfDone(error);
    });
  }

  /** Two requests that change nothing: which marks and comments there are, then where they stand and how the cells look. */
  private async look(wanted: readonly Mark[]): Promise<Seen> {
    const options = { clicked: true, timeoutMs: this.timeoutMs };
    const listed = await batch(options, ({ workbook }) => ({
      names: workbook.names.load('items/name,items/formula'),
      comments: workbook.comments.load('items/id,items/content,items/resolved'),
      sheets: workbook.worksheets.load('items/name,items/protection/protected,items/protection/options'),
    }));
    const records = recordsIn(listed.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })));
    const sheets = new Map(listed.sheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const isThere = ({ sheet }: CellRef): boolean => sheets.has(sheet.toLowerCase());
    const marked = records.flatMap(({ at }) => at ?? []).filter(isThere);
    const cells = new Map([...marked, ...wanted.map(({ at }) => at)].map((at) => [placeOf(at), at]));
    const gone = [...cells.values()].find((at) => !isThere(at));
    if (gone) throw new Fault('cell-gone', `Trong tệp không còn trang “${gone.sheet}”. ${UNMARKED} Hãy bấm “Kiểm tra” để đọc lại tệp.`);
    const locked = [...cells.values()].find(({ sheet }) => isLocked(sheets.get(sheet.toLowerCase())));
    const details = await batch(options, (context) => ({
      fills: [...cells].map(
        ([place, at]) => [place, rangeOf(context, at).load('format/fill/color,format/fill/pattern,format/fill/patternColor')] as const,
      ),
      comments: listed.comments.items.map(({ id, content, resolved }) => {
        const comment = context.workbook.comments.getItem(id);
        return { id, content, resolved, location: comment.getLocation().untrack().load('address'), replies: comment.replies.getCount() };
      }),
    }));
    const comments = new Map<string, CellLook['comment']>();
    for (const { id, content, resolved, location, replies } of details.comments) {
      const range = parseRange(location.address);
      if (!range) continue;
      const ours = !resolved && replies.value === 0;
      comments.set(placeOf({ sheet: range.sheet, row: range.top, column: range.left }), ours ? { id, sum: sumOf(content) } : 'taken');
    }
    const looks = new Map(
      details.fills.map(([place, range]): [string, CellLook] => {
        const comment = comments.get(place);
        return [place, { fill: fillOf(range.format.fill), ...(comment === undefined ? {} : { comment }) }];
      }),
    );
    return { records, looks, ...(locked ? { locked: locked.sheet } : {}) };
  }

  /** The name first, so that whatever was changed is remembered wherever Excel may stop; in taking away, the name last. */
  private async send({ removals, additions }: MarkPlan, undo: boolean): Promise<void> {
    await batch({ clicked: true, timeoutMs: this.timeoutMs, ...(undo ? { mergeUndo: true } : {}) }, (context) => {
      const { names, comments } = context.workbook;
      for (const { record, fill, comment } of removals) {
        if (record.at && fill !== undefined) {
          paint(rangeOf(context, record.at).format.fill, fill, fill.includes('.'));
        }
        if (comment !== undefined) comments.getItem(comment).delete();
        names.getItem(record.name).delete();
      }
      for (const { record, text } of additions) {
        const range = rangeOf(context, record.at);
        names.add(record.name, range).visible = false;
        if (record.fill !== undefined) paint(range.format.fill, record.fill, record.was.includes('.'));
        if (text !== undefined) comments.add(range, text);
      }
    });
  }
}

/** The cell of the last mark that was begun in this go and got no comment: its Excel may refuse it one. */
function placeOfStuck(seen: Seen, old: ReadonlySet<string>): string | undefined {
  const last = seen.records.filter(({ name }) => !old.has(name)).at(-1);
  const place = last?.at && placeOf(last.at);
  return last?.said !== undefined && place !== undefined && seen.looks.get(place)?.comment === undefined ? place : undefined;
}

const isEmpty = ({ removals, additions }: MarkPlan): boolean => removals.length + additions.length === 0;

function rangeOf(context: Excel.RequestContext, at: CellRef): Excel.Range {
  return context.workbook.worksheets.getItem(at.sheet).getRange(a1(at.row, at.column)).untrack();
}

function isLocked(sheet: Excel.Worksheet | undefined): boolean {
  return (
    sheet !== undefined &&
    sheet.protection.protected &&
    !(sheet.protection.options.allowFormatCells && sheet.protection.options.allowEditObjects)
  );
}

/** White and no fill have the same colour in Excel; only the pattern tells them apart. Excel sets no gradients. */
function fillOf({ color, pattern, patternColor }: Excel.RangeFill): string | undefined {
  if (pattern === 'None') return NO_FILL;
  const [ground, lines] = [color, patternColor].map((each) => /^#([0-9A-F]{6})$/i.exec(each)?.[1]?.toUpperCase());
  if (ground === undefined || pattern === 'Solid') return ground;
  return lines === undefined || !/^\w+$/.test(pattern) || pattern.endsWith('Gradient') ? undefined : `${ground}.${pattern}.${lines}`;
}

/**
 * Gives a fill as `fillOf` tells it. Where a pattern comes or goes it is set first, as a colour alone would only change its ground;
 * elsewhere the colour does all in one action, so that a request that breaks off leaves no cell between two fills.
 */
function paint(fill: Excel.RangeFill, what: string, patterned: boolean): void {
  if (what === NO_FILL) {
    fill.clear();
    return;
  }
  const [ground = '', pattern = 'Solid', lines] = what.split('.');
  if (patterned) fill.pattern = pattern as Excel.FillPattern;
  fill.color = `#${ground}`;
  if (lines !== undefined) fill.patternColor = `#${lines}`;
}

function halfDone(error: unknown): Fault {
  return new Fault(
    'half-done',
    'Excel dừng giữa chừng khi đang đánh dấu; số liệu không thay đổi nhưng có thể một số ô đã đổi màu. Hãy bấm “Bỏ đánh dấu” để trả lại màu cũ rồi thử lại.',
    { cause: error },
  );
}
