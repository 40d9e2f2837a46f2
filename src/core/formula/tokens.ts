/** Cuts a formula into tokens; references keep their anchors so that a formula can also be moved. */

/** One end of a reference; a whole column has no row, a whole row no column (both then span the sheet). */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

interface Spot {
  /** Place in the formula's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface ReferenceToken extends Spot {
  readonly kind: 'reference';
  readonly sheet?: string;
  /** The sheet's part of the text with its `!`, as it was written; empty when there is none. */
  readonly prefix: string;
  readonly from: Corner;
  /** Absent for a single cell. */
  readonly to?: Corner;
}

export interface PlainToken extends Spot {
  readonly kind: 'number' | 'string' | 'error' | 'name' | 'call' | 'operator' | 'mark';
  /** Decoded: a string without its quotes, a function without `_xlfn.` and in capitals, an error in capitals. */
  readonly text: string;
}

export type Token = ReferenceToken | PlainToken;

/** Rows and columns of an Excel sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Longest formula that Excel accepts, in characters; a longer one is not read. */
const LONGEST = 8192;

const SPACE = /[ \t\r\n\u00a0]+/uy;
const STRING = /"((?:[^"]|"")*)"/y;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const AFTER = '(?![\\p{L}\\p{N}_.(!\\[#])';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)([1-9]\\d{0,6})';
const RANGE = new RegExp(`${CELL}:${CELL}${AFTER}`, 'uy');
const SINGLE = new RegExp(CELL + AFTER, 'uy');
const COLUMNS = new RegExp(`(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})${AFTER}`, 'uy');
const ROWS = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${AFTER}`, 'uy');
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%@]/y;
const MARK = /[(),;{}]/y;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function corner(columnMark: string, letters: string, rowMark: string, digits: string): Corner | undefined {
  const column = letters === '' ? undefined : columnOf(letters);
  const row = digits === '' ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= SHEET_COLUMNS || (row ?? 0) >= SHEET_ROWS) return undefined;
  return { row, column, rowFixed: rowMark === '$', columnFixed: columnMark === '$' };
}

/** Tokens of a formula, white space left out; its leading `=` is skipped. `undefined` when something in it is not understood. */
export function tokenize(formula: string): Token[] | undefined {
  if (formula.length > LONGEST) return undefined;
  const tokens: Token[] = [];
  let at = /^\s*=?/.exec(formula)?.[0].length ?? 0;

  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula) ?? undefined;
  };

  /** Reads the reference at `at`; `start` is where its sheet began. */
  const reference = (start: number, sheet: string | undefined): ReferenceToken | undefined => {
    const range = take(RANGE);
    const single = range ? undefined : take(SINGLE);
    const columns = (range ?? single) ? undefined : take(COLUMNS);
    const rows = (range ?? single ?? columns) ? undefined : take(ROWS);
    const found = range ?? single ?? columns ?? rows;
    if (!found) return undefined;
    const [, a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = found;
    const ends: [Corner | undefined, Corner | undefined] = range
      ? [corner(a, b, c, d), corner(e, f, g, h)]
      : single
        ? [corner(a, b, c, d), undefined]
        : columns
          ? [corner(a, b, '', ''), corner(c, d, '', '')]
          : [corner('', '', a, b), corner('', '', c, d)];
    if (!ends[0] || (!single && !ends[1])) return undefined;
    const end = at + found[0].length;
    return {
      kind: 'reference',
      start,
      end,
      ...(sheet === undefined ? {} : { sheet }),
      prefix: formula.slice(start, at),
      from: ends[0],
      ...(ends[1] ? { to: ends[1] } : {}),
    };
  };

  const plain = (kind: PlainToken['kind'], found: RegExpExecArray, text = found[0]): Token => ({
    kind,
    text,
    start: at,
    end: at + found[0].length,
  });

  const next = (): Token | undefined => {
    const text = take(STRING);
    if (text) return plain('string', text, (text[1] ?? '').replaceAll('""', '"'));
    const sheet = take(SHEET);
    if (sheet) {
      const name = (sheet[1] ?? sheet[2] ?? '').replaceAll("''", "'");
      // A bracket means another workbook, a colon several sheets: neither can be followed here.
      if (/[[\]:]/.test(name)) return undefined;
      const start = at;
      at += sheet[0].length;
      const lost = take(ERROR);
      return lost ? { kind: 'error', text: lost[0].toUpperCase(), start, end: at + lost[0].length } : reference(start, name);
    }
    const error = take(ERROR);
    if (error) {
      const code = error[0].toUpperCase();
      if (code !== '#REF!') return plain('error', error, code);
      // `#REF!A1` is what Excel leaves behind when a sheet is deleted.
      const start = at;
      at += error[0].length;
      return { kind: 'error', text: code, start, end: reference(start, undefined)?.end ?? at };
    }
    const found = reference(at, undefined);
    if (found) return found;
    const number = take(NUMBER);
    if (number) return plain('number', number);
    const name = take(NAME);
    if (name) {
      if (formula[at + name[0].length] !== '(') return plain('name', name);
      return plain('call', name, name[0].toUpperCase().replace(/^(?:_XLFN\.)?(?:_XLWS\.)?/, ''));
    }
    const operator = take(OPERATOR);
    if (operator) return plain('operator', operator);
    const mark = take(MARK);
    return mark ? plain('mark', mark) : undefined;
  };

  while (at < formula.length) {
    const blank = take(SPACE);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const token = next();
    if (!token) return undefined;
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
