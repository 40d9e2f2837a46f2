/** A number is printed again as it was printed before, and words that say a number are told from words that do not. */
import type { FactControl } from '../../../src/drafts/stale/factControls';
import { mannerOf, reprinted, says } from '../../../src/drafts/stale/reprint';

const control = (text: string, value: number, more: Partial<FactControl> = {}): FactControl => ({ control: 0, tag: 'PL6.a.total', text, paragraph: 0, from: 0, to: text.length, start: 0, value, inTable: undefined, ...more }); // prettier-ignore
const MANNER = { pad: true, percentDecimals: 2 };

const PRINTED: readonly [string, number, number, string | undefined, Partial<FactControl>?][] = [
  ['45', 45, 47, '47'],
  ['07', 7, 9, '09'],
  ['7', 7, 9, '9'],
  ['45', 45, 3, '03'],
  ['45', 45, 3, '3', { inTable: 'alone' }],
  ['14.490', 14490, 15002, '15.002'],
  ['14490', 14490, 15002, '15002'],
  ['999', 999, 1047, '1.047'],
  ['90,3%', 90.3, 88.12, '88,1%'],
  ['100%', 100, 97.5, '97,50%'],
  ['90,30%', 90.3, 88, '88%'],
  ['5,58 %', 5.58, 6.125, '6,13 %'],
  ['4.840,67', 4840.67, 4900.5, '4.900,5'],
  ['12', 12, 12.4, '12,4'],
  ['90,30', 90.3, 85.5, '85,50', { inTable: 'alone' }],
  ['1.922', 1922.5, 1950.25, '1.950', { tag: 'PL2.a.mean.2019-2022' }],
  ['4,3', 4.25, 5, '5', { tag: 'PL2.a.mean.2019-2022' }],
  ['45', 45, 0, undefined],
  ['45', 45, 0, '0', { inTable: 'alone' }],
  ['không phát sinh', 0, 3, undefined],
  ['-', 0, 3, '3', { inTable: 'alone' }],
  ['99,99%', 99.99, 99.999, undefined],
  ['0,01%', 0.01, 0.001, undefined],
]; // prettier-ignore

test.each(PRINTED)('%s (%d) with %d is %s', (text, value, now, expected, more = {}) => {
  expect(reprinted(control(text, value, more), now, MANNER)).toBe(expected);
});

const SAID: readonly [string, number, boolean][] = [
  ['45', 45, true],
  ['045', 45, true],
  ['46', 45, false],
  ['90,3%', 90.34, true],
  ['90,4%', 90.34, false],
  ['100%', 99.998, true],
  ['0,01%', 0.003, true],
  ['không phát sinh', 0, true],
  ['chưa có', 0, true],
  ['không phát sinh', 2, false],
  ['nhiều', 0, false],
  ['', 0, false],
  ['45 cuộc', 45, false],
];

test.each(SAID)('%s says %d: %s', (text, value, expected) => {
  expect(says(text, value)).toBe(expected);
});

test('the manner of a document is that of its numbers', () => {
  expect(mannerOf([control('7', 7), control('90,3%', 90.3)])).toEqual({ pad: false, percentDecimals: 1 });
  expect(mannerOf([control('07', 7), control('7', 7, { inTable: 'alone' })])).toEqual({ pad: true, percentDecimals: 2 });
  expect(mannerOf([])).toEqual({ pad: true, percentDecimals: 2 });
});
