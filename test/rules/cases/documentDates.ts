/** Cases of the relation kind `documentDates`, in figures of the real forms. */
import { type Case } from './case';

export const documentDates: readonly Case[] = [
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: { TTC: { '-': { bao_cao_tu_nam: 2013, bao_cao_den_nam: 2023 } }, PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 41664 } } },
    verdict: 'pass',
  },
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: { TTC: { '-': { bao_cao_tu_nam: 2015, bao_cao_den_nam: 2023 } }, PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 41664 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['25/01/2014', '2015-2023'] },
  },
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: { PL1: { '1': { so_ky_hieu: '30/KH-UBND', ngay: 45011 }, '2': { so_ky_hieu: '31/KH-UBND', ngay: 44986 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['30/KH-UBND', '31/KH-UBND', 'ký sau'] },
  },
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: {
      TTC: { '-': { ngay_bao_cao: 5, thang_bao_cao: 6, nam_bao_cao: 2023 } },
      PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 45200 } },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['sau ngày ký báo cáo'] },
  },
];
