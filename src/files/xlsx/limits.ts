/** How much of a stranger's workbook is read, and the sentences that refuse the rest. */
import { Fault } from '../../core/fault';

/** Bytes, entries, rows and the like; beyond them a file is refused, never half read. */
export const LIMITS = {
  /** Size of the file. */
  fileBytes: 30 * 2 ** 20,
  /** Size of all its parts together, unpacked. */
  unpackedBytes: 300 * 2 ** 20,
  parts: 10_000,
  sheets: 200,
  /** Rows and columns of a sheet, to the last one that holds anything. */
  rows: 20_000,
  columns: 500,
  /** Cells of all sheets together, styled blank ones included. */
  cells: 500_000,
  /** Bytes of cell text that are looked at, in one sheet and in the shared texts. */
  cellBytes: 100 * 2 ** 20,
  /** Characters of all formulas of a sheet, written out for every cell. */
  formulaLetters: 5_000_000,
  names: 20_000,
  /** Merges, validations and conditional formats of one sheet, each. */
  rulesOfASheet: 20_000,
} as const;

/** Styled blank rows and columns that are kept beyond the last content; what lies further out is cropped without a word. */
export const BLANK_MARGIN = { rows: 200, columns: 50 } as const;

/** What to do about a file that cannot be read, as the last sentence of its fault. */
export const ADVICE = {
  resave: 'Hãy mở tệp bằng Excel, chọn Lưu thành > Sổ làm việc Excel (.xlsx), rồi chọn lại tệp mới.',
  getAgain: 'Hãy tải hoặc chép lại tệp từ nơi gửi; nếu vẫn không được, mở bằng Excel và lưu lại thành tệp .xlsx.',
  choose: 'Hãy chọn một tệp Excel (.xlsx).',
  split: 'Hãy tách sổ thành nhiều tệp nhỏ hơn.',
  clear: 'Hãy xóa các ô, dòng, cột thừa nằm xa bảng số liệu rồi lưu lại.',
  copyValues: 'Hãy chép riêng bảng số liệu sang sổ mới (dán giá trị) rồi chọn lại.',
  beware: 'Tệp này không bình thường, không nên mở; hãy hỏi lại nơi gửi.',
} as const;

/** A number as Vietnamese readers group it, e.g. 20.000. */
export function grouped(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Bytes in whole megabytes, rounded up. */
export function megabytes(bytes: number): string {
  return `${grouped(Math.ceil(bytes / 2 ** 20))} MB`;
}

/** Fault for a workbook that has more of something than is read; `what` is a sentence without its full stop. */
export function tooLarge(what: string, advice: string): Fault {
  return new Fault('file-too-large', `${what}. ${advice}`);
}

/** Fault for bytes that are not a workbook that can be read; `reason` is a sentence without its full stop. */
export function unreadable(reason: string, advice: string = ADVICE.getAgain, cause?: unknown): Fault {
  return new Fault('file-unreadable', `${reason}. ${advice}`, cause === undefined ? {} : { cause });
}
