/** Cases of the relation kind `yearInPeriod`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const yearInPeriod: readonly Case[] = [
  { rule: 'M2', row: B, column: 'mttq_hv_y1', figures: { PL4: { [A]: { mttq_hv_y1: 2 } } }, verdict: 'pass' },
  {
    rule: 'M2',
    row: B,
    column: 'mttq_hv_y1',
    figures: { PL4: { [A]: { mttq_hv_y1: 2 }, [B]: { mttq_hv_y1: 1 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['ghi 1', 'ghi 2'] },
  },
  {
    rule: 'M2',
    row: B,
    column: 'mttq_hv_y1',
    figures: { PL4: { [A]: { mttq_hv_y1: 2 }, [B]: { mttq_hv_y1: 2 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['lặp lại 2'] },
  },
  { rule: 'M2', row: B, column: 'mttq_hv_y1', figures: { PL4: { [B]: { mttq_hv_y1: 'x1' } } }, verdict: 'unknown' },
];
