/** Cases of the relation kind `total`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const total: readonly Case[] = [
  {
    rule: 'T1',
    row: 'total',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7 }, [B]: { mh_tap_the: 25 } } },
    verdict: 'pass',
  },
  {
    rule: 'T1',
    row: 'total',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7 }, [B]: { mh_tap_the: 25 }, total: { mh_tap_the: 15 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['7 + 25 = 32', 'ô ghi 15', 'chênh 17'], expected: 32 },
  },
  {
    rule: 'T1',
    row: 'total',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7 }, [B]: { mh_tap_the: 25 }, total: { mh_tap_the: 32 } } },
    verdict: 'pass',
    says: { severity: 'note', words: ['32', 'gõ tay'], expected: 32 },
  },
  { rule: 'T1', row: 'total', column: 'mh_tap_the', figures: {}, verdict: 'unknown' },
  {
    rule: 'T1',
    row: 'total',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7 }, [B]: { mh_tap_the: 'hai mươi' } } },
    verdict: 'unknown',
  },
];
