/** The only way in and out for .docx files that others made. */
export { readDocx, type DocxFile } from './readDocx';
export { editDocx } from './editDocx';
