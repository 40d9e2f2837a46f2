/** Phụ lục 2: what HĐND and UBND did, 28 leaves over periods. */
import { countsIn, type FormNode, type TableAppendix } from './appendix';
import { controls, everyTable, OF_PERIODS, ONE_PRECISION, plausibility } from './common';

const tree: readonly FormNode[] = [
  {
    label: 'Hội đồng nhân dân các cấp',
    children: [
      { key: 'hdnd_so_nghi_quyet', label: 'Số lượng nghị quyết đã ban hành', type: 'int', unit: 'nghị quyết' },
      {
        label: 'Số lượng ý kiến, phản ánh, kiến nghị của cử tri',
        children: [
          { key: 'hdnd_ykct_da_tra_loi', label: 'Đã trả lời', type: 'int', unit: 'ý kiến' },
          { key: 'hdnd_ykct_da_giai_quyet', label: 'Đã giải quyết', type: 'int', unit: 'ý kiến' },
          { key: 'hdnd_ykct_dang_giai_quyet', label: 'Đang giải quyết', type: 'int', unit: 'ý kiến' },
        ],
      },
      {
        label: 'Giám sát chuyên đề',
        children: [
          { key: 'hdnd_gs_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
          { key: 'hdnd_gs_so_tcd_dv', label: 'Số tổ chức đảng, đảng viên', type: 'int', unit: 'tổ chức, đảng viên' },
        ],
      },
      {
        label: 'Kết quả tiếp xúc cử tri',
        children: [
          {
            label: 'Đoàn ĐBQH địa phương',
            children: [
              { key: 'txct_dbqh_so_buoi', label: 'Số buổi', type: 'int', unit: 'buổi' },
              { key: 'txct_dbqh_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
            ],
          },
          {
            label: 'HĐND',
            children: [
              { key: 'txct_hdnd_so_buoi', label: 'Số buổi', type: 'int', unit: 'buổi' },
              { key: 'txct_hdnd_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
            ],
          },
        ],
      },
    ],
  },
  {
    label: 'Ủy ban nhân dân các cấp',
    children: [
      {
        label: 'Quán triệt, triển khai các văn bản, chế độ chính sách liên quan đến người dân',
        children: [
          { key: 'ubnd_qt_so_hoi_nghi', label: 'Số hội nghị', type: 'int', unit: 'hội nghị' },
          { key: 'ubnd_qt_so_nguoi', label: 'Số người tham gia', type: 'int', unit: 'lượt người' },
        ],
      },
      {
        key: 'ubnd_so_vb_dan_van',
        label: 'Số lượng văn bản ban hành chỉ đạo thực hiện về công tác dân vận',
        type: 'int',
        unit: 'văn bản',
      },
      {
        label: 'Công tác cải cách hành chính',
        children: [
          { key: 'cchc_so_co_so_tthc', label: 'Số cơ sở, trung tâm tiếp nhận thủ tục hành chính công', type: 'int', unit: 'cơ sở' },
          {
            label: 'Kết quả thực hiện thủ tục hành chính',
            children: [
              { key: 'tthc_da_tiep_nhan', label: 'Đã tiếp nhận', type: 'int', unit: 'hồ sơ' },
              { key: 'tthc_da_giai_quyet', label: 'Đã giải quyết', type: 'int', unit: 'hồ sơ' },
              { key: 'tthc_ty_le', label: 'Tỷ lệ %', type: 'pct', unit: '%' },
            ],
          },
        ],
      },
      {
        label: 'Việc tiếp nhận, giải quyết đơn thư khiếu nại, tố cáo',
        children: [
          {
            label: 'Số buổi đối thoại, gặp mặt',
            children: [
              { key: 'dt_doanh_nghiep', label: 'Doanh nghiệp', type: 'int', unit: 'buổi' },
              { key: 'dt_nguoi_dan', label: 'Người dân', type: 'int', unit: 'buổi' },
            ],
          },
          { key: 'so_cong_dan_duoc_tiep', label: 'Số công dân được tiếp', type: 'int', unit: 'lượt người' },
          { key: 'so_don_tiep_nhan', label: 'Số đơn thư đã tiếp nhận', type: 'int', unit: 'đơn' },
          {
            label: 'Đơn thư thuộc thẩm quyền giải quyết',
            children: [
              { key: 'don_tq_to_cao', label: 'Đơn tố cáo', type: 'int', unit: 'đơn' },
              { key: 'don_tq_khieu_nai', label: 'Đơn khiếu nại', type: 'int', unit: 'đơn' },
            ],
          },
          {
            label: 'Đã giải quyết',
            children: [
              { key: 'don_gq_to_cao', label: 'Đơn tố cáo', type: 'int', unit: 'đơn' },
              { key: 'don_gq_khieu_nai', label: 'Đơn khiếu nại', type: 'int', unit: 'đơn' },
            ],
          },
        ],
      },
      {
        label: 'Thanh tra công vụ, xử lý cán bộ, công chức',
        children: [
          { key: 'tt_so_cuoc', label: 'Số cuộc', type: 'int', unit: 'cuộc' },
          { key: 'tt_so_co_quan', label: 'Số cơ quan, đơn vị được thanh tra', type: 'int', unit: 'cơ quan, đơn vị' },
          { key: 'tt_so_cc_ky_luat', label: 'Số công chức bị kỷ luật sau thanh tra', type: 'int', unit: 'người' },
        ],
      },
    ],
  },
];

const counts = countsIn(tree);

export const pl2: TableAppendix = {
  id: 'PL2',
  sheet: 'PL2',
  kind: 'period',
  title: 'KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT 25, KẾT LUẬN 43 CỦA HĐND - UBND',
  rowLabel: 'Giai đoạn',
  totalLabel: 'Tổng cộng',
  tree,
  rules: [
    { kind: 'total', id: 'T1', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    { kind: 'addends', id: 'T4', severity: 'error', source: 'Biểu mẫu: dòng Tổng cộng', leaves: counts },
    {
      kind: 'atMost',
      id: 'H1',
      severity: 'warning',
      source: 'Tổng số ý kiến gồm đã giải quyết và đang giải quyết',
      parts: ['hdnd_ykct_da_tra_loi'],
      wholes: ['hdnd_ykct_da_giai_quyet', 'hdnd_ykct_dang_giai_quyet'],
    },
    {
      kind: 'implies',
      id: 'H2',
      severity: 'error',
      source: 'Không có cuộc giám sát thì không có đối tượng được giám sát',
      when: { leaf: 'hdnd_gs_so_tcd_dv', is: 'positive' },
      then: { anyOf: ['hdnd_gs_so_cuoc'], is: 'positive' },
      clause: 'không có cuộc giám sát nào thì không có tổ chức đảng, đảng viên được giám sát',
    },
    {
      kind: 'pair',
      id: 'H3',
      severity: 'error',
      source: 'Buổi tiếp xúc cử tri có người dự',
      events: 'txct_dbqh_so_buoi',
      people: 'txct_dbqh_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'pair',
      id: 'H3',
      severity: 'error',
      source: 'Buổi tiếp xúc cử tri có người dự',
      events: 'txct_hdnd_so_buoi',
      people: 'txct_hdnd_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'pair',
      id: 'U1',
      severity: 'error',
      source: 'Hội nghị quán triệt có người dự',
      events: 'ubnd_qt_so_hoi_nghi',
      people: 'ubnd_qt_so_nguoi',
      atLeastOneEach: true,
    },
    {
      kind: 'atMost',
      id: 'U2',
      severity: 'error',
      source: 'Hồ sơ đã giải quyết nằm trong hồ sơ đã tiếp nhận',
      parts: ['tthc_da_giai_quyet'],
      wholes: ['tthc_da_tiep_nhan'],
    },
    {
      kind: 'ratio',
      id: 'U2',
      totalId: 'T2',
      severity: 'error',
      source: 'Tỷ lệ = đã giải quyết / đã tiếp nhận × 100; dòng Tổng cộng tính lại, không cộng, không lấy trung bình',
      leaf: 'tthc_ty_le',
      part: 'tthc_da_giai_quyet',
      whole: 'tthc_da_tiep_nhan',
      wholeName: 'số hồ sơ đã tiếp nhận',
    },
    {
      kind: 'implies',
      id: 'U2',
      severity: 'warning',
      source: 'Có hồ sơ tiếp nhận thì có nơi tiếp nhận',
      when: { leaf: 'tthc_da_tiep_nhan', is: 'positive' },
      then: { anyOf: ['cchc_so_co_so_tthc'], is: 'filled' },
      clause: 'có hồ sơ thì phải có ít nhất một cơ sở, trung tâm tiếp nhận',
    },
    {
      kind: 'implies',
      id: 'U2',
      severity: 'warning',
      source: 'Có hồ sơ tiếp nhận thì có nơi tiếp nhận',
      when: { leaf: 'tthc_da_tiep_nhan', is: 'positive' },
      then: { anyOf: ['cchc_so_co_so_tthc'], is: 'positive' },
      clause: 'có hồ sơ thì phải có ít nhất một cơ sở, trung tâm tiếp nhận',
    },
    {
      kind: 'atMost',
      id: 'U3',
      severity: 'error',
      source: 'Đơn thuộc thẩm quyền nằm trong đơn đã tiếp nhận; phần còn lại là kiến nghị, phản ánh, đơn chuyển',
      parts: ['don_tq_to_cao', 'don_tq_khieu_nai'],
      wholes: ['so_don_tiep_nhan'],
    },
    {
      kind: 'atMost',
      id: 'U4',
      severity: 'error',
      source: 'Đơn tố cáo đã giải quyết nằm trong đơn thuộc thẩm quyền, kể cả đơn kỳ trước chuyển sang',
      parts: ['don_gq_to_cao'],
      wholes: ['don_tq_to_cao'],
      plus: ['TTC.don_ky_truoc_to_cao'],
      unless: 'Nếu có đơn kỳ trước chuyển sang thì ghi ở Thông tin chung.',
    },
    {
      kind: 'atMost',
      id: 'U4',
      severity: 'error',
      source: 'Đơn khiếu nại đã giải quyết nằm trong đơn thuộc thẩm quyền, kể cả đơn kỳ trước chuyển sang',
      parts: ['don_gq_khieu_nai'],
      wholes: ['don_tq_khieu_nai'],
      plus: ['TTC.don_ky_truoc_khieu_nai'],
      unless: 'Nếu có đơn kỳ trước chuyển sang thì ghi ở Thông tin chung.',
    },
    {
      kind: 'implies',
      id: 'U5',
      severity: 'error',
      source: 'Không thanh tra thì không có đơn vị được thanh tra',
      when: { leaf: 'tt_so_co_quan', is: 'positive' },
      then: { anyOf: ['tt_so_cuoc'], is: 'positive' },
      clause: 'không có cuộc thanh tra nào thì không có cơ quan, đơn vị được thanh tra',
    },
    {
      kind: 'implies',
      id: 'U5',
      severity: 'error',
      source: 'Không thanh tra thì không có kỷ luật sau thanh tra',
      when: { leaf: 'tt_so_cc_ky_luat', is: 'positive' },
      then: { anyOf: ['tt_so_cuoc'], is: 'positive' },
      clause: 'không có cuộc thanh tra nào thì không có công chức bị kỷ luật sau thanh tra',
    },
    {
      kind: 'atMost',
      id: 'U5',
      severity: 'warning',
      source: 'Mỗi cuộc thanh tra ít nhất một đơn vị, trừ thanh tra lại',
      parts: ['tt_so_cuoc'],
      wholes: ['tt_so_co_quan'],
      unless: 'Chỉ đúng khi có thanh tra lại cùng một đơn vị.',
    },
    {
      kind: 'identical',
      id: 'G3',
      severity: 'note',
      source: 'Trả lời và giải quyết ý kiến là hai việc',
      leaves: ['hdnd_ykct_da_tra_loi', 'hdnd_ykct_da_giai_quyet'],
    },
    ONE_PRECISION,
    ...controls(counts),
    ...plausibility(counts, [
      ['txct_dbqh_so_buoi', 'txct_dbqh_so_nguoi'],
      ['txct_hdnd_so_buoi', 'txct_hdnd_so_nguoi'],
      ['ubnd_qt_so_hoi_nghi', 'ubnd_qt_so_nguoi'],
    ]),
    ...everyTable(OF_PERIODS),
  ],
};
