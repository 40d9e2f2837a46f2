/** Báo cáo kết quả công tác dân vận chính quyền năm, of a people's committee. */
import { danVanKheo } from './danVanKheo';
import type { Outline } from './outline';

export const nam: Outline = {
  kind: 'nam',
  name: 'Dân vận chính quyền năm',
  profile: 'nha-nuoc',
  issuer: 'ubnd',
  about: [
    'kết quả thực hiện công tác dân vận chính quyền {giai_doan}, nhiệm vụ trọng tâm {nam_sau}',
    'kết quả thực hiện công tác dân vận chính quyền[ {giai_doan}]',
  ],
  opening: [
    { writer: 'số, ngày và cơ quan ban hành văn bản yêu cầu báo cáo (nếu có)', unless: 'cong_van', from: 'vua' },
    { say: '[thực hiện {cong_van}, ]{ubnd} báo cáo kết quả thực hiện công tác dân vận chính quyền[ {giai_doan}] như sau:' },
  ],
  parts: [
    {
      sections: [
        {
          heading: 'Đặc điểm tình hình',
          entries: [
            { figures: ['TTC.dia_ban', 'TTC.dan_cu', 'TTC.ton_giao'] },
            { figures: ['TTC.kinh_te'] },
            { writer: 'nêu thuận lợi, khó khăn tác động đến công tác dân vận chính quyền của địa phương', from: 'vua' },
          ],
        },
        {
          heading: 'Kết quả công tác dân vận chính quyền',
          sections: [
            {
              heading: 'Công tác chỉ đạo, điều hành',
              entries: [
                { say: 'Công tác dân vận chính quyền được triển khai theo {ct33}.', from: 'vua' },
                { figures: ['TTC.chi_thi_33', 'PL2.van_ban'] },
                { documents: true, from: 'vua' },
                { writer: 'nêu việc phân công lãnh đạo phụ trách và chế độ giao ban, kiểm tra', from: 'vua' },
              ],
            },
            {
              heading: 'Quán triệt, tuyên truyền các văn bản liên quan đến người dân',
              entries: [
                { figures: ['PL2.quan_triet', 'TTC.tap_huan'] },
                { writer: 'nêu hình thức tuyên truyền và nội dung trọng tâm', from: 'vua' },
              ],
            },
            {
              heading: 'Thực hiện nhiệm vụ phát triển kinh tế - xã hội, bảo đảm an sinh xã hội',
              entries: [
                { figures: ['TTC.mat_bang'] },
                { writer: 'nêu kết quả phát triển kinh tế, giảm nghèo, an sinh xã hội có sự tham gia của Nhân dân', from: 'vua' },
              ],
            },
            {
              heading: 'Cải cách hành chính, kỷ luật, kỷ cương hành chính',
              sections: [
                {
                  heading: 'Giải quyết thủ tục hành chính',
                  entries: [{ figures: ['TTC.cai_cach', 'PL2.thu_tuc', 'TTC.mot_cua'] }, { chart: 'thu_tuc', from: 'day-du' }],
                },
                {
                  heading: 'Đạo đức công vụ, kỷ luật, kỷ cương',
                  entries: [
                    { figures: ['PL2.thanh_tra'] },
                    { writer: 'nêu việc nâng cao ý thức phục vụ Nhân dân, mức độ hài lòng của người dân (nếu có khảo sát)', from: 'vua' },
                  ],
                },
              ],
            },
            {
              heading: 'Thực hiện dân chủ ở cơ sở',
              entries: [
                { figures: ['TTC.dan_chu', 'TTC.hoa_giai'] },
                { writer: 'nêu những nội dung đã công khai, đưa ra Nhân dân bàn, quyết định và giám sát', from: 'vua' },
              ],
            },
            {
              heading: 'Tiếp công dân, đối thoại, giải quyết đơn thư khiếu nại, tố cáo',
              entries: [
                { figures: ['PL2.doi_thoai', 'PL2.tiep_dan', 'TTC.chu_tich_tiep_dan'] },
                { figures: ['TTC.don_ky_truoc', 'PL2.don_thu'] },
              ],
            },
            {
              heading: 'Phối hợp với Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
              entries: [
                { figures: ['PL4.giam_sat', 'PL4.doi_thoai'] },
                { writer: 'nêu quy chế, chương trình phối hợp và việc tiếp thu kiến nghị sau giám sát, phản biện', from: 'vua' },
              ],
            },
          ],
        },
        {
          heading: 'Phong trào thi đua “Dân vận khéo”',
          entries: [...danVanKheo('mô hình')],
        },
        {
          heading: 'Đánh giá chung',
          sections: [
            { heading: 'Kết quả đạt được', entries: [{ writer: 'nêu kết quả nổi bật, dẫn số liệu ở trên' }] },
            { heading: 'Tồn tại, hạn chế', entries: [{ writer: 'nêu hai đến ba hạn chế chính' }] },
            { heading: 'Nguyên nhân', from: 'vua', entries: [{ writer: 'nêu nguyên nhân khách quan, nguyên nhân chủ quan của hạn chế' }] },
          ],
        },
        {
          heading: 'Nhiệm vụ, giải pháp trọng tâm[ {nam_sau}]',
          entries: [{ writer: 'nêu nhiệm vụ, giải pháp chủ yếu, đơn vị chủ trì và thời hạn' }],
        },
        {
          heading: 'Kiến nghị, đề xuất',
          from: 'vua',
          entries: [{ writer: 'nêu kiến nghị với {ubnd_tren} và cơ quan cấp trên; không có thì bỏ mục này' }],
        },
      ],
    },
  ],
  closing: 'Trên đây là báo cáo kết quả thực hiện công tác dân vận chính quyền[ {giai_doan}] của {ubnd}',
  appendices: ['PL2', 'PL6'],
};
