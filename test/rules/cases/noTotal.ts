/** Cases of the relation kind `noTotal`, in figures of the real forms. */
import { A, type Case } from './case';

export const noTotal: readonly Case[] = [
  { rule: 'T3', row: 'total', column: 'mttq_hv_y1', figures: { PL4: { [A]: { mttq_hv_y1: 2 } } }, verdict: 'pass' },
  {
    rule: 'T3',
    row: 'total',
    column: 'mttq_hv_y2',
    figures: { PL4: { total: { mttq_hv_y2: 6 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['ghi 6', 'theo năm'], expected: null },
  },
];
