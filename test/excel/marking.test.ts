/**
 * Marks on demand: what "Đánh dấu ô lỗi" adds, "Bỏ đánh dấu" takes away to the last fill and comment, also after the workbook was opened again,
 * changed in between, or Excel failed at any request.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { createHash } from 'node:crypto';
import { phoHoaWorkbook } from '../../scripts/samples/build';
import { createExcelPort } from '../../src/excel/port';
import { createSession } from '../../src/session/createSession';
import { marksOf } from '../../src/session/marks';
import type { HostErrorCode } from '../support/officeHost';
import { expectPlainWords, openStarted, type SessionStage } from '../support/sessionStage';

jest.setTimeout(120_000);

const ABILITIES = {
  reads: true,
  edits: 'workbook',
  tellsOwn: true,
  insertsSheets: true,
  nameFormulas: true,
  tellsRenames: true,
  marksCells: true,
  groupsUndo: false,
} as const;

const whole = phoHoaWorkbook();
const BOOK = {
  ...whole,
  sheets: whole.sheets.filter(({ name }) => ['Thông tin chung', 'PL2', 'PL6'].includes(name)),
  names: whole.names.filter(({ name }) => /^(TTC|PL2|PL6|PLDV)_/.test(name)),
};

/** A workbook that has fills and comments of its own on cells that will be marked. */
async function opened(): Promise<SessionStage> {
  const stage = await openStarted(BOOK);
  stage.host.user.fill('PL6', 'B11', '#00B0F0');
  stage.host.user.comment('PL6', 'B11', 'Số của huyện gửi về');
  stage.host.user.fill('PL6', 'C11', '#FFFFFF');
  stage.host.user.comment('PL6', 'D11', 'ghi chú kiểu cũ', 'note');
  return stage;
}

/** Sum of all that a user could see or lose, short enough to be shown when it differs; the order in which marks were made does not count. */
function dump({ host }: SessionStage): string {
  const { sheets, names, ...rest } = host.dump() as { sheets: { comments: unknown[] }[]; names: string[] };
  const plain = {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, comments: sheet.comments.map((comment) => JSON.stringify(comment)).sort() })),
    names: names.map((name) => name.replace(/^PLDV_dau_\d+/, 'PLDV_dau')).sort(),
  };
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex');
}
const look = ({ host }: SessionStage, sheet: string, row: number, column: number): unknown =>
  host.workbook.find(sheet)?.cells.get(row * 16_384 + column)?.look?.fill;
const commentsOf = ({ host }: SessionStage, sheet: string): string[] =>
  (host.workbook.find(sheet)?.comments ?? []).filter(({ note }) => !note).map(({ content }) => content);
const wanted = ({ session }: SessionStage): ReturnType<typeof marksOf>['marks'] => {
  const { report } = session.getState();
  if (!report) throw new Error('nothing was checked');
  return marksOf(report).marks;
};

test('every cell with an error or a warning gets its fill and its comment, in one write request', async () => {
  const stage = await openStarted(BOOK);
  const marks = wanted(stage);
  expect(marks.length).toBeGreaterThan(5);
  await stage.session.mark();
  expect(stage.session.getState().fault).toBeUndefined();
  expect(stage.session.getState().marks).toEqual({ count: marks.length, undoable: false });
  for (const { at, fill, text } of marks) {
    expect(look(stage, at.sheet, at.row, at.column)).toBe(`#${fill}`);
    expect(commentsOf(stage, at.sheet)).toContain(text);
  }
  // Reading, two looks, one write, reading again.
  expect(stage.host.traffic.requests).toBe(5);
  expect(stage.host.log.filter((body) => body.includes('"Name":"Visible"'))).toHaveLength(1);
  expect(stage.host.cellWrites).toBe(0);
});

test('nothing is left of the marks once they are taken away, and nothing of the user’s is missing', async () => {
  const stage = await openStarted(BOOK);
  stage.host.user.fill('PL6', 'B11', '#00B0F0');
  stage.host.user.comment('PL6', 'B11', 'Số của huyện gửi về');
  stage.host.user.fill('PL6', 'C11', '#FFFFFF');
  const before = dump(stage);
  await stage.session.mark();
  expect(dump(stage)).not.toBe(before);
  expect(commentsOf(stage, 'PL6')).toContain('Số của huyện gửi về');
  await stage.session.unmark();
  expect(stage.session.getState().fault).toBeUndefined();
  expect(dump(stage)).toBe(before);
  expect(stage.session.getState().marks?.count).toBe(0);
});

test('marks are known again by another session, as after saving and opening', async () => {
  const stage = await opened();
  const before = dump(stage);
  await stage.session.mark();
  stage.session.stop();
  const later = createSession(createExcelPort(), { debounce: 0 });
  await later.start();
  expect(later.getState().marks?.count).toBeGreaterThan(5);
  await later.unmark();
  expect(dump(stage)).toBe(before);
});

test('what the user changed on marked cells stays', async () => {
  const stage = await openStarted(BOOK);
  const [first, second, third, fourth] = wanted(stage);
  if (!first || !second || !third || !fourth) throw new Error('too few marks');
  const cell = ({ at }: typeof first): string => `${String.fromCharCode(65 + at.column)}${String(at.row + 1)}`;
  await stage.session.mark();
  stage.host.user.fill(first.at.sheet, cell(first), '#123456');
  stage.host.user.comment(second.at.sheet, cell(second), 'Đã hỏi lại, số đúng');
  stage.host.user.comment(third.at.sheet, cell(third), 'Đang rà soát', 'answer');
  stage.host.user.fill(fourth.at.sheet, cell(fourth), undefined);
  await stage.session.unmark();
  expect(look(stage, first.at.sheet, first.at.row, first.at.column)).toBe('#123456');
  const left = BOOK.sheets.flatMap(({ name }) => commentsOf(stage, name));
  expect(left.sort()).toEqual(['Đã hỏi lại, số đúng', third.text].sort());
  expect(look(stage, fourth.at.sheet, fourth.at.row, fourth.at.column)).toBeUndefined();
  expect(stage.session.getState().marks?.count).toBe(0);
});

test('marks move with their cells, and go with them', async () => {
  const plain = await openStarted(BOOK);
  const marked = await openStarted(BOOK);
  const disturb = ({ host }: SessionStage): void => {
    host.user.renameSheet('PL6', 'Mô hình');
    host.user.insertRows('Mô hình', 2, 2);
    host.user.deleteColumns('Mô hình', 'C');
    host.user.deleteSheet('PL2');
  };
  await marked.session.mark();
  disturb(marked);
  await marked.session.unmark();
  expect(marked.session.getState().fault).toBeUndefined();
  disturb(plain);
  expect(dump(marked)).toBe(dump(plain));
});

test('marking again follows the errors: what was mended loses its mark', async () => {
  const stage = await openStarted(BOOK);
  const before = dump(stage);
  await stage.session.mark();
  const total = stage.host.workbook.find('PL6')?.cells.get(10 * 16_384 + 1);
  const typed = total?.held;
  stage.host.user.type('PL6', 'B11', '=SUM(B9:B10)');
  await stage.session.mark();
  const marks = wanted(stage);
  expect(marks.some(({ at }) => at.sheet === 'PL6' && at.row === 10 && at.column === 1)).toBe(false);
  expect(look(stage, 'PL6', 10, 1)).not.toBe('#FFC7CE');
  expect(stage.session.getState().marks?.count).toBe(marks.length);
  await stage.session.unmark();
  stage.host.user.type('PL6', 'B11', typed ?? '');
  expect(dump(stage)).toBe(before);
});

test('a cell with an old note is coloured, and the note stays', async () => {
  const stage = await opened();
  const [mark] = wanted(stage).filter(({ at }) => at.sheet === 'PL2');
  if (!mark) throw new Error('no mark');
  stage.host.user.comment('PL2', `${String.fromCharCode(65 + mark.at.column)}${String(mark.at.row + 1)}`, 'ghi chú cũ', 'note');
  const before = dump(stage);
  await stage.session.mark();
  expect(stage.session.getState().fault).toBeUndefined();
  // Only that cell goes without a comment of ours.
  const said = BOOK.sheets.flatMap(({ name }) => commentsOf(stage, name)).filter((text) => text.startsWith('Phụ lục Dân vận'));
  expect(said).toHaveLength(wanted(stage).length - 2);
  expect(look(stage, 'PL2', mark.at.row, mark.at.column)).toBe(`#${mark.fill}`);
  await stage.session.unmark();
  expect(dump(stage)).toBe(before);
});

test('a pattern under a mark comes back with its colours; a gradient, which Excel cannot give back, is not touched', async () => {
  const stage = await openStarted(BOOK);
  const [first, second] = wanted(stage);
  if (!first || !second) throw new Error('too few marks');
  const cell = ({ at }: typeof first): string => `${String.fromCharCode(65 + at.column)}${String(at.row + 1)}`;
  stage.host.user.fill(first.at.sheet, cell(first), '#FFFF00', 'LightUp', '#FF0000');
  stage.host.user.fill(second.at.sheet, cell(second), '#FFFF00', 'LinearGradient', '#00B050');
  const before = dump(stage);
  await stage.session.mark();
  expect(look(stage, first.at.sheet, first.at.row, first.at.column)).toBe(`#${first.fill}`);
  expect(look(stage, second.at.sheet, second.at.row, second.at.column)).toBe('#FFFF00');
  expect(commentsOf(stage, second.at.sheet)).toContain(second.text);
  await stage.session.unmark();
  expect(stage.session.getState().fault).toBeUndefined();
  expect(dump(stage)).toBe(before);
});

test.each(['protected', 'view only'] as const)('a %s workbook is left as it is, in words', async (how) => {
  const stage = await openStarted(BOOK);
  if (how === 'protected') stage.host.user.protect('PL6');
  else stage.host.workbook.viewOnly = true;
  const before = dump(stage);
  await stage.session.mark();
  expectPlainWords(stage.session.getState().fault);
  expect(stage.session.getState().fault).toContain('bảo vệ');
  expect(dump(stage)).toBe(before);
});

test('where Excel groups what can be undone, marking asks for one step; an Excel that refuses groups is asked without', async () => {
  const stage = await openStarted(BOOK, { abilities: { ...ABILITIES, groupsUndo: true } });
  expect(stage.session.getState().marks?.undoable).toBe(true);
  const asked = jest.spyOn(Excel, 'run');
  stage.host.faults.failRequest(4, { code: 'GeneralException' });
  await stage.session.mark();
  const grouped = asked.mock.calls.map(([options]) => (options as Excel.RunOptions).mergeUndoGroup === true);
  asked.mockRestore();
  expect(stage.session.getState().fault).toBeUndefined();
  expect(grouped.filter(Boolean)).toHaveLength(1);
  expect(stage.session.getState().marks?.count).toBe(wanted(stage).length);
});

test('an Excel without comments marks nothing and offers nothing', async () => {
  const stage = await openStarted(BOOK, { abilities: { ...ABILITIES, marksCells: false } });
  expect(stage.session.getState().marks).toBeUndefined();
  await stage.session.mark();
  expect(stage.host.otherWrites).toBe(0);
});

const CODES: readonly HostErrorCode[] = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidReference',
  'RequestAborted',
];

describe.each(['mark', 'unmark'] as const)('when Excel fails during %s', (what) => {
  /** The end to come to, and the workbook before. */
  let usual: { before: string; end: string; actions: number[] };
  const ready = async (): Promise<SessionStage> => {
    const stage = await opened();
    if (what === 'unmark') await stage.session.mark();
    await stage.settled();
    stage.host.resetCounts();
    return stage;
  };
  beforeAll(async () => {
    const stage = await ready();
    const before = dump(stage);
    await stage.session[what]();
    const actions = stage.host.log.map((body) => (JSON.parse(body) as { Actions: unknown[] }).Actions.length);
    usual = { before, end: dump(stage), actions };
  });

  async function survive(fail: (stage: SessionStage) => void): Promise<void> {
    const stage = await ready();
    fail(stage);
    await stage.session[what]();
    await stage.settled();
    const { fault, busy, report } = stage.session.getState();
    expect(busy).toBeUndefined();
    expect(report).toBeDefined();
    expect([usual.before, usual.end]).toContain(dump(stage));
    if (fault !== undefined) expectPlainWords(fault);
    else expect(dump(stage)).toBe(usual.end);
    stage.host.faults.clear();
    await stage.session[what]();
    expect(stage.session.getState().fault).toBeUndefined();
    expect(dump(stage)).toBe(usual.end);
    stage.session.stop();
  }

  test.each(CODES)('with %s at every request', async (code) => {
    for (let k = 1; k <= usual.actions.length; k++) {
      const actions = usual.actions[k - 1] ?? 0;
      const end = code === 'GeneralException' ? [actions] : [];
      const places = code === 'InvalidOperationInCellEditMode' ? [0] : [0, Math.floor(actions / 2), ...end];
      for (const after of places) await survive(({ host }) => host.faults.failRequest(k, { code, after }));
    }
  });

  test('in the middle of the writing, wherever it breaks off', async () => {
    const k = usual.actions.indexOf(Math.max(...usual.actions)) + 1;
    const actions = usual.actions[k - 1] ?? 0;
    for (let after = 1; after < actions; after += 7)
      await survive(({ host }) => host.faults.failRequest(k, { code: 'GeneralException', after }));
  });

  test('without an answer', async () => {
    for (let k = 1; k <= usual.actions.length; k++) {
      for (const executed of [true, false]) await survive(({ host }) => host.faults.silenceRequest(k, executed));
    }
  });
});
