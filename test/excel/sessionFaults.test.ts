/**
 * Every request of every use case of the session fails in every way: the workbook is as before or complete, the session lives on, one sentence
 * says what happened and what to do, and the next attempt works.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import type { HostErrorCode } from '../support/officeHost';
import { expectPlainWords, fixable, openSession, openStarted, until, type SessionStage } from '../support/sessionStage';

jest.setTimeout(120_000);

const CODES: readonly HostErrorCode[] = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidReference',
  'RequestAborted',
];

const whole = phoHoaWorkbook();
const only = (keep: (appendix: string) => boolean): WorkbookModel => ({
  ...whole,
  sheets: whole.sheets.filter(({ name }) => keep(name === 'Thông tin chung' ? 'TTC' : name)),
  names: whole.names.filter(({ name }) => keep(name.split('_')[0] ?? '')),
});
/** The sample with one form to insert. */
const LACKING = only((appendix) => appendix !== 'PL5');
const SETUP = { unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] };

interface UseCase {
  readonly name: string;
  readonly open: () => Promise<SessionStage>;
  readonly run: (stage: SessionStage) => Promise<void>;
  /** The next attempt where the first was complete in spite of the failure. */
  readonly after?: (stage: SessionStage) => Promise<void>;
}

const started = (): Promise<SessionStage> => openStarted(whole);
/** Found once, in an undisturbed workbook: an officer clicks on what she sees. */
let mending: ReturnType<typeof fixable>;

const USE_CASES: readonly UseCase[] = [
  { name: 'start', open: () => openSession(whole), run: ({ session }) => session.start() },
  {
    name: 'live check',
    open: started,
    run: async ({ host, settled }) => {
      host.user.type('PL6', 'B9', '8');
      await settled();
    },
  },
  { name: 'Kiểm tra', open: started, run: ({ session }) => session.check() },
  { name: 'fix', open: started, run: ({ session }) => session.applyFix(mending.finding, mending.fix) },
  { name: 'reveal', open: started, run: ({ session }) => session.reveal(mending.finding.at) },
  { name: 'summary', open: started, run: ({ session }) => session.writeSummary() },
  {
    name: 'insert forms',
    open: () => openStarted(LACKING),
    run: ({ session }) => session.insertForms(SETUP),
    after: ({ session }) => session.check(),
  },
];

beforeAll(async () => {
  mending = fixable((await openStarted(whole)).session);
});

/** What the use case leads to: the workbook, and what the pane then shows of it. */
interface End {
  readonly book: string;
  readonly shown: string;
}

function endOf({ host, session }: SessionStage): End {
  const { report, forms, summary } = session.getState();
  return { book: JSON.stringify(host.dump()), shown: JSON.stringify([report?.findings, forms, summary?.blocks]) };
}

/** The live check of a user's edit: what she typed is the workbook as it must be. */
async function smooth(useCase: UseCase): Promise<{ before: string; end: End; requests: number; actions: number[] }> {
  const stage = await useCase.open();
  const before = JSON.stringify(stage.host.dump());
  await useCase.run(stage);
  await stage.settled();
  expect(stage.session.getState().fault).toBeUndefined();
  const actions = stage.host.log.map((body) => (JSON.parse(body) as { Actions: unknown[] }).Actions.length);
  const end = endOf(stage);
  stage.session.stop();
  return { before, end, requests: actions.length, actions };
}

async function survive(useCase: UseCase, usual: Awaited<ReturnType<typeof smooth>>, fail: (stage: SessionStage) => void): Promise<void> {
  const stage = await useCase.open();
  const { session, host, faults, settled } = stage;
  const before = session.getState();
  fail(stage);
  await useCase.run(stage);
  await settled();

  const state = session.getState();
  const left = JSON.stringify(host.dump());
  expect([usual.before, usual.end.book]).toContain(left);
  expect(state.busy).toBeUndefined();
  if (before.report) expect(state.report).toBeDefined();
  expect(state.forms.length).toBeGreaterThanOrEqual(before.forms.length);
  for (const fault of faults) expectPlainWords(fault);
  // What is not told must have come right by itself: a busy Excel was asked again, or all the work had been done.
  if (faults.length === 0) await until(session, () => JSON.stringify(endOf(stage)) === JSON.stringify(usual.end));

  host.faults.clear();
  await (left === usual.end.book && useCase.after ? useCase.after : useCase.run)(stage);
  await settled();
  await until(session, ({ busy, fault }) => busy === undefined && fault === undefined);
  expect(endOf(stage)).toEqual(usual.end);
  session.stop();
  await settled();
}

describe.each(USE_CASES)('$name', (useCase) => {
  let usual: Awaited<ReturnType<typeof smooth>>;
  beforeAll(async () => {
    usual = await smooth(useCase);
  });

  test.each(CODES)('fails with %s, before, amid and after the work', async (code) => {
    for (let k = 1; k <= usual.requests; k++) {
      const actions = usual.actions[k - 1] ?? 0;
      // Each code before the work; amid and after it, what breaks off most.
      const broken = code === 'GeneralException' ? [Math.floor(actions / 2), actions] : code === 'RequestAborted' ? [actions] : [];
      const places = [0, ...broken];
      for (const after of places) {
        await survive(useCase, usual, ({ host }) => host.faults.failRequest(k, { code, after }));
      }
    }
  });

  test('gets no answer', async () => {
    for (let k = 1; k <= usual.requests; k++) {
      for (const executed of [true, false]) {
        await survive(useCase, usual, ({ host }) => host.faults.silenceRequest(k, executed));
      }
    }
  });
});
