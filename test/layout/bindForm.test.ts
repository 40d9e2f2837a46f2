/** Headers as other people's files have them: scanned, abbreviated, in another order, without merges. What is not sure is asked, not taken. */
import { appendices } from '../../src/appendices';
import { leavesFor } from '../../src/appendices/appendix';
import { absolute, type RangeRef } from '../../src/core/cellRef';
import type { AppendixId } from '../../src/core/finding';
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from '../../src/core/snapshot';
import type { CellValue } from '../../src/core/values';
import { namesOf, proposeBinding, type Binding } from '../../src/layout/bindForm';
import { findForms } from '../../src/layout/find';
import { PREFIXES } from '../../src/layout/names';
import { snapshotOf } from '../../src/layout/snapshotOf';
import { phoHoaWorkbook } from '../../scripts/samples/build';

type Grid = CellValue[][];

const sample = snapshotOf(phoHoaWorkbook());
const YEARS = ['2013', '2018', '2022'];

/** The table of a form alone: header from the corner down, rows, total; the numbering row left out. */
function tableOf(id: AppendixId): { grid: Grid; depth: number } {
  const sheet = sample.sheets.find(({ name }) => name === id);
  if (!sheet) throw new Error(id);
  const lines = sheet.cells.slice(4 - sheet.top).map((line) => line.map((cell) => cell?.value ?? null));
  const numbering = lines.findIndex((line) => line[1] === '(1)');
  const width = leavesFor(formOf(id), [], YEARS, PREFIXES).length + 1;
  const rows = lines.slice(numbering + 1).filter((line) => line[0] !== null && line[0] !== '' && !String(line[0]).startsWith('Ghi chú'));
  return {
    grid: [...lines.slice(0, numbering), ...rows].map((line) => Array.from({ length: width }, (_, i) => line[i] ?? null)),
    depth: numbering,
  };
}

function formOf(id: AppendixId): (typeof appendices)[number] {
  const form = appendices.find((one) => one.id === id);
  if (!form) throw new Error(id);
  return form;
}

/** The grid at C4 of a sheet of its own. */
function bookOf(grid: Grid, at = { row: 3, column: 2 }): WorkbookSnapshot {
  const cells: (SnapshotCell | undefined)[][] = grid.map((line) => line.map((value) => (value === null ? undefined : { value })));
  const sheet: SheetSnapshot = { name: 'Sheet của huyện', top: at.row, left: at.column, cells };
  return { sheets: [sheet], names: [] };
}

function areaOf(grid: Grid, depth: number, at = { row: 3, column: 2 }): RangeRef {
  return {
    sheet: 'Sheet của huyện',
    top: at.row,
    left: at.column,
    bottom: at.row + depth - 1,
    right: at.column + (grid[0]?.length ?? 1) - 1,
  };
}

const onHeader = (grid: Grid, depth: number, change: (text: string) => string): Grid =>
  grid.map((line, r) => (r < depth ? line.map((value) => (typeof value === 'string' ? change(value) : value)) : line));
const reordered = (grid: Grid, order: readonly number[]): Grid => grid.map((line) => order.map((column) => line[column] ?? null));

/** Every cell of the header's group rows written out, as a paste without merges may leave it. */
function filledRight(grid: Grid, depth: number): Grid {
  return grid.map((line, r) => {
    if (r >= depth - 1) return line;
    let last: CellValue = null;
    return line.map((value, c) => {
      if (c === 0) return value;
      const below = grid.slice(r + 1, depth).some((under) => (under[c] ?? null) !== null);
      if (value !== null) last = value;
      return value === null && below ? last : value;
    });
  });
}

const keysOf = (id: AppendixId): string[] => leavesFor(formOf(id), [], YEARS, PREFIXES).map(({ key }) => key);
/** The columns that were taken for sure, as the keys from left to right. */
const sureIn = (binding: Binding | undefined): string[] =>
  (binding?.leaves ?? [])
    .filter(({ certainty }) => certainty === 'sure')
    .sort((a, b) => (a.column ?? 0) - (b.column ?? 0))
    .map(({ key }) => key);

const TABLES: readonly AppendixId[] = ['PL2', 'PL3', 'PL4', 'PL5', 'PL6'];

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/Hội đồng nhân dân/g, 'HĐND'],
  [/Ủy ban nhân dân/gi, 'UBND'],
  [/dân tộc thiểu số/gi, 'DTTS'],
  [/[Ll]ực lượng vũ trang/g, 'LLVT'],
  [/nghị quyết/g, 'NQ'],
  [/khiếu nại/gi, 'KN'],
  [/kinh tế[ -]+xã hội/gi, 'KT-XH'],
];

describe.each(TABLES)('%s', (id) => {
  const { grid, depth } = tableOf(id);
  const keys = keysOf(id);

  test.each<[string, Grid, number]>([
    ['as it is', grid, depth],
    ['NFD', onHeader(grid, depth, (text) => text.normalize('NFD')), depth],
    ['capitals', onHeader(grid, depth, (text) => text.toLocaleUpperCase('vi')), depth],
    [
      'the other tone placement and line breaks',
      onHeader(grid, depth, (text) => text.replace(/ủy/g, 'uỷ').replace(/hóa/g, 'hoá').replace(' ', '\n')),
      depth,
    ],
    ['abbreviations', onHeader(grid, depth, (text) => SHORT.reduce((all, [long, short]) => all.replace(long, short), text)), depth],
    ['group rows written over every column', filledRight(grid, depth), depth],
    ['a title row above', [['KẾT QUẢ THỰC HIỆN', ...Array.from({ length: keys.length }, () => null)], ...grid], depth + 1],
    ['a numbering row below', [...grid.slice(0, depth), ['A', ...keys.map((_, i) => `(${String(i + 1)})`)], ...grid.slice(depth)], depth],
    ['more selected than the header', grid, grid.length],
    [
      'without the top groups',
      grid
        .slice(1)
        .map((line, r) => (r === 0 ? [grid[0]?.[0] ?? null, ...line.slice(1).map((value, c) => value ?? grid[0]?.[c + 1] ?? null)] : line)),
      depth - 1,
    ],
  ])('%s: every leaf is found for sure', (name, given, rows) => {
    // A form of two levels has no group left to tell its leaves apart.
    if (name === 'without the top groups' && depth < 3) return;
    const binding = proposeBinding(bookOf(given), areaOf(given, rows));
    expect(binding?.appendix).toBe(id);
    expect(sureIn(binding)).toEqual(keys);
    expect(binding?.leaves.filter(({ certainty }) => certainty !== 'sure')).toEqual([]);
  });

  test('a letter lost in each label by the scanner: found, or asked, but never another leaf', () => {
    const slipped = onHeader(grid, depth, (text) => (text.length > 9 && !/\d/.test(text) ? text.slice(0, 4) + text.slice(5) : text));
    const binding = proposeBinding(bookOf(slipped), areaOf(slipped, depth), id);
    for (const { key, column, certainty } of binding?.leaves ?? [])
      if (certainty !== 'missing') expect([key, column]).toEqual([key, 3 + keys.indexOf(key)]);
    expect(sureIn(binding).length).toBeGreaterThanOrEqual(keys.length * 0.7);
  });

  test('a column that is not there is missing, and no other is taken for it', () => {
    keys.forEach((key, i) => {
      const cut = filledRight(grid, depth).map((line) => line.filter((_, column) => column !== i + 1));
      const binding = proposeBinding(bookOf(cut), areaOf(cut, depth), id);
      const wrong = (binding?.leaves ?? []).filter(
        (leaf) => leaf.certainty === 'sure' && leaf.column !== 3 + keys.filter((k) => k !== key).indexOf(leaf.key),
      );
      // A year is a year: the ones that are left are the first ones.
      if (!/_y\d+$/.test(key)) expect([key, wrong]).toEqual([key, []]);
    });
  });

  test('columns in another order, with strange ones between, are found by their paths', () => {
    const filled = filledRight(grid, depth);
    const order = [0, ...keys.map((_, i) => keys.length - i)].filter((column) => column === 0 || !/_y\d+$/.test(keys[column - 1] ?? ''));
    const turned = reordered(filled, order).map((line, r) => [
      ...line.slice(0, 2),
      r === depth - 1 ? 'Ghi chú của huyện' : null,
      ...line.slice(2),
    ]);
    const binding = proposeBinding(bookOf(turned), areaOf(turned, depth), id);
    expect(sureIn(binding)).toEqual(order.slice(1).map((column) => keys[column - 1]));
  });

  test('once bound, the form is found whole, with all its figures', () => {
    const before = findForms(sample).book.forms.get(id);
    const book = bookOf(grid);
    const binding = proposeBinding(book, areaOf(grid, depth));
    if (!binding) throw new Error('no proposal');
    const chosen = new Map(binding.leaves.flatMap(({ key, column }) => (column === undefined ? [] : [[key, column] as const])));
    const bound = namesOf(binding, chosen, { ...book, names: [{ name: `${id}_cu`, refersTo: '=#REF!$A$1' }] });
    expect(bound?.gone).toEqual([`${id}_cu`]);
    // The headers may then read as they like.
    const blind = bookOf(onHeader(grid, depth, () => 'cột'));
    const { forms, book: found } = findForms({
      ...blind,
      names: (bound?.names ?? []).map(({ name, refersTo }) => ({ name, refersTo: `=${refersTo}` })),
    });
    expect(forms.find((form) => form.appendix === id)).toMatchObject({ state: 'found', sheet: 'Sheet của huyện' });
    const form = found.forms.get(id);
    expect(form?.rows.map(({ key }) => key)).toEqual(before?.rows.map(({ key }) => key));
    for (const row of before?.rows ?? [])
      for (const key of keys)
        expect([row.key, key, form?.cell(row.key, key)?.value ?? null]).toEqual([row.key, key, before?.cell(row.key, key)?.value ?? null]);
  });
});

test('labels that repeat, without any group and one of them gone, are asked, not taken', () => {
  const { grid, depth } = tableOf('PL2');
  const labels = [
    grid[0]?.[0] ?? null,
    ...Array.from(
      { length: 28 },
      (_, i) =>
        [...grid.slice(0, depth)]
          .reverse()
          .map((line) => line[i + 1] ?? null)
          .find((value) => value !== null) ?? null,
    ),
  ];
  const flat = [labels, ...grid.slice(depth)];
  const keys = keysOf('PL2');
  expect(sureIn(proposeBinding(bookOf(flat), areaOf(flat, 1), 'PL2'))).toEqual(keys);
  const gone = keys.indexOf('txct_dbqh_so_nguoi') + 1;
  const cut = flat.map((line) => line.filter((_, column) => column !== gone));
  const binding = proposeBinding(bookOf(cut), areaOf(cut, 1), 'PL2');
  const people = (binding?.leaves ?? []).filter(({ key }) => /so_nguoi$/.test(key));
  expect(people.filter(({ certainty }) => certainty === 'sure').map(({ key }) => key)).toEqual([]);
});

test('a header under another name stands as a doubtful guess by its place', () => {
  const { grid, depth } = tableOf('PL6');
  const renamed = onHeader(grid, depth, (text) => (text === 'Kinh tế' ? 'Mảng một' : text));
  const binding = proposeBinding(bookOf(renamed), areaOf(renamed, depth));
  const guess = binding?.leaves.find(({ key }) => key === 'mh_kinh_te');
  expect(guess).toMatchObject({ certainty: 'doubtful', column: 5 });
  expect(binding?.columns.find(({ column }) => column === 5)?.text).toMatch(/Mảng một$/);
});

test('a header that a page break repeats is no row of figures', () => {
  const { grid, depth } = tableOf('PL6');
  const twice = [...grid.slice(0, depth + 1), ...grid.slice(0, depth), ...grid.slice(depth + 1)];
  const { book } = findForms(bookOf(twice));
  expect(book.forms.get('PL6')?.rows.map(({ key }) => key)).toEqual(['2013-2018', '2019-2022', 'total']);
  expect(book.forms.get('PL6')?.cell('2019-2022', 'mh_tap_the')?.value).toBe(25);
});

test('two leaves cannot have the same column, and a selection without text is no header', () => {
  const { grid, depth } = tableOf('PL6');
  const book = bookOf(grid);
  const binding = proposeBinding(book, areaOf(grid, depth));
  if (!binding) throw new Error('no proposal');
  expect(
    namesOf(
      binding,
      new Map([
        ['mh_tap_the', 3],
        ['mh_ca_nhan', 3],
      ]),
      book,
    ),
  ).toBeUndefined();
  expect(namesOf(binding, new Map(), book)).toBeUndefined();
  expect(proposeBinding(book, { sheet: 'Sheet của huyện', top: 50, left: 2, bottom: 51, right: 9 })).toBeUndefined();
  expect(namesOf(binding, new Map([['mh_tap_the', 3]]), book)?.names.map(({ refersTo }) => refersTo)).toContain(
    absolute({ sheet: 'Sheet của huyện', top: 3 + depth, left: 3, bottom: 4 + depth, right: 3 }),
  );
});
