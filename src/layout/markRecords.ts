/** What is remembered of each marked cell, and which steps lead from the marks that are there to the marks that are wanted. */
import { parseRange, type CellRef } from '../core/cellRef';
import type { NameSnapshot } from '../core/snapshot';
import { MARK_PREFIX } from './names';

/** What a mark is to look like and to say; its fill as RRGGBB. */
interface Wanted {
  readonly at: CellRef;
  readonly fill: string;
  readonly text: string;
}

/** No fill, where a colour could stand. */
export const NO_FILL = 'none';
/** A colour, or a pattern with its ground and its lines: `FFFF00.Gray50.000000`. */
const FILL = '[0-9A-F]{6}(?:\\.[A-Z0-9]+\\.[0-9A-F]{6})?';
/** Not touched, where a colour or a comment's sum could stand. */
const NOT_OURS = 'x';

/**
 * A mark is remembered in the name of a hidden defined name that points to its cell: names move with their cells, are saved with the workbook,
 * and come and go with the mark itself when the user undoes or redoes it, which settings and custom XML do not.
 */
export interface MarkRecord {
  readonly name: string;
  /** Undefined once the cell was deleted. */
  readonly at: CellRef | undefined;
  /** Fill that we gave, RRGGBB; absent where the fill was left alone. */
  readonly fill?: string;
  /** Fill that was there before: RRGGBB, a pattern as `FFFF00.Gray50.000000`, or `NO_FILL`. */
  readonly was: string;
  /** Sum of the comment that we wrote; absent where there was one already. */
  readonly said?: string;
}

/** What a cell shows now. */
export interface CellLook {
  /** As `MarkRecord.was`; undefined for a gradient, which could not be put back. */
  readonly fill: string | undefined;
  /** `taken` by somebody's comment or by a note; else the sum of the comment's text and its id. */
  readonly comment?: { readonly id: string; readonly sum: string } | 'taken';
}

export interface Removal {
  readonly record: MarkRecord;
  /** Fill to give back; absent where the user has changed it since. */
  readonly fill?: string;
  /** Comment to delete; absent where the user has changed or answered it. */
  readonly comment?: string;
}

export interface Addition {
  readonly record: MarkRecord & { readonly at: CellRef };
  /** Absent where the cell has a comment of its own. */
  readonly text?: string;
}

export interface MarkPlan {
  readonly removals: readonly Removal[];
  readonly additions: readonly Addition[];
}

/** The marks that the names of a workbook remember. */
export function recordsIn(names: readonly NameSnapshot[]): MarkRecord[] {
  return names.flatMap(({ name, refersTo }) => {
    const parts = new RegExp(`^${MARK_PREFIX}\\d+_([0-9A-F]{6}|x)_(${FILL}|none)_([0-9a-f]+|x)$`, 'i').exec(name);
    if (!parts) return [];
    const [, fill = NOT_OURS, was = NO_FILL, said = NOT_OURS] = parts;
    const range = refersTo.includes('#REF!') ? undefined : parseRange(refersTo);
    return [
      {
        name,
        at: range && { sheet: range.sheet, row: range.top, column: range.left },
        was,
        ...(fill === NOT_OURS ? {} : { fill }),
        ...(said === NOT_OURS ? {} : { said }),
      },
    ];
  });
}

/** A short sum by which a comment is known again; spaces and line breaks do not count, as hosts write them differently. */
export function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (const letter of text.normalize('NFC').replace(/\s+/g, ' ').trim())
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0');
}

export const placeOf = (at: CellRef): string => `${at.sheet.toLowerCase()}\n${at.row}\n${at.column}`;

/** True for a mark of which not all was made, as when Excel broke off in the middle; or of which the user took a part away since. */
export function isPartial(record: MarkRecord, look: CellLook | undefined): boolean {
  const { comment } = look ?? {};
  const speaks = comment !== undefined && comment !== 'taken' && comment.sum === record.said;
  return (record.fill !== undefined && look?.fill !== record.fill) || (record.said !== undefined && !speaks);
}

/**
 * Marks that are as wanted stay; others go, and what the user has changed in them since stays as the user has it. `redo` says of which records
 * a part that is missing is to be made up for; the cells of `silent` get no comment.
 */
export function planOf(
  records: readonly MarkRecord[],
  wanted: readonly Wanted[],
  lookOf: (at: CellRef) => CellLook | undefined,
  redo: (record: MarkRecord) => boolean = () => false,
  silent: ReadonlySet<string> = new Set(),
): MarkPlan {
  const marks = new Map(wanted.map((mark) => [placeOf(mark.at), mark]));
  const removals: Removal[] = [];
  const freed = new Map<string, Removal>();
  for (const record of records) {
    const mark = record.at && marks.get(placeOf(record.at));
    const isAsWanted =
      mark !== undefined && (record.fill ?? mark.fill) === mark.fill && (record.said ?? sumOf(mark.text)) === sumOf(mark.text);
    if (record.at && isAsWanted && !(redo(record) && isPartial(record, lookOf(record.at)))) {
      marks.delete(placeOf(record.at));
      continue;
    }
    const look = record.at && lookOf(record.at);
    const comment = look?.comment;
    const removal: Removal = {
      record,
      ...(record.fill !== undefined && look?.fill === record.fill ? { fill: record.was } : {}),
      ...(record.said !== undefined && comment !== undefined && comment !== 'taken' && comment.sum === record.said
        ? { comment: comment.id }
        : {}),
    };
    removals.push(removal);
    if (record.at) freed.set(placeOf(record.at), removal);
  }
  let serial = Math.max(0, ...records.map(({ name }) => Number(name.slice(MARK_PREFIX.length).split('_')[0])));
  const additions = [...marks.values()].map((mark): Addition => {
    const look = lookOf(mark.at);
    const gone = freed.get(placeOf(mark.at));
    const was = gone?.fill ?? look?.fill;
    const speaks = !silent.has(placeOf(mark.at)) && (look?.comment === undefined || gone?.comment !== undefined);
    const fill = was === undefined ? NOT_OURS : mark.fill;
    const said = speaks ? sumOf(mark.text) : NOT_OURS;
    serial += 1;
    return {
      record: {
        name: `${MARK_PREFIX}${serial}_${fill}_${was ?? NO_FILL}_${said}`,
        at: mark.at,
        was: was ?? NO_FILL,
        ...(was === undefined ? {} : { fill: mark.fill }),
        ...(speaks ? { said } : {}),
      },
      ...(speaks ? { text: mark.text } : {}),
    };
  });
  return { removals, additions };
}
