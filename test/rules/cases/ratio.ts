/** Cases of the relation kind `ratio`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const ratio: readonly Case[] = [
  {
    rule: 'U2',
    row: A,
    column: 'tthc_ty_le',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 6800, tthc_da_giai_quyet: 6700 } } },
    verdict: 'pass',
  },
  {
    rule: 'D3',
    row: '2022',
    column: 'ty_le_tin_do',
    figures: { TTC: { '2022': { dan_so: 4675 } }, PL5: { '2022': { so_tin_do: 257, ty_le_tin_do: 5.58 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['257 / 4.675 = 5,50%', 'ô ghi 5,58'], expected: 5.5 },
  },
  {
    rule: 'D3',
    row: '2013',
    column: 'ty_le_tin_do',
    figures: { PL5: { '2013': { so_tin_do: 238, ty_le_tin_do: 4.97 } } },
    verdict: 'unknown',
    says: { severity: 'note', words: ['4.784-4.794'] },
  },
  {
    rule: 'U2',
    row: A,
    column: 'tthc_ty_le',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 0, tthc_da_giai_quyet: 0, tthc_ty_le: 100 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['phải để trống'] },
  },
  {
    rule: 'T2',
    row: 'total',
    column: 'tthc_ty_le',
    figures: {
      PL2: {
        [A]: { tthc_da_tiep_nhan: 100, tthc_da_giai_quyet: 50 },
        [B]: { tthc_da_tiep_nhan: 300, tthc_da_giai_quyet: 300 },
        total: { tthc_ty_le: 75 },
      },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['350 / 400 = 87,50%', 'ô ghi 75'], expected: 87.5 },
  },
];
