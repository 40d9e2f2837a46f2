/**
 * Excel breaks off in the middle of a write and then fails at everything that would put it right: one sentence names what to look at, nothing that
 * anybody typed is lost, and the next attempt comes to the end.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import { phoHoaWorkbook } from '../../scripts/samples/build';
import type { HostErrorCode } from '../support/officeHost';
import { expectPlainWords, fixable, openStarted, until, type SessionStage } from '../support/sessionStage';

jest.setTimeout(60_000);

/** One of each sort: Excel does not know, refuses before it does anything, says that what is looked for is gone. */
const CODES: readonly HostErrorCode[] = ['GeneralException', 'InvalidOperationInCellEditMode', 'ItemNotFound'];

const whole = phoHoaWorkbook();
const LACKING = {
  ...whole,
  sheets: whole.sheets.filter(({ name }) => name !== 'PL5'),
  names: whole.names.filter(({ name }) => !name.startsWith('PL5_')),
};
const SETUP = { unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] };

interface UseCase {
  readonly name: string;
  readonly model: typeof whole;
  readonly ready?: (stage: SessionStage) => Promise<void>;
  readonly run: (stage: SessionStage) => Promise<void>;
  /** What the sentence asks the user to do before the next attempt. */
  readonly heed?: (stage: SessionStage) => void;
  /** Cells that the work writes. */
  readonly mayDiffer: (sheet: string, address: string) => boolean;
  /** True where the end does not show in the cells' contents, so that the next attempt is made in any case. */
  readonly again?: true;
}

const USE_CASES: readonly UseCase[] = [
  {
    name: 'a fix',
    model: whole,
    run: async ({ session }) => {
      const { finding, fix } = fixable(session);
      await session.applyFix(finding, fix);
    },
    mayDiffer: (sheet, address) => sheet === 'PL6' && address === 'B11',
  },
  {
    name: 'marking',
    model: whole,
    run: ({ session }) => session.mark(),
    mayDiffer: () => false,
    again: true,
  },
  {
    name: 'taking marks away',
    model: whole,
    ready: ({ session }) => session.mark(),
    run: ({ session }) => session.unmark(),
    mayDiffer: () => false,
    again: true,
  },
  {
    name: 'inserting a form',
    model: LACKING,
    run: ({ session }) => session.insertForms(SETUP),
    heed: ({ host }) => {
      if (host.workbook.find('PL5')) host.user.deleteSheet('PL5');
    },
    mayDiffer: (sheet) => sheet === 'PL5',
  },
];

type Cells = Record<string, unknown>;

/** What every cell holds, by sheet and address. */
function contents({ host }: SessionStage): Cells {
  const { sheets } = host.dump() as { sheets: { name: string; cells: [string, unknown][] }[] };
  return Object.fromEntries(sheets.flatMap(({ name, cells }) => cells.map(([address, held]) => [`${name}!${address}`, held])));
}

async function ready(useCase: UseCase): Promise<SessionStage> {
  const stage = await openStarted(useCase.model);
  await useCase.ready?.(stage);
  await stage.settled();
  stage.host.resetCounts();
  return stage;
}

/** Somebody goes on typing while Excel fails. */
const TYPED = { place: 'PL6!D9', value: 4 };

/** Places whose contents are not those expected, but for what follows from the cell that is typed into. */
function differences(stage: SessionStage, expected: Cells, mayDiffer: UseCase['mayDiffer'] = () => false): string[] {
  const now = contents(stage);
  const wanted: Cells = { ...expected, [TYPED.place]: TYPED.value };
  return Object.keys(wanted).filter((place) => {
    const [sheet = '', address = ''] = place.split('!');
    return place !== 'PL6!D11' && !mayDiffer(sheet, address) && now[place] !== wanted[place];
  });
}

describe.each(USE_CASES)('$name', (useCase) => {
  let usual: { before: Cells; end: Cells; actions: number[] };
  beforeAll(async () => {
    const stage = await ready(useCase);
    const before = contents(stage);
    await useCase.run(stage);
    expect(stage.session.getState().fault).toBeUndefined();
    const actions = stage.host.log.map((body) => (JSON.parse(body) as { Actions: unknown[] }).Actions.length);
    usual = { before, end: contents(stage), actions };
    stage.session.stop();
  });

  async function survive(k: number, after: number, code: HostErrorCode): Promise<string> {
    const stage = await ready(useCase);
    const { host, session } = stage;
    host.faults.failRequest(k, { code: 'GeneralException', after });
    host.faults.failFrom(k + 1, { code });
    await useCase.run(stage);
    host.user.type('PL6', 'D9', String(TYPED.value));
    const { busy, fault = '', report } = session.getState();
    expect([busy, report === undefined]).toEqual([undefined, false]);
    expectPlainWords(fault);
    expect(differences(stage, usual.before, useCase.mayDiffer)).toEqual([]);
    // What was broken off and is not as before is owned up to.
    if (differences(stage, usual.before).length > 0 && differences(stage, usual.end).length > 0) expect(fault).toContain('giữa chừng');
    host.faults.clear();
    useCase.heed?.(stage);
    await session.check();
    if (differences(stage, usual.end).length > 0 || useCase.again) await useCase.run(stage);
    await until(session, (state) => state.busy === undefined && state.fault === undefined);
    expect(differences(stage, usual.end)).toEqual([]);
    session.stop();
    return fault;
  }

  test.each(CODES)('broken off at any request, with %s at all that follow', async (code) => {
    const said: string[] = [];
    for (const [i, actions] of usual.actions.entries())
      for (const after of new Set([Math.floor(actions / 2), actions])) said.push(await survive(i + 1, after, code));
    expect(said.some((fault) => fault.includes('giữa chừng'))).toBe(true);
  });
});
