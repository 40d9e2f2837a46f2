/** Words for the unit itself: its administration, Party members, believers, models, land and people. */
import { TRAINING, type LeafWords } from './leafWords';

const UBND = /ubnd|ủy ban nhân dân/;
const ARMS = /lực lượng vũ trang|llvt|tin báo|tố giác/;
const MEETINGS = ['cuộc'];
const PEOPLE = ['lượt', 'người'];
const DONE = /(?:đã |được )?giải quyết/;

/** Leaves of PL2 (UBND), PL5, PL6 and Thông tin chung, in the order they are tried. */
export const UNIT_LEAVES: readonly LeafWords[] = [
  {
    appendix: 'PL2',
    leaves: ['ubnd_qt_so_hoi_nghi'],
    kinds: MEETINGS,
    within: /(?:ubnd|ủy ban nhân dân).*quán triệt/,
    notNear: TRAINING,
    name: 'hội nghị quán triệt của UBND',
  },
  {
    appendix: 'PL2',
    leaves: ['ubnd_qt_so_nguoi'],
    kinds: PEOPLE,
    within: /(?:ubnd|ủy ban nhân dân).*quán triệt/,
    near: /lượt|tham (?:gia|dự)/,
    notNear: TRAINING,
    name: 'lượt người dự hội nghị quán triệt của UBND',
  },
  {
    appendix: 'PL2',
    leaves: ['ubnd_so_vb_dan_van'],
    kinds: ['văn bản'],
    words: /^văn bản$/,
    within: UBND,
    near: /dân vận/,
    name: 'văn bản UBND chỉ đạo về công tác dân vận',
  },
  {
    appendix: 'PL2',
    leaves: ['tthc_da_tiep_nhan'],
    kinds: ['hồ sơ'],
    words: /^hồ sơ$/,
    near: /tiếp nhận/,
    name: 'hồ sơ thủ tục hành chính đã tiếp nhận',
  },
  {
    appendix: 'PL2',
    leaves: ['tthc_da_giai_quyet'],
    kinds: ['hồ sơ'],
    words: /^hồ sơ$/,
    near: /giải quyết/,
    notNear: /hạn|đang|chưa|thẩm quyền/,
    name: 'hồ sơ thủ tục hành chính đã giải quyết',
  },
  ...(['to_cao', 'khieu_nai'] as const).flatMap((kind): LeafWords[] => {
    const [own, other] = kind === 'to_cao' ? [/tố cáo/, /khiếu nại/] : [/khiếu nại/, /tố cáo/];
    const name = kind === 'to_cao' ? 'đơn tố cáo' : 'đơn khiếu nại';
    const common = { appendix: 'PL2', kinds: ['đơn'], own, notWithin: ARMS } as const;
    return [
      {
        ...common,
        leaves: [`don_tq_${kind}`],
        near: kind === 'to_cao' ? /tố cáo thuộc thẩm quyền/ : /khiếu nại thuộc thẩm quyền/,
        name: `${name} thuộc thẩm quyền`,
      },
      {
        ...common,
        leaves: [`don_gq_${kind}`],
        notOwn: other,
        near: DONE,
        notNear: /đang|chưa|còn|thẩm quyền|tiếp nhận/,
        name: `${name} đã giải quyết`,
      },
    ];
  }),
  {
    appendix: 'PL2',
    leaves: ['don_gq_to_cao', 'don_gq_khieu_nai'],
    kinds: ['đơn'],
    within: /khiếu nại.*tố cáo|tố cáo.*khiếu nại|đơn thư/,
    notWithin: /lực lượng vũ trang|llvt|tin báo|tố giác|đơn (?:khiếu nại|tố cáo) thuộc thẩm quyền/,
    own: /khiếu nại.*tố cáo|tố cáo.*khiếu nại|đơn thư|tổng số đơn|tiếp nhận/,
    near: DONE,
    notNear: /đang|chưa|còn|thẩm quyền|tiếp nhận|đơn khiếu nại|đơn tố cáo/,
    name: 'đơn khiếu nại, tố cáo đã giải quyết',
  },
  {
    appendix: 'PL2',
    leaves: ['so_don_tiep_nhan'],
    kinds: ['đơn'],
    within: /khiếu nại|tố cáo|đơn thư/,
    notWithin: ARMS,
    near: /tiếp nhận|nhận được/,
    notNear: /thẩm quyền|giải quyết/,
    name: 'đơn thư đã tiếp nhận',
  },
  {
    appendix: 'TTC',
    leaves: ['tap_huan_luot'],
    kinds: PEOPLE,
    near: /(?:cử|dự|tham gia)\s(?:\S+\s){0,3}?(?:tập huấn|bồi dưỡng)/,
    own: /dân vận/,
    name: 'lượt người được cử dự tập huấn',
  },
  {
    appendix: 'TTC',
    leaves: ['hoa_giai_thanh'],
    kinds: ['vụ'],
    within: /hòa giải/,
    near: /(?:^|\s)thành(?:\s|$|:)/,
    notNear: /không thành/,
    name: 'vụ hòa giải thành',
  },
  {
    appendix: 'TTC',
    leaves: ['hoa_giai_tong'],
    kinds: ['vụ'],
    within: /hòa giải/,
    near: /tiếp nhận|tổng/,
    notNear: /thành(?:\s|$)/,
    name: 'vụ hòa giải đã tiếp nhận',
  },
  { appendix: 'PL5', leaves: ['so_cot_can_tg'], kinds: ['người'], near: /cốt cán/, name: 'cốt cán tôn giáo được công nhận' },
  { appendix: 'PL5', leaves: ['so_cot_can_tg'], kinds: ['người'], own: /số cốt cán tôn giáo/, name: 'cốt cán tôn giáo được công nhận' },
  {
    appendix: 'PL5',
    leaves: ['so_tin_do'],
    kinds: ['người'],
    own: /số tín đồ/,
    notOwn: /đảng viên|cán bộ|công chức/,
    notNear: /tăng|giảm|dân số|cốt cán/,
    name: 'tín đồ tôn giáo',
  },
  {
    appendix: 'PL5',
    leaves: ['so_dang_vien'],
    kinds: ['người'],
    notOwn: /đảng viên là|dân tộc thiểu số|tín đồ/,
    own: /(?:tổng số|số) đảng viên (?:của|toàn) đảng bộ|đảng bộ (?:\S+ )?(?:hiện )?có.*chi bộ/,
    near: /đảng viên|đồng chí/,
    notNear: /dân tộc|tôn giáo|nữ|tăng|giảm|mức|tham gia|học|kết nạp/,
    name: 'đảng viên của Đảng bộ',
  },
  {
    appendix: 'PL5',
    leaves: ['so_to_chuc_dang'],
    kinds: ['tổ chức đảng', 'tổ chức'],
    own: /tổ chức (?:cơ sở )?đảng (?:của|trực thuộc)/,
    name: 'tổ chức đảng của Đảng bộ',
  },
  {
    appendix: 'PL6',
    leaves: ['kt_tap_the'],
    kinds: ['tập thể'],
    within: /(?:biểu dương|khen thưởng).*dân vận khéo|dân vận khéo.*khen thưởng/,
    name: 'tập thể được biểu dương, khen thưởng',
  },
  {
    appendix: 'PL6',
    leaves: ['kt_ca_nhan'],
    kinds: ['cá nhân'],
    within: /(?:biểu dương|khen thưởng).*dân vận khéo|dân vận khéo.*khen thưởng/,
    name: 'cá nhân được biểu dương, khen thưởng',
  },
  ...(
    [
      ['mh_tap_the', /tập thể/, 'tập thể'],
      ['mh_ca_nhan', /cá nhân/, 'cá nhân'],
      ['mh_kinh_te', /kinh tế/, 'về kinh tế'],
      ['mh_vhxh', /văn hóa/, 'về văn hóa - xã hội'],
      ['mh_qpan', /quốc phòng|an ninh/, 'về quốc phòng - an ninh'],
      ['mh_xdd_htct', /xây dựng đảng|hệ thống chính trị|htct/, 'về xây dựng Đảng và hệ thống chính trị'],
    ] as const
  ).map(([key, near, name]): LeafWords => ({
    appendix: 'PL6',
    leaves: [key],
    kinds: ['mô hình'],
    within: /công nhận|dân vận khéo|lĩnh vực|giai đoạn/,
    near,
    notNear: /đăng ký/,
    name: `mô hình “Dân vận khéo” ${name}`,
  })),
  {
    appendix: 'PL6',
    leaves: ['mh_tap_the', 'mh_ca_nhan'],
    kinds: ['mô hình'],
    within: /công nhận.*dân vận khéo|dân vận khéo.*công nhận/,
    near: /công nhận|dân vận khéo|^mô hình|giai đoạn/,
    notNear: /đăng ký|duy trì|tiêu biểu/,
    name: 'mô hình “Dân vận khéo” được công nhận',
  },
  {
    appendix: 'TTC',
    leaves: ['dien_tich_tu_nhien_ha'],
    kinds: ['ha'],
    near: /diện tích (?:đất )?tự nhiên/,
    name: 'diện tích tự nhiên (ha)',
  },
  {
    appendix: 'TTC',
    leaves: ['so_thon'],
    kinds: ['thôn'],
    near: /(?:chia thành|chia làm|toàn \S+ có|hiện có)$|sinh sống (?:ở|tại)/,
    name: 'thôn, tổ dân phố',
  },
  {
    appendix: 'TTC',
    leaves: ['so_chi_bo'],
    kinds: ['chi bộ'],
    near: /đảng bộ (?:\S+ )?(?:hiện )?có$|trực thuộc/,
    notNear: /kiểm tra|giám sát/,
    name: 'chi bộ trực thuộc',
  },
  {
    appendix: 'TTC',
    leaves: ['so_ho'],
    kinds: ['hộ'],
    within: /dân số|diện tích tự nhiên|tổng số hộ/,
    near: /^hộ|tổng số hộ|dân số|^$/,
    notNear: /nghèo|vận động|chính sách|kinh doanh|hiến/,
    name: 'hộ',
  },
];
