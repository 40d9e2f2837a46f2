/** The sample workbook of phường Phổ Hòa as a model: the forms filled with its printed figures, totals as printed. */
import { dateSerial, parseDate } from '../../src/core/date';
import { buildWorkbook } from '../../src/layout/build';
import type { Filling } from '../../src/layout/filling';
import type { WorkbookModel } from '../../src/layout/sheetModel';
import { documents, fields, population, tables } from './phoHoa';

const PERCENT = new Set(['tthc_ty_le', 'ty_le_dv_dtts', 'ty_le_cbcc_dtts', 'ty_le_tin_do']);

/** A printed table has no formulas: every cell of its total row is what the print shows, blank where the print is blank. */
const fill: Filling = (appendix, row, column) => {
  if (appendix === 'TTC') {
    const value = row === '-' ? fields[column] : column === 'dan_so' ? population[row] : undefined;
    return value === undefined ? undefined : { value };
  }
  if (appendix === 'PL1') return entry(Number(row), column);
  const line = tables[appendix]?.[row];
  if (!line) return undefined;
  const value = line[column];
  const printed = row === 'total' || PERCENT.has(column);
  if (value === undefined) return printed ? { value: null } : undefined;
  return PERCENT.has(column) ? { value, format: 'General' } : { value };
};

function entry(place: number, column: string): { value: string | number } | undefined {
  if (place === 1) return column === 'loai_van_ban' ? { value: 'Cấp phường' } : undefined;
  const document = documents[place - 2];
  if (!document) return undefined;
  const [number, kind, date, content, issuer] = document;
  const day = parseDate(date);
  const values: Readonly<Record<string, string | number | undefined>> = {
    loai_van_ban: kind,
    so_ky_hieu: number,
    ngay: day ? dateSerial(day) : date,
    noi_dung: content,
    co_quan_ban_hanh: issuer,
  };
  const value = values[column];
  return value === undefined ? undefined : { value };
}

/** The sample. */
export function phoHoaWorkbook(): WorkbookModel {
  return buildWorkbook(
    { unit: 'Phổ Hòa', level: 'phường', periods: ['2013-2018', '2019-2022'], years: ['2013', '2018', '2022'] },
    { fill },
  );
}
