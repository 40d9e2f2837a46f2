/** Cases of the relation kind `controlTotals`, in figures of the real forms. */
import { A, B, type Case } from './case';

export const controlTotals: readonly Case[] = [
  {
    // 22 was typed for 25: the row and the column both miss 3.
    rule: 'C1',
    row: B,
    column: 'mh_tap_the',
    figures: {
      PL6: {
        [A]: { mh_tap_the: 7, mh_kinh_te: 2, mh_vhxh: 4, kt_tap_the: 1, kiem_tra: 14 },
        [B]: { mh_tap_the: 22, mh_ca_nhan: 1, mh_kinh_te: 11, mh_vhxh: 10, mh_qpan: 5, kiem_tra: 52 },
        kiem_tra: { mh_tap_the: 32, mh_ca_nhan: 1, mh_kinh_te: 13, mh_vhxh: 14, mh_qpan: 5, kt_tap_the: 1 },
      },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['cùng lệch 3', 'ô ghi 22, đúng ra là 25'], expected: 25 },
  },
  {
    rule: 'C1',
    row: B,
    column: 'mh_ca_nhan',
    figures: {
      PL6: { [A]: { mh_ca_nhan: 0, kiem_tra: 0 }, [B]: { mh_tap_the: 25, kiem_tra: 26 }, kiem_tra: { mh_tap_the: 25, mh_ca_nhan: 1 } },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['ô để trống, đúng ra là 1'], expected: 1 },
  },
  {
    rule: 'C1',
    row: B,
    column: 'kiem_tra',
    figures: { PL6: { [B]: { mh_tap_the: 25, mh_ca_nhan: 1, kiem_tra: 26 } } },
    verdict: 'pass',
  },
  {
    rule: 'C1',
    row: B,
    column: 'kiem_tra',
    figures: { PL6: { [B]: { mh_tap_the: 25, mh_ca_nhan: 1, kiem_tra: 29 } } },
    verdict: 'fail',
    says: {
      severity: 'error',
      words: ['cộng các cột là 26, số kiểm tra ghi 29, chênh 3', 'ghi thêm số kiểm tra của các cột'],
      expected: 26,
    },
  },
  {
    // The paper's own total is wrong: every row agrees with its control.
    rule: 'C1',
    row: 'kiem_tra',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7, kiem_tra: 7 }, [B]: { mh_tap_the: 25, kiem_tra: 25 }, kiem_tra: { mh_tap_the: 15 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['cộng lại là 32, tổng trên bản giấy ghi 15, chênh 17', 'bản giấy cộng sai'], expected: 32 },
  },
  {
    rule: 'C1',
    row: A,
    column: 'kiem_tra',
    figures: { PL4: { [A]: { mttq_pt_c3: '27 triệu đồng', mttq_qt_so_cuoc: 5, kiem_tra: 32 } } },
    verdict: 'unknown',
  },
  {
    // Two slips that make up for each other: the column agrees, the rows do not.
    rule: 'C1',
    row: A,
    column: 'kiem_tra',
    figures: {
      PL6: { [A]: { mh_tap_the: 9, kiem_tra: 7 }, [B]: { mh_tap_the: 23, kiem_tra: 25 }, kiem_tra: { mh_tap_the: 32 } },
    },
    verdict: 'fail',
    says: { severity: 'error', words: ['chênh 2', 'các dòng lệch bù nhau'], expected: 9 },
  },
  // A control in words holds nothing against the table, and says so.
  {
    rule: 'C1',
    row: 'kiem_tra',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 7 }, kiem_tra: { mh_tap_the: '32 mô hình' } } },
    verdict: 'unknown',
    says: { severity: 'warning', words: ['32 mô hình', 'chưa so được'], expected: 32 },
  },
  // Two cells of one row changed for each other: the row agrees, the columns do not.
  {
    rule: 'C1',
    row: 'kiem_tra',
    column: 'mh_tap_the',
    figures: { PL6: { [A]: { mh_tap_the: 30, mh_ca_nhan: 2, kiem_tra: 32 }, kiem_tra: { mh_tap_the: 2, mh_ca_nhan: 30 } } },
    verdict: 'fail',
    says: { severity: 'error', words: ['chênh 28', 'đổi chỗ cho nhau'] },
  },
];
