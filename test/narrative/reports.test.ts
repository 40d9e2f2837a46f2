/** Whole reports: golden texts of each kind, their letters before and after 01/7/2025, what stays for the writer, what each length says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlines, REPORT_KINDS, LENGTHS, type ReportKind } from '../../src/narrative/reports';
import type { Section } from '../../src/narrative/reports/outline';
import { topicOf } from '../../src/narrative/reports/topics';
import { toPlainText } from '../../src/narrative/printText';
import { summarise, type SummariseOptions } from '../../src/narrative/summarise';
import type { Summary } from '../../src/narrative/text';
import { makeBook, type PlainBook } from '../support/makeBook';
import { anThinh, blanksOf } from './anThinh';
import { anThinhBook, phoHoaBook } from './reportSamples';

const textOf = (summary: Summary): string => toPlainText({ ...summary, appendices: [] });
const write = (plain: PlainBook, options: SummariseOptions): Summary => summarise(makeBook(plain), undefined, options);

test('the sample commune has every figure', () => {
  expect(blanksOf(anThinh(['2021-2023', '2024-2025'], ['2021', '2023', '2025']), ['2021', '2023', '2025'])).toEqual([]);
});

describe('golden texts', () => {
  const cases = REPORT_KINDS.flatMap((kind) => [
    [`${kind}.txt`, () => summarise(anThinhBook(kind), undefined, { report: kind, length: 'day-du' })] as const,
    [`${kind}-gon.txt`, () => summarise(anThinhBook(kind), undefined, { report: kind, length: 'gon' })] as const,
    [`${kind}-pho-hoa.txt`, () => summarise(phoHoaBook(), undefined, { report: kind })] as const,
  ]);
  test.each(cases)('%s', (name, written) => {
    const file = join(__dirname, 'golden', name);
    const text = textOf(written());
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('outlines', () => {
  const sectionsOf = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) => [section, ...sectionsOf(section.sections ?? [])]);

  test.each(REPORT_KINDS)('%s names topics that exist, each once in a length', (kind) => {
    const sections = outlines[kind].parts.flatMap((part) => sectionsOf(part.sections));
    for (const length of LENGTHS) {
      const place = LENGTHS.indexOf(length);
      const names = sections
        .flatMap((section) => section.entries ?? [])
        .filter((entry) => place >= LENGTHS.indexOf(entry.from ?? 'gon') && place <= LENGTHS.indexOf(entry.upTo ?? 'day-du'))
        .flatMap((entry) => ('figures' in entry ? entry.figures : []));
      for (const name of names) expect(topicOf(name).sentences.length).toBeGreaterThan(0);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  test('a topic that no form has is a fault of the definition', () => {
    expect(() => topicOf('PL2.khong_co')).toThrow(/PL2.khong_co/);
  });
});

describe('letters', () => {
  const ttc = (fields: Record<string, string | number>): PlainBook => ({
    TTC: { '-': { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã', ten_huyen: 'Sơn Tây', ten_tinh: 'Quảng Ngãi', ...fields } },
    PL6: { '2021-2025': { mh_tap_the: 3 } },
  });
  const letter = (fields: Record<string, string | number>, report: ReportKind) => {
    const made = write(ttc(fields), { report }).letter;
    if (!made) throw new Error('no letter');
    return made;
  };

  test.each<[string, Record<string, string | number>, ReportKind, string, readonly string[]]>([
    [
      'a commune after',
      { nam_bao_cao: 2025, thang_bao_cao: 7 },
      'nhiem-ky',
      'Đảng bộ tỉnh Quảng Ngãi',
      ['Ban Thường vụ Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Xây dựng Đảng'],
    ],
    [
      'a commune before',
      { nam_bao_cao: 2025, thang_bao_cao: 6 },
      'nhiem-ky',
      'Đảng bộ huyện Sơn Tây',
      ['Ban Thường vụ Huyện ủy', 'Ban Dân vận Huyện ủy', 'Khối Dân vận'],
    ],
    [
      'a ward of a town before',
      { cap_don_vi: 'phường', ten_huyen: 'thị xã Đức Phổ', nam_bao_cao: 2023 },
      '10-nam',
      'Đảng bộ thị xã Đức Phổ',
      ['Ban Thường vụ Thị ủy', 'Ban Dân vận Thị ủy'],
    ],
    ['a city', { ten_tinh: 'Hải Phòng' }, 'nhiem-ky', 'Đảng bộ thành phố Hải Phòng', ['Ban Thường vụ Thành ủy']],
    ['a city with its level typed', { ten_tinh: 'TP. Đà Nẵng' }, 'nhiem-ky', 'Đảng bộ thành phố Đà Nẵng', ['Ban Thường vụ Thành ủy']],
    [
      'a special zone',
      { cap_don_vi: 'đặc khu', bao_cao_den_nam: 2024, bao_cao_tu_nam: 2021 },
      'nhiem-ky',
      'Đảng bộ tỉnh Quảng Ngãi',
      ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Dân vận'],
    ],
    [
      'the last year of the report where it bears no date',
      { bao_cao_tu_nam: 2020, bao_cao_den_nam: 2024 },
      'nhiem-ky',
      'Đảng bộ huyện Sơn Tây',
      ['Ban Thường vụ Huyện ủy'],
    ],
    ['the last period where nothing else tells', {}, 'nhiem-ky', 'Đảng bộ tỉnh Quảng Ngãi', ['Ban Thường vụ Tỉnh ủy']],
    ['a committee of the people after', { nam_bao_cao: 2026 }, 'nam', '', ['Ủy ban nhân dân tỉnh', 'Sở Nội vụ']],
    ['a committee of the people before', { nam_bao_cao: 2024 }, 'nam', '', ['Ủy ban nhân dân huyện', 'Phòng Nội vụ']],
    ['nothing known above', { ten_huyen: '', ten_tinh: '' }, 'nhiem-ky', '', ['Ban Thường vụ cấp ủy cấp trên']],
  ])('%s', (_, fields, report, superior, recipients) => {
    const made = letter(fields, report);
    expect(made.superior).toBe(superior);
    for (const name of recipients) expect(made.recipients).toContain(name);
  });

  test('after 01/7/2025 no word of a district stands in any kind', () => {
    for (const kind of REPORT_KINDS) {
      for (const length of LENGTHS) {
        expect(textOf(summarise(anThinhBook(kind), undefined, { report: kind, length }))).not.toMatch(
          /huyện|thị xã|Khối Dân vận|Phòng Nội vụ/i,
        );
      }
    }
  });

  test('what is not known yet stays empty, what is known is kept', () => {
    expect(letter({}, 'nam')).toMatchObject({
      number: '',
      series: 'BC-UBND',
      date: {},
      place: 'Sơn Long',
      issuer: 'Ủy ban nhân dân xã Sơn Long',
    });
    expect(letter({ so_bao_cao: '7-BC/ĐU', ngay_bao_cao: 5, thang_bao_cao: 11, nam_bao_cao: 2025 }, 'nhiem-ky')).toMatchObject({
      number: '07',
      series: 'BC/ĐU',
      date: { day: 5, month: 11, year: 2025 },
      signature: { authority: 'T/M Đảng ủy', title: 'Bí thư' },
    });
    expect(letter({ ngay_bao_cao: 45, thang_bao_cao: 13 }, 'nam').date).toEqual({});
    expect(letter({ ten_don_vi: '12', cap_don_vi: 'phường' }, 'nam')).toMatchObject({
      place: 'Phường 12',
      issuer: 'Ủy ban nhân dân phường 12',
    });
  });
});

describe('what a report is called', () => {
  const about = (report: ReportKind, row: string, fields: Record<string, number> = {}): string =>
    write({ TTC: { '-': { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã', ...fields } }, PL6: { [row]: { mh_tap_the: 1 } } }, { report })
      .letter?.about.map((run) => run.text)
      .join('') ?? '';

  test.each([
    ['nhiem-ky', '2021-2025', {}, 'Tổng kết công tác dân vận nhiệm kỳ 2021-2025'],
    ['nhiem-ky', '2021-2025', { bao_cao_tu_nam: 2020, bao_cao_den_nam: 2025 }, 'Tổng kết công tác dân vận nhiệm kỳ 2020-2025'],
    ['nam', '2025', {}, 'Kết quả thực hiện công tác dân vận chính quyền năm 2025, nhiệm vụ trọng tâm năm 2026'],
    ['nam', '6 tháng đầu năm 2026', {}, 'Kết quả thực hiện công tác dân vận chính quyền 6 tháng đầu năm 2026'],
    ['nam', '2023-2024', {}, 'Kết quả thực hiện công tác dân vận chính quyền giai đoạn 2023-2024'],
    ['5-nam', '2021-2025', {}, 'Sơ kết 05 năm thực hiện công tác dân vận chính quyền giai đoạn 2021-2025'],
    ['5-nam', 'Giai đoạn trước', {}, 'Sơ kết công tác dân vận chính quyền giai đoạn trước'],
    [
      '10-nam',
      '2013-2023',
      {},
      'Tổng kết 10 năm thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khóa XI về tăng cường và đổi mới sự lãnh đạo của Đảng đối với công tác dân vận trong tình hình mới và 05 năm thực hiện Kết luận số 43-KL/TW, ngày 07/01/2019 của Ban Bí thư về tiếp tục thực hiện Nghị quyết nêu trên',
    ],
  ] as const)('%s %s', (kind, row, fields, title) => {
    expect(about(kind, row, fields)).toBe(title);
  });
});

describe('lengths', () => {
  const texts = (kind: ReportKind): string[] =>
    LENGTHS.map((length) => textOf(summarise(anThinhBook(kind), undefined, { report: kind, length })));

  test.each(REPORT_KINDS)('%s: totals; totals by period; comparisons, charts and lists', (kind) => {
    const [short = '', middle = '', full = ''] = texts(kind);
    expect(short.length).toBeLessThan(middle.length);
    expect(middle.length).toBeLessThan(full.length);
    expect(short).not.toMatch(/trong đó giai đoạn|bình quân mỗi năm,|Biểu đồ/);
    expect(middle).not.toMatch(/bình quân mỗi năm,|Biểu đồ/i);
    expect(full).toMatch(/Biểu đồ 1\. /);
    if (kind !== 'nam') {
      expect(middle).toMatch(/trong đó giai đoạn 2021-2023/);
      expect(full).toMatch(/bình quân mỗi năm,/i);
    }
    for (const text of [short, middle, full]) expect(text).toContain('[Người viết bổ sung: ');
  });
});

describe('documents', () => {
  const listed = (report: ReportKind, length: 'vua' | 'day-du', rows: PlainBook['PL1']): string =>
    textOf(
      write(
        { TTC: { '-': { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã' } }, PL1: rows ?? {}, PL6: { '2021-2025': { mh_tap_the: 1 } } },
        { report, length },
      ),
    );
  const plan = {
    loai_van_ban: 'Kế hoạch',
    so_ky_hieu: '46-KH/ĐU',
    ngay: '16/5/2017',
    noi_dung: 'Kế hoạch phát động thi đua',
    co_quan_ban_hanh: 'Đảng ủy xã',
  };

  test('are cited in the manner of the profile', () => {
    expect(listed('nhiem-ky', 'day-du', { '1': plan })).toContain('- Kế hoạch số 46-KH/ĐU, ngày 16/5/2017 về phát động thi đua.');
    expect(listed('5-nam', 'day-du', { '1': { ...plan, so_ky_hieu: '17/KH-UBND', ngay: 43839, co_quan_ban_hanh: 'UBND xã' } })).toContain(
      '- Kế hoạch số 17/KH-UBND ngày 09/01/2020 về phát động thi đua.',
    );
  });

  test('are counted by issuer, those of the report’s own side first, one that is listed twice once', () => {
    const rows = {
      '1': { ...plan, so_ky_hieu: '17/KH-UBND', co_quan_ban_hanh: 'UBND xã' },
      '2': plan,
      '3': { ...plan, so_ky_hieu: '46 - KH/ĐU' },
      '4': { ...plan, so_ky_hieu: '50-KH/ĐU', ngay: '' },
    };
    expect(listed('nhiem-ky', 'vua', rows)).toContain(
      'Theo danh mục văn bản, Đảng ủy xã đã ban hành 02 văn bản và Ủy ban nhân dân xã ban hành 01 văn bản lãnh đạo, chỉ đạo, cụ thể hóa chủ trương về công tác dân vận, tổng số là 03 văn bản (Phụ lục số 1 kèm theo).',
    );
  });

  test('what has no number, type or issuer is still told', () => {
    const text = listed('nhiem-ky', 'day-du', {
      '1': { so_ky_hieu: '12-QĐ/ĐU' },
      '2': { noi_dung: 'Biên bản hội nghị' },
      '3': { ...plan, ngay: 'tháng 5' },
    });
    expect(text).toContain('+ Quyết định số 12-QĐ/ĐU;');
    expect(text).toContain('+ Biên bản hội nghị.');
    expect(text).toContain('+ Kế hoạch số 46-KH/ĐU về phát động thi đua.');
  });

  test('a list without documents is asked for, and listed as left out', () => {
    const summary = write({ PL1: {}, PL6: { '2025': { mh_tap_the: 1 } } }, { report: 'nhiem-ky' });
    expect(summary.omissions.map((omission) => omission.what)).toContain('Danh mục văn bản: chưa ghi văn bản nào');
    expect(textOf(summary)).toContain('[Người viết bổ sung: nêu số lượng và tên các văn bản lãnh đạo, chỉ đạo đã ban hành]');
  });
});

describe('Thông tin chung', () => {
  const says = (fields: Record<string, string | number>, report: ReportKind = 'nhiem-ky'): string =>
    textOf(
      write({ TTC: { '-': { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã', ...fields } }, PL6: { '2025': { mh_tap_the: 1 } } }, { report }),
    );

  test.each<[Record<string, string | number>, string]>([
    [{ phia_vi_tri: 'Phía nam', ten_tinh: 'tỉnh Quảng Ngãi' }, 'Xã Sơn Long nằm ở phía nam tỉnh Quảng Ngãi.'],
    [
      { phia_vi_tri: 'nam thị xã Đức Phổ', ten_tinh: 'Quảng Ngãi', giap_tay: 'xã B, huyện Kon Plông, tỉnh C', giap_dong: 'huyện D' },
      'Xã Sơn Long nằm ở phía nam tỉnh Quảng Ngãi; phía tây giáp xã B, tỉnh C.',
    ],
    [
      { giap_bac_1: 'xã A', giap_bac_2: 'xã B', giap_tay: 'xã C' },
      'Về địa giới hành chính, xã Sơn Long có phía bắc giáp xã A và xã B; phía tây giáp xã C.',
    ],
    [
      { so_ho: 618, so_nhan_khau: 2283, ty_le_kinh_pct: 100, ds_dan_toc_thieu_so: 'Cor' },
      'Dân số có 618 hộ với 2.283 nhân khẩu, trong đó người Kinh chiếm 100%.',
    ],
    [
      { so_chi_bo: 9, so_chi_bo_nong_thon: 6, so_chi_bo_truong_hoc: 0, so_chi_bo_cong_an: 1 },
      'Đảng bộ xã có 09 chi bộ trực thuộc, trong đó có 06 chi bộ thôn và 01 chi bộ công an.',
    ],
    [
      { hoa_giai_tong: 57, hoa_giai_thanh: 50 },
      'Các tổ hòa giải ở cơ sở đã tiếp nhận 57 vụ việc, hòa giải thành 50 vụ việc, đạt tỷ lệ 87,72%.',
    ],
    [{ hoa_giai_tong: 4, hoa_giai_thanh: 0 }, 'Các tổ hòa giải ở cơ sở đã tiếp nhận 04 vụ việc, chưa hòa giải thành vụ việc nào.'],
    [{ hoa_giai_tong: 0 }, 'Không phát sinh vụ việc cần hòa giải ở cơ sở.'],
    [
      { tiep_dan_bi_thu_cuoc: 3, tiep_dan_chu_tich_cuoc: 5 },
      'Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân xã đã tổ chức 08 cuộc tiếp công dân; trong đó Bí thư Đảng ủy 03 cuộc và Chủ tịch Ủy ban nhân dân 05 cuộc.',
    ],
    [
      { gtsx_bq_nguoi_dau_ky: 60, gtsx_bq_nguoi_cuoi_ky: 52.5, gtsx_bq_nguoi_tang: -7.5 },
      'Giá trị sản xuất bình quân đầu người đạt 52,5 triệu đồng, giảm 7,5 triệu đồng so với đầu kỳ.',
    ],
    [
      { qd_quy_che_dv_so: '5', qd_quy_che_dv_ngay: 8, qd_quy_che_dv_thang: 2, qd_quy_che_dv_nam: 2022 },
      'Đảng ủy xã đã ban hành Quyết định số 05-QĐ/ĐU, ngày 08/02/2022 về Quy chế công tác dân vận của hệ thống chính trị.',
    ],
  ])('%j', (fields, sentence) => {
    expect(says(fields)).toContain(sentence);
  });

  test('a share names its whole where it is said first, though an earlier year has none', () => {
    const dtts = (so_dv_dtts: number): Record<string, number> => ({ so_dv_dtts, so_dang_vien: 80 });
    const book = makeBook({ PL5: { '2013': dtts(0), '2018': dtts(8), '2022': dtts(10) }, TTC: { '-': { cap_don_vi: 'xã' } } });
    expect(toPlainText(summarise(book, undefined, { report: 'nhiem-ky' }))).toContain(
      'năm 2013 không có; năm 2018 có 08 đồng chí, chiếm 10% tổng số đảng viên; năm 2022 có 10 đồng chí, chiếm 12,50%',
    );
  });

  test('dust of binary fractions is not printed', () => {
    const book = makeBook({
      TTC: { '-': { cap_don_vi: 'xã', gtsx_bq_nguoi_cuoi_ky: 71.2, gtsx_bq_nguoi_dau_ky: 52.5, gtsx_bq_nguoi_tang: 71.2 - 52.5 } },
    });
    expect(toPlainText(summarise(book, undefined, { report: 'nhiem-ky' }))).toContain('tăng 18,7 triệu đồng');
  });

  test('its figures are facts with their cells', () => {
    const summary = summarise(anThinhBook('nhiem-ky'), undefined, { report: 'nhiem-ky' });
    const facts = summary.blocks.flatMap((block) => block.runs).flatMap((run) => run.fact ?? []);
    const households = facts.find((fact) => fact.id === 'TTC.so_ho.-');
    expect(households).toMatchObject({ value: 2085, unit: 'hộ', how: 'read' });
    expect(households?.cells).toHaveLength(1);
    expect(facts.find((fact) => fact.id === 'PL1.so_van_ban.total')).toMatchObject({ value: 5, how: 'sum' });
  });
});

test('a document is not cited in a report on years before it', () => {
  const text = textOf(write({ PL6: { '2013-2018': { mh_tap_the: 1 } } }, { report: '10-nam' }));
  expect(text).toContain('Nghị quyết số 25-NQ/TW');
  expect(text).not.toContain('33/CT-TTg');
});

test('a book without figures gives the outline to fill in', () => {
  const summary = write({ TTC: { '-': { ten_don_vi: 'Sơn Long', cap_don_vi: 'xã' } } }, { report: 'nam' });
  expect(summary.blocks.filter((block) => block.kind === 'heading').length).toBeGreaterThan(8);
  expect(summary.blocks.flatMap((block) => block.runs).filter((run) => run.fact)).toEqual([]);
  expect(summary.omissions.length).toBeGreaterThan(10);
});
