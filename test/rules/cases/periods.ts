/** Cases of the relation kind `periods`, in figures of the real forms. */
import { type Case } from './case';

export const periods: readonly Case[] = [
  { rule: 'P1', row: '-', column: 'giai_doan_2', figures: {}, verdict: 'pass' },
  {
    rule: 'P1',
    row: '-',
    column: 'giai_doan_2',
    figures: { TTC: { '-': { giai_doan_2: '2018-2022' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['trùng nhau năm 2018'] },
  },
  {
    rule: 'P1',
    row: '-',
    column: 'giai_doan_2',
    figures: { TTC: { '-': { giai_doan_2: '2021-2022' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['2019-2020'] },
  },
  {
    rule: 'P1',
    row: '-',
    column: 'giai_doan_2',
    figures: { TTC: { '-': { giai_doan_2: '6 tháng đầu năm 2019' } } },
    verdict: 'unknown',
  },
];
