/** Quotients as communes have written them since 01/7/2025: a right sentence, the same with one slip, its kind and a piece of what is said. */
import type { Pair } from './pair';

export const quotientPairs: readonly Pair[] = [
  [
    'Số lượt người tham gia đạt 1.240 lượt, gấp 2 lần so với năm 2024 (620 lượt).',
    'Số lượt người tham gia đạt 1.240 lượt, gấp 3 lần so với năm 2024 (620 lượt).',
    'share',
    '1.240/620 = 2',
  ],
  [
    'Năm 2025 tổ chức 36 cuộc tuyên truyền, gấp 1,5 lần năm 2024 (24 cuộc).',
    'Năm 2025 tổ chức 36 cuộc tuyên truyền, gấp 2,5 lần năm 2024 (24 cuộc).',
    'share',
    '36/24 = 1,5',
  ],
  [
    'Trong 5 năm 2021 - 2025 tổ chức 20 cuộc đối thoại, bình quân 4 cuộc/năm.',
    'Trong 5 năm 2021 - 2025 tổ chức 20 cuộc đối thoại, bình quân 5 cuộc/năm.',
    'share',
    '20/5 năm = 4',
  ],
  [
    'Kinh phí hỗ trợ 120 triệu đồng cho 60 hộ, mỗi hộ 2 triệu đồng.',
    'Kinh phí hỗ trợ 120 triệu đồng cho 60 hộ, mỗi hộ 3 triệu đồng.',
    'share',
    '120 triệu đồng/60 hộ = 2 triệu đồng, văn',
  ],
  [
    'Số hộ khá, giàu 540 hộ (45%), hộ trung bình 600 hộ (50%), hộ nghèo 60 hộ (5%) trên tổng số 1.200 hộ.',
    'Số hộ khá, giàu 540 hộ (45%), hộ trung bình 600 hộ (50%), hộ nghèo 60 hộ (6%) trên tổng số 1.200 hộ.',
    'share',
    '60/1.200 = 5,00%',
  ],
  [
    'Tổ chức được 08 lớp bồi dưỡng với 640 học viên (80 học viên/lớp).',
    'Tổ chức được 08 lớp bồi dưỡng với 640 học viên (bình quân 90 học viên/lớp).',
    'share',
    '640 học/8 lớp = 80 học, văn bản ghi bình',
  ],
  [
    'Từ năm 2021 đến năm 2025, đã kết nạp 150 đảng viên, bình quân 30 đảng viên/năm.',
    'Từ năm 2021 đến năm 2025, đã kết nạp 150 đảng viên, bình quân 35 đảng viên/năm.',
    'share',
    '150/5 năm = 30',
  ],
  [
    'Dân số 5.400 người với 1.350 hộ, bình quân 4 người/hộ.',
    'Dân số 5.400 người với 1.350 hộ, bình quân 6 người/hộ.',
    'share',
    '5.400 người/1.350 hộ = 4 người, văn bản',
  ],
  [
    'Thành lập 09 tổ công nghệ số cộng đồng với 63 thành viên (mỗi tổ 07 thành viên).',
    'Thành lập 09 tổ công nghệ số cộng đồng với 63 thành viên (mỗi tổ 08 thành viên).',
    'share',
    '63 thành viên/9 tổ = 7 thành viên, văn b',
  ],
  [
    'Tổ chức 25 lớp tập huấn cho 1.250 lượt người, bình quân 50 người/lớp.',
    'Tổ chức 25 lớp tập huấn cho 1.250 lượt người, bình quân 60 người/lớp.',
    'share',
    '1.250 lượt người/25 lớp = 50 người, văn',
  ],
  [
    'Đã trao 150 suất quà trị giá 75 triệu đồng (mỗi suất 500.000 đồng).',
    'Đã trao 150 suất quà trị giá 75 triệu đồng (mỗi suất 600.000 đồng).',
    'share',
    '75 triệu đồng/150 suất = 500.000 đồng, v',
  ],
  [
    'Qua 05 năm, đã kết nạp 60 đảng viên, trung bình mỗi năm 12 đảng viên.',
    'Qua 05 năm, đã kết nạp 60 đảng viên, trung bình mỗi năm 15 đảng viên.',
    'share',
    '60/5 năm = 12',
  ],
];
