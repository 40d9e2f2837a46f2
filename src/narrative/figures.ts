/** Figures of a form as the text may state them: read from a row or the total, or computed, each with the cells it came from. */
import type { CellRef } from '../core/cellRef';
import { qualified } from '../core/cellRef';
import type { AppendixId, Report } from '../core/finding';
import type { Book, FormData, FormRow, Leaf, LeafType } from '../core/form';
import { numeric } from '../core/values';
import type { Derivation, Fact } from './text';

/** A number that is known, and not negative: a negative count or share cannot be said in a sentence. */
export interface Figure {
  readonly appendix: AppendixId;
  /** What was read or computed: `mh_tap_the`, `mh_tap_the+mh_ca_nhan`, `mh_kinh_te.share`. */
  readonly key: string;
  /** Row, or `total`. */
  readonly row: string;
  readonly value: number;
  readonly type: LeafType;
  readonly unit: string;
  readonly how: Derivation;
  readonly cells: readonly CellRef[];
}

/** Where a sentence speaks: one row of the form, or all its rows together. */
export interface Scope {
  readonly id: string;
  /** The figure of a leaf, or of another form's as `TTC.dan_so`; `undefined` while there is none. */
  figure(operand: string): Figure | undefined;
}

/** A form with what is needed to take figures from it; what was read once is kept. */
export interface Source {
  readonly form: FormData;
  readonly book: Book;
  /** Rows that carry figures of their own, in the order of the form. */
  readonly rows: readonly FormRow[];
  /** Unit that follows the number, by leaf; the leaf's own unit where absent. */
  readonly units: Readonly<Record<string, string>>;
  readonly leaves: ReadonlyMap<string, Leaf>;
  readonly scopes: Map<string, Scope>;
}

export const TOTAL = 'total';

/** The scope of all rows: a row of figures may carry any label, so the total's gets a mark that no label has. */
const ALL_ROWS = `${TOTAL}\n`;

/** The source of a form's figures. */
export function sourceOf(form: FormData, book: Book, units: Readonly<Record<string, string>>): Source {
  return { form, book, rows: figureRows(form), units, leaves: new Map(form.leaves.map((leaf) => [leaf.key, leaf])), scopes: new Map() };
}

/** Rows that carry figures of their own. */
export function figureRows(form: FormData): readonly FormRow[] {
  return form.rows.filter((row) => row.kind === 'period' || row.kind === 'year');
}

/** Figures of one row. */
export function rowScope(source: Source, row: string): Scope {
  return (
    source.scopes.get(row) ??
    scope(source, row, row, (operand) => {
      const dot = operand.indexOf('.');
      if (dot < 0) return readFigure(source.form, row, operand, source.units[operand], source.leaves.get(operand));
      const other = source.book.forms.get(operand.slice(0, dot) as AppendixId);
      const key = operand.slice(dot + 1);
      return (
        other &&
        readFigure(
          other,
          row,
          key,
          source.units[operand],
          other.leaves.find((leaf) => leaf.key === key),
        )
      );
    })
  );
}

/** Figures of all rows together: the total cell where it holds a number, else the sum of the rows; none while a row has no figure. */
export function totalScope(source: Source): Scope {
  return (
    source.scopes.get(ALL_ROWS) ??
    scope(source, ALL_ROWS, TOTAL, (operand) => {
      if (operand.includes('.')) return undefined;
      const parts = source.rows.map((row) => rowScope(source, row.key).figure(operand));
      const known = parts.filter((part) => part !== undefined);
      // A total typed over rows that are all blank is a figure; over rows that are blank in part it would take them for zero.
      if (known.length > 0 && known.length < source.rows.length) return undefined;
      const row = source.form.rows.find((candidate) => candidate.kind === TOTAL);
      const printed = row && readFigure(source.form, row.key, operand, source.units[operand], source.leaves.get(operand));
      if (printed) return { ...printed, row: TOTAL };
      const first = known[0];
      if (!first || first.type === 'pct') return undefined;
      return {
        ...first,
        row: TOTAL,
        value: plain(known.reduce((sum, part) => sum + part.value, 0)),
        how: 'sum',
        cells: known.flatMap((part) => part.cells),
      };
    })
  );
}

function scope(source: Source, key: string, id: string, read: (operand: string) => Figure | undefined): Scope {
  const figures = new Map<string, Figure | undefined>();
  const made: Scope = {
    id,
    figure(operand) {
      const known = figures.get(operand);
      if (known || figures.has(operand)) return known;
      const figure = read(operand);
      figures.set(operand, figure);
      return figure;
    },
  };
  source.scopes.set(key, made);
  return made;
}

/** A scope that knows only some of its figures. */
export function restricted(scope: Scope, allows: (operand: string) => boolean): Scope {
  return { id: scope.id, figure: (operand) => (allows(operand) ? scope.figure(operand) : undefined) };
}

/** Drops the binary dust that arithmetic on decimal fractions leaves. */
export function plain(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number.parseFloat(value.toPrecision(13));
}

/** Turns figures into facts, doubtful ones marked: those with a cell at which the report has an error that nobody has set aside. */
export function factMaker(report: Report | undefined): (figure: Figure) => Fact {
  const errors = new Set(
    (report?.findings ?? []).filter((finding) => finding.severity === 'error' && !finding.setAside).map((finding) => qualified(finding.at)),
  );
  return ({ appendix, key, row, value, unit, how, cells }) => {
    const id = `${appendix}.${key}.${row}`;
    const doubtful = errors.size > 0 && cells.some((cell) => errors.has(qualified(cell)));
    return unit ? { id, value, unit, how, cells, doubtful } : { id, value, how, cells, doubtful };
  };
}

function readFigure(form: FormData, row: string, key: string, unit: string | undefined, leaf: Leaf | undefined): Figure | undefined {
  const cell = form.cell(row, key);
  const value = cell && numeric(cell.value);
  if (!cell || value === undefined || value < 0) return undefined;
  const type = leaf?.type ?? 'int';
  return {
    appendix: form.appendix,
    key,
    row,
    value: plain(value),
    type,
    unit: type === 'pct' ? '%' : (unit ?? leaf?.unit ?? ''),
    how: 'read',
    cells: [cell.at],
  };
}
