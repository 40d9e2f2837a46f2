/** A workbook as LibreOffice saves it again: by the program itself where it is installed, else as it was saved when this test was made. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOLDEN = join('test', 'files', 'golden');

/** True when LibreOffice can be run here. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

function convert(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pldv-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const call = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ];
    execFileSync('soffice', call, { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, 'out', 'in.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The workbook as LibreOffice saves it; `golden` names the file that stands in where LibreOffice is missing (UPDATE_GOLDEN=1 makes it anew). */
export function savedByLibreOffice(bytes: Uint8Array, golden: string): Uint8Array {
  const path = join(GOLDEN, golden);
  if (!hasLibreOffice()) return new Uint8Array(readFileSync(path));
  const saved = convert(bytes);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(path, saved);
  return saved;
}
