/** Cases of the relation kind `pace`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const pace: readonly Case[] = [
  {
    rule: 'G1',
    row: B,
    column: 'tthc_da_tiep_nhan',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 6800 }, [B]: { tthc_da_tiep_nhan: 7690 } } },
    verdict: 'pass',
  },
  {
    rule: 'G1',
    row: B,
    column: 'tthc_da_tiep_nhan',
    figures: { PL2: { [A]: { tthc_da_tiep_nhan: 6800 }, [B]: { tthc_da_tiep_nhan: 76900 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['76.900 (bình quân 19.225 mỗi năm)', '6.800 (bình quân 1.133,3 mỗi năm)', 'gấp 17 lần'] },
  },
  {
    // 12 in six years and 80 in four: tenfold a year, though not tenfold.
    rule: 'G1',
    row: B,
    column: 'hdnd_so_nghi_quyet',
    figures: { PL2: { [A]: { hdnd_so_nghi_quyet: 12 }, [B]: { hdnd_so_nghi_quyet: 80 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['gấp 10 lần'] },
  },
  {
    rule: 'G1',
    row: B,
    column: 'mh_kinh_te',
    figures: { PL6: { [A]: { mh_kinh_te: 2 }, [B]: { mh_kinh_te: 40 } } },
    verdict: 'pass',
  },
  {
    rule: 'G1',
    row: '2018',
    column: 'so_dang_vien',
    figures: { PL5: { '2013': { so_dang_vien: 820 }, '2018': { so_dang_vien: 82 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['Năm 2018', 'chỉ bằng 10%'] },
  },
];
