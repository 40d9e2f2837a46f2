/** Column widths and row heights: characters and points in the sheet model, pixels on the screen. */

/** Pixels of a column so many characters wide, with the margin Excel adds. */
export function widthInPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

/** Characters of a column so many pixels wide, to two decimals. */
export function widthInCharacters(pixels: number): number {
  return Math.round(((pixels - 5) / 7) * 100) / 100;
}

/** Pixels of a height in points. */
export function heightInPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

/** Points of a height in pixels. */
export function heightInPoints(pixels: number): number {
  return pixels * 0.75;
}
