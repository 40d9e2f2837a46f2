/** Rounded shares of one whole: 99,9 to 100,1 are right, what no rounding gives is not. */
import fc from 'fast-check';
import { sharesReach100 } from '../../src/core/shares';

const printed = (texts: string): { value: number; decimals: number }[] =>
  texts.split(' ').map((text) => ({ value: Number(text.replace(',', '.')), decimals: text.split(',')[1]?.length ?? 0 }));

test.each([
  ['90,3 9,7', true],
  ['90,3 9,8', true],
  ['45,2 20,3 34,4', true],
  ['33,3 33,3 33,3', true],
  ['33 33 33', true],
  ['14 14 14 14 14 14 14', true],
  ['13 88', true],
  ['52 47', false],
  ['85 25', false],
  ['92,5 8,5', false],
  ['45,2 20,3 35,4', false],
  ['33,33 33,33 33,33', true],
  ['33,33 33,33 33,3', true],
  ['60 38 1', true],
  ['60 36 2', false],
])('%s: %s', (shares, right) => {
  expect(sharesReach100(printed(shares))).toBe(right);
});

test('no whole, however it is split and rounded, is refused', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 0, max: 3 }),
      (parts, decimals) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        fc.pre(whole > 0);
        const scale = 10 ** decimals;
        const shares = parts.map((part) => ({ value: Math.round((part / whole) * 100 * scale) / scale, decimals }));
        expect(sharesReach100(shares)).toBe(true);
      },
    ),
  );
});
