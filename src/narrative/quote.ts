/** Quotes what a text cell says, for results that are not counted. */
import { read, tidy } from '../core/values';
import { fill } from './fill';
import { rowScope } from './figures';
import { nameRun, plainRun } from './runs';
import type { QuoteSentence } from './sentence';
import type { Run } from './text';
import { TIME, type Spoken, type Voice } from './voice';

/** One sentence a row whose cell holds words; a number there is a figure without a unit. */
export function speakQuotes(sentence: QuoteSentence, voice: Voice): Spoken[] {
  // Words of several periods have no total.
  if (!voice.detail.periods && voice.rows.length > 1) return [];
  return voice.rows.flatMap((row) => {
    const scope = rowScope(voice.source, row.key);
    const quote = quoted(sentence.leaf, row.key, voice);
    const runs =
      quote &&
      fill(sentence.some, {
        printer: voice.printer,
        scope,
        about: [],
        lists: {},
        slots: (slot) => (slot === 'time' ? [TIME] : slot === 'quote' ? [quote] : null),
      });
    return runs ? [{ scope: row.key, runs }] : [];
  });
}

function quoted(leaf: string, row: string, voice: Voice): Run | undefined {
  const cell = voice.source.form.cell(row, leaf);
  const reading = read(cell?.value ?? null);
  const figure = rowScope(voice.source, row).figure(leaf);
  if (reading.kind === 'number') return figure && { text: String(reading.value).replace('.', ','), fact: voice.printer.fact(figure) };
  if (reading.kind !== 'text') return undefined;
  const words = tidy(reading.text).replace(/[\s.,;:]+$/, '');
  return words === '' ? undefined : /\d/.test(words) ? nameRun(words) : plainRun(words);
}
