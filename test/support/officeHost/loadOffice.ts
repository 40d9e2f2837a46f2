/** Loads Microsoft's own office.js from the installed package into a jsdom window, with this host in place of `window.external`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The query by which Office.js recognises the host that it runs in: Excel on Windows. */
export const HOST_INFO = '_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const BASE = 'https://localhost:3000/office/';

/** Bytes of the formula engine. */
export function engineBytes(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(require.resolve('@ironcalc/wasm/wasm_bg.wasm')));
}

/**
 * Runs office.js in the current jsdom window and resolves when it is ready. The page must have been opened at an address with `HOST_INFO`, since
 * Office.js reads it while it loads; the scripts that it appends are run from disk.
 */
export async function loadOffice(external: object): Promise<void> {
  Object.defineProperty(window, 'external', { value: external, configurable: true });
  const marker = document.createElement('script');
  marker.type = 'text/plain';
  marker.setAttribute('src', `${BASE}office.js`);
  document.head.appendChild(marker);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its node below and put back at the end
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    const script = node instanceof HTMLScriptElement && node.src.startsWith(BASE) ? node : undefined;
    if (!script) return append.call(this, node) as T;
    queueMicrotask(() => {
      run(script.src.slice(BASE.length));
      script.onload?.(new Event('load'));
    });
    return node;
  };
  run('office.js');
  await Office.onReady();
  Node.prototype.appendChild = append;
}

function run(file: string): void {
  const full = path.join(dist, file);
  (0, window.eval)(`${readFileSync(full, 'utf8')}\n//# sourceURL=${full}`);
}
