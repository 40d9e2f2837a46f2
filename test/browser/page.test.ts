/** The workbench page: it opens the sample, keeps what was typed safe, opens and saves files, and is ruled by the keyboard. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from 'playwright-core';
import { cellAt, sheetNamed, type WorkbookSnapshot } from '../../src/core/snapshot';
import type { CellValue } from '../../src/core/values';
import { readXlsx, writeXlsx } from '../../src/files/xlsx';
import { browserSuite } from '../support/browser';
import { sampleModel } from '../support/sampleModel';

jest.setTimeout(90_000);
const suite = browserSuite();
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function open(): Promise<Page> {
  const page = await suite.open('/', { acceptDownloads: true });
  await page.getByRole('tab', { name: 'Kiểm tra' }).waitFor();
  return page;
}

/** Goes to a cell by the name box, types, and presses Enter. */
async function type(page: Page, cell: string, text: string): Promise<void> {
  await page.locator('.grid [data-u-comp="defined-name"] input').fill(cell);
  await page.keyboard.press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; snapshot: WorkbookSnapshot }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  const { snapshot } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  return { name: download.suggestedFilename(), snapshot };
}

function valueIn(snapshot: WorkbookSnapshot, sheet: string, row: number, column: number): CellValue | undefined {
  const found = sheetNamed(snapshot, sheet);
  return found && (cellAt(found, row, column)?.value ?? null);
}

const sampleFile = async (name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(await writeXlsx(sampleModel)),
});

const save = (page: Page) => () => page.getByRole('button', { name: 'Lưu .xlsx' }).click();

test('starts with the sample, nothing to save', async () => {
  const page = await open();
  await page.getByText('phép kiểm tra đạt').waitFor();
  expect(await page.title()).toBe('pho-hoa.xlsx - Phụ lục Dân vận');
  expect(await page.getByText('chưa lưu').count()).toBe(0);
});

test('what was typed is marked as unsaved, and is in the saved file with all the rest', async () => {
  const page = await open();
  await type(page, 'B14', 'Đức Phổ');
  await page.getByText('chưa lưu').waitFor();
  expect(await page.title()).toBe('• pho-hoa.xlsx - Phụ lục Dân vận');
  const { name, snapshot } = await saved(page, save(page));
  expect(name).toBe('pho-hoa.xlsx');
  expect(valueIn(snapshot, 'Thông tin chung', 13, 1)).toBe('Đức Phổ');
  const sample = await readXlsx(new Uint8Array(await readFile('assets/samples/pho-hoa.xlsx')));
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(sample.snapshot.sheets.map((sheet) => sheet.name));
  expect(snapshot.names).toEqual(sample.snapshot.names);
  await page.getByText('chưa lưu').waitFor({ state: 'detached' });
});

test('turning to the pane ends the typing and keeps what was typed', async () => {
  const page = await open();
  await page.locator('.grid [data-u-comp="defined-name"] input').fill('B14');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đức Phổ');
  await page.getByRole('tab', { name: 'Biểu mẫu' }).click();
  await page.getByText('chưa lưu').waitFor();
  const { snapshot } = await saved(page, () => page.keyboard.press('Control+s'));
  expect(valueIn(snapshot, 'Thông tin chung', 13, 1)).toBe('Đức Phổ');
});

test.each([
  ['not a workbook', { name: 'so-lieu.xlsx', mimeType: XLSX, buffer: Buffer.from('xin chào') }],
  ['an old workbook', { name: 'so-lieu.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('xin chào') }],
])('a file that is %s gets one sentence, and the open workbook stays', async (_what, file) => {
  const page = await open();
  await page.getByLabel('Mở tệp .xlsx').setInputFiles(file);
  const alert = page.locator('.bar').getByRole('alert');
  await alert.waitFor();
  expect(await alert.textContent()).toMatch(/tệp/i);
  expect(await page.title()).toBe('pho-hoa.xlsx - Phụ lục Dân vận');
  await alert.getByRole('button', { name: 'Đóng' }).click();
  await alert.waitFor({ state: 'detached' });
});

test('a dropped file opens, with a pane of its own', async () => {
  const page = await open();
  const file = await sampleFile('thu.xlsx');
  const data = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'thu.xlsx'));
    return transfer;
  }, file.buffer.toString('base64'));
  await page.dispatchEvent('.grid', 'dragover', { dataTransfer: data });
  await page.getByText('Thả tệp .xlsx vào đây').waitFor();
  await page.dispatchEvent('.grid', 'drop', { dataTransfer: data });
  await page.waitForFunction(() => document.title.startsWith('thu.xlsx'));
  const { snapshot } = await saved(page, save(page));
  expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(['PL 3', 'Thông tin chung']);
  expect(valueIn(snapshot, 'PL 3', 6, 1)).toBe(32);
});

test('another file asks first when there is something to save', async () => {
  const page = await open();
  await type(page, 'B14', 'Đức Phổ');
  await page.getByText('chưa lưu').waitFor();
  const input = page.getByLabel('Mở tệp .xlsx');
  const question = page.getByRole('alertdialog');

  await input.setInputFiles(await sampleFile('thu.xlsx'));
  await question.getByRole('button', { name: 'Thôi' }).click();
  expect(await page.title()).toBe('• pho-hoa.xlsx - Phụ lục Dân vận');

  await input.setInputFiles(await sampleFile('thu.xlsx'));
  const { name, snapshot } = await saved(page, () => question.getByRole('button', { name: 'Lưu rồi tiếp tục' }).click());
  expect([name, valueIn(snapshot, 'Thông tin chung', 13, 1)]).toEqual(['pho-hoa.xlsx', 'Đức Phổ']);
  await page.waitForFunction(() => document.title.startsWith('thu.xlsx'));

  await type(page, 'B5', '8');
  await page.getByText('chưa lưu').waitFor();
  await page.getByRole('button', { name: 'Sổ mới' }).click();
  await question.getByRole('button', { name: 'Bỏ thay đổi' }).click();
  await page.waitForFunction(() => document.title.startsWith('phu-luc-dan-van.xlsx'));
});

test('leaving with unsaved changes is held up by the browser', async () => {
  const page = await open();
  const leave = () =>
    page.evaluate(() => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    });
  expect(await leave()).toBe(false);
  await type(page, 'B14', 'Đức Phổ');
  await page.getByText('chưa lưu').waitFor();
  expect(await leave()).toBe(true);
});

test('F6 goes from the grid to the pane and back', async () => {
  const page = await open();
  const where = () =>
    page.evaluate(() =>
      document.activeElement?.closest('.side') ? 'pane' : document.activeElement?.closest('.grid') ? 'grid' : 'elsewhere',
    );
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ position: { x: 300, y: 200 } });
  await page.keyboard.press('F6');
  expect(await where()).toBe('pane');
  await page.keyboard.press('Tab');
  await page.keyboard.press('F6');
  expect(await where()).toBe('grid');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.getByText('chưa lưu').waitFor();
});

test.each(['light', 'dark'] as const)('axe finds nothing on the page, grid and all, in %s colours', async (colorScheme) => {
  const page = await suite.open('/', { colorScheme });
  await page.getByText('phép kiểm tra đạt').waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
});
