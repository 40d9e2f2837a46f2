/** Cases of the relation kind `blankMark`, in figures of the real forms. */
import { A, type Case } from './case';

export const blankMark: readonly Case[] = [
  {
    rule: 'B1',
    row: A,
    column: 'mh_qpan',
    figures: { PL6: { [A]: { mh_qpan: '-' } } },
    verdict: 'unknown',
    says: { severity: 'note', words: ['ghi 0', 'để trống'] },
  },
  {
    rule: 'B1',
    row: A,
    column: 'mh_qpan',
    figures: { PL6: { [A]: { mh_qpan: 'không' } } },
    verdict: 'pass',
    says: { severity: 'note', words: ['hiểu là 0'] },
  },
];
