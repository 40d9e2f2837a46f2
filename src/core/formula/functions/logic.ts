/** Functions that decide, ask what a value is, or make dates. */
import { dayOf, serialOf } from '../dates';
import type { Node } from '../parser';
import { BAD_NUMBER, ErrorValue, finite, NOT_AVAILABLE, toNumber, toTruth, UNCALCULABLE, type Scalar } from '../scalar';
import { Area, Matrix, single, type Scope, type Value } from '../value';
import { ofNumbers, type FunctionTable, type LazyFunction, type ScalarFunction, type WideFunction } from './shape';

/** The single value of an argument; gives up where Excel would need an array formula. */
function decided(node: Node | undefined, scope: Scope, evaluate: (node: Node, scope: Scope) => Value): Scalar {
  if (!node) return null;
  const value = evaluate(node, scope);
  if (scope.arrays && (value instanceof Matrix || (value instanceof Area && value.height * value.width > 1))) throw UNCALCULABLE;
  return single(value, scope);
}

const IF: LazyFunction = {
  kind: 'lazy',
  least: 2,
  most: 3,
  run: ([condition, then, otherwise], scope, evaluate) => {
    const truth = toTruth(decided(condition, scope, evaluate));
    if (truth instanceof ErrorValue) return truth;
    const branch = truth ? then : otherwise;
    return branch ? evaluate(branch, scope) : false;
  },
};

function unless(caught: (error: ErrorValue) => boolean): LazyFunction {
  return {
    kind: 'lazy',
    least: 2,
    most: 2,
    run: ([attempt, otherwise], scope, evaluate) => {
      const value = decided(attempt, scope, evaluate);
      return value instanceof ErrorValue && caught(value) && otherwise ? evaluate(otherwise, scope) : value;
    },
  };
}

function asking(test: (value: Scalar) => boolean): ScalarFunction {
  return { kind: 'scalar', least: 1, most: 1, takesErrors: true, run: ([value = null]) => test(value) };
}

function dated(part: 'year' | 'month' | 'day'): ScalarFunction {
  return ofNumbers(1, 1, (serial) => dayOf(serial)?.[part] ?? BAD_NUMBER);
}

const NOT: ScalarFunction = {
  kind: 'scalar',
  least: 1,
  most: 1,
  run: ([value = null]) => {
    const truth = toTruth(value);
    return truth instanceof ErrorValue ? truth : !truth;
  },
};

/** N and T look at the first cell of an area, whichever cell they stand in. */
function ofFirst(run: (value: Scalar) => Scalar): WideFunction {
  return {
    kind: 'wide',
    least: 1,
    most: 1,
    run: ([value = null], scope) => {
      if (scope.arrays && value instanceof Matrix) throw UNCALCULABLE;
      return run(value instanceof Area ? scope.read(value.sheet, value.top, value.left) : single(value, scope));
    },
  };
}

const isError = (value: Scalar): value is ErrorValue => value instanceof ErrorValue;

export const LOGIC: FunctionTable = {
  IF,
  IFERROR: unless(() => true),
  IFNA: unless((error) => error.text === NOT_AVAILABLE.text),
  NOT,
  TRUE: { kind: 'scalar', least: 0, most: 0, run: () => true },
  FALSE: { kind: 'scalar', least: 0, most: 0, run: () => false },
  NA: { kind: 'scalar', least: 0, most: 0, run: () => NOT_AVAILABLE },
  ISNUMBER: asking((value) => typeof value === 'number'),
  ISTEXT: asking((value) => typeof value === 'string'),
  ISNONTEXT: asking((value) => typeof value !== 'string'),
  ISLOGICAL: asking((value) => typeof value === 'boolean'),
  ISBLANK: asking((value) => value === null),
  ISERROR: asking(isError),
  ISERR: asking((value) => isError(value) && value.text !== NOT_AVAILABLE.text),
  ISNA: asking((value) => isError(value) && value.text === NOT_AVAILABLE.text),
  N: ofFirst((value) => (typeof value === 'string' ? 0 : toNumber(value))),
  T: ofFirst((value) => (typeof value === 'string' || isError(value) ? value : '')),
  DATE: ofNumbers(3, 3, (year, month, day) => {
    const serial = serialOf(Math.trunc(year), Math.trunc(month), Math.trunc(day));
    return serial === undefined ? BAD_NUMBER : finite(serial);
  }),
  YEAR: dated('year'),
  MONTH: dated('month'),
  DAY: dated('day'),
};
