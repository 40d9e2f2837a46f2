/** Phiếu kiểm tra out of the pane, as a .docx file. */
import { Fault, faultMessage } from '../../core/fault';
import type { Report } from '../../core/finding';
import type { CheckReportOptions } from '../../narrative/printCheckReport';
import type { Session } from '../../session/session';
import { saveDocx } from '../saveDocx';
import { check as words } from '../strings';

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

/** Loaded when first asked for, as it is larger than the rest of the pane. */
async function printer(): Promise<Printer> {
  try {
    return (await import('../../narrative/printCheckReport')).toCheckReport;
  } catch (cause) {
    throw new Fault('host-missing', words.noPrinter, { cause });
  }
}
