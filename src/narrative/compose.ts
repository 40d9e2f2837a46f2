/** Sentences into the paragraphs of an appendix: first what is said of all periods, then of single ones; when is said once, where it changes. */
import { speakFlow } from './flow';
import { speakQuotes } from './quote';
import { capitalised, plainRun, textOf, tidyRuns } from './runs';
import type { AppendixText, Sentence } from './sentence';
import { speakSeries } from './series';
import type { Block, Run } from './text';
import { rowTime, wholeTime } from './timeWords';
import { TIME, type Spoken, type Voice } from './voice';
import { TOTAL } from './figures';

/** The paragraphs of one appendix; none where nothing has a figure. */
export function composeParagraphs(text: AppendixText, voice: Voice): Block[] {
  let scope: string | undefined;
  let comparisons = 0;
  const speak = (sentence: Sentence): Spoken[] => {
    if (sentence.kind === 'series') return speakSeries(sentence, voice);
    if (sentence.kind === 'quote') return speakQuotes(sentence, voice);
    const spoken = speakFlow(sentence, voice, comparisons);
    return spoken;
  };
  return text.paragraphs.flatMap((sentences): Block[] => {
    const spoken = inOrder(firstComparison(sentences.flatMap(speak)), voice);
    const rowsApart = new Set(spoken.map((said) => said.scope).filter((id) => voice.rows.some((row) => row.key === id)));
    comparisons += spoken.some((said) => said.scope === undefined) ? 1 : 0;
    const runs: Run[] = [];
    for (const [i, said] of spoken.entries()) {
      const changed = said.scope !== undefined && said.scope !== scope;
      if (said.scope !== undefined) scope = said.scope;
      // One period singled out after all of them were spoken of.
      const apart = rowsApart.size === 1 && spoken.slice(0, i).some((before) => before.scope === TOTAL);
      const when = changed ? (said.when ? [...said.when, plainRun(', ')] : timeOf(said.scope ?? TOTAL, voice, apart)) : [];
      runs.push(plainRun(i > 0 ? ' ' : ''), ...sentenceOf(said.runs, when));
    }
    return runs.length > 0 ? [{ kind: 'paragraph', appendix: text.appendix, runs: tidyRuns(runs) }] : [];
  });
}

/** Words as a sentence: a capital, its time in place, a full stop. */
export function sentenceOf(runs: readonly Run[], when: readonly Run[] = []): Run[] {
  const placed = tidyRuns(runs.flatMap((run) => (run === TIME ? when : [run])));
  return [...capitalised(placed), plainRun(/[.!?…]$/.test(textOf(placed)) ? '' : '.')];
}

/** One comparison a paragraph: the first, which follows the matter it begins with. */
function firstComparison(spoken: readonly Spoken[]): Spoken[] {
  const first = spoken.findIndex((said) => said.scope === undefined);
  return spoken.filter((said, i) => said.scope !== undefined || i === first);
}

function inOrder(spoken: readonly Spoken[], voice: Voice): Spoken[] {
  if (voice.rows.length === 1) return [...spoken];
  const general = spoken.filter((said) => !voice.rows.some((row) => row.key === said.scope));
  return [...general, ...voice.rows.flatMap((row) => spoken.filter((said) => said.scope === row.key))];
}

function timeOf(scope: string, voice: Voice, apart: boolean): Run[] {
  const row = voice.rows.find((candidate) => candidate.key === scope);
  const words = row ? rowTime(row) : wholeTime(voice.rows);
  return [plainRun(apart && row && words[0]?.text.startsWith('giai đoạn') ? 'riêng ' : ''), ...words, plainRun(', ')];
}
