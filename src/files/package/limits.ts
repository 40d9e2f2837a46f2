/** How much of a stranger's package is unpacked, and the sentences that refuse the rest. */
import { Fault } from '../../core/fault';

/** Bytes and entries of any Office file; beyond them it is refused, never half read. */
export const PACKAGE_LIMITS = {
  /** Size of the file. */
  fileBytes: 30 * 2 ** 20,
  /** Size of all its parts together, unpacked. */
  unpackedBytes: 300 * 2 ** 20,
  parts: 10_000,
} as const;

/** What to do about an Office file of either kind, as the last sentence of its fault. */
export const PACKAGE_ADVICE = {
  getAgain: 'Hãy tải hoặc chép lại tệp từ nơi gửi; nếu vẫn không được, mở bằng Excel hoặc Word và lưu lại thành tệp mới.',
  copyOver: 'Hãy chép riêng phần cần dùng sang tệp mới rồi chọn lại.',
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

/** Fault for a file that has more of something than is read; `what` is a sentence without its full stop. */
export function tooLarge(what: string, advice: string): Fault {
  return new Fault('file-too-large', `${what}. ${advice}`);
}

/** Fault for bytes that cannot be read as what they should be; `reason` is a sentence without its full stop. */
export function unreadable(reason: string, advice: string = PACKAGE_ADVICE.getAgain, cause?: unknown): Fault {
  return new Fault('file-unreadable', `${reason}. ${advice}`, cause === undefined ? {} : { cause });
}
