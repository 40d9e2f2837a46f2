/** Phụ lục 4: what MTTQ and the socio-political organisations did; its section (4) counts by year, not by period. */
import type { TableAppendix } from './appendix';
import { controls, everyTable, OF_PERIODS, plausibility } from './common';

const counts = [
  'mttq_qt_so_cuoc',
  'mttq_qt_so_nguoi',
  'mttq_pt_so_cuoc',
  'mttq_pt_so_nguoi',
  'mttq_pt_c3',
  'mttq_gs_so_cuoc',
  'mttq_pb_so_cuoc',
  'mttq_dt_so_cuoc',
  'mttq_dt_so_nguoi',
];

/** Leaves of mục (4), counted by year. */
const YEARLY = ['mttq_hv_y', 'mttq_cb_y'];

export const pl4: TableAppendix = {
  id: 'PL4',
  sheet: 'PL4',
  kind: 'period',
  title: 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT 25, KẾT LUẬN 43 CỦA MẶT TRẬN TỔ QUỐC VÀ CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI',
  rowLabel: 'Giai đoạn',
  totalLabel: 'Tổng cộng',
  note: 'Riêng mục (4) chỉ thống kê theo năm, không thống kê theo giai đoạn',
  tree: [
    {
      label: 'Kết quả quán triệt văn bản về công tác dân vận (1)',
      children: [
        { key: 'mttq_qt_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
        { key: 'mttq_qt_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
      ],
    },
    {
      label: 'Kết quả phát động, vận động các phong trào thi đua yêu nước và Dân vận khéo (2)',
      children: [
        { key: 'mttq_pt_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
        { key: 'mttq_pt_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
        { key: 'mttq_pt_c3', label: 'Kinh phí vận động được (triệu đồng)', type: 'decimal', unit: 'triệu đồng' },
        { key: 'mttq_pt_c4', label: 'Hiện vật, kết quả khác', type: 'text' },
      ],
    },
    {
      label: 'Công tác giám sát, phản biện xã hội, góp ý xây dựng Đảng, chính quyền (3)',
      children: [
        { key: 'mttq_gs_so_cuoc', label: 'Số cuộc giám sát', type: 'int', unit: 'cuộc' },
        { key: 'mttq_pb_so_cuoc', label: 'Số cuộc phản biện', type: 'int', unit: 'cuộc' },
        {
          label: 'Đối thoại cấp ủy, chính quyền với nhân dân',
          children: [
            { key: 'mttq_dt_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
            { key: 'mttq_dt_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
          ],
        },
      ],
    },
    {
      label: 'Công tác xây dựng tổ chức, phát triển đoàn viên, hội viên (4)',
      children: [
        { label: 'Số lượng hội viên, thành viên', yearly: { keyPrefix: 'mttq_hv_y', type: 'int', unit: 'hội viên' } },
        { label: 'Số lượng cán bộ chuyên trách', yearly: { keyPrefix: 'mttq_cb_y', type: 'int', unit: 'cán bộ' } },
      ],
    },
  ],
  rules: [
    { kind: 'total', id: 'T1', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    { kind: 'addends', id: 'T4', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    {
      kind: 'noTotal',
      id: 'T3',
      severity: 'error',
      source: 'Ghi chú của biểu: riêng mục (4) chỉ thống kê theo năm, không thống kê theo giai đoạn',
      keyPrefixes: YEARLY,
    },
    {
      kind: 'pair',
      id: 'M1',
      severity: 'error',
      source: 'Cuộc quán triệt có người dự',
      events: 'mttq_qt_so_cuoc',
      people: 'mttq_qt_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'pair',
      id: 'M1',
      severity: 'error',
      source: 'Cuộc phát động, vận động có người dự',
      events: 'mttq_pt_so_cuoc',
      people: 'mttq_pt_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'pair',
      id: 'M1',
      severity: 'error',
      source: 'Cuộc đối thoại có người dự',
      events: 'mttq_dt_so_cuoc',
      people: 'mttq_dt_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'yearInPeriod',
      id: 'M2',
      severity: 'error',
      source: 'Ghi chú của biểu: mục (4) thống kê theo năm',
      keyPrefixes: YEARLY,
    },
    {
      kind: 'change',
      id: 'M3',
      severity: 'warning',
      source: 'Số hội viên, cán bộ ít khi thay đổi quá một nửa giữa hai mốc',
      keyPrefix: 'mttq_hv_y',
      limit: 50,
    },
    {
      kind: 'change',
      id: 'M3',
      severity: 'warning',
      source: 'Số hội viên, cán bộ ít khi thay đổi quá một nửa giữa hai mốc',
      keyPrefix: 'mttq_cb_y',
      limit: 50,
    },
    {
      kind: 'atMost',
      id: 'M3',
      severity: 'warning',
      source: 'Hội viên ít khi ít hơn cán bộ chuyên trách',
      parts: ['mttq_cb_y*'],
      wholes: ['mttq_hv_y*'],
      inItsPeriod: true,
    },
    ...controls(counts),
    ...plausibility(
      counts.filter((leaf) => leaf !== 'mttq_pt_c3'),
      [
        ['mttq_qt_so_cuoc', 'mttq_qt_so_nguoi'],
        ['mttq_pt_so_cuoc', 'mttq_pt_so_nguoi'],
        ['mttq_dt_so_cuoc', 'mttq_dt_so_nguoi'],
      ],
    ),
    ...everyTable({ ...OF_PERIODS, yearly: YEARLY }),
  ],
};
