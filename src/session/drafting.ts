/** A Word report in the pane: held against the workbook, and brought up to it. The Word reader comes when it is first asked for. */
import type { Holding, Reconciliation } from '../drafts';
import type { DocxFile } from '../files/docx';
import type { Engine } from './engine';
import type { Reading } from './reading';
import type { Session } from './session';
import { keptFile, renamed, withWord } from './wordFile';

/** A report that is open, and what was found in it. */
export interface OpenDraft {
  /** Name of its file. */
  readonly name: string;
  readonly findings: Reconciliation['findings'];
  readonly figures: number;
  readonly holding: Holding;
  /** Cells changed after it was held against the workbook. */
  readonly outdated: boolean;
}

type Drafting = Pick<Session, 'openDraft' | 'holdDraftAgain' | 'updateDraft' | 'closeDraft'>;

const tools = () => withWord(() => import('../drafts'));
type Tools = Awaited<ReturnType<typeof tools>>;

/** The use cases of a report over an engine. */
export function draftingOver(engine: Engine): Drafting {
  const { set, run, readAndCheck } = engine;
  const kept = keptFile(engine, 'draft');

  /** Holds a file against the workbook as it was just read, and shows it. */
  const hold = (name: string, file: DocxFile, reading: Reading, { reconcile }: Tools): OpenDraft => {
    const { findings, figures, holding } = reconcile(file.draft, { book: reading.found.book, report: reading.report });
    kept.keep(name, file, reading);
    const draft = { name, findings, figures, holding, outdated: false };
    set({ draft });
    return draft;
  };

  return {
    openDraft: (name, bytes) =>
      run('holding-draft', async () => {
        const word = await tools();
        const file = word.readDocx(bytes);
        const reading = await readAndCheck();
        if (reading) hold(name, file, reading, word);
        return undefined;
      }),

    holdDraftAgain: () =>
      run('holding-draft', async () => {
        const word = await tools();
        const reading = await readAndCheck();
        const open = kept.open();
        if (reading && open) hold(open.name, open.file, reading, word);
        return undefined;
      }),

    async updateDraft() {
      let updated: { readonly name: string; readonly bytes: Uint8Array } | undefined;
      await run('holding-draft', async () => {
        const word = await tools();
        const reading = await readAndCheck();
        const open = kept.open();
        if (!reading || !open) return undefined;
        const held = hold(open.name, open.file, reading, word);
        const update = word.updateOf(held.holding);
        if (update.updated.length === 0 && update.charts.length === 0) return 'Không có số nào cần cập nhật.';
        const bytes = word.editDocx(open.file, update.edits, update.titles, update.charts);
        updated = { name: renamed(open.name, 'cập nhật'), bytes };
        hold(updated.name, word.readDocx(bytes), reading, word);
        return undefined;
      });
      return updated;
    },

    closeDraft() {
      kept.drop();
      set({ clear: ['draft'] });
    },
  };
}
