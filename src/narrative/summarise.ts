/** Writes the summary of a book: for each statistical appendix the paragraphs its figures allow, and what had to be left out. */
import type { Report } from '../core/finding';
import type { Book } from '../core/form';
import { composeParagraphs } from './compose';
import { factMaker, sourceOf } from './figures';
import { fill } from './fill';
import { missingForm, omissionsOf } from './omissions';
import { openingOf, unitOf, type ReportKind } from './opening';
import { plainRun, tidyRuns } from './runs';
import type { AppendixText } from './sentence';
import { appendixTexts } from './sentences';
import type { Block, Fact, Omission, Summary } from './text';
import type { Voice } from './voice';

export interface SummariseOptions {
  /** Which report the text is for; chooses the title and the lead-in. */
  readonly report?: ReportKind;
  /** Counts 1 to 9 as `02`; true when absent. */
  readonly padCounts?: boolean;
  /** Decimals of percentages that are not whole; 2 when absent, as the forms print them. */
  readonly percentDecimals?: number;
}

/** The summary of a book. Facts whose cell has an open error in `report` are marked doubtful; without a report none is. Never throws on any value. */
export function summarise(book: Book, report?: Report, options: SummariseOptions = {}): Summary {
  const style = { pad: options.padCounts ?? true, percentDecimals: options.percentDecimals ?? 2 };
  const printer = { style, fact: factMaker(report) };
  const unit = unitOf(book);
  const written = appendixTexts.map((text) => {
    const form = book.forms.get(text.appendix);
    if (!form) return { blocks: [], omissions: [missingForm(text.appendix, text.appendix.slice(2))] };
    const units = Object.fromEntries(Object.entries(text.leaves).flatMap(([key, { unit: word }]) => (word ? [[key, word]] : [])));
    const source = sourceOf(form, book, units);
    const voice: Voice = { source, rows: source.rows, printer, level: unit.level };
    const paragraphs = composeParagraphs(text, voice);
    return { blocks: paragraphs.length > 0 ? [headingOf(text, voice), ...paragraphs] : [], omissions: omissionsOf(text, source) };
  });
  const body = written.flatMap((part): readonly Block[] => part.blocks);
  const blocks = body.length > 0 ? [...openingOf(book, unit, options.report), ...body] : [];
  const omissions = written.flatMap((part): readonly Omission[] => part.omissions);
  return { blocks, omissions, doubtful: doubtfulOf(blocks) };
}

function headingOf(text: AppendixText, voice: Voice): Block {
  const telling = {
    printer: voice.printer,
    scope: { id: '', figure: () => undefined },
    about: [],
    lists: {},
    slots: { cap: () => [plainRun(voice.level)] },
  };
  return { kind: 'heading', appendix: text.appendix, runs: tidyRuns(fill(text.heading, telling) ?? []) };
}

function doubtfulOf(blocks: readonly Block[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const run of blocks.flatMap((block): readonly { fact?: Fact }[] => block.runs)) {
    if (run.fact?.doubtful && !facts.has(run.fact.id)) facts.set(run.fact.id, run.fact);
  }
  return [...facts.values()];
}
