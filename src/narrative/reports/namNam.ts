/** Báo cáo sơ kết 05 năm công tác dân vận của cơ quan hành chính nhà nước, of a people's committee. */
import { danVanKheo } from './danVanKheo';
import type { Outline } from './outline';

export const namNam: Outline = {
  kind: '5-nam',
  name: 'Sơ kết 05 năm công tác dân vận chính quyền',
  profile: 'nha-nuoc',
  issuer: 'ubnd',
  about: ['sơ kết {so_nam} thực hiện công tác dân vận chính quyền[ {giai_doan}]', 'sơ kết công tác dân vận chính quyền[ {giai_doan}]'],
  opening: [
    { writer: 'số, ngày và cơ quan ban hành văn bản yêu cầu báo cáo (nếu có)', unless: 'cong_van', from: 'vua' },
    {
      say: '[thực hiện {cong_van}, ]{ubnd} báo cáo sơ kết công tác dân vận của cơ quan hành chính nhà nước trên địa bàn {cap}[ {giai_doan}] như sau:',
    },
  ],
  parts: [
    {
      sections: [
        {
          heading: 'Công tác lãnh đạo, chỉ đạo',
          entries: [
            { say: 'Công tác dân vận của cơ quan hành chính nhà nước được triển khai theo {ct33}.', from: 'vua' },
            { figures: ['TTC.chi_thi_33', 'PL2.van_ban'] },
            { documents: true },
            { writer: 'nêu việc phân công phụ trách, chấm điểm, đánh giá công tác dân vận chính quyền hằng năm', from: 'vua' },
          ],
        },
        {
          heading: 'Kết quả thực hiện',
          sections: [
            {
              heading: 'Cụ thể hóa đường lối, chủ trương; tổ chức thực hiện chính sách, pháp luật',
              entries: [
                { figures: ['TTC.dia_ban', 'TTC.dan_cu'], from: 'day-du' },
                { figures: ['TTC.kinh_te', 'TTC.mat_bang'] },
                { writer: 'nêu chính sách, quy định đã cụ thể hóa và kết quả thực hiện đối với người dân', from: 'vua' },
              ],
            },
            {
              heading: 'Tuyên truyền, vận động Nhân dân',
              entries: [
                { figures: ['PL2.quan_triet', 'TTC.tap_huan'] },
                { writer: 'nêu đổi mới về nội dung, hình thức tuyên truyền, vận động', from: 'vua' },
              ],
            },
            {
              heading: 'Phong trào thi đua “Dân vận khéo”',
              entries: [...danVanKheo('mô hình')],
            },
            {
              heading: 'Cải cách hành chính',
              entries: [
                { figures: ['TTC.cai_cach', 'PL2.thu_tuc', 'TTC.mot_cua'] },
                { chart: 'thu_tuc', from: 'day-du' },
                { writer: 'nêu chuyển đổi số, dịch vụ công trực tuyến và chỉ số hài lòng của người dân (nếu có)', from: 'vua' },
              ],
            },
            {
              heading: 'Đạo đức công vụ; kiểm tra, thanh tra công vụ',
              entries: [
                { figures: ['PL2.thanh_tra'] },
                { writer: 'nêu vai trò nêu gương của người đứng đầu, cán bộ, công chức', from: 'vua' },
              ],
            },
            {
              heading: 'Tiếp công dân, đối thoại với Nhân dân; giải quyết khiếu nại, tố cáo',
              entries: [
                { figures: ['PL2.doi_thoai', 'PL2.tiep_dan', 'TTC.chu_tich_tiep_dan'] },
                { figures: ['TTC.don_ky_truoc', 'PL2.don_thu'] },
                { figures: ['TTC.hoa_giai'] },
              ],
            },
            {
              heading:
                'Phối hợp, tạo điều kiện để Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội và Nhân dân giám sát, phản biện',
              entries: [
                { figures: ['PL4.giam_sat', 'PL4.doi_thoai'] },
                { chart: 'giam_sat', from: 'day-du' },
                { figures: ['TTC.dan_chu'] },
                { writer: 'nêu quy chế phối hợp đã ký kết và việc tiếp thu kiến nghị sau giám sát, phản biện', from: 'vua' },
              ],
            },
          ],
        },
        {
          heading: 'Đánh giá chung',
          sections: [
            { heading: 'Ưu điểm', entries: [{ writer: 'nêu ưu điểm nổi bật, dẫn số liệu ở trên' }] },
            {
              heading: 'Khó khăn, hạn chế và nguyên nhân',
              sections: [
                { heading: 'Khó khăn, hạn chế', from: 'vua', entries: [{ writer: 'nêu hai đến ba khó khăn, hạn chế chính' }] },
                { heading: 'Nguyên nhân', from: 'vua', entries: [{ writer: 'nêu nguyên nhân khách quan, nguyên nhân chủ quan' }] },
              ],
              entries: [{ writer: 'nêu hai đến ba khó khăn, hạn chế chính và nguyên nhân', upTo: 'gon' }],
            },
          ],
        },
        {
          heading: 'Nhiệm vụ, giải pháp giai đoạn tiếp theo',
          entries: [{ writer: 'nêu nhiệm vụ, giải pháp chủ yếu của giai đoạn tiếp theo' }],
        },
        {
          heading: 'Kiến nghị, đề xuất',
          from: 'vua',
          entries: [{ writer: 'nêu kiến nghị với {ubnd_tren} và cơ quan cấp trên; không có thì bỏ mục này' }],
        },
      ],
    },
  ],
  closing: 'Trên đây là báo cáo sơ kết công tác dân vận chính quyền[ {giai_doan}] của {ubnd}',
  appendices: ['PL2', 'PL6'],
};
