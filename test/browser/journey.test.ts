/** One afternoon in a real browser: a wrong number is typed, found, gone to and mended; the summary is copied and read back; the workbook is saved and opened. */
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { check } from '../../src/checking/check';
import { readXlsx } from '../../src/files/xlsx';
import { findForms } from '../../src/layout/find';
import { browserSuite } from '../support/browser';

jest.setTimeout(120_000);
const suite = browserSuite();

const findings = (page: Page): Locator => page.getByRole('listitem');
const total = (page: Page): Locator => findings(page).filter({ hasText: '7 + 25 = 32, ô ghi 15, chênh 17' });
const cellName = (page: Page): Locator =>
  page.locator('[data-u-comp="defined-name"] input, [data-u-comp="defined-name-input"], input[class*="defined-name"]').first();

async function opened(): Promise<Page> {
  const page = await suite.open('/', { permissions: ['clipboard-read', 'clipboard-write'], acceptDownloads: true });
  await total(page).waitFor({ timeout: 60_000 });
  return page;
}

/** Goes to a cell through its finding, so that the grid has it selected and in sight, and types into it. */
async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('a wrong figure shows and clears without a click, and its fix mends it', async () => {
  const page = await opened();
  await total(page)
    .getByRole('button', { name: /PL6!B11/ })
    .click();
  await expect(cellName(page).inputValue()).resolves.toBe('B11');
  await typeOver(page, '32');
  await total(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await total(page).waitFor();
  await total(page).getByRole('button', { name: 'Khôi phục công thức' }).click();
  await total(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await page.getByText(/\d+ phép kiểm tra đạt, \d+ không đạt, \d+ chưa đủ số liệu/).waitFor();
});

test('the summary is copied for Word with its figures, after asking about those under errors', async () => {
  const page = await opened();
  await page.getByRole('tab', { name: 'Tóm tắt' }).click();
  await page.getByRole('button', { name: 'Viết tóm tắt' }).click();
  await page.getByText('14.490').first().waitFor();
  await page.getByRole('button', { name: 'Chép vào Word' }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'Vẫn chép' }).click();
  await page.getByText(/Ctrl\+V/).waitFor();
  const clipboard = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (item ? (await item.getType(type)).text() : '');
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  expect(clipboard.text).toContain('14.490 hồ sơ');
  expect(clipboard.html).toMatch(/Times New Roman/);
  expect(clipboard.html).toMatch(/14(\.0)?pt/);
  expect(clipboard.html).toMatch(/text-indent:\s*1\.27cm/);
  expect(clipboard.html).toMatch(/text-align:\s*justify/);
});

test('the summary comes as a Word file', async () => {
  const page = await opened();
  await page.getByRole('tab', { name: 'Tóm tắt' }).click();
  await page.getByRole('button', { name: 'Viết tóm tắt' }).click();
  await page.getByText('14.490').first().waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải .docx' }).click();
  await page.getByRole('dialog').getByRole('button').filter({ hasText: /^Vẫn/ }).click();
  const bytes = await readFile(await (await saving).path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.length).toBeGreaterThan(5000);
});

test('what is saved opens again with the same figures, and a bad file changes nothing', async () => {
  const page = await opened();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /Lưu/ }).click();
  const path = await (await saving).path();
  const { snapshot } = await readXlsx(new Uint8Array(await readFile(path)));
  const before = await readXlsx(new Uint8Array(await readFile('assets/samples/pho-hoa.xlsx')));
  const reports = [snapshot, before.snapshot].map((one) => check(findForms(one).book));
  expect(reports[0]?.findings).toEqual(reports[1]?.findings);
  expect([reports[0]?.passed, reports[0]?.unknown]).toEqual([reports[1]?.passed, reports[1]?.unknown]);

  const bad = join(tmpdir(), `hong-${String(process.pid)}.xlsx`);
  await writeFile(bad, 'đây không phải sổ Excel');
  await page.getByLabel('Mở tệp .xlsx').setInputFiles(bad);
  await page.locator('.bar-fault').filter({ hasText: 'không phải tệp Excel' }).waitFor();
  await expect(total(page).count()).resolves.toBe(1);
});

test.each(['light', 'dark'] as const)('axe finds nothing in the pane, %s', async (colorScheme) => {
  const page = await suite.open('/', { colorScheme });
  await total(page).waitFor({ timeout: 60_000 });
  for (const name of ['Kiểm tra', 'Tóm tắt', 'Biểu mẫu']) {
    await page.getByRole('tab', { name }).click();
    const { violations } = await new AxeBuilder({ page })
      .exclude('[id^="univer"], canvas, .univer-container')
      .include('[role=tabpanel]')
      .analyze();
    expect(violations.map((one) => one.id)).toEqual([]);
  }
});
