/** What a slot may ask for: a leaf, a sum, a difference or a share of leaves, with alternatives. */
import { plain, type Figure, type Scope } from './figures';

/**
 * The figure of an operand in a scope: `a`, `a+b`, `a-b`, `a/b` (percent; `b` may be a sum), or the first of `x|y` that is known.
 * `undefined` when a leaf has no figure, when a difference or a whole is not positive, or when a part exceeds its whole.
 */
export function evaluate(operand: string, scope: Scope): Figure | undefined {
  for (const alternative of operand.split('|')) {
    const figure = evaluateOne(alternative.trim(), scope);
    if (figure) return figure;
  }
  return undefined;
}

function evaluateOne(operand: string, scope: Scope): Figure | undefined {
  const [left = '', right] = operand.split('/');
  if (right !== undefined) return share(evaluateOne(left, scope), evaluateOne(right, scope));
  if (operand.includes('-')) return difference(operand, scope);
  const parts = operand.split('+').map((leaf) => scope.figure(leaf));
  const known = parts.filter((part) => part !== undefined);
  const first = known[0];
  if (!first || known.length < parts.length) return undefined;
  if (parts.length === 1) return first;
  return {
    ...first,
    key: known.map((part) => part.key).join('+'),
    value: plain(known.reduce((sum, part) => sum + part.value, 0)),
    how: 'sum',
    cells: known.flatMap((part) => part.cells),
  };
}

function difference(operand: string, scope: Scope): Figure | undefined {
  const [whole, part] = operand.split('-').map((leaf) => scope.figure(leaf));
  if (!whole || !part || part.value === 0 || whole.value <= part.value) return undefined;
  return {
    ...whole,
    key: `${whole.key}-${part.key}`,
    value: plain(whole.value - part.value),
    how: 'difference',
    cells: [...whole.cells, ...part.cells],
  };
}

function share(part: Figure | undefined, whole: Figure | undefined): Figure | undefined {
  if (!part || !whole || whole.value <= 0 || part.value > whole.value) return undefined;
  return {
    ...part,
    key: `${part.key}.share`,
    value: plain((part.value / whole.value) * 100),
    type: 'pct',
    unit: '%',
    how: 'share',
    cells: [...part.cells, ...whole.cells],
  };
}
