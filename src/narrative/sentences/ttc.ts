/** What a whole report says of Thông tin chung: the place, its people, the Party's organisation, and figures that have no form of their own. */
import type { FieldSentence, Sentence } from '../sentence';

const DIEN_TICH: FieldSentence = {
  kind: 'field',
  about: ['dien_tich_tu_nhien_ha', 'so_thon'],
  some: ['{cap} có diện tích tự nhiên {dien_tich_tu_nhien_ha}[, gồm {so_thon} {khu}]', 'trên địa bàn {cap} có {so_thon} {khu}'],
};

const DAN_SO: FieldSentence = {
  kind: 'field',
  about: ['so_ho', 'so_nhan_khau'],
  some: [
    'dân số có {so_ho} với {so_nhan_khau}[, trong đó người Kinh chiếm {ty_le_kinh_pct}[, còn lại là người thuộc các dân tộc {dan_toc_khac}]]',
    'dân số có {so_nhan_khau}[, trong đó người Kinh chiếm {ty_le_kinh_pct}[, còn lại là người thuộc các dân tộc {dan_toc_khac}]]',
    'trên địa bàn có {so_ho}',
  ],
};

const TON_GIAO: FieldSentence = {
  kind: 'field',
  about: ['so_phat_tu', 'so_tin_do_ton_giao_2'],
  some: [
    'trên địa bàn {cap} có {so_phat_tu} và {so_tin_do_ton_giao_2} {text:ten_ton_giao_2}',
    'trên địa bàn {cap} có {so_phat_tu}[ và {so_tin_do_ton_giao_2} tôn giáo khác]',
    'trên địa bàn {cap} có {so_tin_do_ton_giao_2} {text:ten_ton_giao_2}',
    'trên địa bàn {cap} có {so_tin_do_ton_giao_2} tôn giáo',
  ],
};

const TANG_TRUONG: FieldSentence = {
  kind: 'field',
  about: ['toc_do_tang_gtsx_pct'],
  some: ['tốc độ tăng giá trị sản xuất bình quân đạt {toc_do_tang_gtsx_pct}'],
};

const SAN_XUAT: FieldSentence = {
  kind: 'field',
  about: ['gtsx_bq_nguoi_cuoi_ky'],
  some: [
    'giá trị sản xuất bình quân đầu người đạt {gtsx_bq_nguoi_cuoi_ky}[, tăng {gtsx_bq_nguoi_tang|gtsx_bq_nguoi_cuoi_ky-gtsx_bq_nguoi_dau_ky} so với đầu kỳ][, giảm {gtsx_bq_nguoi_dau_ky-gtsx_bq_nguoi_cuoi_ky} so với đầu kỳ]',
  ],
};

const CHI_BO: FieldSentence = {
  kind: 'field',
  about: ['so_chi_bo'],
  lists: {
    loai: [
      { leaf: 'so_chi_bo_nong_thon', some: '{so_chi_bo_nong_thon} {khu}' },
      { leaf: 'so_chi_bo_truong_hoc', some: '{so_chi_bo_truong_hoc} trường học' },
      { leaf: 'so_chi_bo_cong_an', some: '{so_chi_bo_cong_an} công an' },
      { leaf: 'so_chi_bo_quan_su', some: '{so_chi_bo_quan_su} quân sự' },
      { leaf: 'so_chi_bo_khac', some: '{so_chi_bo_khac} khác' },
    ],
  },
  some: ['Đảng bộ {cap} có {so_chi_bo} trực thuộc[, trong đó có {list:loai}]'],
  brief: ['Đảng bộ {cap} có {so_chi_bo} trực thuộc'],
};

const KIEM_TRA: FieldSentence = {
  kind: 'field',
  about: ['kt_gs_so_to_chuc_dang', 'kt_gs_so_dang_vien'],
  lists: {
    ai: [
      { leaf: 'kt_gs_so_to_chuc_dang', some: '{kt_gs_so_to_chuc_dang}' },
      { leaf: 'kt_gs_so_dang_vien', some: '{kt_gs_so_dang_vien}' },
    ],
  },
  some: ['Đảng ủy đã tiến hành kiểm tra, giám sát {list:ai} về công tác dân vận'],
  none: ['{0:không có tổ chức đảng, đảng viên} được kiểm tra, giám sát về công tác dân vận'],
};

const TIEP_DAN: FieldSentence = {
  kind: 'field',
  about: ['tiep_dan_tong_cuoc', 'tiep_dan_tong_luot', 'tiep_dan_bi_thu_cuoc', 'tiep_dan_chu_tich_cuoc'],
  lists: {
    ai: [
      { leaf: 'tiep_dan_bi_thu_cuoc', some: 'Bí thư Đảng ủy {tiep_dan_bi_thu_cuoc}[ với {tiep_dan_bi_thu_luot}]' },
      { leaf: 'tiep_dan_chu_tich_cuoc', some: 'Chủ tịch Ủy ban nhân dân {tiep_dan_chu_tich_cuoc}[ với {tiep_dan_chu_tich_luot}]' },
    ],
  },
  some: [
    'Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân {cap} đã tổ chức {tiep_dan_tong_cuoc|tiep_dan_bi_thu_cuoc+tiep_dan_chu_tich_cuoc} tiếp công dân[ với {tiep_dan_tong_luot|tiep_dan_bi_thu_luot+tiep_dan_chu_tich_luot}][, {tiep_dan_tong_vu}][; trong đó {list:ai}]',
    'Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân {cap} đã tiếp công dân với {tiep_dan_tong_luot}[, {tiep_dan_tong_vu}]',
    'Bí thư Đảng ủy {cap} đã tổ chức {tiep_dan_bi_thu_cuoc} tiếp công dân[ với {tiep_dan_bi_thu_luot}]',
    'Chủ tịch Ủy ban nhân dân {cap} đã tổ chức {tiep_dan_chu_tich_cuoc} tiếp công dân[ với {tiep_dan_chu_tich_luot}]',
  ],
  brief: [
    'Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân {cap} đã tổ chức {tiep_dan_tong_cuoc|tiep_dan_bi_thu_cuoc+tiep_dan_chu_tich_cuoc} tiếp công dân[ với {tiep_dan_tong_luot|tiep_dan_bi_thu_luot+tiep_dan_chu_tich_luot}]',
    'Bí thư Đảng ủy và Chủ tịch Ủy ban nhân dân {cap} đã tiếp công dân với {tiep_dan_tong_luot}',
    'Bí thư Đảng ủy {cap} đã tổ chức {tiep_dan_bi_thu_cuoc} tiếp công dân[ với {tiep_dan_bi_thu_luot}]',
    'Chủ tịch Ủy ban nhân dân {cap} đã tổ chức {tiep_dan_chu_tich_cuoc} tiếp công dân[ với {tiep_dan_chu_tich_luot}]',
  ],
  none: ['{0:không phát sinh cuộc tiếp công dân} của Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân {cap}'],
};

const CHU_TICH_TIEP_DAN: FieldSentence = {
  kind: 'field',
  about: ['tiep_dan_chu_tich_cuoc', 'tiep_dan_chu_tich_luot'],
  some: [
    'Chủ tịch Ủy ban nhân dân {cap} đã tổ chức {tiep_dan_chu_tich_cuoc} tiếp công dân[ với {tiep_dan_chu_tich_luot}]',
    'Chủ tịch Ủy ban nhân dân {cap} đã tiếp công dân với {tiep_dan_chu_tich_luot}',
  ],
  none: ['{0:không phát sinh cuộc tiếp công dân} của Chủ tịch Ủy ban nhân dân {cap}'],
};

const DON_KY_TRUOC: FieldSentence = {
  kind: 'field',
  about: ['don_ky_truoc_khieu_nai', 'don_ky_truoc_to_cao'],
  lists: {
    don: [
      { leaf: 'don_ky_truoc_khieu_nai', some: '{don_ky_truoc_khieu_nai} khiếu nại' },
      { leaf: 'don_ky_truoc_to_cao', some: '{don_ky_truoc_to_cao} tố cáo' },
    ],
  },
  some: ['kỳ trước chuyển sang {list:don}'],
};

const HOA_GIAI: FieldSentence = {
  kind: 'field',
  about: ['hoa_giai_tong'],
  some: [
    'các tổ hòa giải ở cơ sở đã tiếp nhận {hoa_giai_tong}[, hòa giải thành {hoa_giai_thanh}[, đạt tỷ lệ {hoa_giai_thanh_pct|hoa_giai_thanh/hoa_giai_tong}]][, {hoa_giai_thanh=0:chưa hòa giải thành vụ việc nào}]',
  ],
  none: ['{0:không phát sinh vụ việc} cần hòa giải ở cơ sở'],
};

const TAP_HUAN: FieldSentence = {
  kind: 'field',
  about: ['tap_huan_luot'],
  some: ['đã có {tap_huan_luot} được cử dự tập huấn, bồi dưỡng về công tác dân vận'],
  none: ['{0:không cử người} dự tập huấn, bồi dưỡng về công tác dân vận'],
};

const DAN_CHU: FieldSentence = {
  kind: 'field',
  about: ['qcdc_so_don_vi_kiem_tra'],
  some: ['việc thực hiện dân chủ ở cơ sở đã được kiểm tra tại {qcdc_so_don_vi_kiem_tra}'],
  none: ['{0:không có đơn vị} được kiểm tra về thực hiện dân chủ ở cơ sở'],
};

const MOT_CUA: FieldSentence = {
  kind: 'field',
  about: ['so_tthc_mot_cua'],
  some: ['số thủ tục hành chính được giải quyết theo cơ chế một cửa trên địa bàn {cap} là {so_tthc_mot_cua}'],
};

const GIAI_PHONG_MAT_BANG: FieldSentence = {
  kind: 'field',
  about: ['gpmb_so_cong_trinh', 'gpmb_dien_tich_m2'],
  some: [
    'trên địa bàn {cap} đã giải phóng mặt bằng {gpmb_so_cong_trinh}[ với tổng diện tích {gpmb_dien_tich_m2}]',
    'trên địa bàn {cap} đã giải phóng mặt bằng {gpmb_dien_tich_m2}',
  ],
  none: ['{0:không phát sinh công trình, dự án} phải giải phóng mặt bằng'],
};

/** A sentence of names alone. */
function named(...some: readonly string[]): FieldSentence {
  return { kind: 'field', about: [], some };
}

/** Where the unit lies; left out where only figures are told. */
const VI_TRI: FieldSentence = {
  ...named('{don_vi} nằm ở phía {vi_tri}[ {noi_cap_tren}][; {giap}]', 'về địa giới hành chính, {don_vi} có {giap}'),
  brief: [],
};

/** Units where those of the form do not read as prose. */
export const ttcUnits: Readonly<Record<string, string>> = {
  tiep_dan_bi_thu_luot: 'lượt người',
  tiep_dan_chu_tich_luot: 'lượt người',
  tiep_dan_tong_luot: 'lượt người',
  tiep_dan_tong_vu: 'vụ việc',
  hoa_giai_tong: 'vụ việc',
  hoa_giai_thanh: 'vụ việc',
  tap_huan_luot: 'lượt người',
  so_thon: '',
};

/** The matters of Thông tin chung by name. */
export const ttcTopics: Readonly<Record<string, readonly Sentence[]>> = {
  dia_ban: [VI_TRI, DIEN_TICH],
  dan_cu: [DAN_SO],
  ton_giao: [TON_GIAO],
  kinh_te: [TANG_TRUONG, SAN_XUAT],
  chi_bo: [CHI_BO],
  kiem_tra: [KIEM_TRA],
  tap_huan: [TAP_HUAN],
  quy_che: [named('Đảng ủy {cap} đã ban hành {qd_quy_che} về Quy chế công tác dân vận của hệ thống chính trị')],
  chi_thi_33: [named('Ủy ban nhân dân {cap} đã ban hành {kh_chi_thi_33} về triển khai thực hiện {ct33_ngan} của Thủ tướng Chính phủ')],
  cai_cach: [named('Ủy ban nhân dân {cap} đã ban hành {qd_cai_cach} về công tác cải cách hành chính')],
  mot_cua: [MOT_CUA],
  mat_bang: [GIAI_PHONG_MAT_BANG],
  tiep_dan: [TIEP_DAN],
  chu_tich_tiep_dan: [CHU_TICH_TIEP_DAN],
  don_ky_truoc: [DON_KY_TRUOC],
  hoa_giai: [HOA_GIAI],
  dan_chu: [DAN_CHU],
};
