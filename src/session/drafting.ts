/** A Word report in the pane: held against the workbook, and brought up to it. The Word reader comes when it is first asked for. */
import { Fault } from '../core/fault';
import type { Holding, Reconciliation, updateOf } from '../drafts';
import type { DocxFile, editDocx, readDocx } from '../files/docx';
import type { Engine } from './engine';
import { valuesOf, type Reading } from './reading';
import type { Session } from './session';

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

interface Tools {
  readonly readDocx: typeof readDocx;
  readonly editDocx: typeof editDocx;
  readonly reconcile: (draft: DocxFile['draft'], options: Pick<Reading, 'report'> & { book: Reading['found']['book'] }) => Reconciliation;
  readonly updateOf: typeof updateOf;
}

/** The use cases of a report over an engine. */
export function draftingOver(engine: Engine): Drafting {
  const { set, getState, run, readAndCheck } = engine;
  /** The file, and the values that it was held against. */
  let open: { readonly name: string; readonly file: DocxFile; readonly values: string } | undefined;

  engine.onShow(({ found }) => {
    const { draft } = getState();
    if (!draft || !open || draft.outdated === (valuesOf(found) !== open.values)) return {};
    return { draft: { ...draft, outdated: !draft.outdated } };
  });

  /** Holds a file against the workbook as it was just read, and shows it. */
  const hold = (name: string, file: DocxFile, { found, report }: Reading, { reconcile }: Tools): OpenDraft => {
    const { findings, figures, holding } = reconcile(file.draft, { book: found.book, report });
    open = { name, file, values: valuesOf(found) };
    const draft = { name, findings, figures, holding, outdated: false };
    set({ draft });
    return draft;
  };

  return {
    openDraft: (name, bytes) =>
      run('holding-draft', async () => {
        const tools = await loaded();
        const file = tools.readDocx(bytes);
        const reading = await readAndCheck();
        if (reading) hold(name, file, reading, tools);
        return undefined;
      }),

    holdDraftAgain: () =>
      run('holding-draft', async () => {
        const tools = await loaded();
        const reading = await readAndCheck();
        if (reading && open) hold(open.name, open.file, reading, tools);
        return undefined;
      }),

    async updateDraft() {
      let updated: { readonly name: string; readonly bytes: Uint8Array } | undefined;
      await run('holding-draft', async () => {
        const tools = await loaded();
        const reading = await readAndCheck();
        if (!reading || !open) return undefined;
        const held = hold(open.name, open.file, reading, tools);
        const update = tools.updateOf(held.holding.facts);
        if (update.updated.length === 0) return 'Không có số nào cần cập nhật.';
        const bytes = tools.editDocx(open.file, update.edits, update.titles);
        updated = { name: updatedName(open.name), bytes };
        hold(updated.name, tools.readDocx(bytes), reading, tools);
        return undefined;
      });
      return updated;
    },

    closeDraft() {
      open = undefined;
      set({ clear: ['draft'] });
    },
  };
}

/** `bao-cao.docx` becomes `bao-cao (cập nhật).docx`, and stays that when it is updated again. */
function updatedName(name: string): string {
  const stem = name.replace(/\.docx$/i, '');
  return `${stem.replace(/ \(cập nhật\)$/, '')} (cập nhật).docx`;
}

async function loaded(): Promise<Tools> {
  try {
    const [{ readDocx, editDocx }, { reconcile, updateOf }] = await Promise.all([import('../files/docx'), import('../drafts')]);
    return { readDocx, editDocx, reconcile, updateOf };
  } catch (cause) {
    throw new Fault('host-missing', 'Chưa tải được phần đọc tệp Word. Hãy kiểm tra kết nối rồi bấm lại.', { cause });
  }
}
