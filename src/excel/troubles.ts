/** Errors of Excel turned into faults: one Vietnamese sentence on what failed, one on the data, one on what to do now. */
import { Fault, type FaultCode } from '../core/fault';

/** What was being done, as it stands in the sentence `Chưa … được`. */
export type Doing =
  | 'đọc được tệp Excel'
  | 'ghi được vào ô'
  | 'chèn được phụ lục'
  | 'chuyển được đến ô'
  | 'theo dõi được việc sửa ô'
  | 'đánh dấu được ô'
  | 'gắn được biểu';

interface Cause {
  readonly code: FaultCode;
  readonly why: string;
  readonly now: string;
}

const AGAIN = 'Hãy thử lại; nếu vẫn lỗi, lưu tệp, đóng Excel rồi mở lại.';

const CAUSES: Readonly<Record<string, Cause>> = {
  InvalidOperationInCellEditMode: {
    code: 'host-busy',
    why: 'đang gõ dở trong một ô',
    now: 'Hãy bấm Enter để kết thúc việc gõ trong ô rồi thử lại.',
  },
  AccessDenied: {
    code: 'host-refused',
    why: 'trang tính hoặc tệp đang được bảo vệ, hoặc tệp chỉ cho xem',
    now: 'Hãy bỏ bảo vệ trang tính (thẻ Xem lại, “Bỏ bảo vệ trang tính”) hoặc bật chỉnh sửa rồi thử lại.',
  },
  ItemNotFound: {
    code: 'cell-gone',
    why: 'trang tính hoặc vùng cần dùng không còn trong tệp',
    now: 'Hãy bấm “Kiểm tra” để đọc lại tệp rồi thử lại.',
  },
  InvalidReference: {
    code: 'cell-gone',
    why: 'ô cần dùng đã bị xóa hoặc bị dời đi',
    now: 'Hãy bấm “Kiểm tra” để đọc lại tệp rồi thử lại.',
  },
  InvalidArgument: {
    code: 'bad-argument',
    why: 'Excel không nhận địa chỉ hoặc nội dung đã đưa',
    now: 'Hãy bấm “Kiểm tra” để đọc lại tệp rồi thử lại.',
  },
  InvalidOperation: {
    code: 'host-refused',
    why: 'Excel không cho làm việc này với trang tính hiện tại',
    now: 'Hãy xem trang tính có đang bị ẩn hoặc bảo vệ không rồi thử lại.',
  },
  ItemAlreadyExists: {
    code: 'host-refused',
    why: 'trong tệp đã có trang tính hoặc vùng trùng tên',
    now: 'Hãy đổi tên trang tính cũ rồi thử lại.',
  },
  ApiNotFound: {
    code: 'host-missing',
    why: 'bản Excel này không có chức năng cần dùng',
    now: 'Hãy cập nhật Excel, hoặc dùng tệp biểu mẫu tự kiểm tra (.xlsx).',
  },
  RequestAborted: { code: 'host-busy', why: 'Excel đã ngắt giữa chừng', now: 'Hãy chờ Excel xong việc đang làm rồi thử lại.' },
  ResponsePayloadSizeLimitExceeded: {
    code: 'file-too-large',
    why: 'tệp có trang tính quá lớn',
    now: 'Hãy xóa các dòng, cột thừa ở cuối trang tính rồi thử lại.',
  },
  RequestPayloadSizeLimitExceeded: { code: 'file-too-large', why: 'nội dung cần đưa vào Excel quá lớn', now: 'Hãy làm từng phần nhỏ hơn.' },
  ActivityLimitReached: { code: 'host-busy', why: 'Excel đang quá tải', now: 'Hãy chờ ít phút rồi thử lại.' },
  InvalidOrTimedOutSession: { code: 'host-busy', why: 'phiên làm việc với Excel đã hết hạn', now: 'Hãy tải lại trang Excel rồi thử lại.' },
  WriteNotSupportedWhenModalDialogOpen: {
    code: 'host-busy',
    why: 'Excel đang mở một hộp thoại',
    now: 'Hãy đóng hộp thoại đó rồi thử lại.',
  },
  Timeout: { code: 'host-busy', why: 'Excel chưa trả lời', now: 'Nếu đang gõ dở trong ô, hãy bấm Enter; chờ Excel xong việc rồi thử lại.' },
  GeneralException: { code: 'host-refused', why: 'Excel báo lỗi bên trong', now: AGAIN },
};

const UNKNOWN: Cause = { code: 'host-refused', why: 'Excel báo một lỗi chưa rõ', now: AGAIN };

/** Thrown in place of an answer that did not come in time. */
export class Timeout extends Error {
  readonly code = 'Timeout';
}

/** Excel's own code of an error, empty when it has none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** True when Excel refused before it did anything. */
export function nothingWasDone(error: unknown): boolean {
  return ['InvalidOperationInCellEditMode', 'ApiNotFound', 'WriteNotSupportedWhenModalDialogOpen'].includes(codeOf(error));
}

/** The fault for an error of Excel; `state` is the sentence on what became of the data. Faults and errors of ours pass through unchanged. */
export function faultOf(error: unknown, doing: Doing, state: string): unknown {
  const code = codeOf(error);
  if (error instanceof Fault || (code === '' && error instanceof Error)) return error;
  const cause = CAUSES[code] ?? UNKNOWN;
  return new Fault(cause.code, `Chưa ${doing}: ${cause.why}. ${state} ${cause.now}`, { cause: error });
}

/** Sentence for work that left the workbook alone. */
export const UNCHANGED = 'Số liệu trong tệp không thay đổi.';
