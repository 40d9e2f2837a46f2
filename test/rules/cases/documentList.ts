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
  // One document, whatever stands between the parts of its number, in front of it, or in its date's cell.
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '46-KH/ĐU', ngay: 42871 }, '2': { so_ky_hieu: 'Kế hoạch số 46/KH-ĐU', ngay: '16/5/2017' } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['16/5/2017', 'dòng 1 ghi 46-KH/ĐU'] },
  },
  // Numbers start anew: every year those of the State, with a term those of the Party.
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '30/KH-UBND', ngay: 44618, noi_dung: 'Dân vận chính quyền năm 2022' },
        '2': { so_ky_hieu: '30/KH-UBND', ngay: 45011, noi_dung: 'Dân vận chính quyền năm 2023' },
      },
    },
    verdict: 'pass',
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '30/KH-UBND', ngay: 44618, noi_dung: 'Dân vận chính quyền năm 2022' },
        '2': { so_ky_hieu: '30/KH-UBND', ngay: 45011, noi_dung: 'Về dân vận chính quyền năm 2022' },
      },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['một văn bản chỉ có một ngày'] },
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '05-KH/ĐU', ngay: 41664, noi_dung: 'Học tập Nghị quyết 25' },
        '2': { so_ky_hieu: '05-KH/ĐU', ngay: 44618, noi_dung: 'Chuyển đổi số' },
      },
    },
    verdict: 'pass',
    says: { severity: 'note', words: ['hai văn bản khác nhau'] },
  },
  // The days of a number that rightly stands for two documents, one of them twice, and a third day.
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '25-NQ/TW', ngay: 41428 }, '2': { so_ky_hieu: '25-NQ/TW', ngay: 41428 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['03/6/2013', 'chỉ ghi một lần'] },
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: { PL1: { '1': { so_ky_hieu: '25-NQ/TW', ngay: 41428 }, '2': { so_ky_hieu: '25-NQ/TW', ngay: 41458 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['một văn bản chỉ có một ngày'] },
  },
  // One document under two symbols.
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '05-KH/KDVĐU', ngay: 44957, noi_dung: 'Công tác dân vận năm 2023' },
        '2': { so_ky_hieu: '05-KH/KDV', ngay: 44957, noi_dung: 'Công tác dân vận năm 2023' },
      },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['05-KH/KDVĐU', 'ghi hai cách'] },
  },
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: '05-KH/ĐU', ngay: 44957, noi_dung: 'Công tác dân vận năm 2023', co_quan_ban_hanh: 'Đảng ủy phường' },
        '2': { so_ky_hieu: '05/KH-UBND', ngay: 44957, noi_dung: 'Công tác dân vận năm 2023', co_quan_ban_hanh: 'UBND phường' },
      },
    },
    verdict: 'pass',
  },
  // A form with one column for number and day.
  {
    rule: 'V1',
    row: '2',
    column: 'so_ky_hieu',
    figures: {
      PL1: {
        '1': { so_ky_hieu: 'Kế hoạch số 46-KH/ĐU ngày 16/5/2017' },
        '2': { so_ky_hieu: 'Kế hoạch số 46-KH/ĐU, ngày 16 tháng 5 năm 2018' },
      },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['ghi ngày 16/5/2018', 'một văn bản chỉ có một ngày'] },
  },
];
