/** The check against the same relations written down as loops: what the one finds broken the other does, wherever a slip was made. */
import { heldByHand } from '../../bench/byHand';
import { withDocuments } from '../../bench/documentList';
import { heldOut } from '../../bench/loi-gia-dinh/heldOut';
import { operators } from '../../bench/loi-gia-dinh/operators';
import { consistentWorkbook, type Place, type Sheets } from '../../bench/loi-gia-dinh/workbook';
import { dice, type Dice } from '../../bench/random';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { check } from '../../src/checking/check';
import type { Book } from '../../src/core/form';
import type { CellValue } from '../../src/core/values';
import { foundIn } from '../support/forms';

const TOTALS = ['typed', 'formula', 'controls'] as const;

/** Failed checks of both, those that only one of them has marked. */
function apart(book: Book): string[] {
  const { broken, odd } = heldByHand(book);
  const byHand = new Set([...broken, ...odd]);
  const failed = check(book).checks.filter(({ verdict }) => verdict === 'fail');
  const engine = new Set(failed.map(({ appendix, rule, row, column }) => `${appendix} ${rule} ${row} ${column}`));
  return [
    ...[...engine].filter((one) => !byHand.has(one)).map((one) => `only the check: ${one}`),
    ...[...byHand].filter((one) => !engine.has(one)).map((one) => `only by hand: ${one}`),
  ];
}

function workbook(seed: number): Sheets {
  return withDocuments(consistentWorkbook(seed * 613, TOTALS[seed % 3] ?? 'typed'), dice(seed));
}

test('the printed figures of phường Phổ Hòa', () => {
  const { book } = foundIn(phoHoaWorkbook());
  expect(apart(book)).toEqual([]);
  expect(heldByHand(book).broken.length).toBeGreaterThan(30);
});

test('a workbook without slips, and with every kind of slip', () => {
  let broken = 0;
  for (let seed = 1; seed <= 3; seed += 1) {
    const right = workbook(seed);
    expect([seed, apart(right.book)]).toEqual([seed, []]);
    for (const operator of [...operators, ...heldOut]) {
      const edits = operator.slip(right, dice(seed));
      const { book } = edits ? right.with(edits) : right;
      expect([operator.name, seed, apart(book)]).toEqual([operator.name, seed, []]);
      broken += heldByHand(book).broken.length;
    }
  }
  expect(broken).toBeGreaterThan(90);
});

const ODD: readonly CellValue[] = [null, '', ' ', '-', 'không', '6.800', '27 người', '#REF!', true, -3, 6.8, 0, 1, 97.5, 1900];

test('anything at all in cells of the tables, and columns left blank', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const right = workbook(seed);
    const random = dice(seed * 7);
    const places = (['TTC', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'] as const).flatMap((form) =>
      (right.book.forms.get(form)?.rows ?? []).flatMap((row) => right.leaves(form).map((leaf): Place => ({ form, row: row.key, leaf }))),
    );
    const edits = Array.from({ length: random.between(1, 12) }, () => {
      const place = random.pick(places);
      const old = right.get(place)?.value;
      const value = typeof old === 'number' && random.chance(0.4) ? old + random.between(-2, 20) : random.pick(ODD);
      return [place, { value }] as const;
    });
    const emptied = random.chance(0.3) ? random.pick(places) : undefined;
    const blanks = places.filter(({ form, leaf }) => form === emptied?.form && leaf === emptied.leaf);
    const { book } = right.with([...edits, ...blanks.map((place) => [place, { value: null }] as const)]);
    expect([seed, apart(book)]).toEqual([seed, []]);
  }
});

/** Two documents of the list and a change of the second. */
type Change = (one: Record<string, CellValue>, other: Record<string, CellValue>, random: Dice) => Record<string, CellValue>;
const CHANGES: readonly (readonly [string, Change])[] = [
  ['written twice', (one) => one],
  ['one number, another date', (one, _, random) => ({ ...one, ngay: Number(one['ngay']) + random.between(1, 20) })],
  [
    'one number, another year and content',
    (one, other) => ({ ...one, ngay: Number(one['ngay']) + 800, noi_dung: other['noi_dung'] ?? '' }),
  ],
  ['another symbol', (one) => ({ ...one, so_ky_hieu: String(one['so_ky_hieu']).replace(/[-/]/g, '//') })],
  ['dates that changed places', (one, other) => ({ ...other, ngay: one['ngay'] ?? null })],
  ['a date after the report', (_, other) => ({ ...other, ngay: 60_000 })],
  ['a date as text', (_, other) => ({ ...other, ngay: '25/01/2014' })],
  ['a year for a date', (_, other) => ({ ...other, ngay: 2014 })],
  ['no date', (one) => ({ ...one, ngay: null })],
  ['a number of another kind', (one, other) => ({ ...other, so_ky_hieu: one['so_ky_hieu'] ?? '' })],
  ['a number that was replaced', (_, other) => ({ ...other, noi_dung: 'Triển khai Chỉ thị số 16/CT-TTg của Thủ tướng' })],
  ['spaces and dashes', (one, other) => ({ ...other, so_ky_hieu: ` số ${String(one['so_ky_hieu']).replace(/[-/]/g, ' – ')} ` })],
];

test.each(CHANGES)('a document with %s', (_, change) => {
  const leaves = ['loai_van_ban', 'so_ky_hieu', 'ngay', 'noi_dung', 'co_quan_ban_hanh'];
  for (let seed = 1; seed <= 6; seed += 1) {
    const right = workbook(seed);
    const random = dice(seed);
    const read = (row: string): Record<string, CellValue> =>
      Object.fromEntries(leaves.map((leaf) => [leaf, right.get({ form: 'PL1', row, leaf })?.value ?? null]));
    const from = random.between(2, 14);
    const [first, second] = [String(from), String(from + random.between(1, 10))];
    const changed = change(read(first), read(second), random);
    const edits = leaves.map((leaf) => [{ form: 'PL1' as const, row: second, leaf }, { value: changed[leaf] ?? null }] as const);
    const { book } = right.with(edits);
    expect([seed, apart(book)]).toEqual([seed, []]);
  }
});
