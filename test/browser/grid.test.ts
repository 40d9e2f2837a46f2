/** The grid in a real browser: it draws a model, takes typing as people in Vietnam type, calculates, and gives everything back. */
import type { Page } from 'playwright-core';
import type { CellValue } from '../../src/core/values';
import { browserSuite, eventually } from '../support/browser';
import { PORT_CONTRACT } from '../support/portContract';
import { sampleModel } from '../support/sampleModel';

jest.setTimeout(180_000);
const suite = browserSuite();

/** The grid with the sample model, as if just opened. */
async function open(): Promise<Page> {
  const page = await suite.shared('/grid.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(async () => {
    const { grid, port, hints } = window.bench;
    await grid.ready;
    await grid.open(window.bench.sampleModel);
    await port.read();
    hints.length = 0;
  });
  return page;
}

/** Selects a cell and types into it. */
async function type(page: Page, sheet: string, row: number, column: number, text: string): Promise<void> {
  await page.evaluate((at) => window.bench.port.reveal(at), { sheet, row, column });
  await page.evaluate(() => {
    window.bench.grid.focus();
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function cell(
  page: Page,
  sheet: string,
  row: number,
  column: number,
): Promise<{ value: CellValue; formula?: string; format?: string } | null> {
  return page.evaluate(
    async ([name, r, c]) => (await window.bench.port.read()).sheets.find((each) => each.name === name)?.cells[r]?.[c] ?? null,
    [sheet, row, column] as const,
  );
}

async function paste(page: Page, row: number, column: number, content: { html?: string; text: string }): Promise<void> {
  await page.evaluate((at) => window.bench.port.reveal(at), { sheet: 'PL 3', row, column });
  await page.evaluate(({ html, text }) => {
    window.bench.grid.focus();
    const data = new DataTransfer();
    if (html) data.setData('text/html', html);
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, content);
}

test('what is drawn comes back whole', async () => {
  const page = await open();
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(sampleModel);
});

test('opened again from the saved file, values, formulas, merges, sizes, validations, conditions and names are there', async () => {
  const page = await open();
  const back = await page.evaluate(async () => {
    const { grid, readXlsx, writeXlsx } = window.bench;
    const { model } = await readXlsx(await writeXlsx(await grid.toModel()));
    await grid.open(model);
    return grid.toModel();
  });
  expect(back.names).toEqual(sampleModel.names);
  for (const [i, sheet] of sampleModel.sheets.entries()) {
    const { cells, columnWidths, rowHeights, ...rest } = sheet;
    expect(back.sheets[i]).toMatchObject(rest);
    expect(back.sheets[i]?.columnWidths.slice(0, columnWidths.length)).toEqual(columnWidths);
    expect(back.sheets[i]?.rowHeights[0]).toEqual(rowHeights[0]);
    const contents = (all: typeof cells) =>
      all.filter((each) => each.value !== null || each.formula).map(({ row, column, value, formula }) => ({ row, column, value, formula }));
    expect(contents(back.sheets[i]?.cells ?? [])).toEqual(contents(cells));
  }
});

/** One of each sort; how every text reads is shown on the reader itself. */
const TYPED: readonly (readonly [string, CellValue, string?])[] = [
  ['6.800', 6800],
  ['6,800', 6.8],
  ['02', 2],
  ['1 490', '1 490'],
  ['2013-2018', '2013-2018'],
  ['31/12/2022', 44926, 'dd/mm/yyyy'],
  ['5,5%', 0.055, '0.00%'],
];

test('typing reads as in Vietnam, and what is in doubt stays a text', async () => {
  const page = await open();
  for (const [i, [typed]] of TYPED.entries()) await type(page, 'Thông tin chung', 10 + i, 1, typed);
  for (const [i, [typed, value, format]] of TYPED.entries())
    expect([typed, await cell(page, 'Thông tin chung', 10 + i, 1)]).toEqual([typed, { value, ...(format ? { format } : {}) }]);
});

test('a typed figure goes into the totals, within and across sheets, and Undo takes it out again', async () => {
  const page = await open();
  await type(page, 'PL 3', 5, 1, '93');
  expect(await cell(page, 'PL 3', 6, 1)).toMatchObject({ value: 100, formula: '=SUM(B5:B6)' });
  expect(await cell(page, 'PL 3', 8, 0)).toMatchObject({ value: 100 });
  expect(await cell(page, 'Thông tin chung', 2, 1)).toMatchObject({ value: 100 });
  await page.keyboard.press('Control+z');
  expect(await cell(page, 'PL 3', 6, 1)).toMatchObject({ value: 32 });
});

test('a figure that a validation warns of is kept', async () => {
  const page = await open();
  await type(page, 'PL 3', 4, 1, '-5');
  expect(await cell(page, 'PL 3', 4, 1)).toMatchObject({ value: -5 });
  await type(page, 'PL 3', 4, 1, '2,5');
  expect(await cell(page, 'PL 3', 4, 1)).toMatchObject({ value: 2.5 });
});

test('dates, lists and counts that are right are not marked as wrong', async () => {
  const page = await open();
  const status = await page.evaluate(async () => {
    const book = window.bench.grid.book();
    const of = (sheet: string, range: string) => book.getSheetByName(sheet)?.getRange(range).getValidatorStatus();
    return [await of('Thông tin chung', 'B6:B7'), await of('PL 3', 'B5:C6')];
  });
  expect(status.map((rows) => rows?.flat())).toEqual([
    ['valid', 'valid'],
    ['valid', 'valid', 'valid', 'valid'],
  ]);
});

test('what is still being typed counts when the workbook is taken', async () => {
  const page = await open();
  await page.evaluate(() => window.bench.port.reveal({ sheet: 'PL 3', row: 4, column: 1 }));
  await page.evaluate(() => {
    window.bench.grid.focus();
  });
  await page.keyboard.type('6.800');
  const model = await page.evaluate(() => window.bench.grid.toModel());
  expect(model.sheets[0]?.cells.find(({ row, column }) => row === 6 && column === 1)).toMatchObject({ value: 6825 });
});

test('a sheet grows for cells beyond its end, and Undo makes it as it was', async () => {
  const page = await open();
  const size = () =>
    page.evaluate(() => [
      window.bench.grid.book().getActiveSheet().getMaxRows(),
      window.bench.grid.book().getActiveSheet().getMaxColumns(),
    ]);
  const before = await size();
  await page.evaluate(() => window.bench.port.applyEdits([{ at: { sheet: 'PL 3', row: 999, column: 59 }, value: 1 }]));
  expect(await size()).toEqual([1000, 60]);
  expect(await cell(page, 'PL 3', 999, 59)).toEqual({ value: 1 });
  await page.evaluate(() => window.bench.grid.engine.api.undo());
  expect(await size()).toEqual(before);
});

test('a table pasted from Word brings its figures and leaves the looks of the form', async () => {
  const page = await open();
  await paste(page, 4, 1, {
    html: '<html><body><p>Bảng</p><table><tr><td><p>6.800</p></td><td>1.490,5</td></tr><tr><td>02</td><td>3-5</td></tr></table></body></html>',
    text: 'không dùng',
  });
  await eventually(
    () => cell(page, 'PL 3', 4, 1),
    (found) => found?.value === 6800,
  );
  expect([await cell(page, 'PL 3', 4, 1), await cell(page, 'PL 3', 4, 2)]).toMatchObject([
    { value: 6800, format: '#,##0' },
    { value: 1490.5, format: '#,##0' },
  ]);
  expect([await cell(page, 'PL 3', 5, 1), await cell(page, 'PL 3', 5, 2)]).toMatchObject([{ value: 2 }, { value: '3-5' }]);
  expect(await cell(page, 'PL 3', 6, 1)).toMatchObject({ value: 6802 });
  await paste(page, 4, 1, { text: '7\t14.490\r\n25\t\r\n' });
  await eventually(
    () => cell(page, 'PL 3', 4, 1),
    (found) => found?.value === 7,
  );
  expect([await cell(page, 'PL 3', 4, 2), await cell(page, 'PL 3', 5, 1), await cell(page, 'PL 3', 5, 2)]).toMatchObject([
    { value: 14490 },
    { value: 25 },
    { value: null },
  ]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  const model = await page.evaluate(() => window.bench.grid.toModel());
  expect(model).toEqual(sampleModel);
});

test('cells copied in the grid keep their formulas when pasted there', async () => {
  const page = await open();
  const press = async (column: number, key: string): Promise<void> => {
    await page.evaluate((at) => window.bench.port.reveal({ sheet: 'PL 3', row: 6, column: at }), column);
    await page.evaluate(() => {
      window.bench.grid.focus();
    });
    await page.keyboard.press(key);
  };
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await press(1, 'Control+c');
  await eventually(
    () => page.evaluate(() => navigator.clipboard.readText()),
    (text) => text !== '',
  );
  await press(4, 'Control+v');
  expect(
    await eventually(
      () => cell(page, 'PL 3', 6, 4),
      (found) => Boolean(found?.formula),
    ),
  ).toMatchObject({ formula: '=SUM(E5:E6)' });
});

test('another workbook with the same names has its own ranges behind them', async () => {
  const page = await open();
  const total = await page.evaluate(async () => {
    const { grid, port, sampleModel: model } = window.bench;
    const names = model.names.map((name) => (name.name === 'so_luong' ? { ...name, refersTo: "'PL 3'!$C$5:$C$6" } : name));
    await grid.open({ ...model, names });
    return (await port.read()).sheets[0]?.cells[8]?.[0]?.value;
  });
  expect(total).toBe(14490);
});

test('conditions light up, in the first workbook and in one opened after it', async () => {
  const page = await open();
  const fill = () =>
    page.evaluate(() => {
      const { s: style } = window.bench.grid.book().getActiveSheet().getSheet().getCell(4, 1) ?? {};
      return typeof style === 'object' ? style?.bg?.rgb : undefined;
    });
  await type(page, 'PL 3', 4, 1, '101');
  expect(await eventually(fill, Boolean)).toBe('#FFC7CE');
  await page.evaluate(() => window.bench.grid.open({ ...window.bench.sampleModel, title: 'Khác' }));
  expect(await eventually(fill, (found) => !found)).toBeUndefined();
  await type(page, 'PL 3', 4, 1, '101');
  expect(await eventually(fill, Boolean)).toBe('#FFC7CE');
});

test('rows inserted among the figures get the conditions and validations of their neighbours', async () => {
  const page = await open();
  await page.evaluate(() => window.bench.grid.book().getActiveSheet().insertRowBefore(5));
  const model = await page.evaluate(() => window.bench.grid.toModel());
  const area = { top: 4, bottom: 6 };
  expect(model.sheets[0]?.conditions).toMatchObject([
    { area, formula: 'AND(ISNUMBER(B5),B5>100)', severity: 'error' },
    { area, formula: 'ISTEXT(E5)', severity: 'note' },
  ]);
  expect(model.sheets[0]?.validations).toMatchObject([{ area, formula1: '0' }]);
  expect(model.sheets[0]).toMatchObject({ printArea: { top: 0, bottom: 7 }, printTitles: { top: 2, bottom: 3 } });
  expect(model.names[0]?.refersTo).toBe("'PL 3'!$B$5:$B$7");
  expect(await cell(page, 'PL 3', 9, 0)).toMatchObject({ value: 32, formula: '=SUM(so_luong)' });
  await type(page, 'PL 3', 5, 1, '8');
  expect(await cell(page, 'PL 3', 9, 0)).toMatchObject({ value: 40 });
  await page.keyboard.press('Control+z');
  await page.evaluate(() => window.bench.grid.engine.api.undo());
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(sampleModel);
});

test('results that come after Undo leave nothing behind', async () => {
  const page = await open();
  for (let round = 0; round < 4; round += 1) {
    await page.evaluate(() => window.bench.grid.book().getActiveSheet().insertRowBefore(5));
    // Into the calculation that the row set off, which begins a tenth of a second after it.
    await page.waitForTimeout(90 + round * 10);
    await page.evaluate(() => window.bench.grid.engine.api.undo());
  }
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(sampleModel);
});

test('own edits over several sheets are one step of Undo', async () => {
  const page = await open();
  await page.evaluate(() =>
    window.bench.port.applyEdits([
      { at: { sheet: 'PL 3', row: 4, column: 1 }, value: 8 },
      { at: { sheet: 'PL 3', row: 6, column: 1 }, formula: '=B5+B6' },
      { at: { sheet: 'Thông tin chung', row: 0, column: 1 }, value: '02' },
      { at: { sheet: 'Thông tin chung', row: 1, column: 1 }, value: null },
    ]),
  );
  expect([await cell(page, 'PL 3', 6, 1), await cell(page, 'Thông tin chung', 0, 1)]).toMatchObject([
    { value: 33, formula: '=B5+B6' },
    { value: '02' },
  ]);
  await page.evaluate(() => window.bench.grid.engine.api.undo());
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(sampleModel);
});

test('inserted forms and changed names are one step of Undo each', async () => {
  const page = await open();
  await page.evaluate(() => {
    const [first] = window.bench.sampleModel.sheets;
    if (!first) throw new Error('no sheet');
    const names = [
      { name: 'so_luong', refersTo: "'PL 9'!$B$5:$B$6" },
      { name: 'moi', refersTo: "'PL 9'!$C$5" },
    ];
    return window.bench.port.insertForms({ title: '', version: '', names, sheets: [{ ...first, name: 'PL 9' }] });
  });
  const added = await page.evaluate(() => window.bench.grid.toModel());
  expect(added.sheets[2]).toEqual({ ...sampleModel.sheets[0], name: 'PL 9' });
  expect(added.names.map((name) => name.name)).toEqual(['so_luong', 'dan_so', 'moi']);
  await page.evaluate(() => window.bench.grid.engine.api.undo());
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(sampleModel);

  await page.evaluate(() => window.bench.port.binding?.defineNames([{ name: 'so_luong', refersTo: "'PL 3'!$C$5:$C$6" }], ['dan_so']));
  const renamed = await page.evaluate(() => window.bench.grid.toModel());
  expect(renamed.names).toEqual([{ name: 'so_luong', refersTo: "'PL 3'!$C$5:$C$6" }]);
  expect(await cell(page, 'PL 3', 8, 0)).toMatchObject({ value: 14490 });
  await page.evaluate(() => window.bench.grid.engine.api.undo());
  const undone = await page.evaluate(() => window.bench.grid.toModel());
  expect({ ...undone, names: [...undone.names].sort((a, b) => (a.name < b.name ? 1 : -1)) }).toEqual(sampleModel);
});

test('reading and following change nothing, and typing tells of its sheet', async () => {
  const page = await open();
  expect(await page.evaluate(() => window.bench.hints)).toEqual([]);
  await type(page, 'PL 3', 4, 1, '9');
  await cell(page, 'PL 3', 4, 1);
  const hints = await page.evaluate(() => window.bench.hints.splice(0));
  expect(hints.length).toBeGreaterThan(0);
  expect(new Set(hints.map((hint) => JSON.stringify(hint)))).toEqual(new Set([JSON.stringify({ own: false, sheets: ['PL 3'] })]));
});

test('reveal brings a far cell of another sheet into sight', async () => {
  const page = await open();
  await page.evaluate(() => window.bench.port.reveal({ sheet: 'Thông tin chung', row: 90, column: 1 }));
  expect(await page.evaluate(() => window.bench.selection())).toEqual({ sheet: 'Thông tin chung', a1: 'B91' });
  await page.waitForFunction(() => {
    const visible = window.bench.grid.book().getActiveSheet().getVisibleRange();
    return visible && visible.startRow <= 90 && visible.endRow >= 90;
  });
});

test('marks show their words under the mouse, are saved with the workbook, and are one step of Undo', async () => {
  const page = await open();
  const before = await page.evaluate(() => window.bench.grid.toModel());
  await page.evaluate(() =>
    window.bench.port.marks?.mark([
      { at: { sheet: 'PL 3', row: 5, column: 1 }, fill: 'FFC7CE', text: 'Phụ lục Dân vận\nLỗi: 7 + 25 = 32, ô ghi 15' },
      { at: { sheet: 'Thông tin chung', row: 2, column: 1 }, fill: 'FFEB9C', text: 'Phụ lục Dân vận\nCảnh báo: chưa khớp' },
    ]),
  );
  const marked = await page.evaluate(() => window.bench.grid.toModel());
  expect(marked.names.filter(({ name }) => name.startsWith('PLDV_dau_'))).toHaveLength(2);
  expect(marked.sheets[1]?.cells.find(({ row, column }) => row === 2 && column === 1)).toMatchObject({ formula: "='PL 3'!B7" });
  expect(marked.sheets[0]?.cells.find(({ row, column }) => row === 5 && column === 1)?.style?.fill).toBe('FFC7CE');
  await page.evaluate(() => window.bench.port.reveal({ sheet: 'PL 3', row: 5, column: 1 }));
  const at = await page.evaluate(() => window.bench.grid.book().getActiveSheet().getRange(5, 1).getCellRect());
  const canvas = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  await page.mouse.move((canvas?.x ?? 0) + at.x + 10, (canvas?.y ?? 0) + at.y + 6);
  await page.mouse.move((canvas?.x ?? 0) + at.x + 14, (canvas?.y ?? 0) + at.y + 8);
  await page.getByText('7 + 25 = 32, ô ghi 15').waitFor();
  await page.mouse.move(2, 2);
  await page.evaluate(() => {
    window.bench.grid.focus();
  });
  await page.keyboard.press('Control+z');
  expect(
    await eventually(
      () => page.evaluate(() => window.bench.grid.toModel()),
      (model) => model.names.length === before.names.length,
    ),
  ).toEqual(before);
  await page.keyboard.press('Control+y');
  await eventually(
    () => page.evaluate(() => window.bench.grid.toModel()),
    (model) => model.names.length > before.names.length,
  );
  await page.evaluate(() => window.bench.port.marks?.unmark());
  expect(await page.evaluate(() => window.bench.grid.toModel())).toEqual(before);
});

test('a form that somebody else laid out is bound by its selected header', async () => {
  const page = await open();
  await page.evaluate(() => {
    window.bench.grid.book().getSheetByName('PL 3')?.activate();
    window.bench.grid.book().getActiveSheet().getRange('A1:D4').activate();
  });
  expect(await page.evaluate(() => window.bench.port.binding?.selection())).toEqual({
    sheet: 'PL 3',
    top: 0,
    left: 0,
    bottom: 3,
    right: 3,
  });
});

describe('the port contract', () => {
  let typing: Page | undefined;

  test.each(PORT_CONTRACT.map((each) => each.name))('%s', async (name) => {
    const page = await open();
    if (typing !== page) {
      await page.exposeFunction('typeKeys', async (text: string) => {
        await page.keyboard.type(text);
        await page.keyboard.press('Enter');
      });
      typing = page;
    }
    expect(await page.evaluate((which) => window.bench.runContract(which), name)).toBeUndefined();
  });
});
