/** Setting findings aside over a real file: kept with its reason, apart but counted, and raised again when a cell changes. */
import { parseA1 } from '../../src/core/cellRef';
import type { Finding } from '../../src/core/finding';
import { summarise } from '../../src/narrative/summarise';
import { createSession } from '../../src/session/createSession';
import { marksOf } from '../../src/session/marks';
import type { Session } from '../../src/session/session';
import { readingOf } from '../../src/session/reading';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { openFilePort, type FilePort } from '../support/filePort';
import { modelWith } from '../support/forms';

const NOW = Date.UTC(2026, 10, 21, 7, 5);
const WHOLE = modelWith({
  TTC: { '2022': { dan_so: 4675 } },
  PL5: { '2022': { so_tin_do: 257, ty_le_tin_do: 5.58 } },
  PL6: { '2013-2018': { mh_tap_the: 7 }, '2019-2022': { mh_tap_the: 25 }, total: { mh_tap_the: 15 } },
});
/** Two forms with an error each: the fewer sheets, the quicker they are written and read. */
const BOOK: WorkbookModel = {
  ...WHOLE,
  sheets: WHOLE.sheets.filter(({ name }) => !/^PL[1-4]$/.test(name)),
  names: WHOLE.names.filter(({ name }) => !/^PL[1-4]_/.test(name)),
};
const at = (text: string): { row: number; column: number } => parseA1(text) ?? { row: -1, column: -1 };

async function opened(): Promise<{ port: FilePort; session: Session }> {
  const port = await openFilePort(BOOK);
  const session = createSession(port, { debounce: 0, now: () => NOW });
  await session.start();
  return { port, session };
}

function finding(session: Session, rule: string): Finding {
  const found = session.getState().report?.findings.find((one) => one.rule === rule && one.severity === 'error');
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

const asides = (session: Session): (string | undefined)[] =>
  (session.getState().report?.findings ?? []).flatMap((one) => (one.setAside ? [`${one.rule} ${one.setAside.reason}`] : []));

test('a finding is set aside with reason, name and time, still fails, and is so for whoever opens the file next', async () => {
  const { port, session } = await opened();
  const before = session.getState().report;
  await session.setAside(finding(session, 'T1'), '  Bản giấy in "15",\n đã hỏi lại ', 'Nguyễn Thị Hòa');
  expect(session.getState().fault).toBeUndefined();
  expect(session.getState().done).toContain('PL6!B11');
  expect(finding(session, 'T1').setAside).toEqual({
    reason: 'Bản giấy in "15", đã hỏi lại',
    by: 'Nguyễn Thị Hòa',
    at: '2026-11-21T07:05:00.000Z',
  });
  expect(session.getState().report).toMatchObject({ passed: before?.passed, failed: before?.failed });
  expect(session.getState().report?.findings.length).toBe(before?.findings.length);
  const next = readingOf(await port.read()).report.findings.filter((one) => one.setAside);
  expect(next.map((one) => one.rule)).toEqual(['T1']);
});

test('a change of any of its cells raises it again, a change elsewhere does not', async () => {
  const { port, session } = await opened();
  await session.setAside(finding(session, 'T1'), 'đã đối chiếu');
  await port.typed('PL6', at('J9'), 3);
  await session.check();
  expect(asides(session)).toEqual(['T1 đã đối chiếu']);
  await port.typed('PL6', at('B9'), 8);
  await session.check();
  expect(asides(session)).toEqual([]);
  expect(finding(session, 'T1').message).toContain('8 + 25 = 33');
});

test('what was set aside is neither marked in the sheet nor doubtful in the text, and is again both once it is taken back', async () => {
  const { port, session } = await opened();
  const told = async (): Promise<{ marked: boolean; doubtful: boolean }> => {
    const { found, report } = readingOf(await port.read());
    const cell = finding(session, 'T1').at;
    const same = (one: typeof cell): boolean => one.sheet === cell.sheet && one.row === cell.row && one.column === cell.column;
    return {
      marked: marksOf(report).marks.some((mark) => same(mark.at)),
      doubtful: summarise(found.book, report).doubtful.some((fact) => fact.cells.some(same)),
    };
  };
  expect(await told()).toEqual({ marked: true, doubtful: true });
  await session.setAside(finding(session, 'T1'), 'bản giấy ghi như vậy');
  expect(await told()).toEqual({ marked: false, doubtful: false });
  await session.takeBack(finding(session, 'T1'));
  expect(await told()).toEqual({ marked: true, doubtful: true });
});

test('several findings keep reasons of their own, a later reason takes the place of the first, and one can be taken back', async () => {
  const { session } = await opened();
  await session.setAside(finding(session, 'T1'), 'lý do một');
  await session.setAside(finding(session, 'D3'), 'x'.repeat(700));
  await session.setAside(finding(session, 'T1'), 'lý do hai');
  expect(asides(session).sort()).toEqual([`D3 ${'x'.repeat(500)}`, 'T1 lý do hai']);
  await session.takeBack(finding(session, 'T1'));
  expect(asides(session)).toEqual([`D3 ${'x'.repeat(500)}`]);
  expect(session.getState().done).toContain('trở lại danh sách');
});

test('without a reason, or when the figures have changed meanwhile, nothing is written', async () => {
  const { port, session } = await opened();
  const before = port.bytes();
  await session.setAside(finding(session, 'T1'), '  ');
  expect(session.getState().fault).toContain('Chưa ghi lý do');
  expect(port.bytes()).toBe(before);
  const stale = finding(session, 'T1');
  await port.typed('PL6', at('B9'), 8);
  const changed = port.bytes();
  await session.setAside(stale, 'đã đối chiếu');
  expect(session.getState().fault).toContain('đã thay đổi');
  expect(port.bytes()).toBe(changed);
});
