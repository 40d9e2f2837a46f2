/** The use cases behind the pane: follow edits, check, fix, go to a cell, write the summary, add forms. */
import { shown } from '../core/cellRef';
import type { AppendixId } from '../core/finding';
import { Fault, faultMessage } from '../core/fault';
import { summarise } from '../narrative/summarise';
import { confirmed, proposed } from './binding';
import { draftingOver } from './drafting';
import { createEngine, type SessionOptions } from './engine';
import { fillingOver } from './filling';
import { standing } from './fixing';
import { lackingForms } from './insertion';
import { marksOf } from './marks';
import type { WorkbookPort } from './port';
import { valuesOf } from './reading';
import type { Session } from './session';
import { asideName, standingName } from './settingAside';

export type { SessionOptions } from './engine';

/** A session over a port. Nothing is read before `start`. */
export function createSession(port: WorkbookPort, options: SessionOptions = {}): Session {
  const { now = Date.now } = options;
  const engine = createEngine(port, options);
  const { getState, subscribe, set, look, show, readAndCheck, afterwards, run } = engine;
  /** Where findings that were set aside are kept. */
  const namer = port.names ?? port.binding;

  return {
    getState,
    subscribe,

    async start() {
      engine.listen();
      await run('reading', async () => {
        await readAndCheck();
        return undefined;
      });
    },

    stop: engine.stop,

    check: () =>
      run('checking', async () => {
        await readAndCheck();
        const { report } = getState();
        if (report) set({ fullCheck: { passed: report.passed, failed: report.failed, unknown: report.unknown, at: now() } });
        return undefined;
      }),

    applyFix: (finding, fix) =>
      run('fixing', async () => {
        const reading = await look();
        if (!reading) return undefined;
        try {
          if (standing(finding, fix, reading.snapshot, reading.report) === 'mended') {
            show(reading);
            return 'Chỗ này nay đã đúng, không cần sửa nữa.';
          }
        } catch (error) {
          show(reading);
          throw error;
        }
        await port.applyEdits(fix.edits, reading.snapshot);
        return afterwards(`Đã thực hiện: ${fix.label}.`);
      }),

    async reveal(at) {
      try {
        await port.reveal(at);
        if (getState().fault !== undefined) set({ clear: ['fault'] });
      } catch (error) {
        set({ fault: faultMessage(error) });
      }
    },

    writeSummary: (choice = getState().textChoice ?? {}) =>
      run('summing-up', async () => {
        const reading = await readAndCheck();
        if (!reading) return undefined;
        const { found, report } = reading;
        if (found.book.forms.size === 0) throw noForms();
        engine.summarisedFrom(valuesOf(found));
        set({ summary: summarise(found.book, report, choice), textChoice: choice, summaryStale: false });
        return undefined;
      }),

    insertForms: (setup) =>
      run('inserting', async () => {
        const model = lackingForms(setup, await port.read());
        await port.insertForms(model);
        return afterwards(`Đã tạo ${String(model.sheets.length)} sheet: ${model.sheets.map((sheet) => sheet.name).join(', ')}.`);
      }),

    setAside: (finding, reason, by) =>
      run('setting-aside', async () => {
        const reading = await readAndCheck();
        if (!namer || !reading) return undefined;
        const at = new Date(now()).toISOString();
        await namer.defineNames([asideName(finding, { reason, at, ...(by === undefined ? {} : { by }) }, reading)], []);
        return afterwards(`Đã bỏ qua một mục ở ô ${shown(finding.at)}. Khi số liệu liên quan thay đổi, mục này hiện lại.`);
      }),

    takeBack: (finding) =>
      run('setting-aside', async () => {
        const reading = await readAndCheck();
        if (!namer || !reading) return undefined;
        await namer.defineNames([standingName(finding, reading)], []);
        return afterwards(`Đã đưa mục ở ô ${shown(finding.at)} trở lại danh sách.`);
      }),

    mark: () =>
      run('marking', async () => {
        const reading = await readAndCheck();
        if (!port.marks || !reading) return undefined;
        const { marks, left } = marksOf(reading.report);
        if (marks.length === 0) return 'Không có ô nào có lỗi hay cảnh báo để đánh dấu.';
        await port.marks.mark(marks);
        const rest = left > 0 ? ` Còn ${String(left)} ô chưa đánh dấu; sửa bớt rồi đánh dấu lại.` : '';
        return afterwards(`Đã đánh dấu ${String(marks.length)} ô. Bấm “Bỏ đánh dấu” để trả lại như cũ.${rest}`);
      }),

    unmark: () =>
      run('marking', async () => {
        if (!port.marks) return undefined;
        await port.marks.unmark();
        return afterwards('Đã bỏ đánh dấu; màu ô và ghi chú cũ giữ nguyên.');
      }),

    propose: (appendix) =>
      run('binding', async () => {
        if (!port.binding) return undefined;
        // Choosing another form for a header goes on with the header that was selected.
        const { proposal } = getState();
        const area = appendix !== undefined && proposal ? proposal.area : await port.binding.selection();
        const reading = await readAndCheck();
        if (!reading) return undefined;
        const sheetOf = (id: AppendixId): string | undefined => reading.found.forms.find((form) => form.appendix === id)?.sheet;
        set({ proposal: proposed(reading.snapshot, area, sheetOf, appendix) });
        return undefined;
      }),

    bind: (columns) =>
      run('binding', async () => {
        const { proposal } = getState();
        if (!port.binding || !proposal) return undefined;
        const { names, gone } = confirmed(proposal, columns, await port.read());
        await port.binding.defineNames(names, gone);
        set({ clear: ['proposal'] });
        return afterwards(`Đã gắn ${proposal.appendix} với ${String(columns.size)} cột của sheet "${proposal.sheet}".`);
      }),

    ...draftingOver(engine),
    ...fillingOver(engine),

    dropProposal: () => set({ clear: ['proposal'] }),

    tell: (kind, sentence) => set(kind === 'fault' ? { fault: sentence, clear: ['done'] } : { done: sentence, clear: ['fault'] }),
  };
}

function noForms(): Fault {
  return new Fault('no-forms', 'Không tìm thấy phụ lục nào trong sổ này. Mở sổ có phụ lục, hoặc tạo mới ở mục Biểu mẫu.');
}
