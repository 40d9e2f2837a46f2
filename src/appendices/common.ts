/** Relations that every table of figures keeps, whatever it counts. */
import type { Rule } from '../rules';

/** What tells one table from the next: the fields of Thông tin chung that list its rows, and its total row. */
interface TableRows {
  readonly listPrefix: string;
  readonly word: string;
  readonly total?: string;
  /** Leaves that hold figures of a year begin so. */
  readonly yearly?: readonly string[];
}

/** The rows of a table of periods. */
export const OF_PERIODS: TableRows = { listPrefix: 'giai_doan_', word: 'giai đoạn', total: 'Tổng cộng' };

/** Cell types, marks for none, and row labels held against the list in Thông tin chung. */
export function everyTable({ listPrefix, word, total, yearly = [] }: TableRows): Rule[] {
  return [
    { kind: 'cellType', id: 'T5', severity: 'error', source: 'Số đếm là số nguyên không âm' },
    { kind: 'blankMark', id: 'B1', severity: 'note', source: 'Ô trống là chưa có số liệu, 0 là không có', yearly },
    {
      kind: 'rowLabels',
      id: 'P1',
      severity: 'warning',
      source: 'Các phụ lục dùng chung giai đoạn và năm',
      listPrefix,
      word,
      ...(total === undefined ? {} : { total }),
    },
  ];
}

/** Percentages of all forms with one number of decimals. */
export const ONE_PRECISION: Rule = {
  kind: 'precision',
  id: 'R1',
  severity: 'warning',
  source: 'Một văn bản ghi tỷ lệ với một số chữ số thập phân',
  shares: {
    tthc_ty_le: ['tthc_da_giai_quyet', 'tthc_da_tiep_nhan'],
    ty_le_dv_dtts: ['so_dv_dtts', 'so_dang_vien'],
    ty_le_cbcc_dtts: ['so_cbcc_dtts', 'TTC.tong_cbcc'],
    ty_le_tin_do: ['so_tin_do', 'TTC.dan_so'],
  },
};

/** The sums of the paper form, where the sheet has a place for them. */
export function controls(counts: readonly string[]): Rule[] {
  return [{ kind: 'controlTotals', id: 'C1', severity: 'error', source: 'Số kiểm tra lấy từ bản giấy của biểu', leaves: counts }];
}

/** Figures that an attentive reader would ask about once; see the kinds for what makes them stay silent. */
export function plausibility(counts: readonly string[], meetings: readonly (readonly [events: string, people: string])[] = []): Rule[] {
  const people = new Set(meetings.map(([, attending]) => attending));
  const once = { severity: 'note', source: 'Gợi ý xem lại: số liệu không sai quy tắc nào nhưng khác thường' } as const;
  return [
    { kind: 'pace', id: 'G1', ...once, leaves: counts.filter((leaf) => !people.has(leaf)), times: 10, least: 60 },
    ...meetings.map(
      ([events, attending]) => ({ kind: 'attendance', id: 'G2', ...once, events, people: attending, most: 500, times: 8 }) as const,
    ),
    { kind: 'copiedRow', id: 'G3', ...once, leaves: counts },
    { kind: 'swappedDigits', id: 'G4', ...once, leaves: counts },
  ];
}
