/** Blanks whose value stands in Phụ lục 2: what Hội đồng nhân dân and Ủy ban nhân dân did. */
import { labelled, slot, type Slot } from '../slot';

const MEETING = '(buổi|điểm|cuộc|hội nghị|lượt)';
const NATIONAL = '(đoàn)? đại biểu quốc hội';
const COUNCIL = '(đại biểu)? hội đồng nhân dân';
const PEOPLE = '(lượt cử tri|lượt người|cử tri|người|đại biểu)';
/** Meetings of both kinds, counted one after the other with no attendance between. */
const BOTH = `quốc hội ~ _ ${MEETING} tiếp xúc cử tri ~ hội đồng nhân dân`;
const TOGETHER = 'quốc hội (và)? (đại biểu)? hội đồng nhân dân|quốc hội hội đồng nhân dân';
const PART_OF_COUNCIL = 'ban (kinh tế|pháp chế|văn hóa|dân tộc|đô thị)|các ban|thường trực|tổ đại biểu';
const OTHER_BODY = 'mặt trận|lực lượng vũ trang|công an|quân sự|hội phụ nữ|đoàn thanh niên|ủy ban kiểm tra';

const RECEIVED_BY_LEADERS = `bí thư|chủ tịch|đảng ủy|_ cuộc|_ buổi|_ kỳ|${OTHER_BODY}`;

/** A sentence that parts what came in by kind takes the two kinds for all of it; the form counts of them what is the unit's to settle. */
const BY_KIND: Slot['presumes'] = {
  sides: ['PL2.don_tq_khieu_nai+PL2.don_tq_to_cao', 'PL2.so_don_tiep_nhan'],
  else: 'PL2 chỉ tách đơn thuộc thẩm quyền, cộng lại khác số đơn đã tiếp nhận.',
};

export const governmentSlots: readonly Slot[] = [
  slot('hdnd_so_nghi_quyet', 'int', 'PL2.hdnd_so_nghi_quyet', {
    before: '(ban hành|thông qua)',
    after: 'nghị quyết',
    within: 'hội đồng nhân dân',
    not: 'đảng ủy|chi bộ',
    unless: 'nghị quyết chuyên đề',
  }),
  slot('txct_dbqh_so_diem', 'int', 'PL2.txct_dbqh_so_buoi', {
    after: `${MEETING} tiếp xúc cử tri (với|của|giữa)? (các vị)? ${NATIONAL}`,
    not: 'huyện|tỉnh',
  }),
  slot('txct_dbqh_so_buoi', 'int', 'PL2.txct_dbqh_so_buoi', {
    before: `(${NATIONAL} ~ tiếp xúc cử tri|tiếp xúc cử tri (với|của)? ${NATIONAL})`,
    after: '(buổi|điểm|cuộc)',
  }),
  slot('txct_hdnd_so_diem', 'int', 'PL2.txct_hdnd_so_buoi', {
    after: `${MEETING} tiếp xúc cử tri (với|của|giữa)? (các vị)? ${COUNCIL} (các|xã|phường|đặc khu|_|có|với|tham|.|trước|sau)`,
  }),
  slot('txct_hdnd_so_buoi', 'int', 'PL2.txct_hdnd_so_buoi', {
    before: `(${COUNCIL} ~ tiếp xúc cử tri|tiếp xúc cử tri (với|của)? ${COUNCIL} (các cấp|các câp)?)`,
    after: '(buổi|điểm|cuộc)',
    not: 'đại biểu quốc hội',
  }),
  slot('txct_hdnd_so_buoi', 'int', 'PL2.txct_hdnd_so_buoi', {
    before: 'tiếp xúc cử tri',
    after: '(buổi|điểm|cuộc|hội nghị)',
    within: 'hội đồng nhân dân ~~ tiếp xúc cử tri',
    not: 'quốc hội',
    sure: 0.8,
  }),
  slot('txct_so_luot_cu_tri', 'int', 'PL2.txct_dbqh_so_nguoi+PL2.txct_hdnd_so_nguoi', {
    before: 'tiếp xúc cử tri ~~',
    after: PEOPLE,
    within: BOTH,
  }),
  slot('txct_dbqh_so_nguoi', 'int', 'PL2.txct_dbqh_so_nguoi', {
    before: `(tiếp xúc cử tri (với|của|giữa)? (các vị)? ${NATIONAL} ~~|${NATIONAL} ~ tiếp xúc cử tri ~ _ (buổi|điểm|cuộc) ~)`,
    after: PEOPLE,
    not: TOGETHER,
  }),
  slot('txct_hdnd_so_nguoi', 'int', 'PL2.txct_hdnd_so_nguoi', {
    before: `(tiếp xúc cử tri (với|của|giữa)? (các vị)? ${COUNCIL} ~~|${COUNCIL} ~ tiếp xúc cử tri ~ _ (buổi|điểm|cuộc) ~)`,
    after: PEOPLE,
    not: `${TOGETHER}|${BOTH}`,
  }),
  slot('txct_so_y_kien', 'int', 'PL2.hdnd_ykct_da_giai_quyet+PL2.hdnd_ykct_dang_giai_quyet', {
    before: '(tổng hợp|tiếp nhận|ghi nhận|thu thập)',
    after: '(lượt)? (ý kiến|kiến nghị|ý kiến kiến nghị)',
    about: 'tiếp xúc cử tri|hội đồng nhân dân',
    not: OTHER_BODY,
  }),
  slot('hdnd_ykct_da_tra_loi', 'int', 'PL2.hdnd_ykct_da_tra_loi', {
    before: '(đã)? trả lời',
    after: '(lượt)? (ý kiến|kiến nghị)',
    about: 'cử tri',
    not: OTHER_BODY,
  }),
  slot('hdnd_ykct_da_giai_quyet', 'int', 'PL2.hdnd_ykct_da_giai_quyet', {
    before: '(đã)? giải quyết (xong)?',
    after: '(lượt)? (ý kiến|kiến nghị)',
    about: 'cử tri',
    not: OTHER_BODY,
  }),
  slot(
    'hdnd_ykct_dang_giai_quyet',
    'int',
    'PL2.hdnd_ykct_dang_giai_quyet',
    { before: 'còn', after: '(ý kiến|kiến nghị) (đang|chưa) (được)? (xem xét)? giải quyết', about: 'cử tri', not: OTHER_BODY },
    { before: 'đang (xem xét)? giải quyết', after: '(lượt)? (ý kiến|kiến nghị)', about: 'cử tri', not: OTHER_BODY },
  ),
  slot(
    'hdnd_gs_so_cuoc',
    'int',
    'PL2.hdnd_gs_so_cuoc',
    {
      before: 'giám sát',
      after: '(cuộc|đợt) (theo)? chuyên đề',
      within: 'hội đồng nhân dân',
      not: `${OTHER_BODY}|${PART_OF_COUNCIL}`,
    },
    { before: 'giám sát (theo)? chuyên đề', after: '(cuộc|đợt)', within: 'hội đồng nhân dân', not: `${OTHER_BODY}|${PART_OF_COUNCIL}` },
    {
      after: '(cuộc|đợt) giám sát (chuyên đề|theo chuyên đề)',
      within: 'hội đồng nhân dân',
      not: `${OTHER_BODY}|${PART_OF_COUNCIL}`,
    },
    {
      before: 'giám sát',
      after: '(cuộc|đợt)',
      within: 'hội đồng nhân dân',
      not: `thường xuyên|${OTHER_BODY}|${PART_OF_COUNCIL}`,
      sure: 0.7,
    },
  ),
  slot('hdnd_gs_so_tcd_dv', 'int', 'PL2.hdnd_gs_so_tcd_dv', {
    after: 'tổ chức đảng (và)? đảng viên',
    within: 'hội đồng nhân dân ~ giám sát|giám sát chuyên đề',
  }),
  slot('ubnd_qt_so_hoi_nghi', 'int', 'PL2.ubnd_qt_so_hoi_nghi', {
    after: '(hội nghị|cuộc|buổi) (quán triệt|triển khai|tuyên truyền|phổ biến)',
    within: 'ủy ban nhân dân ~ _|ủy ban nhân dân',
    about: 'quán triệt|triển khai',
    not: `${OTHER_BODY}|hội đồng nhân dân`,
  }),
  slot('ubnd_qt_so_nguoi', 'int', 'PL2.ubnd_qt_so_nguoi', {
    before: '(hội nghị|cuộc|buổi) (quán triệt|triển khai|tuyên truyền|phổ biến) ~~',
    after: '(lượt người|lượt cán bộ|người|lượt)',
    within: 'ủy ban nhân dân',
    not: `${OTHER_BODY}|hội đồng nhân dân`,
  }),
  slot('ubnd_so_vb_dan_van', 'int', 'PL2.ubnd_so_vb_dan_van', {
    before: 'ban hành',
    after: 'văn bản ~ (chỉ đạo|lãnh đạo|triển khai|thực hiện) ~ dân vận|văn bản về ~ dân vận',
    within: 'ủy ban nhân dân',
    not: '(đảng ủy|cấp ủy|ban thường vụ|khối dân vận) (xã|phường)? (đã)? ban hành',
  }),
  slot('cchc_so_co_so_tthc', 'int', 'PL2.cchc_so_co_so_tthc', {
    after: '(cơ sở|trung tâm|bộ phận) (trung tâm)? tiếp nhận',
    within: 'thủ tục hành chính|một cửa',
  }),
  slot(
    'tthc_da_tiep_nhan',
    'int',
    'PL2.tthc_da_tiep_nhan',
    {
      before: '(tiếp nhận|tổng số hồ sơ (đã)? tiếp nhận|tiếp nhận tổng số hồ sơ)',
      after: '(lượt)? hồ sơ (thủ tục hành chính|của|thuộc|và|đã|với|trong|các|_|.|trên)',
      not: 'trực tuyến|mức độ|đất đai|hộ tịch|kết nạp|vay',
    },
    {
      before: 'tiếp nhận (mới)?',
      after: '(hồ sơ|thủ tục)',
      about: 'thủ tục hành chính|một cửa',
      not: 'trực tuyến|mức độ|đất đai|hộ tịch|kỳ trước|kết nạp|vay',
    },
  ),
  slot('tthc_da_giai_quyet', 'int', 'PL2.tthc_da_giai_quyet', {
    before: '(đã)? (giải quyết|trả kết quả|giải quyết và trả kết quả|xử lý) (xong|đúng quy định)?',
    after: '(hồ sơ|thủ tục)',
    within: 'tiếp nhận|một cửa|thủ tục hành chính',
    unless: '(hồ sơ|thủ tục) (đúng|trước|quá|trễ) hạn',
    not: 'trực tuyến|mức độ|đất đai|hộ tịch|tiếp nhận (và)? (giải quyết|xử lý)|kết nạp|vay',
  }),
  {
    ...slot('tthc_ty_le', 'pct', 'PL2.tthc_ty_le|PL2.tthc_da_giai_quyet/PL2.tthc_da_tiep_nhan', {
      before: '(giải quyết|trả kết quả) (_|#) (hồ sơ|thủ tục) (thủ tục hành chính)? (đạt)? (tỷ lệ)? (giải quyết)? (đạt|là|chiếm)?',
      after: '%',
      unless: '% (đúng|trước|quá) hạn',
      not: 'trực tuyến|mức độ|hài lòng|đất đai|hộ tịch|kết nạp|vay',
    }),
    also: 'giải quyết hồ sơ thủ tục hành chính',
  },
  slot('dt_doanh_nghiep', 'int', 'PL2.dt_doanh_nghiep', {
    after: '(cuộc|buổi|hội nghị) (đối thoại|gặp mặt|gặp gỡ) (gặp mặt|gặp gỡ)? (với|giữa)? ~ doanh nghiệp',
    about: 'ủy ban nhân dân|chính quyền|doanh nghiệp',
    not: 'bí thư|cấp ủy|đảng ủy|người đứng đầu',
  }),
  labelled(
    ['Số buổi đối thoại, gặp mặt của Ủy ban nhân dân', 'Người dân'],
    slot('dt_nguoi_dan', 'int', 'PL2.dt_nguoi_dan', {
      after: '(cuộc|buổi|hội nghị) (đối thoại|gặp mặt|gặp gỡ) (gặp mặt|gặp gỡ)? (trực tiếp)? (với|giữa)? (người dân|nhân dân|công dân)',
      within: 'ủy ban nhân dân|chủ tịch ủy ban nhân dân',
      not: `bí thư|cấp ủy|đảng ủy|người đứng đầu|${OTHER_BODY}`,
    }),
  ),
  slot(
    'so_cong_dan_duoc_tiep',
    'int',
    'PL2.so_cong_dan_duoc_tiep',
    {
      before: '(tiếp|tiếp công dân|đón tiếp|tiếp được)',
      after: '(lượt)? (công dân|lượt người|người dân)',
      within: 'ủy ban nhân dân ~ tiếp|tiếp công dân',
      not: RECEIVED_BY_LEADERS,
    },
    { before: '(đã)? tiếp', after: '(lượt)? công dân', not: RECEIVED_BY_LEADERS, sure: 0.8 },
  ),
  slot('don_tong_tiep_nhan', 'int', 'PL2.so_don_tiep_nhan', {
    before: '(tổng số đơn|tổng số đơn thư|tiếp nhận|nhận được|đã nhận) (tiếp nhận|đã tiếp nhận|được tiếp nhận)?',
    after: '(đơn|đơn thư)',
    not: `hội viên|kết nạp|${OTHER_BODY}`,
  }),
  {
    key: 'don_khieu_nai',
    type: 'int',
    value: 'PL2.don_tq_khieu_nai',
    presumes: BY_KIND,
    places: [
      { right: '(đơn|đơn thư|gồm) (trong đó)? (có)? khiếu nại', after: 'đơn', within: '(tiếp nhận|tổng số) ~ _ đơn', not: OTHER_BODY },
      { after: 'đơn khiếu nại', within: '(thuộc thẩm quyền|tiếp nhận) ~ _', not: `giải quyết ~ _ đơn khiếu nại|${OTHER_BODY}` },
    ],
  },
  {
    key: 'don_to_cao',
    type: 'int',
    value: 'PL2.don_tq_to_cao',
    presumes: BY_KIND,
    places: [
      { right: '_ đơn tố cáo', after: 'đơn', within: 'tiếp nhận ~ _ đơn', not: OTHER_BODY },
      { after: 'đơn tố cáo', within: '(thuộc thẩm quyền|tiếp nhận) ~ _', not: `giải quyết ~ _ đơn tố cáo|${OTHER_BODY}` },
    ],
  },
  slot('don_tq_khieu_nai', 'int', 'PL2.don_tq_khieu_nai', {
    before: 'thuộc thẩm quyền (giải quyết)? (của xã|của phường)? (_ đơn (thư)?)? (.)? (trong đó)? (gồm|có)? (_ đơn tố cáo (và)?)?',
    after: 'đơn khiếu nại',
    not: `không thuộc|${OTHER_BODY}`,
  }),
  slot('don_tq_to_cao', 'int', 'PL2.don_tq_to_cao', {
    before: 'thuộc thẩm quyền (giải quyết)? (của xã|của phường)? (_ đơn (thư)?)? (.)? (trong đó)? (gồm|có)? (_ đơn khiếu nại (và)?)?',
    after: 'đơn tố cáo',
    not: `không thuộc|${OTHER_BODY}`,
  }),
  slot('don_gq_to_cao', 'int', 'PL2.don_gq_to_cao', {
    before: '(đã)? giải quyết (xong)? (_ đơn khiếu nại (và)?)?',
    after: 'đơn tố cáo',
    not: OTHER_BODY,
  }),
  slot('don_gq_khieu_nai', 'int', 'PL2.don_gq_khieu_nai', {
    before: '(đã)? giải quyết (xong)? (_ đơn tố cáo (và)?)?',
    after: 'đơn khiếu nại',
    not: OTHER_BODY,
  }),
  slot('don_da_giai_quyet', 'int', 'PL2.don_gq_to_cao+PL2.don_gq_khieu_nai', {
    before: '(đã)? giải quyết (xong|dứt điểm)?',
    after: '(đơn|đơn thư) (_|còn|đạt|khiếu nại tố cáo|thuộc|.|chiếm|và)',
    about: 'khiếu nại|tố cáo|đơn thư|(tiếp nhận|tổng số) (_)? đơn',
    not: OTHER_BODY,
  }),
  slot('don_dang_giai_quyet', 'int', 'PL2.don_tq_to_cao+PL2.don_tq_khieu_nai-PL2.don_gq_to_cao-PL2.don_gq_khieu_nai', {
    before: 'còn (lại)?',
    after: '(đơn|đơn thư) (đang|chưa) (được|trong)? (xem xét|thời hạn|thời gian)? giải quyết',
    not: OTHER_BODY,
  }),
  slot(
    'tt_so_cuoc',
    'int',
    'PL2.tt_so_cuoc',
    { after: 'cuộc (thanh tra|kiểm tra|thanh tra kiểm tra) công vụ' },
    { before: 'thanh tra công vụ', after: 'cuộc' },
  ),
  slot('tt_so_co_quan', 'int', 'PL2.tt_so_co_quan', { after: '(lượt)? (cơ quan|đơn vị|cơ quan đơn vị)', within: 'thanh tra công vụ' }),
  slot(
    'tt_so_cc_ky_luat',
    'int',
    'PL2.tt_so_cc_ky_luat',
    { before: 'kỷ luật', after: '(cán bộ|công chức|người)', within: 'thanh tra công vụ' },
    {
      after: '(cán bộ|công chức|cán bộ công chức|người) (bị)? (xử lý)? kỷ luật|(cán bộ|công chức|cán bộ công chức) ~ kỷ luật',
      within: 'thanh tra',
    },
  ),
];
