/** What a file is by its content, whatever its name says. */
import type { Package } from './package';

/**
 * Streams: `empty`, `protected` (an Office file with a password), `doc`, `ole` (other old Office files), `pdf`, `rtf`, `markup`
 * (XML or a web page), `damaged` (begins as a zip and is none), `text`, `noise`. Packages: `docx`, `docm` (with macros), `xlsx`, `xlsb`, `pptx`,
 * `odf` (OpenDocument), `zip` (no Office file at all).
 */
export type FileKind =
  | 'empty'
  | 'protected'
  | 'doc'
  | 'ole'
  | 'pdf'
  | 'rtf'
  | 'markup'
  | 'damaged'
  | 'text'
  | 'noise'
  | 'docx'
  | 'docm'
  | 'xlsx'
  | 'xlsb'
  | 'pptx'
  | 'odf'
  | 'zip';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** The end of a zip's directory alone takes as many bytes. */
const SHORTEST_ZIP = 22;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Whether a text stands in the bytes, two bytes a letter, as OLE containers name their streams. */
function names(bytes: Uint8Array, stream: string): boolean {
  const wanted = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Kind of a file that is no zip; `undefined` for one that begins as a zip and is long enough. */
export function streamKind(bytes: Uint8Array): FileKind | undefined {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return bytes.length < SHORTEST_ZIP ? 'damaged' : undefined;
  if (startsWith(bytes, OLE)) {
    if (names(bytes, 'EncryptedPackage')) return 'protected';
    return names(bytes, 'WordDocument') ? 'doc' : 'ole';
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart();
  if (/^%PDF/.test(start)) return 'pdf';
  if (/^\{\\rtf/.test(start)) return 'rtf';
  if (/^<|<html/i.test(start)) return 'markup';
  return /[\u0000-\u0008\ufffd]/.test(start) ? 'noise' : 'text';
}

/** Kind of a package by its parts; `undefined` when it is some package of Office's whose main part has an unusual name. */
export function packageKind(pack: Package): FileKind | undefined {
  if (pack.get('word/vbaProject.bin')) return 'docm';
  if (pack.get('word/document.xml')) return 'docx';
  if (pack.get('ppt/presentation.xml')) return 'pptx';
  if (pack.get('xl/workbook.bin')) return 'xlsb';
  if (pack.get('xl/workbook.xml')) return 'xlsx';
  if (pack.get('mimetype')) return 'odf';
  return pack.get('[Content_Types].xml') ? undefined : 'zip';
}
