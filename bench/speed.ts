/** How long a full check takes beside a hand-written loop over the same relations, and what reading all it says takes on top. */
import { phoHoaWorkbook } from '../scripts/samples/build';
import { check } from '../src/checking/check';
import type { Book } from '../src/core/form';
import { findForms } from '../src/layout/find';
import { snapshotOf } from '../src/layout/snapshotOf';
import { heldByHand } from './byHand';
import { withDocuments } from './documentList';
import { operators } from './loi-gia-dinh/operators';
import { consistentWorkbook, type Sheets, type Totals } from './loi-gia-dinh/workbook';
import { dice } from './random';
import { median, type Section } from './section';

const RUNS = 500;
const WARM = 300;
/** What is asked for: times the hand-written loop, ms of a check, ms of a full workbook with five errors. */
const ASKED = { times: 3, check: 1, five: 50 };

export const speed: Section = {
  name: 'speed',
  about: 'thời gian kiểm tra đủ bảy sheet so với vòng lặp viết tay cùng xét các quan hệ ấy',
  run() {
    const clean = full(20240601, 'formula').book;
    const first = timed(() => readAll(clean));
    const books: readonly (readonly [string, Book])[] = [
      ['sổ đúng, tổng là công thức', clean],
      ['sổ đúng, tổng gõ tay', full(20240601, 'typed').book],
      ['sổ của phường Phổ Hòa (mẫu)', findForms(snapshotOf(phoHoaWorkbook())).book],
      ['sổ gõ tay có năm lỗi', withErrors(5)],
    ];
    console.log('Trung vị của các lần chạy xen kẽ, sau khi chạy nóng; mỗi sổ đủ bảy sheet, Phụ lục 1 có 25 văn bản (mẫu: 23).');
    console.log('"Viết tay" là vòng lặp thường xét cùng các quan hệ, không viết câu; test/checking/byHand giữ cho hai bên cùng kết luận.');
    console.log('"Đọc hết" là kiểm tra, tìm ô nghi và viết mọi câu của mọi phát hiện.\n');
    console.log(
      `${''.padEnd(30)}${['kiểm tra', 'viết tay', 'gấp', 'đọc hết', 'gấp', 'cấp phát'].map((head) => head.padStart(11)).join('')}`,
    );
    for (const [name, book] of books) {
      const [engine = 0, hand = 0, all = 0] = interleaved([() => check(book), () => heldByHand(book), () => readAll(book)]);
      const columns = [
        ms(engine),
        ms(hand),
        times(engine, hand),
        ms(all),
        times(all, hand),
        `${String(Math.round(allocated(book) / 1024))} KB`,
      ];
      console.log(`${name.padEnd(30)}${columns.map((text) => text.padStart(11)).join('')}`);
      const five = book === books[3]?.[1];
      const verdict = five
        ? said(`đọc hết ≤ ${String(ASKED.five)} ms`, all <= ASKED.five)
        : `${said(`≤ ${String(ASKED.times)} lần vòng viết tay`, engine <= ASKED.times * hand)}; ${said(`< ${String(ASKED.check)} ms`, engine < ASKED.check)}`;
      console.log(`  ${verdict}`);
    }
    console.log(`\nLần đầu của chương trình, máy ảo chưa nóng, đọc hết: ${ms(first)}.`);
    console.log(`Lần đầu với một khuôn sổ mới (quan hệ được xếp chỗ một lần cho mỗi khuôn): ${ms(newShape(clean))}.`);
  },
};

function full(seed: number, totals: Totals): Sheets {
  return withDocuments(consistentWorkbook(seed, totals), dice(seed));
}

/** A typed workbook with so many slips of one figure each. */
function withErrors(count: number): Book {
  let sheets = full(7, 'typed');
  for (let i = 0; i < count; i += 1) {
    const slip = operators[i % 4]?.slip(sheets, dice(100 + i));
    if (slip) sheets = sheets.with(slip);
  }
  return sheets.book;
}

/** Characters of all that is said, so that all of it is worked out. */
function readAll(book: Book): number {
  let read = 0;
  for (const { message, suspects, fixes } of check(book).findings) read += message.length + suspects.length + fixes.length;
  return read;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Medians of runs that take turns, so that a slow moment of the machine falls on all alike. */
function interleaved(runs: readonly (() => unknown)[]): number[] {
  const measured = runs.map((): number[] => []);
  for (let round = 0; round < RUNS + WARM; round += 1) {
    runs.forEach((run, i) => {
      const time = timed(run);
      if (round >= WARM) measured[i]?.push(time);
    });
  }
  return measured.map(median);
}

/** Bytes that one check takes from the heap; runs during which it was swept tell nothing. */
function allocated(book: Book): number {
  const grown: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    const before = process.memoryUsage().heapUsed;
    check(book);
    const growth = process.memoryUsage().heapUsed - before;
    if (growth > 0) grown.push(growth);
  }
  return median(grown);
}

/** A check of a book whose like was not seen before: each time another row has another label. */
function newShape(book: Book): number {
  const measured = Array.from({ length: 40 }, (_, i) => {
    const forms = [...book.forms].map(([id, form]) => {
      const rows = form.rows.map((row, at) => (at === 0 && id === 'PL3' ? { ...row, label: `${row.label} lần ${String(i)}` } : row));
      return [id, { ...form, rows }] as const;
    });
    const other: Book = { forms: new Map(forms), valueAt: (at) => book.valueAt(at) };
    return timed(() => check(other));
  });
  return median(measured);
}

function ms(value: number): string {
  return `${value.toFixed(3).replace('.', ',')} ms`;
}

function times(value: number, hand: number): string {
  return `${(value / hand).toFixed(1).replace('.', ',')} lần`;
}

function said(aim: string, reached: boolean): string {
  return `${aim}: ${reached ? 'đạt' : 'CHƯA ĐẠT'}`;
}
