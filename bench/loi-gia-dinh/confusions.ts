/** More slips that the evidence knows: figures misread or misheard, and rows that were confused. */
import { inDigits, inOne, moved, rowPlaces, runOfRow, tries, valueAt, type Operator } from './operators';
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

/** Keys that lie beside each other, on the keypad or in the row above the letters. */
const BESIDE: Readonly<Record<string, string>> = {
  '0': '129',
  '1': '024',
  '2': '1350',
  '3': '246',
  '4': '1573',
  '5': '24689',
  '6': '3957',
  '7': '486',
  '8': '5799',
  '9': '680',
};

export const confusions: readonly Operator[] = [
  inDigits('chữ số đọc nhầm (1-7, 3-8, 0-6, 4-9)', (text, dice) => {
    const at = dice.between(0, text.length - 1);
    const other = ALIKE[text[at] ?? ''];
    return other === undefined ? undefined : text.slice(0, at) + other + text.slice(at + 1);
  }),
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
  inDigits('gõ nhầm phím bên cạnh', (text, dice) => {
    const at = dice.between(0, text.length - 1);
    return text.slice(0, at) + dice.pick([...(BESIDE[text[at] ?? ''] ?? '0')]) + text.slice(at + 1);
  }),
  inDigits('hai chữ số cách nhau đổi chỗ', (text, dice) => {
    const at = dice.between(0, text.length - 3);
    return text.length < 3
      ? undefined
      : text.slice(0, at) + (text[at + 2] ?? '') + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 3);
  }),
  inOne('ghi số làm tròn', (value, dice) => {
    const unit = value >= 1000 && dice.chance(0.5) ? 100 : 10;
    return value < 20 ? undefined : Math.round(value / unit) * unit;
  }),
  {
    name: 'tổng cộng một dòng hai lần',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const { leaf } = dice.pick(rowPlaces(sheets, form, sheets.rows(form)[0] ?? ''));
      const place = { form, row: 'total', leaf };
      const [own, twice] = [valueAt(sheets, place), valueAt(sheets, { form, row: dice.pick(sheets.rows(form)), leaf })];
      return typeof own === 'number' && typeof twice === 'number' && twice > 0 ? [[place, { value: own + twice }]] : undefined;
    }),
  },
  {
    name: 'số trôi sang trái',
    slip: tries((sheets, dice) => {
      const tail = runOfRow(sheets, dice);
      if (tail.length < 2) return undefined;
      return moved(tail, [...tail.slice(1).map((place) => valueAt(sheets, place)), null], sheets);
    }),
  },
  {
    name: 'hai dòng đổi chỗ',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const [one, other] = [dice.pick(sheets.rows(form)), dice.pick(sheets.rows(form))];
      if (one === other) return undefined;
      const places = [one, other].map((row) => rowPlaces(sheets, form, row));
      return moved(
        places.flat(),
        [...places]
          .reverse()
          .flat()
          .map((place) => valueAt(sheets, place)),
        sheets,
      );
    }),
  },
];
