/** What LibreOffice reads out of our .docx and writes again. */
import { toDocx } from '../../src/narrative/printDocx';
import type { ProfileName } from '../../src/narrative/text';
import { docxControls, docxLines, docxTables } from '../support/docx/docxText';
import { savedByLibreOffice } from '../support/libreOffice';
import { wholeReport } from './wholeReport';

jest.setTimeout(180_000);

const profiles: readonly ProfileName[] = ['nha-nuoc', 'dang'];

test.each(profiles)('LibreOffice keeps words, tables and the places of controls, profile %s', async (profile) => {
  const bytes = await toDocx(wholeReport(profile));
  const theirs = savedByLibreOffice(bytes, `bao-cao-${profile}.docx`);
  const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
  expect(filled(docxLines(theirs))).toEqual(filled(docxLines(bytes)));
  expect(docxTables(theirs)).toEqual(docxTables(bytes));
  // LibreOffice 7.4 writes controls without their tags and titles.
  const texts = (file: Uint8Array): string[] => docxControls(file).map(({ text }) => text);
  expect(texts(theirs)).toEqual(texts(bytes));
});
