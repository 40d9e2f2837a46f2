/** Cases of the relation kind `documentNumbers`, in figures of the real forms. */
import { type Case } from './case';

export const documentNumbers: readonly Case[] = [
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '05-KH/ĐU', co_quan_ban_hanh: 'Đảng ủy phường' } } },
    verdict: 'pass',
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '25-KH-ĐU', co_quan_ban_hanh: 'Đảng ủy phường' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['25-KH-ĐU', '05-KH/ĐU'] },
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '17-KH/UBND', co_quan_ban_hanh: 'UBND phường' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['17/KH-UBND'] },
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '17/KH-UBND' } } },
    verdict: 'unknown',
  },
  // A commune's own laws carry their year.
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '05/2021/QĐ-UBND', co_quan_ban_hanh: 'UBND xã' } } },
    verdict: 'pass',
  },
  // Words in front are no part of the number.
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: 'Kế hoạch số 05-KH/ĐU', co_quan_ban_hanh: 'Đảng bộ xã' } } },
    verdict: 'pass',
  },
  // The right form for another issuer.
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '17/KH-ĐU', co_quan_ban_hanh: 'UBND xã' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['17/KH-UBND'] },
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '05-KH/UBND', co_quan_ban_hanh: 'Đảng ủy xã' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['05-KH/ĐU'] },
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '33-CT/TTg', co_quan_ban_hanh: 'Thủ tướng Chính phủ' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['của Nhà nước'] },
  },
  {
    rule: 'V2',
    row: '1',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '25-KH-ĐU ngày 15/02/2022', co_quan_ban_hanh: 'Đảng ủy phường' } } },
    verdict: 'fail',
    says: { severity: 'warning', words: ['"25-KH-ĐU"'] },
  },
];
