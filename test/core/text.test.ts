/** Vietnamese text made comparable: tone placement, keys, abbreviations, distance. */
import fc from 'fast-check';
import { editDistance, expandAbbreviations, foldTone, keyOf } from '../../src/core/text';

describe('foldTone', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Phổ Hoà', 'Phổ Hòa'],
    ['HOÀ', 'HÒA'],
    ['Hoà bình, hoá chất', 'Hòa bình, hóa chất'],
    ['khoá', 'khóa'],
    ['thoả', 'thỏa'],
    ['doạ', 'dọa'],
    ['xoã', 'xõa'],
    ['khoẻ', 'khỏe'],
    ['loè loẹt', 'lòe loẹt'],
    ['Đảng uỷ', 'Đảng ủy'],
    ['ỦY BAN', 'ỦY BAN'],
    ['UỶ BAN', 'ỦY BAN'],
    ['Uỷ ban', 'Ủy ban'],
    ['thuỷ', 'thủy'],
    ['luỹ', 'lũy'],
    ['tuỵ', 'tụy'],
    ['hòa', 'hòa'],
    ['ủy', 'ủy'],
    // After q the u is a glide; before another letter the mark already stands where it must.
    ['quý', 'quý'],
    ['quỷ', 'quỷ'],
    ['QUÝ', 'QUÝ'],
    ['quà', 'quà'],
    ['hoàn toàn', 'hoàn toàn'],
    ['toán', 'toán'],
    ['ngoài', 'ngoài'],
    ['khoảng', 'khoảng'],
    ['loét', 'loét'],
    ['huýt', 'huýt'],
    ['huỳnh', 'huỳnh'],
    ['hoà'.normalize('NFD'), 'hòa'],
    ['uỷ'.normalize('NFD'), 'ủy'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldTone(text)).toBe(folded);
    expect(foldTone(folded)).toBe(folded);
  });
});

describe('keyOf', () => {
  test.each([
    ['Tỷ lệ %', 'ty le %'],
    ['Đơn tố cáo', 'don to cao'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['Uỷ ban', 'uy ban'],
    ['Ủy ban'.normalize('NFD'), 'uy ban'],
    ['Hội\u00a0đồng\n nhân\tdân', 'hoi dong nhan dan'],
    ['dân\u200b vận\u00ad', 'dan van'],
    ['2013 – 2018', '2013-2018'],
    ['2013 — 2018', '2013-2018'],
    ['2013-2018', '2013-2018'],
    ['ĐV là người DTTS / Số ĐV', 'dv la nguoi dtts/so dv'],
    ['Mô hình “Dân vận khéo”', 'mo hinh "dan van kheo"'],
    ['  Số   cuộc ', 'so cuoc'],
    ['Ơ ƯỠNG', 'o uong'],
    ['', ''],
  ])('%j gives %j', (text, key) => {
    expect(keyOf(text)).toBe(key);
    expect(keyOf(text.normalize('NFD'))).toBe(key);
    expect(keyOf(key)).toBe(key);
  });
});

test.each([
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBND các cấp', 'Uỷ ban nhân dân các cấp'],
  ['Là người DTTS', 'Là người dân tộc thiểu số'],
  ['Số CBCC là người DTTS', 'Số cán bộ, công chức là người dân tộc thiểu số'],
  ['CBCC', 'cán bộ công chức'],
  ['Xây dựng đảng và HTCT', 'Xây dựng Đảng và hệ thống chính trị'],
  ['VH-XH', 'Văn hóa xã hội'],
  ['VH - XH', 'Văn hóa - xã hội'],
  ['QP-AN', 'quốc phòng - an ninh'],
  ['tổ chức CT-XH', 'tổ chức chính trị - xã hội'],
  ['Đoàn ĐBQH địa phương', 'Đoàn đại biểu Quốc hội địa phương'],
  ['HĐND-UBND', 'Hội đồng nhân dân - Ủy ban nhân dân'],
  ['Bộ phận TN&TKQ', 'Bộ phận tiếp nhận và trả kết quả'],
  ['đơn KNTC', 'đơn khiếu nại tố cáo'],
])('the abbreviation %j and %j meet', (short, full) => {
  expect(expandAbbreviations(keyOf(short))).toBe(expandAbbreviations(keyOf(full)));
});

test('what depends on the sheet is the caller’s to say, and words that merely look short stay', () => {
  expect(expandAbbreviations(keyOf('Số ĐV'))).toBe('so dv');
  expect(expandAbbreviations(keyOf('Số ĐV'), { dv: 'dang vien' })).toBe('so dang vien');
  expect(expandAbbreviations(keyOf('tự đủ, đã'))).toBe('tu du, da');
  expect(expandAbbreviations('constructor')).toBe('constructor');
});

describe('editDistance', () => {
  test.each<[string, string, number, number]>([
    ['', '', 0, 0],
    ['abc', 'abc', 0, 0],
    ['abc', 'abd', 1, 1],
    ['abc', 'acb', 1, 1],
    ['so cuoc', 'so cuc', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, Infinity],
    ['ab', 'abcdef', 2, Infinity],
    ['', 'ab', 2, 2],
    ['da giai quyet', 'dang giai quyet', 2, 2],
  ])('%j to %j within %p is %p', (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
  });

  test('is symmetric, zero for equals, and bounded the same as unbounded', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        const full = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(full);
        expect(full === 0).toBe(a === b);
        expect(editDistance(a, b, limit)).toBe(full <= limit ? full : Infinity);
      }),
    );
  });
});
