/** What is written of Phụ lục 6: mô hình “Dân vận khéo”. */
import type { AppendixText, FlowSentence } from '../sentence';

const CONG_NHAN: FlowSentence = {
  kind: 'flow',
  about: ['mh_tap_the', 'mh_ca_nhan'],
  lists: {
    mo_hinh: [
      { leaf: 'mh_tap_the', some: '{mh_tap_the} tập thể', name: 'mô hình của tập thể' },
      { leaf: 'mh_ca_nhan', some: '{mh_ca_nhan} cá nhân', name: 'mô hình của cá nhân' },
    ],
  },
  some: [
    '{time}trên địa bàn {cap} đã công nhận {mh_tap_the+mh_ca_nhan} “Dân vận khéo”, gồm {mh_tap_the} tập thể và {mh_ca_nhan} cá nhân{;trong_do}',
    '{time}trên địa bàn {cap} đã công nhận {mh_tap_the} “Dân vận khéo” của tập thể[, {zeros:mo_hinh:không có}]{;trong_do}',
    '{time}trên địa bàn {cap} đã công nhận {mh_ca_nhan} “Dân vận khéo” của cá nhân[, {zeros:mo_hinh:không có}]{;trong_do}',
  ],
  none: [
    '{time}trên địa bàn {cap} {mh_tap_the,mh_ca_nhan=0:không công nhận mô hình “Dân vận khéo” nào}',
    '{time}trên địa bàn {cap} {zeros:mo_hinh:không có} được công nhận đạt danh hiệu “Dân vận khéo”',
  ],
  period: ['{period} có {list:mo_hinh}'],
  compare: { operand: 'mh_tap_the+mh_ca_nhan', subject: 'số mô hình được công nhận' },
};

/** A field's share is of the four fields together, and so needs all four. */
const LINH_VUC: FlowSentence = {
  kind: 'flow',
  about: ['mh_kinh_te', 'mh_vhxh', 'mh_qpan', 'mh_xdd_htct'],
  lists: {
    linh_vuc: [
      {
        leaf: 'mh_kinh_te',
        some: '{mh_kinh_te} về kinh tế[ (chiếm {mh_kinh_te/mh_kinh_te+mh_vhxh+mh_qpan+mh_xdd_htct})]',
        name: 'kinh tế',
      },
      {
        leaf: 'mh_vhxh',
        some: '{mh_vhxh} về văn hóa - xã hội[ (chiếm {mh_vhxh/mh_kinh_te+mh_vhxh+mh_qpan+mh_xdd_htct})]',
        name: 'văn hóa - xã hội',
      },
      {
        leaf: 'mh_qpan',
        some: '{mh_qpan} về quốc phòng - an ninh[ (chiếm {mh_qpan/mh_kinh_te+mh_vhxh+mh_qpan+mh_xdd_htct})]',
        name: 'quốc phòng - an ninh',
      },
      {
        leaf: 'mh_xdd_htct',
        some: '{mh_xdd_htct} về xây dựng Đảng và hệ thống chính trị[ (chiếm {mh_xdd_htct/mh_kinh_te+mh_vhxh+mh_qpan+mh_xdd_htct})]',
        name: 'xây dựng Đảng và hệ thống chính trị',
      },
    ],
    ky: [
      { leaf: 'mh_kinh_te', some: '{mh_kinh_te} về kinh tế' },
      { leaf: 'mh_vhxh', some: '{mh_vhxh} về văn hóa - xã hội' },
      { leaf: 'mh_qpan', some: '{mh_qpan} về quốc phòng - an ninh' },
      { leaf: 'mh_xdd_htct', some: '{mh_xdd_htct} về xây dựng Đảng và hệ thống chính trị' },
    ],
  },
  some: ['{time}xét theo lĩnh vực, có {list:linh_vuc}[; {zeros:linh_vuc:chưa có mô hình về}]{.trong_do}'],
  period: ['{period} có {list:ky}'],
};

const HOI_THI: FlowSentence = {
  kind: 'flow',
  about: ['ht_so_hoi_thi'],
  some: ['{time}trên địa bàn {cap} đã tổ chức {ht_so_hoi_thi} “Dân vận khéo”[ với {ht_so_don_vi} tham gia]{;trong_do}'],
  none: ['{time}trên địa bàn {cap} {0:không tổ chức hội thi “Dân vận khéo” nào}'],
  period: ['{period} tổ chức {ht_so_hoi_thi}[ với {ht_so_don_vi}]'],
};

const DON_VI_DU_THI: FlowSentence = {
  kind: 'flow',
  about: ['ht_so_don_vi'],
  unless: ['ht_so_hoi_thi'],
  some: ['{time}hội thi “Dân vận khéo” có {ht_so_don_vi} tham gia{trong_do}'],
  period: ['{period} có {ht_so_don_vi}'],
};

const KHEN_THUONG: FlowSentence = {
  kind: 'flow',
  about: ['kt_tap_the', 'kt_ca_nhan'],
  lists: {
    ai: [
      { leaf: 'kt_tap_the', some: '{kt_tap_the}', name: 'tập thể' },
      { leaf: 'kt_ca_nhan', some: '{kt_ca_nhan}', name: 'cá nhân' },
    ],
  },
  some: ['{time}đã biểu dương, khen thưởng {list:ai} tiêu biểu trong phong trào thi đua “Dân vận khéo”[, {zeros:ai:không có}]{;trong_do}'],
  none: ['{time}{zeros:ai:không có} được biểu dương, khen thưởng trong phong trào thi đua “Dân vận khéo”'],
  period: ['{period} có {list:ai}'],
};

export const pl6Text: AppendixText = {
  appendix: 'PL6',
  heading: 'Kết quả xây dựng mô hình “Dân vận khéo”',
  leaves: {
    mh_tap_the: { name: 'số mô hình “Dân vận khéo” của tập thể được công nhận', unit: 'mô hình' },
    mh_ca_nhan: { name: 'số mô hình “Dân vận khéo” của cá nhân được công nhận', unit: 'mô hình' },
    mh_kinh_te: { name: 'số mô hình về kinh tế', unit: 'mô hình' },
    mh_vhxh: { name: 'số mô hình về văn hóa - xã hội', unit: 'mô hình' },
    mh_qpan: { name: 'số mô hình về quốc phòng - an ninh', unit: 'mô hình' },
    mh_xdd_htct: { name: 'số mô hình về xây dựng Đảng và hệ thống chính trị', unit: 'mô hình' },
    ht_so_hoi_thi: { name: 'số hội thi “Dân vận khéo”', unit: 'hội thi' },
    ht_so_don_vi: { name: 'số đơn vị tham gia hội thi “Dân vận khéo”', unit: 'đơn vị' },
    kt_tap_the: { name: 'số tập thể được biểu dương, khen thưởng', unit: 'tập thể' },
    kt_ca_nhan: { name: 'số cá nhân được biểu dương, khen thưởng', unit: 'cá nhân' },
  },
  topics: {
    cong_nhan: [CONG_NHAN],
    linh_vuc: [LINH_VUC],
    hoi_thi: [HOI_THI, DON_VI_DU_THI],
    khen_thuong: [KHEN_THUONG],
  },
  paragraphs: [
    ['cong_nhan', 'linh_vuc'],
    ['hoi_thi', 'khen_thuong'],
  ],
};
