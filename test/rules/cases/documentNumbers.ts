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
];
