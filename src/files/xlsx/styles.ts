/** Cell styles between the sheet model, which knows what forms need, and hucre, which knows what Excel has. */
import { resolveThemeColor, type CellStyle as HucreStyle } from 'hucre/xlsx';
import type { CellStyle, ModelCondition } from '../../layout/sheetModel';

type Font = NonNullable<HucreStyle['font']>;
type Color = NonNullable<Font['color']>;
type Fill = NonNullable<HucreStyle['fill']>;

/** The font of everything that is written; size in points. */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 12, family: 1 } as const;

const THIN = { style: 'thin', color: { rgb: '000000' } } as const;

/** Fill and letters of a cell that a condition lights up. */
export const CONDITION_COLORS: Readonly<Record<ModelCondition['severity'], { readonly fill: string; readonly text: string }>> = {
  error: { fill: 'FFC7CE', text: '9C0006' },
  warning: { fill: 'FFEB9C', text: '9C5700' },
  note: { fill: 'DDEBF7', text: '1F4E78' },
};

/** A model style as hucre writes it, in full: hucre does not fill in what a font leaves out. */
export function toHucreStyle(style: CellStyle): HucreStyle {
  const { bold, italic, size, color, fill, border, align, valign, wrap, format } = style;
  return {
    font: {
      ...DEFAULT_FONT,
      ...(size === undefined ? {} : { size }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(color === undefined ? {} : { color: { rgb: color } }),
    },
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(border ? { border: { top: THIN, right: THIN, bottom: THIN, left: THIN } } : {}),
    ...((align ?? valign ?? wrap)
      ? {
          alignment: {
            ...(align ? { horizontal: align } : {}),
            ...(valign ? { vertical: valign === 'middle' ? 'center' : valign } : {}),
            ...(wrap ? { wrapText: true } : {}),
          },
        }
      : {}),
    ...(format === undefined || format === 'General' ? {} : { numFmt: format }),
  };
}

/** Style of a lit condition; in a conditional format a solid fill takes its background colour. */
export function conditionStyle(severity: ModelCondition['severity']): HucreStyle {
  const { fill, text } = CONDITION_COLORS[severity];
  return { font: { color: { rgb: text } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill } } };
}

/** The palette of old files, from index 8 on. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

function rgb(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return /^[0-9a-f]{6}$/i.test(color.rgb) ? color.rgb.toUpperCase() : undefined;
  if (color.theme !== undefined) {
    // Files swap the first two pairs of the theme's own order.
    const slot = [1, 0, 3, 2][color.theme] ?? color.theme;
    return theme[slot] === undefined ? undefined : resolveThemeColor([...theme], slot, color.tint);
  }
  // Indexes 0 to 7 repeat the first eight; 64 and 65 are the system's own.
  const index = color.indexed ?? 64;
  return INDEXED[index < 8 ? index : index - 8];
}

/** Colour that a fill shows; `undefined` for none and for white. */
export function fillColor(fill: Fill | undefined, theme: readonly string[]): string | undefined {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  const color = rgb(fill.fgColor, theme) ?? rgb(fill.bgColor, theme);
  return color === 'FFFFFF' ? undefined : color;
}

function alignmentOf(alignment: HucreStyle['alignment']): Partial<CellStyle> {
  const { horizontal, vertical, wrapText } = alignment ?? {};
  const middle = horizontal === 'center' || horizontal === 'centerContinuous' || horizontal === 'distributed';
  const align = middle ? 'center' : horizontal === 'left' || horizontal === 'right' ? horizontal : undefined;
  // The bottom is where letters stand anyway; some programs say so.
  const valign = vertical === 'center' ? 'middle' : vertical === 'top' ? vertical : undefined;
  return { ...(align ? { align } : {}), ...(valign ? { valign } : {}), ...(wrapText ? { wrap: true } : {}) };
}

/** Whether a number format shows a day number as a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general/gi, ''));
}

/** What the sheet model can say of a style read from a file. A cell with lines on two sides or more counts as bordered. */
export function fromHucreStyle(style: HucreStyle, base: Font, theme: readonly string[]): CellStyle {
  const font = style.font ?? base;
  const color = rgb(font.color, theme);
  const fill = fillColor(style.fill, theme);
  const { top, right, bottom, left } = style.border ?? {};
  const bordered = [top, right, bottom, left].filter(Boolean).length >= 2;
  const format = style.numFmt;
  return {
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.size === undefined ? {} : { size: font.size }),
    ...(color === undefined || color === '000000' ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(bordered ? { border: true } : {}),
    ...alignmentOf(style.alignment),
    ...(format === undefined || format === 'General' ? {} : { format }),
  };
}

/** Severity that a conditional format's colour says: ours by their own colours, others by their hue. */
export function severityOf(style: HucreStyle | undefined, theme: readonly string[]): ModelCondition['severity'] {
  const fill = style?.fill?.type === 'pattern' ? (rgb(style.fill.bgColor, theme) ?? rgb(style.fill.fgColor, theme)) : undefined;
  const color = fill ?? rgb(style?.font?.color, theme) ?? '';
  const channel = (at: number): number => parseInt(color.slice(at, at + 2), 16);
  const [red, green, blue] = [channel(0), channel(2), channel(4)];
  if (!(red > blue)) return 'note';
  return green - blue > (red - blue) / 2 ? 'warning' : 'error';
}
