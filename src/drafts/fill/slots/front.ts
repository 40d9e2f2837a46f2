/** Blanks whose value stands in Phụ lục 4: what the Front and the socio-political organisations did. */
import { labelled, slot, type Place, type Slot } from '../slot';

const FRONT = 'mặt trận';
const BODIES = 'mặt trận|tổ chức chính trị xã hội';
const SINGLE_BODY =
  'hội phụ nữ|hội nông dân|hội cựu chiến binh|đoàn thanh niên|công đoàn|hội đồng nhân dân|ủy ban kiểm tra|thanh tra nhân dân|đầu tư của cộng đồng';
const PARTY = 'cấp ủy|người đứng đầu|bí thư';
const BODIES_LABEL = 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội';

/** A slot of section (4) of the form. */
function yearly(key: string, value: string, place: Place): Slot {
  return { ...slot(key, 'int', value, place), also: 'Công tác xây dựng tổ chức, phát triển đoàn viên, hội viên' };
}

export const frontSlots: readonly Slot[] = [
  slot('mttq_qt_so_cuoc', 'int', 'PL4.mttq_qt_so_cuoc', {
    after: '(cuộc|hội nghị|buổi|lớp) (học tập)? quán triệt',
    within: FRONT,
    not: SINGLE_BODY,
  }),
  slot('mttq_qt_so_nguoi', 'int', 'PL4.mttq_qt_so_nguoi', {
    before: '(cuộc|hội nghị|buổi|lớp) (học tập)? quán triệt ~~',
    after: '(lượt người|lượt cán bộ|người|lượt)',
    within: FRONT,
    not: SINGLE_BODY,
  }),
  slot(
    'mttq_pt_so_cuoc',
    'int',
    'PL4.mttq_pt_so_cuoc',
    { after: '(cuộc|đợt) (phát động|vận động)', within: FRONT, not: SINGLE_BODY },
    { before: 'phát động', after: '(cuộc|đợt) (thi đua|vận động)?', within: FRONT, not: SINGLE_BODY, sure: 0.8 },
  ),
  slot(
    'mttq_pt_so_nguoi',
    'int',
    'PL4.mttq_pt_so_nguoi',
    { before: '(cuộc|đợt) (phát động|vận động) ~~', after: '(lượt người|người|lượt)', within: FRONT, not: SINGLE_BODY },
    {
      before: 'phát động _ (cuộc|đợt) ~ (.)? ~ (thu hút|với|có)',
      after: '(lượt người|người|lượt)',
      within: FRONT,
      not: SINGLE_BODY,
      sure: 0.8,
    },
  ),
  slot('mttq_pt_c3', 'decimal', 'PL4.mttq_pt_c3', {
    before: '(kinh phí|số tiền|vận động được|huy động được) (vận động được|là|trên)?',
    after: 'triệu đồng',
    within: 'mặt trận ~ _ (cuộc|đợt) (phát động|vận động)',
    sure: 0.8,
  }),
  slot(
    'mttq_gs_so_cuoc',
    'int',
    'PL4.mttq_gs_so_cuoc',
    { before: 'giám sát', after: '(cuộc|đợt)', within: FRONT, not: SINGLE_BODY },
    { after: '(cuộc|đợt) giám sát', within: FRONT, not: SINGLE_BODY },
  ),
  slot(
    'mttq_pb_so_cuoc',
    'int',
    'PL4.mttq_pb_so_cuoc',
    { before: 'phản biện (xã hội)?', after: '(cuộc|hội nghị)', within: FRONT, not: SINGLE_BODY },
    { after: '(cuộc|hội nghị) phản biện', within: FRONT, not: SINGLE_BODY },
  ),
  slot(
    'mttq_dt_so_cuoc',
    'int',
    'PL4.mttq_dt_so_cuoc',
    { after: '(cuộc|hội nghị|buổi) đối thoại (trực tiếp)? (giữa|của|với)?', within: PARTY, not: 'doanh nghiệp' },
    { before: 'đối thoại (trực tiếp)? với (nhân dân|người dân)', after: '(cuộc|hội nghị|buổi)', within: PARTY, not: 'doanh nghiệp' },
  ),
  slot('mttq_dt_so_nguoi', 'int', 'PL4.mttq_dt_so_nguoi', {
    before: '(cuộc|hội nghị|buổi) đối thoại ~~|đối thoại ~ _ (cuộc|buổi) ~',
    after: '(lượt người|lượt|người)',
    within: PARTY,
    not: 'doanh nghiệp',
  }),
  labelled(
    [BODIES_LABEL, 'Số lượng hội viên, thành viên'],
    yearly('mttq_hv', 'PL4.mttq_hv_y*', {
      before: '(có|tổng số|số lượng|hiện có|với)',
      after: '(đoàn viên hội viên|hội viên thành viên|hội viên|thành viên) (_|.|và|trong đó|sinh hoạt)',
      within: BODIES,
      not: `${SINGLE_BODY}|kết nạp|phát triển (mới)? _|ban chấp hành|chi hội`,
    }),
  ),
  labelled(
    [BODIES_LABEL, 'Số lượng cán bộ chuyên trách'],
    yearly('mttq_cb', 'PL4.mttq_cb_y*', {
      after: 'cán bộ chuyên trách',
      within: BODIES,
      not: `${SINGLE_BODY}|không chuyên trách|bán chuyên trách`,
    }),
  ),
];
