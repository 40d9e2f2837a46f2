/** A Word file's text as LibreOffice reads it: somebody who knows nothing of how we wrote it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lines of its text; throws when LibreOffice cannot open it. */
export function textByLibreOffice(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'pldv-'));
  try {
    writeFileSync(join(folder, 'in.docx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const call = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, join(folder, 'in.docx')];
    execFileSync('soffice', call, { stdio: 'ignore', timeout: 120_000 });
    return readFileSync(join(folder, 'in.txt'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
