/** Báo cáo tổng kết công tác dân vận nhiệm kỳ, of a Party committee. */
import { danVanKheo } from './danVanKheo';
import type { Outline } from './outline';

export const nhiemKy: Outline = {
  kind: 'nhiem-ky',
  name: 'Tổng kết công tác dân vận nhiệm kỳ',
  profile: 'dang',
  issuer: 'dang-uy',
  about: ['tổng kết công tác dân vận {nhiem_ky}'],
  opening: [
    { writer: 'số, ngày và cơ quan ban hành văn bản yêu cầu báo cáo (nếu có)', unless: 'cong_van', from: 'vua' },
    { say: '[thực hiện {cong_van} về việc tổng kết công tác dân vận, ]{dang_uy} báo cáo kết quả công tác dân vận {nhiem_ky} như sau:' },
  ],
  parts: [
    {
      sections: [
        {
          heading: 'Tình hình chung',
          sections: [
            {
              heading: 'Khái quát tình hình địa phương',
              entries: [
                { figures: ['TTC.dia_ban', 'TTC.dan_cu', 'TTC.ton_giao'] },
                { figures: ['TTC.kinh_te'] },
                { figures: ['TTC.chi_bo', 'PL5.to_chuc_dang', 'PL5.dang_vien'] },
                { chart: 'dang_vien', from: 'day-du' },
                {
                  writer: 'nêu nét chính về kinh tế - xã hội, quốc phòng - an ninh và tổ chức bộ máy của địa phương trong nhiệm kỳ',
                  from: 'vua',
                },
              ],
            },
            {
              heading: 'Thuận lợi, khó khăn',
              from: 'vua',
              entries: [
                { writer: 'nêu hai đến ba thuận lợi tác động trực tiếp đến công tác dân vận' },
                { writer: 'nêu hai đến ba khó khăn và việc khắc phục' },
              ],
            },
          ],
        },
        {
          heading: 'Kết quả thực hiện',
          sections: [
            {
              heading: 'Công tác lãnh đạo, chỉ đạo của cấp ủy',
              entries: [
                {
                  writer: 'nêu việc học tập, quán triệt, tuyên truyền các chủ trương về công tác dân vận; tỷ lệ cán bộ, đảng viên tham gia',
                  from: 'vua',
                },
                { documents: true },
                { figures: ['TTC.kiem_tra'] },
              ],
            },
            {
              heading: 'Cụ thể hóa chủ trương của Đảng; thực hiện Quy chế công tác dân vận của hệ thống chính trị',
              entries: [
                { say: 'Công tác dân vận của hệ thống chính trị được triển khai theo {qd23}.', from: 'vua' },
                { figures: ['TTC.quy_che'] },
                { figures: ['TTC.tap_huan'] },
                { writer: 'nêu chương trình phối hợp đã ký kết, việc củng cố đội ngũ làm công tác dân vận', from: 'vua' },
              ],
            },
            {
              heading: 'Công tác dân vận của cơ quan nhà nước và lực lượng vũ trang',
              sections: [
                {
                  heading: 'Hội đồng nhân dân {cap}',
                  entries: [{ figures: ['PL2.nghi_quyet', 'PL2.giam_sat'] }, { figures: ['PL2.tiep_xuc_cu_tri', 'PL2.y_kien_cu_tri'] }],
                },
                {
                  heading: 'Ủy ban nhân dân {cap}',
                  entries: [
                    { figures: ['TTC.chi_thi_33', 'PL2.quan_triet', 'PL2.van_ban'] },
                    { figures: ['TTC.cai_cach', 'PL2.thu_tuc', 'TTC.mot_cua'] },
                    { chart: 'thu_tuc', from: 'day-du' },
                    { figures: ['PL2.thanh_tra', 'TTC.mat_bang'] },
                  ],
                },
                {
                  heading: 'Lực lượng vũ trang {cap}',
                  entries: [{ figures: ['PL3.tuyen_truyen'] }, { figures: ['PL3.giup_dan', 'PL3.ket_nap'] }, { figures: ['PL3.don_thu'] }],
                },
              ],
            },
            {
              heading: 'Công tác dân tộc, tôn giáo',
              entries: [
                { figures: ['PL5.dan_toc'] },
                { figures: ['PL5.ton_giao'] },
                { writer: 'nêu việc thăm hỏi, gặp gỡ, xây dựng lực lượng cốt cán và tình hình sinh hoạt tôn giáo', from: 'vua' },
              ],
            },
            {
              heading: 'Hoạt động của Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội',
              entries: [
                { figures: ['PL4.quan_triet', 'PL4.hoi_vien', 'PL4.can_bo'] },
                { figures: ['PL4.giam_sat'] },
                { chart: 'giam_sat', from: 'day-du' },
                { writer: 'nêu nội dung giám sát, phản biện chính và việc tiếp thu sau giám sát', from: 'day-du' },
              ],
            },
            {
              heading: 'Thực hiện dân chủ ở cơ sở; tiếp công dân, đối thoại, giải quyết kiến nghị của Nhân dân',
              entries: [
                { figures: ['TTC.dan_chu', 'PL4.doi_thoai', 'PL2.doi_thoai'] },
                { figures: ['TTC.tiep_dan', 'PL2.tiep_dan'] },
                { figures: ['TTC.don_ky_truoc', 'PL2.don_thu'] },
                { figures: ['TTC.hoa_giai'] },
                { writer: 'nêu vụ việc phức tạp, kéo dài (nếu có) và cách giải quyết', from: 'vua' },
              ],
            },
            {
              heading: 'Các phong trào thi đua yêu nước và phong trào thi đua “Dân vận khéo”',
              entries: [{ figures: ['PL4.phong_trao'] }, ...danVanKheo('mô hình, điển hình')],
            },
          ],
        },
        {
          heading: 'Đánh giá chung',
          sections: [
            { heading: 'Ưu điểm và nguyên nhân', entries: [{ writer: 'nêu ưu điểm nổi bật, dẫn số liệu ở trên, và nguyên nhân' }] },
            { heading: 'Hạn chế và nguyên nhân', entries: [{ writer: 'nêu hai đến ba hạn chế chính và nguyên nhân' }] },
            { heading: 'Bài học kinh nghiệm', from: 'vua', entries: [{ writer: 'nêu hai đến ba bài học rút ra từ thực tiễn' }] },
          ],
        },
        {
          heading: 'Phương hướng, nhiệm vụ, giải pháp thời gian tới',
          sections: [
            { heading: 'Phương hướng', from: 'vua', entries: [{ writer: 'nêu phương hướng công tác dân vận nhiệm kỳ tiếp theo' }] },
            {
              heading: 'Nhiệm vụ, giải pháp',
              from: 'vua',
              entries: [{ writer: 'nêu nhiệm vụ, giải pháp chủ yếu, người chủ trì và thời hạn' }],
            },
          ],
          entries: [{ writer: 'nêu phương hướng và nhiệm vụ, giải pháp chủ yếu', upTo: 'gon' }],
        },
        {
          heading: 'Kiến nghị, đề xuất',
          entries: [{ writer: 'nêu kiến nghị với {cap_uy_tren} và cơ quan cấp trên; không có thì bỏ mục này' }],
        },
      ],
    },
  ],
  closing: 'Trên đây là báo cáo tổng kết công tác dân vận {nhiem_ky} của {dang_uy}',
  appendices: ['PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'],
};
