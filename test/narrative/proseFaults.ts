/** Faults of prose that no template may produce. */

const FAULTS: readonly (readonly [string, RegExp])[] = [
  ['a zero before a noun', /(?<![\d.,/])0+ \p{L}/u],
  ['two spaces', / {2}/],
  ['a space before a mark', / [,.;:)]/],
  ['a mark without a space behind it', /[,;](?=[^\s\d”)])|\.(?=\p{L})/u],
  ['two marks', /[,;:.][,;:.]/],
  ['an empty bracket', /\(\s*\)/],
  ['a word twice', /(?<![\p{L}\d])(\p{L}+) \1(?![\p{L}\d])/u],
  ['a change of nothing', /(tăng|giảm) 0[ ,%]|0,00%|không đổi 0/],
  ['a leftover of a template', /[{}[\]|]|undefined|NaN|null/],
];

/** What is wrong with a text, each fault with the words it stands at. */
export function proseFaults(text: string): string[] {
  const found = FAULTS.flatMap(([name, fault]) => {
    const at = fault.exec(text);
    return at ? [`${name}: “${at[0]}” in ${text}`] : [];
  });
  const small = text.split(/(?<=[.]) /).find((sentence) => sentence.charAt(0) !== sentence.charAt(0).toLocaleUpperCase('vi'));
  return small === undefined ? found : [...found, `a sentence without a capital: ${small}`];
}
