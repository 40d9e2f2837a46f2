/** Cases of the relation kind `copiedRow`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const copiedRow: readonly Case[] = [
  {
    rule: 'G3',
    row: B,
    column: 'llvt_tt_so_cuoc',
    figures: {
      PL3: {
        [A]: { llvt_tt_so_cuoc: 96, llvt_tt_so_nguoi: 2100, llvt_giup_xd_dang: 19, llvt_don_tong: 3 },
        [B]: { llvt_tt_so_cuoc: 96, llvt_tt_so_nguoi: 2100, llvt_giup_xd_dang: 19, llvt_don_tong: 5 },
      },
    },
    verdict: 'fail',
    says: { severity: 'note', words: ['3 số giống hệt giai đoạn 2013-2018', '"Số người tham gia" 2.100'] },
  },
  {
    rule: 'G3',
    row: B,
    column: 'llvt_tt_so_cuoc',
    figures: {
      PL3: {
        [A]: { llvt_tt_so_cuoc: 96, llvt_tt_so_nguoi: 2100, llvt_giup_xd_dang: 19 },
        [B]: { llvt_tt_so_cuoc: 70, llvt_tt_so_nguoi: 1780, llvt_giup_xd_dang: 19 },
      },
    },
    verdict: 'pass',
  },
];
