/** Word files made by hand, as small as they go, and a look inside those that were written. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface HandMade {
  /** Children of `w:body`. */
  readonly body: string;
  /** Children of `w:styles`. */
  readonly styles?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Children of `w:footnotes`. */
  readonly footnotes?: string;
  /** More parts, or other content for those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Content type of the main part, `document.main` as a rule. */
  readonly kind?: string;
}

/** A Word file of these contents. */
export function docxOf(made: HandMade): Uint8Array {
  const optional = { styles: made.styles, header: made.header, footer: made.footer, footnotes: made.footnotes };
  const roots: Readonly<Record<string, string>> = { styles: 'styles', header: 'hdr', footer: 'ftr', footnotes: 'footnotes' };
  const own = Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${CONTENT}.${made.kind ?? 'document.main'}+xml"/>` +
      own.map(([name]) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${name}+xml"/>`).join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:document ${NAMES}><w:body>${made.body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${LINKS}">${own
      .map(([name]) => `<Relationship Id="rId_${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      own.map(([name, xml]) => [`word/${name}.xml`, `<w:${roots[name] ?? name} ${NAMES}>${xml}</w:${roots[name] ?? name}>`]),
    ),
    ...made.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
}

/** A paragraph with one run. */
export function p(text: string, runProperties = ''): string {
  return `<w:p>${r(text, runProperties)}</w:p>`;
}

/** A run that keeps its spaces. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A content control around what stands in a paragraph, or around paragraphs. */
export function sdt(tag: string, content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr>${properties}<w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** Text of a part of a file. */
export function partOf(bytes: Uint8Array, name = 'word/document.xml'): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** Names of the parts of two files that differ, those that only one has included. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (name) => Buffer.compare(a[name] ?? new Uint8Array(), b[name] ?? new Uint8Array()) !== 0,
  );
}
