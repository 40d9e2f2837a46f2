/** Texts that nobody writes: a line of a million bare numbers, a hundred thousand sentences, are read to the end or refused with a sentence. */
import { plainDraft } from '../../../src/core/draft';
import { reconcile } from '../../../src/drafts';
import { readPlainText } from '../../../src/files/text';

const MILLION = 1_000_000;
const filled = (piece: string): string => piece.repeat(Math.floor(MILLION / piece.length));

test.each<[string, string]>([
  ['bare numbers', '12 345 67 '],
  ['percentages', '12% '],
  ['fractions', '1/2/'],
  ['numbers behind commas', '1,2,3,4,'],
  ['digits', '1'],
  ['groups of thousands', '1.000.'],
  ['days of no calendar', '30/02/2024 '],
  ['signs of documents', '12-KH/ĐU '],
  ['brackets that never close', '('],
  ['parts of nothing', 'trong đó 3 hộ, '],
  ['totals', 'tổng cộng 3 hộ; 4 hộ; '],
  ['steps', 'tăng từ 3 hộ lên 4 hộ, tăng 2 hộ so với năm 2020 '],
  ['numbers in words', 'ba mươi hai hộ '],
  ['words of numbers', 'mươi trăm nghìn '],
  ['shares', 'Có 12 hộ nghèo trong tổng số 120 hộ, chiếm 10%. '],
  ['cells', '1\t2\t3\t4\t5\t6\n'],
  ['one row of cells', 'Giai đoạn\t'],
  ['districts', 'Ngày 15/8/2025 Huyện ủy '],
])('a million letters of %s', (_, piece) => {
  expect(() => reconcile(plainDraft(filled(piece)))).not.toThrow();
});

test('a hundred thousand sentences', () => {
  const { figures, findings } = reconcile(plainDraft('Có 3 hộ.\n'.repeat(100_000)));
  expect([figures, findings.length]).toEqual([100_000, 0]);
});

test('a run of bare numbers is counted, and what stands beside it is read', () => {
  const text = `${'12 '.repeat(5000)}\nTrong 40 hộ có 10 hộ nghèo, chiếm 30%.`;
  const { figures, findings } = reconcile(plainDraft(text));
  expect(figures).toBe(5003);
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('10/40 = 25,00%')]);
});

test('a text of more than two megabytes is refused with advice', () => {
  expect(() => readPlainText(new Uint8Array(2 * 2 ** 20 + 1).fill(0x61))).toThrow(/quá lớn.*2 MB.*tách/);
});
