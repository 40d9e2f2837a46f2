/** Functions that pick cells by a criterion, such as SUMIF; and the criterion itself. */
import { compare, DIVIDED_BY_ZERO, ErrorValue, errorOf, finite, sameNumber, textToNumber, UNCALCULABLE, type Scalar } from '../scalar';
import { isErrorText, type CellValue } from '../../values';
import { Area, cellsOf, single, spread, type Scope, type Value } from '../value';
import { wildcard } from '../wildcard';
import { MANY, type FunctionTable, type WideFunction } from './shape';

function spelledNumber(text: string): number | undefined {
  try {
    const number = textToNumber(text);
    return typeof number === 'number' ? number : undefined;
  } catch (error) {
    if (error === UNCALCULABLE) return undefined;
    throw error;
  }
}

/** Test that a criterion such as 5, "x*", ">=10" or "<>" stands for. */
export function criterion(wanted: Scalar): (value: Scalar) => boolean {
  const given = wanted ?? 0;
  if (given instanceof ErrorValue) return (value) => value instanceof ErrorValue && value.text === given.text;
  if (typeof given === 'boolean') return (value) => value === given;
  const match = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(typeof given === 'number' ? '' : given);
  const operator = match?.[1];
  const rest = match?.[2] ?? '';
  const number = typeof given === 'number' ? given : spelledNumber(rest);
  if (operator === undefined || operator === '=' || operator === '<>') {
    const equal = equality(operator, rest, number);
    return operator === '<>' ? (value) => !equal(value) : equal;
  }
  const holds = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  if (number !== undefined) return (value) => typeof value === 'number' && holds(compare(value, number));
  return (value) => typeof value === 'string' && holds(compare(value, rest));
}

function equality(operator: string | undefined, text: string, number: number | undefined): (value: Scalar) => boolean {
  if (number !== undefined) {
    return (value) => {
      const found = typeof value === 'string' ? spelledNumber(value) : value;
      return typeof found === 'number' && sameNumber(found, number);
    };
  }
  // "" finds blanks and empty texts, "=" only true blanks; "<>" is the opposite of "=".
  if (text === '') return (value) => value === null || (operator === undefined && value === '');
  const spelled: CellValue = text;
  if (isErrorText(spelled)) return (value) => value instanceof ErrorValue && value.text === errorOf(text).text;
  if (/^(true|false)$/i.test(text)) return (value) => value === (text.toLowerCase() === 'true');
  return wildcard(text);
}

interface Condition {
  readonly area: Area;
  readonly holds: (value: Scalar) => boolean;
}

/** Places, as rows and columns from an area's corner, where every condition holds. */
function* places(conditions: readonly Condition[], scope: Scope): Generator<[number, number]> {
  const first = conditions[0];
  if (!first) return;
  const { area } = first;
  // Places beyond the contents matter only where a blank fulfils every condition; COUNTIF adds those up itself.
  const bottom = Math.max(...conditions.map((condition) => scope.clip(condition.area).bottom - condition.area.top));
  const right = Math.max(...conditions.map((condition) => scope.clip(condition.area).right - condition.area.left));
  scope.spend(Math.max(0, bottom + 1) * Math.max(0, right + 1) * conditions.length);
  for (let row = 0; row <= Math.min(bottom, area.height - 1); row += 1) {
    for (let column = 0; column <= Math.min(right, area.width - 1); column += 1) {
      const all = conditions.every((item) => item.holds(scope.read(item.area.sheet, item.area.top + row, item.area.left + column)));
      if (all) yield [row, column];
    }
  }
}

function areaOf(value: Value | undefined): Area {
  if (!(value instanceof Area)) throw UNCALCULABLE;
  return value;
}

function conditionsOf(pairs: readonly Value[], scope: Scope): Condition[] {
  const conditions: Condition[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    conditions.push({ area: areaOf(pairs[index]), holds: criterion(single(pairs[index + 1] ?? null, scope)) });
  }
  const [first] = conditions;
  const same = conditions.every(({ area }) => area.height === first?.area.height && area.width === first.area.width);
  // Excel answers #VALUE! here; a formula that does so is broken, and better left to Excel.
  if (!same || pairs.length % 2 === 1) throw UNCALCULABLE;
  return conditions;
}

function total(conditions: readonly Condition[], summed: Area, scope: Scope, mean: boolean): Scalar {
  let sum = 0;
  let count = 0;
  for (const [row, column] of places(conditions, scope)) {
    const item = scope.read(summed.sheet, summed.top + row, summed.left + column);
    if (item instanceof ErrorValue) return item;
    if (typeof item !== 'number') continue;
    sum += item;
    count += 1;
  }
  if (!mean) return finite(sum);
  return count === 0 ? DIVIDED_BY_ZERO : finite(sum / count);
}

function summing(mean: boolean): WideFunction {
  return {
    kind: 'wide',
    least: 2,
    most: 3,
    run: ([tested, wanted = null, summed], scope) => {
      const area = areaOf(tested);
      const over = summed === undefined ? area : areaOf(summed);
      return spread([wanted], scope, ([choice = null]) => total([{ area, holds: criterion(choice) }], over, scope, mean));
    },
  };
}

const COUNTIF: WideFunction = {
  kind: 'wide',
  least: 2,
  most: 2,
  run: ([tested, wanted = null], scope) => {
    const area = areaOf(tested);
    return spread([wanted], scope, ([choice = null]) => {
      const holds = criterion(choice);
      let count = 0;
      let seen = 0;
      for (const item of cellsOf(area, scope)) {
        seen += 1;
        if (holds(item)) count += 1;
      }
      return count + (holds(null) ? area.height * area.width - seen : 0);
    });
  },
};

export const CRITERIA: FunctionTable = {
  COUNTIF,
  SUMIF: summing(false),
  AVERAGEIF: summing(true),
  SUMIFS: {
    kind: 'wide',
    least: 3,
    most: MANY,
    run: ([summed, ...pairs], scope) => total(conditionsOf(pairs, scope), areaOf(summed), scope, false),
  },
  COUNTIFS: {
    kind: 'wide',
    least: 2,
    most: MANY,
    run: (pairs, scope) => [...places(conditionsOf(pairs, scope), scope)].length,
  },
};
