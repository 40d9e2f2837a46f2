/**
 * Tables as Word, browsers and spreadsheets put them on the clipboard.
 * @jest-environment jsdom
 */
import { cellsOfHtml } from '../../src/workbench/pastedTable';

test.each([
  ['no table', '<p>7</p>', undefined],
  ['plain cells', '<table><tr><td>7</td><td>8</td></tr></table>', [['7', '8']]],
  ['paragraphs of Word', '<table><tr><td><p>Số cuộc</p><p>&nbsp;41 </p></td></tr></table>', [['Số cuộc\n41']]],
  ['header cells and line breaks in the source', '<table><tr><th>Giai\n  đoạn</th></tr></table>', [['Giai đoạn']]],
  [
    'merged columns',
    '<table><tr><td colspan="2">a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
    [
      ['a', '', 'b'],
      ['1', '2', '3'],
    ],
  ],
  [
    'merged rows',
    '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    [
      ['a', 'b'],
      ['', 'c'],
    ],
  ],
  ['a merge beyond the last row', '<table><tr><td rowspan="9">a</td></tr></table>', [['a']]],
  ['a forged merge', '<table><tr><td colspan="1000000">a</td></tr></table>', [['a', ...Array<string>(199).fill('')]]],
  ['script and handlers', '<table><tr><td><img src="x" onerror="window.struck=1">7</td></tr></table>', [['7']]],
])('%s', (_what, html, rows) => {
  expect(cellsOfHtml(html)).toEqual(rows);
  expect('struck' in window).toBe(false);
});
