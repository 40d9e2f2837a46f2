/** A chart as a picture for a document: grouped bars in greys that survive a black-and-white printer, drawn alike in every host. */
import type { Chart } from '../text';
import { Canvas, type Fill } from './canvas';
import { barsOf, DOTS_PER_INCH, lineHeight, millimetres, points, type Bars, type Drawing } from './drawing';
import { drawText, textWidth } from './lettering';
import { lying } from './lying';
import { greyPng } from './png';
import { upright } from './upright';

export interface ChartOptions {
  /** Millimetres; 160, the text's width on a page of Nghị định 30/2020/NĐ-CP, when absent. Kept within 60 and 260. */
  readonly width?: number;
}

/** Bytes of a PNG, the size to print it at in millimetres, and what it shows in words for who cannot see it. */
export interface ChartPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** Told apart on any printer; a seventh series begins anew. */
const INK = 40;
const BORDER = { grey: INK, thick: 2 };
const FILLS: readonly Fill[] = [
  { grey: 84, border: BORDER },
  { grey: 221, border: BORDER },
  { grey: 255, lines: { grey: INK, apart: 10, thick: 2 }, border: BORDER },
  { grey: 153, border: BORDER },
  { grey: 255, border: BORDER },
  { grey: 255, lines: { grey: 102, apart: 12, thick: 2, crossed: true }, border: BORDER },
];

const WIDTH = 160;
const MARGIN = 1;
/** No higher than a page of text lets a picture with its caption be. */
const HIGHEST = 220;
const SIZES = [11, 10, 9];
const SMALLER = 0.9;

/** The picture of a chart; bars lie where they would not fit standing. Takes any figures, throws nothing; the same bytes for the same chart. */
export function chartPicture(chart: Chart, options: ChartOptions = {}): ChartPicture {
  const width = Math.round(millimetres(Math.min(260, Math.max(60, options.width || WIDTH))));
  const bars = barsOf(chart);
  const margin = Math.round(millimetres(MARGIN));
  const drawing = drawn(bars, width - 2 * margin);
  const height = Math.min(Math.ceil(drawing.height), Math.round(millimetres(HIGHEST))) + 2 * margin;
  const canvas = new Canvas(width, height);
  for (const piece of drawing.pieces) {
    if (piece.kind === 'text') drawText(canvas, piece.text, piece.x + margin, piece.baseline + margin, piece.size);
    else {
      const fill = piece.kind === 'rule' ? { grey: INK } : (FILLS[piece.series % FILLS.length] ?? { grey: INK });
      canvas.rectangle(piece.left + margin, piece.top + margin, piece.right + margin, piece.bottom + margin, fill);
    }
  }
  return {
    png: greyPng(canvas.grey, width, height, DOTS_PER_INCH),
    width: (width * 25.4) / DOTS_PER_INCH,
    height: (height * 25.4) / DOTS_PER_INCH,
    description: described(bars),
  };
}

/** Standing in the largest letters that fit; else lying, in letters as small as the page demands. */
function drawn(bars: Bars, width: number): Drawing {
  if (bars.categories.length === 0 || bars.series.length === 0) return nothing(width);
  for (const size of SIZES) {
    const drawing = upright(bars, width, points(size));
    if (drawing && drawing.height <= millimetres(HIGHEST)) return drawing;
  }
  let size = points(SIZES[0] ?? 11);
  let drawing = lying(bars, width, size);
  while (drawing.height > millimetres(HIGHEST) && size > 0.1) {
    size *= SMALLER;
    drawing = lying(bars, width, size);
  }
  return drawing;
}

function nothing(width: number): Drawing {
  const size = points(11);
  const text = 'Chưa có số liệu.';
  const height = 3 * lineHeight(size);
  return { height, pieces: [{ kind: 'text', text, x: (width - textWidth(text, size)) / 2, baseline: height / 2, size }] };
}

function described({ unit, categories, series }: Bars): string {
  const figures = categories.map((category, i) => {
    const parts = series.map(({ name, bars }) => {
      const { share, label = '' } = bars[i] ?? {};
      return `${name} ${share === undefined ? 'chưa có số liệu' : label}`.trim();
    });
    return `${category}: ${parts.join(', ')}`;
  });
  return [`Biểu đồ cột${unit ? `, đơn vị tính: ${unit}` : ''}`, figures.join('; ')].filter(Boolean).join('. ') + '.';
}
