/** A Word file has the same bytes whenever it is made, and says of its making only what it was told. */
import { strFromU8, unzipSync } from 'fflate';
import type { Report } from '../../src/core/finding';
import { toCheckReport } from '../../src/narrative/printCheckReport';
import { toDocx } from '../../src/narrative/printDocx';
import { outlines, REPORT_KINDS, writeReport } from '../../src/narrative/reports';
import { summarise } from '../../src/narrative/summarise';
import { makeBook } from '../support/makeBook';
import { phoHoa } from './phoHoa';
import { wholeReport } from './wholeReport';

/** What is made while the machine's clock shows this time; everything but the date goes on as ever. */
async function at(time: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const others = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const; // prettier-ignore
  jest.useFakeTimers({ now: new Date(time), doNotFake: [...others] });
  try {
    return await make();
  } finally {
    jest.useRealTimers();
  }
}

const REPORT: Report = { passed: 1, failed: 0, unknown: 0, checks: [], findings: [] };
const MADE: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['the short summary', () => toDocx(summarise(makeBook(phoHoa)))],
  ...REPORT_KINDS.map((kind) => [`report ${kind}`, () => toDocx(writeReport(makeBook(phoHoa), undefined, outlines[kind], { length: 'day-du' }))] as const),
  ['a report with everything', () => toDocx(wholeReport('dang'))],
  ['the sheet of findings', () => toCheckReport(REPORT, { unit: 'xã Sơn Long', at: new Date(2024, 0, 5) })],
]; // prettier-ignore

test.each(MADE)('%s: the same bytes a second and a year later', async (_, make) => {
  const first = await at('2026-03-01T08:00:00Z', make);
  expect(Buffer.compare(await at('2026-03-01T08:00:01Z', make), first)).toBe(0);
  expect(Buffer.compare(await at('2027-12-31T23:59:59Z', make), first)).toBe(0);
});

const core = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['docProps/core.xml'] ?? new Uint8Array());
const times = (bytes: Uint8Array): string[] => [...core(bytes).matchAll(/<dcterms:\w+ [^>]*>([^<]*)</g)].map(([, time = '']) => time);

test('the file is as old as its letter says, as its caller says, or says nothing', async () => {
  const letter = wholeReport('dang');
  const dated = letter.letter && { ...letter, letter: { ...letter.letter, date: { day: 5, month: 11, year: 2024 } } };
  expect(times(await toDocx(dated ?? letter))).toEqual(['2024-11-05T00:00:00Z', '2024-11-05T00:00:00Z']);
  expect(times(await toDocx(letter, { at: new Date(Date.UTC(2025, 6, 1, 9, 30)) }))).toEqual([
    '2025-07-01T09:30:00Z',
    '2025-07-01T09:30:00Z',
  ]);
  expect(times(await toDocx(summarise(makeBook(phoHoa))))).toEqual([]);
  const never = letter.letter && { ...letter, letter: { ...letter.letter, date: { day: 31, month: 2, year: 2024 } } };
  expect(times(await toDocx(never ?? letter))).toEqual([]);
});
