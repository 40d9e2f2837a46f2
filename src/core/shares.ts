/** Shares of one whole, each rounded on its own: whether what is printed can make up 100 %. */

/** A percentage as it is printed: `90,3` has one decimal, `100,0` as well. */
export interface PrintedShare {
  readonly value: number;
  readonly decimals: number;
}

/**
 * True when shares that exhaust one whole can have been rounded to these figures: their sum misses 100 by no more than half a last
 * digit for each of them, so that 99,9 and 100,1 are as right as 100. Two whole percentages never fall short, as both halves go up.
 */
export function sharesReach100(shares: readonly PrintedShare[]): boolean {
  const sum = shares.reduce((total, { value }) => total + value, 0);
  const room = shares.reduce((total, { decimals }) => total + 0.5 * 10 ** -decimals, 0);
  const short = shares.length === 2 && shares.every(({ decimals }) => decimals === 0) ? 0 : room;
  return sum >= 100 - short - 1e-9 && sum <= 100 + room + 1e-9;
}
