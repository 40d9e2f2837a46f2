/** Functions of single numbers: rounding, remainders, signs. */
import { BAD_NUMBER, DIVIDED_BY_ZERO, finite, power } from '../scalar';
import { ofNumbers, type FunctionTable } from './shape';

/** The number with its decimal point moved, in decimal digits and so without the drift of a multiplication. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = value.toString().split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}

/** Rounds the size of a number at `places` decimals, its sign kept; half is up, as Excel has it. */
function rounded(value: number, places: number, round: (size: number) => number): number {
  const steps = Math.trunc(places);
  if (steps > 20 || value === 0) return value;
  if (steps < -308) return round === Math.ceil ? Infinity : 0;
  const moved = shifted(Math.abs(value), steps);
  // Beyond the reach of a number there are no decimals left to round.
  if (!Number.isFinite(moved)) return value;
  const size = round(Number(moved.toPrecision(15)));
  return Math.sign(value) * shifted(size, -steps);
}

export const NUMBERS: FunctionTable = {
  ABS: ofNumbers(1, 1, Math.abs),
  INT: ofNumbers(1, 1, Math.floor),
  SIGN: ofNumbers(1, 1, Math.sign),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? BAD_NUMBER : Math.sqrt(value))),
  POWER: ofNumbers(2, 2, power),
  ROUND: ofNumbers(2, 2, (value, places) => finite(rounded(value, places, Math.round))),
  ROUNDUP: ofNumbers(2, 2, (value, places) => finite(rounded(value, places, Math.ceil))),
  ROUNDDOWN: ofNumbers(2, 2, (value, places) => finite(rounded(value, places, Math.floor))),
  TRUNC: ofNumbers(1, 2, (value, places = 0) => finite(rounded(value, places, Math.floor))),
  MOD: ofNumbers(2, 2, (value, divisor) => (divisor === 0 ? DIVIDED_BY_ZERO : finite(value - divisor * Math.floor(value / divisor)))),
};
