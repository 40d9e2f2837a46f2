/** Which values are filled in unasked, which are only offered and why, and how they are written. */
import fc from 'fast-check';
import { plainDraft } from '../../../src/core/draft';
import type { Report } from '../../../src/core/finding';
import { check } from '../../../src/checking/check';
import { editsOf, propose, type Proposal } from '../../../src/drafts/fill/propose';
import { makeBook, type PlainBook } from '../../support/makeBook';

const BOOK: PlainBook = {
  TTC: {
    '-': {
      ten_don_vi: 'Trà Tân', cap_don_vi: 'xã', ten_huyen: 'Sơn Hà', ten_tinh: 'Quảng Ngãi', ten_khu_dan_cu: 'thôn',
      so_bao_cao: '8', dia_danh_ban_hanh: 'Trà Tân', ngay_bao_cao: 5, thang_bao_cao: 2, nam_bao_cao: 2026, bao_cao_tu_nam: 2021, bao_cao_den_nam: 2025,
      cv_chi_dao_so: '123-CV/TU', cv_chi_dao_ngay: '03/02/2026', phia_vi_tri: 'phía tây', giap_bac_1: 'xã Bình An', giap_dong: 'phường Đông Hải',
      so_ho: 1232, so_nhan_khau: 4675, so_thon: 4, ty_le_kinh_pct: 100, ds_dan_toc_thieu_so: 'Hrê, Co', dien_tich_tu_nhien_ha: 1626.5,
      so_chi_bo: 8, so_chi_bo_nong_thon: 4, so_chi_bo_truong_hoc: 1, so_chi_bo_cong_an: 1, so_chi_bo_quan_su: 1,
      hoa_giai_tong: 57, hoa_giai_thanh: 50, gtsx_bq_nguoi_dau_ky: 50, gtsx_bq_nguoi_cuoi_ky: 62.5,
    },
  },
  PL1: {
    '1': { loai_van_ban: 'Quyết định', so_ky_hieu: '12-QĐ/ĐU', ngay: '09/3/2021', noi_dung: 'Ban hành Quy chế công tác dân vận', co_quan_ban_hanh: 'Đảng ủy' },
    '2': { loai_van_ban: 'Kế hoạch', so_ky_hieu: '34/KH-UBND', ngay: '15/11/2022', noi_dung: 'Triển khai thực hiện Chỉ thị số 33/CT-TTg', co_quan_ban_hanh: 'UBND' },
    '3': { loai_van_ban: 'Chương trình', so_ky_hieu: '5-CTr/ĐU', ngay: '01/6/2023', noi_dung: 'Chương trình hành động về công tác dân vận khéo trong tình hình mới', co_quan_ban_hanh: 'Đảng ủy' },
  },
  PL2: {
    '2021-2023': { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490, hdnd_gs_so_cuoc: 7, tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6793, don_tq_to_cao: 1, don_tq_khieu_nai: 4, don_gq_to_cao: 1, don_gq_khieu_nai: 2 },
    '2024-2025': { txct_hdnd_so_buoi: 38, txct_hdnd_so_nguoi: 1450, hdnd_gs_so_cuoc: 2, tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690, don_tq_to_cao: 0, don_tq_khieu_nai: 2, don_gq_to_cao: 0, don_gq_khieu_nai: 2 },
  },
  PL5: { '2021': { so_dang_vien: 108 }, '2025': { so_dang_vien: 127, so_to_chuc_dang: 8 } },
}; // prettier-ignore

const book = makeBook(BOOK);

/** The text with what is sure filled in, or with everything that is offered. */
function filled(text: string, all = false, report?: Report): string {
  const draft = plainDraft(text);
  const proposals = propose(draft, book, report);
  const edits = editsOf(draft, proposals, all ? ({ text: offered }) => offered : undefined);
  return draft.paragraphs
    .map((paragraph, index) =>
      edits
        .filter((edit) => edit.paragraph === index)
        .reduceRight((made, { from, to, text: words }) => made.slice(0, from) + words + made.slice(to), paragraph.text),
    )
    .join('\n');
}

const WRITTEN: readonly [string, string][] = [
  ['ĐẢNG ỦY XÃ…………', 'ĐẢNG ỦY XÃ TRÀ TÂN'],
  ['Số         -BC/ĐU', 'Số 08-BC/ĐU'],
  ['………., ngày      tháng 2 năm 2026', 'Trà Tân, ngày 05 tháng 2 năm 2026'],
  ['……, ngày … tháng … năm 202…', 'Trà Tân, ngày 05 tháng 02 năm 2026'],
  ['Công văn số      -CV/TU ngày    /02/2026 của Tỉnh ủy về báo cáo', 'Công văn số 123-CV/TU ngày 03/02/2026 của Tỉnh ủy về báo cáo'],
  ['Xã………….nằm ở phía ……..của huyện………….. Xã có…hộ với….nhân khẩu.', 'Xã Trà Tân nằm ở phía tây của huyện Sơn Hà. Xã có 1.232 hộ với 4.675 nhân khẩu.'],
  ['phía bắc giáp xã…………; dân số …. hộ', 'phía bắc giáp xã Bình An; dân số 1.232 hộ'],
  ['gồm các dân tộc thiểu số như……….Trên địa bàn có chùa.', 'gồm các dân tộc thiểu số như Hrê, Co. Trên địa bàn có chùa.'],
  ['Đảng bộ có…chi bộ trực thuộc với tổng số….đảng viên, 01 chi bộ quân sự, …chi bộ khác.', 'Đảng bộ có 08 chi bộ trực thuộc với tổng số 127 đảng viên, 01 chi bộ quân sự, 01 chi bộ khác.'],
  ['Diện tích tự nhiên …..ha', 'Diện tích tự nhiên 1.626,5 ha'],
  ['đã hòa giải thành….% số vụ', 'đã hòa giải thành 87,72% số vụ'],
  ['ban hành Quyết định số    -QĐ/ĐU ngày……tháng ….năm…..   về Quy chế công tác dân vận', 'ban hành Quyết định số 12-QĐ/ĐU ngày 09 tháng 3 năm 2021 về Quy chế công tác dân vận'],
  ['Kế hoạch số …./KH-UBND, ngày …./…../2022 về thực hiện Chỉ thị số 33/CT-TTg', 'Kế hoạch số 34/KH-UBND, ngày 15/11/2022 về thực hiện Chỉ thị số 33/CT-TTg'],
  ['theo Chương trình số …-CTr/ĐU ngày …/…/…… về công tác dân vận khéo trong tình hình mới', 'theo Chương trình số 05-CTr/ĐU ngày 01/6/2023 về công tác dân vận khéo trong tình hình mới'],
  ['HĐND giám sát chuyên đề được ….. cuộc', 'HĐND giám sát chuyên đề được 09 cuộc'],
  ['Giai đoạn 2021-2023, HĐND giám sát chuyên đề … cuộc', 'Giai đoạn 2021-2023, HĐND giám sát chuyên đề 07 cuộc'],
  ['Từ năm 2024 đến nay, HĐND giám sát chuyên đề … cuộc', 'Từ năm 2024 đến nay, HĐND giám sát chuyên đề 02 cuộc'],
  ['Nhiệm kỳ 2021 – 2025, HĐND giám sát chuyên đề … cuộc', 'Nhiệm kỳ 2021 – 2025, HĐND giám sát chuyên đề 09 cuộc'],
  ['Báo cáo giai đoạn 2024-2025\nHĐND giám sát chuyên đề … cuộc', 'Báo cáo giai đoạn 2024-2025\nHĐND giám sát chuyên đề 02 cuộc'],
  ['Năm 2021, Đảng bộ xã có … đảng viên', 'Năm 2021, Đảng bộ xã có 108 đảng viên'],
  ['tiếp nhận … hồ sơ, giải quyết … hồ sơ thủ tục hành chính, đạt …%', 'tiếp nhận 14.490 hồ sơ, giải quyết 14.483 hồ sơ thủ tục hành chính, đạt 99,95%'],
  ['Đã giải quyết…đơn khiếu nại, tố cáo, còn…..đơn đang giải quyết', 'Đã giải quyết 05 đơn khiếu nại, tố cáo, còn 02 đơn đang giải quyết'],
  ['{{PL2.hdnd_gs_so_cuoc.2021-2023}}/{{hdnd_gs_so_cuoc}}; {{cv_chi_dao_ngay}}', '7/9; 03/02/2026'],
]; // prettier-ignore

test.each(WRITTEN)('%s', (before, after) => {
  expect(filled(before)).toBe(after);
});

const OFFERED: readonly [string, string, string, RegExp][] = [
  ['a round number in print', 'gần … điểm tiếp xúc cử tri với đại biểu HĐND các cấp', '83', /“gần”.*đúng là 83.*ghi 90/],
  ['rounded down', 'tiếp xúc cử tri với đại biểu HĐND có trên … lượt cử tri dự', '2.940', /“trên”.*ghi 2\.900/],
  ['a time that the book does not cover', 'Năm 2019, HĐND giám sát chuyên đề … cuộc', '09', /2021-2023, 2024-2025.*năm 2019/],
  ['part of a year', '6 tháng đầu năm 2025, HĐND giám sát chuyên đề … cuộc', '09', /một phần của năm/],
  ['a quarter', 'Trong quý I, HĐND giám sát chuyên đề … cuộc', '09', /một phần của năm/],
  ['since a day within a year', 'Từ ngày 15/6/2024 đến nay, HĐND giám sát chuyên đề … cuộc', '09', /một phần của năm/],
  ['a stock of another year', 'Năm 2018, Đảng bộ xã có … đảng viên', '127', /năm 2025.*năm 2018/],
  ['a figure as of the report in a sentence about the past', 'năm 2013 giá trị sản xuất bình quân đầu người đạt … triệu đồng', '62,5', /năm 2013/],
  ['another level', 'Đảng ủy phường ……… báo cáo', 'Trà Tân', /Sổ ghi xã Trà Tân.*“phường”/],
  ['another level of a neighbour', 'phía đông giáp xã ………;', 'Đông Hải', /phường Đông Hải/],
  ['another name for settlements', 'sinh sống ở … tổ dân phố', '04', /Sổ gọi là thôn/],
  ['all are Kinh, yet others remain', 'người Kinh chiếm …%, còn lại là dân tộc khác', '100', /còn lại/],
  ['another year of the document', 'Kế hoạch số …/KH-UBND ngày 15/11/2020 về Chỉ thị số 33', '34', /năm 2020, sổ ghi năm 2022/],
  ['another month of the report', '………, ngày … tháng 6 năm 2026', '05', /tháng 6, sổ ghi tháng 2/],
  ['another series', 'Công văn số …-CV/HU ngày 03/02/2026 của Huyện ủy về báo cáo', '123', /CV-TU.*CV\/HU/],
]; // prettier-ignore

test.each(OFFERED)('offered, not filled: %s', (_, line, text, note) => {
  const found = propose(plainDraft(line), book).filter((proposal) => !/^dia_danh/.test(proposal.key ?? ''));
  expect(found.map((proposal) => [proposal.filled, proposal.text])).toEqual([[false, text]]);
  expect(found[0]?.note).toMatch(note);
});

test('what is missing is named', () => {
  const [blank] = propose(plainDraft('có … điểm tiếp xúc cử tri với đại biểu Quốc hội'), book);
  expect(blank).toMatchObject({ key: 'txct_dbqh_so_diem', filled: false, note: 'Sổ chưa có: PL2, Số buổi (Đoàn ĐBQH địa phương).' });
  expect(blank?.value).toBeUndefined();
});

test('a second neighbour that the book does not have is for the writer to strike', () => {
  const found = propose(plainDraft('phía bắc giáp xã ……… và xã ………'), book);
  expect(found.map(({ filled }) => filled)).toEqual([true, false]);
  expect(found[1]?.note).toBe('Sổ chỉ ghi một nơi; nếu đúng vậy thì bỏ “và xã …” trong Word.');
});

test('a value with an open error is offered only', () => {
  const wrong = makeBook({
    PL2: { '2021-2023': { hdnd_gs_so_cuoc: 7 }, '2024-2025': { hdnd_gs_so_cuoc: 2 }, total: { hdnd_gs_so_cuoc: 19 } },
  });
  const draft = plainDraft('HĐND giám sát chuyên đề … cuộc');
  expect(propose(draft, wrong, check(wrong))[0]).toMatchObject({
    value: 19,
    filled: false,
    note: 'Ô nguồn đang có lỗi chưa sửa trong sổ.',
  });
});

test('what the user chose is written as chosen', () => {
  const draft = plainDraft('gần … điểm tiếp xúc cử tri với đại biểu HĐND; người Kinh chiếm …%');
  const proposals = propose(draft, book);
  expect(editsOf(draft, proposals, ({ index, choices }) => (index === 1 ? choices[0] : undefined))).toEqual([
    { paragraph: 0, from: 4, to: 5, text: '90' },
  ]);
});

test('a draft of more blanks than any mẫu has is refused', () => {
  expect(() => propose(plainDraft('có … hộ\n'.repeat(10_001)), book)).toThrow('10.000 chỗ trống');
});

/** Every blank that is filled holds the value of the leaf that its sentence names, whatever the book holds. */
test('nothing is filled wrongly', () => {
  const LEAVES = ['hdnd_gs_so_cuoc', 'tthc_da_tiep_nhan', 'don_gq_khieu_nai', 'txct_hdnd_so_buoi'] as const;
  const LINE = 'HĐND giám sát chuyên đề được … cuộc; tiếp nhận … hồ sơ thủ tục hành chính; giải quyết … đơn khiếu nại; có … buổi tiếp xúc cử tri với đại biểu HĐND.'; // prettier-ignore
  const cell = fc.oneof(fc.nat(20_000), fc.constant(null), fc.constant('không'), fc.constant('nhiều'), fc.constant(-3), fc.constant(2.5));
  const row = fc.record(Object.fromEntries(LEAVES.map((leaf) => [leaf, cell])));
  const when = fc.constantFrom('', 'Giai đoạn 2021-2023, ', 'Năm 2024, ', 'Nhiệm kỳ 2021-2025, ');
  fc.assert(
    fc.property(row, row, when, (first, second, time) => {
      const random = makeBook({ PL2: { '2021-2023': first, '2024-2025': second } });
      const found = propose(plainDraft(time + LINE), random, check(random));
      const expected = (leaf: string): number => [...(time.includes('2024') ? [] : [first]), ...(time.includes('2023') || time.includes('2024') ? [] : [second])].reduce((sum, one) => sum + Number(one[leaf] === 'không' ? 0 : one[leaf]), 0); // prettier-ignore
      found
        .filter((proposal: Proposal) => proposal.filled)
        .forEach(({ index, value }) => {
          // Two years' figures answer no question about one of them.
          expect(time).not.toContain('Năm 2024');
          expect(value).toBe(expected(LEAVES[index - 1] ?? ''));
        });
    }),
  );
});
