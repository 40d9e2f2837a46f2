/** What a fact that was printed once is worth in a workbook today, known by the tag of its control alone. */
import type { CellRef } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import type { Book } from '../core/form';
import { numeric } from '../core/values';
import { comparable } from './timeWords';
import { plain, rowScope, sourceOf, TOTAL, totalScope, type Figure, type Scope, type Source } from './figures';
import { evaluate } from './operands';
import { outlines, LENGTHS, REPORT_KINDS, writeReport } from './reports';
import { appendixTexts } from './sentences';
import { summarise } from './summarise';
import { tagOf } from './controlNames';
import { idOfTag } from './longTags';
import { yearlyPlaces } from './yearly';
import { factsOf } from './factsOf';
import type { Fact, Summary } from './text';

/** A fact as the workbook has it now. */
export interface FactNow {
  /** `undefined` while there is no such number: a cell is blank, a form is gone, or cells that were alike no longer are. */
  readonly value: number | undefined;
  /** Cells that it comes from; none where they are not in the workbook any more. */
  readonly cells: readonly CellRef[];
  /** Which way a change goes today. */
  readonly direction?: 'up' | 'down';
  /** Two cells that one number stood for have different numbers now. */
  readonly apart?: true;
  /** Rows that it is of, where it is of all that the form has. */
  readonly rows?: readonly string[];
}

/** Looks facts of a book up by tag; `undefined` for a tag that no fact of any form has. */
export function factsNow(book: Book): (tag: string) => FactNow | undefined {
  const sources = new Map<AppendixId, Source>();
  const sourceFor = (id: AppendixId): Source | undefined => {
    const form = book.forms.get(id);
    if (form && !sources.has(id)) sources.set(id, sourceOf(form, book, {}));
    return sources.get(id);
  };
  let written: ReadonlyMap<string, Fact> | undefined;
  const known = new Map<string, FactNow | undefined>();
  return (tag) => {
    if (known.has(tag)) return known.get(tag);
    let now = OF_A_FORM.test(tag) ? evaluated(tag, sourceFor) : undefined;
    if (OF_A_FORM.test(tag) && (!now || (now.value === undefined && now.cells.length === 0))) {
      written ??= writtenFacts(book);
      const fact = written.get(tag);
      if (fact) now = { value: fact.value, cells: fact.cells };
    }
    known.set(tag, now);
    return now;
  };
}

/** Every fact that any text about the book states, by tag. */
function writtenFacts(book: Book): Map<string, Fact> {
  const texts: Summary[] = [summarise(book)];
  for (const kind of REPORT_KINDS) for (const length of LENGTHS) texts.push(writeReport(book, undefined, outlines[kind], { length }));
  return new Map(texts.flatMap(factsOf).map((fact) => [tagOf(fact), fact]));
}

/** What the tags of facts begin with; other controls are somebody else's. */
const OF_A_FORM = /^(TTC|PL[1-6])\./;

/** `PL6.mh_tap_the+mh_ca_nhan.mean.change.2013-2018.2019-2022`: form, leaves, what was done with them, row or rows. */
const TAG = /^(?:TTC|PL[1-6])\.([a-z0-9_+,=-]+)((?:\.(?:share|mean|difference|change))*)\.(.+)$/s;

/** The figure that an id names, computed anew; `undefined` for an id that does not tell enough. */
function evaluated(tag: string, sourceFor: (id: AppendixId) => Source | undefined): FactNow | undefined {
  const source = sourceFor(tag.slice(0, tag.indexOf('.')) as AppendixId);
  if (!source) return { value: undefined, cells: [] };
  const match = TAG.exec(idOfTag(tag, source.form) ?? '');
  if (!match) return undefined;
  const [, key = '', done = '', place = ''] = match;
  const steps = done.split('.').slice(1);
  const share = steps.includes('share');
  if (steps.includes('difference') || steps.includes('change')) return changed(key, share, steps, place, source);
  if (steps.includes('mean')) return yearlyMean(key, share, place, source);
  const years = YEARLY.exec(key)?.[1];
  if (years !== undefined && place.includes('+')) return alikeOverYears(years, place.split('+'), source);
  const rows = rowsOf(place, source);
  if (!rows) return { value: undefined, cells: [] };
  const now = alike(
    rows.flatMap((scope) => key.split(/[,=]/).map((leaf) => ({ leaf, scope, figure: figureOf(leaf, share, scope) }))),
    source,
  );
  return place === TOTAL ? { ...now, rows: source.rows.map((row) => row.key) } : now;
}

/** One number for one cell, or for several that say the same. */
function alike(parts: readonly { leaf: string; scope: Scope; figure: Figure | undefined }[], source: Source): FactNow {
  // No sentence states a negative figure, but an appendix prints what its cell holds.
  const values = parts.map(({ leaf, scope, figure }) => figure?.value ?? plainOf(numeric(source.form.cell(scope.id, leaf)?.value ?? null)));
  const cells = parts.flatMap(({ leaf, scope, figure }) => figure?.cells ?? cellsOf(leaf, scope.id, source));
  const [first] = values;
  if (first === undefined || values.includes(undefined)) return { value: undefined, cells };
  return values.some((value) => value !== first) ? { value: undefined, cells, apart: true } : { value: first, cells };
}

function plainOf(value: number | undefined): number | undefined {
  return value === undefined ? undefined : plain(value);
}

/** The cells of a leaf or of those of a sum in a row, whatever they hold. */
function cellsOf(key: string, row: string, source: Source): CellRef[] {
  return key.split(/[+-]/).flatMap((leaf) => source.form.cell(row, leaf)?.at ?? []);
}

/** What a leaf, a sum or a share is in one row or in all; a share of whatever whole the sentences know for it. */
function figureOf(key: string, share: boolean, scope: Scope): Figure | undefined {
  if (!share) return evaluate(key, scope);
  for (const operand of shares().get(key) ?? []) {
    const figure = evaluate(operand, scope);
    if (figure) return figure;
  }
  return undefined;
}

/** A leaf that stands for a year, and what it begins with. */
const YEARLY = /^([a-z0-9_]+_y)\d+$/;

/** What stood at the same number in every year. */
function alikeOverYears(prefix: string, rows: readonly string[], source: Source): FactNow {
  const parts = yearlyPlaces(source.form, prefix).flatMap(({ leaf, row }) => {
    if (!row || !rows.includes(row.key)) return [];
    const scope = rowScope(source, row.key);
    return [{ leaf: leaf.key, scope, figure: scope.figure(leaf.key) }];
  });
  const known = parts.filter(({ figure }) => figure);
  return alike(known.length === rows.length ? known : parts, source);
}

/** The first year of a group that has a figure, in this row. */
function firstYear(prefix: string, row: string, source: Source): Figure | undefined {
  const places = yearlyPlaces(source.form, prefix).flatMap((place) => {
    const figure = place.row && rowScope(source, place.row.key).figure(place.leaf.key);
    return figure ? [figure] : [];
  });
  return places[0]?.row === row ? places[0] : undefined;
}

function rowsOf(place: string, source: Source): Scope[] | undefined {
  if (place === TOTAL) return [wholeScope(source)];
  const has = (key: string): boolean => source.form.rows.some((row) => row.key === key);
  if (has(place)) return [rowScope(source, place)];
  const keys = place.split('+');
  return keys.length > 1 && keys.every(has) ? keys.map((key) => rowScope(source, key)) : undefined;
}

function yearlyMean(key: string, share: boolean, place: string, source: Source): FactNow | undefined {
  const row = source.form.rows.find((candidate) => candidate.key === place);
  const years = row && comparable(row, row)?.yearsA;
  if (!row || years === undefined) return undefined;
  const figure = figureOf(key, share, rowScope(source, place));
  return { value: figure && plain(figure.value / years), cells: figure?.cells ?? cellsOf(key, place, source) };
}

/** All rows together; where a row is blank, what the total row says for itself, as an appendix prints it. */
function wholeScope(source: Source): Scope {
  const total = totalScope(source);
  const row = source.form.rows.find((candidate) => candidate.kind === TOTAL);
  const printed = row && rowScope(source, row.key);
  return { id: row?.key ?? TOTAL, figure: (operand) => total.figure(operand) ?? printed?.figure(operand) };
}

/** A difference or a change in percent between two rows, of the figures or of their yearly means. */
function changed(key: string, share: boolean, steps: readonly string[], place: string, source: Source): FactNow | undefined {
  const { rows } = source.form;
  const pairs = rows.flatMap((first) => rows.map((second) => [first, second] as const));
  const [before, after] = pairs.find(([first, second]) => `${first.key}.${second.key}` === place) ?? [];
  if (!before || !after) return { value: undefined, cells: [] };
  const years = YEARLY.exec(key)?.[1];
  const a = years === undefined ? figureOf(key, share, rowScope(source, before.key)) : firstYear(years, before.key, source);
  const b = figureOf(key, share, rowScope(source, after.key));
  if (!a || !b)
    return {
      value: undefined,
      cells: [...(a?.cells ?? cellsOf(key, before.key, source)), ...(b?.cells ?? cellsOf(key, after.key, source))],
    };
  const cells = [...a.cells, ...b.cells];
  const lengths = steps.includes('mean') ? comparable(before, after) : { yearsA: 1, yearsB: 1 };
  if (!lengths) return { value: undefined, cells };
  const [from, to] = [plain(a.value / lengths.yearsA), plain(b.value / lengths.yearsB)];
  const direction = to < from ? ('down' as const) : ('up' as const);
  if (steps.includes('difference')) return { value: plain(Math.abs(to - from)), cells, direction };
  return { value: from === 0 ? undefined : plain((Math.abs(to - from) / from) * 100), cells, direction };
}

let knownShares: ReadonlyMap<string, readonly string[]> | undefined;

/** The shares that sentences speak of, by what they are a share of. */
function shares(): ReadonlyMap<string, readonly string[]> {
  if (knownShares) return knownShares;
  const found = new Map<string, string[]>();
  for (const [operand] of JSON.stringify(appendixTexts).matchAll(/[a-z0-9_+]+\/[a-zA-Z0-9_+.]+/g)) {
    const key = operand.slice(0, operand.indexOf('/'));
    const operands = found.get(key) ?? [];
    if (!operands.includes(operand)) found.set(key, [...operands, operand]);
  }
  knownShares = found;
  return found;
}
