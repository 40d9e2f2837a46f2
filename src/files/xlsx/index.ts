/** The only way in and out for .xlsx workbooks. */
export { readXlsx, type XlsxWorkbook } from './readXlsx';
export { writeXlsx } from './writeXlsx';
