/** Lengths as Word counts them. */

/** A length in millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Points in twentieths of a point. */
export function twentieths(points: number): number {
  return Math.round(points * 20);
}

/** Points in half points, as sizes of letters are written. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
