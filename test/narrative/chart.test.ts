/** The pictures of charts, measured in their pixels: what stands for a figure is as long as the figure is large, and every label is there. */
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Canvas } from '../../src/narrative/chart/canvas';
import { chartPicture } from '../../src/narrative/chart/chartPicture';
import { drawText, textWidth, wrap } from '../../src/narrative/chart/lettering';
import type { Chart, Fact } from '../../src/narrative/text';
import { readPng, type GreyPicture } from '../support/readPng';

type Value = number | undefined;

const factOf = (value: number, doubtful = false): Fact => ({ id: 'figure', value, how: 'read', cells: [], doubtful });
const chartOf = (
  unit: string,
  categories: readonly string[],
  ...series: readonly (readonly [name: string, ...values: Value[]])[]
): Chart => ({
  unit,
  categories,
  series: series.map(([name, ...values]) => ({ name, values: values.map((value) => (value === undefined ? undefined : factOf(value))) })),
});
const drawn = (chart: Chart, width?: number): GreyPicture => readPng(chartPicture(chart, width === undefined ? {} : { width }).png);

const YEARS = Array.from({ length: 10 }, (_, i) => String(2013 + i));
const PERIODS = ['2013-2018', '2019-2022'];
const LONG =
  'Tuyên truyền, phổ biến chủ trương của Đảng, chính sách, pháp luật của Nhà nước đến từng thôn, tổ dân phố và hộ gia đình trên địa bàn';
const FIELDS = ['Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Xây dựng hệ thống chính trị'];
const twoByFour = chartOf('mô hình', FIELDS, ['Giai đoạn 2013-2018', 125, 84, 0, 37], ['Giai đoạn 2019-2022', 98, undefined, 12, 41]);

const shapes: readonly (readonly [string, Chart])[] = [
  ['one series', chartOf('mô hình', PERIODS, ['Mô hình “Dân vận khéo”', 14_490, 9_210])],
  ['two series of four categories', twoByFour],
  ['long labels', chartOf('cuộc', [LONG, 'Hòa giải ở cơ sở'], ['Giai đoạn 2013-2018', 12, 15], ['Giai đoạn 2019-2022', 7, 25])],
  ['ten categories', chartOf('lượt người', YEARS, ['Số lượt', ...YEARS.map((_, i) => 1000 + 37 * i)])],
  [
    'ten categories of two wide series',
    chartOf('đồng', YEARS, ['Thu', ...YEARS.map((_, i) => 14_490_000 * i)], ['Chi', ...YEARS.map(() => 9e9)]),
  ],
  ['zero beside huge', chartOf('đồng', PERIODS, ['Đã vận động', 0, 123_456_789_012], ['Đã sử dụng', 1, undefined])],
  ['figures below zero', chartOf('%', ['Tập thể', 'Cá nhân', 'Khác'], ['Tăng, giảm', -12.5, 30.25, 0])],
  ['six series', chartOf('vụ', PERIODS, ...[1, 2, 3, 4, 5, 6].map((i): [string, number, number] => [`Loại ${String(i)}`, i, 7 - i]))],
  ['nothing', chartOf('', [])],
];

/** Rows or columns of pixels in which some pixel of a region is not white. */
const inked = (picture: GreyPicture, left: number, top: number, right: number, bottom: number): number => {
  let count = 0;
  for (let y = Math.round(top); y < Math.round(bottom); y += 1) {
    for (let x = Math.round(left); x < Math.round(right); x += 1) if (picture.at(x, y) < 128) count += 1;
  }
  return count;
};

/** The row on which standing bars stand: dark from side to side. */
const baselineOf = (picture: GreyPicture): number => {
  for (let y = picture.height - 1; y >= 0; y -= 1) if (inked(picture, 0, y, picture.width, y + 1) > 0.9 * picture.width) return y - 1;
  throw new Error('no baseline');
};

/** Pixels from the baseline to the upper border of the bar that crosses a column. */
const heightAt = (picture: GreyPicture, x: number, baseline: number): number => {
  let y = baseline;
  while (y > 0 && picture.at(x, y - 1) < 250) y -= 1;
  return baseline - y;
};

describe.each(shapes)('%s', (_, chart) => {
  const picture = chartPicture(chart);

  test('is a PNG of the size it says, no larger than a page takes, and small', () => {
    const read = readPng(picture.png);
    expect(picture.width).toBeCloseTo(160, 0);
    expect(read.millimetres[0]).toBeCloseTo(picture.width, 1);
    expect(read.millimetres[1]).toBeCloseTo(picture.height, 1);
    expect(picture.height).toBeLessThan(225);
    expect(picture.png.length).toBeLessThan(60 * 1024);
  });

  test('is the same to the byte when drawn again', () => {
    expect(Buffer.from(chartPicture(structuredClone(chart)).png).equals(Buffer.from(picture.png))).toBe(true);
  });
});

test('bars are as high as their figures', () => {
  const values = [100, 50, 25, 1, 0];
  const picture = drawn(chartOf('cuộc', ['A', 'B', 'C', 'D', 'E'], ['Số cuộc', ...values]));
  const baseline = baselineOf(picture);
  const heights = values.map((_, i) => heightAt(picture, Math.round((picture.width * (i + 0.5)) / values.length) - 25, baseline));
  const unit = (heights[0] ?? 0) / 100;
  expect(unit).toBeGreaterThan(4);
  for (const [i, value] of values.entries()) expect(Math.abs((heights[i] ?? 0) - value * unit)).toBeLessThanOrEqual(2);
});

test('bars below zero hang as deep as their figures', () => {
  const picture = drawn(chartOf('%', ['A', 'B'], ['Thay đổi', 30, -15]));
  const dark = [1, 3].map((quarter) => {
    const x = Math.round((picture.width * quarter) / 4) - 25;
    return Array.from({ length: picture.height }, (_, y) => picture.at(x, y)).filter((grey) => grey > 60 && grey < 110).length;
  });
  expect(dark[0]).toBeGreaterThan(200);
  expect(Math.abs((dark[0] ?? 0) - 2 * (dark[1] ?? 0))).toBeLessThan(8);
});

test('lying bars are as long as their figures', () => {
  const values = [100, 40, 0];
  const picture = drawn(chartOf('cuộc', [LONG, LONG, LONG], ['Số cuộc', ...values], ['Số khác', ...values]));
  const axis =
    Array.from({ length: picture.width }, (_, x) => x).find((x) => inked(picture, x, 0, x + 1, picture.height) > 0.6 * picture.height) ?? 0;
  const lengths = new Map<number, number>();
  for (let y = 0; y < picture.height; y += 1) {
    let x = axis + 3;
    while (x < picture.width && picture.at(x, y) > 60 && picture.at(x, y) < 110) x += 1;
    if (x > axis + 10) lengths.set(x - axis, (lengths.get(x - axis) ?? 0) + 1);
  }
  const [long = 0, short = 0] = [...lengths].filter(([, rows]) => rows > 20).map(([length]) => length);
  expect(lengths.size).toBeLessThanOrEqual(2);
  expect(long).toBeGreaterThan(300);
  expect(short / long).toBeCloseTo(0.4, 1);
});

test('a zero says 0, a missing figure a dash that is explained, and neither has a bar', () => {
  const picture = drawn(twoByFour);
  const complete = drawn(chartOf('mô hình', FIELDS, ['Giai đoạn 2013-2018', 125, 84, 0, 37], ['Giai đoạn 2019-2022', 98, 0, 12, 41]));
  const place = picture.width / 4;
  const [base, lastBase] = [baselineOf(picture), baselineOf(complete)];
  const dash = inked(picture, place * 1.5 + 6, base - 45, place * 2, base - 3);
  const zero = inked(complete, place * 1.5 + 6, lastBase - 45, place * 2, lastBase - 3);
  expect(dash).toBeGreaterThan(5);
  expect(zero).toBeGreaterThan(2 * dash);
  expect(zero).toBeLessThan(400);
  expect(picture.height).toBeGreaterThan(complete.height);
});

test('every value stands above its bar, every label below it, and a key at the foot', () => {
  const picture = drawn(twoByFour);
  const baseline = baselineOf(picture);
  const place = picture.width / 4;
  for (const [i, value] of [125, 84, 0, 37].entries()) {
    const foot = baseline - heightAt(picture, Math.round(place * (i + 0.35)), baseline);
    expect([value, inked(picture, place * i, foot - 45, place * (i + 0.5), foot - 4) > 40]).toEqual([value, true]);
    expect([FIELDS[i], inked(picture, place * i, baseline + 5, place * (i + 1), baseline + 50) > 300]).toEqual([FIELDS[i], true]);
  }
  const one = drawn(chartOf('mô hình', FIELDS, ['Giai đoạn 2013-2018', 125, 84, 0, 37]));
  expect(picture.height - baseline).toBeGreaterThan(one.height - baselineOf(one) + 30);
});

test('series differ in print without colour', () => {
  const series = [1, 2, 3, 4, 5, 6].map((i): [string, number] => [`Loại ${String(i)}`, 10]);
  const picture = drawn(chartOf('vụ', ['Tất cả'], ...series));
  const baseline = baselineOf(picture);
  const left = Array.from({ length: picture.width }, (_, x) => x).find((x) => heightAt(picture, x, baseline) > 100) ?? 0;
  const right = picture.width - left;
  const patches = series.map((_, i) => {
    const middle = Math.round(left + ((right - left) * (i + 0.5)) / series.length);
    return Array.from({ length: 1600 }, (__, n) => picture.at(middle - 20 + (n % 40), baseline - 100 + Math.floor(n / 40)));
  });
  for (const [i, one] of patches.entries()) {
    for (const other of patches.slice(i + 1)) {
      expect(one.reduce((sum, grey, n) => sum + Math.abs(grey - (other[n] ?? 0)), 0) / one.length).toBeGreaterThan(24);
    }
  }
});

test('a doubtful figure is marked and the mark explained', () => {
  const chart = (doubtful: boolean): Chart => ({
    unit: 'đơn',
    categories: PERIODS,
    series: [{ name: '', values: [factOf(72), factOf(70, doubtful)] }],
  });
  expect(chartPicture(chart(true)).description).toContain('70 (?)');
  expect(drawn(chart(true)).height).toBeGreaterThan(drawn(chart(false)).height);
});

test('the description tells each figure as the text prints it', () => {
  expect(chartPicture(chartOf('cuộc', PERIODS, ['Cấp ủy', 14_490, undefined], ['Chính quyền', 33.5, 2.456])).description).toBe(
    'Biểu đồ cột, đơn vị tính: cuộc. 2013-2018: Cấp ủy 14.490, Chính quyền 33,5; 2019-2022: Cấp ủy chưa có số liệu, Chính quyền 2,46.',
  );
  expect(chartPicture(chartOf('%', ['Tỷ lệ'], ['Đạt', 90.3])).description).toBe('Biểu đồ cột, đơn vị tính: %. Tỷ lệ: Đạt 90,30%.');
});

test('the chart of the golden picture is drawn to the pixel', () => {
  const golden = join(__dirname, 'golden', 'bieu-do.png');
  const { png } = chartPicture(twoByFour);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, png);
  const [wanted, got] = [readPng(readFileSync(golden)), readPng(png)];
  expect([got.width, got.height]).toEqual([wanted.width, wanted.height]);
  expect(Buffer.from(got.grey).equals(Buffer.from(wanted.grey))).toBe(true);
});

describe('letters', () => {
  const imageOf = (text: string): string => {
    const canvas = new Canvas(80, 80);
    drawText(canvas, text, 10, 60, 50);
    return Buffer.from(canvas.grey).toString('base64');
  };
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  );
  const lower = [...vowels, 'đ', ...'bcdghklmnpqrstvx'];
  const letters = [...lower, ...lower.map((letter) => letter.toUpperCase()), ...'0123456789.,;:-–“”…%()/'];

  test('all of Vietnamese is there, each letter a shape of its own', () => {
    const box = imageOf('漢');
    const images = new Map(letters.map((letter) => [imageOf(letter), letter]));
    expect(images.get(box)).toBeUndefined();
    expect(letters.filter((letter) => images.get(imageOf(letter)) !== letter)).toEqual([]);
  });

  test('a character without a glyph is a box, a decomposed letter the letter', () => {
    expect(imageOf('漢')).toBe(imageOf('\u{1f600}'));
    expect(imageOf('ệ'.normalize('NFD'))).toBe(imageOf('ệ'));
  });

  test('lines hold their words in order and keep to their width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Xây', 'dựng', 'hệ', 'thống', 'Ủy', 'x'.repeat(40), '14.490'), { maxLength: 12 }),
        fc.integer({ min: 60, max: 400 }),
        (words, width) => {
          const lines = wrap(words.join(' '), width, 30);
          expect(lines.join('').replace(/ /g, '')).toBe(words.join(''));
          for (const line of lines) expect(textWidth(line, 30)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

test('any figures and labels give a picture with a white rim, of the width asked for', () => {
  const value = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 0, max: 20_000 }),
    fc.double(),
    fc.constantFrom(0, 1e15, -3, 1e300, -1e308, 5e-324),
  );
  const label = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...FIELDS, ...YEARS, LONG, '', ' '));
  const chart: fc.Arbitrary<Chart> = fc.record({
    unit: label,
    categories: fc.array(label, { maxLength: 14 }),
    series: fc.array(
      fc.record({
        name: label,
        values: fc.array(
          value.map((each) => (each === undefined ? undefined : factOf(each))),
          { maxLength: 14 },
        ),
      }),
      { maxLength: 7 },
    ),
  });
  fc.assert(
    fc.property(chart, fc.constantFrom(undefined, 165, 120, 60, NaN), (some, width) => {
      const picture = chartPicture(some, width === undefined ? {} : { width });
      const read = readPng(picture.png);
      expect(picture.width).toBeCloseTo(width || 160, 0);
      expect(picture.height).toBeLessThan(225);
      const rim = [
        inked(read, 0, 0, read.width, 2),
        inked(read, 0, read.height - 2, read.width, read.height),
        inked(read, 0, 0, 2, read.height),
        inked(read, read.width - 2, 0, read.width, read.height),
      ];
      expect(rim).toEqual([0, 0, 0, 0]);
    }),
    { numRuns: 60 },
  );
});
