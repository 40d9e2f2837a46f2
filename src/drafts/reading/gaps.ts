/** What a rise or a fall is against its two ends, and how it is said. */
import { formatNumber } from '../../core/number';
import type { DraftFinding } from '../finding';
import type { Figure } from './figures';
import { sentenceOf, slack, type Reading } from './reading';
import { finding, number, percent, quoteOf, shown } from './say';

/** The verb of a change right in front of its figure. */
export const RISE =
  /(?:^|[\s(])(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|mức tăng|mức giảm|tăng thêm|giảm được)(?:\s+(?:thêm|được|là|đi|bình quân|mức|so với trước))*\s*:?$/;

/** Worth of a figure in the smallest unit of its class; a percentage is its own. */
export const valueOf = (figure: Figure): number => figure.value * (figure.percent ? 1 : figure.unit.scale);
/** Whether two figures count the same. */
export const alike = (a: Figure, b: Figure): boolean =>
  a.percent === b.percent && (a.unit.kind === b.unit.kind || a.unit.kind === '' || b.unit.kind === '');

/** Whether c is |b - a| as far as their printed digits tell. */
export function isGap(a: Figure, b: Figure, c: Figure): boolean {
  const room = [a, b, c].reduce((sum, figure) => sum + slack(figure) * (figure.percent ? 1 : figure.unit.scale), 0) + 1e-9;
  return Math.abs(Math.abs(valueOf(b) - valueOf(a)) - valueOf(c)) <= room;
}

/** Whether p percent is |b - a| / a. */
export function isRate(a: Figure, b: Figure, share: Figure): boolean {
  const room = (figure: Figure): number => slack(figure) * (figure.percent ? 1 : figure.unit.scale);
  const rate = (x: number, y: number): number => (Math.abs(y - x) / x) * 100;
  const rates = [-1, 1].flatMap((i) => [-1, 1].map((j) => rate(valueOf(a) + i * room(a), valueOf(b) + j * room(b))));
  const half = 0.5 * 10 ** -share.decimals + 1e-9;
  return Math.min(...rates) <= share.value + half && Math.max(...rates) >= share.value - half;
}

/** `58 - 45 = 13 người, văn bản ghi tăng 15 người`. */
export function gapText(a: Figure, b: Figure, c: Figure, verb = RISE.exec(c.before)?.[1] ?? ''): string {
  const signed = (valueOf(b) - valueOf(a)) / c.unit.scale;
  const word = c.percent ? 'điểm %' : c.unit.word;
  return `${shown(b)} - ${shown(a)} = ${number(signed)} ${word}, văn bản ghi ${verb === '' ? '' : `${verb} `}${shown(c)} ${word}.`;
}

/** `(58 - 45)/45 = 28,89%, văn bản ghi 30%`. */
export function rateText(a: Figure, b: Figure, share: Figure): string {
  const rate = ((valueOf(b) - valueOf(a)) / valueOf(a)) * 100;
  return `(${shown(b)} - ${shown(a)})/${shown(a)} = ${percent(rate, share.decimals)}, văn bản ghi ${formatNumber(share.value, share.decimals)}%.`;
}

/** A finding of kind `change`: quoted is the sentence, or all sentences of its figures. */
export function sayChange(
  reading: Reading,
  figures: readonly Figure[],
  confidence: number,
  message: string,
  expected?: number,
): DraftFinding {
  const [first] = figures;
  const span = first && figures.every((figure) => figure.sentence === first.sentence) ? sentenceOf(reading, first) : undefined;
  return finding(reading, {
    kind: 'change',
    severity: 'error',
    confidence,
    message,
    numbers: figures.map((figure) => figure.value),
    ...(expected === undefined ? {} : { expected }),
    ...(span ? { start: span.start, end: span.end } : quoteOf(reading, figures)),
  });
}
