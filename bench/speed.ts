/** How long a full check, blame included, takes beside a hand-written loop over the sums, limits, pairs and shares alone. */
import { phoHoaWorkbook } from '../scripts/samples/build';
import { check } from '../src/checking/check';
import type { Book } from '../src/core/form';
import { findForms } from '../src/layout/find';
import { snapshotOf } from '../src/layout/snapshotOf';
import { brokenByHand } from './byHand';
import { consistentWorkbook } from './loi-gia-dinh/workbook';
import { operators } from './loi-gia-dinh/operators';
import { dice } from './random';
import { median, type Section } from './section';

const RUNS = 500;
const WARM = 300;

export const speed: Section = {
  name: 'speed',
  about: 'thời gian kiểm tra đủ bảy sheet so với vòng lặp viết tay',
  run() {
    const clean = consistentWorkbook(20240601, 'formula').book;
    const five = withErrors(5);
    const books: readonly (readonly [string, Book])[] = [
      ['sổ đúng, tổng là công thức', clean],
      ['sổ đúng, tổng gõ tay', consistentWorkbook(20240601, 'typed').book],
      ['sổ của phường Phổ Hòa (mẫu)', findForms(snapshotOf(phoHoaWorkbook())).book],
      ['sổ gõ tay có năm lỗi', five],
    ];
    console.log('Trung vị của các lần chạy xen kẽ, sau khi chạy nóng. Vòng viết tay chỉ tính tổng, giới hạn, cặp, tỷ lệ và kiểu số;');
    console.log('kiểm tra còn xét nhịp tăng giảm, chép số, năm, giai đoạn, định dạng, và chỉ ô nghi khi có lỗi.\n');
    for (const [name, book] of books) {
      const [engine, hand] = interleaved([() => check(book), () => brokenByHand(book)]);
      console.log(`${name.padEnd(32)} kiểm tra ${ms(engine)}   viết tay ${ms(hand)}   gấp ${((engine ?? 0) / (hand ?? 1)).toFixed(1)} lần`);
    }
  },
};

/** A typed workbook with so many slips of one figure each. */
function withErrors(count: number): Book {
  let sheets = consistentWorkbook(7, 'typed');
  for (let i = 0; i < count; i += 1) {
    const slip = operators[i % 4]?.slip(sheets, dice(100 + i));
    if (slip) sheets = sheets.with(slip);
  }
  return sheets.book;
}

/** Medians of runs that take turns, so that a slow moment of the machine falls on all alike. */
function interleaved(runs: readonly (() => unknown)[]): number[] {
  const times = runs.map((): number[] => []);
  for (let round = 0; round < RUNS + WARM; round += 1) {
    runs.forEach((run, i) => {
      const start = performance.now();
      run();
      if (round >= WARM) times[i]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

function ms(value: number | undefined): string {
  return `${(value ?? 0).toFixed(3)} ms`;
}
