/** Dates as Excel counts them and as Vietnamese documents write them. */

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel's serial number (1900 system) of a date. */
export function dateSerial(date: CalendarDate): number {
  return Math.round((Date.UTC(date.year, date.month - 1, date.day) - EPOCH) / DAY);
}

/** The date of a serial number; its time of day is dropped. `undefined` outside 1900 to 9999. */
export function dateOf(serial: number): CalendarDate | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined;
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether a number in a date's cell is a year written alone: as a serial it would be a day before 1906. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

/** Reads `25/01/2014`, `25-1-2014`, `ngày 25 tháng 01 năm 2014`; `undefined` when it is no date of the calendar. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = /^(?:ngày\s+)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/i.exec(text.normalize('NFC').trim());
  if (!match) return undefined;
  const date = { day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) };
  const back = new Date(Date.UTC(date.year, date.month - 1, date.day));
  return back.getUTCMonth() + 1 === date.month && back.getUTCDate() === date.day ? date : undefined;
}

/** `05/11/2024`, `10/02/2024`, `25/4/2014`: the day has two digits, January and February too. */
export function formatDate(date: CalendarDate): string {
  const day = String(date.day).padStart(2, '0');
  const month = date.month <= 2 ? String(date.month).padStart(2, '0') : String(date.month);
  return `${day}/${month}/${String(date.year)}`;
}
