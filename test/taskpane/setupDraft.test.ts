/** What is typed for new forms: its start in a given year, its changes, and the sentence on what is wrong. */
import {
  defaultDraft,
  periodsProblem,
  reduceSetup,
  toSetup,
  unitRemark,
  yearsProblem,
  type SetupDraft,
} from '../../src/taskpane/forms/setupDraft';
import { monthSpan } from '../../src/taskpane/forms/periodSpan';

const lines = (...texts: string[]) => texts.map((text, id) => ({ id, text }));

function draft(part: Partial<SetupDraft> = {}): SetupDraft {
  return {
    unit: 'Phổ Hòa',
    level: 'phường',
    periods: lines('2013-2018', '2019-2022'),
    years: '2013, 2018, 2022',
    yearsFollow: false,
    ...part,
  };
}

describe('start for a date', () => {
  test.each([
    [2025, ['2016-2020', '2021-2025'], '2016, 2020, 2025'],
    [2026, ['2021-2025', '2026'], '2021, 2025, 2026'],
    [2027, ['2021-2025', '2026-2027'], '2021, 2025, 2027'],
    [2030, ['2021-2025', '2026-2030'], '2021, 2025, 2030'],
  ])('%i', (year, periods, years) => {
    const start = defaultDraft(new Date(year, 10, 21));
    expect(start.periods.map((line) => line.text)).toEqual(periods);
    expect(start.years).toBe(years);
    expect(periodsProblem(start.periods)).toBeUndefined();
    expect(yearsProblem(start.years)).toBeUndefined();
  });
});

describe('months of a period', () => {
  const months = (year: number, month: number) => year * 12 + month;
  test.each([
    ['2021-2025', months(2021, 0), months(2026, 0), true],
    ['2021 – 2025', months(2021, 0), months(2026, 0), true],
    ['Giai đoạn 2021 đến 2025', months(2021, 0), months(2026, 0), true],
    ['Năm 2026', months(2026, 0), months(2027, 0), true],
    ['6 tháng đầu năm 2026', months(2026, 0), months(2026, 6), true],
    ['06 tháng cuối năm 2025', months(2025, 6), months(2026, 0), true],
    ['9 tháng năm 2026', months(2026, 0), months(2026, 9), true],
    ['Quý III năm 2026', months(2026, 6), months(2026, 9), true],
    ['quý 1/2026', months(2026, 0), months(2026, 3), true],
    ['tháng 3 năm 2026', months(2026, 2), months(2026, 3), true],
    ['7/2025-6/2026', months(2025, 6), months(2026, 6), true],
    ['từ tháng 7/2025 đến tháng 6/2026', months(2025, 6), months(2026, 6), true],
    ['Nhiệm kỳ 2020-2025', months(2020, 0), months(2026, 0), false],
  ])('%s', (text, from, to, exact) => {
    const span = monthSpan(text);
    expect(span && { from: span.from, to: span.to, exact: span.exact }).toEqual({ from, to, exact });
  });

  test.each(['', 'nhiệm kỳ này', '13/202', '20215'])('%s names no year', (text) => {
    expect(monthSpan(text)).toBeUndefined();
  });
});

describe('what is wrong with periods', () => {
  test.each<[string[], string | undefined, number | undefined]>([
    [['2013-2018', '2019-2022'], undefined, undefined],
    [['2013-2018', '2019-2022', '2023'], undefined, undefined],
    [['2025', '6 tháng đầu năm 2026'], undefined, undefined],
    [['6 tháng đầu năm 2026', '6 tháng cuối năm 2026'], undefined, undefined],
    [['Nhiệm kỳ 2015-2020', 'Nhiệm kỳ 2020-2025'], undefined, undefined],
    [['2013-2018', '2020-2022'], undefined, undefined],
    [['2013-2018'], 'Cần ít nhất hai giai đoạn để so sánh.', undefined],
    [['2013-2018', '  '], 'Giai đoạn 2 còn trống; ghi vào hoặc bỏ dòng này.', 1],
    [['2013-2018', 'nay'], 'Giai đoạn "nay" chưa có năm; ghi như 2021-2025, 2026 hoặc 6 tháng đầu năm 2026.', 1],
    [['2018-2013', '2019-2022'], 'Giai đoạn 2018-2013 có thời điểm cuối trước thời điểm đầu.', 0],
    [['2013-2018', '2013 - 2018'], 'Giai đoạn 2013-2018 ghi hai lần.', 1],
    [['2019-2022', '2013-2018'], 'Giai đoạn 2013-2018 phải đứng trước 2019-2022; xếp theo thứ tự thời gian.', 1],
    [['2013-2018', '2018-2022'], 'Giai đoạn 2013-2018 và 2018-2022 trùng nhau một phần; số liệu sẽ bị tính hai lần.', 1],
    [['2013-2022', '2015'], 'Giai đoạn 2013-2022 và 2015 trùng nhau một phần; số liệu sẽ bị tính hai lần.', 1],
    [
      ['6 tháng đầu năm 2026', '9 tháng năm 2026'],
      'Giai đoạn 6 tháng đầu năm 2026 và 9 tháng năm 2026 trùng nhau một phần; số liệu sẽ bị tính hai lần.',
      1,
    ],
  ])('%j', (texts, sentence, id) => {
    const problem = periodsProblem(lines(...texts));
    expect(problem?.sentence).toBe(sentence);
    expect(problem?.id).toBe(id);
  });
});

describe('what is wrong with years', () => {
  test.each<[string, string | undefined]>([
    ['2022', undefined],
    ['2013, 2018, 2022', undefined],
    ['2013; 2018 2022', undefined],
    ['', 'Ghi ít nhất một năm thống kê.'],
    ['2013, 18', '"18" không phải là một năm; ghi như 2021, 2025, 2026.'],
    ['2013-2018', '"2013-2018" không phải là một năm; ghi như 2021, 2025, 2026.'],
    ['2013, 2013', 'Năm 2013 ghi hai lần.'],
    ['2018, 2013', 'Năm 2013 phải đứng trước năm 2018.'],
  ])('%s', (text, sentence) => {
    expect(yearsProblem(text)?.sentence).toBe(sentence);
  });
});

describe('changes', () => {
  test('years go along with the periods until they are typed', () => {
    let now = defaultDraft(new Date(2026, 0, 1));
    now = reduceSetup(now, { type: 'period', id: 0, text: '2013-2018' });
    now = reduceSetup(now, { type: 'period', id: 1, text: '2019-2022' });
    expect(now.years).toBe('2013, 2018, 2022');
    now = reduceSetup(now, { type: 'years', text: '2022' });
    now = reduceSetup(now, { type: 'period', id: 1, text: '2019-2023' });
    expect(now.years).toBe('2022');
  });

  test('a half-typed period leaves the years of the others', () => {
    const now = reduceSetup(draft({ yearsFollow: true }), { type: 'period', id: 1, text: '2019-20' });
    expect(now.years).toBe('2013, 2018');
  });

  test('a new line proposes the year after the last', () => {
    const now = reduceSetup(draft(), { type: 'add' });
    expect(now.periods.map((line) => line.text)).toEqual(['2013-2018', '2019-2022', '2023']);
    expect(new Set(now.periods.map((line) => line.id)).size).toBe(3);
  });

  test('two lines are kept', () => {
    const three = reduceSetup(draft(), { type: 'add' });
    const two = reduceSetup(three, { type: 'remove', id: 0 });
    expect(two.periods.map((line) => line.text)).toEqual(['2019-2022', '2023']);
    expect(reduceSetup(two, { type: 'remove', id: 1 })).toBe(two);
  });
});

describe('the setup', () => {
  test('spellings are evened out', () => {
    const setup = toSetup(
      draft({ unit: '  Phường  Phổ Hòa ', periods: lines('Giai đoạn 2013 – 2018', ' 6 tháng đầu năm 2026 '), years: '2013;2018' }),
    );
    expect(setup).toEqual({ unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '6 tháng đầu năm 2026'], years: ['2013', '2018'] });
  });

  test('the unit may be empty', () => {
    expect(toSetup(draft({ unit: ' ' }))?.unit).toBe('');
  });

  test('none while something is wrong', () => {
    expect(toSetup(draft({ years: '' }))).toBeUndefined();
    expect(toSetup(draft({ periods: lines('2013-2018', '') }))).toBeUndefined();
  });

  test.each([
    ['xã Sơn Long', 'phường', 'Tên ghi "xã" nhưng cấp đang chọn là phường.'],
    ['Đặc khu Lý Sơn', 'xã', 'Tên ghi "đặc khu" nhưng cấp đang chọn là xã.'],
    ['Phường Phổ Hòa', 'phường', undefined],
    ['Sơn Long', 'xã', undefined],
  ])('%s as %s', (unit, level, remark) => {
    expect(unitRemark(draft({ unit, level }))).toBe(remark);
  });
});
