/** Reads a plain text file as a draft. */
import { plainDraft, type DraftText } from '../../core/draft';
import { Fault } from '../../core/fault';

/** Bytes that a text may have: some thousand pages. */
const MOST = 2 * 2 ** 20;

/** Whether bytes begin as an Office file of any time does, whatever the file is called. */
export function isPackage(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

/** A text of lines that end as on any system. Throws a Fault for one that is too large or in no encoding that can be told. */
export function readPlainText(bytes: Uint8Array): DraftText {
  if (bytes.length > MOST)
    throw new Fault('file-too-large', 'Tệp văn bản quá lớn, nhiều hơn mức đọc được là 2 MB. Hãy tách thành nhiều tệp.');
  return plainDraft(decoded(bytes).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    const sentence = 'Không đọc được chữ trong tệp này. Hãy mở bằng Notepad, chọn Lưu thành với mã hóa UTF-8, rồi làm lại.';
    throw new Fault('file-unreadable', sentence, { cause: error });
  }
}

/** By the mark in front, or by where the zero bytes of Latin letters stand. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zeros = (odd: number): number => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > start.length / 8) return 'utf-16le';
  return zeros(0) > start.length / 8 ? 'utf-16be' : 'utf-8';
}
