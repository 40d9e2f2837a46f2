/**
 * A form that somebody else laid out is bound by hand: from the selection over the proposal to names that stay in the workbook, and back to a
 * workbook as it was where Excel fails.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import type { ModelCell, SheetModel, WorkbookModel } from '../../src/layout/sheetModel';
import type { HostErrorCode } from '../support/officeHost';
import { errorsOf, expectPlainWords, lackingOf, openStarted, type SessionStage } from '../support/sessionStage';

jest.setTimeout(60_000);

const SHEET = 'Biểu 6 (huyện gửi)';
/** PL6 as a district office has drawn it: one level of groups, another order, a strange column, a wrong total of "Tập thể". */
const LINES: readonly (readonly (string | number | null)[])[] = [
  ['UBND HUYỆN', null, null, null, null, null, null, null, null, null, null, null],
  ['BIỂU 6. MÔ HÌNH DÂN VẬN KHÉO', null, null, null, null, null, null, null, null, null, null, null],
  [
    'Thời gian',
    'Tổ chức hội thi',
    null,
    'Tổng số mô hình được công nhận',
    null,
    'Phân loại mô hình',
    null,
    null,
    null,
    'Ghi chú',
    'Kết quả khen thưởng',
    null,
  ],
  [
    null,
    'Số hội thi',
    'Số đơn vị tham gia',
    'Tập thể',
    'Cá nhân',
    'Kinh tế',
    'VH-XH',
    'QP-AN',
    'Xây dựng Đảng, HTCT',
    null,
    'Tập thể',
    'Cá nhân',
  ],
  ['2013-2018', 1, 10, 7, 5, 3, 3, 3, 3, 'không', 1, 2],
  ['2019-2022', 2, 12, 25, 15, 10, 10, 10, 10, null, 2, 1],
  ['Tổng cộng', 3, 22, 15, 20, 13, 13, 13, 13, null, 3, 3],
];

const sheet: SheetModel = {
  name: SHEET,
  cells: LINES.flatMap((line, row) => line.flatMap((value, column): ModelCell[] => (value === null ? [] : [{ row, column, value }]))),
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  conditions: [],
  orientation: 'landscape',
};
const BOOK: WorkbookModel = { title: '', version: '', sheets: [sheet], names: [{ name: 'PL6_mh_tap_the', refersTo: '#REF!$B$9:$B$10' }] };

const opened = (): Promise<SessionStage> => openStarted(BOOK);

/** Selects the header and takes what is proposed, doubtful guesses too. */
async function chosen(stage: SessionStage): Promise<ReadonlyMap<string, number>> {
  stage.host.user.select(SHEET, 'A3:L4');
  await stage.session.propose();
  const leaves = stage.session.getState().proposal?.leaves ?? [];
  return new Map(leaves.flatMap(({ key, column }) => (column === undefined ? [] : [[key, column] as const])));
}

const dump = ({ host }: SessionStage): string => JSON.stringify(host.dump());

test('the header is read, bound, and the form checked from then on, with the names in the workbook', async () => {
  const stage = await opened();
  expect(lackingOf(stage.session)).toContain('PL6 missing');
  const before = stage.host.otherWrites;
  const columns = await chosen(stage);
  const { proposal } = stage.session.getState();
  expect(proposal).toMatchObject({ appendix: 'PL6', sheet: SHEET, labels: 0, top: 4 });
  expect(proposal?.leaves.map(({ key, certainty }) => `${key} ${certainty}`)).toEqual([
    'mh_tap_the sure',
    'mh_ca_nhan sure',
    'mh_kinh_te sure',
    'mh_vhxh sure',
    'mh_qpan sure',
    // "và" is a comma here, and its group is called otherwise: that is for the user to confirm.
    'mh_xdd_htct doubtful',
    'ht_so_hoi_thi sure',
    'ht_so_don_vi sure',
    'kt_tap_the sure',
    'kt_ca_nhan sure',
  ]);
  // Nothing is written until the user confirms.
  expect(stage.host.otherWrites).toBe(before);
  await stage.session.bind(columns);
  expect(stage.session.getState()).toMatchObject({ done: expect.stringContaining('Đã gắn PL6 với 10 cột') as string });
  expect(stage.session.getState().proposal).toBeUndefined();
  expect(stage.session.getState().forms.find(({ appendix }) => appendix === 'PL6')).toMatchObject({ state: 'found', sheet: SHEET });
  expect(errorsOf(stage.session)).toContainEqual(expect.stringContaining('7 + 25 = 32, ô ghi 15'));
  expect(stage.host.cellWrites).toBe(0);
  // Sheet renamed, rows inserted, headers gone: the names hold.
  stage.host.user.renameSheet(SHEET, 'Mô hình');
  stage.host.user.insertRows('Mô hình', 1, 2);
  for (const cell of ['D5', 'D6', 'E6', 'A5']) stage.host.user.type('Mô hình', cell, 'x');
  await stage.session.check();
  expect(errorsOf(stage.session)).toContainEqual(expect.stringContaining('7 + 25 = 32, ô ghi 15'));
});

test('binding again with fewer columns takes the other names away, and says what is lacking', async () => {
  const stage = await opened();
  const columns = new Map(await chosen(stage));
  await stage.session.bind(columns);
  stage.host.user.select(SHEET, 'A3:L4');
  await stage.session.propose();
  expect(stage.session.getState().proposal?.replaces).toBe(SHEET);
  columns.delete('mh_qpan');
  await stage.session.bind(columns);
  expect(stage.session.getState().fault).toBeUndefined();
  expect(stage.host.workbook.book.names.map(({ name }) => name)).not.toContain('PL6_mh_qpan');
});

test('a selection that is no header, and a header that changed meanwhile, are refused in words', async () => {
  const stage = await opened();
  stage.host.user.select(SHEET, 'P30:Q31');
  await stage.session.propose();
  expectPlainWords(stage.session.getState().fault);
  expect(stage.session.getState().proposal).toBeUndefined();
  const columns = await chosen(stage);
  stage.host.user.insertColumns(SHEET, 'B', 1);
  const before = dump(stage);
  await stage.session.bind(columns);
  expectPlainWords(stage.session.getState().fault);
  expect(stage.session.getState().fault).toContain('đã thay đổi');
  expect(dump(stage)).toBe(before);
});

test('two leaves in one column are refused', async () => {
  const stage = await opened();
  const columns = new Map(await chosen(stage));
  columns.set('mh_tap_the', columns.get('mh_ca_nhan') ?? 0);
  const before = dump(stage);
  await stage.session.bind(columns);
  expectPlainWords(stage.session.getState().fault);
  expect(dump(stage)).toBe(before);
});

const CODES: readonly HostErrorCode[] = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidReference',
  'RequestAborted',
];

describe('when Excel fails', () => {
  let usual: { before: string; end: string; actions: number[] };
  beforeAll(async () => {
    const stage = await opened();
    const before = dump(stage);
    const columns = await chosen(stage);
    stage.host.resetCounts();
    await stage.session.bind(columns);
    usual = {
      before,
      end: dump(stage),
      actions: stage.host.log.map((body) => (JSON.parse(body) as { Actions: unknown[] }).Actions.length),
    };
  });

  async function survive(fail: (stage: SessionStage) => void): Promise<void> {
    const stage = await opened();
    const columns = await chosen(stage);
    fail(stage);
    await stage.session.bind(columns);
    await stage.settled();
    const { fault, busy } = stage.session.getState();
    expect(busy).toBeUndefined();
    expect([usual.before, usual.end]).toContain(dump(stage));
    if (fault !== undefined) expectPlainWords(fault);
    else expect(dump(stage)).toBe(usual.end);
    stage.host.faults.clear();
    // What was proposed is still there to be confirmed, unless it was done.
    if (dump(stage) === usual.end) await stage.session.check();
    else await stage.session.bind(columns);
    expect(stage.session.getState().fault).toBeUndefined();
    expect(dump(stage)).toBe(usual.end);
    expect(stage.session.getState().forms.find(({ appendix }) => appendix === 'PL6')?.state).toBe('found');
  }

  test.each(CODES)('with %s at every request', async (code) => {
    for (let k = 1; k <= usual.actions.length; k++) {
      const actions = usual.actions[k - 1] ?? 0;
      const places = code === 'InvalidOperationInCellEditMode' ? [0] : [0, Math.floor(actions / 2), actions];
      for (const after of places) await survive(({ host }) => host.faults.failRequest(k, { code, after }));
    }
  });

  test('without an answer', async () => {
    for (let k = 1; k <= usual.actions.length; k++)
      for (const executed of [true, false]) await survive(({ host }) => host.faults.silenceRequest(k, executed));
  });

  test.each(CODES)('with %s while the selection is read', async (code) => {
    const stage = await opened();
    stage.host.user.select(SHEET, 'A3:L4');
    stage.host.faults.failRequest(1, { code });
    await stage.session.propose();
    expectPlainWords(stage.session.getState().fault);
    await stage.session.propose();
    expect(stage.session.getState()).toMatchObject({ proposal: { appendix: 'PL6' } });
    expect(stage.session.getState().fault).toBeUndefined();
  });
});
