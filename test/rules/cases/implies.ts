/** Cases of the relation kind `implies`, in figures of the real forms. */
import { A, type Case } from './case';

export const implies: readonly Case[] = [
  {
    rule: 'H2',
    row: A,
    column: 'hdnd_gs_so_cuoc',
    figures: { PL2: { [A]: { hdnd_gs_so_cuoc: 21, hdnd_gs_so_tcd_dv: 0 } } },
    verdict: 'pass',
  },
  {
    rule: 'H2',
    row: A,
    column: 'hdnd_gs_so_cuoc',
    figures: { PL2: { [A]: { hdnd_gs_so_cuoc: 0, hdnd_gs_so_tcd_dv: 3 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['là 3', 'ghi 0'] },
  },
  {
    rule: 'H2',
    row: A,
    column: 'hdnd_gs_so_cuoc',
    figures: { PL2: { [A]: { hdnd_gs_so_tcd_dv: 3 } } },
    verdict: 'unknown',
  },
  {
    rule: 'D5',
    row: '2022',
    column: 'tg_duoc_cap_phep',
    figures: { PL5: { '2022': { so_tin_do: 257 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['257', 'để trống'] },
  },
];
