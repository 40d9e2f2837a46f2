/** The use cases over a real file: live checking, fixes, going to a cell, the summary, new forms, and what goes wrong. */
import { parseA1 } from '../../src/core/cellRef';
import { createSession } from '../../src/session/createSession';
import type { Session, SessionState } from '../../src/session/session';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { openFilePort, type FilePort } from '../support/filePort';
import { modelWith } from '../support/forms';
import { PORT_CONTRACT, type PortHarness } from '../support/portContract';
import type { WorkbookModel } from '../../src/layout/sheetModel';

async function opened(model: WorkbookModel): Promise<{ port: FilePort; session: Session }> {
  const port = await openFilePort(model);
  const session = createSession(port, { debounce: 0 });
  await session.start();
  return { port, session };
}

/** Resolves with the first state that passes; rejects when none does within five seconds. */
function until(session: Session, holds: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    if (holds(session.getState())) return resolve(session.getState());
    const timer = setTimeout(() => reject(new Error(`state never came: ${JSON.stringify(session.getState().fault)}`)), 5000);
    const stop = session.subscribe(() => {
      if (!holds(session.getState())) return;
      clearTimeout(timer);
      stop();
      resolve(session.getState());
    });
  });
}

const errors = (state: SessionState): string[] =>
  (state.report?.findings ?? []).filter((one) => one.severity === 'error').map((one) => one.message);
const at = (text: string): { row: number; column: number } => parseA1(text) ?? { row: -1, column: -1 };

const CONSISTENT = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 } } });

describe('the port contract over a file', () => {
  const file = PORT_CONTRACT.filter(({ needs }) => needs.length === 0);
  test.each(file)('$name', async ({ run }) => {
    await run(async (model): Promise<PortHarness> => {
      const port = await openFilePort(model);
      return {
        port,
        userTypes: (sheet, a1, input) => port.typed(sheet, at(a1), input),
        selection: () => undefined,
        settled: () => Promise.resolve(),
        dispose: () => undefined,
      };
    });
  });
});

test('a wrong total typed by the user is found without a click, mended by its fix, and nothing else is written', async () => {
  const { port, session } = await opened(CONSISTENT);
  expect(errors(session.getState())).toEqual([]);
  await port.typed('PL6', at('B11'), 15);
  const wrong = await until(session, (state) => errors(state).length > 0);
  expect(errors(wrong)).toEqual([expect.stringContaining('7 + 25 = 32, ô ghi 15, chênh 17')]);
  expect(port.writes()).toBe(0);
  const finding = wrong.report?.findings.find((one) => one.rule === 'T1');
  const fix = finding?.fixes[0];
  if (!finding || !fix) throw new Error('no fix offered');
  await session.applyFix(finding, fix);
  expect(errors(session.getState())).toEqual([]);
  expect(port.writes()).toBe(1);
  expect(session.getState().done).toContain('Khôi phục công thức');
});

test('Kiểm tra tells how many checks passed, failed and lack data', async () => {
  const { session } = await opened(phoHoaWorkbook());
  await session.check();
  const { fullCheck, report } = session.getState();
  expect(fullCheck).toMatchObject({ passed: report?.passed, failed: report?.failed, unknown: report?.unknown });
  expect(report?.failed).toBeGreaterThan(10);
  expect(report?.checks.filter((one) => one.verdict === 'unknown' && one.missing.length > 0).length).toBeGreaterThan(50);
});

test('a finding leads to its cell', async () => {
  const { port, session } = await opened(phoHoaWorkbook());
  const finding = session.getState().report?.findings.find((one) => one.rule === 'T1' && one.severity === 'error');
  if (!finding) throw new Error('no finding');
  await session.reveal(finding.at);
  expect(port.revealed()).toEqual({ sheet: 'PL6', ...at('B11') });
});

test('the summary goes stale with the next edit', async () => {
  const { port, session } = await opened(phoHoaWorkbook());
  await session.writeSummary();
  expect(session.getState().summary?.blocks.length).toBeGreaterThan(5);
  expect(session.getState().summaryStale).toBe(false);
  await port.typed('PL6', at('B9'), 8);
  await until(session, (state) => state.summaryStale);
});

test('the kind of text that was chosen is written again until another is', async () => {
  const { session } = await opened(phoHoaWorkbook());
  await session.writeSummary({ report: 'nhiem-ky', length: 'gon' });
  expect(session.getState().summary?.letter?.series).toBe('BC/ĐU');
  await session.writeSummary();
  expect(session.getState()).toMatchObject({ textChoice: { report: 'nhiem-ky', length: 'gon' }, summary: { profile: 'dang' } });
  await session.writeSummary({});
  expect(session.getState().summary?.letter).toBeUndefined();
});

test('missing forms are added, those that are there are left alone', async () => {
  const whole = modelWith({ PL2: { '2013-2018': { hdnd_so_nghi_quyet: 41 } } });
  const { session } = await opened({
    ...whole,
    sheets: whole.sheets.filter((sheet) => sheet.name !== 'PL6'),
    names: whole.names.filter((name) => !name.name.startsWith('PL6')),
  });
  expect(
    session
      .getState()
      .forms.filter((form) => form.state === 'missing')
      .map((form) => form.appendix),
  ).toEqual(['PL6']);
  await session.insertForms({ unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] });
  expect(session.getState().fault).toBeUndefined();
  expect(session.getState().forms.map((form) => form.state)).toEqual(Array.from({ length: 7 }, () => 'found'));
  await session.insertForms({ unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018'], years: ['2013'] });
  expect(session.getState().fault).toContain('đã có đủ');
});

describe('when the host fails', () => {
  test.each(['read', 'applyEdits', 'reveal'] as const)('%s: one sentence, nothing lost, the next try works', async (method) => {
    const { port, session } = await opened(phoHoaWorkbook());
    const before = session.getState();
    const finding = before.report?.findings.find((one) => one.rule === 'T1' && one.severity === 'error');
    const fix = finding?.fixes[0];
    if (!finding || !fix) throw new Error('no fix offered');
    const act = { read: () => session.check(), applyEdits: () => session.applyFix(finding, fix), reveal: () => session.reveal(finding.at) }[
      method
    ];
    port.failNext(method);
    await act();
    expect(session.getState().fault).toBe('Máy chủ thử nghiệm từ chối lần này. Hãy thử lại.');
    expect(session.getState().report).toBe(before.report);
    expect(session.getState().busy).toBeUndefined();
    await act();
    expect(session.getState().fault).toBeUndefined();
  });

  test('a fix for a sheet that is gone is refused in words', async () => {
    const { port, session } = await opened(phoHoaWorkbook());
    const finding = session.getState().report?.findings[0];
    if (!finding) throw new Error('no finding');
    await session.applyFix({ ...finding, at: { ...finding.at, sheet: 'PL9' } }, { label: 'x', edits: [] });
    expect(session.getState().fault).toContain('PL9');
    expect(port.writes()).toBe(0);
  });
});

test('a stopped session hears nothing more', async () => {
  const { port, session } = await opened(CONSISTENT);
  session.stop();
  await port.typed('PL6', at('B11'), 15);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(errors(session.getState())).toEqual([]);
});
