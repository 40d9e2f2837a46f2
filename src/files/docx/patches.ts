/** Changes of a part's text, put in at their places; all else stays letter for letter. */
import { Fault } from '../../core/fault';
import { escapeMarkup } from '../../core/markup';

/** Replaces the letters `start` to `end` of the text. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all patches made; the same patch asked for twice is made once. Throws a Fault for patches that overlap. */
export function patched(source: string, patches: readonly Patch[]): string {
  const once = new Map(patches.map((patch) => [`${String(patch.start)} ${String(patch.end)} ${patch.text}`, patch]));
  const inOrder = [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of inOrder) {
    if (start < at) throw overlapping();
    pieces.push(source.slice(at, start), text);
    at = end;
  }
  return pieces.join('') + source.slice(at);
}

/** Fault for changes of which one would undo the other. */
export function overlapping(): Fault {
  return new Fault('bad-argument', 'Hai chỗ sửa chồng lên nhau trong tệp Word nên chưa ghi gì. Hãy đọc lại tệp rồi làm lại.');
}

const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text as XML holds it, between tags and in attributes alike. Throws a Fault for letters that XML cannot hold. */
export function escaped(text: string): string {
  if (FORBIDDEN.test(text))
    throw new Fault('bad-argument', 'Nội dung điền có ký tự mà tệp Word không chứa được. Hãy gõ lại nội dung đó rồi làm lại.');
  return escapeMarkup(text).replaceAll('\r', '&#13;');
}

/** What a text element holds once it prints `text`: tabs and line breaks stand between elements of their own. */
export function lettersXml(text: string, prefix: string): string {
  return text
    .split(/(\t|\n)/)
    .map((part) => (part === '\t' ? `<${prefix}tab/>` : part === '\n' ? `<${prefix}br/>` : part === '' ? '' : textXml(part, prefix)))
    .join('');
}

function textXml(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t>`;
}

/** Letters put into the middle of a text element, which is closed and opened again around tabs and line breaks. */
export function innerXml(text: string, prefix: string): string {
  const [open, close] = [`<${prefix}t xml:space="preserve">`, `</${prefix}t>`];
  return escaped(text).replaceAll('\t', `${close}<${prefix}tab/>${open}`).replaceAll('\n', `${close}<${prefix}br/>${open}`);
}
