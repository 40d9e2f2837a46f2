/** What a draft says, taken apart once for all relations: sentences, figures, documents, times. */
import type { DraftText } from '../../core/draft';
import { readCitations, tidyWords, type Citation } from './citations';
import { readTimes, type Times } from './dates';
import { readFigures, type Figure } from './figures';
import { readScript, type Script, type Sentence } from './script';

/** A draft taken apart. */
export interface Reading {
  readonly script: Script;
  readonly times: Times;
  readonly citations: readonly Citation[];
  readonly figures: readonly Figure[];
  /** Figures found, those of runs of bare numbers included. */
  readonly count: number;
  /** Figures of each sentence, by its index. */
  readonly bySentence: readonly (readonly Figure[])[];
  /** Words of each sentence in lower case with single spaces, by its index. */
  readonly words: readonly string[];
}

/** Takes a draft apart. */
export function read(draft: DraftText): Reading {
  const script = readScript(draft);
  const times = readTimes(script.lower);
  const citations = readCitations(script, times.dates);
  const { figures, count } = readFigures(script, citations, times);
  const bySentence: Figure[][] = script.sentences.map(() => []);
  for (const figure of figures) bySentence[figure.sentence]?.push(figure);
  const words = script.sentences.map((sentence) => tidyWords(script.lower.slice(sentence.start, sentence.end)));
  return { script, times, citations, figures, count, bySentence, words };
}

/** Figures of the sentence of a figure and of those around it, in its paragraph. */
export function nearby(reading: Reading, figure: { readonly sentence: number }, back: number, ahead = 0): Figure[] {
  const { sentences } = reading.script;
  const block = sentences[figure.sentence]?.block;
  return reading.bySentence
    .slice(Math.max(0, figure.sentence - back), figure.sentence + ahead + 1)
    .flatMap((list) => (list[0] && sentences[list[0].sentence]?.block === block ? list : []));
}

/** The sentence that holds an offset, or the one before it. */
export function sentenceAt(reading: Reading, offset: number): Sentence | undefined {
  const { sentences } = reading.script;
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return sentences[low];
}

/** Words between two offsets, in lower case with single spaces. */
export function wordsBetween(reading: Reading, from: number, to: number): string {
  return tidyWords(reading.script.lower.slice(from, Math.max(from, to)));
}

/** The sentence of a figure. */
export function sentenceOf(reading: Reading, figure: { readonly sentence: number }): Sentence {
  const sentence = reading.script.sentences[figure.sentence];
  if (!sentence) throw new RangeError(`no sentence ${String(figure.sentence)}`);
  return sentence;
}

/** Half of the last printed digit of a number with decimals, 0 for a whole number. */
export function slack(figure: { readonly decimals: number }): number {
  return figure.decimals > 0 ? 0.5 * 10 ** -figure.decimals : 0;
}
