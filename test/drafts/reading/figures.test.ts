/** Figures with what they count, however numbers are written; numbers that only name something are none. */
import { plainDraft } from '../../../src/core/draft';
import { readDraft } from '../../../src/drafts/reading';
import { numberInWords } from '../../../src/drafts/reading/numberWords';

const listed = (text: string) =>
  readDraft(plainDraft(text)).found.map(({ value, noun, percent }) => (percent ? `${String(value)}%` : `${String(value)} ${noun}`));

test.each<[string, string[]]>([
  ['Toàn xã có 2 350 hộ, 9.412 nhân khẩu và 4.840,67 ha đất.', ['2350 hộ', '9412 nhân khẩu', '4840.67 ha đất']],
  ['Có 315 hộ nghèo chiếm 12,5%; 134 hộ cận nghèo (4.8%).', ['315 hộ nghèo', '12.5%', '134 hộ cận nghèo', '4.8%']],
  ['Có ba mươi hai (32) mô hình, 05 (năm) hội nghị và mười lăm cuộc đối thoại.', ['32 mô hình', '5 hội nghị', '15 cuộc đối thoại']],
  ['Tỷ lệ giảm 3,2 điểm phần trăm.', ['3.2%']],
  ['Tiếp 25 cuộc/40 lượt công dân.', ['25 cuộc', '40 lượt công dân']],
  ['Trung bình mỗi năm 12 đảng viên; cả năm 24 cuộc; so với đầu năm (150 hộ).', ['12 đảng viên', '24 cuộc', '150 hộ']],
  ['Ngày 27/9/2013, Nghị quyết số 25-NQ/TW, giai đoạn 2021 - 2025, thôn 3, Điều 5, khóa XIII, quý III/2025.', []],
  ['Đạt 97,5% kế hoạch (39/40).', ['97.5%', '39 ', '40 ']],
])('%s', (text, figures) => {
  expect(listed(text)).toEqual(figures);
});

test.each<[string, number | undefined]>([
  ['mười', 10],
  ['mười lăm', 15],
  ['ba mươi hai', 32],
  ['hai mươi mốt', 21],
  ['một trăm linh năm', 105],
  ['ba trăm hai mươi', 320],
  ['hai nghìn', 2000],
  ['một nghìn hai trăm', 1200],
  ['năm', 5],
  ['hai ba', undefined],
  ['mươi', undefined],
  ['trăm', undefined],
  ['linh', undefined],
])('%s is %s', (words, value) => {
  expect(numberInWords(words)).toBe(value);
});
