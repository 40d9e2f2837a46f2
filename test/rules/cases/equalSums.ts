/** Cases of the relation kind `equalSums`, in figures of the real forms. */
import { A, type Case } from './case';

export const equalSums: readonly Case[] = [
  {
    rule: 'L2',
    row: A,
    column: 'llvt_don_tong',
    figures: { PL3: { [A]: { llvt_don_tong: 3, llvt_don_da_gq: 2, llvt_don_chua_gq: 1 } } },
    verdict: 'pass',
  },
  {
    rule: 'L2',
    row: A,
    column: 'llvt_don_tong',
    figures: { PL3: { [A]: { llvt_don_tong: 3, llvt_don_da_gq: 3, llvt_don_chua_gq: 1 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['3 + 1 = 4', 'chênh 1'], expected: 4 },
  },
  {
    rule: 'L2',
    row: A,
    column: 'llvt_don_tong',
    figures: { PL3: { [A]: { llvt_don_tong: 3, llvt_don_da_gq: 2 } } },
    verdict: 'unknown',
  },
  {
    rule: 'L2',
    row: A,
    column: 'llvt_don_tong',
    figures: { PL3: { [A]: { llvt_don_tong: 3, llvt_don_da_gq: 4 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['4'] },
  },
];
