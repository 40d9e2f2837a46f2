/** Text of charts: how wide it is, where it wraps, and its outlines, in the letters of `glyphs`. */
import type { Canvas, Point } from './canvas';
import { glyphs, UNITS_PER_EM } from './glyphs';

/** Steps that a curve of an outline is drawn in: at the sizes of charts no corner shows. */
const CURVE_STEPS = 4;

interface Glyph {
  readonly advance: number;
  readonly contours: readonly (readonly Point[])[];
}

const parsed = new Map<string, Glyph>();
/** What stands for a character that the letters do not hold. */
const box = parse('398m40 0l0-339l318 0l0 339zm32-32l254 0l0-275l-254 0z');

/** Width of a line of text at so many pixels an em. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of characters(text)) units += glyphOf(character).advance;
  return (units * size) / UNITS_PER_EM;
}

/** Draws a line of text in black from `x` on, standing on `baseline`, at so many pixels an em. */
export function drawText(canvas: Canvas, text: string, x: number, baseline: number, size: number): void {
  const scale = size / UNITS_PER_EM;
  let at = x;
  for (const character of characters(text)) {
    const { advance, contours } = glyphOf(character);
    const start = at;
    canvas.shape(contours.map((contour) => contour.map(([px, py]): Point => [start + px * scale, baseline + py * scale])));
    at += advance * scale;
  }
}

/** Lines no wider than `width`, broken at spaces, and within a word only where the word alone is wider. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of tidyText(text).split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const character of characters(word)) {
      if (line && textWidth(line + character, size) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line ? [...lines, line] : lines;
}

/** True where some word alone is wider than `width`. */
export function breaksWord(text: string, width: number, size: number): boolean {
  return tidyText(text)
    .split(' ')
    .some((word) => textWidth(word, size) > width);
}

/** NFC, every stretch of white space one space. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function characters(text: string): Iterable<string> {
  return text.normalize('NFC').replace(/\s/g, ' ');
}

function glyphOf(character: string): Glyph {
  const known = parsed.get(character);
  if (known) return known;
  const outline = Object.hasOwn(glyphs, character) ? glyphs[character] : undefined;
  const glyph = outline === undefined ? box : parse(outline);
  if (outline !== undefined) parsed.set(character, glyph);
  return glyph;
}

/** Reads an advance and a relative path of `m`, `l`, `q` and `z`; curves become short straight edges. */
function parse(outline: string): Glyph {
  const contours: Point[][] = [];
  let contour: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, rest = ''] of outline.matchAll(/([mlqz])([^mlqz]*)/g)) {
    const [dx = 0, dy = 0, endX = 0, endY = 0] = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (letter === 'z') {
      [x, y] = contour[0] ?? [x, y];
    } else if (letter === 'q') {
      for (let step = 1; step <= CURVE_STEPS; step += 1) {
        const t = step / CURVE_STEPS;
        contour.push([x + 2 * t * (1 - t) * dx + t * t * endX, y + 2 * t * (1 - t) * dy + t * t * endY]);
      }
      [x, y] = [x + endX, y + endY];
    } else {
      [x, y] = [x + dx, y + dy];
      if (letter === 'm') contours.push((contour = []));
      contour.push([x, y]);
    }
  }
  return { advance: Number.parseInt(outline, 10), contours };
}
