/** Cell styles of the sheet model in Univer's terms, and back. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { CONDITION_COLORS } from '../files/xlsx/styles';
import type { CellStyle, ModelCondition } from '../layout/sheetModel';

/** What a cell looks like when its style says nothing of it. */
export const DEFAULT_STYLE: IStyleData = { ff: 'Times New Roman', fs: 12 };

const LINE: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };
const H_ALIGN = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT } as const;
const V_ALIGN = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

/** Univer's style of a model style; `undefined` when nothing differs from the default. */
export function toUniverStyle(style: CellStyle | undefined): IStyleData | undefined {
  if (!style) return undefined;
  const out: IStyleData = {};
  if (style.bold) out.bl = BooleanNumber.TRUE;
  if (style.italic) out.it = BooleanNumber.TRUE;
  if (style.size !== undefined) out.fs = style.size;
  if (style.color) out.cl = { rgb: `#${style.color}` };
  if (style.fill) out.bg = { rgb: `#${style.fill}` };
  if (style.border) out.bd = { t: LINE, b: LINE, l: LINE, r: LINE };
  if (style.align) out.ht = H_ALIGN[style.align];
  if (style.valign) out.vt = V_ALIGN[style.valign];
  if (style.wrap) out.tb = WrapStrategy.WRAP;
  if (style.format) out.n = { pattern: style.format };
  return Object.keys(out).length > 0 ? out : undefined;
}

/** The model style of what a cell wears in Univer; `undefined` when it is the default one. */
export function toModelStyle(style: Nullable<IStyleData>): CellStyle | undefined {
  if (!style) return undefined;
  const align = keyOf(H_ALIGN, style.ht);
  const valign = keyOf(V_ALIGN, style.vt);
  const color = hex(style.cl?.rgb);
  const fill = hex(style.bg?.rgb);
  const out: CellStyle = {
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(style.fs !== undefined ? { size: style.fs } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(style.bd && (style.bd.t ?? style.bd.b ?? style.bd.l ?? style.bd.r) ? { border: true } : {}),
    ...(align ? { align } : {}),
    ...(valign ? { valign } : {}),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(style.n?.pattern ? { format: style.n.pattern } : {}),
  };
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Severity told by the fill of a condition; a fill of another colour is a warning's. */
export function severityOfFill(rgb: Nullable<string>): ModelCondition['severity'] {
  return (
    keyOf({ error: CONDITION_COLORS.error.fill, warning: CONDITION_COLORS.warning.fill, note: CONDITION_COLORS.note.fill }, hex(rgb)) ??
    'warning'
  );
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: Nullable<V>): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** RRGGBB of `#rgb`, `#rrggbb` or `rgb(r, g, b)`; `undefined` for anything else. */
export function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  if (/^#[0-9a-f]{6}/i.test(color)) return color.slice(1, 7).toUpperCase();
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color);
  return parts
    ?.slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
