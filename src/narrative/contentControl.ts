/** A content control of Word around the words that print a fact, so that a later reading of the file knows which fact they print. */
import { element, value, type Xml } from './docx/xml';

/**
 * `w:sdt` with a tag and a title around runs.
 * Of the kind for rich text: LibreOffice prints one for plain text as a form field, without its shading.
 */
export function contentControl(control: { readonly tag: string; readonly title: string; readonly id: number }, runs: readonly Xml[]): Xml {
  return element('w:sdt', [
    element('w:sdtPr', [value('w:alias', control.title), value('w:tag', control.tag), value('w:id', String(control.id))]),
    element('w:sdtContent', runs),
  ]);
}
