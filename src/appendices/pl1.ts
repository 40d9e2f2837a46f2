/** Phụ lục 1: the list of directing documents; the printed "Số, ngày" is kept as two leaves so that dates are dates. */
import type { ListAppendix } from './appendix';
import { PERIOD_PREFIX } from './thongTinChung';

export const pl1: ListAppendix = {
  id: 'PL1',
  sheet: 'PL1',
  kind: 'list',
  title: 'VĂN BẢN VỀ LÃNH ĐẠO, CHỈ ĐẠO, CỤ THỂ HÓA VIỆC THỰC HIỆN NGHỊ QUYẾT SỐ 25, KẾT LUẬN SỐ 43',
  tree: [
    { key: 'tt', label: 'TT', type: 'int' },
    { key: 'loai_van_ban', label: 'Văn bản', type: 'text' },
    {
      label: 'Số, ngày',
      children: [
        { key: 'so_ky_hieu', label: 'Số, ký hiệu', type: 'text' },
        { key: 'ngay', label: 'Ngày', type: 'date' },
      ],
    },
    { key: 'noi_dung', label: 'Nội dung', type: 'text' },
    { key: 'co_quan_ban_hanh', label: 'Cơ quan ban hành', type: 'text' },
  ],
  rules: [
    { kind: 'cellType', id: 'T5', severity: 'error', source: 'Cột TT là số thứ tự, cột Ngày là ngày tháng' },
    {
      kind: 'documentList',
      id: 'V1',
      severity: 'error',
      source: 'Một văn bản có một số, ký hiệu và một ngày ban hành',
      shared: [{ number: '25-NQ/TW', days: ['12/3/2003', '03/6/2013'] }], // về công tác tôn giáo, về công tác dân vận
    },
    {
      kind: 'documentNumbers',
      id: 'V2',
      severity: 'warning',
      source: 'Thể thức văn bản của Đảng; Nghị định 30/2020/NĐ-CP về công tác văn thư',
    },
    {
      kind: 'documentDates',
      id: 'V3',
      severity: 'warning',
      source: 'Văn bản được thống kê thuộc thời gian báo cáo, xếp theo ngày; số văn bản đánh tăng dần trong năm',
      from: 'bao_cao_tu_nam',
      to: 'bao_cao_den_nam',
      signed: ['ngay_bao_cao', 'thang_bao_cao', 'nam_bao_cao'],
      periods: PERIOD_PREFIX,
    },
    {
      kind: 'supersededDocuments',
      id: 'V6',
      severity: 'warning',
      source: 'Văn bản thay thế đã ban hành',
      list: [
        {
          number: '16/CT-TTg',
          by: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021',
          unlessAbout: ['dịch', 'covid', 'cách mạng công nghiệp'],
        },
        { number: '290-QĐ/TW', by: 'Quyết định số 23-QĐ/TW ngày 30/7/2021' },
        { number: '34/2007/PL-UBTVQH11', by: 'Luật Thực hiện dân chủ ở cơ sở năm 2022' },
        { number: '04/2015/NĐ-CP', by: 'Nghị định số 59/2023/NĐ-CP' },
      ],
    },
  ],
};
