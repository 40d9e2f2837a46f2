/** Cases of the relation kind `supersededDocuments`, in figures of the real forms. */
import { type Case } from './case';

export const supersededDocuments: readonly Case[] = [
  {
    rule: 'V6',
    row: '1',
    column: 'noi_dung',
    figures: { PL1: { '1': { noi_dung: 'Thực hiện Chỉ thị số 33/CT-TTg' } } },
    verdict: 'pass',
  },
  {
    rule: 'V6',
    row: '1',
    column: 'noi_dung',
    figures: { PL1: { '1': { noi_dung: 'Triển khai Chỉ thị số 16 /CT-TTg của Thủ tướng' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['33/CT-TTg'] },
  },
];
