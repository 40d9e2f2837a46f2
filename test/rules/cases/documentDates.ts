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
    figures: {
      TTC: { '-': { bao_cao_tu_nam: 2013, bao_cao_den_nam: 2023 } },
      PL1: { '1': { so_ky_hieu: '30/KH-UBND', ngay: 45011 }, '2': { so_ky_hieu: '31/KH-UBND', ngay: 44986 } },
    },
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
    says: { severity: 'warning', words: ['sau ngày ký báo cáo'] },
  },
  // Without years of the report, its periods bound it.
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: { PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 45200 } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['01/10/2023', '2013-2022'] },
  },
  // A date written as text is a date all the same.
  {
    rule: 'V3',
    row: '1',
    column: 'ngay',
    figures: { PL1: { '1': { so_ky_hieu: '05-KH/ĐU', ngay: 'ngày 11 tháng 01 năm 2029' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['11/01/2029'] },
  },
  // Documents of one issuer follow one another by date.
  {
    rule: 'V3',
    row: '3',
    column: 'ngay',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '05-KH/ĐU', ngay: 41664, co_quan_ban_hanh: 'Đảng ủy phường' },
        '2': { so_ky_hieu: '17/KH-UBND', ngay: 43500, co_quan_ban_hanh: 'UBND phường' },
        '3': { so_ky_hieu: '46-KH/ĐU', ngay: 41500, co_quan_ban_hanh: 'Đảng ủy phường' },
      },
    },
    verdict: 'fail',
    says: { severity: 'warning', words: ['xếp sau văn bản thứ 1', '25/01/2014'] },
  },
  {
    rule: 'V3',
    row: '2',
    column: 'ngay',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '17/KH-UBND', ngay: 43500, co_quan_ban_hanh: 'UBND phường' },
        '2': { so_ky_hieu: '05-KH/ĐU', ngay: 41664, co_quan_ban_hanh: 'Đảng ủy phường' },
      },
    },
    verdict: 'pass',
  },
  // A list that runs from new to old is in order, too.
  {
    rule: 'V3',
    row: '3',
    column: 'ngay',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '17/KH-UBND', ngay: 44700, co_quan_ban_hanh: 'UBND phường' },
        '2': { so_ky_hieu: '12/KH-UBND', ngay: 43500, co_quan_ban_hanh: 'UBND phường' },
        '3': { so_ky_hieu: '40/KH-UBND', ngay: 42500, co_quan_ban_hanh: 'UBND phường' },
      },
    },
    verdict: 'pass',
  },
  {
    rule: 'V3',
    row: '1',
    column: 'so_ky_hieu',
    figures: {
      TTC: { '-': { bao_cao_tu_nam: 2013, bao_cao_den_nam: 2022 } },
      PL1: { '1': { so_ky_hieu: '05-KH/ĐU ngày 31/01/2023' } },
    },
    verdict: 'fail',
    says: { severity: 'warning', words: ['31/01/2023', '2013-2022'] },
  },
];
