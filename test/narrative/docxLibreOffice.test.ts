/** What LibreOffice, where it is installed, reads out of our .docx and writes again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toDocx } from '../../src/narrative/printDocx';
import type { ProfileName } from '../../src/narrative/text';
import { docxControls, docxLines, docxTables } from '../support/docx/docxText';
import { hasLibreOffice } from '../support/xlsx/libreOffice';
import { wholeReport } from './wholeReport';

jest.setTimeout(180_000);

const profiles: readonly ProfileName[] = ['nha-nuoc', 'dang'];
const where = hasLibreOffice() ? test : test.skip;

/** The document as LibreOffice saves it. */
function saved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pldv-'));
  try {
    writeFileSync(join(folder, 'in.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const call = [profile, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'in.docx')];
    execFileSync('soffice', call, { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

where.each(profiles)('LibreOffice keeps words, tables and the places of controls, profile %s', async (profile) => {
  const bytes = await toDocx(wholeReport(profile));
  const theirs = saved(bytes);
  const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter((line) => line !== '');
  expect(filled(docxLines(theirs))).toEqual(filled(docxLines(bytes)));
  expect(docxTables(theirs)).toEqual(docxTables(bytes));
  // LibreOffice 7.4 writes controls without their tags and titles.
  const texts = (file: Uint8Array): string[] => docxControls(file).map(({ text }) => text);
  expect(texts(theirs)).toEqual(texts(bytes));
});
