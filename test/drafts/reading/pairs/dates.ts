/** Dates as communes have written them since 01/7/2025: a right sentence, the same with one slip, its kind and a piece of what is said. */
import type { Pair } from './pair';

export const datePairs: readonly Pair[] = [
  [
    'Hội nghị được tổ chức ngày 29/02/2024 tại hội trường xã.',
    'Hội nghị được tổ chức ngày 30/02/2024 tại hội trường xã.',
    'date',
    'Không có ngày 30/02/2024 trong lịch.',
  ],
  [
    'Đợt cao điểm diễn ra từ ngày 01/4/2025 đến ngày 30/4/2025.',
    'Đợt cao điểm diễn ra từ ngày 01/4/2025 đến ngày 31/4/2025.',
    'date',
    'Không có ngày 31/4/2025 trong lịch.',
  ],
  [
    'Giai đoạn 2021-2025 đã hoàn thành các chỉ tiêu.',
    'Giai đoạn 2025-2021 đã hoàn thành các chỉ tiêu.',
    'date',
    'Khoảng thời gian 2025 - 2021 có năm cuối',
  ],
  [
    'Ngày 10/9/2025, Đảng ủy tổ chức hội nghị quán triệt Chỉ thị số 45-CT/TW ngày 14/4/2025 của Bộ Chính trị.',
    'Ngày 10/3/2025, Đảng ủy tổ chức hội nghị quán triệt Chỉ thị số 45-CT/TW ngày 14/4/2025 của Bộ Chính trị.',
    'date',
    'Việc ngày 10/3/2025 không thể học tập, t',
  ],
  [
    'Kế hoạch số 45-KH/ĐU ngày 20/9/2025 của Đảng ủy xã về thực hiện Kế hoạch số 12-KH/TU ngày 25/8/2025 của Tỉnh ủy.',
    'Kế hoạch số 45-KH/ĐU ngày 20/7/2025 của Đảng ủy xã về thực hiện Kế hoạch số 12-KH/TU ngày 25/8/2025 của Tỉnh ủy.',
    'date',
    'Kế hoạch số 45-KH/ĐU ngày 20/7/2025 khôn',
  ],
  [
    'Từ ngày 15/7/2025 đến ngày 30/10/2025, UBND xã đã tiếp 12 lượt công dân.',
    'Từ ngày 15/7/2025 đến ngày 30/6/2025, UBND xã đã tiếp 12 lượt công dân.',
    'date',
    'Từ ngày 15/7/2025 đến ngày 30/6/2025: ng',
  ],
  [
    'Hội nghị ngày 20/8/2025 triển khai Kế hoạch số 08-KH/TU ngày 15/8/2025 của Tỉnh ủy.',
    'Hội nghị ngày 10/8/2025 triển khai Kế hoạch số 08-KH/TU ngày 15/8/2025 của Tỉnh ủy.',
    'date',
    'Việc ngày 10/8/2025 không thể học tập, t',
  ],
  ['Quyết định số 15/QĐ-UBND ngày 30/9/2025.', 'Quyết định số 15/QĐ-UBND ngày 31/9/2025.', 'date', 'Không có ngày 31/9/2025 trong lịch.'],
  [
    'Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ xã khóa I ngày 12/9/2025.',
    'Hội nghị lần thứ 8 Ban Chấp hành Đảng bộ xã khóa I ngày 12/13/2025.',
    'date',
    'Không có ngày 12/13/2025 trong lịch.',
  ],
  [
    'Từ tháng 7/2025 đến tháng 11/2025 tiếp nhận 1.200 hồ sơ.',
    'Từ tháng 11/2025 đến tháng 7/2025 tiếp nhận 1.200 hồ sơ.',
    'date',
    'Từ tháng 11/2025 đến tháng 7/2025: tháng',
  ],
  [
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025.',
    'Chương trình hành động số 05-CTr/ĐU ngày 10/7/2025 thực hiện Nghị quyết số 68-NQ/TW ngày 04/8/2025 của Bộ Chính trị.',
    'date',
    'Chương trình hành động số 05-CTr/ĐU ngày',
  ],
  [
    'Ban Thường vụ Đảng ủy ban hành Nghị quyết số 05-NQ/ĐU ngày 15/8/2025 về công tác dân vận; Kế hoạch số 21-KH/ĐU ngày 22/8/2025 thực hiện Nghị quyết số 05-NQ/ĐU ngày 15/8/2025.',
    'Ban Thường vụ Đảng ủy ban hành Nghị quyết số 05-NQ/ĐU ngày 15/8/2025 về công tác dân vận; Kế hoạch số 21-KH/ĐU ngày 12/8/2025 thực hiện Nghị quyết số 05-NQ/ĐU ngày 15/8/2025.',
    'date',
    'Kế hoạch số 21-KH/ĐU ngày 12/8/2025 khôn',
  ],
  [
    'Hội nghị quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị được tổ chức ngày 15/01/2025.',
    'Hội nghị quán triệt Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị được tổ chức ngày 15/11/2024.',
    'date',
    'Việc ngày 15/11/2024 không thể học tập,',
  ],
  ['Số hồ sơ còn lại 20 hồ sơ (1.985 - 1.965).', 'Ngày 31/6/2025, xã tổ chức lễ ra mắt.', 'date', 'Không có ngày 31/6/2025 trong lịch.'],
  [
    'Kỳ họp thứ 12, HĐND xã khóa I, nhiệm kỳ 2021-2026 thông qua 08 nghị quyết.',
    'Nhiệm kỳ 2026-2021, HĐND xã thông qua 08 nghị quyết.',
    'date',
    'Khoảng thời gian 2026 - 2021 có năm cuối',
  ],
];
