/** Cases of the relation kind `overlap`, in figures of the real forms. */
import { A, type Case } from './case';

export const overlap: readonly Case[] = [
  {
    rule: 'L4',
    row: A,
    column: 'llvt_kn_dtts',
    figures: { PL3: { [A]: { llvt_kn_dtts: 2, llvt_kn_ton_giao: 0 } } },
    verdict: 'pass',
  },
  {
    rule: 'L4',
    row: A,
    column: 'llvt_kn_dtts',
    figures: { PL3: { [A]: { llvt_kn_dtts: 2, llvt_kn_ton_giao: 1 } } },
    verdict: 'pass',
    says: { severity: 'note', words: ['không cộng'] },
  },
  { rule: 'L4', row: A, column: 'llvt_kn_dtts', figures: { PL3: { [A]: { llvt_kn_dtts: 2 } } }, verdict: 'unknown' },
];
