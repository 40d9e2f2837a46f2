/** Tables that a unit drew itself: no names of ours, other words in the headers, rows left empty, number and day in one column. */
import { check } from '../../src/checking/check';
import { shown } from '../../src/core/cellRef';
import type { CellValue } from '../../src/core/values';
import { findForms } from '../../src/layout/find';

type Rows = readonly (readonly CellValue[])[];

function found(name: string, rows: Rows) {
  const cells = rows.map((row) => row.map((value) => (value === null ? undefined : { value })));
  return findForms({ sheets: [{ name, top: 0, left: 0, cells }], names: [] });
}

const findings = (name: string, rows: Rows): string[] =>
  check(found(name, rows).book)
    .findings.filter(({ severity }) => severity !== 'note')
    .map((one) => `${one.severity} ${one.rule} ${shown(one.at)}`);

const MODELS = (between: Rows, below: Rows): Rows => [
  ['Mô hình "Dân vận khéo" của xã'],
  ['Giai đoạn', 'Mô hình "Dân vận khéo"'],
  [null, 'Tổng số mô hình được công nhận', null, 'Theo lĩnh vực', null, null, null, 'Hội thi "Dân vận khéo"', null, 'Khen thưởng'],
  [
    null,
    'Tập thể',
    'Cá nhân',
    'Kinh tế',
    'VH-XH',
    'QP-AN',
    'XD Đảng và HTCT',
    'Số lượng hội thi',
    'Số đơn vị tham gia',
    'Tập thể',
    'Cá nhân',
  ],
  ['2013-2018', 7, 0, 2, 4, 1, 0, 0, 0, 1, 0],
  ...between,
  ['2019-2022', 25, 1, 11, 10, 5, 0, 0, 0, 2, 1],
  ...below,
];
const total = (label: string, first = 32): Rows => [[label, first, 1, 13, 14, 6, 0, 0, 0, 3, 1]];

test('headers in other words, abbreviated', () => {
  const form = found('Biểu 6', MODELS([], total('Cộng chung'))).forms.find(({ appendix }) => appendix === 'PL6');
  expect([form?.state, form?.missing]).toEqual(['found', []]);
  expect(findings('Biểu 6', MODELS([], total('Cộng chung')))).toEqual([]);
});

test.each<[string, Rows, Rows, string]>([
  ['above the total', [], [[], ...total('Tổng cộng', 15)], 'B8'],
  ['between the periods', [[]], total('Tổng cộng', 15), 'B8'],
])('a row left empty %s does not end the table', (_, between, below, cell) => {
  expect(findings('Biểu 6', MODELS(between, below))).toEqual(expect.arrayContaining([`error T1 Biểu 6!${cell}`]));
});

test('a table ends at an empty row below which another one begins', () => {
  const rows = [...MODELS([], total('Tổng cộng')), [], ['Ghi chú', 5], ['2023', 'số liệu khác']];
  expect(
    found('Biểu 6', rows)
      .book.forms.get('PL6')
      ?.rows.map(({ key }) => key),
  ).toEqual(['2013-2018', '2019-2022', 'total']);
});

test('a list that prints number and day in one column is held to the same relations', () => {
  const rows: Rows = [
    ['TT', 'Văn bản', 'Số, ngày', 'Nội dung', 'Cơ quan ban hành'],
    [1, 'Cấp phường', null, null, null],
    [2, 'Kế hoạch', 'Kế hoạch số 46-KH/ĐU ngày 16/5/2017', 'Phong trào thi đua', 'Đảng ủy phường'],
    [3, 'Kế hoạch', '17/KH-UBND, ngày 22 tháng 3 năm 2019', 'Dân vận chính quyền', 'UBND phường'],
    [4, 'Kế hoạch', '46-KH/ĐU ngày 16/5/2017', 'Phong trào thi đua', 'Đảng ủy phường'],
    [5, 'Kế hoạch', '25-KH-ĐU ngày 15/02/2016', 'Phối hợp năm 2016', 'Đảng ủy phường'],
  ];
  expect(findings('Văn bản', rows)).toEqual(['error V1 Văn bản!C5', 'warning V2 Văn bản!C6', 'warning V3 Văn bản!C6']);
});
