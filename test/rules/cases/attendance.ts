/** Cases of the relation kind `attendance`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const attendance: readonly Case[] = [
  {
    rule: 'G2',
    row: A,
    column: 'txct_hdnd_so_nguoi',
    figures: { PL2: { [A]: { txct_hdnd_so_buoi: 45, txct_hdnd_so_nguoi: 1490 } } },
    verdict: 'pass',
  },
  {
    rule: 'G2',
    row: A,
    column: 'txct_hdnd_so_nguoi',
    figures: { PL2: { [A]: { txct_hdnd_so_buoi: 4, txct_hdnd_so_nguoi: 14900 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['14.900 người / 4 cuộc', 'bình quân 3.725 người một cuộc'] },
  },
  {
    rule: 'G2',
    row: B,
    column: 'mttq_qt_so_nguoi',
    figures: { PL4: { [A]: { mttq_qt_so_cuoc: 5, mttq_qt_so_nguoi: 50 }, [B]: { mttq_qt_so_cuoc: 4, mttq_qt_so_nguoi: 464 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['bình quân 116 người một cuộc', 'giai đoạn 2013-2018 là 10'] },
  },
];
