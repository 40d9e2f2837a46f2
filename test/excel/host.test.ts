/**
 * The workbook host answers Microsoft's office.js the way Excel is documented to.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { CONTRACT_BOOK } from '../support/portContract';
import type { OfficeHost } from '../support/officeHost';
import { openHost } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

let host: OfficeHost;
beforeEach(async () => {
  host = await openHost({ model: CONTRACT_BOOK });
});

const inSheet = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>, name = 'PL2'): Promise<T> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

/** Writes to a range and answers what the range then reads. */
const written = (address: string, property: 'values' | 'formulas', input: unknown): Promise<unknown[]> =>
  inSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range[property] = input as never;
    const after = sheet.getRange(address).load('values,formulas,text,numberFormat');
    await context.sync();
    return [after.values, after.formulas, after.text, after.numberFormat];
  });

test.each<[string, string, unknown, unknown]>([
  ['a blank cell is ""', 'Z9', [[null]], ['', '', '', 'General']],
  ['"" clears', 'B7', [['']], ['', '', '', 'General']],
  ['null leaves a cell as it is', 'B7', [[null]], [1, 1, '1', 'General']],
  ['a text of digits is read as typed', 'B7', [['02']], [2, 2, '2', 'General']],
  ['a text stays one in a cell formatted as Text', 'B5', [['02']], ['02', '02', '02', '@']],
  ['an apostrophe marks text and is not handed out', 'B7', [["'=1+1"]], ['=1+1', '=1+1', '=1+1', 'General']],
  ['= begins a formula', 'B7', [['=B2+1']], [1491, '=B2+1', '1491', 'General']],
  ['- begins a formula too', 'B7', [['-B2']], [-1490, '=-B2', '-1490', 'General']],
  ['percent brings its format', 'B7', [['50%']], [0.5, 0.5, '50%', '0%']],
  ['a date becomes a day number', 'B7', [['2023-01-02']], [44928, 44928, '1/2/2023', 'm/d/yyyy']],
  ['an error is its text', 'B7', [['=1/0']], ['#DIV/0!', '=1/0', '#DIV/0!', 'General']],
  ['one value goes into every cell', 'B7', 5, [5, 5, '5', 'General']],
])('%s', async (_name, address, input, expected) => {
  expect((await written(address, 'values', input)).map((grid) => (grid as unknown[][])[0]?.[0])).toEqual(expected);
});

test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
  ['a wrong shape', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]), 'InvalidArgument'],
  ['a wrong address', (sheet) => sheet.getRange('A0').load('values'), 'InvalidArgument'],
  ['a missing sheet', (_sheet, context) => context.workbook.worksheets.getItem('PL9').load('name'), 'ItemNotFound'],
  ['a missing name', (_sheet, context) => context.workbook.names.getItem('khong_co').load('name'), 'ItemNotFound'],
  ['a sheet name that is taken', (_sheet, context) => context.workbook.worksheets.add('pl2'), 'ItemAlreadyExists'],
  ['a sheet name with a slash', (_sheet, context) => context.workbook.worksheets.add('a/b'), 'InvalidArgument'],
  ['values of a whole column', (sheet) => (sheet.getRange('A:A').values = [[1]]), 'InvalidRequest'],
  ['an offset out of the sheet', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('values'), 'InvalidArgument'],
  ['protecting twice', (sheet) => (sheet.protection.protect(), sheet.protection.protect()), 'InvalidOperation'],
])('%s is refused', async (_name, deed, code) => {
  expect(await codeOf(inSheet(async (sheet, context) => (deed(sheet, context), await context.sync())))).toBe(code);
});

test('a property must be loaded before it is read, and null objects pass on', async () => {
  expect(await codeOf(inSheet(async (sheet, context) => (await context.sync(), sheet.getRange('A1').values)))).toBe('PropertyNotLoaded');
  await Excel.run(async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('PL9');
    const range = none.getUsedRangeOrNullObject(true).load('values');
    await context.sync();
    expect([none.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test('a batch is no transaction: what came before the error stays', async () => {
  expect(
    await codeOf(
      inSheet(async (sheet, context) => {
        sheet.getRange('B7').values = [[42]];
        context.workbook.worksheets.getItem('PL9').getRange('A1').values = [[1]];
        await context.sync();
      }),
    ),
  ).toBe('ItemNotFound');
  expect(host.value('PL2', 'B7')).toBe(42);
});

test('used ranges, with and without formats', async () => {
  host.user.format('PL2', 'H20', '0.0');
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('PL2');
    context.workbook.worksheets.add('Trắng');
    const empty = context.workbook.worksheets.getItem('Trắng');
    const ranges = [sheet.getUsedRange(true), sheet.getUsedRange(), empty.getUsedRange()].map((range) => range.load('address'));
    const none = empty.getUsedRangeOrNullObject();
    await context.sync();
    return [...ranges.map(({ address }) => address.replace(/^.*!/, '')), none.isNullObject];
  });
  expect(addresses).toEqual(['A1:B7', 'A1:H20', 'A1', true]);
});

test('more cells than Office.js sends at once arrive whole', async () => {
  const grid = Array.from({ length: 2_500 }, (_, i) => [i, `d${i}`]);
  await inSheet(async (sheet, context) => {
    sheet.getRange('J1:K2500').values = grid;
    await context.sync();
  });
  expect([host.value('PL2', 'J2500'), host.value('PL2', 'K1501'), host.cellWrites]).toEqual([2499, 'd1500', 5_000]);
});

test('events: own writes with their source, users with details, nothing for results and formats', async () => {
  const heard: Partial<Excel.WorksheetChangedEventArgs>[] = [];
  const handler = await Excel.run(async (context) => {
    const result = context.workbook.worksheets.onChanged.add(({ address, changeType, triggerSource, source, details }) => {
      heard.push({ address, changeType, triggerSource, source, details });
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  await inSheet(async (sheet, context) => {
    sheet.getRange('B2:B3').values = [[1], [2]];
    sheet.getRange('B2').numberFormat = [['0.0']];
    await context.sync();
  });
  host.user.type('PL2', 'B2', '5');
  host.user.insertRows('PL2', 2);
  host.coauthor.type('PL2', 'A1', 'x');
  await host.idle();
  const single = (before: unknown, after: unknown, types: [string, string]): unknown => ({
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: types[0],
    valueTypeAfter: types[1],
  });
  expect(heard).toEqual([
    { address: 'B2:B3', changeType: 'RangeEdited', triggerSource: 'ThisLocalAddin', source: 'Local', details: undefined },
    { address: 'B2', changeType: 'RangeEdited', triggerSource: 'Unknown', source: 'Local', details: single(1, 5, ['Double', 'Double']) },
    { address: '2:2', changeType: 'RowInserted', triggerSource: 'Unknown', source: 'Local', details: undefined },
    {
      address: 'A1',
      changeType: 'RangeEdited',
      triggerSource: 'Unknown',
      source: 'Remote',
      details: single('Giai đoạn', 'x', ['String', 'String']),
    },
  ]);
  await Excel.run(handler.context, async (context) => (handler.remove(), await context.sync()));
  expect(host.events.registered).toBe(0);
});

test('calculation can wait until the end of the request', async () => {
  const seen = await inSheet(async (sheet, context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('B2').values = [[0]];
    const early = sheet.getRange('B4').load('values');
    await context.sync();
    const late = sheet.getRange('B4').load('values');
    await context.sync();
    return [early.values[0]?.[0] as unknown, late.values[0]?.[0] as unknown];
  });
  expect(seen).toEqual([2940.5, 1450.5]);
});

test('while a cell is being edited, requests are refused or wait', async () => {
  host.faults.beginCellEdit();
  const read = async (context: Excel.RequestContext): Promise<unknown> => {
    const range = context.workbook.worksheets.getItem('PL2').getRange('B2').load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  };
  expect(await codeOf(Excel.run(read))).toBe('InvalidOperationInCellEditMode');
  const waiting = Excel.run({ delayForCellEdit: true }, read);
  host.faults.endCellEdit();
  expect(await waiting).toBe(1490);
});

test('protection refuses locked cells and a wrong password', async () => {
  host.user.unlock('PL2', 'B2');
  host.user.protect('PL2', 'mật khẩu');
  const write = (address: string): Promise<string> =>
    codeOf(inSheet(async (sheet, context) => ((sheet.getRange(address).values = [[1]]), await context.sync())));
  expect([await write('B2'), await write('B3')]).toEqual(['no error', 'AccessDenied']);
  expect(await codeOf(inSheet(async (sheet, context) => (sheet.protection.unprotect('sai'), await context.sync())))).toBe('AccessDenied');
});

test('an older Excel lacks what came later', async () => {
  const old = await openHost({ model: CONTRACT_BOOK, apiLevel: '1.8' });
  const listen = Excel.run(async (context) => (context.workbook.worksheets.onChanged.add(() => Promise.resolve()), await context.sync()));
  expect(await codeOf(listen)).toBe('ApiNotFound');
  expect(old.events.registered).toBe(0);
});

test('the host counts requests, written cells and other writes, and knows that Undo is gone', async () => {
  host.resetCounts();
  await inSheet(async (sheet, context) => {
    sheet.getRange('B2').untrack().load('values');
    await context.sync();
  });
  expect([host.traffic.requests, host.cellWrites, host.otherWrites, host.workbook.undoEmptied]).toEqual([1, 0, 0, false]);
  await inSheet(async (sheet, context) => {
    const range = sheet.getRange('B2:B3').untrack();
    range.values = [[1], [2]];
    range.format.fill.color = '#FFFFFF';
    await context.sync();
  });
  expect([host.traffic.requests, host.cellWrites, host.otherWrites, host.workbook.undoEmptied]).toEqual([2, 2, 1, true]);
});
