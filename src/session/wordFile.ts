/** A Word file that the user chose, as the use cases on Word files keep it: with the values of the workbook that it was last held against. */
import { Fault } from '../core/fault';
import type { DocxFile, editDocx, readDocx } from '../files/docx';
import type { Engine } from './engine';
import { valuesOf, type Reading } from './reading';

export interface WordFile {
  readonly name: string;
  readonly file: DocxFile;
  /** Values of the forms' cells then. */
  readonly values: string;
}

export interface KeptFile {
  /** The file, once one was held. */
  readonly open: () => WordFile | undefined;
  /** Keeps a file as held against this reading. */
  keep(name: string, file: DocxFile, reading: Reading): void;
  drop(): void;
}

/** Keeps one file, and marks what the state shows of it as outdated while the workbook has other values. */
export function keptFile(engine: Engine, key: 'draft' | 'mau'): KeptFile {
  let open: WordFile | undefined;
  engine.onShow(({ found }) => {
    const shown = engine.getState()[key];
    if (!shown || !open || shown.outdated === (valuesOf(found) !== open.values)) return {};
    return { [key]: { ...shown, outdated: !shown.outdated } };
  });
  return {
    open: () => open,
    keep(name, file, { found }) {
      open = { name, file, values: valuesOf(found) };
    },
    drop() {
      open = undefined;
    },
  };
}

/** What reads and edits Word files, with what else a use case needs; all of it comes when it is first asked for. */
export async function withWord<T>(
  rest: () => Promise<T>,
): Promise<T & { readonly readDocx: typeof readDocx; readonly editDocx: typeof editDocx }> {
  try {
    const [{ readDocx, editDocx }, others] = await Promise.all([import('../files/docx'), rest()]);
    return { ...others, readDocx, editDocx };
  } catch (cause) {
    throw new Fault('host-missing', 'Chưa tải được phần đọc tệp Word. Hãy kiểm tra kết nối rồi bấm lại.', { cause });
  }
}

/** `bao-cao.docx` becomes `bao-cao (cập nhật).docx`, and stays that the next time; what was a template is a document. */
export function renamed(name: string, deed: string): string {
  const stem = name.replace(/\.(docx|dotx)$/i, '');
  return `${stem.endsWith(` (${deed})`) ? stem : `${stem} (${deed})`}.docx`;
}
