/** Speaks of a matter counted by period: all periods together, then one by one; where a period has no figure, the others for themselves. */
import { speakChange, spoken } from './compare';
import { fillFirst, type Telling } from './fill';
import { restricted, rowScope, totalScope, type Scope } from './figures';
import { hasComma, joinRuns, plainRun, textOf } from './runs';
import type { FlowSentence } from './sentence';
import type { Run } from './text';
import { rowWords } from './timeWords';
import { TIME, type Spoken, type Voice } from './voice';
import type { FormRow } from '../core/form';

/** What stands before a breakdown, by its slot. */
const BREAKDOWNS: ReadonlyMap<string, string> = new Map([
  ['trong_do', ', '],
  [';trong_do', '; '],
  ['.trong_do', '. '],
]);
const PERIOD_NONE = '{period} {0:không phát sinh}';

/** What was said before, so that wordings take turns; breakdowns are counted here, comparisons where they are chosen. */
export interface Turns {
  readonly comparisons: number;
  breakdowns: number;
}

/** What is said of the matter. */
export function speakFlow(sentence: FlowSentence, voice: Voice, turns: Turns): Spoken[] {
  const rows = voice.rows.filter((row) => !saidElsewhere(sentence, rowScope(voice.source, row.key)));
  const only = rows[0];
  if (voice.rows.length === 1) return only ? sayRow(sentence, voice, only, sentence.about, turns) : [];

  const total = totalScope(voice.source);
  const whole = rows.length === voice.rows.length ? sentence.about.filter((leaf) => total.figure(leaf)) : [];
  const part = sentence.about.filter((leaf) => !whole.includes(leaf));
  const said: Spoken[] = [];
  const runs = whole.length > 0 ? say(sentence, voice, total, whole, turns) : undefined;
  if (spoken(runs)) {
    said.push({ scope: total.id, runs });
    const change = voice.detail.changes && sentence.compare ? speakChange(sentence.compare, voice, turns.comparisons) : undefined;
    if (spoken(change)) said.push({ scope: undefined, runs: change });
  }
  return part.length > 0 ? [...said, ...rows.flatMap((row) => sayRow(sentence, voice, row, part, turns))] : said;
}

/** A row is left to other sentences where those have a figure above zero, or where all are zero and so is this one. */
function saidElsewhere(sentence: FlowSentence, scope: Scope): boolean {
  const positive = sentence.about.some((leaf) => (scope.figure(leaf)?.value ?? 0) > 0);
  return (sentence.unless ?? []).some((leaf) => {
    const other = scope.figure(leaf);
    return other !== undefined && (other.value > 0 || !positive);
  });
}

function sayRow(sentence: FlowSentence, voice: Voice, row: FormRow, leads: readonly string[], turns: Turns): Spoken[] {
  const runs = say(sentence, voice, rowScope(voice.source, row.key), leads, turns, row);
  return spoken(runs) ? [{ scope: row.key, runs }] : [];
}

/** The sentence in one scope, about those of its leaves that speak there. */
function say(sentence: FlowSentence, voice: Voice, scope: Scope, leads: readonly string[], turns: Turns, row?: FormRow): Run[] | undefined {
  const telling = tellingOf(sentence, voice, scope, leads, turns, row);
  const positive = leads.some((leaf) => (scope.figure(leaf)?.value ?? 0) > 0);
  return fillFirst(positive ? sentence.some : (sentence.none ?? []), telling);
}

function tellingOf(sentence: FlowSentence, voice: Voice, scope: Scope, leads: readonly string[], turns: Turns, row?: FormRow): Telling {
  return {
    printer: voice.printer,
    merges: voice.detail.varied,
    scope:
      leads.length === sentence.about.length
        ? scope
        : restricted(scope, (operand) => !sentence.about.includes(operand) || leads.includes(operand)),
    ...(row ? { whole: totalScope(voice.source) } : {}),
    about: leads,
    lists: sentence.lists ?? {},
    slots: (slot) => {
      if (slot === 'time') return [TIME];
      if (slot === 'cap') return [plainRun(voice.level)];
      if (slot === 'period') return row ? rowWords(row) : [];
      const separator = BREAKDOWNS.get(slot);
      if (separator === undefined) return null;
      return row || !voice.detail.periods ? [] : byPeriod(sentence, voice, scope, leads, turns, separator);
    },
  };
}

/** `, trong đó` and a clause for each period; nothing where the periods have no figures of their own. */
function byPeriod(sentence: FlowSentence, voice: Voice, total: Scope, leads: readonly string[], turns: Turns, separator: string): Run[] {
  const clauses = voice.rows.flatMap((row) => {
    const scope = rowScope(voice.source, row.key);
    const telling = tellingOf(sentence, voice, scope, leads, turns, row);
    const positive = leads.some((leaf) => (scope.figure(leaf)?.value ?? 0) > 0);
    const runs = fillFirst(positive ? sentence.period : [sentence.periodNone ?? PERIOD_NONE], telling);
    return runs ? [{ row, runs, positive }] : [];
  });
  const positives = clauses.filter((clause) => clause.positive);
  const [single] = positives;
  if (clauses.length < 2) return [];
  if (
    single &&
    positives.length === 1 &&
    clauses.length === voice.rows.length &&
    sameAsTotal(sentence, voice, total, leads, turns, single)
  ) {
    const rest = clauses.filter((clause) => clause !== single);
    if (closesOtherwise(sentence, voice, total, leads, turns))
      return [
        plainRun('; '),
        ...joinRuns(
          rest.map((clause) => clause.runs),
          ', ',
        ),
      ];
    const one = leads.every((leaf) => (total.figure(leaf)?.value ?? 0) <= 1);
    return [plainRun(one ? ' (trong ' : ' (đều trong '), ...rowWords(single.row), plainRun(')')];
  }
  const alike = allAlike(clauses, voice);
  if (alike) return [plainRun(', '), ...alike];
  const commas = clauses.some((clause) => hasComma(clause.runs));
  turns.breakdowns += 1;
  const among = voice.detail.varied && turns.breakdowns % 2 === 0 ? 'cụ thể' : 'trong đó';
  return [
    plainRun(
      separator === '. '
        ? `. ${among.charAt(0).toLocaleUpperCase('vi')}${among.slice(1)}, `
        : among === 'cụ thể'
          ? '; cụ thể, '
          : `${commas ? '; ' : separator}trong đó `,
    ),
    ...joinRuns(
      clauses.map((clause) => clause.runs),
      commas ? '; ' : ', ',
    ),
  ];
}

/** True when what is said of all periods says also what there is none of, or ends in a bracket: words in brackets behind it would be read of that. */
function closesOtherwise(sentence: FlowSentence, voice: Voice, total: Scope, leads: readonly string[], turns: Turns): boolean {
  const telling = tellingOf(sentence, voice, total, leads, turns);
  const runs = fillFirst(sentence.some, { ...telling, slots: (slot) => (BREAKDOWNS.has(slot) ? [] : telling.slots(slot)) }) ?? [];
  return /\)$/.test(textOf(runs)) || runs.some((run) => run.fact?.value === 0);
}

/** True when a clause would only repeat what the sentence says of all periods. */
function sameAsTotal(
  sentence: FlowSentence,
  voice: Voice,
  total: Scope,
  leads: readonly string[],
  turns: Turns,
  clause: { readonly row: FormRow; readonly runs: readonly Run[] },
): boolean {
  const atTotal = fillFirst(sentence.period, { ...tellingOf(sentence, voice, total, leads, turns, clause.row), whole: undefined });
  return atTotal !== undefined && textOf(atTotal) === textOf(clause.runs);
}

/** `mỗi giai đoạn có 01 cá nhân`, when every period says the same; each number then stands for all their cells. */
function allAlike(clauses: readonly { readonly row: FormRow; readonly runs: readonly Run[] }[], voice: Voice): Run[] | undefined {
  const rests = clauses.map(({ row, runs }) => runs.slice(rowWords(row).length));
  const [first = []] = rests;
  const kinds = new Set(clauses.map(({ row }) => rowWords(row)[0]?.text));
  const [kind = ''] = kinds;
  if (clauses.length < voice.rows.length || kinds.size > 1 || !/^(giai đoạn|năm) $/.test(kind) || hasComma(first)) return undefined;
  if (rests.some((rest) => textOf(rest) !== textOf(first)) || !first.some((run) => run.fact)) return undefined;
  const runs = first.map((run, i): Run => {
    const facts = rests.flatMap((rest) => rest[i]?.fact ?? []);
    const [fact] = facts;
    if (!fact) return run;
    const rows = clauses.map(({ row }) => row.key).join('+');
    const id = fact.id.slice(0, fact.id.length - (clauses[0]?.row.key.length ?? 0)) + rows;
    return {
      text: run.text,
      fact: { ...fact, id, cells: facts.flatMap((each) => each.cells), doubtful: facts.some((each) => each.doubtful) },
    };
  });
  return [plainRun(`mỗi ${kind.trim()}`), ...runs];
}
