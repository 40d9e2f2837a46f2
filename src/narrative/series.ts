/** Speaks of a stock counted at points in time: how it moved from the first to the last, or point by point. Never a sum. */
import type { FormRow } from '../core/form';
import { difference, percentChange } from './compare';
import { fill, zeroRun, type Telling } from './fill';
import { rowScope, TOTAL, type Figure, type Scope } from './figures';
import { figureRuns, hasComma, joinRuns, plainRun, textOf } from './runs';
import type { SeriesSentence } from './sentence';
import { rowsWords, rowTime, rowWords } from './timeWords';
import type { Run } from './text';
import { TIME, type Spoken, type Voice } from './voice';
import { yearlyPlaces } from './yearly';

/** The stock at one point in time. */
interface Point {
  readonly row: FormRow;
  readonly figure: Figure;
  readonly scope: Scope;
}

const ONE = '{time}{subject} {is} {last}{follow}';
const STEADY = '{subject} giữ ổn định ở mức {last} trong {points}{follow}';
const MOVED = {
  up: '{subject} tăng từ {first} {firstPoint} lên {last} {lastPoint}[ ({between})][, mức tăng là {change} ({percent})]',
  down: '{subject} giảm từ {first} {firstPoint} xuống còn {last} {lastPoint}[ ({between})][, mức giảm là {change} ({percent})]',
};
const LISTED = '{subject} {each}';
const LISTED_MOVED = {
  up: '{subject} {each}; so với {firstName}, {lastName} tăng {change}[ ({percent})]',
  down: '{subject} {each}; so với {firstName}, {lastName} giảm {change}[ ({percent})]',
};
const NONE = '{time}{none}';

/** What is said of the stock; nothing where no point has a figure. */
export function speakSeries(sentence: SeriesSentence, voice: Voice): Spoken[] {
  const known = pointsOf(sentence, voice).filter((point) => !saidElsewhere(sentence, point));
  const points = voice.detail.periods ? known : known.slice(-1);
  const last = points[points.length - 1];
  if (!last) return [];
  const full = points.map((point) => follow(sentence.follow, voice, point));
  const alike = voice.detail.varied && full.every((runs) => textOf(runs) === textOf(full[0] ?? []));
  const steady = alike ? allTold(full) : [];
  const again = voice.detail.varied ? (sentence.followAgain ?? sentence.follow) : sentence.follow;
  const named = full.findIndex((runs) => runs.length > 0);
  const follows = points.map((point, i) => (i === named ? (full[i] ?? []) : follow(again, voice, point)));
  const template = wordingFor(
    points,
    follows.some((runs) => runs.length > 0),
    voice.detail.changes,
    alike,
  );
  const runs = fill(template, tellingOf(sentence, voice, points, template === STEADY ? [steady] : follows));
  if (!runs) return [];
  return [{ ...(template === ONE || template === NONE ? timeOf(points, voice, known.length > points.length) : { scope: 'series' }), runs }];
}

/** The time of a sentence that leaves it to its paragraph. */
function timeOf(points: readonly Point[], voice: Voice, upTo: boolean): Pick<Spoken, 'scope' | 'when'> {
  const rows = points.map((point) => point.row);
  const keys = rows.map((row) => row.key).join('+');
  const ownRows = !upTo && (voice.rows.length === 1 || rows[0]?.kind === 'period');
  if (ownRows && voice.rows.some((row) => row.key === keys)) return { scope: keys };
  if (ownRows && rows.length === voice.rows.length && rows.every((row, i) => row.key === voice.rows[i]?.key)) return { scope: TOTAL };
  const [only] = rows;
  if (only && upTo) return { scope: `đến ${keys}`, when: [plainRun('đến '), ...rowWords(only)] };
  return { scope: `năm ${keys}`, when: only && rows.length === 1 ? rowTime(only) : [plainRun('trong '), ...rowsWords(rows)] };
}

/** A point is left to other sentences where those have a figure above zero, or where all are zero and so is it. */
function saidElsewhere(sentence: SeriesSentence, { figure, scope }: Point): boolean {
  return (sentence.unless ?? []).some((leaf) => {
    const other = scope.figure(leaf);
    return other !== undefined && (other.value > 0 || figure.value === 0);
  });
}

function wordingFor(points: readonly Point[], followed: boolean, changes: boolean, alike: boolean): string {
  const values = points.map((point) => point.figure.value);
  const first = values[0] ?? 0;
  const last = values[values.length - 1] ?? 0;
  if (values.every((value) => value === 0)) return NONE;
  if (values.length === 1) return ONE;
  if ((!followed || alike) && values.every((value) => value === first)) return STEADY;
  const way = last > first ? 'up' : 'down';
  const steps = values.slice(1).map((value, i) => Math.sign(value - (values[i] ?? 0)));
  const oneWay = steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
  if (!followed && oneWay && first > 0 && last > 0) return MOVED[way];
  return changes && first > 0 && last > 0 && first !== last ? LISTED_MOVED[way] : LISTED;
}

function tellingOf(sentence: SeriesSentence, voice: Voice, points: readonly Point[], follows: readonly (readonly Run[])[]): Telling {
  const first = points[0] as Point;
  const last = points[points.length - 1] as Point;
  const figures = points.map((point) => point.figure);
  // A steady stock is one fact with all its cells.
  const steady = figures.length > 1 && figures.every((figure) => figure.value === first.figure.value);
  const lastFigure = steady
    ? { ...last.figure, row: figures.map((figure) => figure.row).join('+'), cells: figures.flatMap((figure) => figure.cells) }
    : last.figure;
  const percent = percentChange(first.figure, last.figure);
  return {
    printer: voice.printer,
    scope: last.scope,
    about: [],
    lists: {},
    slots: (slot) => {
      switch (slot) {
        case 'subject':
          return words(sentence.subject, voice);
        case 'time':
          return [TIME];
        case 'is':
          return [plainRun(isOf(sentence, last.figure))];
        case 'points':
          return rowsWords(points.map((point) => point.row));
        case 'first':
          return figureRuns(first.figure, voice.printer);
        case 'last':
          return figureRuns(lastFigure, voice.printer);
        case 'firstName':
          return rowWords(first.row);
        case 'lastName':
          return rowWords(last.row);
        case 'firstPoint':
          return at(first.row);
        case 'lastPoint':
          return at(last.row);
        case 'follow':
          return follows[follows.length - 1];
        case 'change':
          return voice.detail.changes ? figureRuns(difference(first.figure, last.figure), voice.printer) : undefined;
        case 'percent':
          return percent && figureRuns(percent, voice.printer);
        case 'between':
          return points.length > 2 ? listed(points.slice(1, -1), [], voice, isOf(sentence, last.figure)) : undefined;
        case 'each':
          return listed(points, follows, voice, isOf(sentence, last.figure));
        case 'none':
          return noneRuns(sentence, voice, figures);
        default:
          return null;
      }
    },
  };
}

/** `năm 2013 là 02 người, năm 2018 không có`; where several have none they are said together, last. */
function listed(points: readonly Point[], follows: readonly (readonly Run[])[], voice: Voice, is: string): Run[] {
  // Leaves that each stand for a year are told one by one: no id stands for some of them.
  const alone = new Set(points.map(({ figure }) => figure.key)).size > 1;
  const zeros = points.filter(({ figure }) => figure.value === 0);
  const together = !alone && zeros.length > 1 && zeros.length < points.length;
  const clauses = points.flatMap(({ row, figure }, i): Run[][] => {
    if (figure.value === 0) return together ? [] : [noneAt([{ row, figure }], voice)];
    return [[...rowWords(row), plainRun(` ${is} `), ...figureRuns(figure, voice.printer), ...(follows[i] ?? [])]];
  });
  if (together) clauses.push(noneAt(zeros, voice));
  return joinRuns(clauses, clauses.some(hasComma) ? '; ' : ', ');
}

/** `các năm 2018 và 2022 không có`. */
function noneAt(points: readonly Pick<Point, 'row' | 'figure'>[], voice: Voice): Run[] {
  const figures = points.map(({ figure }) => figure);
  const none = zeroRun('không có', figures.length > 1 ? [merged(figures)] : figures, voice.printer);
  return [...rowsWords(points.map(({ row }) => row)), plainRun(' '), ...(none ? [none] : [])];
}

/** `năm 2013`, `ở giai đoạn 2013-2018`. */
function at(row: FormRow): Run[] {
  const words = rowWords(row);
  return words[0]?.text === 'năm ' ? words : [plainRun('ở '), ...words];
}

/** A subject that has its own `là` goes on with `có`; a ratio stands `ở mức`. */
function isOf(sentence: SeriesSentence, figure: Figure): string {
  if (figure.type === 'pct') return 'ở mức';
  return sentence.subject.includes(' là ') ? 'có' : 'là';
}

/** Runs that say the same of several points, each number standing for the cells of all. */
function allTold(follows: readonly (readonly Run[])[]): Run[] {
  const [first = []] = follows;
  return first.map((run, i): Run => {
    const facts = follows.flatMap((runs) => runs[i]?.fact ?? []);
    const [fact] = facts;
    if (!fact || facts.length < 2) return run;
    const rows = facts.map(({ id }) => id.slice(id.lastIndexOf('.') + 1)).join('+');
    return {
      text: run.text,
      fact: {
        ...fact,
        id: `${fact.id.slice(0, fact.id.lastIndexOf('.') + 1)}${rows}`,
        cells: facts.flatMap(({ cells }) => cells),
        doubtful: facts.some(({ doubtful }) => doubtful),
      },
    };
  });
}

function follow(template: string | undefined, voice: Voice, point: Point): Run[] {
  if (!template || point.figure.value === 0) return [];
  return fill(template, { printer: voice.printer, scope: point.scope, about: [], lists: {}, slots: () => null }) ?? [];
}

/** The statement that there is none, its first words standing for the zeros. */
function noneRuns(sentence: SeriesSentence, voice: Voice, figures: readonly Figure[]): Run[] {
  const run = zeroRun('không có', figures.length > 1 ? [merged(figures)] : figures, voice.printer);
  return [...(run ? [run] : []), plainRun(' '), ...(words(sentence.none, voice) ?? [])];
}

function merged(figures: readonly Figure[]): Figure {
  const first = figures[0] as Figure;
  return { ...first, row: figures.map((figure) => figure.row).join('+'), cells: figures.flatMap((figure) => figure.cells) };
}

function words(template: string, voice: Voice): Run[] | undefined {
  return fill(template, {
    printer: voice.printer,
    scope: { id: '', figure: () => undefined },
    about: [],
    lists: {},
    slots: (slot) => (slot === 'cap' ? [plainRun(voice.level)] : null),
  });
}

function pointsOf(sentence: SeriesSentence, voice: Voice): Point[] {
  const { about } = sentence;
  if ('leaf' in about) {
    return voice.rows.flatMap((row) => {
      const scope = rowScope(voice.source, row.key);
      const figure = scope.figure(about.leaf);
      return figure ? [{ row, figure, scope }] : [];
    });
  }
  return yearlyPlaces(voice.source.form, about.yearly).flatMap(({ leaf, row }) => {
    if (!row) return [];
    const scope = rowScope(voice.source, row.key);
    const unit = voice.source.units[about.yearly];
    const figure = scope.figure(leaf.key);
    return figure
      ? [{ row: { key: leaf.label, kind: 'year' as const, label: leaf.label }, figure: { ...figure, unit: unit ?? figure.unit }, scope }]
      : [];
  });
}
