/** What a reader of a .docx sees: its paragraphs and tables in order, its controls, its parts. */
import { strFromU8, unzipSync } from 'fflate';
import { all, child, xmlTree, type XmlElement } from './tree';

/** A part of the package as a tree. */
export function partOf(bytes: Uint8Array, name: string): XmlElement {
  const data = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (!data) throw new Error(`no ${name}`);
  return xmlTree(strFromU8(data));
}

/** Words of a paragraph, line breaks as `\n`. */
export function paragraphText(paragraph: XmlElement): string {
  return all(paragraph, 'w:t', 'w:br')
    .map((element) => (element.name === 'w:br' ? '\n' : element.text))
    .join('');
}

/** Words of every paragraph in the order of the document, those of tables among them. */
export function docxLines(bytes: Uint8Array): string[] {
  return all(partOf(bytes, 'word/document.xml'), 'w:p').map(paragraphText);
}

/** Tables as rows of cells; a cell that goes on from above is `null`, one over several columns stands once. */
export function docxTables(bytes: Uint8Array): (string | null)[][][] {
  return all(partOf(bytes, 'word/document.xml'), 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) =>
      all(row, 'w:tc').map((cell) => {
        const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
        return merge && merge.attributes['w:val'] !== 'restart' ? null : all(cell, 'w:p').map(paragraphText).join('\n');
      }),
    ),
  );
}

/** Content controls with their tag, title and words. */
export function docxControls(bytes: Uint8Array): { tag: string; title: string; text: string }[] {
  return all(partOf(bytes, 'word/document.xml'), 'w:sdt').map((control) => {
    const properties = child(control, 'w:sdtPr');
    const value = (name: string): string => child(properties, name)?.attributes['w:val'] ?? '';
    return { tag: value('w:tag'), title: value('w:alias'), text: paragraphText(control) };
  });
}
