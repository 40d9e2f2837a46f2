/** Functions over many cells: sums, counts, means, extremes. */
import { BAD_VALUE, DIVIDED_BY_ZERO, ErrorValue, finite, textToNumber, toTruth, UNCALCULABLE, type Scalar } from '../scalar';
import { Area, each, matrixOf, type Scope, type Value } from '../value';
import { MANY, numbersOf, type FunctionTable, type WideFunction } from './shape';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function overNumbers(run: (numbers: readonly number[]) => Scalar): WideFunction {
  return {
    kind: 'wide',
    least: 1,
    most: MANY,
    run: (values, scope) => {
      const numbers = numbersOf(values, scope);
      return numbers instanceof ErrorValue ? numbers : run(numbers);
    },
  };
}

const SUM = overNumbers((numbers) => finite(sum(numbers)));
const PRODUCT = overNumbers((numbers) => (numbers.length === 0 ? 0 : finite(numbers.reduce((total, number) => total * number, 1))));
const AVERAGE = overNumbers((numbers) => (numbers.length === 0 ? DIVIDED_BY_ZERO : finite(sum(numbers) / numbers.length)));
const MIN = overNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0));
const MAX = overNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0));

const COUNT: WideFunction = {
  kind: 'wide',
  least: 1,
  most: MANY,
  run: (values, scope) => {
    let count = 0;
    for (const value of values) {
      for (const item of each(value, scope)) {
        const direct = item === value;
        if (typeof item === 'number' || (direct && typeof item === 'boolean')) count += 1;
        else if (direct && typeof item === 'string' && typeof textToNumber(item) === 'number') count += 1;
      }
    }
    return count;
  },
};

const COUNTA: WideFunction = {
  kind: 'wide',
  least: 1,
  most: MANY,
  run: (values, scope) => {
    let count = 0;
    for (const value of values) for (const item of each(value, scope)) if (item !== null) count += 1;
    return count;
  },
};

const COUNTBLANK: WideFunction = {
  kind: 'wide',
  least: 1,
  most: 1,
  run: ([value = null], scope) => {
    if (!(value instanceof Area)) throw UNCALCULABLE;
    let filled = 0;
    for (const item of each(value, scope)) if (item !== null && item !== '') filled += 1;
    return value.height * value.width - filled;
  },
};

function logical(decide: (truths: readonly boolean[]) => boolean): WideFunction {
  return {
    kind: 'wide',
    least: 1,
    most: MANY,
    run: (values, scope) => {
      const truths: boolean[] = [];
      for (const value of values) {
        for (const item of each(value, scope)) {
          if (item instanceof ErrorValue) return item;
          // Blanks of an area and text that spells no truth are passed over.
          if (item === null && item !== value) continue;
          const truth = typeof item === 'string' && item !== value ? BAD_VALUE : toTruth(item);
          if (typeof truth === 'boolean') truths.push(truth);
        }
      }
      return truths.length === 0 ? BAD_VALUE : decide(truths);
    },
  };
}

const SUMPRODUCT: WideFunction = {
  kind: 'wide',
  least: 1,
  most: MANY,
  arrays: true,
  run: (values, scope) => {
    const size = (value: Value): [number, number] => (value instanceof Area ? [value.height, value.width] : shape(matrixOf(value, scope)));
    const shape = ({ height, width }: { height: number; width: number }): [number, number] => [height, width];
    const [height, width] = size(values[0] ?? null);
    if (values.some((value) => size(value)[0] !== height || size(value)[1] !== width)) return BAD_VALUE;
    const grids = values.map((value) => matrixOf(value, scope));
    let total = 0;
    for (let row = 0; row < Math.min(...grids.map((grid) => grid.height)); row += 1) {
      for (let column = 0; column < Math.min(...grids.map((grid) => grid.width)); column += 1) {
        let product = 1;
        for (const grid of grids) {
          const item = grid.rows[row]?.[column] ?? null;
          if (item instanceof ErrorValue) return item;
          product *= typeof item === 'number' ? item : 0;
        }
        total += product;
      }
    }
    return finite(total);
  },
};

/** By the number that SUBTOTAL is given; those above 100 leave out rows hidden by hand too. */
const SUBTOTALS: Readonly<Record<number, WideFunction>> = { 1: AVERAGE, 2: COUNT, 3: COUNTA, 4: MAX, 5: MIN, 6: PRODUCT, 9: SUM };

/** Cells of an area without those that are subtotals themselves. Gives up where rows are hidden: by a filter or not, a file does not say. */
function* withoutSubtotals(area: Area, scope: Scope): Generator<Area> {
  const { sheet, top, left, bottom, right } = scope.clip(area);
  scope.spend(Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1));
  for (let row = top; row <= bottom; row += 1) {
    if (scope.hidden(sheet, row)) throw UNCALCULABLE;
    for (let column = left; column <= right; column += 1) {
      if (!/\bsubtotal\s*\(/i.test(scope.formulaAt(sheet, row, column) ?? '')) yield new Area(sheet, row, column, row, column);
    }
  }
}

const SUBTOTAL: WideFunction = {
  kind: 'wide',
  least: 2,
  most: MANY,
  run: ([choice = null, ...values], scope) => {
    const inner = typeof choice === 'number' ? SUBTOTALS[choice > 100 ? choice - 100 : choice] : undefined;
    if (!inner) throw UNCALCULABLE;
    const cells = values.flatMap((value) => {
      if (!(value instanceof Area)) throw UNCALCULABLE;
      return [...withoutSubtotals(value, scope)];
    });
    return inner.run(cells, scope);
  },
};

export const AGGREGATES: FunctionTable = {
  SUM,
  PRODUCT,
  AVERAGE,
  MIN,
  MAX,
  COUNT,
  COUNTA,
  COUNTBLANK,
  AND: logical((truths) => truths.every(Boolean)),
  OR: logical((truths) => truths.some(Boolean)),
  SUMPRODUCT,
  SUBTOTAL,
};
