/** What the words around a blank ask for: the sure key of each blank in order, `?` where it is only a guess or unknown. */
import { shown } from '../../../src/core/cellRef';
import { plainDraft } from '../../../src/core/draft';
import { propose } from '../../../src/drafts/fill/propose';
import { cellOf, makeBook } from '../../support/makeBook';

const KEYS: readonly [string, string][] = [
  // The unit and its place.
  ['ĐẢNG BỘ HUYỆN ………', 'ten_dang_bo_cap_tren'],
  ['ĐẢNG ỦY XÃ ………', 'ten_don_vi'],
  ['Phường ………… nằm ở phía ………… của thị xã …………', 'ten_don_vi phia_vi_tri ten_huyen'],
  ['Phía bắc giáp xã ……… và xã ………; phía đông giáp xã ………; phía nam giáp xã ……… và xã ………', 'giap_bac_1 giap_bac_2 giap_dong giap_nam_1 giap_nam_2'],
  ['Dân số có … hộ với … khẩu, sinh sống ở … tổ dân phố; người Kinh chiếm …%.', 'so_ho so_nhan_khau so_thon ty_le_kinh_pct'],
  ['Vận động … hộ, phía động … xã, năm … giáp …', '? ? ? ?'],
  ['Toàn xã có … hộ nghèo, chiếm …%.', '? ?'],
  // Documents and dates.
  ['Số:      /BC-UBND', 'so_bao_cao'],
  ['Số      -KH/ĐU', '?'],
  ['………, ngày … tháng … năm 202…', 'dia_danh_ban_hanh ngay_bao_cao thang_bao_cao nam_bao_cao'],
  ['Thực hiện Công văn số …-CV/TU ngày …/…/2025 của Ban Thường vụ Tỉnh ủy về báo cáo công tác dân vận', 'cv_chi_dao_so cv_chi_dao_ngay cv_chi_dao_thang'],
  ['Đảng ủy ban hành Quyết định số …-QĐ/ĐU ngày …/…/2021 về Quy chế công tác dân vận của hệ thống chính trị', 'qd_quy_che_dv_so qd_quy_che_dv_ngay qd_quy_che_dv_thang'],
  ['Quyết định số …-QĐ/TW của Bộ Chính trị về Quy chế công tác dân vận', '?'],
  // Hội đồng nhân dân and Ủy ban nhân dân.
  ['HĐND xã ban hành … nghị quyết, tổ chức … cuộc giám sát chuyên đề.', 'hdnd_so_nghi_quyet hdnd_gs_so_cuoc'],
  ['Đảng ủy ban hành … nghị quyết chuyên đề.', '?'],
  ['Tổ chức … buổi tiếp xúc cử tri với đại biểu Quốc hội, có … cử tri dự.', 'txct_dbqh_so_diem txct_dbqh_so_nguoi'],
  ['Đại biểu HĐND tiếp xúc cử tri … buổi với … lượt người.', 'txct_hdnd_so_buoi txct_hdnd_so_nguoi'],
  ['Ý kiến cử tri: đã giải quyết … ý kiến, đang giải quyết … ý kiến.', 'hdnd_ykct_da_giai_quyet hdnd_ykct_dang_giai_quyet'],
  ['Tổng số hồ sơ: … hồ sơ', '?'],
  ['Ban Pháp chế HĐND giám sát chuyên đề … cuộc; HĐND huyện tiếp xúc cử tri tại xã … buổi.', '? ?'],
  ['“Dân vận khéo”: đăng ký … mô hình, trong đó lĩnh vực kinh tế … mô hình.', '? ?'],
  ['Chi bộ có … đảng viên; kết nạp … đảng viên.', '? ?'],
  ['UBND xã tổ chức … hội nghị triển khai chính sách với … lượt người dự; mở … lớp cho … người.', 'ubnd_qt_so_hoi_nghi ubnd_qt_so_nguoi ? ?'],
  ['Bộ phận Một cửa tiếp nhận … hồ sơ, giải quyết … hồ sơ, đạt tỷ lệ …%.', 'tthc_da_tiep_nhan tthc_da_giai_quyet tthc_ty_le'],
  ['Tiếp nhận … hồ sơ trực tuyến; giải quyết đúng hạn … hồ sơ.', '? ?'],
  ['Tổng số đơn tiếp nhận … đơn, trong đó có … đơn khiếu nại, … đơn tố cáo thuộc thẩm quyền.', 'don_tong_tiep_nhan don_khieu_nai don_to_cao'],
  ['Công an xã tiếp nhận … tin báo.', '?'],
  ['Tiến hành … cuộc thanh tra công vụ tại … cơ quan, đơn vị.', 'tt_so_cuoc tt_so_co_quan'],
  // Armed forces, the Front, models.
  ['Lực lượng vũ trang tổ chức … buổi tuyên truyền với … lượt người dự.', 'llvt_tt_so_cuoc llvt_tt_so_nguoi'],
  ['MTTQ xã tổ chức … cuộc giám sát, … cuộc phản biện xã hội.', 'mttq_gs_so_cuoc mttq_pb_so_cuoc'],
  ['Hội Phụ nữ giám sát … cuộc.', '?'],
  ['Bí thư cấp ủy tổ chức … cuộc đối thoại với nhân dân, có … lượt người dự.', 'mttq_dt_so_cuoc mttq_dt_so_nguoi'],
  ['Có … mô hình “Dân vận khéo” được công nhận, trong đó … mô hình tập thể, … mô hình cá nhân.', 'mh_tong mh_tap_the mh_ca_nhan'],
  ['“Dân vận khéo” theo lĩnh vực: kinh tế … mô hình; văn hóa - xã hội … mô hình, quốc phòng - an ninh … mô hình.', 'mh_kinh_te mh_vhxh mh_qpan'],
  ['“Dân vận khéo”: … mô hình lĩnh vực kinh tế, … mô hình lĩnh vực văn hóa - xã hội.', 'mh_kinh_te mh_vhxh'],
  ['Phong trào “Dân vận khéo”: khen thưởng … tập thể, … cá nhân.', 'kt_tap_the kt_ca_nhan'],
  ['Đề nghị khen thưởng … tập thể điển hình “Dân vận khéo”.', '?'],
  ['Phấn đấu năm tới có … mô hình “Dân vận khéo” được công nhận.', '?'],
  // Party members, religion.
  ['Đảng bộ có … chi bộ, … đảng viên, trong đó … đảng viên là người DTTS, chiếm …%.', 'so_chi_bo so_dang_vien so_dv_dtts ty_le_dv_dtts'],
  ['Kết nạp … đảng viên mới.', '?'],
  ['Trên địa bàn tỉnh có … tín đồ tôn giáo.', '?'],
  // Other ways to say the same; what only looks like it.
  ['Dân số … hộ, … khẩu; phân bố ở … thôn.', 'so_ho so_nhan_khau so_thon'],
  ['Toàn xã có … hộ với … khẩu; hộ nghèo … hộ.', 'so_ho so_nhan_khau ?'],
  ['Thôn 1: … hộ, … khẩu; thôn Đông có … hộ với … khẩu.', '? ? ? ?'],
  ['Phía Đông Nam giáp xã ………; phía Nam giáp xã ………', '? giap_nam_1'],
  ['Đảng viên là người dân tộc thiểu số … đồng chí, chiếm …%; đảng viên là người có đạo … đồng chí.', 'so_dv_dtts ty_le_dv_dtts so_dv_tin_do'],
  ['Bí thư Đảng ủy đã tiếp công dân … cuộc/… lượt; Chủ tịch UBND xã tiếp … buổi, … lượt người.', 'tiep_dan_bi_thu_cuoc tiep_dan_bi_thu_luot tiep_dan_chu_tich_cuoc tiep_dan_chu_tich_luot'],
  ['UBND tiếp nhận … đơn, trong đó đơn thuộc thẩm quyền: … đơn khiếu nại, … đơn tố cáo.', 'don_tong_tiep_nhan don_tq_khieu_nai don_tq_to_cao'],
  ['Hòa giải thành …/… vụ (đạt …%).', 'hoa_giai_thanh hoa_giai_tong hoa_giai_thanh_pct'],
  ['Mặt trận chủ trì giám sát … cuộc, phối hợp giám sát … cuộc.', '? ?'],
  ['MTTQ và các tổ chức chính trị - xã hội có … hội viên, thành viên; … cán bộ chuyên trách.', 'mttq_hv mttq_cb'],
  ['Hội Nông dân có … hội viên.', '?'],
  ['UBND huyện tiếp nhận … hồ sơ; UBND xã tiếp nhận … hồ sơ.', '? tthc_da_tiep_nhan'],
  ['Có … hộ với … khẩu thuộc diện di dời.', '? ?'],
  ['UBND ban hành … văn bản; Đảng ủy ban hành … văn bản chỉ đạo công tác dân vận.', '? ?'],
  ['Từ năm … đến năm …, HĐND ban hành … nghị quyết.', '? ? ?'],
  // Labels with a colon, marks of the mẫu itself.
  ['- Số lượng nghị quyết đã ban hành: ………', 'hdnd_so_nghi_quyet'],
  ['- Số hội nghị: ………', '?'],
  ['- Số hồ sơ đã tiếp nhận: ……… hồ sơ', 'tthc_da_tiep_nhan'],
  ['- Số lượt công dân được tiếp: ………', '?'],
  ['số đơn: … đơn; đã giải quyết: … đơn', '? ?'],
  ['Bình quân mỗi năm tiếp nhận … hồ sơ.', '?'],
  ['- Số cuộc đối thoại với nhân dân: ………', '?'],
  ['- Số hộ: ………', 'so_ho'],
  ['{{so_ho}} {{Diện tích tự nhiên}} {{PL6.kt_tap_the.2021-2025}} {{khong_co}}', 'so_ho dien_tich_tu_nhien_ha kt_tap_the ?'],
]; // prettier-ignore

test.each(KEYS)('%s', (line, expected) => {
  const found = propose(plainDraft(line), makeBook({}));
  expect(found.map(({ key, confidence }) => (key !== undefined && confidence >= 0.9 ? key : '?')).join(' ')).toBe(expected);
});

const NAMES: readonly [string, string][] = [
  ['so_ho SO_HO So-Ho TTC.so_ho TTC!so_ho', 'so_ho so_ho so_ho so_ho so_ho'],
  ['Số_hộ TÊN_ĐƠN_VỊ tong_so_mo_hinh', 'so_ho ten_don_vi mh_tong'],
  ['PL6.mh_tap_the pl6.mh_tap_the.total mh_tap_the.2021-2025 mh_tap_the.la', 'mh_tap_the mh_tap_the mh_tap_the ?'],
  ['mttq_hv mttq_hv.2018 mttq_hv_y2 mttq_cb_y', 'mttq_hv mttq_hv mttq_hv_y2 mttq_cb'],
  ['khoa nam PL1.so_ky_hieu PL6!ZZ99', '? ? ? ?'],
]; // prettier-ignore

test.each(NAMES)('the keys %s', (names, expected) => {
  const text = names.split(' ').map((name) => `{{${name}}}`).join(' và '); // prettier-ignore
  expect(propose(plainDraft(text), makeBook({})).map(({ key }) => key ?? '?').join(' ')).toBe(expected); // prettier-ignore
});

test('a key may be a cell of a form', () => {
  const book = makeBook({ PL6: { '2021-2023': { mh_tap_the: 7 }, '2024-2025': { mh_tap_the: 9 } } });
  const name = shown(cellOf(book, 'PL6', '2024-2025', 'mh_tap_the'));
  expect(propose(plainDraft(`{{${name}}}`), book)).toMatchObject([{ key: 'mh_tap_the', value: 9, filled: true }]);
});

test('years are not grouped', () => {
  const book = makeBook({ TTC: { '-': { nam_bao_cao: 2026 } } });
  expect(propose(plainDraft('{{nam_bao_cao}}'), book)[0]?.text).toBe('2026');
});

test('OCR slips and spellings change nothing', () => {
  const line = 'Đã phối họp tổ chức … điểm tiếp xúc cử tri với đại biểu HĐND các câp; Uỷ ban nhân dân xã ………';
  expect(propose(plainDraft(line), makeBook({})).map(({ key }) => key)).toEqual(['txct_hdnd_so_diem', 'ten_don_vi']);
});
