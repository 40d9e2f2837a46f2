/** How a value is written into its blank: as an officer writes it, parted from the words around, the swallowed full stop given back. */
import type { DraftEdit, DraftText } from '../../core/draft';
import { formatCount, formatNumber, formatPercent } from '../../core/number';
import type { Blank } from './blank';
import { startsSentence } from './context';
import type { Slot } from './slot';

/** Measures are never padded: `5 ha`, but `05 cuộc`. */
const MEASURE = /^\s*(?:%|ha|m2|m²|km|mét|m\b|triệu|tỷ|nghìn|ngàn|đồng|tấn|kg|lần|[/.,;:)]|$)/iu;

/** Words that say a number is not exact. */
const ROUGH = /(?:^|\s)(gần|trên|hơn|khoảng|ước|xấp xỉ)\s*$/iu;

/** The word before a blank that makes a number a round one, if any. */
export function roughWord(before: string): string | undefined {
  return ROUGH.exec(before.normalize('NFC'))?.[1]?.toLocaleLowerCase('vi');
}

/** A round number that `gần` (from above) or `trên`, `hơn` (from below) may truthfully stand before; `undefined` when there is none. */
export function roundFor(word: string, value: number): number | undefined {
  if (!Number.isInteger(value) || value < 11) return undefined;
  const step = 10 ** Math.max(1, String(value).length - 2);
  if (word === 'gần') return value % step === 0 ? undefined : Math.ceil(value / step) * step;
  if (word === 'trên' || word === 'hơn') return value % step === 0 ? undefined : Math.floor(value / step) * step;
  return undefined;
}

/** A number or words as the sentence around the blank prints them; years are never grouped. */
export function printed(
  value: number | string,
  { type, key }: Pick<Slot, 'type' | 'key'>,
  before: string,
  after: string,
  cell = false,
): string {
  if (typeof value === 'string') return capitals(before, after) ? value.toLocaleUpperCase('vi') : value;
  if (/(?:^|_)nam(?:_bao_cao)?$/.test(key)) return String(value);
  if (type === 'pct') return formatPercent(value, 2, { trim: true }).slice(0, -1);
  if (type === 'int') return formatCount(value, { pad: !cell && !MEASURE.test(after) });
  return formatNumber(value);
}

/** Days always have two digits, of months only January and February; of what is in print already only the rest, `undefined` when it is another. */
export function printedPart(part: 'number' | 'day' | 'month' | 'year', value: number | string, already = ''): string | undefined {
  const text = String(value);
  if (already !== '') return text.startsWith(already) ? text.slice(already.length) : undefined;
  if (part === 'month') return Number(value) <= 2 ? text.padStart(2, '0') : text;
  return /^\d$/.test(text) ? `0${text}` : text;
}

function capitals(before: string, after: string): boolean {
  const words = `${before} ${after}`.match(/\p{L}{2,}/gu) ?? [];
  return words.length > 0 && words.every((word) => word === word.toLocaleUpperCase('vi'));
}

/** The edit that writes a text into a blank. `words` is true for a name or a list, after which a sentence may have ended. */
export function editFor(draft: DraftText, blank: Blank, text: string, words: boolean): DraftEdit {
  const paragraph = draft.paragraphs[blank.paragraph]?.text ?? '';
  const before = paragraph.slice(0, blank.from);
  const after = paragraph.slice(blank.to);
  if (blank.kind === 'cell' || blank.kind === 'control' || blank.kind === 'key')
    return { paragraph: blank.paragraph, from: blank.from, to: blank.to, text };
  const stop = words && blank.kind === 'dots' && startsSentence(after) && !/[.!?]$/.test(text) ? '.' : '';
  const front = /[\p{L}\p{N},;:)%.]$/u.test(before) && !/\d$/.test(before) ? ' ' : '';
  const back = /^[\p{L}\p{N}(]/u.test(after) ? ' ' : '';
  const spare = /^[ \u00a0]{2,}(?=\p{L})/u.exec(after)?.[0].length ?? 0;
  return { paragraph: blank.paragraph, from: blank.from, to: blank.to + Math.max(0, spare - 1), text: `${front}${text}${stop}${back}` };
}
