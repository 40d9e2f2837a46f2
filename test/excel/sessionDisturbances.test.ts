/**
 * What happens to a workbook while the pane is open, seen from the session: sheets, rows, names and headers that change, people who type, events
 * that fail. What is no longer found is said, what was typed stays.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { modelWith } from '../support/forms';
import { errorsOf, expectPlainWords, fixable, lackingOf, openStarted, until, type SessionStage } from '../support/sessionStage';

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

/** Breaks the first figure of PL6 and expects the check to see it where the form now is. */
async function stillChecks(stage: SessionStage, sheet = 'PL6', cell = 'B11'): Promise<void> {
  await after(stage, ({ host }) => host.user.type(sheet, cell, '15'));
  await stage.session.check();
  expect(errorsOf(stage.session)).toEqual([expect.stringContaining('7 + 25 = 32, ô ghi 15, chênh 17')]);
  const finding = stage.session.getState().report?.findings.find((one) => one.severity === 'error');
  expect(finding?.at.sheet).toBe(sheet);
}

describe('sheets', () => {
  test('a renamed sheet is the same form under its new name', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => host.user.renameSheet('PL6', 'Mô hình "Dân vận khéo"'));
    expect(lackingOf(stage.session)).toEqual([]);
    expect(stage.session.getState().forms.find((form) => form.appendix === 'PL6')?.sheet).toBe('Mô hình "Dân vận khéo"');
    await stillChecks(stage, 'Mô hình "Dân vận khéo"');
  });

  test('a moved sheet is found where it stands', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => host.user.moveSheet('PL6', 0));
    await stillChecks(stage);
  });

  test.each(['Hidden', 'VeryHidden'] as const)('a %s sheet is checked, and going to it says how to show it', async (visibility) => {
    const stage = await opened();
    await after(stage, ({ host }) => host.user.hide('PL6', visibility));
    await stillChecks(stage);
    await stage.session.reveal({ sheet: 'PL6', row: 10, column: 1 });
    expect(stage.session.getState().fault).toContain('đang bị ẩn');
    expectPlainWords(stage.session.getState().fault);
    await stage.session.reveal({ sheet: 'PL2', row: 8, column: 1 });
    expect(stage.session.getState().fault).toBeUndefined();
  });

  test('a deleted sheet is said to be missing, its fix and its cells are refused in words', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    expect(finding.at.sheet).toBe('PL6');
    await after(stage, ({ host }) => host.user.deleteSheet('PL6'));
    expect(lackingOf(stage.session)).toEqual(['PL6 missing']);
    const before = JSON.stringify(stage.host.dump());
    await stage.session.applyFix(finding, fix);
    expect(stage.session.getState().fault).toContain('"PL6" không còn');
    await stage.session.reveal(finding.at);
    expect(stage.session.getState().fault).toContain('không còn trang “PL6”');
    expect(JSON.stringify(stage.host.dump())).toBe(before);
    await stage.session.insertForms({ unit: '', level: 'xã', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] });
    expect(stage.session.getState().fault).toBeUndefined();
    expect(lackingOf(stage.session)).toEqual([]);
  });

  test.each([undefined, 'mật khẩu'])('a sheet protected with the password %s keeps its cells and its protection', async (password) => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.user.protect('PL6', password);
    const before = JSON.stringify(stage.host.dump());
    await stage.session.applyFix(finding, fix);
    expectPlainWords(stage.session.getState().fault);
    expect(stage.session.getState().fault).toContain('bảo vệ');
    expect(JSON.stringify(stage.host.dump())).toBe(before);
    stage.host.user.unprotect('PL6');
    await stage.session.applyFix(finding, fix);
    expect(stage.session.getState().fault).toBeUndefined();
    expect(stage.session.getState().done).toContain(fix.label);
  });

  test('a workbook that may only be looked at is checked and summed up, and refuses the rest in words', async () => {
    const stage = await opened(SAMPLE);
    const { finding, fix } = fixable(stage.session);
    stage.host.workbook.viewOnly = true;
    const before = JSON.stringify(stage.host.dump());
    await stage.session.applyFix(finding, fix);
    expect(stage.session.getState().fault).toContain('chỉ cho xem');
    await stage.session.check();
    await stage.session.writeSummary();
    expect(stage.session.getState().fault).toBeUndefined();
    expect(stage.session.getState().summary?.blocks.length).toBeGreaterThan(5);
    expect(JSON.stringify(stage.host.dump())).toBe(before);
  });
});

describe('rows, columns, names and headers', () => {
  test('rows inserted above and inside a block move the cells, not what is said of them', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => {
      host.user.insertRows('PL6', 2, 3);
      host.user.insertRows('PL6', 13, 1);
    });
    expect(lackingOf(stage.session)).toEqual([]);
    expect(errorsOf(stage.session)).toEqual([]);
    await stillChecks(stage, 'PL6', 'B15');
  });

  test('a period row that is deleted takes its figures out of the total', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => host.user.deleteRows('PL6', 10));
    await stage.session.check();
    expect(errorsOf(stage.session)).toEqual([]);
    expect(lackingOf(stage.session)).toEqual([]);
    await after(stage, ({ host }) => host.user.type('PL6', 'B10', '15'));
    await stage.session.check();
    expect(errorsOf(stage.session)).toEqual([expect.stringContaining('chênh 8')]);
  });

  test('columns inserted inside a block are not taken for leaves', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => {
      host.user.insertColumns('PL6', 'B', 2);
      host.user.type('PL6', 'C9', '999');
    });
    expect(lackingOf(stage.session)).toEqual([]);
    expect(errorsOf(stage.session)).toEqual([]);
    await stillChecks(stage, 'PL6', 'D11');
  });

  test('a deleted column is named with its group, and the other columns stay checked', async () => {
    const stage = await opened();
    // The column under "Giám sát chuyên đề" that is called like five others of the form.
    const name = (await stage.port.read()).names.find((one) => one.name === 'PL2_hdnd_gs_so_cuoc');
    const letters = /\$([A-Z]+)\$/.exec(name?.refersTo ?? '')?.[1] ?? '';
    await after(stage, ({ host }) => host.user.deleteColumns('PL2', letters));
    expect(lackingOf(stage.session)).toEqual(['PL2 partial: Số cuộc (Giám sát chuyên đề)']);
    await stillChecks(stage);
  });

  test('names deleted: the forms are found by their headers', async () => {
    const stage = await opened(SAMPLE);
    const before = stage.session.getState();
    await after(stage, ({ host }) => {
      for (const { name } of SAMPLE.names) host.user.deleteName(name);
    });
    await stage.session.check();
    expect(stage.session.getState().forms).toEqual(before.forms);
    expect(stage.session.getState().report?.findings).toEqual(before.report?.findings);
  });

  test('header text edited: the names still tell', async () => {
    const stage = await opened(SAMPLE);
    const before = stage.session.getState().forms;
    await after(stage, ({ host }) => {
      for (let column = 0; column < 30; column++) host.user.type('PL2', `${String.fromCharCode(66 + (column % 20))}6`, 'cột mới');
    });
    expect(stage.session.getState().forms).toEqual(before);
  });

  test('names deleted and headers edited: what is lost is named', async () => {
    const stage = await opened();
    await after(stage, ({ host }) => {
      for (const { name } of BOOK.names.filter((one) => one.name.startsWith('PL6_'))) host.user.deleteName(name);
    });
    const label = headerOf(stage, 'PL6', 'Tập thể');
    await after(stage, ({ host }) => host.user.type('PL6', label, 'Ghi chú của xã'));
    await stage.session.check();
    const [lost] = lackingOf(stage.session);
    expect(lost).toMatch(/^PL6 partial: .*[Tt]ập thể/);
    expect(stage.session.getState().forms.filter((form) => form.state === 'found')).toHaveLength(6);
  });
});

/** Address of the first cell of a sheet with this text in it. */
function headerOf({ host }: SessionStage, sheet: string, text: string): string {
  for (let row = 1; row <= 12; row++) {
    for (let column = 0; column < 20; column++) {
      const address = `${String.fromCharCode(65 + column)}${row}`;
      if (
        String(host.value(sheet, address) ?? '')
          .toLowerCase()
          .includes(text.toLowerCase())
      )
        return address;
    }
  }
  throw new Error(`no header ${text}`);
}
