/** Packs a document of Word so that the same document always gives the same bytes: no clock in its properties, none in its zip entries. */
import { Packer, type Document } from 'docx';
import { escapeMarkup } from '../../core/markup';

/** A part that stands in the package beside those of the library. */
export interface OwnPart {
  readonly path: string;
  readonly data: string;
}

/** What the file says of itself. */
export interface Properties {
  readonly title: string;
  /** When the document was made; it says nothing of it when absent. */
  readonly at?: Date | undefined;
}

const MAKER = 'Phụ lục Dân vận';

/** The file's bytes. The library would write the time of the machine; of what `properties` holds nothing else is taken. */
export async function packed(document: Document, properties: Properties, parts: readonly OwnPart[] = []): Promise<Uint8Array> {
  const core = { path: 'docProps/core.xml', data: coreXml(properties) };
  return timeless(new Uint8Array(await Packer.toArrayBuffer(document, undefined, [...parts, core])));
}

function coreXml({ title, at }: Properties): string {
  const time = at?.toISOString().replace(/\.\d+Z$/, 'Z');
  const stamp = (name: string): string =>
    time === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeMarkup(title)}</dc:title><dc:creator>${MAKER}</dc:creator><cp:lastModifiedBy>${MAKER}</cp:lastModifiedBy>` +
    `<cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  );
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
/** 01/01/2024, midnight, as zip files write it. */
const WRITTEN_ON = (((2024 - 1980) << 9) | (1 << 5) | 1) << 16;

/** The zip file with one time for all its entries, in its list of them and before each. */
function timeless(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_LENGTH;
  if (view.getUint32(end, true) !== END) return zip;
  let at = view.getUint32(end + 16, true);
  while (at < end && view.getUint32(at, true) === ENTRY) {
    view.setUint32(at + 12, WRITTEN_ON, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, WRITTEN_ON, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}
