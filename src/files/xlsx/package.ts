/** The zip package of a workbook: taken apart within limits, put together the same way every time. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { Fault } from '../../core/fault';
import { ADVICE, grouped, LIMITS, megabytes, tooLarge, unreadable } from './limits';

/** Parts of a package by name, without a leading slash; found without regard to case, as the format asks. */
export class Package {
  private readonly parts = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();

  constructor(entries: Iterable<readonly [string, Uint8Array]> = []) {
    for (const [name, bytes] of entries) this.put(name, bytes);
  }

  /** Bytes of a part, `undefined` when there is none. */
  get(name: string): Uint8Array | undefined {
    return this.parts.get(name.toLowerCase())?.bytes;
  }

  /** Adds or replaces a part. */
  put(name: string, bytes: Uint8Array | string): void {
    const old = this.parts.get(name.toLowerCase());
    this.parts.set(name.toLowerCase(), {
      name: old?.name ?? name,
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    });
  }

  remove(name: string): void {
    this.parts.delete(name.toLowerCase());
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** The package as a zip file; equal parts in equal order give equal bytes. Without compression for a package that is read at once. */
  toBytes(compressed = true): Uint8Array {
    const files: Zippable = {};
    for (const { name, bytes } of this.parts.values()) {
      // Pictures are compressed already.
      files[name] = [bytes, { level: compressed && !/\.(png|jpe?g|gif|zip)$/i.test(name) ? 6 : 0 }];
    }
    return zipSync(files, { mtime: new Date(2024, 0, 1) });
  }
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Whether a text stands in the bytes, two bytes a letter, as OLE containers name their streams. */
function names(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function notAZip(bytes: Uint8Array): Fault {
  if (bytes.length === 0) return unreadable('Tệp rỗng, không có gì để đọc', ADVICE.getAgain);
  if (startsWith(bytes, OLE)) {
    if (names(bytes, 'EncryptedPackage')) {
      const sentence = 'Tệp được bảo vệ bằng mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu mở tệp, lưu lại rồi chọn lại.';
      return new Fault('file-protected', sentence);
    }
    if (names(bytes, 'WordDocument')) return unreadable('Đây là tệp Word đời cũ (.doc), không phải tệp Excel', ADVICE.choose);
    return unreadable('Đây là tệp Office đời cũ (như .xls), không đọc trực tiếp được', ADVICE.resave);
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart();
  if (/^%PDF/.test(start)) return unreadable('Đây là tệp PDF, không phải tệp Excel', ADVICE.choose);
  if (/^<|<html/i.test(start)) return unreadable('Đây là trang web hoặc tệp XML mang tên tệp Excel', ADVICE.resave);
  if (startsWith(bytes, [0x50, 0x4b])) return unreadable('Tệp bị hỏng hoặc tải về chưa trọn vẹn');
  if (!/[\u0000-\u0008\ufffd]/.test(start)) return unreadable('Đây là tệp văn bản hoặc .csv, không phải tệp Excel (.xlsx)', ADVICE.resave);
  return unreadable('Đây không phải tệp Excel (.xlsx)', ADVICE.choose);
}

function foreign(pack: Package): Fault | undefined {
  if (pack.get('word/document.xml')) return unreadable('Đây là tệp Word (.docx), không phải tệp Excel', ADVICE.choose);
  if (pack.get('ppt/presentation.xml')) return unreadable('Đây là tệp trình chiếu (.pptx), không phải tệp Excel', ADVICE.choose);
  if (pack.get('xl/workbook.bin')) return unreadable('Đây là sổ Excel nhị phân (.xlsb), không đọc trực tiếp được', ADVICE.resave);
  if (pack.get('mimetype'))
    return unreadable('Đây là tệp OpenDocument (như .ods của LibreOffice), không đọc trực tiếp được', ADVICE.resave);
  return pack.get('[Content_Types].xml') ? undefined : unreadable('Đây là tệp nén, không phải tệp Excel (.xlsx)', ADVICE.choose);
}

/** Takes a workbook's bytes apart. Throws a Fault for what is no .xlsx, is protected, damaged or too large. */
export function unpack(bytes: Uint8Array): Package {
  if (bytes.length > LIMITS.fileBytes) {
    const found = `Tệp lớn ${megabytes(bytes.length)}, nhiều hơn mức đọc được là ${megabytes(LIMITS.fileBytes)}`;
    throw tooLarge(found, 'Hãy mở bằng Excel, xóa ảnh và trang tính thừa rồi lưu lại.');
  }
  if (bytes.length < 22 || !startsWith(bytes, [0x50, 0x4b])) throw notAZip(bytes);
  let unpacked = 0;
  let parts = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      // Sizes are those that the file declares: nothing is unpacked beyond them, and their sum is checked before any memory is taken.
      filter: ({ name, size, originalSize, compression }) => {
        parts += 1;
        unpacked += originalSize;
        if (parts > LIMITS.parts) throw tooLarge(`Tệp chứa hơn ${grouped(LIMITS.parts)} tệp con bên trong`, ADVICE.beware);
        if (!(unpacked <= LIMITS.unpackedBytes)) {
          throw tooLarge(`Tệp giải nén ra quá ${megabytes(LIMITS.unpackedBytes)}`, ADVICE.beware);
        }
        if (!(size <= bytes.length) || (compression !== 0 && compression !== 8)) throw unreadable('Tệp bị hỏng, không giải nén được');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw unreadable('Tệp bị hỏng hoặc tải về chưa trọn vẹn', ADVICE.getAgain, error);
  }
  const pack = new Package(Object.entries(files).map(([name, content]) => [name.replaceAll('\\', '/').replace(/^\//, ''), content]));
  const wrong = foreign(pack);
  if (wrong) throw wrong;
  return pack;
}
