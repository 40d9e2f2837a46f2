/** Every Vietnamese word of the pane that does not come from the session. */
import { a1, columnLetters, type CellRef } from '../core/cellRef';
import type { Derivation } from '../narrative/text';

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const CLOCK = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false });

const MOMENT = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' });

/** An ISO date and time in the clock of the machine; the text itself when it is none. */
function moment(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : MOMENT.format(at);
}

/** A number as an officer writes it: `14.490`, `90,3`. */
export function number(value: number): string {
  return NUMBER.format(value);
}

/** `PL6!B11`, as people say it: without the quotes that a formula needs. */
export function cellName(at: CellRef): string {
  return `${at.sheet}!${a1(at.row, at.column)}`;
}

/** `2 lỗi, 1 cảnh báo`; a kind without findings is left out, but errors only where the whole is not summed up. */
export function counts(errors: number, warnings: number, notes: number, of: 'all' | 'sheet' = 'all'): string {
  const parts = errors > 0 || of === 'all' ? [`${number(errors)} lỗi`] : [];
  if (warnings > 0) parts.push(`${number(warnings)} cảnh báo`);
  if (notes > 0) parts.push(`${number(notes)} ghi chú`);
  return parts.join(', ');
}

export const pane = {
  name: 'Phụ lục Dân vận',
  tabs: 'Các mục của bảng',
  check: 'Kiểm tra',
  summary: 'Tóm tắt',
  draft: 'Báo cáo Word',
  forms: 'Biểu mẫu',
  close: 'Đóng thông báo',
  busy: {
    reading: 'Đang đọc sổ',
    checking: 'Đang kiểm tra',
    'summing-up': 'Đang viết tóm tắt',
    fixing: 'Đang sửa ô',
    inserting: 'Đang tạo phụ lục',
    marking: 'Đang đánh dấu ô',
    binding: 'Đang gắn biểu',
    'setting-aside': 'Đang ghi vào sổ',
    filling: 'Đang đọc mẫu',
    'holding-draft': 'Đang đối chiếu báo cáo',
  },
  broken:
    'Phần này của bảng gặp lỗi và phải dừng. Số liệu trong sổ không thay đổi. Bấm Tải lại bảng để dùng tiếp; nếu vẫn lỗi, báo cho người quản trị kèm dòng dưới đây.',
  again: 'Tải lại bảng',
} as const;

export const check = {
  run: 'Kiểm tra',
  reading: 'Đang đọc sổ để kiểm tra.',
  verdicts: (passed: number, failed: number, unknown: number): string =>
    `${number(passed)} phép kiểm tra đạt, ${number(failed)} không đạt, ${number(unknown)} chưa đủ số liệu`,
  at: (time: number): string => `Đã kiểm tra toàn bộ lúc ${CLOCK.format(time)}.`,
  notYet: 'Đang tự kiểm tra khi nhập số liệu.',
  missing: (cells: number): string => `Xem ${number(cells)} ô chưa có số liệu`,
  missingSheet: (sheet: string, cells: number): string => `${sheet}: ${number(cells)} ô`,
  severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' },
  notes: (count: number): string => `${number(count)} ghi chú`,
  alike: (count: number): string => `và ${number(count)} ghi chú cùng loại`,
  more: (count: number): string => `Xem thêm ${number(count)} mục`,
  mark: 'Đánh dấu ô lỗi',
  markAgain: 'Đánh dấu lại',
  unmark: 'Bỏ đánh dấu',
  markAsk: {
    title: 'Đánh dấu ô lỗi trong sổ?',
    what: 'Các ô có lỗi hoặc cảnh báo sẽ được tô màu và gắn ghi chú nêu sai sót. Số liệu không thay đổi. Bấm Bỏ đánh dấu lúc nào cũng được, kể cả sau khi lưu và mở lại sổ: màu và ghi chú cũ trở về như trước.',
    final: 'Sau khi đánh dấu, Excel không hoàn tác (Undo) được các thao tác đã làm trước đó.',
    undoable: 'Có thể hoàn tác (Undo) việc đánh dấu như một thao tác.',
    go: 'Đánh dấu',
    cancel: 'Thôi',
  },
  list: 'Danh sách sai sót',
  aside: {
    start: 'Bỏ qua, vì ...',
    reason: 'Lý do bỏ qua',
    reasonHint: 'Ghi ngắn gọn, ví dụ: đã đối chiếu với bản giấy, số này đúng.',
    by: 'Người bỏ qua (không bắt buộc)',
    go: 'Bỏ qua',
    cancel: 'Thôi',
    title: (errors: number, warnings: number, notes: number): string => `${counts(errors, warnings, notes, 'sheet')} đã bỏ qua`,
    told: (reason: string, by: string | undefined, at: string): string =>
      `Lý do: ${reason} (${by === undefined ? '' : `${by}, `}${moment(at)})`,
    back: 'Đưa lại vào danh sách',
    all: 'Không còn mục nào chưa xem',
    allHint: 'Mọi sai sót tìm thấy đều đã được bỏ qua, có ghi lý do; vẫn được tính và được in trong phiếu kiểm tra.',
  },
  sheet: 'Xuất phiếu kiểm tra',
  sheetFile: 'phieu-kiem-tra.docx',
  copySheet: 'Chép phiếu kiểm tra',
  sheetCopied: (key: string): string => `Đã chép phiếu kiểm tra. Mở Word, bấm ${key}+V để dán.`,
  sheetNotCopied:
    'Trình duyệt không cho chép. Bấm lại lần nữa; nếu vẫn không được thì mở sổ này ở trang web của bàn làm việc để tải phiếu.',
  sheetDone: (file: string): string => `Đã tạo tệp ${file}. Mở thư mục Tải xuống để lấy.`,
  noPrinter: 'Chưa tải được phần tạo tệp Word. Kiểm tra kết nối rồi bấm lại.',
  noForms: 'Chưa thấy biểu mẫu nào trong sổ này.',
  noFormsHint: 'Mở mục Biểu mẫu để xem đã tìm những biểu nào và tạo các sheet phụ lục.',
  toForms: 'Mở mục Biểu mẫu',
  lacking: (forms: number): string => `${number(forms)} biểu chưa có hoặc thiếu cột nên chưa được kiểm tra đủ.`,
  clean: 'Chưa thấy sai sót',
  cleanHint: (passed: number, unknown: number, sheets: readonly string[]): string =>
    `Đã xét ${number(passed)} phép kiểm tra trên ${sheets.join(', ')}; tất cả đều đạt.` +
    (unknown > 0 ? ` Còn ${number(unknown)} phép chưa kết luận được vì thiếu số liệu.` : ''),
  nothing: 'Chưa đủ số liệu để kết luận',
  nothingHint: (passed: number, unknown: number): string =>
    `Chưa thấy sai sót, nhưng mới kết luận được ${number(passed)} phép kiểm tra, còn ${number(unknown)} phép thiếu số liệu. Nhập số liệu vào các sheet phụ lục, kết quả hiện ở đây ngay khi nhập.`,
} as const;

const HOW: Record<Derivation, string> = {
  read: 'Lấy từ',
  sum: 'Cộng từ',
  difference: 'Hiệu của',
  share: 'Tỷ lệ tính từ',
  mean: 'Bình quân tính từ',
  change: 'Mức thay đổi tính từ',
};

/** `PL6!B9, PL6!B10`; after `limit` cells only their number is said. */
function cellList(cells: readonly CellRef[], limit: number): string {
  const named = cells.slice(0, limit).map(cellName).join(', ');
  return cells.length > limit ? `${named} và ${number(cells.length - limit)} ô khác` : named;
}

export const summary = {
  kind: 'Loại văn bản',
  short: 'Tóm tắt ngắn',
  kinds: {
    'nhiem-ky': 'Tổng kết nhiệm kỳ (Đảng ủy)',
    nam: 'Dân vận chính quyền năm (UBND)',
    '5-nam': 'Sơ kết 05 năm (UBND)',
    '10-nam': 'Tổng kết 10 năm NQ 25, 05 năm KL 43 (Đảng ủy)',
  },
  length: 'Độ dài',
  lengths: { gon: 'Gọn', vua: 'Vừa', 'day-du': 'Đầy đủ' },
  profile: 'Thể thức',
  profiles: { dang: 'Văn bản của Đảng', 'nha-nuoc': 'Văn bản nhà nước' },
  write: 'Viết tóm tắt',
  writeReport: 'Viết báo cáo',
  otherChoice: (button: string): string => `Bản dưới đây viết theo lựa chọn trước. Bấm ${button} để viết theo lựa chọn mới.`,
  forWriter: (count: number): string => `${number(count)} chỗ tô nền vàng chờ người viết bổ sung.`,
  withAppendices: (count: number, names: string): string => `Kèm ${number(count)} phụ lục: ${names}.`,
  chartUnit: (unit: string): string => `Đơn vị tính: ${unit}`,
  copy: 'Chép vào Word',
  download: 'Tải .docx',
  noDownload: 'Excel trên máy Mac và iPad không cho bảng này lưu tệp. Bấm Chép vào Word rồi dán vào một văn bản Word mới.',
  none: 'Chưa có bản tóm tắt',
  noneHint: 'Bấm Viết tóm tắt. Bảng sẽ đọc lại và kiểm tra toàn bộ sổ, rồi viết các đoạn văn từ số liệu của năm phụ lục thống kê.',
  empty: 'Các phụ lục chưa có số liệu nào để viết.',
  fresh: 'Khớp với số liệu hiện có.',
  stale: (button: string): string => `Số liệu đã thay đổi sau khi viết. Bấm ${button} để viết lại.`,
  text: 'Bản tóm tắt. Dùng phím mũi tên để chuyển giữa các số, Enter để đến ô nguồn.',
  provenance: (how: Derivation, cells: readonly CellRef[]): string =>
    cells.length > 0 ? `${HOW[how]} ô ${cellList(cells, 12)}` : 'Không có ô nguồn',
  doubtful: 'Ô nguồn đang có lỗi',
  doubtfulLegend: (count: number): string =>
    `${number(count)} số có dấu cảnh báo và gạch chân lượn sóng lấy từ ô đang có lỗi. Sửa xong rồi viết lại.`,
  omitted: (count: number): string => `${number(count)} nội dung không viết vì chưa có số liệu`,
  copied: (key: string): string => `Đã chép. Mở Word, bấm ${key}+V.`,
  notCopied: 'Trình duyệt không cho chép. Bôi đen phần tóm tắt bên trên, bấm chuột phải rồi chọn Sao chép.',
  noPrinter: 'Chưa tải được phần tạo tệp Word. Kiểm tra kết nối rồi bấm lại, hoặc bấm Chép vào Word.',
  downloaded: (file: string): string => `Đã tạo tệp ${file}. Mở thư mục Tải xuống để lấy.`,
  file: (report: string | undefined): string => (report ? `bao-cao-${report}.docx` : 'tom-tat-dan-van.docx'),
  ask: {
    title: 'Bản tóm tắt còn điểm chưa chắc',
    doubtful: (count: number): string => `${number(count)} số lấy từ ô đang có lỗi:`,
    fact: (text: string, cells: readonly CellRef[]): string => `${text} (ô ${cellList(cells, 3)})`,
    others: (count: number): string => `và ${number(count)} số khác`,
    stale: 'Số liệu trong sổ đã thay đổi sau khi viết bản này.',
    copy: 'Vẫn chép',
    download: 'Vẫn tải',
    see: 'Xem lỗi',
    rewrite: 'Viết lại',
  },
} as const;

export const draft = {
  title: 'Đối chiếu báo cáo với sổ',
  hint: 'Chọn báo cáo Word đã soạn. Bảng đối chiếu từng số với sổ, soát các phép tính trong câu, và chỉ ra chỗ cần sửa. Tệp gốc không thay đổi.',
  choose: 'Chọn báo cáo .docx',
  other: 'Chọn báo cáo khác',
  drop: 'Thả tệp .docx vào đây để đối chiếu',
  onlyDocx: (name: string): string => `Tệp "${name}" không phải tệp Word .docx. Hãy chọn báo cáo dạng .docx.`,
  again: 'Đối chiếu lại',
  outdated: 'Số liệu trong sổ đã thay đổi sau khi đối chiếu. Bấm Đối chiếu lại.',
  inStep: (facts: number): string => `${number(facts)} số lấy từ sổ đều khớp.`,
  noFacts: 'Báo cáo này không có số nào gắn với sổ (không do chương trình này viết ra, hoặc đã mất gắn kết); chỉ soát được câu chữ.',
  counts: (unchanged: number, stale: number, edited: number, deleted: number): string =>
    [
      `${number(unchanged)} số khớp`,
      ...(stale > 0 ? [`${number(stale)} đã cũ`] : []),
      ...(edited > 0 ? [`${number(edited)} sửa tay`] : []),
      ...(deleted > 0 ? [`${number(deleted)} đã xóa`] : []),
    ].join(', '),
  update: 'Cập nhật số liệu vào tệp',
  updated: (file: string, count: number, charts: number): string =>
    `Đã cập nhật ${number(count)} số${charts > 0 ? `, vẽ lại ${number(charts)} biểu đồ` : ''} và tạo tệp ${file}; câu chữ, định dạng giữ nguyên. Mở thư mục Tải xuống để lấy.`,
  charts: (count: number): string => `${number(count)} biểu đồ không còn khớp với sổ`,
  noDownload:
    'Excel trên máy Mac và iPad không cho bảng này lưu tệp. Sửa các số dưới đây trong Word, hoặc mở báo cáo và sổ bằng trang web của chương trình để tải tệp đã cập nhật.',
  stale: (count: number): string => `${number(count)} số đã cũ`,
  replaced: 'Thay số',
  byHand: 'Cần sửa tay',
  agrees: 'Sửa tay, khớp với sổ',
  state: { unchanged: 'Khớp', edited: 'Sửa tay, khác sổ', deleted: 'Đã xóa' },
  inTable: 'Trong bảng: ',
  confidence: (share: number): string => `Độ tin cậy ${number(Math.round(share * 100))}%`,
  edited: (count: number): string => `${number(count)} số đã sửa tay`,
  deleted: (count: number): string => `${number(count)} số đã xóa khỏi báo cáo`,
  findings: (count: number): string => `${number(count)} chỗ cần xem trong câu chữ`,
  noFindings: (figures: number): string => `Đã soát ${number(figures)} số trong câu chữ, chưa thấy chỗ nào mâu thuẫn.`,
  more: (count: number): string => `Xem thêm ${number(count)} mục`,
} as const;

export const fill = {
  title: 'Điền mẫu của cơ quan',
  hint: 'Chọn mẫu Word còn chỗ trống. Bảng tìm số liệu trong sổ cho từng chỗ; chỗ chắc chắn được điền sẵn, chỗ còn ngờ thì hỏi, chỗ không biết để nguyên. Tệp gốc không thay đổi.',
  choose: 'Chọn mẫu .docx',
  other: 'Chọn mẫu khác',
  drop: 'Thả mẫu .docx vào đây để điền',
  counts: (all: number, sure: number, asked: number, open: number): string =>
    [`${number(all)} chỗ trống: ${number(sure)} chắc chắn`, `${number(asked)} cần hỏi lại`, `${number(open)} để nguyên`].join(', ') + '.',
  again: 'Tìm lại số liệu',
  outdated: 'Số liệu trong sổ đã thay đổi sau khi đọc mẫu. Bấm Tìm lại số liệu.',
  run: (count: number): string => `Điền ${number(count)} chỗ và tải về`,
  filled: (file: string, count: number): string =>
    `Đã điền ${number(count)} chỗ và tạo tệp ${file}; câu chữ, định dạng giữ nguyên. Mở thư mục Tải xuống để lấy.`,
  noDownload:
    'Excel trên máy Mac và iPad không cho bảng này lưu tệp. Chép các giá trị dưới đây vào mẫu, hoặc mở mẫu và sổ bằng trang web của chương trình để tải tệp đã điền.',
  asked: (count: number): string => `${number(count)} chỗ cần hỏi lại`,
  sure: (count: number): string => `${number(count)} chỗ chắc chắn`,
  open: (count: number): string => `${number(count)} chỗ để nguyên`,
  more: (count: number): string => `Xem thêm ${number(count)} mục`,
  offered: (texts: readonly string[]): string => `Đề xuất: ${texts.join(' hoặc ')}`,
  write: (text: string): string => `Ghi ${text}`,
  leave: 'Để trống',
  choice: (index: number): string => `Chỗ trống ${number(index)}: ghi gì`,
  blank: 'chỗ trống',
  unknown: 'Chưa rõ chỗ này hỏi số liệu nào.',
} as const;

export const forms = {
  found: 'Biểu mẫu trong sổ này',
  none: 'Chưa thấy biểu mẫu nào trong sổ này.',
  sought: (count: number): string => `Xem ${number(count)} biểu đã tìm`,
  state: { found: 'Đã tìm thấy', partial: 'Thiếu một phần', missing: 'Chưa có' },
  lacks: (labels: readonly string[]): string => `Thiếu: ${labels.join('; ')}`,
  allLacks: (count: number): string => `Xem ${number(count)} mục còn thiếu`,
  bind: 'Gắn biểu của nơi khác gửi',
  bindHint:
    'Khi biểu có cùng nội dung nhưng trình bày khác: bôi đen các dòng tiêu đề của bảng trên trang tính, từ cột giai đoạn đến cột cuối, rồi bấm nút dưới đây.',
  bindStart: 'Gắn biểu này',
  bindAs: (sheet: string): string => `Bảng đang chọn trên sheet "${sheet}" là`,
  bindReplaces: (appendix: string, sheet: string): string =>
    `${appendix} đang lấy từ sheet "${sheet}". Gắn xong sẽ lấy từ bảng này thay cho sheet đó.`,
  bindCounts: (sure: number, doubtful: number, missing: number): string =>
    `${number(sure)} cột khớp chắc chắn, ${number(doubtful)} chưa chắc, ${number(missing)} không tìm thấy`,
  bindGuess: (column: string, score: number): string => `Có thể là ${column} (giống ${number(Math.round(score * 100))}%). Chọn nếu đúng.`,
  bindNone: 'Chưa chọn cột',
  bindSure: (count: number): string => `Xem ${number(count)} cột đã khớp`,
  bindTwice: (column: string, names: readonly string[]): string =>
    `${column} đang được chọn cho ${names.map((name) => `"${name}"`).join(' và ')}; mỗi cột chỉ dùng một lần.`,
  bindNothing: 'Chưa chọn cột nào để gắn.',
  bindGo: 'Xác nhận gắn',
  bindCancel: 'Thôi',
  column: (column: number, text: string): string => `cột ${columnLetters(column)}: ${text}`,
  make: 'Tạo các sheet phụ lục',
  makeHint: 'Chỉ thêm những sheet còn thiếu. Sheet đã có giữ nguyên.',
  complete: 'Sổ đã có đủ các biểu, không còn sheet nào để thêm.',
  unit: 'Tên đơn vị',
  unitHint: 'Chỉ ghi tên riêng, ví dụ: Phổ Hòa. Có thể để trống.',
  unitLevel: (written: string, chosen: string): string => `Tên ghi "${written}" nhưng cấp đang chọn là ${chosen}.`,
  level: 'Cấp',
  levels: ['xã', 'phường', 'đặc khu'],
  periods: 'Giai đoạn',
  periodsHint: 'Từ hai giai đoạn trở lên, ví dụ: 2021-2025, 2026, 6 tháng đầu năm 2026.',
  period: (place: number): string => `Giai đoạn ${String(place)}`,
  addPeriod: 'Thêm giai đoạn',
  removePeriod: (place: number, text: string): string => `Bỏ giai đoạn ${String(place)}${text ? ` (${text})` : ''}`,
  years: 'Năm thống kê',
  yearsHint: 'Cách nhau bằng dấu phẩy. Dùng cho số liệu theo năm (phụ lục 4 mục 4 và phụ lục 5).',
  insert: 'Tạo phụ lục',
} as const;

/** Sentences on what is wrong with what was typed for new forms. */
export const setup = {
  fewPeriods: 'Cần ít nhất hai giai đoạn để so sánh.',
  blank: (place: number): string => `Giai đoạn ${String(place)} còn trống; ghi vào hoặc bỏ dòng này.`,
  noYear: (text: string): string => `Giai đoạn "${text}" chưa có năm; ghi như 2021-2025, 2026 hoặc 6 tháng đầu năm 2026.`,
  backwards: (text: string): string => `Giai đoạn ${text} có thời điểm cuối trước thời điểm đầu.`,
  twice: (text: string): string => `Giai đoạn ${text} ghi hai lần.`,
  order: (earlier: string, later: string): string => `Giai đoạn ${earlier} phải đứng trước ${later}; xếp theo thứ tự thời gian.`,
  overlap: (earlier: string, later: string): string => `Giai đoạn ${earlier} và ${later} trùng nhau một phần; số liệu sẽ bị tính hai lần.`,
  noYears: 'Ghi ít nhất một năm thống kê.',
  notYear: (text: string): string => `"${text}" không phải là một năm; ghi như 2021, 2025, 2026.`,
  yearTwice: (year: string): string => `Năm ${year} ghi hai lần.`,
  yearOrder: (earlier: string, later: string): string => `Năm ${earlier} phải đứng trước năm ${later}.`,
} as const;
