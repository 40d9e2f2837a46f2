/** Finds a Chromium for the browser tests, or gets one; run by itself it prints where it is. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ELSEWHERE = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [join(process.env[name], 'Google/Chrome/Application/chrome.exe'), join(process.env[name], 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
};
const packaged = resolve(import.meta.dirname, '../test/support/chromium');

/** Path of a Chromium that starts. Throws with a Vietnamese sentence when there is none and none can be had. */
export function chromiumPath() {
  return named() ?? installed() ?? fromPackage() ?? fromDebian() ?? fail();
}

function named() {
  const path = process.env.CHROMIUM_PATH;
  if (!path) return undefined;
  if (starts(path)) return path;
  throw new Error(`CHROMIUM_PATH trỏ tới "${path}" nhưng không chạy được. Hãy sửa đường dẫn hoặc bỏ biến này.`);
}

function installed() {
  const folders = [...new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'])].filter(Boolean);
  const candidates = process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...(ELSEWHERE[process.platform] ?? [])].find((path) => existsSync(path) && starts(path));
}

/** A Chromium out of an npm package, unpacked once beside it; it brings the libraries and the font that a bare machine lacks. */
function fromPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(packaged, 'node_modules/.unpacked');
  const launcher = join(home, 'launch');
  if (existsSync(launcher) && starts(launcher)) return launcher;
  try {
    console.error('Máy chưa có Chromium, đang cài bản dùng cho kiểm thử (khoảng 67 MB)...');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: packaged, stdio: ['ignore', 'ignore', 'inherit'] });
    unpack(home, launcher);
    return starts(launcher) ? launcher : undefined;
  } catch (error) {
    console.error(`Không cài được Chromium từ npm: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function unpack(home, launcher) {
  // Beside its final place and renamed at the end, so that two runs at once cannot meet a half-unpacked browser.
  const fresh = `${home}-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const library = pathToFileURL(join(packaged, 'node_modules/@sparticuz/chromium/build/index.js')).href;
  const bin = join(packaged, 'node_modules/@sparticuz/chromium/bin');
  const script = `
    const { inflate } = await import(${JSON.stringify(library)});
    for (const part of ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar']) await inflate(${JSON.stringify(bin)} + '/' + part + '.br');`;
  // The package unpacks into the folder for temporary files, which this names.
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(
    join(fresh, 'launch'),
    `#!/bin/sh
# The machine's own libraries and fonts come first; the ones in here fill the gaps.
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}/usr/lib/x86_64-linux-gnu:/usr/lib64:$here/al2023/lib"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`,
  );
  chmodSync(join(fresh, 'launch'), 0o755);
  writeFileSync(
    join(fresh, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`,
  );
  rmSync(home, { recursive: true, force: true });
  renameSync(fresh, home);
}

function fromDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  try {
    console.error('Đang cài Chromium bằng apt-get...');
    const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
    return installed();
  } catch (error) {
    console.error(`Không cài được Chromium bằng apt-get: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function fail() {
  throw new Error(
    'Không tìm thấy Chromium và không tự cài được. Hãy cài Chrome hoặc Chromium, hoặc đặt CHROMIUM_PATH trỏ tới tệp chạy của nó.',
  );
}

/** A browser that lacks a library, or that is only a stub telling how to install it, does not count. */
function starts(path) {
  // Windows programs open a window instead of telling their version.
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ['--version', '--no-sandbox'], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }).toString(),
    );
  } catch {
    // Not startable: that is the answer.
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(chromiumPath());
