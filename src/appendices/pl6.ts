/** Phụ lục 6: mô hình "Dân vận khéo", 10 leaves over periods. */
import type { TableAppendix } from './appendix';
import { controls, everyTable, OF_PERIODS, plausibility } from './common';

const counts = [
  'mh_tap_the',
  'mh_ca_nhan',
  'mh_kinh_te',
  'mh_vhxh',
  'mh_qpan',
  'mh_xdd_htct',
  'ht_so_hoi_thi',
  'ht_so_don_vi',
  'kt_tap_the',
  'kt_ca_nhan',
];

export const pl6: TableAppendix = {
  id: 'PL6',
  sheet: 'PL6',
  kind: 'period',
  title: 'SỐ LIỆU MÔ HÌNH "DÂN VẬN KHÉO"',
  rowLabel: 'Giai đoạn',
  totalLabel: 'Tổng cộng',
  tree: [
    {
      label: 'Mô hình "Dân vận khéo"',
      children: [
        {
          label: 'Tổng số mô hình được công nhận',
          children: [
            { key: 'mh_tap_the', label: 'Tập thể', type: 'int', unit: 'mô hình' },
            { key: 'mh_ca_nhan', label: 'Cá nhân', type: 'int', unit: 'mô hình' },
          ],
        },
        {
          label: 'Theo lĩnh vực',
          children: [
            { key: 'mh_kinh_te', label: 'Kinh tế', type: 'int', unit: 'mô hình' },
            { key: 'mh_vhxh', label: 'Văn hóa xã hội', type: 'int', unit: 'mô hình' },
            { key: 'mh_qpan', label: 'Quốc phòng an ninh', type: 'int', unit: 'mô hình' },
            { key: 'mh_xdd_htct', label: 'Xây dựng đảng và HTCT', type: 'int', unit: 'mô hình' },
          ],
        },
        {
          label: 'Hội thi "Dân vận khéo"',
          children: [
            { key: 'ht_so_hoi_thi', label: 'Số hội thi', type: 'int', unit: 'hội thi' },
            { key: 'ht_so_don_vi', label: 'Số đơn vị tham gia', type: 'int', unit: 'đơn vị' },
          ],
        },
        {
          label: 'Biểu dương, khen thưởng',
          children: [
            { key: 'kt_tap_the', label: 'Tập thể', type: 'int', unit: 'tập thể' },
            { key: 'kt_ca_nhan', label: 'Cá nhân', type: 'int', unit: 'cá nhân' },
          ],
        },
      ],
    },
  ],
  rules: [
    { kind: 'total', id: 'T1', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    { kind: 'addends', id: 'T4', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    {
      kind: 'equalSums',
      id: 'K1',
      severity: 'error',
      source: 'Mỗi mô hình được công nhận thuộc một lĩnh vực',
      left: ['mh_tap_the', 'mh_ca_nhan'],
      right: ['mh_kinh_te', 'mh_vhxh', 'mh_qpan', 'mh_xdd_htct'],
      counts: 'tổng số mô hình',
    },
    {
      kind: 'pair',
      id: 'K2',
      severity: 'error',
      source: 'Hội thi có đơn vị tham gia',
      events: 'ht_so_hoi_thi',
      people: 'ht_so_don_vi',
      atLeastOneEach: false,
    },
    {
      kind: 'atMost',
      id: 'K3',
      severity: 'warning',
      source: 'Khen thưởng thường nằm trong số mô hình được công nhận',
      parts: ['kt_tap_the'],
      wholes: ['mh_tap_the'],
      unless: 'Chỉ đúng khi có tập thể được khen mà không có mô hình.',
    },
    {
      kind: 'atMost',
      id: 'K3',
      severity: 'warning',
      source: 'Khen thưởng thường nằm trong số mô hình được công nhận',
      parts: ['kt_ca_nhan'],
      wholes: ['mh_ca_nhan'],
      unless: 'Chỉ đúng khi có cá nhân được khen mà không có mô hình.',
    },
    ...controls(counts),
    ...plausibility(counts),
    ...everyTable(OF_PERIODS),
  ],
};
