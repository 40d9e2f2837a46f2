/** How long the text of a workbook takes: the short summary and each kind of report at each length, its paragraphs and the tables of its appendices apart. */
import { phoHoaWorkbook } from '../scripts/samples/build';
import { check } from '../src/checking/check';
import type { Book } from '../src/core/form';
import { findForms } from '../src/layout/find';
import { snapshotOf } from '../src/layout/snapshotOf';
import { LENGTHS, REPORT_KINDS } from '../src/narrative/reports';
import { summarise, type TextChoice } from '../src/narrative/summarise';
import { consistentWorkbook } from './loi-gia-dinh/workbook';
import { median, type Section } from './section';

const RUNS = 100;
const WARM = 100;

export const writing: Section = {
  name: 'writing',
  about: 'thời gian viết bản tóm tắt và từng loại báo cáo ở từng độ dài; riêng bảng phụ lục',
  run() {
    const books: readonly (readonly [string, Book])[] = [
      ['sổ của phường Phổ Hòa (mẫu)', findForms(snapshotOf(phoHoaWorkbook())).book],
      ['sổ đủ số liệu', consistentWorkbook(20240601, 'formula').book],
    ];
    const choices: readonly (readonly [string, TextChoice])[] = [
      ['tóm tắt ngắn', {}],
      ...REPORT_KINDS.flatMap((report) => LENGTHS.map((length) => [`${report} ${length}`, { report, length }] as const)),
    ];
    console.log(`Trung vị của ${String(RUNS)} lần viết, sau khi chạy nóng; trong ngoặc là một phần mười nhanh nhất.`);
    console.log('Đích của các đoạn văn: dưới 5 ms. Bảng phụ lục chỉ lập khi in.\n');
    for (const [name, book] of books) {
      const report = check(book);
      for (const [kind, choice] of choices) {
        const [paragraphs, tables]: [number[], number[]] = [[], []];
        let facts = 0;
        for (let i = 0; i < RUNS + WARM; i += 1) {
          const read = anew(book);
          const start = performance.now();
          const summary = summarise(read, report, choice);
          const written = performance.now();
          const printed = summary.appendices?.length ?? 0;
          const end = performance.now();
          if (i < WARM) continue;
          facts = summary.blocks.reduce((sum, { runs }) => sum + runs.filter((run) => run.fact).length, 0);
          paragraphs.push(written - start);
          if (printed > 0) tables.push(end - written);
        }
        const ofTables = tables.length > 0 ? `   bảng phụ lục ${shown(tables)}` : '';
        console.log(`${name.padEnd(28)} ${kind.padEnd(15)} ${String(facts).padStart(4)} số   đoạn văn ${shown(paragraphs)}${ofTables}`);
      }
    }
  },
};

/** The same figures as another reading of the workbook gives them: nothing that was remembered of the last one helps. */
function anew(book: Book): Book {
  const forms = [...book.forms].map(([id, form]) => [id, { ...form, rows: form.rows.map((row) => ({ ...row })) }] as const);
  return { ...book, forms: new Map(forms) };
}

function shown(times: readonly number[]): string {
  const fastest = [...times].sort((a, b) => a - b)[Math.floor(times.length / 10)] ?? 0;
  return `${median(times).toFixed(2).padStart(5)} ms (${fastest.toFixed(2)})`;
}
