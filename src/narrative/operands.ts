/** What a slot may ask for: a leaf, a sum, a difference or a share of leaves, with alternatives. */
import { plain, type Figure, type Scope } from './figures';

/**
 * The figure of an operand in a scope: `a`, `a+b`, `a-b`, `a/b` (percent; `b` may be a sum), `a==b` (one figure where both are the
 * same), or the first of `x|y` that is known.
 * `undefined` when a leaf has no figure, when a difference or a whole is not positive, or when a part exceeds its whole.
 */
export function evaluate(operand: string, scope: Scope): Figure | undefined {
  for (const alternative of parsed(operand)) {
    const figure = evaluateOne(alternative, scope);
    if (figure) return figure;
  }
  return undefined;
}

/** An operand taken apart. */
type Operand =
  | { readonly kind: 'sum' | 'difference' | 'same'; readonly leaves: readonly string[] }
  | { readonly kind: 'share'; readonly part: Operand; readonly whole: Operand };

const taken = new Map<string, readonly Operand[]>();

/** The alternatives of an operand; what was taken apart once is kept. */
function parsed(operand: string): readonly Operand[] {
  const kept = taken.get(operand);
  if (kept) return kept;
  const made = operand.split('|').map((alternative) => parseOne(alternative.trim()));
  taken.set(operand, made);
  return made;
}

function parseOne(operand: string): Operand {
  if (operand.includes('==')) return { kind: 'same', leaves: operand.split('==') };
  const [left = '', right] = operand.split('/');
  if (right !== undefined) return { kind: 'share', part: parseOne(left), whole: parseOne(right) };
  return operand.includes('-') ? { kind: 'difference', leaves: operand.split('-') } : { kind: 'sum', leaves: operand.split('+') };
}

function evaluateOne(operand: Operand, scope: Scope): Figure | undefined {
  if (operand.kind === 'share') return share(evaluateOne(operand.part, scope), evaluateOne(operand.whole, scope));
  const [only, ...more] = operand.leaves;
  if (only !== undefined && more.length === 0) return scope.figure(only);
  const parts = operand.leaves.map((leaf) => scope.figure(leaf));
  if (operand.kind === 'same') return same(parts);
  return operand.kind === 'difference' ? difference(parts) : sum(parts);
}

function sum(parts: readonly (Figure | undefined)[]): Figure | undefined {
  const known = parts.filter((part) => part !== undefined);
  const first = known[0];
  if (!first || known.length < parts.length) return undefined;
  return {
    ...first,
    key: known.map((part) => part.key).join('+'),
    value: plain(known.reduce((before, part) => before + part.value, 0)),
    how: 'sum',
    cells: known.flatMap((part) => part.cells),
  };
}

function same(figures: readonly (Figure | undefined)[]): Figure | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  const [first] = known;
  if (!first || known.length < figures.length || known.some((figure) => figure.value !== first.value)) return undefined;
  return { ...first, key: known.map((figure) => figure.key).join('='), cells: known.flatMap((figure) => figure.cells) };
}

function difference([whole, part]: readonly (Figure | undefined)[]): Figure | undefined {
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
