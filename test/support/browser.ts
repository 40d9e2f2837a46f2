/** Headless Chromium against the pages of this project; a page that complains, or calls out, fails its test. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');

// Whatever a fresh Chromium would fetch or report on its own.
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate',
  '--metrics-recording-only',
  '--no-first-run',
  '--no-pings',
];

export interface Pages {
  /** Address of the server, without a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the dev server of the workbench and the test pages on a free port. */
export async function servePages(): Promise<Pages> {
  const child = spawn(process.execPath, [resolve(ROOT, 'test/support/pages.mjs')], { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] });
  const address = await firstAddress(child);
  return {
    address,
    async stop() {
      const ended = new Promise((settle) => child.once('exit', settle));
      child.stdin.end();
      await ended;
    },
  };
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    child.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/\S+/.exec(text.toString());
      if (found) settle(found[0]);
      else said += text.toString();
    });
    child.once('exit', (code) => {
      fail(new Error(`The page server ended with code ${String(code)}:\n${said}`));
    });
  });
}

/** Starts a headless Chromium; the first time on a machine without one this may install it. */
export async function launch(): Promise<Browser> {
  const executablePath = execFileSync(process.execPath, [resolve(ROOT, 'scripts/chromium.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: [...QUIET, ...(root ? ['--no-sandbox'] : [])] });
}

export interface OpenPage {
  readonly page: Page;
  /** What the page complained of so far: errors, warnings of the content security policy, requests to elsewhere. */
  readonly troubles: string[];
}

/** Opens a page in a context of its own and listens for trouble. */
export async function openPage(
  browser: Browser,
  address: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage & { context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.stack ?? error.message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== new URL(address).origin && !['data:', 'blob:'].includes(url.protocol))
      troubles.push(`request elsewhere: ${request.url()}`);
  });
  // The engine of the grid is large, and a busy machine slow.
  await page.goto(address + path, { timeout: 120_000 });
  return { page, troubles, context };
}

/** Asks again until the answer satisfies, ten seconds at most; gives the last answer either way, for the test to judge. */
export async function eventually<T>(ask: () => Promise<T>, satisfies: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer) || Date.now() > end) return answer;
    await new Promise((settle) => setTimeout(settle, 50));
  }
}

export interface BrowserSuite {
  /** Opens a page of the server for this test; it is closed after it, and the test fails if the page had trouble. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** The page of that path that all tests of the file share; its trouble fails the test that caused it. */
  shared(path: string, options?: BrowserContextOptions): Promise<Page>;
  address(): string;
}

/** Sets up server and browser for the tests of a file. */
export function browserSuite(): BrowserSuite {
  let pages: Pages | undefined;
  let browser: Browser | undefined;
  let opened: (OpenPage & { context: BrowserContext })[] = [];
  const kept = new Map<string, OpenPage & { context: BrowserContext }>();

  const start = (path: string, options?: BrowserContextOptions): Promise<OpenPage & { context: BrowserContext }> => {
    if (!browser || !pages) throw new Error('The browser suite has not started.');
    return openPage(browser, pages.address, path, options);
  };

  beforeAll(async () => {
    // Each is kept as soon as it stands: when the other fails, this one has to be put away all the same.
    await Promise.all([servePages().then((started) => (pages = started)), launch().then((started) => (browser = started))]);
  }, 240_000);

  afterEach(async () => {
    const troubles = [...opened, ...kept.values()].flatMap((each) => each.troubles.splice(0));
    await Promise.all(opened.map((each) => each.context.close()));
    opened = [];
    expect(troubles).toEqual([]);
  });

  afterAll(async () => {
    await Promise.all([browser?.close(), pages?.stop()]);
  });

  return {
    async open(path, options) {
      const each = await start(path, options);
      opened.push(each);
      return each.page;
    },
    async shared(path, options) {
      const each = kept.get(path) ?? (await start(path, options));
      kept.set(path, each);
      return each.page;
    },
    address: () => pages?.address ?? '',
  };
}
