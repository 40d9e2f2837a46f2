/** What the Excel at hand can do, asked at run time, and what the user is told where it can do less. */

/** Abilities of the host that the adapter depends on. */
export interface Abilities {
  /** Reads whole workbooks and says of missing things that they are missing (ExcelApi 1.4). */
  readonly reads: boolean;
  /** Tells of edits: for the whole workbook (1.9), sheet by sheet (1.7), or not at all. */
  readonly edits: 'workbook' | 'sheet' | 'none';
  /** Says which edits are the add-in's own (1.14). */
  readonly tellsOwn: boolean;
  /** Takes in whole sheets from a file (1.13). */
  readonly insertsSheets: boolean;
  /** Marks cells with comments (1.10). */
  readonly marksCells: boolean;
  /** Makes one step of Undo of all that a batch does (1.20). */
  readonly groupsUndo: boolean;
  /** Gives the text of what a name refers to (1.7). */
  readonly nameFormulas: boolean;
  /** Tells when a sheet gets another name (1.17, or Excel on the web). */
  readonly tellsRenames: boolean;
}

/** Asks the host; must run after Office is ready. */
export function askAbilities(): Abilities {
  const excel = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    reads: excel('1.4'),
    edits: excel('1.9') ? 'workbook' : excel('1.7') ? 'sheet' : 'none',
    tellsOwn: excel('1.14'),
    insertsSheets: excel('1.13'),
    marksCells: excel('1.10'),
    groupsUndo: excel('1.20'),
    nameFormulas: excel('1.7'),
    tellsRenames: excel('1.17') || Office.context.requirements.isSetSupported('ExcelApiOnline', '1.1'),
  };
}

/** What works instead of the pane in an Excel that cannot run it. */
export const INSTEAD = 'Hãy dùng tệp biểu mẫu tự kiểm tra (.xlsx), hoặc mở trang Bảng làm việc trên trình duyệt.';

/** Sentences for the pane on what this Excel lacks and what to do instead; empty when it lacks nothing. */
export function degradations(abilities: Abilities): readonly string[] {
  const sentences: string[] = [];
  if (!abilities.reads) sentences.push(`Bản Excel này quá cũ để kiểm tra trong bảng bên. ${INSTEAD}`);
  if (abilities.edits === 'none') sentences.push('Bản Excel này không báo khi ô thay đổi: sau khi gõ xong, hãy bấm “Kiểm tra”.');
  if (!abilities.insertsSheets) sentences.push(`Bản Excel này chưa chèn được phụ lục vào tệp đang mở. ${INSTEAD}`);
  return sentences;
}
