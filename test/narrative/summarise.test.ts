/** The summary's sentences, case by case, and what it keeps besides: facts, omissions, headings, whose report it is. */
import type { AppendixId, Finding, Report, Severity } from '../../src/core/finding';
import { a1 } from '../../src/core/cellRef';
import { summarise } from '../../src/narrative/summarise';
import type { Block, Summary } from '../../src/narrative/text';
import { cellOf, makeBook, type PlainBook } from '../support/makeBook';
import { otherCases } from './otherCases';
import { phoHoa } from './phoHoa';
import { pl2Cases } from './pl2Cases';

const SON_LONG = { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã' };

const textOf = (block: Block): string => block.runs.map((run) => run.text).join('');
const facts = (summary: Summary) =>
  summary.blocks.flatMap((block) => block.runs).flatMap((run) => (run.fact ? [{ ...run.fact, text: run.text }] : []));
const paragraphs = (summary: Summary, appendix: AppendixId): string[] =>
  summary.blocks.filter((block) => block.kind === 'paragraph' && block.appendix === appendix).map(textOf);

function reportOf(at: Finding['at'], severity: Severity): Report {
  const finding: Finding = {
    rule: 'T1',
    severity,
    appendix: 'PL6',
    at,
    row: 'total',
    column: '',
    message: '',
    related: [],
    suspects: [],
    fixes: [],
  };
  return { passed: 0, failed: 1, unknown: 0, checks: [], findings: [finding] };
}

test.each([...pl2Cases, ...otherCases])('$name', ({ forms, years, says }) => {
  const book = makeBook({ ...forms, TTC: { '-': SON_LONG, ...forms.TTC } }, years ? { years } : {});
  expect(paragraphs(summarise(book), Object.keys(forms)[0] as AppendixId)).toEqual(says);
});

describe('facts', () => {
  const summary = summarise(makeBook(phoHoa));
  const byId = new Map(facts(summary).map((fact) => [fact.id, fact]));
  const place = (id: string): readonly string[] | undefined =>
    byId.get(id)?.cells.map((cell) => `${cell.sheet}!${a1(cell.row, cell.column)}`);

  test.each([
    ['PL6.mh_tap_the.2013-2018', 7, '07', 'mô hình', 'read', ['PL6!B9']],
    ['PL6.mh_tap_the.total', 15, '15', 'mô hình', 'read', ['PL6!B11']],
    ['PL6.mh_tap_the+mh_ca_nhan.total', 16, '16', 'mô hình', 'sum', ['PL6!B11', 'PL6!C11']],
    ['PL2.hdnd_so_nghi_quyet.mean.2019-2022', 13, '13', 'nghị quyết', 'mean', ['PL2!B10']],
    ['PL2.txct_hdnd_so_buoi.mean.change.2013-2018.2019-2022', 26.66666666667, '26,67%', '%', 'change', ['PL2!J9', 'PL2!J10']],
    ['PL2.don_gq_khieu_nai.share.total', 100, '100%', '%', 'share', ['PL2!Z11', 'PL2!X11']],
    ['PL2.tthc_da_tiep_nhan.total', 14490, '14.490', 'hồ sơ', 'read', ['PL2!P11']],
    ['PL5.so_dang_vien.difference.2013.2022', 45, '45', 'đồng chí', 'difference', ['PL5!C9', 'PL5!C11']],
    ['PL5.ty_le_tin_do.2018', 5.4, '5,40%', '%', 'read', ['PL5!L10']],
    ['TTC.dan_so.2022', 4675, '4.675', 'người', 'read', ['Thông tin chung!P12']],
    ['PL4.mttq_hv_y3.2019-2022', 2, '02', 'người', 'read', ['PL4!N10']],
    ['PL6.kt_ca_nhan.2013-2018+2019-2022', 1, '01', 'cá nhân', 'read', ['PL6!K9', 'PL6!K10']],
    ['PL2.hdnd_ykct_dang_giai_quyet.total', 0, 'không còn ý kiến đang giải quyết', 'ý kiến', 'read', ['PL2!E11']],
  ])('%s', (id, value, text, unit, how, cells) => {
    const fact = byId.get(id);
    expect(fact).toMatchObject({ value, text, unit, how, doubtful: false });
    if (!id.startsWith('TTC')) expect(place(id)).toEqual(cells);
  });

  test('what is never added has no sum', () => {
    const ids = [...byId.keys()];
    expect(ids.filter((id) => /mttq_(hv|cb)_y\d\.total|llvt_kn_\w+\+|so_dv_\w+\+/.test(id))).toEqual([]);
  });

  test('a fact is doubtful while a cell of it has an error, and not for a warning', () => {
    const book = makeBook(phoHoa);
    const at = cellOf(book, 'PL6', 'total', 'mh_tap_the');
    expect(summarise(book, reportOf(at, 'error')).doubtful.map((fact) => fact.id)).toEqual([
      'PL6.mh_tap_the+mh_ca_nhan.total',
      'PL6.mh_tap_the.total',
    ]);
    expect(summarise(book, reportOf(at, 'warning')).doubtful).toEqual([]);
  });
});

describe('what is left out', () => {
  const what = (forms: PlainBook, appendix: AppendixId): string[] =>
    summarise(makeBook(forms))
      .omissions.filter((omission) => omission.appendix === appendix)
      .map((omission) => omission.what);

  test.each<[string, PlainBook, AppendixId, readonly string[], readonly string[]]>([
    ['a leaf blank everywhere', { PL6: { '2024': { mh_tap_the: 1 } } }, 'PL6', ['Số hội thi “Dân vận khéo”'], []],
    [
      'a leaf blank in one period',
      { PL6: { '2013-2018': { mh_tap_the: 1 }, '2019-2022': {} } },
      'PL6',
      ['Số mô hình “Dân vận khéo” của tập thể được công nhận (giai đoạn 2019-2022)'],
      [],
    ],
    [
      'words in a number',
      { PL4: { '2013-2018': { mttq_pt_c3: '27 triệu đồng' } } },
      'PL4',
      ['Kinh phí vận động được: ô ghi “27 triệu đồng”, không dùng làm số liệu được'],
      [],
    ],
    [
      'a dash',
      { PL6: { '2024': { ht_so_hoi_thi: '-' } } },
      'PL6',
      ['Số hội thi “Dân vận khéo”: ô ghi dấu gạch, chưa rõ là không có hay chưa có số liệu'],
      [],
    ],
    ['zero and không are figures', { PL6: { '2024': { ht_so_hoi_thi: 0, ht_so_don_vi: 'không' } } }, 'PL6', [], ['hội thi']],
    [
      'a year of a stock',
      { PL4: { '2013-2018': { mttq_hv_y1: 5 }, '2019-2022': {} } },
      'PL4',
      ['Số hội viên, thành viên (năm 2018)', 'Số hội viên, thành viên (năm 2022)'],
      ['Số hội viên, thành viên (năm 2013)'],
    ],
    [
      'a ratio that follows from its parts is no gap',
      { PL2: { '2024': { tthc_da_tiep_nhan: 10, tthc_da_giai_quyet: 9 } } },
      'PL2',
      [],
      ['Tỷ lệ giải quyết'],
    ],
    ['a ratio of nothing is no gap', { PL5: { '2022': { so_dv_dtts: 0 } } }, 'PL5', [], ['Tỷ lệ đảng viên']],
    ['a form that is not there', { PL6: { '2024': {} } }, 'PL3', ['Phụ lục 3: không có trong tệp'], []],
  ])('%s', (_, forms, appendix, listed, unlisted) => {
    const found = what(forms, appendix);
    for (const line of listed) expect(found).toContain(line);
    for (const part of unlisted) expect(found.filter((line) => line.includes(part))).toEqual([]);
  });

  test('cells are given, so that the gap can be gone to', () => {
    const book = makeBook({ PL6: { '2013-2018': { mh_tap_the: 1 }, '2019-2022': {} } });
    const omission = summarise(book).omissions.find((each) => each.what.startsWith('Số mô hình “Dân vận khéo” của tập thể'));
    expect(omission?.cells).toEqual([cellOf(book, 'PL6', '2019-2022', 'mh_tap_the')]);
  });

  test('a book without figures has no text, not even a title', () => {
    const summary = summarise(makeBook({ TTC: { '-': SON_LONG }, PL2: { '2024': {} }, PL5: { '2024': {} } }));
    expect(summary.blocks).toEqual([]);
    expect(summary.omissions.length).toBeGreaterThan(28);
  });
});

describe('whose report, and which', () => {
  const one: PlainBook = { PL6: { '2021-2025': { mh_tap_the: 1 } } };
  const opening = (ttc: Record<string, string>): string[] =>
    summarise(makeBook({ TTC: { '-': ttc }, ...one }))
      .blocks.slice(0, 3)
      .map(textOf);

  test.each([
    [{ ten_don_vi: 'Phổ Hòa', cap_don_vi: 'phường' }, 'Phường Phổ Hòa, giai đoạn 2021-2025', 'phường Phổ Hòa'],
    [{ ten_don_vi: 'Phường Phổ Hòa', cap_don_vi: 'Phường' }, 'Phường Phổ Hòa, giai đoạn 2021-2025', 'phường Phổ Hòa'],
    [{ ten_don_vi: 'phường 12' }, 'Phường 12, giai đoạn 2021-2025', 'phường 12'],
    [{ ten_don_vi: 'Lý Sơn', cap_don_vi: 'ĐẶC KHU' }, 'Đặc khu Lý Sơn, giai đoạn 2021-2025', 'đặc khu Lý Sơn'],
    [{}, 'Giai đoạn 2021-2025', 'địa phương'],
  ])('%p', (ttc, line, name) => {
    const [, second, lead] = opening(ttc);
    expect(second).toBe(line);
    expect(lead).toBe(`Qua tổng hợp số liệu tại các phụ lục, kết quả công tác dân vận của ${name} giai đoạn 2021-2025 như sau:`);
  });

  test('the short summary is called so', () => {
    expect(opening(SON_LONG)[0]).toBe('TÓM TẮT SỐ LIỆU CÔNG TÁC DÂN VẬN');
  });

  test('the level of the unit is the word of its offices', () => {
    const level = (cap: string): string =>
      textOf(
        summarise(makeBook({ TTC: { '-': { cap_don_vi: cap } }, PL2: { '2024': { hdnd_so_nghi_quyet: 12 } } })).blocks.at(-1) as Block,
      );
    expect(level('đặc khu')).toBe('Năm 2024, Hội đồng nhân dân đặc khu đã ban hành 12 nghị quyết.');
    expect(level('xã')).toBe('Năm 2024, Hội đồng nhân dân xã đã ban hành 12 nghị quyết.');
  });
});

test('settings: no padding, one decimal', () => {
  const book = makeBook({ TTC: { '-': SON_LONG }, PL2: { '2024': { don_tq_khieu_nai: 7, don_gq_khieu_nai: 3 } } });
  expect(paragraphs(summarise(book, undefined, { padCounts: false, percentDecimals: 1 }), 'PL2')).toEqual([
    'Năm 2024, số đơn khiếu nại thuộc thẩm quyền giải quyết là 7 đơn, đã giải quyết 3 đơn, đạt tỷ lệ 42,9%, còn 4 đơn đang giải quyết theo quy định.',
  ]);
});
