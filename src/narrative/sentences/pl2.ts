/** What is written of Phụ lục 2: Hội đồng nhân dân and Ủy ban nhân dân. */
import type { AppendixText, FlowSentence, SeriesSentence } from '../sentence';

const NGHI_QUYET: FlowSentence = {
  kind: 'flow',
  about: ['hdnd_so_nghi_quyet'],
  some: ['{time}Hội đồng nhân dân {cap} đã ban hành {hdnd_so_nghi_quyet}{trong_do}'],
  none: ['{time}Hội đồng nhân dân {cap} {0:không ban hành nghị quyết nào}'],
  period: ['{period} ban hành {hdnd_so_nghi_quyet}'],
  compare: { operand: 'hdnd_so_nghi_quyet', subject: 'số nghị quyết được ban hành' },
};

const GIAM_SAT: FlowSentence = {
  kind: 'flow',
  about: ['hdnd_gs_so_cuoc'],
  some: [
    '{time}Hội đồng nhân dân {cap} đã tổ chức {hdnd_gs_so_cuoc} giám sát chuyên đề[ đối với {hdnd_gs_so_tcd_dv}][, {hdnd_gs_so_tcd_dv=0:không có tổ chức đảng, đảng viên được giám sát}]{;trong_do}',
  ],
  none: ['{time}Hội đồng nhân dân {cap} {0:không tổ chức cuộc giám sát chuyên đề nào}'],
  period: ['{period} tổ chức {hdnd_gs_so_cuoc}[ đối với {hdnd_gs_so_tcd_dv}]'],
  compare: { operand: 'hdnd_gs_so_cuoc', subject: 'số cuộc giám sát chuyên đề' },
};

const DOI_TUONG_GIAM_SAT: FlowSentence = {
  kind: 'flow',
  about: ['hdnd_gs_so_tcd_dv'],
  unless: ['hdnd_gs_so_cuoc'],
  some: ['{time}giám sát chuyên đề của Hội đồng nhân dân {cap} được tiến hành đối với {hdnd_gs_so_tcd_dv}{trong_do}'],
  none: ['{time}{0:không có tổ chức đảng, đảng viên} thuộc diện giám sát chuyên đề của Hội đồng nhân dân {cap}'],
  period: ['{period} là {hdnd_gs_so_tcd_dv}'],
};

const TXCT_DBQH: FlowSentence = {
  kind: 'flow',
  about: ['txct_dbqh_so_buoi'],
  some: [
    '{time}trên địa bàn {cap} đã tổ chức {txct_dbqh_so_buoi} tiếp xúc cử tri với đại biểu Quốc hội[, có {txct_dbqh_so_nguoi} tham dự]{;trong_do}',
  ],
  none: ['{time}trên địa bàn {cap} {0:không tổ chức buổi tiếp xúc cử tri nào} với đại biểu Quốc hội'],
  period: ['{period} có {txct_dbqh_so_buoi}[ với {txct_dbqh_so_nguoi}]'],
  compare: { operand: 'txct_dbqh_so_buoi', subject: 'số buổi tiếp xúc cử tri với đại biểu Quốc hội' },
};

const CU_TRI_DBQH: FlowSentence = {
  kind: 'flow',
  about: ['txct_dbqh_so_nguoi'],
  unless: ['txct_dbqh_so_buoi'],
  some: ['{time}các buổi tiếp xúc cử tri với đại biểu Quốc hội có {txct_dbqh_so_nguoi} tham dự{trong_do}'],
  period: ['{period} có {txct_dbqh_so_nguoi}'],
};

const TXCT_HDND: FlowSentence = {
  kind: 'flow',
  about: ['txct_hdnd_so_buoi'],
  some: ['{time}đại biểu Hội đồng nhân dân đã tiếp xúc cử tri {txct_hdnd_so_buoi}[ với {txct_hdnd_so_nguoi} tham gia]{;trong_do}'],
  none: ['{time}đại biểu Hội đồng nhân dân {0:không tổ chức buổi tiếp xúc cử tri nào}'],
  period: ['{period} có {txct_hdnd_so_buoi}[ với {txct_hdnd_so_nguoi}]'],
  compare: { operand: 'txct_hdnd_so_buoi', subject: 'số buổi tiếp xúc cử tri của đại biểu Hội đồng nhân dân' },
};

const CU_TRI_HDND: FlowSentence = {
  kind: 'flow',
  about: ['txct_hdnd_so_nguoi'],
  unless: ['txct_hdnd_so_buoi'],
  some: ['{time}các buổi tiếp xúc cử tri của đại biểu Hội đồng nhân dân có {txct_hdnd_so_nguoi} tham gia{trong_do}'],
  period: ['{period} có {txct_hdnd_so_nguoi}'],
};

const Y_KIEN_CU_TRI: FlowSentence = {
  kind: 'flow',
  about: ['hdnd_ykct_da_tra_loi', 'hdnd_ykct_da_giai_quyet', 'hdnd_ykct_dang_giai_quyet'],
  lists: {
    da: [
      { leaf: 'hdnd_ykct_da_tra_loi', some: 'trả lời {hdnd_ykct_da_tra_loi}', name: 'ý kiến được trả lời' },
      { leaf: 'hdnd_ykct_da_giai_quyet', some: 'giải quyết {hdnd_ykct_da_giai_quyet}', name: 'ý kiến được giải quyết' },
    ],
    tat_ca: [
      { leaf: 'hdnd_ykct_da_tra_loi', some: 'trả lời {hdnd_ykct_da_tra_loi}', name: 'ý kiến được trả lời' },
      { leaf: 'hdnd_ykct_da_giai_quyet', some: 'giải quyết {hdnd_ykct_da_giai_quyet}', name: 'ý kiến được giải quyết' },
      { leaf: 'hdnd_ykct_dang_giai_quyet', some: 'còn {hdnd_ykct_dang_giai_quyet} đang giải quyết', name: 'ý kiến đang giải quyết' },
    ],
  },
  some: [
    '{time}đối với ý kiến, phản ánh, kiến nghị của cử tri, đã trả lời và giải quyết {hdnd_ykct_da_tra_loi==hdnd_ykct_da_giai_quyet}[, còn {hdnd_ykct_dang_giai_quyet} đang giải quyết][, {hdnd_ykct_dang_giai_quyet=0:không còn ý kiến đang giải quyết}]{;trong_do}',
    '{time}đối với ý kiến, phản ánh, kiến nghị của cử tri, đã {list:da}[, còn {hdnd_ykct_dang_giai_quyet} đang giải quyết][, {hdnd_ykct_dang_giai_quyet=0:không còn ý kiến đang giải quyết}]{.trong_do}',
    '{time}đối với ý kiến, phản ánh, kiến nghị của cử tri, còn {hdnd_ykct_dang_giai_quyet} đang giải quyết{;trong_do}',
  ],
  none: [
    '{time}{hdnd_ykct_da_tra_loi,hdnd_ykct_da_giai_quyet,hdnd_ykct_dang_giai_quyet=0:không phát sinh} ý kiến, phản ánh, kiến nghị của cử tri',
    '{time}đối với phản ánh, kiến nghị của cử tri, {zeros:tat_ca:không có}',
  ],
  period: [
    '{period} trả lời và giải quyết {hdnd_ykct_da_tra_loi==hdnd_ykct_da_giai_quyet}[, còn {hdnd_ykct_dang_giai_quyet} đang giải quyết]',
    '{period} {list:tat_ca}',
  ],
};

const QUAN_TRIET: FlowSentence = {
  kind: 'flow',
  about: ['ubnd_qt_so_hoi_nghi'],
  some: [
    '{time}Ủy ban nhân dân {cap} đã tổ chức {ubnd_qt_so_hoi_nghi} quán triệt, triển khai các văn bản, chế độ, chính sách liên quan đến người dân[ với {ubnd_qt_so_nguoi} tham gia]{;trong_do}',
  ],
  none: [
    '{time}Ủy ban nhân dân {cap} {0:không tổ chức hội nghị nào} để quán triệt, triển khai các văn bản, chế độ, chính sách liên quan đến người dân',
  ],
  period: ['{period} tổ chức {ubnd_qt_so_hoi_nghi}[ với {ubnd_qt_so_nguoi}]'],
  compare: { operand: 'ubnd_qt_so_hoi_nghi', subject: 'số hội nghị quán triệt, triển khai văn bản' },
};

const NGUOI_DU_QUAN_TRIET: FlowSentence = {
  kind: 'flow',
  about: ['ubnd_qt_so_nguoi'],
  unless: ['ubnd_qt_so_hoi_nghi'],
  some: [
    '{time}các hội nghị quán triệt, triển khai văn bản, chế độ, chính sách liên quan đến người dân có {ubnd_qt_so_nguoi} tham gia{trong_do}',
  ],
  period: ['{period} có {ubnd_qt_so_nguoi}'],
};

const VAN_BAN: FlowSentence = {
  kind: 'flow',
  about: ['ubnd_so_vb_dan_van'],
  some: ['{time}Ủy ban nhân dân {cap} đã ban hành {ubnd_so_vb_dan_van} chỉ đạo thực hiện công tác dân vận{trong_do}'],
  none: ['{time}Ủy ban nhân dân {cap} {0:không ban hành văn bản nào} chỉ đạo thực hiện công tác dân vận'],
  period: ['{period} ban hành {ubnd_so_vb_dan_van}'],
  compare: { operand: 'ubnd_so_vb_dan_van', subject: 'số văn bản chỉ đạo về công tác dân vận' },
};

const CO_SO: SeriesSentence = {
  kind: 'series',
  about: { leaf: 'cchc_so_co_so_tthc' },
  subject: 'số cơ sở, trung tâm tiếp nhận thủ tục hành chính công trên địa bàn {cap}',
  none: 'cơ sở, trung tâm tiếp nhận thủ tục hành chính công trên địa bàn {cap}',
};

const HO_SO: FlowSentence = {
  kind: 'flow',
  about: ['tthc_da_tiep_nhan'],
  some: [
    '{time}Ủy ban nhân dân {cap} đã tiếp nhận và giải quyết {tthc_da_tiep_nhan==tthc_da_giai_quyet} thủ tục hành chính, đạt tỷ lệ {tthc_ty_le|tthc_da_giai_quyet/tthc_da_tiep_nhan}{;trong_do}',
    '{time}Ủy ban nhân dân {cap} đã tiếp nhận {tthc_da_tiep_nhan} thủ tục hành chính[, giải quyết {tthc_da_giai_quyet}[, đạt tỷ lệ {tthc_ty_le|tthc_da_giai_quyet/tthc_da_tiep_nhan}]][, {tthc_da_giai_quyet=0:chưa giải quyết hồ sơ nào}]{.trong_do}',
  ],
  none: ['{time}Ủy ban nhân dân {cap} {0:không tiếp nhận hồ sơ thủ tục hành chính nào}'],
  period: [
    '{period} là {tthc_da_tiep_nhan==tthc_da_giai_quyet}',
    '{period} tiếp nhận {tthc_da_tiep_nhan}[, giải quyết {tthc_da_giai_quyet}[, đạt {!tthc_ty_le|tthc_da_giai_quyet/tthc_da_tiep_nhan}]]',
  ],
  compare: { operand: 'tthc_da_tiep_nhan', subject: 'số hồ sơ tiếp nhận' },
};

const HO_SO_GIAI_QUYET: FlowSentence = {
  kind: 'flow',
  about: ['tthc_da_giai_quyet'],
  unless: ['tthc_da_tiep_nhan'],
  some: ['{time}Ủy ban nhân dân {cap} đã giải quyết {tthc_da_giai_quyet} thủ tục hành chính[, đạt tỷ lệ {tthc_ty_le}]{;trong_do}'],
  period: ['{period} giải quyết {tthc_da_giai_quyet}'],
};

const TY_LE_HO_SO: FlowSentence = {
  kind: 'flow',
  about: ['tthc_ty_le'],
  unless: ['tthc_da_tiep_nhan', 'tthc_da_giai_quyet'],
  some: ['{time}tỷ lệ giải quyết hồ sơ thủ tục hành chính đạt {tthc_ty_le}{trong_do}'],
  period: ['{period} đạt {tthc_ty_le}'],
};

const DOI_THOAI: FlowSentence = {
  kind: 'flow',
  about: ['dt_doanh_nghiep', 'dt_nguoi_dan'],
  lists: {
    voi: [
      { leaf: 'dt_doanh_nghiep', some: '{dt_doanh_nghiep} với doanh nghiệp', name: 'doanh nghiệp' },
      { leaf: 'dt_nguoi_dan', some: '{dt_nguoi_dan} với người dân', name: 'người dân' },
    ],
  },
  some: [
    '{time}Ủy ban nhân dân {cap} đã tổ chức {dt_doanh_nghiep+dt_nguoi_dan} đối thoại, gặp mặt, gồm {dt_doanh_nghiep} với doanh nghiệp và {dt_nguoi_dan} với người dân{;trong_do}',
    '{time}Ủy ban nhân dân {cap} đã tổ chức {dt_doanh_nghiep} đối thoại, gặp mặt với doanh nghiệp[; {zeros:voi:không tổ chức đối thoại, gặp mặt với}]{;trong_do}',
    '{time}Ủy ban nhân dân {cap} đã tổ chức {dt_nguoi_dan} đối thoại, gặp mặt với người dân[; {zeros:voi:không tổ chức đối thoại, gặp mặt với}]{;trong_do}',
  ],
  none: ['{time}Ủy ban nhân dân {cap} {zeros:voi:không tổ chức buổi đối thoại, gặp mặt nào với}'],
  period: ['{period} có {list:voi}'],
};

const TIEP_DAN: FlowSentence = {
  kind: 'flow',
  about: ['so_cong_dan_duoc_tiep'],
  some: ['{time}Ủy ban nhân dân {cap} đã tiếp {so_cong_dan_duoc_tiep}{trong_do}'],
  none: ['{time}{0:không phát sinh lượt tiếp công dân} tại Ủy ban nhân dân {cap}'],
  period: ['{period} tiếp {so_cong_dan_duoc_tiep}'],
  compare: { operand: 'so_cong_dan_duoc_tiep', subject: 'số lượt công dân được tiếp' },
};

const DON_TIEP_NHAN: FlowSentence = {
  kind: 'flow',
  about: ['so_don_tiep_nhan'],
  some: ['{time}tổng số đơn thư khiếu nại, tố cáo đã tiếp nhận là {so_don_tiep_nhan}{;trong_do}'],
  none: ['{time}{0:không phát sinh đơn thư} khiếu nại, tố cáo'],
  period: ['{period} tiếp nhận {so_don_tiep_nhan}'],
  compare: { operand: 'so_don_tiep_nhan', subject: 'số đơn thư tiếp nhận' },
};

/** Complaints (khiếu nại) and denunciations (tố cáo) are spoken of alike: those within competence, and those settled where only that is known. */
function donThuocThamQuyen(ten: string, tq: string, gq: string): FlowSentence[] {
  return [
    {
      kind: 'flow',
      about: [tq],
      some: [
        `{time}số đơn ${ten} thuộc thẩm quyền giải quyết là {${tq}==${gq}}, đã được giải quyết toàn bộ{;trong_do}`,
        `{time}số đơn ${ten} thuộc thẩm quyền giải quyết là {${tq}}[, đã giải quyết {${gq}}[, đạt tỷ lệ {${gq}/${tq}}]][, {${gq}=0:chưa giải quyết đơn nào}][, còn {${tq}-${gq}} đang giải quyết theo quy định]{.trong_do}`,
      ],
      none: [`{time}{0:không phát sinh đơn ${ten}} thuộc thẩm quyền giải quyết`],
      period: [`{period} là {${tq}==${gq}}`, `{period} là {${tq}}[, đã giải quyết {${gq}}]`],
    },
    {
      kind: 'flow',
      about: [gq],
      unless: [tq],
      some: [`{time}đã giải quyết {${gq}} ${ten}{trong_do}`],
      period: [`{period} giải quyết {${gq}}`],
    },
  ];
}

const THANH_TRA: FlowSentence = {
  kind: 'flow',
  about: ['tt_so_cuoc'],
  some: [
    '{time}đã tiến hành {tt_so_cuoc} thanh tra công vụ[ tại {tt_so_co_quan}][, qua đó xử lý kỷ luật {tt_so_cc_ky_luat}][, {tt_so_cc_ky_luat=0:không có công chức bị xử lý kỷ luật sau thanh tra}]{;trong_do}',
  ],
  none: ['{time}{0:không tiến hành cuộc thanh tra công vụ nào}'],
  period: ['{period} tiến hành {tt_so_cuoc}[ tại {tt_so_co_quan}][, xử lý kỷ luật {tt_so_cc_ky_luat}]'],
};

const CO_QUAN_THANH_TRA: FlowSentence = {
  kind: 'flow',
  about: ['tt_so_co_quan'],
  unless: ['tt_so_cuoc'],
  some: ['{time}thanh tra công vụ được tiến hành tại {tt_so_co_quan}{trong_do}'],
  period: ['{period} tại {tt_so_co_quan}'],
};

const KY_LUAT: FlowSentence = {
  kind: 'flow',
  about: ['tt_so_cc_ky_luat'],
  unless: ['tt_so_cuoc'],
  some: ['{time}qua thanh tra công vụ, có {tt_so_cc_ky_luat} bị xử lý kỷ luật{trong_do}'],
  none: ['{time}{0:không có công chức} bị xử lý kỷ luật sau thanh tra công vụ'],
  period: ['{period} có {tt_so_cc_ky_luat}'],
};

export const pl2Text: AppendixText = {
  appendix: 'PL2',
  heading: 'Kết quả thực hiện của Hội đồng nhân dân và Ủy ban nhân dân {cap}',
  leaves: {
    hdnd_so_nghi_quyet: { name: 'số nghị quyết Hội đồng nhân dân đã ban hành', unit: 'nghị quyết' },
    hdnd_ykct_da_tra_loi: { name: 'số ý kiến, kiến nghị của cử tri đã trả lời', unit: 'ý kiến' },
    hdnd_ykct_da_giai_quyet: { name: 'số ý kiến, kiến nghị của cử tri đã giải quyết', unit: 'ý kiến' },
    hdnd_ykct_dang_giai_quyet: { name: 'số ý kiến, kiến nghị của cử tri đang giải quyết', unit: 'ý kiến' },
    hdnd_gs_so_cuoc: { name: 'số cuộc giám sát chuyên đề của Hội đồng nhân dân', unit: 'cuộc' },
    hdnd_gs_so_tcd_dv: { name: 'số tổ chức đảng, đảng viên được giám sát chuyên đề', unit: 'tổ chức đảng, đảng viên' },
    txct_dbqh_so_buoi: { name: 'số buổi tiếp xúc cử tri của Đoàn đại biểu Quốc hội', unit: 'buổi' },
    txct_dbqh_so_nguoi: { name: 'số người tham gia tiếp xúc cử tri với Đoàn đại biểu Quốc hội', unit: 'lượt người' },
    txct_hdnd_so_buoi: { name: 'số buổi tiếp xúc cử tri của Hội đồng nhân dân', unit: 'buổi' },
    txct_hdnd_so_nguoi: { name: 'số người tham gia tiếp xúc cử tri với Hội đồng nhân dân', unit: 'lượt người' },
    ubnd_qt_so_hoi_nghi: { name: 'số hội nghị quán triệt, triển khai văn bản, chế độ, chính sách', unit: 'hội nghị' },
    ubnd_qt_so_nguoi: { name: 'số người tham gia hội nghị quán triệt, triển khai văn bản', unit: 'lượt người' },
    ubnd_so_vb_dan_van: { name: 'số văn bản chỉ đạo về công tác dân vận', unit: 'văn bản' },
    cchc_so_co_so_tthc: { name: 'số cơ sở, trung tâm tiếp nhận thủ tục hành chính công', unit: 'cơ sở' },
    tthc_da_tiep_nhan: { name: 'số hồ sơ thủ tục hành chính đã tiếp nhận', unit: 'hồ sơ' },
    tthc_da_giai_quyet: { name: 'số hồ sơ thủ tục hành chính đã giải quyết', unit: 'hồ sơ' },
    tthc_ty_le: { name: 'tỷ lệ giải quyết hồ sơ thủ tục hành chính', share: 'tthc_da_giai_quyet/tthc_da_tiep_nhan' },
    dt_doanh_nghiep: { name: 'số buổi đối thoại, gặp mặt doanh nghiệp', unit: 'buổi' },
    dt_nguoi_dan: { name: 'số buổi đối thoại, gặp mặt người dân', unit: 'buổi' },
    so_cong_dan_duoc_tiep: { name: 'số công dân được tiếp', unit: 'lượt công dân' },
    so_don_tiep_nhan: { name: 'số đơn thư đã tiếp nhận', unit: 'đơn' },
    don_tq_to_cao: { name: 'số đơn tố cáo thuộc thẩm quyền giải quyết', unit: 'đơn' },
    don_tq_khieu_nai: { name: 'số đơn khiếu nại thuộc thẩm quyền giải quyết', unit: 'đơn' },
    don_gq_to_cao: { name: 'số đơn tố cáo đã giải quyết', unit: 'đơn' },
    don_gq_khieu_nai: { name: 'số đơn khiếu nại đã giải quyết', unit: 'đơn' },
    tt_so_cuoc: { name: 'số cuộc thanh tra công vụ', unit: 'cuộc' },
    tt_so_co_quan: { name: 'số cơ quan, đơn vị được thanh tra', unit: 'cơ quan, đơn vị' },
    tt_so_cc_ky_luat: { name: 'số công chức bị kỷ luật sau thanh tra', unit: 'công chức' },
  },
  topics: {
    nghi_quyet: [NGHI_QUYET],
    giam_sat: [GIAM_SAT, DOI_TUONG_GIAM_SAT],
    tiep_xuc_cu_tri: [TXCT_DBQH, CU_TRI_DBQH, TXCT_HDND, CU_TRI_HDND],
    y_kien_cu_tri: [Y_KIEN_CU_TRI],
    quan_triet: [QUAN_TRIET, NGUOI_DU_QUAN_TRIET],
    van_ban: [VAN_BAN],
    thu_tuc: [CO_SO, HO_SO, HO_SO_GIAI_QUYET, TY_LE_HO_SO],
    doi_thoai: [DOI_THOAI],
    tiep_dan: [TIEP_DAN],
    don_thu: [
      DON_TIEP_NHAN,
      ...donThuocThamQuyen('khiếu nại', 'don_tq_khieu_nai', 'don_gq_khieu_nai'),
      ...donThuocThamQuyen('tố cáo', 'don_tq_to_cao', 'don_gq_to_cao'),
    ],
    thanh_tra: [THANH_TRA, CO_QUAN_THANH_TRA, KY_LUAT],
  },
  paragraphs: [
    ['nghi_quyet', 'giam_sat'],
    ['tiep_xuc_cu_tri', 'y_kien_cu_tri'],
    ['quan_triet', 'van_ban'],
    ['thu_tuc'],
    ['doi_thoai', 'tiep_dan', 'don_thu'],
    ['thanh_tra'],
  ],
};
