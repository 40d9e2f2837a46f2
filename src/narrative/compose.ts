/** Sentences into paragraphs: first what is said of all periods, then of single ones; when is said once, where it changes. */
import { TOTAL } from './figures';
import { speakFields } from './fields';
import { speakFlow } from './flow';
import { speakQuotes } from './quote';
import { capitalised, plainRun, textOf, tidyRuns } from './runs';
import type { AppendixText, Sentence } from './sentence';
import { speakSeries } from './series';
import type { Block, Run } from './text';
import { rowTime, wholeTime } from './timeWords';
import { TIME, TIMELESS, type Spoken, type Voice } from './voice';

/** What a text remembers from one paragraph to the next. */
export interface Thread {
  /** Mark of the time that was said last; absent when it must be said again. */
  time?: string;
  /** Comparisons and breakdowns said so far, so that they take turns in wording. */
  comparisons: number;
  breakdowns: number;
}

/** Sentences about one form. */
export interface Part {
  readonly voice: Voice;
  readonly sentences: readonly Sentence[];
}

/** The paragraphs of one appendix; none where nothing has a figure. */
export function composeParagraphs(text: AppendixText, voice: Voice): Block[] {
  const thread: Thread = { comparisons: 0, breakdowns: 0 };
  return text.paragraphs.flatMap((topics): Block[] => {
    const sentences = topics.flatMap((topic) => text.topics[topic] ?? []);
    const runs = composeParagraph([{ voice, sentences }], thread);
    return runs.length > 0 ? [{ kind: 'paragraph', appendix: text.appendix, runs }] : [];
  });
}

/** One paragraph of what these sentences have to say, part after part; empty where none has a figure. */
export function composeParagraph(parts: readonly Part[], thread: Thread): Run[] {
  const runs: Run[] = [];
  let before = '';
  for (const { voice, sentences } of parts) {
    const spoken = inOrder(firstComparison(sentences.flatMap((sentence) => speak(sentence, voice, thread))), voice);
    const rowsApart = new Set(spoken.map((said) => said.scope).filter((id) => voice.rows.some((row) => row.key === id)));
    thread.comparisons += spoken.some((said) => said.scope === undefined) ? 1 : 0;
    for (const [i, said] of spoken.entries()) {
      // One period singled out after all of them were spoken of.
      const apart = rowsApart.size === 1 && spoken.slice(0, i).some((before) => before.scope === TOTAL);
      const when = whenOf(said, voice, thread, apart);
      const doer = doerOf(said.runs);
      const again = voice.detail.varied && doer !== '' && doer === before && when.length === 0;
      runs.push(plainRun(runs.length > 0 ? ' ' : ''), ...sentenceOf(again ? goingOn(said.runs, doer) : said.runs, when));
      // After a sentence without its doer the next one names it again.
      before = again ? '' : doer;
    }
  }
  return tidyRuns(runs);
}

/** Words as a sentence: a capital, its time in place, a full stop. */
export function sentenceOf(runs: readonly Run[], when: readonly Run[] = []): Run[] {
  const placed: Run[] = [];
  for (const run of runs) for (const each of run === TIME ? when : [run]) if (each.text !== '') placed.push(each);
  return [...capitalised(placed), plainRun(/[.!?…]$/.test(placed.at(-1)?.text ?? '') ? '' : '.')];
}

/** Who did what a sentence tells, as its first words before `đã`; nothing where it begins otherwise. */
function doerOf(runs: readonly Run[]): string {
  const firstFact = runs.findIndex((run) => run.fact);
  const head = textOf(firstFact < 0 ? runs : runs.slice(0, firstFact));
  const doer = head.slice(0, Math.max(0, head.indexOf(' đã ')));
  return doer.includes(',') ? '' : doer;
}

/** The sentence without its doer, whom the one before has named. */
function goingOn(runs: readonly Run[], doer: string): Run[] {
  let left = doer.length + 1;
  const rest = tidyRuns(runs).flatMap((run): Run[] => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return cut < run.text.length ? [{ ...run, text: run.text.slice(cut) }] : [];
  });
  return [plainRun('đồng thời, '), ...rest];
}

function speak(sentence: Sentence, voice: Voice, thread: Thread): Spoken[] {
  switch (sentence.kind) {
    case 'series':
      return speakSeries(sentence, voice);
    case 'quote':
      return speakQuotes(sentence, voice);
    case 'field':
      return speakFields(sentence, voice);
    case 'flow':
      return speakFlow(sentence, voice, thread);
  }
}

/** One comparison a part: the first, which follows the matter it begins with. */
function firstComparison(spoken: readonly Spoken[]): Spoken[] {
  const first = spoken.findIndex((said) => said.scope === undefined);
  return spoken.filter((said, i) => said.scope !== undefined || i === first);
}

function inOrder(spoken: readonly Spoken[], voice: Voice): Spoken[] {
  if (voice.rows.length === 1) return [...spoken];
  const general = spoken.filter((said) => !voice.rows.some((row) => row.key === said.scope));
  return [...general, ...voice.rows.flatMap((row) => spoken.filter((said) => said.scope === row.key))];
}

/** When a sentence speaks, where that was not the last time said. */
function whenOf({ scope, when }: Spoken, voice: Voice, thread: Thread, apart: boolean): Run[] {
  if (scope === undefined || scope === TIMELESS) return [];
  const row = voice.rows.find((candidate) => candidate.key === scope);
  const named = when ?? (row ? rowTime(row) : wholeTime(voice.rows));
  if (!row && !when && scope !== TOTAL) {
    thread.time = scope;
    return [];
  }
  // Forms may spell or cut their periods differently, so a time is the same where its words are.
  const time = textOf(named);
  if (time === thread.time) return [];
  thread.time = time;
  if (when) return [...when, plainRun(', ')];
  if (voice.whole && (!row || voice.rows.length === 1)) return [...voice.whole, plainRun(', ')];
  return [plainRun(apart && row && named[0]?.text.startsWith('giai đoạn') ? 'riêng ' : ''), ...named, plainRun(', ')];
}
