/** Slips that nothing was tuned on: what the measured slips leave out of how people err. */
import { inDigits, inOne, moved, rowPlaces, tries, underAnother, valueAt, type Operator } from './operators';
import { TOTALLED, type Kind, type Place } from './workbook';

export const heldOut: readonly Operator[] = [
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
      const found = underAnother(sheets, dice);
      if (!found) return undefined;
      const { place, own, above } = found;
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
      if (rows.length < 2) return undefined;
      const at = dice.between(1, rows.length - 1);
      const { leaf } = dice.pick(rowPlaces(sheets, form, rows[at] ?? ''));
      const places = [rows[at - 1] ?? '', rows[at] ?? ''].map((row) => ({ form, row, leaf }));
      const values = places.map((place) => valueAt(sheets, place));
      return values.every((value) => typeof value === 'number') ? moved(places, [...values].reverse(), sheets) : undefined;
    }),
  },
  inDigits('gấp đôi nhầm chữ số (112 thành 122)', (text, dice) => {
    const twins = [...text].flatMap((digit, i) => (digit === text[i + 1] ? [i] : []));
    const at = twins.length === 0 ? undefined : dice.pick(twins);
    const next = at === undefined ? undefined : text[at + 2];
    return at === undefined || next === undefined ? undefined : text.slice(0, at + 1) + next + text.slice(at + 2);
  }),
  {
    name: 'ghi số của ô bên phải',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const places = rowPlaces(sheets, form, dice.pick(sheets.rows(form)));
      const at = dice.between(0, places.length - 2);
      const [place, next] = [places[at] as Place, places[at + 1] as Place];
      const [own, right] = [valueAt(sheets, place), valueAt(sheets, next)];
      return typeof own === 'number' && typeof right === 'number' ? moved([place], [right], sheets) : undefined;
    }),
  },
  inDigits('các chữ số viết ngược', (text) => (text.length < 3 ? undefined : [...text].reverse().join(''))),
  inDigits('thiếu hai chữ số liền nhau', (text, dice) => {
    const at = dice.between(0, text.length - 2);
    return text.length < 3 ? undefined : text.slice(0, at) + text.slice(at + 2);
  }),
  inOne('đếm thừa hoặc thiếu một, hai', (value, dice) => {
    const counted = value + dice.pick([-2, -1, 1, 2]);
    return Number.isInteger(value) && value > 4 ? counted : undefined;
  }),
  {
    name: 'ghi số của dòng dưới',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      if (rows.length < 2) return undefined;
      const at = dice.between(0, rows.length - 2);
      const { leaf } = dice.pick(rowPlaces(sheets, form, rows[at] ?? ''));
      const place = { form, row: rows[at] ?? '', leaf };
      const below = valueAt(sheets, { form, row: rows[at + 1] ?? '', leaf });
      return typeof below === 'number' && typeof valueAt(sheets, place) === 'number' ? moved([place], [below], sheets) : undefined;
    }),
  },
  {
    name: 'cộng cả số của ô bên phải',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const places = rowPlaces(sheets, form, dice.pick(sheets.rows(form)));
      const at = dice.between(0, places.length - 2);
      const place = places[at] as Place;
      const [own, right] = [valueAt(sheets, place), valueAt(sheets, places[at + 1] as Place)];
      return typeof own === 'number' && typeof right === 'number' && Number.isInteger(right)
        ? moved([place], [own + right], sheets)
        : undefined;
    }),
  },
  {
    name: 'cột trôi lên',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      const leaf = dice.pick(rowPlaces(sheets, form, rows[0] ?? '')).leaf;
      const places = rows.map((row) => ({ form, row, leaf }));
      return rows.length < 2 ? undefined : moved(places, [...places.slice(1).map((place) => valueAt(sheets, place)), null], sheets);
    }),
  },
  {
    name: 'hai cột kề nhau đổi chỗ',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = [...sheets.rows(form), ...(sheets.totals === 'typed' ? ['total'] : [])];
      const leaves = rowPlaces(sheets, form, rows[0] ?? '').map((place) => place.leaf);
      const at = dice.between(1, leaves.length - 1);
      const [one, other] = [leaves[at - 1] ?? '', leaves[at] ?? ''].map((leaf) => rows.map((row) => ({ form, row, leaf })));
      if (!one || !other) return undefined;
      return moved(
        [...one, ...other],
        [...other, ...one].map((place) => valueAt(sheets, place)),
        sheets,
      );
    }),
  },
  {
    name: 'nửa dòng chép của dòng trên',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = sheets.rows(form);
      if (rows.length < 2) return undefined;
      const at = dice.between(1, rows.length - 1);
      const all = rowPlaces(sheets, form, rows[at] ?? '');
      const half = all.slice(0, Math.ceil(all.length / 2));
      return moved(
        half,
        half.map((place) => valueAt(sheets, { ...place, row: rows[at - 1] ?? '' })),
        sheets,
      );
    }),
  },
];

/** Workbooks that nothing was tuned on: other numbers of periods and years, small and large figures, steady and unsteady ones. */
export const heldOutKind: Kind = {
  spans: [
    { periods: ['2021-2025'], years: ['2025'] },
    { periods: ['2006-2010', '2011-2015', '2016-2020', '2021-2025'], years: ['2010', '2015', '2020', '2025'] },
    { periods: ['2019', '2020', '2021', '2022', '2023', '2024', '2025'], years: ['2019', '2020', '2021', '2022', '2023', '2024', '2025'] },
    { periods: ['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'], years: ['2018', '2025'] },
  ],
  manners: [
    { scale: 0.25, spread: 0.9 },
    { scale: 1, spread: 2 },
    { scale: 7, spread: 0.9 },
    { scale: 1, spread: 0.3 },
  ],
};
