/** Blanks whose value stands in Phụ lục 3, 5 and 6: armed forces, ethnic and religious affairs, models of "Dân vận khéo". */
import { labelled, slot, type Slot } from '../slot';

const FORCES = 'lực lượng vũ trang|quân đội|công an|ban chỉ huy quân sự|quân sự';
const FRONT = 'mặt trận';
const ATTEND = '(tham dự|tham gia|dự)';
/** The field stands after its models, not before them. */
const ANOTHER_FIELD = 'mô hình (thuộc|trên|về|ở)? (lĩnh vực|kinh tế|văn hóa|quốc phòng|xây dựng|phát triển)';
const NARROWED = 'đảng viên (nữ|là|mới|được|bị|dự bị|hưởng|miễn|đủ|đi|tham gia|sinh hoạt)';
const MINORITY = '(người)? (đồng bào)? dân tộc thiểu số';
const BELIEVER = '(tín đồ|người (có|theo) (đạo|tôn giáo))';
const MODEL = '(mô hình|điển hình) (dân vận khéo)? (được công nhận)?';

export const otherSlots: readonly Slot[] = [
  slot(
    'llvt_tt_so_cuoc',
    'int',
    'PL3.llvt_tt_so_cuoc',
    { after: '(cuộc|buổi|đợt) (tuyên truyền|vận động)', within: 'lực lượng vũ trang', not: FRONT },
    { before: 'tuyên truyền (vận động)? (nhân dân)?', after: '(cuộc|buổi|đợt)', within: 'lực lượng vũ trang' },
  ),
  slot('llvt_tt_so_nguoi', 'int', 'PL3.llvt_tt_so_nguoi', {
    before: '(tuyên truyền|vận động) ~~',
    after: '(lượt người|người|lượt)',
    within: 'lực lượng vũ trang',
    not: FRONT,
  }),
  slot(
    'llvt_giup_xd_dang',
    'int',
    'PL3.llvt_giup_xd_dang',
    { after: '(lượt|cán bộ|người|đồng chí) ~~ xây dựng đảng', within: 'lực lượng vũ trang' },
    { after: '(lượt|cán bộ|người|đồng chí) ~~ xây dựng đảng', within: FORCES, sure: 0.7 },
  ),
  slot(
    'llvt_giup_ktxh',
    'int',
    'PL3.llvt_giup_ktxh',
    { after: '(lượt|cán bộ|người|đồng chí) ~~ phát triển kinh tế', within: 'lực lượng vũ trang' },
    { after: '(lượt|cán bộ|người|đồng chí) ~~ phát triển kinh tế', within: FORCES, sure: 0.7 },
  ),
  slot(
    'llvt_giup_thien_tai',
    'int',
    'PL3.llvt_giup_thien_tai',
    { after: '(lượt|cán bộ|người|đồng chí) ~~ thiên tai', within: 'lực lượng vũ trang' },
    { after: '(lượt|cán bộ|người|đồng chí) ~~ thiên tai', within: FORCES, sure: 0.7 },
  ),
  slot('llvt_kn_dtts', 'int', 'PL3.llvt_kn_dtts', {
    after: '(quân nhân|đồng chí|người) là người dân tộc thiểu số',
    within: 'quân nhân ~ kết nạp|kết nạp (được)? (_)? quân nhân|lực lượng vũ trang',
  }),
  slot('llvt_kn_ton_giao', 'int', 'PL3.llvt_kn_ton_giao', {
    after: '(quân nhân|đồng chí|người) là người (có|theo) (tôn giáo|đạo)',
    within: 'quân nhân ~ kết nạp|kết nạp (được)? (_)? quân nhân|lực lượng vũ trang',
  }),
  slot(
    'llvt_don_tong',
    'int',
    'PL3.llvt_don_tong',
    { before: '(tiếp nhận|nhận được|tổng số đơn thư)', after: '(đơn|đơn thư|tin báo|đơn thư tin báo)', within: 'lực lượng vũ trang' },
    {
      before: '(tiếp nhận|nhận được|tổng số đơn thư)',
      after: '(đơn|đơn thư|tin báo|đơn thư tin báo)',
      within: 'tin báo|tố giác',
      sure: 0.7,
    },
  ),
  slot(
    'llvt_don_da_gq',
    'int',
    'PL3.llvt_don_da_gq',
    { before: '(đã)? giải quyết', after: '(đơn|đơn thư|tin báo)', within: 'lực lượng vũ trang' },
    { before: '(đã)? giải quyết', after: '(đơn|đơn thư|tin báo)', within: 'tin báo|tố giác', sure: 0.7 },
  ),
  slot(
    'llvt_don_chua_gq',
    'int',
    'PL3.llvt_don_chua_gq',
    { before: 'còn (lại)?', after: '(đơn|đơn thư|tin báo) (chưa|đang)', within: 'lực lượng vũ trang' },
    { before: 'còn (lại)?', after: '(đơn|đơn thư|tin báo) (chưa|đang)', within: 'tin báo|tố giác', sure: 0.7 },
  ),
  slot(
    'so_dang_vien',
    'int',
    'PL5.so_dang_vien',
    { before: '(_|#) (chi bộ|tổ chức đảng) (trực thuộc)? (với|và|gồm)? (tổng số)?', after: 'đảng viên', unless: NARROWED, not: 'kiểm tra' },
    { right: 'với (tổng số)?', after: 'đảng viên', unless: NARROWED, within: 'đảng bộ ~ _ (chi bộ|tổ chức đảng)', sure: 0.8 },
    { before: 'tổng số đảng viên (toàn|của)? (đảng bộ)? (xã|phường)?', after: '(đồng chí|đảng viên)' },
    {
      before: '(đảng bộ ~ có|tổng số|toàn đảng bộ (có)?)',
      after: 'đảng viên',
      unless: NARROWED,
      within: 'đảng bộ',
      not: 'kiểm tra|kỷ luật|kết nạp',
    },
  ),
  slot('so_to_chuc_dang', 'int', 'PL5.so_to_chuc_dang', { before: 'đảng bộ ~ có', after: 'tổ chức đảng (_|với|và|.|gồm)' }),
  slot(
    'so_dv_dtts',
    'int',
    'PL5.so_dv_dtts',
    { after: `đảng viên là ${MINORITY}`, not: 'kết nạp|quân nhân' },
    { before: `đảng viên là ${MINORITY}`, after: '(đồng chí|người|đảng viên)', not: 'kết nạp|quân nhân' },
  ),
  slot('ty_le_dv_dtts', 'pct', 'PL5.ty_le_dv_dtts|PL5.so_dv_dtts/PL5.so_dang_vien', {
    before: `đảng viên là ${MINORITY} (_ (đồng chí|người|đảng viên))? (chiếm)? (tỷ lệ)?`,
    after: '%',
    not: 'kết nạp',
  }),
  slot('so_cbcc_dtts', 'int', 'PL5.so_cbcc_dtts', { after: '(cán bộ công chức|cán bộ) là (người)? dân tộc thiểu số' }),
  slot('ty_le_cbcc_dtts', 'pct', 'PL5.ty_le_cbcc_dtts', {
    before: '(cán bộ công chức|cán bộ) là (người)? dân tộc thiểu số (chiếm)? (tỷ lệ)?',
    after: '%',
  }),
  slot(
    'so_gia_lang_uy_tin',
    'int',
    'PL5.so_gia_lang_uy_tin',
    { after: '(già làng|già làng trưởng bản|già làng trưởng bản người có uy tín|người có uy tín) ~ công nhận' },
    { after: '(người có uy tín|người uy tín) (già làng|trong)', within: 'công nhận', not: 'tôn giáo' },
    { after: '(già làng trưởng bản|già làng trưởng bản người có uy tín|người có uy tín)', within: 'công nhận|toàn ~ có|địa bàn ~ có' },
  ),
  slot('tg_duoc_cap_phep', 'int', 'PL5.tg_duoc_cap_phep', {
    after: '(tổ chức tôn giáo|điểm nhóm|tổ chức tôn giáo điểm nhóm) ~ (được|đã) (được)? (cấp phép|đăng ký|công nhận)',
  }),
  slot('tg_chua_cap_phep', 'int', 'PL5.tg_chua_cap_phep', {
    after: '(tổ chức tôn giáo|điểm nhóm|tổ chức tôn giáo điểm nhóm) ~ chưa (được)? (cấp phép|đăng ký|công nhận)',
  }),
  slot(
    'so_tin_do',
    'int',
    'PL5.so_tin_do',
    { before: '(tổng số|có)', after: 'tín đồ (các)? tôn giáo', not: 'cán bộ|đảng viên' },
    { before: 'tổng số', after: 'tín đồ', not: 'phật' },
    { after: 'tín đồ (các)? tôn giáo (chiếm|_|.)', not: 'cán bộ|đảng viên là|kết nạp|phật' },
  ),
  slot('ty_le_tin_do', 'pct', 'PL5.ty_le_tin_do', { before: 'tín đồ ~ chiếm', after: '% (dân số|tổng dân số|so với)' }),
  slot('so_cot_can_tg', 'int', 'PL5.so_cot_can_tg', {
    after: '(người)? (cốt cán tôn giáo|cốt cán trong tôn giáo|cốt cán phong trào tôn giáo)',
  }),
  slot('so_cbcc_tin_do', 'int', 'PL5.so_cbcc_tin_do', { after: '(cán bộ công chức|cán bộ) là tín đồ' }),
  slot(
    'so_dv_tin_do',
    'int',
    'PL5.so_dv_tin_do',
    { after: `đảng viên là ${BELIEVER}`, not: 'kết nạp' },
    { before: `đảng viên là ${BELIEVER}`, after: '(đồng chí|người|đảng viên)', not: 'kết nạp' },
  ),
  slot('mh_tap_the', 'int', 'PL6.mh_tap_the', {
    after: `(${MODEL})? (của)? tập thể`,
    within: 'mô hình ~ _|mô hình',
    about: 'dân vận khéo',
    not: 'khen|biểu dương|tuyên dương',
  }),
  slot('mh_ca_nhan', 'int', 'PL6.mh_ca_nhan', {
    after: `(${MODEL})? (của)? cá nhân`,
    within: 'mô hình ~ _|mô hình',
    about: 'dân vận khéo',
    not: 'khen|biểu dương|tuyên dương',
  }),
  {
    ...labelled(
      ['Mô hình Dân vận khéo', 'Tổng số mô hình'],
      slot(
        'mh_tong',
        'int',
        'PL6.mh_tap_the+PL6.mh_ca_nhan',
        {
          before: '(có|công nhận|xây dựng được|tổng số)',
          after: 'mô hình (dân vận khéo)? (được)? công nhận|mô hình dân vận khéo (được công nhận|_|.|gồm|trong đó)',
          about: 'dân vận khéo',
          not: 'lĩnh vực ~ có _ mô hình',
        },
        {
          before: '(có|công nhận|xây dựng được|tổng số)',
          after: 'mô hình (.)? (trong đó|gồm|bao gồm) (.)? (có)? _ (mô hình)? (tập thể|cá nhân)',
          about: 'dân vận khéo',
        },
      ),
    ),
    also: 'được công nhận',
  },
  slot(
    'mh_kinh_te',
    'int',
    'PL6.mh_kinh_te',
    {
      before: '(về|lĩnh vực|thuộc|_ mô hình|:)? kinh tế',
      after: 'mô hình',
      unless: ANOTHER_FIELD,
      within: 'lĩnh vực',
      about: 'dân vận khéo',
    },
    { before: 'lĩnh vực (phát triển)? kinh tế (có)?', after: 'mô hình', unless: ANOTHER_FIELD, about: 'dân vận khéo' },
    { after: 'mô hình (thuộc|trên|về|ở)? (lĩnh vực)? (phát triển)? kinh tế (_|.|và|có)?', about: 'dân vận khéo', not: 'kinh tế xã hội' },
  ),
  slot(
    'mh_vhxh',
    'int',
    'PL6.mh_vhxh',
    {
      before: '(về|lĩnh vực|thuộc|_ mô hình|:)? văn hóa xã hội',
      after: 'mô hình',
      unless: ANOTHER_FIELD,
      within: 'lĩnh vực',
      about: 'dân vận khéo',
    },
    { before: 'lĩnh vực văn hóa xã hội', after: 'mô hình', unless: ANOTHER_FIELD, about: 'dân vận khéo' },
    { after: 'mô hình (thuộc|trên|về|ở)? (lĩnh vực)? văn hóa xã hội', about: 'dân vận khéo' },
  ),
  slot(
    'mh_qpan',
    'int',
    'PL6.mh_qpan',
    {
      before: '(về|lĩnh vực|thuộc|_ mô hình|:)? quốc phòng an ninh',
      after: 'mô hình',
      unless: ANOTHER_FIELD,
      within: 'lĩnh vực',
      about: 'dân vận khéo',
    },
    { before: 'lĩnh vực quốc phòng an ninh', after: 'mô hình', unless: ANOTHER_FIELD, about: 'dân vận khéo' },
    { after: 'mô hình (thuộc|trên|về|ở)? (lĩnh vực)? quốc phòng an ninh', about: 'dân vận khéo' },
  ),
  slot(
    'mh_xdd_htct',
    'int',
    'PL6.mh_xdd_htct',
    {
      before: 'xây dựng (đảng|hệ thống chính trị|đảng và hệ thống chính trị|đảng hệ thống chính trị)',
      after: 'mô hình',
      unless: ANOTHER_FIELD,
      within: 'lĩnh vực',
      about: 'dân vận khéo',
    },
    {
      before: 'lĩnh vực xây dựng (đảng|hệ thống chính trị|đảng và hệ thống chính trị|đảng hệ thống chính trị)',
      after: 'mô hình',
      unless: ANOTHER_FIELD,
      about: 'dân vận khéo',
    },
    { after: 'mô hình (thuộc|trên|về|ở)? (lĩnh vực)? xây dựng (đảng|hệ thống chính trị)', about: 'dân vận khéo' },
  ),
  slot(
    'ht_so_hoi_thi',
    'int',
    'PL6.ht_so_hoi_thi',
    { after: '(hội thi|cuộc thi) dân vận khéo' },
    { before: 'hội thi dân vận khéo', after: '(lần|cuộc)', sure: 0.8 },
  ),
  slot('ht_so_don_vi', 'int', 'PL6.ht_so_don_vi', {
    after: `(đơn vị|đội) ${ATTEND}`,
    within: 'hội thi (dân vận khéo)?',
    about: 'dân vận khéo',
  }),
  slot('kt_tap_the', 'int', 'PL6.kt_tap_the', {
    after: 'tập thể',
    within: 'khen|biểu dương|tuyên dương',
    about: 'dân vận khéo',
    not: 'huyện|tỉnh|trung ương',
  }),
  slot('kt_ca_nhan', 'int', 'PL6.kt_ca_nhan', {
    after: 'cá nhân',
    within: 'khen|biểu dương|tuyên dương',
    about: 'dân vận khéo',
    not: 'huyện|tỉnh|trung ương',
  }),
];
