/** The summary out of the pane: onto the clipboard for Word, or as a .docx file. */
import { Fault, faultMessage } from '../../core/fault';
import type { DocxOptions, toDocx } from '../../narrative/printDocx';
import { toHtml } from '../../narrative/printHtml';
import { toPlainText } from '../../narrative/printText';
import type { Summary } from '../../narrative/text';
import type { Session } from '../../session/session';
import type { PaneHost } from '../host';
import { saveDocx } from '../saveDocx';
import { summary as words } from '../strings';
import { copyRich } from './clipboard';

/** Must be called inside a click handler. Tells the session what came of it; never rejects. */
export async function copySummary(summary: Summary, session: Session, host: PaneHost): Promise<void> {
  try {
    const copied = await copyRich(toHtml(summary, printing(summary)), toPlainText(summary));
    if (copied) session.tell('done', words.copied(host.commandKey ?? 'Ctrl'));
    else session.tell('fault', words.notCopied);
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}

/** Tells the session what came of it; never rejects. */
export async function downloadSummary(summary: Summary, session: Session): Promise<void> {
  const file = words.file(session.getState().textChoice?.report);
  try {
    const toDocx = await docxPrinter();
    const bytes = await toDocx(summary, printing(summary));
    saveDocx(bytes, file);
    session.tell('done', words.downloaded(file));
  } catch (error) {
    session.tell('fault', faultMessage(error));
  }
}

/** A report is printed by the conventions that it cites by. */
function printing({ profile }: Summary): DocxOptions {
  return profile ? { profile } : {};
}

/** Loaded when first asked for, as it is larger than the rest of the pane. */
async function docxPrinter(): Promise<typeof toDocx> {
  try {
    return (await import('../../narrative/printDocx')).toDocx;
  } catch (cause) {
    throw new Fault('host-missing', words.noPrinter, { cause });
  }
}
