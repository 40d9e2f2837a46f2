/** Section `charts`: how long a chart of a report takes to draw, and how large its file is. */
import { chartPicture } from '../src/narrative/chart/chartPicture';
import type { Chart } from '../src/narrative/text';
import { dice } from './random';
import { median, type Section } from './section';

const RUNS = 30;
/** Categories, series, and the length of a category's label in words. */
const SHAPES: readonly (readonly [categories: number, series: number, words: number])[] = [
  [2, 1, 1],
  [4, 2, 4],
  [10, 1, 1],
  [10, 2, 3],
  [12, 4, 12],
];

export const charts: Section = {
  name: 'charts',
  about: 'thời gian vẽ một biểu đồ của báo cáo và cỡ tệp ảnh',
  run() {
    for (const [categories, series, words] of SHAPES) {
      const chart = chartOf(categories, series, words);
      let size = 0;
      const times = Array.from({ length: RUNS }, () => {
        const start = performance.now();
        size = chartPicture(chart).png.length;
        return performance.now() - start;
      });
      const name = `${String(categories)} nhóm × ${String(series)} dãy, nhãn ${String(words)} chữ`;
      console.log(`${name.padEnd(32)} ${median(times).toFixed(1).padStart(6)} ms  ${(size / 1024).toFixed(1).padStart(5)} kB`);
    }
  },
};

function chartOf(categories: number, series: number, words: number): Chart {
  const random = dice(20240601);
  return {
    unit: 'mô hình',
    categories: Array.from({ length: categories }, (_, i) => Array.from({ length: words }, (__, j) => `nhóm${String(i + j)}`).join(' ')),
    series: Array.from({ length: series }, (_, s) => ({
      name: `Dãy ${String(s + 1)}`,
      values: Array.from({ length: categories }, (__, i) => ({
        id: `chart.${String(s)}.${String(i)}`,
        value: random.between(0, 15_000),
        how: 'read' as const,
        cells: [],
        doubtful: false,
      })),
    })),
  };
}
