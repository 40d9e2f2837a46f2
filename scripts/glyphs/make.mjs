/** Draws the glyph outlines of charts anew, out of Tinos Regular: `npm --prefix scripts/glyphs ci && node scripts/glyphs/make.mjs`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import opentype from 'opentype.js';

/** Outlines are kept on a grid of so many units an em: a ninth of a pixel in text of 11 points at 200 dpi. */
const UNITS = 512;
const OUT = resolve(import.meta.dirname, '../../src/narrative/chart/glyphs.ts');

const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const accented = [...vowels.filter((letter) => letter > '\x7f'), 'đ'];
const characters = [...ascii, ...accented, ...accented.map((letter) => letter.toUpperCase()), ...'–—‘’“”…°²³×₫'];

const fonts = ['latin', 'latin-ext', 'vietnamese'].map((subset) => {
  const file = readFileSync(resolve(import.meta.dirname, `node_modules/@fontsource/tinos/files/tinos-${subset}-400-normal.woff`));
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
});

const lines = characters.map((character) => {
  const font = fonts.find((each) => each.charToGlyphIndex(character) > 0);
  if (!font) throw new Error(`No glyph for ${character}`);
  const glyph = font.charToGlyph(character);
  const scale = UNITS / font.unitsPerEm;
  return `  ${quoted(character)}: '${String(Math.round(glyph.advanceWidth * scale))}${outline(glyph.getPath(0, 0, UNITS).commands)}',`;
});

writeFileSync(
  OUT,
  `/**
 * Outlines of the letters of charts, made by scripts/glyphs/make.mjs out of Tinos Regular: Digitized data copyright (c) 2010-2012
 * Google Corporation, licensed under the Apache License, Version 2.0 (glyphs.LICENSE.txt); coordinates rounded.
 */

/** Units of the grid to an em. */
export const UNITS_PER_EM = ${String(UNITS)};

/** By character: the advance, then the contours in the notation of SVG paths, relative, from the baseline, y downwards. */
export const glyphs: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);

function quoted(character) {
  if (character === "'") return '"\'"';
  if (character === '\\') return "'\\\\'";
  return /^[\p{L}\p{Nd}$_]$/u.test(character) ? character : `'${character}'`;
}

/** Rounds the points first and takes differences then, so that roundings do not add up. */
function outline(commands) {
  let [x, y] = [0, 0];
  let text = '';
  const move = (letter, ...points) => {
    const numbers = points.flatMap(([px, py]) => [Math.round(px) - x, Math.round(py) - y]);
    const [lastX, lastY] = points.at(-1);
    [x, y] = [Math.round(lastX), Math.round(lastY)];
    if (letter === 'm' || numbers.some((number) => number !== 0)) text += letter + numbers.join(' ').replace(/ -/g, '-');
  };
  let start = [0, 0];
  for (const command of commands) {
    if (command.type === 'M') {
      start = [Math.round(command.x), Math.round(command.y)];
      move('m', [command.x, command.y]);
    } else if (command.type === 'L') move('l', [command.x, command.y]);
    else if (command.type === 'Q') move('q', [command.x1, command.y1], [command.x, command.y]);
    else if (command.type === 'Z') {
      text += 'z';
      [x, y] = start;
    } else throw new Error(`Unexpected ${command.type}`);
  }
  return text;
}
