/** What is written into a cell so that it holds what was meant. */
import { couldBeReread, entryFor, type Entry } from '../../src/excel/entries';
import type { SnapshotCell } from '../../src/core/snapshot';

const TEXT: SnapshotCell = { value: 'x', format: '@' };
const GENERAL: SnapshotCell = { value: null };

test.each<[string, Parameters<typeof entryFor>[0], SnapshotCell | undefined, Entry]>([
  ['a number', { value: 5 }, GENERAL, { input: 5 }],
  ['a number into a Text cell', { value: 5 }, TEXT, { input: 5, format: 'General' }],
  ['a blank', { value: null }, TEXT, { input: '' }],
  ['an empty text is a blank', { value: '' }, GENERAL, { input: '' }],
  ['a plain text', { value: 'Xã A' }, undefined, { input: 'Xã A' }],
  ['a text of digits', { value: '02' }, GENERAL, { input: "'02" }],
  ['a text of digits into a Text cell', { value: '02' }, TEXT, { input: '02' }],
  ['a text of digits into a cell never read', { value: '02' }, undefined, { input: '02', format: '@' }],
  ['a text with an apostrophe', { value: "'a" }, GENERAL, { input: "''a" }],
  ['a text that looks like a formula', { value: '=HYPERLINK("x")' }, GENERAL, { input: '\'=HYPERLINK("x")' }],
  ['a formula', { formula: '=A1' }, GENERAL, { input: '=A1' }],
  ['a formula into a Text cell', { formula: '=A1' }, TEXT, { input: '=A1', format: 'General' }],
  ['a truth value', { value: true }, GENERAL, { input: true }],
])('%s', (_name, edit, known, expected) => expect(entryFor(edit, known)).toEqual(expected));

test.each([
  '02',
  '6.800',
  ',5',
  '₫5',
  '12/2022',
  '7:30',
  '1 1/2',
  '(5)',
  '+84',
  '-',
  '@x',
  '#N/A',
  'TRUE',
  'sai',
  'Mar 5',
  'Tháng 3 2022',
  ' 7',
])('Excel could reread %p', (text) => expect(couldBeReread(text)).toBe(true));

test.each(['Xã A', 'Nghị quyết 25-NQ/TW', 'không', 'Sai sót', 'PL2', 'a=1'])('Excel cannot reread %p', (text) =>
  expect(couldBeReread(text)).toBe(false),
);
