/** Percentages are judged by what their rounding leaves open: no alarm from display, and none that counts cannot give. */
import { falseAlarms } from '../../bench/rounding';
import { impliedWhole, reachable, roundsTo } from '../../src/rules/ratio';
import { checksOf, reportOf } from '../support/forms';

// Figures of the source reports where they are named in the domain: 65 of 72, 50 of 57, 315 of 618, 257 of 4.675.
test.each([
  [90.3, 65, 72, true],
  [90.28, 65, 72, true],
  [90, 65, 72, true],
  [90.2, 65, 72, false],
  [87.72, 50, 57, true],
  [87.71, 50, 57, false],
  [49.22, 315, 618, false],
  [50.97, 315, 618, true],
  [5.5, 257, 4675, true],
  [5.58, 257, 4675, false],
  [12.5, 1, 8, true],
  [12, 1, 8, true],
  [13, 1, 8, true],
  [100, 6800, 6800, true],
])('%d%% of %d / %d: %s', (printed, part, whole, right) => {
  expect(roundsTo(printed, part, whole)).toBe(right);
});

test.each([
  [49.22, undefined, 618, false],
  [49.19, undefined, 618, true],
  [49.35, undefined, 618, true],
  [4.97, 238, undefined, true],
  [4.97, 3, undefined, false],
  [33.4, 1, undefined, false],
  [33.3, 1, undefined, true],
  [0, 0, undefined, true],
  [0, undefined, 618, true],
  [120, undefined, undefined, false],
  [100.4, undefined, 30, false],
  [97.5, undefined, undefined, true],
] as const)('%d%% with part %s and whole %s can be: %s', (printed, part, whole, possible) => {
  expect(reachable(printed, part, whole)).toBe(possible);
});

test('a share that no count gives is an error although its part is blank, and says the nearest that can be', () => {
  const [one] = checksOf(reportOf({ PL5: { '2022': { so_dang_vien: 618, ty_le_dv_dtts: 49.22 } } }), 'D1', '2022', 'ty_le_dv_dtts');
  expect(one?.verdict).toBe('fail');
  expect(one?.findings[0]?.message).toContain('304 / 618 = 49,19%; 305 / 618 = 49,35%');
  const [other] = checksOf(reportOf({ PL5: { '2022': { so_dang_vien: 618, ty_le_dv_dtts: 49.19 } } }), 'D1', '2022', 'ty_le_dv_dtts');
  expect(other?.verdict).toBe('unknown');
});

test.each([
  [4.97, 238, 4784, 4794],
  [5.4, 241, 4422, 4505],
  [5.58, 257, 4602, 4610],
])('%d%% of %d believers implies a population of %d to %d', (printed, part, from, to) => {
  expect(impliedWhole(printed, part)).toEqual({ from, to });
});

test('consistent tables raise no alarm, however their shares are shown', () => {
  expect(falseAlarms(5000, 42)).toBe(0);
});
