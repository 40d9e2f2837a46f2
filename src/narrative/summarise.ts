/** Writes the text of a book: a short summary, appendix by appendix, or a whole report of one kind. */
import type { Report } from '../core/finding';
import type { Book } from '../core/form';
import { composeParagraphs } from './compose';
import { doubtfulOf } from './doubtful';
import { factMaker, sourceOf } from './figures';
import { fill } from './fill';
import { missingForm, omissionsOf } from './omissions';
import { openingOf } from './opening';
import { outlines, writeReport, type Length, type ReportKind, type ReportOptions } from './reports';
import { plainRun, tidyRuns } from './runs';
import type { AppendixText } from './sentence';
import { appendixTexts, proseUnits } from './sentences';
import type { Block, Omission, ProfileName, Summary } from './text';
import { unitOf } from './unit';
import { EVERYTHING, type Voice } from './voice';

/** What kind of text is wanted. */
export interface TextChoice {
  /** A whole report of this kind; the short summary when absent. */
  readonly report?: ReportKind;
  /** How much a report says; `vua` when absent. */
  readonly length?: Length;
  /** Conventions that a report follows; those of its agency when absent. */
  readonly profile?: ProfileName;
}

export interface SummariseOptions extends TextChoice, ReportOptions {}

/** The text of a book. Facts whose cell has an open error in `report` are marked doubtful; without a report none is. Never throws on any value. */
export function summarise(book: Book, report?: Report, options: SummariseOptions = {}): Summary {
  return options.report ? writeReport(book, report, outlines[options.report], options) : shortSummary(book, report, options);
}

function shortSummary(book: Book, report: Report | undefined, options: SummariseOptions): Summary {
  const style = { pad: options.padCounts ?? true, percentDecimals: options.percentDecimals ?? 2 };
  const printer = { style, fact: factMaker(report) };
  const unit = unitOf(book);
  const written = appendixTexts.map((text) => {
    const form = book.forms.get(text.appendix);
    if (!form) return { blocks: [], omissions: [missingForm(text.appendix, text.appendix.slice(2))] };
    const source = sourceOf(form, book, proseUnits.get(text.appendix) ?? {});
    const voice: Voice = { source, rows: source.rows, printer, level: unit.level, detail: EVERYTHING };
    const paragraphs = composeParagraphs(text, voice);
    return { blocks: paragraphs.length > 0 ? [headingOf(text, voice), ...paragraphs] : [], omissions: omissionsOf(text, source) };
  });
  const body = written.flatMap((part): readonly Block[] => part.blocks);
  const blocks = body.length > 0 ? [...openingOf(book, unit), ...body] : [];
  const omissions = written.flatMap((part): readonly Omission[] => part.omissions);
  return { blocks, omissions, doubtful: doubtfulOf(blocks) };
}

function headingOf(text: AppendixText, voice: Voice): Block {
  const telling = {
    printer: voice.printer,
    scope: { id: '', figure: () => undefined },
    about: [],
    lists: {},
    slots: (slot: string) => (slot === 'cap' ? [plainRun(voice.level)] : null),
  };
  return { kind: 'heading', appendix: text.appendix, runs: tidyRuns(fill(text.heading, telling) ?? []) };
}
