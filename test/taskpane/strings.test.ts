/** The pane's words: composed letters, old tone placement, no exclamations. */
import { cellName, counts, number } from '../../src/taskpane/strings';
import * as strings from '../../src/taskpane/strings';

/** All texts of the strings file, those of functions called with samples. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(texts);
  return [];
}

const all = texts(Object.values(strings));

test('there are words', () => {
  expect(all.length).toBeGreaterThan(50);
});

test.each(all)('%s', (text) => {
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toMatch(/!(?!\$?[A-Z])/);
  expect(text).not.toMatch(/uỷ|oà(?![a-z])|oá(?![a-z])|uý(?!\s*[1-4I])/i);
});

test.each([
  [2, 1, 12, 'all', '2 lỗi, 1 cảnh báo, 12 ghi chú'],
  [0, 1, 0, 'all', '0 lỗi, 1 cảnh báo'],
  [0, 0, 0, 'all', '0 lỗi'],
  [0, 1, 0, 'sheet', '1 cảnh báo'],
  [1200, 0, 0, 'all', '1.200 lỗi'],
] as const)('%i, %i, %i of %s', (errors, warnings, notes, of, said) => {
  expect(counts(errors, warnings, notes, of)).toBe(said);
});

test('numbers and cells as officers write them', () => {
  expect([number(14490), number(90.3), number(5.5)]).toEqual(['14.490', '90,3', '5,5']);
  expect(cellName({ sheet: 'Thông tin chung', row: 4, column: 2 })).toBe('Thông tin chung!C5');
});
