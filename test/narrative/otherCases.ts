/** What the summary of a xã says of small forms of Phụ lục 3 to 6: one case a matter, each wording reviewed as prose. */
import type { SentenceCase } from './sentenceCase';

export const otherCases: readonly SentenceCase[] = [
  {
    name: 'help, period by period',
    forms: {
      PL3: {
        '2013-2018': { llvt_giup_xd_dang: 9, llvt_giup_ktxh: 9, llvt_giup_thien_tai: 9 },
        '2019-2022': { llvt_giup_xd_dang: 11, llvt_giup_ktxh: 12, llvt_giup_thien_tai: 13 },
      },
    },
    says: [
      'Từ năm 2013 đến năm 2022, lực lượng được cử giúp cấp ủy, chính quyền gồm 20 lượt tham gia xây dựng Đảng, chính quyền; 21 lượt tham gia phát triển kinh tế - xã hội; 22 lượt tham gia khắc phục thiên tai, dịch bệnh. Trong đó, giai đoạn 2013-2018 lần lượt là 09 lượt, 09 lượt và 09 lượt; giai đoạn 2019-2022 lần lượt là 11 lượt, 12 lượt và 13 lượt.',
    ],
  },
  {
    name: 'help with one matter, none with another',
    forms: { PL3: { '2024': { llvt_giup_xd_dang: 5, llvt_giup_ktxh: 0 } } },
    says: [
      'Năm 2024, lực lượng được cử giúp cấp ủy, chính quyền gồm 05 lượt tham gia xây dựng Đảng, chính quyền; không cử lực lượng giúp phát triển kinh tế - xã hội.',
    ],
  },
  {
    name: 'new members that may overlap are not added',
    forms: { PL3: { '2024': { llvt_kn_dtts: 3, llvt_kn_ton_giao: 2 } } },
    says: ['Năm 2024, trong số quân nhân được kết nạp Đảng, có 03 đồng chí là người dân tộc thiểu số và 02 đồng chí là người có tôn giáo.'],
  },
  {
    name: 'new members of one kind',
    forms: { PL3: { '2024': { llvt_kn_dtts: 3, llvt_kn_ton_giao: 0 } } },
    says: [
      'Năm 2024, trong số quân nhân được kết nạp Đảng, có 03 đồng chí là người dân tộc thiểu số; không có quân nhân là người có tôn giáo.',
    ],
  },
  {
    name: 'no new members of either kind',
    forms: { PL3: { '2024': { llvt_kn_dtts: 0, llvt_kn_ton_giao: 0 } } },
    says: ['Năm 2024, không có quân nhân là người dân tộc thiểu số hoặc người có tôn giáo được kết nạp Đảng.'],
  },
  {
    name: 'no new members of one kind, the other blank',
    forms: { PL3: { '2024': { llvt_kn_dtts: 0 } } },
    says: ['Năm 2024, không có quân nhân là người dân tộc thiểu số được kết nạp Đảng.'],
  },
  {
    name: 'letters settled and left',
    forms: { PL3: { '2024': { llvt_don_tong: 8, llvt_don_da_gq: 6, llvt_don_chua_gq: 2 } } },
    says: [
      'Năm 2024, lực lượng vũ trang đã tiếp nhận 08 đơn thư, tin báo, tố giác tội phạm, giải quyết 06 đơn thư, đạt tỷ lệ 75%, còn 02 đơn thư chưa giải quyết.',
    ],
  },
  {
    name: 'money',
    forms: { PL4: { '2013-2018': { mttq_pt_c3: 27 }, '2019-2022': { mttq_pt_c3: 35.5 }, total: { mttq_pt_c3: 62.5 } } },
    says: [
      'Từ năm 2013 đến năm 2022, kinh phí vận động được qua các phong trào là 62,5 triệu đồng; trong đó giai đoạn 2013-2018 vận động được 27 triệu đồng, giai đoạn 2019-2022 vận động được 35,5 triệu đồng. Tính bình quân mỗi năm, kinh phí vận động được tăng từ 4,5 lên 8,9 triệu đồng.',
    ],
  },
  {
    name: 'money written out in words is no figure',
    forms: { PL4: { '2013-2018': { mttq_pt_c3: '27 triệu đồng' }, '2019-2022': { mttq_pt_c3: 35.5 } } },
    says: ['Giai đoạn 2019-2022, kinh phí vận động được qua các phong trào là 35,5 triệu đồng.'],
  },
  {
    name: 'other results are quoted',
    forms: { PL4: { '2013-2018': { mttq_pt_c4: '20 tấn xi măng; 150 ngày công.' }, '2019-2022': { mttq_pt_c4: 'không' } } },
    says: ['Giai đoạn 2013-2018, hiện vật và kết quả khác vận động được gồm 20 tấn xi măng; 150 ngày công.'],
  },
  {
    name: 'supervision without criticism',
    forms: { PL4: { '2013-2018': { mttq_gs_so_cuoc: 3, mttq_pb_so_cuoc: 0 }, '2019-2022': { mttq_gs_so_cuoc: 2, mttq_pb_so_cuoc: 0 } } },
    says: [
      'Từ năm 2013 đến năm 2022, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đã thực hiện 05 cuộc giám sát, không thực hiện cuộc phản biện xã hội nào; trong đó giai đoạn 2013-2018 có 03 cuộc giám sát, giai đoạn 2019-2022 có 02 cuộc giám sát.',
    ],
  },
  {
    name: 'members of a year are read in its period and never added',
    forms: {
      PL4: {
        '2013-2018': { mttq_hv_y1: 100, mttq_hv_y2: 120, mttq_hv_y3: 999 },
        '2019-2022': { mttq_hv_y1: 1, mttq_hv_y3: 90 },
        total: { mttq_hv_y1: 101 },
      },
    },
    says: [
      'Số hội viên, thành viên của Mặt trận và các tổ chức chính trị - xã hội năm 2013 là 100 người, năm 2018 là 120 người, năm 2022 là 90 người; so với năm 2013, năm 2022 giảm 10 người (10%).',
    ],
  },
  {
    name: 'staff of years in one period',
    forms: { PL4: { '2021-2025': { mttq_cb_y1: 5, mttq_cb_y2: 5 } } },
    years: ['2020', '2025'],
    says: ['Số cán bộ chuyên trách giữ ổn định ở mức 05 người trong các năm 2020 và 2025.'],
  },
  {
    name: 'a stock that grows',
    forms: { PL5: { '2013': { so_dang_vien: 82 }, '2018': { so_dang_vien: 108 }, '2022': { so_dang_vien: 127 } } },
    says: [
      'Số đảng viên của Đảng bộ xã tăng từ 82 đồng chí năm 2013 lên 127 đồng chí năm 2022 (năm 2018 là 108 đồng chí), mức tăng là 45 đồng chí (54,88%).',
    ],
  },
  {
    name: 'a stock that shrinks, a year blank',
    forms: { PL5: { '2013': { so_dang_vien: 127 }, '2018': {}, '2022': { so_dang_vien: 82 } } },
    says: ['Số đảng viên của Đảng bộ xã giảm từ 127 đồng chí năm 2013 xuống còn 82 đồng chí năm 2022, mức giảm là 45 đồng chí (35,43%).'],
  },
  {
    name: 'a stock that stays',
    forms: { PL5: { '2013': { so_to_chuc_dang: 8 }, '2018': { so_to_chuc_dang: 8 }, '2022': { so_to_chuc_dang: 8 } } },
    says: ['Số tổ chức đảng của Đảng bộ xã giữ ổn định ở mức 08 tổ chức trong các năm 2013, 2018 và 2022.'],
  },
  {
    name: 'a stock of none',
    forms: { PL5: { '2013': { so_dv_dtts: 0 }, '2018': { so_dv_dtts: 0 }, '2022': { so_dv_dtts: 0 } } },
    says: ['Trong các năm 2013, 2018 và 2022, không có đảng viên là người dân tộc thiểu số.'],
  },
  {
    name: 'a stock of none at first',
    forms: { PL5: { '2013': { so_dv_dtts: 0, so_dang_vien: 80 }, '2018': { so_dv_dtts: 4, so_dang_vien: 90 }, '2022': { so_dv_dtts: 6 } } },
    says: [
      'Số đảng viên của Đảng bộ xã tăng từ 80 đồng chí năm 2013 lên 90 đồng chí năm 2018, mức tăng là 10 đồng chí (12,50%). Số đảng viên là người dân tộc thiểu số năm 2013 không có; năm 2018 có 04 đồng chí, chiếm 4,44% tổng số đảng viên; năm 2022 có 06 đồng chí.',
    ],
  },
  {
    name: 'a share of the population where that is known',
    forms: { PL5: { '2013': { so_tin_do: 238 }, '2022': { so_tin_do: 257 } }, TTC: { '2022': { dan_so: 4675 } } },
    says: [
      'Số tín đồ tôn giáo trên địa bàn xã năm 2013 là 238 người; năm 2022 là 257 người, chiếm 5,50% dân số (4.675 người); so với năm 2013, năm 2022 tăng 19 người (7,98%).',
    ],
  },
  {
    name: 'a share below what is printed',
    forms: { PL5: { '2022': { so_tin_do: 1 } }, TTC: { '2022': { dan_so: 40000 } } },
    says: ['Năm 2022, số tín đồ tôn giáo trên địa bàn xã là 01 người, chiếm dưới 0,01% dân số (40.000 người).'],
  },
  {
    name: 'kinds of members are each for themselves',
    forms: { PL5: { '2022': { so_dang_vien: 100, so_dv_dtts: 30, so_dv_tin_do: 20 } } },
    says: [
      'Năm 2022, số đảng viên của Đảng bộ xã là 100 đồng chí. Số đảng viên là người dân tộc thiểu số có 30 đồng chí, chiếm 30% tổng số đảng viên.',
      'Số đảng viên là tín đồ tôn giáo có 20 đồng chí, chiếm 20% tổng số đảng viên.',
    ],
  },
  {
    name: 'models of both kinds are added',
    forms: { PL6: { '2024': { mh_tap_the: 5, mh_ca_nhan: 2 } } },
    says: ['Năm 2024, trên địa bàn xã đã công nhận 07 mô hình “Dân vận khéo”, gồm 05 mô hình tập thể và 02 mô hình cá nhân.'],
  },
  {
    name: 'models of one kind, none of the other',
    forms: { PL6: { '2024': { mh_tap_the: 5, mh_ca_nhan: 0 } } },
    says: ['Năm 2024, trên địa bàn xã đã công nhận 05 mô hình “Dân vận khéo” của tập thể, không có mô hình của cá nhân.'],
  },
  {
    name: 'models of one kind, the other blank',
    forms: { PL6: { '2024': { mh_ca_nhan: 1 } } },
    says: ['Năm 2024, trên địa bàn xã đã công nhận 01 mô hình “Dân vận khéo” của cá nhân.'],
  },
  {
    name: 'no models',
    forms: { PL6: { '2024': { mh_tap_the: 0, mh_ca_nhan: 0 } } },
    says: ['Năm 2024, trên địa bàn xã không công nhận mô hình “Dân vận khéo” nào.'],
  },
  {
    name: 'shares of the fields when all four are known',
    forms: {
      PL6: {
        '2013-2018': { mh_kinh_te: 2, mh_vhxh: 4, mh_qpan: 0, mh_xdd_htct: 0 },
        '2019-2022': { mh_kinh_te: 11, mh_vhxh: 10, mh_qpan: 5, mh_xdd_htct: 0 },
      },
    },
    says: [
      'Từ năm 2013 đến năm 2022, xét theo lĩnh vực, có 13 mô hình về kinh tế (chiếm 40,63%), 14 mô hình về văn hóa - xã hội (chiếm 43,75%) và 05 mô hình về quốc phòng - an ninh (chiếm 15,63%); chưa có mô hình về xây dựng Đảng và hệ thống chính trị. Trong đó, giai đoạn 2013-2018 có 02 mô hình về kinh tế và 04 mô hình về văn hóa - xã hội; giai đoạn 2019-2022 có 11 mô hình về kinh tế, 10 mô hình về văn hóa - xã hội và 05 mô hình về quốc phòng - an ninh.',
    ],
  },
  {
    name: 'no shares when a field is blank',
    forms: { PL6: { '2024': { mh_kinh_te: 2, mh_vhxh: 4, mh_qpan: 0 } } },
    says: [
      'Năm 2024, xét theo lĩnh vực, có 02 mô hình về kinh tế và 04 mô hình về văn hóa - xã hội; chưa có mô hình về quốc phòng - an ninh.',
    ],
  },
  {
    name: 'a period singled out',
    forms: {
      PL6: { '2013-2018': { kt_tap_the: 1, kt_ca_nhan: 1 }, '2019-2022': { kt_ca_nhan: 1 }, total: { kt_tap_the: 1, kt_ca_nhan: 2 } },
    },
    says: [
      'Từ năm 2013 đến năm 2022, đã biểu dương, khen thưởng 02 cá nhân tiêu biểu trong phong trào thi đua “Dân vận khéo”, mỗi giai đoạn có 01 cá nhân. Riêng giai đoạn 2013-2018, đã biểu dương, khen thưởng 01 tập thể tiêu biểu trong phong trào thi đua “Dân vận khéo”.',
    ],
  },
  {
    name: 'a contest',
    forms: { PL6: { '2024': { ht_so_hoi_thi: 1, ht_so_don_vi: 12 } } },
    says: ['Năm 2024, trên địa bàn xã đã tổ chức 01 hội thi “Dân vận khéo” với 12 đơn vị tham gia.'],
  },
  {
    name: 'all of one period, none of another kind: the brackets would be read of the none',
    forms: {
      PL6: { '2013-2018': { kt_tap_the: 3, kt_ca_nhan: 0 }, '2019-2022': { kt_tap_the: 0, kt_ca_nhan: 0 } },
    },
    says: [
      'Từ năm 2013 đến năm 2022, đã biểu dương, khen thưởng 03 tập thể tiêu biểu trong phong trào thi đua “Dân vận khéo”, không có cá nhân; giai đoạn 2019-2022 không phát sinh.',
    ],
  },
  {
    name: 'shares of one period end in brackets of their own',
    forms: {
      PL6: {
        '2013-2018': { mh_kinh_te: 1, mh_vhxh: 3, mh_qpan: 3, mh_xdd_htct: 3 },
        '2019-2022': { mh_kinh_te: 0, mh_vhxh: 0, mh_qpan: 0, mh_xdd_htct: 0 },
      },
    },
    says: [
      'Từ năm 2013 đến năm 2022, xét theo lĩnh vực, có 01 mô hình về kinh tế (chiếm 10%), 03 mô hình về văn hóa - xã hội (chiếm 30%), 03 mô hình về quốc phòng - an ninh (chiếm 30%) và 03 mô hình về xây dựng Đảng và hệ thống chính trị (chiếm 30%); giai đoạn 2019-2022 không phát sinh.',
    ],
  },
  {
    name: 'years without any are named together',
    forms: { PL5: { '2013': { tg_chua_cap_phep: 0 }, '2018': { tg_chua_cap_phep: 1 }, '2022': { tg_chua_cap_phep: 0 } } },
    says: ['Số tổ chức tôn giáo, điểm nhóm sinh hoạt chưa được cấp phép năm 2018 là 01 điểm, các năm 2013 và 2022 không có.'],
  },
];
