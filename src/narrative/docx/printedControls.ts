/** A list of the controls that a document was made with, kept in it apart from its text, so that one that was deleted is missed. */
import type { Document, Packer } from 'docx';
import { PRINTED_CONTROLS } from '../../core/draft';
import { escapeMarkup } from '../../core/markup';
import { factsOf } from '../factsOf';
import { controlTitle, tagOf } from '../controlNames';
import type { Summary } from '../text';

/** Adds the list to a document; what it gives goes to the packer with it. Word keeps such parts as they are; LibreOffice 7.4 drops them, and the tags of controls with them. */
export function withPrintedControls(document: Document, summary: Summary): Parameters<typeof Packer.toArrayBuffer>[2] {
  const titles = new Map(factsOf(summary).map((fact) => [tagOf(fact), controlTitle(fact)]));
  if (titles.size === 0) return [];
  const items = [...titles].map(([tag, title]) => `<control tag="${held(tag)}" title="${held(title)}"/>`);
  document.Document.Relationships.addRelationship(
    'PrintedControls',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    '../customXml/item1.xml',
  );
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="no"?><controls xmlns="${PRINTED_CONTROLS}">${items.join('')}</controls>`;
  return [{ path: 'customXml/item1.xml', data }];
}

/** A tag or a title as an attribute holds it: line ends and other signs of control would not come back as they are. */
function held(text: string): string {
  return escapeMarkup(text.replace(/[\u0000-\u001f]/g, ' '));
}
