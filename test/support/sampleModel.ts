/** A small workbook in the manner of the forms, with every feature that a grid has to draw and give back. */
import type { CellStyle, ModelCell, WorkbookModel } from '../../src/layout/sheetModel';

const head: CellStyle = { bold: true, border: true, align: 'center', valign: 'middle', wrap: true, fill: 'DCE6F1', size: 12 };
const count: CellStyle = { border: true, align: 'right', format: '#,##0' };
const ratio: CellStyle = { border: true, align: 'right', format: '0.00' };
const label: CellStyle = { border: true, align: 'center' };

const cell = (row: number, column: number, value: ModelCell['value'], style?: CellStyle, formula?: string): ModelCell => ({
  row,
  column,
  value,
  ...(style ? { style } : {}),
  ...(formula ? { formula } : {}),
});

/** Two sheets: a form with a total, a ratio and a text that looks like a number; and a sheet of supplementary figures. */
export const sampleModel: WorkbookModel = {
  title: 'Mẫu thử',
  version: 'thu-1',
  names: [
    { name: 'so_luong', refersTo: "'PL 3'!$B$5:$B$6" },
    { name: 'dan_so', refersTo: "'Thông tin chung'!$B$2" },
  ],
  sheets: [
    {
      name: 'PL 3',
      orientation: 'landscape',
      columnWidths: [16, 12.5, 14, 14, 22],
      rowHeights: [24, undefined, 36, 18],
      freeze: { rows: 4, columns: 1 },
      printTitles: { top: 2, bottom: 3 },
      printArea: { top: 0, left: 0, bottom: 6, right: 4 },
      merges: [
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 2, left: 1, bottom: 2, right: 2 },
      ],
      cells: [
        cell(0, 0, 'PHỤ LỤC 3. Mô hình "Dân vận khéo"', { bold: true, size: 14, align: 'center' }),
        cell(2, 0, 'Giai đoạn', head),
        cell(2, 1, 'Kết quả thực hiện các mô hình trên địa bàn', head),
        cell(2, 2, null, head),
        cell(2, 3, 'Tỷ lệ (%)', head),
        cell(2, 4, 'Ghi chú', head),
        cell(3, 0, '(1)', { ...head, italic: true }),
        cell(3, 1, '(2)', { ...head, italic: true }),
        cell(3, 2, '(3)', { ...head, italic: true }),
        cell(3, 3, '(4)', { ...head, italic: true }),
        cell(3, 4, '(5)', { ...head, italic: true }),
        cell(4, 0, '2013-2018', label),
        cell(4, 1, 7, count),
        cell(4, 2, 14490, count),
        cell(4, 3, 0.05, ratio, '=IF(C5=0,"",ROUND(B5/C5*100,2))'),
        cell(4, 4, '02', { border: true, wrap: true }),
        cell(5, 0, '2019-2022', label),
        cell(5, 1, 25, count),
        cell(5, 2, null, count),
        cell(5, 3, null, ratio, '=IF(C6=0,"",ROUND(B6/C6*100,2))'),
        cell(5, 4, '27 triệu đồng', { border: true, wrap: true }),
        cell(6, 0, 'Tổng cộng', { ...label, bold: true }),
        cell(6, 1, 32, { ...count, bold: true }, '=SUM(B5:B6)'),
        cell(6, 2, 14490, { ...count, bold: true }, '=SUM(C5:C6)'),
        cell(6, 3, 0.22, ratio, '=ROUND(B7/C7*100,2)'),
        cell(6, 4, null, { border: true }),
        cell(8, 0, 32, undefined, '=SUM(so_luong)'),
        cell(9, 0, 4675, { format: '#,##0' }, '=dan_so'),
      ],
      validations: [
        {
          area: { top: 4, left: 1, bottom: 5, right: 2 },
          type: 'whole',
          operator: 'greaterThanOrEqual',
          formula1: '0',
          title: 'Số nguyên',
          message: 'Ô này ghi số đếm: số nguyên, không âm.',
        },
      ],
      conditions: [
        { area: { top: 4, left: 1, bottom: 5, right: 1 }, formula: 'AND(ISNUMBER(B5),B5>100)', severity: 'error' },
        { area: { top: 4, left: 4, bottom: 5, right: 4 }, formula: 'ISTEXT(E5)', severity: 'note' },
      ],
    },
    {
      name: 'Thông tin chung',
      orientation: 'portrait',
      columnWidths: [40, 20],
      rowHeights: [],
      merges: [],
      validations: [
        {
          area: { top: 5, left: 1, bottom: 5, right: 1 },
          type: 'date',
          operator: 'greaterThanOrEqual',
          formula1: '1',
          title: 'Ngày tháng',
          message: 'Ô này ghi ngày/tháng/năm.',
        },
        {
          area: { top: 6, left: 1, bottom: 6, right: 1 },
          type: 'list',
          formula1: '"xã,phường,đặc khu"',
          title: 'Cấp',
          message: 'Chọn xã, phường hoặc đặc khu.',
        },
      ],
      conditions: [],
      cells: [
        cell(0, 0, 'Đơn vị'),
        cell(0, 1, 'Phổ Hòa'),
        cell(1, 0, 'Dân số'),
        cell(1, 1, 4675, { format: '#,##0' }),
        cell(2, 0, 'Mô hình, cộng từ phụ lục'),
        cell(2, 1, 32, { format: '#,##0' }, "='PL 3'!B7"),
        cell(3, 0, 'Đúng'),
        cell(3, 1, true),
        cell(4, 0, 'Kinh phí'),
        cell(4, 1, '6.800'),
        cell(5, 0, 'Ngày ký'),
        cell(5, 1, 41664, { format: 'dd/mm/yyyy' }),
        cell(6, 0, 'Cấp'),
        cell(6, 1, 'phường'),
      ],
    },
  ],
};
