/** Reads a draft: its figures, the arithmetic its sentences imply, and what contradicts the draft itself or the workbook. */
import type { DraftText } from '../../core/draft';
import type { Report } from '../../core/finding';
import type { Book, FormData } from '../../core/form';
import { numeric } from '../../core/values';
import type { DraftFinding } from '../finding';
import { readBalances } from './balances';
import { readKnownDates, readSuperseded } from './central';
import { readChanges } from './changes';
import { readComplements } from './complements';
import { readDocuments } from './documents';
import { readDerived } from './leaves/derived';
import { readDocumentList } from './leaves/documentList';
import { readLeaves } from './leaves/match';
import { workbookSource, type Source } from './leaves/source';
import { isForeign, readForeign, readLevels } from './levels';
import { readMultiples } from './multiples';
import { foundFigures, type FoundFigure } from './nouns';
import { readParts } from './parts';
import { readRanges } from './ranges';
import { read, type Reading } from './reading';
import { readRepeats } from './repeats';
import { byPart, readScopes, type ScopesByPart } from './scopes';
import { readShares } from './shares';
import { ownForms, type OwnForms } from './tables/ownBook';
import { ownReport, ownSource, readAgainstBook, readOwnRelations, type Stretch } from './tables/readOwn';
import { readSpelled } from './spelled';
import { readTimeline } from './timeline';

export type { FoundFigure } from './nouns';

/** What a draft is held against besides itself. */
export interface ReadOptions {
  /** The workbook that the draft was written from. */
  readonly book?: Book;
  /** Its check: a cell with an open error decides nothing. */
  readonly report?: Report;
  /** Stretches of the text of which enough is said already. */
  readonly said?: readonly Stretch[];
  /** Numbers whose cell is known without reading, so that no words need to tell it. */
  readonly settled?: readonly Stretch[];
}

/** What reading a draft gives. */
export interface DraftReading {
  /** In the order of the text. */
  readonly findings: readonly DraftFinding[];
  /** Number of figures found in sentences; numbers of documents, dates and cells of tables are none. */
  readonly figures: number;
  /** Those figures, in the order of the text, without runs of bare numbers. */
  readonly found: readonly FoundFigure[];
}

/** What is wrong with a draft as far as its words are sure; never throws for what they say. */
export function readDraft(draft: DraftText, options: ReadOptions = {}): DraftReading {
  const reading = read(draft);
  const scopes = readScopes(reading);
  const parts = byPart(scopes);
  const foreign = options.book !== undefined && isForeign(reading, options.book);
  const book = foreign ? undefined : options.book;
  const own = readOwn(draft, reading, book, options);
  const told = [
    ...readParts(reading, scopes),
    ...readShares(reading, parts),
    ...readBalances(reading, parts),
    ...readComplements(reading),
    ...readChanges(reading),
    ...readMultiples(reading),
    ...readRanges(reading),
    ...readRepeats(reading, parts),
    ...readSpelled(reading),
    ...readDocuments(reading),
    ...readKnownDates(reading),
    ...readSuperseded(reading),
    ...readTimeline(reading),
    ...readLevels(reading, book),
    ...readDocumentList(reading, book),
    ...(foreign && options.book ? readForeign(reading, options.book) : []),
    ...own.findings,
    ...(book ? readSource(withoutSettled(reading, options.settled), parts, workbookSource(book, options.report)) : []),
    ...own.sources.flatMap((source) => readSource(reading, parts, source)),
  ];
  return { findings: distinct(told), figures: reading.count, found: foundFigures(reading.script, reading.figures) };
}

function readSource(reading: Reading, parts: ScopesByPart, source: Source): DraftFinding[] {
  return [...readLeaves(reading, parts, source), ...readDerived(reading, source)];
}

function withoutSettled(reading: Reading, settled: readonly Stretch[] = []): Reading {
  const starts = new Set(settled.map(({ start }) => start));
  return starts.size === 0 ? reading : { ...reading, figures: reading.figures.filter(({ start }) => !starts.has(start)) };
}

/** The draft's own tables: held against the workbook where it has the form, else against themselves and the sentences. */
function readOwn(
  draft: DraftText,
  { script }: Reading,
  book: Book | undefined,
  { said = [] }: ReadOptions,
): { readonly findings: readonly DraftFinding[]; readonly sources: readonly Source[] } {
  const forms = ownForms(draft);
  const [theirs, lone] = [true, false].map(
    (known): OwnForms => new Map([...forms].filter(([id]) => isFilled(book?.forms.get(id)) === known)),
  ) as [OwnForms, OwnForms];
  const against = book && theirs.size > 0 ? readAgainstBook(theirs, book, script.whole, said) : [];
  if (lone.size === 0) return { findings: against, sources: [] };
  const report = ownReport(lone);
  return { findings: [...against, ...readOwnRelations(lone, report, script.whole)], sources: [ownSource(lone, report)] };
}

/** Whether a form of the workbook holds any figure; a blank one says nothing of the draft's table. */
function isFilled(form: FormData | undefined): boolean {
  return form?.rows.some((row) => form.leaves.some((leaf) => numeric(form.cell(row.key, leaf.key)?.value ?? null) !== undefined)) ?? false;
}

/** Of findings about the same numbers in one place, the surest; what is left stands in the order of the text. */
function distinct(findings: readonly DraftFinding[]): DraftFinding[] {
  const kept = new Map<string, DraftFinding>();
  const dropped = new Set<DraftFinding>();
  const ordered = [...findings].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const one of ordered) {
    // Cells of one row of a table may well hold the same numbers.
    if (one.numbers.length === 0 || one.kind === 'table') continue;
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
