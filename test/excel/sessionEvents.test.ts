/**
 * People who type while the pane works, events that fail, two workbooks, seen from the session: what was typed stays, and is checked.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { modelWith } from '../support/forms';
import { errorsOf, expectPlainWords, fixable, openStarted, until, type SessionStage } from '../support/sessionStage';

jest.setTimeout(60_000);

/** No error: 7 + 25 make the 32 that the total's formula shows. */
const BOOK = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 } } });
const SAMPLE = phoHoaWorkbook();

/** Does something to the workbook and waits until the pane has followed. */
async function after(stage: SessionStage, act: (stage: SessionStage) => void): Promise<void> {
  act(stage);
  await stage.settled();
  await until(stage.session, ({ busy }) => busy === undefined);
}

const opened = (model: WorkbookModel = BOOK): Promise<SessionStage> => openStarted(model);

describe('people and events', () => {
  test('what the user types while a check runs is kept, and checked next', async () => {
    const stage = await opened();
    stage.host.faults.hold();
    const work = stage.session.check();
    await new Promise((go) => setTimeout(go, 5));
    stage.host.user.type('PL6', 'B11', '15');
    expect(stage.session.getState().busy).toBe('checking');
    stage.host.faults.release();
    await work;
    await until(stage.session, () => errorsOf(stage.session).length === 1);
    expect(stage.host.value('PL6', 'B11')).toBe(15);
    expect(stage.host.cellWrites + stage.host.otherWrites).toBe(0);
  });

  test('a cell that is being typed into: the live check comes again by itself and says nothing at first', async () => {
    const stage = await opened();
    stage.host.user.type('PL6', 'B11', '15');
    stage.host.faults.beginCellEdit();
    await until(stage.session, ({ fault }) => fault !== undefined);
    expect(stage.host.traffic.requests).toBeGreaterThanOrEqual(2);
    expect(stage.session.getState().fault).toContain('bấm Enter');
    stage.host.faults.endCellEdit();
    await until(stage.session, ({ fault }) => fault === undefined && errorsOf(stage.session).length === 1);
  });

  test('a number typed over the cell of a fix, unheard, is not written over', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.events.delivery.miss = 1;
    stage.host.user.type('PL6', 'B11', '40');
    await stage.session.applyFix(finding, fix);
    expectPlainWords(stage.session.getState().fault);
    expect(stage.host.value('PL6', 'B11')).toBe(40);
    expect(stage.host.cellWrites).toBe(0);
    // The list is that of the workbook as it now is, and a fix of it works.
    expect(errorsOf(stage.session)).toContainEqual(expect.stringContaining('ô ghi 40'));
    const now = fixable(stage.session);
    await stage.session.applyFix(now.finding, now.fix);
    expect(stage.session.getState().fault).toBeUndefined();
  });

  test('a number typed while the fix is on its way is given back', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.faults.delayRequest(2, 40);
    const work = stage.session.applyFix(finding, fix);
    while (stage.host.traffic.requests < 2) await new Promise((go) => setTimeout(go, 1));
    stage.host.user.type('PL6', 'B11', '40');
    await work;
    expect(stage.session.getState().fault).toContain('vừa được sửa');
    expectPlainWords(stage.session.getState().fault);
    expect(stage.host.value('PL6', 'B11')).toBe(40);
    await until(stage.session, () => errorsOf(stage.session).some((message) => message.includes('ô ghi 40')));
  });

  test('rows inserted before a fix, unheard: no other cell is written', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.events.delivery.miss = 1;
    stage.host.user.insertRows('PL6', 2);
    const before = JSON.stringify(stage.host.dump());
    await stage.session.applyFix(finding, fix);
    expectPlainWords(stage.session.getState().fault);
    expect(JSON.stringify(stage.host.dump())).toBe(before);
  });

  test('a fix that somebody else has made is not made again', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.events.delivery.miss = 1;
    stage.host.user.type('PL6', 'B11', '=SUM(B9:B10)');
    await stage.session.applyFix(finding, fix);
    expect(stage.session.getState().fault).toBeUndefined();
    expect(stage.session.getState().done).toContain('đã đúng');
    expect(stage.host.cellWrites).toBe(0);
  });

  test('a co-author’s edit is followed and kept', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => host.coauthor.type('PL6', 'B11', '15'));
    expect(errorsOf(stage.session)).toHaveLength(1);
    expect(stage.host.value('PL6', 'B11')).toBe(15);
  });

  test('an event that is missed is made good by Kiểm tra', async () => {
    const stage = await opened();
    stage.host.events.delivery.miss = 1;
    await after(stage, ({ host }) => host.user.type('PL6', 'B11', '15'));
    expect(errorsOf(stage.session)).toEqual([]);
    await stage.session.check();
    expect(errorsOf(stage.session)).toHaveLength(1);
  });

  test('events that come twice, or late and last one first, lead to the workbook as it is', async () => {
    const stage = await opened();
    stage.host.events.delivery.times = 2;
    await after(stage, ({ host }) => host.user.type('PL6', 'B11', '15'));
    expect(errorsOf(stage.session)).toHaveLength(1);
    stage.host.events.delivery.hold = true;
    stage.host.user.type('PL6', 'B9', '8');
    stage.host.user.type('PL6', 'B11', '33');
    await after(stage, ({ host }) => host.events.release());
    expect(errorsOf(stage.session)).toEqual([]);
    expect([stage.host.value('PL6', 'B9'), stage.host.value('PL6', 'B11')]).toEqual([8, 33]);
  });

  test('what a fix had to say is not wiped away by the check that follows', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.user.protect('PL6');
    await stage.session.applyFix(finding, fix);
    const { fault } = stage.session.getState();
    expect(fault).toContain('bảo vệ');
    await after(stage, ({ host }) => host.coauthor.type('PL2', 'AZ1', 'x'));
    expect(stage.session.getState().fault).toBe(fault);
  });
});

test('two workbooks: each session knows its own, whichever is in front', async () => {
  const first = await opened();
  const second = await opened(SAMPLE);
  const mine = second.session.getState();
  expect(errorsOf(first.session)).toEqual([]);
  expect(errorsOf(second.session).length).toBeGreaterThan(0);
  const { finding, fix } = fixable(second.session);
  const untouched = JSON.stringify(first.host.dump());
  await second.session.applyFix(finding, fix);
  expect(second.session.getState().fault).toBeUndefined();
  expect(JSON.stringify(first.host.dump())).toBe(untouched);
  expect(first.session.getState().report).not.toEqual(mine.report);
  expect(errorsOf(first.session)).toEqual([]);
});
