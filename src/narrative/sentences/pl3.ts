/** What is written of Phụ lục 3: lực lượng vũ trang. */
import type { AppendixText, FlowSentence } from '../sentence';

const TUYEN_TRUYEN: FlowSentence = {
  kind: 'flow',
  about: ['llvt_tt_so_cuoc'],
  some: [
    '{time}lực lượng vũ trang {cap} đã tổ chức {llvt_tt_so_cuoc} tuyên truyền, vận động Nhân dân[ với {llvt_tt_so_nguoi} tham gia]{;trong_do}',
  ],
  none: ['{time}lực lượng vũ trang {cap} {0:không tổ chức cuộc tuyên truyền, vận động Nhân dân nào}'],
  period: ['{period} có {llvt_tt_so_cuoc}[ với {llvt_tt_so_nguoi}]'],
  compare: { operand: 'llvt_tt_so_cuoc', subject: 'số cuộc tuyên truyền, vận động Nhân dân' },
};

const NGUOI_NGHE: FlowSentence = {
  kind: 'flow',
  about: ['llvt_tt_so_nguoi'],
  unless: ['llvt_tt_so_cuoc'],
  some: ['{time}hoạt động tuyên truyền, vận động Nhân dân của lực lượng vũ trang có {llvt_tt_so_nguoi} tham gia{trong_do}'],
  period: ['{period} có {llvt_tt_so_nguoi}'],
};

/** The three matters may be the work of the same people, so they are never added. */
const GIUP: FlowSentence = {
  kind: 'flow',
  about: ['llvt_giup_xd_dang', 'llvt_giup_ktxh', 'llvt_giup_thien_tai'],
  lists: {
    viec: [
      { leaf: 'llvt_giup_xd_dang', some: '{llvt_giup_xd_dang} tham gia xây dựng Đảng, chính quyền', name: 'xây dựng Đảng, chính quyền' },
      { leaf: 'llvt_giup_ktxh', some: '{llvt_giup_ktxh} tham gia phát triển kinh tế - xã hội', name: 'phát triển kinh tế - xã hội' },
      {
        leaf: 'llvt_giup_thien_tai',
        some: '{llvt_giup_thien_tai} tham gia khắc phục thiên tai, dịch bệnh',
        name: 'khắc phục thiên tai, dịch bệnh',
      },
    ],
  },
  some: [
    '{time}lực lượng vũ trang đã cử {llvt_giup_xd_dang==llvt_giup_ktxh==llvt_giup_thien_tai} tham gia ở mỗi nội dung: xây dựng Đảng, chính quyền; phát triển kinh tế - xã hội; khắc phục thiên tai, dịch bệnh{.trong_do}',
    '{time}lực lượng được cử giúp cấp ủy, chính quyền gồm {list:viec}[; {zeros:viec:không cử lực lượng giúp}]{.trong_do}',
  ],
  none: [
    '{time}{llvt_giup_xd_dang,llvt_giup_ktxh,llvt_giup_thien_tai=0:không phát sinh} lực lượng được cử giúp cấp ủy, chính quyền',
    '{time}{zeros:viec:không cử lực lượng giúp}',
  ],
  period: [
    '{period} mỗi nội dung {llvt_giup_xd_dang==llvt_giup_ktxh==llvt_giup_thien_tai}',
    '{period} lần lượt là {llvt_giup_xd_dang}, {llvt_giup_ktxh} và {llvt_giup_thien_tai}',
    '{period} gồm {list:viec}',
  ],
};

/** Both are parts of a number that the form does not ask for, and may overlap, so they are never added. */
const KET_NAP: FlowSentence = {
  kind: 'flow',
  about: ['llvt_kn_dtts', 'llvt_kn_ton_giao'],
  lists: {
    la: [
      { leaf: 'llvt_kn_dtts', some: '{llvt_kn_dtts} là người dân tộc thiểu số', name: 'quân nhân là người dân tộc thiểu số' },
      { leaf: 'llvt_kn_ton_giao', some: '{llvt_kn_ton_giao} là người có tôn giáo', name: 'quân nhân là người có tôn giáo' },
    ],
  },
  some: ['{time}trong số quân nhân được kết nạp Đảng, có {list:la}[; {zeros:la:không có}]{;trong_do}'],
  none: [
    '{time}{llvt_kn_dtts,llvt_kn_ton_giao=0:không có quân nhân} là người dân tộc thiểu số hoặc người có tôn giáo được kết nạp Đảng',
    '{time}{zeros:la:không có} được kết nạp Đảng',
  ],
  period: ['{period} có {list:la}'],
};

const DON_THU: FlowSentence = {
  kind: 'flow',
  about: ['llvt_don_tong'],
  some: [
    '{time}lực lượng vũ trang đã tiếp nhận và giải quyết xong {llvt_don_tong==llvt_don_da_gq}, tin báo, tố giác tội phạm, {llvt_don_chua_gq=0:không còn đơn thư tồn đọng}{;trong_do}',
    '{time}lực lượng vũ trang đã tiếp nhận {llvt_don_tong}, tin báo, tố giác tội phạm[, giải quyết {llvt_don_da_gq}[, đạt tỷ lệ {llvt_don_da_gq/llvt_don_tong}]][, {llvt_don_da_gq=0:chưa giải quyết đơn thư nào}][, còn {llvt_don_chua_gq} chưa giải quyết][, {llvt_don_chua_gq=0:không còn đơn thư tồn đọng}]{.trong_do}',
  ],
  none: ['{time}{0:không phát sinh} đơn thư, tin báo, tố giác tội phạm'],
  period: [
    '{period} là {llvt_don_tong==llvt_don_da_gq}{llvt_don_chua_gq=0:}',
    '{period} tiếp nhận {llvt_don_tong}[, giải quyết {llvt_don_da_gq}][, còn {llvt_don_chua_gq} chưa giải quyết]',
  ],
};

const DON_DA_GIAI_QUYET: FlowSentence = {
  kind: 'flow',
  about: ['llvt_don_da_gq'],
  unless: ['llvt_don_tong'],
  some: ['{time}lực lượng vũ trang đã giải quyết {llvt_don_da_gq}, tin báo, tố giác tội phạm{;trong_do}'],
  period: ['{period} giải quyết {llvt_don_da_gq}'],
};

const DON_CHUA_GIAI_QUYET: FlowSentence = {
  kind: 'flow',
  about: ['llvt_don_chua_gq'],
  unless: ['llvt_don_tong'],
  some: ['{time}còn {llvt_don_chua_gq}, tin báo, tố giác tội phạm chưa được giải quyết{;trong_do}'],
  period: ['{period} còn {llvt_don_chua_gq}'],
};

export const pl3Text: AppendixText = {
  appendix: 'PL3',
  heading: 'Kết quả thực hiện của lực lượng vũ trang {cap}',
  leaves: {
    llvt_tt_so_cuoc: { name: 'số cuộc tuyên truyền, vận động Nhân dân của lực lượng vũ trang', unit: 'cuộc' },
    llvt_tt_so_nguoi: { name: 'số người tham gia các cuộc tuyên truyền, vận động', unit: 'lượt người' },
    llvt_giup_xd_dang: { name: 'lực lượng được cử giúp xây dựng Đảng, chính quyền', unit: 'lượt' },
    llvt_giup_ktxh: { name: 'lực lượng được cử giúp phát triển kinh tế - xã hội', unit: 'lượt' },
    llvt_giup_thien_tai: { name: 'lực lượng được cử giúp khắc phục thiên tai, dịch bệnh', unit: 'lượt' },
    llvt_kn_dtts: { name: 'số quân nhân được kết nạp Đảng là người dân tộc thiểu số', unit: 'đồng chí' },
    llvt_kn_ton_giao: { name: 'số quân nhân được kết nạp Đảng là người có tôn giáo', unit: 'đồng chí' },
    llvt_don_tong: { name: 'tổng số đơn thư, tin báo, tố giác tội phạm', unit: 'đơn thư' },
    llvt_don_da_gq: { name: 'số đơn thư, tin báo, tố giác tội phạm đã giải quyết', unit: 'đơn thư' },
    llvt_don_chua_gq: { name: 'số đơn thư, tin báo, tố giác tội phạm chưa giải quyết', unit: 'đơn thư' },
  },
  topics: {
    tuyen_truyen: [TUYEN_TRUYEN, NGUOI_NGHE],
    giup_dan: [GIUP],
    ket_nap: [KET_NAP],
    don_thu: [DON_THU, DON_DA_GIAI_QUYET, DON_CHUA_GIAI_QUYET],
  },
  paragraphs: [['tuyen_truyen'], ['giup_dan', 'ket_nap'], ['don_thu']],
};
