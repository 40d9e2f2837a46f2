/** The Excel adapter on Microsoft's office.js in a real browser. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../support/browser';
import { bundleHost } from '../support/officeHost/bundle';
import { HOST_INFO } from '../support/officeHost/loadOffice';
import { PORT_CONTRACT } from '../support/portContract';

jest.setTimeout(60_000);

const office = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  const [script, started] = await Promise.all([bundleHost(path.join(__dirname, 'excel.entry.ts')), launch()]);
  browser = started;
  page = await browser.newPage();
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.route('**/*', async (route) => {
    const { pathname, hostname } = new URL(route.request().url());
    if (hostname !== 'localhost') {
      troubles.push(`request to ${hostname}`);
      return route.abort();
    }
    if (pathname.startsWith('/office/')) return route.fulfill({ path: path.join(office, pathname.slice('/office/'.length)) });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/office/office.js"></script>' });
  });
  await page.addInitScript({ content: script });
  await page.goto(`https://localhost/taskpane.html?${HOST_INFO}`);
});

afterAll(() => browser.close());

test.each(PORT_CONTRACT.map(({ name }, place) => [name, place] as const))('%s', async (_name, place) => {
  await page.evaluate((at) => window.runCase(at), place);
});

test('the page had no error and called nobody', () => expect(troubles).toEqual([]));
