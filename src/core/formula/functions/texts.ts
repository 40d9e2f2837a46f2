/** Functions of text. */
import { BAD_VALUE, ErrorValue, LONGEST_TEXT, textToNumber, toNumber, toText, UNCALCULABLE, type Scalar } from '../scalar';
import { formatted } from '../textFormat';
import { findWildcard } from '../wildcard';
import { MANY, type FunctionTable, type ScalarFunction } from './shape';

/** A function whose first `texts` arguments are texts and the rest numbers. */
function ofText(least: number, most: number, texts: number, run: (texts: string[], numbers: number[]) => Scalar): ScalarFunction {
  return {
    kind: 'scalar',
    least,
    most,
    run: (values) => {
      const words: string[] = [];
      const numbers: number[] = [];
      for (const [index, value] of values.entries()) {
        const converted = index < texts ? toText(value) : toNumber(value);
        if (converted instanceof ErrorValue) return converted;
        if (typeof converted === 'string') words.push(converted);
        else numbers.push(Math.trunc(converted));
      }
      return run(words, numbers);
    },
  };
}

function capitalised(text: string): string {
  return text.toLowerCase().replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const [first = ''] = word;
    return first.toUpperCase() + word.slice(first.length);
  });
}

function substitute(text: string, old: string, replacement: string, instance: number | undefined): Scalar {
  if (instance !== undefined && instance < 1) return BAD_VALUE;
  if (old === '') return text;
  const parts = text.split(old);
  if (text.length + (parts.length - 1) * replacement.length > 2 * LONGEST_TEXT) return BAD_VALUE;
  if (instance === undefined) return parts.join(replacement);
  if (instance >= parts.length) return text;
  return parts.slice(0, instance).join(old) + replacement + parts.slice(instance).join(old);
}

function position(place: (wanted: string, within: string, start: number) => number): ScalarFunction {
  return ofText(2, 3, 2, ([wanted = '', within = ''], [start = 1]) => {
    if (start < 1 || start > within.length + 1) return BAD_VALUE;
    const found = place(wanted, within, start - 1);
    return found < 0 ? BAD_VALUE : found + 1;
  });
}

const SEARCH = position((wanted, within, start) => {
  if (/[*?~]/.test(wanted) && within.length > 500) throw UNCALCULABLE;
  return findWildcard(wanted, within, start);
});

const VALUE: ScalarFunction = {
  kind: 'scalar',
  least: 1,
  most: 1,
  run: ([value = null]) => (typeof value === 'boolean' ? BAD_VALUE : typeof value === 'string' ? textToNumber(value) : toNumber(value)),
};

export const TEXTS: FunctionTable = {
  LEN: ofText(1, 1, 1, ([text = '']) => text.length),
  LEFT: ofText(1, 2, 1, ([text = ''], [count = 1]) => (count < 0 ? BAD_VALUE : text.slice(0, count))),
  RIGHT: ofText(1, 2, 1, ([text = ''], [count = 1]) => (count < 0 ? BAD_VALUE : text.slice(Math.max(0, text.length - count)))),
  MID: ofText(3, 3, 1, ([text = ''], [start = 1, count = 0]) =>
    start < 1 || count < 0 ? BAD_VALUE : text.slice(start - 1, start - 1 + count),
  ),
  TRIM: ofText(1, 1, 1, ([text = '']) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText(1, 1, 1, ([text = '']) => text.toUpperCase()),
  LOWER: ofText(1, 1, 1, ([text = '']) => text.toLowerCase()),
  PROPER: ofText(1, 1, 1, ([text = '']) => capitalised(text)),
  EXACT: ofText(2, 2, 2, ([a, b]) => a === b),
  REPT: ofText(2, 2, 1, ([text = ''], [count = 0]) => {
    if (count < 0 || text.length * count > LONGEST_TEXT) return BAD_VALUE;
    return text.repeat(count);
  }),
  CONCATENATE: ofText(1, MANY, MANY, (texts) => {
    const joined = texts.join('');
    return joined.length > LONGEST_TEXT ? BAD_VALUE : joined;
  }),
  SUBSTITUTE: ofText(3, 4, 3, ([text = '', old = '', replacement = ''], [instance]) => substitute(text, old, replacement, instance)),
  FIND: position((wanted, within, start) => within.indexOf(wanted, start)),
  SEARCH,
  VALUE,
  TEXT: {
    kind: 'scalar',
    least: 2,
    most: 2,
    run: ([value = null, code = null]) => {
      const format = toText(code);
      return format instanceof ErrorValue ? format : formatted(value, format);
    },
  },
};
