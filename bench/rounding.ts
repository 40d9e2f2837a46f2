/** Whether printed percentages of consistent counts ever raise an alarm, whatever the decimals they are shown with. */
import { sharesReach100 } from '../src/core/shares';
import { reachable, roundsTo } from '../src/rules/ratio';
import { dice, type Dice } from './random';
import { wilson, type Section } from './section';

const TABLES = 100_000;

export const rounding: Section = {
  name: 'rounding',
  about: 'báo nhầm do làm tròn trên các bảng tỷ lệ đúng',
  run(options) {
    const count = Number(options.get('n')) || TABLES;
    const alarms = falseAlarms(count);
    const [, most] = wilson(alarms, count);
    console.log(`${String(count)} bảng, ${String(alarms)} báo nhầm (nhiều nhất ${(most * 100).toFixed(4)}% với độ tin cậy 95%).`);
    if (alarms > 0) process.exitCode = 1;
  },
};

/** Of so many tables of three rows and a total, those with a percentage that the check would not accept with all, or some, of its counts known, or with shares of one whole that it would not add up to 100. */
export function falseAlarms(tables: number, seed = 1): number {
  const random = dice(seed);
  let alarms = 0;
  for (let table = 0; table < tables; table += 1) {
    const decimals = random.between(0, 3);
    const size = 10 ** random.between(0, 5);
    const rows = Array.from({ length: 3 }, () => {
      const whole = random.between(1, 9 * size);
      return { part: random.between(0, whole), whole };
    });
    rows.push({ part: rows.reduce((sum, row) => sum + row.part, 0), whole: rows.reduce((sum, row) => sum + row.whole, 0) });
    const wrong = rows.some(({ part, whole }) => {
      const printed = shown((part / whole) * 100, decimals, random.chance(0.5));
      return !(
        roundsTo(printed, part, whole) &&
        reachable(printed, part, undefined) &&
        reachable(printed, undefined, whole) &&
        reachable(printed, undefined, undefined)
      );
    });
    if (wrong || !sharesReach100(portions(random, decimals))) alarms += 1;
  }
  return alarms;
}

/** A whole in two to eight parts, each with its share as printed. */
function portions(random: Dice, decimals: number): { value: number; decimals: number }[] {
  const parts = [
    random.between(1, 1000),
    ...Array.from({ length: random.between(1, 7) }, () => random.between(0, 10 ** random.between(1, 4))),
  ];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const even = random.chance(0.5);
  return parts.map((part) => ({ value: shown((part / whole) * 100, decimals, even), decimals }));
}

/** A percentage as a program or a person shows it: halves go up, or to the even digit. */
function shown(value: number, decimals: number, even: boolean): number {
  const scaled = value * 10 ** decimals;
  const floor = Math.floor(scaled);
  const half = Math.abs(scaled - floor - 0.5) < 1e-9;
  const rounded = half ? (even && floor % 2 === 0 ? floor : floor + 1) : Math.round(scaled);
  return Number((rounded / 10 ** decimals).toFixed(decimals));
}
