/**
 * Events that are missed, doubled, held back and told last one first, while people type and the pane works: whatever the order, each cell holds
 * what was last put into it, and the pane comes to say what the workbook says.
 *
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$0"}
 */
import fc from 'fast-check';
import { check } from '../../src/checking/check';
import { a1 } from '../../src/core/cellRef';
import type { Finding, Fix } from '../../src/core/finding';
import { findForms } from '../../src/layout/find';
import { modelWith } from '../support/forms';
import { openStarted, type SessionStage } from '../support/sessionStage';

jest.setTimeout(120_000);

const BOOK = modelWith({ PL6: { '2013-2018': { mh_tap_the: 7, mh_ca_nhan: 3 }, '2019-2022': { mh_tap_the: 25, mh_ca_nhan: 4 } } });
/** Figures of two periods and their totals, of two columns. */
const CELLS = ['B9', 'B10', 'B11', 'C9', 'C10', 'C11'] as const;

type Step =
  | { readonly kind: 'type'; readonly who: 'user' | 'coauthor'; readonly cell: (typeof CELLS)[number]; readonly value: number }
  /** A fix is clicked; while it is on its way somebody types. */
  | { readonly kind: 'fix'; readonly meanwhile?: { readonly cell: (typeof CELLS)[number]; readonly value: number }; readonly at: number }
  | { readonly kind: 'check' | 'mark' | 'unmark' | 'hold' | 'release' | 'settle' }
  | { readonly kind: 'miss' | 'double'; readonly times: number };

const cell = fc.constantFrom(...CELLS);
const value = fc.integer({ min: 0, max: 99 });
const simple = fc.constantFrom('check', 'mark', 'unmark', 'hold', 'release', 'settle').map((kind): Step => ({ kind }));
const typing = fc.record({ who: fc.constantFrom('user', 'coauthor'), cell, value }).map((one): Step => ({ kind: 'type', ...one }));
const fixing = fc
  .record({
    meanwhile: fc.option(fc.record({ cell: fc.oneof(cell, fc.constant('B11' as const)), value }), { nil: undefined }),
    at: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ meanwhile, at }): Step => ({ kind: 'fix', at, ...(meanwhile ? { meanwhile } : {}) }));
const delivery = fc.record({ kind: fc.constantFrom('miss', 'double'), times: fc.integer({ min: 1, max: 3 }) });
const steps = fc.array(
  fc.oneof({ weight: 4, arbitrary: typing }, { weight: 2, arbitrary: fixing }, { weight: 3, arbitrary: simple }, delivery),
  {
    minLength: 4,
    maxLength: 14,
  },
);

const turn = (): Promise<void> => new Promise((go) => setTimeout(go, 0));

/** How fixes went: with somebody typing or not, made or refused. */
const outcomes = new Set<string>();

/** Clicks the first fix that the pane offers for one of the cells, and types once its k-th request has gone out. */
async function fix(stage: SessionStage, { meanwhile, at }: Step & { kind: 'fix' }, held: Map<string, unknown>): Promise<void> {
  const { host, session } = stage;
  const offered = (): { finding: Finding; fix: Fix } | undefined => {
    const finding = session.getState().report?.findings.find((one) => one.fixes.length > 0 && one.at.sheet === 'PL6');
    const [first] = finding?.fixes ?? [];
    return finding && first && { finding, fix: first };
  };
  if (!offered()) {
    // A wrong total, so that there is something to click.
    await play(stage, { kind: 'type', who: 'user', cell: 'B11', value: 77 }, held);
    await session.check();
  }
  const chosen = offered();
  if (!chosen) return;
  const { finding, fix: offer } = chosen;
  const from = host.traffic.requests;
  if (meanwhile) host.faults.delayRequest(at, 5);
  let over = false;
  const work = session.applyFix(finding, offer).finally(() => (over = true));
  if (meanwhile) {
    while (!over && host.traffic.requests < from + at) await turn();
    host.user.type('PL6', meanwhile.cell, String(meanwhile.value));
  }
  await work;
  outcomes.add(`${meanwhile ? 'typing' : 'alone'} ${session.getState().fault === undefined ? 'made' : 'refused'}`);
  // A fix that was made is what was last put into its cells, but for one that was typed into since.
  for (const { at: place, formula, value: written } of offer.edits) {
    const address = a1(place.row, place.column);
    const now = host.workbook.find('PL6')?.cells.get(place.row * 16_384 + place.column);
    if (formula === undefined ? now?.formula === undefined && now?.held === written : now?.formula === formula)
      held.set(address, formula ?? written);
  }
  if (meanwhile) held.set(meanwhile.cell, meanwhile.value);
}

async function play(stage: SessionStage, step: Step, held: Map<string, unknown>): Promise<void> {
  const { host, session } = stage;
  const { delivery: how } = host.events;
  switch (step.kind) {
    case 'type':
      host[step.who].type('PL6', step.cell, String(step.value));
      held.set(step.cell, step.value);
      return;
    case 'fix':
      return fix(stage, step, held);
    case 'check':
      return session.check();
    case 'mark':
      return session.mark();
    case 'unmark':
      return session.unmark();
    case 'hold':
      how.hold = true;
      return;
    case 'release':
      return host.events.release();
    case 'settle':
      return stage.settled();
    case 'miss':
      how.miss = step.times;
      return;
    case 'double':
      how.times = step.times;
  }
}

test('in every order, nothing typed is lost and the pane comes right', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (course) => {
      const stage = await openStarted(BOOK);
      const { host, session } = stage;
      const held = new Map<string, unknown>();
      for (const step of course) await play(stage, step, held);
      host.events.delivery.miss = 0;
      host.events.release();
      await stage.settled();
      for (const [address, wanted] of held) {
        const row = Number(address.slice(1)) - 1;
        const now = host.workbook.find('PL6')?.cells.get(row * 16_384 + (address.charCodeAt(0) - 65));
        expect([address, typeof wanted === 'string' ? now?.formula : now?.held]).toEqual([address, wanted]);
      }
      await session.unmark();
      await session.check();
      const { fault, busy, report } = session.getState();
      expect([fault, busy]).toEqual([undefined, undefined]);
      expect(report?.findings).toEqual(check(findForms(await stage.port.read()).book).findings);
      session.stop();
    }),
    { numRuns: 20, seed: 20_131 },
  );
  expect([...outcomes].filter((one) => one !== 'alone refused').sort()).toEqual(['alone made', 'typing made', 'typing refused']);
});

test('typing alone, in whatever order it is told, costs not one write', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(typing, delivery, fc.constantFrom<Step>({ kind: 'hold' }, { kind: 'release' })), { maxLength: 20 }),
      async (course) => {
        const stage = await openStarted(BOOK);
        const held = new Map<string, unknown>();
        for (const step of course) await play(stage, step, held);
        stage.host.events.release();
        await stage.settled();
        expect([stage.host.cellWrites, stage.host.otherWrites, stage.host.workbook.undoEmptied]).toEqual([0, 0, false]);
        stage.session.stop();
      },
    ),
    { numRuns: 10, seed: 4 },
  );
});
