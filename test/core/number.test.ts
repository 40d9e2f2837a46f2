/** Vietnamese numbers: printing, reading back what officers type, and splitting figures from units. */
import fc from 'fast-check';
import { formatCount, formatNumber, formatPercent, parseVietnameseNumber, splitQuantity, toMillionDong } from '../../src/core/number';

describe('formatNumber', () => {
  test.each<[number, number | undefined, string]>([
    [0, undefined, '0'],
    [-0, undefined, '0'],
    [7, undefined, '7'],
    [999, undefined, '999'],
    [1000, undefined, '1.000'],
    [14490, undefined, '14.490'],
    [1234567, undefined, '1.234.567'],
    [4840.67, undefined, '4.840,67'],
    [1626.5, undefined, '1.626,5'],
    [90.3, undefined, '90,3'],
    [-17, undefined, '-17'],
    [-1490.5, undefined, '-1.490,5'],
    [0.1 + 0.2, undefined, '0,30000000000000004'],
    [1e-7, undefined, '0,0000001'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [1.5e22, undefined, '15.000.000.000.000.000.000.000'],
    [5.5, 2, '5,50'],
    [100, 2, '100,00'],
    [87.71929824561403, 2, '87,72'],
    [1.005, 2, '1,01'],
    [2.675, 2, '2,68'],
    [0.5, 0, '1'],
    [0.4, 0, '0'],
    [-0.4, 0, '0'],
    [999.995, 2, '1.000,00'],
    [9.99, 1, '10,0'],
    [0.004, 2, '0,00'],
    [1e-7, 3, '0,000'],
    [NaN, undefined, 'NaN'],
    [Infinity, 2, 'Infinity'],
  ])('%p with %p decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test('what is printed reads back as the same number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => Math.round(value * 100) / 100),
        ),
        (value) => {
          const read = parseVietnameseNumber(formatNumber(value));
          // A lone group after one comma of three decimals cannot occur: two decimals at most.
          expect(read?.value).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

test.each<[number, boolean | undefined, string]>([
  [0, undefined, '0'],
  [1, undefined, '01'],
  [2, undefined, '02'],
  [9, undefined, '09'],
  [10, undefined, '10'],
  [2, false, '2'],
  [2.5, undefined, '2,5'],
  [-3, undefined, '-3'],
  [14490, undefined, '14.490'],
])('formatCount(%p, pad %p) is %s', (value, pad, text) => {
  expect(formatCount(value, pad === undefined ? {} : { pad })).toBe(text);
});

test.each<[number, number, boolean, string]>([
  [90.28, 1, false, '90,3%'],
  [100, 1, false, '100,0%'],
  [100, 1, true, '100%'],
  [100, 0, true, '100%'],
  [5.4, 2, false, '5,40%'],
  [5.4, 2, true, '5,4%'],
  [5.45, 2, true, '5,45%'],
  [0, 2, true, '0%'],
])('formatPercent(%p, %p, trim %p) is %s', (value, decimals, trim, text) => {
  expect(formatPercent(value, decimals, { trim })).toBe(text);
});

describe('parseVietnameseNumber', () => {
  const plain = { leadingZero: false, ambiguous: false };
  test.each([
    ['7', 7, plain],
    ['0', 0, plain],
    ['1490', 1490, plain],
    ['02', 2, { leadingZero: true, ambiguous: false }],
    ['007', 7, { leadingZero: true, ambiguous: false }],
    ['00', 0, { leadingZero: true, ambiguous: false }],
    ['6.800', 6800, { ...plain, thousands: 'dot', ambiguous: true }],
    ['14.490', 14490, { ...plain, thousands: 'dot', ambiguous: true }],
    ['250.000.000', 250000000, { ...plain, thousands: 'dot' }],
    ['1.626,5', 1626.5, { ...plain, thousands: 'dot', decimal: 'comma' }],
    ['4.840,67', 4840.67, { ...plain, thousands: 'dot', decimal: 'comma' }],
    ['1 490', 1490, { ...plain, thousands: 'space' }],
    ['1\u00a0490', 1490, { ...plain, thousands: 'space' }],
    ['1\u202f490\u202f000', 1490000, { ...plain, thousands: 'space' }],
    ['1 490,5', 1490.5, { ...plain, thousands: 'space', decimal: 'comma' }],
    ['4,97', 4.97, { ...plain, decimal: 'comma' }],
    ['0,5', 0.5, { ...plain, decimal: 'comma' }],
    ['2.5', 2.5, { ...plain, decimal: 'point' }],
    ['12.34', 12.34, { ...plain, decimal: 'point' }],
    ['0.800', 0.8, { ...plain, decimal: 'point' }],
    ['1234.567', 1234.567, { ...plain, decimal: 'point' }],
    ['6,800', 6.8, { ...plain, decimal: 'comma', ambiguous: true }],
    ['1,490,000', 1490000, { ...plain, thousands: 'comma' }],
    ['1,626.5', 1626.5, { ...plain, thousands: 'comma', decimal: 'point' }],
    ['-5', -5, { ...plain, sign: '-' }],
    ['−5', -5, { ...plain, sign: '-' }],
    ['- 5', -5, { ...plain, sign: '-' }],
    ['+5', 5, { ...plain, sign: '+' }],
    ['-1.490', -1490, { ...plain, thousands: 'dot', sign: '-', ambiguous: true }],
    ['  6.800\u00a0', 6800, { ...plain, thousands: 'dot', ambiguous: true }],
    ['6\u200b800', 6800, plain],
  ])('%j reads as %p', (text, value, form) => {
    expect(parseVietnameseNumber(text)).toEqual({ value, form });
  });

  test.each([
    '',
    ' ',
    '-',
    'không',
    '27 triệu đồng',
    '10/20',
    '1.49.0',
    '1.490.',
    '.5',
    '1 49',
    '12 345 6',
    '6.800.00',
    '1,2,3',
    '1.2.3',
    '2013-2018',
    '5%',
    '1e5',
    '1.490,5,2',
    '--5',
    '0x10',
  ])('%j is no number', (text) => {
    expect(parseVietnameseNumber(text)).toBeUndefined();
  });

  test('never throws, and gives finite numbers only', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., ]{0,12}$/)), (text) => {
        const read = parseVietnameseNumber(text);
        expect(read === undefined || Number.isFinite(read.value)).toBe(true);
      }),
    );
  });
});

describe('splitQuantity and toMillionDong', () => {
  test.each<[string, number, string, number | undefined]>([
    ['27 triệu đồng', 27, 'triệu đồng', 27],
    ['27 triệu đồng', 27, 'triệu đồng', 27],
    ['27 triệu đồng'.normalize('NFD'), 27, 'triệu đồng', 27],
    ['27triệu', 27, 'triệu', 27],
    ['1 tỷ đồng', 1, 'tỷ đồng', 1000],
    ['5,6 tỷ', 5.6, 'tỷ', 5600],
    ['5,6 tỉ đồng', 5.6, 'tỉ đồng', 5600],
    ['1.557 triệu đồng', 1557, 'triệu đồng', 1557],
    ['600,5 triệu đồng.', 600.5, 'triệu đồng', 600.5],
    ['250.000.000đ', 250000000, 'đ', 250],
    ['497.000.000 đồng', 497000000, 'đồng', 497],
    ['300 nghìn đồng', 300, 'nghìn đồng', 0.3],
    ['12 nghìn tỷ đồng', 12, 'nghìn tỷ đồng', 12000000],
    ['150 triệu VNĐ', 150, 'triệu VNĐ', 150],
    ['45 cuộc', 45, 'cuộc', undefined],
    ['02 hội nghị', 2, 'hội nghị', undefined],
    ['1 490 lượt người', 1490, 'lượt người', undefined],
    ['5.949m', 5949, 'm', undefined],
    ['5000 m2', 5000, 'm2', undefined],
    ['90,3%', 90.3, '%', undefined],
    ['27 triệu đồng/năm', 27, 'triệu đồng/năm', undefined],
  ])('%j', (text, value, unit, million) => {
    const quantity = splitQuantity(text);
    expect(quantity).toEqual({ value, unit });
    expect(quantity && toMillionDong(quantity)).toBe(million);
  });

  test.each([
    '18 hộ/6,5 hecta',
    '10/20 con bò giống',
    '27',
    'không',
    'triệu đồng',
    'khoảng 27 triệu đồng',
    '2 3 cuộc',
    '3-4 cuộc',
    '5 tỷ 600 triệu',
    '02/9',
    '',
  ])('%j is no quantity', (text) => {
    expect(splitQuantity(text)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => [splitQuantity(text)].flatMap((q) => (q ? [toMillionDong(q)] : [])).length <= 1));
  });
});
