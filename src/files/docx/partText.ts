/** The bytes of an XML part as text and back, byte for byte. */
import { PACKAGE_ADVICE, unreadable } from '../package/limits';

export interface PartText {
  readonly name: string;
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** Text of a part with its byte order mark, if any. Throws a Fault for letters that its encoding does not have. */
export function partText(name: string, bytes: Uint8Array): PartText {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { name, text: new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes), encoding };
  } catch (error) {
    throw unreadable(`Tệp bị hỏng: chữ ở phần ${name} không đọc được`, PACKAGE_ADVICE.getAgain, error);
  }
}

/** Bytes of a text in the encoding of its part. */
export function partBytes(text: string, encoding: PartText['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
