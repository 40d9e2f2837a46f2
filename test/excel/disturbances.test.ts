/**
 * What users and other people do to the workbook meanwhile, and Excels that cannot or will not: nothing is lost, and a sentence says what to do.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import type { Fault } from '../../src/core/fault';
import { at, FORMS, outcome } from '../support/faultTesting';
import { CONTRACT_BOOK } from '../support/portContract';
import { openStage, type Stage } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

test('the sentence for a cell that is being typed into says Enter', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.faults.beginCellEdit();
  expect((await outcome(stage.port.read()))?.message).toBe(
    'Chưa đọc được tệp Excel: đang gõ dở trong một ô. Số liệu trong tệp không thay đổi. Hãy bấm Enter để kết thúc việc gõ trong ô rồi thử lại.',
  );
  const written = stage.port.applyEdits([{ at: at(1, 1), value: 5 }]);
  stage.host.faults.endCellEdit();
  await written;
  expect(stage.host.value('PL2', 'B2')).toBe(5);
});

test.each([
  ['a protected sheet', 'PL2', undefined],
  ['a sheet protected with a password', 'PL2', 'mật khẩu'],
])('%s is left as it is, and the edits of other sheets are taken back', async (_name, sheet, password) => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.user.protect(sheet, password);
  const before = JSON.stringify(stage.host.dump());
  const fault = await outcome(
    stage.port.applyEdits([
      { at: at(0, 1, 'Phụ lục 3'), value: 1 },
      { at: at(1, 1), value: 1 },
    ]),
  );
  expect(fault?.code).toBe('host-refused');
  expect(fault?.message).toContain('bảo vệ');
  expect(JSON.stringify(stage.host.dump())).toBe(before);
  expect(stage.host.workbook.find('PL2')?.protection).toEqual({ options: {}, ...(password === undefined ? {} : { password }) });
});

test('unlocked cells of a protected sheet are written', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  await stage.port.read();
  stage.host.user.unlock('PL2', 'B2:B3');
  stage.host.user.protect('PL2');
  await stage.port.applyEdits([
    { at: at(1, 1), value: 5 },
    { at: at(2, 1), value: '02' },
  ]);
  expect([stage.host.value('PL2', 'B2'), stage.host.value('PL2', 'B3')]).toEqual([5, '02']);
});

test('a workbook that may only be looked at is read, and refuses edits and forms', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.workbook.viewOnly = true;
  const before = await stage.port.read();
  expect((await outcome(stage.port.applyEdits([{ at: at(1, 1), value: 1 }])))?.code).toBe('host-refused');
  expect((await outcome(stage.port.insertForms(FORMS)))?.code).toBe('host-refused');
  expect(await stage.port.read()).toEqual(before);
});

test.each(['Hidden', 'VeryHidden'] as const)('a %s sheet is read and written, but not gone to', async (visibility) => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.user.hide('Phụ lục 3', visibility);
  expect((await stage.port.read()).sheets.map((sheet) => sheet.visibility)).toEqual([
    'visible',
    visibility === 'Hidden' ? 'hidden' : 'veryHidden',
  ]);
  expect((await outcome(stage.port.reveal(at(0, 0, 'Phụ lục 3'))))?.message).toContain('đang bị ẩn');
  expect(stage.host.selection().sheet).toBe('PL2');
});

test('what the user types while a write fails is not lost', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  await stage.port.read();
  stage.host.resetCounts();
  // The batch breaks off after its first cells; before the write is looked at again, the user types over one of them.
  stage.host.faults.failRequest(1, { code: 'GeneralException', after: 100 });
  stage.host.faults.delayRequest(2, 20);
  const work = outcome(
    stage.port.applyEdits([
      { at: at(1, 1), value: 1 },
      { at: at(2, 1), value: 2 },
    ]),
  );
  while (stage.host.traffic.requests < 2) await new Promise((go) => setTimeout(go, 1));
  stage.host.user.type('PL2', 'B3', '999');
  expect((await work)?.code).toBe('host-refused');
  expect([stage.host.value('PL2', 'B2'), stage.host.value('PL2', 'B3')]).toEqual([1490, 999]);
});

test('forms can be inserted again after their sheets were deleted, in three requests', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  await stage.port.insertForms(FORMS);
  for (const { name } of FORMS.sheets) stage.host.user.deleteSheet(name);
  expect((await stage.port.read()).names.at(-1)?.refersTo).toContain('#REF!');
  stage.host.resetCounts();
  await stage.port.insertForms(FORMS);
  expect(stage.host.traffic.requests).toBe(3);
  expect((await stage.port.read()).names.at(-1)?.refersTo.replaceAll("'", '')).toBe('=PL2 mới!$B$2:$B$3');
});

test('forms are refused where their names point to cells in use', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.user.defineName('PL2_moi', "'Phụ lục 3'!$A$1");
  const before = JSON.stringify(stage.host.dump());
  expect((await outcome(stage.port.insertForms(FORMS)))?.message).toContain('Trang “Phụ lục 3” đang giữ vùng tên “PL2_moi”');
  expect(JSON.stringify(stage.host.dump())).toBe(before);
});

test('forms are refused in a workbook whose structure is protected', async () => {
  const stage = await openStage(CONTRACT_BOOK);
  stage.host.user.protectStructure();
  const before = JSON.stringify(stage.host.dump());
  expect((await outcome(stage.port.insertForms(FORMS)))?.message).toContain('bảo vệ');
  expect(JSON.stringify(stage.host.dump())).toBe(before);
});

test('forms are refused with what works instead where Excel cannot take in sheets', async () => {
  const abilities = {
    reads: true,
    edits: 'workbook',
    tellsOwn: false,
    insertsSheets: false,
    nameFormulas: true,
    tellsRenames: false,
    marksCells: false,
    groupsUndo: false,
  } as const;
  const stage = await openStage(CONTRACT_BOOK, { abilities }, { apiLevel: '1.9' });
  const fault = await outcome(stage.port.insertForms(FORMS));
  expect(fault?.code).toBe('host-missing');
  expect(fault?.message).toContain('tự kiểm tra (.xlsx)');
  expect(stage.host.traffic.requests).toBe(0);
});

test.each<[string, (stage: Stage) => void, string]>([
  ['refused', ({ host }) => host.faults.failRequest(1, { code: 'GeneralException' }), 'host-refused'],
  ['broke off half way', ({ host }) => host.faults.failRequest(1, { code: 'AccessDenied', after: 5 }), 'host-refused'],
  ['did not answer', ({ host }) => host.faults.silenceRequest(1, false), 'host-busy'],
])('listening that Excel %s is made good at the next reading', async (_name, fail, code) => {
  const troubles: Fault[] = [];
  const stage = await openStage(CONTRACT_BOOK, { onTrouble: (fault) => troubles.push(fault) });
  const heard: boolean[] = [];
  fail(stage);
  const stop = stage.port.onEdit(({ own }) => heard.push(own));
  while (troubles.length === 0) await stage.settled();
  expect(troubles.map((fault) => fault.code)).toEqual([code]);
  await stage.port.read();
  await stage.settled();
  stage.host.user.type('PL2', 'B2', '5');
  await stage.settled();
  expect(heard.length).toBeGreaterThan(0);
  expect(heard).not.toContain(true);
  stop();
  await stage.settled();
  stage.host.user.type('PL2', 'B2', '6');
  await stage.settled();
  expect(heard.length).toBeLessThan(3);
});

test('an Excel that tells of edits sheet by sheet is heard on sheets that come later, and after one has gone', async () => {
  const abilities = {
    reads: true,
    edits: 'sheet',
    tellsOwn: false,
    insertsSheets: false,
    nameFormulas: true,
    tellsRenames: false,
    marksCells: false,
    groupsUndo: false,
  } as const;
  const troubles: Fault[] = [];
  const stage = await openStage(CONTRACT_BOOK, { abilities, onTrouble: (fault) => troubles.push(fault) }, { apiLevel: '1.7' });
  let heard = 0;
  const stop = stage.port.onEdit(() => heard++);
  await stage.settled();
  const hears = async (act: () => void): Promise<boolean> => {
    heard = 0;
    act();
    await stage.settled();
    return heard > 0;
  };
  expect(await hears(() => stage.host.user.addSheet('Mới'))).toBe(true);
  expect(await hears(() => stage.host.user.type('Mới', 'A1', '1'))).toBe(true);
  expect(await hears(() => stage.host.user.deleteSheet('Mới'))).toBe(true);
  expect(await hears(() => stage.host.user.type('PL2', 'A1', '1'))).toBe(true);
  expect(troubles).toEqual([]);
  stop();
  await stage.settled();
  expect(await hears(() => stage.host.user.type('PL2', 'A1', '2'))).toBe(false);
});
