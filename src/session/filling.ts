/** An agency's own mẫu in the pane: its blanks held against the workbook, and the file filled in. What reads Word comes when it is first asked for. */
import { Fault } from '../core/fault';
import type { editsOf, propose, Proposal } from '../drafts/fill/propose';
import type { DocxFile, editDocx, readDocx } from '../files/docx';
import type { Engine } from './engine';
import { valuesOf, type Reading } from './reading';
import type { Session } from './session';

/** A mẫu that is open, with a proposal for each of its blanks. */
export interface OpenMau {
  /** Name of its file. */
  readonly name: string;
  readonly proposals: readonly Proposal[];
  /** Cells changed after the proposals were made. */
  readonly outdated: boolean;
}

type FillingUse = Pick<Session, 'openMau' | 'proposeAgain' | 'fillMau'>;

interface Tools {
  readonly readDocx: typeof readDocx;
  readonly editDocx: typeof editDocx;
  readonly propose: typeof propose;
  readonly editsOf: typeof editsOf;
}

/** The use cases of a mẫu over an engine. */
export function fillingOver(engine: Engine): FillingUse {
  const { set, getState, run, readAndCheck } = engine;
  /** The file, and the values that its proposals were made from. */
  let open: { readonly name: string; readonly file: DocxFile; readonly values: string } | undefined;

  engine.onShow(({ found }) => {
    const { mau } = getState();
    if (!mau || !open || mau.outdated === (valuesOf(found) !== open.values)) return {};
    return { mau: { ...mau, outdated: !mau.outdated } };
  });

  const hold = (name: string, file: DocxFile, { found, report }: Reading, tools: Tools): OpenMau => {
    const proposals = tools.propose(file.draft, found.book, report);
    open = { name, file, values: valuesOf(found) };
    const mau = { name, proposals, outdated: false };
    set({ mau });
    return mau;
  };

  return {
    openMau: (name, bytes) =>
      run('filling', async () => {
        const tools = await loaded();
        const file = tools.readDocx(bytes);
        const reading = await readAndCheck();
        if (reading && hold(name, file, reading, tools).proposals.length === 0)
          return 'Tệp này không có chỗ trống nào (dấu chấm, gạch dưới, ô trống, {{khóa}}).';
        return undefined;
      }),

    proposeAgain: () =>
      run('filling', async () => {
        const tools = await loaded();
        const reading = await readAndCheck();
        if (reading && open) hold(open.name, open.file, reading, tools);
        return undefined;
      }),

    async fillMau(texts) {
      let filled: { readonly name: string; readonly bytes: Uint8Array } | undefined;
      await run('filling', async () => {
        const tools = await loaded();
        const reading = await readAndCheck();
        if (!reading || !open) return undefined;
        if (valuesOf(reading.found) !== open.values) {
          hold(open.name, open.file, reading, tools);
          return 'Số liệu trong sổ vừa thay đổi nên danh sách đã được lập lại. Xem lại rồi bấm điền lần nữa.';
        }
        const proposals = getState().mau?.proposals ?? [];
        const edits = tools.editsOf(open.file.draft, proposals, ({ index }) => texts.get(index));
        if (edits.length === 0) return 'Chưa chọn chỗ nào để điền.';
        filled = { name: filledName(open.name), bytes: tools.editDocx(open.file, edits) };
        return undefined;
      });
      return filled;
    },
  };
}

/** `mau.docx` becomes `mau (đã điền).docx`; what was a template is a document. */
function filledName(name: string): string {
  return `${name.replace(/\.(docx|dotx)$/i, '').replace(/ \(đã điền\)$/, '')} (đã điền).docx`;
}

async function loaded(): Promise<Tools> {
  try {
    const [{ readDocx, editDocx }, { propose, editsOf }] = await Promise.all([import('../files/docx'), import('../drafts/fill/propose')]);
    return { readDocx, editDocx, propose, editsOf };
  } catch (cause) {
    throw new Fault('host-missing', 'Chưa tải được phần đọc tệp Word. Hãy kiểm tra kết nối rồi bấm lại.', { cause });
  }
}
