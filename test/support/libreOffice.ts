/** A workbook or a Word file as LibreOffice saves it again: by the program itself where it is installed, else as it was saved when this test was made. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const GOLDEN = join('test', 'files', 'golden');

/** True when LibreOffice can be run here. */
export function hasLibreOffice(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Names of its own formats. */
const FORMATS = { xlsx: 'xlsx:Calc MS Excel 2007 XML', docx: 'docx:MS Word 2007 XML' } as const;
type Kind = keyof typeof FORMATS;

function convert(bytes: Uint8Array, kind: Kind): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pldv-'));
  try {
    const [given, out] = [join(folder, `in.${kind}`), join(folder, 'out')];
    writeFileSync(given, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', FORMATS[kind], '--outdir', out, given], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(out, `in.${kind}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file as LibreOffice saves it; `golden` names the file that stands in where LibreOffice is missing (UPDATE_GOLDEN=1 makes it anew). */
export function savedByLibreOffice(bytes: Uint8Array, golden: string): Uint8Array {
  const path = join(GOLDEN, golden);
  if (!hasLibreOffice()) return new Uint8Array(readFileSync(path));
  const saved = convert(bytes, golden.endsWith('.docx') ? 'docx' : 'xlsx');
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(path, saved);
  return saved;
}
