/** Excel's day numbers with its quirks: 60 is a 29 February 1900 that never was, 0 a 0 January. */
import { dateOf, dateSerial, type CalendarDate } from '../date';

/** Number of 31 December 9999, the last day. */
const LAST = 2_958_465;

/** Date that YEAR, MONTH and DAY see in a day number; `undefined` outside 1900 to 9999. */
export function dayOf(serial: number): CalendarDate | undefined {
  const day = Math.floor(serial);
  if (day === 0) return { year: 1900, month: 1, day: 0 };
  if (day === 60) return { year: 1900, month: 2, day: 29 };
  return day > 0 && day < 60 ? dateOf(day + 1) : dateOf(day);
}

/** Day number of a date whose month and day may run over; years below 1900 count from 1900. `undefined` outside 1900 to 9999. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  if (!(full >= 1900 && full <= 9999) || Math.abs(month) > 120_000 || Math.abs(day) > 3_000_000) return undefined;
  const first = dateSerial({ year: full, month, day: 1 });
  const serial = (first > 60 ? first : first - 1) + day - 1;
  return serial >= 0 && serial <= LAST ? serial : undefined;
}
