/** Numbers written in words: `ba mươi hai`, `một trăm linh năm`, `hai nghìn`. */

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const WORD = `(?:${[...Object.keys(DIGITS), 'mười', 'mươi', 'trăm', 'nghìn', 'ngàn', 'linh', 'lẻ'].join('|')})`;

/** Words that together are a number, in lower case with single spaces. */
export const NUMBER_WORDS = new RegExp(String.raw`(?<![\p{L}\d])${WORD}(?:\s${WORD}){0,8}(?![\p{L}])`, 'gu');

/** The number that words say, up to 999.999; `undefined` for words that say none. */
export function numberInWords(words: string): number | undefined {
  let [thousands, hundreds, rest] = [0, 0, 0];
  let digit: number | undefined;
  const list = words.toLowerCase().trim().split(/\s+/);
  for (const [i, word] of list.entries()) {
    const own = Object.hasOwn(DIGITS, word) ? DIGITS[word] : undefined;
    if (own !== undefined) {
      // Two digits side by side are no number.
      if (digit !== undefined) return undefined;
      digit = own;
    } else if (word === 'mười' || word === 'mươi') {
      if ((word === 'mười') !== (digit === undefined) || rest > 0) return undefined;
      rest = (digit ?? 1) * 10;
      digit = undefined;
    } else if (word === 'trăm') {
      if (digit === undefined || hundreds > 0 || rest > 0) return undefined;
      hundreds = digit * 100;
      digit = undefined;
    } else if (word === 'nghìn' || word === 'ngàn') {
      if (thousands > 0) return undefined;
      thousands = (hundreds + rest + (digit ?? 0)) * 1000;
      if (thousands === 0) return undefined;
      [hundreds, rest, digit] = [0, 0, undefined];
    } else if (digit !== undefined || rest > 0 || i === 0 || i === list.length - 1) return undefined;
  }
  return thousands + hundreds + rest + (digit ?? 0);
}
