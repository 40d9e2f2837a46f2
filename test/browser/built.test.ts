/** The built pages as an agency's server hands them out: what they are made of, what they may do, and what they say where Excel is missing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { launch } from '../support/browser';
import { buildPages, SITE, visit, type BuiltPages, type OfficeScript } from '../support/builtPages';
import { bundleHost } from '../support/officeHost/bundle';
import { HOST_INFO } from '../support/officeHost/loadOffice';
import type { PageHost } from '../support/officeHost/page';

jest.setTimeout(180_000);

declare global {
  interface Window {
    officeHost: PageHost;
  }
}

const SAMPLE = phoHoaWorkbook();
let built: BuiltPages;
let browser: Browser;
let excel: string;
const contexts: BrowserContext[] = [];
const troubles: string[] = [];

beforeAll(async () => {
  [built, browser, excel] = await Promise.all([buildPages(), launch(), bundleHost()]);
}, 240_000);

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(troubles.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await built.remove();
});

async function enter(office: OfficeScript = 'comes', options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await visit(browser, built, office, troubles, options);
  contexts.push(context);
  return context;
}

/** The task pane over a workbook of its own, as Excel shows it. */
async function pane(context: BrowserContext, model: WorkbookModel = SAMPLE, query = ''): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.addInitScript({ content: excel });
  await page.addInitScript((book) => window.officeHost.open(book), model);
  await page.goto(`${SITE}/taskpane.html?${HOST_INFO}${query}`);
  await page.getByRole('tab', { name: 'Kiểm tra' }).waitFor();
  return page;
}

const files = (): string[] => readdirSync(built.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
const html = (page: string): string => readFileSync(join(built.folder, page), 'utf8');

describe('what is built', () => {
  test('is two pages, scripts and styles with their sum in their names, and the assets', () => {
    const named = files().filter((name) => !/^assets\//.test(name) && !/\.[0-9a-f]{10}\.(js|css)$/.test(name));
    expect(named.filter((name) => name !== 'manifest.xml').sort()).toEqual(['index.html', 'taskpane.html']);
  });

  test('holds nothing of Microsoft’s office.js, and loads it from Microsoft in the pane alone', () => {
    expect(files().filter((name) => /office|excel-|o15app/i.test(name))).toEqual([]);
    const scripts = files().filter((name) => name.endsWith('.js'));
    expect(scripts.filter((name) => /OSF\.DDA|OfficeExtension\.ClientRequestContext\s*=/.test(html(name)))).toEqual([]);
    expect(html('taskpane.html').match(/src="?https:[^\s">]+/g)).toEqual([
      expect.stringMatching(/^src="?https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js$/),
    ]);
    expect(html('index.html')).not.toMatch(/(src|href)="?https?:/);
  });

  test.each(['index.html', 'taskpane.html'])('%s allows its own server only, and has no script or handler in it', (page) => {
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html(page))?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'self';/);
    expect(policy).not.toMatch(/\*|unsafe-eval|http:|script-src[^;]*'unsafe-inline'/);
    expect(policy.match(/https:[^ ;]+/g) ?? []).toEqual(page === 'taskpane.html' ? ['https://appsforoffice.microsoft.com'] : []);
    expect(html(page)).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/);
  });
});

test('the task pane’s page runs a script of its own before the pane’s, which the oldest web views can read', () => {
  const scripts = [...html('taskpane.html').matchAll(/<script([^>]*)>/g)].map(([, attributes = '']) => attributes);
  const [first = '', ...others] = scripts.filter((attributes) => !attributes.includes('https://appsforoffice.microsoft.com'));
  const name = /src="?(opening\.\w+\.js)/.exec(first)?.[1] ?? '';
  const read = (ecmaVersion: 5 | 'latest', text: string) =>
    new Linter().verify(text, [{ languageOptions: { ecmaVersion, sourceType: 'script' } }]).map(({ message }) => message);
  expect(read(5, html(name))).toEqual([]);
  expect(read(5, 'var a = () => 1')).not.toEqual([]);
  // The pane comes after everything else, and an old web view that stumbles over it has the words already.
  expect(others).toEqual([expect.stringMatching(/defer.*src="?taskpane\.\w+\.js/)]);
  expect(html('taskpane.html')).not.toMatch(/type="?module/);
});

test('the workbench keeps within its policy while it is used', async () => {
  const page = await (await enter()).newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(`${SITE}/`);
  await page.getByText('phép kiểm tra đạt').waitFor({ timeout: 40_000 });
  for (const name of ['Tóm tắt', 'Biểu mẫu', 'Kiểm tra']) await page.getByRole('tab', { name }).click();
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ button: 'right', position: { x: 300, y: 300 } });
  expect(await page.title()).toContain('Phụ lục Dân vận');
});

test.each([
  ['', 'Kiểm tra'],
  ['&muc=tom-tat', 'Tóm tắt'],
  ['&muc=bieu-mau', 'Biểu mẫu'],
])('the pane runs in Excel from the button "%s", within its policy', async (query, tab) => {
  const page = await pane(await enter(), SAMPLE, query);
  await page.getByRole('tab', { name: tab, selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByText('7 + 25 = 32, ô ghi 15').first().waitFor();
  expect(await page.locator('#static').isVisible()).toBe(false);
});

test('two workbooks, two panes: what happens in one never reaches the other', async () => {
  const context = await enter();
  const [first, second] = [await pane(context), await pane(context)];
  const wrong = (page: Page) => page.getByText('7 + 25 = 32, ô ghi 15');
  await Promise.all([wrong(first).first().waitFor(), wrong(second).first().waitFor()]);
  const settled = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      await window.officeHost.host.idle();
      window.officeHost.host.resetCounts();
      return JSON.stringify(window.officeHost.host.dump());
    });
  const untouched = await settled(second);
  // The user types in the first, clicks a fix in it, and marks its errors.
  await first.evaluate(() => window.officeHost.host.user.type('PL6', 'B9', '8'));
  await first.getByText('8 + 25 = 33, ô ghi 15').first().waitFor();
  const total = first.getByRole('listitem').filter({ hasText: '8 + 25 = 33, ô ghi 15' });
  await total.getByRole('button', { name: 'Khôi phục công thức' }).click();
  await first.getByText('8 + 25 = 33, ô ghi 15').first().waitFor({ state: 'detached' });
  expect(await first.evaluate(() => window.officeHost.host.value('PL6', 'B11'))).toBe(33);
  expect(await wrong(second).count()).toBeGreaterThan(0);
  expect(await second.evaluate(() => [JSON.stringify(window.officeHost.host.dump()), window.officeHost.host.traffic.requests])).toEqual([
    untouched,
    0,
  ]);
  // And the other way round.
  const mended = await settled(first);
  await second.evaluate(() => window.officeHost.host.user.type('PL6', 'B11', '32'));
  await wrong(second).first().waitFor({ state: 'detached' });
  expect(await first.evaluate(() => JSON.stringify(window.officeHost.host.dump()))).toBe(mended);
});

describe('where the pane cannot run, the page says what works instead', () => {
  const shows = async (page: Page): Promise<void> => {
    await page.getByText('Bảng kiểm tra không mở được trong Excel này').waitFor();
    expect(await page.locator('#instead').isVisible()).toBe(true);
    expect(await page.locator('#opening').isVisible()).toBe(false);
    expect(await page.locator('#address').textContent()).toBe(`${SITE}/`);
    await page.getByRole('link', { name: 'mở trang Bảng làm việc' }).waitFor();
  };

  test('in a browser that is no Excel', async () => {
    const page = await (await enter()).newPage();
    await page.goto(`${SITE}/taskpane.html`);
    await shows(page);
  });

  test('where Microsoft’s server cannot be reached', async () => {
    const page = await (await enter('refused')).newPage();
    await page.goto(`${SITE}/taskpane.html?${HOST_INFO}`);
    await shows(page);
  });

  test('where Microsoft’s server never answers, after some seconds', async () => {
    const page = await (await enter('silent')).newPage();
    await page.goto(`${SITE}/taskpane.html?${HOST_INFO}`, { waitUntil: 'commit' });
    await page.locator('#instead').waitFor({ state: 'attached' });
    expect(await page.locator('#instead').isVisible()).toBe(false);
    await page.locator('#instead').waitFor({ state: 'visible', timeout: 15_000 });
  });

  test('where the pane’s own script does not come', async () => {
    const context = await enter();
    await context.route(/\/taskpane\.\w+\.js$/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${SITE}/taskpane.html?${HOST_INFO}`);
    await shows(page);
  });

  test('in an Excel below the first level', async () => {
    const page = await (await enter()).newPage();
    await page.addInitScript({ content: excel });
    await page.addInitScript((book) => window.officeHost.open(book, { apiLevel: '1.0' }), SAMPLE);
    await page.goto(`${SITE}/taskpane.html?${HOST_INFO}`);
    await shows(page);
  });

  test('without any script', async () => {
    const page = await (await enter('comes', { javaScriptEnabled: false })).newPage();
    await page.goto(`${SITE}/taskpane.html`);
    await page.locator('#instead').waitFor({ state: 'visible', timeout: 15_000 });
  });

  test('the workbench without scripts, or in too old a browser, is not blank either', async () => {
    const context = await enter('comes', { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${SITE}/`);
    await page.getByText('hãy mở bằng bản mới của Edge').waitFor();
  });
});
