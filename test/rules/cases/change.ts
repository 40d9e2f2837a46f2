/** Cases of the relation kind `change`, in figures of the real forms. */
import { A, type Case } from './case';

export const change: readonly Case[] = [
  {
    rule: 'M3',
    row: A,
    column: 'mttq_hv_y2',
    figures: { PL4: { [A]: { mttq_hv_y1: 100, mttq_hv_y2: 120 } } },
    verdict: 'pass',
  },
  {
    rule: 'M3',
    row: A,
    column: 'mttq_hv_y2',
    figures: { PL4: { [A]: { mttq_hv_y1: 100, mttq_hv_y2: 210 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['tăng 110,0%'] },
  },
  { rule: 'M3', row: A, column: 'mttq_hv_y2', figures: { PL4: { [A]: { mttq_hv_y2: 120 } } }, verdict: 'unknown' },
];
