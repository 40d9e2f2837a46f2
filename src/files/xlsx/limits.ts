/** How much of a stranger's workbook is read, and the sentences that refuse the rest. */
import { PACKAGE_ADVICE, PACKAGE_LIMITS } from '../package/limits';

/** Bytes, entries, rows and the like; beyond them a file is refused, never half read. */
export const LIMITS = {
  ...PACKAGE_LIMITS,
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
  ...PACKAGE_ADVICE,
  resave: 'Hãy mở tệp bằng Excel, chọn Lưu thành > Sổ làm việc Excel (.xlsx), rồi chọn lại tệp mới.',
  choose: 'Hãy chọn một tệp Excel (.xlsx).',
  split: 'Hãy tách sổ thành nhiều tệp nhỏ hơn.',
  clear: 'Hãy xóa các ô, dòng, cột thừa nằm xa bảng số liệu rồi lưu lại.',
  copyValues: 'Hãy chép riêng bảng số liệu sang sổ mới (dán giá trị) rồi chọn lại.',
} as const;
