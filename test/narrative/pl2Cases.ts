/** What the summary of a xã says of small forms of Phụ lục 2: one case a matter, each wording reviewed as prose. */
import type { SentenceCase } from './sentenceCase';

export const pl2Cases: readonly SentenceCase[] = [
  {
    name: 'a total printed, two unequal periods',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: 52 }, total: { hdnd_so_nghi_quyet: 93 } } },
    says: [
      'Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 93 nghị quyết, trong đó giai đoạn 2013-2018 ban hành 41 nghị quyết, giai đoạn 2019-2022 ban hành 52 nghị quyết. Tính bình quân mỗi năm, số nghị quyết được ban hành tăng từ 6,8 lên 13 nghị quyết.',
    ],
  },
  {
    name: 'a total not printed is summed',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: 52 } } },
    says: [
      'Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 93 nghị quyết, trong đó giai đoạn 2013-2018 ban hành 41 nghị quyết, giai đoạn 2019-2022 ban hành 52 nghị quyết. Tính bình quân mỗi năm, số nghị quyết được ban hành tăng từ 6,8 lên 13 nghị quyết.',
    ],
  },
  {
    name: 'zero everywhere',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 0 }, '2019-2022': { hdnd_so_nghi_quyet: 0 }, total: { hdnd_so_nghi_quyet: 0 } } },
    says: ['Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã không ban hành nghị quyết nào.'],
  },
  {
    name: 'one period blank: no total, no zero',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: null } } },
    says: ['Giai đoạn 2013-2018, Hội đồng nhân dân xã đã ban hành 41 nghị quyết.'],
  },
  {
    name: 'one period blank under a printed total',
    forms: {
      PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: null }, total: { hdnd_so_nghi_quyet: 41 } },
    },
    says: ['Giai đoạn 2013-2018, Hội đồng nhân dân xã đã ban hành 41 nghị quyết.'],
  },
  {
    name: 'one period a dash',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: '-' } } },
    says: ['Giai đoạn 2013-2018, Hội đồng nhân dân xã đã ban hành 41 nghị quyết.'],
  },
  {
    name: 'one period a number typed as text',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: '6.800' } } },
    says: ['Giai đoạn 2013-2018, Hội đồng nhân dân xã đã ban hành 41 nghị quyết.'],
  },
  {
    name: 'one period a written không',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 }, '2019-2022': { hdnd_so_nghi_quyet: 'không' } } },
    says: ['Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 41 nghị quyết (đều trong giai đoạn 2013-2018).'],
  },
  {
    name: 'one event in one period',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 0 }, '2019-2022': { hdnd_so_nghi_quyet: 1 } } },
    says: ['Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 01 nghị quyết (trong giai đoạn 2019-2022).'],
  },
  {
    name: 'several events in one period',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 0 }, '2019-2022': { hdnd_so_nghi_quyet: 5 } } },
    says: ['Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 05 nghị quyết (đều trong giai đoạn 2019-2022).'],
  },
  {
    name: 'a change within chance is not compared',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 12 }, '2019-2022': { hdnd_so_nghi_quyet: 8 }, total: { hdnd_so_nghi_quyet: 20 } } },
    says: [
      'Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 20 nghị quyết, trong đó giai đoạn 2013-2018 ban hành 12 nghị quyết, giai đoạn 2019-2022 ban hành 08 nghị quyết.',
    ],
  },
  {
    name: 'a total typed over blank periods',
    forms: {
      PL2: { '2013-2018': { hdnd_so_nghi_quyet: null }, '2019-2022': { hdnd_so_nghi_quyet: null }, total: { hdnd_so_nghi_quyet: 15 } },
    },
    says: ['Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 15 nghị quyết.'],
  },
  {
    name: 'a total that contradicts its periods stands as printed',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: 7 }, '2019-2022': { hdnd_so_nghi_quyet: 25 }, total: { hdnd_so_nghi_quyet: 15 } } },
    says: [
      'Từ năm 2013 đến năm 2022, Hội đồng nhân dân xã đã ban hành 15 nghị quyết, trong đó giai đoạn 2013-2018 ban hành 07 nghị quyết, giai đoạn 2019-2022 ban hành 25 nghị quyết. Tính bình quân mỗi năm, số nghị quyết được ban hành tăng từ 1,2 lên 6,3 nghị quyết.',
    ],
  },
  {
    name: 'a negative count is no figure',
    forms: { PL2: { '2013-2018': { hdnd_so_nghi_quyet: -3 }, '2019-2022': { hdnd_so_nghi_quyet: 5 } } },
    says: ['Giai đoạn 2019-2022, Hội đồng nhân dân xã đã ban hành 05 nghị quyết.'],
  },
  {
    name: 'equal periods are compared as they stand',
    forms: { PL2: { '2016-2020': { hdnd_so_nghi_quyet: 40 }, '2021-2025': { hdnd_so_nghi_quyet: 30 } } },
    says: [
      'Từ năm 2016 đến năm 2025, Hội đồng nhân dân xã đã ban hành 70 nghị quyết, trong đó giai đoạn 2016-2020 ban hành 40 nghị quyết, giai đoạn 2021-2025 ban hành 30 nghị quyết. So với giai đoạn 2016-2020, số nghị quyết được ban hành giảm 10 nghị quyết (25%).',
    ],
  },
  {
    name: 'equal figures are said once',
    forms: { PL2: { '2016-2020': { hdnd_so_nghi_quyet: 40 }, '2021-2025': { hdnd_so_nghi_quyet: 40 } } },
    says: ['Từ năm 2016 đến năm 2025, Hội đồng nhân dân xã đã ban hành 80 nghị quyết, mỗi giai đoạn ban hành 40 nghị quyết.'],
  },
  {
    name: 'single years',
    forms: { PL2: { '2023': { hdnd_so_nghi_quyet: 12 }, '2024': { hdnd_so_nghi_quyet: 15 } } },
    says: [
      'Từ năm 2023 đến năm 2024, Hội đồng nhân dân xã đã ban hành 27 nghị quyết, trong đó năm 2023 ban hành 12 nghị quyết, năm 2024 ban hành 15 nghị quyết. So với năm 2023, số nghị quyết được ban hành tăng 03 nghị quyết (25%).',
    ],
  },
  {
    name: 'three periods',
    forms: {
      PL2: { '2011-2015': { hdnd_so_nghi_quyet: 40 }, '2016-2020': { hdnd_so_nghi_quyet: 30 }, '2021-2023': { hdnd_so_nghi_quyet: 60 } },
    },
    says: [
      'Từ năm 2011 đến năm 2023, Hội đồng nhân dân xã đã ban hành 130 nghị quyết, trong đó giai đoạn 2011-2015 ban hành 40 nghị quyết, giai đoạn 2016-2020 ban hành 30 nghị quyết, giai đoạn 2021-2023 ban hành 60 nghị quyết. Tính bình quân mỗi năm, số nghị quyết được ban hành tăng từ 6 nghị quyết trong giai đoạn 2016-2020 lên 20 nghị quyết trong giai đoạn 2021-2023.',
    ],
  },
  {
    name: 'three periods, the middle blank',
    forms: { PL2: { '2011-2015': { hdnd_so_nghi_quyet: 40 }, '2016-2020': {}, '2021-2023': { hdnd_so_nghi_quyet: 60 } } },
    says: [
      'Giai đoạn 2011-2015, Hội đồng nhân dân xã đã ban hành 40 nghị quyết. Giai đoạn 2021-2023, Hội đồng nhân dân xã đã ban hành 60 nghị quyết.',
    ],
  },
  {
    name: 'one year',
    forms: { PL2: { '2024': { hdnd_so_nghi_quyet: 9 } } },
    says: ['Năm 2024, Hội đồng nhân dân xã đã ban hành 09 nghị quyết.'],
  },
  {
    name: 'half a year',
    forms: { PL2: { '6 tháng đầu năm 2026': { hdnd_so_nghi_quyet: 9 } } },
    says: ['Trong 6 tháng đầu năm 2026, Hội đồng nhân dân xã đã ban hành 09 nghị quyết.'],
  },
  {
    name: 'half years of two years',
    forms: { PL2: { '6 tháng đầu năm 2025': { hdnd_so_nghi_quyet: 9 }, '6 tháng đầu năm 2026': { hdnd_so_nghi_quyet: 12 } } },
    says: [
      'Trong cả thời gian báo cáo, Hội đồng nhân dân xã đã ban hành 21 nghị quyết, trong đó 6 tháng đầu năm 2025 ban hành 09 nghị quyết, 6 tháng đầu năm 2026 ban hành 12 nghị quyết. So với 6 tháng đầu năm 2025, số nghị quyết được ban hành tăng 03 nghị quyết.',
    ],
  },
  {
    name: 'periods with a gap',
    forms: { PL2: { '2011-2013': { hdnd_so_nghi_quyet: 9 }, '2019-2022': { hdnd_so_nghi_quyet: 8 } } },
    says: [
      'Trong cả thời gian báo cáo, Hội đồng nhân dân xã đã ban hành 17 nghị quyết, trong đó giai đoạn 2011-2013 ban hành 09 nghị quyết, giai đoạn 2019-2022 ban hành 08 nghị quyết.',
    ],
  },
  {
    name: 'people follow their meetings',
    forms: {
      PL2: {
        '2013-2018': { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490 },
        '2019-2022': { txct_hdnd_so_buoi: 38, txct_hdnd_so_nguoi: 1450 },
      },
    },
    says: [
      'Từ năm 2013 đến năm 2022, đại biểu Hội đồng nhân dân đã tiếp xúc cử tri 83 buổi với 2.940 lượt người tham gia; trong đó giai đoạn 2013-2018 có 45 buổi với 1.490 lượt người, giai đoạn 2019-2022 có 38 buổi với 1.450 lượt người. Tính bình quân mỗi năm, số buổi tiếp xúc cử tri của đại biểu Hội đồng nhân dân tăng từ 7,5 lên 9,5 buổi (tăng 26,67%).',
    ],
  },
  {
    name: 'people of one period only',
    forms: { PL2: { '2013-2018': { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490 }, '2019-2022': { txct_hdnd_so_buoi: 38 } } },
    says: [
      'Từ năm 2013 đến năm 2022, đại biểu Hội đồng nhân dân đã tiếp xúc cử tri 83 buổi; trong đó giai đoạn 2013-2018 có 45 buổi với 1.490 lượt người, giai đoạn 2019-2022 có 38 buổi. Tính bình quân mỗi năm, số buổi tiếp xúc cử tri của đại biểu Hội đồng nhân dân tăng từ 7,5 lên 9,5 buổi (tăng 26,67%).',
    ],
  },
  {
    name: 'people without a count of meetings',
    forms: { PL2: { '2024': { txct_dbqh_so_nguoi: 350 } } },
    says: ['Năm 2024, các buổi tiếp xúc cử tri với đại biểu Quốc hội có 350 lượt người tham dự.'],
  },
  {
    name: 'opinions, none left',
    forms: { PL2: { '2024': { hdnd_ykct_da_tra_loi: 12, hdnd_ykct_da_giai_quyet: 12, hdnd_ykct_dang_giai_quyet: 0 } } },
    says: [
      'Năm 2024, đối với ý kiến, phản ánh, kiến nghị của cử tri, đã trả lời 12 ý kiến và giải quyết 12 ý kiến, không còn ý kiến đang giải quyết.',
    ],
  },
  {
    name: 'opinions, some left',
    forms: { PL2: { '2024': { hdnd_ykct_da_tra_loi: 12, hdnd_ykct_da_giai_quyet: 9, hdnd_ykct_dang_giai_quyet: 3 } } },
    says: [
      'Năm 2024, đối với ý kiến, phản ánh, kiến nghị của cử tri, đã trả lời 12 ý kiến và giải quyết 09 ý kiến, còn 03 ý kiến đang giải quyết.',
    ],
  },
  {
    name: 'opinions, only those left',
    forms: { PL2: { '2024': { hdnd_ykct_dang_giai_quyet: 3 } } },
    says: ['Năm 2024, đối với ý kiến, phản ánh, kiến nghị của cử tri, còn 03 ý kiến đang giải quyết.'],
  },
  {
    name: 'opinions, none at all',
    forms: { PL2: { '2024': { hdnd_ykct_da_tra_loi: 0, hdnd_ykct_da_giai_quyet: 0, hdnd_ykct_dang_giai_quyet: 0 } } },
    says: ['Năm 2024, không phát sinh ý kiến, phản ánh, kiến nghị của cử tri.'],
  },
  {
    name: 'a share that differs by period is said by period',
    forms: {
      PL2: {
        '2013-2018': { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6732 },
        '2019-2022': { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690 },
      },
    },
    says: [
      'Từ năm 2013 đến năm 2022, Ủy ban nhân dân xã đã tiếp nhận 14.490 hồ sơ thủ tục hành chính, giải quyết 14.422 hồ sơ, đạt tỷ lệ 99,53%. Trong đó, giai đoạn 2013-2018 tiếp nhận 6.800 hồ sơ, giải quyết 6.732 hồ sơ, đạt 99%; giai đoạn 2019-2022 tiếp nhận 7.690 hồ sơ, giải quyết 7.690 hồ sơ, đạt 100%. Tính bình quân mỗi năm, số hồ sơ tiếp nhận tăng từ 1.133 lên 1.923 hồ sơ.',
    ],
  },
  {
    name: 'a share met in full',
    forms: { PL2: { '2024': { tthc_da_tiep_nhan: 452, tthc_da_giai_quyet: 452, tthc_ty_le: 100 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã đã tiếp nhận 452 hồ sơ thủ tục hành chính, giải quyết 452 hồ sơ, đạt tỷ lệ 100%.'],
  },
  {
    name: 'a share that would round to the full',
    forms: { PL2: { '2024': { tthc_da_tiep_nhan: 100000, tthc_da_giai_quyet: 99999 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã đã tiếp nhận 100.000 hồ sơ thủ tục hành chính, giải quyết 99.999 hồ sơ, đạt tỷ lệ gần 100%.'],
  },
  {
    name: 'files received, none settled',
    forms: { PL2: { '2024': { tthc_da_tiep_nhan: 452, tthc_da_giai_quyet: 0 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã đã tiếp nhận 452 hồ sơ thủ tục hành chính, chưa giải quyết hồ sơ nào.'],
  },
  {
    name: 'no files',
    forms: { PL2: { '2024': { tthc_da_tiep_nhan: 0 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã không tiếp nhận hồ sơ thủ tục hành chính nào.'],
  },
  {
    name: 'a ratio alone',
    forms: { PL2: { '2024': { tthc_ty_le: 98.5 } } },
    says: ['Năm 2024, tỷ lệ giải quyết hồ sơ thủ tục hành chính đạt 98,50%.'],
  },
  {
    name: 'parts are added when both are known',
    forms: { PL2: { '2024': { dt_doanh_nghiep: 2, dt_nguoi_dan: 10 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã đã tổ chức 12 buổi đối thoại, gặp mặt, gồm 02 buổi với doanh nghiệp và 10 buổi với người dân.'],
  },
  {
    name: 'a part that is zero',
    forms: { PL2: { '2024': { dt_doanh_nghiep: 2, dt_nguoi_dan: 0 } } },
    says: [
      'Năm 2024, Ủy ban nhân dân xã đã tổ chức 02 buổi đối thoại, gặp mặt với doanh nghiệp; không tổ chức đối thoại, gặp mặt với người dân.',
    ],
  },
  {
    name: 'a part that is blank',
    forms: { PL2: { '2024': { dt_doanh_nghiep: 2 } } },
    says: ['Năm 2024, Ủy ban nhân dân xã đã tổ chức 02 buổi đối thoại, gặp mặt với doanh nghiệp.'],
  },
  {
    name: 'complaints settled in part',
    forms: { PL2: { '2024': { don_tq_khieu_nai: 5, don_gq_khieu_nai: 3, don_tq_to_cao: 0 } } },
    says: [
      'Năm 2024, số đơn khiếu nại thuộc thẩm quyền giải quyết là 05 đơn, đã giải quyết 03 đơn, đạt tỷ lệ 60%, còn 02 đơn đang giải quyết theo quy định. Không phát sinh đơn tố cáo thuộc thẩm quyền giải quyết.',
    ],
  },
  {
    name: 'inspection without discipline',
    forms: { PL2: { '2024': { tt_so_cuoc: 1, tt_so_co_quan: 2, tt_so_cc_ky_luat: 0 } } },
    says: ['Năm 2024, đã tiến hành 01 cuộc thanh tra công vụ tại 02 cơ quan, đơn vị, không có công chức bị xử lý kỷ luật sau thanh tra.'],
  },
  {
    name: 'places are not added over periods',
    forms: { PL2: { '2013-2018': { cchc_so_co_so_tthc: 1 }, '2019-2022': { cchc_so_co_so_tthc: 1 } } },
    says: [
      'Số cơ sở, trung tâm tiếp nhận thủ tục hành chính công trên địa bàn xã giữ ổn định ở mức 01 cơ sở trong giai đoạn 2013-2018 và giai đoạn 2019-2022.',
    ],
  },
];
