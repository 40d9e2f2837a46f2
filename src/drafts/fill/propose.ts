/** A mẫu held against a workbook: every blank with the key it asks for, the value it would get, and how sure that is. */
import { qualified, type CellRef } from '../../core/cellRef';
import type { DraftEdit, DraftText } from '../../core/draft';
import { Fault } from '../../core/fault';
import type { Report } from '../../core/finding';
import type { Book, LeafType } from '../../core/form';
import { formatNumber } from '../../core/number';
import type { Blank } from './blank';
import { contextsOf, type Context } from './context';
import { contradiction, levelled, outdated, partial, type Level } from './doubts';
import { documentBlanks, wholeDate, type DocumentBlank } from './documents';
import { findBlanks } from './findBlanks';
import { matchSlot } from './matchSlot';
import { matchCell, matchLabel, matchNamed, matchTable } from './named';
import { editFor, printed, printedPart, roughWord, roundFor } from './print';
import { referencesIn } from './references';
import { timeAround, timeBefore, timeOfCaption, timeOfDraft, timeOfLabel, timeOfSentence, type Time } from './time';
import type { Slot } from './slot';
import { Values, type NoValue, type Value } from './value';

/** A mẫu has some dozens; the whole appendix set left blank, a few hundred. */
const MOST_BLANKS = 10_000;

/** Below it a value is offered, not filled in. */
export const SURE_ENOUGH = 0.9;

export interface Proposal {
  /** From 1, in the order of the text. */
  readonly index: number;
  readonly blank: Blank;
  /** The paragraph's text on either side, at most a sentence's worth. */
  readonly before: string;
  readonly after: string;
  /** What it asks for; absent when nobody can tell. */
  readonly key?: string;
  readonly value?: number | string;
  /** The value as it would be written. */
  readonly text?: string;
  /** Other ways to write it that would be true. */
  readonly choices: readonly string[];
  /** That `key` and `value` are what the sentence asks for, 0 to 1; 0 without a key. */
  readonly confidence: number;
  /** Sure enough to be filled in unasked. */
  readonly filled: boolean;
  readonly note?: string;
  readonly cells: readonly CellRef[];
}

interface Found {
  readonly key?: string;
  readonly type: LeafType;
  readonly value?: number | string;
  readonly text?: string;
  readonly cells: readonly CellRef[];
  readonly under?: readonly CellRef[];
  readonly confidence: number;
  readonly notes: readonly string[];
  readonly choices?: readonly string[];
}

/**
 * The blanks of a draft in order. A value is filled in unasked only when the words around leave no doubt what is meant, the sentence's
 * time, level and printed dates agree with the book, and no cell it comes from has an open error. Throws a Fault for a draft of more
 * blanks than any mẫu has.
 */
export function propose(draft: DraftText, book: Book, report?: Report): Proposal[] {
  const blanks = findBlanks(draft);
  if (blanks.length > MOST_BLANKS)
    throw new Fault(
      'file-too-large',
      `Tệp có hơn ${formatNumber(MOST_BLANKS)} chỗ trống, không giống một mẫu báo cáo. Kiểm tra lại tệp đã chọn.`,
    );
  const contexts = contextsOf(draft, blanks);
  const documents = new Map<number, DocumentBlank>();
  for (const reference of referencesIn(draft, blanks)) for (const one of documentBlanks(reference, book)) documents.set(one.blank, one);
  const reader = { book, values: new Values(book), time: timeOfDraft(draft) };
  const doubted = cellsInDoubt(report);
  return blanks.map((blank, i) => {
    const context = contexts[i] as Context;
    const document = documents.get(i);
    const found = document ? fromDocument(document) : fromWords(blank, context, reader);
    const open = [...found.cells, ...(found.under ?? [])].some((cell) => doubted.has(qualified(cell)));
    const notes = [...found.notes, ...(open ? ['Ô nguồn đang có lỗi chưa sửa trong sổ.'] : [])];
    const confidence = open || blank.doubtful ? Math.min(found.confidence, 0.6) : found.confidence;
    return {
      index: i + 1,
      blank,
      before: ofParagraph(draft, blank, 'before'),
      after: ofParagraph(draft, blank, 'after'),
      ...(found.key === undefined ? {} : { key: found.key }),
      ...(found.value === undefined ? {} : { value: found.value }),
      ...(found.text === undefined ? {} : { text: found.text }),
      choices: found.choices ?? [],
      confidence: Math.round(confidence * 100) / 100,
      filled: found.value !== undefined && confidence >= SURE_ENOUGH,
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
      cells: found.cells,
    };
  });
}

/** The edits that fill in what is sure, or what `chosen` says: a text by the proposal's index, `undefined` to leave it. */
export function editsOf(
  draft: DraftText,
  proposals: readonly Proposal[],
  chosen?: (proposal: Proposal) => string | undefined,
): DraftEdit[] {
  return proposals.flatMap((proposal) => {
    const text = chosen ? chosen(proposal) : proposal.filled ? proposal.text : undefined;
    if (text === undefined || text === '') return [];
    return [editFor(draft, proposal.blank, text, typeof proposal.value !== 'number')];
  });
}

interface Reader {
  readonly book: Book;
  readonly values: Values;
  readonly time: Time | undefined;
}

function fromDocument(document: DocumentBlank): Found {
  const { key, value, part, cells, confidence, note, printed: already } = document;
  const text = value === undefined ? undefined : printedPart(part, value, already);
  return {
    ...(key === undefined ? {} : { key }),
    type: 'int',
    ...(value === undefined ? {} : { value }),
    ...(text === undefined ? {} : { text }),
    cells,
    confidence,
    notes: note === undefined ? [] : [note],
  };
}

function fromWords(blank: Blank, context: Context, { book, values, time: draftTime }: Reader): Found {
  const asked = matchCell(blank, book) ?? matchNamed(blank);
  const read = asked || blank.kind === 'cell' ? undefined : matchSlot(context);
  const named = asked ?? (read ? undefined : (matchLabel(context.textBefore, context.textAfter) ?? matchTable(blank)));
  const match = read ?? named;
  if (!match) return { type: 'text', cells: [], confidence: 0, notes: [] };
  const { slot } = match;
  const ttc = book.forms.get('TTC');
  const own = named?.total ? undefined : (named?.time ?? timeOfSentence(context) ?? timeOfTable(blank));
  const found =
    slot.type === 'date'
      ? dateOf(slot.value ?? '', book)
      : named?.total || own
        ? values.of(slot.value ?? '', own, slot.type === 'text')
        : valueAround(slot, context, { book, values, time: (blank.labels && timeOfCaption(blank.labels.about)) ?? draftTime });
  if (!('value' in found))
    return {
      key: slot.key,
      type: slot.type,
      cells: [],
      confidence: match.confidence,
      notes: onlyOne(slot, context, values) ?? (found.missing === undefined ? [] : [found.missing]),
    };
  // A table that asks for each year wants no other year's figure.
  if (blank.labels && named?.time && found.doubt !== undefined)
    return { key: slot.key, type: slot.type, cells: [], confidence: match.confidence, notes: [found.doubt] };
  const level: Level = typeof found.value === 'string' ? levelled(found.value, slot.key, context.textBefore, book) : { value: found.value };
  const text =
    printed(
      level.value,
      slot,
      context.textBefore,
      context.textAfter,
      blank.kind === 'cell' || (blank.kind === 'control' && blank.labels !== undefined),
    ) + (lacksPercent(blank, slot) ? '%' : '');
  const word = typeof found.value === 'number' ? roughWord(context.textBefore) : undefined;
  const rounded = word === undefined || typeof found.value !== 'number' ? undefined : roundFor(word, found.value);
  const notes = [
    found.doubt,
    level.doubt,
    found.cells.some((cell) => cell.sheet !== ttc?.sheet) || typeof found.value === 'string'
      ? undefined
      : named?.time
        ? partial(named.time, ttc)
        : outdated(named ? undefined : own, draftTime, ttc),
    slot.presumes && !same(slot.presumes.sides, own, values) ? slot.presumes.else : undefined,
    contradiction(slot, found.value, context.textAfter, ttc),
    word === undefined
      ? undefined
      : `Mẫu in sẵn “${word}”, sổ có số đúng là ${text}${rounded === undefined ? '' : `; giữ “${word}” thì ghi ${formatNumber(rounded)}`}.`,
    slot.key === 'ngay_bao_cao' && blank.kind === 'control' && !/^\s*(tháng|[/.-])/iu.test(context.textAfter)
      ? 'Sổ ghi ngày, tháng, năm ký ở ba ô; chỗ này có thể hỏi cả ngày tháng năm.'
      : undefined,
    slot.key === 'so_chi_bo' && found.cells.some((cell) => cell.sheet !== ttc?.sheet)
      ? 'PL5 đếm tổ chức đảng, có thể gồm cả đảng bộ; xem lại trước khi điền.'
      : undefined,
  ].filter((note) => note !== undefined);
  return {
    key: slot.key,
    type: slot.type,
    value: level.value,
    text,
    cells: found.cells,
    under: 'under' in found ? (found.under ?? []) : [],
    confidence: notes.length > 0 ? Math.min(match.confidence, 0.75) : match.confidence,
    notes,
    ...(rounded === undefined ? {} : { choices: [formatNumber(rounded)] }),
  };
}

/** What a mẫu with room for two neighbours leaves over where the book has one. */
function onlyOne({ key }: Slot, { textBefore }: Context, values: Values): string[] | undefined {
  const words = /(?:và|,|hoặc)\s*(?:xã|phường|đặc khu)?\s*$/iu.exec(textBefore)?.[0].trim();
  if (!/^giap_\w+_2$/.test(key) || words === undefined) return undefined;
  const first = values.of(`TTC.${key.replace(/2$/, '1')}`, undefined, true);
  return 'value' in first ? [`Sổ chỉ ghi một nơi; nếu đúng vậy thì bỏ “${words} …” trong Word.`] : undefined;
}

/** Whether a percentage stands in a cell that nowhere says so. */
function lacksPercent({ labels, kind }: Blank, { type }: Slot): boolean {
  return (
    type === 'pct' && kind === 'cell' && labels !== undefined && !/%/.test(`${labels.row} ${labels.column} ${labels.groups} ${labels.unit}`)
  );
}

function timeOfTable({ labels }: Blank): Time | undefined {
  return labels && (timeOfLabel(labels.row) ?? timeOfLabel(labels.column));
}

function same(sides: readonly [string, string], time: Time | undefined, values: Values): boolean {
  const [left, right] = sides.map((side) => values.of(side, time, false));
  return !left || !right || !('value' in left) || !('value' in right) || left.value === right.value;
}

/** The value at the time of the headings or the draft; doubtful where the sentences before spoke of another time. */
function valueAround(slot: Slot, context: Context, { values, time: draftTime }: Reader): Value | NoValue {
  const found = values.of(slot.value ?? '', timeAround(context, draftTime), slot.type === 'text');
  const earlier = slot.type === 'text' ? undefined : timeBefore(context);
  if (!earlier || !('value' in found)) return found;
  const other = values.of(slot.value ?? '', earlier, false);
  if ('value' in other && other.value === found.value && other.doubt === undefined) return found;
  const doubt = 'value' in other ? other.doubt : undefined;
  return { ...found, doubt: doubt ?? found.doubt ?? 'Câu trước trong đoạn nói về thời gian khác.' };
}

function dateOf(leaf: string, book: Book): { value: string; cells: CellRef[]; doubt?: string } | { missing?: string } {
  const [id = '', key = ''] = leaf.split('.');
  const cell = id === 'TTC' ? book.forms.get('TTC')?.cell('-', key) : undefined;
  const value = cell && wholeDate(cell.value);
  return cell && value !== undefined ? { value, cells: [cell.at] } : {};
}

function cellsInDoubt(report: Report | undefined): Set<string> {
  const errors = (report?.findings ?? []).filter((finding) => finding.severity === 'error');
  return new Set(errors.flatMap((finding) => [finding.at, ...finding.suspects.map((suspect) => suspect.at)]).map(qualified));
}

const SHOWN = 60;

function ofParagraph(draft: DraftText, blank: Blank, side: 'before' | 'after'): string {
  const text = draft.paragraphs[blank.paragraph]?.text ?? '';
  if (side === 'after') return text.slice(blank.to, blank.to + SHOWN);
  const before = text.slice(Math.max(0, blank.from - SHOWN), blank.from);
  return blank.labels && before === '' ? [blank.labels.row, blank.labels.column].filter((label) => label !== '').join(' – ') : before;
}
