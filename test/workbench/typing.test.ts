/** How typed and pasted text reads in Vietnam. */
import { cellsOfText } from '../../src/workbench/pastedTable';
import { readTyped, type Typed } from '../../src/workbench/typing';

const number = (value: number): Typed => ({ kind: 'number', value });
const text = (value: string): Typed => ({ kind: 'text', text: value });

const CASES: readonly (readonly [string, Typed])[] = [
  ['', { kind: 'blank' }],
  ['  ', { kind: 'blank' }],
  ['7', number(7)],
  [' 7 ', number(7)],
  ['+7', number(7)],
  ['-7', number(-7)],
  ['02', number(2)],
  ['6.800', number(6800)],
  ['1.234.567', number(1234567)],
  ['1.490,5', number(1490.5)],
  ['4,97', number(4.97)],
  ['6,800', number(6.8)],
  ['5.58', number(5.58)],
  ['5.5', number(5.5)],
  ['0.900', number(0.9)],
  ['1234.567', number(1234.567)],
  ['999999999999999', number(999999999999999)],
  ['1234567890123456', text('1234567890123456')],
  ['1,234,567', text('1,234,567')],
  ['1.23.456', text('1.23.456')],
  ['1 490', text('1 490')],
  ['27 triệu đồng', text('27 triệu đồng')],
  ['~50', text('~50')],
  ['-', text('-')],
  ['không', text('không')],
  ['3-5', text('3-5')],
  ['3/4', text('3/4')],
  ['12/2022', text('12/2022')],
  ['2013-2018', text('2013-2018')],
  ['1e5', text('1e5')],
  ["'02", text('02')],
  ['5%', { kind: 'percent', value: 0.05 }],
  ['90,3 %', { kind: 'percent', value: 0.903 }],
  ['%', text('%')],
  ['31/12/2022', { kind: 'date', serial: 44926 }],
  ['1-3-2023', { kind: 'date', serial: 44986 }],
  ['25.01.2014', { kind: 'date', serial: 41664 }],
  ['31/2/2022', text('31/2/2022')],
  ['02/9/1890', text('02/9/1890')],
  ['ngày 25 tháng 01 năm 2014', text('ngày 25 tháng 01 năm 2014')],
  ['true', { kind: 'boolean', value: true }],
  ['=SUM(B5:B6)', { kind: 'formula', text: '=SUM(B5:B6)' }],
  ['=', text('=')],
];

test.each(CASES)('%j', (typed, expected) => {
  expect(readTyped(typed)).toEqual(expected);
});

test.each([
  ['', []],
  ['7', [['7']]],
  ['7\t8', [['7', '8']]],
  [
    '7\t8\r\n9\t\r\n',
    [
      ['7', '8'],
      ['9', ''],
    ],
  ],
  ['\t8', [['', '8']]],
  ['"hai\ndòng"\t8\n"nói ""có"""', [['hai\ndòng', '8'], ['nói "có"']]],
  ['7\n\n9', [['7'], [''], ['9']]],
])('rows of %j', (pasted, rows) => {
  expect(cellsOfText(pasted)).toEqual(rows);
});
