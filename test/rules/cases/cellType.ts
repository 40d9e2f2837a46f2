/** Cases of the relation kind `cellType`, in figures of the real forms. */
import { A, type Case } from './case';

export const cellType: readonly Case[] = [
  {
    rule: 'T5',
    row: A,
    column: 'hdnd_so_nghi_quyet',
    figures: { PL2: { [A]: { hdnd_so_nghi_quyet: 41 } } },
    verdict: 'pass',
  },
  {
    rule: 'T5',
    row: A,
    column: 'mttq_pt_c3',
    figures: { PL4: { [A]: { mttq_pt_c3: '27 triệu đồng' } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['số 27', 'triệu đồng'], expected: 27 },
  },
  // A year alone is no day of 1905.
  {
    rule: 'T5',
    row: '1',
    column: 'ngay',
    figures: { PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 2022 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['chỉ ghi năm 2022'] },
  },
];
