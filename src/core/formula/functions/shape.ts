/** The three shapes a worksheet function has here, and what their arguments have in common. */
import type { Node } from '../parser';
import { ErrorValue, toNumber, type Scalar } from '../scalar';
import { each, type Scope, type Value } from '../value';

interface Arity {
  readonly least: number;
  readonly most: number;
}

/** Works on single values; an error among them is the result unless `takesErrors`. */
export interface ScalarFunction extends Arity {
  readonly kind: 'scalar';
  readonly takesErrors?: boolean;
  readonly run: (values: readonly Scalar[], scope: Scope) => Scalar;
}

/** Sees areas as areas; with `arrays`, operators within its arguments work on whole arrays. */
export interface WideFunction extends Arity {
  readonly kind: 'wide';
  readonly arrays?: boolean;
  readonly run: (values: readonly Value[], scope: Scope) => Value;
}

/** Decides itself which arguments are worked out. */
export interface LazyFunction extends Arity {
  readonly kind: 'lazy';
  readonly run: (args: readonly Node[], scope: Scope, evaluate: (node: Node, scope: Scope) => Value) => Value;
}

export type WorksheetFunction = ScalarFunction | WideFunction | LazyFunction;

export type FunctionTable = Readonly<Record<string, WorksheetFunction>>;

/** As many arguments as Excel takes. */
export const MANY = 255;

/** A function of numbers: every argument is turned into one first. */
export function ofNumbers(least: number, most: number, run: (...numbers: number[]) => Scalar): ScalarFunction {
  return {
    kind: 'scalar',
    least,
    most,
    run: (values) => {
      const numbers: number[] = [];
      for (const value of values) {
        const number = toNumber(value);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
      }
      return run(...numbers);
    },
  };
}

/**
 * Numbers that an aggregate such as SUM takes of its arguments, or the first error: within areas and arrays only true numbers
 * count, a value given directly is turned into a number.
 */
export function numbersOf(values: readonly Value[], scope: Scope): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const value of values) {
    for (const item of each(value, scope)) {
      if (item instanceof ErrorValue) return item;
      if (typeof item === 'number') numbers.push(item);
      else if (item === value) {
        const number = toNumber(item);
        if (number instanceof ErrorValue) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}
