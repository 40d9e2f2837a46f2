/** A session on Microsoft's office.js over a workbook of forms, wired as the pane's entry wires it, and what its tests wait for. */
import { createSession } from '../../src/session/createSession';
import type { Session, SessionState } from '../../src/session/session';
import type { ExcelPortOptions } from '../../src/excel/port';
import type { Finding, Fix } from '../../src/core/finding';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { openStage, type Stage } from './officeHost/excelStage';
import type { HostOptions } from './officeHost';

export interface SessionStage extends Stage {
  readonly session: Session;
  /** Every sentence that `fault` showed, in order. */
  readonly faults: readonly string[];
}

export async function openSession(
  model: WorkbookModel,
  options: ExcelPortOptions = {},
  hostOptions: Omit<HostOptions, 'engine' | 'model'> = {},
): Promise<SessionStage> {
  const stage = await openStage(model, { onTrouble: (fault) => session.tell('fault', fault.message), ...options }, hostOptions);
  const session = createSession(stage.port, { debounce: 0, retry: 5 });
  const faults: string[] = [];
  session.subscribe(() => {
    const { fault } = session.getState();
    if (fault !== undefined && faults.at(-1) !== fault) faults.push(fault);
  });
  return { ...stage, session, faults };
}

/** A session that has read its workbook and follows it; the counts of the host are back at zero. */
export async function openStarted(...given: Parameters<typeof openSession>): Promise<SessionStage> {
  const stage = await openSession(...given);
  await stage.session.start();
  await stage.settled();
  stage.host.resetCounts();
  return stage;
}

/** Resolves with the first state that passes; rejects when none does within five seconds. */
export function until(session: Session, holds: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve, reject) => {
    if (holds(session.getState())) return resolve(session.getState());
    const timer = setTimeout(() => {
      reject(new Error(`state never came: ${JSON.stringify({ ...session.getState(), report: undefined })}`));
    }, 5000);
    const stop = session.subscribe(() => {
      if (!holds(session.getState())) return;
      clearTimeout(timer);
      stop();
      resolve(session.getState());
    });
  });
}

/** The first finding of a rule on a sheet that offers a fix, errors before all else, and that fix. */
export function fixable(session: Session, sheet = 'PL6', rule = 'T1'): { finding: Finding; fix: Fix } {
  const offering = session.getState().report?.findings.filter((one) => one.rule === rule && one.at.sheet === sheet && one.fixes.length > 0);
  const finding = offering?.find(({ severity }) => severity === 'error') ?? offering?.[0];
  const fix = finding?.fixes[0];
  if (!finding || !fix) throw new Error(`no finding of ${rule} offers a fix`);
  return { finding, fix };
}

/** Messages of the errors that the report names. */
export const errorsOf = (session: Session): string[] =>
  (session.getState().report?.findings ?? []).filter((one) => one.severity === 'error').map((one) => one.message);

/** Forms that are not whole, as `PL6 missing` or `PL2 partial: label; label`. */
export const lackingOf = (session: Session): string[] =>
  session
    .getState()
    .forms.filter((form) => form.state !== 'found')
    .map(({ appendix, state, missing }) => (missing.length > 0 ? `${appendix} ${state}: ${missing.join('; ')}` : `${appendix} ${state}`));

/** A fault must be one Vietnamese text of whole sentences that says what to do. */
export function expectPlainWords(fault: string | undefined): void {
  expect(fault).toMatch(/^[\p{Lu}“].*\.$/su);
  expect(fault).toMatch(/(Hãy|hãy|bấm|Bấm) /);
  expect(fault).not.toMatch(/undefined|Error|Exception|\[object/);
}
