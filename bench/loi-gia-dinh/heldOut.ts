/** Slips that nothing was tuned on: what the measured slips leave out of how people err. */
import { inDigits, inOne, moved, rowPlaces, tries, valueAt, type Operator } from './operators';
import { TOTALLED } from './workbook';

/** Digits that look alike in handwriting. */
const ALIKE: Readonly<Record<string, string>> = {
  '1': '7',
  '7': '1',
  '3': '8',
  '8': '3',
  '0': '6',
  '6': '0',
  '5': '6',
  '4': '9',
  '9': '4',
};

export const heldOut: readonly Operator[] = [
  inDigits('chữ số đọc nhầm (1-7, 3-8, 0-6, 4-9)', (text, dice) => {
    const at = dice.between(0, text.length - 1);
    const other = ALIKE[text[at] ?? ''];
    return other === undefined ? undefined : text.slice(0, at) + other + text.slice(at + 1);
  }),
  inDigits('số 0 gõ hai lần', (text, dice) => {
    const zeros = [...text].flatMap((digit, i) => (digit === '0' && i > 0 ? [i] : []));
    const at = zeros.length === 0 ? undefined : dice.pick(zeros);
    return at === undefined ? undefined : `${text.slice(0, at)}0${text.slice(at)}`;
  }),
  inOne('dấu phẩy thập phân lệch một chỗ', (value, dice) =>
    Number.isInteger(value) ? undefined : Number((dice.chance(0.5) ? value * 10 : value / 10).toFixed(3)),
  ),
  {
    name: 'một chữ số lấy của ô trên',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      const at = dice.between(1, rows.length - 1);
      const { leaf } = dice.pick(rowPlaces(sheets, form, rows[at] ?? ''));
      const place = { form, row: rows[at] ?? '', leaf };
      const [own, above] = [valueAt(sheets, place), valueAt(sheets, { ...place, row: rows[at - 1] ?? '' })];
      if (typeof own !== 'number' || typeof above !== 'number') return undefined;
      const [text, other] = [String(own), String(above)];
      const digit = dice.between(0, text.length - 1);
      return text.length !== other.length || !/^\d+$/.test(text + other)
        ? undefined
        : moved([place], [Number(text.slice(0, digit) + (other[digit] ?? '') + text.slice(digit + 1))], sheets);
    }),
  },
  {
    name: 'hai giai đoạn của một cột đổi chỗ',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      const at = dice.between(1, rows.length - 1);
      const { leaf } = dice.pick(rowPlaces(sheets, form, rows[at] ?? ''));
      const places = [rows[at - 1] ?? '', rows[at] ?? ''].map((row) => ({ form, row, leaf }));
      const values = places.map((place) => valueAt(sheets, place));
      return values.every((value) => typeof value === 'number') ? moved(places, [...values].reverse(), sheets) : undefined;
    }),
  },
  {
    name: 'cả dòng chép của giai đoạn khác',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      const [one, other] = [dice.pick(rows), dice.pick(rows)];
      if (one === other) return undefined;
      const places = rowPlaces(sheets, form, one);
      return moved(
        places,
        places.map((place) => valueAt(sheets, { ...place, row: other })),
        sheets,
      );
    }),
  },
];
