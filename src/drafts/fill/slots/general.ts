/** Blanks whose value stands in Thông tin chung: the unit, its place, people, economy, Party organisation and figures without a form. */
import { labelled, slot, type Slot } from '../slot';

const LEVEL = '(xã|phường|đặc khu)';

/** What follows a number, never a name. */
const COUNTED =
  'hộ|khẩu|người|thôn|tổ|cuộc|lượt|buổi|lần|đợt|hội nghị|đơn|vụ|ý kiến|mô hình|điểm|trường|công trình|ngày|cử tri|đại biểu|đồng chí|tập thể|cá nhân|hồ sơ|nghị quyết|văn bản|%|đạt chuẩn';
/** Households of one kind: what is counted of them is not counted of all. */
const KIND_OF_HOUSE = 'nghèo|(thiểu số|chính sách|công giáo|có đạo|theo đạo|nông nghiệp|kinh doanh) (có|là|với)? _ hộ';
/** Two units in one breath: neither is sure to be this one. */
const TWO = '(đảng ủy|ủy ban nhân dân) (xã|phường) _ (và|với) (đảng ủy|ủy ban nhân dân) (xã|phường) _';

/** What stands before the name of a neighbour on one side. */
function bordering(side: string): string {
  return `((phía|hướng) ${side} (tiếp)? (giáp)?|${side} (tiếp)? giáp) (với)? ${LEVEL}?`;
}

const LEADERS = 'Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân';
const SECRETARY = 'bí thư đảng ủy (xã|phường|đặc khu)?';
const CHAIRMAN = 'chủ tịch ủy ban nhân dân (xã|phường|đặc khu)?';
/** Both at once; `đảng ủy` and a comma fold to the same. */
const BOTH = `${SECRETARY} (và)? (đồng chí)? ${CHAIRMAN}`;
const BOTH_LEADERS = `${BOTH} (đã)? (trực tiếp)? tiếp (công dân)? _ (cuộc|buổi|kỳ) .`;
const RECEIVES = '(đã)? (trực tiếp)? (tổ chức)? tiếp (công dân|dân)? (định kỳ)? (được)?';
const MEETING = '(cuộc|buổi|kỳ)';
const AND = '(/|với|có|cho)?';

export const generalSlots: readonly Slot[] = [
  slot('bao_cao_tu_nam', 'int', 'TTC.bao_cao_tu_nam', {
    right: '(từ năm|giai đoạn|nhiệm kỳ|giai đoạn từ năm)',
    after: '(đến (năm)?)? _',
    sure: 0.8,
  }),
  slot('bao_cao_den_nam', 'int', 'TTC.bao_cao_den_nam', {
    right: '(từ năm|giai đoạn|nhiệm kỳ|giai đoạn từ năm) (_|#) (đến (năm)?)?',
    sure: 0.8,
  }),
  slot('ten_dang_bo_cap_tren', 'text', 'TTC.ten_dang_bo_cap_tren', { right: 'đảng bộ (huyện|tỉnh|thành phố|thị xã|quận)' }),
  slot(
    'ten_don_vi',
    'text',
    'TTC.ten_don_vi',
    {
      right: `(đảng ủy|đảng bộ|đảng|ủy ban nhân dân|hội đồng nhân dân|mặt trận tổ quốc|mặt trận tổ quốc việt nam|khối dân vận|ban chấp hành|địa bàn|nhân dân|cán bộ|thuộc|tại|ban chỉ huy quân sự|công an) ${LEVEL}`,
      unless: COUNTED,
      not: TWO,
    },
    { right: LEVEL, first: true, unless: COUNTED },
    { right: LEVEL, not: `giáp ~ ${LEVEL}|tiếp ${LEVEL}|và ${LEVEL}`, unless: COUNTED, sure: 0.6 },
  ),
  slot(
    'ten_huyen',
    'text',
    'TTC.ten_huyen',
    { right: '(huyện|thị xã|quận)', unless: COUNTED, not: 'giáp ~ huyện|đảng bộ huyện' },
    { right: 'thành phố', unless: COUNTED, sure: 0.6, not: 'đảng bộ thành phố' },
  ),
  slot('ten_tinh', 'text', 'TTC.ten_tinh', { right: 'tỉnh', unless: COUNTED, not: 'giáp ~ tỉnh|đảng bộ tỉnh' }),
  slot('dia_danh_ban_hanh', 'text', 'TTC.dia_danh_ban_hanh|TTC.ten_don_vi', { first: true, after: '. ngày (_|#)? tháng' }),
  slot('phia_vi_tri', 'text', 'TTC.phia_vi_tri', { right: '(nằm)? (ở|về) (phía|hướng)', after: '(của|huyện|tỉnh|thị xã|thành phố)' }),
  slot('giap_bac_1', 'text', 'TTC.giap_bac_1', { right: bordering('bắc') }),
  slot('giap_bac_2', 'text', 'TTC.giap_bac_2', { right: `${bordering('bắc')} _ (và)? ${LEVEL}?` }),
  slot('giap_dong', 'text', 'TTC.giap_dong', { right: bordering('đông') }),
  slot('giap_tay', 'text', 'TTC.giap_tay', { right: bordering('tây') }),
  slot('giap_nam_1', 'text', 'TTC.giap_nam_1', { right: bordering('nam') }),
  slot('giap_nam_2', 'text', 'TTC.giap_nam_2', { right: `${bordering('nam')} _ (và)? ${LEVEL}?` }),
  slot('dien_tich_tu_nhien_ha', 'decimal', 'TTC.dien_tich_tu_nhien_ha', {
    before: 'diện tích (đất)? tự nhiên (toàn xã|toàn phường|của xã|của phường)?',
    after: '(ha|hecta|héc ta)',
  }),
  slot(
    'so_ho',
    'int',
    'TTC.so_ho',
    { before: '(dân số|dân cư|tổng số)', after: '(hộ|hộ dân|hộ gia đình) (với|gồm|_|/)' },
    { before: '(toàn|địa bàn)? (xã|phường|đặc khu) (hiện)? (có)?', after: '(hộ|hộ dân) (với|gồm|_|/)', within: 'khẩu' },
    { before: '(dân số|tổng số hộ|số hộ)', after: '(hộ|hộ dân|hộ gia đình)', not: 'nghèo|chính sách' },
    { before: 'toàn (xã|phường|đặc khu) (hiện)? (có)?', after: '(hộ|hộ dân|hộ gia đình) (.|_|và)', not: 'tham gia|hiến|đạt|phấn đấu' },
    { before: 'dân số ~ (_|#) (người|nhân khẩu|khẩu) (với|và|/|.)?', after: '(hộ|hộ dân|hộ gia đình) (.|_|với)' },
    { before: 'tổng số hộ (dân|dân cư)? (trên địa bàn xã|trên địa bàn phường)?', after: '(hộ|_|với|/)', not: 'nghèo|chính sách' },
  ),
  slot(
    'so_nhan_khau',
    'int',
    'TTC.so_nhan_khau',
    {
      before: '(_|#) (hộ|hộ dân|hộ gia đình) (với|gồm|và|/|.)?',
      after: '(nhân khẩu|khẩu)',
      unless: '(nhân khẩu|khẩu) (thuộc|bị|được|diện|là|nghèo)',
      within: 'dân số|dân cư|xã|phường|đặc khu|địa bàn|tổng số',
      not: `lao động|${KIND_OF_HOUSE}`,
    },
    {
      before: '(xã|phường|đặc khu|dân số|tổng số) (hiện)? (có)? (_|#) (hộ|hộ dân) (với|gồm|và|/|.)?',
      after: '(nhân khẩu|khẩu)',
    },
    {
      before: 'dân số (toàn|của|trên địa bàn)? (xã|phường|đặc khu)?',
      after: '(nhân khẩu|khẩu|người)',
      not: 'tín đồ|lao động|tuổi',
      sure: 0.9,
    },
  ),
  slot(
    'so_thon',
    'int',
    'TTC.so_thon',
    { before: '(sinh sống|phân bố|cư trú) (ở|tại|trên)', after: '(thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản)' },
    {
      before: '(_|#) (nhân khẩu|khẩu) (với|ở|tại|và|.)?',
      after: '(thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản)',
      unless: '(thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản) (văn hóa|đạt|có|đặc biệt|khó khăn)',
    },
    {
      before: `(${LEVEL} có|địa bàn ${LEVEL}|gồm|chia thành|chia ~ thành)`,
      after: '(thôn|tổ dân phố|khu phố|khu dân cư|ấp|bản)',
      not: 'trong đó (có)? _ (thôn|tổ dân phố|khu|ấp|bản)|đạt|văn hóa|khó khăn|tổ chức',
    },
  ),
  slot(
    'ty_le_kinh_pct',
    'pct',
    'TTC.ty_le_kinh_pct',
    { before: '(người|dân tộc) kinh (chiếm)? (tỷ lệ)?', after: '%' },
    { after: '% (là)? (người|dân tộc) (dân tộc)? kinh' },
  ),
  slot('ds_dan_toc_thieu_so', 'text', 'TTC.ds_dan_toc_thieu_so', { right: 'dân tộc thiểu số (như|gồm|là)' }),
  slot('so_phat_tu', 'int', 'TTC.so_phat_tu', { after: 'phật tử', within: 'phật' }),
  slot('ten_ton_giao_2', 'text', 'TTC.ten_ton_giao_2', { right: 'và đạo', within: 'phật' }),
  slot('so_tin_do_ton_giao_2', 'int', 'TTC.so_tin_do_ton_giao_2', { before: 'đạo _ (với|có)', after: 'tín đồ', within: 'phật' }),
  slot('toc_do_tang_gtsx_pct', 'pct', 'TTC.toc_do_tang_gtsx_pct', {
    before: '(đạt|là|tăng|bình quân)',
    after: '%',
    within: 'tốc độ tăng ~ giá trị sản xuất',
  }),
  slot(
    'gtsx_bq_nguoi_cuoi_ky',
    'decimal',
    'TTC.gtsx_bq_nguoi_cuoi_ky',
    { before: 'giá trị sản xuất ~ đầu người (năm #|đến nay|hiện nay|năm _)? (đạt)?', after: 'triệu đồng', not: 'thu nhập' },
    { before: 'bình quân giá trị sản xuất đầu người (năm #|năm _|đến nay)? (đạt)?', after: 'triệu đồng' },
  ),
  slot('gtsx_bq_nguoi_tang', 'decimal', 'TTC.gtsx_bq_nguoi_tang|TTC.gtsx_bq_nguoi_cuoi_ky-TTC.gtsx_bq_nguoi_dau_ky', {
    right: 'triệu đồng tăng',
    after: 'triệu đồng',
    within: 'giá trị sản xuất ~ đầu người',
  }),
  slot('gtsx_bq_nguoi_dau_ky', 'decimal', 'TTC.gtsx_bq_nguoi_dau_ky', {
    before: 'đầu (kỳ|nhiệm kỳ)',
    after: 'triệu đồng',
    within: 'giá trị sản xuất ~ đầu người',
  }),
  {
    key: 'so_chi_bo',
    type: 'int',
    value: 'TTC.so_chi_bo|PL5.so_to_chuc_dang',
    places: [
      {
        before: '(đảng bộ|đảng bộ (xã|phường|đặc khu)) (hiện)? (có)?',
        after: '(chi bộ trực thuộc|chi bộ (với|và|_|.)|tổ chức đảng trực thuộc)',
      },
      {
        after: '(chi bộ trực thuộc|tổ chức cơ sở đảng|tổ chức đảng trực thuộc)',
        within: 'đảng bộ',
        not: 'kiểm tra|giám sát|hoàn thành|kỷ luật',
      },
    ],
  },
  slot('so_chi_bo_nong_thon', 'int', 'TTC.so_chi_bo_nong_thon', {
    after: 'chi bộ (nông thôn|tổ dân phố|thôn|khu phố|khu dân cư)',
    not: 'hoàn thành|đạt',
  }),
  slot('so_chi_bo_truong_hoc', 'int', 'TTC.so_chi_bo_truong_hoc', { after: 'chi bộ (trường học|khối trường học|nhà trường)' }),
  slot('so_chi_bo_cong_an', 'int', 'TTC.so_chi_bo_cong_an', { after: 'chi bộ công an' }),
  slot('so_chi_bo_quan_su', 'int', 'TTC.so_chi_bo_quan_su', { after: 'chi bộ quân sự' }),
  slot(
    'so_chi_bo_khac',
    'int',
    'TTC.so_chi_bo_khac|TTC.so_chi_bo-TTC.so_chi_bo_nong_thon-TTC.so_chi_bo_truong_hoc-TTC.so_chi_bo_cong_an-TTC.so_chi_bo_quan_su',
    {
      after: 'chi bộ khác',
    },
  ),
  // What was inspected and what was watched over are one figure of the workbook; apart, each is a part of it.
  slot(
    'kt_gs_so_to_chuc_dang',
    'int',
    'TTC.kt_gs_so_to_chuc_dang',
    { before: 'kiểm tra (và)? giám sát (đối với)?', after: '(lượt)? (tổ chức đảng|chi bộ)', within: 'dân vận', not: 'hội đồng nhân dân' },
    {
      before: '(kiểm tra|giám sát) (đối với)?',
      after: '(lượt)? (tổ chức đảng|chi bộ)',
      within: 'dân vận',
      not: 'hội đồng nhân dân',
      sure: 0.75,
    },
  ),
  slot(
    'kt_gs_so_dang_vien',
    'int',
    'TTC.kt_gs_so_dang_vien',
    {
      before: 'tổ chức đảng (và)?',
      after: '(lượt)? đảng viên',
      within: 'kiểm tra (và)? giám sát ~~ _ ~ (và)? _ ~~ dân vận|kiểm tra (và)? giám sát ~~ dân vận',
      not: 'hội đồng nhân dân|kỷ luật',
    },
    {
      before: 'tổ chức đảng (và)?',
      after: '(lượt)? đảng viên',
      within: '(kiểm tra|giám sát) ~ _ ~ dân vận|dân vận',
      not: 'hội đồng nhân dân|kỷ luật',
      sure: 0.75,
    },
  ),
  slot('so_tthc_mot_cua', 'int', 'TTC.so_tthc_mot_cua', {
    after: 'thủ tục (hành chính)? (được)? (thực hiện|giải quyết|tiếp nhận)',
    within: 'một cửa',
  }),
  slot('gpmb_so_cong_trinh', 'int', 'TTC.gpmb_so_cong_trinh', { before: 'giải phóng mặt bằng (cho)?', after: '(công trình|dự án)' }),
  slot('gpmb_dien_tich_m2', 'decimal', 'TTC.gpmb_dien_tich_m2', {
    before: 'diện tích (đất)? (giải phóng mặt bằng)?',
    after: 'm2',
    within: 'giải phóng mặt bằng',
  }),
  slot('tiep_dan_bi_thu_cuoc', 'int', 'TTC.tiep_dan_bi_thu_cuoc', {
    before: `${SECRETARY} ${RECEIVES}`,
    after: MEETING,
  }),
  slot('tiep_dan_bi_thu_luot', 'int', 'TTC.tiep_dan_bi_thu_luot', {
    before: `${SECRETARY} ${RECEIVES} _ ${MEETING} ${AND}`,
    after: '(lượt|công dân)',
  }),
  slot('tiep_dan_chu_tich_cuoc', 'int', 'TTC.tiep_dan_chu_tich_cuoc', {
    before: `${CHAIRMAN} ${RECEIVES}`,
    after: MEETING,
    not: BOTH_LEADERS,
  }),
  slot('tiep_dan_chu_tich_luot', 'int', 'TTC.tiep_dan_chu_tich_luot', {
    before: `${CHAIRMAN} ${RECEIVES} _ ${MEETING} ${AND}`,
    after: '(lượt|công dân)',
    not: BOTH_LEADERS,
  }),
  labelled(
    [LEADERS, 'Tổng số cuộc tiếp'],
    slot('tiep_dan_tong_cuoc', 'int', 'TTC.tiep_dan_tong_cuoc|TTC.tiep_dan_bi_thu_cuoc+TTC.tiep_dan_chu_tich_cuoc', {
      before: `${BOTH} ${RECEIVES}`,
      after: MEETING,
    }),
  ),
  labelled(
    [LEADERS, 'Tổng số lượt công dân được tiếp'],
    slot('tiep_dan_tong_luot', 'int', 'TTC.tiep_dan_tong_luot|TTC.tiep_dan_bi_thu_luot+TTC.tiep_dan_chu_tich_luot', {
      before: `${BOTH} ${RECEIVES} _ ${MEETING} ${AND}`,
      after: '(lượt|công dân)',
    }),
  ),
  labelled(
    [LEADERS, 'Số vụ việc'],
    slot('tiep_dan_tong_vu', 'int', 'TTC.tiep_dan_tong_vu', {
      before: `${BOTH} ${RECEIVES} _ ${MEETING} ${AND} _ lượt (người|công dân)? ${AND}`,
      after: 'vụ',
    }),
  ),
  slot('hoa_giai_thanh_pct', 'pct', 'TTC.hoa_giai_thanh_pct|TTC.hoa_giai_thanh/TTC.hoa_giai_tong', {
    before:
      '(hòa giải thành|hòa giải thành công|tỷ lệ ~ hòa giải thành|tỷ lệ ~ hòa giải thành ở cơ sở) ((_ /)? _ (vụ|vụ việc))? (đạt)? (tỷ lệ)?',
    after: '%',
  }),
  slot(
    'hoa_giai_tong',
    'int',
    'TTC.hoa_giai_tong',
    {
      before: '(tiếp nhận|hòa giải)',
      after: '(vụ|vụ việc|trường hợp)',
      within: 'hòa giải ~ (cơ sở|thành)|hòa giải',
      not: 'hòa giải thành _ vụ .|chuyển|bạo lực',
    },
    { before: 'hòa giải thành (công)? (_|#) /', after: '(vụ|vụ việc|trường hợp)' },
  ),
  slot('hoa_giai_thanh', 'int', 'TTC.hoa_giai_thanh', {
    before: 'hòa giải thành (công)?',
    after: '(/ (_|#))? (vụ|vụ việc|trường hợp)',
    not: 'chuyển',
  }),
  slot('tap_huan_luot', 'int', 'TTC.tap_huan_luot', { before: 'cử', after: 'lượt ~ (cán bộ|người|công chức)', within: 'tập huấn' }),
  slot('qcdc_so_don_vi_kiem_tra', 'int', 'TTC.qcdc_so_don_vi_kiem_tra', {
    before: 'kiểm tra ~ quy chế dân chủ ~ (tại|đối với|ở)?',
    after: '(đơn vị|cơ quan đơn vị|lượt đơn vị)',
  }),
];
