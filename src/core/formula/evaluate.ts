/** Works out the tree of a formula the way Excel does. */
import { functionNamed } from './functions';
import type { Node } from './parser';
import {
  addNumbers,
  BAD_VALUE,
  compare,
  DIVIDED_BY_ZERO,
  ErrorValue,
  finite,
  LONGEST_TEXT,
  power,
  toNumber,
  toText,
  UNCALCULABLE,
  type Scalar,
} from './scalar';
import { Area, Matrix, single, spread, type Scope, type Value } from './value';

/** Names that stand for names; more than these are taken for a circle. */
const DEEPEST_NAME = 4;

function calculate(operator: string, a: number, b: number): Scalar {
  switch (operator) {
    case '+':
      return finite(addNumbers(a, b));
    case '-':
      return finite(addNumbers(a, -b));
    case '*':
      return finite(a * b);
    case '/':
      return b === 0 ? DIVIDED_BY_ZERO : finite(a / b);
    default:
      return power(a, b);
  }
}

function join(a: Scalar, b: Scalar): Scalar {
  const [left, right] = [toText(a), toText(b)];
  if (left instanceof ErrorValue) return left;
  if (right instanceof ErrorValue) return right;
  return left.length + right.length > LONGEST_TEXT ? BAD_VALUE : left + right;
}

const RELATIONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function operate(operator: string, a: Scalar, b: Scalar): Scalar {
  if (operator === '&') return join(a, b);
  const relation = RELATIONS[operator];
  if (relation) {
    if (a instanceof ErrorValue) return a;
    return b instanceof ErrorValue ? b : relation(compare(a, b));
  }
  const left = toNumber(a);
  if (left instanceof ErrorValue) return left;
  const right = toNumber(b);
  return right instanceof ErrorValue ? right : calculate(operator, left, right);
}

function sign(value: Scalar, signs: string): Scalar {
  // A plus leaves even text as it is; a minus wants a number.
  if (!signs.includes('-')) return value;
  const number = toNumber(value);
  if (number instanceof ErrorValue) return number;
  return [...signs].filter((mark) => mark === '-').length % 2 === 1 ? 0 - number : number;
}

function call(name: string, args: readonly Node[], scope: Scope): Value {
  const found = functionNamed(name);
  if (!found || args.length < found.least || args.length > found.most) throw UNCALCULABLE;
  if (found.kind === 'lazy') return found.run(args, scope, evaluate);
  const inner = found.kind === 'wide' && found.arrays ? { ...scope, arrays: true } : scope;
  const values = args.map((arg) => evaluate(arg, inner));
  if (found.kind === 'wide') return found.run(values, inner);
  return spread(values, scope, (singles) => {
    const error = found.takesErrors ? undefined : singles.find((value) => value instanceof ErrorValue);
    return error ?? found.run(singles, scope);
  });
}

/** Value of a formula's tree; may be an area. Throws UNCALCULABLE, and nothing else, when it cannot be worked out. */
export function evaluate(node: Node, scope: Scope): Value {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'area': {
      const { sheet = scope.at.sheet, top, left, bottom, right } = node.area;
      return new Area(sheet, top, left, bottom, right);
    }
    case 'name':
      if (scope.names >= DEEPEST_NAME) throw UNCALCULABLE;
      return evaluate(scope.named(node.name), { ...scope, names: scope.names + 1 });
    case 'array':
      return new Matrix(node.rows);
    case 'call':
      return call(node.name, node.args, scope);
    case 'signed': {
      const value = evaluate(node.operand, scope);
      if (!node.signs.includes('-') && !node.signs.includes('@')) return value;
      return spread([node.signs.includes('@') ? single(value, scope) : value], scope, ([operand = null]) => sign(operand, node.signs));
    }
    case 'percent':
      return spread([evaluate(node.operand, scope)], scope, ([operand = null]) => {
        const number = toNumber(operand);
        return number instanceof ErrorValue ? number : number / 100 ** node.times;
      });
    case 'chain': {
      let value = evaluate(node.first, scope);
      for (const { operator, operand } of node.rest) {
        value = spread([value, evaluate(operand, scope)], scope, ([a = null, b = null]) => operate(operator, a, b));
      }
      return value;
    }
  }
}
