/** Cases of the relation kind `addends`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const addends: readonly Case[] = [
  {
    rule: 'T4',
    row: 'total',
    column: 'kt_tap_the',
    figures: { PL6: { [A]: { kt_tap_the: 1 }, [B]: { kt_tap_the: 0 } } },
    verdict: 'pass',
  },
  {
    rule: 'T4',
    row: 'total',
    column: 'kt_tap_the',
    figures: { PL6: { [A]: { kt_tap_the: 1 }, total: { kt_tap_the: 1 } } },
    verdict: 'pass',
    says: { severity: 'note', words: ['để trống'] },
  },
  {
    rule: 'T4',
    row: 'total',
    column: 'kt_tap_the',
    figures: { PL6: { [A]: { kt_tap_the: 1 }, [B]: { kt_tap_the: 2 }, total: { kt_tap_the: null } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['để trống', '3'], expected: 3 },
  },
  { rule: 'T4', row: 'total', column: 'kt_tap_the', figures: {}, verdict: 'unknown' },
];
