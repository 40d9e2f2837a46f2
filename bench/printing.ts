/** How long a whole report takes from figures to a .docx with its six appendices, to the clipboard and to its charts. */
import { phoHoaWorkbook } from '../scripts/samples/build';
import { check } from '../src/checking/check';
import { findForms } from '../src/layout/find';
import { snapshotOf } from '../src/layout/snapshotOf';
import { toDocx } from '../src/narrative/printDocx';
import { toHtml } from '../src/narrative/printHtml';
import { outlines, writeReport } from '../src/narrative/reports';
import { median, type Section } from './section';

const RUNS = 20;
const WARM = 3;

export const printing: Section = {
  name: 'printing',
  about: 'thời gian in báo cáo 10 năm kèm sáu phụ lục ra .docx và ra HTML',
  async run() {
    const { book } = findForms(snapshotOf(phoHoaWorkbook()));
    const report = check(book);
    const whole = writeReport(book, report, outlines['10-nam'], { length: 'day-du' });
    const withoutCharts = { ...whole, blocks: whole.blocks.filter((block) => block.kind !== 'chart') };
    console.log('Trung vị, sau khi chạy nóng; mức phải đạt của .docx có sáu phụ lục là dưới 300 ms.\n');
    await line('viết báo cáo đầy đủ', () => writeReport(book, report, outlines['10-nam'], { length: 'day-du' }));
    await line(`.docx, ${String(whole.appendices?.length ?? 0)} phụ lục, không biểu đồ`, () => toDocx(withoutCharts));
    await line('.docx như trên, có biểu đồ', () => toDocx(whole));
    await line('HTML cho bảng tạm, có biểu đồ', () => toHtml(whole));
  },
};

async function line(name: string, work: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < WARM + RUNS; round += 1) {
    const start = performance.now();
    await work();
    if (round >= WARM) times.push(performance.now() - start);
  }
  console.log(`${name.padEnd(36)} ${median(times).toFixed(0).padStart(5)} ms   lâu nhất ${Math.max(...times).toFixed(0)} ms`);
}
