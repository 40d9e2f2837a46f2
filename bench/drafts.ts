/** How long a report takes from its bytes to the list of what is out of step, and to the updated file. */
import { reconcile, updateOf } from '../src/drafts';
import { editDocx, readDocx } from '../src/files/docx';
import { toDocx } from '../src/narrative/printDocx';
import { outlines, writeReport } from '../src/narrative/reports';
import { tables } from '../scripts/samples/phoHoa';
import { makeBook } from '../test/support/makeBook';
import { median, type Section } from './section';

const ROUNDS = 15;

function timed(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;

export const drafts: Section = {
  name: 'drafts',
  about: 'báo cáo Word: đọc, đối chiếu với sổ, cập nhật',
  async run() {
    const bytes = await toDocx(writeReport(makeBook(tables), undefined, outlines['nhiem-ky'], { length: 'day-du' }));
    const file = readDocx(bytes);
    const letters = file.draft.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    // One figure of one form changes, and with it whatever was computed from it.
    const form = structuredClone(tables) as { PL6?: Record<string, Record<string, unknown>> };
    const row = Object.values(form.PL6 ?? {})[0];
    if (row) row['mh_tap_the'] = 99;
    const book = makeBook(form as typeof tables);
    const held = reconcile(file.draft, { book });
    const update = updateOf(held.holding);
    const [read, hold, edit] = [
      timed(() => readDocx(bytes)),
      timed(() => reconcile(file.draft, { book })),
      timed(() => editDocx(file, update.edits, update.titles, update.charts)),
    ];
    console.log(
      `Báo cáo ${String(file.draft.paragraphs.length)} đoạn, ${String(letters)} chữ, ${String(held.holding.facts.length)} số lấy từ sổ:`,
    );
    console.log(
      `  đọc ${shown(read)}, đối chiếu ${shown(hold)}, cập nhật ${String(update.edits.length)} số ${shown(edit)}; cả ba ${shown(read + hold + edit)}.`,
    );
  },
};
