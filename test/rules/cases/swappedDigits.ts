/** Cases of the relation kind `swappedDigits`, in figures of the real forms. */
import { B, type Case } from './case';

export const swappedDigits: readonly Case[] = [
  {
    rule: 'G4',
    row: B,
    column: 'tthc_da_giai_quyet',
    figures: { PL2: { [B]: { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7609 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['7.609', '"Đã tiếp nhận" ghi 7.690', 'hai chữ số đổi chỗ'] },
  },
  {
    rule: 'G4',
    row: '2022',
    column: 'so_dang_vien',
    figures: { PL5: { '2018': { so_dang_vien: 127 }, '2022': { so_dang_vien: 172 } } },
    verdict: 'fail',
    says: { severity: 'note', words: ['năm 2018 ghi 127'] },
  },
  {
    rule: 'G4',
    row: B,
    column: 'tthc_da_giai_quyet',
    figures: { PL2: { [B]: { tthc_da_tiep_nhan: 7690, tthc_da_giai_quyet: 7690 } } },
    verdict: 'pass',
  },
];
