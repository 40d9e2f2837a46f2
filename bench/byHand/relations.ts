/** The relations of the forms between cells of one line, written down by hand. */

/** Rule, form and its leaves; `TTC.` is Thông tin chung. */
export type Sum = readonly [id: string, form: string, left: readonly string[], right: readonly string[], latest?: true];
export type Limit = readonly [id: string, form: string, parts: readonly string[], wholes: readonly string[], plus?: string];
export type Pair = readonly [id: string, form: string, events: string, people: string, each: boolean];
export type Share = readonly [id: string, form: string, printed: string, part: string, whole: string];
export type State = 'positive' | 'zero' | 'filled' | 'hundred';
export type Implied = readonly [id: string, form: string, when: string, is: State, anyOf: readonly string[], then: State];

export const SUMS: readonly Sum[] = [
  ['L2', 'PL3', ['llvt_don_tong'], ['llvt_don_da_gq', 'llvt_don_chua_gq']],
  ['K1', 'PL6', ['mh_tap_the', 'mh_ca_nhan'], ['mh_kinh_te', 'mh_vhxh', 'mh_qpan', 'mh_xdd_htct']],
  ['D6', 'PL5', ['so_tin_do'], ['TTC.so_phat_tu', 'TTC.so_tin_do_ton_giao_2'], true],
  [
    'D7',
    'PL5',
    ['so_to_chuc_dang'],
    ['TTC.so_chi_bo_nong_thon', 'TTC.so_chi_bo_truong_hoc', 'TTC.so_chi_bo_cong_an', 'TTC.so_chi_bo_quan_su', 'TTC.so_chi_bo_khac'],
    true,
  ],
];

export const LIMITS: readonly Limit[] = [
  ['N8', 'TTC', ['hoa_giai_thanh'], ['hoa_giai_tong']],
  ['H1', 'PL2', ['hdnd_ykct_da_tra_loi'], ['hdnd_ykct_da_giai_quyet', 'hdnd_ykct_dang_giai_quyet']],
  ['U2', 'PL2', ['tthc_da_giai_quyet'], ['tthc_da_tiep_nhan']],
  ['U3', 'PL2', ['don_tq_to_cao', 'don_tq_khieu_nai'], ['so_don_tiep_nhan']],
  ['U4', 'PL2', ['don_gq_to_cao'], ['don_tq_to_cao'], 'TTC.don_ky_truoc_to_cao'],
  ['U4', 'PL2', ['don_gq_khieu_nai'], ['don_tq_khieu_nai'], 'TTC.don_ky_truoc_khieu_nai'],
  ['U5', 'PL2', ['tt_so_cuoc'], ['tt_so_co_quan']],
  ['D1', 'PL5', ['so_dv_dtts'], ['so_dang_vien']],
  ['D2', 'PL5', ['so_cbcc_dtts'], ['TTC.tong_cbcc']],
  ['D3', 'PL5', ['so_tin_do'], ['TTC.dan_so']],
  ['D4', 'PL5', ['so_cbcc_tin_do'], ['TTC.tong_cbcc']],
  ['D4', 'PL5', ['so_dv_tin_do'], ['so_dang_vien']],
  ['D5', 'PL5', ['so_cot_can_tg'], ['so_tin_do']],
  ['K3', 'PL6', ['kt_tap_the'], ['mh_tap_the']],
  ['K3', 'PL6', ['kt_ca_nhan'], ['mh_ca_nhan']],
];

export const PAIRS: readonly Pair[] = [
  ['H3', 'PL2', 'txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi', true],
  ['H3', 'PL2', 'txct_hdnd_so_buoi', 'txct_hdnd_so_nguoi', true],
  ['U1', 'PL2', 'ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi', true],
  ['L1', 'PL3', 'llvt_tt_so_cuoc', 'llvt_tt_so_nguoi', true],
  ['M1', 'PL4', 'mttq_qt_so_cuoc', 'mttq_qt_so_nguoi', true],
  ['M1', 'PL4', 'mttq_pt_so_cuoc', 'mttq_pt_so_nguoi', true],
  ['M1', 'PL4', 'mttq_dt_so_cuoc', 'mttq_dt_so_nguoi', true],
  ['K2', 'PL6', 'ht_so_hoi_thi', 'ht_so_don_vi', false],
];

export const SHARES: readonly Share[] = [
  ['N8', 'TTC', 'hoa_giai_thanh_pct', 'hoa_giai_thanh', 'hoa_giai_tong'],
  ['U2', 'PL2', 'tthc_ty_le', 'tthc_da_giai_quyet', 'tthc_da_tiep_nhan'],
  ['D1', 'PL5', 'ty_le_dv_dtts', 'so_dv_dtts', 'so_dang_vien'],
  ['D2', 'PL5', 'ty_le_cbcc_dtts', 'so_cbcc_dtts', 'TTC.tong_cbcc'],
  ['D3', 'PL5', 'ty_le_tin_do', 'so_tin_do', 'TTC.dan_so'],
];

export const IMPLIED: readonly Implied[] = [
  ['H2', 'PL2', 'hdnd_gs_so_tcd_dv', 'positive', ['hdnd_gs_so_cuoc'], 'positive'],
  ['U2', 'PL2', 'tthc_da_tiep_nhan', 'positive', ['cchc_so_co_so_tthc'], 'filled'],
  ['U2', 'PL2', 'tthc_da_tiep_nhan', 'positive', ['cchc_so_co_so_tthc'], 'positive'],
  ['U5', 'PL2', 'tt_so_co_quan', 'positive', ['tt_so_cuoc'], 'positive'],
  ['U5', 'PL2', 'tt_so_cc_ky_luat', 'positive', ['tt_so_cuoc'], 'positive'],
  ['D4', 'PL5', 'so_cbcc_tin_do', 'positive', ['so_tin_do'], 'positive'],
  ['D4', 'PL5', 'so_dv_tin_do', 'positive', ['so_tin_do'], 'positive'],
  ['D5', 'PL5', 'so_tin_do', 'positive', ['tg_duoc_cap_phep', 'tg_chua_cap_phep'], 'filled'],
  ['D6', 'PL5', 'TTC.ty_le_kinh_pct', 'hundred', ['so_dv_dtts'], 'zero'],
  ['D6', 'PL5', 'TTC.ty_le_kinh_pct', 'hundred', ['so_cbcc_dtts'], 'zero'],
  ['D6', 'PL5', 'TTC.ty_le_kinh_pct', 'hundred', ['so_gia_lang_uy_tin'], 'zero'],
  ['D7', 'PL5', 'so_to_chuc_dang', 'filled', ['so_to_chuc_dang'], 'positive'],
];

/** Fields of Thông tin chung that others add up to: those added, those taken away. */
export const DERIVED: readonly (readonly [id: string, leaf: string, plus: readonly string[], minus: readonly string[]])[] = [
  ['N6', 'gtsx_bq_nguoi_tang', ['gtsx_bq_nguoi_cuoi_ky'], ['gtsx_bq_nguoi_dau_ky']],
  ['D7', 'so_chi_bo_khac', ['so_chi_bo'], ['so_chi_bo_nong_thon', 'so_chi_bo_truong_hoc', 'so_chi_bo_cong_an', 'so_chi_bo_quan_su']],
  ['N5', 'tiep_dan_tong_cuoc', ['tiep_dan_bi_thu_cuoc', 'tiep_dan_chu_tich_cuoc'], []],
  ['N5', 'tiep_dan_tong_luot', ['tiep_dan_bi_thu_luot', 'tiep_dan_chu_tich_luot'], []],
];

/** Columns that mean different things and look copied where all their figures agree. */
export const ALIKE: readonly (readonly [id: string, form: string, leaves: readonly string[]])[] = [
  ['G3', 'PL2', ['hdnd_ykct_da_tra_loi', 'hdnd_ykct_da_giai_quyet']],
  ['L3', 'PL3', ['llvt_giup_xd_dang', 'llvt_giup_ktxh', 'llvt_giup_thien_tai']],
];
