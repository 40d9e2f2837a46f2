/** Relations that every table of figures keeps, whatever it counts. */
import type { Rule } from '../rules';

/** Cell types, marks for none, and row labels held against the list in Thông tin chung whose fields begin with `listPrefix`. */
export function everyTable(listPrefix: string, word: string): Rule[] {
  return [
    { kind: 'cellType', id: 'T5', severity: 'error', source: 'Số đếm là số nguyên không âm' },
    { kind: 'blankMark', id: 'B1', severity: 'note', source: 'Ô trống là chưa có số liệu, 0 là không có' },
    { kind: 'rowLabels', id: 'P1', severity: 'warning', source: 'Các phụ lục dùng chung giai đoạn và năm', listPrefix, word },
  ];
}

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
