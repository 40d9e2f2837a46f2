/** Báo cáo tổng kết 10 năm thực hiện Nghị quyết 25 và 05 năm thực hiện Kết luận 43, of a Party committee, with six appendices. */
import { danVanKheo } from './danVanKheo';
import type { Outline } from './outline';

export const muoiNam: Outline = {
  kind: '10-nam',
  name: 'Tổng kết 10 năm Nghị quyết 25 và 05 năm Kết luận 43',
  profile: 'dang',
  issuer: 'dang-uy',
  about: [
    'tổng kết {muoi_nam} thực hiện {nq25} và {nam_nam} thực hiện {kl43}',
    'tổng kết thực hiện {nq25}',
    'tổng kết thực hiện chủ trương của Đảng về công tác dân vận',
  ],
  opening: [
    { writer: 'số, ngày và cơ quan ban hành văn bản yêu cầu báo cáo (nếu có)', unless: 'cong_van', from: 'vua' },
    {
      say: '[thực hiện {cong_van}, ]{dang_uy} báo cáo kết quả {muoi_nam} thực hiện {nq25_ngan} và {nam_nam} thực hiện {kl43_ngan} như sau:',
    },
  ],
  parts: [
    {
      title: ['Phần thứ nhất', 'Kết quả {muoi_nam} thực hiện {nq25_ngan} và {nam_nam} thực hiện {kl43_ngan}'],
      sections: [
        {
          heading: 'Đặc điểm tình hình',
          entries: [
            { figures: ['TTC.dia_ban', 'TTC.dan_cu', 'TTC.ton_giao'] },
            { figures: ['TTC.kinh_te'] },
            { figures: ['TTC.chi_bo', 'PL5.to_chuc_dang', 'PL5.dang_vien'] },
            { chart: 'dang_vien', from: 'day-du' },
            { writer: 'nêu thuận lợi trong lãnh đạo, tổ chức thực hiện nghị quyết', from: 'vua' },
            { writer: 'nêu khó khăn tác động đến công tác dân vận', from: 'vua' },
          ],
        },
        {
          heading: 'Công tác lãnh đạo, chỉ đạo triển khai',
          sections: [
            {
              heading: 'Quán triệt, học tập nghị quyết, kết luận và các văn bản về công tác dân vận',
              entries: [
                { figures: ['PL4.quan_triet', 'PL2.quan_triet'] },
                { writer: 'nêu các đợt học tập, số đảng viên tham gia và tỷ lệ', from: 'vua' },
              ],
            },
            {
              heading: 'Ban hành văn bản lãnh đạo, chỉ đạo, cụ thể hóa',
              entries: [{ documents: true }, { figures: ['TTC.quy_che', 'PL2.van_ban'] }],
            },
            {
              heading: 'Kiểm tra, giám sát việc thực hiện',
              entries: [
                { figures: ['TTC.kiem_tra'] },
                { writer: 'nêu nội dung kiểm tra, giám sát theo từng năm và kết luận chính', from: 'vua' },
              ],
            },
          ],
        },
        {
          heading: 'Kết quả thực hiện các nhiệm vụ, giải pháp',
          sections: [
            {
              heading: 'Công tác xây dựng Đảng; phòng, chống tham nhũng, tiêu cực',
              from: 'vua',
              entries: [{ writer: 'nêu kết quả xây dựng, chỉnh đốn Đảng, đấu tranh với quan điểm sai trái' }],
            },
            {
              heading: 'Đổi mới công tác dân vận của cơ quan nhà nước',
              sections: [
                { heading: 'Hội đồng nhân dân {cap}', entries: [{ figures: ['PL2.nghi_quyet', 'PL2.giam_sat'] }] },
                {
                  heading: 'Ủy ban nhân dân {cap}',
                  entries: [
                    { figures: ['PL2.thu_tuc', 'TTC.mot_cua'] },
                    { chart: 'thu_tuc', from: 'day-du' },
                    { figures: ['PL2.thanh_tra', 'TTC.mat_bang'] },
                    { writer: 'nêu việc vận động Nhân dân tham gia các chương trình, dự án trên địa bàn', from: 'vua' },
                  ],
                },
              ],
            },
            {
              heading: 'Công tác dân vận của lực lượng vũ trang',
              entries: [{ figures: ['PL3.tuyen_truyen'] }, { figures: ['PL3.giup_dan', 'PL3.ket_nap'] }, { figures: ['PL3.don_thu'] }],
            },
            {
              heading: 'Đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
              entries: [
                { figures: ['PL4.giam_sat'] },
                { chart: 'giam_sat', from: 'day-du' },
                { figures: ['PL4.hoi_vien', 'PL4.can_bo', 'TTC.tap_huan'] },
                { writer: 'nêu đổi mới trong tập hợp, vận động đoàn viên, hội viên và Nhân dân', from: 'vua' },
              ],
            },
            {
              heading: 'Công tác dân tộc, tôn giáo',
              entries: [{ figures: ['PL5.dan_toc'] }, { figures: ['PL5.ton_giao'] }],
            },
            {
              heading: 'Đối thoại, tiếp công dân, giải quyết đơn thư, kiến nghị của cử tri và Nhân dân',
              entries: [
                { figures: ['PL4.doi_thoai', 'PL2.doi_thoai'] },
                { figures: ['TTC.tiep_dan', 'PL2.tiep_dan'] },
                { figures: ['PL2.tiep_xuc_cu_tri', 'PL2.y_kien_cu_tri'] },
                { figures: ['TTC.don_ky_truoc', 'PL2.don_thu'] },
                { figures: ['TTC.hoa_giai', 'TTC.dan_chu'] },
              ],
            },
            {
              heading: 'Các phong trào thi đua yêu nước và phong trào thi đua “Dân vận khéo”',
              entries: [{ figures: ['PL4.phong_trao'] }, ...danVanKheo('mô hình, điển hình')],
            },
          ],
        },
        {
          heading: 'Hạn chế, nguyên nhân, bài học kinh nghiệm',
          entries: [{ writer: 'nêu hai đến ba hạn chế chính, nguyên nhân và bài học kinh nghiệm', upTo: 'gon' }],
          sections: [
            { heading: 'Hạn chế', from: 'vua', entries: [{ writer: 'nêu hai đến ba hạn chế chính' }] },
            { heading: 'Nguyên nhân', from: 'vua', entries: [{ writer: 'nêu nguyên nhân khách quan, nguyên nhân chủ quan' }] },
            { heading: 'Bài học kinh nghiệm', from: 'vua', entries: [{ writer: 'nêu hai đến ba bài học rút ra từ thực tiễn' }] },
          ],
        },
      ],
    },
    {
      title: ['Phần thứ hai', 'Nhiệm vụ, giải pháp tiếp tục thực hiện {nq25_ngan}'],
      sections: [
        { heading: 'Nhiệm vụ, giải pháp', entries: [{ writer: 'nêu nhiệm vụ, giải pháp chủ yếu thời gian tới' }] },
        {
          heading: 'Kiến nghị, đề xuất',
          entries: [{ writer: 'nêu kiến nghị với {cap_uy_tren} và cơ quan cấp trên; không có thì bỏ mục này' }],
        },
      ],
    },
  ],
  closing: 'Trên đây là báo cáo tổng kết {muoi_nam} thực hiện {nq25_ngan} và {nam_nam} thực hiện {kl43_ngan} của {dang_uy}',
  appendices: ['PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'],
};
