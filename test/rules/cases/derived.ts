/** Cases of the relation kind `derived`, in figures of the real forms. */
import { type Case } from './case';

export const derived: readonly Case[] = [
  {
    rule: 'N5',
    row: '-',
    column: 'tiep_dan_tong_cuoc',
    figures: { TTC: { '-': { tiep_dan_bi_thu_cuoc: 4, tiep_dan_chu_tich_cuoc: 10 } } },
    verdict: 'pass',
  },
  {
    rule: 'N5',
    row: '-',
    column: 'tiep_dan_tong_cuoc',
    figures: { TTC: { '-': { tiep_dan_bi_thu_cuoc: 4, tiep_dan_chu_tich_cuoc: 10, tiep_dan_tong_cuoc: 15 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['4 + 10 = 14', 'ô ghi 15'], expected: 14 },
  },
  {
    rule: 'N5',
    row: '-',
    column: 'tiep_dan_tong_cuoc',
    figures: { TTC: { '-': { tiep_dan_bi_thu_cuoc: 4 } } },
    verdict: 'unknown',
  },
];
