/** The words of a finding as a list shows them: on one line, around the numbers that the finding is about. */
import { parseVietnameseNumber } from '../core/number';
import type { DraftFinding } from './finding';

/** Characters of a quote. */
const MOST = 200;
/** A quote so short is shown among its neighbours. */
const SHORT = 40;

/** At most 200 characters of the quote, cut between words and with `…` where it was cut; a short one with a few words around it. */
export function shownQuote(text: string, finding: DraftFinding): string {
  return finding.quote.length <= SHORT ? among(text, finding) : shortQuote(finding);
}

/** At most 200 characters of the quote alone. */
export function shortQuote(finding: DraftFinding): string {
  const line = finding.quote.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST) return line;
  const places = placesIn(line, finding);
  const [first, last] = [places[0] ?? { from: 0, to: 0 }, places.at(-1) ?? { from: 0, to: 0 }];
  if (last.to - first.from <= MOST - 40) return cut(line, first.from, last.to, MOST);
  // Numbers far apart, with what stands between them left out.
  const half = MOST / 2;
  return `${cut(line, first.from, first.to, half)} ${cut(line, last.from, last.to, half)}`.replace('… …', '…');
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where the quote holds the numbers of the finding; else the documents and dates that its message names. */
function placesIn(line: string, { numbers, message }: DraftFinding): Place[] {
  const wanted = new Set(numbers);
  const figures = [...line.matchAll(/\d[\d.,]*\d|\d/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const said = figures.filter(({ from, to }) => wanted.has(parseVietnameseNumber(line.slice(from, to))?.value ?? NaN));
  if (said.length > 0) return said;
  const named = [...message.matchAll(/\d[\p{L}\d]*(?:\s?[-/&]\s?[\p{L}\d]+)+|"[^"]+"/gu)].map(([name]) => name.replaceAll('"', ''));
  return named
    .flatMap((name): Place[] => {
      const from = line.toLowerCase().indexOf(name.toLowerCase());
      return from < 0 ? [] : [{ from, to: from + name.length }];
    })
    .slice(0, 1);
}

/** A stretch with what fits around it, from one space to another. */
function cut(line: string, from: number, to: number, most: number): string {
  const room = Math.max(0, most - 2 - (to - from));
  const start = Math.max(0, Math.min(from - Math.floor(room / 2), line.length - most + 2));
  const end = Math.min(line.length, Math.max(start + most - 2, to));
  const head = start === 0 ? 0 : Math.min(from, spaceFrom(line, start) + 1);
  const tail = end === line.length ? end : Math.max(to, line.lastIndexOf(' ', end));
  return `${head > 0 ? '…' : ''}${line.slice(head, Math.min(tail, head + most - 2))}${tail < line.length ? '…' : ''}`;
}

function spaceFrom(line: string, start: number): number {
  const space = line.indexOf(' ', start);
  return space < 0 ? start : space;
}

function among(text: string, { start, end, quote }: DraftFinding): string {
  const before =
    text
      .slice(Math.max(0, start - SHORT), start)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(end, end + 30).split('\n')[0] ?? '';
  return `${before.length === SHORT ? '…' : ''}${before}${quote}${after}${after.length === 30 ? '…' : ''}`.replace(/\s+/g, ' ').trim();
}
