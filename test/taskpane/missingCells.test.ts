/** Cells without data, gathered into areas. */
import { a1 } from '../../src/core/cellRef';
import { missingBySheet } from '../../src/taskpane/check/missingCells';
import { LACKING, unknown } from './sampleState';

const addresses = (checks: Parameters<typeof missingBySheet>[0]) =>
  missingBySheet(checks).map(({ sheet, cells, areas }) => [
    sheet,
    cells,
    areas
      .map(({ top, left, bottom, right }) => (top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`))
      .join(' '),
  ]);

test.each([
  ['nothing', [], []],
  ['one cell', [unknown('PL6', 8, [4])], [['PL6', 1, 'E9']]],
  ['a run', [unknown('PL6', 8, [4, 5, 6])], [['PL6', 3, 'E9:G9']]],
  ['equal runs in neighbouring rows', [unknown('PL6', 8, [4, 5]), unknown('PL6', 9, [4, 5])], [['PL6', 4, 'E9:F10']]],
  ['unequal runs', [unknown('PL6', 8, [4, 5]), unknown('PL6', 9, [4])], [['PL6', 3, 'E9:F9 E10']]],
  ['rows apart', [unknown('PL6', 8, [4]), unknown('PL6', 10, [4])], [['PL6', 2, 'E9 E11']]],
  ['one cell for several checks', [unknown('PL6', 8, [4, 5]), unknown('PL6', 8, [5, 4])], [['PL6', 2, 'E9:F9']]],
  [
    'several sheets',
    LACKING,
    [
      ['PL2', 15, 'H9:I10 L9:O10 S10:U10'],
      ['PL4', 1, 'E9'],
      ['PL6', 3, 'G9:I9'],
    ],
  ],
])('%s', (_, checks, expected) => {
  expect(addresses(checks)).toEqual(expected);
});

test('a decided check lacks nothing', () => {
  expect(missingBySheet([{ ...unknown('PL6', 8, [4]), verdict: 'pass' }])).toEqual([]);
});
