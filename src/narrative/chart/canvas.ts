/** A grey page to draw on: crisp rectangles, and shapes of straight edges with smooth borders. */

const { abs, ceil, floor, max, min, round } = Math;

/** A point in pixels, y downwards. */
export type Point = readonly [x: number, y: number];

/** How a rectangle is filled: a grey from 0 black to 255 white, hatched with lines of another, and the grey of its border. */
export interface Fill {
  readonly grey: number;
  readonly lines?: { readonly grey: number; readonly apart: number; readonly thick: number; readonly crossed?: boolean };
  readonly border?: { readonly grey: number; readonly thick: number };
}

/** Drawing outside its edges is lost without harm. */
export class Canvas {
  /** Row by row from the top, 0 black to 255 white. */
  readonly grey: Uint8Array;

  /** A white page; sizes are whole pixels. */
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.grey = new Uint8Array(width * height).fill(255);
  }

  /** A rectangle, its edges rounded to whole pixels; its border lies within it. */
  rectangle(left: number, top: number, right: number, bottom: number, fill: Fill): void {
    const [x0, y0, x1, y1] = [round(left), round(top), round(right), round(bottom)];
    const { border, lines } = fill;
    const edge = border?.thick ?? 0;
    for (let y = max(0, y0); y < min(this.height, y1); y += 1) {
      const inRows = y >= y0 + edge && y < y1 - edge;
      for (let x = max(0, x0); x < min(this.width, x1); x += 1) {
        let grey = fill.grey;
        if (border && !(inRows && x >= x0 + edge && x < x1 - edge)) grey = border.grey;
        else if (lines) {
          if (onLine(lines, x - x0 + (y - y1)) || (lines.crossed && onLine(lines, x - x0 - (y - y1)))) grey = lines.grey;
        }
        this.grey[y * this.width + x] = grey;
      }
    }
  }

  /** Fills closed contours in black; where contours of the same turn overlap, they are one shape. */
  shape(contours: readonly (readonly Point[])[]): void {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const contour of contours) {
      for (const [x, y] of contour) {
        left = min(left, x);
        right = max(right, x);
        top = min(top, y);
        bottom = max(bottom, y);
      }
    }
    if (!(left < this.width && right > 0 && top < this.height && bottom > 0)) return;
    left = floor(left);
    top = max(0, floor(top));
    const width = ceil(right) - left + 2;
    const height = min(this.height, ceil(bottom)) - top;
    const cover = new Float64Array(width * height);
    for (const contour of contours) {
      let from = contour.at(-1);
      for (const to of contour) {
        if (from) addEdge(cover, width, height, [from[0] - left, from[1] - top], [to[0] - left, to[1] - top]);
        from = to;
      }
    }
    for (let y = 0; y < height; y += 1) {
      let sum = 0;
      for (let x = 0; x < width; x += 1) {
        sum += cover[y * width + x] ?? 0;
        const at = left + x;
        const ink = min(1, abs(sum));
        if (ink > 0 && at >= 0 && at < this.width) {
          const pixel = (top + y) * this.width + at;
          this.grey[pixel] = round((this.grey[pixel] ?? 255) * (1 - ink));
        }
      }
    }
  }
}

/** Whether a pixel so far along is on one of the lines of a hatching. */
function onLine({ apart, thick }: NonNullable<Fill['lines']>, along: number): boolean {
  return ((along % apart) + apart) % apart < thick;
}

/**
 * Adds what an edge changes in the covered share of each pixel of a row against the pixel to its left, so that sums along a row are
 * coverage: exact areas, whatever the slope.
 */
function addEdge(cover: Float64Array, width: number, height: number, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const turn = from[1] < to[1] ? 1 : -1;
  const [upper, lower] = turn > 0 ? [from, to] : [to, from];
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  for (let y = max(0, floor(upper[1])); y < min(height, ceil(lower[1])); y += 1) {
    const start = max(y, upper[1]);
    const end = min(y + 1, lower[1]);
    const first = upper[0] + (start - upper[1]) * slope;
    const last = upper[0] + (end - upper[1]) * slope;
    const left = min(first, last);
    const right = max(first, last);
    const amount = turn * (end - start);
    // Within one column the edge covers its mean; over several, each takes the part of the edge that crosses it.
    for (let x = floor(left); x < max(ceil(right), floor(left) + 1); x += 1) {
      const enter = max(left, x);
      const leave = min(right, x + 1);
      const part = right > left ? amount * ((leave - enter) / (right - left)) : amount;
      const beyond = (enter + leave) / 2 - x;
      const at = y * width + x;
      cover[at] = (cover[at] ?? 0) + part * (1 - beyond);
      cover[at + 1] = (cover[at + 1] ?? 0) + part * beyond;
    }
  }
}
