/** An agency's own mẫu in the pane: its blanks held against the workbook, and the file filled in. What reads Word comes when it is first asked for. */
import type { Proposal } from '../drafts/fill/propose';
import type { DocxFile } from '../files/docx';
import type { Engine } from './engine';
import { valuesOf, type Reading } from './reading';
import type { Session } from './session';
import { keptFile, renamed, withWord } from './wordFile';

/** A mẫu that is open, with a proposal for each of its blanks. */
export interface OpenMau {
  /** Name of its file. */
  readonly name: string;
  readonly proposals: readonly Proposal[];
  /** Cells changed after the proposals were made. */
  readonly outdated: boolean;
}

type FillingUse = Pick<Session, 'openMau' | 'proposeAgain' | 'fillMau'>;

const tools = () => withWord(() => import('../drafts/fill/propose'));
type Tools = Awaited<ReturnType<typeof tools>>;

/** The use cases of a mẫu over an engine. */
export function fillingOver(engine: Engine): FillingUse {
  const { set, getState, run, readAndCheck } = engine;
  const kept = keptFile(engine, 'mau');

  const hold = (name: string, file: DocxFile, reading: Reading, { propose }: Tools): OpenMau => {
    const proposals = propose(file.draft, reading.found.book, reading.report);
    kept.keep(name, file, reading);
    const mau = { name, proposals, outdated: false };
    set({ mau });
    return mau;
  };

  return {
    openMau: (name, bytes) =>
      run('filling', async () => {
        const word = await tools();
        const file = word.readDocx(bytes);
        const reading = await readAndCheck();
        if (reading && hold(name, file, reading, word).proposals.length === 0)
          return 'Tệp này không có chỗ trống nào (dấu chấm, gạch dưới, ô trống, {{khóa}}).';
        return undefined;
      }),

    proposeAgain: () =>
      run('filling', async () => {
        const word = await tools();
        const reading = await readAndCheck();
        const open = kept.open();
        if (reading && open) hold(open.name, open.file, reading, word);
        return undefined;
      }),

    async fillMau(texts) {
      let filled: { readonly name: string; readonly bytes: Uint8Array } | undefined;
      await run('filling', async () => {
        const word = await tools();
        const reading = await readAndCheck();
        const open = kept.open();
        if (!reading || !open) return undefined;
        if (valuesOf(reading.found) !== open.values) {
          hold(open.name, open.file, reading, word);
          return 'Số liệu trong sổ vừa thay đổi nên danh sách đã được lập lại. Xem lại rồi bấm điền lần nữa.';
        }
        const proposals = getState().mau?.proposals ?? [];
        const edits = word.editsOf(open.file.draft, proposals, ({ index }) => texts.get(index));
        if (edits.length === 0) return 'Chưa chọn chỗ nào để điền.';
        filled = { name: renamed(open.name, 'đã điền'), bytes: word.editDocx(open.file, edits) };
        return undefined;
      });
      return filled;
    },
  };
}
