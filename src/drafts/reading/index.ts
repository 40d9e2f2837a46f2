/** Reads a draft: its figures, the arithmetic its sentences imply, and what contradicts the draft itself or the workbook. */
import type { DraftText } from '../../core/draft';
import type { Report } from '../../core/finding';
import type { Book } from '../../core/form';
import type { DraftFinding } from '../finding';
import { readBalances } from './balances';
import { readKnownDates, readSuperseded } from './central';
import { readChanges } from './changes';
import { readComplements } from './complements';
import { readDocuments } from './documents';
import { readDerived } from './leaves/derived';
import { readDocumentList } from './leaves/documentList';
import { readLeaves } from './leaves/match';
import { isForeign, readForeign, readLevels } from './levels';
import { readParts } from './parts';
import { read } from './reading';
import { readRepeats } from './repeats';
import { byPart, readScopes } from './scopes';
import { readShares } from './shares';
import { readTimeline } from './timeline';

/** What a draft is held against besides itself. */
export interface ReadOptions {
  /** The workbook that the draft was written from. */
  readonly book?: Book;
  /** Its check: a cell with an open error decides nothing. */
  readonly report?: Report;
}

/** What reading a draft gives. */
export interface DraftReading {
  /** In the order of the text. */
  readonly findings: readonly DraftFinding[];
  /** Number of figures found in sentences; numbers of documents, dates and cells of tables are none. */
  readonly figures: number;
}

/** What is wrong with a draft as far as its words are sure; never throws for what they say. */
export function readDraft(draft: DraftText, options: ReadOptions = {}): DraftReading {
  const reading = read(draft);
  const scopes = readScopes(reading);
  const parts = byPart(scopes);
  const foreign = options.book !== undefined && isForeign(reading, options.book);
  const { report } = options;
  const book = foreign ? undefined : options.book;
  const found = [
    ...readParts(reading, scopes),
    ...readShares(reading, parts),
    ...readBalances(reading, parts),
    ...readComplements(reading),
    ...readChanges(reading),
    ...readRepeats(reading, parts),
    ...readDocuments(reading),
    ...readKnownDates(reading),
    ...readSuperseded(reading),
    ...readTimeline(reading),
    ...readLevels(reading, book),
    ...readDocumentList(reading, book),
    ...(foreign && options.book ? readForeign(reading, options.book) : []),
    ...(book ? [...readLeaves(reading, parts, book, report), ...readDerived(reading, book)] : []),
  ];
  return { findings: distinct(found), figures: reading.figures.length };
}

/** Of findings about the same numbers in one place, the surest; what is left stands in the order of the text. */
function distinct(findings: readonly DraftFinding[]): DraftFinding[] {
  const kept = new Map<string, DraftFinding>();
  const dropped = new Set<DraftFinding>();
  const ordered = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const one of ordered) {
    if (one.numbers.length === 0) continue;
    const key = `${one.kind === 'leaf' ? 'leaf' : ''} ${[...one.numbers].sort((a, b) => a - b).join(' ')}`;
    const before = kept.get(key);
    if (!before || before.end <= one.start) kept.set(key, one);
    else if (one.confidence > before.confidence) {
      dropped.add(before);
      kept.set(key, one);
    } else dropped.add(one);
  }
  return ordered.filter((one) => !dropped.has(one));
}
