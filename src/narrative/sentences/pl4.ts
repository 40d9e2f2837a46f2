/** What is written of Phụ lục 4: Mặt trận Tổ quốc and the socio-political organisations. */
import type { AppendixText, FlowSentence } from '../sentence';

const QUAN_TRIET: FlowSentence = {
  kind: 'flow',
  about: ['mttq_qt_so_cuoc'],
  some: [
    '{time}Ủy ban Mặt trận Tổ quốc Việt Nam {cap} và các tổ chức chính trị - xã hội đã tổ chức {mttq_qt_so_cuoc} quán triệt văn bản về công tác dân vận[ với {mttq_qt_so_nguoi} tham gia]{;trong_do}',
  ],
  none: [
    '{time}Ủy ban Mặt trận Tổ quốc Việt Nam {cap} và các tổ chức chính trị - xã hội {0:không tổ chức cuộc quán triệt văn bản nào} về công tác dân vận',
  ],
  period: ['{period} có {mttq_qt_so_cuoc}[ với {mttq_qt_so_nguoi}]'],
  compare: { operand: 'mttq_qt_so_cuoc', subject: 'số cuộc quán triệt văn bản về công tác dân vận' },
};

const NGUOI_DU_QUAN_TRIET: FlowSentence = {
  kind: 'flow',
  about: ['mttq_qt_so_nguoi'],
  unless: ['mttq_qt_so_cuoc'],
  some: [
    '{time}các cuộc quán triệt văn bản về công tác dân vận của Mặt trận và các tổ chức chính trị - xã hội có {mttq_qt_so_nguoi} tham gia{trong_do}',
  ],
  period: ['{period} có {mttq_qt_so_nguoi}'],
};

const PHONG_TRAO: FlowSentence = {
  kind: 'flow',
  about: ['mttq_pt_so_cuoc'],
  some: [
    '{time}Mặt trận và các tổ chức chính trị - xã hội đã tổ chức {mttq_pt_so_cuoc} phát động, vận động thực hiện các phong trào thi đua yêu nước và phong trào “Dân vận khéo”[, thu hút {mttq_pt_so_nguoi} tham gia]{;trong_do}',
  ],
  none: [
    '{time}Mặt trận và các tổ chức chính trị - xã hội {0:không tổ chức cuộc phát động, vận động nào} về các phong trào thi đua yêu nước và phong trào “Dân vận khéo”',
  ],
  period: ['{period} có {mttq_pt_so_cuoc}[ với {mttq_pt_so_nguoi}]'],
  compare: { operand: 'mttq_pt_so_cuoc', subject: 'số cuộc phát động, vận động' },
};

const NGUOI_DU_PHONG_TRAO: FlowSentence = {
  kind: 'flow',
  about: ['mttq_pt_so_nguoi'],
  unless: ['mttq_pt_so_cuoc'],
  some: ['{time}các phong trào thi đua yêu nước và phong trào “Dân vận khéo” thu hút {mttq_pt_so_nguoi} tham gia{trong_do}'],
  period: ['{period} có {mttq_pt_so_nguoi}'],
};

const KINH_PHI: FlowSentence = {
  kind: 'flow',
  about: ['mttq_pt_c3'],
  some: ['{time}kinh phí vận động được qua các phong trào là {mttq_pt_c3}{;trong_do}'],
  none: ['{time}{0:không phát sinh} kinh phí vận động được qua các phong trào'],
  period: ['{period} vận động được {mttq_pt_c3}'],
  compare: { operand: 'mttq_pt_c3', subject: 'kinh phí vận động được' },
};

const GIAM_SAT: FlowSentence = {
  kind: 'flow',
  about: ['mttq_gs_so_cuoc', 'mttq_pb_so_cuoc'],
  lists: {
    cuoc: [
      { leaf: 'mttq_gs_so_cuoc', some: '{mttq_gs_so_cuoc} giám sát', name: 'cuộc giám sát nào' },
      { leaf: 'mttq_pb_so_cuoc', some: '{mttq_pb_so_cuoc} phản biện xã hội', name: 'cuộc phản biện xã hội nào' },
    ],
  },
  some: ['{time}Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã thực hiện {list:cuoc}[, {zeros:cuoc:không thực hiện}]{;trong_do}'],
  none: [
    '{time}Mặt trận Tổ quốc và các tổ chức chính trị - xã hội {mttq_gs_so_cuoc,mttq_pb_so_cuoc=0:không thực hiện cuộc giám sát, phản biện xã hội nào}',
    '{time}Mặt trận Tổ quốc và các tổ chức chính trị - xã hội {zeros:cuoc:không thực hiện}',
  ],
  period: ['{period} có {list:cuoc}'],
};

const DOI_THOAI: FlowSentence = {
  kind: 'flow',
  about: ['mttq_dt_so_cuoc'],
  some: ['{time}đã tổ chức {mttq_dt_so_cuoc} đối thoại giữa cấp ủy, chính quyền với Nhân dân[, có {mttq_dt_so_nguoi} tham gia]{;trong_do}'],
  none: ['{time}{0:không tổ chức cuộc đối thoại nào} giữa cấp ủy, chính quyền với Nhân dân'],
  period: ['{period} có {mttq_dt_so_cuoc}[ với {mttq_dt_so_nguoi}]'],
  compare: { operand: 'mttq_dt_so_cuoc', subject: 'số cuộc đối thoại' },
};

const NGUOI_DU_DOI_THOAI: FlowSentence = {
  kind: 'flow',
  about: ['mttq_dt_so_nguoi'],
  unless: ['mttq_dt_so_cuoc'],
  some: ['{time}các cuộc đối thoại giữa cấp ủy, chính quyền với Nhân dân có {mttq_dt_so_nguoi} tham gia{trong_do}'],
  period: ['{period} có {mttq_dt_so_nguoi}'],
};

export const pl4Text: AppendixText = {
  appendix: 'PL4',
  heading: 'Kết quả thực hiện của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
  leaves: {
    mttq_qt_so_cuoc: {
      name: 'số cuộc quán triệt văn bản về công tác dân vận của Mặt trận và các tổ chức chính trị - xã hội',
      unit: 'cuộc',
    },
    mttq_qt_so_nguoi: { name: 'số người tham gia quán triệt văn bản về công tác dân vận', unit: 'lượt người' },
    mttq_pt_so_cuoc: { name: 'số cuộc phát động, vận động các phong trào thi đua', unit: 'cuộc' },
    mttq_pt_so_nguoi: { name: 'số người tham gia các phong trào thi đua', unit: 'lượt người' },
    mttq_pt_c3: { name: 'kinh phí vận động được', unit: 'triệu đồng' },
    mttq_pt_c4: { name: 'hiện vật, kết quả khác của các phong trào' },
    mttq_gs_so_cuoc: { name: 'số cuộc giám sát', unit: 'cuộc' },
    mttq_pb_so_cuoc: { name: 'số cuộc phản biện xã hội', unit: 'cuộc' },
    mttq_dt_so_cuoc: { name: 'số cuộc đối thoại của cấp ủy, chính quyền với Nhân dân', unit: 'cuộc' },
    mttq_dt_so_nguoi: { name: 'số người tham gia đối thoại', unit: 'lượt người' },
    mttq_hv_y: { name: 'số hội viên, thành viên', unit: 'người' },
    mttq_cb_y: { name: 'số cán bộ chuyên trách', unit: 'người' },
  },
  topics: {
    quan_triet: [QUAN_TRIET, NGUOI_DU_QUAN_TRIET],
    phong_trao: [
      PHONG_TRAO,
      NGUOI_DU_PHONG_TRAO,
      KINH_PHI,
      { kind: 'quote', leaf: 'mttq_pt_c4', some: '{time}hiện vật và kết quả khác vận động được gồm {quote}' },
    ],
    giam_sat: [GIAM_SAT],
    doi_thoai: [DOI_THOAI, NGUOI_DU_DOI_THOAI],
    hoi_vien: [
      {
        kind: 'series',
        about: { yearly: 'mttq_hv_y' },
        subject: 'số hội viên, thành viên của Mặt trận và các tổ chức chính trị - xã hội',
        none: 'hội viên, thành viên của Mặt trận và các tổ chức chính trị - xã hội',
      },
    ],
    can_bo: [
      {
        kind: 'series',
        about: { yearly: 'mttq_cb_y' },
        subject: 'số cán bộ chuyên trách',
        none: 'cán bộ chuyên trách của Mặt trận và các tổ chức chính trị - xã hội',
      },
    ],
  },
  paragraphs: [
    ['quan_triet', 'phong_trao'],
    ['giam_sat', 'doi_thoai'],
    ['hoi_vien', 'can_bo'],
  ],
};
