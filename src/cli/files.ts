/** Files on disk for the command line. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { Fault } from '../core/fault';
import type { WorkbookSnapshot } from '../core/snapshot';
import { readXlsx } from '../files/xlsx';
import { findForms, type Found } from '../layout/find';

/** What the file system says no with, in words: what is wrong, and what to do. */
const READING: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này. Kiểm tra lại đường dẫn.',
  ENOTDIR: 'không có tệp này. Kiểm tra lại đường dẫn.',
  EISDIR: 'đây là thư mục. Chỉ tên một tệp trong đó.',
};
const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'thư mục chưa có. Tạo thư mục trước, hoặc ghi vào chỗ khác.',
  ENOTDIR: 'một phần của đường dẫn không phải thư mục. Kiểm tra lại đường dẫn.',
  EISDIR: 'đây là thư mục. Thêm tên tệp vào sau.',
};

/** Bytes of a file; throws a Fault when there is none or it may not be read. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const why = READING[codeOf(error)] ?? 'không được phép mở, hoặc tệp đang bị chương trình khác giữ. Đóng chương trình đó rồi chạy lại.';
    throw new Fault('file-unreadable', `Không đọc được tệp "${path}": ${why}`, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether two paths lead to the same file, by whatever name or link; false when either leads to none. */
export async function sameFile(path: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([path, other].map((name) => stat(name, { bigint: true }).catch(() => undefined)));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}

/** What a workbook file holds; throws a Fault when the file is no workbook. */
export async function openSnapshot(path: string): Promise<WorkbookSnapshot> {
  return (await readXlsx(await bytesOf(path))).snapshot;
}

/** The forms of a workbook file; throws a Fault when the file is no workbook or holds no form. */
export async function openForms(path: string): Promise<Found> {
  const found = findForms(await openSnapshot(path));
  refuseFormless(found, path);
  return found;
}

/** Throws a Fault when nothing of the forms was found in the file. */
export function refuseFormless(found: Found, path: string): void {
  if (found.book.forms.size === 0)
    throw new Fault('no-forms', `Tệp "${path}" không có phụ lục nào. Kiểm tra lại tệp, hoặc tạo sổ mới bằng lệnh template.`);
}

/** Writes a file; throws a Fault when it may not be written. */
export async function save(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const why = WRITING[codeOf(error)] ?? 'không có quyền ghi, hoặc tệp đang mở trong Excel hay Word. Đóng tệp đó rồi chạy lại.';
    throw new Fault('file-unreadable', `Không ghi được tệp "${path}": ${why}`, { cause: error });
  }
}
