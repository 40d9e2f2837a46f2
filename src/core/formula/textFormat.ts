/** The few number formats that TEXT is given in administrative sheets; every other one is left to Excel. */
import { dayOf } from './dates';
import { BAD_VALUE, ErrorValue, textToNumber, UNCALCULABLE, type Scalar } from './scalar';

const NUMBER = /^(#,##)?(0+)(?:\.(0+))?(%?)$/;
const DATE = /^(?:d{1,2}|m{1,2}|yyyy)(?:[-/. ](?:d{1,2}|m{1,2}|yyyy))*$/i;

function plain(value: number, grouped: boolean, least: number, places: number): string {
  // Through 15 digits first: 1.005 is stored as a little less, and Excel still rounds it up.
  const size = Number(
    `${Math.round(Number(`${Number(Math.abs(value).toPrecision(15)).toString()}e${String(places)}`))}e-${String(places)}`,
  );
  if (!Number.isFinite(size)) throw UNCALCULABLE;
  const [whole = '', decimals] = size.toFixed(places).split('.');
  const padded = whole.padStart(least, '0');
  const text = grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  return (value < 0 && size !== 0 ? '-' : '') + text + (decimals === undefined ? '' : `.${decimals}`);
}

/** What TEXT gives for a value and a format code, en-US separators. Gives up on codes it does not know. */
export function formatted(value: Scalar, code: string): Scalar {
  if (value instanceof ErrorValue) return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const spelled = typeof value === 'string' ? textToNumber(value) : (value ?? 0);
  const match = NUMBER.exec(code);
  const dated = DATE.test(code);
  if (!match && !dated) throw UNCALCULABLE;
  if (spelled instanceof ErrorValue) return value;
  if (match) {
    const [, grouped, whole = '', decimals = '', percent] = match;
    if (Math.abs(spelled) >= 1e15 || decimals.length > 15) throw UNCALCULABLE;
    return plain(percent ? spelled * 100 : spelled, grouped !== undefined, whole.length, decimals.length) + (percent ?? '');
  }
  const date = dayOf(spelled);
  if (!date) return BAD_VALUE;
  return code.toLowerCase().replace(/d+|m+|y+/g, (part) => {
    const number = part.startsWith('d') ? date.day : part.startsWith('m') ? date.month : date.year;
    return String(number).padStart(part.length, '0');
  });
}
