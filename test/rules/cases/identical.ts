/** Cases of the relation kind `identical`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const identical: readonly Case[] = [
  {
    rule: 'L3',
    row: A,
    column: 'llvt_giup_xd_dang',
    figures: {
      PL3: {
        [A]: { llvt_giup_xd_dang: 9, llvt_giup_ktxh: 8, llvt_giup_thien_tai: 9 },
        [B]: { llvt_giup_xd_dang: 1, llvt_giup_ktxh: 1, llvt_giup_thien_tai: 1 },
      },
    },
    verdict: 'pass',
  },
  {
    rule: 'L3',
    row: A,
    column: 'llvt_giup_xd_dang',
    figures: {
      PL3: {
        [A]: { llvt_giup_xd_dang: 9, llvt_giup_ktxh: 9, llvt_giup_thien_tai: 9 },
        [B]: { llvt_giup_xd_dang: 11, llvt_giup_ktxh: 11, llvt_giup_thien_tai: 11 },
      },
    },
    verdict: 'fail',
    says: { severity: 'note', words: ['9/9/9', '11/11/11'] },
  },
  {
    rule: 'L3',
    row: A,
    column: 'llvt_giup_xd_dang',
    figures: { PL3: { [A]: { llvt_giup_xd_dang: 9 } } },
    verdict: 'unknown',
  },
];
