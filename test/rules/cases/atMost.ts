/** Cases of the relation kind `atMost`, in figures of the real forms. */
import { A, type Case } from './case';

export const atMost: readonly Case[] = [
  {
    rule: 'U3',
    row: A,
    column: 'don_tq_to_cao',
    figures: { PL2: { [A]: { so_don_tiep_nhan: 22, don_tq_to_cao: 2, don_tq_khieu_nai: 20 } } },
    verdict: 'pass',
  },
  {
    rule: 'U3',
    row: A,
    column: 'don_tq_to_cao',
    figures: { PL2: { [A]: { so_don_tiep_nhan: 22, don_tq_khieu_nai: 23 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['23', '22', 'vượt 1'] },
  },
  {
    rule: 'U3',
    row: A,
    column: 'don_tq_to_cao',
    figures: { PL2: { [A]: { so_don_tiep_nhan: 22, don_tq_khieu_nai: 20 } } },
    verdict: 'unknown',
  },
  {
    rule: 'U4',
    row: A,
    column: 'don_gq_khieu_nai',
    figures: { TTC: { '-': { don_ky_truoc_khieu_nai: 5 } }, PL2: { [A]: { don_tq_khieu_nai: 10, don_gq_khieu_nai: 14 } } },
    verdict: 'pass',
  },
  {
    rule: 'M3',
    row: A,
    column: 'mttq_cb_y2',
    figures: { PL4: { [A]: { mttq_hv_y2: 2, mttq_cb_y2: 5 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['"Số lượng cán bộ chuyên trách năm 2018" = 5', 'vượt 3'] },
  },
];
