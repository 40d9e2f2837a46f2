/** What people write in a figure's cell instead of a figure, and what the checker proposes for it. */
import type { CellValue } from '../../src/core/values';
import { findingsOf, reportOf, type Figures } from '../support/forms';

const COUNT = (value: CellValue): Figures => ({ PL2: { '2013-2018': { tthc_da_tiep_nhan: value } } });
const MONEY = (value: CellValue): Figures => ({ PL4: { '2013-2018': { mttq_pt_c3: value } } });
const PERCENT = (value: CellValue): Figures => ({ PL5: { '2013': { ty_le_tin_do: value } } });
const DATE = (value: CellValue): Figures => ({ PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: value } } });

const proposals: readonly [string, Figures, CellValue | undefined, RegExp][] = [
  ['thousands dot as text', COUNT('6.800'), 6800, /dạng chữ/],
  ['leading zero as text', COUNT('02'), 2, /dạng chữ/],
  ['thousands space', COUNT('1 490'), 1490, /dạng chữ/],
  ['thousands by no-break space', COUNT('1\u00a0490'), 1490, /dạng chữ/],
  ['thousands comma', COUNT('6,800'), 6800, /dạng chữ/],
  ['thousands dot read as a decimal', COUNT(6.8), 6800, /dấu chấm hàng nghìn/],
  ['three decimals read as thousands', COUNT(14.49), 14490, /dấu chấm hàng nghìn/],
  ['a fraction', COUNT(3.14159), 3, /số lẻ/],
  ['a negative count', COUNT(-22), 22, /số âm/],
  ['a negative count as text', COUNT('-22'), 22, /dạng chữ/],
  ['a unit in a count', COUNT('45 cuộc'), 45, /đơn vị cuộc/],
  ['words', COUNT('nhiều'), undefined, /không đọc được/],
  ['an Excel error', COUNT('#DIV/0!'), undefined, /#DIV\/0!/],
  ['million đồng in money', MONEY('27 triệu đồng'), 27, /số 27, đơn vị triệu đồng/],
  ['billion đồng in money', MONEY('5,6 tỷ đồng'), 5600, /triệu đồng/],
  ['đồng in money', MONEY('250.000.000đ'), 250, /triệu đồng/],
  ['negative money', MONEY(-3.5), 3.5, /số âm/],
  ['decimal comma in a percentage', PERCENT('4,97'), 4.97, /dạng chữ/],
  ['percent sign in a percentage', PERCENT('90,3%'), 90.3, /dạng chữ/],
  ['a date as text', DATE('25/01/2014'), 41664, /Đề nghị ghi 25\/01\/2014/],
  ['a date that is none', DATE('31/02/2014'), undefined, /không phải ngày tháng có thật/],
];

test.each(proposals)('%s', (_, figures, proposed, words) => {
  const found = findingsOf(reportOf(figures), 'T5');
  expect(found).toHaveLength(1);
  const finding = found[0];
  expect(finding?.severity).toBe('error');
  expect(finding?.message).toMatch(words);
  expect(finding?.expected).toBe(proposed);
  expect(finding?.fixes.map((fix) => fix.edits[0]?.value)).toEqual(proposed === undefined ? [] : [proposed]);
});

test.each<[string, Figures]>([
  ['a blank', COUNT(null)],
  ['white space', COUNT('  \u00a0')],
  ['zero', COUNT(0)],
  ['a dash', COUNT('-')],
  ['an en dash', COUNT('–')],
  ['không', COUNT('Không')],
  ['a count', COUNT(14490)],
  ['decimal money', MONEY(27.5)],
  ['a decimal percentage', PERCENT(4.97)],
  ['a date', DATE(41664)],
  ['a computed float that is a count', COUNT(0.1 * 30)],
])('%s is a figure or its lack', (_, figures) => {
  expect(findingsOf(reportOf(figures), 'T5')).toEqual([]);
});
