/** Cases of the relation kind `documentList`, in figures of the real forms. */
import { type Case } from './case';

export const documentList: readonly Case[] = [
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '46-KH/ĐU', ngay: 42871 }, '2': { so_ky_hieu: '47-KH/ĐU', ngay: 42871 } } },
    verdict: 'pass',
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '46-KH/ĐU', ngay: 42871 }, '2': { so_ky_hieu: '46- KH/ĐU', ngay: 42871 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['16/5/2017', 'dòng 1'] },
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '30/KH-UBND', ngay: 44618 }, '2': { so_ky_hieu: '30/KH-UBND', ngay: 45011 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['một văn bản chỉ có một ngày'] },
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '25-NQ/TW', ngay: 37692 }, '2': { so_ky_hieu: '25-NQ/TW', ngay: 41428 } } },
    verdict: 'pass',
  },
];
