/** Phụ lục 3: what the armed forces did, 10 leaves over periods. */
import type { TableAppendix } from './appendix';
import { controls, everyTable, OF_PERIODS, plausibility } from './common';

const counts = [
  'llvt_tt_so_cuoc',
  'llvt_tt_so_nguoi',
  'llvt_giup_xd_dang',
  'llvt_giup_ktxh',
  'llvt_giup_thien_tai',
  'llvt_kn_dtts',
  'llvt_kn_ton_giao',
  'llvt_don_tong',
  'llvt_don_da_gq',
  'llvt_don_chua_gq',
];

export const pl3: TableAppendix = {
  id: 'PL3',
  sheet: 'PL3',
  kind: 'period',
  title: 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT 25, KẾT LUẬN 43 CỦA LỰC LƯỢNG VŨ TRANG',
  rowLabel: 'Giai đoạn',
  totalLabel: 'Tổng cộng',
  tree: [
    {
      label: 'Lực lượng vũ trang',
      children: [
        {
          label: 'Việc tuyên truyền vận động nhân dân',
          children: [
            { key: 'llvt_tt_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
            { key: 'llvt_tt_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
          ],
        },
        {
          label: 'Số lượng lực lượng được cử giúp cấp ủy, chính quyền',
          children: [
            { key: 'llvt_giup_xd_dang', label: 'Xây dựng Đảng, chính quyền', type: 'int', unit: 'lượt' },
            { key: 'llvt_giup_ktxh', label: 'Phát triển kinh tế xã hội', type: 'int', unit: 'lượt' },
            { key: 'llvt_giup_thien_tai', label: 'Khắc phục thiên tai, dịch bệnh', type: 'int', unit: 'lượt' },
          ],
        },
        {
          label: 'Số quân nhân được kết nạp Đảng',
          children: [
            { key: 'llvt_kn_dtts', label: 'Là người DTTS', type: 'int', unit: 'người' },
            { key: 'llvt_kn_ton_giao', label: 'Là người có tôn giáo', type: 'int', unit: 'người' },
          ],
        },
        {
          label: 'Công tác tiếp dân giải quyết đơn thư, tin báo tố giác tội phạm',
          children: [
            { key: 'llvt_don_tong', label: 'Tổng số đơn thư', type: 'int', unit: 'đơn' },
            { key: 'llvt_don_da_gq', label: 'Đã giải quyết', type: 'int', unit: 'đơn' },
            { key: 'llvt_don_chua_gq', label: 'Chưa giải quyết', type: 'int', unit: 'đơn' },
          ],
        },
      ],
    },
  ],
  rules: [
    { kind: 'total', id: 'T1', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    { kind: 'addends', id: 'T4', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    {
      kind: 'pair',
      id: 'L1',
      severity: 'error',
      source: 'Cuộc tuyên truyền có người dự',
      events: 'llvt_tt_so_cuoc',
      people: 'llvt_tt_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'equalSums',
      id: 'L2',
      severity: 'error',
      source: 'Đơn thư gồm đã giải quyết và chưa giải quyết',
      left: ['llvt_don_tong'],
      right: ['llvt_don_da_gq', 'llvt_don_chua_gq'],
      counts: 'số đơn thư',
    },
    {
      kind: 'identical',
      id: 'L3',
      severity: 'note',
      source: 'Ba nội dung giúp cấp ủy, chính quyền là ba việc khác nhau',
      leaves: ['llvt_giup_xd_dang', 'llvt_giup_ktxh', 'llvt_giup_thien_tai'],
    },
    {
      kind: 'overlap',
      id: 'L4',
      severity: 'note',
      source: 'Cả hai là một phần của số quân nhân được kết nạp, biểu không có cột tổng',
      leaves: ['llvt_kn_dtts', 'llvt_kn_ton_giao'],
    },
    ...controls(counts),
    ...plausibility(counts, [['llvt_tt_so_cuoc', 'llvt_tt_so_nguoi']]),
    ...everyTable(OF_PERIODS),
  ],
};
