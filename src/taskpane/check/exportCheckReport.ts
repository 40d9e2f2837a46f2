/** Phiếu kiểm tra out of the pane: as a .docx file, or onto the clipboard where no file can be handed over. */
import { Fault, faultMessage } from '../../core/fault';
import type { Report } from '../../core/finding';
import { checkReportOf, type CheckReportOptions } from '../../narrative/checkReport';
import { checkReportToHtml, checkReportToText } from '../../narrative/checkReportHtml';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { saveDocx } from '../saveDocx';
import { check as words } from '../strings';
import { copyRich } from '../summary/clipboard';

type Printer = (report: Report, options: CheckReportOptions) => Promise<Uint8Array>;

/** Tells the session what came of it; never rejects. */
export async function downloadCheckReport(session: Session): Promise<void> {
  const { report, unit = '' } = session.getState();
  if (!report) return;
  try {
    const print = await printer();
    saveDocx(await print(report, { unit, at: new Date() }), words.sheetFile);
    session.tell('done', words.sheetDone(words.sheetFile));
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}

/** Must be called inside a click handler. Tells the session what came of it; never rejects. */
export async function copyCheckReport(session: Session, host: PaneHost): Promise<void> {
  const { report, unit = '' } = session.getState();
  if (!report) return;
  try {
    const sheet = checkReportOf(report, { unit, at: new Date() });
    const copied = await copyRich(checkReportToHtml(sheet), checkReportToText(sheet));
    if (copied) session.tell('done', words.sheetCopied(host.commandKey ?? 'Ctrl'));
    else session.tell('fault', words.sheetNotCopied);
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}

/** Loaded when first asked for, as it is larger than the rest of the pane. */
async function printer(): Promise<Printer> {
  try {
    return (await import('../../narrative/printCheckReport')).toCheckReport;
  } catch (cause) {
    throw new Fault('host-missing', words.noPrinter, { cause });
  }
}
