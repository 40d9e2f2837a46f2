/** A made-up commune with every figure filled in, dated after 01/7/2025, its figures holding together over one period or two. */
import { leavesOf } from '../../src/core/form';
import { appendices } from '../../src/appendices';
import { spellOut } from '../../src/appendices/appendix';
import type { PlainBook, PlainForm } from '../support/makeBook';

type Figures = Readonly<Record<string, number | string>>;
/** Figures of the first and of the second period. */
type Periods = Readonly<Record<string, readonly [number | string, number | string]>>;

const PL2: Periods = {
  hdnd_so_nghi_quyet: [11, 9],
  hdnd_ykct_da_tra_loi: [38, 31],
  hdnd_ykct_da_giai_quyet: [35, 29],
  hdnd_ykct_dang_giai_quyet: [3, 2],
  hdnd_gs_so_cuoc: [4, 3],
  hdnd_gs_so_tcd_dv: [6, 5],
  txct_dbqh_so_buoi: [2, 2],
  txct_dbqh_so_nguoi: [214, 230],
  txct_hdnd_so_buoi: [9, 8],
  txct_hdnd_so_nguoi: [652, 604],
  ubnd_qt_so_hoi_nghi: [7, 6],
  ubnd_qt_so_nguoi: [890, 745],
  ubnd_so_vb_dan_van: [12, 10],
  cchc_so_co_so_tthc: [1, 1],
  tthc_da_tiep_nhan: [3120, 3684],
  tthc_da_giai_quyet: [3094, 3671],
  tthc_ty_le: [99.17, 99.65],
  dt_doanh_nghiep: [1, 1],
  dt_nguoi_dan: [4, 3],
  so_cong_dan_duoc_tiep: [57, 49],
  so_don_tiep_nhan: [21, 16],
  don_tq_to_cao: [2, 1],
  don_tq_khieu_nai: [9, 8],
  don_gq_to_cao: [2, 1],
  don_gq_khieu_nai: [7, 8],
  tt_so_cuoc: [2, 2],
  tt_so_co_quan: [5, 4],
  tt_so_cc_ky_luat: [0, 1],
};

const PL3: Periods = {
  llvt_tt_so_cuoc: [16, 14],
  llvt_tt_so_nguoi: [1340, 1265],
  llvt_giup_xd_dang: [24, 18],
  llvt_giup_ktxh: [65, 52],
  llvt_giup_thien_tai: [118, 96],
  llvt_kn_dtts: [3, 2],
  llvt_kn_ton_giao: [1, 1],
  llvt_don_tong: [8, 6],
  llvt_don_da_gq: [7, 6],
  llvt_don_chua_gq: [1, 0],
};

const PL4: Periods = {
  mttq_qt_so_cuoc: [5, 4],
  mttq_qt_so_nguoi: [612, 538],
  mttq_pt_so_cuoc: [9, 7],
  mttq_pt_so_nguoi: [2450, 2180],
  mttq_pt_c3: [186.5, 164],
  mttq_pt_c4: ['quần áo, sách vở và cây giống', 'nhà tình thương và xe lăn'],
  mttq_gs_so_cuoc: [6, 5],
  mttq_pb_so_cuoc: [3, 4],
  mttq_dt_so_cuoc: [5, 4],
  mttq_dt_so_nguoi: [430, 365],
};

const PL6: Periods = {
  mh_tap_the: [9, 8],
  mh_ca_nhan: [4, 3],
  mh_kinh_te: [5, 4],
  mh_vhxh: [4, 4],
  mh_qpan: [2, 1],
  mh_xdd_htct: [2, 2],
  ht_so_hoi_thi: [1, 1],
  ht_so_don_vi: [12, 14],
  kt_tap_the: [4, 3],
  kt_ca_nhan: [7, 6],
};

const RATIOS = new Set(['tthc_ty_le']);
const TEXTS = new Set(['mttq_pt_c4']);

function total(rows: readonly Figures[]): Figures {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => !RATIOS.has(key) && !TEXTS.has(key));
  const totals = Object.fromEntries(keys.map((key) => [key, rows.reduce((before, row) => before + Number(row[key]), 0)]));
  const [of, part] = [totals['tthc_da_tiep_nhan'], totals['tthc_da_giai_quyet']];
  return of && part ? { ...totals, tthc_ty_le: Math.round((part / of) * 1e4) / 100 } : totals;
}

/** At most two periods. */
function table(figures: Periods, periods: readonly string[]): PlainForm {
  const rows = periods.map((_, i) => Object.fromEntries(Object.entries(figures).map(([key, pair]) => [key, pair[i === 0 ? 0 : 1]])));
  return { ...Object.fromEntries(periods.map((period, i) => [period, rows[i] ?? {}])), total: total(rows) };
}

/** Members and full-time staff, a year a leaf, in the row whose period holds the year. */
function withYears(form: PlainForm, periods: readonly string[], years: readonly string[]): PlainForm {
  const rowOf = (year: string): string =>
    periods.find((period) => year >= period.slice(0, 4) && year <= period.slice(-4)) ?? periods[0] ?? '';
  const extra = new Map<string, Record<string, number>>();
  years.forEach((year, i) => {
    const row = rowOf(year);
    const place = String(i + 1);
    extra.set(row, { ...extra.get(row), [`mttq_hv_y${place}`]: 2150 + 45 * i, [`mttq_cb_y${place}`]: 6 });
  });
  return Object.fromEntries(Object.entries(form).map(([key, row]) => [key, { ...row, ...extra.get(key) }]));
}

function yearly(years: readonly string[]): PlainForm {
  return Object.fromEntries(
    years.map((year, i) => [
      year,
      {
        so_to_chuc_dang: 14,
        so_dang_vien: 318 + 12 * i,
        so_dv_dtts: 46 + 3 * i,
        ty_le_dv_dtts: Math.round(((46 + 3 * i) / (318 + 12 * i)) * 1e4) / 100,
        so_cbcc_dtts: 7,
        ty_le_cbcc_dtts: 16.67,
        so_gia_lang_uy_tin: 8,
        tg_duoc_cap_phep: 2,
        tg_chua_cap_phep: 0,
        so_tin_do: 640 + 15 * i,
        ty_le_tin_do: Math.round(((640 + 15 * i) / (8150 + 90 * i)) * 1e4) / 100,
        so_cot_can_tg: 5,
        so_cbcc_tin_do: 2,
        so_dv_tin_do: 6 + i,
      },
    ]),
  );
}

const FIELDS: Figures = {
  ten_don_vi: 'An Thịnh',
  cap_don_vi: 'xã',
  ten_dang_bo_cap_tren: 'Đảng bộ tỉnh Quảng Ngãi',
  ten_huyen: 'huyện Sơn Hà',
  ten_tinh: 'Quảng Ngãi',
  ten_khu_dan_cu: 'thôn',
  dia_danh_ban_hanh: 'An Thịnh',
  thang_bao_cao: 11,
  nam_bao_cao: 2025,
  cv_chi_dao_so: '214',
  cv_chi_dao_ngay: '03/10/2025',
  dien_tich_tu_nhien_ha: 4152.37,
  so_ho: 2085,
  so_nhan_khau: 8510,
  so_thon: 11,
  ty_le_kinh_pct: 71.4,
  ds_dan_toc_thieu_so: 'Hrê, Co',
  so_phat_tu: 410,
  ten_ton_giao_2: 'Công giáo',
  so_tin_do_ton_giao_2: 290,
  phia_vi_tri: 'tây',
  giap_bac_1: 'xã Phú Lâm',
  giap_bac_2: 'xã Tân Hòa',
  giap_dong: 'xã Bình Xuân',
  giap_tay: 'xã Sơn Trung',
  giap_nam_1: 'xã Long Vĩnh',
  toc_do_tang_gtsx_pct: 8.2,
  gtsx_bq_nguoi_dau_ky: 52.5,
  gtsx_bq_nguoi_cuoi_ky: 71.2,
  gtsx_bq_nguoi_tang: 18.7,
  so_chi_bo: 18,
  so_chi_bo_nong_thon: 11,
  so_chi_bo_truong_hoc: 4,
  so_chi_bo_cong_an: 1,
  so_chi_bo_quan_su: 1,
  so_chi_bo_khac: 1,
  kt_gs_so_to_chuc_dang: 14,
  kt_gs_so_dang_vien: 9,
  so_tthc_mot_cua: 389,
  gpmb_so_cong_trinh: 3,
  gpmb_dien_tich_m2: 48250,
  don_ky_truoc_khieu_nai: 2,
  don_ky_truoc_to_cao: 0,
  tiep_dan_bi_thu_cuoc: 12,
  tiep_dan_bi_thu_luot: 26,
  tiep_dan_chu_tich_cuoc: 40,
  tiep_dan_chu_tich_luot: 57,
  tiep_dan_tong_cuoc: 52,
  tiep_dan_tong_luot: 83,
  tiep_dan_tong_vu: 61,
  hoa_giai_tong: 31,
  hoa_giai_thanh: 27,
  hoa_giai_thanh_pct: 87.1,
  tap_huan_luot: 145,
  qcdc_so_don_vi_kiem_tra: 7,
  qd_quy_che_dv_so: '8',
  qd_quy_che_dv_ngay: 15,
  qd_quy_che_dv_thang: 3,
  qd_quy_che_dv_nam: 2022,
  kh_ct33_so: '15',
  qd_cchc_so: '27/QĐ-UBND',
};

const DOCUMENTS: readonly Figures[] = [
  {
    loai_van_ban: 'Kế hoạch',
    so_ky_hieu: '06-KH/ĐU',
    ngay: '14/02/2022',
    noi_dung: 'Triển khai phong trào thi đua “Dân vận khéo” giai đoạn 2021-2025',
    co_quan_ban_hanh: 'Đảng ủy xã',
  },
  {
    loai_van_ban: 'Quyết định',
    so_ky_hieu: '08-QĐ/ĐU',
    ngay: '15/3/2022',
    noi_dung: 'Ban hành Quy chế công tác dân vận của hệ thống chính trị',
    co_quan_ban_hanh: 'Đảng ủy xã',
  },
  {
    loai_van_ban: 'Công văn',
    so_ky_hieu: '41-CV/ĐU',
    ngay: '05/9/2024',
    noi_dung: 'V/v đăng ký mô hình “Dân vận khéo” năm 2025',
    co_quan_ban_hanh: 'Đảng ủy xã',
  },
  {
    loai_van_ban: 'Kế hoạch',
    so_ky_hieu: '15/KH-UBND',
    ngay: '18/01/2022',
    noi_dung: 'Kế hoạch thực hiện Chỉ thị số 33/CT-TTg',
    co_quan_ban_hanh: 'UBND xã',
  },
  {
    loai_van_ban: 'Kế hoạch',
    so_ky_hieu: '09/KH-UBND',
    ngay: '10/01/2025',
    noi_dung: 'Về công tác dân vận chính quyền năm 2025',
    co_quan_ban_hanh: 'UBND xã',
  },
];

/** The book for these periods (at most two) and years; `fields` differ from the commune's own in Thông tin chung. */
export function anThinh(periods: readonly string[], years: readonly string[], fields: Figures = {}): PlainBook {
  const first = periods[0]?.slice(0, 4) ?? '';
  const last = periods.at(-1)?.slice(-4) ?? '';
  return {
    TTC: {
      '-': { ...FIELDS, bao_cao_tu_nam: Number(first), bao_cao_den_nam: Number(last), ...fields },
      ...Object.fromEntries(years.map((year, i) => [year, { dan_so: 8150 + 90 * i, tong_cbcc: 42 }])),
    },
    PL1: Object.fromEntries(DOCUMENTS.map((document, i) => [String(i + 1), { tt: i + 1, ...document }])),
    PL2: table(PL2, periods),
    PL3: table(PL3, periods),
    PL4: withYears(table(PL4, periods), periods, years),
    PL5: yearly(years),
    PL6: table(PL6, periods),
  };
}

/** Leaves of the tables that the sample leaves blank; none, or a test says so. */
export function blanksOf(plain: PlainBook, years: readonly string[]): string[] {
  return appendices.flatMap((appendix) => {
    if (appendix.kind !== 'period' && appendix.kind !== 'year') return [];
    const rows = Object.entries(plain[appendix.id] ?? {}).filter(([key]) => key !== 'total');
    const keys = leavesOf(spellOut(appendix.tree, years)).map((leaf) => leaf.key);
    return keys.filter((key) => rows.every(([, row]) => row[key] === undefined)).map((key) => `${appendix.id}.${key}`);
  });
}
