/** Periods and years as the forms print them: `2013-2018`, `2013 – 2018`, `2024`, `6 tháng đầu năm 2026`. */
import { remembered } from './remember';
import { tidy } from './values';

/** Years that a period covers, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One spelling for a period: every dash becomes `-`, spaces around it go, `Giai đoạn` in front goes. */
export const normalisePeriod = remembered((text: string): string =>
  tidy(text)
    .replace(/\s*[-–—−‐‑]\s*/g, '-')
    .replace(/^giai đoạn\s+/i, '')
    .replace(/^năm\s+(?=\d{4}$)/i, ''),
);

/** The whole years of `2013-2018` or `2024`; `undefined` for anything else, such as half a year. */
export const spanOf = remembered((text: string): Span | undefined => {
  const match = /^((?:19|20)\d{2})(?:-((?:19|20)\d{2}))?$/.exec(normalisePeriod(text));
  if (!match) return undefined;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return { from, to };
});

/** Number of years a span covers. */
export function yearsIn(span: Span): number {
  return span.to - span.from + 1;
}
