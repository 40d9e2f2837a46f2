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
  // However its parts are joined.
  {
    rule: 'V6',
    row: '1',
    column: 'noi_dung',
    figures: { PL1: { '1': { noi_dung: 'Thực hiện Chỉ thị 16/CTTTg' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['33/CT-TTg'] },
  },
  {
    rule: 'V6',
    row: '1',
    column: 'noi_dung',
    figures: { PL1: { '1': { noi_dung: 'Quy chế theo Quyết định số 290/QĐ-TW' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['23-QĐ/TW'] },
  },
  {
    rule: 'V6',
    row: '1',
    column: 'noi_dung',
    figures: { PL1: { '1': { noi_dung: 'Thực hiện Chỉ thị 116/CT-TTg' } } },
    verdict: 'pass',
  },
  // Another document of the same number.
  {
    rule: 'V6',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '16/CT-TTg', noi_dung: 'Về các biện pháp cấp bách phòng, chống dịch COVID-19' } } },
    verdict: 'pass',
  },
];
