/** The slips that people make with tables of figures, each put into a consistent workbook at a place of chance. */
import { columnLetters } from '../../src/core/cellRef';
import type { AppendixId } from '../../src/core/finding';
import type { CellValue } from '../../src/core/values';
import type { Dice } from '../random';
import { RATIOS, TOTALLED, type Place, type Sheets, type Written } from './workbook';

export type Edit = readonly [Place, Written];

export interface Operator {
  readonly name: string;
  /** The edits, of which at least one changes its cell; `undefined` when the workbook has no place for the slip. */
  slip(sheets: Sheets, dice: Dice): readonly Edit[] | undefined;
}

/** A figure that a person typed. */
interface Typed {
  readonly place: Place;
  readonly value: number;
  readonly total: boolean;
}

/** Every typed figure of the tables. */
export function typedFigures(sheets: Sheets): Typed[] {
  return FORMS.flatMap((form) =>
    [...sheets.rows(form), ...(TOTALLED.includes(form) ? ['total'] : [])].flatMap((row) =>
      sheets.leaves(form).flatMap((leaf): Typed[] => {
        const cell = sheets.get({ form, row, leaf });
        return cell && cell.formula === undefined && typeof cell.value === 'number'
          ? [{ place: { form, row, leaf }, value: cell.value, total: row === 'total' }]
          : [];
      }),
    ),
  );
}

const FORMS: readonly AppendixId[] = ['PL2', 'PL3', 'PL4', 'PL5', 'PL6'];

/** A slip in one typed figure; `undefined` from `change` tries another. */
export function inOne(
  name: string,
  change: (value: number, dice: Dice) => CellValue | undefined,
  only: (typed: Typed) => boolean = () => true,
): Operator {
  return {
    name,
    slip(sheets, dice) {
      const all = typedFigures(sheets).filter(only);
      for (let tries = 0; tries < 60 && all.length > 0; tries += 1) {
        const { place, value } = dice.pick(all);
        const slipped = change(value, dice);
        if (slipped !== undefined && slipped !== value) return [[place, { value: slipped }]];
      }
      return undefined;
    },
  };
}

/** A slip in the digits of a whole figure. */
export function inDigits(name: string, change: (digits: string, dice: Dice) => string | undefined): Operator {
  return inOne(name, (value, dice) => {
    if (!Number.isInteger(value) || value < 0) return undefined;
    const text = change(String(value), dice);
    return text === undefined || text === '' ? undefined : Number(text);
  });
}

function replaced(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + by.length);
}

/** Edits out of figures moved between places of one list. */
export function moved(places: readonly Place[], values: readonly CellValue[], sheets: Sheets): readonly Edit[] | undefined {
  const edits = places.flatMap((place, i): Edit[] => {
    const value = values[i] ?? null;
    return sheets.get(place)?.value === value ? [] : [[place, { value }]];
  });
  return edits.length > 0 ? edits : undefined;
}

export function tries(slip: (sheets: Sheets, dice: Dice) => readonly Edit[] | undefined): Operator['slip'] {
  return (sheets, dice) => {
    for (let count = 0; count < 60; count += 1) {
      const edits = slip(sheets, dice);
      if (edits) return edits;
    }
    return undefined;
  };
}

/** Places of typed leaves of one row, in the order of the sheet. */
export function rowPlaces(sheets: Sheets, form: AppendixId, row: string): Place[] {
  return sheets
    .leaves(form)
    .map((leaf) => ({ form, row, leaf }))
    .filter((place) => {
      const cell = sheets.get(place);
      return cell !== undefined && cell.formula === undefined && !/_y\d+$|ty_le/.test(place.leaf);
    });
}

export const valueAt = (sheets: Sheets, place: Place): CellValue => sheets.get(place)?.value ?? null;

/** Cells of a row from one of them on, up to the next that nobody types. */
export function runOfRow(sheets: Sheets, dice: Dice): Place[] {
  const form = dice.pick(TOTALLED);
  const places = rowPlaces(sheets, form, dice.pick(sheets.rows(form)));
  const from = dice.between(0, places.length - 2);
  const first = sheets.get(places[from] as Place)?.at.column ?? 0;
  return places.slice(from).filter((place, i) => sheets.get(place)?.at.column === first + i);
}

/** A figure of a row below the first, and the figure above it. */
export function underAnother(sheets: Sheets, dice: Dice): { place: Place; own: number; above: number } | undefined {
  const form = dice.pick(TOTALLED);
  const rows = sheets.rows(form);
  if (rows.length < 2) return undefined;
  const at = dice.between(1, rows.length - 1);
  const { leaf } = dice.pick(rowPlaces(sheets, form, rows[at] ?? ''));
  const place = { form, row: rows[at] ?? '', leaf };
  const [own, above] = [valueAt(sheets, place), valueAt(sheets, { ...place, row: rows[at - 1] ?? '' })];
  return typeof own === 'number' && typeof above === 'number' ? { place, own, above } : undefined;
}

export const operators: readonly Operator[] = [
  inDigits('một chữ số bị đổi', (text, dice) => replaced(text, dice.between(0, text.length - 1), String(dice.between(0, 9)))),
  inDigits('hai chữ số kề nhau đổi chỗ', (text, dice) => {
    const at = dice.between(0, Math.max(0, text.length - 2));
    return text.length < 2 ? undefined : replaced(text, at, (text[at + 1] ?? '') + (text[at] ?? ''));
  }),
  inDigits('thừa một chữ số', (text, dice) => {
    const at = dice.between(0, text.length);
    return text.slice(0, at) + String(dice.between(0, 9)) + text.slice(at);
  }),
  inDigits('thiếu một chữ số', (text, dice) => {
    const at = dice.between(0, text.length - 1);
    return text.slice(0, at) + text.slice(at + 1);
  }),
  inOne('lệch mười lần', (value, dice) => (dice.chance(0.5) || value % 10 !== 0 ? value * 10 : value / 10)),
  inOne('sai dấu', (value) => (value > 0 ? -value : undefined)),
  inOne('chấm hàng nghìn thành thập phân', (value) => (Number.isInteger(value) && value >= 1000 && value < 1e6 ? value / 1000 : undefined)),
  {
    name: 'lệch hàng (số trôi sang phải)',
    slip: tries((sheets, dice) => {
      const tail = runOfRow(sheets, dice);
      if (tail.length < 2) return undefined;
      return moved(tail, [null, ...tail.map((place) => valueAt(sheets, place))], sheets);
    }),
  },
  {
    name: 'lệch cột (số trôi xuống)',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const leaf = dice.pick(rowPlaces(sheets, form, sheets.rows(form)[0] ?? '')).leaf;
      const places = sheets.rows(form).map((row) => ({ form, row, leaf }));
      return moved(places, [null, ...places.map((place) => valueAt(sheets, place))], sheets);
    }),
  },
  {
    name: 'hai ô kề nhau đổi chỗ',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const places = rowPlaces(sheets, form, dice.pick(sheets.rows(form)));
      const at = dice.between(0, places.length - 2);
      const two = places.slice(at, at + 2);
      const [one, other] = two.map((place) => sheets.get(place)?.at.column ?? 0);
      if (other !== (one ?? 0) + 1) return undefined;
      return moved(two, two.map((place) => valueAt(sheets, place)).reverse(), sheets);
    }),
  },
  {
    name: 'chép trùng cột bên',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const rows = [...sheets.rows(form), ...(sheets.totals === 'typed' ? ['total'] : [])];
      const leaves = rowPlaces(sheets, form, sheets.rows(form)[0] ?? '').map((place) => place.leaf);
      const at = dice.between(1, leaves.length - 1);
      const column = (leaf: string): Place[] => rows.map((row) => ({ form, row, leaf }));
      return moved(
        column(leaves[at] ?? ''),
        column(leaves[at - 1] ?? '').map((place) => valueAt(sheets, place)),
        sheets,
      );
    }),
  },
  {
    name: 'để nguyên số kỳ trước',
    slip: tries((sheets, dice) => {
      const found = underAnother(sheets, dice);
      return found && moved([found.place], [found.above], sheets);
    }),
  },
  inOne(
    'để trống thay cho 0',
    (value) => (value === 0 ? null : undefined),
    (typed) => !typed.total,
  ),
  {
    name: 'ghi 0 thay cho để trống',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const blank = rowPlaces(sheets, form, dice.pick(sheets.rows(form))).filter((place) => valueAt(sheets, place) === null);
      return blank.length === 0 ? undefined : [[dice.pick(blank), { value: 0 }]];
    }),
  },
  inOne('số ghi thành chữ', (value, dice) => (dice.chance(0.5) ? String(value).replace('.', ',') : value.toLocaleString('de-DE'))),
  inOne('kèm đơn vị trong ô', (value, dice) => `${value.toLocaleString('de-DE')} ${dice.pick(['người', 'cuộc', 'đơn', 'lượt'])}`),
  {
    name: 'ghi đè ô tổng',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const leaf = dice.pick(rowPlaces(sheets, form, sheets.rows(form)[0] ?? '')).leaf;
      const place = { form, row: 'total', leaf };
      const value = valueAt(sheets, place);
      if (typeof value !== 'number') return undefined;
      const addends = sheets.rows(form).map((row) => valueAt(sheets, { form, row, leaf }));
      const left = addends.slice(1).reduce<number>((sum, one) => sum + Number(one ?? 0), 0);
      const wrong = dice.pick([left, value + dice.pick([-10, -1, 1, 10, 100]), dice.between(0, 2 * Math.ceil(value) + 5)]);
      return wrong < 0 || wrong === value ? undefined : [[place, { value: wrong }]];
    }),
  },
  {
    name: 'công thức tổng cộng thiếu dòng',
    slip: tries((sheets, dice) => {
      if (sheets.totals === 'typed') return undefined;
      const form = dice.pick(TOTALLED);
      const leaf = dice.pick(rowPlaces(sheets, form, sheets.rows(form)[0] ?? '')).leaf;
      const kept = sheets.rows(form).slice(0, -1);
      const cells = kept.map((row) => sheets.get({ form, row, leaf }));
      const [first, last] = [cells[0]?.at, cells[cells.length - 1]?.at];
      const known = cells.flatMap((cell) => (typeof cell?.value === 'number' ? [cell.value] : []));
      if (!first || !last || known.length === 0 || typeof valueAt(sheets, { form, row: 'total', leaf }) !== 'number') return undefined;
      const letters = columnLetters(first.column);
      const formula = `=SUM(${letters}${String(first.row + 1)}:${letters}${String(last.row + 1)})`;
      return [
        [
          { form, row: 'total', leaf },
          { value: known.reduce((sum, value) => sum + value, 0), formula },
        ],
      ];
    }),
  },
  {
    name: 'phần lớn hơn toàn bộ',
    slip: tries((sheets, dice) => {
      const [form, part, whole] = dice.pick(PARTS);
      const row = dice.pick(sheets.rows(form));
      const [own, all] = [valueAt(sheets, { form, row, leaf: part }), valueAt(sheets, { form, row, leaf: whole })];
      return typeof own === 'number' && typeof all === 'number'
        ? [[{ form, row, leaf: part }, { value: all + dice.between(1, 9) }]]
        : undefined;
    }),
  },
  {
    name: 'tỷ lệ tính sai mẫu số',
    slip: tries((sheets, dice) => {
      const [form, printed, part] = dice.pick(RATIOS);
      const row = dice.pick(sheets.rows(form));
      const own = valueAt(sheets, { form, row, leaf: part });
      const shown = valueAt(sheets, { form, row, leaf: printed });
      if (typeof own !== 'number' || typeof shown !== 'number' || own === 0) return undefined;
      const wrong = Math.round((shown / (dice.chance(0.5) ? 0.7 + dice.next() * 0.25 : 1.05 + dice.next() * 0.5)) * 100) / 100;
      return wrong === shown ? undefined : [[{ form, row, leaf: printed }, { value: wrong }]];
    }),
  },
  {
    name: 'hai lỗi bù nhau trong một cột',
    slip: tries((sheets, dice) => {
      const form = dice.pick(TOTALLED);
      const leaf = dice.pick(rowPlaces(sheets, form, sheets.rows(form)[0] ?? '')).leaf;
      const [one, other] = sheets.rows(form).map((row) => ({ form, row, leaf }));
      if (!one || !other) return undefined;
      const [a, b] = [valueAt(sheets, one), valueAt(sheets, other)];
      const gap = dice.between(1, 9);
      if (typeof a !== 'number' || typeof b !== 'number' || b < gap) return undefined;
      return moved([one, other], [a + gap, b - gap], sheets);
    }),
  },
];

const PARTS: readonly (readonly [form: AppendixId, part: string, whole: string])[] = [
  ['PL2', 'tthc_da_giai_quyet', 'tthc_da_tiep_nhan'],
  ['PL2', 'don_gq_khieu_nai', 'don_tq_khieu_nai'],
  ['PL2', 'don_gq_to_cao', 'don_tq_to_cao'],
  ['PL5', 'so_dv_dtts', 'so_dang_vien'],
  ['PL5', 'so_dv_tin_do', 'so_dang_vien'],
];
