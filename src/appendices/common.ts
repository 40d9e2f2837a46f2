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
