/** The pages as they are built for a server, served to a browser without one; Microsoft's address answers from the installed package. */
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** Where the built pages seem to come from. */
export const SITE = 'https://phu-luc.example.vn';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface BuiltPages {
  /** Folder of the built files. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Builds as `npm run build` does, but spares the time for making the scripts small. */
export async function buildPages(): Promise<BuiltPages> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const webpack = join(process.cwd(), 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--mode', 'production', '--no-optimization-minimize', '--output-path', folder]);
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** What becomes of office.js: it comes, its server refuses, or it never answers. */
export type OfficeScript = 'comes' | 'refused' | 'silent';

/** A browser context in which `SITE` is the built pages; `troubles` gets breaches of the content security policy and requests elsewhere. */
export async function visit(
  browser: Browser,
  { folder }: BuiltPages,
  office: OfficeScript,
  troubles: string[],
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const hosted = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('@microsoft/office-js/dist/office.js'));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  await context.exposeFunction('tellTrouble', (trouble: string) => troubles.push(trouble));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      void (window as unknown as { tellTrouble(trouble: string): Promise<void> }).tellTrouble(
        `${effectiveDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
  await context.route('**/*', async (route) => {
    const url = route
      .request()
      .url()
      .replace(/[?#].*$/, '');
    if (url.startsWith(CDN)) {
      if (office === 'silent') return;
      return office === 'refused' ? route.abort() : route.fulfill({ path: join(hosted, url.slice(CDN.length)) });
    }
    if (!url.startsWith(`${SITE}/`)) {
      troubles.push(`request to ${url}`);
      return route.abort();
    }
    const file = join(folder, url.slice(SITE.length + 1) || 'index.html');
    if (existsSync(file) && statSync(file).isFile()) return route.fulfill({ path: file });
    troubles.push(`no file ${url}`);
    return route.fulfill({ status: 404 });
  });
  return context;
}
