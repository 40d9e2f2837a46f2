/**
 * What the adapter costs, by the host's own count: requests for each use case, and no write at all while the user types.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { a1 } from '../../src/core/cellRef';
import { cellAt, sheetNamed } from '../../src/core/snapshot';
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import { openStage } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

const ROWS = 12;
const COLUMNS = 28;

/** A sheet of figures with a total under each column, as the appendices are. */
function figures(name: string): SheetModel {
  const cells: ModelCell[] = [];
  for (let column = 1; column <= COLUMNS; column++) {
    for (let row = 1; row <= ROWS; row++) cells.push({ row, column, value: row * column, style: { format: '#,##0' } });
    const letters = a1(0, column).replace('1', '');
    cells.push({
      row: ROWS + 1,
      column,
      value: null,
      formula: `=SUM(${letters}2:${letters}${ROWS + 1})`,
      style: { format: '#,##0', bold: true },
    });
  }
  return { name, cells, merges: [], columnWidths: [], rowHeights: [], validations: [], conditions: [], orientation: 'landscape' };
}

const BOOK: WorkbookModel = {
  title: 'Sáu phụ lục và thông tin chung',
  version: '1',
  sheets: ['TTC', 'PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6'].map(figures),
  names: [{ name: 'PL2_so_cuoc', refersTo: 'PL2!$B$2:$B$13' }],
};

const EMPTY: WorkbookModel = { ...BOOK, sheets: [{ ...figures('Trang trắng'), cells: [] }], names: [] };

test('a workbook is read in two requests, and in one from then on', async () => {
  const { host, port } = await openStage(BOOK);
  expect((await port.read()).sheets.map(({ cells }) => cells.length)).toEqual(BOOK.sheets.map(() => ROWS + 1));
  expect(host.traffic.requests).toBe(2);
  await port.read();
  expect(host.traffic.requests).toBe(3);
  expect(host.referencesHeld).toBe(0);
});

test('a sheet that is new, renamed, moved or gone costs at most one request more, once', async () => {
  const { host, port } = await openStage(BOOK);
  await port.read();
  const cost = async (change: () => void): Promise<[number, string[]]> => {
    change();
    host.resetCounts();
    const { sheets } = await port.read();
    return [host.traffic.requests, sheets.map(({ name }) => name)];
  };
  expect(await cost(() => host.user.addSheet('Ghi chú'))).toEqual([2, ['TTC', 'PL1', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6', 'Ghi chú']]);
  expect(await cost(() => host.user.renameSheet('PL1', 'Văn bản'))).toEqual([
    1,
    ['TTC', 'Văn bản', 'PL2', 'PL3', 'PL4', 'PL5', 'PL6', 'Ghi chú'],
  ]);
  expect(await cost(() => host.user.moveSheet('PL6', 0))).toEqual([1, ['PL6', 'TTC', 'Văn bản', 'PL2', 'PL3', 'PL4', 'PL5', 'Ghi chú']]);
  expect(await cost(() => host.user.deleteSheet('PL5'))).toEqual([1, ['PL6', 'TTC', 'Văn bản', 'PL2', 'PL3', 'PL4', 'Ghi chú']]);
});

test('a sheet that is used down to its last row is read as far as forms can reach', async () => {
  const { host, port } = await openStage(BOOK);
  host.user.type('PL6', 'XFD1048576', 'x');
  host.user.format('PL5', 'A1048576', '0.0');
  host.user.type('PL4', 'AZ5000', 'x');
  const { sheets } = await port.read();
  expect(sheets.slice(4).map(({ cells }) => [cells.length, cells[0]?.length])).toEqual([
    [4_999, 51],
    [ROWS + 1, COLUMNS],
    [ROWS + 1, COLUMNS],
  ]);
});

test('edits of many sheets, going to a cell, and inserting all forms', async () => {
  const { host, port } = await openStage(EMPTY);
  await port.insertForms(BOOK);
  expect(host.traffic.requests).toBeLessThanOrEqual(3);
  expect(host.value('PL6', 'C14')).toBe(156);
  await port.read();
  host.resetCounts();
  await port.applyEdits(
    BOOK.sheets.flatMap(({ name }) => [1, 2, 3, 7].map((column) => ({ at: { sheet: name, row: 3, column }, value: column }))),
  );
  expect([host.traffic.requests, host.cellWrites, host.otherWrites]).toEqual([1, 28, 0]);
  await port.reveal({ sheet: 'PL4', row: 13, column: 2 });
  expect([host.traffic.requests, host.selection()]).toEqual([2, { sheet: 'PL4', a1: 'C14' }]);
  expect(host.referencesHeld).toBe(0);
});

test('five hundred edits by the user cost one request each at most, and no write', async () => {
  const { host, port, settled } = await openStage(BOOK);
  let waiting = false;
  let latest = await port.read();
  const stop = port.onEdit(() => (waiting = true));
  await settled();
  host.resetCounts();
  const random = randomFrom(20);
  for (let n = 0; n < 500; n++) {
    const sheet = BOOK.sheets[Math.floor(random() * BOOK.sheets.length)]?.name ?? '';
    const at = { row: 1 + Math.floor(random() * ROWS), column: 1 + Math.floor(random() * COLUMNS) };
    const input = ['', '02', '1.490', 'không', '-', String(Math.floor(random() * 10_000)), '=1+1', '50%'][Math.floor(random() * 8)] ?? '';
    host.user.type(sheet, a1(at.row, at.column), input);
    await new Promise((go) => setTimeout(go, 0));
    if (!waiting) continue;
    waiting = false;
    latest = await port.read();
    const read = sheetNamed(latest, sheet);
    const total = a1(ROWS + 1, at.column);
    expect(
      [read && cellAt(read, at.row, at.column)?.value, read && cellAt(read, ROWS + 1, at.column)?.value].map((value) => value ?? null),
    ).toEqual([host.value(sheet, a1(at.row, at.column)), host.value(sheet, total)]);
  }
  expect(host.traffic.requests).toBeLessThanOrEqual(500);
  expect(host.traffic.requests).toBeGreaterThan(400);
  expect([host.cellWrites, host.otherWrites, host.workbook.undoEmptied]).toEqual([0, 0, false]);
  expect((await port.read()).sheets).toEqual(latest.sheets);
  stop();
  await settled();
  expect(host.events.registered).toBe(0);
});

test('after any change by the user a reading tells what is there, whatever became of the events', async () => {
  const { host, port, settled } = await openStage(BOOK);
  await port.read();
  let hints = 0;
  const stop = port.onEdit(() => hints++);
  await settled();
  const { user, coauthor } = host;
  const changes: [string, () => void][] = [
    ['rows inserted inside a block', () => user.insertRows('PL2', 5, 2)],
    ['rows deleted inside a block', () => user.deleteRows('PL2', 3, 1)],
    ['a column inserted', () => user.insertColumns('PL3', 'B')],
    ['a column deleted', () => user.deleteColumns('PL3', 'A')],
    ['a header edited', () => user.type('PL4', 'B1', 'Số cuộc')],
    [
      'a block pasted',
      () =>
        user.paste('PL5', 'B2', [
          [1, 2],
          ['x', ''],
        ]),
    ],
    ['a name deleted', () => user.deleteName('PL2_so_cuoc')],
    ['an edit from elsewhere', () => coauthor.type('PL6', 'B2', '77')],
  ];
  for (const [what, change] of changes) {
    for (const times of [1, 2, 0]) {
      host.events.delivery.times = times;
      hints = 0;
      if (times === 1 || what.includes('edit')) change();
      await settled();
      const expected = host.workbook.book.sheets.map((sheet) => [sheet.name, host.value(sheet.name, 'B14'), host.value(sheet.name, 'C15')]);
      const found = (await port.read()).sheets.map((sheet) => [
        sheet.name,
        cellAt(sheet, 13, 1)?.value ?? null,
        cellAt(sheet, 14, 2)?.value ?? null,
      ]);
      expect([what, found]).toEqual([what, expected]);
    }
  }
  stop();
  await settled();
});

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
