/**
 * Every request of every use case fails in every way: afterwards the workbook is as before or complete, a Vietnamese sentence says so, and the
 * next attempt works.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import type { Fault } from '../../src/core/fault';
import { at, FORMS, outcome } from '../support/faultTesting';
import { CONTRACT_BOOK } from '../support/portContract';
import type { Failure, HostErrorCode } from '../support/officeHost';
import { openStage, type Stage } from '../support/officeHost/excelStage';

jest.setTimeout(60_000);

const CODES: readonly HostErrorCode[] = [
  'GeneralException',
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
  'InvalidReference',
  'RequestAborted',
];

interface UseCase {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<unknown>;
}

const USE_CASES: readonly UseCase[] = [
  { name: 'the first reading', run: ({ port }) => port.read() },
  {
    name: 'edits on two sheets, of texts, numbers and formulas',
    run: ({ port }) =>
      port.applyEdits([
        { at: at(1, 1), value: 7 },
        { at: at(1, 2), value: '02' },
        { at: at(4, 1), value: 12 },
        { at: at(3, 1), value: null },
        { at: at(5, 1), formula: '=B2+1' },
        { at: at(0, 0, 'Phụ lục 3'), value: 'Xã A' },
        { at: at(20, 3, 'Phụ lục 3'), value: '12/2022' },
      ]),
  },
  {
    name: 'an edit of a workbook that was read',
    run: async ({ port }) => (
      await port.read(),
      await port.applyEdits([
        { at: at(1, 1), value: '=1' },
        { at: at(1, 2), formula: '=B2' },
      ])
    ),
  },
  { name: 'going to a cell', run: ({ port }) => port.reveal(at(3, 1)) },
  { name: 'inserting forms', run: ({ port }) => port.insertForms(FORMS) },
  {
    name: 'inserting forms whose names Excel loses',
    run: ({ host, port }) => {
      host.workbook.losesNamesOnInsert = true;
      return port.insertForms(FORMS);
    },
  },
];

/** The course of a use case when nothing fails. */
async function smooth({ run }: UseCase): Promise<{ before: string; after: string; requests: number; actions: number[] }> {
  const stage = await openStage(CONTRACT_BOOK);
  const before = JSON.stringify(stage.host.dump());
  await run(stage);
  const actions = stage.host.log.map((body) => (JSON.parse(body) as { Actions: unknown[] }).Actions.length);
  return { before, after: JSON.stringify(stage.host.dump()), requests: stage.host.traffic.requests, actions };
}

/** Runs a use case into a failure, looks at what is left, and tries again. */
async function survive(
  useCase: UseCase,
  usual: { before: string; after: string },
  fail: (stage: Stage) => void,
): Promise<Fault | undefined> {
  const stage = await openStage(CONTRACT_BOOK);
  fail(stage);
  const fault = await outcome(useCase.run(stage));
  const left = JSON.stringify(stage.host.dump());
  if (fault === undefined) expect(left).toBe(usual.after);
  else expect([usual.before, usual.after]).toContain(left);
  if (left !== usual.after || usual.after === usual.before) {
    await useCase.run(stage);
    expect(JSON.stringify(stage.host.dump())).toBe(usual.after);
  }
  return fault;
}

describe.each(USE_CASES)('$name', (useCase) => {
  let usual: Awaited<ReturnType<typeof smooth>>;
  beforeAll(async () => {
    usual = await smooth(useCase);
  });

  test.each(CODES)('fails with %s, before and amid the work', async (code) => {
    for (let k = 1; k <= usual.requests; k++) {
      const actions = usual.actions[k - 1] ?? 0;
      // Excel says that a cell is being edited before it does anything.
      const places = code === 'InvalidOperationInCellEditMode' ? [0] : [0, Math.floor(actions / 2), actions - 1, actions];
      for (const after of places) await survive(useCase, usual, ({ host }) => host.faults.failRequest(k, { code, after }));
    }
  });

  test('stops at each action, with and without results of the others', async () => {
    for (let k = 1; k <= usual.requests; k++) {
      for (let after = 0; after <= (usual.actions[k - 1] ?? 0); after++) {
        for (const results of [true, false]) {
          const failure: Failure = { code: 'GeneralException', after, results };
          await survive(useCase, usual, ({ host }) => host.faults.failRequest(k, failure));
        }
      }
    }
  });

  test('gets no answer', async () => {
    for (let k = 1; k <= usual.requests; k++) {
      for (const executed of [true, false]) await survive(useCase, usual, ({ host }) => host.faults.silenceRequest(k, executed));
    }
  });
});
