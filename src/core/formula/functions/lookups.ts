/** Functions that find or name places: INDEX, MATCH, VLOOKUP, ROW and their like. */
import { BAD_REFERENCE, BAD_VALUE, compare, ErrorValue, NOT_AVAILABLE, toNumber, UNCALCULABLE, type Scalar } from '../scalar';
import { Area, Matrix, matrixOf, single, spread, type Scope, type Value } from '../value';
import { wildcard } from '../wildcard';
import type { FunctionTable, LazyFunction, WideFunction } from './shape';

/** Place of a value in a list: 0 exact, 1 the last one not above in a rising list, -1 the last one not below in a falling list. */
function placeOf(wanted: Scalar, list: readonly Scalar[], mode: number): number {
  if (wanted instanceof ErrorValue) return -1;
  const target = wanted ?? 0;
  const alike = (item: Scalar): item is string | number | boolean => item !== null && typeof item === typeof target;
  if (mode === 0) {
    const fits = typeof target === 'string' && /[*?~]/.test(target) ? wildcard(target) : undefined;
    return list.findIndex((item) => (fits ? fits(item) : alike(item) && compare(item, target) === 0));
  }
  let place = -1;
  for (const [index, item] of list.entries()) {
    if (!alike(item)) continue;
    if (compare(item, target) * mode > 0) break;
    place = index;
  }
  return place;
}

function numberArgument(value: Value | undefined, fallback: number, scope: Scope): number | ErrorValue {
  if (value === undefined) return fallback;
  const number = toNumber(single(value, scope));
  return number instanceof ErrorValue ? number : Math.trunc(number);
}

const MATCH: WideFunction = {
  kind: 'wide',
  least: 2,
  most: 3,
  run: ([wanted = null, list = null, kind], scope) => {
    const mode = numberArgument(kind, 1, scope);
    if (mode instanceof ErrorValue) return mode;
    const { rows, height, width } = matrixOf(list, scope);
    if (height > 1 && width > 1) return NOT_AVAILABLE;
    const items = height > 1 ? rows.map((row) => row[0] ?? null) : (rows[0] ?? []);
    return spread([wanted], scope, ([target = null]) => {
      if (target instanceof ErrorValue) return target;
      const place = placeOf(target, items, Math.sign(mode));
      return place < 0 ? NOT_AVAILABLE : place + 1;
    });
  },
};

const VLOOKUP: WideFunction = {
  kind: 'wide',
  least: 3,
  most: 4,
  run: ([wanted = null, table = null, column, near], scope) => {
    const index = numberArgument(column, 1, scope);
    if (index instanceof ErrorValue) return index;
    const mode = numberArgument(near, 1, scope);
    if (mode instanceof ErrorValue) return mode;
    if (!(table instanceof Area || table instanceof Matrix)) throw UNCALCULABLE;
    if (index < 1) return BAD_VALUE;
    if (index > table.width) return BAD_REFERENCE;
    const { rows } = matrixOf(table, scope);
    const keys = rows.map((row) => row[0] ?? null);
    return spread([wanted], scope, ([target = null]) => {
      if (target instanceof ErrorValue) return target;
      const place = placeOf(target, keys, mode === 0 ? 0 : 1);
      return place < 0 ? NOT_AVAILABLE : (rows[place]?.[index - 1] ?? null);
    });
  },
};

const INDEX: WideFunction = {
  kind: 'wide',
  least: 2,
  most: 3,
  run: ([from = null, first, second], scope) => {
    const table = from instanceof Area || from instanceof Matrix ? from : new Matrix([[from]]);
    const one = numberArgument(first, 0, scope);
    const two = numberArgument(second, 0, scope);
    if (one instanceof ErrorValue) return one;
    if (two instanceof ErrorValue) return two;
    // A single index counts along a single row.
    const [row, column] = second === undefined && table.height === 1 ? [0, one] : [one, two];
    if (row < 0 || column < 0) return BAD_VALUE;
    if (row > table.height || column > table.width) return BAD_REFERENCE;
    if (table instanceof Matrix) {
      const rows = row === 0 ? table.rows : table.rows.slice(row - 1, row);
      return new Matrix(rows.map((line) => (column === 0 ? line : line.slice(column - 1, column))));
    }
    const { sheet, top, left, bottom, right } = table;
    return new Area(
      sheet,
      row === 0 ? top : top + row - 1,
      column === 0 ? left : left + column - 1,
      row === 0 ? bottom : top + row - 1,
      column === 0 ? right : left + column - 1,
    );
  },
};

const CHOOSE: LazyFunction = {
  kind: 'lazy',
  least: 2,
  most: 255,
  run: ([index, ...choices], scope, evaluate) => {
    const given = index ? evaluate(index, scope) : null;
    if (scope.arrays && given instanceof Matrix) throw UNCALCULABLE;
    const number = numberArgument(given, 0, scope);
    if (number instanceof ErrorValue) return number;
    const choice = choices[number - 1];
    return choice ? evaluate(choice, scope) : BAD_VALUE;
  },
};

/** ROW and COLUMN: number of a place, or of every place of an area within array arguments. */
function place(
  ofArea: (area: Area, scope: Scope) => { from: number; to: number },
  upright: boolean,
  own: (scope: Scope) => number,
): WideFunction {
  return {
    kind: 'wide',
    least: 0,
    most: 1,
    run: ([value], scope) => {
      if (value === undefined) return own(scope) + 1;
      if (!(value instanceof Area)) throw UNCALCULABLE;
      const { from, to } = ofArea(value, scope);
      if (!scope.arrays || from === to) return from + 1;
      scope.spend(to - from + 1);
      const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index + 1);
      return new Matrix(upright ? numbers.map((number) => [number]) : [numbers]);
    },
  };
}

function extent(measure: (size: { readonly height: number; readonly width: number }) => number): WideFunction {
  return {
    kind: 'wide',
    least: 1,
    most: 1,
    run: ([value = null]) => (value instanceof Area || value instanceof Matrix ? measure(value) : value instanceof ErrorValue ? value : 1),
  };
}

export const LOOKUPS: FunctionTable = {
  MATCH,
  VLOOKUP,
  INDEX,
  CHOOSE,
  ROW: place(
    (area) => ({ from: area.top, to: area.bottom }),
    true,
    (scope) => scope.at.row,
  ),
  COLUMN: place(
    (area) => ({ from: area.left, to: area.right }),
    false,
    (scope) => scope.at.column,
  ),
  ROWS: extent((size) => size.height),
  COLUMNS: extent((size) => size.width),
};
