/** A hand-written workbook model with a bit of everything that the writer has to get right. */
import type { CellStyle, ModelCell, SheetModel, WorkbookModel } from '../../../src/layout/sheetModel';

const HEAD: CellStyle = { size: 11, bold: true, border: true, align: 'center', valign: 'middle', wrap: true, fill: 'EAF1F8' };
const INPUT: CellStyle = { size: 11, border: true, align: 'center', valign: 'middle', format: '#,##0' };
const SUM: CellStyle = { ...INPUT, bold: true, fill: 'F2F2F2' };
const SHARE: CellStyle = { ...SUM, format: '0.00' };
const DATE: CellStyle = { size: 11, border: true, format: 'dd/mm/yyyy' };
const NOTE: CellStyle = { size: 10, italic: true, color: '595959', valign: 'top', wrap: true };

const cell = (row: number, column: number, value: ModelCell['value'], style?: CellStyle): ModelCell => ({
  row,
  column,
  value,
  ...(style ? { style } : {}),
});
/** The value given is wrong on purpose: the writer works it out itself. */
const computed = (row: number, column: number, formula: string, style?: CellStyle): ModelCell => ({
  ...cell(row, column, 'giá trị sai', style),
  formula,
});

const general: SheetModel = {
  name: 'Thông tin chung',
  cells: [
    cell(0, 0, 'THÔNG TIN CHUNG', { size: 13, bold: true, align: 'center', wrap: true }),
    cell(2, 0, 'Dân số (người)', { size: 11, border: true }),
    cell(2, 1, 4675, INPUT),
    cell(3, 0, 'Cấp', { size: 11, border: true }),
    cell(3, 1, 'phường', { size: 11, border: true, format: '@' }),
    cell(4, 0, 'Ngày ký', { size: 11, border: true }),
    cell(4, 1, 45601, DATE),
    cell(5, 0, 'Đã ký', { size: 11, border: true }),
    cell(5, 1, true, { size: 11, border: true }),
    cell(7, 0, '  "Dân vận khéo" <ủy & hòa> dài\nhai dòng _x0041_ 😀 ', NOTE),
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [42, 18.5],
  rowHeights: [30, undefined, 20],
  freeze: { rows: 2, columns: 0 },
  validations: [
    {
      area: { top: 3, left: 1, bottom: 3, right: 1 },
      type: 'list',
      formula1: '"xã,phường,đặc khu"',
      title: 'Cấp đơn vị',
      message: 'Chọn một trong ba cấp.',
    },
    {
      area: { top: 4, left: 1, bottom: 4, right: 1 },
      type: 'date',
      operator: 'greaterThanOrEqual',
      formula1: '1',
      title: 'Ngày tháng',
      message: 'Ghi ngày/tháng/năm.',
    },
  ],
  conditions: [],
  printTitles: { top: 0, bottom: 0 },
  orientation: 'portrait',
};

const table: SheetModel = {
  name: 'PL 2',
  cells: [
    cell(0, 0, 'Giai đoạn', HEAD),
    cell(0, 1, 'Kết quả thực hiện', HEAD),
    cell(1, 1, 'Đã tiếp nhận', HEAD),
    cell(1, 2, 'Đã giải quyết', HEAD),
    cell(1, 3, 'Tỷ lệ %', HEAD),
    cell(2, 0, '2013-2018', INPUT),
    cell(2, 1, 6800, INPUT),
    cell(2, 2, 6700, INPUT),
    computed(2, 3, '=IF(N(B3)=0,"",ROUND(C3/B3*100,2))', SHARE),
    cell(3, 0, '2019-2022', INPUT),
    cell(3, 1, 7690, INPUT),
    cell(3, 2, null, INPUT),
    computed(3, 3, '=IF(COUNT(B4:C4)<2,"",ROUND(C4/B4*100,2))', SHARE),
    cell(4, 0, 'Tổng cộng', SUM),
    computed(4, 1, '=IF(COUNT(B3:B4)=0,"",SUM(B3:B4))', SUM),
    computed(4, 2, '=SUM(C3:C4)', SUM),
    computed(4, 3, '=C5/B5*100', SHARE),
    computed(6, 0, "=B5/'Thông tin chung'!$B$3"),
    computed(6, 1, '=1/0'),
    computed(6, 2, '="a""b" & "<" & dan_so'),
    computed(6, 3, '=B5>C5'),
    { ...computed(6, 4, '=NOW()'), value: 45000.5 },
    computed(7, 0, "=SUM('Năm ''22'!A1:A2)"),
    computed(7, 1, '=NOW()+1'),
  ],
  merges: [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 1, bottom: 0, right: 3 },
  ],
  columnWidths: [13, 12, 12, 12],
  rowHeights: [33, 48],
  freeze: { rows: 2, columns: 1 },
  validations: [
    {
      area: { top: 2, left: 1, bottom: 3, right: 2 },
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formula1: '0',
      title: 'Số đếm',
      message: 'Ô này ghi số nguyên, không âm, không kèm đơn vị. Không có thì ghi 0, chưa có số liệu thì để trống.',
    },
    {
      area: { top: 2, left: 3, bottom: 4, right: 3 },
      type: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '100',
      title: 'Tỷ lệ phần trăm của một phép chia rất dài dòng',
      message: 'Từ 0 đến 100. '.repeat(30),
    },
    {
      area: { top: 2, left: 0, bottom: 3, right: 0 },
      type: 'custom',
      formula1: 'LEN(A3)>3',
      title: 'Giai đoạn',
      message: 'Ví dụ 2013-2018.',
    },
  ],
  conditions: [
    { area: { top: 2, left: 1, bottom: 3, right: 2 }, formula: 'AND(COUNT($B3,$C3)=2,$C3>$B3)', severity: 'warning' },
    { area: { top: 2, left: 2, bottom: 3, right: 2 }, formula: '$C3>$B3', severity: 'error' },
    { area: { top: 4, left: 3, bottom: 4, right: 3 }, formula: 'D5<50', severity: 'note' },
  ],
  printTitles: { top: 0, bottom: 1 },
  printArea: { top: 0, left: 0, bottom: 4, right: 3 },
  orientation: 'landscape',
};

const quoted: SheetModel = {
  name: "Năm '22",
  cells: [cell(0, 0, 1.5), cell(1, 0, -2.25), cell(0, 1, ' khoảng trắng '), cell(1, 1, '#N/A')],
  merges: [],
  columnWidths: [],
  rowHeights: [],
  validations: [],
  conditions: [],
  printArea: { top: 0, left: 0, bottom: 1, right: 1 },
  orientation: 'landscape',
};

export const MODEL: WorkbookModel = {
  sheets: [general, table, quoted],
  names: [
    { name: 'dan_so', refersTo: "'Thông tin chung'!$B$3" },
    { name: 'PL2_da_tiep_nhan', refersTo: "'PL 2'!$B$3:$B$4" },
    { name: 'PLDV_phien_ban', refersTo: '"1.0"' },
  ],
  title: 'Phụ lục số liệu công tác dân vận - phường Phổ Hòa',
  version: '1.0',
};

/** Values that the formulas of MODEL have, by sheet and address. */
export const COMPUTED: Readonly<Record<string, string | number | boolean>> = {
  'PL 2!D3': 98.53,
  'PL 2!D4': '',
  'PL 2!B5': 14490,
  'PL 2!C5': 6700,
  'PL 2!D5': (6700 / 14490) * 100,
  'PL 2!A7': 14490 / 4675,
  'PL 2!B7': '#DIV/0!',
  'PL 2!C7': 'a"b<4675',
  'PL 2!D7': true,
  'PL 2!A8': -0.75,
};
