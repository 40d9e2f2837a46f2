/** Slips of typing: how likely a written figure is, given what should have stood there. */

/** Shares of slips that a person makes with one figure, in the kinds that Verhoeff (1969) counted and those of tables; what is left over is any other figure. */
const SHARE = {
  changed: 0.3,
  swapped: 0.14,
  swappedApart: 0.02,
  twins: 0.01,
  rounded: 0.04,
  dropped: 0.1,
  inserted: 0.05,
  doubled: 0.05,
  tenfold: 0.1,
  thousand: 0.05,
  sign: 0.03,
  other: 0.06,
};

/** Chance that `truth` was written as `written` by one slip of typing, or by no slip that has a name. */
export function slipChance(written: number, truth: number): number {
  const digits = digitsOf(Math.abs(written)).length;
  return namedSlip(written, truth) + SHARE.other / 10 ** Math.min(digits, 6);
}

/** Chance of a slip that has a name; 0 when the two figures are no single slip apart. */
export function namedSlip(written: number, truth: number): number {
  if (written === truth) return 0;
  if (written === -truth) return SHARE.sign;
  if (written < 0 || truth < 0) return 0;
  let chance = 0;
  const ratio = written > truth ? written / truth : truth / written;
  if (truth !== 0 && written !== 0) {
    if (near(ratio, 10) || near(ratio, 100)) chance += SHARE.tenfold / (near(ratio, 10) ? 2 : 6);
    if (near(ratio, 1000)) chance += SHARE.thousand;
  }
  const scale = 10 ** Math.max(decimals(written), decimals(truth));
  return chance + rounding(written, truth) + digitSlip(digitsOf(written * scale), digitsOf(truth * scale));
}

/** A figure given to the nearest ten, hundred or thousand. */
function rounding(written: number, truth: number): number {
  const units = ROUND.filter((unit) => written >= unit && written % unit === 0 && Math.abs(written - truth) <= unit / 2);
  return units.reduce((chance, unit) => Math.max(chance, SHARE.rounded / unit), 0);
}

const ROUND = [10, 100, 1000];

/** Chance that a digit is taken for another: half of the time for one that looks like it or lies beside it. */
function confused(written: string, truth: string): number {
  const close = CLOSE[Number(truth)] ?? '';
  return 0.5 / 9 + (close.includes(written) ? 0.5 / close.length : 0);
}

/** For each digit those that are written alike by hand, and its neighbours on the keyboard and on the keypad. */
const CLOSE = ['12689', '0247', '1357', '24568', '13579', '234689', '035789', '1489', '03579', '034678'];

function digitSlip(written: string, truth: string): number {
  const [w, t] = [written.length, truth.length];
  if (w === t) {
    const differ = [...truth].flatMap((digit, i) => (digit === written[i] ? [] : [i]));
    const [i = 0, j = 0] = differ;
    if (differ.length === 1) return (SHARE.changed * confused(written[i] ?? '', truth[i] ?? '')) / t;
    if (differ.length !== 2) return 0;
    if (truth[i] === written[j] && truth[j] === written[i]) return j === i + 1 ? SHARE.swapped / (t - 1) : SHARE.swappedApart / t;
    return truth[i] === truth[j] && written[i] === written[j] ? SHARE.twins / (9 * t) : 0;
  }
  // A leading zero is not written, so a swap or a change in front may shorten the figure.
  if (w + 1 === t) return ways(truth, written) * (SHARE.dropped / t) + leading(written, truth);
  if (w === t + 1) {
    const inserted = ways(written, truth);
    if (inserted === 0) return 0;
    const twice = [...written].some((digit, i) => digit === written[i + 1] && written.slice(0, i) + written.slice(i + 1) === truth);
    return SHARE.inserted / (10 * (t + 1)) + (twice ? SHARE.doubled / t : 0);
  }
  return 0;
}

/** In how many places a digit of `long` can go to leave `short`. */
function ways(long: string, short: string): number {
  let count = 0;
  for (let i = 0; i < long.length; i += 1) if (long.slice(0, i) + long.slice(i + 1) === short) count += 1;
  return count;
}

/** `105` written as `015`, which shows as `15`. */
function leading(written: string, truth: string): number {
  return truth[1] === '0' && written === (truth[0] ?? '') + truth.slice(2) ? SHARE.swapped / truth.length : 0;
}

/** Figures between `low` and `high` that one slip would turn into what is written, and the nearest allowed one. */
export function truthsNear(written: number, low: number, high: number): number[] {
  const found = new Set<number>([Math.min(Math.max(written, low), high)]);
  const digits = digitsOf(Math.abs(written));
  for (let i = 0; i <= digits.length; i += 1) {
    const [head, tail] = [digits.slice(0, i), digits.slice(i)];
    found.add(Number(head + tail.slice(1)));
    if (tail.length > 1) found.add(Number(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2)));
    for (let digit = 0; digit <= 9; digit += 1) {
      found.add(Number(head + String(digit) + tail));
      if (tail !== '') found.add(Number(head + String(digit) + tail.slice(1)));
    }
  }
  for (const times of [10, 100, 1000]) [written * times, written / times].forEach((value) => found.add(value));
  found.add(-written);
  return [...found].filter((value) => value >= low && value <= high && value !== written && Number.isInteger(value));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * b;
}

function decimals(value: number): number {
  for (let count = 0; count < 6; count += 1) if (Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-6) return count;
  return 6;
}

function digitsOf(value: number): string {
  return String(Math.round(value));
}
