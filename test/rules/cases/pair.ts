/** Cases of the relation kind `pair`, in figures of the real forms. */
import { A, type Case } from './case';

export const pair: readonly Case[] = [
  {
    rule: 'H3',
    row: A,
    column: 'txct_hdnd_so_nguoi',
    figures: { PL2: { [A]: { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490 } } },
    verdict: 'pass',
  },
  {
    rule: 'H3',
    row: A,
    column: 'txct_hdnd_so_nguoi',
    figures: { PL2: { [A]: { txct_hdnd_so_buoi: 0, txct_hdnd_so_nguoi: 5 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['là 0', 'ghi 5'] },
  },
  {
    rule: 'H3',
    row: A,
    column: 'txct_hdnd_so_nguoi',
    figures: { PL2: { [A]: { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 14 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['14', '45'] },
  },
  {
    rule: 'M1',
    row: A,
    column: 'mttq_pt_so_nguoi',
    figures: { PL4: { [A]: { mttq_pt_so_cuoc: 6 } } },
    verdict: 'unknown',
    says: { severity: 'note', words: ['6', 'để trống'] },
  },
];
