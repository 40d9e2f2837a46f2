/** How wide words are in Times New Roman, so that rules fit their words and tables their pages before any program lays them out. */

// Advance widths in thousandths of an em, A to Z, a to z, of the regular and the bold face.
const REGULAR = {
  upper: [722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611],
  lower: [444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444],
};
const BOLD = {
  upper: [
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667,
  ],
  lower: [500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444],
};
const OTHERS: Readonly<Record<string, number>> = {
  ' ': 250,
  '\u00a0': 250,
  '.': 250,
  ',': 250,
  '-': 333,
  '(': 333,
  ')': 333,
  '/': 278,
  ':': 300,
  ';': 300,
  đ: 500,
  Đ: 722,
  '%': 900,
};
/** Of what is neither letter nor listed above; digits among them. */
const ANY = 500;
/** The horn of `ơ` and `ư`. */
const HORN = 50;

/** Width of words in ems: times the size of the letters in points, that many points. */
export function emWidth(text: string, bold = false): number {
  const face = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const letter of text.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    if (code === 0x31b) sum += HORN;
    else if (code >= 0x300 && code < 0x370) continue;
    else if (code >= 65 && code <= 90) sum += face.upper[code - 65] ?? ANY;
    else if (code >= 97 && code <= 122) sum += face.lower[code - 97] ?? ANY;
    else sum += OTHERS[letter] ?? (code > 0x2e7f ? 1000 : ANY);
  }
  return sum / 1000;
}

/** Width in millimetres of words in letters of `size` points. */
export function widthOf(text: string, size: number, bold = false): number {
  return (emWidth(text, bold) * size * 25.4) / 72;
}

/** The widest part of a text that no line may break, in ems. */
export function longestWord(text: string, bold = false): number {
  let longest = 0;
  for (const word of text.split(/[ \t\r\n]+/)) longest = Math.max(longest, emWidth(word, bold));
  return longest;
}
