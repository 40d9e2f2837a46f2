/** Turns the tokens of a formula into a tree whose depth is bounded, so that evaluating it cannot exhaust the stack. */
import { areaOf, type ReferencedArea } from './references';
import { errorOf, type Scalar } from './scalar';
import { tokenize, type Token } from './tokens';

export type Node =
  | { readonly kind: 'literal'; readonly value: Scalar }
  | { readonly kind: 'area'; readonly area: ReferencedArea }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  /** Signs and `@` before an operand, outermost first. */
  | { readonly kind: 'signed'; readonly signs: string; readonly operand: Node }
  | { readonly kind: 'percent'; readonly times: number; readonly operand: Node }
  /** Operators of one precedence, worked off from left to right. */
  | { readonly kind: 'chain'; readonly first: Node; readonly rest: readonly Link[] }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] };

export interface Link {
  readonly operator: string;
  readonly operand: Node;
}

/** Parentheses and calls within each other, as in Excel. */
const DEEPEST = 64;

/** Weakest first; Excel binds a sign tighter than `^`, so that -2^2 is 4. */
const LEVELS: readonly ReadonlySet<string>[] = [
  new Set(['=', '<>', '<', '>', '<=', '>=']),
  new Set(['&']),
  new Set(['+', '-']),
  new Set(['*', '/']),
  new Set(['^']),
];

/** What the parser gives up with; it never leaves this file. */
const REFUSED = new Error('formula not understood');

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw REFUSED;
    return node;
  }

  /** Text of the next token when it is an operator or a mark. */
  private peek(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === 'operator' || token?.kind === 'mark' ? token.text : undefined;
  }

  private skip(text: string): boolean {
    if (this.peek() !== text) return false;
    this.at += 1;
    return true;
  }

  private level(index: number): Node {
    const operators = LEVELS[index];
    if (!operators) return this.operand();
    const first = this.level(index + 1);
    const rest: Link[] = [];
    for (let operator = this.peek(); operator !== undefined && operators.has(operator); operator = this.peek()) {
      this.at += 1;
      rest.push({ operator, operand: this.level(index + 1) });
    }
    return rest.length === 0 ? first : { kind: 'chain', first, rest };
  }

  private operand(): Node {
    let signs = '';
    for (let sign = this.peek(); sign === '-' || sign === '+' || sign === '@'; sign = this.peek()) {
      signs += sign;
      this.at += 1;
    }
    let node = this.primary();
    let times = 0;
    while (this.skip('%')) times += 1;
    if (times > 0) node = { kind: 'percent', times, operand: node };
    return signs === '' ? node : { kind: 'signed', signs, operand: node };
  }

  private primary(): Node {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'string':
        return { kind: 'literal', value: token.text };
      case 'error':
        return { kind: 'literal', value: errorOf(token.text) };
      case 'reference':
        return { kind: 'area', area: areaOf(token) };
      case 'name': {
        const name = token.text.toUpperCase();
        return name === 'TRUE' || name === 'FALSE' ? { kind: 'literal', value: name === 'TRUE' } : { kind: 'name', name: token.text };
      }
      case 'call':
        return this.nested(() => this.call(token.text));
      case 'mark':
        if (token.text === '(') return this.nested(() => this.group());
        if (token.text === '{') return this.nested(() => this.array());
    }
    throw REFUSED;
  }

  private nested(read: () => Node): Node {
    this.depth += 1;
    if (this.depth > DEEPEST) throw REFUSED;
    const node = read();
    this.depth -= 1;
    return node;
  }

  private group(): Node {
    const node = this.level(0);
    if (!this.skip(')')) throw REFUSED;
    return node;
  }

  private call(name: string): Node {
    if (!this.skip('(')) throw REFUSED;
    const args: Node[] = [];
    if (this.skip(')')) return { kind: 'call', name, args };
    for (;;) {
      // An argument left out reads as a blank.
      const left = this.peek();
      args.push(left === ',' || left === ')' ? { kind: 'literal', value: null } : this.level(0));
      if (this.skip(')')) return { kind: 'call', name, args };
      if (!this.skip(',')) throw REFUSED;
    }
  }

  private array(): Node {
    const rows: Scalar[][] = [[]];
    for (;;) {
      const sign = this.skip('-') ? -1 : 1;
      const node = this.primary();
      if (node.kind !== 'literal') throw REFUSED;
      if (sign < 0 && typeof node.value !== 'number') throw REFUSED;
      rows.at(-1)?.push(typeof node.value === 'number' ? sign * node.value : node.value);
      if (this.skip('}')) break;
      if (this.skip(';')) rows.push([]);
      else if (!this.skip(',')) throw REFUSED;
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) throw REFUSED;
    return { kind: 'array', rows };
  }
}

/** Tree of a formula, with or without its leading `=`; `undefined` for what Excel or this reader does not take. */
export function parse(formula: string): Node | undefined {
  const tokens = tokenize(formula);
  if (!tokens) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error === REFUSED) return undefined;
    throw error;
  }
}
