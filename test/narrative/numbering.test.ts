/** Numbers of headings in both profiles. */
import { headingNumber, numberedBlocks, roman } from '../../src/narrative/numbering';
import type { Block } from '../../src/narrative/text';

const heading = (text: string, level?: 1 | 2 | 3): Block => ({ kind: 'heading', ...(level ? { level } : {}), runs: [{ text }] });
const title: Block = { kind: 'title', runs: [{ text: 'Phần thứ hai' }] };
const textsOf = (blocks: readonly Block[]): string[] => blocks.map((block) => block.runs.map((run) => run.text).join(''));

test.each([
  ['nha-nuoc', ['I. A', '1. B', 'a) C', 'b) D', '2. E', 'a) F', 'II. G', '1. H', 'Phần thứ hai', 'I. J', 'K']],
  ['dang', ['I- A', '1. B', 'a) C', 'b) D', '2. E', 'a) F', 'II- G', '1. H', 'Phần thứ hai', 'I- J', 'K']],
] as const)('%s', (profile, numbered) => {
  const blocks = [
    heading('A', 1),
    heading('B', 2),
    heading('C', 3),
    heading('D', 3),
    heading('E', 2),
    heading('F', 3),
    heading('G', 1),
    heading('H', 2),
    title,
    heading('J', 1),
    heading('K'),
  ];
  expect(textsOf(numberedBlocks(blocks, profile))).toEqual(numbered);
});

test('the number is a name, no figure', () => {
  expect(numberedBlocks([heading('A', 2)], 'dang')[0]?.runs[0]).toEqual({ text: '1. ', name: true });
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [40, 'XL'],
  [89, 'LXXXIX'],
  [90, '90'],
  [0, '0'],
])('%d is %s', (place, text) => {
  expect(roman(place)).toBe(text);
});

test('letters are those of Vietnamese lists', () => {
  expect([1, 4, 5, 6, 7, 8].map((place) => headingNumber(3, place, 'nha-nuoc'))).toEqual(['a)', 'd)', 'đ)', 'e)', 'g)', 'h)']);
});
