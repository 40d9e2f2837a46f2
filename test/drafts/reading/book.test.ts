/** A draft against its workbook: figures and documents that differ, reports of our own that do not. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../src/checking/check';
import { dateSerial } from '../../../src/core/date';
import { plainDraft } from '../../../src/core/draft';
import type { Book } from '../../../src/core/form';
import { formatNumber } from '../../../src/core/number';
import type { DraftFinding } from '../../../src/drafts/finding';
import { readDraft } from '../../../src/drafts/reading';
import { read } from '../../../src/drafts/reading/reading';
import { toPlainText } from '../../../src/narrative/printText';
import { REPORT_KINDS } from '../../../src/narrative/reports';
import { summarise } from '../../../src/narrative/summarise';
import { fields, population, tables } from '../../../scripts/samples/phoHoa';
import { anThinhBook } from '../../narrative/reportSamples';
import { consistentFigures } from '../../support/consistent';
import { makeBook, type PlainBook } from '../../support/makeBook';

const OWN = { ten_don_vi: 'An Thịnh', cap_don_vi: 'xã' };
const book = makeBook({
  TTC: { '-': { ...OWN, so_ho: 1250, so_nhan_khau: 4980, hoa_giai_tong: 40, hoa_giai_thanh: 36 }, '2020': {}, '2024': { dan_so: 4980 } },
  PL2: {
    '2018-2020': {
      hdnd_so_nghi_quyet: 20,
      txct_hdnd_so_buoi: 12,
      txct_hdnd_so_nguoi: 600,
      tthc_da_tiep_nhan: 3000,
      tthc_da_giai_quyet: 2980,
      hdnd_ykct_da_giai_quyet: 80,
    },
    '2021-2024': {
      hdnd_so_nghi_quyet: 31,
      txct_hdnd_so_buoi: 16,
      txct_hdnd_so_nguoi: 820,
      tthc_da_tiep_nhan: 4200,
      tthc_da_giai_quyet: 4190,
      hdnd_ykct_da_giai_quyet: 64,
    },
  },
  PL4: { '2018-2020': { mttq_dt_so_cuoc: 9, mttq_dt_so_nguoi: 450 }, '2021-2024': { mttq_dt_so_cuoc: 12, mttq_dt_so_nguoi: 700 } },
  PL5: { '2020': { so_dang_vien: 190 }, '2024': { so_dang_vien: 212 } },
});
const against = (text: string, held: Book = book): readonly DraftFinding[] => readDraft(plainDraft(text), { book: held }).findings;

test.each([
  'Hội đồng nhân dân xã đã ban hành 51 nghị quyết, trong đó giai đoạn 2018-2020 ban hành 20 nghị quyết, giai đoạn 2021-2024 ban hành 31 nghị quyết.',
  'Giai đoạn 2021-2024, đại biểu HĐND xã tiếp xúc cử tri 16 buổi với 820 lượt cử tri tham gia.',
  'Cấp ủy, chính quyền đã tổ chức 21 cuộc đối thoại với 1.150 lượt người dân tham dự.',
  'UBND xã đã tiếp nhận 7.200 hồ sơ, giải quyết 7.170 hồ sơ, đạt 99,58%.',
  'Năm 2024, số đảng viên của Đảng bộ xã là 212 đồng chí.',
  'Năm 2019, HĐND xã ban hành 7 nghị quyết; bình quân mỗi năm tổ chức 3 cuộc đối thoại.',
  'Dân số 4.980 người, 1.250 hộ. Có 15 cuộc đối thoại với doanh nghiệp.',
  'Các tổ hòa giải tiếp nhận 40 vụ, hòa giải thành 36 vụ, đạt 90%.',
])('agrees: %s', (text) => {
  expect(against(text).map((finding) => finding.message)).toEqual([]);
});

test.each<[string, number, number]>([
  ['Hội đồng nhân dân xã đã ban hành 53 nghị quyết.', 53, 51],
  ['Giai đoạn 2021-2024, đại biểu HĐND xã tiếp xúc cử tri 18 buổi với 820 lượt cử tri tham gia.', 18, 16],
  ['Cấp ủy, chính quyền đã tổ chức 24 cuộc đối thoại với Nhân dân.', 24, 21],
  ['UBND xã đã tiếp nhận 7.020 hồ sơ thủ tục hành chính.', 7020, 7200],
  ['Năm 2024, số đảng viên của Đảng bộ xã là 221 đồng chí.', 221, 212],
  ['Xã có dân số 4.890 người.', 4890, 4980],
  ['Các tổ hòa giải ở cơ sở đã tiếp nhận 44 vụ việc.', 44, 40],
  ['Có tổng cộng 144 ý kiến tại các hội nghị đối thoại.', 144, 144],
])('differs: %s', (text, said, held) => {
  const [finding, ...others] = against(text);
  expect(others).toEqual([]);
  expect(finding?.kind).toBe('leaf');
  expect(finding?.numbers.slice(0, 2)).toEqual([said, held]);
  expect(finding?.cell).toBeDefined();
  expect(finding && text.includes(finding.quote)).toBe(true);
});

test('members who studied, who did not and who were excused are the members of that year', () => {
  const text =
    'Hội nghị học tập ngày 15/6/2020. Số đảng viên tham gia học tập là 170 đồng chí (trừ 5 đồng chí miễn sinh hoạt). Số đảng viên chưa học: 12 đồng chí.';
  expect(against(text).map((finding) => finding.message)).toEqual([expect.stringContaining('170 + 12 + 5 = 187 đảng viên')]);
  expect(against(text.replace('170', '173'))).toEqual([]);
});

test.each(REPORT_KINDS)('a report of our own says nothing that its workbook or its own tables have otherwise: %s', (kind) => {
  const made = anThinhBook(kind);
  const summary = summarise(made, check(made), { report: kind, length: 'day-du' });
  const draft = plainDraft(toPlainText(summary));
  for (const options of [{ book: made }, {}])
    expect(readDraft(draft, options).findings.flatMap(({ kind: said, quote }) => (said === 'document' ? [] : [quote]))).toEqual([]);
});

test.each([
  'Trong năm, UBND xã tổ chức 05 hội nghị quán triệt. Đã cử 38 lượt người dự tập huấn công tác dân vận.',
  'Mặt trận Tổ quốc xã quán triệt văn bản tại 07 cuộc. Tổ chức bồi dưỡng nghiệp vụ cho 62 lượt người tham gia.',
])('people at courses are not those of the meetings told before: %s', (text) => {
  const held = makeBook({
    TTC: { '-': OWN },
    PL2: { '2024': { ubnd_qt_so_hoi_nghi: 5, ubnd_qt_so_nguoi: 410 } },
    PL4: { '2024': { mttq_qt_so_cuoc: 7, mttq_qt_so_nguoi: 530 } },
  });
  expect(against(text, held)).toEqual([]);
});

test('a workbook of another unit is not held against the draft', () => {
  const text = 'UBND xã Bình Tân báo cáo. UBND xã Bình Tân đã tiếp nhận 40 hồ sơ. Hội đồng nhân dân xã ban hành 7 nghị quyết.';
  expect(against(text).map((finding) => [finding.kind, finding.expected])).toEqual([['level', 'xã An Thịnh']]);
});

describe('documents and Phụ lục 1', () => {
  const entry = (so_ky_hieu: string, day: number, month: number, year: number) => ({
    so_ky_hieu,
    ngay: dateSerial({ day, month, year }),
    noi_dung: 'Về công tác dân vận',
    co_quan_ban_hanh: 'Đảng ủy xã',
  });
  const listed = makeBook({
    TTC: { '-': OWN },
    PL1: {
      '1': entry('05-KH/ĐU', 25, 1, 2022),
      '2': entry('12-KH/ĐU', 8, 5, 2022),
      '3': entry('17/KH-UBND', 9, 1, 2023),
      '4': entry('03-KH/KDV', 12, 8, 2023),
    },
  });
  const text = (third: string): string =>
    `Đảng ủy ban hành Kế hoạch số 05-KH/ĐU ngày 25/01/2022 về công tác dân vận; Kế hoạch số 12-KH/ĐU ngày 08/5/2022 về công tác dân vận; ${third}`;

  test.each<[string, string, readonly string[]]>([
    ['all on both sides', 'Kế hoạch số 17/KH-UBND ngày 09/01/2023; Kế hoạch số 03-KH/KDV ngày 12/8/2023.', []],
    [
      'one in the text alone',
      'Kế hoạch số 17/KH-UBND ngày 09/01/2023; Kế hoạch số 03-KH/KDV ngày 12/8/2023; Kế hoạch số 21-KH/ĐU ngày 10/10/2023 về dân vận.',
      ['21-KH/ĐU'],
    ],
    ['one in the list alone', 'Kế hoạch số 17/KH-UBND ngày 09/01/2023.', ['03-KH/KDV']],
    ['another date', 'Kế hoạch số 17/KH-UBND ngày 19/01/2023; Kế hoạch số 03-KH/KDV ngày 12/8/2023.', ['09/01/2023']],
    ['another spelling', 'Kế hoạch số 17/KH-UBND ngày 09/01/2023; Kế hoạch số 03-KH/KDVĐU ngày 12/8/2023.', ['một ký hiệu']],
  ])('%s', (_, third, pieces) => {
    const messages = against(text(third), listed).map((finding) => finding.message);
    expect(messages.map((message, i) => pieces[i] !== undefined && message.includes(pieces[i]))).toEqual(pieces.map(() => true));
  });

  test('a report that leaves its documents to the appendix is not asked for them', () => {
    expect(against('Kế hoạch số 05-KH/ĐU ngày 25/01/2022 đã được triển khai.', listed)).toEqual([]);
  });
});

describe('reports of our own', () => {
  const consistent: PlainBook = {
    ...tables,
    PL5: { ...tables['PL5'], '2022': { ...tables['PL5']?.['2022'], ty_le_tin_do: 5.5 } },
    PL6: { ...tables['PL6'], total: { ...tables['PL6']?.['total'], mh_tap_the: 32 } },
    TTC: {
      '-': { ten_don_vi: 'Phổ Hòa', cap_don_vi: 'phường', ...fields },
      '2013': {},
      '2018': {},
      '2022': { dan_so: population['2022'] ?? null },
    },
  };
  const phoHoa = makeBook(consistent);
  const text = toPlainText({ ...summarise(phoHoa), appendices: [] });

  test('one without slips has no finding', () => {
    expect(against(text, phoHoa).map((finding) => finding.message)).toEqual([]);
  });

  test('the golden one has those of its workbook', () => {
    const golden = readFileSync(join(__dirname, '../../narrative/golden/pho-hoa.txt'), 'utf8');
    expect(readDraft(plainDraft(golden)).findings.map((finding) => finding.message.slice(0, 18))).toEqual([
      '257/4.675 = 5,50%,',
      '7 + 25 = 32 mô hìn',
    ]);
  });

  test('any consistent figures give no finding', () => {
    fc.assert(
      fc.property(consistentFigures, ({ setup, figures }) => {
        const held = makeBook({ ...figures, TTC: { '-': OWN, ...figures['TTC'] } }, { years: setup.years });
        const written = toPlainText({ ...summarise(held), appendices: [] });
        expect(against(written, held).map((finding) => finding.message)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('most figures that were changed are found', () => {
    const figures = read(plainDraft(text)).figures.filter((_, i) => i % 2 === 0);
    const changed = figures.map((figure) => {
      const value = figure.value + (figure.decimals > 0 ? 7 * 10 ** (1 - figure.decimals) : figure.value > 10 ? 3 : 1);
      return text.slice(0, figure.start) + formatNumber(value, figure.decimals) + (figure.percent ? '%' : '') + text.slice(figure.end);
    });
    const noticed = changed.filter((one) => against(one, phoHoa).length > 0).length;
    expect(noticed / figures.length).toBeGreaterThan(0.75);
  });
});
