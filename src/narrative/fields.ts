/** Speaks of the fields of Thông tin chung: figures that stand for the time of the report, and names. */
import { fillFirst, slotsOf, type Telling } from './fill';
import { rowScope } from './figures';
import { nameRun, plainRun } from './runs';
import type { FieldSentence } from './sentence';
import type { Run } from './text';
import { read, tidy } from '../core/values';
import type { FormData } from '../core/form';
import { TIMELESS, type Spoken, type Voice } from './voice';

/** The row of the fields. */
export const FIELDS = '-';

/** The sentence, where its fields say something. */
export function speakFields(sentence: FieldSentence, voice: Voice): Spoken[] {
  const scope = rowScope(voice.source, FIELDS);
  const telling: Telling = {
    printer: voice.printer,
    scope,
    about: sentence.about,
    lists: sentence.lists ?? {},
    slots: (slot) => (slot === 'cap' ? [plainRun(voice.level)] : slotsOf(voice.names ?? {})(slot)),
    words: (key) => wordsIn(voice.source.form, key),
  };
  const positive = sentence.about.length === 0 || sentence.about.some((leaf) => (scope.figure(leaf)?.value ?? 0) > 0);
  const runs = fillFirst(
    positive ? ((voice.detail.periods ? undefined : sentence.brief) ?? sentence.some) : (sentence.none ?? []),
    telling,
  );
  return runs ? [{ scope: TIMELESS, runs }] : [];
}

/** What a text field says, as a name; `undefined` for a blank or a mark for none. */
export function wordsIn(form: FormData | undefined, key: string): Run[] | undefined {
  const reading = read(form?.cell(FIELDS, key)?.value ?? null);
  const text =
    reading.kind === 'number' ? String(reading.value) : reading.kind === 'text' ? tidy(reading.text).replace(/[\s.,;:]+$/, '') : '';
  return text === '' ? undefined : [nameRun(text)];
}
