/** Rises, falls and ranges as communes have written them since 01/7/2025: a right sentence, the same with one slip, its kind and a piece of what is said. */
import type { Pair } from './pair';

export const changePairs: readonly Pair[] = [
  [
    'Thu nhập bình quân tăng từ 45,2 triệu đồng/người/năm (năm 2021) lên 58,7 triệu đồng/người/năm (năm 2025), tăng 13,5 triệu đồng.',
    'Thu nhập bình quân tăng từ 45,2 triệu đồng/người/năm (năm 2021) lên 58,7 triệu đồng/người/năm (năm 2025), tăng 15,3 triệu đồng.',
    'change',
    '58,7 - 45,2 = 13,5',
  ],
  [
    'Số hộ đăng ký sản xuất kinh doanh giỏi tăng 15 hộ so với năm 2023 (từ 120 lên 135).',
    'Số hộ đăng ký sản xuất kinh doanh giỏi tăng 15 hộ so với năm 2023 (từ 120 lên 145).',
    'change',
    '145 - 120 = 25',
  ],
  [
    'Tỷ lệ hộ nghèo giảm từ 7,8% xuống còn 4,6%, giảm 3,2 điểm phần trăm.',
    'Tỷ lệ hộ nghèo giảm từ 7,8% xuống còn 4,6%, giảm 2,3 điểm phần trăm.',
    'change',
    '(4,6 - 7,8)/7,8 = -41,03%',
  ],
  [
    'Số vụ việc giảm từ 45 vụ năm 2023 xuống 30 vụ năm 2024 (giảm 33,3%).',
    'Số vụ việc giảm từ 45 vụ năm 2023 xuống 30 vụ năm 2024 (giảm 36,3%).',
    'change',
    '(30 - 45)/45 = -33,33%',
  ],
  [
    'Năm 2024 có 60 mô hình, tăng 20% so với năm 2023 (50 mô hình).',
    'Năm 2024 có 60 mô hình, tăng 25% so với năm 2023 (50 mô hình).',
    'change',
    '(60 - 50)/50 = 20,00%',
  ],
  [
    'Năm 2024 thu ngân sách 8,4 tỷ đồng, tăng 1,4 tỷ đồng (20%) so với năm 2023.',
    'Năm 2024 thu ngân sách 8,4 tỷ đồng, tăng 1,4 tỷ đồng (25%) so với năm 2023.',
    'change',
    '1,4/7 = 20,00%',
  ],
  [
    'Số hội viên năm 2021 là 412 người, đến năm 2025 là 467 người, tăng 55 người.',
    'Số hội viên năm 2021 là 412 người, đến năm 2025 là 467 người, tăng 65 người.',
    'change',
    '467 - 412 = 55',
  ],
  [
    'Độ tuổi từ 18 đến 35 có 210 đoàn viên.',
    'Độ tuổi từ 35 đến 18 có 210 đoàn viên.',
    'change',
    'Khoảng "từ 35 đến 18" có số cuối nhỏ hơn',
  ],
  [
    'Mỗi cuộc có từ 12 đến 15 người tham gia.',
    'Mỗi cuộc có từ 15 đến 12 người tham gia.',
    'change',
    'Khoảng "từ 15 đến 12" có số cuối nhỏ hơn',
  ],
  [
    'Tăng 12% so với cùng kỳ (từ 250 lên 280 hồ sơ).',
    'Tăng 15% so với cùng kỳ (từ 250 lên 280 hồ sơ).',
    'change',
    '(280 - 250)/250 = 12,00%',
  ],
  [
    'So với năm 2023, số vụ giảm 5 vụ (từ 20 vụ xuống còn 15 vụ), giảm 25%.',
    'So với năm 2023, số vụ giảm 7 vụ (từ 20 vụ xuống còn 15 vụ), giảm 25%.',
    'change',
    '15 - 20 = -5',
  ],
  [
    'Số hộ nghèo cuối năm 2025 là 120 hộ, giảm 30 hộ so với đầu năm (150 hộ).',
    'Số hộ nghèo cuối năm 2025 là 120 hộ, giảm 40 hộ so với đầu năm (150 hộ).',
    'change',
    '120 - 150 = -30',
  ],
  [
    'Tỷ lệ hộ nghèo 3,5%, giảm 1,2% so với năm 2024 (4,7%).',
    'Tỷ lệ hộ nghèo 3,5%, giảm 2,1% so với năm 2024 (4,7%).',
    'change',
    '3,5 - 4,7 = -1,2',
  ],
  [
    'Nhiệm kỳ 2020 - 2025 kết nạp 85 đảng viên, vượt 13,3% so với chỉ tiêu (75 đảng viên).',
    'Nhiệm kỳ 2020 - 2025 kết nạp 85 đảng viên, vượt 31,3% so với chỉ tiêu (75 đảng viên).',
    'change',
    '(85 - 75)/75 = 13,33%',
  ],
  [
    'Thu ngân sách năm 2024: 7,5 tỷ đồng; năm 2025: 9 tỷ đồng, tăng 20%.',
    'Thu ngân sách năm 2024 đạt 7,5 tỷ đồng, năm 2025 đạt 9 tỷ đồng, tăng 25%.',
    'change',
    '(9 - 7,5)/7,5 = 20,00%',
  ],
  [
    'Năm 2024 có 30 vụ, năm 2025 có 24 vụ, giảm 06 vụ (20%).',
    'Năm 2024 có 30 vụ, năm 2025 có 24 vụ, giảm 06 vụ (25%).',
    'change',
    '6/30 = 20,00%',
  ],
  [
    'Giá trị sản xuất đạt 356,4 tỷ đồng, tăng 26,4 tỷ đồng (8%) so với năm 2024 (330 tỷ đồng).',
    'Giá trị sản xuất đạt 356,4 tỷ đồng, tăng 24,6 tỷ đồng (8%) so với năm 2024 (330 tỷ đồng).',
    'change',
    '356,4 - 330 = 26,4',
  ],
  [
    'Tỷ lệ hài lòng đạt 96,5% (năm 2024 là 94,2%), tăng 2,3%.',
    'Tỷ lệ hài lòng đạt 96,5% (năm 2024 là 94,2%), tăng 3,2%.',
    'change',
    '96,5 - 94,2 = 2,3',
  ],
  [
    'Tháng 8/2025 tiếp nhận 320 hồ sơ, tháng 9/2025 tiếp nhận 410 hồ sơ, tăng 90 hồ sơ.',
    'Tháng 8/2025 tiếp nhận 320 hồ sơ, tháng 9/2025 tiếp nhận 410 hồ sơ, tăng 80 hồ sơ.',
    'change',
    '410 - 320 = 90',
  ],
  [
    'Trong đó, số hộ thoát nghèo là 25 hộ, vượt 25% so với chỉ tiêu (20 hộ).',
    'Trong năm, số hộ thoát nghèo là 25 hộ, vượt 35% so với chỉ tiêu (20 hộ).',
    'change',
    '(25 - 20)/20 = 25,00%',
  ],
];
